// What was verified, by whom and how.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "dossier/agreement.h"
#include "dossier/sides.h"
#include "dossier/verification_words.h"
#include "wederhoor/dossier.h"

namespace wederhoor::dossier {

class VerifiedClaims {
 public:
  // All must live as long.
  VerifiedClaims(const Heap& heap, const Agreement& agreement, const Sides& sides, const Lexicons& lexicons);
  // In order of the incident, each claim once; `parties`: Sides::parties. Linear in its claims, their words, and what
  // agrees with them.
  std::vector<Verified> of(const Incident& incident, const std::set<std::string>& parties) const;

 private:
  const VerificationWords& words(const std::string& language) const;
  // Who tells it.
  struct Teller {
    std::string by;             // the third party, as it is named; empty: none is
    bool third = false;         // he is one
    bool third_beside = false;  // or one stands beside him: "een filmpje waarvan Reuters de plaats kon vaststellen"
  };
  // A check of footage that a sentence tells of.
  struct Check;
  std::optional<Check> check_in(const std::vector<VerifyingAt>& words, const std::vector<Ref>& claims,
                                Span sentence) const;
  void add_footage(std::uint32_t place);
  static bool stands(const Claim& claim);
  static bool is_channel(const Report& report);
  bool third(const Ref& claim, const Entity& entity) const;
  std::string third_party(const Ref& claim, const std::vector<VerifyingAt>& words, Span piece) const;
  Teller teller(const Ref& claim, const std::vector<VerifyingAt>& words, Span own) const;
  bool names_party(const Ref& claim, Span words) const;
  std::optional<Verified> by_words(const Ref& claim) const;
  bool tells_deed(const Ref& claim) const;
  std::optional<Verified> by_two(const Ref& claim) const;
  std::optional<Verified> by_parties(const Ref& claim) const;
  std::optional<Verified> by_both(const Ref& claim, const std::set<Ref>& inside,
                                  const std::set<std::string>& parties) const;

  const Heap& heap_;
  const Agreement& agreement_;
  const Sides& sides_;
  std::set<std::string, std::less<>> listed_,
      owned_;  // organisations, outlets of the list of actors: nobody's, a side's
  std::map<std::string, VerificationWords, std::less<>> words_;
  std::map<Ref, Verified> footage_;  // what checked footage shows
  std::set<Ref> carriers_;           // what tells of such a check, and no more
};

}  // namespace wederhoor::dossier
