// Amounts, times and places of a claim. "Zo'n 220.000 vaten": about 220,000 of one unit, in its phrase and clause, with
// what the ledger says became of them. Not: a duration as a time. Tested by tests/reconcile/relations_test.cc.
#include "reconcile/relations/told_circumstances.h"

#include <cmath>

#include "base/because.h"
#include "reconcile/relations/each.h"

namespace wederhoor::reconcile {
namespace {

std::pair<int, double> measure_of(QuantityUnit unit) {
  switch (unit) {
    case QuantityUnit::km: return {100, 1000};
    case QuantityUnit::m: return {100, 1};
    case QuantityUnit::hours: return {101, 1};
    case QuantityUnit::days: return {101, 24};
    case QuantityUnit::weeks: return {101, 168};
    case QuantityUnit::months: return {102, 1};
    case QuantityUnit::years: return {102, 12};
    default: return {static_cast<int>(unit), 1};
  }
}

std::int64_t minutes(const Moment& m) { return std::int64_t{m.day} * 1440 + std::max<std::int64_t>(m.minute, 0); }

void add_period(Statement& out, const TimeMention& t, const Event* event) {
  if (t.kind == TimeKind::duration || t.kind == TimeKind::set || !t.value.known()) return;
  Period p;
  p.begin = t.value.begin ? minutes(*t.value.begin) : minutes(*t.value.end) - 1440;
  p.end = t.value.end ? minutes(*t.value.end) : minutes(*t.value.begin) + 1440;
  p.clock = t.granularity == Granularity::minute || t.granularity == Granularity::hour;
  if (p.end <= p.begin) p.end = p.begin + 1;
  p.event = event;
  out.periods.push_back(p);
}

// What the ledger knows of an amount.
void add_line(Amount& out, const Number& number, const Document& d) {
  out.number = &number;
  if (number.event != none) out.event = &d.events[static_cast<std::size_t>(number.event)];
  if (number.place != none) out.place = &d.reading.places[static_cast<std::size_t>(number.place)];
  out.part = base::made_by(out.quantity->because, "part_of");
}

// The smallest phrase around the amount, and its clause.
void find_phrase(const Statement& s, Span span, Amount& out) {
  std::uint32_t size = UINT32_MAX;
  for (std::size_t p = 0; p < s.phrases.size(); ++p) {
    const Span around = s.phrases[p].argument->span;
    if (!around.meets(span) || around.end - around.begin >= size) continue;
    size = around.end - around.begin;
    out.phrase = static_cast<std::int32_t>(p);
  }
  for (std::size_t c = 0; c < s.clauses.size(); ++c) {
    if (s.clauses[c].first <= out.phrase && out.phrase < s.clauses[c].last) out.clause = static_cast<std::int32_t>(c);
  }
}

}  // namespace

ToldCircumstances::ToldCircumstances(const Document& document, const WordVectors& vectors)
    : document_(document), vectors_(vectors) {
  for (const Number& n : document.numbers) {
    ledger_.emplace(n.quantity, &n);
    if (n.side_kind != SideKind::unknown) sides_[n.state].insert(n.side_kind);
  }
  for (const Event& e : document.events)
    if (e.time != none) event_at_.emplace(e.time, &e);
}

void ToldCircumstances::add(Statement& out) const {
  const Reading& reading = document_.reading;
  each_inside(reading.times, out.claim->content, [&](const TimeMention& t) {
    const auto found = event_at_.find(static_cast<std::int32_t>(&t - reading.times.data()));
    add_period(out, t, found == event_at_.end() ? nullptr : found->second);
  });
  each_inside(reading.places, out.claim->content, [&](const PlaceMention& p) { out.places.push_back(&p); });
  each_inside(reading.quantities, out.claim->content, [&](const Quantity& q) {
    const bool former = base::made_by(q.because, "former");
    if (!former && (q.low || q.best || q.high)) out.amounts.push_back(amount_of(out, q));
  });
}

Amount ToldCircumstances::amount_of(const Statement& statement, const Quantity& q) const {
  Amount a;
  a.best = q.best ? *q.best : q.low ? *q.low : *q.high;
  a.low = q.low.value_or(q.best.value_or(-HUGE_VAL));
  a.high = q.high.value_or(q.exactness == Exactness::exact ? a.best : HUGE_VAL);
  const auto [measure, scale] = measure_of(q.unit);
  a.measure = measure;
  a.scaled = a.best * scale;
  a.quantity = &q;
  const auto line = ledger_.find(static_cast<std::uint32_t>(&q - document_.reading.quantities.data()));
  if (line != ledger_.end()) {
    add_line(a, *line->second, document_);
    const auto sides = sides_.find(line->second->state);
    a.one_side = sides == sides_.end() || sides->second.size() < 2;
  }
  a.noun.add(vectors_.find(q.noun.of(document_.report.text)));
  a.noun.finish();
  find_phrase(statement, q.span, a);
  return a;
}

}  // namespace wederhoor::reconcile
