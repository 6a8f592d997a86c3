// Decides what of an incident was verified by who is no party in it. "Reuters heeft de beelden geverifieerd", "op
// satellietbeelden is één krater te zien", "waarnemers bevestigen dat er zeven doden zijn"; and what two opposed
// parties say alike, or together: "het leger en de rebellen bevestigen allebei". Not: "het ministerie bevestigt zijn
// verlies" (a party of itself), "het leger heeft de beelden geverifieerd", "kon niet worden geverifieerd", "de redactie
// wil de beelden verifiëren", "de beelden zijn door ons gelokaliseerd" (footage of nothing that is told), what a
// channel finds itself. Tested by tests/dossier/verified_test.cc.
#include "dossier/verified.h"

#include <algorithm>
#include <span>

#include "base/in_text.h"
#include "base/unsaid.h"
#include "dossier/build_dossier.h"
#include "dossier/said_clauses.h"
#include "lexicon/table_file.h"

namespace wederhoor::dossier {
namespace {

constexpr std::uint32_t head_of_source = 8;  // bytes in which a name begins that is the source itself: "het NOS"

bool holds(const Spans& spans, Span word) {
  return std::any_of(spans.begin(), spans.end(), [&](const Span& s) { return s.contains(word); });
}

bool is_armed(const Entity& entity) {
  return entity.kind == ActorKind::armed_group || entity.kind == ActorKind::army ||
         entity.kind == ActorKind::state_body || entity.kind == ActorKind::place_as_actor;
}

bool has(const std::vector<VerifyingAt>& words, VerifyingWord does) {
  return std::any_of(words.begin(), words.end(), [&](const VerifyingAt& w) { return w.does == does; });
}

bool has_in(const std::vector<VerifyingAt>& words, VerifyingWord does, Span span) {
  return std::any_of(words.begin(), words.end(),
                     [&](const VerifyingAt& w) { return w.does == does && span.contains(w.span); });
}

bool undone_in(const std::vector<VerifyingAt>& words, std::uint32_t piece) {
  return std::any_of(words.begin(), words.end(),
                     [&](const VerifyingAt& w) { return w.does == VerifyingWord::undone && w.piece == piece; });
}

// Is one thing said to be done to two: "zij sloegen de bewakers", "onze leden zijn geslagen"?
bool of_others(const Heap& heap, const Ref& a, const Ref& b) {
  const auto object = [](const Proposition& p) {
    const auto at = std::find_if(p.arguments.begin(), p.arguments.end(),
                                 [](const Argument& x) { return x.role == ArgumentRole::object && !x.head.empty(); });
    return at == p.arguments.end() ? nullptr : &*at;
  };
  for (const Proposition& p : propositions_of(heap, a)) {
    for (const Proposition& q : propositions_of(heap, b)) {
      const Argument *x = object(p), *y = object(q);
      if (p.lexeme == q.lexeme && x != nullptr && y != nullptr && x->head != y->head) return true;
    }
  }
  return false;
}

// "Beelden die op TikTok rondgaan": where they are, not who checked them.
bool goes_round(const std::vector<VerifyingAt>& words, Span name) {
  return std::any_of(words.begin(), words.end(),
                     [&](const VerifyingAt& w) { return w.does == VerifyingWord::on && w.span.end + 1 == name.begin; });
}

// The same of what is said beside the words of the claim.
bool undone_beside(const std::vector<VerifyingAt>& words, const VerifyingAt& word, const Claim& claim) {
  return std::any_of(words.begin(), words.end(), [&](const VerifyingAt& w) {
    return w.does == VerifyingWord::undone && w.piece == word.piece && !holds(claim.content, w.span);
  });
}

// How the word verifies; nothing: it does not.
std::optional<VerifiedHow> how(const std::vector<VerifyingAt>& words, const VerifyingAt& word) {
  if (word.does == VerifyingWord::satellite) {
    // "De plek is met satellietbeelden vastgesteld": that of other footage.
    const bool place = has(words, VerifyingWord::found) && has(words, VerifyingWord::where);
    const bool bare = place && !has(words, VerifyingWord::shown);
    return word.next_to_undone || bare ? std::nullopt : std::optional(VerifiedHow::satellite);
  }
  if (undone_in(words, word.piece)) return std::nullopt;
  if (word.does == VerifyingWord::checked) return VerifiedHow::checked;
  const bool footage = has(words, VerifyingWord::footage);
  if (word.does == VerifyingWord::located && footage) return VerifiedHow::located;
  if (word.does == VerifyingWord::found && footage && has(words, VerifyingWord::where)) return VerifiedHow::located;
  return std::nullopt;
}

}  // namespace

// May it be a party's own? "Kanaal Front (Telegram)": what stands in brackets is no newspaper.
bool VerifiedClaims::is_channel(const Report& report) {
  return !report.channel.empty() || report.outlet.ends_with(')');
}

// Was it said to be so, by words that stand for it?
bool VerifiedClaims::stands(const Claim& claim) {
  const bool said = claim.standing == Standing::asserted || claim.standing == Standing::attributed ||
                    claim.standing == Standing::confirmed;
  return said && !claim.hearsay && claim.disclaimers.empty();
}

VerifiedClaims::VerifiedClaims(const Heap& heap, const Agreement& agreement, const Sides& sides,
                               const Lexicons& lexicons)
    : heap_(heap), agreement_(agreement), sides_(sides) {
  const lexicon::Table& actors = lexicons.table("shared/actors");
  for (const lexicon::Row& row : actors.rows()) {
    const std::string_view kind = actors.cell(row, "kind");
    if (kind != "organisation" && kind != "outlet") continue;
    (actors.cell(row, "affiliation").empty() ? listed_ : owned_).emplace(row.cells.front());
  }
  for (const Document& document : heap)
    words_.try_emplace(document.reading.language, lexicons, document.reading.language);
  for (std::uint32_t place = 0; place < heap.size(); ++place) add_footage(place);
}

const VerificationWords& VerifiedClaims::words(const std::string& language) const {
  return words_.find(language)->second;
}

// Takes no part: an outlet or a body of the list that belongs to nobody.
bool VerifiedClaims::third(const Ref& claim, const Entity& entity) const {
  if (owned_.contains(entity.actor_id)) return false;
  const Report& report = heap_[claim].report;
  if (!entity.name.empty() && entity.name == report.outlet) return !is_channel(report);
  return listed_.contains(entity.actor_id) || entity.kind == ActorKind::outlet;
}

// The name of a third party in these words; "" where there is none.
std::string VerifiedClaims::third_party(const Ref& claim, const std::vector<VerifyingAt>& words, Span piece) const {
  const Document& document = heap_[claim];
  for (const Mention& m : base::begin_in(document.reading.mentions, piece)) {
    if (m.entity == none || goes_round(words, m.span)) continue;
    const Entity& entity = document.reading.entities[static_cast<std::size_t>(m.entity)];
    if (third(claim, entity)) return entity.name;
  }
  for (const VerifyingAt& w : words) {
    if (w.does == VerifyingWord::third && piece.contains(w.span)) return std::string(w.span.of(document.report.text));
  }
  return "";
}

VerifiedClaims::Teller VerifiedClaims::teller(const Ref& ref, const std::vector<VerifyingAt>& words, Span own) const {
  const std::vector<Entity>& entities = heap_[ref].reading.entities;
  const Claim& claim = heap_.claim(ref);
  Teller out{third_party(ref, words, own), false, false};
  for (const std::int32_t e : claim.source_entities) out.third |= third(ref, entities[static_cast<std::size_t>(e)]);
  out.third_beside = out.third;
  for (const Span& span : claim.source) {
    std::string name = third_party(ref, words, span);
    out.third_beside |= !name.empty();
    const bool first = !third_party(ref, words, {span.begin, std::min(span.end, span.begin + head_of_source)}).empty();
    out.third |= first || has_in(words, VerifyingWord::third, span);
    if (out.by.empty()) out.by = std::move(name);
  }
  if (out.by.empty() && out.third && !claim.source_entities.empty())
    out.by = entities[static_cast<std::size_t>(claim.source_entities.front())].name;
  return out;
}

bool VerifiedClaims::names_party(const Ref& ref, Span words) const {
  const std::span<const Mention> mentions = base::begin_in(heap_[ref].reading.mentions, words);
  return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) {
    if (m.entity == none) return false;
    const std::string side = sides_.of(heap_.place_of(ref.report), m.entity);
    return side != other_side && side != outlet_side;
  });
}

