// Finds pull quotes by runs of four words that another paragraph has too.
//   applies:      „Wij gaan door tot de stad vrij is” Anna Bakker, woordvoerder      (the text has: "Wij gaan door tot
//   de stad vrij is", zegt Bakker.) applies not:  'Heilige grond': too short to know; a headline, which often repeats
// Tested by tests/intake/structure_test.cc.
#include "intake/pull_quotes.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "base/hash.h"
#include "base/utf8.h"
#include "intake/words.h"

namespace wederhoor::intake {
namespace {

constexpr std::size_t run = 4;       // words
constexpr std::size_t shortest = 6;  // words of a pull quote
constexpr std::size_t longest = 60;
constexpr std::size_t longest_bytes = 420;

std::uint64_t run_hash(const std::vector<Word>& words, std::size_t at) {
  std::string key;
  for (std::size_t k = 0; k < run; ++k) key += words[at + k].text + ' ';
  return base::hash64(key);
}

// Words of the quote that the block begins with; all of them where it begins with no quotation mark or does not close
// it.
std::size_t quoted_words(std::string_view text, const std::vector<Word>& words) {
  if (!is_opening_quote(base::decode(text, 0).value)) return words.size();
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::string_view gap = text.substr(words[i - 1].end, words[i].begin - words[i - 1].end);
    for (std::size_t k = 0; k < gap.size();) {
      const base::CodePoint c = base::decode(gap, k);
      if (is_quote_mark(c.value) && (gap.size() > 1)) return i;
      k += c.size;
    }
  }
  return words.size();
}

bool candidate(const Block& block, std::size_t index) {
  const std::string& text = block.text.text();
  if (index == 0 || !block.kept() || text.size() > longest_bytes || (!block.kind.empty() && block.kind != "pull_quote"))
    return false;
  if (block.kind == "pull_quote") return true;
  const bool quote = is_opening_quote(base::decode(text, 0).value);
  const char32_t last = base::decode_before(text, text.size()).value;
  return !ends_sentence(text) || (quote && is_quote_mark(last));
}

}  // namespace

void take_out_pull_quotes(Blocks& blocks) {
  std::vector<std::pair<std::size_t, std::vector<Word>>> candidates;
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> wanted;  // run to candidates; only looked up
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!candidate(blocks[i], i)) continue;
    std::vector<Word> words = words_of(blocks[i].text.text(), longest + 1);
    if (words.size() < shortest || words.size() > longest) continue;
    for (std::size_t k = 0; k + run <= words.size(); ++k) {
      std::vector<std::size_t>& list = wanted[run_hash(words, k)];
      if (list.size() < 8) list.push_back(candidates.size());
    }
    candidates.emplace_back(i, std::move(words));
  }
  if (candidates.empty()) return;
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> shared;  // candidate, block to runs in common
  std::map<std::pair<std::size_t, std::size_t>, bool> opening;        // ... and whether the first run is among them
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!blocks[i].kept()) continue;
    const std::vector<Word> words = words_of(blocks[i].text.text());
    for (std::size_t k = 0; k + run <= words.size(); ++k) {
      const auto it = wanted.find(run_hash(words, k));
      if (it == wanted.end()) continue;
      for (const std::size_t c : it->second) {
        if (candidates[c].first == i || words.size() <= candidates[c].second.size()) continue;
        ++shared[{c, i}];
        if (run_hash(candidates[c].second, 0) == it->first) opening[{c, i}] = true;
      }
    }
  }
  for (const auto& [pair, count] : shared) {
    const auto& [index, words] = candidates[pair.first];
    const std::size_t quoted = quoted_words(blocks[index].text.text(), words);
    const std::size_t runs = quoted >= run ? quoted - run + 1 : 1;
    if (opening.count(pair) != 0 && count >= 3 && count * 10 >= runs * 4) blocks[index].removed = "pull_quote";
  }
}

}  // namespace wederhoor::intake
