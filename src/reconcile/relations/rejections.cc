// Decides whether a statement rejects what another tells. "Niet in Mellit maar in Al-Malha", and another tells of
// Mellit; "niet in een café", and another tells of a café and of what else the one speaks of. Not: "geen twee maar
// vijf": of what, only the ledger tells; nor where the other denies. Tested by tests/reconcile/plain_test.cc.
#include "reconcile/relations/rejections.h"

#include <algorithm>

#include "base/hash.h"
#include "reconcile/relations/each.h"

namespace wederhoor::reconcile {
namespace {

bool has(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool all_in(const std::vector<std::string>& few, const std::vector<std::string>& many) {
  return !few.empty() && std::all_of(few.begin(), few.end(), [&](const std::string& word) { return has(many, word); });
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> out;
  each_letters(text, [&](const std::string& word) { out.push_back(word); });
  return out;
}

// Is one of the words a figure?
bool figures_in(const Statement& s, const std::vector<std::string>& words) {
  return std::any_of(s.amounts.begin(), s.amounts.end(), [&](const Amount& amount) {
    const std::vector<std::string> of = words_of(amount.quantity->amount.of(s.report->text));
    return std::any_of(of.begin(), of.end(), [&](const std::string& word) { return has(words, word); });
  });
}

// A rare word beside those that are rejected.
bool share_a_word(const Statement& s, const Statement& other) {
  constexpr std::int32_t rare = 60;
  return std::any_of(s.words.begin(), s.words.end(), [&](const auto& word) {
    const auto at = std::lower_bound(other.words.begin(), other.words.end(), word);
    const bool held = at != other.words.end() && *at == word && word.second >= rare;
    return held && std::none_of(s.framed.rejected_words.begin(), s.framed.rejected_words.end(),
                                [&](const std::string& one) { return base::hash64(one) == word.first; });
  });
}

}  // namespace

std::optional<Rejection> rejection_of(const Statement& s, const Statement& other) {
  const std::vector<std::string>& words = s.framed.rejected_words;
  if (words.empty() || !other.framed.rejected_words.empty() || other.negations > 0 || denies(other) ||
      figures_in(s, words))
    return std::nullopt;
  const auto told = [&](Span span) { return words_of(span.of(other.report->text)); };
  for (const PlaceMention* place : other.places)
    if (all_in(told(place->span), words)) return Rejection{"where", place->span, MatchSubkind::place};
  if (!share_a_word(s, other)) return std::nullopt;
  for (const Phrase& phrase : other.phrases) {
    const Argument& x = *phrase.argument;
    if (x.role != ArgumentRole::whole && x.time == none && all_in(words, told(x.span)))
      return Rejection{"what", x.span, MatchSubkind::outcome};
  }
  return std::nullopt;
}

}  // namespace wederhoor::reconcile