// Of what is in the pictures? "De beelden van de aanval", not "de beelden" alone.
bool VerifiedClaims::tells_deed(const Ref& ref) const {
  const std::vector<Event>& events = heap_[ref].events;
  const Spans& content = heap_.claim(ref).content;
  return std::any_of(events.begin(), events.end(), [&](const Event& event) { return holds(content, event.trigger); });
}

// "Het leger en de rebellen bevestigen allebei dat …": two that fight, one of them a side, in one breath; "politie en
// advocaat zijn het erover eens dat …": two that are at odds, one of them a side.
std::optional<Verified> VerifiedClaims::by_two(const Ref& ref) const {
  const Document& document = heap_[ref];
  const Claim& claim = heap_.claim(ref);
  if (claim.source_entities.size() != 2 || claim.hearsay || !claim.disclaimers.empty()) return std::nullopt;
  const std::uint32_t place = heap_.place_of(ref.report);
  const std::int32_t first = claim.source_entities.front(), last = claim.source_entities.back();
  const std::string a = sides_.of(place, first), b = sides_.of(place, last);
  const Reading& reading = document.reading;
  // "De rebellen van de KNDF": whom the name inside tells.
  const auto armed = [&](std::int32_t e) {
    const Entity& entity = reading.entities[static_cast<std::size_t>(e)];
    return is_armed(entity) || std::any_of(entity.mentions.begin(), entity.mentions.end(), [&](std::uint32_t own) {
             const auto inside = base::begin_in(reading.mentions, reading.mentions[own].span);
             return std::any_of(inside.begin(), inside.end(), [&](const Mention& m) {
               return m.kind == MentionKind::name && m.entity != none &&
                      is_armed(reading.entities[static_cast<std::size_t>(m.entity)]);
             });
           });
  };
  const auto party = [&](std::int32_t e, const std::string& side) {
    return (side != other_side && side != outlet_side) || armed(e);
  };
  if (claim.sentence >= document.reading.sentences.size()) return std::nullopt;
  const Span sentence = document.reading.sentences[claim.sentence].span;
  const auto words = this->words(document.reading.language).in(document.report.text, sentence);
  const auto beside = [&](VerifyingWord does) {
    return std::find_if(words.begin(), words.end(),
                        [&](const VerifyingAt& w) { return w.does == does && !holds(claim.content, w.span); });
  };
  const auto agreed = beside(VerifyingWord::agreed), both = beside(VerifyingWord::both);
  const bool at_odds = agreed != words.end() && a != b && (party(first, a) || party(last, b));
  const bool fight = a != b && party(first, a) && party(last, b) && !claim.negative;
  const auto word = at_odds ? agreed : fight ? both : words.end();
  const bool said = claim.standing == Standing::confirmed || claim.standing == Standing::attributed ||
                    claim.standing == Standing::opinion;
  if (word == words.end() || !said || undone_beside(words, *word, claim)) return std::nullopt;
  return Verified{ref, VerifiedHow::both_sides, "", word->span, {}};
}

