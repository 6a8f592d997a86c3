// Decides about hyphens at line ends.
//   applies:      "gevechts-" / "helikopters" -> "gevechtshelikopters"; "oud-" / "minister" -> "oud-minister"; "in-" /
//   "en uitvoer" -> "in- en uitvoer" applies not:  "de NAVO-" / "top" keeps its hyphen: capitals before it
// Tested by tests/intake/text/lines_test.cc.
#include "intake/text/hyphens.h"

#include "base/utf8.h"
#include "intake/text/line_words.h"
#include "lexicon/table_file.h"

namespace wederhoor::intake {

Result<Hyphens> Hyphens::open(const Lexicons& lexicons) {
  Hyphens out;
  for (const auto& [name, table] : lexicons.tables()) {
    if (!name.ends_with("/line_hyphens")) continue;
    for (const lexicon::Row& row : table->rows()) {
      const std::string_view side = table->cell(row, "side");
      (side == "after" ? out.after_ : side == "between" ? out.between_ : out.before_).emplace(row.cells.front());
    }
  }
  return out;
}

HyphenEnd Hyphens::at(std::string_view line, std::string_view next) const {
  if (base::decode_before(line, line.size()).value == 0xAD) return HyphenEnd::drop;
  const std::uint32_t hyphen = hyphen_behind_word(line);
  if (hyphen == 0) return HyphenEnd::none;
  const std::string_view before = line.substr(0, line.size() - hyphen);
  const std::string_view word = before.substr(before.find_last_of(" \t(\"'-/") + 1);
  const char32_t end = base::decode_before(before, before.size()).value;
  const std::vector<Word> follow = words_of(next.substr(0, 64), 1);
  if (follow.empty() || follow.front().begin != 0) return HyphenEnd::none;
  if (after_.contains(follow.front().text)) return HyphenEnd::keep_and_space;
  if (follow.front().upper || base::is_digit(base::decode(next, 0).value) || base::is_digit(end) || base::is_upper(end))
    return HyphenEnd::keep;
  const bool collide = between_.contains(std::string{before.back(), next.front()});
  if (collide || before_.contains(base::lower(word))) return HyphenEnd::keep;
  return HyphenEnd::drop;
}

}  // namespace wederhoor::intake
