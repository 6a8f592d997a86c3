// Claims, numbers and events as rows of the page. Applies to: "± 70" with who counted it. Not to: low, best and high,
// which numbers.csv holds. Tested by tests/page/sample_page_test.cc.
#include <fmt/format.h>

#include "base/enum_names.h"
#include "output/page/page_writer.h"
#include "output/shown/figures.h"
#include "output/shown/record_words.h"
#include "output/shown/speakers.h"
#include "output/shown/standings.h"

namespace wederhoor::output {
namespace {

// Ids of those who are known.
std::vector<std::string> ids_of(const Heap& heap, std::uint32_t document, const std::vector<std::int32_t>& entities) {
  std::vector<std::string> ids;
  for (const std::int32_t e : entities)
    if (const std::string& id = heap.actor(document, e); !id.empty()) ids.push_back(id);
  return ids;
}

}  // namespace

Section PageWriter::claims() { return listed("claims", selection_.claim, &PageWriter::claim); }

void PageWriter::claim(Json& json, std::uint32_t d, std::uint32_t c) {
  const Document& document = view_.document(d);
  const Claim& claim = document.claims.claims[c];
  const Ref ref = view_.dossier().documents.ref(RecordKind::claim, d, c);
  const auto quoted = [&](std::string_view key, std::string_view key_at, const Spans& spans) {
    json.field(key, view_.words(d, spans)), json.field(key_at, view_.span_cell(d, spans));
  };
  json.open('{'), where(json, claim.id, d, claim.content);
  if (const Spans quote = quotable(document, c); quote != claim.content) json.field("quote", view_.words(d, quote));
  quoted("cue", "cueAt", claim.cue), quoted("source", "sourceAt", claim.source);
  quoted("disclaimers", "disclaimersAt", claim.disclaimers);
  json.field("who", said_by(view_, d, claim)),
      json.names("actors", ids_of(view_.dossier().documents, d, claim.source_entities));
  json.field("st", shown_standing(claim)), json.field("standing", base::name_of(claim.standing));
  json.field("form", base::name_of(claim.form));
  json.flag("negative", claim.negative), json.flag("hearsay", claim.hearsay), json.flag("dagger", shown_.dagger(ref));
  time(json, "said", claim.said);
  if (const auto at = incident_of_.find(ref); at != incident_of_.end()) json.field("i", at->second);
  if (const auto at = shown_.places.find(ref); at != shown_.places.end()) {
    sides_of(json, "sides", at->second.sides), json.names("questions", at->second.questions);
  } else {
    sides_of(json, "sides", std::vector{loose_side(document, claim)});
  }
  json.key("chain"), json.open('[');
  for (const Hop& hop : claim.chain) {
    json.open('['), json.text(hop_name(view_, d, hop)), json.text(view_.span_cell(d, {hop.span})), json.close(']');
  }
  json.close(']');
  if (claim.parent != none) {
    const std::int32_t parent = selection_.claim[d][static_cast<std::size_t>(claim.parent)];
    if (parent != Selection::out) json.field("parent", std::int64_t{parent});
  }
  const Ref first = shown_.same.first(ref);
  if (const auto reports = shown_.same.reports(first); reports > 1) {
    json.field("times", std::int64_t{reports}), json.field("group", groups_.number(first));
  }
  why(json, d, claim.because), json.close('}');
}

// After the claims, which name their groups.
Section PageWriter::groups() {
  std::vector<std::vector<std::int64_t>> members(groups_.values().size());
  for_chosen(selection_.claim, [&](std::uint32_t d, std::uint32_t c) {
    const Ref first = shown_.same.first(view_.dossier().documents.ref(RecordKind::claim, d, c));
    if (shown_.same.reports(first) > 1)
      members[static_cast<std::size_t>(groups_.number(first))].push_back(selection_.claim[d][c]);
  });
  Json json;
  json.open('[');
  for (const auto& group : members) json.numbers(group);
  json.close(']');
  return json.section("groups");
}

Section PageWriter::numbers() { return listed("numbers", selection_.number, &PageWriter::number); }

void PageWriter::number(Json& json, std::uint32_t d, std::uint32_t i) {
  const Document& document = view_.document(d);
  const Number& n = document.numbers[i];
  const Quantity& q = document.reading.quantities[n.quantity];
  const Bar bar = bar_of(q);
  json.open('{'), where(json, n.id, d, {q.span}), json.field("value", figure_words(q));
  json.key("bar"), json.open('['), json.real(bar.low), json.real(bar.high);
  if (bar.dot) json.real(*bar.dot);
  json.close(']'), json.flag("open", bar.open);
  json.field("ex", base::name_of(q.exactness)), json.field("state", base::name_of(n.state));
  json.field("sideKind", base::name_of(n.side_kind));
  if (!n.side.empty()) json.field("side", sides_.number(n.side));
  json.field("by", counted_by(view_, d, n)), time(json, "asOf", n.as_of);
  if (n.place != none) json.field("place", document.reading.places[static_cast<std::size_t>(n.place)].name);
  claim_of(json, d, n.claim), why(json, d, n.because), json.close('}');
}

Section PageWriter::events() { return listed("events", selection_.event, &PageWriter::event); }

void PageWriter::event(Json& json, std::uint32_t d, std::uint32_t i) {
  const Document& document = view_.document(d);
  const Event& e = document.events[i];
  json.open('{'), where(json, e.id, d, {e.trigger}), json.field("kind", e.kind);
  json.field("realis", base::name_of(view_.realis(d, i))), time(json, "when", view_.when(d, i));
  if (e.time != none)
    json.field("time", view_.words(d, {document.reading.times[static_cast<std::size_t>(e.time)].span}));
  if (const auto [in, place] = view_.where(d, i); place != none)
    json.field("place", view_.document(in).reading.places[static_cast<std::size_t>(place)].name);
  if (e.sentence < document.reading.sentences.size())
    json.field("sentence", view_.words(d, {document.reading.sentences[e.sentence].span}));
  for (const auto& [key, entities, role] : {std::tuple("agents", &e.agents, EventRole::agent),
                                            {"targets", &e.targets, EventRole::target},
                                            {"victims", &e.victims, EventRole::victim}}) {
    std::string names = joined_names(view_, d, *entities);
    for (const EventPart& part : view_.parts(d, i, role)) names += (names.empty() ? "" : ", ") + part.name;
    json.field(key, names);
  }
  std::vector<std::string> codes;
  for (const auto& [book, code] :
       {std::pair("PLOVER", &e.plover), {"ACLED", &e.acled_sub_event}, {"UCDP", &e.ucdp_type}})
    if (!code->empty()) codes.push_back(fmt::format("{} {}", book, *code));
  json.names("codes", codes), claim_of(json, d, e.claim), why(json, d, view_.because(d, i)), json.close('}');
}

}  // namespace wederhoor::output
