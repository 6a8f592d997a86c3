// Decides which words say how many and what is counted. "Grenssoldaten" counts as soldiers by its end; "generaal" is no
// "raal". Tested by tests/reading/amounts/quantities_test.cc.
#include "reading/amounts/quantities_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/enum_names.h"
#include "lexicon/table_file.h"

namespace wederhoor::reading {
namespace {
constexpr auto uses = std::to_array<std::pair<std::string_view, AmountUse>>({{"modifier", AmountUse::modifier},
                                                                             {"amount", AmountUse::amount},
                                                                             {"share", AmountUse::share},
                                                                             {"zero", AmountUse::zero},
                                                                             {"zero_person", AmountUse::zero_person},
                                                                             {"single", AmountUse::single},
                                                                             {"one", AmountUse::one},
                                                                             {"only", AmountUse::only},
                                                                             {"group", AmountUse::group},
                                                                             {"toll", AmountUse::toll},
                                                                             {"unknown", AmountUse::unknown},
                                                                             {"or_more", AmountUse::or_more},
                                                                             {"label", AmountUse::label},
                                                                             {"stop", AmountUse::stop},
                                                                             {"part", AmountUse::part},
                                                                             {"pronoun", AmountUse::pronoun},
                                                                             {"remainder", AmountUse::rest},
                                                                             {"both", AmountUse::both},
                                                                             {"viewed", AmountUse::viewed},
                                                                             {"there", AmountUse::there},
                                                                             {"tally", AmountUse::tally},
                                                                             {"tally_link", AmountUse::tally_link},
                                                                             {"parent", AmountUse::parent},
                                                                             {"change", AmountUse::change},
                                                                             {"together", AmountUse::together},
                                                                             {"denied", AmountUse::denied},
                                                                             {"agent", AmountUse::agent},
                                                                             {"has", AmountUse::has},
                                                                             {"contrast", AmountUse::contrast},
                                                                             {"fuel", AmountUse::fuel},
                                                                             {"holder", AmountUse::holder}});
constexpr auto counted_uses =
    std::to_array<std::pair<std::string_view, CountedUse>>({{"casualty", CountedUse::casualty},
                                                            {"victim", CountedUse::victim},
                                                            {"measure", CountedUse::measure},
                                                            {"time", CountedUse::time},
                                                            {"actors", CountedUse::actors},
                                                            {"item", CountedUse::item},
                                                            {"storage", CountedUse::storage},
                                                            {"ignored", CountedUse::ignored}});

template <class E, std::size_t N>
E named(const std::array<std::pair<std::string_view, E>, N>& names, std::string_view word, E otherwise) {
  for (const auto& [name, value] : names) {
    if (name == word) return value;
  }
  return otherwise;
}

std::optional<double> number(std::string_view piece) {
  double value = 0;
  const auto [stop, error] = std::from_chars(piece.data(), piece.data() + piece.size(), value);
  if (error != std::errc{} || stop != piece.data() + piece.size()) return std::nullopt;
  return value;
}

// "0.9 1 1.1 about", "2 - 9", "0.5"
void read_value(AmountRow& row, std::string_view cell) {
  const std::vector<std::string> pieces = lexicon::pieces(cell, ' ');
  if (pieces.size() == 1) row.low = row.best = row.high = number(pieces[0]);
  if (pieces.size() < 3) return;
  row.low = number(pieces[0]);
  row.best = number(pieces[1]);
  row.high = number(pieces[2]);
  if (pieces.size() > 3) {
    row.exactness = base::parse_name(pieces[3], Exactness::vague).value_or(Exactness::exact);
  } else if (row.best) {
    row.exactness = row.low == row.high ? Exactness::exact : Exactness::about;
  } else {
    row.exactness = Exactness::vague;
  }
}

constexpr std::size_t shortest_ending = 4;
}  // namespace

AmountWords::AmountWords(const lexicon::LanguageTables& tables, std::shared_ptr<const Numerals> numerals)
    : numerals_(std::move(numerals)) {
  read_amounts(tables);
  read_counted(tables);
  read_states(tables);
  read_roles(tables);
}

void AmountWords::read_amounts(const lexicon::LanguageTables& tables) {
  const lexicon::Table& table = tables.table("quantities");
  std::map<std::string, std::uint32_t> group_of;
  for (const lexicon::Row& row : table.rows()) {
    AmountRow amount{.use = named(uses, table.cell(row, "construction"), AmountUse::none), .id = table.id(row)};
    read_value(amount, table.cell(row, "value"));
    if (amount.use == AmountUse::stop) {
      stops_.emplace(row.cells.front());
      continue;
    }
    const auto [it, fresh] = group_of.emplace(row.cells.front(), static_cast<std::uint32_t>(groups_.size()));
    if (fresh) {
      groups_.emplace_back();
      amounts_.add(row.cells.front(), static_cast<std::int32_t>(it->second));
    }
    groups_[it->second].push_back(std::move(amount));
  }
}

void AmountWords::read_counted(const lexicon::LanguageTables& tables) {
  const lexicon::Table& table = tables.table("counted");
  for (const lexicon::Row& row : table.rows()) {
    CountedRow counted{std::string(row.cells.front()), QuantityUnit::other, CountedUse::plain, 1, table.id(row)};
    counted.unit = base::parse_name(table.cell(row, "unit"), QuantityUnit::other).value_or(QuantityUnit::other);
    counted.use = named(counted_uses, table.cell(row, "use"), CountedUse::plain);
    counted.factor = number(table.cell(row, "factor")).value_or(1);
    if (counted.use == CountedUse::item) items_.emplace(counted.counted);
    const auto index = static_cast<std::int32_t>(counted_.size());
    for (const std::string& form : lexicon::pieces(table.cell(row, "forms"))) {
      nouns_.add(form, index);
      const bool ends = form.size() >= shortest_ending && form.find(' ') == std::string::npos;
      if (ends && counted.use != CountedUse::measure && counted.use != CountedUse::time) endings_.emplace(form, index);
    }
    counted_.push_back(std::move(counted));
  }
}

void AmountWords::read_states(const lexicon::LanguageTables& tables) {
  const lexicon::Table& table = tables.table("states");
  for (const lexicon::Row& row : table.rows()) {
    const std::string_view of = table.cell(row, "of");
    if (of.empty() || table.cell(row, "where") == "adjective") continue;
    const auto index = static_cast<std::int32_t>(state_rows_.size());
    const std::string_view other = table.cell(row, "persons");
    const State told = of == "persons" ? State::person : of == "both" ? State::both : State::thing;
    state_rows_.push_back({.of = told,
                           .state = std::string(other.empty() ? table.cell(row, "state") : other),
                           .subject = table.cell(row, "hits") == "subject",
                           .beside = lexicon::pieces(table.cell(row, "beside"))});
    states_.add(row.cells.front(), index);
    for (const std::string& form : lexicon::pieces(table.cell(row, "forms"))) states_.add(form, index);
  }
}

void AmountWords::read_roles(const lexicon::LanguageTables& tables) {
  const lexicon::Table& table = tables.table("roles");
  for (const lexicon::Row& row : table.rows()) {
    if (table.cell(row, "kind") != "person") continue;
    std::vector<std::string> forms = lexicon::pieces(table.cell(row, "plurals"));
    forms.emplace_back(row.cells.front());
    for (const std::string& form : forms) {
      roles_.emplace(form);
      if (table.cell(row, "compound") != "no" && form.size() >= shortest_ending) part_.emplace(form);
    }
  }
}

AmountWords::Hit AmountWords::hit(std::span<const std::string_view> words, std::size_t at, AmountUse use) const {
  const lexicon::PhraseTrie::Found found = amounts_.longest(words, at);
  if (found.value < 0) return {};
  for (const AmountRow& row : groups_[static_cast<std::size_t>(found.value)]) {
    if (row.use == use) return {&row, found.words};
  }
  return {};
}

AmountWords::Noun AmountWords::noun(std::span<const std::string_view> words, std::size_t at) const {
  const lexicon::PhraseTrie::Found found = nouns_.longest(words, at);
  if (found.value >= 0) return {&counted_[static_cast<std::size_t>(found.value)], found.words};
  if (at >= words.size()) return {};
  const std::string_view word = words[at];
  for (std::size_t cut = 3; cut + shortest_ending <= word.size(); ++cut) {
    const auto it = endings_.find(word.substr(cut));
    if (it != endings_.end()) return {&counted_[static_cast<std::size_t>(it->second)], 1, true};
  }
  return {};
}

const CountedRow* AmountWords::storage() const {
  const auto found = std::find_if(counted_.begin(), counted_.end(),
                                  [](const CountedRow& row) { return row.use == CountedUse::storage; });
  return found == counted_.end() ? nullptr : &*found;
}

bool AmountWords::role(std::string_view word) const {
  if (roles_.contains(word)) return true;
  for (std::size_t cut = 3; cut + shortest_ending <= word.size(); ++cut) {
    if (part_.contains(word.substr(cut))) return true;
  }
  return false;
}

const AmountWords::StateRow* AmountWords::state(std::span<const std::string_view> words, std::size_t at) const {
  const lexicon::PhraseTrie::Found found = states_.longest(words, at);
  return found.value < 0 ? nullptr : &state_rows_[static_cast<std::size_t>(found.value)];
}

const AmountWords::StateRow* AmountWords::state(std::string_view lemma) const { return state({&lemma, 1}, 0); }

}  // namespace wederhoor::reading
