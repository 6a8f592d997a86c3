// libFuzzer target: a dossier of which one file is replaced (the first byte says which, the rest is its content). What
// must hold: `check` finds it, and writes nothing.
#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>

#include "fuzz/whole/whole.h"

namespace {
namespace fs = std::filesystem;
using namespace wederhoor;

const fs::path& dossier() {
  static const fs::path folder = [] {
    fs::path to = fs::temp_directory_path() / "wederhoor-fuzz-dossier";
    fs::remove_all(to);
    std::vector<Document> documents;
    documents.push_back(*fuzz::engine().read(
        "De inval is afgeslagen, zegt het leger. Volgens de groep vielen er twee doden.", {.file = "a.txt"}));
    const Dossier made = fuzz::engine().reconcile(std::move(documents));
    fuzz::require(static_cast<bool>(write_dossier(to, made, fuzz::engine().run_record(), {}, {})),
                  "a dossier is written");
    return to;
  }();
  return folder;
}

std::string content(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(in), {});
}
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::vector<fs::path> files = [] {
    std::vector<fs::path> out;
    for (const auto& entry : fs::recursive_directory_iterator(dossier())) {
      if (entry.is_regular_file()) out.push_back(entry.path());
    }
    std::sort(out.begin(), out.end());
    return out;
  }();
  if (size == 0) return 0;
  const fs::path& victim = files[data[0] % files.size()];
  const std::string before = content(victim), now(reinterpret_cast<const char*>(data) + 1, size - 1);
  std::ofstream(victim, std::ios::binary) << now;
  const Result<CheckedAgain> checked = check_dossier(fuzz::engine(), dossier(), {});
  fuzz::require(content(victim) == now, "checking writes nothing");
  std::ofstream(victim, std::ios::binary) << before;
  fuzz::require(!checked || now == before || !checked->made_by.empty(), "a file that differs is found");
  return 0;
}
