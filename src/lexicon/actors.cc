// Decides which known actor a name stands for.
// Applies to: "Poetins woordvoerder Dmitri Peskov" (row peskov by its name). Does not decide that "de gouverneur" of
// one sentence is the Gladkov of another (src/reading/who/coreference.cc). Tested by tests/lexicon/actors_test.cc.
// Reading of the tables: actors_read.cc.
#include "lexicon/actors.h"

#include <algorithm>

#include "base/utf8.h"
#include "lexicon/names/name_key.h"

namespace wederhoor::lexicon {
namespace {

// May this text stand for an alias written so? "Defensie" is not found in "defensie", "AP" not in "ap" or "Ap".
bool capitals_fit(std::string_view text, std::string_view written, bool acronym) {
  if (acronym) return text == written;
  if (!base::starts_upper(written)) return true;
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint next = base::decode(text, at);
    if (base::is_upper(next.value) || base::is_digit(next.value)) return true;
    at += next.size;
  }
  return false;
}

}  // namespace

std::string Actors::key_without_article(std::string_view name) const { return name_key(words().without_article(name)); }

// No articles, and "de regio Koersk" is Koersk.
std::string Actors::office_key(std::string_view title) const {
  std::string out;
  const std::string key = name_key(title);
  for (const std::string_view word : key_words(key)) {
    if (words().is_of_no_office(word)) continue;
    if (!out.empty()) out += ' ';
    out += word;
  }
  return out;
}

