// Decides whether a sentence looks back or ahead at a time: back in "maandag vielen er bommen", ahead in "maandag zal
// hij komen" and in "om maandag te gaan praten"; neither in "maandag, Kyiv". Tested by
// tests/reading/when/times_test.cc.
#include <algorithm>
#include <optional>

#include "reading/nl/when/time_constructions.h"

namespace wederhoor::reading::nl {
namespace {

// "... om op 15 augustus weer te gaan praten": a time inside "om ... te" lies ahead of what is told around it.
bool in_purpose(const TimeScan& scan, std::uint32_t at, const Sentence& sentence) {
  constexpr std::uint32_t before = 10, behind = 8;
  bool om = false;
  const std::uint32_t first = std::max(sentence.first, at < before ? 0 : at - before);
  for (std::uint32_t i = at; i > first && !om;) {
    --i;
    if (scan.is(i, ",") || scan.row.token(i).feats.find("VerbForm=Fin") != std::string::npos) return false;
    om = scan.is(i, "om") && !scan.number(i + 1, sentence.last);
  }
  if (!om) return false;
  for (std::uint32_t i = at; i + 1 < sentence.last && i < at + behind; ++i) {
    if (scan.is(i, "te") && scan.row.token(i + 1).feats.find("VerbForm=Inf") != std::string::npos) return true;
  }
  return false;
}

// "Zaterdag is het drie jaar geleden": that day is still to come, or today.
bool anniversary(const TimeScan& scan, std::uint32_t at, const Sentence& sentence) {
  constexpr std::uint32_t reach = 8, window = 20;
  bool is_it = false;
  std::uint32_t since = 0;
  const std::uint32_t from = at > sentence.first + window ? at - window : sentence.first;
  for (std::uint32_t i = from; i + 1 < sentence.last && i < at + window; ++i) {
    if (scan.is(i, "is") && scan.is(i + 1, "het")) is_it = true, since = i;
    if (is_it && i < since + reach && scan.is(i, "geleden")) return true;
  }
  return false;
}

bool finite_in(const Token& token, std::string_view tense) {
  return token.feats.find("VerbForm=Fin") != std::string::npos && token.feats.find(tense) != std::string::npos;
}

// "van vrijdag tot en met zondag": the time opens a range.
bool opens_range(const TimeScan& scan, std::uint32_t at, const Sentence& sentence) {
  constexpr std::uint32_t longest = 4;  // words of one side
  for (std::uint32_t i = at + 1; i < sentence.last && i < at + longest; ++i) {
    const TimeScan::Hit bound = scan.hit(i, TimeUse::bound);
    if (bound && (bound.row->text == "to" || bound.row->text == "through")) return true;
  }
  return false;
}

// The predicate above the word, by the tree.
std::uint32_t predicate_of(const TimeScan& scan, std::uint32_t at, const Sentence& sentence) {
  const Reading& reading = scan.row.reading();
  std::uint32_t i = at;
  for (int step = 0; step < 12 && reading.tokens[i].head >= 0; ++step) {
    i = static_cast<std::uint32_t>(reading.tokens[i].head);
    if (i < sentence.first || i >= sentence.last) return at;
    if (i > sentence.first && scan.is(i - 1, "naar")) continue;  // "naar verluidt"
    if (reading.tokens[i].upos == Upos::VERB) return i;
    for (std::uint32_t k = sentence.first; k < sentence.last; ++k) {
      if (reading.tokens[k].head == static_cast<std::int32_t>(i) && reading.tokens[k].deprel == "cop") return i;
    }
  }
  return at;
}

bool perfect_helper(const Token& token) { return token.lemma == "hebben" || token.lemma == "zijn"; }

// "vrijdag", "op 9 juni": a day or month that tells when the clause happens. Not: "doet denken aan 17 maart", "foto's
// uit maart", "dan zes uur".
bool calendar_alone(const TimeScan& scan, std::uint32_t at, const Sentence& sentence) {
  constexpr std::uint32_t reach = 3;  // words up to that of the calendar
  const bool tied = at > sentence.first && scan.row.token(at - 1).upos == Upos::ADP;
  if (tied && !scan.any(at - 1, {"op", "in", "tot", "vanaf", "voor", "tussen", "rond", "van"})) return false;
  for (std::uint32_t i = at; i < sentence.last && i < at + reach; ++i) {
    for (const TimeUse use :
         {TimeUse::weekday, TimeUse::weekday_part, TimeUse::weekday_short, TimeUse::month, TimeUse::month_short}) {
      if (scan.hit(i, use)) return true;
    }
  }
  return false;
}

// What the finite verb of the time's own clause says, whatever verbs stand around it: "zei dat de chauffeurs vrijdag
// staken" looks ahead, "zal de man horen die vrijdag werd opgepakt" back. nullopt where that clause says nothing sure:
// "zou", "is vrijdag jarig", "meldt maandag".
std::optional<Tense> tense_of_clause(const TimeScan& scan, std::uint32_t at, const Sentence& sentence) {
  const Reading& reading = scan.row.reading();
  if (!sentence.parsed || sentence.cut) return std::nullopt;
  const std::uint32_t p = predicate_of(scan, at, sentence);
  if (p == at) return std::nullopt;
  if (!calendar_alone(scan, at, sentence)) return std::nullopt;
  const bool participle = reading.tokens[p].feats.find("VerbForm=Part") != std::string::npos;
  bool later = false, told_now = false, told_then = false;
  for (std::uint32_t k = sentence.first; k < sentence.last; ++k) {
    const TimeScan::Hit row = scan.hit(k, TimeUse::tense);
    told_now |= row && row.row->text == "reports";
    told_then |= k != p && finite_in(reading.tokens[k], "Tense=Past");
  }
  for (std::uint32_t k = sentence.first; k < sentence.last; ++k) {
    const Token& token = reading.tokens[k];
    const bool helps = token.upos == Upos::AUX && token.head == static_cast<std::int32_t>(p);
    if (k != p && !helps) continue;
    // "kan vrijdag zijn gevallen", "zou vrijdag zijn gevallen"
    if (helps && participle && token.feats.find("VerbForm=Inf") != std::string::npos && perfect_helper(token))
      return Tense::past;
    const TimeScan::Hit row = scan.hit(k, TimeUse::tense);
    if (finite_in(token, "Tense=Past"))
      return scan.any(k, {"zou", "zouden"}) ? std::nullopt : std::optional(Tense::past);
    if (!finite_in(token, "Tense=Pres")) continue;
    if (row && row.row->text == "future") return Tense::future;
    if (row && row.row->text == "reports") return std::nullopt;
    const bool perfect = perfect_helper(token);
    // "bevestigen dat de soldaten woensdag de vlag hesen", "vatten de kabels woensdag vlam": of now or then.
    const bool both = token.feats.find("Number=Plur") != std::string::npos &&
                      (scan.row[k].ends_with("tten") || scan.row[k].ends_with("dden"));
    // Where nothing is told in the past the sentence as a whole decides.
    if (k == p && (told_now || both || !told_then)) return std::nullopt;
    if (k == p && !perfect) return Tense::future;
    if (helps && participle && perfect && token.deprel != "cop") return Tense::past;
    later |= helps && !perfect;  // "kan", "wordt"
  }
  return later ? std::optional(Tense::future) : std::nullopt;
}

// "is van maandag tot woensdag dicht": what is shut for a stretch that is told so is shut then.
bool shut_for(const TimeScan& scan, std::uint32_t at, const Sentence& sentence) {
  constexpr std::uint32_t window = 14;
  bool is_it = false, shut = false;
  const std::uint32_t from = at > sentence.first + window ? at - window : sentence.first;
  for (std::uint32_t i = from; i < sentence.last && i < at + window; ++i) {
    if (scan.any(i, {"is", "zijn", "blijft", "blijven"})) is_it = true;
    const TimeScan::Hit row = scan.hit(i, TimeUse::tense);
    shut |= row && row.row->text == "shut";
  }
  return is_it && shut;
}

}  // namespace

// "Die vanaf november onderdak moest bieden", "zou vanaf maart opengaan": what was yet to come. Not: "moest vanaf
// november dicht blijven", which may be over.
namespace {
bool was_to_come(const TimeScan& scan, std::uint32_t at, const Sentence& sentence) {
  constexpr std::uint32_t reach = 12;
  const Reading& reading = scan.row.reading();
  const TimeScan::Hit bound = scan.hit(at, TimeUse::bound);
  if (!bound || bound.row->text != "from" || !scan.hit(at + bound.words, TimeUse::month)) return false;
  for (std::uint32_t i = at; i < sentence.last && i < at + reach; ++i) {
    if (reading.tokens[i].upos == Upos::PUNCT) return false;
    if (scan.any(i, {"zou", "zouden"})) return true;
    if (scan.any(i, {"moest", "moesten"}))
      return i + 1 < sentence.last && reading.tokens[i + 1].feats.find("VerbForm=Inf") != std::string::npos;
  }
  return false;
}
}  // namespace

Tense tense_at(const TimeScan& scan, std::uint32_t at) {
  const Reading& reading = scan.row.reading();
  const Sentence& sentence = reading.sentences[reading.tokens[at].sentence];
  if (in_purpose(scan, at, sentence) || anniversary(scan, at, sentence) || was_to_come(scan, at, sentence))
    return Tense::future;
  const bool range = opens_range(scan, at, sentence);
  const bool of_noun = at > sentence.first && scan.is(at - 1, "van") && !range;
  if (range && shut_for(scan, at, sentence)) return Tense::future;
  const TimeScan::Hit bound = scan.hit(at, TimeUse::bound);
  const bool until = bound && (bound.row->text == "to" || bound.row->text == "through");
  if (!of_noun) {
    const auto own = tense_of_clause(scan, at, sentence);
    if (own && !(until && *own == Tense::past)) return *own;
  }
  bool told_past = false;
  std::uint32_t done = UINT32_MAX;  // a participle
  std::uint32_t past = UINT32_MAX, future = UINT32_MAX, present = UINT32_MAX;
  bool passive_now = false, participle = false, reports = false;
  std::uint32_t passive = UINT32_MAX;  // "wordt", "worden"
  const auto near = [&](std::uint32_t i) { return i > at ? i - at : at - i; };
  constexpr std::uint32_t reach = 60;  // of a very long sentence only what is near
  const std::uint32_t from = at > sentence.first + reach ? at - reach : sentence.first;
  for (std::uint32_t i = from; i < sentence.last && i < at + reach; ++i) {
    const Token& token = reading.tokens[i];
    const bool verb = token.upos == Upos::VERB || token.upos == Upos::AUX;
    const bool tagged = token.upos != Upos::X;
    const TimeScan::Hit tense = scan.hit(i, TimeUse::tense);
    if (scan.any(i, {"wordt", "worden"})) {
      passive_now = true;
      passive = std::min(passive, near(i));
    }
    if (tense && tense.row->text == "future" && (!tagged || verb)) future = std::min(future, near(i));
    if (tense && tense.row->text == "past" && (!tagged || verb)) past = std::min(past, near(i));
    if (tense && tense.row->text == "reports") reports = true;
    if (!verb) continue;
    const bool finite_past =
        token.feats.find("Tense=Past") != std::string::npos && token.feats.find("VerbForm=Part") == std::string::npos;
    if (finite_past) {
      past = std::min(past, near(i));
      told_past = true;
    }
    if (token.feats.find("VerbForm=Part") != std::string::npos) {
      participle = true;
      done = std::min(done, near(i));
    }
    const bool main_present = token.upos == Upos::VERB && token.feats.find("Tense=Pres") != std::string::npos &&
                              token.feats.find("VerbForm=Fin") != std::string::npos &&
                              !(tense && tense.row->text == "reports");
    if (main_present) present = std::min(present, near(i));
  }
  if (future != UINT32_MAX && future <= past) return Tense::future;
  if (participle && passive_now && passive < past && passive <= 4) return Tense::future;  // "wordt vrijdag verwacht"
  if (past != UINT32_MAX && until && !told_past) return Tense::future;  // "heeft de scholen tot donderdag gesloten"
  if (past != UINT32_MAX) return Tense::past;
  if (participle && passive_now) return Tense::future;
  // "Hij leeft, dinsdag neergeschoten bij de inval": the participle is nearer.
  if (done < present && done <= 2) return Tense::past;
  if (present != UINT32_MAX && !reports && !of_noun) return Tense::future;
  return reports ? Tense::past : Tense::unknown;
}

bool of_saying(const TimeScan& scan, std::uint32_t at) {
  constexpr std::uint32_t before = 10, behind = 2;
  const Reading& reading = scan.row.reading();
  const Sentence& sentence = reading.sentences[reading.tokens[at].sentence];
  const auto says = [&](std::uint32_t i) { return static_cast<bool>(scan.hit(i, TimeUse::saying)); };
  for (std::uint32_t i = at; i > sentence.first && i + before > at;) {
    const Token& token = reading.tokens[--i];
    if (says(i)) return true;
    const bool other = token.upos == Upos::VERB || token.upos == Upos::PUNCT || token.upos == Upos::SCONJ;
    if (other) break;
  }
  for (std::uint32_t i = at + 1; i < sentence.last && i <= at + behind; ++i) {
    if (reading.tokens[i].upos == Upos::PUNCT) break;
    if (says(i)) return true;
  }
  return false;
}

}  // namespace wederhoor::reading::nl
