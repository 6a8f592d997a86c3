// libFuzzer target: records.bin of a dossier (the records of all stages, as bytes that nobody vouches for). What must
// hold: an error, or a dossier of which every file can be made, ending in reasonable time.
#include "fuzz/whole/whole.h"
#include "store/stored_dossier.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace wederhoor;
  const Result<Dossier> dossier = store::decode_dossier({reinterpret_cast<const char*>(data), size}, "records.bin");
  if (!dossier) return 0;
  fuzz::require(!files_that_differ("/nowhere", *dossier, {}, {}).empty(), "files that are not there differ");
  return 0;
}
