// A hyphen at the end of a line: part of the word, or put there by the printer. Words:
// lexicons/<lang>/line_hyphens.tsv.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "wederhoor/lexicons.h"
#include "wederhoor/result.h"

namespace wederhoor::intake {

enum class HyphenEnd { none, drop, keep, keep_and_space };

class Hyphens {
 public:
  static Result<Hyphens> open(const Lexicons& lexicons);
  // What to do with the hyphen that `line` ends in, when `next` goes on. none: no hyphen there.
  HyphenEnd at(std::string_view line, std::string_view next) const;

 private:
  std::set<std::string, std::less<>> before_;   // parts that keep their hyphen: "oud", "ex", "pro"
  std::set<std::string, std::less<>> between_;  // vowels that would be read as one sound: "ee"
  std::set<std::string, std::less<>> after_;    // words after a hyphen that stands for a word: "en", "of"
};

}  // namespace wederhoor::intake
