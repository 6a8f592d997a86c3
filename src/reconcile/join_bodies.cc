// Whose "het leger" is in a report that names none. In a heap that names one army of a state, and a report that speaks
// of places in that state, it is that army. Not: where the heap names the armies of two states, and not "zijn leger",
// "het leger van de koning". Words: lexicons/<lang>/members.tsv. Tested by tests/reconcile/join_bodies_test.cc.
#include <algorithm>
#include <map>
#include <set>

#include "base/utf8.h"
#include "lexicon/table_file.h"
#include "reconcile/reconcile.h"

namespace wederhoor::reconcile {
namespace {

// Words that bodies of one kind are called by ("leger", "krijgsmacht") to the row of members.tsv that lists them.
using BodyWords = std::map<std::string, std::string, std::less<>>;

bool is_body(ActorKind kind) {
  return kind == ActorKind::army || kind == ActorKind::state_body || kind == ActorKind::agency;
}

class BodyJoiner {
 public:
  BodyJoiner(Heap& heap, const Lexicons& lexicons) : heap_(heap), lexicons_(lexicons) {
    const lexicon::Table& countries = lexicons.table("shared/countries");
    for (const lexicon::Row& row : countries.rows()) states_.insert(base::lower(std::string(row.cells.front())));
  }

  void join() {
    // A language in which no events are found has no such words.
    for (std::uint32_t d = 0; d < heap_.size(); ++d) {
      if (!heap_[d].events.empty()) learn(heap_[d].reading.language);
    }
    for (std::uint32_t d = 0; d < heap_.size(); ++d) find_named(d);
    for (std::uint32_t d = 0; d < heap_.size(); ++d) join_bare(d);
  }

 private:
  // A body of a state that the heap names, by the row of its word.
  struct Named {
    std::set<std::string> ids;
    std::string state;  // of the last
  };
  struct Words {
    BodyWords bodies;
    std::set<std::string, std::less<>> articles;
  };

  void learn(const std::string& language) {
    const auto [at, fresh] = words_.try_emplace(language);
    if (!fresh) return;
    const lexicon::Table& members = lexicons_.table(language + "/members");
    for (const lexicon::Row& row : members.rows()) {
      for (const std::string& word : lexicon::pieces(members.cell(row, "body")))
        at->second.bodies.emplace(word, row.cells.front());
    }
    const lexicon::Table& determiners = lexicons_.table(language + "/determiners");
    for (const lexicon::Row& row : determiners.rows()) {
      if (determiners.cell(row, "use") == "definite") at->second.articles.emplace(row.cells.front());
    }
  }

  void find_named(std::uint32_t d) {
    const auto known = words_.find(heap_[d].reading.language);
    if (known == words_.end()) return;
    const BodyWords& bodies = known->second.bodies;
    for (const Entity& entity : heap_[d].reading.entities) {
      if (!is_body(entity.kind) || entity.actor_id.empty() || entity.actor_id.starts_with("x_")) continue;
      if (!states_.contains(entity.affiliation)) continue;
      for (const std::string& word : lexicon::pieces(base::lower(entity.name), ' ')) {
        const auto row = bodies.find(word);
        if (row == bodies.end()) continue;
        Named& named = named_[{heap_[d].reading.language, row->second}];
        named.ids.insert(entity.actor_id);
        named.state = entity.affiliation;
      }
    }
  }

  // The row of the word that all its mentions are, with an article at most; empty: it is told apart by more.
  std::string bare(std::uint32_t d, const Entity& entity) {
    const Document& document = heap_[d];
    const auto words = words_.find(document.reading.language);
    if (words == words_.end()) return {};
    const Words& known = words->second;
    std::string row;
    for (const std::uint32_t m : entity.mentions) {
      const Mention& mention = document.reading.mentions[m];
      if (mention.kind == MentionKind::pronoun) continue;
      const std::vector<std::string> said =
          lexicon::pieces(base::lower(base::squeeze(mention.span.of(document.report.text))), ' ');
      if (mention.kind != MentionKind::nominal || said.empty() || said.size() > 2) return {};
      if (said.size() == 2 && !known.articles.contains(said.front())) return {};
      const auto found = known.bodies.find(said.back());
      if (found == known.bodies.end() || (!row.empty() && row != found->second)) return {};
      row = found->second;
    }
    return row;
  }

  bool speaks_of(const Document& document, const std::string& state) const {
    return std::any_of(document.reading.places.begin(), document.reading.places.end(),
                       [&](const PlaceMention& place) { return base::lower(place.country) == state; });
  }

  void join_bare(std::uint32_t d) {
    const std::vector<Entity>& entities = heap_[d].reading.entities;
    for (std::uint32_t e = 0; e < entities.size(); ++e) {
      if (!is_body(entities[e].kind) || !entities[e].actor_id.starts_with("x_")) continue;
      const std::string row = bare(d, entities[e]);
      if (row.empty()) continue;
      const auto named = named_.find({heap_[d].reading.language, row});
      if (named == named_.end() || named->second.ids.size() != 1 || !speaks_of(heap_[d], named->second.state)) continue;
      heap_.join(d, e, *named->second.ids.begin());
    }
  }

  Heap& heap_;
  const Lexicons& lexicons_;
  std::set<std::string> states_;  // lower ISO 3166
  std::map<std::string, Words> words_;
  std::map<std::pair<std::string, std::string>, Named> named_;  // by language and row
};
}  // namespace

void join_bodies(Heap& heap, const Lexicons& lexicons) { BodyJoiner(heap, lexicons).join(); }

}  // namespace wederhoor::reconcile
