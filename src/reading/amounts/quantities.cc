// Decides what each amount of a report says and counts. "Zo'n 100 'militanten'" is 90 to 110 persons; "5 miljoen"
// behind a euro sign is money. Which amounts are kept: quantities_kept.cc. Tested by
// tests/reading/amounts/quantities_test.cc.
#include "reading/amounts/quantities.h"

#include <algorithm>

#include "reading/amounts/quantities_run.h"

namespace wederhoor::reading {
namespace {
// Does the time tell how long, or how far off? Its amount is one of the story ("twee dagen later"), no date.
bool lasts(const TimeMention& time) {
  const Label how = time.because.empty() ? Label() : time.because.front().construction;
  return time.kind == TimeKind::duration || how == "duration" || how == "time_distance" || how == "rolling_period";
}

void set_noun(Quantity& out, const CountedRow& row) {
  out.unit = row.unit;
  out.counted = row.counted;
  if (row.factor == 1) return;
  for (std::optional<double>* side : {&out.low, &out.best, &out.high}) {
    if (*side) **side = rounded(**side * row.factor);
  }
}
}  // namespace

QuantityRun::QuantityRun(const AmountWords& words, const WordRow& row)
    : words_(words), row_(row), reader_(words, row), in_time_(row.size()), in_duration_(row.size()) {
  for (const TimeMention& time : row.reading().times) {
    const bool long_ = lasts(time);
    if (!time.because.empty() && time.because.front().construction == "soon") continue;  // "na twee explosies"
    const auto [first, last] = tokens_in(row.reading(), time.span);
    for (std::uint32_t i = first; i < last; ++i) (long_ ? in_duration_ : in_time_)[i] = true;
  }
}

std::vector<Quantity> QuantityRun::run() {
  for (const Sentence& sentence : row_.reading().sentences) {
    if (sentence.part == "boilerplate" || sentence.part == "credit" || sentence.part == "byline") continue;
    for (std::uint32_t i = sentence.first; i < sentence.last;) i = read_at(i, sentence);
  }
  return std::move(found_);
}

std::uint32_t QuantityRun::read_at(std::uint32_t at, const Sentence& sentence) {
  if (in_time_[at]) return at + 1;
  if (const std::uint32_t end = ratio(at, sentence); end > at) return end;
  if (const std::uint32_t end = toll(at, sentence); end > at) return end;
  if (const std::uint32_t end = ordinal_count(at, sentence); end > at) return end;
  if (const std::uint32_t end = headline_one(at, sentence); end > at) return end;
  if (const std::uint32_t end = other_figure(at, sentence); end > at) return end;
  if (const std::uint32_t end = from_to(at, sentence); end > at) return end;
  if (const std::uint32_t end = rest(at, sentence); end > at) return end;
  if (const std::uint32_t end = both(at, sentence); end > at) return end;
  return read_amount(at, sentence);
}

std::uint32_t QuantityRun::read_amount(std::uint32_t at, const Sentence& sentence) {
  const auto amount = reader_.read(at, sentence.last);
  if (!amount) return at + 1;
  for (std::uint32_t i = amount->first; i < amount->last; ++i) {
    if (in_time_[i]) return at + 1;
  }
  const std::string_view how = amount->construction;
  const bool alone = how == "percentage" || how == "repeated" || (how == "zero" && !amount->needs_noun);
  CountedNoun noun = alone ? CountedNoun{} : reader_.noun_after(amount->last, sentence.last);
  if (how == "noun_or_so") {
    const AmountWords::Noun within = words_.noun(row_.until(sentence.last), at + 1);
    noun = {at + 1, at + 2, within.row};
  }
  // "Geen van die lezingen", "beide versies": whatever it is.
  const bool none = how == "zero" && (amount->last > amount->first + 1 || row_.is(amount->last, Closed::of));
  const bool told = how == "one" || ((how == "numeral" || how == "modified") && amount->low && *amount->low >= 2);
  // "Vijf vragen": counted, though the ledger has no name for them.
  if ((none || told) && noun.row && noun.row->use == CountedUse::ignored) noun.row = nullptr;
  if (!noun.found() && !alone) {
    if (const CountedNoun before = in_apposition(*amount, sentence); before.found()) {
      add(*amount, before, sentence);
      found_.back().span = found_.back().amount;
      return amount->last;
    }
    if (const std::uint32_t end = pointing(*amount, sentence); end > at) return end;
  }
  if (const CountedRow* storage = noun.row ? holds_fuel(noun) : nullptr) noun.row = storage;
  if (!kept(*amount, noun, sentence)) {
    // "een" may be the first word of another amount, and so may what stands behind a modifier.
    // Not: "enige" of "de enige getuige".
    const bool words = amount->needs_noun && how != "zero" && how != "only";
    const bool on = words || (amount->modified && how != "range");
    return on ? at + 1 : amount->last;
  }
  add(*amount, noun, sentence);
  if (!noun.found() && !alone && how != "group") name_by_before(sentence);
  return noun.found() && noun.first == amount->last ? noun.last : amount->last;
}

// "Vier tanks van het oliedepot": tanks near fuel are no vehicles. nullptr: nothing tells so.
const CountedRow* QuantityRun::holds_fuel(const CountedNoun& noun) const {
  constexpr std::uint32_t reach = 40;
  const auto words = row_.until(row_.size());
  if (!words_.hit(words, noun.last - 1, AmountUse::holder)) return nullptr;
  const std::uint32_t last = std::min(row_.size(), noun.last + reach);
  for (std::uint32_t i = noun.first > reach ? noun.first - reach : 0; i < last; ++i) {
    if (words_.hit(words, i, AmountUse::fuel)) return words_.storage();
  }
  return nullptr;
}

// "Elf drones kwamen, alle elf zijn neergehaald": things counted just before, where the clause tells of things.
void QuantityRun::name_by_before(const Sentence& sentence) {
  Quantity out = std::move(found_.back());
  found_.pop_back();
  const Quantity* before = out.unit == QuantityUnit::other ? antecedent(sentence) : nullptr;
  if (before != nullptr && before->unit != QuantityUnit::persons) {
    out.unit = before->unit;
    out.counted = before->counted;
    out.because.push_back({"counted_before", "", before->span});
  }
  found_.push_back(std::move(out));
}

void QuantityRun::add(const Amount& amount, const CountedNoun& noun, const Sentence& sentence) {
  Quantity out;
  out.amount = row_.span(amount.first, amount.last);
  out.span =
      noun.found() ? row_.span(std::min(amount.first, noun.first), std::max(amount.last, noun.last)) : out.amount;
  if (noun.found()) out.noun = row_.span(noun.first, noun.last);
  out.low = amount.low;
  out.best = amount.best;
  out.high = amount.high;
  out.exactness = amount.exactness;
  if (noun.row) set_noun(out, *noun.row);
  const std::string_view how = amount.construction;
  const bool thing =
      noun.found() && (how == "zero" || (how == "one" && amount.best == 2.0));  // "geen enkele aanwijzing"
  if (!noun.row) out.unit = thing ? QuantityUnit::other : bare_unit(amount, sentence);
  if (how == "repeated") out.counted = "times";
  const bool unlisted = noun.found() && !noun.row;
  if (unlisted && words_.role(row_[noun.last - 1])) {
    out.unit = QuantityUnit::persons;
  } else if (unlisted && has_rel(row_.token(noun.last - 1), "obl")) {
    out.unit = QuantityUnit::other;  // "aan twee oevers werden mensen gedood"
  }
  out.sentence = row_.token(amount.first).sentence;
  for (const std::string& row : amount.rows) out.because.push_back({amount.construction, row, out.amount});
  if (amount.rows.empty()) out.because.push_back({amount.construction, "", out.amount});
  if (noun.row) out.because.push_back({"noun_after", noun.row->id, out.noun});
  if (part_before(amount.first, sentence)) {
    if (const Quantity* whole = antecedent(sentence)) out.because.push_back({"part_of", "", whole->span});
  } else if (const Because* row = part_in_row(amount.first)) {
    out.because.push_back({"part_of", "", row->words});
  }
  if (joins_before(out, amount)) return;
  const bool of_them = noun.found() && noun.first > amount.last && row_.is(amount.last, Closed::of);
  if (of_them) out.because.push_back({"part_of", "", out.noun});  // "een van de gewonden"
  money_before(out, amount, sentence);
  found_.push_back(std::move(out));
}

// "3 uur en 52 minuten" is one amount, in the unit of the first.
bool QuantityRun::joins_before(const Quantity& out, const Amount& amount) {
  constexpr double parts = 60;  // minutes of an hour, seconds of a minute
  const std::uint32_t at = amount.first;
  if (found_.empty() || at < 2 || !row_.is(at - 1, Closed::and_) || !in_duration_[at - 1]) return false;
  Quantity& before = found_.back();
  const bool smaller = (before.counted == "hours" && out.counted == "minutes") ||
                       (before.counted == "minutes" && out.counted == "seconds");
  if (!smaller || before.span.end != row_.token(at - 2).span.end || !before.best || !out.best) return false;
  for (std::optional<double>* side : {&before.low, &before.best, &before.high}) {
    if (*side) **side = rounded(**side + *out.best / parts);
  }
  before.span.end = out.span.end;
  before.because.insert(before.because.end(), out.because.begin(), out.because.end());
  return true;
}

// The unit of what is not listed: only persons are killed or wounded.
QuantityUnit QuantityRun::bare_unit(const Amount& amount, const Sentence& sentence) const {
  const std::string_view how = amount.construction;
  if (how == "percentage") return QuantityUnit::percent;
  if (how == "repeated") return QuantityUnit::times;
  const bool persons = how == "zero" || how == "group" || AmountWords::of_persons(state_near(amount, sentence));
  return persons ? QuantityUnit::persons : QuantityUnit::other;
}

const CountedRow* QuantityRun::money_sign(const Amount& amount, const Sentence& sentence) const {
  if (amount.first == sentence.first) return nullptr;
  const AmountWords::Noun sign = words_.noun(row_.until(amount.first), amount.first - 1);
  return sign && sign.row->unit == QuantityUnit::money ? sign.row : nullptr;
}

// "€ 5 miljoen": the sign stands before.
void QuantityRun::money_before(Quantity& out, const Amount& amount, const Sentence& sentence) const {
  const CountedRow* sign = out.counted.empty() ? money_sign(amount, sentence) : nullptr;
  if (sign == nullptr) return;
  set_noun(out, *sign);
  out.noun = row_.span(amount.first - 1, amount.first);
  out.because.push_back({"money_before", sign->id, out.noun});
}

QuantityFinder::QuantityFinder(const lexicon::LanguageTables& tables, std::shared_ptr<const Numerals> numerals)
    : words_(std::make_unique<AmountWords>(tables, std::move(numerals))) {}
QuantityFinder::QuantityFinder(QuantityFinder&&) noexcept = default;
QuantityFinder::~QuantityFinder() = default;

std::vector<Quantity> QuantityFinder::find(const WordRow& row) const { return QuantityRun(*words_, row).run(); }

}  // namespace wederhoor::reading
