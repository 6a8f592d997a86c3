// Decides whom the attributed claims of an incident go back to: the last hop of the chain, else who says it. "RIA op
// gezag van de gouverneur" and "de gouverneur op Telegram": one origin, the gouverneur; "FLA" and "FLA-woordvoerder
// Ba": the FLA; "het leger" and "het ziekenhuis": two. Not: the outlet that prints it, by its name or its initials, nor
// a state beside its ministry, nor "bronnen" that nothing tells apart; whoever has no name and no office is "unknown",
// once. Tested by tests/dossier/origins_test.cc.
#include "dossier/origins.h"

#include <algorithm>
#include <set>
#include <span>

#include "base/in_text.h"
#include "base/named.h"
#include "base/unsaid.h"
#include "base/utf8.h"
#include "lexicon/table_file.h"

namespace wederhoor::dossier {
namespace {

// Who it goes back to: his id, and how the report calls him.
struct Root {
  std::string actor, name;
  std::int32_t entity = none;  // of the report; none: not told
  Span words;                  // of the last hop
};

Root root_of(const Heap& heap, const Ref& ref) {
  const Claim& claim = heap.claim(ref);
  const std::uint32_t place = heap.place_of(ref.report);
  const std::vector<Entity>& entities = heap[ref].reading.entities;
  Root out;
  if (!claim.source_entities.empty()) {
    out.entity = claim.source_entities.front();
    out.actor = heap.actor(place, out.entity);
    out.name = entities[static_cast<std::size_t>(out.entity)].name;
  }
  if (claim.chain.empty() || claim.chain.back().actor == out.actor) return out;
  out = {claim.chain.back().actor, claim.chain.back().name, none, claim.chain.back().span};
  for (std::size_t e = 0; e < entities.size() && out.entity == none; ++e) {
    const auto entity = static_cast<std::int32_t>(e);
    if (heap.actor(place, entity) == out.actor || entities[e].actor_id == out.actor) out.entity = entity;
  }
  return out;
}

// Words for nobody known: "de tekst", "De bendebaas", "Oekraïense"; a name is marked as one in the report, or a word of
// it behind the first begins with a capital.
bool is_word_alone(const Document& document, const Root& root) {
  if (root.actor != root.name || root.words.empty()) return false;  // somebody with an id
  const std::string_view words = root.actor;
  const std::size_t blank = words.find(' ');
  if (!base::starts_upper(words)) return true;
  if (blank == std::string_view::npos) {
    const std::span<const Mention> inside = base::begin_in(document.reading.mentions, root.words);
    return std::none_of(inside.begin(), inside.end(), [](const Mention& m) { return m.kind == MentionKind::name; });
  }
  for (std::size_t at = blank; at != std::string_view::npos; at = words.find(' ', at + 1))
    if (base::starts_upper(words.substr(at + 1))) return false;
  return true;
}

// Do the reports only call him by a pronoun, or by a word that many could be called by ("de burgemeester", "de
// affiche")?
bool is_nameless(const Document& document, const Root& root) {
  if (root.entity == none) return is_word_alone(document, root);
  if (!root.actor.starts_with("x_")) return false;
  const Reading& reading = document.reading;
  const Entity& entity = reading.entities[static_cast<std::size_t>(root.entity)];
  return !entity.mentions.empty() && !base::has_name(reading, entity);
}

bool is_body(ActorKind kind) {
  return kind == ActorKind::state_body || kind == ActorKind::army || kind == ActorKind::agency ||
         kind == ActorKind::organisation;
}

// "politie", "ziekenhuis", "burgemeester": a body or an office of which an incident has one, by the word for it alone.
// Empty: a word for many ("bewoner", "hulpverleners").
std::string by_office(const Document& document, const Root& root, const OfficeSide& office) {
  if (root.entity == none) return "";
  const Reading& reading = document.reading;
  const Entity& entity = reading.entities[static_cast<std::size_t>(root.entity)];
  const bool held = !office.state.empty() && entity.count != Count::many;
  if (!is_body(entity.kind) && !held) return "";
  for (const std::uint32_t m : entity.mentions) {
    const Mention& mention = reading.mentions[m];
    if (mention.kind != MentionKind::nominal) continue;
    const std::size_t first = base::decode(entity.name, 0).size;
    return base::lower(std::string_view(entity.name).substr(0, first)) + entity.name.substr(first);
  }
  return "";
}

// "PBN" in a report of "Persbureau Noord": the outlet itself. Its letters stand in the name in order, those that begin
// a word among them.
bool is_acronym_of(std::string_view acronym, std::string_view name) {
  static constexpr std::size_t shortest = 2;
  const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (acronym.size() < shortest || !std::all_of(acronym.begin(), acronym.end(), capital)) return false;
  const std::string letters = base::lower(acronym), words = base::lower(name);
  std::size_t taken = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool begins = words[i] != ' ' && (i == 0 || words[i - 1] == ' ');
    if (taken < letters.size() && words[i] == letters[taken])
      ++taken;
    else if (begins)
      return false;
  }
  return taken == letters.size();
}

}  // namespace

Copies::Copies(const Dossier& dossier) {
  for (const Match& match : dossier.matches) {
    if (match.kind == MatchKind::copies) first_.try_emplace(match.b, match.a);
  }
}

Ref Copies::first(const Ref& claim) const {
  const auto found = first_.find(claim);
  return found == first_.end() ? claim : found->second;
}

namespace {

class Roots {
 public:
  explicit Roots(const OriginSources& from) : from_(from) {}

