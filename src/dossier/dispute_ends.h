// What a dispute compares: the ends of its matches, and what the reports tell with them.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string_view>

#include "wederhoor/dossier.h"

namespace wederhoor::dossier {

// An end of a match: a record, the claim that holds it, and the position that it is of.
struct End {
  Ref ref, claim;
  std::size_t position = 0;
  bool first = false;  // of the match
};

// A denial by a pronoun: "ontkent dat" denies all of what was said, whatever that is about.
bool denies_by_pronoun(const Claim& claim);

// The heap must live as long.
class DisputeEnds {
 public:
  DisputeEnds(const Heap& heap, const Dispute& dispute);

  // Nothing for a record that takes no position.
  std::optional<End> end_of(const Ref& ref, bool first) const;
  // The part of that name that both records have; nullptr: none.
  static const AlignedPart* part(const Match& match, std::string_view name);
  static Span side(const AlignedPart& part, const End& end) { return end.first ? part.a : part.b; }
  std::string_view words(const End& end, Span span) const { return span.of(heap_[end.ref].report.text); }

  const Claim* claim(const End& end) const;  // nullptr: no claim holds it
  std::span<const Proposition> propositions(const End& end) const;
  // The sentence of a claim that the match compares; all of it where that is not told.
  Spans sentence(const Match* match, const End& end) const;
  // The figure of an end: that of its number, else the one that the match compares; nullptr: none.
  const Quantity* quantity(const Match& match, const End& end) const;
  bool is_pronoun(const End& end, Span span) const;
  // The words of a phrase without its preposition.
  Span bare(const End& end, const Argument& argument) const;
  // A phrase that can stand in a question: short, on one line; of a pronoun the name of whom it means. Nothing: it
  // cannot.
  std::optional<Quoted> thing_of(const End& end, Span span) const;
  // Does it deny by a pronoun?
  bool points(const End& end) const;
  // Does it say of what the match compares that it is not so?
  bool negates(const Match& match, const End& end) const;
  // Does it say that somebody does something, and does not only name a thing?
  bool is_clause(const End& end) const;

 protected:
  const Heap& heap_;

 private:
  std::map<Ref, std::size_t> position_of_;
};

}  // namespace wederhoor::dossier
