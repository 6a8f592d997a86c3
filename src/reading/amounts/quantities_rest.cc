// Decides what is counted by what else was told: "de rest" of twenty of whom seven are caught is thirteen, "beiden" of
// two agents are two. Not: "de rest van het land", "beiden zwijgen" where nobody was counted. Tested by
// spec/nl/quantities.md.
#include <algorithm>

#include "reading/amounts/quantities_run.h"

namespace wederhoor::reading {
namespace {
constexpr std::size_t most = 12;  // figures that are looked back over

bool exact(const Quantity& q) { return q.best && q.low == q.best && q.high == q.best; }

bool points_to(const Quantity& part, const Quantity& whole) {
  return std::any_of(part.because.begin(), part.because.end(), [&](const Because& because) {
    const bool link = because.construction == "part_of" || because.construction == "counted_before";
    return link && because.words == whole.span;
  });
}
}  // namespace

// "Twintig mannen ontkwamen. Zeven zijn gepakt, de rest is zoek": what the parts leave of the whole, all of them exact.
std::uint32_t QuantityRun::rest(std::uint32_t at, const Sentence& sentence) {
  const AmountWords::Hit hit = words_.hit(row_.until(sentence.last), at, AmountUse::rest);
  if (!hit || row_.is(at + hit.words, Closed::of)) return at;
  const Upos next = at + hit.words < sentence.last ? row_.token(at + hit.words).upos : Upos::PUNCT;
  if (next == Upos::NOUN || next == Upos::ADJ || next == Upos::PROPN || next == Upos::NUM) return at;
  const std::uint32_t here = row_.token(at).sentence;
  const std::size_t from = found_.size() > most ? found_.size() - most : 0;
  for (std::size_t k = found_.size(); k-- > from && found_[k].sentence + 1 >= here;) {
    const Quantity whole = found_[k];
    double left = whole.best.value_or(0);
    bool parted = false;
    for (std::size_t p = k + 1; p < found_.size(); ++p) {
      if (!points_to(found_[p], whole)) continue;
      if (!exact(found_[p])) return at;
      left -= *found_[p].best;
      parted = true;
    }
    if (!parted || !exact(whole) || left < 1) continue;
    return add_of(whole, left,
                  {.first = at, .last = at + hit.words, .construction = "remainder", .rows = {hit.row->id}}, "part_of",
                  sentence);
  }
  return at;
}

// "Twee agenten werden beschoten. Beiden zijn ongedeerd": the two counted last, where the clause tells what became of
// them.
std::uint32_t QuantityRun::both(std::uint32_t at, const Sentence& sentence) {
  const AmountWords::Hit hit = words_.hit(row_.until(sentence.last), at, AmountUse::both);
  if (!hit || at + hit.words >= sentence.last) return at;
  // "die beiden zijn onderschept" tells of those once more.
  if (at > sentence.first && row_.token(at - 1).upos != Upos::PUNCT && row_.token(at - 1).upos != Upos::CCONJ)
    return at;
  const Upos next = row_.token(at + hit.words).upos;
  if (next != Upos::VERB && next != Upos::AUX) return at;
  const Quantity* before = antecedent(sentence);
  if (before == nullptr || !exact(*before) || *before->best != 2 || before->sentence + 1 < row_.token(at).sentence)
    return at;
  if (reader_.state_near(at, sentence.first, sentence.last) == AmountWords::State::none) return at;
  return add_of(*before, 2, {.first = at, .last = at + hit.words, .construction = "both", .rows = {hit.row->id}},
                "counted_before", sentence);
}

// So many of what was counted before. The token behind it.
std::uint32_t QuantityRun::add_of(Quantity before, double count, Amount amount, std::string_view why,
                                  const Sentence& sentence) {
  amount.low = amount.best = amount.high = count;
  add(amount, {}, sentence);
  found_.back().unit = before.unit;
  found_.back().counted = before.counted;
  found_.back().because.push_back({std::string(why), "", before.span});
  return amount.last;
}

}  // namespace wederhoor::reading
