// Decides under which side an office puts its holder. "De procureur van Diffa" stands under Niger, "de burgemeester" in
// a report that tells of places in Niger alone too; "de woordvoerder van het Legioen", "Legioenwoordvoerder Ba" under
// the legion. Not: "de burgemeester" where places of two countries are told, "legerwoordvoerder" where two armies are,
// "een buurtbewoner van Diffa". Tested by tests/dossier/office_sides_test.cc.
#include "dossier/office_sides.h"

#include <span>

#include "base/in_text.h"
#include "base/named.h"
#include "base/utf8.h"
#include "lexicon/table_file.h"

namespace wederhoor::dossier {
namespace {

constexpr std::uint32_t near = 10;                        // bytes between an office and what it is of: " van het "
constexpr std::size_t least_places = 3, most_others = 7;  // that a report must tell of for its country to be known

constexpr std::size_t shortest_role = 5, shortest_body = 2;

std::string state_id(std::string_view country) { return base::lower(country); }

// Of the places of the reports all in one country, or all but a few; "": no such country.
std::string only_country(std::span<const Document> documents) {
  std::map<std::string_view, std::size_t> count;
  std::size_t all = 0;
  for (const Document& document : documents) {
    for (const PlaceMention& place : document.reading.places) {
      if (!place.located || place.country.empty()) continue;
      ++count[place.country];
      ++all;
    }
  }
  for (const auto& [country, n] : count) {
    if (n >= least_places && all - n <= n / most_others) return state_id(country);
  }
  return "";
}

}  // namespace

const lexicon::TableSchema& side_roles_table() {
  static const lexicon::TableSchema schema{
      .name = "*/side_roles",
      .columns = {lexicon::text("role"), lexicon::one_of("under", {"state", "named", "spoken", "nobody"})}};
  return schema;
}

OfficeSides::OfficeSides(const Heap& heap, const Lexicons& lexicons) : heap_(heap) {
  const lexicon::Table& countries = lexicons.table("shared/countries");
  for (const lexicon::Row& row : countries.rows()) states_.emplace(state_id(row.cells.front()));
  const lexicon::Table& bodies = lexicons.table("shared/bodies");
  for (const lexicon::Row& row : bodies.rows()) bodies_.emplace(row.cells.front());
  std::set<std::string> languages;
  for (const Document& document : heap) languages.insert(document.reading.language);
  for (const std::string& language : languages) add_roles(lexicons, language);
  for (const Document& document : heap) only_country_.push_back(only_country({&document, 1}));
  country_of_heap_ = only_country({heap.begin(), heap.end()});
  for (std::uint32_t place = 0; place < heap.size(); ++place) {
    std::vector<OfficeSide>& told = told_.emplace_back();
    LastWords last;
    for (const Entity& entity : heap[place].reading.entities) told.push_back(tell(place, entity, last));
  }
}

void OfficeSides::add_roles(const Lexicons& lexicons, const std::string& language) {
  const lexicon::Table *roles = lexicons.find(language + "/roles"),
                       *sides = lexicons.find(side_roles_table().of(language));
  if (roles == nullptr || sides == nullptr) return;
  std::map<std::string_view, std::string_view> under;
  for (const lexicon::Row& row : sides->rows()) under.emplace(row.cells.front(), sides->cell(row, "under"));
  for (const lexicon::Row& row : roles->rows()) {
    const std::string_view word = row.cells.front();
    auto found = under.find(word);
    if (found == under.end()) found = under.find(roles->cell(row, "like"));
    if (found != under.end()) under_.emplace(std::pair(language, std::string(word)), std::string(found->second));
  }
}

// A compound counts as its last part ("regiogouverneur"), unless its first is an office too ("politiewoordvoerder").
OfficeSides::Under OfficeSides::under(const std::string& language, std::string_view role) const {
  for (std::size_t from = 0; from + shortest_role <= role.size(); ++from) {
    const auto found = under_.find(std::pair(language, std::string(role.substr(from))));
    if (found == under_.end()) continue;
    const bool speaks = found->second == "spoken";
    const auto first = under_.find(std::pair(language, std::string(role.substr(0, from))));
    return {first == under_.end() ? found->second : first->second, speaks};
  }
  return {};
}

// "leger" of "legerwoordvoerder", "m23" of "M23-woordvoerder"; empty: no such word.
std::string OfficeSides::body_within(const std::string& language, std::string_view word) const {
  for (std::size_t from = word.size(); from-- > 0;) {
    if (from + shortest_role > word.size()) continue;
    const auto found = under_.find(std::pair(language, std::string(word.substr(from))));
    if (found == under_.end() || found->second != "spoken") continue;
    std::string_view body = word.substr(0, from);
    while (body.ends_with('-')) body.remove_suffix(1);
    return body.size() < shortest_body ? std::string() : std::string(body);
  }
  return "";
}

std::string OfficeSides::state_of_body(std::string_view actor) const {
  if (actor.size() < 4 || actor[2] != '-' || !bodies_.contains(actor.substr(3))) return "";
  return states_.contains(actor.substr(0, 2)) ? std::string(actor.substr(0, 2)) : "";
}

std::string OfficeSides::state_of_publisher(std::uint32_t place) const {
  const std::string name = base::lower(base::publisher(heap_[place].report));
  const std::string first = name.substr(0, name.find(' '));
  const auto found = under_.find(std::pair(heap_[place].reading.language, first));
  const bool body = first.size() < name.size() && found != under_.end() && found->second == "state";
  const std::string& country = only_country_[place].empty() ? country_of_heap_ : only_country_[place];
  return body && states_.contains(country) ? country : "";
}

// The state of the place that stands in his name, or right behind it; else the only one that the report tells of.
std::string OfficeSides::state_at(std::uint32_t place, const Entity& entity) const {
  const Reading& reading = heap_[place].reading;
  for (const std::uint32_t m : entity.mentions) {
    const Span span = reading.mentions[m].span;
    for (const PlaceMention& p : base::begin_in(reading.places, {span.begin, span.end + near + 1})) {
      const std::string state = state_id(p.country);
      if (states_.contains(state)) return state;
    }
  }
  return states_.contains(only_country_[place]) ? only_country_[place] : "";
}

std::int32_t OfficeSides::named_behind(std::uint32_t place, const Entity& entity) const {
  const Reading& reading = heap_[place].reading;
  const auto is_body = [&](std::int32_t e) {
    const ActorKind kind = reading.entities[static_cast<std::size_t>(e)].kind;
    return kind == ActorKind::army || kind == ActorKind::armed_group || kind == ActorKind::state_body;
  };
  for (const std::uint32_t m : entity.mentions) {
    const Mention& own = reading.mentions[m];
    for (const Mention& other : base::begin_in(reading.mentions, {own.span.begin + 1, own.span.end + near + 1})) {
      if (other.entity == none || other.entity == own.entity || other.sentence != own.sentence) continue;
      if (other.kind == MentionKind::name || is_body(other.entity)) return other.entity;
    }
  }
  return none;
}

// Whom a report calls by a head with this last word, up to three; found out when first asked.
const std::vector<std::int32_t>& OfficeSides::LastWords::of(const Document& document, const std::string& word) {
  constexpr std::size_t most = 3;  // enough to tell one beside oneself from two
  if (entities_.empty()) {
    for (const Mention& m : document.reading.mentions) {
      if (m.entity == none) continue;
      const std::string words = base::lower(m.head.of(document.report.text));
      std::vector<std::int32_t>& known = entities_[words.substr(words.rfind(' ') + 1)];
      if (known.size() < most && std::find(known.begin(), known.end(), m.entity) == known.end())
        known.push_back(m.entity);
    }
  }
  return entities_[word];
}

// Of "legerwoordvoerder Rasool" the one of whom the report says "het Iraakse leger"; none where two may be meant.
std::int32_t OfficeSides::named_within(std::uint32_t place, const Entity& entity, LastWords& last) const {
  const Document& document = heap_[place];
  const Reading& reading = document.reading;
  std::string body;
  for (const std::uint32_t m : entity.mentions) {
    const std::string words = base::lower(reading.mentions[m].span.of(document.report.text));
    lexicon::each_piece(words, " ", [&](std::string_view word) {
      if (body.empty()) body = body_within(reading.language, word);
    });
  }
  if (body.empty()) return none;
  std::int32_t found = none;
  for (const std::int32_t e : last.of(document, body)) {
    if (&reading.entities[static_cast<std::size_t>(e)] == &entity) continue;
    if (found != none) return none;
    found = e;
  }
  return found;
}

OfficeSide OfficeSides::tell(std::uint32_t place, const Entity& entity, LastWords& last) const {
  if (entity.role.empty()) return {};
  const Under under = this->under(heap_[place].reading.language, base::lower(entity.role));
  const std::int32_t within = under.speaks ? named_within(place, entity, last) : none;
  if (under.where == "state") return {state_at(place, entity), within, under.speaks};
  if (under.where == "named" || under.speaks)
    return {"", within != none ? within : named_behind(place, entity), under.speaks};
  return {};
}

}  // namespace wederhoor::dossier
