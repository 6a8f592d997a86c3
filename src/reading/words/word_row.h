// The words of a report as the word lists write them: lower case, straight apostrophes. Made once per report, looked at
// by all finders.
//   "Zo’n 100 Militanten" -> "zo'n" "100" "militanten"
#pragma once

#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "reading/words/closed_words.h"
#include "wederhoor/reading.h"

namespace wederhoor::reading {

class WordRow {
 public:
  WordRow(const Report& report, const Reading& reading, const ClosedWords& closed);
  WordRow(const WordRow&) = delete;

  std::uint32_t size() const { return static_cast<std::uint32_t>(views_.size()); }
  // The word; "" outside.
  std::string_view operator[](std::size_t token) const {
    return token < views_.size() ? views_[token] : std::string_view{};
  }
  // Words [0, last): what a phrase that must end before `last` may be sought in.
  std::span<const std::string_view> until(std::size_t last) const { return std::span(views_).first(last); }
  // Is the word in the list? False outside.
  bool is(std::size_t token, Closed list) const {
    return token < lists_.size() && (lists_[token] & ClosedWords::bit(list)) != 0;
  }
  const ClosedWords& closed() const { return closed_; }
  std::string_view text() const { return text_; }
  const Token& token(std::size_t i) const { return reading_.tokens[i]; }
  const Reading& reading() const { return reading_; }
  // The text of tokens [first, last).
  Span span(std::size_t first, std::size_t last) const {
    return {reading_.tokens[first].span.begin, reading_.tokens[last - 1].span.end};
  }
  // Tokens [first, last) as they stand there, white space squeezed.
  std::string words(std::size_t first, std::size_t last) const;
  // The word as it stands there.
  std::string_view form(std::size_t token) const { return reading_.tokens[token].span.of(text_); }
  bool capital(std::size_t token) const;
  // First word of its sentence, marks aside.
  bool starts_sentence(std::size_t token) const { return token <= first_words_[reading_.tokens[token].sentence]; }
  // Is there no white space between this token and the one before?
  bool glued(std::size_t token) const;

 private:
  std::string_view text_;
  const Reading& reading_;
  const ClosedWords& closed_;
  std::deque<std::string> words_;           // those that are written otherwise in the text
  std::vector<std::string_view> views_;     // into them, or into the text
  std::vector<std::uint64_t> lists_;        // of closed words, a bit for each
  std::vector<std::uint32_t> first_words_;  // per sentence: its first token with a letter or figure in front
};

// Lower case with straight apostrophes.
std::string plain_word(std::string_view word);

}  // namespace wederhoor::reading
