// What every output asks of a dossier. Tested by tests/output/folder_test.cc.
#include "output/view.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/hash.h"
#include "base/news.h"
#include "output/report_names.h"

namespace wederhoor::output {
namespace {

const std::string nothing;

template <class Value>
void sort_by_ref(std::vector<std::pair<Ref, Value>>& pairs) {
  std::stable_sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
}

template <class Value>
auto found(const std::vector<std::pair<Ref, Value>>& pairs, const Ref& ref) {
  return std::equal_range(pairs.begin(), pairs.end(), std::pair<Ref, Value>{ref, {}},
                          [](const auto& a, const auto& b) { return a.first < b.first; });
}

// Id of the i-th record of a list in text order; records on the same span follow each other and are counted.
template <class Record>
std::string span_id(std::string_view prefix, const std::string& report, const std::vector<Record>& records,
                    std::uint32_t i) {
  const Span span = records[i].span;
  std::uint32_t before = 0;
  while (before < i && records[i - before - 1].span == span) ++before;
  const std::string words = fmt::format("{}-{}", span.begin, span.end);
  return before == 0 ? base::short_id(prefix, {report, words})
                     : base::short_id(prefix, {report, words, std::to_string(before)});
}
}  // namespace

View::View(const Dossier& dossier, const RenderOptions& options)
    : dossier_(dossier),
      options_(options),
      sides_(dossier),
      names_(report_names(dossier.documents)),
      offsets_(dossier.documents.size()) {
  for (std::uint32_t i = 0; i < dossier.incidents.size(); ++i) {
    const Incident& incident = dossier.incidents[i];
    for (const auto* refs : {&incident.claims, &incident.events, &incident.numbers}) {
      for (const Ref& ref : *refs) incident_of_.emplace_back(ref, i);
    }
  }
  for (const IncidentView& view : dossier.views) {
    for (const LedgerLine& line : view.ledger) {
      for (const Ref& ref : line.numbers) quantity_of_.emplace_back(ref, &line.quantity_id);
    }
  }
  sort_by_ref(incident_of_);
  sort_by_ref(quantity_of_);
}

const base::Offsets& View::offsets(std::uint32_t d) const {
  Counted& counted = offsets_[d];
  std::call_once(counted.once, [&] { counted.offsets = std::make_unique<base::Offsets>(document(d).report.text); });
  return *counted.offsets;
}

Spans View::tidy(std::uint32_t d, const Spans& spans) const {
  Spans out;
  const std::string& text = document(d).report.text;
  for (Span span : spans) {
    span.end = std::min<std::uint32_t>(span.end, static_cast<std::uint32_t>(text.size()));
    span = base::trimmed(text, span);
    if (!span.empty()) out.push_back(span);
  }
  return out;
}

OutSpan View::out(std::uint32_t d, Span span) const {
  if (options_.offsets == OffsetUnit::raw) {
    const RawSpan raw = raw_span(document(d).report, span);
    return {raw.begin, raw.end};
  }
  const base::Offsets& points = offsets(d);
  return {points.code_point(span.begin), points.code_point(span.end)};
}

std::string View::span_cell(std::uint32_t d, const Spans& spans) const {
  std::string out;
  for (const Span span : tidy(d, spans)) {
    const OutSpan s = this->out(d, span);
    if (!out.empty()) out += ';';
    fmt::format_to(std::back_inserter(out), "{}-{}", s.begin, s.end);
  }
  return out;
}

std::string View::words(std::uint32_t d, const Spans& spans) const {
  return base::words_of(document(d).report.text, tidy(d, spans));
}

std::string View::actors(std::uint32_t d, const std::vector<std::int32_t>& entities) const {
  std::string out;
  for (const std::int32_t e : entities) {
    if (actor(d, e).empty()) continue;
    if (!out.empty()) out += ';';
    out += actor(d, e);
  }
  return out;
}

Interval View::when(std::uint32_t d, std::uint32_t event) const {
  const EventInHeap* told = dossier_.documents.told(dossier_.documents.ref(RecordKind::event, d, event));
  if (told && told->no_day) return {};
  return told && told->when.known() ? told->when : document(d).events[event].when;
}

std::pair<std::uint32_t, std::int32_t> View::where(std::uint32_t d, std::uint32_t event) const {
  const EventInHeap* told = dossier_.documents.told(dossier_.documents.ref(RecordKind::event, d, event));
  if (told && told->place != none) return {dossier_.documents.place_of(told->place_report), told->place};
  return {d, told && told->no_place ? none : document(d).events[event].place};
}

// What the heap dates long before the report is no news, though the report did not tell so.
Realis View::realis(std::uint32_t d, std::uint32_t event) const {
  const Realis told = document(d).events[event].realis;
  const bool news = told == Realis::happened || told == Realis::ongoing;
  return news && base::before_the_news(when(d, event), document(d).report) ? Realis::recap : told;
}

std::vector<EventPart> View::parts(std::uint32_t d, std::uint32_t event, EventRole role) const {
  const EventInHeap* told = dossier_.documents.told(dossier_.documents.ref(RecordKind::event, d, event));
  std::vector<EventPart> out;
  if (told)
    std::copy_if(told->parts.begin(), told->parts.end(), std::back_inserter(out),
                 [&](const EventPart& p) { return p.role == role; });
  return out;
}

std::string View::part_ids(std::uint32_t d, std::uint32_t event, EventRole role) const {
  const Event& e = document(d).events[event];
  std::string out = actors(d, role == EventRole::agent ? e.agents : role == EventRole::target ? e.targets : e.victims);
  for (const EventPart& part : parts(d, event, role)) out += (out.empty() ? "" : ";") + part.actor;
  return out;
}

std::vector<Because> View::because(std::uint32_t d, std::uint32_t event) const {
  std::vector<Because> out = document(d).events[event].because;
  const EventInHeap* told = dossier_.documents.told(dossier_.documents.ref(RecordKind::event, d, event));
  if (told) out.insert(out.end(), told->because.begin(), told->because.end());
  return out;
}

std::string View::place_id(std::uint32_t d, std::int32_t place) const {
  return place < 0 ? nothing : std::string(document(d).reading.places[place].place_id);
}

std::string View::incidents(const Ref& ref) const {
  std::string out;
  const auto [first, last] = found(incident_of_, ref);
  for (auto it = first; it != last; ++it) {
    if (!out.empty()) out += ';';
    out += dossier_.incidents[it->second].id;
  }
  return out;
}

std::string View::quantity(const Ref& number) const {
  const auto [first, last] = found(quantity_of_, number);
  return first == last ? nothing : *first->second;
}

const std::string& View::claim_id(std::uint32_t d, std::int32_t claim) const {
  return claim < 0 ? nothing : document(d).claims.claims[claim].id;
}

const std::string& View::event_id(std::uint32_t d, std::int32_t event) const {
  return event < 0 ? nothing : document(d).events[event].id;
}

std::string View::time_id(std::uint32_t d, std::uint32_t i) const {
  return span_id("t_", document(d).report.id, document(d).reading.times, i);
}
std::string View::place_mention_id(std::uint32_t d, std::uint32_t i) const {
  return span_id("p_", document(d).report.id, document(d).reading.places, i);
}
std::string View::actor_mention_id(std::uint32_t d, std::uint32_t i) const {
  return span_id("a_", document(d).report.id, document(d).reading.mentions, i);
}

}  // namespace wederhoor::output
