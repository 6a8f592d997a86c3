// Decides how places lie in the compiled gazetteer: rows in order of id, hits in order of origin and size, a hash table
// over keys. Applies to: "Koersk" and "Kursk", two names of one row. Does not: which row a report means
// (src/reading/where/places.cc). Tested by tests/lexicon/gazetteer/gazetteer_test.cc.
#include "lexicon/gazetteer/gazetteer_write.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <tuple>
#include <unordered_map>

#include "base/hash.h"
#include "base/utf8.h"
#include "lexicon/gazetteer/gazetteer.h"
#include "lexicon/names/name_key.h"

namespace wederhoor::lexicon {
namespace {

// All text of the file, each different string once.
class TextPool {
 public:
  std::uint32_t add(std::string_view text) {
    if (const auto found = known_.find(std::string(text)); found != known_.end()) return found->second;
    const auto at = static_cast<std::uint32_t>(std::min<std::size_t>(bytes_.size(), UINT32_MAX));
    bytes_ += text;
    known_.emplace(text, at);
    return at;
  }
  const std::string& bytes() const { return bytes_; }

 private:
  std::unordered_map<std::string, std::uint32_t> known_;
  std::string bytes_;
};

// Rank of a hit among those of one key: origin first, then the more weighty place, then the row.
struct RankedHit {
  std::uint32_t key = 0;
  bool pointless = false;  // a district, or without a point: after places that have one
  std::uint64_t weight = 0;
  PlaceHit hit;
};

std::uint64_t weight_of(const PlaceDraft& place) {
  constexpr std::uint64_t step = std::uint64_t{1} << 40;
  const std::uint64_t people = std::min(place.population, step - 1);
  switch (place.kind) {
    case PlaceKind::country: return 3 * step + people;
    case PlaceKind::town: return (place.seat >= PlaceSeat::first_level ? 2 : 1) * step + people;
    case PlaceKind::region: return step + 1;
    case PlaceKind::village: return people + 1;
    case PlaceKind::district: return 0;
    default: return people;
  }
}

// How much of a text is kept: at most 64 KiB, in whole characters.
std::uint16_t short_size(std::string_view text) {
  std::size_t size = std::min<std::size_t>(text.size(), UINT16_MAX);
  while (size > 0 && size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
  return static_cast<std::uint16_t>(size);
}

class Compiler {
 public:
  explicit Compiler(GazetteerText gazetteer)
      : about_(std::move(gazetteer.about)),
        places_(std::move(gazetteer.places)),
        lines_(std::move(gazetteer.borders)) {}

  Result<std::string> compile() {
    sort_places();
    link_regions();
    measure_regions();
    for (std::uint32_t i = 0; i < places_.size(); ++i) store(i);
    const std::uint32_t about = text_.add(about_);
    store_borders();
    sort_hits();
    const std::vector<StoredSlot> slots = hash_table(keys_.size(), [&](std::size_t i) { return key_text_[i]; });
    const std::vector<StoredSlot> id_slots =
        hash_table(places_.size(), [&](std::size_t i) { return std::string_view(places_[i].id); });
    if (text_.bytes().size() >= UINT32_MAX || names_.size() >= UINT32_MAX) {
      return Error{ErrorKind::data, "gazetteer", "more than 4 GiB of names", "import fewer countries"};
    }
    return assemble(about, slots, id_slots);
  }

 private:
  void sort_places() {
    std::erase_if(places_, [](const PlaceDraft& p) { return p.names.empty() || p.id.empty(); });
    std::stable_sort(places_.begin(), places_.end(), [](const PlaceDraft& a, const PlaceDraft& b) {
      return a.id.size() != b.id.size() ? a.id.size() < b.id.size() : a.id < b.id;
    });
    places_.erase(std::unique(places_.begin(), places_.end(),
                              [](const PlaceDraft& a, const PlaceDraft& b) { return a.id == b.id; }),
                  places_.end());
  }

  void link_regions() {
    for (std::uint32_t i = 0; i < places_.size(); ++i) {
      const PlaceDraft& place = places_[i];
      if (place.kind == PlaceKind::country) country_[place.country] = i;
      if (place.kind == PlaceKind::region && place.region.find('.') != std::string::npos)
        region_.emplace(place.region, i);
    }
  }

  std::int32_t region_row(const PlaceDraft& place) const {
    const auto found = region_.find(place.region);
    return place.kind == PlaceKind::country || found == region_.end() ? -1 : static_cast<std::int32_t>(found->second);
  }
  std::int32_t country_row(const PlaceDraft& place) const {
    const auto found = country_.find(place.country);
    return found == country_.end() ? -1 : static_cast<std::int32_t>(found->second);
  }

  // The reach of a region or country without one: the distance within which nine in ten of its places lie.
  void measure_regions() {
    std::unordered_map<std::uint32_t, std::vector<double>> far;
    for (const PlaceDraft& place : places_) {
      if (!place.located || place.kind == PlaceKind::region || place.kind == PlaceKind::country) continue;
      for (const std::int32_t row : {region_row(place), country_row(place)}) {
        if (row < 0 || !places_[static_cast<std::size_t>(row)].located) continue;
        const PlaceDraft& around = places_[static_cast<std::size_t>(row)];
        far[static_cast<std::uint32_t>(row)].push_back(distance_km(around.lat, around.lon, place.lat, place.lon));
      }
    }
    for (auto& [row, all] : far) {
      if (places_[row].radius_km > 0) continue;
      const std::size_t at = all.size() * 9 / 10;
      std::nth_element(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(at), all.end());
      places_[row].radius_km = std::max(5.0, std::round(all[at]));
    }
  }

  // Dutch where a source has it, then our own, then generated, then the main name.
  static std::string dutch_name(const PlaceDraft& place) {
    for (const NameOrigin origin :
         {NameOrigin::curated, NameOrigin::tagged, NameOrigin::alternate, NameOrigin::generated}) {
      for (const NameDraft& name : place.names) {
        if (name.origin == origin && name.language == "nl") return name.text;
      }
    }
    return without_marks(place);
  }

  // "Khān Yūnis", as nobody writes it in Dutch, without the marks of romanised Arabic, Persian and Hebrew. Elsewhere
  // marks are spelling.
  static std::string without_marks(const PlaceDraft& place) {
    constexpr std::string_view lands = "AE AF BH DZ EG ER ET IL IQ IR JO KW LB LY MA OM PK PS QA SA SD SO SY TN YE";
    const std::string& name = place.names.front().text;
    if (place.country.empty() || lands.find(place.country) == std::string_view::npos) return name;
    std::string out;
    for (std::size_t at = 0; at < name.size();) {
      const base::CodePoint c = base::decode(name, at);
      if (!is_mark_sign(c.value)) {
        const std::string letter = name.substr(at, c.size), bare = c.value < 0x80 ? letter : base::fold(letter);
        out += c.value >= 0x80 && base::is_upper(c.value) && bare.size() == 1
                   ? std::string(1, static_cast<char>(bare[0] - 32))
                   : bare;
      }
      at += c.size;
    }
    return out;
  }
  static bool is_mark_sign(char32_t c) {
    return c == U'‘' || c == U'’' || c == U'ʼ' || c == U'ʻ' || c == U'ʿ' || c == U'ʾ' || c == '`';
  }

  void store(std::uint32_t index) {
    const PlaceDraft& place = places_[index];
    StoredPlace out{};
    const auto text = [&](std::string_view words, std::uint32_t& at, std::uint16_t& size) {
      size = short_size(words);
      at = text_.add(words.substr(0, size));
    };
    text(place.id, out.id, out.id_size);
    text(place.names.front().text, out.name, out.name_size);
    text(dutch_name(place), out.name_nl, out.name_nl_size);
    text(place.source, out.source, out.source_size);
    out.first_name = static_cast<std::uint32_t>(names_.size());
    out.name_count = static_cast<std::uint32_t>(place.names.size());
    out.lat = static_cast<std::int32_t>(std::lround(place.lat * 1e5));
    out.lon = static_cast<std::int32_t>(std::lround(place.lon * 1e5));
    out.population_low = static_cast<std::uint32_t>(place.population);
    out.population_high = static_cast<std::uint8_t>(place.population >> 32);
    out.admin1 = region_row(place);
    out.country_row = country_row(place);
    out.radius_km = static_cast<float>(place.radius_km);
    std::memcpy(out.country, place.country.data(), std::min<std::size_t>(2, place.country.size()));
    out.kind = static_cast<std::uint8_t>(place.kind);
    out.seat = static_cast<std::uint8_t>(place.seat);
    out.flags = static_cast<std::uint8_t>((place.located ? flag_located : 0) | (place.disputed ? flag_disputed : 0));
    stored_.push_back(out);
    for (const NameDraft& name : place.names) store_name(index, name);
    store_code(index);
  }

  void store_name(std::uint32_t index, const NameDraft& name) {
    StoredName out{};
    out.size = short_size(name.text);
    out.text = text_.add(std::string_view(name.text).substr(0, out.size));
    out.origin = name.origin;
    if (name.language.size() == 2) std::memcpy(out.language, name.language.data(), 2);
    names_.push_back(out);
    add_hit(index, name_key(name.text), out);
  }

  // Codes are found under keys that no name has: "=RU", "=RU.09".
  void store_code(std::uint32_t index) {
    const PlaceDraft& place = places_[index];
    if (place.kind == PlaceKind::country) add_hit(index, "=" + place.country, {});
    if (const auto found = region_.find(place.region); found != region_.end() && found->second == index) {
      add_hit(index, "=" + place.region, {});
    }
  }

  void add_hit(std::uint32_t index, const std::string& key, const StoredName& name) {
    if (key.empty() || key.size() > UINT16_MAX) return;
    RankedHit hit;
    const auto [found, fresh] = key_index_.emplace(key, static_cast<std::uint32_t>(key_index_.size()));
    hit.key = found->second;
    hit.weight = weight_of(places_[index]);
    hit.pointless = !places_[index].located || places_[index].kind == PlaceKind::district;
    hit.hit.place = index;
    hit.hit.origin = name.origin;
    std::memcpy(hit.hit.language, name.language, 2);
    hits_.push_back(hit);
  }

  // tagged and curated names weigh as much as the main one.
  static int tier(NameOrigin origin) {
    switch (origin) {
      case NameOrigin::main:
      case NameOrigin::tagged:
      case NameOrigin::curated: return 0;
      default: return static_cast<int>(origin);
    }
  }

  static bool hit_before(const RankedHit& a, const RankedHit& b) {
    if (a.key != b.key) return a.key < b.key;
    if (a.pointless != b.pointless && std::max(tier(a.hit.origin), tier(b.hit.origin)) <= tier(NameOrigin::generated))
      return b.pointless;
    if (tier(a.hit.origin) != tier(b.hit.origin)) return tier(a.hit.origin) < tier(b.hit.origin);
    if (a.weight != b.weight) return a.weight > b.weight;
    if (a.hit.place != b.hit.place) return a.hit.place < b.hit.place;
    if (a.hit.origin != b.hit.origin) return a.hit.origin < b.hit.origin;
    return std::memcmp(a.hit.language, b.hit.language, 2) < 0;
  }

  // Keys in order of their letters; of each place only its best hit per key.
  void sort_hits() {
    std::vector<const std::string*> by_letters(key_index_.size());
    for (const auto& [key, index] : key_index_) by_letters[index] = &key;
    std::vector<std::uint32_t> order(by_letters.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t a, std::uint32_t b) { return *by_letters[a] < *by_letters[b]; });
    std::vector<std::uint32_t> rank(order.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) rank[order[i]] = i;
    for (RankedHit& hit : hits_) hit.key = rank[hit.key];
    std::sort(hits_.begin(), hits_.end(), hit_before);
    keys_.resize(order.size());
    key_text_.resize(order.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) {
      const std::string& key = *by_letters[order[i]];
      keys_[i].text = text_.add(key);
      keys_[i].size = static_cast<std::uint16_t>(key.size());
      key_text_[i] = key;
    }
    fill_hits();
  }

  void fill_hits() {
    std::vector<std::uint32_t> seen;
    for (std::size_t at = 0; at < hits_.size();) {
      const std::uint32_t key = hits_[at].key;
      keys_[key].first_hit = static_cast<std::uint32_t>(stored_hits_.size());
      seen.clear();
      for (; at < hits_.size() && hits_[at].key == key; ++at) {
        const std::uint32_t place = hits_[at].hit.place;
        if (std::find(seen.begin(), seen.end(), place) != seen.end()) continue;
        if (seen.size() < 64) seen.push_back(place);
        stored_hits_.push_back(hits_[at].hit);
      }
      keys_[key].hit_count = static_cast<std::uint32_t>(stored_hits_.size()) - keys_[key].first_hit;
    }
  }

  void store_borders() {
    std::stable_sort(lines_.begin(), lines_.end(), [](const BorderLine& a, const BorderLine& b) {
      return std::tie(a.country_a, a.country_b) < std::tie(b.country_a, b.country_b);
    });
    for (const BorderLine& line : lines_) {
      StoredBorder out{};
      std::memcpy(out.country_a, line.country_a.data(), std::min<std::size_t>(2, line.country_a.size()));
      std::memcpy(out.country_b, line.country_b.data(), std::min<std::size_t>(2, line.country_b.size()));
      out.disputed = line.disputed;
      out.first_point = static_cast<std::uint32_t>(points_.size());
      out.point_count = static_cast<std::uint32_t>(line.points.size());
      points_.insert(points_.end(), line.points.begin(), line.points.end());
      borders_.push_back(out);
    }
  }

  template <class Text>
  static std::vector<StoredSlot> hash_table(std::size_t count, Text text) {
    std::vector<StoredSlot> slots(std::bit_ceil(std::max<std::size_t>(count * 2, 16)));
    const std::size_t mask = slots.size() - 1;
    for (std::size_t i = 0; i < count; ++i) {
      const std::string_view words = text(i);
      const std::uint64_t hash = XXH3_64bits(words.data(), words.size());
      std::size_t at = hash & mask;
      while (slots[at].value != 0) at = (at + 1) & mask;
      slots[at] = {static_cast<std::uint32_t>(hash >> 32), static_cast<std::uint32_t>(i + 1)};
    }
    return slots;
  }

  template <class Record>
  static std::uint64_t put(std::string& out, const std::vector<Record>& records) {
    out.resize((out.size() + 7) & ~std::size_t{7});
    const std::uint64_t at = out.size();
    out.append(reinterpret_cast<const char*>(records.data()), records.size() * sizeof(Record));
    return at;
  }

  std::string assemble(std::uint32_t about, const std::vector<StoredSlot>& slots,
                       const std::vector<StoredSlot>& id_slots) {
    GazetteerHead head{};
    std::memcpy(head.magic, "WDHGAZ2\n", 8);
    std::string out(sizeof head, '\0');
    head.places = static_cast<std::uint32_t>(stored_.size());
    head.names = static_cast<std::uint32_t>(names_.size());
    head.keys = static_cast<std::uint32_t>(keys_.size());
    head.hits = static_cast<std::uint32_t>(stored_hits_.size());
    head.slots = slots.size();
    head.id_slots = id_slots.size();
    head.at_places = put(out, stored_);
    head.at_names = put(out, names_);
    head.at_keys = put(out, keys_);
    head.at_hits = put(out, stored_hits_);
    head.at_slots = put(out, slots);
    head.at_id_slots = put(out, id_slots);
    head.borders = static_cast<std::uint32_t>(borders_.size());
    head.points = static_cast<std::uint32_t>(points_.size());
    head.at_borders = put(out, borders_);
    head.at_points = put(out, points_);
    head.at_text = out.size();
    head.text_size = text_.bytes().size();
    out += text_.bytes();
    head.about = about;
    head.about_size = static_cast<std::uint32_t>(about_.size());
    std::memcpy(out.data(), &head, sizeof head);
    seal_gazetteer(out);
    return out;
  }

  std::string about_;
  std::vector<PlaceDraft> places_;
  std::vector<BorderLine> lines_;
  std::vector<StoredBorder> borders_;
  std::vector<StoredPoint> points_;
  std::unordered_map<std::string, std::uint32_t> country_, region_, key_index_;
  TextPool text_;
  std::vector<StoredPlace> stored_;
  std::vector<StoredName> names_;
  std::vector<RankedHit> hits_;
  std::vector<StoredKey> keys_;
  std::vector<std::string_view> key_text_;
  std::vector<PlaceHit> stored_hits_;
};

}  // namespace

void seal_gazetteer(std::string& bytes) {
  GazetteerHead head{};
  std::memcpy(&head, bytes.data(), sizeof head);
  bytes.resize((bytes.size() + 7) & ~std::size_t{7});
  head.at_blocks = bytes.size();
  const std::string_view body = std::string_view(bytes).substr(sizeof head);
  head.checksum = base::hash64(body);
  std::string sums;
  for (std::size_t at = 0; at < body.size(); at += block_size) {
    const std::uint64_t sum = base::hash64(body.substr(at, block_size));
    sums.append(reinterpret_cast<const char*>(&sum), sizeof sum);
  }
  bytes += sums;
  head.size = bytes.size();
  head.head_sum = head_sum(head, sums);
  std::memcpy(bytes.data(), &head, sizeof head);
}

Result<std::string> compile_gazetteer(GazetteerText gazetteer) { return Compiler(std::move(gazetteer)).compile(); }

}  // namespace wederhoor::lexicon
