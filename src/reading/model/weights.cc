// Decides whether a file is a weights file that this program can read, before a byte of it is used.
//
// Applies to models/nl/parser.weights. Not to its card (models/nl/parser.md), which is for people.
// Tested by tests/reading/model/weights_test.cc.
#include "reading/model/weights.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <xxhash.h>

namespace wederhoor::reading::model {
namespace {

constexpr std::uint32_t our_version = 2;
constexpr char magic[8] = {'W', 'H', 'R', 'E', 'A', 'D', 'E', 'R'};

struct Header {
  char magic[8];
  std::uint32_t version, sections;
  std::uint64_t size, checksum;
  char kind[16];
  std::uint64_t unused[2];
};
static_assert(sizeof(Header) == 64);

struct Entry {
  char name[24];
  std::uint64_t offset, size;
};
static_assert(sizeof(Entry) == 40);

template <std::size_t N>
std::string_view trimmed(const char (&text)[N]) {
  return {text, strnlen(text, N)};
}

bool zeros(std::span<const std::byte> bytes) {
  return std::all_of(bytes.begin(), bytes.end(), [](std::byte b) { return b == std::byte{0}; });
}

// The checksum is of what follows the head: the head says nothing that is not looked at.
bool bare(const Header& h) {
  const std::size_t name = trimmed(h.kind).size();
  return zeros(std::as_bytes(std::span(h.kind)).subspan(name)) && zeros(std::as_bytes(std::span(h.unused)));
}

// See Matrix.
bool paired(std::span<const std::int8_t> weights) {
  using Short = std::int16_t;
  constexpr std::int8_t zero = 0;
  Short most = 0, least = 0;
  for (std::size_t i = 0; i < weights.size(); i += 2) {
    const std::int8_t a = weights[i], b = weights[i + 1];
    most = std::max(most, static_cast<Short>(std::max(a, zero) + std::max(b, zero)));
    least = std::min(least, static_cast<Short>(std::min(a, zero) + std::min(b, zero)));
  }
  return most <= 128 && least >= -128;
}

}  // namespace

void Weights::Unmap::operator()(const std::byte* at) const { munmap(const_cast<std::byte*>(at), size); }
Weights::Weights(Weights&&) noexcept = default;
Weights::~Weights() = default;

Error Weights::wrong(std::string_view what) const {
  return {ErrorKind::data, path_.string(), std::string(what), "put back the weights that belong to this version"};
}

// No handle or memory is no fault of the file.
Error Weights::no_room_or(std::string_view what) const {
  if (errno != ENOMEM && errno != EMFILE && errno != ENFILE) return wrong(what);
  return {ErrorKind::disk, path_.string(), std::strerror(errno), "raise the limit on memory or handles (ulimit)"};
}

Result<Weights> Weights::open(const std::filesystem::path& path, std::string_view kind) {
  Weights w;
  w.path_ = path;
  errno = 0;
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (file < 0) return w.no_room_or("these weights cannot be opened");
  struct stat facts{};
  const bool regular = fstat(file, &facts) == 0 && S_ISREG(facts.st_mode);
  w.size_ = regular ? static_cast<std::size_t>(facts.st_size) : 0;
  void* at = w.size_ >= sizeof(Header) ? mmap(nullptr, w.size_, PROT_READ, MAP_PRIVATE, file, 0) : MAP_FAILED;
  ::close(file);
  if (at == MAP_FAILED) return w.no_room_or("this is no weights file");
  w.bytes_ = {static_cast<const std::byte*>(at), Unmap{w.size_}};
  if (const Status ok = w.check(kind); !ok) return ok.error();
  return w;
}

Status Weights::check(std::string_view kind) {
  Header h;
  std::memcpy(&h, bytes_.get(), sizeof h);
  if (std::memcmp(h.magic, magic, sizeof magic) != 0) return wrong("this is no weights file");
  if (h.version != our_version)
    return wrong("these weights are of version " + std::to_string(h.version) + ", this program reads " +
                 std::to_string(our_version));
  if (trimmed(h.kind) != kind)
    return wrong("these weights are for " + std::string(trimmed(h.kind)) + ", not for " + std::string(kind));
  if (!bare(h)) return wrong("these weights are damaged: their head");
  if (h.size != size_)
    return wrong("these weights are cut: " + std::to_string(size_) + " of " + std::to_string(h.size) + " bytes");
  if (XXH3_64bits(bytes_.get() + sizeof h, size_ - sizeof h) != h.checksum)
    return wrong("these weights are damaged: the checksum does not match");
  checksum_ = h.checksum;
  if (h.sections > (size_ - sizeof h) / sizeof(Entry)) return wrong("these weights are damaged: too many sections");
  const auto* entries = reinterpret_cast<const Entry*>(bytes_.get() + sizeof h);
  for (std::uint32_t i = 0; i < h.sections; ++i) {
    if (entries[i].offset % 64 != 0 || entries[i].offset > size_ || entries[i].size > size_ - entries[i].offset) {
      return wrong("these weights are damaged: a section lies outside");
    }
  }
  // Between the list of sections and the first of them there is nothing: the list is as long as the head says.
  const std::size_t listed = sizeof h + h.sections * sizeof(Entry);
  const std::size_t first = h.sections == 0 ? size_ : entries[0].offset;
  if (first < listed || first - listed >= 64 || !zeros({bytes_.get() + listed, first - listed}))
    return wrong("these weights are damaged: the list of sections");
  return Done{};
}

std::span<const std::byte> Weights::raw(std::string_view name) const {
  Header h;
  std::memcpy(&h, bytes_.get(), sizeof h);
  const auto* entries = reinterpret_cast<const Entry*>(bytes_.get() + sizeof h);
  for (std::uint32_t i = 0; i < h.sections; ++i) {
    if (trimmed(entries[i].name) == name) return {bytes_.get() + entries[i].offset, entries[i].size};
  }
  return {};
}

std::string_view Weights::text(std::string_view name) const {
  const std::span<const char> chars = section<char>(name);
  return {chars.data(), chars.size()};
}

std::vector<std::string> Weights::lines(std::string_view name) const {
  std::vector<std::string> out;
  std::string_view rest = text(name);
  while (!rest.empty()) {
    const std::size_t end = rest.find('\n');
    out.emplace_back(rest.substr(0, end));
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  }
  return out;
}

Result<Matrix> Weights::matrix(const std::string& name, int inputs, int outputs) const {
  const auto scale = section<float>(name + ".scale");
  const auto bias = section<float>(name + ".bias");
  const auto shift = section<std::int32_t>(name + ".shift");
  const auto weights = section<std::int8_t>(name + ".weights");
  const auto wide = static_cast<int>(scale.size());
  const bool fits = inputs > 0 && inputs % 4 == 0 && inputs <= 4096 && wide % 16 == 0 && wide >= outputs &&
                    bias.size() == scale.size() && shift.size() == scale.size() &&
                    weights.size() == scale.size() * static_cast<std::size_t>(inputs);
  if (!fits) return wrong("these weights are damaged: " + name + " has the wrong size");
  return Matrix{inputs, wide, weights.data(), shift.data(), scale.data(), bias.data(), paired(weights)};
}

}  // namespace wederhoor::reading::model
