// Claims: who says what, through whom, how firmly. The stage's only entry.
#pragma once

#include <memory>

#include "base/word_forms.h"
#include "wederhoor/claim.h"
#include "wederhoor/lexicons.h"

namespace wederhoor::claims {

// Holds the words of lexicons/<lang>; shared by threads without locks.
class ClaimFinder {
 public:
  static Result<ClaimFinder> open(const Lexicons& lexicons);
  ClaimFinder(ClaimFinder&&) noexcept;
  ~ClaimFinder();
  // `forms`: of this reading.
  Claims find(const Report& report, const Reading& reading, const base::WordForms& forms) const;

 private:
  struct Words;
  explicit ClaimFinder(std::unique_ptr<Words> words);
  std::unique_ptr<Words> words_;
};

}  // namespace wederhoor::claims
