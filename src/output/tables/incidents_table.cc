// incidents.csv: what the reports are about, together. Tested by tests/output/folder_test.cc.
#include <set>

#include "base/dates.h"
#include "output/shown/lead_words.h"
#include "output/tables/table.h"

namespace wederhoor::output {
namespace {
const Incident& at(const View& v, RowAt r) { return v.dossier().incidents[r.index]; }
std::uint32_t rows(const View& v, std::uint32_t) { return static_cast<std::uint32_t>(v.dossier().incidents.size()); }
std::string where(const View& v, RowAt r, double value) { return at(v, r).located ? decimal(value) : std::string(); }

const IncidentView& seen(const View& v, RowAt r) { return v.dossier().views[r.index]; }
std::string lead(const View& v, RowAt r) {
  const Strings say(v.options().language);
  std::string out;
  for (const LeadLine& line : seen(v, r).lead)
    out += (out.empty() ? "" : "\n") + lead_with_ids(v, line, v.sides(), say);
  return out;
}
std::vector<std::string> silent(const IncidentView& view) {
  std::set<std::string> out(view.silent.begin(), view.silent.end());
  for (const Unanswered& one : view.unanswered)
    if (!one.actor.empty()) out.insert(one.actor);
  return {out.begin(), out.end()};
}
std::string itself(const std::string& id) { return id; }
// By name where no list gives an id.
std::string origins(const View& v, RowAt r) {
  const Strings say(v.options().language);
  return joined(seen(v, r).origins, [&](const std::string& id) {
    const std::string name = id.starts_with("x_") ? v.sides().name(id, say) : id;
    return name.find(';') == std::string::npos ? name : id;
  });
}
}  // namespace

Table incidents_table() {
  using K = ColumnKind;
  return {
      "incidents",
      "Events and claims of all reports that are about one thing.",
      "incident_id",
      false,
      rows,
      nullptr,
      {
          {"incident_id", K::id, "Id of the incident, of its smallest member; changes only when groups merge or split.",
           [](const View& v, RowAt r) { return at(v, r).id; }},
          {"label", K::text,
           "A noun that reports use for the deed, or else the name of its kind, and the place as they call it.",
           [](const View& v, RowAt r) { return at(v, r).label; }},
          {"kind", K::word, "Kind of event.", [](const View& v, RowAt r) { return at(v, r).kind; }},
          {"begin", K::moment, "When: begin, included.",
           [](const View& v, RowAt r) { return base::iso(at(v, r).when.begin); }},
          {"end", K::moment, "When: end, excluded.",
           [](const View& v, RowAt r) { return base::iso(at(v, r).when.end); }},
          {"place_id", K::id, "Where, as an id of the gazetteer.",
           [](const View& v, RowAt r) { return at(v, r).place_id; }},
          {"lat", K::number, "Latitude, WGS 84 decimal degrees.",
           [](const View& v, RowAt r) { return where(v, r, at(v, r).lat); }},
          {"lon", K::number, "Longitude, WGS 84 decimal degrees.",
           [](const View& v, RowAt r) { return where(v, r, at(v, r).lon); }},
          {"radius_km", K::number, "Kilometres around the point.",
           [](const View& v, RowAt r) { return where(v, r, at(v, r).radius_km); }},
          {"reports",
           K::ids,
           "The reports that tell of it.",
           [](const View& v, RowAt r) {
             return joined(at(v, r).reports,
                           [&](const ReportKey& key) { return v.report(v.dossier().documents.place_of(key)); });
           },
           nullptr,
           {},
           "reports.report"},
          {"independent_origins", K::integer,
           "How many roots (persons, bodies, channels, agency copies) its attributed claims go back to.",
           [](const View& v, RowAt r) { return std::to_string(seen(v, r).origins.size()); }},
          {"origins", K::ids, "Those roots, as actor ids or the words that name them.", origins},
          {"claims",
           K::ids,
           "Its claims.",
           [](const View& v, RowAt r) { return joined(at(v, r).claims, [&](const Ref& ref) { return v.id(ref); }); },
           nullptr,
           {},
           "claims.claim_id"},
          {"events",
           K::ids,
           "Its events.",
           [](const View& v, RowAt r) { return joined(at(v, r).events, [&](const Ref& ref) { return v.id(ref); }); },
           nullptr,
           {},
           "events.event_id"},
          {"denied_by", K::ids, "Who denies it, as actor ids.",
           [](const View& v, RowAt r) { return joined(at(v, r).denied_by, itself); }},
          {"silent", K::ids,
           "Sides that are heard in a report which puts a question, and say nothing to it, and who was asked and gave "
           "no "
           "answer; actor ids.",
           [](const View& v, RowAt r) { return joined(silent(seen(v, r)), itself); }},
          {"verified",
           K::ids,
           "Claims that somebody who takes no part verified, or that both parties make.",
           [](const View& v, RowAt r) {
             return joined(seen(v, r).verified, [&](const Verified& one) { return v.id(one.claim); });
           },
           nullptr,
           {},
           "claims.claim_id"},
          {"lead", K::text, "At most five lines, each with the ids of the claims that it rests on in brackets.", lead},
      }};
}

}  // namespace wederhoor::output
