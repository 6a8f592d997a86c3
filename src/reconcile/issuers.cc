// Decides who speaks where a report is no newspaper's: "Legioen Vrij Wad (communiqué)", where the heap names that
// legion; "Vrij Wad (X-account)" of a group with just that name. Not: "De Avondbode (liveblog)", nor whoever no report
// names. Tested by tests/reconcile/issuers_test.cc.
#include "reconcile/issuers.h"

#include <optional>
#include <set>

#include "base/named.h"
#include "base/utf8.h"
#include "lexicon/statement_notes.h"

namespace wederhoor::reconcile {
namespace {

bool fights_or_rules(ActorKind kind) {
  return kind == ActorKind::armed_group || kind == ActorKind::army || kind == ActorKind::state_body;
}

// The actors of the heap by what they are called.
class Called {
 public:
  explicit Called(const Heap& heap) {
    for (std::uint32_t place = 0; place < heap.size(); ++place) {
      const std::vector<Entity>& entities = heap[place].reading.entities;
      for (std::size_t e = 0; e < entities.size(); ++e) add(heap, place, static_cast<std::int32_t>(e));
    }
  }
  // The only one with this name; party: of those who fight or rule alone.
  const Issuer* only(const std::string& name, bool party) const {
    const auto found = names_.find(base::fold(name));
    if (found == names_.end() || found->second.size() != 1) return nullptr;
    const Issuer& issuer = actors_.at(*found->second.begin());
    return !party || fights_or_rules(issuer.kind) ? &issuer : nullptr;
  }
  // The only body or group with a name that ends this one: "Stichting Korenhalm" of Korenhalm.
  const Issuer* by_end(const std::string& name) const {
    for (std::size_t blank = name.find(' '); blank != std::string::npos; blank = name.find(' ', blank + 1)) {
      const Issuer* found = only(name.substr(blank + 1), false);
      if (found == nullptr) continue;
      return fights_or_rules(found->kind) || found->kind == ActorKind::organisation ? found : nullptr;
    }
    return nullptr;
  }
  const Issuer* with(const std::string& actor) const {
    const auto found = actors_.find(actor);
    return found == actors_.end() ? nullptr : &found->second;
  }

 private:
  void add(const Heap& heap, std::uint32_t place, std::int32_t index) {
    const Document& d = heap[place];
    const Entity& entity = d.reading.entities[static_cast<std::size_t>(index)];
    const std::string& actor = heap.actor(place, index);
    if (actor.empty() || entity.kind == ActorKind::outlet) return;
    actors_.try_emplace(actor, Issuer{actor, entity.name, entity.kind});
    if (!base::has_name(d.reading, entity)) return;
    names_[base::fold(entity.name)].insert(actor);
    for (const std::uint32_t m : entity.mentions) {
      const Mention& mention = d.reading.mentions[m];
      if (mention.kind == MentionKind::name) names_[base::fold(mention.head.of(d.report.text))].insert(actor);
    }
  }

  std::map<std::string, Issuer> actors_;                             // by id
  std::map<std::string, std::set<std::string>, std::less<>> names_;  // folded name -> ids
};

// What stands before a note in brackets; empty: there is none.
std::string noted(const std::string& outlet) {
  const std::size_t open = outlet.rfind('(');
  if (open == std::string::npos || !outlet.ends_with(')')) return {};
  return std::string(base::trim(std::string_view(outlet).substr(0, open)));
}
}  // namespace

Issuers::Issuers(const Heap& heap, const Lexicons& lexicons) {
  const lexicon::StatementNotes notes(lexicons);
  std::optional<Called> called;  // made when first asked for
  std::optional<lexicon::Actors> actors;
  for (std::uint32_t place = 0; place < heap.size(); ++place) {
    const Report& report = heap[place].report;
    const std::string& outlet = base::publisher(report);
    const std::string statement = notes.issuer(outlet);
    std::string name = statement.empty() ? noted(outlet) : statement;
    if (name.empty() && !report.channel.empty()) name = outlet;
    if (name.empty()) continue;
    if (!called) called.emplace(heap);
    const Issuer* found = called->only(name, statement.empty());
    if (found == nullptr && !statement.empty()) found = called->by_end(name);
    if (found == nullptr && !actors) {
      Result<lexicon::Actors> made = lexicon::Actors::make(lexicons);
      if (made) actors = std::move(*made);
    }
    if (found == nullptr && actors) {
      const std::optional<lexicon::ActorRow> row = lexicon::listed_issuer(*actors, name, heap[place].reading.language);
      if (row && (!statement.empty() || fights_or_rules(row->kind))) found = called->with(row->id);
    }
    if (found != nullptr) issuers_.emplace(place, *found);
  }
}

const Issuer* Issuers::of(std::uint32_t place) const {
  const auto found = issuers_.find(place);
  return found == issuers_.end() ? nullptr : &found->second;
}

}  // namespace wederhoor::reconcile
