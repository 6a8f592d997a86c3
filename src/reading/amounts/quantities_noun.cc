// Decides what an amount counts: the noun behind it, over adjectives and quotation marks. "Tien kleinere, gepantserde,
// voertuigen" are vehicles; "zeventig, waaronder vrouwen" counts nothing said. Tested by
// tests/reading/amounts/quantities_test.cc.
#include "base/utf8.h"
#include "reading/amounts/quantities_read.h"
#include "reading/words/characters.h"

namespace wederhoor::reading {
namespace {
constexpr std::uint32_t farthest = 6;

bool has_letters(std::string_view word) {
  for (std::size_t i = 0; i < word.size();) {
    const base::CodePoint c = base::decode(word, i);
    if (base::is_letter(c.value)) return true;
    i += c.size;
  }
  return false;
}
// Could the word stand between a number and its noun, by its tag? Untagged words are judged by the lists alone.
bool before_noun(Upos upos) {
  return upos == Upos::X || upos == Upos::ADJ || upos == Upos::VERB || upos == Upos::ADV || upos == Upos::NUM ||
         upos == Upos::PROPN || upos == Upos::PUNCT || upos == Upos::CCONJ;
}
}  // namespace

CountedNoun AmountReader::noun_after(std::uint32_t at, std::uint32_t last) const {
  const auto words = row_.until(last);
  std::uint32_t i = at;
  // "drie van de vijf drones", "twee van zijn mannen"
  if (i + 1 < last && row_.is(i, Closed::of)) {
    std::uint32_t j = i + 1;
    if (row_.is(j, Closed::whole)) ++j;
    if (j == i + 1) return {};
    // "185 van onze jongens": no children.
    if (const AmountWords::Noun whole = words_.noun(words, j - 1); whole && whole.words > 1)
      return {j - 1, j - 1 + whole.words, whole.row};
    if (const auto number = words_.numerals().read(words, j)) j += number->words;
    i = j;
  }
  bool comma = false;
  CountedNoun tagged;
  for (std::uint32_t n = 0; i < last && n < farthest; ++i, ++n) {
    const std::string_view word = row_[i];
    if (is_quote_mark(word)) continue;
    if (word == ",") {
      // A comma may part adjectives; one that follows the amount itself ends it.
      if (i == at) break;
      comma = true;
      continue;
    }
    if (adjective(i, last)) continue;
    const AmountWords::Noun noun = words_.noun(words, i);
    // "doodgeschoten", "gezamenlijk" end as nouns do and are none.
    const Upos tag = row_.token(i).upos;
    const bool verb = tag == Upos::VERB && noun && noun.row->use == CountedUse::plain;
    const bool other = noun.by_end && (tag == Upos::ADJ || tag == Upos::ADV || tag == Upos::VERB);
    if (noun && !verb && !other) {
      if (tagged.found() && noun.row->use != CountedUse::measure) {
        // "twee Russische staatsburgers" with an earlier tagged noun: the listed one right behind it wins only if
        // nothing stands between.
        if (i != tagged.last) return tagged;
      }
      return {i, i + noun.words, noun.row};
    }
    if (words_.stops(word) || !has_letters(word)) break;
    const Upos upos = row_.token(i).upos;
    if (upos == Upos::NOUN) {
      if (tagged.found() || comma) break;
      tagged = {i, i + 1, nullptr};
      continue;
    }
    if (tagged.found() || !before_noun(upos)) break;
    if (row_.is(i, Closed::and_) || row_.is(i, Closed::or_)) {
      if (n == 0) break;
      continue;
    }
  }
  return tagged.found() ? tagged : noun_by_tree(at, last);
}

// "drie gewonde soldaten", "zeventien Oekraïense militairen": a word that may be counted, before the one that is.
bool AmountReader::adjective(std::uint32_t at, std::uint32_t last) const {
  if (at + 1 >= last || (row_.token(at + 1).upos != Upos::NOUN && row_.token(at + 1).upos != Upos::PROPN)) return false;
  const AmountWords::Noun here = words_.noun(row_.until(last), at), next = words_.noun(row_.until(last), at + 1);
  // "31 gesneuvelde soldaten", whatever the tag of the participle.
  if (here.words == 1 && here.row->use == CountedUse::victim && !here.by_end && next && next.row != here.row &&
      next.row->unit == QuantityUnit::persons)
    return true;
  if (row_.token(at).upos != Upos::ADJ) return false;
  if (here && here.words == 1 && here.row->use == CountedUse::victim && !next &&
      row_.token(at + 1).upos == Upos::NOUN && has_rel(row_.token(at), "amod"))
    return true;  // "drie dode kamelen"
  return here.words < 2 && next && next.row->use != CountedUse::ignored;
}

// "vier grote, met munitie beladen vrachtwagens": the noun that the number depends on.
CountedNoun AmountReader::noun_by_tree(std::uint32_t at, std::uint32_t last) const {
  constexpr std::int32_t reach = 12;
  if (at == 0 || !has_rel(row_.token(at - 1), "nummod")) return {};
  const std::int32_t head = row_.token(at - 1).head;
  if (head == none || head < static_cast<std::int32_t>(at) || head >= static_cast<std::int32_t>(last)) return {};
  if (head - static_cast<std::int32_t>(at) > reach) return {};
  const auto noun = static_cast<std::uint32_t>(head);
  const AmountWords::Noun listed = words_.noun(row_.until(last), noun);
  return listed ? CountedNoun{noun, noun + listed.words, listed.row} : CountedNoun{};
}

}  // namespace wederhoor::reading
