// libFuzzer target: stored documents of which stretches are written over (two bytes say where, one how far, then what),
// so that entities, amounts, times, places and claims are such as no stage makes. What must hold: an error of the
// store, or a dossier of the documents, made in reasonable time, that all files can be made of.
#include <cstdint>

#include "base/hash.h"
#include "fuzz/whole/whole.h"
#include "store/stored_document.h"

namespace {
using namespace wederhoor;

constexpr std::size_t head = 14;  // mark, version, checksum

std::string stored(const char* text, const char* file) {
  return store::encode({{}, *fuzz::engine().read(std::string_view(text), {.file = file})});
}

void vouch(std::string& bytes) {
  const std::uint64_t sum = base::hash64(std::string_view(bytes).substr(head));
  for (std::size_t i = 0; i < 8; ++i) bytes[head - 8 + i] = static_cast<char>(sum >> (8 * i));
}
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::string whole[] = {
      stored("BELGOROD, 23 mei 2023 - Het leger zegt dat de aanval op Grajvoron is afgeslagen. Volgens gouverneur "
             "Vjatsjeslav Gladkov vielen er twee doden en 12 gewonden. „Wij hebben niets gedaan”, zei hij dinsdag.",
             "a.txt"),
      stored(
          "Het leger sprak maandag tegen dat Grajvoron is ingenomen. Bij de beschieting op 22 mei vielen drie doden, "
          "meldt Gladkov. Het Legioen Vrijheid van Rusland zegt dat zeker tachtig militairen zijn gedood.",
          "b.txt")};
  std::vector<Document> documents;
  for (std::string bytes : whole) {
    for (std::size_t n = 0; n < 4 && size >= 4; ++n) {
      const std::size_t at = head + (data[0] * 256u + data[1]) % (bytes.size() - head);
      const std::size_t count = std::min<std::size_t>({data[2] % 8u, size - 3, bytes.size() - at});
      bytes.replace(at, count, reinterpret_cast<const char*>(data) + 3, count);
      data += 3 + count, size -= 3 + count;
    }
    vouch(bytes);
    Result<store::Stored> back = store::decode(bytes, "here");
    if (!back) return 0;
    documents.push_back(std::move(back->document));
  }
  const Dossier dossier = fuzz::engine().reconcile(std::move(documents));
  (void)files_that_differ("/nowhere", dossier, {}, {});
  return 0;
}
