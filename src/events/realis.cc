// Realis. "Er wordt nog steeds gevochten": ongoing. "De aanval van vorig jaar": recap, by its time. "zal aanvallen":
// planned. Not: "Ze willen de stad, die is aangevallen, herbouwen": the wish is in another clause. Tested by
// spec/nl/events.md.
#include "events/realis.h"

#include <algorithm>

#include "base/enum_names.h"
#include "events/when_where.h"

namespace wederhoor::events {
namespace {

bool after_the_news(const Event& event, const Report& report) {
  if (!event.when.begin || !report.published.end) return false;
  return event.when.begin->day >= report.published.end->day;
}

// Without a tree, what a word says reaches so many words.
constexpr std::uint32_t reach = 3;

std::span<const std::uint32_t> close_to(std::uint32_t at, std::span<const std::uint32_t> words) {
  const auto first = std::lower_bound(words.begin(), words.end(), at - std::min(at, reach));
  return {first, std::upper_bound(first, words.end(), at + reach)};
}

// Does the word of its clause say that of the trigger? Negation, recap and attempts must hang on the trigger itself;
// what goes on, may hang on its clause.
bool says_of(const Finding& f, std::uint32_t word, std::uint32_t trigger, Realis realis) {
  if (!f.reading.sentences[f.reading.tokens[trigger].sentence].parsed) return true;
  return realis == Realis::ongoing || f.reading.tokens[word].head == static_cast<std::int32_t>(trigger);
}

// How the hearsay word at this place is used; nullopt where there is none.
std::optional<HearsayUseKind> hearsay_use(const Claims& claims, Span word) {
  const auto found = std::partition_point(claims.hearsay.begin(), claims.hearsay.end(),
                                          [&](const HearsayUse& h) { return h.span < word; });
  if (found == claims.hearsay.end() || found->span != word) return std::nullopt;
  return found->use;
}

// By token, the row that it or the phrase it begins says, within its clause.
std::vector<const lexicon::Row*> rows(const Finding& f) {
  std::vector<const lexicon::Row*> out;
  for (std::uint32_t t = 0; t < f.reading.tokens.size(); ++t) {
    const std::uint32_t end = f.clauses.tokens(f.clauses.of(t)).back() + 1;
    out.push_back(f.words.realis.find(f.forms, t, end).row);
  }
  return out;
}
}  // namespace

RealisFinder::RealisFinder(const Finding& finding)
    : f_(finding), rows_(rows(finding)), telling_(finding.clauses.only(rows_)) {}

void RealisFinder::read_word(Event& event, std::uint32_t trigger, std::uint32_t word) const {
  const Span span = f_.reading.tokens[word].span;
  std::optional<Realis> realis = base::parse_name(f_.words.realis.cell(*rows_[word], "realis"), Realis::recap);
  if (const auto use = hearsay_use(f_.claims, span)) {
    realis = *use == HearsayUseKind::conditional      ? std::optional(Realis::hypothetical)
             : *use == HearsayUseKind::future_in_past ? std::optional(Realis::planned)
                                                      : std::nullopt;
  }
  if (!realis || !says_of(f_, word, trigger, *realis)) return;
  event.realis = *realis;
  event.because.push_back(f_.words.realis.because("realis", *rows_[word], span));
}

void RealisFinder::set(Event& event) const {
  const std::uint32_t at = token_at(f_.reading, event.trigger.begin);
  event.realis = event.kind == "repelled_attack" ? Realis::repelled : Realis::happened;
  if (event.claim != none && f_.claims.claims[event.claim].standing == Standing::planned)
    event.realis = Realis::planned;
  std::span<const std::uint32_t> telling = telling_[f_.clauses.of(at)];
  if (!f_.reading.sentences[event.sentence].parsed) telling = close_to(at, telling);
  for (const std::uint32_t t : telling) {
    if (!event.trigger.contains(f_.reading.tokens[t].span)) read_word(event, at, t);
  }
  if (before_the_news(event.when, f_.report)) event.realis = Realis::recap;
  if (event.realis == Realis::happened && after_the_news(event, f_.report)) event.realis = Realis::planned;
}

}  // namespace wederhoor::events
