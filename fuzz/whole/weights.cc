// libFuzzer targets: a file of models/nl of which a stretch is written over (two bytes say where, the rest what), as
// WEDERHOOR_TARGET says: `weights` names, `parser` parser.weights, `relations`, `incidents` and `vectors` what claims
// are compared with. What must hold: an error that names the file, never weights.
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "fuzz/whole/whole.h"
#include "reading/model/weights.h"
#include "reconcile/relations/relate.h"

namespace {
using namespace wederhoor;
namespace fs = std::filesystem;

constexpr std::string_view target = WEDERHOOR_TARGET;

std::string content(const char* name) {
  std::ifstream in(fs::path(WEDERHOOR_SOURCE) / "models/nl" / name, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(in), {});
}

const char* victim() {
  return target == "parser"      ? "parser.weights"
         : target == "relations" ? "relations.trees"
         : target == "incidents" ? "incidents.trees"
         : target == "vectors"   ? "words.vectors"
                                 : "names.weights";
}

bool is_weights() { return target == "weights" || target == "parser"; }

// The error that the bytes give in the place of the file; nothing: they were taken.
std::optional<Error> opened(const std::string& bytes) {
  if (is_weights()) {
    static const fs::path path = fs::temp_directory_path() / ("wederhoor-fuzz-" + std::string(target) + ".weights");
    std::ofstream(path, std::ios::binary) << bytes;
    const auto weights = reading::model::Weights::open(path, target == "parser" ? "parser" : "names");
    return weights ? std::nullopt : std::optional(weights.error());
  }
  static const std::string words = content("words.vectors"), trees = content("relations.trees"),
                           incidents = content("incidents.trees");
  std::vector<reconcile::RelationFiles> files;
  files.push_back({"nl", target == "vectors" ? bytes : words, target == "relations" ? bytes : trees, "models/nl",
                   target == "incidents" ? bytes : incidents});
  const auto relations = reconcile::Relations::open(fuzz::engine().lexicons(), std::move(files));
  return relations ? std::nullopt : std::optional(relations.error());
}
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::string whole = content(victim());
  if (size < 3) return 0;
  // The head and the names of sections lie in front: half of the inputs go there.
  const std::size_t far = whole.size() / 65536 * (data[0] * 256u + data[1]);
  const std::size_t at = std::min(data[0] % 2 ? far : (data[0] * 256u + data[1]) % 4096u, whole.size() - 1);
  std::string bytes = whole;
  bytes.replace(at, std::min(size - 2, whole.size() - at), reinterpret_cast<const char*>(data) + 2,
                std::min(size - 2, whole.size() - at));
  const std::optional<Error> error = opened(bytes);
  fuzz::require(error || bytes == whole, "no byte of weights differs unseen");
  fuzz::require(!error || error->where.find(is_weights() ? "wederhoor-fuzz-" : victim()) != std::string::npos,
                "an error names the file");
  return 0;
}
