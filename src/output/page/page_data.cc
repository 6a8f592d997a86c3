// Writes what the page knows: rows with numbers instead of ids between them, spans in UTF-16 units for the browser and
// in the dossier's own unit for the reader. Applies to: every record that the page shows. Not to: the tables and
// dossier.json, which other programs read. Tested by tests/page/sample_page_test.cc.
#include "output/page/page_data.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/dates.h"
#include "base/enum_names.h"
#include "base/part_kinds.h"
#include "output/page/page_borders.h"
#include "output/page/page_json.h"
#include "output/page/utf16.h"
#include "output/shown/strings.h"

namespace wederhoor::output {
namespace {

struct Writer {
  const View& view;
  const RunRecord& run;
  const Shown& shown;
  const Selection& selection;
  std::vector<Utf16> units;  // by document; empty for those that are left out

  std::int32_t chosen(const Ref& ref) const {
    switch (ref.kind) {
      case RecordKind::claim: return selection.claim[view.place_of(ref)][ref.index];
      case RecordKind::number: return selection.number[view.place_of(ref)][ref.index];
      case RecordKind::event: return selection.event[view.place_of(ref)][ref.index];
      case RecordKind::report: return selection.report[view.place_of(ref)];
    }
    return Selection::out;
  }
  std::vector<std::int64_t> chosen(const std::vector<Ref>& refs) const {
    std::vector<std::int64_t> out;
    for (const Ref& ref : refs)
      if (chosen(ref) != Selection::out) out.push_back(chosen(ref));
    return out;
  }
  // [begin, end, begin, end, ...] in UTF-16 units
  std::vector<std::int64_t> spans(std::uint32_t d, const Spans& of) const {
    std::vector<std::int64_t> out;
    for (const Span& s : view.tidy(d, of)) out.insert(out.end(), {units[d].at(s.begin), units[d].at(s.end)});
    return out;
  }
  void why(Json& json, std::uint32_t d, const std::vector<Because>& because) const {
    json.key("why"), json.open('[');
    for (const Because& b : because) {
      json.open('['), json.text(b.construction), json.text(b.row), json.text(view.words(d, {b.words}));
      json.text(view.span_cell(d, {b.words})), json.close(']');
    }
    json.close(']');
  }
  // What every record has: its report, its place there in the reader's unit and in the browser's, and its words.
  void where(Json& json, std::uint32_t d, const Spans& of) const {
    json.field("r", std::int64_t{selection.report[d]});
    json.field("at", view.span_cell(d, of));
    json.list("u", spans(d, of));
    json.field("t", view.words(d, of));
  }
  template <class Each>
  void for_chosen(const std::vector<std::vector<std::int32_t>>& numbers, Each each) const {
    for (std::uint32_t d = 0; d < numbers.size(); ++d)
      for (std::uint32_t i = 0; i < numbers[d].size(); ++i)
        if (numbers[d][i] != Selection::out) each(d, i);
  }

