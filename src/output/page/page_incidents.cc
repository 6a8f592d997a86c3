// Incidents and pairs of positions as rows of the page. Applies to: the matrix with one claim of each group in a cell.
// Not to: which incidents there are (src/reconcile). Tested by tests/page/sample_page_test.cc.
#include <algorithm>
#include <set>

#include "base/enum_names.h"
#include "base/said.h"
#include "output/page/page_writer.h"
#include "output/shown/dispute_words.h"
#include "output/shown/incident_places.h"
#include "output/shown/incident_words.h"
#include "output/shown/lead_words.h"
#include "output/shown/record_words.h"
#include "output/shown/verified_words.h"

namespace wederhoor::output {
namespace {

bool is_pair(const Match& match) {
  return match.kind == MatchKind::contradicts || match.kind == MatchKind::look_alike ||
         match.kind == MatchKind::updates || match.kind == MatchKind::supports;
}

// The pairs of an incident whose both sides are in the set.
std::vector<std::int64_t> pairs_within(const Dossier& dossier, const IncidentView& seen, const std::set<Ref>& in) {
  std::vector<std::int64_t> out;
  for (const std::uint32_t m : seen.contradictions)
    if (in.contains(dossier.matches[m].a) && in.contains(dossier.matches[m].b)) out.push_back(m);
  return out;
}

}  // namespace

Section PageWriter::incidents() {
  Json json;
  json.open('[');
  for (const std::uint32_t i : selection_.incidents) incident(json, i);
  json.close(']');
  return json.section("incidents");
}

void PageWriter::incident(Json& json, std::uint32_t i) {
  const Dossier& dossier = view_.dossier();
  const Incident& incident = dossier.incidents[i];
  const IncidentView& seen = dossier.views[i];
  json.open('{'), json.field("id", incident.id);
  both(json, "title", [&](const Strings& say) { return incident_title(incident, say); });
  json.flag("old", shown_.background[i]), time(json, "when", incident.when);
  std::vector<std::int64_t> reports;
  for (const ReportKey& key : incident.reports) {
    const std::int32_t report = selection_.report[dossier.documents.place_of(key)];
    if (report != Selection::out) reports.push_back(report);
  }
  std::vector<std::int64_t> pairs;
  std::size_t contradictions = 0;  // those shown: of a pair with a party in another incident there is no dispute here
  for (const std::uint32_t d : seen.disputes) {
    if (dossier.disputes[d].kind == MatchKind::contradicts) ++contradictions;
  }
  for (const std::uint32_t m : seen.contradictions) {
    const Match& match = dossier.matches[m];
    if (chosen(match.a) != Selection::out && chosen(match.b) != Selection::out) pairs.push_back(m);
  }
  json.list("reports", reports), json.list("matches", pairs);
  for (const auto& [key, n] : {std::pair("nReports", incident.reports.size()),
                               {"nClaims", incident.claims.size()},
                               {"nUnverified", seen.unverified.size()},
                               {"nContradictions", contradictions},
                               {"origins", seen.origins.size()}})
    json.field(key, static_cast<std::int64_t>(n));
  std::vector<Ref> said, background;
  for (const Ref& ref : shown_.same.distinct(kept(incident.claims)))
    if (view_.dossier().documents.claim(ref).said.known()) said.push_back(ref);
  for (const Recap& recap : recaps(dossier, incident)) background.push_back(recap.event);
  json.list("said", numbers_of(said)), json.list("events", numbers_of(incident.events));
  json.list("background", numbers_of(background));
  json.list("unverified", numbers_of(shown_.same.distinct(kept(seen.unverified))));
  sides_of(json, "sides", seen.sides), sides_of(json, "silent", seen.silent);
  sides_of(json, "deniedBy", incident.denied_by);
  lead(json, seen), disputes(json, seen), verified(json, seen), unanswered(json, seen), positions(json, seen),
      ledger(json, seen), map(json, incident);
  json.key("chains"), ways(json, chain_tree(view_, kept(incident.claims)));
  json.close('}');
}

// The records of a line or a position that are on the page: [["claim", 3], ...].
void PageWriter::parties(Json& json, std::string_view key, const std::vector<Ref>& refs) {
  json.key(key), json.open('[');
  for (const Ref& ref : refs) {
    if (chosen(ref) == Selection::out) continue;
    json.open('['), json.text(base::name_of(ref.kind)), json.number(chosen(ref)), json.close(']');
  }
  json.close(']');
}

void PageWriter::lead(Json& json, const IncidentView& seen) {
  json.key("lead"), json.open('[');
  for (const LeadLine& line : seen.lead) {
    if (std::any_of(line.claims.begin(), line.claims.end(), [&](Ref ref) { return chosen(ref) == Selection::out; }))
      continue;
    json.open('{');
    both(json, "head", [&](const Strings& say) { return lead_head(view_, line, shown_.sides, say); });
    json.field("sign", lead_sign(line)), parties(json, "of", line.claims), json.close('}');
  }
  json.close(']');
}

void PageWriter::disputes(Json& json, const IncidentView& seen) {
  json.key("disputes"), json.open('[');
  for (const std::uint32_t d : seen.disputes) {
    const Dispute& dispute = view_.dossier().disputes[d];
    json.open('{'), json.field("id", dispute.id), json.field("kind", base::name_of(dispute.kind));
    json.field("sign", match_sign(dispute.kind));
    json.field("sub", base::name_of(dispute.subkind)), json.field("question", dispute.question);
    both(json, "asks", [&](const Strings& say) { return dispute_question(view_, dispute, say); });
    if (!dispute_note(dispute, dutch_).empty())
      both(json, "note", [&](const Strings& say) { return dispute_note(dispute, say); });
    parties(json, "settled", dispute.settled_by);
    json.key("positions"), json.open('[');
    for (std::size_t p = 0; p < dispute.positions.size(); ++p) {
      json.open('{'), parties(json, "of", dispute.positions[p]);
      if (!answer_words(view_, dispute, p, dutch_).empty())
        both(json, "answer", [&](const Strings& say) { return answer_words(view_, dispute, p, say); });
      if (const Interval& when = base::when_said(view_.dossier().documents, dispute.positions[p].front()); when.begin)
        both(json, "when", [&](const Strings& say) { return say.moment(*when.begin); });
      json.close('}');
    }
    json.close(']'), json.close('}');
  }
  json.close(']');
}

void PageWriter::unanswered(Json& json, const IncidentView& seen) {
  json.key("unanswered"), json.open('[');
  for (const Unanswered& one : seen.unanswered) {
    if (chosen(one.claim) == Selection::out) continue;
    json.open('{'), json.field("name", one.name), parties(json, "of", {one.claim}), json.close('}');
  }
  json.close(']');
}

void PageWriter::verified(Json& json, const IncidentView& seen) {
  json.key("verified"), json.open('[');
  for (const Verified& one : seen.verified) {
    std::vector<Ref> of{one.claim};
    of.insert(of.end(), one.with.begin(), one.with.end());
    if (kept(of).size() != of.size()) continue;
    json.open('{'), parties(json, "of", of);
    both(json, "how", [&](const Strings& say) { return verified_words(view_, one, say); }), json.close('}');
  }
  json.close(']');
}

void PageWriter::positions(Json& json, const IncidentView& seen) {
  json.key("questions"), json.open('[');
  for (const Question& question : seen.questions) {
    std::set<Ref> row;
    json.open('{'), json.field("id", question.id), json.key("cells"), json.open('[');
    for (const Cell& cell : question.cells) {
      const std::vector<Ref> on_page = kept(cell.claims);
      row.insert(on_page.begin(), on_page.end());
      json.open('{'), json.list("claims", numbers_of(shown_.same.distinct(on_page)));
      json.flag("said", !cell.claims.empty()), json.flag("denies", cell.denies), json.flag("silent", cell.silent);
      json.close('}');
    }
    json.close(']'), json.list("clash", pairs_within(view_.dossier(), seen, row)), json.close('}');
  }
  json.close(']');
}

void PageWriter::ledger(Json& json, const IncidentView& seen) {
  json.key("ledger"), json.open('[');
  for (const LedgerLine& line : seen.ledger) {
    const std::vector<Ref> on_page = kept(line.numbers);
    if (on_page.empty()) continue;
    json.open('{');
    both(json, "title", [&](const Strings& say) { return ledger_title(view_, line, shown_.sides, say); });
    json.list("numbers", numbers_of(on_page));
    json.list("clash", pairs_within(view_.dossier(), seen, {on_page.begin(), on_page.end()})), json.close('}');
  }
  json.close(']');
}

void PageWriter::map(Json& json, const Incident& incident) {
  json.key("map"), json.open('{');
  if (incident.located) {
    json.key("at"), json.open('['), json.real(incident.lat), json.real(incident.lon), json.real(incident.radius_km);
    json.close(']');
  }
  if (selection_.places) {
    const IncidentPlaces places = incident_places(view_.dossier(), incident);
    json.key("places"), json.open('[');
    for (const IncidentPlace& p : places.located)
      json.numbers({std::int64_t{place_[p.document][p.mention]}, std::int64_t{p.times}});
    json.close(']');
    if (places.unknown > 0) json.field("unknown", std::int64_t{places.unknown});
  }
  json.close('}');
}

// [name, claims, first claim, [children]]
void PageWriter::ways(Json& json, const std::vector<ChainNode>& nodes) {
  json.open('[');
  for (const ChainNode& node : nodes) {
    json.open('['), json.text(node.name), json.number(node.claims), json.number(chosen(node.first));
    ways(json, node.children), json.close(']');
  }
  json.close(']');
}

// Over the whole heap, each statement once.
Section PageWriter::chains() {
  std::vector<Ref> all;
  for_chosen(selection_.claim, [&](std::uint32_t d, std::uint32_t c) {
    all.push_back(view_.dossier().documents.ref(RecordKind::claim, d, c));
  });
  Json json;
  ways(json, chain_tree(view_, shown_.same.distinct(all)));
  return json.section("chains");
}

// By their number in the dossier; groups (same, copies) are told by the claims themselves.
Section PageWriter::matches() {
  Json json;
  json.open('{');
  for (std::uint32_t m = 0; m < view_.dossier().matches.size(); ++m) {
    const Match& match = view_.dossier().matches[m];
    if (!is_pair(match) || chosen(match.a) == Selection::out || chosen(match.b) == Selection::out) continue;
    json.key(std::to_string(m)), json.open('{'), json.field("id", match.id);
    json.field("kind", base::name_of(match.kind)), json.field("sub", base::name_of(match.subkind));
    json.field("sign", match_sign(match.kind)), json.field("because", match.because);
    if (!pair_words(view_, match, dutch_).empty())
      both(json, "differ", [&](const Strings& say) { return pair_words(view_, match, say); });
    for (const auto& [k, ref] : {std::pair("a", match.a), {"b", match.b}})
      json.key(k), json.open('['), json.text(base::name_of(ref.kind)), json.number(chosen(ref)), json.close(']');
    json.close('}');
  }
  json.close('}');
  return json.section("matches");
}

}  // namespace wederhoor::output
