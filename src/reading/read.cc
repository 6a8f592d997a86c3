#include "reading/read.h"

namespace wederhoor::reading {

struct Reader::Parts {};

Reader::Reader(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Reader::Reader(Reader&&) noexcept = default;
Reader::~Reader() = default;

Result<Reader> Reader::open(const Lexicons&, const std::filesystem::path&, const std::filesystem::path&) {
  return Reader(std::make_unique<Parts>());
}
Reading Reader::read(const Report&) const { return {}; }
void Reader::annotate(std::string_view, Reading&) const {}
std::vector<std::string> Reader::versions() const { return {}; }

}  // namespace wederhoor::reading
