// Decides which amounts are of the story: "twee auto's", "een van de gewonden", "een smid" who was killed. Not: the 82
// of "82-jarige", the year 2022, "twee groepen" (who act, and are not counted), "moeder van drie kinderen", a man who
// has killed others. Tested by tests/reading/amounts/quantities_test.cc, spec/nl/quantities.md.
#include <algorithm>

#include "base/part_kinds.h"
#include "reading/amounts/quantities_run.h"

namespace wederhoor::reading {
namespace {
using State = AmountWords::State;

bool is_measure(const CountedRow& row) { return row.use == CountedUse::measure || row.use == CountedUse::time; }
bool suffers(const CountedRow& row) { return row.use == CountedUse::casualty || row.use == CountedUse::victim; }
bool thing(QuantityUnit unit) {
  return unit == QuantityUnit::vehicles || unit == QuantityUnit::aircraft || unit == QuantityUnit::weapons;
}
// Distances and weights: "een kilometer", "een ton"; not "een euro".
bool weighs(QuantityUnit unit) {
  return unit == QuantityUnit::km || unit == QuantityUnit::m || unit == QuantityUnit::km2 ||
         unit == QuantityUnit::other;
}
bool single(QuantityUnit unit) { return unit == QuantityUnit::persons || thing(unit); }
bool year_like(const Amount& amount) {
  return amount.figures && !amount.modified && amount.best && *amount.best >= 1900 && *amount.best < 2100;
}
}  // namespace

bool countable(QuantityUnit unit) {
  return unit == QuantityUnit::persons || unit == QuantityUnit::missiles || unit == QuantityUnit::objects ||
         unit == QuantityUnit::places || unit == QuantityUnit::raids || unit == QuantityUnit::counts || thing(unit);
}
bool countable(const CountedRow& row) { return row.use == CountedUse::item || countable(row.unit); }

// "In 1998 schoten rebellen hem dood": the year, and the verb behind it. Not: "In 1998 huizen viel de stroom uit".
bool QuantityRun::year_in_front(const Amount& amount, const CountedNoun& noun, const Sentence& sentence) const {
  if (!year_like(amount) || amount.first != sentence.first + 1 || !row_.is(sentence.first, Closed::inner)) return false;
  if (!noun.found() || noun.last >= sentence.last) return false;
  const Upos behind = row_.token(noun.last).upos;
  return behind != Upos::VERB && behind != Upos::AUX;
}

bool QuantityRun::kept(const Amount& amount, const CountedNoun& noun, const Sentence& sentence) const {
  if (page_counter(amount, noun, sentence) || year_in_front(amount, noun, sentence)) return false;
  const bool listed = noun.row && row_[amount.last] != "/";  // not: "3/ Wij verloren twaalf kameraden"
  if (reader_.names_something(amount, sentence.first, sentence.last) && !listed) return false;
  if (reader_.age(amount, sentence.first, sentence.last) || of_parent(amount, sentence)) return false;
  if (noun.first > amount.last && denied(amount, sentence)) return false;
  const std::string_view how = amount.construction;
  if (noun.row && noun.row->use == CountedUse::time) return tells_duration(amount, noun, sentence);
  if (noun.row && (noun.row->use == CountedUse::actors || noun.row->use == CountedUse::ignored)) return false;
  if (how == "percentage" || how == "repeated" || money_sign(amount, sentence)) return true;
  if (one_of_group(amount, noun, sentence)) return true;
  if (how == "noun_or_so") return true;
  if (how == "zero") return kept_zero(amount, noun, sentence);
  if (how == "single") return kept_single(amount, noun, sentence);
  if (how == "only") return noun.row && noun.first <= amount.last + 1 && single(noun.row->unit);
  if (how == "one") return noun.found() && (noun.row || !row_.is(amount.last, Closed::of));  // "één doffe klap"
  if (amount.needs_noun && !noun.row) return false;
  if (how == "vague_amount" && amount.low && *amount.low < 1) return noun.row && is_measure(*noun.row);
  if (how == "vague_amount" && noun.found()) return (noun.row && is_measure(*noun.row)) || several(noun);
  return noun.found() || how == "group" || kept_bare(amount, sentence);
}

// "Bekeken: 1.284 keer", "312 keer gelezen" as a line of its own: how often the page was seen. Not: "de video is
// 40.000 keer bekeken".
bool QuantityRun::page_counter(const Amount& amount, const CountedNoun& noun, const Sentence& sentence) const {
  const auto words = row_.until(sentence.last);
  const std::uint32_t at = amount.first, behind = noun.found() ? noun.last : amount.last;
  if (at >= sentence.first + 2 && row_[at - 1] == ":")
    return static_cast<bool>(words_.hit(words, at - 2, AmountUse::viewed));
  const AmountWords::Hit seen =
      at == sentence.first ? words_.hit(words, behind, AmountUse::viewed) : AmountWords::Hit{};
  return seen && behind + seen.words + 1 >= sentence.last;
}

// "Geen doden", "geen bom is gebruikt", "niemand raakte gewond"; not "wij zijn geen terroristen".
bool QuantityRun::kept_zero(const Amount& amount, const CountedNoun& noun, const Sentence& sentence) const {
  if (!amount.needs_noun) return state_near(amount, sentence) != State::none || did_nothing(amount);
  for (std::uint32_t i = amount.last; i < noun.first; ++i) {
    if (words_.numerals().word(row_[i])) return false;  // "niet één maar twee schutters"
  }
  // "Geen enkele aanwijzing", "geen van die beweringen": whatever it is.
  const bool whatever = amount.last > amount.first + 1 || (noun.found() && row_.is(amount.last, Closed::of));
  if (whatever && noun.found() && !noun.row && noun.first <= amount.last + 2) return true;
  if (!noun.row || !countable(*noun.row)) return false;
  if (words_.hit(row_.until(sentence.last), noun.last, AmountUse::contrast))
    return false;  // "geen burgers maar agenten"
  if (suffers(*noun.row)) return !said_of(noun.last - 1, sentence);
  const bool thing_there = noun.row->unit == QuantityUnit::objects || noun.row->unit == QuantityUnit::places;
  if (thing_there && state_near(amount, sentence) == State::none) return false;
  return !predicated(noun.last - 1, sentence);
}

// "Niemand heeft de muur gesloopt": it is told that nobody did it. Not: "niemand wist ervan", "niemand wil dat".
bool QuantityRun::did_nothing(const Amount& amount) const {
  const Token& nobody = row_.token(amount.first);
  if (nobody.head == none || (!has_rel(nobody, "nsubj") && !has_rel(nobody, "obj"))) return false;
  const Token& verb = row_.token(static_cast<std::uint32_t>(nobody.head));
  if (verb.upos != Upos::VERB || has_rel(verb, "acl")) return false;
  return has_feature(verb, "VerbForm=Part");
}

// "Mijn man is geen slachtoffer van vogels": of somebody else it is said.
bool QuantityRun::said_of(std::uint32_t noun, const Sentence& sentence) const {
  constexpr std::uint32_t reach = 20;
  bool copula = false, subject = false;
  const std::uint32_t from = noun > sentence.first + reach ? noun - reach : sentence.first;
  for (std::uint32_t i = from; i < std::min(sentence.last, noun + reach); ++i) {
    const Token& token = row_.token(i);
    if (token.head != static_cast<std::int32_t>(noun)) continue;
    copula = copula || has_rel(token, "cop");
    subject = subject || has_rel(token, "nsubj");
  }
  return copula && subject;
}

// "Wij zijn geen terroristen", "om geen wapens te gebruiken": nobody tells that there were none.
bool QuantityRun::predicated(std::uint32_t noun, const Sentence& sentence) const {
  for (int steps = 0; steps < 8 && has_rel(row_.token(noun), "conj") && row_.token(noun).head != none; ++steps)
    noun = static_cast<std::uint32_t>(row_.token(noun).head);
  const std::int32_t head = row_.token(noun).head;
  bool helped = false;  // the verb it hangs on has a finite one beside it
  constexpr std::uint32_t reach = 40;
  const std::uint32_t from = noun > sentence.first + reach ? noun - reach : sentence.first;
  for (std::uint32_t i = from; i < std::min(sentence.last, noun + reach); ++i) {
    const Token& token = row_.token(i);
    if (token.deprel == "cop" && token.head == static_cast<std::int32_t>(noun)) return true;
    helped |= token.head == head && has_rel(token, "aux");
  }
  if (head == none || helped) return false;
  return row_.token(static_cast<std::uint32_t>(head)).feats.find("VerbForm=Inf") != std::string::npos;
}

// The article "een" counts before those who suffer, and where the clause tells what became of somebody or something.
bool QuantityRun::kept_single(const Amount& amount, const CountedNoun& noun, const Sentence& sentence) const {
  if (!noun.found() || noun.first > amount.last + 2) return false;
  if (words_.numerals().ordinal(row_[amount.last])) return false;  // "een derde dode"
  if (noun.row && noun.row->use == CountedUse::victim) return true;
  if (noun.first == amount.last && noun.row && noun.row->use == CountedUse::measure) return weighs(noun.row->unit);
  if (in_row(amount, noun)) return true;
  const bool person = noun.row && noun.row->unit == QuantityUnit::persons;
  if (person && part_before(amount.first, sentence) && antecedent(sentence)) return true;  // "onder wie een moeder"
  const State state = state_near(amount, sentence);
  if (state == State::none || reader_.acts(noun.last - 1)) return false;
  if (amount.first > 0 && words_.hit(row_.until(sentence.last), amount.first - 1, AmountUse::agent)) return false;
  if (person) return state == State::person && !reader_.busy(noun.last - 1) && !predicated(noun.last - 1, sentence);
  if (noun.row && thing(noun.row->unit)) return state == State::thing;
  if (noun.row && noun.row->unit != QuantityUnit::objects) return false;
  return (state == State::thing) == (noun.row != nullptr) && reader_.suffers(noun.last - 1);
}

// "Drie drones en een onbemande boot", "twee weduwen en een leraar": it ends a row of those counted.
bool QuantityRun::in_row(const Amount& amount, const CountedNoun& noun) const {
  if (found_.empty() || amount.first == 0 || !noun.row || !countable(*noun.row)) return false;
  if (!row_.is(amount.first - 1, Closed::and_)) return false;
  const Quantity& before = found_.back();
  const std::uint32_t end = row_.token(amount.first - 1).span.begin;
  if (before.span.end > end || before.span.end + 1 < end || !countable(before.unit)) return false;
  return (before.unit == QuantityUnit::persons) == (noun.row->unit == QuantityUnit::persons);
}

// "Niet vijf maar drie doden"
bool QuantityRun::denied(const Amount& amount, const Sentence& sentence) const {
  return amount.first > sentence.first && words_.hit(row_.until(sentence.last), amount.first - 1, AmountUse::denied);
}

// "Het gewonde kind is zes.": how old one person is.
bool QuantityRun::age_of_one(const Amount& amount, const Sentence& sentence) const {
  constexpr double oldest = 120;
  if (amount.modified || !amount.best || *amount.best > oldest || amount.first == sentence.first) return false;
  const bool ends = amount.last >= sentence.last || row_.token(amount.last).upos == Upos::PUNCT;
  if (!ends || !has_rel(row_.token(amount.first - 1), "cop")) return false;
  constexpr std::uint32_t reach = 12;
  const std::uint32_t from = amount.first > sentence.first + reach ? amount.first - reach : sentence.first;
  for (std::uint32_t i = from; i < amount.first; ++i) {
    const Token& token = row_.token(i);
    if (!has_rel(token, "nsubj") || !has_feature(token, "Number=Sing")) continue;
    const AmountWords::Noun noun = words_.noun(row_.until(amount.first), i);
    return token.upos == Upos::PROPN || (noun && noun.row->unit == QuantityUnit::persons);
  }
  return false;
}

// A number by itself counts where the clause tells what became of somebody: "zeventig zijn gedood".
bool QuantityRun::kept_bare(const Amount& amount, const Sentence& sentence) const {
  if (age_of_one(amount, sentence)) return false;
  if (year_like(amount) || state_near(amount, sentence) == State::none || denied(amount, sentence)) return false;
  // "Boeing 737": part of a name.
  if (amount.figures && !amount.modified && amount.first > sentence.first &&
      row_.token(amount.first - 1).upos == Upos::PROPN)
    return false;
  return !row_[amount.last].empty() && (amount.modified || amount.last < sentence.last);
}

// "Een van de gewonden", "geen van de tanks"; not "een van de grootste problemen", nor "een van de schepen is een
// museum".
bool QuantityRun::one_of_group(const Amount& amount, const CountedNoun& noun, const Sentence& sentence) const {
  const std::string_view how = amount.construction;
  if (how != "single" && how != "one" && how != "zero") return false;
  if (!noun.row || noun.first <= amount.last || !row_.is(amount.last, Closed::of)) return false;
  if (!countable(*noun.row)) return false;
  if (suffers(*noun.row)) return true;
  if (base::stands_aside(sentence.part)) return false;  // a caption says which one is shown
  for (std::uint32_t i = amount.last; i < noun.first; ++i) {
    if (row_.token(i).feats.find("Degree=Sup") != std::string::npos) return false;
  }
  const Token& one = row_.token(amount.first);
  const bool described =
      one.head != none && has_rel(one, "nsubj") && row_.token(static_cast<std::uint32_t>(one.head)).upos == Upos::NOUN;
  return !described;
}

// "34 jaar" behind a person is an age; what the times do not read is told all the same where it is no "geen uur", "een
// dag", and no time of the clock ("het journaal van acht uur").
bool QuantityRun::tells_duration(const Amount& amount, const CountedNoun& noun, const Sentence& sentence) const {
  if (noun.last < sentence.last && row_.is(noun.last, Closed::age)) return false;
  if (in_duration_[noun.first]) return true;
  const bool counts = amount.best && (*amount.best >= 2 || amount.construction == std::string_view("one"));
  const bool clock = noun.row->unit == QuantityUnit::hours && noun.row->factor == 1;
  const bool of =
      amount.first > sentence.first && row_.is(amount.first - 1, Closed::of);  // "een aanval van een kwartier"
  const bool quarter =
      noun.row->unit == QuantityUnit::hours && !clock && !of && amount.construction == std::string_view("single");
  return (counts || quarter) && !clock && !in_time_[noun.first];
}

// "Moeder van drie kinderen": nothing became of them.
bool QuantityRun::of_parent(const Amount& amount, const Sentence& sentence) const {
  if (amount.first < sentence.first + 2) return false;
  return static_cast<bool>(words_.hit(row_.until(sentence.last), amount.first - 2, AmountUse::parent));
}

// More than one: "enige tanks"; not "enige waarschuwing".
bool QuantityRun::several(const CountedNoun& noun) const {
  return row_.token(noun.last - 1).feats.find("Number=Sing") == std::string::npos;
}

}  // namespace wederhoor::reading
