// Tells the language of a text. Dutch is read, so what may be Dutch is never given away: another language needs three
// small words that are not Dutch, and five more for each that is Dutch and not its own.
//   applies:      "The army said that it was there." is en: the, said, it, there
//   applies not:  "The Guardian meldt dat de brug dicht is." is nl; "Belgorod Kursk 2024" is und: no small words
// Tested by tests/intake/guess_language_test.cc.
#include "intake/guess_language.h"

#include <algorithm>

#include "base/latin.h"
#include "base/utf8.h"
#include "intake/text/line_words.h"
#include "lexicon/table_file.h"

namespace wederhoor::intake {
namespace {

constexpr std::size_t sample = 20'000;  // bytes
constexpr std::size_t most_words = 3'000;
constexpr std::size_t sure = 3;   // words that only another language has
constexpr std::size_t doubt = 5;  // more of them for each Dutch one
constexpr std::size_t rare = 12;  // small words are one in so many at least

bool mostly_cyrillic(std::string_view text) {
  std::size_t cyrillic = 0, letters = 0;
  for (std::size_t i = 0; i < text.size();) {
    const base::CodePoint c = base::decode(text, i);
    i += c.size;
    letters += base::is_letter(c.value);
    cyrillic += c.value >= 0x400 && c.value < 0x530;
  }
  return cyrillic * 2 > letters;
}

// The text without what stands between double quotation marks of one line.
std::string unquoted(std::string_view text) {
  std::string out;
  bool inside = false;
  for (std::size_t i = 0; i < text.size();) {
    const base::CodePoint c = base::decode(text, i);
    const bool both = c.value == '"' || c.value == 0x201C || c.value == 0x201D;
    const bool opens = both || c.value == 0x201E || c.value == 0xAB;
    const bool closes = both || c.value == 0xBB || c.value == '\n';
    if (!inside) out += text.substr(i, c.size);
    inside = inside ? !closes : opens;
    i += c.size;
  }
  return out;
}

}  // namespace

Result<Languages> Languages::open(const Lexicons& lexicons) {
  Languages out;
  const lexicon::Table& table = lexicons.table("shared/languages");
  for (const lexicon::Row& row : table.rows()) {
    Profile profile{std::string(row.cells.front()), {}};
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

std::vector<Languages::Counts> Languages::count(const std::vector<std::string>& words) const {
  std::vector<Counts> out(profiles_.size());
  std::size_t dutch = 0;
  for (const std::string& word : words) {
    const auto it = words_.find(word);
    if (it != words_.end()) {
      const bool ours = it->second.front() == 0;
      dutch += ours;
      for (const std::size_t p : it->second) {
        ++out[p].own;
        out[p].alone += !ours;
      }
    }
    for (std::size_t i = 0; i < word.size();) {
      const base::CodePoint c = base::decode(word, i);
      i += c.size;
      if (c.value < 0x80) continue;
      for (std::size_t p = 0; p < profiles_.size(); ++p)
        out[p].letters += profiles_[p].letters.find(c.value) != std::u32string::npos;
    }
  }
  for (Counts& c : out) c.dutch = dutch - (c.own - c.alone);
  return out;
}

Language Languages::in_cyrillic(const std::vector<Counts>& counts, std::size_t words) const {
  std::vector<std::size_t> score;
  score.reserve(counts.size());
  for (const Counts& c : counts) score.push_back(4 * c.alone + std::min(c.letters, words));
  const auto best = static_cast<std::size_t>(std::max_element(score.begin(), score.end()) - score.begin());
  const std::size_t points = score[best];
  score[best] = 0;
  const std::size_t second = *std::max_element(score.begin(), score.end());
  return points >= 8 && points * 10 >= second * 11 ? profiles_[best].code : "und";
}

// The profile of another language than Dutch that the words are in for sure; 0: none.
std::size_t Languages::foreign(const std::vector<Counts>& counts, std::size_t words) const {
  std::size_t best = 0;
  const auto weight = [&](std::size_t p) { return 4 * counts[p].alone + counts[p].letters; };
  for (std::size_t p = 1; p < counts.size(); ++p) {
    const Counts& c = counts[p];
    if (c.alone < sure + doubt * c.dutch || c.alone * rare < words) continue;
    if (best == 0 || weight(p) > weight(best)) best = p;
  }
  return best;
}

Language Languages::dutch_or_declared(const std::vector<Counts>& counts, std::size_t words,
                                      std::string_view declared) const {
  const std::size_t dutch = counts.front().own;
  const bool most = std::none_of(counts.begin(), counts.end(), [&](const Counts& c) { return c.own > dutch; });
  if (most && dutch >= 2 && dutch * rare >= words) return profiles_.front().code;
  std::string code = base::lower(declared.substr(0, declared.find_first_of("-_")));
  for (std::size_t p = 0; p < profiles_.size(); ++p) {
    if (profiles_[p].code == code && (p == 0 || (counts[p].alone > 0 && counts[p].dutch == 0))) return code;
  }
  return "und";
}

Language Languages::in_latin(std::string_view text, const std::vector<std::string>& words,
                             std::string_view declared) const {
  const std::vector<Counts> counts = count(words);
  const std::size_t other = foreign(counts, words.size());
  if (other == 0) return dutch_or_declared(counts, words.size(), declared);
  if (counts[other].dutch == 0) return profiles_[other].code;
  // A Dutch frame around a long quotation in another language is Dutch.
  const std::vector<std::string> frame = lower_words(unquoted(text));
  const std::vector<Counts> outside = count(frame);
  if (outside[other].dutch == 0 || foreign(outside, frame.size()) == other) return profiles_[other].code;
  return dutch_or_declared(outside, frame.size(), {});
}

Language Languages::find(std::string_view text, std::string_view declared) const {
  text = text.substr(0, sample);
  std::vector<std::string> words;
  for (Word& w : words_of(text, most_words)) words.push_back(std::move(w.text));
  if (profiles_.empty()) return "und";
  if (mostly_cyrillic(text)) return in_cyrillic(count(words), words.size());
  return base::mostly_latin(text) ? in_latin(text, words, declared) : "und";
}

}  // namespace wederhoor::intake