// "Over één ding zijn beide partijen het eens: …": nobody by name, but all who are at odds.
std::optional<Verified> VerifiedClaims::by_parties(const Ref& ref) const {
  const Document& document = heap_[ref];
  const Claim& claim = heap_.claim(ref);
  Span source = claim.source.empty() ? Span{} : claim.source.front();
  if (source.empty() && !claim.chain.empty()) source = claim.chain.back().span;
  if (source.empty() || claim.hearsay || !claim.disclaimers.empty() || claim.standing == Standing::denied)
    return std::nullopt;
  if (claim.sentence >= document.reading.sentences.size()) return std::nullopt;
  const Span sentence = document.reading.sentences[claim.sentence].span;
  const auto words = this->words(document.reading.language).in(document.report.text, sentence);
  std::size_t both = 0;
  const VerifyingAt* first = nullptr;
  bool parties = false;
  for (const VerifyingAt& w : words) {
    if (holds(claim.content, w.span)) continue;
    parties |= w.does == VerifyingWord::parties && source.meets(w.span);
    const bool alike = w.does == VerifyingWord::both || w.does == VerifyingWord::agreed;
    if (!alike || undone_beside(words, w, claim)) continue;
    if (first == nullptr) first = &w;
    ++both;
  }
  if (!parties || both < 2) return std::nullopt;  // "beide partijen" alone may each have said so
  return Verified{ref, VerifiedHow::both_sides, "", first->span, {}};
}

