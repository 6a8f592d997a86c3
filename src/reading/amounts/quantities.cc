// Decides which amounts of a report are kept and what each says. "Zo'n 100 'militanten'" is; the 82 of "82-jarige", the
// year 2022, "twee groepen" (who act, and are not counted) are not. Tested by tests/reading/amounts/quantities_test.cc.
#include "reading/amounts/quantities.h"

#include <algorithm>

#include "reading/amounts/quantities_read.h"

namespace wederhoor::reading {
namespace {
class QuantityRun {
 public:
  QuantityRun(const AmountWords& words, const WordRow& row) : words_(words), row_(row), reader_(words, row) {
    const Reading& reading = row.reading();
    in_time_.resize(row.size());
    in_duration_.resize(row.size());
    for (const TimeMention& time : reading.times) {
      const std::string& how = time.because.empty() ? std::string() : time.because.front().construction;
      const bool lasts = time.kind == TimeKind::duration || how == "duration";
      const auto [first, last] = tokens_in(reading, time.span);
      for (std::uint32_t i = first; i < last; ++i) (lasts ? in_duration_ : in_time_)[i] = true;
    }
  }

  std::vector<Quantity> run() {
    for (const Sentence& sentence : row_.reading().sentences) {
      if (sentence.part == "boilerplate" || sentence.part == "credit" || sentence.part == "byline") continue;
      for (std::uint32_t i = sentence.first; i < sentence.last;) i = read_at(i, sentence);
    }
    return std::move(found_);
  }

 private:
  std::uint32_t read_at(std::uint32_t at, const Sentence& sentence) {
    if (in_time_[at]) return at + 1;
    if (const std::uint32_t end = toll(at, sentence); end > at) return end;
    const auto amount = reader_.read(at, sentence.last);
    if (!amount) return at + 1;
    for (std::uint32_t i = amount->first; i < amount->last; ++i) {
      if (in_time_[i]) return at + 1;
    }
    const bool percent = amount->construction == std::string_view("percentage");
    const CountedNoun noun = percent ? CountedNoun{} : reader_.noun_after(amount->last, sentence.last);
    if (!kept(*amount, noun, sentence)) return rejected(*amount, at);
    add(*amount, noun, sentence);
    return noun.found() && noun.first == amount->last ? noun.last : amount->last;
  }

  // Where to go on behind an amount that is none: "een" may be the first word of another.
  static std::uint32_t rejected(const Amount& amount, std::uint32_t at) {
    return amount.needs_noun || amount.modified ? at + 1 : amount.last;
  }

  bool kept(const Amount& amount, const CountedNoun& noun, const Sentence& sentence) const {
    if (reader_.names_something(amount, sentence.first, sentence.last) && !noun.row) return false;
    if (noun.row) {
      if (noun.row->use == CountedUse::actors || noun.row->use == CountedUse::ignored) return false;
      if (noun.row->use == CountedUse::time && !tells_duration(amount, noun, sentence)) return false;
    }
    if (amount.construction == std::string_view("percentage") || money_sign(amount, sentence)) return true;
    const bool state = reader_.state_near(amount.first, sentence.first, sentence.last) != AmountWords::State::none;
    const std::string_view how = amount.construction;
    if (how == "zero") {
      if (!amount.needs_noun) return state;  // "niemand raakte gewond"
      return noun.row && (noun.row->use == CountedUse::casualty || (state && countable(*noun.row)));
    }
    if (how == "single") return noun.row && can_be_single(*noun.row) && state && near(amount, noun);
    if (how == "one") return noun.row != nullptr && !is_measure(*noun.row);
    if (amount.needs_noun && !noun.row) return false;
    if (noun.found()) return true;
    if (year_like(amount)) return false;
    // A number by itself counts where the clause tells what became of somebody: "zeventig zijn gedood".
    return state && !row_[amount.last].empty() && (amount.modified || amount.last < sentence.last);
  }

  static bool countable(const CountedRow& row) {
    return row.unit != QuantityUnit::other && row.use == CountedUse::plain;
  }
  static bool is_measure(const CountedRow& row) {
    return row.use == CountedUse::measure || row.use == CountedUse::time;
  }
  static bool can_be_single(const CountedRow& row) {
    return row.use != CountedUse::ignored && (row.unit == QuantityUnit::persons || row.unit == QuantityUnit::vehicles ||
                                              row.unit == QuantityUnit::aircraft || row.unit == QuantityUnit::weapons);
  }
  static bool near(const Amount& amount, const CountedNoun& noun) { return noun.first <= amount.last + 2; }
  static bool year_like(const Amount& amount) {
    return amount.figures && !amount.modified && amount.best && *amount.best >= 1900 && *amount.best < 2100;
  }

  // "34 jaar" behind a person is an age.
  bool tells_duration(const Amount& amount, const CountedNoun& noun, const Sentence& sentence) const {
    if (noun.last < sentence.last && row_.is(noun.last, Closed::age)) return false;
    if (amount.construction == std::string_view("one")) return false;
    return in_duration_[noun.first];
  }

  void add(const Amount& amount, const CountedNoun& noun, const Sentence& sentence) {
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
    if (!noun.found()) out.unit = bare_unit(amount, sentence);
    out.sentence = row_.token(amount.first).sentence;
    for (const std::string& row : amount.rows) out.because.push_back({amount.construction, row, out.amount});
    if (amount.rows.empty()) out.because.push_back({amount.construction, "", out.amount});
    if (noun.row) out.because.push_back({"noun_after", noun.row->id, out.noun});
    money_before(out, amount, sentence);
    found_.push_back(std::move(out));
  }

