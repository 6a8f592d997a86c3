// Decides whether a noun names somebody who acts. Applies to "oppositiepolitici" (persons, politicians) and
// "oud-commandant"; not to "voorraad", which ends in "raad" but is none. Tested by tests/reading/who/who_test.cc and
// spec/nl/who.md.
#include "reading/who/roles.h"

#include "base/enum_names.h"
#include "base/utf8.h"
#include "lexicon/table_file.h"
#include "reading/words/closed_words.h"

namespace wederhoor::reading {
namespace {

constexpr std::size_t shortest_ending = 5, shortest_beginning = 3;
constexpr std::size_t shortest_word = 4;  // behind a hyphen

Gender gender_of(std::string_view cell) {
  return cell == "masculine"  ? Gender::masculine
         : cell == "feminine" ? Gender::feminine
         : cell == "neuter"   ? Gender::neuter
                              : Gender::unknown;
}
}  // namespace

Roles::Roles(const lexicon::LanguageTables& tables) {
  const lexicon::Table& table = tables.table("roles");
  table_ = table.name() + ":";
  former_ = ClosedWords(tables).words(Closed::former);
  for (const lexicon::Row& row : table.rows()) {
    const auto index = static_cast<std::int32_t>(rows_.size());
    rows_.push_back({std::string(row.cells.front()), std::string(table.cell(row, "like")),
                     base::parse_name<ActorKind>(table.cell(row, "kind"), ActorKind::other).value_or(ActorKind::other),
                     gender_of(table.cell(row, "gender")), table.cell(row, "count") == "many",
                     table.cell(row, "title") == "yes", table.cell(row, "compound") != "no"});
    forms_.insert_or_assign(rows_.back().word, Form{index, rows_.back().many});
  }
  for (std::size_t i = 0; i < table.rows().size(); ++i) {
    for (const std::string& plural : lexicon::pieces(table.cell(table.rows()[i], "plurals"))) {
      forms_.emplace(plural, Form{static_cast<std::int32_t>(i), true});
    }
  }
}

Role Roles::fact(const Form& form) const {
  const Row& row = rows_[static_cast<std::size_t>(form.row)];
  return {form.row, row.kind, form.plural ? Count::many : Count::one, row.gender, row.title && !form.plural, false,
          row.like, row.word};
}

Role Roles::find(std::string_view word) const {
  if (word.size() > 64) return {};
  std::string key(word);
  if (const auto found = forms_.find(key); found != forms_.end()) return fact(found->second);
  for (const std::string& beginning : former_) {
    if (!word.starts_with(beginning)) continue;
    Role role = find(word.substr(beginning.size()));
    role.former = role.row != none;
    return role;
  }
  return by_ending(word);
}

// The longest ending that the list has: "defensiespecialist" -> "specialist".
Role Roles::by_ending(std::string_view word) const {
  std::string ending;
  for (std::size_t cut = shortest_beginning; cut + shortest_word <= word.size(); ++cut) {
    if ((static_cast<unsigned char>(word[cut]) & 0xC0) == 0x80) continue;
    const bool hyphen = word[cut - 1] == '-';
    if (!hyphen && cut + shortest_ending > word.size()) continue;  // "NAVO-chef", but no "ontchef"
    ending.assign(word.substr(cut));
    const auto found = forms_.find(ending);
    if (found != forms_.end() && (hyphen || rows_[static_cast<std::size_t>(found->second.row)].compound))
      return fact(found->second);
  }
  return {};
}

std::string Roles::row_id(std::int32_t row) const { return table_ + rows_[static_cast<std::size_t>(row)].word; }

}  // namespace wederhoor::reading
