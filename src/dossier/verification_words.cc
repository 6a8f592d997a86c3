// Reads the words of a sentence that say that something was verified. "Reuters heeft de beelden geverifieerd": footage
// and checked. "EU-waarnemers" end in "waarnemers". Not: "beeldend", which only begins like one. Tested by
// tests/dossier/verified_test.cc.
#include "dossier/verification_words.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "lexicon/table_file.h"

namespace wederhoor::dossier {
namespace {

constexpr std::array<std::string_view, 15> names = {"checked",   "located", "found",  "where",   "footage",
                                                    "satellite", "third",   "undone", "both",    "shown",
                                                    "made",      "genuine", "on",     "parties", "agreed"};

bool parts_pieces(char32_t c) { return c == U',' || c == U':' || c == U';' || c == U'(' || c == U')'; }

}  // namespace

const lexicon::TableSchema& verification_table() {
  static const lexicon::TableSchema schema{
      .name = "*/verification",
      .columns = {lexicon::text("word"), lexicon::one_of("does", {names.begin(), names.end()}),
                  lexicon::one_of("part", {"whole", "end"})}};
  return schema;
}

VerificationWords::VerificationWords(const Lexicons& lexicons, const std::string& language) {
  const lexicon::Table* table = lexicons.find(verification_table().of(language));
  if (table == nullptr) return;
  for (const lexicon::Row& row : table->rows()) {
    const auto at = std::find(names.begin(), names.end(), table->cell(row, "does"));
    const auto does = static_cast<VerifyingWord>(at - names.begin());
    if (table->cell(row, "part") == "end") endings_.emplace_back(row.cells.front(), does);
    whole_.emplace(row.cells.front(), does);
  }
}

std::optional<VerifyingWord> VerificationWords::of(std::string_view word) const {
  if (const VerifyingWord* does = base::find(whole_, word)) return *does;
  const auto at =
      std::find_if(endings_.begin(), endings_.end(), [&](const auto& e) { return word.ends_with(e.first); });
  return at == endings_.end() ? std::nullopt : std::optional(at->second);
}

std::vector<VerifyingAt> VerificationWords::in(std::string_view text, Span stretch) const {
  std::vector<VerifyingAt> out;
  std::uint32_t piece = 0;
  bool undone = false;
  for (std::uint32_t at = stretch.begin; at < stretch.end;) {
    std::uint32_t end = at;
    for (; end < stretch.end;) {
      const base::CodePoint c = base::decode(text, end);
      const bool inside = end > at && (c.value == U'\'' || c.value == U'’' || c.value == U'-');
      if (!base::is_letter(c.value) && !inside) break;
      end += std::max<std::uint32_t>(1, c.size);
    }
    if (end == at) {
      const base::CodePoint c = base::decode(text, at);
      if (parts_pieces(c.value)) ++piece;
      at += std::max<std::uint32_t>(1, c.size);
      continue;
    }
    std::string word = base::lower(text.substr(at, end - at));
    for (std::size_t mark = word.find("’"); mark != std::string::npos; mark = word.find("’"))
      word.replace(mark, 3, "'");
    const std::optional<VerifyingWord> does = of(word);
    if (does) out.push_back({*does, {at, end}, piece, undone});
    undone = does == VerifyingWord::undone;
    at = end;
  }
  return out;
}

}  // namespace wederhoor::dossier
