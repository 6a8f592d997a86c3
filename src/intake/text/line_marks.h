// Small words of lines that are no prose: "pagina 3 van 5", "14.05 uur", "PRESENTATOR:". Words:
// lexicons/<lang>/line_marks.tsv.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "wederhoor/lexicons.h"
#include "wederhoor/result.h"

namespace wederhoor::intake {

class LineMarks {
 public:
  // Errors (data): a row of another kind.
  static Result<LineMarks> open(const Lexicons& lexicons);
  // "3", "- 3 -", "3/5", "pagina 3", "Pagina 3 van 5", "page 3 of 5": the number of the page, else -1.
  int page_number(std::string_view line) const;
  // Bytes of the clock time that a live blog puts before its entry: "14.05", "14:05 uur", with a dash or bar after it;
  // 0: none.
  std::size_t live_time(std::string_view text) const;
  // Bytes of the label that a page ran into the first word: 4 of "LIVEDe politie zegt …"; 0: none.
  std::size_t glued_label(std::string_view text) const;
  // Bytes of the headline that was run into the first sentence: "Twee doden bij aanvalDe politie zegt …"; 0: none.
  std::size_t glued_headline(std::string_view text) const;
  // What the word says of who speaks where it opens a turn of a transcript: "host" (presentator, intro), "asker" (v),
  // "answerer" (a); empty: nothing.
  std::string_view turn_of(std::string_view lower_word) const;
  // "update", "breaking": a label that draws the eye, whoever speaks.
  bool draws_the_eye(std::string_view lower_words) const { return labels_.contains(lower_words); }

 private:
  using Words = std::set<std::string, std::less<>>;
  Words pages_, totals_, clocks_, labels_, openers_, hosts_, askers_, answerers_;
};

}  // namespace wederhoor::intake
