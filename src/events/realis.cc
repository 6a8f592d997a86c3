// Realis. "Er wordt nog steeds gevochten": ongoing. "De aanval van vorig jaar": recap, by its time. "zal aanvallen":
// planned. Not: "Ze willen de stad, die is aangevallen, herbouwen": the wish is in another clause. Tested by
// spec/nl/events.md.
#include "events/realis.h"

#include <algorithm>

#include "base/enum_names.h"
#include "events/clause.h"
#include "events/when_where.h"

namespace wederhoor::events {
namespace {

bool after_the_news(const Event& event, const Report& report) {
  if (!event.when.begin || !report.published.end) return false;
  return event.when.begin->day >= report.published.end->day;
}

// What a word of the clause says of the trigger. Negation, recap and attempts must hang on the trigger itself; what
// goes on, may hang on its clause.
bool says_of(const Reading& reading, std::uint32_t word, std::uint32_t trigger, Realis realis) {
  if (!reading.sentences[reading.tokens[trigger].sentence].parsed) return word + 3 >= trigger && word <= trigger + 3;
  const std::int32_t head = reading.tokens[word].head;
  if (head == static_cast<std::int32_t>(trigger)) return true;
  return realis == Realis::ongoing && clause_head(reading, trigger) == clause_head(reading, word);
}

// The use of a "zou" at this word; nullopt where it is none.
std::optional<HearsayUseKind> zou(const Claims& claims, Span word) {
  const auto found = std::partition_point(claims.hearsay.begin(), claims.hearsay.end(),
                                          [&](const HearsayUse& h) { return h.span < word; });
  if (found == claims.hearsay.end() || found->span != word) return std::nullopt;
  return found->use;
}

void read_word(Event& event, const Reading& reading, const Claims& claims, const WordKeys& keys, const Words& words,
               std::uint32_t trigger, std::uint32_t i, std::uint32_t end) {
  const WordTable::Found found = words.realis.find(keys, i, end);
  if (found.row == nullptr) return;
  std::optional<Realis> realis = base::parse_name(words.realis.cell(*found.row, "realis"), Realis::recap);
  if (const auto use = zou(claims, reading.tokens[i].span)) {
    realis = *use == HearsayUseKind::conditional      ? std::optional(Realis::hypothetical)
             : *use == HearsayUseKind::future_in_past ? std::optional(Realis::planned)
                                                      : std::nullopt;
  }
  if (!realis || !says_of(reading, i, trigger, *realis)) return;
  event.realis = *realis;
  event.because.push_back(words.realis.because("realis", *found.row, reading.tokens[i].span));
}
}  // namespace

void set_realis(Event& event, const Report& report, const Reading& reading, const Claims& claims, const WordKeys& keys,
                const Words& words) {
  const std::uint32_t at = token_at(reading, event.trigger.begin);
  event.realis = event.kind == "repelled_attack" ? Realis::repelled : Realis::happened;
  if (event.claim != none && claims.claims[event.claim].standing == Standing::planned) event.realis = Realis::planned;
  const std::vector<std::uint32_t> clause = clause_tokens(reading, at);
  for (const std::uint32_t i : clause) {
    if (!event.trigger.contains(reading.tokens[i].span))
      read_word(event, reading, claims, keys, words, at, i, clause.back() + 1);
  }
  if (before_the_news(event.when, report)) event.realis = Realis::recap;
  if (event.realis == Realis::happened && after_the_news(event, report)) event.realis = Realis::planned;
}

}  // namespace wederhoor::events
