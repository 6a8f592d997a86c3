// libFuzzer target of one format that intake reads itself (WEDERHOOR_FORMAT names it). What must hold: fuzz/targets.h.
#include <cstdint>

#include "fuzz/targets.h"

namespace {
const wederhoor::intake::Intake& intake() {
  static const auto lexicons = wederhoor::Lexicons::open(WEDERHOOR_SOURCE "/lexicons");
  static const auto opened = wederhoor::intake::Intake::open(*lexicons);
  return *opened;
}
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  wederhoor::fuzz::check_report(intake(), {reinterpret_cast<const char*>(data), size}, WEDERHOOR_FORMAT);
  return 0;
}
