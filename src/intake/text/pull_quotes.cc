// Finds pull quotes by runs of four words that another paragraph has too.
//   applies:      „Wij gaan door tot de stad vrij is” Anna Bakker, woordvoerder      (the text has: "Wij gaan door tot
//   de stad vrij is", zegt Bakker.) applies not:  'Heilige grond': too short to know; a headline, which often repeats
// Tested by tests/intake/text/structure_test.cc.
#include "intake/text/pull_quotes.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "base/hash.h"
#include "base/utf8.h"
#include "intake/text/clean_text.h"
#include "intake/text/line_words.h"

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

// How a candidate and another block agree.
struct Shared {
  std::size_t runs = 0;   // in common
  std::size_t reach = 0;  // of them, those that the candidate begins with
};

struct Candidate {
  std::size_t block = 0;
  std::vector<Word> words;
  std::size_t said = 0;  // first words that another block has too; 0: it is no pull quote
};

// Runs of four words to the candidates that have them, and where; only looked up.
using Wanted = std::unordered_map<std::uint64_t, std::vector<std::pair<std::size_t, std::size_t>>>;

std::vector<Candidate> find_candidates(const Blocks& blocks, Wanted& wanted) {
  std::vector<Candidate> out;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!candidate(blocks[i], i)) continue;
    std::vector<Word> words = words_of(blocks[i].text.text(), longest + 1);
    if (words.size() < shortest || words.size() > longest) continue;
    for (std::size_t k = 0; k + run <= words.size(); ++k) {
      auto& list = wanted[run_hash(words, k)];
      if (list.size() < 8) list.emplace_back(out.size(), k);
    }
    out.push_back({i, std::move(words)});
  }
  return out;
}

// Which candidates another block repeats, and how far.
void compare(const Blocks& blocks, const Wanted& wanted, std::vector<Candidate>& candidates) {
  std::map<std::pair<std::size_t, std::size_t>, Shared> shared;  // by candidate and block
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!blocks[i].kept()) continue;
    const std::vector<Word> words = words_of(blocks[i].text.text());
    for (std::size_t k = 0; k + run <= words.size(); ++k) {
      const auto it = wanted.find(run_hash(words, k));
      if (it == wanted.end()) continue;
      for (const auto& [c, at] : it->second) {
        if (candidates[c].block == i || words.size() <= candidates[c].words.size()) continue;
        Shared& pair = shared[{c, i}];
        ++pair.runs;
        if (at == pair.reach) ++pair.reach;
      }
    }
  }
  for (const auto& [pair, found] : shared) {
    Candidate& c = candidates[pair.first];
    const std::size_t quoted = quoted_words(blocks[c.block].text.text(), c.words);
    const std::size_t runs = quoted >= run ? quoted - run + 1 : 1;
    if (found.reach == 0 || found.runs < 3 || found.runs * 10 < runs * 4) continue;
    c.said = std::max(c.said, quoted < c.words.size() ? quoted : found.reach + run - 1);
  }
}

// Byte at which the name of the speaker begins: behind the closing mark, or with a capital behind the words that are
// repeated. The block's size: none stands there.
std::size_t speaker_at(const std::string& text, const Candidate& c) {
  if (c.said >= c.words.size()) return text.size();
  std::size_t at = c.words[c.said - 1].end;
  bool closed = false;
  for (std::size_t k = at; k < c.words[c.said].begin;) {
    const base::CodePoint mark = base::decode(text, k);
    k += mark.size;
    closed |= is_quote_mark(mark.value);
    if (is_quote_mark(mark.value) || mark.value == '.' || mark.value == ',') at = k;
  }
  return closed || c.words[c.said].upper ? at : text.size();
}

// The pull quote, and who says it as a block of its own.
void push_marked(const Block& block, const Candidate& c, Blocks& out) {
  const std::size_t size = block.text.text().size();
  const std::size_t at = speaker_at(block.text.text(), c);
  for (const auto& [from, to] : {std::pair{std::size_t{0}, at}, std::pair{at, size}}) {
    Oddities none;
    MappedText text = clean(block.text.slice(from, to), none);
    if (!text.empty()) out.push_back({std::move(text), "pull_quote", "", block.solid});
  }
}

}  // namespace

void mark_pull_quotes(Blocks& blocks) {
  Wanted wanted;
  std::vector<Candidate> candidates = find_candidates(blocks, wanted);
  if (candidates.empty()) return;
  compare(blocks, wanted, candidates);
  Blocks out;
  out.reserve(blocks.size());
  auto next = candidates.begin();
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    while (next != candidates.end() && next->block < i) ++next;
    if (next != candidates.end() && next->block == i && next->said > 0) {
      push_marked(std::move(blocks[i]), *next, out);
    } else {
      out.push_back(std::move(blocks[i]));
    }
  }
  blocks = std::move(out);
}

}  // namespace wederhoor::intake
