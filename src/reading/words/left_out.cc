// Decides what of a text is not read: what no language is as dense as, and what memory does not last for.
//
// Applies to: "(a) (b) (c) …" on and on; the end of 5 MB of "Hij zei het. Hij zei het. …". Not to: a report, a book,
// any text under a megabyte. Tested by tests/reading/read_test.cc and tests/cli/check_growth.py.
#include "reading/words/left_out.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"

namespace wederhoor::reading {
namespace {

// Have words [first, last) under three bytes each, blanks and all?
bool dense(const std::vector<Word>& words, std::uint32_t first, std::uint32_t last) {
  constexpr std::uint32_t least_bytes = 3;
  return words[last - 1].span.end + 1 - words[first].span.begin < least_bytes * (last - first);
}

// By sentence: whether it is dense, in a dense stretch of 256 words or more: (de) (en) (zo) …, ab, cd, ef, …. No
// language is that dense (Dutch has between five and six), and what reads by the word would take three times the time
// and the memory that a text may.
std::vector<bool> crowded(const std::vector<Word>& words, const std::vector<Sentence>& sentences) {
  constexpr std::uint32_t stretch = 256;
  std::vector<bool> out(sentences.size());
  for (std::size_t from = 0, to = 0; to < sentences.size(); ++to) {
    if (sentences[to].last - sentences[from].first < stretch) continue;
    const bool all = dense(words, sentences[from].first, sentences[to].last);
    for (; from <= to; ++from) out[from] = all && dense(words, sentences[from].first, sentences[from].last);
  }
  return out;
}

// What words take at most, in bytes, with the records that hang on them: who, where, when and how many, claims and what
// they say, events. Measured by bench/growth.py, rounded up.
constexpr std::uint64_t of_sentence = 200, of_word = 200, of_name = 500, of_number = 1100, of_pronoun = 400,
                        of_quote = 300;
constexpr std::uint64_t most_of_a_byte = (of_word + of_number) / 3;  // what is denser is gone

std::uint64_t cost_of(std::string_view text, const WordRules& rules, std::span<const Word> words) {
  constexpr std::size_t longest_pronoun = 10;
  std::uint64_t cost = of_sentence;
  for (const Word& word : words) {
    const std::string_view form = word.span.of(text);
    cost += of_word;
    if (word.kind == WordKind::number) cost += of_number;
    if (word.kind == WordKind::quote) cost += of_quote;
    if (base::starts_upper(form)) cost += of_name;
    if (form.size() <= longest_pronoun && rules.pronouns.contains(base::lower(form))) cost += of_pronoun;
  }
  return cost;
}

// By sentence, whether it is one of the last, for which there is no room; empty: there is for all.
std::vector<bool> beyond(std::string_view text, const WordRules& rules, const std::vector<Word>& words,
                         const std::vector<Sentence>& sentences) {
  std::uint64_t left = room + room_of_a_byte * text.size();
  if (most_of_a_byte * text.size() < left) return {};
  std::vector<bool> out(sentences.size());
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    const Sentence& sentence = sentences[s];
    const std::uint64_t cost =
        cost_of(text, rules, std::span(words).subspan(sentence.first, sentence.last - sentence.first));
    if (cost > left) {
      std::fill(out.begin() + static_cast<std::ptrdiff_t>(s), out.end(), true);
      break;
    }
    left -= cost;
  }
  return out;
}

// Takes out the sentences that are marked. Returns their words.
std::size_t drop(const std::vector<bool>& out, WordFacts& facts, Reading& reading) {
  if (std::find(out.begin(), out.end(), true) == out.end()) return 0;
  const std::size_t all = facts.words.size();
  std::uint32_t words = 0;
  std::size_t sentences = 0, marks = 0, mark = 0;
  for (std::size_t s = 0; s < out.size(); ++s) {
    Sentence sentence = reading.sentences[s];
    const std::uint32_t shift = sentence.first - words;
    for (; mark < facts.marks.size() && facts.marks[mark].word < sentence.last; ++mark) {
      if (out[s]) continue;
      facts.marks[marks] = facts.marks[mark];
      facts.marks[marks++].word -= shift;
    }
    if (out[s]) continue;
    std::copy(facts.words.begin() + sentence.first, facts.words.begin() + sentence.last, facts.words.begin() + words);
    words += sentence.last - sentence.first;
    sentence.first -= shift, sentence.last -= shift;
    reading.sentences[sentences++] = sentence;
  }
  facts.words.resize(words), facts.marks.resize(marks), reading.sentences.resize(sentences);
  facts.words.shrink_to_fit();
  return all - words;
}
}  // namespace

void leave_out(std::string_view text, const WordRules& rules, WordFacts& facts, Reading& reading) {
  if (const std::size_t words = drop(crowded(facts.words, reading.sentences), facts, reading); words > 0)
    reading.remarks.push_back(
        fmt::format("holds {} words and marks that stand denser than in any language: they are not read", words));
  if (const std::size_t words = drop(beyond(text, rules, facts.words, reading.sentences), facts, reading); words > 0)
    reading.remarks.push_back(fmt::format(
        "is so dense with short sentences, names or figures that reading all of it would take more memory than a text "
        "of its size may: its last {} words and marks are not read",
        words));
}

}  // namespace wederhoor::reading
