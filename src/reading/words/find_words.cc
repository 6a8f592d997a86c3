// Calls what finds words and sentences, region by region. Tested by tests/reading/words/sentences_test.cc.
#include "reading/words/find_words.h"

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
    token.lemma = token.treebank_lemma = words[i].span.of(text);
  }
}
}  // namespace

WordFacts read_words(const Report& report, const WordRules& rules, Reading& reading) {
  const std::string_view text = report.text;
  WordFacts facts;
  reading.tokens.reserve(text.size() / 5);
  for (const Region& region : find_regions(report)) {
    const auto first = static_cast<std::uint32_t>(facts.words.size());
    find_words(text, region.span, rules.abbreviations, facts.words);
    const auto last = static_cast<std::uint32_t>(facts.words.size());
    const std::vector<QuoteMark> marks = find_quote_marks(text, facts.words, first, last);
    std::uint32_t begin = first;
    for (const std::uint32_t end : find_sentence_ends(text, facts.words, first, last, marks, rules.starters)) {
      const auto index = static_cast<std::uint32_t>(reading.sentences.size());
      add_tokens(text, facts.words, begin, end, index, reading);
      reading.sentences.push_back(
          {{facts.words[begin].span.begin, facts.words[end - 1].span.end}, begin, end, region.paragraph, region.part});
      begin = end;
    }
    facts.marks.insert(facts.marks.end(), marks.begin(), marks.end());
  }
  return facts;
}

}  // namespace wederhoor::reading
