// Decides clock times: "om 15.30 uur", "kwart over drie", "half vier 's middags", "rond 3 uur Moskouse tijd"; not "3.50
// euro" or "2-1". Tested by tests/reading/when/times_test.cc.
#include "reading/nl/when/time_constructions.h"

namespace wederhoor::reading::nl {
namespace {
bool digit(char c) { return c >= '0' && c <= '9'; }

// "15.30", "15:30", "9:05" -> minutes; "15u30" too.
int clock_figures(std::string_view word) {
  std::size_t at = word.find_first_of(".:u");
  if (at == std::string_view::npos || at == 0 || at > 2 || word.size() != at + 3) return -1;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (i != at && !digit(word[i])) return -1;
  }
  const int hour = at == 1 ? word[0] - '0' : (word[0] - '0') * 10 + (word[1] - '0');
  const int minute = (word[at + 1] - '0') * 10 + (word[at + 2] - '0');
  return hour <= 24 && minute < 60 && (hour < 24 || minute == 0) ? hour * 60 + minute : -1;
}

// A whole hour in figures or words, 0-24; -1 otherwise.
int hour_word(const TimeScan& scan, std::uint32_t at, std::uint32_t last) {
  const auto number = scan.number(at, last);
  if (!number || number->words != 1 || number->value < 0 || number->value > 24) return -1;
  const int hour = static_cast<int>(number->value);
  return hour == number->value ? hour : -1;
}

// "kwart over drie", "tien voor half vier", "half vier", but not "één voor één": sets minute and returns the token
// behind.
std::uint32_t spoken_clock(const TimeScan& scan, std::uint32_t from, std::uint32_t last, int& minute) {
  std::uint32_t i = from;
  int shift = 0;
  if (scan.is(i, "kwart") && scan.any(i + 1, {"over", "voor"})) {
    shift = scan.is(i + 1, "over") ? 15 : -15;
    i += 2;
  } else if (const int n = hour_word(scan, i, last);
             n > 0 && n < 30 && !(n == 1 && hour_word(scan, i + 2, last) == 1)) {
    std::uint32_t j = i + 1;
    if (scan.any(j, {"minuten", "minuut"})) ++j;
    if (scan.any(j, {"over", "voor"})) {
      shift = scan.is(j, "over") ? n : -n;
      i = j + 1;
    }
  }
  const bool half = scan.is(i, "half");
  if (half) ++i;
  if (shift == 0 && !half) return from;
  const int hour = i < last ? hour_word(scan, i, last) : -1;
  if (hour < 1 || hour > 12) return from;
  minute = (hour * 60 - (half ? 30 : 0) + shift + 1440) % 1440;
  return i + 1;
}

// "Moskouse tijd", "lokale tijd", "(lokale tijd)".
std::uint32_t read_zone(const TimeScan& scan, std::uint32_t at, std::uint32_t last, Said& said) {
  const bool bracket = scan.is(at, "(");
  const std::uint32_t i = at + (bracket ? 1 : 0);
  const TimeScan::Hit zone = i < last ? scan.hit(i, TimeUse::zone) : TimeScan::Hit{};
  if (!zone) return at;
  said.zone = zone.row->text;
  said.rows.push_back(zone.row->id);
  const std::uint32_t end = i + zone.words;
  return bracket && scan.is(end, ")") ? end + 1 : end;
}
}  // namespace

