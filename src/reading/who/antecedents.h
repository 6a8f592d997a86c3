// Antecedents: who was mentioned before a place in the text, nearest first, within a bounded number of mentions back.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "reading/who/bearer.h"
#include "reading/who/who_words.h"

namespace wederhoor::reading {

class Antecedents {
 public:
  using Fits = std::function<bool(const Bearer&)>;
  struct Found {
    std::int32_t bearer = none;
    bool several = false;  // another one fits as well
  };

  Antecedents(const WordRow& row, const WhoWords& words, const std::vector<Party>& parties,
              const std::vector<Bearer>& bearers)
      : row_(row), words_(words), parties_(parties), bearers_(bearers) {}

  // Party p has been placed.
  void add(std::uint32_t p);
  // The nearest bearer before p, at most `sentences` back. Several: two fit and the nearer was not mentioned in this or
  // the last sentence; not looked at where `any` is true.
  Found nearest(std::uint32_t p, std::uint32_t sentences, const Fits& fits, bool any = false) const;
  // For a pronoun: the same, subjects before others, and nobody out of somebody else's quoted words.
  Found pronoun(std::uint32_t p, std::uint32_t sentences, const Fits& fits) const;
  // Of the two bearers mentioned last, the one before the last; none unless there are two.
  std::int32_t other_than_last(std::uint32_t p, std::uint32_t sentences, const Fits& fits) const;
  // The two distinct bearers mentioned last, earlier one first; fewer if a third one is as near.
  std::vector<std::uint32_t> last_two(std::uint32_t p, std::uint32_t sentences, const Fits& fits) const;
  // Last party of the bearer that was added.
  std::uint32_t last_of(std::uint32_t bearer) const;

  bool same_family(std::string_view like, const std::vector<std::string_view>& likes) const;
  static bool kinds_agree(ActorKind a, ActorKind b);

 private:
  std::uint32_t sentence(std::uint32_t p) const { return row_.token(parties_[p].head).sentence; }
  // So many sentences back, but not over the clock time of a live blog's entry: each stands alone.
  std::uint32_t reach(std::uint32_t p, std::uint32_t sentences) const;
  const Bearer& bearer_of(std::uint32_t p) const { return bearers_[static_cast<std::size_t>(parties_[p].entity)]; }
  bool overlaps(std::uint32_t p, std::uint32_t q) const;

  std::int32_t own_subject(std::uint32_t p) const;
  std::int32_t spoken_in(std::uint32_t p) const;
  double salience(std::uint32_t q, std::uint32_t p) const;
  bool subject(std::uint32_t p) const;

  const WordRow& row_;
  const WhoWords& words_;
  const std::vector<Party>& parties_;
  const std::vector<Bearer>& bearers_;
  std::vector<std::uint32_t> placed_;  // parties, in text order
  std::vector<std::uint32_t> last_;    // per bearer
  std::vector<std::int32_t> spoken_;   // per party placed: the quotation of speech that it stands in; none
};

}  // namespace wederhoor::reading