std::optional<std::uint32_t> Actors::by_id(std::string_view id) const {
  const auto found = ids_.find(id);
  return found == ids_.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::uint32_t> Actors::find_exact(std::string_view name) const {
  std::vector<std::uint32_t> out;
  const auto found = aliases_.find(key_without_article(name));
  if (found == aliases_.end()) return out;
  const std::string_view bare = words().without_article(name);
  for (const Alias& alias : found->second) {
    if (capitals_fit(bare, alias.written, alias.acronym)) out.push_back(alias.row);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::vector<std::uint32_t> Actors::find(std::string_view name, std::string_view language) const {
  std::vector<std::uint32_t> out = find_exact(name);
  if (!out.empty()) return out;
  for (const Bare& bare : endings_.bare(name, language)) {
    if (bare.use != "possessive" && bare.use != "case") continue;
    out = find_exact(bare.name);
    if (!out.empty()) return out;
  }
  return out;
}

// "Russische luchtmacht": land, then body. "leger van Mali", "Ministry of Defence of Ukraine": body, a small word,
// land.
std::optional<std::pair<std::string, std::size_t>> Actors::parse_body(std::string_view phrase) const {
  const std::string key = key_without_article(phrase);
  for (std::size_t space = key.find(' '); space != std::string::npos; space = key.find(' ', space + 1)) {
    const std::string head = key.substr(0, space), tail = key.substr(space + 1);
    const auto land = lands_.find(head);
    const auto body = body_words_.find(tail);
    if (land != lands_.end() && body != body_words_.end()) return std::pair(land->second.iso, body->second);
    const auto first = body_words_.find(head);
    if (first == body_words_.end()) continue;
    for (const std::string_view name : words().behind_link(tail)) {
      const auto after = lands_.find(name);
      if (after != lands_.end()) return std::pair(after->second.iso, first->second);
    }
  }
  return std::nullopt;
}

ActorRow Actors::compose(const std::string& country, std::size_t which) const {
  const Body& body = bodies_[which];
  const std::string iso = base::lower(country), id = iso + '-' + body.id;
  if (const auto known = body_rows_.find(id); known != body_rows_.end()) return rows_[known->second];
  ActorRow out;
  out.id = id;
  out.kind = body.kind;
  const auto adjective = adjectives_.find(country);
  out.name = (adjective == adjectives_.end() ? country : adjective->second) + ' ' + body.dutch;
  out.affiliation = body.id == "separatists" || body.id == "people" || !ids_.contains(iso) ? "" : iso;
  out.country = country;
  out.source = "composed";
  out.row = body.row;
  return out;
}

std::optional<ActorRow> Actors::find_body(std::string_view phrase, std::string_view language) const {
  if (auto found = parse_body(phrase)) return compose(found->first, found->second);
  for (const Bare& bare : endings_.bare(phrase, language)) {
    if (bare.use != "possessive" && bare.use != "case") continue;
    if (auto found = parse_body(bare.name)) return compose(found->first, found->second);
  }
  return std::nullopt;
}

std::optional<ActorRow> Actors::body(std::string_view country, std::string_view kind) const {
  for (std::size_t i = 0; i < bodies_.size(); ++i) {
    if (bodies_[i].id == kind && adjectives_.contains(country)) return compose(std::string(country), i);
  }
  return std::nullopt;
}

std::vector<std::uint32_t> Actors::holders(std::string_view title, std::optional<std::int32_t> day) const {
  return held_on(offices_, office_key(title), day);
}

std::vector<std::uint32_t> Actors::holders_in(std::string_view country, std::string_view title,
                                              std::optional<std::int32_t> day) const {
  const auto [land, office] = bare_office(office_key(title));
  if (country.empty() || (!land.empty() && land != country)) return {};
  return held_on(land_offices_, std::string(country) + ' ' + office, day);
}

std::pair<std::string, std::string> Actors::bare_office(const std::string& key) const {
  constexpr int most_words = 4;  // of a land's name
  std::size_t space = key.find(' ');
  for (int words = 0; space != std::string::npos && words < most_words; ++words, space = key.find(' ', space + 1)) {
    if (const auto land = lands_.find(key.substr(0, space)); land != lands_.end())
      return {land->second.iso, key.substr(space + 1)};
  }
  space = key.rfind(' ');
  for (int word = 0; space != std::string::npos && space > 0 && word < most_words;
       ++word, space = key.rfind(' ', space - 1)) {
    const auto land = lands_.find(key.substr(space + 1));
    if (land == lands_.end()) continue;
    const std::size_t link = key.rfind(' ', space - 1);
    if (link == std::string::npos) break;
    return {land->second.iso, key.substr(0, link)};
  }
  return {std::string(), key};
}

std::vector<std::uint32_t> Actors::held_on(const base::WordMap<std::vector<Held>>& offices, const std::string& key,
                                           std::optional<std::int32_t> day) const {
  std::vector<std::uint32_t> out;
  const auto found = offices.find(key);
  if (found == offices.end()) return out;
  for (const Held& held : found->second) {
    const Office& office = rows_[held.row].offices[held.office];
    if (day && ((office.from && *day < *office.from) || (office.to && *day >= *office.to))) continue;
    if (std::find(out.begin(), out.end(), held.row) == out.end()) out.push_back(held.row);
  }
  return out;
}

std::vector<std::uint32_t> Actors::by_place(std::string_view place) const {
  const auto found = places_.find(key_without_article(place));
  return found == places_.end() ? std::vector<std::uint32_t>{} : found->second;
}

// ---- building the indexes (called by actors_read.cc)

void Actors::add_aliases(std::uint32_t index, const std::vector<std::string>& acronyms) {
  const ActorRow& row = rows_[index];
  const auto add = [&](const std::string& name, bool acronym) {
    aliases_[key_without_article(name)].push_back({index, std::string(words().without_article(name)), acronym});
  };
  add(row.name, false);
  for (const std::string& name : row.names)
    add(name, std::find(acronyms.begin(), acronyms.end(), name) != acronyms.end());
  for (const std::string& place : row.places) places_[key_without_article(place)].push_back(index);
  for (std::uint32_t i = 0; i < row.offices.size(); ++i)
    offices_[office_key(row.offices[i].title)].push_back({index, i});
}

void Actors::add_land_offices() {
  for (std::uint32_t i = 0; i < rows_.size(); ++i) {
    for (std::uint32_t o = 0; o < rows_[i].offices.size(); ++o) {
      const auto [land, office] = bare_office(office_key(rows_[i].offices[o].title));
      const std::string& country = land.empty() ? rows_[i].country : land;
      if (!country.empty()) land_offices_[country + ' ' + office].push_back({i, o});
    }
  }
}

// A row whose name or alias reads as a land's body is that body: "Israëlische leger" makes row idf the one for il-army.
void Actors::join_bodies() {
  for (std::uint32_t i = 0; i < rows_.size(); ++i) {
    if (rows_[i].kind == ActorKind::person) continue;
    const auto join = [&](const std::string& name) {
      if (const auto found = parse_body(name)) {
        body_rows_.emplace(base::lower(found->first) + '-' + bodies_[found->second].id, i);
      }
    };
    body_rows_.insert_or_assign(rows_[i].id, i);
    join(rows_[i].name);
    for (const std::string& name : rows_[i].names) join(name);
  }
}

}  // namespace wederhoor::lexicon
