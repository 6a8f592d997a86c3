// Whose "het leger" is in a report that names none. In a heap that names one army of a state, and a report that speaks
// of places in that state, it is that army; in a heap that names none, and in which no state but one is told to act in
// arms, the army of the land of most places of the heap. Not: where the heap names the armies of two states,
// and not "zijn leger", "het leger van de koning". Words: lexicons/<lang>/members.tsv. Tested by
// tests/reconcile/join_bodies_test.cc.
#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/utf8.h"
#include "lexicon/actors.h"
#include "lexicon/event_kinds.h"
#include "lexicon/table_file.h"
#include "reconcile/reconcile.h"

namespace wederhoor::reconcile {
namespace {

// Words that bodies of one kind are called by ("leger", "krijgsmacht") to the row of members.tsv that lists them.
using BodyWords = std::map<std::string, std::string, std::less<>>;

constexpr int most_places = 2;  // so many places of one land to one of all others

bool is_body(ActorKind kind) {
  return kind == ActorKind::army || kind == ActorKind::state_body || kind == ActorKind::agency;
}

class BodyJoiner {
 public:
  BodyJoiner(Heap& heap, const Lexicons& lexicons) : heap_(heap), lexicons_(lexicons), kinds_(lexicons) {
    const lexicon::Table& countries = lexicons.table("shared/countries");
    for (const lexicon::Row& row : countries.rows()) states_.insert(base::lower(std::string(row.cells.front())));
  }

  void join() {
    // A language in which no events are found has no such words.
    for (std::uint32_t d = 0; d < heap_.size(); ++d) {
      if (!heap_[d].events.empty()) learn(heap_[d].reading.language);
    }
    for (std::uint32_t d = 0; d < heap_.size(); ++d) {
      find_named(d);
      find_armed(d);
    }
    land_ = land_of_heap();
    for (std::uint32_t d = 0; d < heap_.size(); ++d) join_bare(d);
  }

 private:
  // A body of a state that the heap names, by the row of its word.
  struct Named {
    std::set<std::string> ids;
    std::string state, name;  // of the last
  };
  struct Words {
    BodyWords bodies;
    std::map<std::string, std::string> of_states;  // row to the id of lexicons/shared/bodies.tsv
    std::set<std::string, std::less<>> articles;
  };

  void learn(const std::string& language) {
    const auto [at, fresh] = words_.try_emplace(language);
    if (!fresh) return;
    const lexicon::Table *named = lexicons_.find(language + "/members"),
                         *closed = lexicons_.find(language + "/determiners");
    if (named == nullptr || closed == nullptr) return;  // a stored document may name any language
    const lexicon::Table &members = *named, &determiners = *closed;
    for (const lexicon::Row& row : members.rows()) {
      for (const std::string& word : lexicon::pieces(members.cell(row, "body")))
        at->second.bodies.emplace(word, row.cells.front());
      if (const std::string_view id = members.cell(row, "of_state"); !id.empty())
        at->second.of_states.emplace(row.cells.front(), id);
    }
    for (const lexicon::Row& row : determiners.rows()) {
      if (determiners.cell(row, "use") == "definite") at->second.articles.emplace(row.cells.front());
    }
  }

  // Of what state an actor of the list is, lower ISO 3166; empty: of none.
  std::string state_of(const Entity& entity) const {
    if (entity.kind == ActorKind::armed_group) return {};  // "is" is a group, and Iceland
    if (states_.contains(entity.affiliation)) return entity.affiliation;
    const std::string begin = entity.actor_id.substr(0, entity.actor_id.find('-'));  // "mx-army"
    return states_.contains(begin) ? begin : std::string();
  }

  // States that act in arms, or have an army that is named.
  void find_armed(std::uint32_t d) {
    const Document& document = heap_[d];
    const auto note = [&](const Entity& entity) {
      if (std::string state = state_of(entity); !state.empty()) armed_.insert(std::move(state));
    };
    for (const Entity& entity : document.reading.entities) {
      if (entity.kind == ActorKind::army) note(entity);
    }
    for (const Event& event : document.events) {
      if (!kinds_.violent(event.kind)) continue;
      for (const std::int32_t e : event.agents) note(document.reading.entities[static_cast<std::size_t>(e)]);
    }
  }

  // The land of most places that the heap names, ISO 3166; empty: of several.
  std::string land_of_heap() const {
    std::map<std::string, int> lands;
    int all = 0;
    for (const Document& document : heap_) {
      for (const PlaceMention& place : document.reading.places) {
        if (!place.located || place.country.empty()) continue;
        ++lands[place.country];
        ++all;
      }
    }
    for (const auto& [land, places] : lands) {
      if (places >= most_places * (all - places)) return land;
    }
    return {};
  }

  // The body of the land that the heap is about, where no other state is in arms.
  void join_own(std::uint32_t d, std::uint32_t e, const std::string& row) {
    const Words& known = words_.at(heap_[d].reading.language);
    const auto body = known.of_states.find(row);
    if (body == known.of_states.end() || land_.empty() || armed_.size() > armed_.count(base::lower(land_)) ||
        !speaks_of(heap_[d], base::lower(land_)))
      return;
    if (!actors_) {
      Result<lexicon::Actors> actors = lexicon::Actors::make(lexicons_);
      if (!actors) return;
      actors_ = std::move(*actors);
    }
    const std::optional<lexicon::ActorRow> own = actors_->body(land_, body->second);
    if (!own) return;
    heap_.join(d, e, own->id);
    heap_.name_joined(own->id, own->name);
  }

  void find_named(std::uint32_t d) {
    const auto known = words_.find(heap_[d].reading.language);
    if (known == words_.end()) return;
    const BodyWords& bodies = known->second.bodies;
    for (const Entity& entity : heap_[d].reading.entities) {
      if (!is_body(entity.kind) || entity.actor_id.empty() || entity.actor_id.starts_with("x_")) continue;
      const std::string state = state_of(entity);
      if (state.empty()) continue;
      for (const std::string& word : lexicon::pieces(base::lower(entity.name), ' ')) {
        const auto row = bodies.find(word);
        if (row == bodies.end()) continue;
        Named& named = named_[{heap_[d].reading.language, row->second}];
        named.ids.insert(entity.actor_id);
        named.state = state;
        named.name = entity.name;
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
      if (named == named_.end()) {
        join_own(d, e, row);
        continue;
      }
      if (named->second.ids.size() != 1 || !speaks_of(heap_[d], named->second.state)) continue;
      heap_.join(d, e, *named->second.ids.begin());
      heap_.name_joined(*named->second.ids.begin(), named->second.name);
    }
  }

  Heap& heap_;
  const Lexicons& lexicons_;
  const lexicon::EventKinds kinds_;
  std::optional<lexicon::Actors> actors_;  // made when first asked for
  std::set<std::string> states_, armed_;   // lower ISO 3166
  std::string land_;
  std::map<std::string, Words> words_;
  std::map<std::pair<std::string, std::string>, Named> named_;  // by language and row
};
}  // namespace

void join_bodies(Heap& heap, const Lexicons& lexicons) { BodyJoiner(heap, lexicons).join(); }

}  // namespace wederhoor::reconcile
