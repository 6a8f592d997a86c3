// Free indirect speech: words without marks and cue that go on with what somebody has said before. The header of this
// room.
#pragma once

#include "claims/scene.h"

namespace wederhoor::claims::nl {

// A sentence, or a piece of one behind a colon or semicolon, that nobody says yet.
struct Stretch {
  std::uint32_t first = 0, last = 0;  // tokens [first, last), the stop at the end included
  MaybeIndex mark = none;             // the colon or semicolon before it; none: a whole sentence, or its beginning
};

// Who may go on in it: the claim before it, and who speaks there.
struct Before {
  MaybeIndex draft = none;      // none: only the clause before the colon tells of him
  Tokens speaker;               // the words that name him
  std::uint32_t sentences = 0;  // from the end of that claim to the stretch
};

// The stretches of a sentence that may be carried: running prose with a finite verb, no question, no words that keep
// their distance, of four to 45 words, and no claim so far (stretches.cc).
std::vector<Stretch> stretches_of(const Scene&, std::uint32_t sentence);
// The claim that may go on in the stretch, not more than two sentences before (stretches.cc).
Before who_before(const Scene&, const Stretch&);

// What is measured of a stretch and of who may go on in it, by name, in a fixed order (features.cc).
Values carry_features(const Scene&, const Stretch&, const Before&);

// Does what was measured show that the writer speaks himself: "Bewijs levert het niet", "Wij konden hem niet bereiken",
// "Of dat klopt, is onbekend"? Nothing is weighed then (features.cc).
bool writer_speaks(const Values& values);

}  // namespace wederhoor::claims::nl
