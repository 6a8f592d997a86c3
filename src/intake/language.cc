// Tells the language of a text.
//   applies:      "Het leger zegt dat de aanval is afgeslagen." is nl: het, dat, de, is
//   applies not:  "Belgorod Kursk 2024" is und: no small words
// Tested by tests/intake/structure_test.cc.
#include "intake/language.h"

#include <algorithm>

#include "base/utf8.h"
#include "intake/words.h"
#include "lexicon/table_file.h"

namespace wederhoor::intake {
namespace {

constexpr std::size_t sample = 20'000;  // bytes
constexpr std::size_t most_words = 3'000;

}  // namespace

Result<Languages> Languages::open(const Lexicons& lexicons) {
  Languages out;
  const lexicon::Table& table = lexicons.table("shared/languages");
  for (const lexicon::Row& row : table.rows()) {
    Profile profile{row.cells.front(), table.cell(row, "told") != "no", {}};
    const std::string_view letters = table.cell(row, "letters");
    for (std::size_t i = 0; i < letters.size();) {
      const base::CodePoint c = base::decode(letters, i);
      profile.letters += c.value;
      i += c.size;
    }
    for (const std::string& word : lexicon::pieces(table.cell(row, "words"), ' '))
      out.words_[word].push_back(out.profiles_.size());
    out.profiles_.push_back(std::move(profile));
  }
  return out;
}

Language Languages::find(std::string_view text) const {
  const std::vector<Word> words = words_of(text.substr(0, sample), most_words);
  std::vector<std::size_t> score(profiles_.size(), 0);
  std::u32string letters;
  for (const Word& w : words) {
    const auto it = words_.find(w.text);
    if (it != words_.end()) {
      for (const std::size_t p : it->second) score[p] += 4;
    }
    for (std::size_t i = 0; i < w.text.size();) {
      const base::CodePoint c = base::decode(w.text, i);
      if (c.value >= 0x80) letters += c.value;
      i += c.size;
    }
  }
  for (std::size_t p = 0; p < profiles_.size(); ++p) {
    std::size_t own = 0;
    for (const char32_t c : letters) own += profiles_[p].letters.find(c) != std::u32string::npos;
    score[p] += std::min(own, words.size());
  }
  std::size_t best = 0;
  std::size_t second = 0;
  for (std::size_t p = 1; p < score.size(); ++p) {
    if (score[p] > score[best]) {
      second = score[best];
      best = p;
    } else {
      second = std::max(second, score[p]);
    }
  }
  const bool enough =
      !score.empty() && score[best] >= 8 && score[best] * 4 >= words.size() / 4 && score[best] * 10 >= second * 11;
  return enough && profiles_[best].told ? profiles_[best].code : "und";
}

Language Languages::declared(std::string_view tag) const {
  const std::string code = base::lower(tag.substr(0, tag.find_first_of("-_")));
  for (const Profile& p : profiles_) {
    if (p.told && p.code == code) return code;
  }
  return "und";
}

}  // namespace wederhoor::intake
