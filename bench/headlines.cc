// Places in Ukrainian and Russian headlines (VIINA 2.0, machine-coded, with errors, ODbL): how often the gazetteer
// alone gives the same first-level region, and a point within 25 km. A naive reading: every run of one to three words
// that begins with a capital is looked up with its endings taken off; a town or village beats a region, one in a region
// that the headline names beats others.
//   bench_headlines ../shared/data/viina/VIINA_2022_REBUILD.csv … [--show]
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "base/csv.h"
#include "base/files.h"
#include "base/utf8.h"
#include "lexicon/gazetteer/gazetteer.h"
#include "lexicon/names/name_endings.h"
#include "lexicon/names/romanise.h"
#include "lexicon_tables.h"

namespace {

using namespace wederhoor;
using lexicon::PlaceRow;

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> out(1);
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint c = base::decode(text, at);
    const bool inside = base::is_letter(c.value) || c.value == '-' || c.value == '\'' || c.value == U'’';
    if (inside) out.back().append(text, at, c.size);
    if (!inside && !out.back().empty()) out.emplace_back();
    at += c.size;
  }
  if (out.back().empty()) out.pop_back();
  return out;
}

struct Found {
  PlaceRow row;
  std::size_t words = 0;
};

std::vector<Found> all_places(const std::vector<std::string>& words, const lexicon::Gazetteer& gazetteer,
                              const lexicon::NameEndings& endings, std::string_view language) {
  std::vector<Found> out;
  for (std::size_t i = 0; i < words.size();) {
    std::size_t used = 0;
    for (std::size_t n = std::min<std::size_t>(3, words.size() - i); n > 0 && used == 0 && base::starts_upper(words[i]);
         --n) {
      std::string name = words[i];
      for (std::size_t k = 1; k < n; ++k) name += ' ' + words[i + k];
      for (const lexicon::PlaceHit& hit : find_inflected(gazetteer, endings, name, language)) {
        const PlaceRow row = gazetteer.row(hit.place);
        if (row.country == "UA" || row.country == "RU") out.push_back({row, n}), used = n;
      }
    }
    i += std::max<std::size_t>(used, 1);
  }
  return out;
}

std::optional<PlaceRow> choose(const std::vector<Found>& found) {
  std::optional<PlaceRow> best;
  double most = -1;
  for (const Found& one : found) {
    const bool small = one.row.kind == PlaceKind::town || one.row.kind == PlaceKind::village;
    if (one.row.kind == PlaceKind::country || one.row.kind == PlaceKind::district || !one.row.located) continue;
    const bool named = std::any_of(found.begin(), found.end(), [&](const Found& other) {
      return other.row.kind == PlaceKind::region && one.row.admin1 == static_cast<std::int32_t>(other.row.index) &&
             other.row.index != one.row.index;
    });
    const double weight = (small ? 10 : 0) + (named ? 20 : 0) + (one.row.country == "UA" ? 2 : 0) +
                          static_cast<double>(one.words) + std::min(1.0, static_cast<double>(one.row.population) / 1e6);
    if (weight > most) most = weight, best = one.row;
  }
  return best;
}

}  // namespace

int main(int count, char** words) {
  const auto gazetteer = lexicon::Gazetteer::open(std::string(WEDERHOOR_BUILD_DATA) + "/gazetteer.bin");
  const auto tables = open_lexicons(WEDERHOOR_SOURCE "/lexicons");
  if (!gazetteer || !tables) return 1;
  const lexicon::NameEndings endings(tables->table(lexicon::name_endings_table()));
  const bool show = count > 1 && std::string(words[count - 1]) == "--show";
  int all = 0, answered = 0, region = 0, near = 0;
  for (int f = 1; f < count - show; ++f) {
    const auto bytes = base::read_file(words[f], 256u << 20);
    if (!bytes) return fmt::print(stderr, "{}\n", bytes.error().text()), 1;
    std::vector<std::string> head;
    (void)base::each_csv_row(*bytes, ',', words[f], [&](base::CsvRow& row, std::size_t) {
      if (head.empty()) return head = row, true;
      const auto cell = [&](const char* name) {
        return row[static_cast<std::size_t>(std::find(head.begin(), head.end(), name) - head.begin())];
      };
      const std::string text = cell("representative_text");
      const std::string language = lexicon::cyrillic_language(text) == "uk" ? "uk" : "ru";
      const auto found = choose(all_places(words_of(text), *gazetteer, endings, language));
      ++all;
      if (!found) return true;
      ++answered;
      const double lat = std::strtod(cell("latitude").c_str(), nullptr),
                   lon = std::strtod(cell("longitude").c_str(), nullptr);
      const double far = lexicon::distance_km(lat, lon, found->lat, found->lon);
      const auto around =
          gazetteer->near(lat, lon, 30, 1);  // the region of the coded point: that of the nearest known place
      const bool same = !around.empty() && gazetteer->row(around.front()).admin1 == found->admin1;
      region += same;
      near += far <= 25;
      if (show && far > 25)
        fmt::print("{} | {} {:.0f} km | coded {} ({})\n", text, found->name_nl, far, cell("asciiname"),
                   cell("ADM1_NAME"));
      return true;
    });
  }
  fmt::print("{} headlines, {} with a place; of these same region {:.1f} %, within 25 km {:.1f} %\n", all, answered,
             100.0 * region / answered, 100.0 * near / answered);
}
