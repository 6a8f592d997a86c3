// libFuzzer target of PDF, read through poppler, which is not built with sanitizers: what is ours in it is.
#include <cstdint>

#include "apps/pdf/pdf_report.h"
#include "fuzz/found.h"

// fontconfig keeps what it once made.
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig"; }

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace wederhoor;
  fuzz::check_room(pdf::pdf_report, {reinterpret_cast<const char*>(data), size});
  return 0;
}
