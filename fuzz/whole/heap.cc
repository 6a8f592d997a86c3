// libFuzzer target: up to four reports, parted by a line "====", through every stage. What must hold: spans in their
// text, a rule behind each claim, the same dossier in the other order.
#include <algorithm>
#include <cstdint>

#include "fuzz/whole/whole.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace wederhoor;
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  std::vector<Document> documents;
  for (int i = 0; i < 4 && !rest.empty(); ++i) {
    const std::size_t end = rest.find("====\n");
    Metadata metadata;
    metadata.file = std::string(1, static_cast<char>('a' + i)) + ".txt";
    Result<Document> read = fuzz::engine().read(rest.substr(0, end), metadata);
    if (read) {
      fuzz::check_document(*read);
      documents.push_back(std::move(*read));
    }
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 5);
  }
  std::vector<Document> turned(documents.rbegin(), documents.rend());
  const Dossier one = fuzz::engine().reconcile(std::move(documents));
  const Dossier other = fuzz::engine().reconcile(std::move(turned));
  const auto same = [](const auto& a, const auto& b) { return a.id == b.id; };
  fuzz::require(
      std::ranges::equal(one.incidents, other.incidents, same) && std::ranges::equal(one.matches, other.matches, same),
      "order does not matter");
  return 0;
}
