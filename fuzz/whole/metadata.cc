// libFuzzer target: bytes as a metadata file. What must hold: an error that says what to do, or rows with distinct
// files.
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <set>

#include "fuzz/whole/whole.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace wederhoor;
  static const std::filesystem::path path = std::filesystem::temp_directory_path() / "wederhoor-fuzz.csv";
  std::ofstream(path, std::ios::binary).write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
  const Result<MetadataFile> read = read_metadata(path);
  if (!read) {
    fuzz::require(!read.error().message.empty() && !read.error().advice.empty(), "an error says what to do");
    return 0;
  }
  std::set<std::string> files;
  for (const Metadata& row : read->rows) fuzz::require(files.insert(row.file).second, "no file twice");
  return 0;
}