namespace {
// "Kort na negenen", "even voor middernacht", "kort voor de middag": near a clock time or a part of the day.
std::optional<Said> near_clock(const TimeScan& scan, std::uint32_t from, std::uint32_t last) {
  constexpr int little = 15;
  const TimeScan::Hit near = scan.hit(from, TimeUse::soon_event);
  // "na 22.00 uur" only opens one side.
  if (!near || from + near.words >= last || scan.is(from, "na") || near.row->text == "during") return std::nullopt;
  const bool before = near.row->text == "before";
  std::uint32_t i = from + near.words;
  auto said = clock(scan, i, last);
  if (!said && hour_word(scan, i, last) >= 0 && scan.is(i + 1, "uur")) {
    said = begin_at(from, TimeOp::clock, "clock");
    said->minute = hour_word(scan, i, last) * 60;
    said->last = i + 2;
  }
  if (!said) {
    if (scan.is(i, "de")) ++i;
    const TimeScan::Hit part = i < last ? scan.hit(i, TimeUse::part_of_day) : TimeScan::Hit{};
    if (!part) return std::nullopt;
    said = begin_at(from, TimeOp::clock, "part_of_day");
    said->part = before && part.row->part == DayPart::afternoon ? DayPart::morning : part.row->part;
    said->rows.push_back(part.row->id);
    said->last = i + part.words;
  } else if (before) {
    said->minute = (said->minute + 1440 - little) % 1440;
  }
  said->first = from;
  said->whole_hour = false;
  if (said->minute >= 0) said->kind = TimeKind::time;
  said->rows.insert(said->rows.begin(), near.row->id);
  return said;
}

// "20.45 – Leger spreekt verlies tegen": the head of an entry.
bool heads_entry(const TimeScan& scan, std::uint32_t at, std::uint32_t last) {
  if (scan.row.starts_sentence(at) && at + 1 == last) return true;
  return scan.row.starts_sentence(at) && at + 1 < last && scan.any(at + 1, {"-", "\xE2\x80\x93", "\xE2\x80\x94", "|"});
}

// "Het journaal van acht uur", "tot ongeveer zes uur", "niet later dan zes uur", "het was net vier uur geweest", "acht
// uur was het", "moet voor zes uur terug zijn": words around a whole hour that make it a time of the clock. Not: "een
// uitzending van drie uur lang", "na vijf uur rijden", "hij is er vier uur geweest".
bool tells_clock(const TimeScan& scan, std::uint32_t from, std::uint32_t hour_end, std::uint32_t last) {
  if (from > 0 && hour_end < last && scan.is(hour_end, "geweest"))
    return scan.any(from - 1, {"net", "pas", "juist", "amper"}) || (from > 1 && scan.is(from - 2, "het"));
  if (from > 0 && hour_end < last && scan.is(hour_end, "terug"))
    return scan.any(from - 1, {"voor", "v\xC3\xB3\xC3\xB3r"});
  if (scan.row.starts_sentence(from)) return scan.any(hour_end, {"was", "is"}) && scan.is(hour_end + 1, "het");
  if (from < 2) return false;
  if (scan.is(from - 1, "van"))
    return scan.any(from - 2, {"journaal", "nieuws", "bulletin", "radionieuws", "ochtendgebed", "avondgebed",
                               "middaggebed", "trein", "bus", "vlucht", "vergadering", "persconferentie"});
  if (scan.any(from - 1, {"ongeveer", "circa", "zowat", "uiterlijk"}))
    return scan.any(from - 2, {"om", "rond", "tegen", "tot", "vanaf"}) || scan.is(from - 1, "uiterlijk");
  return scan.is(from - 1, "dan") && scan.any(from - 2, {"later", "vroeger"});
}

// "Zaterdagavond, een uur of elf", "rond een uur of tien": about what time it was. Not: "het duurde een uur of tien".
std::uint32_t hour_or_so(const TimeScan& scan, std::uint32_t from, std::uint32_t last, int& minute) {
  if (!scan.is(from, "een") || !scan.is(from + 1, "uur") || !scan.is(from + 2, "of") || from == 0) return from;
  if (!scan.any(from - 1, {"om", "rond", "tegen", "omstreeks", "bij", ","})) return from;
  const int hour = from + 3 < last ? hour_word(scan, from + 3, last) : -1;
  if (hour < 2) return from;
  minute = hour * 60;
  return from + 4;
}

// "van 22.00 tot 06.00 uur"
bool opens_range(const TimeScan& scan, std::uint32_t at, std::uint32_t last) {
  return at > 0 && at + 2 < last && scan.any(at - 1, {"van", "tussen"}) && scan.any(at + 1, {"tot", "en"}) &&
         clock_figures(scan.row[at + 2]) >= 0 && scan.any(at + 3, {"uur", "u", "u."});
}
}  // namespace

