// libFuzzer targets of the gazetteer (WEDERHOOR_TARGET). `import`: bytes as a table of places that a user adds.
// `gazetteer`: a compiled file of which a stretch is written over (the first two bytes say where), its sums made
// right again. What must hold: an error that says what to do, or places whose words are UTF-8 and lie on earth.
#include <cmath>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>

#include <unistd.h>

#include "fuzz/targets.h"
#include "lexicon/gazetteer/gazetteer.h"
#include "lexicon/gazetteer/gazetteer_import.h"
#include "lexicon/gazetteer/gazetteer_write.h"

namespace wederhoor::fuzz {
namespace {

using namespace lexicon;

GazetteerText few_places() {
  auto text = parse_gazetteer_text(
      "# invented\nRU\t1\tc\t55\t37\t100\tRussia|nl=Rusland\nRU.09\t2\tr\t50.6\t37\t\tBelgorod Oblast\n"
      "UA\t5\tc\t49\t31\t100\tUkraine\nUA.21\t6\tr\t51\t34\t\tSumy|uk=Сумська область\n"
      "@RU.09\n3\tv\t50.5\t35.6\t600\tKozinka|ru=Козинка\n@UA.21\n7\tv\t51.1\t34.2\t\tBila Hora|uk=Біла Гора\n");
  text->borders.push_back({"RU", "UA", false, {{5000000, 3500000}, {5100000, 3600000}}});
  return std::move(*text);
}

// Everything that can be asked of it, so that every offset is followed.
void ask(const Gazetteer& gazetteer, bool sound) {
  for (std::uint32_t i = 0; i < std::min(gazetteer.size(), 1000u); ++i) {
    const PlaceRow row = gazetteer.row(i);
    for (const std::string_view words : {row.id, row.name, row.name_nl, row.country, row.source})
      require(!sound || base::valid_utf8(words), "words of a place are UTF-8");
    require(!sound || (std::abs(row.lat) <= 90 && std::abs(row.lon) <= 180), "a place lies on earth");
    for (std::size_t n = 0; n < std::min<std::size_t>(gazetteer.name_count(i), 1000); ++n) {
      const std::string name(gazetteer.name(i, n).text);
      for (const PlaceHit& hit : gazetteer.find(name)) (void)gazetteer.row(hit.place);
    }
    (void)gazetteer.by_id(row.id);
  }
  (void)gazetteer.by_code("RU.09");
  (void)gazetteer.near(50.5, 35.6, 100, 10);
  (void)gazetteer.border(50.5, 35.6, "RU");
  (void)gazetteer.about();
}

Result<Gazetteer> open(const std::string& bytes) {
  static const std::string path =
      std::filesystem::temp_directory_path() / ("wederhoor-fuzz-" + std::to_string(::getpid()) + ".bin");
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
  return Gazetteer::open(path);
}

void check_import(std::string_view bytes) {
  GazetteerImport import(few_places());
  const auto added = import.add(bytes, "fuzz");
  if (!added) return require(!added.error().advice.empty(), "a refusal says what to do");
  require(added->rows >= added->dropped, "rows are counted");
  const auto compiled = compile_gazetteer(import.take());
  require(static_cast<bool>(compiled), "what was taken can be compiled");
  const auto opened = open(*compiled);
  require(opened && opened->verify(), "what was compiled can be opened");
  ask(*opened, true);
  const auto again = compile_gazetteer(opened->unpack());
  require(again && open(*again), "what was compiled unpacks");
}

void check_compiled(std::string_view bytes) {
  static const std::string whole = [] {
    std::string bytes_ = *compile_gazetteer(few_places());
    GazetteerHead head{};
    std::memcpy(&head, bytes_.data(), sizeof head);
    return bytes_.substr(0, head.at_blocks);
  }();
  if (bytes.size() < 3) return;
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  std::string now = whole;
  const std::size_t at = (byte(0) * 256u + byte(1)) % now.size();
  now.replace(at, std::min(bytes.size() - 2, now.size() - at), bytes.substr(2, now.size() - at));
  seal_gazetteer(now);
  const auto opened = open(now);
  if (!opened) return require(!opened.error().advice.empty(), "an error says what to do");
  ask(*opened, false);
  (void)opened->unpack();
}

}  // namespace
}  // namespace wederhoor::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  std::string_view(WEDERHOOR_TARGET) == "import" ? wederhoor::fuzz::check_import(bytes)
                                                 : wederhoor::fuzz::check_compiled(bytes);
  return 0;
}
