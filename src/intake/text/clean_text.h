// The characters of clean text: NFC, white space of any kind and amount as one space, nothing invisible.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "intake/bytes/mapped_text.h"

namespace wederhoor::intake {

// What was left out on the way, for the remarks of the report: how many, and the decoded byte of the first.
struct Oddities {
  struct Seen {
    std::uint32_t count = 0;
    std::uint32_t first = 0;
  };
  std::map<std::string, Seen> seen;  // by name: "bidirectional control", "zero-width character", "control character"
  void note(const std::string& name, std::size_t at, std::uint32_t count = 1);
};

// One block of text: runs of white space become one space, both ends are trimmed, soft hyphens, zero-width and
// bidirectional controls and control characters go (and are noted), the rest is put in NFC. Linear: a run of combining
// marks is composed in pieces of 30.
MappedText clean(const MappedText& block, Oddities& oddities);

}  // namespace wederhoor::intake
