// Decides which namesake is meant: by kind words ("het dorpje", "gouverneur van"), by the countries and regions that
// the report speaks of, by nearness to its other places, by size. "Gevechten rondom Popovka en Demidovka" in a report
// on Belgorod are near each other there; a lone "Popovka" without any context stays the best guess. Tested by
// tests/reading/where/places_test.cc.
#include "reading/where/places_choose.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace wederhoor::reading {
namespace {
using lexicon::Gazetteer;
using lexicon::NameOrigin;
using lexicon::PlaceRow;
using lexicon::PlaceSeat;

constexpr std::size_t most_anchors = 24;
constexpr double weight_kind = 6, weight_country = 3, weight_named_country = 6, weight_region = 3, weight_mate = 5;
constexpr double weight_far = 3, weight_home = 1.2, weight_within = 12, far_km = 1500, hamlet_km = 400;
constexpr std::uint64_t widely_known = 500000;
constexpr std::uint64_t known_abroad = 15000;  // a smaller town far from all else is only taken where the words tell it

bool of_kind(PlaceKind kind, PlaceKind asked) {
  if (kind == asked) return true;
  if (asked == PlaceKind::site) return kind == PlaceKind::site || kind == PlaceKind::other;
  return false;
}
bool town_like(PlaceKind kind) {
  return kind == PlaceKind::town || kind == PlaceKind::village || kind == PlaceKind::neighbourhood;
}
bool region_like(PlaceKind kind) {
  return kind == PlaceKind::region || kind == PlaceKind::district || kind == PlaceKind::country;
}

// Does a kind word ("stad", "dorp", "regio") fit the row? 1 fully, 0.6 nearly, -1 not.
double kind_fit(const PlaceKindRow& kind, const PlaceRow& row) {
  if (kind.kinds.empty()) return 0;
  for (std::size_t i = 0; i < kind.kinds.size(); ++i) {
    if (of_kind(row.kind, kind.kinds[i])) return i == 0 ? 1 : 0.8;
  }
  const PlaceKind asked = kind.kinds.front();
  if (town_like(asked) && town_like(row.kind))
    return asked == PlaceKind::village && row.population > 100000 ? -0.5 : 0.6;
  if (region_like(asked) && region_like(row.kind)) return 0.4;
  return -1;
}

class Chooser {
 public:
  Chooser(const WordRow& row, const PlaceWords& words, const Gazetteer& gazetteer, const std::vector<PlaceName>& names)
      : row_(row), words_(words), gazetteer_(gazetteer), names_(names), chosen_(names.size(), -1) {}

