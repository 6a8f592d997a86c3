// Decides where an endless sentence is cut, and one that goes on without a mark; for the rest calls what finds words
// and sentences, region by region, and what is not read (left_out). Tested by tests/reading/words/sentences_test.cc and
// tests/reading/read_test.cc.
#include "reading/words/find_words.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"
#include "lexicon/table_file.h"
#include "reading/words/left_out.h"
#include "reading/words/regions.h"

namespace wederhoor::reading {
namespace {

bool is_punctuation(WordKind kind) {
  switch (kind) {
    case WordKind::terminator:
    case WordKind::comma:
    case WordKind::colon:
    case WordKind::open_bracket:
    case WordKind::close_bracket:
    case WordKind::quote:
    case WordKind::dash: return true;
    default: return false;
  }
}

void add_tokens(std::string_view text, const std::vector<Word>& words, std::uint32_t first, std::uint32_t last,
                std::uint32_t sentence, Reading& reading) {
  for (std::uint32_t i = first; i < last; ++i) {
    Token& token = reading.tokens.emplace_back();
    token.span = words[i].span;
    token.sentence = sentence;
    if (!is_punctuation(words[i].kind)) continue;
    token.upos = Upos::PUNCT;
    token.lemma = token.treebank_lemma = reading.words.add(words[i].span.of(text));
  }
}

// Where a sentence of words [first, last) is cut: behind the last pause of its first longest_sentence words that is no
// more than a quarter back, else behind all of them.
std::uint32_t cut_at(const std::vector<Word>& words, std::uint32_t first, std::uint32_t last) {
  if (last - first <= longest_sentence) return last;
  const std::uint32_t most = first + longest_sentence;
  for (std::uint32_t i = most; i > most - longest_sentence / 4; --i) {
    if (words[i - 1].kind == WordKind::comma || words[i - 1].kind == WordKind::colon) return i;
  }
  return most;
}

// Where somebody who speaks without a stop goes on with another clause: a sentence of many words and hardly a mark is
// cut there. "… dat er granaten vielen | maar volgens de politie niet | en toen zei de burgemeester …". Each stretch
// ends behind its last word; the last one ends with the sentence.
class Breaths {
 public:
  Breaths(std::string_view text, const std::vector<Word>& words, const ClosedWords& closed)
      : text_(text), words_(words), closed_(closed) {}

  std::vector<std::uint32_t> ends(std::uint32_t first, std::uint32_t last) const {
    constexpr std::uint32_t least = 6;  // words of a stretch
    std::vector<std::uint32_t> out;
    if (!breathless(first, last)) return {last};
    for (std::uint32_t i = first + least, begin = first; i + least <= last; ++i) {
      if (i < begin + least || !resumes(i)) continue;
      out.push_back(i);
      begin = i;
    }
    out.push_back(last);
    return out;
  }

 private:
  bool breathless(std::uint32_t first, std::uint32_t last) const {
    constexpr std::uint32_t longest_prose = 90, words_a_mark = 45;
    if (last - first <= longest_prose) return false;
    const auto marks = std::count_if(words_.begin() + first, words_.begin() + last,
                                     [](const Word& w) { return is_punctuation(w.kind); });
    return static_cast<std::uint64_t>(marks) * words_a_mark < last - first;
  }
  std::string word(std::uint32_t i) const { return base::lower(words_[i].span.of(text_)); }
  bool resumes(std::uint32_t i) const {
    const std::uint64_t lists = closed_.lists(word(i));
    if ((lists & ClosedWords::bit(Closed::resumes)) != 0) return true;
    return (lists & ClosedWords::bit(Closed::and_)) != 0 && closed_.has(Closed::resumes_after_and, word(i + 1));
  }

  std::string_view text_;
  const std::vector<Word>& words_;
  const ClosedWords& closed_;
};

void say_cut(std::string_view what, std::uint32_t most, std::string_view unit, std::uint32_t longest,
             Reading& reading) {
  if (longest > most)
    reading.remarks.push_back(
        fmt::format("holds a {} of {} {}: cut into pieces of at most {}", what, longest, unit, most));
}
}  // namespace

WordRules::WordRules(const lexicon::LanguageTables& tables) : abbreviations(tables), starters(tables), closed(tables) {
  const lexicon::Table& table = tables.table("pronouns");
  for (const lexicon::Row& row : table.rows()) {
    if (table.cell(row, "use") == "personal") pronouns.emplace(row.cells.front());
  }
}

WordFacts read_words(const Report& report, const WordRules& rules, Reading& reading) {
  const std::string_view text = report.text;
  WordFacts facts;
  std::uint32_t long_word = 0, long_sentence = 0;
  for (const Region& region : find_regions(report)) {
    const auto first = static_cast<std::uint32_t>(facts.words.size());
    long_word = std::max(long_word, find_words(text, region.span, rules.abbreviations, rules.closed, facts.words));
    const auto last = static_cast<std::uint32_t>(facts.words.size());
    const std::vector<QuoteMark> marks = find_quote_marks(text, facts.words, first, last);
    std::uint32_t begin = first;
    std::vector<std::uint32_t> ends;
    for (const std::uint32_t end : find_sentence_ends(text, facts.words, first, last, marks, rules.starters)) {
      const std::vector<std::uint32_t> clauses = Breaths(text, facts.words, rules.closed).ends(begin, end);
      ends.insert(ends.end(), clauses.begin(), clauses.end());
      begin = end;
    }
    begin = first;
    for (const std::uint32_t end : ends) {
      long_sentence = std::max(long_sentence, end - begin);
      const bool whole = end - begin <= longest_sentence;
      while (begin < end) {
        const std::uint32_t piece = cut_at(facts.words, begin, end);
        Sentence& sentence = reading.sentences.emplace_back();
        sentence.span = {facts.words[begin].span.begin, facts.words[piece - 1].span.end};
        sentence.first = begin;
        sentence.last = begin = piece;
        sentence.paragraph = region.paragraph;
        sentence.part = region.part;
        sentence.cut = !whole;
      }
    }
    facts.marks.insert(facts.marks.end(), marks.begin(), marks.end());
  }
  leave_out(text, rules, facts, reading);
  reading.sentences.shrink_to_fit();
  reading.tokens.reserve(facts.words.size());
  for (std::uint32_t s = 0; s < reading.sentences.size(); ++s)
    add_tokens(text, facts.words, reading.sentences[s].first, reading.sentences[s].last, s, reading);
  say_cut("sentence", longest_sentence, "words", long_sentence, reading);
  say_cut("word", longest_word, "bytes", long_word, reading);
  return facts;
}

}  // namespace wederhoor::reading
