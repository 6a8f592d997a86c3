// Claims: who says what, through whom, how firmly. The stage's only entry.
#pragma once

#include <memory>

#include "base/word_forms.h"
#include "wederhoor/attempt.h"
#include "wederhoor/claim.h"
#include "wederhoor/lexicons.h"

namespace wederhoor::claims {

// Holds a finder for each language that claims can be found in, with its words; shared by threads without locks.
class ClaimFinder {
 public:
  static Result<ClaimFinder> open(const Lexicons& lexicons);
  ClaimFinder(ClaimFinder&&) noexcept;
  ~ClaimFinder();
  // Without claims where no finder reads the language. `forms`: of this reading.
  Claims find(const Report& report, const Reading& reading, const base::WordForms& forms) const;
  // The constructions that were tried in the sentences that `place` meets, in text order of what set them going, and
  // what came of each. Costs what find() costs.
  std::vector<Attempt> tried(const Report& report, const Reading& reading, const base::WordForms& forms,
                             Span place) const;

 private:
  struct Finder;
  explicit ClaimFinder(std::vector<std::unique_ptr<Finder>> finders);
  const Finder* finder_for(const Reading& reading) const;
  std::vector<std::unique_ptr<Finder>> finders_;
};

}  // namespace wederhoor::claims
