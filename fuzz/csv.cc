// libFuzzer target: bytes as a metadata file (CSV). What must hold: fuzz/targets.h.
#include <cstdint>

#include "fuzz/targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  wederhoor::fuzz::check_csv({reinterpret_cast<const char*>(data), size});
  return 0;
}
