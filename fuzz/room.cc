// libFuzzer target of one room of src/apart, called directly (WEDERHOOR_TARGET names it): bytes as a file of its
// format.
#include <cstdint>

#include "fuzz/found.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace wederhoor;
  fuzz::check_room(apart::room(WEDERHOOR_TARGET), {reinterpret_cast<const char*>(data), size});
  return 0;
}