  // The unit of an amount without a noun: only persons are killed or wounded.
  QuantityUnit bare_unit(const Amount& amount, const Sentence& sentence) const {
    const std::string_view how = amount.construction;
    if (how == "percentage") return QuantityUnit::percent;
    const auto state = reader_.state_near(amount.first, sentence.first, sentence.last);
    return how == "zero" || state == AmountWords::State::person ? QuantityUnit::persons : QuantityUnit::other;
  }

  static void set_noun(Quantity& out, const CountedRow& row) {
    out.unit = row.unit;
    out.counted = row.counted;
    if (row.factor == 1) return;
    for (std::optional<double>* side : {&out.low, &out.best, &out.high}) {
      if (*side) **side = rounded(**side * row.factor);
    }
  }

  const CountedRow* money_sign(const Amount& amount, const Sentence& sentence) const {
    if (amount.first == sentence.first) return nullptr;
    const AmountWords::Noun sign = words_.noun(row_.until(amount.first), amount.first - 1);
    return sign && sign.row->unit == QuantityUnit::money ? sign.row : nullptr;
  }

  // "€ 5 miljoen": the sign stands before.
  void money_before(Quantity& out, const Amount& amount, const Sentence& sentence) const {
    const CountedRow* sign = out.counted.empty() ? money_sign(amount, sentence) : nullptr;
    if (sign == nullptr) return;
    set_noun(out, *sign);
    out.noun = row_.span(amount.first - 1, amount.first);
    out.because.push_back({"money_before", sign->id, out.noun});
  }

  // "een dodental" is one or more; "het dodental staat op 12" counts the dead; "het aantal gewonden is nog niet bekend"
  // is kept as unknown.
  std::uint32_t toll(std::uint32_t at, const Sentence& sentence) {
    const auto words = row_.until(sentence.last);
    const bool article = row_.is(at, Closed::a);
    const std::uint32_t i = at + (article || row_.is(at, Closed::it) ? 1 : 0);
    if (i >= sentence.last) return at;
    const AmountWords::Hit hit = words_.hit(words, i, AmountUse::toll);
    if (hit && article) {
      Amount amount;
      amount.first = at;
      amount.last = i + 1;
      amount.low = 1;
      amount.exactness = Exactness::at_least;
      amount.construction = "toll";
      amount.rows.push_back(hit.row->id);
      add_toll(amount, {}, sentence);
      return amount.last;
    }
    if (!hit && !row_.is(i, Closed::number_of)) return at;
    if (const std::uint32_t end = toll_number(at, i, hit, sentence); end > at) return end;
    return toll_unknown(at, i, hit, sentence);
  }

  // "het dodental is opgelopen tot 12", "het aantal gewonden steeg naar acht": the last number of the clause.
  std::uint32_t toll_number(std::uint32_t at, std::uint32_t word, const AmountWords::Hit& hit,
                            const Sentence& sentence) {
    if (!hit) return at;
    constexpr std::uint32_t reach = 10;
    for (std::uint32_t i = word + 1; i < sentence.last && i < word + reach && row_[i] != ","; ++i) {
      if (in_time_[i] || (!row_.is(i - 1, Closed::reaches) && !row_.is(i, Closed::at_least))) continue;
      auto amount = reader_.read(i, sentence.last);
      if (!amount || amount->needs_noun || amount->needs_state || !amount->low) continue;
      if (reader_.noun_after(amount->last, sentence.last).row) return at;  // the number has a noun of its own
      amount->rows.push_back(hit.row->id);
      amount->construction = "toll";
      add_toll(*amount, {word, word + 1, nullptr}, sentence);
      return amount->last;
    }
    return at;
  }

  std::uint32_t toll_unknown(std::uint32_t at, std::uint32_t word, const AmountWords::Hit& hit,
                             const Sentence& sentence) {
    constexpr std::uint32_t reach = 8;
    const auto words = row_.until(sentence.last);
    for (std::uint32_t i = word + 1; i < sentence.last && i < word + reach; ++i) {
      const AmountWords::Hit unknown = words_.hit(words, i, AmountUse::unknown);
      if (!unknown) continue;
      Amount amount;
      amount.first = at;
      amount.last = word + 1;
      amount.exactness = Exactness::vague;
      amount.construction = "toll";
      amount.rows.push_back(unknown.row->id);
      const CountedNoun noun = hit ? CountedNoun{word, word + 1, nullptr} : reader_.noun_after(word + 1, sentence.last);
      if (!hit && !noun.row && !words_.hit(words, i, AmountUse::unknown)) return at;
      add_toll(amount, noun, sentence);
      return i;
    }
    return at;
  }

  void add_toll(const Amount& amount, const CountedNoun& noun, const Sentence& sentence) {
    add(amount, noun, sentence);
    Quantity& out = found_.back();
    if (!out.counted.empty()) return;
    out.unit = QuantityUnit::persons;
    out.counted = "dead";
  }

  const AmountWords& words_;
  const WordRow& row_;
  AmountReader reader_;
  std::vector<bool> in_time_, in_duration_;
  std::vector<Quantity> found_;
};
}  // namespace

QuantityFinder::QuantityFinder(const lexicon::LanguageTables& tables, std::shared_ptr<const Numerals> numerals)
    : words_(std::make_unique<AmountWords>(tables, std::move(numerals))) {}
QuantityFinder::QuantityFinder(QuantityFinder&&) noexcept = default;
QuantityFinder::~QuantityFinder() = default;

std::vector<Quantity> QuantityFinder::find(const WordRow& row) const { return QuantityRun(*words_, row).run(); }

}  // namespace wederhoor::reading
