// Decides which endings a sentence may have put on a name.
// Applies to: "под Суджей" (Суджа). Does not: "Vlissingen", where the s and the en belong to the name and the name is
// known. Tested by tests/lexicon/names/name_endings_test.cc, and by the samples of the table.
#include "lexicon/names/name_endings.h"

#include <algorithm>

#include "lexicon/table_schema.h"

namespace wederhoor::lexicon {
namespace {

constexpr std::size_t most = 64;

bool one_word_only(std::string_view language) { return language != "ru" && language != "uk"; }

}  // namespace

const TableSchema& name_endings_table() {
  static const TableSchema schema{
      .name = "shared/name_endings",
      .columns = {text("language"), text("ending"), list(text("instead")),
                  one_of("use", {"case", "possessive", "adjective", "inhabitant"}), text("sample")},
      .key = {"language", "ending", "instead", "use"}};
  return schema;
}

NameEndings::NameEndings(const Table& table) {
  for (const Row& row : table.rows()) {
    Ending ending{std::string(table.cell(row, "ending")), std::string(table.cell(row, "use")),
                  pieces(table.cell(row, "instead"))};
    for (std::string& instead : ending.instead) {
      if (instead == "-") instead.clear();
    }
    endings_[std::string(row.cells.front())].push_back(std::move(ending));
  }
  for (auto& [language, all] : endings_) {
    std::stable_sort(all.begin(), all.end(),
                     [](const Ending& a, const Ending& b) { return a.ending.size() > b.ending.size(); });
  }
}

std::vector<Bare> NameEndings::bare_word(std::string_view word, std::string_view language) const {
  std::vector<Bare> out;
  const auto found = endings_.find(language);
  if (found == endings_.end()) return out;
  for (const Ending& ending : found->second) {
    if (!word.ends_with(ending.ending) || word.size() < ending.ending.size() + 3) continue;
    const std::string stem(word.substr(0, word.size() - ending.ending.size()));
    for (const std::string& instead : ending.instead) out.push_back({stem + instead, ending.ending, ending.use});
  }
  return out;
}

std::vector<Bare> NameEndings::bare(std::string_view name, std::string_view language) const {
  const std::size_t space = name.rfind(' ');
  const std::string_view last = space == std::string_view::npos ? name : name.substr(space + 1);
  std::vector<Bare> out = bare_word(last, language);
  if (space == std::string_view::npos) return out;
  // The words before the last: as they stand, or each bare where the language inflects them.
  std::vector<std::string> heads = {std::string(name.substr(0, space))};
  if (!one_word_only(language) && heads.front().find(' ') == std::string::npos) {
    for (const Bare& head : bare_word(heads.front(), language)) heads.push_back(head.name);
  }
  std::vector<Bare> joined;
  for (const std::string& head : heads) {
    for (const Bare& tail : out) joined.push_back({head + ' ' + tail.name, tail.ending, tail.use});
    if (&head != &heads.front()) joined.push_back({head + ' ' + std::string(last), "", "case"});
  }
  if (joined.size() > most) joined.resize(most);
  return joined;
}

std::vector<PlaceHit> find_inflected(const Gazetteer& gazetteer, const NameEndings& endings, std::string_view name,
                                     std::string_view language, Bare* taken) {
  const auto whole = gazetteer.find(name);
  if (taken) *taken = {};
  if (!whole.empty()) return {whole.begin(), whole.end()};
  // Of forms with an equally long ending the one that names the most people: "Кропивницького" is Кропивницький, not
  // Кропивницьке.
  std::vector<PlaceHit> best;
  std::uint64_t most = 0;
  std::size_t length = 0;
  for (Bare& bare : endings.bare(name, language)) {
    const auto found = gazetteer.find(bare.name);
    if (found.empty()) continue;
    if (!best.empty() && bare.ending.size() != length) break;
    const std::uint64_t people = gazetteer.row(found.front().place).population + 1;
    if (people <= most) continue;
    most = people;
    length = bare.ending.size();
    best.assign(found.begin(), found.end());
    if (taken) *taken = std::move(bare);
  }
  return best;
}

}  // namespace wederhoor::lexicon
