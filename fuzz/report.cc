// libFuzzer target of what intake reads itself (WEDERHOOR_TARGET): any bytes, a page, plain text, a table, or a file of
// the format of that name. What must hold: fuzz/targets.h.
#include <cstdint>

#include "fuzz/targets.h"

namespace wederhoor::fuzz {
namespace {

const intake::Intake& intake_of_ours() {
  static const auto lexicons = Lexicons::open(WEDERHOOR_SOURCE "/lexicons");
  static const auto opened = intake::Intake::open(*lexicons);
  return *opened;
}

void check(std::string_view target, std::string_view bytes) {
  const intake::Intake& intake = intake_of_ours();
  if (target == "html") return check_page(intake, bytes);
  if (target == "plain") return check_plain(intake, bytes);
  if (target == "table") return check_table(intake, bytes);
  check_report(intake, bytes, target == "bytes" ? "" : target);
}

}  // namespace
}  // namespace wederhoor::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  wederhoor::fuzz::check(WEDERHOOR_TARGET, {reinterpret_cast<const char*>(data), size});
  return 0;
}