std::optional<Verified> VerifiedClaims::by_words(const Ref& ref) const {
  const Document& document = heap_[ref];
  const Claim& claim = heap_.claim(ref);
  const VerificationWords& table = words(document.reading.language);
  if (table.empty() || !stands(claim) || claim.content.empty()) return std::nullopt;
  const Span all = base::whole_of(claim);
  const std::vector<VerifyingAt> found = table.in(document.report.text, all);
  const bool own = claim.form == Form::plain || claim.source_type == SourceType::outlet;
  if (own && is_channel(document.report)) return std::nullopt;
  const Teller who = teller(ref, found, own ? all : Span{});
  // "Uit satellietbeelden blijkt dat …": the source is the footage.
  const bool from_above = std::any_of(found.begin(), found.end(), [&](const VerifyingAt& w) {
    return w.does == VerifyingWord::satellite && claim.source_type == SourceType::document &&
           holds(claim.source, w.span);
  });
  if (!own && !who.third_beside && !from_above) return std::nullopt;
  for (const VerifyingAt& word : found) {
    const std::optional<VerifiedHow> by_what = how(found, word);
    if (!by_what || (*by_what != VerifiedHow::satellite && holds(claim.content, word.span) && !tells_deed(ref)))
      continue;
    // A party in the same sentence may be who checked it.
    if (!who.third_beside && who.by.empty() && names_party(ref, {all.begin, word.span.begin})) continue;
    return Verified{ref, *by_what, who.by, word.span, {}};
  }
  // "Waarnemers bevestigen dat …", "de missie heeft vastgesteld dat …".
  if (!who.third || claim.form == Form::plain) return std::nullopt;
  const auto cue = std::find_if(found.begin(), found.end(), [&](const VerifyingAt& w) {
    return w.does == VerifyingWord::found && holds(claim.cue, w.span) && !undone_in(found, w.piece);
  });
  if (cue == found.end() && claim.standing != Standing::confirmed) return std::nullopt;
  const Span words = cue != found.end() ? cue->span : claim.cue.empty() ? Span{} : claim.cue.front();
  return Verified{ref, VerifiedHow::confirmed, who.by, words, {}};
}

// Two parties say the same, each of its own accord.
std::optional<Verified> VerifiedClaims::by_both(const Ref& ref, const std::set<Ref>& inside,
                                                const std::set<std::string>& parties) const {
  std::optional<Verified> out;
  std::string first;
  const auto take = [&](const Ref& claim) {
    if (claim.kind != RecordKind::claim || !inside.contains(claim) || !stands(heap_.claim(claim))) return;
    const std::vector<std::string> by = sides_.of(claim);
    if (by.size() != 1 || !parties.contains(by.front())) return;
    if (!out) {
      out = Verified{claim, VerifiedHow::both_sides, "", {}, {}};
      first = by.front();
    } else if (by.front() != first && !of_others(heap_, out->claim, claim)) {
      out->with.push_back(claim);
    }
  };
  take(ref);
  for (const Ref& other : agreement_.same(ref)) take(other);
  return out && !out->with.empty() ? out : std::nullopt;
}

std::vector<Verified> VerifiedClaims::of(const Incident& incident, const std::set<std::string>& parties) const {
  const std::set<Ref> inside(incident.claims.begin(), incident.claims.end());
  std::set<Ref> told;
  std::vector<Verified> out;
  for (const Ref& ref : incident.claims) {
    std::optional<Verified> found;
    if (const auto seen = footage_.find(ref); seen != footage_.end())
      found = seen->second;
    else if (!carriers_.contains(ref))
      found = by_words(ref);
    if (!found) found = by_two(ref);
    if (!found) found = by_parties(ref);
    if (!found) found = by_both(ref, inside, parties);
    if (!found || told.contains(found->claim)) continue;
    // The spokesman says it too: the pair is told already.
    if (std::any_of(found->with.begin(), found->with.end(), [&](const Ref& other) { return told.contains(other); }))
      continue;
    told.insert(found->claim);
    told.insert(found->with.begin(), found->with.end());
    out.push_back(std::move(*found));
  }
  return out;
}

}  // namespace wederhoor::dossier
