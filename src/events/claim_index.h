// Which claims speak of a sentence, so that events and numbers find theirs without going through all claims.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "wederhoor/claim.h"

namespace wederhoor::events {

class ClaimIndex {
 public:
  ClaimIndex(const Reading& reading, const Claims& claims);
  // The claims whose content meets the sentence, by rising number.
  std::span<const std::uint32_t> of(std::uint32_t sentence) const;

 private:
  std::vector<std::uint32_t> first_;  // per sentence, into claims_; one more at the end
  std::vector<std::uint32_t> claims_;
};

}  // namespace wederhoor::events
