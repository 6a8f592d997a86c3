// Decides times that are told from where the reader stands: weekdays, "gisteren", "vorige week", "de nacht van maandag
// op dinsdag", "toen", "nu". "Nu de winter komt" is no time but a conjunction. Tested by tests/reading/times_test.cc.
#include <algorithm>

#include "reading/times_said.h"

namespace wederhoor::reading {
namespace {
Said begin_at(std::uint32_t first, TimeOp op, const char* construction) {
  Said out;
  out.first = first;
  out.op = op;
  out.construction = construction;
  return out;
}

// "over een week", "vorige week", "volgende week" behind a weekday.
std::uint32_t read_week_behind(const TimeScan& scan, std::uint32_t at, std::uint32_t last, Said& said) {
  if (scan.is(at, "over") && scan.any(at + 1, {"een", "één"}) && scan.is(at + 2, "week")) {
    said.weeks = 1;
    said.in_week = true;
    return at + 3;
  }
  const TimeScan::Hit shift = scan.hit(at, TimeUse::shift);
  if (!shift || at + shift.words >= last || !scan.is(at + shift.words, "week")) return at;
  said.in_week = true;
  said.rows.push_back(shift.row->id);
  switch (shift.row->shift) {
    case ShiftWord::this_: said.weeks = 0; break;
    case ShiftWord::following:
    case ShiftWord::coming: said.weeks = 1; break;
    default: said.weeks = -1;
  }
  return at + shift.words + 1;
}

bool in_speech(const TimeScan& scan, std::uint32_t at) {
  const Span span = scan.row.token(at).span;
  const std::vector<Quotation>& all = scan.row.reading().quotations;
  const auto after =
      std::partition_point(all.begin(), all.end(), [&](const Quotation& q) { return q.outer.begin <= span.begin; });
  std::int32_t index = static_cast<std::int32_t>(after - all.begin()) - 1;
  for (int depth = 0; index >= 0 && depth < 16; ++depth) {
    const Quotation& quote = all[static_cast<std::size_t>(index)];
    if (quote.use == QuoteUse::speech && quote.inner.contains(span)) return true;
    index = quote.parent;
  }
  return false;
}

// Is the word at `at` (nu, toen) an adverb here, and no conjunction that opens a clause? A conjunction opens the
// sentence or follows a comma or "zeker", and its subject follows; an adverb has a verb beside it. The tags decide only
// where the place does not.
bool adverb_here(const TimeScan& scan, std::uint32_t at, std::uint32_t last) {
  const Token& token = scan.row.token(at);
  const bool opens = scan.row.starts_sentence(at);
  if (token.upos == Upos::X) {
    const bool clause = opens || scan.any(at - 1, {",", "zeker", "juist", "vooral", "helemaal", "en"});
    return !clause || (at + 1 < last && scan.hit(at + 1, TimeUse::tense));
  }
  const bool behind_verb = !opens && scan.row.token(at - 1).feats.find("VerbForm=Fin") != std::string::npos;
  if (behind_verb) return true;
  const bool behind_link = !opens && scan.any(at - 1, {",", "zeker", "juist", "vooral", "helemaal"});
  const Upos next = at + 1 < last ? scan.row.token(at + 1).upos : Upos::X;
  const bool subject = next == Upos::DET || next == Upos::PRON || next == Upos::NOUN || next == Upos::PROPN;
  if (behind_link && subject) return false;
  return token.upos != Upos::SCONJ;
}
}  // namespace

std::optional<Said> weekday(const TimeScan& scan, std::uint32_t from, std::uint32_t last) {
  Said said = begin_at(from, TimeOp::weekday, "weekday");
  std::uint32_t i = from;
  if (const TimeScan::Hit shift = scan.hit(i, TimeUse::shift)) {
    said.shift = shift.row->shift;
    said.shift_said = true;
    said.rows.push_back(shift.row->id);
    i += shift.words;
    if (i < last && scan.is(i, "week") && said.shift != ShiftWord::this_) {
      // "vorige week dinsdag"
      said.in_week = true;
      said.shift_said = false;
      said.weeks = said.shift == ShiftWord::following || said.shift == ShiftWord::coming ? 1 : -1;
      ++i;
      if (scan.is(i, "op")) ++i;
    }
  }
  if (i >= last) return std::nullopt;
  TimeScan::Hit day = scan.hit(i, TimeUse::weekday);
  if (!day) day = scan.hit(i, TimeUse::weekday_part);
  if (!day) return std::nullopt;
  if (scan.row.capital(i) && !scan.row.starts_sentence(from)) return std::nullopt;  // a name: "Man Friday"
  said.weekday = static_cast<int>(day.row->a);
  said.part = day.row->part;
  said.rows.push_back(day.row->id);
  i += day.words;
  if (!said.in_week) i = read_week_behind(scan, i, last, said);
  said.last = i;
  return said;
}

std::optional<Said> day_word(const TimeScan& scan, std::uint32_t from, std::uint32_t) {
  TimeScan::Hit hit = scan.hit(from, TimeUse::day_word);
  if (!hit) hit = scan.hit(from, TimeUse::day_word_part);
  if (!hit) return std::nullopt;
  if (scan.is(from, "morgen") && from > 0 &&
      scan.any(from - 1, {"de", "'s", "goede", "vroege", "elke", "iedere", "die", "deze"})) {
    return std::nullopt;  // the part of the day
  }
  Said said = begin_at(from, TimeOp::day_shift, "day_word");
  said.days = static_cast<int>(hit.row->a);
  said.part = hit.row->part;
  said.rows.push_back(hit.row->id);
  said.last = from + hit.words;
  return said;
}

// "in de nacht van maandag op dinsdag", "de nacht van 22 op 23 mei", "de nacht op dinsdag": the early hours of the
// second day.
std::optional<Said> night_between(const TimeScan& scan, std::uint32_t from, std::uint32_t last) {
  std::uint32_t i = from;
  if (scan.is(i, "in")) ++i;
  if (!scan.is(i, "de") || !scan.is(i + 1, "nacht")) return std::nullopt;
  i += 2;
  if (scan.is(i, "van")) {
    if (auto dates = calendar_day(scan, i + 1, last); dates && dates->day_to == dates->day + 1) {
      dates->first = from;
      dates->day = dates->day_to;
      dates->day_to = 0;
      dates->part = DayPart::night;
      dates->construction = "night_between";
      if (dates->op == TimeOp::fixed) {
        const std::int32_t second = dates->fixed.value.end->day - 1;
        dates->fixed = part_of_day(second, DayPart::night);
      }
      return dates;
    }
    const TimeScan::Hit one = scan.hit(i + 1, TimeUse::weekday);
    if (!one) return std::nullopt;
    i += 1 + one.words;
  }
  if (!scan.any(i, {"op", "naar"}) || i + 1 >= last) return std::nullopt;
  const TimeScan::Hit two = scan.hit(i + 1, TimeUse::weekday);
  if (!two) return std::nullopt;
  Said said = begin_at(from, TimeOp::weekday, "night_between");
  said.weekday = static_cast<int>(two.row->a);
  said.part = DayPart::night;
  said.rows.push_back(two.row->id);
  said.last = read_week_behind(scan, i + 1 + two.words, last, said);
  return said;
}

// "vorige week", "dit jaar", "begin deze maand", "eerder deze week", "komend weekend", "afgelopen nacht", "de volgende
// ochtend".
std::optional<Said> shifted_unit(const TimeScan& scan, std::uint32_t from, std::uint32_t last) {
  Said said = begin_at(from, TimeOp::unit_shift, "shifted_unit");
  std::uint32_t i = from;
  if (const TimeScan::Hit clip = scan.hit(i, TimeUse::offset); clip && scan.any(i, {"eerder", "later"})) {
    said.clip = scan.is(i, "eerder") ? Clip::earlier : Clip::later;
    i += clip.words;
    if (const TimeScan::Hit day = scan.hit(i, TimeUse::day_word); day && scan.is(i, "vandaag")) {
      said.op = TimeOp::day_shift;
      said.rows.push_back(day.row->id);
      said.last = i + 1;
      return said;
    }
    if (scan.any(i, {"in", "op"})) ++i;
  } else if (const TimeScan::Hit edge = scan.hit(i, TimeUse::edge)) {
    said.edge = edge.row->edge;
    said.rows.push_back(edge.row->id);
    i += edge.words;
    if (scan.is(i, "van")) ++i;
  }
  const std::uint32_t article = i;
  if (scan.any(i, {"de", "het"})) ++i;
  const bool has_article = i > article;
  const TimeScan::Hit shift = scan.hit(i, TimeUse::shift);
  if (!shift) {
    // "in het weekend"
    if (!has_article || !scan.any(i, {"weekend", "weekeinde"}) || from == 0 || !scan.is(from - 1, "in"))
      return std::nullopt;
    said.unit = Unit::weekend;
    said.shift = ShiftWord::this_;
    said.last = i + 1;
    return said;
  }
  said.shift = shift.row->shift;
  said.shift_said = true;
  said.rows.push_back(shift.row->id);
  i += shift.words;
  if (i >= last) return std::nullopt;
  if (has_article && said.edge == Edge::whole && said.shift == ShiftWord::previous &&
      !scan.hit(i, TimeUse::part_of_day)) {
    return std::nullopt;  // "de vorig jaar begonnen ..." is read from "vorig"
  }
  const TimeScan::Hit unit = scan.hit(i, TimeUse::unit);
  const TimeScan::Hit part = scan.hit(i, TimeUse::part_of_day);
  if (unit) {
    said.unit = unit.row->unit;
    said.rows.push_back(unit.row->id);
    said.last = i + unit.words;
    const bool plural =
        scan.any(i, {"dagen", "weken", "maanden", "jaren", "uren", "minuten", "seconden", "eeuwen", "decennia"});
    if (plural || said.unit < Unit::day) return std::nullopt;
    if (said.unit == Unit::day) {
      if (said.shift == ShiftWord::following || said.shift == ShiftWord::previous) {
        said.op = TimeOp::from_text;
        said.low = said.high = 1;
        said.sign = said.shift == ShiftWord::following ? 1 : -1;
        return said;
      }
      return std::nullopt;
    }
    if (said.shift == ShiftWord::last) return std::nullopt;
    return said;
  }
  if (part) {
    said.part = part.row->part;
    said.rows.push_back(part.row->id);
    said.last = i + part.words;
    if (said.shift == ShiftWord::following && has_article) {
      said.op = TimeOp::from_text;
      said.unit = Unit::day;
      said.low = said.high = 1;
      return said;
    }
    said.op = TimeOp::day_shift;
    const bool ahead = said.shift == ShiftWord::coming || said.shift == ShiftWord::following;
    said.days = said.shift == ShiftWord::previous ? -1 : ahead ? 1 : 0;
    if (said.shift == ShiftWord::last) return std::nullopt;
    if (said.shift == ShiftWord::past && said.part != DayPart::night) said.days = -1;
    return said;
  }
  return std::nullopt;
}

std::optional<Said> quarter(const TimeScan& scan, std::uint32_t from, std::uint32_t last) {
  std::uint32_t i = from;
  if (scan.is(i, "het")) ++i;
  const auto ordinal = scan.ordinal(i);
  if (!ordinal || ordinal->value < 1 || ordinal->value > 4 || !scan.is(i + 1, "kwartaal") || i + 1 >= last)
    return std::nullopt;
  Said said = begin_at(from, TimeOp::fixed, "quarter");
  said.last = read_year_behind(scan, i + 2, last, said);
  if (said.year == 0) return std::nullopt;
  said.fixed = quarter_stretch(said.year, static_cast<int>(ordinal->value));
  return said;
}

std::uint32_t read_day_part_behind(const TimeScan& scan, std::uint32_t from, std::uint32_t last, Said& said) {
  std::uint32_t i = from;
  if (scan.is(i, ",")) ++i;
  if (scan.any(i, {"vroeg", "laat"})) {
    ++i;
    if (said.part != DayPart::none && from + 1 == i) return i;  // "maandagochtend vroeg"
  }
  if (scan.is(i, "'s")) {
    const TimeScan::Hit genitive = scan.hit(i + 1, TimeUse::part_of_day);
    if (!genitive) return from;
    said.part = genitive.row->part;
    said.rows.push_back(genitive.row->id);
    return i + 1 + genitive.words;
  }
  if (scan.any(i, {"in", "op", "tegen", "gedurende", "tijdens"})) ++i;
  if (scan.is(i, "de") && scan.is(i + 1, "loop") && scan.is(i + 2, "van")) i += 3;
  if (scan.any(i, {"het", "de"}) && scan.any(i + 1, {"eind", "einde", "begin"}) && scan.is(i + 2, "van")) i += 3;
  if (!scan.is(i, "de")) return from;
  ++i;
  if (scan.any(i, {"vroege", "late", "volle", "hele"})) ++i;
  const TimeScan::Hit part = scan.hit(i, TimeUse::part_of_day);
  if (!part || i >= last) return from;
  said.part = part.row->part;
  said.rows.push_back(part.row->id);
  return i + part.words;
}

// "in de vroege ochtend", "'s nachts", "in de ochtend van 24 februari": the part of a day that is told before or
// behind, or of today.
std::optional<Said> part_of_day_alone(const TimeScan& scan, std::uint32_t from, std::uint32_t last) {
  Said said = begin_at(from, TimeOp::clock, "part_of_day");
  if (!scan.any(from, {"in", "op", "'s", "tegen", "tijdens", "gedurende", "vroeg", "laat"})) return std::nullopt;
  said.last = read_day_part_behind(scan, from, last, said);
  if (said.last == from || said.part == DayPart::none) return std::nullopt;
  if (!scan.is(said.last, "van")) return said;
  for (TimeConstruction* day : {&calendar_day, &weekday, &day_word, &numeric_date}) {
    auto whole = (*day)(scan, said.last + 1, last);
    if (!whole || whole->part != DayPart::none) continue;
    whole->first = from;
    whole->part = said.part;
    if (whole->op == TimeOp::fixed && whole->fixed.granularity == Granularity::day) {
      whole->fixed = part_of_day(whole->fixed.value.begin->day, said.part);
    }
    return whole;
  }
  return said;
}

std::optional<Said> now(const TimeScan& scan, std::uint32_t from, std::uint32_t last) {
  const TimeScan::Hit hit = scan.hit(from, TimeUse::now);
  if (!hit) return std::nullopt;
  if (scan.is(from, "nu") && hit.words == 1) {
    if (in_speech(scan, from) || !adverb_here(scan, from, last)) return std::nullopt;
    if (scan.any(from + 1, {"eenmaal", "en", "wel"}) || (from > 0 && scan.any(from - 1, {"tot", "vanaf", "van"})))
      return std::nullopt;
  }
  Said said = begin_at(from, hit.row->text == "until" ? TimeOp::until_now : TimeOp::now, "now");
  said.rows.push_back(hit.row->id);
  said.last = from + hit.words;
  return said;
}

// "al eerder", "onlangs", "eerdere berichten": some time before the report.
std::optional<Said> vague_past(const TimeScan& scan, std::uint32_t from, std::uint32_t last) {
  Said said = begin_at(from, TimeOp::before_now, "vague_past");
  if (const TimeScan::Hit hit = scan.hit(from, TimeUse::past_vague)) {
    // "al eerder dit jaar" is told by the unit.
    if (scan.hit(from + hit.words, TimeUse::shift) || scan.hit(from + hit.words, TimeUse::day_word))
      return std::nullopt;
    said.rows.push_back(hit.row->id);
    said.last = from + hit.words;
    return said;
  }
  const TimeScan::Hit word = scan.hit(from, TimeUse::earlier_word);
  const TimeScan::Hit noun = scan.hit(from + 1, TimeUse::earlier_noun);
  if (!word || !noun || from + 1 >= last) return std::nullopt;
  said.rows = {word.row->id, noun.row->id};
  said.last = from + 2;
  return said;
}

// "sinds de Russische invasie", "sinds het begin van de oorlog": a beginning that everybody knows, as a row of the
// lexicon.
std::optional<Said> named_start(const TimeScan& scan, std::uint32_t from, std::uint32_t last) {
  const TimeScan::Hit bound = scan.hit(from, TimeUse::bound);
  if (!bound || bound.row->text != "from") return std::nullopt;
  std::uint32_t i = from + bound.words;
  for (const std::initializer_list<std::string_view> words :
       {std::initializer_list<std::string_view>{"het", "begin", "van"},
        {"het", "uitbreken", "van"},
        {"de", "start", "van"},
        {"het", "begin", "van"}}) {
    std::uint32_t j = i;
    for (const std::string_view word : words) j += j < last && scan.is(j, word);
    if (j == i + words.size()) {
      i = j;
      break;
    }
  }
  const TimeScan::Hit named = scan.hit(i, TimeUse::named);
  if (!named || i + named.words > last || !scan.holds(named.row->needs)) return std::nullopt;
  const std::string& day = named.row->text;
  Said said = begin_at(from, TimeOp::fixed, "named_start");
  const auto digits = [&](std::size_t at, std::size_t size) {
    int value = 0;
    for (std::size_t k = at; k < at + size && k < day.size(); ++k) value = value * 10 + (day[k] - '0');
    return value;
  };
  said.fixed = day_stretch(moved_day(0, Unit::day, 0));
  Said date = begin_at(from, TimeOp::fixed, "named_start");
  date.year = digits(0, 4);
  date.month = digits(5, 2);
  date.day = digits(8, 2);
  const Stretch month = month_stretch(date.year, date.month, Edge::whole);
  said.fixed = day_stretch(month.value.begin->day + date.day - 1);
  said.bound = Bound::from;
  said.kind = TimeKind::interval;
  said.rows = {bound.row->id, named.row->id};
  said.last = i + named.words;
  return said;
}

// "die nacht", "diezelfde dag", "dat jaar", "de dag erna".
std::optional<Said> same_day(const TimeScan& scan, std::uint32_t from, std::uint32_t last) {
  Said said = begin_at(from, TimeOp::same, "same_day");
  if (scan.is(from, "de") && scan.is(from + 1, "dag") && from + 2 < last) {
    const TimeScan::Hit offset = scan.hit(from + 2, TimeUse::offset);
    if (!offset || offset.row->text == "ago") return std::nullopt;
    said.op = TimeOp::from_text;
    said.unit = Unit::day;
    said.low = said.high = 1;
    said.sign = offset.row->text == "later" ? 1 : -1;
    said.rows.push_back(offset.row->id);
    said.last = from + 3;
    return said;
  }
  const TimeScan::Hit same = scan.hit(from, TimeUse::same);
  if (!same) return std::nullopt;
  std::uint32_t i = from + same.words;
  if (i < last && scan.hit(i, TimeUse::weekday)) {
    auto day = weekday(scan, i, last);
    if (day) day->first = from;
    return day;
  }
  const TimeScan::Hit unit = scan.hit(i, TimeUse::unit);
  const TimeScan::Hit part = scan.hit(i, TimeUse::part_of_day);
  const TimeScan::Hit season = scan.hit(i, TimeUse::season);
  if (i >= last || (!unit && !part && !season)) return std::nullopt;
  if (unit && scan.any(i, {"uur", "uren", "jaren", "dagen", "weken", "maanden", "minuut", "minuten"}))
    return std::nullopt;
  said.unit = unit ? unit.row->unit : season ? Unit::season : Unit::day;
  said.part = part ? part.row->part : DayPart::none;
  said.season = season ? static_cast<int>(season.row->a) : 0;
  said.rows.push_back(same.row->id);
  said.last = i + 1;
  return said;
}

std::optional<Said> then(const TimeScan& scan, std::uint32_t from, std::uint32_t last) {
  if (const TimeScan::Hit since = scan.hit(from, TimeUse::since_then)) {
    Said said = begin_at(from, TimeOp::since_then, "then");
    said.kind = TimeKind::interval;
    said.rows.push_back(since.row->id);
    said.last = from + since.words;
    return said;
  }
  const TimeScan::Hit hit = scan.hit(from, TimeUse::then);
  if (!hit || !adverb_here(scan, from, last)) return std::nullopt;
  Said said = begin_at(from, TimeOp::then, "then");
  said.rows.push_back(hit.row->id);
  said.last = from + hit.words;
  return said;
}

// "kort daarna"; "al snel na het begin van de aanval".
std::optional<Said> soon(const TimeScan& scan, std::uint32_t from, std::uint32_t last) {
  if (const TimeScan::Hit hit = scan.hit(from, TimeUse::soon)) {
    Said said = begin_at(from, TimeOp::soon, "soon");
    said.sign = hit.row->text == "before" ? -1 : 1;
    said.rows.push_back(hit.row->id);
    said.last = from + hit.words;
    return said;
  }
  const TimeScan::Hit hit = scan.hit(from, TimeUse::soon_event);
  if (!hit) return std::nullopt;
  std::uint32_t i = from + hit.words;
  if (scan.is(i, "het") && scan.any(i + 1, {"begin", "uitbreken", "einde", "eind"}) && scan.is(i + 2, "van")) i += 3;
  if (scan.any(i, {"de", "het", "deze", "die", "dit"})) ++i;
  std::uint32_t noun = i;
  while (noun < last && noun < i + 3 && !scan.hit(noun, TimeUse::event_noun)) ++noun;
  if (noun >= last || noun == i + 3) return std::nullopt;
  Said said = begin_at(from, TimeOp::soon_event, "soon");
  said.sign = hit.row->text == "before" ? -1 : 1;
  said.rows.push_back(hit.row->id);
  said.last = noun + 1;
  return said;
}

}  // namespace wederhoor::reading