  void add(const Ref& ref) {
    const Claim& claim = from_.heap.claim(ref);
    const bool nobody = claim.source_type == SourceType::none || claim.source_type == SourceType::anonymous ||
                        claim.source_type == SourceType::observers;
    if (claim.form == Form::plain || base::is_unsaid(claim) || (nobody && claim.chain.size() < 2)) return;
    Ref told = ref;
    Root root = root_of(from_.heap, told);
    if (root.actor.starts_with("x_")) {
      told = from_.copies.first(ref);
      root = root_of(from_.heap, told);
    }
    quoted_by(told, root);
    spoken_for(told, root);
    const Document& document = from_.heap[told];
    const std::string& outlet = document.report.outlet;
    if (together(ref)) return;
    if (root.actor.empty() || root.actor == outlet || is_acronym_of(root.name, outlet)) return;
    const Entity* entity =
        root.entity == none ? nullptr : &document.reading.entities[static_cast<std::size_t>(root.entity)];
    if (!is_nameless(document, root)) {
      call(root, entity);
      out_.insert(root.actor);
      if (entity != nullptr && entity->kind != ActorKind::armed_group && entity->affiliation != root.actor)
        above_.insert(entity->affiliation);
      return;
    }
    std::string office = by_office(document, root, office_of(told, root));
    out_.insert(office.empty() ? std::string(unknown_origin) : std::move(office));
  }

  std::vector<std::string> take() {
    for (const std::string& whole : above_) out_.erase(whole);
    join_called();
    return {out_.begin(), out_.end()};
  }

 private:
  const OfficeSide& office_of(const Ref& ref, const Root& root) const {
    static const OfficeSide nothing;
    return root.entity == none ? nothing : from_.offices.of(from_.heap.place_of(ref.report), root.entity);
  }

  // "…, meldde persbureau Noord", whose report lies in the heap: whom that one quotes.
  void quoted_by(Ref& told, Root& root) const {
    for (const Ref& other : from_.agreement.with(told)) {
      if (other.kind != RecordKind::claim || other.report == told.report) continue;
      const std::string& outlet = from_.heap[other].report.outlet;
      if (outlet.empty() || (outlet != root.name && outlet != root.actor)) continue;
      const Root of = root_of(from_.heap, other);
      if (from_.heap.claim(other).form == Form::plain || of.actor.empty()) continue;
      root = of;
      told = other;
      return;
    }
  }

  // A spokesman is the body that he speaks for.
  void spoken_for(const Ref& told, Root& root) const {
    const OfficeSide& office = office_of(told, root);
    if (!office.speaks || office.entity == none) return;
    const Entity& body = from_.heap[told].reading.entities[static_cast<std::size_t>(office.entity)];
    root = {from_.heap.actor(from_.heap.place_of(told.report), office.entity), body.name, office.entity, {}};
  }

  // Did both parties say it, none of them by name?
  bool together(const Ref& ref) const {
    const std::vector<Verified>& all = from_.verified;
    return std::any_of(all.begin(), all.end(), [&](const Verified& one) {
      return one.how == VerifiedHow::both_sides && one.with.empty() && one.claim == ref &&
             from_.heap.claim(ref).source_entities.size() < 2;
    });
  }

  // What a root with an id is called, and whose officer he is.
  struct Called {
    std::set<std::string> words;
    std::string first, role;
    bool person = false;
  };
  void call(const Root& root, const Entity* entity) {
    Called& called = called_[root.actor];
    std::set<std::string> words;
    std::string first;
    lexicon::each_piece(base::fold(root.name), " ", [&](std::string_view word) {
      if (first.empty()) first = word;
      words.emplace(word);
    });
    if (words.size() >= called.words.size()) called.words = std::move(words), called.first = std::move(first);
    if (entity == nullptr) return;
    called.person = called.person || entity->kind == ActorKind::person;
    if (called.role.empty()) called.role = base::fold(entity->role);
  }

  // One body counts once: "rederij" is "Rederij Delphi", "Defensie" is "Nederlands ministerie van Defensie", and
  // "politiecommandant Warsame" speaks for "politie van Puntland". Not: "leger" where two armies are told.
  void join_called() {
    std::erase_if(called_, [&](const auto& one) { return !out_.contains(one.first); });
    for (const std::string& root : out_)
      if (!called_.contains(root) && root != unknown_origin) call({root, root, none, {}}, nullptr);
    const auto only = [&](const auto& is) {
      std::size_t n = 0;
      for (const auto& [actor, called] : called_) n += !called.person && is(actor, called) ? 1 : 0;
      return n == 1;
    };
    const auto leave = [&](const auto& is_other) {
      std::set<std::string> gone;
      for (const auto& [root, own] : called_)
        if (is_other(root, own)) gone.insert(root);
      for (const std::string& root : gone) out_.erase(root), called_.erase(root);
    };
    leave([&](const std::string& root, const Called& own) {
      return !own.person && !own.words.empty() && only([&](const std::string& actor, const Called& other) {
        return actor != root && other.words.size() > own.words.size() &&
               std::includes(other.words.begin(), other.words.end(), own.words.begin(), own.words.end());
      });
    });
    leave([&](const std::string&, const Called& own) {
      return own.person && only([&](const std::string&, const Called& other) {
               return other.first.size() >= shortest_body && own.role.size() >= other.first.size() + shortest_body &&
                      own.role.starts_with(other.first);
             });
    });
  }
  static constexpr std::size_t shortest_body = 4;  // bytes of the word for a body, and of what its officer adds to it

  const OriginSources& from_;
  std::set<std::string> out_, above_;  // roots; the states and bodies that they belong to
  std::map<std::string, Called> called_;
};

}  // namespace

std::vector<std::string> origins_of(const OriginSources& from, const Incident& incident) {
  Roots roots(from);
  for (const Ref& ref : incident.claims) roots.add(ref);
  return roots.take();
}

}  // namespace wederhoor::dossier
