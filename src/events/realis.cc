// Realis. "Er wordt nog steeds gevochten": ongoing. "De aanval van vorig jaar": recap, by its time. "zal aanvallen": planned.
// Not: "Ze willen de stad, die is aangevallen, herbouwen": the wish is in another clause. Tested by tests/events/realis_test.cc.
#include "events/realis.h"

#include <algorithm>

#include "base/names.h"
#include "events/clause.h"

namespace wederhoor::events {
namespace {

// Older than three weeks before the first day of publication: behind the news.
constexpr std::int32_t recap_days = 21;

bool before_the_news(const Event& event, const Report& report) {
  if (!event.when.end || !report.published.begin) return false;
  return event.when.end->day < report.published.begin->day - recap_days;
}

bool after_the_news(const Event& event, const Report& report) {
  if (!event.when.begin || !report.published.end) return false;
  return event.when.begin->day >= report.published.end->day;
}
}  // namespace

void set_realis(Event& event, const Report& report, const Reading& reading, const Claims& claims, const WordKeys& keys,
                const Words& words) {
  const std::uint32_t at = token_at(reading, event.trigger.begin);
  event.realis = event.kind == "repelled_attack" ? Realis::repelled : Realis::happened;
  if (event.claim != none && claims.claims[event.claim].standing == Standing::planned) event.realis = Realis::planned;
  const std::vector<std::uint32_t> clause = clause_tokens(reading, at);
  for (const std::uint32_t i : clause) {
    if (event.trigger.contains(reading.tokens[i].span)) continue;
    const WordTable::Found found = words.realis.find(keys, i, clause.back() + 1);
    if (found.row == nullptr) continue;
    const auto realis = base::parse_name(words.realis.cell(*found.row, "realis"), Realis::recap);
    const Token& token = reading.tokens[i];
    const bool auxiliary = token.upos == Upos::AUX || token.upos == Upos::VERB;
    if (!realis || (*realis == Realis::hypothetical && auxiliary && event.realis != Realis::happened)) continue;
    event.realis = *realis;
    event.because.push_back(words.realis.because("realis", *found.row, token.span));
    break;
  }
  if (before_the_news(event, report)) event.realis = Realis::recap;
  if (event.realis == Realis::happened && after_the_news(event, report)) event.realis = Realis::planned;
}

}  // namespace wederhoor::events