std::optional<Said> clock(const TimeScan& scan, std::uint32_t from, std::uint32_t last) {
  Said said;
  said.first = from;
  said.op = TimeOp::clock;
  said.construction = "clock";
  said.kind = TimeKind::time;
  if (auto near = near_clock(scan, from, last)) return near;
  std::uint32_t i = from;
  const bool preposition = from > 0 && scan.any(from - 1, {"om", "rond", "omstreeks", "tegen", "vanaf", "tot", "sinds",
                                                           "na", "voor", "tussen", "van"});
  if (const TimeScan::Hit word = scan.hit(i, TimeUse::clock_word)) {
    if (!preposition) return std::nullopt;
    said.minute = static_cast<int>(word.row->a);
    said.whole_hour = true;
    said.rows.push_back(word.row->id);
    said.last = i + word.words;
    return said;
  }
  if (const auto hour = scan.inflected(i); hour && preposition) {
    said.minute = static_cast<int>(*hour) * 60;
    said.whole_hour = said.spoken = true;
    said.last = i + 1;
    return said;
  }
  const int figures = clock_figures(scan.row[i]);
  if (const std::uint32_t behind = hour_or_so(scan, i, last, said.minute); behind > i) {
    i = behind;
    said.spoken = true;
  } else if (figures >= 0) {
    const bool uur = scan.any(i + 1, {"uur", "u", "u.", "h"});
    const bool colon = scan.row[i].find(':') != std::string_view::npos && scan.row[i].size() >= 4;
    // "15.30" without "uur" may be a sum, a version or a ratio.
    const bool told = heads_entry(scan, i, last) || opens_range(scan, i, last);
    if (!uur && !told && !(preposition && !scan.is(from - 1, "van") && !scan.counts(i + 1)) && !colon)
      return std::nullopt;
    if (scan.any(i + 1, {"euro", "procent", "%", "dollar", "miljoen", "miljard"})) return std::nullopt;
    said.minute = figures;
    i += uur ? 2 : 1;
  } else if (const std::uint32_t behind = spoken_clock(scan, i, last, said.minute); behind > i) {
    i = behind;
    said.spoken = true;
    if (scan.any(i, {"uur", "u"})) ++i;
  } else {
    const int hour = hour_word(scan, i, last);
    if (hour < 0 || i + 1 >= last || !scan.any(i + 1, {"uur", "u", "u."})) return std::nullopt;
    Said probe;
    const bool genitive = scan.is(i + 2, "'s") && scan.hit(i + 3, TimeUse::part_of_day);
    const bool zone = read_zone(scan, i + 2, last, probe) > i + 2;
    const bool clock_place = from > 0 && scan.any(from - 1, {"om", "rond", "omstreeks", "tegen", "vanaf", "tot"});
    if (!clock_place && !genitive && !zone && !tells_clock(scan, from, i + 2, last)) return std::nullopt;
    if (scan.any(i + 2, {"lang", "later", "geleden", "eerder", "per", "rijden", "rijdens", "vliegen", "cel"}))
      return std::nullopt;
    said.minute = hour * 60;
    said.whole_hour = true;
    said.spoken = hour <= 12;
    i += 2;
  }
  i = read_zone(scan, i, last, said);
  Said part;
  const std::uint32_t behind = read_day_part_behind(scan, i, last, part);
  if (behind > i && part.part != DayPart::none) {
    i = behind;
    said.spoken = false;
    said.rows.insert(said.rows.end(), part.rows.begin(), part.rows.end());
    const bool afternoon = part.part == DayPart::afternoon || part.part == DayPart::evening;
    if (afternoon && said.minute < 720) said.minute += 720;
    if (part.part == DayPart::night && said.minute >= 720 && said.minute < 780) said.minute -= 720;
  }
  i = read_zone(scan, i, last, said);
  said.minute %= 1440;
  said.last = i;
  return said;
}

}  // namespace wederhoor::reading::nl
