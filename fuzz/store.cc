// libFuzzer target: bytes as the body of a stored document, with the head that lets them in. What must hold: an error,
// or a document that is the same when written and read again.
#include <cstdint>

#include "base/hash.h"
#include "fuzz/targets.h"
#include "store/stored_document.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace wederhoor;
  const std::string_view body(reinterpret_cast<const char*>(data), size);
  const std::uint64_t sum = base::hash64(body);
  std::string bytes = store::encode({}).substr(0, 6);  // mark and version
  for (int i = 0; i < 8; ++i) bytes.push_back(static_cast<char>(sum >> (8 * i)));
  const Result<store::Stored> read = store::decode(bytes.append(body), "fuzz");
  if (!read) return 0;
  const Result<store::Stored> again = store::decode(store::encode(*read), "again");
  fuzz::require(again && *again == *read, "a document that was read is the same when written and read again");
  return 0;
}
