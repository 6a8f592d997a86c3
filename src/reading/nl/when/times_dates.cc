// Decides calendar dates: days, months, years, seasons, decades. "Op 24 februari 2022", "begin maart", "de jaren
// negentig"; not "ruim 2000 voertuigen". Tested by tests/reading/when/times_test.cc.
#include <charconv>

#include "base/dates.h"
#include "base/utf8.h"
#include "reading/nl/when/time_constructions.h"

namespace wederhoor::reading::nl {
namespace {
constexpr int no_day = 0;

std::optional<int> plain_int(std::string_view word, std::size_t most) {
  if (word.empty() || word.size() > most) return std::nullopt;
  int value = 0;
  const auto [stop, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc{} || stop != word.data() + word.size() || word.front() == '-') return std::nullopt;
  return value;
}

// 1..31 in figures, also "24e"; no_day otherwise.
int day_figure(const TimeScan& scan, std::size_t at) {
  std::string_view word = scan.row[at];
  for (const std::string_view tail : {"ste", "de", "e"}) {
    if (word.size() > tail.size() && word.ends_with(tail)) {
      word.remove_suffix(tail.size());
      break;
    }
  }
  const std::optional<int> day = plain_int(word, 2);
  return day && *day >= 1 && *day <= 31 ? *day : no_day;
}

// "22-24" -> 22, 24.
std::optional<std::pair<int, int>> day_pair(std::string_view word) {
  std::size_t at = word.find('-'), size = 1;
  if (at == std::string_view::npos) {
    at = word.find("\xE2\x80\x93");
    size = 3;
  }
  if (at == std::string_view::npos) return std::nullopt;
  const auto from = plain_int(word.substr(0, at), 2), to = plain_int(word.substr(at + size), 2);
  if (!from || !to || *from < 1 || *to > 31 || *from >= *to) return std::nullopt;
  return std::pair{*from, *to};
}

// Is the month at `at` written as one? Dutch months are lower case; "Mei" inside a sentence is a name.
TimeScan::Hit month_at(const TimeScan& scan, std::uint32_t at, bool short_too) {
  TimeScan::Hit hit = scan.hit(at, TimeUse::month);
  if (!hit && short_too) hit = scan.hit(at, TimeUse::month_short);
  if (hit && scan.row.capital(at) && at > 0 && !scan.row.starts_sentence(at) && day_figure(scan, at - 1) == no_day)
    return {};
  return hit;
}

Said at(std::uint32_t first, std::uint32_t last, TimeOp op, const char* construction) {
  Said out;
  out.first = first;
  out.last = last;
  out.op = op;
  out.construction = construction;
  return out;
}

// With its year known, a day or month is fixed.
Said settled(Said said) {
  if (said.year == 0) return said;
  if (said.day > 0) {
    const int last_day = base::days_in_month(said.year, said.month);
    if (said.day > last_day) said.day = last_day;
    const std::int32_t first = base::day_number({said.year, said.month, said.day});
    said.fixed = said.day_to > said.day && said.day_to <= last_day
                     ? days_stretch(first, first + said.day_to - said.day, Granularity::day)
                     : day_stretch(first);
  } else {
    said.fixed = month_stretch(said.year, said.month, said.edge);
  }
  said.op = TimeOp::fixed;
  return said;
}

// "begin", "eind van": the part of what follows; returns the token behind it.
std::uint32_t read_edge(const TimeScan& scan, std::uint32_t at, Said& said) {
  const TimeScan::Hit edge = scan.hit(at, TimeUse::edge);
  if (!edge) return at;
  said.edge = edge.row->edge;
  said.rows.push_back(edge.row->id);
  at += edge.words;
  return scan.is(at, "van") ? at + 1 : at;
}

// "22-24 mei", "22 en 23 mei", "22 tot en met 24 mei": the days; returns the token of the month.
std::uint32_t read_days(const TimeScan& scan, std::uint32_t at, Said& said) {
  if (const auto pair = day_pair(scan.row[at])) {
    said.day = pair->first;
    said.day_to = pair->second;
    return at + 1;
  }
  said.day = day_figure(scan, at);
  if (said.day == no_day) return at;
  std::uint32_t next = at + 1;
  const TimeScan::Hit bound = scan.hit(next, TimeUse::bound);
  const bool joins = scan.any(next, {"en", "of", "-", "\xE2\x80\x93", "op"}) ||
                     (bound && (bound.row->text == "to" || bound.row->text == "through"));
  if (!joins) return next;
  const std::uint32_t second = next + (bound ? bound.words : 1);
  const int day_to = day_figure(scan, second);
  // "Nr. 1 op 11 maart": a night is of two days in a row.
  if (day_to == no_day || day_to <= said.day || (scan.is(next, "op") && day_to != said.day + 1)) return next;
  said.day_to = day_to;
  return second + 1;
}
// "maandag 3, dinsdag 4 en woensdag 5 maart": the month that a list of days ends in; `at` where none follows.
std::uint32_t month_of_list(const TimeScan& scan, std::uint32_t at, std::uint32_t last) {
  constexpr int most = 6;
  std::uint32_t i = at;
  for (int days = 0; days < most && i + 1 < last && scan.any(i, {",", "en"}); ++days) {
    ++i;
    if (const TimeScan::Hit day_name = scan.hit(i, TimeUse::weekday)) i += day_name.words;
    if (i >= last || day_figure(scan, i) == no_day) return at;
    if (month_at(scan, ++i, true)) return i;
  }
  return at;
}

// "de winter van 2029-2030" begins in the first year.
std::uint32_t read_years_behind(const TimeScan& scan, std::uint32_t from, std::uint32_t last, Said& said) {
  const std::uint32_t i = from + (scan.is(from, "van") ? 1 : 0);
  const std::string_view word = i < last ? scan.row[i] : std::string_view();
  if (word.size() != 9 || word[4] != '-') return from;
  const auto first = year_word(word.substr(0, 4)), second = year_word(word.substr(5));
  if (!first || !second || *second != *first + 1) return from;
  said.year = *first;
  return i + 1;
}
// "ANTWERPEN 03/03 (BELGA)": behind the name of a dateline.
std::optional<Said> day_and_month(const TimeScan& scan, std::uint32_t from, int day, int month) {
  const bool dateline = from > 0 && scan.row[from][2] == '/' && scan.row.capital(from - 1) && scan.is(from + 1, "(");
  if (!dateline || day < 1 || day > 31 || month < 1 || month > 12) return std::nullopt;
  Said said = at(from, from + 1, TimeOp::day_of_month, "numeric_date");
  said.day = day;
  said.month = month;
  return said;
}

// "zaterdag 12/9": a day and a month behind the name of the day.
std::optional<Said> behind_weekday(const TimeScan& scan, std::uint32_t from, std::uint32_t figures) {
  const std::string_view word = scan.row[figures];
  const std::size_t slash = word.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const auto day = plain_int(word.substr(0, slash), 2), month = plain_int(word.substr(slash + 1), 2);
  if (!day || !month || *day < 1 || *day > 31 || *month < 1 || *month > 12) return std::nullopt;
  Said said = at(from, figures + 1, TimeOp::day_of_month, "numeric_date");
  said.day = *day;
  said.month = *month;
  return said;
}

}  // namespace

std::optional<int> year_word(std::string_view word) {
  if (word.size() == 3 && word.front() == '\'') {
    const auto two = plain_int(word.substr(1), 2);
    if (two) return *two < 50 ? 2000 + *two : 1900 + *two;
    return std::nullopt;
  }
  const auto year = plain_int(word, 4);
  return year && word.size() == 4 && *year >= 1000 && *year < 2100 ? year : std::nullopt;
}

std::uint32_t read_year_behind(const TimeScan& scan, std::uint32_t from, std::uint32_t last, Said& said) {
  std::uint32_t i = from;
  if (i < last && (scan.is(i, "van") || scan.is(i, "in"))) ++i;
  if (i < last && scan.is(i, "het") && scan.is(i + 1, "jaar")) i += 2;
  if (i >= last) return from;
  if (const auto year = year_word(scan.row[i])) {
    said.year = *year;
    return i + 1;
  }
  if (scan.is(i, "'") && scan.row.glued(i + 1)) {
    if (const auto year = year_word("'" + std::string(scan.row[i + 1]))) {
      said.year = *year;
      return i + 2;
    }
  }
  const TimeScan::Hit shift = scan.hit(i, TimeUse::shift);
  if (shift && scan.is(i + shift.words, "jaar")) {
    said.shifted_year = true;
    said.year_shift = shift.row->shift == ShiftWord::this_                                                ? 0
                      : shift.row->shift == ShiftWord::following || shift.row->shift == ShiftWord::coming ? 1
                                                                                                          : -1;
    said.rows.push_back(shift.row->id);
    return i + shift.words + 1;
  }
  return from;
}

std::optional<Said> calendar_day(const TimeScan& scan, std::uint32_t from, std::uint32_t last) {
  std::uint32_t i = from;
  Said said = at(from, from, TimeOp::day_of_month, "calendar_day");
  TimeScan::Hit day_name = scan.hit(i, TimeUse::weekday);
  if (!day_name) day_name = scan.hit(i, TimeUse::weekday_short);
  if (day_name) {
    i += day_name.words;
    if (scan.is(i, ",")) ++i;
  }
  if (day_name && i < last) {
    if (auto numeric = behind_weekday(scan, from, i)) return numeric;
  }
  if (scan.is(i, "de") && scan.row[i + 1].size() > 2) ++i;
  if (i >= last) return std::nullopt;
  const std::uint32_t behind = read_days(scan, i, said);
  if (behind == i || behind >= last) return std::nullopt;
  const std::uint32_t month = month_of_list(scan, behind, last);
  const TimeScan::Hit hit = month_at(scan, month, true);
  if (!hit) return std::nullopt;
  said.month = static_cast<int>(hit.row->a);
  said.rows.push_back(hit.row->id);
  std::uint32_t end = month + hit.words;
  if (scan.is(end, ",") && year_word(scan.row[end + 1])) ++end;
  said.last = read_year_behind(scan, end, last, said);
  if (month > behind) said.last = behind;  // the other days of the list are told by themselves
  return settled(said);
}

std::optional<Said> calendar_month(const TimeScan& scan, std::uint32_t from, std::uint32_t last) {
  Said said = at(from, from, TimeOp::month, "calendar_month");
  std::uint32_t i = read_edge(scan, from, said);
  if (const TimeScan::Hit shift = scan.hit(i, TimeUse::shift)) {
    said.shift = shift.row->shift;
    said.shift_said = true;
    said.rows.push_back(shift.row->id);
    i += shift.words;
  }
  if (i >= last) return std::nullopt;
  const TimeScan::Hit month = month_at(scan, i, false);
  if (!month) return std::nullopt;
  said.month = static_cast<int>(month.row->a);
  said.rows.push_back(month.row->id);
  said.last = read_year_behind(scan, i + month.words, last, said);
  return settled(said);
}

// "in 2022", "sinds 2014", "eind 2022", "2014-2018", "(2019)"; a bare figure only where a preposition or bracket says
// that it is a year.
std::optional<Said> calendar_year(const TimeScan& scan, std::uint32_t from, std::uint32_t last) {
  Said said = at(from, from, TimeOp::fixed, "calendar_year");
  std::uint32_t i = read_edge(scan, from, said);
  bool told = i > from;
  if (scan.is(i, "het") && scan.is(i + 1, "jaar")) {
    i += 2;
    told = true;
  }
  if (i >= last) return std::nullopt;
  const std::string_view word = scan.row[i];
  if (word.size() == 9 && word[4] == '-') {
    const auto a = year_word(word.substr(0, 4)), b = year_word(word.substr(5));
    if (!a || !b || *a >= *b) return std::nullopt;
    said.fixed = {{Moment{base::day_number({*a, 1, 1})}, Moment{base::day_number({*b + 1, 1, 1})}},
                  Granularity::year,
                  std::string(word.substr(0, 4)) + "/" + std::string(word.substr(5))};
    said.kind = TimeKind::interval;
    said.last = i + 1;
    return said;
  }
  const auto year = year_word(word);
  if (!year) return std::nullopt;
  const bool before = i > 0 && scan.row.token(i - 1).sentence == scan.row.token(i).sentence &&
                      scan.any(i - 1, {"in",    "sinds",  "sedert", "vanaf", "tot",   "uit",  "na",     "vóór",
                                       "voor",  "tussen", "anno",   "(",     "begin", "eind", "najaar", "voorjaar",
                                       "zomer", "winter", "herfst", "lente", "rond",  "van",  "en",     "tot en met"});
  const bool when = i + 2 < last && scan.is(i + 1, ",") && scan.is(i + 2, "toen");  // "denken aan 2022, toen …"
  if (!told && !before && !when) return std::nullopt;
  // "in 2000 huizen", "van 1300 vierkante kilometer": an amount.
  const std::uint32_t next = i + 1;
  const bool noun =
      next < last && (scan.counts(next) || scan.row.token(i).deprel == "nummod" || scan.is(next, "vierkante") ||
                      scan.is(next, "procent") || scan.is(next, "km") || scan.is(next, "meter"));
  if (noun && !told) return std::nullopt;
  const std::string_view link = scan.row[i > 0 ? i - 1 : 0];
  const bool weak = !told && (link == "van" || link == "en" || link == "voor" || link == "tot" || link == "rond");
  if (weak && (*year < 1800 || (next < last && scan.row.token(next).upos == Upos::NOUN))) return std::nullopt;
  said.year = *year;
  said.fixed = year_stretch(*year, said.edge);
  said.last = next;
  return said;
}

// "24-02-2022", "24/2/2022", "2022-02-24", "24.02.2022".
std::optional<Said> numeric_date(const TimeScan& scan, std::uint32_t from, std::uint32_t) {
  const std::string_view word = scan.row[from];
  if ((word.size() < 8 && word.size() != 5) || word.size() > 10) return std::nullopt;
  int parts[3] = {0, 0, 0}, sizes[3] = {0, 0, 0}, n = 0;
  for (char c : word) {
    if (c >= '0' && c <= '9') {
      parts[n] = parts[n] * 10 + (c - '0');
      ++sizes[n];
    } else if ((c == '-' || c == '/' || c == '.') && n < 2 && sizes[n] > 0) {
      ++n;
    } else {
      return std::nullopt;
    }
  }
  if (n == 1) return day_and_month(scan, from, parts[0], parts[1]);
  if (n != 2) return std::nullopt;
  const bool year_first = sizes[0] == 4;
  if (!year_first && sizes[2] != 4) return std::nullopt;
  const base::CivilDay day =
      year_first ? base::CivilDay{parts[0], parts[1], parts[2]} : base::CivilDay{parts[2], parts[1], parts[0]};
  if (!base::valid(day) || day.year < 1000 || day.year > 2100) return std::nullopt;
  Said said = at(from, from + 1, TimeOp::fixed, "numeric_date");
  said.fixed = day_stretch(base::day_number(day));
  return said;
}

// "de jaren negentig", "eind jaren '90", "jaren tachtig".
std::optional<Said> decade(const TimeScan& scan, std::uint32_t from, std::uint32_t last) {
  Said said = at(from, from, TimeOp::fixed, "decade");
  std::uint32_t i = read_edge(scan, from, said);
  if (scan.is(i, "de")) ++i;
  if (!scan.is(i, "jaren") || i + 1 >= last) return std::nullopt;
  ++i;
  if (scan.is(i, "'")) ++i;
  std::string_view word = scan.row[i];
  if (word.starts_with("'")) word.remove_prefix(1);
  const auto number = scan.ordinal(i) ? std::nullopt : scan.number(i, last);
  const auto figure = plain_int(word, 4);
  const int tens = figure ? *figure : number ? static_cast<int>(number->value) : -1;
  if (tens < 10 || (tens % 10) != 0 || (tens > 90 && (tens < 1000 || tens > 2090))) return std::nullopt;
  said.fixed = decade_stretch(tens < 100 ? (tens < 20 ? 2000 : 1900) + tens : tens, said.edge);
  said.last = i + 1;
  return said;
}

std::optional<Said> century(const TimeScan& scan, std::uint32_t from, std::uint32_t last) {
  Said said = at(from, from, TimeOp::fixed, "century");
  std::uint32_t i = read_edge(scan, from, said);
  if (scan.is(i, "de")) ++i;
  if (i >= last || !scan.is(i + 1, "eeuw")) return std::nullopt;
  const auto ordinal = scan.ordinal(i);
  if (!ordinal || ordinal->value < 5 || ordinal->value > 21) return std::nullopt;
  said.fixed = century_stretch(static_cast<int>(ordinal->value), said.edge);
  said.last = i + 2;
  return said;
}

// "vorig jaar zomer", "vorig jaar maart", "vorig jaar in maart".
std::optional<Said> year_first(const TimeScan& scan, std::uint32_t from, std::uint32_t last) {
  Said said = at(from, from, TimeOp::season, "year_first");
  std::uint32_t i = read_year_behind(scan, from, last, said);
  if (i == from || !said.shifted_year || i >= last) return std::nullopt;
  if (scan.is(i, "in") && i + 1 < last && scan.hit(i + 1, TimeUse::month)) ++i;
  const TimeScan::Hit season = scan.hit(i, TimeUse::season);
  const TimeScan::Hit month = season ? TimeScan::Hit{} : month_at(scan, i, false);
  if (!season && !month) return std::nullopt;
  said.op = season ? TimeOp::season : TimeOp::month;
  (season ? said.season : said.month) = static_cast<int>((season ? season : month).row->a);
  said.rows.push_back((season ? season : month).row->id);
  said.last = i + 1;
  return said;
}

// "de zomer van 2022", "deze zomer", "in het voorjaar".
std::optional<Said> season(const TimeScan& scan, std::uint32_t from, std::uint32_t last) {
  Said said = at(from, from, TimeOp::season, "season");
  std::uint32_t i = read_edge(scan, from, said);
  const bool article = scan.any(i, {"de", "het"});
  if (article) ++i;
  if (const TimeScan::Hit shift = scan.hit(i, TimeUse::shift)) {
    said.shift = shift.row->shift;
    said.shift_said = true;
    said.rows.push_back(shift.row->id);
    i += shift.words;
  }
  if (i >= last) return std::nullopt;
  const TimeScan::Hit season = scan.hit(i, TimeUse::season);
  if (!season || scan.row.capital(i)) return std::nullopt;
  said.season = static_cast<int>(season.row->a);
  said.rows.push_back(season.row->id);
  const std::uint32_t end = i + season.words;
  said.last = read_years_behind(scan, end, last, said);
  if (said.last == end) said.last = read_year_behind(scan, end, last, said);
  if (said.last == end && !said.shift_said && said.edge == Edge::whole) {
    // "de winter wordt streng" says nothing about when something happened: a preposition must.
    const std::uint32_t before = article ? from : i;
    if (before == 0 || !scan.any(before - 1, {"in", "sinds", "vanaf", "tot", "voor", "na", "tijdens"}))
      return std::nullopt;
  }
  if (said.year != 0) {
    said.fixed = season_stretch(said.year, said.season, said.edge);
    said.op = TimeOp::fixed;
  }
  return said;
}

std::optional<Said> holiday(const TimeScan& scan, std::uint32_t from, std::uint32_t last) {
  const TimeScan::Hit hit = scan.hit(from, TimeUse::holiday);
  if (!hit || hit.row->text.size() < 5) return std::nullopt;
  Said said = at(from, from, TimeOp::day_of_month, "holiday");
  said.month = *plain_int(std::string_view(hit.row->text).substr(0, 2), 2);
  said.day = *plain_int(std::string_view(hit.row->text).substr(3, 2), 2);
  said.part = hit.row->part;
  said.rows.push_back(hit.row->id);
  said.last = read_year_behind(scan, from + hit.words, last, said);
  return settled(said);
}

}  // namespace wederhoor::reading::nl
