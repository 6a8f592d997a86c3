// Decides what a number without a noun counts, and which ordinals tell a count. "Acht tanks, waarvan er zes brandden"
// has six tanks, "vier van hen" four of those before, "een derde dode" three dead. Not: "hij woont op 12", "de tweede
// aanval". Tested by spec/nl/quantities.md.
#include <algorithm>

#include "base/because.h"
#include "reading/amounts/quantities_run.h"

namespace wederhoor::reading {
namespace {
bool is_part(const Quantity& q) { return base::made_by(q.because, "part_of"); }
}  // namespace

// What was counted last, in this sentence or one of the two before it; of another sentence rather the whole than its
// part.
const Quantity* QuantityRun::antecedent(const Sentence& sentence) const {
  constexpr std::uint32_t reach = 2;
  const std::uint32_t here = row_.token(sentence.first).sentence;
  constexpr std::size_t most = 40;
  const std::size_t from = found_.size() > most ? found_.size() - most : 0;
  const Quantity* part = nullptr;
  for (std::size_t k = found_.size(); k-- > from;) {
    const Quantity& before = found_[k];
    if (before.sentence + reach < here) return part;
    const bool unlisted = before.unit == QuantityUnit::other && before.counted.empty() && !before.noun.empty();
    if (!countable(before.unit) && !unlisted && !words_.item(before.counted)) continue;
    if (before.sentence == here || !is_part(before)) return &before;
    if (part == nullptr) part = &before;
  }
  return part;
}

// "Hoeveel doden vielen er? De telling staat op 34": those who suffer, told of without a number, in this sentence or
// one of the two before it; "er kwamen drones aan, twaalf in totaal": whoever it is, in this sentence.
std::optional<Quantity> QuantityRun::told_before(std::uint32_t at, const Sentence& sentence, bool anyone) const {
  constexpr std::uint32_t reach = 60;
  const std::uint32_t here = row_.token(sentence.first).sentence;
  for (std::uint32_t i = at; i > 0 && i + reach > at;) {
    const std::uint32_t there = row_.token(--i).sentence;
    if (there + 2 < here || (anyone && there < here)) return std::nullopt;
    const AmountWords::Noun noun = words_.noun(row_.until(i + 1), i);
    if (!noun || row_.token(i).upos == Upos::VERB) continue;
    const bool suffers = noun.row->use == CountedUse::victim;
    const bool many = countable(*noun.row) && row_.token(i).feats.find("Number=Plur") != std::string::npos;
    if (!suffers && (!anyone || !many)) continue;
    Quantity out;
    out.span = row_.span(i, i + 1);
    out.unit = noun.row->unit;
    out.counted = noun.row->counted;
    return out;
  }
  return std::nullopt;
}

// "Vijftien, verbetert de rederij", "negen daarvan", "dertig volgens het leger": a numeral in words that no noun and no
// name claims. Not: "rijtuig zeven", "een meisje van zes".
bool QuantityRun::stands_alone(const Amount& amount, const Sentence& sentence) const {
  if (amount.figures || amount.modified || !amount.best || *amount.best < 2) return false;
  if (row_.token(amount.first).upos != Upos::NUM || denied(amount, sentence)) return false;
  const Upos next = amount.last < sentence.last ? row_.token(amount.last).upos : Upos::PUNCT;
  if (next == Upos::NOUN || next == Upos::ADJ || next == Upos::PROPN || next == Upos::NUM) return false;
  if (amount.first == sentence.first) return true;
  const Upos before = row_.token(amount.first - 1).upos;
  return before != Upos::NOUN && before != Upos::PROPN && before != Upos::ADP && before != Upos::DET &&
         before != Upos::PRON && before != Upos::NUM;
}

// "onder wie", "waarvan", "van wie er" before `at`.
bool QuantityRun::part_before(std::uint32_t at, const Sentence& sentence) const {
  constexpr std::uint32_t reach = 4;
  const auto words = row_.until(at);
  const std::uint32_t first = std::max(sentence.first, at - std::min(at, reach));
  for (std::uint32_t i = at; i > first;) {
    --i;
    if (row_[i] == ",") return false;
    if (words_.hit(words, i, AmountUse::part)) return true;
  }
  return false;
}

// "58 doden, onder wie 46 muiters en 12 gardisten": what stands in a row with a part is one too. nullptr: none.
const Because* QuantityRun::part_in_row(std::uint32_t at) const {
  if (found_.empty() || at == 0 || (!row_.is(at - 1, Closed::and_) && row_[at - 1] != ",")) return nullptr;
  const Quantity& before = found_.back();
  if (before.span.end > row_.token(at - 1).span.begin || before.span.end + 1 < row_.token(at - 1).span.begin)
    return nullptr;
  const auto part = std::find_if(before.because.begin(), before.because.end(),
                                 [](const Because& because) { return because.construction == "part_of"; });
  return part == before.because.end() ? nullptr : &*part;
}

// Is the number the last word of its clause, with nothing before it that it could belong to?
bool QuantityRun::ends_clause(const Amount& amount, const Sentence& sentence) const {
  const bool year = amount.figures && !amount.modified && amount.low && *amount.low >= 1000 && *amount.low < 2100;
  if (amount.first == sentence.first || !amount.low || year) return false;
  const bool ends = amount.last >= sentence.last || row_.token(amount.last).upos == Upos::PUNCT;
  const Upos before = row_.token(amount.first - 1).upos;
  if (amount.figures && before == Upos::PROPN) return false;
  return ends && before != Upos::ADP && before != Upos::PUNCT && before != Upos::NUM && before != Upos::DET;
}

// "Het netwerk komt uit op 31", "dinsdag sprak hij nog van twee": a word of counting, the preposition that it has, the
// number, and the end of the clause. Not: "hij komt uit op plein 12".
bool QuantityRun::tallied(const Amount& amount, const Sentence& sentence) const {
  constexpr std::uint32_t reach = 8;
  const Upos next = amount.last < sentence.last ? row_.token(amount.last).upos : Upos::PUNCT;
  if (next != Upos::PUNCT || amount.first < sentence.first + 2) return false;
  const auto words = row_.until(amount.first);
  const AmountWords::Hit link = words_.hit(words, amount.first - 1, AmountUse::tally_link);
  if (!link) return false;
  for (std::uint32_t i = amount.first - 1; i > sentence.first && i + reach > amount.first;) {
    --i;
    if (row_.token(i).upos == Upos::PUNCT) return false;
    const AmountWords::Hit word = words_.hit(words, i, AmountUse::tally);
    if (word && word.row->low == link.row->low) return true;
  }
  return false;
}

// "De daders, een zestigtal, kwamen uit Mali": the noun that the amount stands behind, between commas. Not: "de broers,
// 42 en 45" (their ages).
CountedNoun QuantityRun::in_apposition(const Amount& amount, const Sentence& sentence) const {
  const bool about = amount.modified || amount.construction == std::string_view("vague_amount");
  if (amount.figures || !about || !amount.low || *amount.low < 2) return {};
  if (amount.first < sentence.first + 2 || row_[amount.first - 1] != ",") return {};
  if (amount.last < sentence.last && row_.token(amount.last).upos != Upos::PUNCT) return {};
  const std::uint32_t at = amount.first - 2;
  const AmountWords::Noun noun = words_.noun(row_.until(at + 1), at);
  const bool many = row_.token(at).upos == Upos::NOUN && has_feature(row_.token(at), "Number=Plur");
  return noun && many && countable(*noun.row) ? CountedNoun{at, at + 1, noun.row} : CountedNoun{};
}

bool QuantityRun::points_back(const Amount& amount, const Sentence& sentence) const {
  const auto words = row_.until(sentence.last);
  if (denied(amount, sentence)) return false;
  if (row_.is(amount.last, Closed::of) && words_.hit(words, amount.last + 1, AmountUse::pronoun)) return true;
  if (part_before(amount.first, sentence)) return true;
  const Upos next = amount.last < sentence.last ? row_.token(amount.last).upos : Upos::PUNCT;
  if (next == Upos::NOUN || next == Upos::ADJ || next == Upos::PROPN || next == Upos::NUM) return false;
  constexpr std::uint32_t reach = 3;
  const std::uint32_t first = std::max(sentence.first, amount.first - std::min(amount.first, reach));
  for (std::uint32_t i = amount.first; i > first;) {
    --i;
    if (row_.token(i).upos == Upos::PUNCT || row_.token(i).upos == Upos::ADP) break;
    if (words_.hit(words, i, AmountUse::there)) return true;
  }
  return false;
}

// "Van de ontsnapten zitten er 57 in de cel": the group that the clause opens with. No row: none.
CountedNoun QuantityRun::group_before(std::uint32_t at, const Sentence& sentence) const {
  constexpr std::uint32_t reach = 10;
  const auto words = row_.until(at);
  for (std::uint32_t i = at; i > sentence.first && i + reach > at;) {
    --i;
    if (row_[i] == "," || row_[i] == ";") return {};
    if (!row_.is(i, Closed::of) || i + 2 >= at || !row_.is(i + 1, Closed::whole)) continue;
    const AmountWords::Noun noun = words_.noun(words, i + 2);
    return noun && countable(*noun.row) ? CountedNoun{i + 2, i + 2 + noun.words, noun.row} : CountedNoun{};
  }
  return {};
}

std::uint32_t QuantityRun::pointing(const Amount& amount, const Sentence& sentence) {
  if (age_of_one(amount, sentence)) return amount.first;
  const std::string_view how = amount.construction;
  const bool number = how == "numeral" || how == "modified" || how == "range" || how == "vague_amount";
  const bool of_them =
      row_.is(amount.last, Closed::of) && words_.hit(row_.until(sentence.last), amount.last + 1, AmountUse::pronoun);
  const bool there =
      amount.first > sentence.first && words_.hit(row_.until(amount.first), amount.first - 1, AmountUse::there);
  const bool one = (how == "single" || how == "one") && there &&  // "van de 22 wordt er een vermist"
                   AmountWords::of_persons(state_near(amount, sentence));
  // "Van wie één in levensgevaar verkeert", "één is aangehouden"
  const Upos next = amount.last < sentence.last ? row_.token(amount.last).upos : Upos::PUNCT;
  const bool does = (next == Upos::VERB || next == Upos::AUX) && has_feature(row_.token(amount.last), "VerbForm=Fin");
  const bool strict = how == "one" && amount.best == 1.0 && (does || part_before(amount.first, sentence));
  if (!number && !of_them && !one && !strict) return amount.first;
  const bool tally = number && tallied(amount, sentence);
  const Quantity* before = antecedent(sentence);
  const bool alone = number && stands_alone(amount, sentence);
  const bool near = before != nullptr && before->sentence == row_.token(sentence.first).sentence;
  std::optional<Quantity> told;
  if ((tally && before == nullptr) || (alone && !near)) told = told_before(amount.first, sentence, alone);
  if (told) before = &*told;
  const bool here = near && !told;
  if (const CountedNoun group = number ? group_before(amount.first, sentence) : CountedNoun{};
      group.found() && points_back(amount, sentence)) {
    add(amount, group, sentence);
    found_.back().span = found_.back().amount;
    found_.back().noun = {};
    return amount.last;
  }
  const bool points = points_back(amount, sentence) || (before != nullptr && tally) ||
                      (here && number && ends_clause(amount, sentence)) ||
                      (before != nullptr && (alone || (strict && does)));
  if (!points || (before == nullptr && !of_them)) return amount.first;
  const bool persons = before == nullptr || before->unit == QuantityUnit::persons;
  if (!persons && AmountWords::of_persons(state_near(amount, sentence))) return amount.first;
  if (reader_.names_something(amount, sentence.first, sentence.last)) return amount.first;
  const bool part = of_them || part_before(amount.first, sentence);
  const Quantity whole = before != nullptr ? *before : Quantity{.unit = QuantityUnit::persons};
  add(amount, {}, sentence);
  Quantity& out = found_.back();
  out.unit = whole.unit;
  out.counted = whole.counted;
  const bool linked = !out.because.empty() && out.because.back().construction == "part_of";
  if (before != nullptr && !linked) out.because.push_back({part ? "part_of" : "counted_before", "", whole.span});
  return amount.last;
}

// "Het derde slachtoffer is niet overleden": nobody was counted.
bool QuantityRun::denied_behind(std::uint32_t at, const Sentence& sentence) const {
  constexpr std::uint32_t reach = 6;
  const auto words = row_.until(sentence.last);
  for (std::uint32_t i = at; i < std::min(sentence.last, at + reach) && row_.token(i).upos != Upos::PUNCT; ++i) {
    if (words_.hit(words, i, AmountUse::denied)) return true;
  }
  return false;
}

// "Twee chauffeurs kwamen om, een derde raakte gewond": one, to whom something else happened than to the two.
bool QuantityRun::one_more(std::uint32_t at, double ordinal, const Sentence& sentence) const {
  if (found_.empty() || found_.back().sentence != row_.token(at).sentence || found_.back().best != ordinal - 1)
    return false;
  const auto [first, last] = tokens_in(row_.reading(), found_.back().span);
  const AmountWords::StateRow* of_those = reader_.telling(first, sentence.first, at);
  const AmountWords::StateRow* of_this = reader_.telling(at, at, sentence.last);
  return last > first && of_those != nullptr && of_this != nullptr && of_those->state != of_this->state;
}

// "Een op de vier huizen", "twee op vijf": that part of them; nobody has counted four. The token behind it.
std::uint32_t QuantityRun::ratio(std::uint32_t at, const Sentence& sentence) {
  const auto words = row_.until(sentence.last);
  const auto part = words_.numerals().read(words, at);
  if (!part || at + part->words + 1 >= sentence.last) return at;
  std::uint32_t i = at + part->words;
  if (!row_.is(i, Closed::seated) || !row_.is(i, Closed::reaches)) return at;
  ++i;
  if (row_.is(i, Closed::the)) ++i;
  const auto whole = i < sentence.last ? words_.numerals().read(words, i) : std::nullopt;
  if (!whole || whole->article || whole->value <= part->value || in_time_[i]) return at;
  Amount amount;
  amount.first = at;
  amount.last = i + whole->words;
  amount.low = amount.best = amount.high = part->value / whole->value;
  amount.construction = "ratio";
  add(amount, {}, sentence);
  found_.back().unit = QuantityUnit::other;
  return amount.last;
}

// "een derde dode": so three; "voor de dertiende keer": thirteen times; "een vierde bezweek".
std::uint32_t QuantityRun::ordinal_count(std::uint32_t at, const Sentence& sentence) {
  const auto ordinal = words_.numerals().ordinal(row_[at]);
  if (!ordinal || ordinal->value < 2 || at + 1 >= sentence.last) return at;
  const auto words = row_.until(sentence.last);
  AmountWords::Noun noun = words_.noun(words, at + 1);
  const bool article = at > sentence.first && row_.is(at - 1, Closed::a);
  const bool first = at == sentence.first;
  const bool suffers = noun && (noun.row->use == CountedUse::victim || noun.row->use == CountedUse::casualty);
  const bool times = noun && noun.row->unit == QuantityUnit::times;
  const bool blow = noun && noun.row->use == CountedUse::item && (article || first);
  // "De derde aangehouden man" counts nobody; "is de zevende gestorven" does.
  const Token& next = row_.token(at + 1);
  const bool before_noun = at + 2 < sentence.last && row_.token(at + 2).upos == Upos::NOUN;
  const bool verb =
      (next.upos == Upos::VERB || next.upos == Upos::AUX) && (has_feature(next, "VerbForm=Fin") || !before_noun);
  const bool bare = !noun && (article || (at > sentence.first && row_.is(at - 1, Closed::the))) &&
                    (verb || next.upos == Upos::PUNCT) &&
                    AmountWords::of_persons(reader_.state_near(at, sentence.first, sentence.last));
  if ((!suffers && !times && !blow && !bare) || denied_behind(at + 1, sentence)) return at;
  Amount amount;
  amount.first = at;
  amount.last = at + 1;
  amount.low = amount.best = amount.high = bare && one_more(at, ordinal->value, sentence) ? 1 : ordinal->value;
  amount.construction = "ordinal";
  if (!ordinal->row.empty()) amount.rows.push_back(ordinal->row);
  const CountedNoun counted = bare ? CountedNoun{} : CountedNoun{at + 1, at + 1 + noun.words, noun.row};
  add(amount, counted, sentence);
  return bare ? at + 1 : counted.last;
}

// "Dode en drie gewonden bij schietpartij": a headline that opens with one who suffers, without an article. Not:
// "Doden bij een aanval".
std::uint32_t QuantityRun::headline_one(std::uint32_t at, const Sentence& sentence) {
  if (at != sentence.first || at != 0 || at + 2 >= sentence.last) return at;
  const AmountWords::Noun noun = words_.noun(row_.until(sentence.last), at);
  const std::string plural = std::string(row_[at]) + "n";
  const std::string_view many = plural;
  const AmountWords::Noun more = words_.noun({&many, 1}, 0);
  const bool one = more && more.row == noun.row;
  const Upos next = row_.token(at + 1).upos;
  if (!noun || noun.words != 1 || noun.row->use != CountedUse::victim || !one) return at;
  if (next != Upos::CCONJ && next != Upos::ADP && next != Upos::ADV) return at;
  Amount amount;
  amount.first = at;
  amount.last = at + 1;
  amount.low = amount.best = amount.high = 1;
  amount.construction = "headline_one";
  add(amount, {at, at + 1, noun.row}, sentence);
  return at + 1;
}

// "Er zijn vijf doden, geen zeven": another figure for those counted just before, whoever gives it. Not: "geen zeven
// doden" (that has a noun), "geen drie maar vier".
std::uint32_t QuantityRun::other_figure(std::uint32_t at, const Sentence& sentence) {
  if (at == sentence.first || row_[at - 1] != "," || at + 1 >= sentence.last) return at;
  const AmountWords::Hit none = words_.hit(row_.until(sentence.last), at, AmountUse::zero);
  if (!none || none.words != 1) return at;
  const auto amount = reader_.read(at + 1, sentence.last);
  if (!amount || amount->construction != std::string_view("numeral") || !amount->low || *amount->low < 2) return at;
  const Upos next = amount->last < sentence.last ? row_.token(amount->last).upos : Upos::PUNCT;
  if (next != Upos::PUNCT && next != Upos::SCONJ) return at;
  const Quantity* before = antecedent(sentence);
  if (before == nullptr || before->sentence != row_.token(at).sentence) return at;
  const Quantity told = *before;
  add(*amount, {}, sentence);
  Quantity& out = found_.back();
  out.unit = told.unit;
  out.counted = told.counted;
  out.because.push_back({"counted_before", "", told.span});
  return amount->last;
}

}  // namespace wederhoor::reading
