// How long ago a report came, by the lines that pages show to who looks at them. Words: lexicons/<lang>/ages.tsv.
//   of("Anna Bakker, 2 uur geleden") -> 2 units of 60 minutes
#pragma once

#include <string_view>

#include "intake/block.h"
#include "lexicon/phrase_trie.h"
#include "wederhoor/lexicons.h"
#include "wederhoor/result.h"
#include "wederhoor/text.h"

namespace wederhoor::intake {

class Ages {
 public:
  // Errors (data): an unknown kind.
  static Result<Ages> open(const Lexicons& lexicons);
  // Where it stands in the line; nothing where none is said, or only when the report was changed.
  struct Said {
    Age age;
    std::size_t begin = 0, end = 0;
  };
  std::optional<Said> of(std::string_view line) const;

 private:
  enum class Kind { minutes, hours, days, weeks, one, today, yesterday, changed };
  lexicon::PhraseTrie phrases_;
};

// When a report of that age was published, if it was looked at at `seen`: from and to; unknown where the calendar of
// the reader and that of `seen` may lie on two days.
Interval published_at(const Age& age, const Moment& seen);

}  // namespace wederhoor::intake
