// Decides days told by their number in a month or year: "de 2e van deze maand", "de laatste vijf dagen van februari",
// "week 9". Not: "de 2e van de ploeg", "de week van 9 maart". Tested by spec/nl/times.md.
#include "reading/nl/when/time_constructions.h"

namespace wederhoor::reading::nl {

namespace {
// "Op de 28ste begon het beleg", "sinds de 3e": a day without its month, where nothing behind it could be counted. Not:
// "op de 2e verdieping", "hij eindigde op de 3e plaats".
bool bare_day(const TimeScan& scan, std::uint32_t from, std::uint32_t last) {
  const auto day = scan.ordinal(from + 1);
  if (!day || !day->figures || from == 0 || from + 2 >= last) return false;
  const bool opens = scan.is(from - 1, "op") && scan.row.starts_sentence(from - 1);
  if (!opens && !scan.any(from - 1, {"sinds", "vanaf"})) return false;
  const Upos next = scan.row.token(from + 2).upos;
  return opens ? next == Upos::VERB || next == Upos::AUX
               : next != Upos::NOUN && next != Upos::ADJ && next != Upos::PROPN && !scan.is(from + 2, "van");
}
}  // namespace

// "de 2e van deze maand", "op de derde van vorige maand"; "Op de 28ste begon het beleg".
std::optional<Said> day_of_this_month(const TimeScan& scan, std::uint32_t from, std::uint32_t last) {
  if (!scan.is(from, "de") || from + 2 >= last) return std::nullopt;
  const auto day = scan.ordinal(from + 1);
  if (!day || day->value < 1 || day->value > 31) return std::nullopt;
  if (bare_day(scan, from, last)) {
    Said said = begin_at(from, TimeOp::day_in_month, "day_without_month");
    said.day = static_cast<int>(day->value);
    said.last = from + 2;
    return said;
  }
  if (from + 3 >= last || !scan.is(from + 2, "van")) return std::nullopt;
  const TimeScan::Hit shift = scan.hit(from + 3, TimeUse::shift);
  const std::uint32_t unit = from + 3 + shift.words;
  if (!shift || unit >= last || !scan.is(unit, "maand")) return std::nullopt;
  Said said = begin_at(from, TimeOp::day_in_month, "day_of_this_month");
  said.day = static_cast<int>(day->value);
  said.shift = shift.row->shift;
  said.shift_said = true;
  said.rows.push_back(shift.row->id);
  said.last = unit + 1;
  return said;
}

std::optional<Said> week_number(const TimeScan& scan, std::uint32_t from, std::uint32_t last) {
  if (!scan.is(from, "week") || from + 1 >= last) return std::nullopt;
  const auto number = scan.number(from + 1, last);
  if (!number || !number->figures || number->words != 1 || number->value < 1 || number->value > 53) return std::nullopt;
  Said said = begin_at(from, TimeOp::week_of_year, "week_number");
  said.days = static_cast<int>(number->value);
  said.last = from + 2;
  return said;
}

// "de laatste vijf dagen van februari"
std::optional<Said> month_tail(const TimeScan& scan, std::uint32_t from, std::uint32_t last) {
  if (!scan.is(from, "de") || !scan.is(from + 1, "laatste") || from + 5 >= last) return std::nullopt;
  const auto amount = time_amount(scan, from + 2, last);
  const std::uint32_t unit = from + 2 + (amount ? amount->words : 0);
  if (!amount || amount->exact < 1 || amount->exact > 28 || !scan.is(unit, "dagen") || !scan.is(unit + 1, "van"))
    return std::nullopt;
  auto said = calendar_month(scan, unit + 2, last);
  if (!said || said->edge != Edge::whole || said->op != TimeOp::month) return std::nullopt;
  said->first = from;
  said->tail = static_cast<int>(amount->exact);
  return said;
}

}  // namespace wederhoor::reading::nl
