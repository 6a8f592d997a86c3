// Decides what a toll says: "een dodental" is one or more, "het dodental staat op 12" counts the dead, "het aantal
// gewonden steeg van 8 tot 12" twelve and, before that, eight, "het aantal gewonden is nog niet bekend" is kept as
// unknown. Tested by spec/nl/quantities.md.
#include "reading/amounts/quantities_run.h"

namespace wederhoor::reading {

std::uint32_t QuantityRun::toll(std::uint32_t at, const Sentence& sentence) {
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
  const CountedNoun noun = hit ? CountedNoun{i, i + 1, nullptr} : reader_.noun_after(i + 1, sentence.last);
  if (noun.found() && (hit || (noun.row && countable(*noun.row)))) {
    if (const std::uint32_t end = toll_number(i, noun, hit ? hit.row->id : std::string(), sentence); end > i)
      return end;
  }
  return hit || noun.found() ? toll_unknown(at, i, noun, sentence) : at;
}

// "van 12 naar 15": no longer twelve.
bool QuantityRun::formerly(const Amount& amount, std::uint32_t last) const {
  if (amount.first == 0 || !row_.is(amount.first - 1, Closed::of)) return false;
  return amount.last + 1 < last && row_.is(amount.last, Closed::reaches) &&
         reader_.read(amount.last + 1, last).has_value();
}

// "De missie groeit van honderd naar tweehonderd man", "de tanker viel terug van elf naar vijf knopen": the figure that
// was true before counts what the one behind it does.
std::uint32_t QuantityRun::from_to(std::uint32_t at, const Sentence& sentence) {
  if (at == sentence.first || !row_.is(at - 1, Closed::of) || row_.token(at).upos != Upos::NUM) return at;
  const auto number = words_.numerals().read(row_.until(sentence.last), at);
  if (!number || number->article || number->value < 2) return at;
  const std::uint32_t link = at + number->words;
  // "tot" only behind a word of change: "van 10 tot 15 man" is a range.
  if (link + 1 < sentence.last && row_.token(link).upos != Upos::ADP) return at;  // "een jongen van negen is de enige"
  if (link + 1 >= sentence.last || !row_.is(link, Closed::reaches) || row_.is(link, Closed::range)) return at;
  const auto then = reader_.read(link + 1, sentence.last);
  const CountedNoun noun = then ? reader_.noun_after(then->last, sentence.last) : CountedNoun{};
  if (!noun.found() || noun.first != then->last || in_time_[link + 1]) return at;
  Amount amount;
  amount.first = at;
  amount.last = link;
  amount.low = amount.best = amount.high = number->value;
  amount.construction = "former";
  if (!number->row.empty()) amount.rows.push_back(number->row);
  add(amount, {}, sentence);
  found_.back().unit = noun.row ? noun.row->unit : QuantityUnit::other;
  if (noun.row) found_.back().counted = noun.row->counted;
  return link + 1;
}

// "het dodental is opgelopen tot 12", "het aantal gewonden steeg naar acht": the last number of the clause.
std::uint32_t QuantityRun::toll_number(std::uint32_t word, const CountedNoun& noun, const std::string& row,
                                       const Sentence& sentence) {
  constexpr std::uint32_t reach = 12;
  std::optional<Amount> before;
  for (std::uint32_t i = noun.last; i < sentence.last && i < word + reach && row_[i] != ","; ++i) {
    if (in_time_[i] || i == 0) continue;
    const bool reached = row_.is(i - 1, Closed::reaches) || row_.is(i, Closed::at_least);
    auto amount = reader_.read(i, sentence.last);
    if (!amount || amount->needs_noun || amount->needs_state || !amount->low) continue;
    // "Dat het aantal doden van de bus zeven bedraagt": the verb of a subordinate clause stands behind.
    const bool behind = amount->last < sentence.last && row_.is(amount->last, Closed::reaches) &&
                        row_.token(amount->last).upos == Upos::VERB;
    if (!reached && !behind) continue;
    if (reader_.noun_after(amount->last, sentence.last).row) return word;  // the number has a noun of its own
    if (formerly(*amount, sentence.last)) {
      i = amount->last - 1;
      before = std::move(amount);
      continue;
    }
    const Because told{"counted_before", noun.row ? noun.row->id : std::string(), row_.span(noun.first, noun.last)};
    const auto by_itself = [&](Quantity& q) {  // none stands inside another: the noun is only what is counted
      q.unit = noun.row ? noun.row->unit : QuantityUnit::persons;
      q.counted = noun.row ? noun.row->counted : std::string("dead");
      q.because.push_back(told);
    };
    if (!row.empty()) amount->rows.push_back(row);
    amount->construction = "toll";
    if (before) {
      before->construction = "former";
      add(*before, {}, sentence);
      by_itself(found_.back());
      add(*amount, {}, sentence);
      by_itself(found_.back());
    } else {
      add_toll(*amount, noun, sentence);
    }
    return amount->last;
  }
  return word;
}

std::uint32_t QuantityRun::toll_unknown(std::uint32_t at, std::uint32_t word, const CountedNoun& noun,
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
    add_toll(amount, noun, sentence);
    return i;
  }
  return at;
}

void QuantityRun::add_toll(const Amount& amount, const CountedNoun& noun, const Sentence& sentence) {
  add(amount, noun, sentence);
  Quantity& out = found_.back();
  if (!out.counted.empty()) return;
  out.unit = QuantityUnit::persons;
  out.counted = "dead";
}

}  // namespace wederhoor::reading