  Section meta() const;
  Section words() const;
  Section sources() const;
  Section reports() const;
  Section text(std::uint32_t d) const;
  Section claims() const;
  Section numbers() const;
  Section events() const;
  Section mentions() const;
  Section incidents() const;
  Section matches() const;
  void incident(Json& json, std::uint32_t i) const;
};

std::size_t count_attributed(const Dossier& dossier) {
  std::size_t count = 0;
  for (const Document& d : dossier.documents)
    for (const Claim& c : d.claims.claims) count += c.form != Form::plain;
  return count;
}

Section Writer::meta() const {
  const Dossier& dossier = view.dossier();
  std::size_t claims = 0, numbers = 0, events = 0, mentions = 0, contradictions = 0, look_alikes = 0;
  for (const Document& d : dossier.documents) {
    claims += d.claims.claims.size();
    numbers += d.numbers.size();
    events += d.events.size();
    mentions += d.reading.places.size();
  }
  for (const Match& m : dossier.matches) {
    contradictions += m.kind == MatchKind::contradicts;
    look_alikes += m.kind == MatchKind::look_alike;
  }
  Json json;
  json.open('{');
  json.field("language", view.options().language);
  json.field("program", run.program);
  json.field("gazetteer", run.gazetteer);
  json.key("count"), json.open('{');
  json.field("reports", std::int64_t(dossier.documents.size()));
  json.field("incidents", std::int64_t(dossier.incidents.size()));
  json.field("claims", std::int64_t(count_attributed(dossier)));
  json.field("all_claims", std::int64_t(claims));
  json.field("unverified", std::int64_t(shown.unverified.size()));
  json.field("contradictions", std::int64_t(contradictions));
  json.field("look_alikes", std::int64_t(look_alikes));
  json.close('}');
  json.key("cut"), json.open('{');  // what the page leaves out
  if (!selection.texts) json.field("texts", std::int64_t(dossier.documents.size()));
  const auto left_out = [&](std::string_view what, std::size_t all, std::size_t kept) {
    if (all > kept) json.field(what, std::int64_t(all - kept));
  };
  left_out("claims", claims, selection.claims);
  left_out("numbers", numbers, selection.numbers);
  left_out("events", events, selection.events);
  left_out("incidents", dossier.incidents.size(), selection.incidents.size());
  if (!selection.places) left_out("places", mentions, 0);
  json.close('}'), json.close('}');
  return json.section("meta");
}

Section Writer::words() const {
  Json json;
  json.open('{');
  for (const auto& [key, wording] : interface_words())
    json.key(key), json.open('['), json.text(wording.nl), json.text(wording.en), json.close(']');
  json.close('}');
  return json.section("words");
}

Section Writer::sources() const {
  Json json;
  json.open('[');
  for (const SourceLine& s : view.dossier().sources) {
    json.open('{'), json.field("id", s.actor_id), json.field("name", s.name),
        json.field("claims", std::int64_t{s.claims});
    json.field("incidents", std::int64_t{s.incidents}), json.field("reports", std::int64_t{s.reports}), json.close('}');
  }
  json.close(']');
  return json.section("sources");
}

// Where the running text ends and what stands beside it begins.
std::uint32_t running_end(const Report& report) {
  const auto aside = std::find_if(report.parts.begin(), report.parts.end(),
                                  [](const MarkedPart& p) { return base::stands_aside(p.kind); });
  return aside == report.parts.end() ? static_cast<std::uint32_t>(report.text.size()) : aside->span.begin;
}

// Where in the running text the part was, that was taken out before it.
std::uint32_t position(const Report& report, std::uint32_t running, std::uint32_t raw) {
  const auto after = std::partition_point(report.map.begin(), report.map.end(), [&](const MapPiece& p) {
    return p.text_begin < running && p.raw_end <= raw;
  });
  return after == report.map.end() ? static_cast<std::uint32_t>(report.text.size()) : after->text_begin;
}

Section Writer::reports() const {
  Json json;
  json.open('[');
  for (std::uint32_t d = 0; d < view.documents(); ++d) {
    if (selection.report[d] == Selection::out) continue;
    const Report& r = view.document(d).report;
    json.open('{'), json.field("id", r.id), json.field("file", view.report(d)), json.field("outlet", r.outlet);
    json.field("author", r.author), json.field("title", r.title), json.field("address", r.address);
    json.field("channel", r.channel), json.field("forwarded", r.forwarded_from),
        json.interval("published", r.published);
    std::vector<std::string> remarks = r.remarks;
    const std::vector<std::string>& of_reading = view.document(d).reading.remarks;
    remarks.insert(remarks.end(), of_reading.begin(), of_reading.end());
    json.field("basis", base::name_of(r.published_basis)), json.field("lang", r.language),
        json.names("remarks", remarks);
    json.key("removed"), json.open('[');
    const std::uint32_t running = running_end(r);
    for (const RemovedPart& p : r.removed) {
      json.open('['), json.text(p.kind), json.text(fmt::format("{}-{}", p.raw_begin, p.raw_end));
      json.number(units[d].at(position(r, running, p.raw_begin))), json.close(']');
    }
    json.close(']'), json.close('}');
  }
  json.close(']');
  return json.section("reports");
}

Section Writer::text(std::uint32_t d) const {
  const Report& r = view.document(d).report;
  Json json;
  json.open('{'), json.field("text", r.text), json.key("parts"), json.open('[');
  for (const MarkedPart& p : r.parts) {
    json.open('['), json.text(p.kind), json.number(units[d].at(p.span.begin)), json.number(units[d].at(p.span.end));
    json.close(']');
  }
  json.close(']'), json.close('}');
  return json.section(fmt::format("text-{}", selection.report[d]));
}

// The side of a claim that stands in no matrix.
std::string loose_side(const Document& d, const Claim& claim) {
  for (const std::int32_t e : claim.source_entities) {
    const Entity& entity = d.reading.entities[static_cast<std::size_t>(e)];
    if (!entity.affiliation.empty()) return entity.affiliation;
  }
  const bool own = claim.source_type == SourceType::none || claim.source_type == SourceType::outlet;
  return own && claim.source_entities.empty() ? "outlet" : "other";
}

Section Writer::claims() const {
  std::map<Ref, std::int64_t> incident;
  for (std::size_t i = 0; i < selection.incidents.size(); ++i)
    for (const Ref& ref : view.dossier().incidents[selection.incidents[i]].claims)
      incident.emplace(ref, std::int64_t(i));
  Json json;
  json.open('[');
  for_chosen(selection.claim, [&](std::uint32_t d, std::uint32_t c) {
    const Document& document = view.document(d);
    const Claim& claim = document.claims.claims[c];
    const Ref ref = view.dossier().documents.ref(RecordKind::claim, d, c);
    json.open('{'), json.field("id", claim.id), where(json, d, claim.content);
    json.field("cue", view.words(d, claim.cue)), json.field("cueAt", view.span_cell(d, claim.cue));
    json.field("source", view.words(d, claim.source)), json.field("sourceAt", view.span_cell(d, claim.source));
    json.field("who", speaker(view, d, claim)), json.field("actors", view.actors(d, claim.source_entities));
    json.field("st", shown_standing(claim)), json.field("standing", base::name_of(claim.standing));
    json.field("form", base::name_of(claim.form)), json.flag("negative", claim.negative),
        json.flag("hearsay", claim.hearsay);
    json.flag("dagger", std::binary_search(shown.unverified.begin(), shown.unverified.end(), ref)),
        json.interval("said", claim.said);
    if (const auto at = incident.find(ref); at != incident.end()) json.field("i", at->second);
    if (const auto at = shown.places.find(ref); at != shown.places.end()) {
      json.names("sides", at->second.sides), json.names("questions", at->second.questions);
    } else {
      json.names("sides", std::vector<std::string>{loose_side(document, claim)});
    }
    json.key("chain"), json.open('[');
    for (const Hop& hop : claim.chain) {
      json.open('['), json.text(hop_name(view, d, hop)), json.text(view.span_cell(d, {hop.span}));
      json.close(']');
    }
    json.close(']');
    json.field("disclaimers", view.words(d, claim.disclaimers)),
        json.field("disclaimersAt", view.span_cell(d, claim.disclaimers));
    if (claim.parent != none) {
      const std::int32_t parent = selection.claim[d][static_cast<std::size_t>(claim.parent)];
      if (parent != Selection::out) json.field("parent", std::int64_t{parent});
    }
    const Ref first = shown.same.first(ref);
    if (first != ref && chosen(first) != Selection::out) json.field("same", std::int64_t{chosen(first)});
    if (shown.same.reports(first) > 1) json.field("times", std::int64_t{shown.same.reports(first)});
    why(json, d, claim.because), json.close('}');
  });
  json.close(']');
  return json.section("claims");
}

Section Writer::numbers() const {
  Json json;
  json.open('[');
  for_chosen(selection.number, [&](std::uint32_t d, std::uint32_t i) {
    const Document& document = view.document(d);
    const Number& n = document.numbers[i];
    const Quantity& q = document.reading.quantities[n.quantity];
    json.open('{'), json.field("id", n.id), where(json, d, {q.span}), json.field("noun", view.words(d, {q.noun}));
    const auto bound = [&](std::string_view k, const std::optional<double>& v) {
      if (v) json.key(k), json.real(*v);
    };
    bound("low", q.low), bound("best", q.best), bound("high", q.high);
    json.field("ex", base::name_of(q.exactness)), json.field("unit", base::name_of(q.unit)),
        json.field("state", base::name_of(n.state));
    json.field("sideKind", base::name_of(n.side_kind)), json.field("side", n.side);
    std::vector<std::string> by;
    by.reserve(n.counted_by.size());
    for (const std::int32_t e : n.counted_by) by.push_back(document.reading.entities[static_cast<std::size_t>(e)].name);
    json.names("by", by), json.interval("asOf", n.as_of);
    if (n.place != none) json.field("place", document.reading.places[static_cast<std::size_t>(n.place)].name);
    if (n.claim != none) {
      const std::int32_t claim = selection.claim[d][static_cast<std::size_t>(n.claim)];
      if (claim != Selection::out) json.field("c", std::int64_t{claim});
    }
    why(json, d, n.because), json.close('}');
  });
  json.close(']');
  return json.section("numbers");
}

Section Writer::events() const {
  Json json;
  json.open('[');
  for_chosen(selection.event, [&](std::uint32_t d, std::uint32_t i) {
    const Document& document = view.document(d);
    const Event& e = document.events[i];
    json.open('{'), json.field("id", e.id), where(json, d, {e.trigger}), json.field("kind", e.kind);
    json.field("realis", base::name_of(e.realis)), json.interval("when", e.when);
    if (e.time != none)
      json.field("time", view.words(d, {document.reading.times[static_cast<std::size_t>(e.time)].span}));
    if (e.place != none) json.field("place", document.reading.places[static_cast<std::size_t>(e.place)].name);
    if (e.sentence < document.reading.sentences.size())
      json.field("sentence", view.words(d, {document.reading.sentences[e.sentence].span}));
    const auto names = [&](std::string_view k, const std::vector<std::int32_t>& entities) {
      std::vector<std::string> out;
      out.reserve(entities.size());
      for (const std::int32_t x : entities) out.push_back(document.reading.entities[static_cast<std::size_t>(x)].name);
      json.names(k, out);
    };
    names("agents", e.agents), names("targets", e.targets), names("victims", e.victims);
    std::vector<std::string> codes;
    for (const auto& [book, code] :
         {std::pair("PLOVER", &e.plover), {"ACLED", &e.acled_sub_event}, {"UCDP", &e.ucdp_type}})
      if (!code->empty()) codes.push_back(fmt::format("{} {}", book, *code));
    json.names("codes", codes);
    if (e.claim != none) {
      const std::int32_t claim = selection.claim[d][static_cast<std::size_t>(e.claim)];
      if (claim != Selection::out) json.field("c", std::int64_t{claim});
    }
    why(json, d, e.because), json.close('}');
  });
  json.close(']');
  return json.section("events");
}

Section Writer::mentions() const {
  Json json;
  json.open('[');
  for (std::uint32_t d = 0; selection.places && d < view.documents(); ++d) {
    for (const PlaceMention& p : view.document(d).reading.places) {
      json.open('{'), where(json, d, {p.span}), json.field("id", p.place_id), json.field("name", p.name);
      json.field("kind", base::name_of(p.kind)), json.field("country", p.country), json.field("admin", p.admin1);
      json.field("relation", p.relation);
      if (p.located) {
        json.key("lat"), json.real(p.lat), json.key("lon"), json.real(p.lon), json.key("radius"),
            json.real(p.radius_km);
      }
      json.close('}');
    }
  }
  json.close(']');
  return json.section("places");
}

void Writer::incident(Json& json, std::uint32_t i) const {
  const Incident& incident = view.dossier().incidents[i];
  const IncidentView& seen = view.dossier().views[i];
  json.open('{'), json.field("id", incident.id), json.field("label", incident.label), json.field("kind", incident.kind);
  json.interval("when", incident.when), json.field("place", incident.place_id);
  if (incident.located) {
    json.key("lat"), json.real(incident.lat), json.key("lon"), json.real(incident.lon);
    json.key("radius"), json.real(incident.radius_km);
  }
  std::vector<std::int64_t> reports;
  for (const ReportKey& key : incident.reports) {
    const std::int32_t report = selection.report[view.dossier().documents.place_of(key)];
    if (report != Selection::out) reports.push_back(report);
  }
  json.list("reports", reports), json.field("nReports", std::int64_t(incident.reports.size()));
  json.field("nClaims", std::int64_t(incident.claims.size())),
      json.field("nUnverified", std::int64_t(seen.unverified.size()));
  json.field("origins", std::int64_t{incident.independent_origins});
  json.list("claims", chosen(incident.claims)), json.list("events", chosen(incident.events));
  json.list("numbers", chosen(incident.numbers)), json.names("sides", seen.sides);
  json.names("silent", incident.silent), json.names("deniedBy", incident.denied_by),
      json.list("unverified", chosen(seen.unverified));
  json.key("questions"), json.open('[');
  for (const Question& question : seen.questions) {
    json.open('{'), json.field("id", question.id), json.key("cells"), json.open('[');
    for (const Cell& cell : question.cells) {
      json.open('{'), json.list("claims", chosen(cell.claims)), json.field("n", std::int64_t(cell.claims.size()));
      json.flag("denies", cell.denies), json.close('}');
    }
    json.close(']'), json.close('}');
  }
  json.close(']'), json.key("ledger"), json.open('[');
  for (const LedgerLine& line : seen.ledger) {
    json.open('{'), json.field("id", line.quantity_id), json.field("side", line.side),
        json.field("state", base::name_of(line.state));
    json.field("unit", base::name_of(line.unit)), json.field("sideKind", base::name_of(line.side_kind)),
        json.list("numbers", chosen(line.numbers));
    json.field("n", std::int64_t(line.numbers.size())), json.close('}');
  }
  json.close(']');
  std::vector<std::int64_t> pairs;
  for (const std::uint32_t m : seen.contradictions)
    if (const Match& match = view.dossier().matches[m];
        chosen(match.a) != Selection::out && chosen(match.b) != Selection::out)
      pairs.push_back(m);
  json.list("matches", pairs);
  json.close('}');
}

Section Writer::incidents() const {
  Json json;
  json.open('[');
  for (const std::uint32_t i : selection.incidents) incident(json, i);
  json.close(']');
  return json.section("incidents");
}

// Pairs of positions, by their number in the dossier; groups (same, copies) are told by the claims themselves.
Section Writer::matches() const {
  Json json;
  json.open('{');
  for (std::uint32_t m = 0; m < view.dossier().matches.size(); ++m) {
    const Match& match = view.dossier().matches[m];
    const bool pair = match.kind == MatchKind::contradicts || match.kind == MatchKind::look_alike ||
                      match.kind == MatchKind::updates || match.kind == MatchKind::supports;
    if (!pair || chosen(match.a) == Selection::out || chosen(match.b) == Selection::out) continue;
    json.key(std::to_string(m)), json.open('{'), json.field("id", match.id),
        json.field("kind", base::name_of(match.kind));
    json.field("sub", base::name_of(match.subkind)), json.field("because", match.because);
    for (const auto& [k, ref] : {std::pair("a", match.a), {"b", match.b}})
      json.key(k), json.open('['), json.text(base::name_of(ref.kind)), json.number(chosen(ref)), json.close(']');
    json.close('}');
  }
  json.close('}');
  return json.section("matches");
}

}  // namespace

std::vector<Section> page_sections(const View& view, const RunRecord& run, const Shown& shown,
                                   const Selection& selection) {
  Writer w{view, run, shown, selection, {}};
  for (std::uint32_t d = 0; d < view.documents(); ++d)
    w.units.emplace_back(selection.report[d] == Selection::out ? std::string_view{} : view.document(d).report.text);
  std::vector<Section> sections = {w.meta(),    w.words(),  w.sources(),  w.reports(),   w.claims(),
                                   w.numbers(), w.events(), w.mentions(), w.incidents(), w.matches()};
  sections.push_back({"borders", borders_near(view.dossier())});
  for (std::uint32_t d = 0; selection.texts && d < view.documents(); ++d)
    if (selection.report[d] != Selection::out) sections.push_back(w.text(d));
  return sections;
}

}  // namespace wederhoor::output
