// Decides whether two statements are of one voice. "Politiecommandant Faarax" and "de politie" of one report are; "de
// politie" and "het parket" are two. Tested by tests/reconcile/voices_test.cc.
#include "reconcile/relations/voices.h"

#include <algorithm>

#include "reconcile/relations/each.h"

namespace wederhoor::reconcile {
namespace {

// "Politiecommandant Faarax" beside "de politie": he speaks for it.
bool serves(const Statement& s, const Statement& other) {
  constexpr std::size_t least_name = 5, least_office = 4;
  std::vector<std::string> offices;
  for (const Span span : s.claim->source)
    each_letters(span.of(s.report->text), [&](const std::string& word) { offices.push_back(word); });
  bool found = false;
  for (const Span span : other.claim->source) {
    each_letters(span.of(other.report->text), [&](const std::string& name) {
      found = found || (name.size() >= least_name && std::any_of(offices.begin(), offices.end(), [&](const auto& of) {
                          return of.size() >= name.size() + least_office && of.starts_with(name);
                        }));
    });
  }
  return found;
}

}  // namespace

bool one_voice(const Statement& a, const Statement& b) {
  if (!a.source.empty() && a.source == b.source) return true;
  if (!a.origins.empty() && a.origins == b.origins) return true;
  const bool plain = a.claim->form == Form::plain || b.claim->form == Form::plain;
  return a.document == b.document && (plain || a.origins.empty() || b.origins.empty() || serves(a, b) || serves(b, a));
}

// Denies alone that it had a part in it, and the other says nothing of it: "De groep wijst elke betrokkenheid van de
// hand" and "de auto ontplofte om elf uur".
bool denies_its_part(const Statement& s, const Statement& other) {
  constexpr std::size_t most_words = 4;
  if (!denies(s) || words_of(s, Contrast::clears) == 0 || s.words.size() > most_words) return false;
  const auto named = [&](const std::string& who) {
    return !who.empty() && std::binary_search(other.names.begin(), other.names.end(), who);
  };
  return !s.source.empty() && !named(s.source) && !named(s.side);
}

}  // namespace wederhoor::reconcile
