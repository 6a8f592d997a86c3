// Maps a compiled gazetteer and answers names.
// Applies to: "bij Tjotkino" (row geonames:483166). Does not decide which Popovka is meant
// (src/reading/where/places.cc). Tested by tests/lexicon/gazetteer/gazetteer_test.cc; speed by bench/gazetteer.cc.
#include "lexicon/gazetteer/gazetteer.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <numbers>

#include "base/hash.h"
#include "lexicon/names/name_key.h"

namespace wederhoor::lexicon {

namespace {
// The section of `count` records at `at`; false when it would not lie between the head and `size`.
template <class Record>
bool section(const char* bytes, std::size_t size, std::uint64_t at, std::uint64_t count, std::span<const Record>& out) {
  if (at % 8 != 0 || at < sizeof(GazetteerHead) || at > size || count > (size - at) / sizeof(Record)) return false;
  out = {reinterpret_cast<const Record*>(bytes + at), static_cast<std::size_t>(count)};
  return true;
}
}  // namespace

// The mapping, and its sections once open() has seen that they lie inside the file.
struct Gazetteer::Mapped {
  const char* bytes = nullptr;
  std::size_t size = 0;
  GazetteerHead head{};
  std::span<const StoredPlace> places;
  std::span<const StoredName> names;
  std::span<const StoredKey> keys;
  std::span<const PlaceHit> hits;
  std::span<const StoredSlot> slots, id_slots;
  std::span<const StoredBorder> borders;
  std::span<const StoredPoint> points;
  std::string_view text, body;
  std::span<const std::uint64_t> sums;        // of the blocks of the body
  std::unique_ptr<std::atomic<bool>[]> seen;  // by block: it was held against its sum
  mutable std::atomic<bool> damaged = false;  // one was not what its sum says
  std::string path;

