// A construction: one way in which a language gives words to somebody. Each language has a table of them in the order
// in which they are tried; "zegt dat de brug dicht is" is row `complement`, set going by a verb of saying.
#pragma once

#include "claims/scene.h"

namespace wederhoor::claims {

// What came of trying one. The reason is a constant in words, so that nothing is made where nobody asks.
struct Outcome {
  std::string_view reason;  // empty: a claim was made or changed
  bool closed = false;      // and the other ways of this construction are not tried either
  constexpr bool found() const { return reason.empty(); }
  // The same, and where nothing was found no other way is tried.
  constexpr Outcome last() const { return {reason, !found()}; }
};
inline constexpr Outcome claimed{};
constexpr Outcome refused(std::string_view reason) { return {reason, false}; }
constexpr Outcome closed(std::string_view reason) { return {reason, true}; }
inline constexpr Outcome unrelated{"of other words"};  // the place is none of this construction: nothing is noted
inline constexpr std::string_view nothing_left = "nothing of its content is left";

// Where constructions are tried: a word, a quotation, a sentence or the whole report, and the row that stands there.
struct Place : VerbCue {
  std::uint32_t at = 0;  // index of the word, quotation or sentence
  const Phrase* phrase = nullptr;
  const Marker* marker = nullptr;
};

enum class Over : std::uint8_t { words, quotations, sentences, report };
struct Trigger {
  std::string_view name;
  Over over;
  // Fills `place` where the constructions are to be tried; else why not; nothing where no row of a table stands there.
  std::optional<Outcome> (*at)(Scene&, std::uint32_t, Place& place);
};

enum class Precedence : std::uint8_t {
  alone,         // what it finds is all that stands at the place: nothing after it is tried
  unless_found,  // tried where nothing has been found at the place
  beside,        // tried whatever has been found
};

struct Construction {
  std::string_view name;
  std::string_view way;  // ways of one construction stand together; "" where it has one
  const Trigger& trigger;
  Precedence precedence;
  Outcome (*read)(Scene&, const Place&);
  std::string_view page;  // of spec/<language>/
};

// What was noted about the sentences that `place` meets, in text order of what set it going. Takes the notes.
std::vector<Attempt> attempts_at(const Scene&, std::vector<Note>&, Span place);

// Tries all of the table: constructions of one trigger together, place by place.
void try_constructions(Scene&, std::span<const Construction>);

}  // namespace wederhoor::claims
