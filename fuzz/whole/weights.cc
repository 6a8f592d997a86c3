// libFuzzer target: a weights file of which a stretch is written over (two bytes say where, the rest what). What must
// hold: an error that names the file, never weights.
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "fuzz/whole/whole.h"
#include "reading/model/weights.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace wederhoor;
  static const std::string whole = [] {
    std::ifstream in(std::filesystem::path(WEDERHOOR_SOURCE) / "models/nl/names.weights", std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
  }();
  if (size < 3) return 0;
  // The head and the names of sections lie in front: half of the inputs go there.
  const std::size_t far = whole.size() / 65536 * (data[0] * 256u + data[1]);
  const std::size_t at = std::min(data[0] % 2 ? far : (data[0] * 256u + data[1]) % 4096u, whole.size() - 1);
  std::string bytes = whole;
  bytes.replace(at, std::min(size - 2, whole.size() - at), reinterpret_cast<const char*>(data) + 2,
                std::min(size - 2, whole.size() - at));
  static const std::filesystem::path path = std::filesystem::temp_directory_path() / "wederhoor-fuzz.weights";
  std::ofstream(path, std::ios::binary) << bytes;
  const auto opened = reading::model::Weights::open(path, "names");
  if (opened)
    fuzz::require(bytes == whole, "no byte of weights differs unseen");
  else
    fuzz::require(opened.error().where.find("wederhoor-fuzz.weights") != std::string::npos, "an error names the file");
  return 0;
}
