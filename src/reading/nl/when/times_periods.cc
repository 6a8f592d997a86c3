// Decides durations and what counts from them: "twee jaar", "drie dagen geleden", "sinds 2 jaar", "de afgelopen weken",
// "elke maandag". "Een vrouw van 34 jaar" has an age and no duration. Tested by tests/reading/when/times_test.cc.
#include <algorithm>

#include "reading/nl/when/time_constructions.h"

namespace wederhoor::reading::nl {
namespace {
constexpr double most_units = 3000;

void set_amount(Said& said, const TimeAmount& amount) {
  said.low = std::min(amount.low, most_units);
  said.high = std::min(amount.high, most_units);
  said.rows.insert(said.rows.end(), amount.rows.begin(), amount.rows.end());
}

// "een kwartier", "drie kwartier": how many of the unit one of them is; the amount of `said` becomes that of the unit.
double by_unit(Said& said, const TimeRow& unit) {
  const double factor = unit.a > 0 ? unit.a : 1;
  said.low *= factor;
  said.high *= factor;
  return factor;
}

// "een vrouw van 34 jaar", "34 jaar oud", "(34 jaar)".
bool tells_age(const TimeScan& scan, std::uint32_t from, std::uint32_t unit, std::uint32_t last,
               const TimeAmount& amount) {
  if (!scan.is(unit, "jaar") || amount.exact < 1 || amount.exact > 120) return false;
  if (unit + 1 < last && scan.any(unit + 1, {"oud", "oude", "jong", "is", "was", "waren"})) return true;
  if (from == 0) return false;
  if (scan.any(from - 1, {"(", "leeftijd"})) return true;
  // "twee mannen van 22 en 29 jaar"
  for (std::uint32_t k = from; k >= 4 && scan.any(k - 1, {"en", ","}) && scan.number(k - 2, k - 1);) {
    k -= 2;
    if (scan.is(k - 1, "van") && scan.counts(k - 2)) return true;
  }
  return scan.is(from - 1, "van") && from >= 2 && (scan.counts(from - 2) || scan.is(from - 2, "leeftijd")) &&
         amount.exact < 100 && !scan.hit(from - 2, TimeUse::event_noun);
}

// "Zij zaten uren in de kelder", "al jaren": nothing before the noun that it belongs to.
std::optional<Said> bare_plural(const TimeScan& scan, std::uint32_t from, std::uint32_t last) {
  const bool already = scan.is(from, "al");
  const std::uint32_t at = from + (already ? 1 : 0);
  const TimeScan::Hit unit = scan.hit(at, TimeUse::unit);
  if (!unit || at >= last || !scan.any(at, {"uren", "dagen", "weken", "maanden", "jaren"}) ||
      scan.row.token(at).upos == Upos::VERB) {
    return std::nullopt;
  }
  const bool opens = from == 0 || scan.row.starts_sentence(from);
  const Upos before = opens ? Upos::PUNCT : scan.row.token(from - 1).upos;
  if (before == Upos::DET || before == Upos::ADJ || before == Upos::NUM || before == Upos::ADP || before == Upos::X)
    return std::nullopt;
  if (before == Upos::PRON || scan.any(at + 1, {"van", "geleden", "later", "eerder"})) return std::nullopt;
  Said said = begin_at(from, TimeOp::duration, "duration");
  said.kind = TimeKind::duration;
  said.unit = unit.row->unit;
  said.low = 2;
  said.timex3 = period_timex(0, said.unit);
  said.rows.push_back(unit.row->id);
  said.last = at + unit.words + (scan.is(at + 1, "lang") ? 1 : 0);
  return said;
}

// "een jaar voor de aanslag", "ruim vier minuten na de eerste schoten", "dertig jaar nadat": the token behind what it
// is counted from, `at` where it is counted from nothing that happened.
std::uint32_t event_behind(const TimeScan& scan, std::uint32_t at, std::uint32_t last, int& sign) {
  if (at >= last) return at;
  if (scan.any(at, {"nadat", "voordat"})) {
    sign = scan.is(at, "nadat") ? 1 : -1;
    return at + 1;
  }
  if (!scan.any(at, {"na", "voor", "v\xC3\xB3\xC3\xB3r"})) return at;
  sign = scan.is(at, "na") ? 1 : -1;
  std::uint32_t i = at + 1;
  if (!scan.any(i, {"de", "het", "een", "die", "deze", "dat", "zijn", "hun", "haar"})) return at;
  for (++i; i < last && i < at + 5; ++i) {
    const bool event = static_cast<bool>(scan.hit(i, TimeUse::event_noun));
    if (event || (sign > 0 && scan.row.token(i).upos == Upos::NOUN)) return i + 1;
    if (scan.row.token(i).upos != Upos::ADJ && scan.row.token(i).upos != Upos::NUM) break;
  }
  return at;
}
// "na drie dagen weer open": so long after the day told last; not "na vijf uur rijden", "na twee jaar oorlog".
std::optional<Said> after_so_long(const TimeScan& scan, std::uint32_t end, std::uint32_t last, Said said) {
  if (end < last && scan.row.token(end).upos == Upos::NOUN) return std::nullopt;
  if (said.unit < Unit::day || said.low != said.high) return std::nullopt;
  said.op = TimeOp::from_text;
  said.of_event = true;
  said.last = end;
  return said;
}

// "Duurde een dag", "kost een uur": a verb of lasting right before the article.
bool lasts_before(const TimeScan& scan, std::uint32_t article) {
  if (article == 0 || scan.row.starts_sentence(article)) return false;
  return scan.any(article - 1, {"duurt", "duurde", "duren", "kost", "kostte", "kosten", "vergt", "vergde", "vergen"});
}

// "3 uur en 52 minuten": one duration.
void and_smaller(const TimeScan& scan, std::uint32_t last, const TimeAmount& amount, Said& said) {
  if (!scan.is(said.last, "en") || amount.told <= 0 || said.last + 2 >= last) return;
  const auto more = time_amount(scan, said.last + 1, last);
  if (!more || more->told <= 0 || more->article) return;
  const std::uint32_t at = said.last + 1 + more->words;
  const TimeScan::Hit unit = at < last ? scan.hit(at, TimeUse::unit) : TimeScan::Hit{};
  if (!unit || unit.row->unit >= said.unit || (said.unit <= Unit::hour) != (unit.row->unit <= Unit::hour)) return;
  const std::string smaller = period_timex(more->told, unit.row->unit);  // "PT52M": behind the letters of its time
  said.timex3 += smaller.substr(smaller.find_first_of("0123456789"));
  said.rows.push_back(unit.row->id);
  said.last = at + unit.words;
}

}  // namespace

std::optional<TimeAmount> time_amount(const TimeScan& scan, std::uint32_t from, std::uint32_t last) {
  TimeAmount out;
  std::uint32_t i = from;
  double below = 1, above = 1;
  bool about = false;
  if (const TimeScan::Hit hit = scan.hit(i, TimeUse::about)) {
    below = hit.row->a;
    above = hit.row->b;
    about = !scan.is(i, "al") || hit.words > 1;
    out.rows.push_back(hit.row->id);
    i += hit.words;
  }
  if (i >= last) return std::nullopt;
  if (const TimeScan::Hit some = scan.hit(i, TimeUse::some)) {
    out.low = some.row->a;
    out.high = some.row->b;
    out.rows.push_back(some.row->id);
    out.words = i + some.words - from;
    return out;
  }
  if (scan.is(i, "half") && i > from && scan.any(i - 1, {"een"})) return std::nullopt;
  const auto number = scan.number(i, last);
  if (!number || number->value <= 0) return std::nullopt;
  out.article = number->article;
  double value = number->value;
  i += number->words;
  if (out.article && scan.any(i, {"half", "halve"})) {
    value = 0.5;
    ++i;
  }
  out.low = value * below;
  out.high = value * above;
  if (!about) out.exact = value;
  out.told = value;
  // "twee of drie", "drie tot vier"
  if (i + 1 < last && scan.any(i, {"of", "tot", "\xC3\xA0", "-"})) {
    if (const auto more = scan.number(i + 1, last); more && more->value > value && !more->article) {
      out.high = more->value;
      out.exact = out.told = 0;
      i += 1 + more->words;
    }
  }
  out.words = i - from;
  return out;
}

std::optional<Said> duration(const TimeScan& scan, std::uint32_t from, std::uint32_t last) {
  Said said = begin_at(from, TimeOp::duration, "duration");
  said.kind = TimeKind::duration;
  if (const TimeScan::Hit hit = scan.hit(from, TimeUse::long_)) {
    said.unit = hit.row->unit;
    said.low = 2;
    said.timex3 = period_timex(0, said.unit);
    said.rows.push_back(hit.row->id);
    said.last = from + hit.words;
    return said;
  }
  // "sinds 2 jaar", "al drie dagen": from then on.
  std::uint32_t i = from;
  const TimeScan::Hit since = scan.hit(i, TimeUse::bound);
  const bool open = since && since.row->text == "from";
  if (open) i += since.words;
  const bool already = !open && scan.is(i, "al");
  const auto amount = time_amount(scan, i, last);
  if (!amount) return bare_plural(scan, from, last);
  // "een vol uur", "twee volle dagen"
  const bool full = scan.any(i + amount->words, {"vol", "volle", "heel", "hele"});
  const std::uint32_t unit_at = i + amount->words + (full ? 1 : 0);
  const TimeScan::Hit unit = scan.hit(unit_at, TimeUse::unit);
  if (!unit || unit_at >= last || tells_age(scan, i, unit_at, last, *amount)) return std::nullopt;
  const bool long_behind = scan.is(unit_at + 1, "lang");
  // The article alone makes no duration: "een dag", but "bijna een jaar", "een week lang", "een half uur", "al een
  // maand".
  const bool plain_article = amount->article && amount->exact == 1 && !full;
  if (plain_article && !open && !already && !long_behind && !(i > 0 && scan.any(i - 1, {"gedurende", "binnen"})) &&
      !lasts_before(scan, i))
    return std::nullopt;
  if (scan.is(i, "per") || (amount->article && scan.is(unit_at, "weekend"))) return std::nullopt;
  if (scan.is(unit_at, "uur") && amount->exact > 0 && amount->exact <= 24 && !open && !already && !long_behind &&
      i > 0 &&
      scan.any(i - 1,
               {"om", "rond", "omstreeks", "tegen", "tot", "half", "over", "voor", "van", "tussen", "en", "sinds"})) {
    return std::nullopt;  // a clock time
  }
  if (scan.is(unit_at, "uur") && !open && !already && !long_behind && i > 0 && clock(scan, i, last))
    return std::nullopt;  // "net vier uur geweest"
  if (scan.any(i, {"rond", "circa", "ca."}) && scan.is(unit_at, "uur") && amount->high <= 24 * 1.1) return std::nullopt;
  set_amount(said, *amount);
  said.unit = unit.row->unit;
  said.rows.push_back(unit.row->id);
  said.timex3 = period_timex(amount->told * by_unit(said, *unit.row), said.unit);
  said.last = unit_at + unit.words + (long_behind ? 1 : 0);
  if (!open && !long_behind) and_smaller(scan, last, *amount, said);
  if (open && scan.is(unit_at, "uur") && amount->exact > 0 && !amount->article && amount->exact <= 24)
    return std::nullopt;  // "sinds 5 uur"
  if (open) {
    said.op = TimeOp::since_distance;
    said.kind = TimeKind::interval;
    said.rows.push_back(since.row->id);
  }
  return said;
}

// "drie dagen geleden", "over twee weken", "twee uur later", "een jaar eerder".
std::optional<Said> time_distance(const TimeScan& scan, std::uint32_t from, std::uint32_t last) {
  std::uint32_t i = from;
  const bool ahead = scan.any(i, {"over", "binnen"});
  const bool after = scan.is(i, "na");
  if (ahead || after) ++i;
  const bool days_word = scan.is(i, "daags");
  // "pas dagen later": some, however many.
  const bool some = !ahead && !after && scan.any(i, {"uren", "dagen", "weken", "maanden", "jaren"}) && i + 1 < last &&
                    scan.hit(i + 1, TimeUse::offset);
  std::optional<TimeAmount> amount = days_word ? TimeAmount{.low = 1, .high = 1, .exact = 1, .words = 1}
                                     : some    ? TimeAmount{.low = 2}
                                               : time_amount(scan, i, last);
  if (!amount) return std::nullopt;
  const std::uint32_t unit_at = i + amount->words;
  const TimeScan::Hit unit = days_word ? TimeScan::Hit{} : scan.hit(unit_at, TimeUse::unit);
  if (!unit && !days_word) return std::nullopt;
  std::uint32_t end = unit_at + (days_word ? 0 : unit.words);
  if (end > last) return std::nullopt;
  Said said = begin_at(from, TimeOp::distance, "time_distance");
  set_amount(said, *amount);
  said.unit = days_word ? Unit::day : unit.row->unit;
  const double factor = days_word ? 1 : by_unit(said, *unit.row);
  if (ahead) {
    said.sign = 1;
    // "binnen een week": how long it takes at most.
    if (scan.is(from, "binnen")) {
      said.op = TimeOp::duration;
      said.kind = TimeKind::duration;
      said.timex3 = period_timex(amount->told * factor, said.unit);
    }
    if (scan.is(from, "over") && amount->article && end < last && scan.is(end, "lang")) return std::nullopt;
    said.last = end;
    return said;
  }
  if (const std::uint32_t behind = event_behind(scan, end, last, said.sign); behind > end) {
    said.op = TimeOp::from_text;
    said.of_event = said.event_day = true;
    if (scan.any(end, {"nadat", "voordat"})) said.low = said.high = 0;  // on the day that it is told of
    said.last = behind;
    return said;
  }
  const TimeScan::Hit offset = scan.hit(end, TimeUse::offset);
  // "moet voor zes uur terug zijn", "om na drie dagen terug te keren": they come back.
  const bool back = offset && scan.is(end, "terug");
  if (back && (after || (from > 0 && scan.any(from - 1, {"voor", "v\xC3\xB3\xC3\xB3r", "om", "tegen", "rond"}))))
    return std::nullopt;
  if (after && !offset) return after_so_long(scan, end, last, said);
  if (!offset || end >= last) return std::nullopt;
  said.rows.push_back(offset.row->id);
  said.last = end + offset.words;
  if (offset.row->text == "ago") {
    said.sign = -1;
    // "zaterdag is het drie jaar geleden": counted from that day.
    said.of_event = from >= 2 && scan.is(from - 1, "het") && scan.any(from - 2, {"is", "was"});
    if (said.of_event) said.op = TimeOp::from_text;
    return said;
  }
  said.op = TimeOp::from_text;
  said.sign = offset.row->text == "later" ? 1 : -1;
  // "twee dagen eerder dan gepland" has its own anchor, which is not told.
  return said;
}

// "de afgelopen drie dagen", "de laatste weken", "de komende maanden".
std::optional<Said> rolling_period(const TimeScan& scan, std::uint32_t from, std::uint32_t last) {
  Said said = begin_at(from, TimeOp::rolling, "rolling_period");
  said.kind = TimeKind::interval;
  std::uint32_t i = from;
  if (scan.any(i, {"de", "het"})) ++i;
  const TimeScan::Hit shift = scan.hit(i, TimeUse::shift);
  if (!shift || shift.row->shift == ShiftWord::this_ || shift.row->shift == ShiftWord::previous) return std::nullopt;
  said.shift = shift.row->shift;
  said.rows.push_back(shift.row->id);
  i += shift.words;
  if (i >= last) return std::nullopt;
  const auto amount = time_amount(scan, i, last);
  if (amount) i += amount->words;
  const TimeScan::Hit unit = scan.hit(i, TimeUse::unit);
  if (!unit || i >= last) return std::nullopt;
  const bool plural =
      scan.any(i, {"dagen", "weken", "maanden", "jaren", "uren", "minuten", "decennia", "etmalen", "nachten"});
  const bool past = said.shift == ShiftWord::past;
  if (!plural && !amount && !past) return std::nullopt;  // "de laatste week" may be the last of something
  if (!plural && !amount && unit.row->unit == Unit::weekend) return std::nullopt;
  if (!plural && !amount && unit.row->unit < Unit::week) said.low = said.high = 1;
  if (amount) {
    set_amount(said, *amount);
  } else if (!plural) {
    said.low = said.high = 1;
  } else {
    said.low = 2;
  }
  said.unit = unit.row->unit;
  said.rows.push_back(unit.row->id);
  said.timex3 = period_timex(amount ? amount->exact : plural ? 0 : 1, said.unit);
  said.last = i + unit.words;
  return said;
}

// "dagelijks", "elke maandag", "iedere twee weken", "zondags".
std::optional<Said> repeated(const TimeScan& scan, std::uint32_t from, std::uint32_t last) {
  Said said = begin_at(from, TimeOp::set, "repeated");
  said.kind = TimeKind::set;
  if (const TimeScan::Hit hit = scan.hit(from, TimeUse::set_word)) {
    said.unit = hit.row->unit;
    said.timex3 = period_timex(1, said.unit);
    said.rows.push_back(hit.row->id);
    said.last = from + hit.words;
    return said;
  }
  if (const TimeScan::Hit hit = scan.hit(from, TimeUse::weekly)) {
    said.unit = Unit::week;
    said.timex3 = "XXXX-WXX-" + std::to_string(static_cast<int>(hit.row->a));
    said.rows.push_back(hit.row->id);
    said.last = from + hit.words;
    return said;
  }
  const TimeScan::Hit each = scan.hit(from, TimeUse::each);
  if (!each || scan.any(from, {"per", "alle"})) return std::nullopt;
  std::uint32_t i = from + each.words;
  said.rows.push_back(each.row->id);
  if (TimeScan::Hit day = scan.hit(i, TimeUse::weekday); day && i < last) {
    said.timex3 = "XXXX-WXX-" + std::to_string(static_cast<int>(day.row->a));
    said.unit = Unit::week;
    said.last = i + day.words;
    return said;
  }
  const auto amount = time_amount(scan, i, last);
  if (amount) i += amount->words;
  const TimeScan::Hit unit = scan.hit(i, TimeUse::unit);
  const TimeScan::Hit part = scan.hit(i, TimeUse::part_of_day);
  if (i >= last || (!unit && !part)) return std::nullopt;
  said.unit = unit ? unit.row->unit : Unit::day;
  said.part = part ? part.row->part : DayPart::none;
  said.timex3 = period_timex(amount ? amount->exact : 1, said.unit);
  said.last = i + 1;
  return said;
}

}  // namespace wederhoor::reading::nl
