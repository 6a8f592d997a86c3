// Decides where a sentence ends. Applies to `„Wij gaan door.” Dat zei Bos.` (two sentences) and "Hij kocht brood enz.
// De brug bleef." (two); not to `„Wij gaan door.” zei Bos` (one) nor "de heer J. De Vries" (one). Tested by
// tests/reading/words/sentences_test.cc and spec/nl/sentences.md.
#include "reading/words/sentences.h"

#include "lexicon/table_file.h"
#include "reading/words/characters.h"

namespace wederhoor::reading {
namespace {

class Splitter {
 public:
  Splitter(std::string_view text, const std::vector<Word>& words, std::uint32_t first, std::uint32_t last,
           const std::vector<QuoteMark>& marks, const SentenceStarters& starters)
      : text_(text), words_(words), first_(first), last_(last), marks_(marks), starters_(starters) {}

  std::vector<std::uint32_t> run() {
    std::vector<std::uint32_t> ends;
    if (opens_with_subhead()) ends.push_back(first_ + 1);
    for (std::uint32_t i = first_; i < last_; ++i) {
      if (!may_end(i)) continue;
      const std::uint32_t next = past_closers(i + 1);
      if (next >= last_ || !ends_before(i, next)) {
        i = next - 1;
        continue;
      }
      ends.push_back(next);
      i = next - 1;
    }
    if (last_ > first_) ends.push_back(last_);
    return ends;
  }

 private:
  std::string_view form(std::uint32_t i) const { return words_[i].span.of(text_); }

  bool may_end(std::uint32_t i) const {
    const Word& word = words_[i];
    if (word.kind == WordKind::terminator) return true;
    if (word.kind == WordKind::initial) return true;
    return word.kind == WordKind::abbreviation && word.use == AbbreviationUse::closing;
  }

  // Past the closing marks and brackets that belong to the sentence before.
  std::uint32_t past_closers(std::uint32_t i) {
    while (i < last_) {
      const WordKind kind = words_[i].kind;
      const bool closes = kind == WordKind::close_bracket || (kind == WordKind::quote && !opens(i));
      if (!closes && !(kind == WordKind::terminator && touches(i))) break;
      ++i;
    }
    return i;
  }
  bool touches(std::uint32_t i) const { return i > first_ && words_[i - 1].span.end == words_[i].span.begin; }

  bool opens(std::uint32_t i) {
    while (mark_ < marks_.size() && marks_[mark_].word < i) ++mark_;
    return mark_ < marks_.size() && marks_[mark_].word == i && marks_[mark_].opens;
  }

  // Does a sentence end between the stop at `stop` and the word at `next`?
  bool ends_before(std::uint32_t stop, std::uint32_t next) const {
    const std::uint32_t start = past_openers(next);
    if (start >= last_) return true;
    if (words_[stop].kind == WordKind::terminator) return may_begin(start, form(stop));
    if (!upper(char_at(text_, words_[start].span.begin))) return false;
    const bool dotted = words_[stop].kind == WordKind::initial || form(stop).find('.') + 1 < form(stop).size();
    return !dotted || begins_clearly(start) ||
           (words_[stop].kind == WordKind::abbreviation && !looks_like_company(stop));
  }

  std::uint32_t past_openers(std::uint32_t i) const {
    for (std::uint32_t steps = 0; i < last_ && steps < 4; ++i, ++steps) {
      const WordKind kind = words_[i].kind;
      if (kind != WordKind::quote && kind != WordKind::open_bracket && kind != WordKind::dash) break;
    }
    return i;
  }

  // Can a sentence begin with this word, after a stop that is no abbreviation's?
  bool may_begin(std::uint32_t i, std::string_view stop) const {
    const Word& word = words_[i];
    const char32_t c = char_at(text_, word.span.begin);
    if (word.kind == WordKind::comma || word.kind == WordKind::colon || word.kind == WordKind::close_bracket)
      return false;
    if (is_single_mark(c)) return i + 1 < last_ && upper(char_at(text_, words_[i + 1].span.begin));  // 's Avonds
    if (letter(c)) return upper(c);
    if (digit(c) || word.kind == WordKind::number) return stop != "..." && stop != "…";
    return true;
  }

  // "Reacties De burgemeester zegt": a word that heads the paragraph has lost its line. Not: "Minister De Vries",
  // "Minister Van den Berg".
  bool opens_with_subhead() const {
    if (first_ + 3 >= last_ || words_[first_].kind != WordKind::plain || starters_.has(form(first_))) return false;
    const Span& head = words_[first_].span;
    if (head.end < head.begin + 5 || !upper(char_at(text_, head.begin)) || upper(char_at(text_, head.begin + 1)))
      return false;
    return upper(char_at(text_, words_[first_ + 1].span.begin)) && begins_clearly(first_ + 1) &&
           !starters_.within_names(form(first_ + 2));
  }

  // "De rechtbank ...": a starter with a word in small letters after it, so no name ("De Vries").
  bool begins_clearly(std::uint32_t i) const {
    if (!starters_.has(form(i)) || i + 1 >= last_) return false;
    return !upper(char_at(text_, words_[i + 1].span.begin)) && words_[i + 1].kind == WordKind::plain;
  }

  // N.V., U.S.A.: capitals with stops, which a name may follow.
  bool looks_like_company(std::uint32_t i) const { return upper(char_at(text_, words_[i].span.begin)); }

  std::string_view text_;
  const std::vector<Word>& words_;
  std::uint32_t first_, last_;
  const std::vector<QuoteMark>& marks_;
  const SentenceStarters& starters_;
  std::size_t mark_ = 0;
};
}  // namespace

SentenceStarters::SentenceStarters(const lexicon::LanguageTables& tables) {
  for (const lexicon::Row& row : tables.table("sentence_starters").rows()) words_.emplace(row.cells.front());
  for (const lexicon::Row& row : tables.table("name_particles").rows()) particles_.emplace(row.cells.front());
}

bool SentenceStarters::within_names(std::string_view word) const {
  return word.size() < 24 && particles_.contains(base::lower(word));
}

bool SentenceStarters::has(std::string_view word) const {
  return word.size() < 24 && words_.contains(base::lower(word));
}

std::vector<std::uint32_t> find_sentence_ends(std::string_view text, const std::vector<Word>& words,
                                              std::uint32_t first, std::uint32_t last,
                                              const std::vector<QuoteMark>& marks, const SentenceStarters& starters) {
  return Splitter(text, words, first, last, marks, starters).run();
}

}  // namespace wederhoor::reading