  ~Mapped() {
    if (bytes) munmap(const_cast<char*>(bytes), size);
  }
  // False where the head or the list of sums is not what the head's sum says.
  bool open_blocks() {
    const std::uint64_t end = head.at_blocks;
    if (end < sizeof head || end > size) return false;
    body = {bytes + sizeof head, static_cast<std::size_t>(end - sizeof head)};
    const std::size_t count = (body.size() + block_size - 1) / block_size;
    if (!section(bytes, size, end, count, sums) || end + sums.size_bytes() != size) return false;
    seen = std::make_unique<std::atomic<bool>[]>(count);
    return head_sum(head, {bytes + end, sums.size_bytes()}) == head.head_sum;
  }
  // To be called of all that is read from the body; two threads may sum the same block, to the same end.
  void use(const void* at, std::size_t count) const {
    if (count == 0) return;
    const auto first = static_cast<std::size_t>(static_cast<const char*>(at) - body.data());
    for (std::size_t b = first / block_size; b <= (first + count - 1) / block_size; ++b) {
      if (seen[b].load(std::memory_order_relaxed)) continue;
      if (base::hash64(body.substr(b * block_size, block_size)) != sums[b]) damaged = true;
      seen[b].store(true, std::memory_order_relaxed);
    }
  }
  template <class Record>
  const Record& get(std::span<const Record> records, std::size_t i) const {
    use(&records[i], sizeof(Record));
    return records[i];
  }
  template <class Record>
  std::span<const Record> get(std::span<const Record> records, std::size_t first, std::size_t count) const {
    use(records.data() + first, count * sizeof(Record));
    return records.subspan(first, count);
  }
  std::string_view words(std::uint64_t at, std::size_t count) const {
    if (at + count > text.size()) return {};
    use(text.data() + at, count);
    return text.substr(at, count);
  }
  std::span<const StoredPoint> line(const StoredBorder& border) const {
    if (border.first_point > points.size() || border.point_count > points.size() - border.first_point) return {};
    return get(points, border.first_point, border.point_count);
  }
};

namespace {

Error damaged(const std::string& path, std::string_view what) {
  return {ErrorKind::data, path, std::string(what),
          "make it again with gazetteer_compile or `wederhoor gazetteer import`"};
}

// No fault of the file.
Error no_room(const std::string& path) {
  return {ErrorKind::disk, path, std::strerror(errno), "raise the limit on memory or handles (ulimit)"};
}

// The record that has the text. `slot(i)` gives a slot of `count`, `same(record)` says whether it is that record.
template <class Slot, class Same>
std::optional<std::uint32_t> probe(std::size_t count, std::string_view text, Slot slot, Same same) {
  if (count == 0) return std::nullopt;
  const std::uint64_t hash = XXH3_64bits(text.data(), text.size());
  const std::size_t mask = count - 1;
  std::size_t at = hash & mask;
  for (std::size_t tries = 0; tries < count; ++tries, at = (at + 1) & mask) {
    const StoredSlot& found = slot(at);
    if (found.value == 0) break;
    if (found.fingerprint == static_cast<std::uint32_t>(hash >> 32) && same(found.value - 1)) return found.value - 1;
  }
  return std::nullopt;
}

double radians(double degrees) { return degrees * std::numbers::pi / 180; }
constexpr double earth_km = 6371.0088;

}  // namespace

Gazetteer::Gazetteer() : mapped_(std::make_unique<Mapped>()) {}
Gazetteer::Gazetteer(Gazetteer&&) noexcept = default;
Gazetteer& Gazetteer::operator=(Gazetteer&&) noexcept = default;
Gazetteer::~Gazetteer() = default;

Result<Gazetteer> Gazetteer::open(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  struct stat info{};
  if (file < 0 || fstat(file, &info) != 0 || !S_ISREG(info.st_mode)) {
    const bool want = file < 0 && (errno == EMFILE || errno == ENFILE);
    if (file >= 0) close(file);
    return want ? no_room(path) : damaged(path, "no gazetteer here");
  }
  Gazetteer out;
  Mapped& m = *out.mapped_;
  m.size = static_cast<std::size_t>(info.st_size);
  void* mapped = m.size < sizeof(GazetteerHead) ? MAP_FAILED : mmap(nullptr, m.size, PROT_READ, MAP_SHARED, file, 0);
  close(file);
  if (mapped == MAP_FAILED)
    return m.size < sizeof(GazetteerHead) ? damaged(path, "too short for a gazetteer") : no_room(path);
  m.bytes = static_cast<const char*>(mapped);
  std::memcpy(&m.head, m.bytes, sizeof m.head);
  if (std::memcmp(m.head.magic, "WDHGAZ2\n", 8) != 0) return damaged(path, "not a gazetteer of format 2");
  if (m.head.size != m.size) return damaged(path, "cut short or grown");
  if (!m.open_blocks()) return damaged(path, "damaged at its head");
  const std::uint64_t end = m.head.at_blocks;
  const bool fits = section(m.bytes, end, m.head.at_places, m.head.places, m.places) &&
                    section(m.bytes, end, m.head.at_names, m.head.names, m.names) &&
                    section(m.bytes, end, m.head.at_keys, m.head.keys, m.keys) &&
                    section(m.bytes, end, m.head.at_hits, m.head.hits, m.hits) &&
                    section(m.bytes, end, m.head.at_slots, m.head.slots, m.slots) &&
                    section(m.bytes, end, m.head.at_id_slots, m.head.id_slots, m.id_slots) &&
                    section(m.bytes, end, m.head.at_borders, m.head.borders, m.borders) &&
                    section(m.bytes, end, m.head.at_points, m.head.points, m.points) &&
                    m.head.at_text >= sizeof m.head && m.head.at_text <= end &&
                    m.head.text_size <= end - m.head.at_text && std::has_single_bit(m.slots.size()) &&
                    std::has_single_bit(m.id_slots.size());
  if (!fits) return damaged(path, "damaged at its head");
  m.text = {m.bytes + m.head.at_text, static_cast<std::size_t>(m.head.text_size)};
  m.path = path;
  return out;
}

Status Gazetteer::sound() const {
  if (!mapped_->damaged) return Done{};
  return damaged(mapped_->path, "damaged");
}

Status Gazetteer::verify() const {
  const Mapped& m = *mapped_;
  if (m.bytes && base::hash64(m.body) == m.head.checksum) return Done{};
  return damaged("gazetteer", "its checksum is wrong");
}

std::span<const PlaceHit> Gazetteer::find(std::string_view name) const { return find_key(name_key(name)); }

std::span<const PlaceHit> Gazetteer::find_key(std::string_view key) const {
  const Mapped& m = *mapped_;
  const auto at = probe(
      m.slots.size(), key, [&](std::size_t i) -> const StoredSlot& { return m.get(m.slots, i); },
      [&](std::uint32_t i) { return i < m.keys.size() && m.words(m.get(m.keys, i).text, m.keys[i].size) == key; });
  if (!at) return {};
  const StoredKey& found = m.keys[*at];
  if (found.first_hit > m.hits.size() || found.hit_count > m.hits.size() - found.first_hit) return {};
  return m.get(m.hits, found.first_hit, found.hit_count);
}

std::uint32_t Gazetteer::size() const { return static_cast<std::uint32_t>(mapped_->places.size()); }

PlaceRow Gazetteer::row(std::uint32_t index) const {
  const Mapped& m = *mapped_;
  PlaceRow out;
  if (index >= m.places.size()) return out;
  const StoredPlace& in = m.get(m.places, index);
  out.index = index;
  out.id = m.words(in.id, in.id_size);
  out.name = m.words(in.name, in.name_size);
  out.name_nl = m.words(in.name_nl, in.name_nl_size);
  out.kind = static_cast<PlaceKind>(std::min<int>(in.kind, static_cast<int>(PlaceKind::other)));
  out.seat = static_cast<PlaceSeat>(std::min<int>(in.seat, static_cast<int>(PlaceSeat::capital)));
  out.located = in.flags & flag_located;
  out.disputed = in.flags & flag_disputed;
  out.lat = in.lat / 1e5;
  out.lon = in.lon / 1e5;
  out.radius_km = in.radius_km;
  out.population = in.population_low | static_cast<std::uint64_t>(in.population_high) << 32;
  out.country = in.country[0] ? std::string_view(in.country, 2) : std::string_view{};
  out.admin1 = in.admin1 < static_cast<std::int64_t>(m.places.size()) ? in.admin1 : -1;
  out.country_row = in.country_row < static_cast<std::int64_t>(m.places.size()) ? in.country_row : -1;
  out.source = m.words(in.source, in.source_size);
  return out;
}

std::optional<std::uint32_t> Gazetteer::by_id(std::string_view id) const {
  const Mapped& m = *mapped_;
  return probe(
      m.id_slots.size(), id, [&](std::size_t i) -> const StoredSlot& { return m.get(m.id_slots, i); },
      [&](std::uint32_t i) {
        return i < m.places.size() && m.words(m.get(m.places, i).id, m.places[i].id_size) == id;
      });
}

std::optional<std::uint32_t> Gazetteer::by_code(std::string_view code) const {
  const std::span<const PlaceHit> found = find_key("=" + std::string(code));
  return found.empty() ? std::nullopt : std::optional(found.front().place);
}

std::size_t Gazetteer::name_count(std::uint32_t index) const {
  const Mapped& m = *mapped_;
  if (index >= m.places.size() || m.get(m.places, index).first_name > m.names.size()) return 0;
  return std::min<std::size_t>(m.places[index].name_count, m.names.size() - m.places[index].first_name);
}

Gazetteer::Name Gazetteer::name(std::uint32_t index, std::size_t which) const {
  const Mapped& m = *mapped_;
  if (which >= name_count(index)) return {};
  const StoredName& in = m.get(m.names, m.places[index].first_name + which);
  return {m.words(in.text, in.size), in.origin, in.language[0] ? std::string_view(in.language, 2) : std::string_view{}};
}

std::vector<std::uint32_t> Gazetteer::near(double lat, double lon, double km, std::size_t limit) const {
  std::vector<std::pair<double, std::uint32_t>> found;
  const double high = km / 110.5;  // degrees of latitude, somewhat too many
  for (std::uint32_t i = 0; i < mapped_->places.size(); ++i) {
    const StoredPlace& in = mapped_->get(mapped_->places, i);
    const auto kind = static_cast<PlaceKind>(in.kind);
    if (!(in.flags & flag_located) || std::abs(in.lat / 1e5 - lat) > high) continue;
    if (kind != PlaceKind::town && kind != PlaceKind::village && kind != PlaceKind::neighbourhood) continue;
    const double far = distance_km(lat, lon, in.lat / 1e5, in.lon / 1e5);
    if (far <= km) found.emplace_back(far, i);
  }
  std::sort(found.begin(), found.end());
  if (found.size() > limit) found.resize(limit);
  std::vector<std::uint32_t> out;
  out.reserve(found.size());
  for (const auto& [far, i] : found) out.push_back(i);
  return out;
}

std::optional<BorderDistance> Gazetteer::border(double lat, double lon, std::string_view country,
                                                std::string_view other, bool disputed_too) const {
  const Mapped& m = *mapped_;
  std::optional<BorderDistance> best;
  for (const StoredBorder& border : m.get(m.borders, 0, m.borders.size())) {
    const std::string_view a(border.country_a, 2), b(border.country_b, 2);
    if ((a != country && b != country) || (!other.empty() && a != other && b != other)) continue;
    if (border.disputed && !disputed_too) continue;
    std::optional<BorderDistance> found = nearest_on(m.line(border), lat, lon);
    if (!found || (best && best->km <= found->km)) continue;
    best = found;
    best->country_a = a;
    best->country_b = b;
    best->disputed = border.disputed != 0;
  }
  return best;
}

GazetteerText Gazetteer::unpack() const {
  const Mapped& m = *mapped_;
  GazetteerText out;
  out.about = about();
  std::vector<std::string> code(size());
  for (const StoredKey& key : m.get(m.keys, 0, m.keys.size())) {
    const std::string_view text = m.words(key.text, key.size);
    if (!text.starts_with('=')) continue;
    for (const PlaceHit& hit : find_key(text)) {
      if (hit.place < code.size()) code[hit.place] = text.substr(1);
    }
  }
  for (std::uint32_t i = 0; i < size(); ++i) {
    const PlaceRow in = row(i);
    PlaceDraft place{std::string(in.id),
                     in.kind,
                     in.seat,
                     in.located,
                     in.disputed,
                     in.lat,
                     in.lon,
                     in.radius_km,
                     in.population,
                     std::string(in.country),
                     code[i],
                     std::string(in.source),
                     {}};
    if (place.region.empty() && in.admin1 >= 0) place.region = code[static_cast<std::size_t>(in.admin1)];
    if (place.region.empty()) place.region = place.country;
    for (std::size_t n = 0; n < name_count(i); ++n) {
      const Name known = name(i, n);
      place.names.push_back({std::string(known.text), known.origin, std::string(known.language)});
    }
    out.places.push_back(std::move(place));
  }
  for (const StoredBorder& border : m.get(m.borders, 0, m.borders.size())) {
    const auto points = m.line(border);
    out.borders.push_back({std::string(border.country_a, 2),
                           std::string(border.country_b, 2),
                           border.disputed != 0,
                           {points.begin(), points.end()}});
  }
  return out;
}

std::string_view Gazetteer::about() const { return mapped_->words(mapped_->head.about, mapped_->head.about_size); }
std::string Gazetteer::checksum() const { return fmt::format("{:016x}", mapped_->head.checksum); }

double distance_km(double lat_a, double lon_a, double lat_b, double lon_b) {
  const double half_lat = std::sin(radians(lat_b - lat_a) / 2), half_lon = std::sin(radians(lon_b - lon_a) / 2);
  const double h = half_lat * half_lat + std::cos(radians(lat_a)) * std::cos(radians(lat_b)) * half_lon * half_lon;
  return 2 * earth_km * std::asin(std::sqrt(std::min(1.0, h)));
}

GeoPoint moved(GeoPoint from, double km, double bearing) {
  const double lat = radians(from.lat), lon = radians(from.lon), way = km / earth_km, turn = radians(bearing);
  const double to =
      std::asin(std::clamp(std::sin(lat) * std::cos(way) + std::cos(lat) * std::sin(way) * std::cos(turn), -1.0, 1.0));
  const double east =
      lon + std::atan2(std::sin(turn) * std::sin(way) * std::cos(lat), std::cos(way) - std::sin(lat) * std::sin(to));
  return {to * 180 / std::numbers::pi, std::remainder(east * 180 / std::numbers::pi, 360.0)};
}

}  // namespace wederhoor::lexicon
