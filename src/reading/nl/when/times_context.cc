// Decides times that are told from what was said before, from the moment itself, or from what everybody knows: "toen",
// "nu", "onlangs", "diezelfde dag", "kort daarna", "sinds de Russische invasie". "Nu de winter komt" is no time but a
// conjunction. Tested by tests/reading/when/times_test.cc.
#include "reading/nl/when/time_constructions.h"

namespace wederhoor::reading::nl {
namespace {
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

std::optional<Said> now(const TimeScan& scan, std::uint32_t from, std::uint32_t last) {
  const TimeScan::Hit hit = scan.hit(from, TimeUse::now);
  if (!hit) return std::nullopt;
  if (scan.is(from, "nu") && hit.words == 1) {
    if (!adverb_here(scan, from, last)) return std::nullopt;
    // "of ze nu door de poort gingen of niet": no time.
    for (std::uint32_t i = from; i > 0 && i + 3 > from; --i) {
      if (scan.is(i - 1, "of")) return std::nullopt;
    }
    if (scan.any(from + 1, {"eenmaal", "en", "wel"}) || (from > 0 && scan.any(from - 1, {"tot", "vanaf", "van"})))
      return std::nullopt;
  }
  Said said = begin_at(from, hit.row->text == "until" ? TimeOp::until_now : TimeOp::now, "now");
  if (hit.row->text == "from") {
    said.bound = Bound::from;
    said.kind = TimeKind::interval;
  }
  said.rows.push_back(hit.row->id);
  said.last = from + hit.words;
  return said;
}

// "al eerder", "onlangs", "eerdere berichten": some time before the report.
std::optional<Said> vague_past(const TimeScan& scan, std::uint32_t from, std::uint32_t last) {
  Said said = begin_at(from, TimeOp::before_now, "vague_past");
  if (const TimeScan::Hit hit = scan.hit(from, TimeUse::past_vague)) {
    // "al eerder dit jaar" is told by the unit.
    const std::uint32_t next = from + hit.words;
    if (scan.hit(next, TimeUse::shift) || scan.hit(next, TimeUse::day_word)) return std::nullopt;
    // "eerder ondernemers dan bandieten", "eerder genoemde": no time.
    const Upos upos = next < last ? scan.row.token(next).upos : Upos::PUNCT;
    const bool bare = scan.is(from, "eerder") && hit.words == 1;
    if (bare && (upos == Upos::NOUN || upos == Upos::ADJ || upos == Upos::PROPN || scan.any(next, {"dan", "op", "in"})))
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
        {"de", "start", "van"}}) {
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
  const TimeScan::Hit part_before = scan.hit(from + 1, TimeUse::part_of_day);  // "de middag ervoor"
  if (scan.is(from, "de") && from + 2 < last && (scan.is(from + 1, "dag") || part_before)) {
    const TimeScan::Hit offset = scan.hit(from + 2, TimeUse::offset);
    if (!offset || offset.row->text == "ago" || scan.any(from + 2, {"later", "eerder", "terug"})) return std::nullopt;
    if (part_before) said.part = part_before.row->part;
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
    // "de bommen die zondag vielen": the pronoun belongs to the clause.
    // "onderstreepte dat zaterdag niemand": a conjunction.
    if (scan.any(from, {"dit", "dat", "datzelfde", "hetzelfde"}) || scan.row.token(from).upos == Upos::PRON)
      return std::nullopt;
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
  if (scan.any(from + hit.words, {"dan", "dit", "deze", "op", "in"}) && hit.row->unit == Unit::day) return std::nullopt;
  Said said = begin_at(from, TimeOp::then, "then");
  said.unit = hit.row->unit;
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
  const bool weak = hit.row->text == "during" || hit.words == 1;
  const bool headline = scan.is(from, "na") && scan.hit(i, TimeUse::event_noun);  // "doden na aanval"
  if (weak && !headline && !scan.any(i, {"de", "het", "een", "deze", "die", "dit", "dat"})) return std::nullopt;
  if (scan.is(i, "het") && scan.any(i + 1, {"begin", "uitbreken", "einde", "eind"}) && scan.is(i + 2, "van")) i += 3;
  if (scan.any(i, {"de", "het", "een", "deze", "die", "dit", "dat"})) ++i;
  std::uint32_t noun = i;
  while (noun < last && noun < i + 3 && !scan.hit(noun, TimeUse::event_noun)) ++noun;
  if (noun >= last || noun == i + 3) return std::nullopt;
  Said said = begin_at(from, TimeOp::soon_event, "soon");
  said.event_day = weak;
  said.sign = hit.row->text == "before" ? -1 : 1;
  said.rows.push_back(hit.row->id);
  said.last = noun + 1;
  return said;
}

}  // namespace wederhoor::reading::nl