  std::vector<std::int64_t> run() {
    count_countries();
    find_senses();
    find_outer();
    std::vector<bool> done(names_.size(), false);
    for (std::size_t i = 0; i < names_.size(); ++i) done[i] = sure(i);
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (done[i]) settle(i);
    }
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (!done[i]) settle(i);
    }
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (chosen_[i] >= 0 && far_off(i)) chosen_[i] = -1;
    }
    return std::move(chosen_);
  }

 private:
  struct Anchor {
    double lat = 0, lon = 0, reach = 0;
    std::int32_t region = -1;  // row of its first-level region, or itself
    std::string country;
    std::string name;
    std::uint32_t index = 0;  // its own row
    bool hamlet = false;
  };

  // Countries that the report speaks of: names, adjectives, inhabitants.
  void count_countries() {
    for (std::uint32_t i = 0; i < row_.size(); ++i) {
      if (!row_.capital(i)) continue;
      const std::string_view adjective = words_.nations().adjective(row_.form(i));
      if (!adjective.empty()) ++countries_[std::string(adjective)], ++spoken_;
      const auto inhabitants = words_.nations().inhabitants(row_.form(i));
      if (!inhabitants.country.empty()) ++countries_[std::string(inhabitants.country)], ++spoken_;
    }
    for (const PlaceName& name : names_) {
      if (name.places.empty()) continue;
      const PlaceRow row = gazetteer_.row(name.places.front());
      const bool only_region = row.kind == PlaceKind::region && name.places.size() == 1 && !row.country.empty();
      if (row.kind == PlaceKind::country || only_region) ++countries_[std::string(row.country)], ++spoken_;
      if (const std::string_view land = only_land(name); !land.empty()) by_towns_.insert(std::string(land));
    }
  }

  // The country of all bearers of a name by its own names, hamlets aside: "Macomia" tells of Mozambique.
  std::string_view only_land(const PlaceName& name) const {
    std::string_view land;
    for (std::size_t i = 0; i < name.places.size(); ++i) {
      if (name.origins[i] == NameOrigin::alternate || name.origins[i] == NameOrigin::generated) continue;
      const PlaceRow row = gazetteer_.row(name.places[i]);
      if (is_hamlet(row)) continue;
      const std::string_view country = row.country;
      if (country.empty() || (!land.empty() && land != country)) return {};
      land = country;
    }
    return land;
  }

  // "Bergen (Noorwegen)", "Zwolle, Groenlo", "Tripoli in Libanon": a country, region or town named right behind that
  // holds the first.
  void find_outer() {
    for (std::size_t i = 0; i + 1 < names_.size(); ++i) {
      const std::uint32_t last = names_[i].last, next = names_[i + 1].first;
      if (next != last + 1 || names_[i + 1].places.empty() || row_.token(last).sentence != row_.token(next).sentence)
        continue;
      const bool bracket = row_[last] == "(" && row_[names_[i + 1].last] == ")";
      if (bracket || words_.within(row_[last])) outer_[names_[i].key].emplace(i, i + 1);
    }
  }
  // Does the row lie in what is named right behind it?
  double outer_score(std::size_t index, const PlaceRow& row) const {
    const auto it = outer_.find(names_[index].key);
    if (it == outer_.end() || row.kind == PlaceKind::country) return 0;
    auto told = it->second.upper_bound(index);  // here, else where it was told last, else where it is told first
    if (told != it->second.begin()) --told;
    for (const std::uint32_t place : names_[told->second].places) {
      const PlaceRow outer = gazetteer_.row(place);
      if (outer.kind == PlaceKind::country && outer.country == row.country) return weight_within;
      if (outer.kind == PlaceKind::region && static_cast<std::int32_t>(place) == row.admin1) return weight_within;
      if (region_like(outer.kind) || !outer.located || !row.located || place == row.index) continue;
      if (lexicon::distance_km(row.lat, row.lon, outer.lat, outer.lon) < 30) return weight_within;
    }
    return 0;
  }

  // A small place on another continent that only its name speaks for: "uit Sabora" in a report on Antwerp.
  bool far_off(std::size_t index) const {
    const PlaceName& name = names_[index];
    const PlaceRow row = gazetteer_.row(static_cast<std::uint32_t>(chosen_[index]));
    // "De wijk Tres Ríos": a quarter of a town that the report tells of, and no town elsewhere.
    const bool quarter = name.kind != nullptr && !name.kind->office && !name.kind->kinds.empty() &&
                         name.kind->kinds.front() == PlaceKind::neighbourhood;
    if (quarter && row.located && !countries_.contains(std::string(row.country)) && none_near(row, far_km)) return true;
    const std::uint64_t known = by_other_name(name, row) ? widely_known : known_abroad;
    if (!town_like(row.kind) || row.population >= known || words_.home(row.country)) return false;
    if (!name.country.empty() || named_country_.contains(name.key) || outer_.contains(name.key)) return false;
    if (countries_.contains(std::string(row.country))) return false;
    const double reach = is_hamlet(row) || by_other_name(name, row) ? hamlet_km : far_km;
    return none_near(row, reach);
  }

  // No other place of the report within so many kilometres, hamlets aside.
  bool none_near(const PlaceRow& row, double reach) const {
    return std::none_of(anchors_.begin(), anchors_.end(), [&](const Anchor& anchor) {
      return anchor.index != row.index && !anchor.hamlet &&
             lexicon::distance_km(row.lat, row.lon, anchor.lat, anchor.lon) < reach;
    });
  }

  // Only under a name whose language no source tells, or that was made: "Senga" of Singa.
  static bool by_other_name(const PlaceName& name, const PlaceRow& row) {
    for (std::size_t i = 0; i < name.places.size(); ++i) {
      if (name.places[i] == row.index)
        return name.origins[i] == NameOrigin::alternate || name.origins[i] == NameOrigin::generated;
    }
    return false;
  }

  // The kind word that a name is first told with, and the countries told beside it, hold for its later mentions.
  void find_senses() {
    for (std::size_t i = 0; i < names_.size(); ++i) {
      const PlaceName& name = names_[i];
      if (const PlaceKindRow* kind = name.kind) {
        senses_.try_emplace(name.key, kind);
      } else if (const PlaceKindRow* later = kind_told_next(i)) {
        told_next_[i] = later;
        senses_.try_emplace(name.key, later);
      }
      if (!name.country.empty()) named_country_.try_emplace(name.key, name.country);
    }
  }

  // "... bij Belgorod. De regio ligt aan de grens.": the next sentence opens with a bare kind word.
  const PlaceKindRow* kind_told_next(std::size_t index) const {
    constexpr std::uint32_t reach = 7;
    const PlaceName& name = names_[index];
    const Reading& reading = row_.reading();
    const std::uint32_t sentence = row_.token(name.first).sentence;
    // It speaks of what the sentence opens with, or names last.
    const bool followed = index + 1 < names_.size() && row_.token(names_[index + 1].first).sentence == sentence;
    if (followed && !row_.starts_sentence(name.first)) return nullptr;
    if (sentence + 1 >= reading.sentences.size()) return nullptr;
    const Sentence& next = reading.sentences[sentence + 1];
    if (next.paragraph != reading.sentences[sentence].paragraph && next.first + 2 < next.last &&
        !row_.is(next.first, Closed::points_far))
      return nullptr;
    std::uint32_t i = next.first;
    while (i < next.last && (row_.token(i).upos == Upos::PUNCT)) ++i;
    if (i >= next.last || !row_.is(i, Closed::points_back)) return nullptr;
    for (std::uint32_t j = i + 1; j < next.last && j < i + reach; ++j) {
      const PlaceKindRow* kind = words_.kind(row_[j]);
      if (kind == nullptr || kind->office) {
        const Upos upos = row_.token(j).upos;
        if (j > i + 1 && (upos == Upos::ADP || upos == Upos::AUX)) return nullptr;
        continue;
      }
      const bool named = j + 1 < next.last && (row_.capital(j + 1) || row_.is(j + 1, Closed::of));
      const bool fits = kind->kinds.front() == PlaceKind::town || kind->kinds.front() == PlaceKind::region ||
                        kind->kinds.front() == PlaceKind::village;
      return named || !fits ? nullptr : kind;
    }
    return nullptr;
  }

  // Told without context: a country, the only place of its name, a large place among small ones.
  bool sure(std::size_t index) const {
    const PlaceName& name = names_[index];
    if (name.places.empty()) return false;
    if (name.places.size() == 1) return true;
    const PlaceRow first = gazetteer_.row(name.places.front());
    if (first.kind == PlaceKind::country) return true;
    std::uint64_t most = 0, second = 0;
    for (const std::uint32_t place : name.places) {
      const PlaceRow row = gazetteer_.row(place);
      if (region_like(row.kind) || row.kind == PlaceKind::country) continue;
      if (row.population > most) {
        second = most;
        most = row.population;
      } else {
        second = std::max(second, row.population);
      }
    }
    return most >= 100000 && second * 20 < most && !spoken_of_another(name, most);
  }

  // Does a smaller bearer lie in a country that the report speaks of by name or by its towns, and the largest in none
  // of those? "Palma" in a report on Mozambique.
  bool spoken_of_another(const PlaceName& name, std::uint64_t most) const {
    bool largest = false, another = false;
    for (const std::uint32_t place : name.places) {
      const PlaceRow row = gazetteer_.row(place);
      const bool spoken = countries_.contains(std::string(row.country)) ||
                          by_towns_.contains(std::string(row.country)) || words_.home(row.country);
      (row.population == most ? largest : another) |= spoken;
    }
    return another && !largest;
  }

  void settle(std::size_t index) {
    const PlaceName& name = names_[index];
    double best = 0;
    for (std::size_t i = 0; i < name.places.size(); ++i) {
      const double sum = score(index, gazetteer_.row(name.places[i]), name.origins[i]);
      if (i > 0 && sum <= best) continue;
      best = sum;
      chosen_[index] = name.places[i];
    }
    prefer_province(index);
    if (!name.places.empty()) add_anchor(gazetteer_.row(static_cast<std::uint32_t>(chosen_[index])));
  }

  // "In Limburg": where provinces at home and a small town there share the name and no word says which, a province.
  void prefer_province(std::size_t index) {
    constexpr std::uint64_t small = 20000;
    const PlaceName& name = names_[index];
    if (chosen_[index] < 0 || name.kind != nullptr) return;
    const PlaceRow town = gazetteer_.row(static_cast<std::uint32_t>(chosen_[index]));
    if (!town_like(town.kind) || town.population >= small || !words_.home(town.country)) return;
    double best = 0;
    for (std::size_t i = 0; i < name.places.size(); ++i) {
      const PlaceRow row = gazetteer_.row(name.places[i]);
      if (row.kind != PlaceKind::region || !words_.home(row.country)) continue;
      const double sum = score(index, row, name.origins[i]);
      if (gazetteer_.row(static_cast<std::uint32_t>(chosen_[index])).kind == PlaceKind::region && sum <= best) continue;
      best = sum;
      chosen_[index] = name.places[i];
    }
  }

  double score(std::size_t index, const PlaceRow& row, NameOrigin origin) const {
    const PlaceName& name = names_[index];
    double out = prior(row, origin);
    const PlaceKindRow* kind = name.kind;
    if (kind == nullptr) {
      if (const auto it = told_next_.find(index); it != told_next_.end()) kind = it->second;
    }
    double weight = weight_kind;
    if (kind == nullptr) {
      const auto it = senses_.find(name.key);
      if (it != senses_.end() && !province_at_home(*it->second, row)) kind = it->second;
      weight = weight_kind * 0.7;
    }
    if (kind != nullptr) out += weight * kind_fit(*kind, row);
    if (out_of_reach(row)) out -= weight_far;
    out += country_score(name, row) + near_score(row) + mate_score(name, row) + outer_score(index, row);
    if (town_like(row.kind) && words_.home(row.country)) out += weight_home;
    // "Langs de Dnipro": waters have an article, towns have none.
    if (name.kind == nullptr && name.evidence.has(Evidence::after_article) && row.kind == PlaceKind::water)
      out += weight_kind;
    // Not "NEDERLAND. Den Haag zwijgt": a hamlet.
    const bool land =
        gazetteer_.row(name.places.front()).kind == PlaceKind::country && row.population < widely_known / 5;
    if (town_like(row.kind) && !land && name.evidence.has(Evidence::dateline)) out += 2 * weight_kind;  // written there
    return out;
  }

  // "De provincie Antwerpen … de haven van Antwerpen": at home a name alone is the town, whatever was told elsewhere.
  bool province_at_home(const PlaceKindRow& told, const PlaceRow& row) const {
    return words_.home(row.country) && !told.kinds.empty() && region_like(told.kinds.front());
  }

  // In no country that the report speaks of, and far from all its other places.
  bool out_of_reach(const PlaceRow& row) const {
    if (anchors_.empty() || row.kind == PlaceKind::country || !row.located || words_.home(row.country)) return false;
    if (countries_.contains(std::string(row.country))) return false;
    return std::none_of(anchors_.begin(), anchors_.end(), [&](const Anchor& anchor) {
      return lexicon::distance_km(row.lat, row.lon, anchor.lat, anchor.lon) < far_km;
    });
  }

  static double prior(const PlaceRow& row, NameOrigin origin) {
    double out = row.population > 0 ? 0.8 * std::log10(static_cast<double>(row.population)) : 0;
    if (row.kind == PlaceKind::country) out += 4;
    if (row.kind == PlaceKind::region) out += 3.2;
    if (row.kind == PlaceKind::district) out -= 1;
    if (row.kind == PlaceKind::water) out += 3.5;
    if (row.kind == PlaceKind::site) out += 1;
    if (row.seat == PlaceSeat::capital) out += 2;
    if (row.seat == PlaceSeat::first_level) out += 0.7;
    if (origin == NameOrigin::alternate) out -= 0.7;
    if (origin == NameOrigin::generated) out -= 1;
    if (origin == NameOrigin::curated) out -= 0.1;  // of two provinces of Limburg the one that gazetteers have
    if (is_hamlet(row)) out -= 1;
    if (!row.located) out -= 3;
    return out;
  }

  double country_score(const PlaceName& name, const PlaceRow& row) const {
    double out = 0;
    if (row.country.empty()) return 0;
    const auto told = named_country_.find(name.key);
    if (!name.country.empty() || told != named_country_.end()) {
      const std::string& country = name.country.empty() ? told->second : name.country;
      out += country == row.country ? weight_named_country : -weight_named_country / 2;
    }
    const auto it = countries_.find(std::string(row.country));
    if (it != countries_.end() && spoken_ > 0)
      out += weight_country * (0.5 + 0.5 * static_cast<double>(it->second) / spoken_);
    else if (by_towns_.contains(std::string(row.country)))
      out += weight_country / 2;
    return out;
  }

  double near_score(const PlaceRow& row) const {
    if (!row.located || row.kind == PlaceKind::country) return 0;
    double nearest = 1e9;
    bool inside = false;
    for (const Anchor& anchor : anchors_) {
      if (anchor.region >= 0 && anchor.region == row.admin1) inside = true;
      const double km = std::max(0.0, lexicon::distance_km(row.lat, row.lon, anchor.lat, anchor.lon) - anchor.reach);
      nearest = std::min(nearest, km);
    }
    const double out = inside ? weight_region : 0;
    return out + (nearest < 30 ? 4.5 : nearest < 100 ? 2.6 : nearest < 300 ? 1.2 : nearest < 800 ? 0.5 : 0);
  }

  // Names in a row ("A en B") lie near each other.
  double mate_score(const PlaceName& name, const PlaceRow& row) const {
    if (!row.located) return 0;
    double nearest = 1e9;
    const auto look = [&](const PlaceName& mate) {
      for (const std::uint32_t place : mate.places) {
        const PlaceRow other = gazetteer_.row(place);
        if (other.located && town_like(other.kind) && place != row.index) {
          nearest = std::min(nearest, lexicon::distance_km(row.lat, row.lon, other.lat, other.lon));
        }
      }
    };
    if (!town_like(row.kind)) return 0;
    if (name.beside >= 0) look(names_[static_cast<std::size_t>(name.beside)]);
    const std::size_t next = static_cast<std::size_t>(&name - names_.data()) + 1;
    if (next < names_.size() && names_[next].beside == static_cast<std::int32_t>(next - 1)) look(names_[next]);
    if (nearest > 60) return 0;
    return nearest < 25 ? weight_mate : weight_mate / 2;
  }

  void add_anchor(const PlaceRow& row) {
    if (!row.located || row.kind == PlaceKind::country || row.radius_km > 400) return;
    const bool known = std::any_of(anchors_.begin(), anchors_.end(),
                                   [&](const Anchor& a) { return a.name == row.name_nl && a.lat == row.lat; });
    if (known || anchors_.size() >= most_anchors) return;
    const std::int32_t region = row.kind == PlaceKind::region ? static_cast<std::int32_t>(row.index) : row.admin1;
    anchors_.push_back({row.lat, row.lon, row.radius_km, region, std::string(row.country), std::string(row.name_nl),
                        row.index, is_hamlet(row)});
  }

  const WordRow& row_;
  const PlaceWords& words_;
  const Gazetteer& gazetteer_;
  const std::vector<PlaceName>& names_;
  std::vector<std::int64_t> chosen_;
  std::map<std::string, int> countries_;
  std::set<std::string, std::less<>> by_towns_;  // countries that names of one country's towns tell of
  int spoken_ = 0;
  std::map<std::string, const PlaceKindRow*> senses_;
  std::map<std::size_t, const PlaceKindRow*> told_next_;
  std::map<std::string, std::string> named_country_;
  std::map<std::string, std::map<std::size_t, std::size_t>> outer_;  // key -> where told -> the name right behind it
  std::vector<Anchor> anchors_;
};
}  // namespace

std::vector<std::int64_t> choose_places(const WordRow& row, const PlaceWords& words, const Gazetteer& gazetteer,
                                        const std::vector<PlaceName>& names) {
  return Chooser(row, words, gazetteer, names).run();
}

}  // namespace wederhoor::reading
