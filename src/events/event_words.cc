// Compiles the tables that the events stage looks words up in. Tested by spec/nl/events.md.
#include "events/event_words.h"

#include <algorithm>

#include "base/enum_names.h"
#include "base/utf8.h"

namespace wederhoor::events {

WordTable::WordTable(const lexicon::Table& table) : table_(table) {
  std::int32_t index = 0;
  for (const lexicon::Row& row : table_.rows()) {
    std::vector<std::string> words = lexicon::pieces(table_.cell(row, "forms"));
    words.emplace_back(row.cells.front());
    for (const std::string& word : words) {
      const std::size_t space = word.find(' ');
      if (space == std::string::npos) {
        const auto [held, fresh] = words_.try_emplace(word, index);
        if (!fresh && held->second < 0) held->second = index;
        longest_ = std::max(longest_, word.size());
      } else {
        words_.try_emplace(word.substr(0, space), -1);
        phrases_.add(word, index);
      }
    }
    ++index;
  }
}

WordTable::Found WordTable::find(const base::WordForms& forms, std::uint32_t at, std::uint32_t end) const {
  Found best;
  for (const base::WordColumn* words : {&forms.lower, &forms.lexeme}) {
    const auto single = words_.find((*words)[at]);
    if (single == words_.end()) continue;
    std::vector<std::string_view> following;
    for (std::uint32_t i = at; i < std::min(end, at + 6); ++i) following.push_back((*words)[i]);
    const lexicon::PhraseTrie::Found phrase = phrases_.longest(following, 0);
    if (phrase.value >= 0 && phrase.words > best.words) best = {&table_.rows()[phrase.value], phrase.words};
    if (single->second >= 0 && best.words < 1) best = {&table_.rows()[single->second], 1};
  }
  return best;
}

const lexicon::Row* WordTable::row_of(std::string_view word) const {
  const std::int32_t* found = base::find(words_, word);
  return found == nullptr || *found < 0 ? nullptr : &table_.rows()[static_cast<std::size_t>(*found)];
}

Because WordTable::because(std::string_view construction, const lexicon::Row& row, Span words) const {
  return {std::string(construction), table_.id(row), words};
}

namespace {

std::unordered_map<std::string, std::string> nation_words(const lexicon::Table& table, const Language& language) {
  const std::string code(language.code);
  std::unordered_map<std::string, std::string> out;
  for (const lexicon::Row& row : table.rows()) {
    for (const std::string& word : lexicon::pieces(table.cell(row, "adjective_" + code))) {
      for (const std::string& form : language.inflected(base::lower(word))) out.try_emplace(form, row.cells.front());
    }
    for (const std::string& word : lexicon::pieces(table.cell(row, "inhabitants_" + code)))
      out.try_emplace(base::lower(word), row.cells.front());
  }
  return out;
}

std::unordered_set<std::string> listed(const lexicon::Table& table, std::string_view list) {
  std::unordered_set<std::string> out;
  for (const lexicon::Row& row : table.rows()) {
    const std::vector<std::string> lists = lexicon::pieces(table.cell(row, "lists"), ' ');
    if (std::find(lists.begin(), lists.end(), list) != lists.end()) out.emplace(row.cells.front());
  }
  return out;
}

std::unordered_set<std::string> first_cells(const lexicon::Table& table) {
  std::unordered_set<std::string> out;
  for (const lexicon::Row& row : table.rows()) out.emplace(row.cells.front());
  return out;
}

std::unordered_map<std::string, std::vector<PlaceKind>> kinds_of_places(const lexicon::Table& table) {
  std::unordered_map<std::string, std::vector<PlaceKind>> out;
  for (const lexicon::Row& row : table.rows()) {
    if (table.cell(row, "use") != "before") continue;
    for (const std::string& kind : lexicon::pieces(table.cell(row, "kinds"), ' ')) {
      if (const auto known = base::parse_name(kind, PlaceKind::other))
        out[std::string(row.cells.front())].push_back(*known);
    }
  }
  return out;
}

// What a language calls a body that every state has.
std::vector<std::string> names_of_body(const Lexicons& lexicons, std::string_view body, const Language& language) {
  const lexicon::Table& table = lexicons.table("shared/bodies");
  for (const lexicon::Row& row : table.rows()) {
    if (row.cells.front() == body) return lexicon::pieces(table.cell(row, language.code));
  }
  return {};
}

// Words that a phrase may be written with or without.
std::unordered_set<std::string> articles(const Lexicons& lexicons, const Language& language) {
  const lexicon::Table& table = lexicons.table(std::string(language.code) + "/closed_words");
  std::unordered_set<std::string> out = listed(table, "the");
  out.merge(listed(table, "a"));
  return out;
}
}  // namespace

Words::Words(const Lexicons& lexicons, const Language& language_)
    : language(language_),
      triggers(lexicons.table(std::string(language.code) + "/triggers"),
               lexicons.table(std::string(language.code) + "/trigger_exceptions")),
      means(lexicons.table(std::string(language.code) + "/means")),
      event_verbs(lexicons.table(std::string(language.code) + "/event_verbs")),
      members(lexicons.table(std::string(language.code) + "/members")),
      realis(lexicons.table(std::string(language.code) + "/realis")),
      states(lexicons.table(std::string(language.code) + "/states")),
      sides(lexicons.table(std::string(language.code) + "/sides")),
      kinds(lexicons),
      negations(listed(lexicons.table(std::string(language.code) + "/claim_words"), "negation")),
      families(lexicons.table(std::string(language.code) + "/families"), lexicons, articles(lexicons, language)),
      nations(nation_words(lexicons.table("shared/countries"), language)),
      police(names_of_body(lexicons, "police", language)),
      armies(names_of_body(lexicons, "army", language)),
      report_nouns(first_cells(lexicons.table(std::string(language.code) + "/report_nouns"))),
      place_kinds(kinds_of_places(lexicons.table(std::string(language.code) + "/place_kinds"))) {
  side_trees.read(lexicons.table(std::string(language.code) + "/side_trees"));
}

}  // namespace wederhoor::events
