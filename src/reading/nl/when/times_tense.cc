// Decides whether a sentence looks back or ahead at a time: back in "maandag vielen er bommen", ahead in "maandag zal
// hij komen" and in "om maandag te gaan praten"; neither in "maandag, Kyiv". Tested by
// tests/reading/when/times_test.cc.
#include <algorithm>

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

}  // namespace

Tense tense_at(const TimeScan& scan, std::uint32_t at) {
  const Reading& reading = scan.row.reading();
  const Sentence& sentence = reading.sentences[reading.tokens[at].sentence];
  if (in_purpose(scan, at, sentence) || anniversary(scan, at, sentence)) return Tense::future;
  const TimeScan::Hit bound = scan.hit(at, TimeUse::bound);
  const bool until = bound && (bound.row->text == "to" || bound.row->text == "through");
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
  const bool of_noun = at > sentence.first && scan.is(at - 1, "van");
  if (present != UINT32_MAX && !reports && !of_noun) return Tense::future;
  return reports ? Tense::past : Tense::unknown;
}

}  // namespace wederhoor::reading::nl
