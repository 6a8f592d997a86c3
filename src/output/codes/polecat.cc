// polecat.tsv: candidate rows in POLECAT's columns. Tested by tests/output/codes_test.cc.
//   applies to:  every event with a PLOVER type that is said to have taken place and is dated to the month.
//   not to:      comments, claims of responsibility and denials, which PLOVER does not code.
#include "base/dates.h"
#include "output/codes/code_outputs.h"
#include "output/codes/coded_column.h"

namespace wederhoor::output {
namespace {

std::string quad_code(std::string_view type) {
  const auto in = [&](std::string_view list) {
    return (" " + std::string(list) + " ").find(" " + std::string(type) + " ") != std::string::npos;
  };
  if (in("AGREE CONSULT SUPPORT CONCEDE")) return "VERBAL COOPERATION";
  if (in("COOPERATE AID RETREAT")) return "MATERIAL COOPERATION";
  if (in("REQUEST ACCUSE REJECT THREATEN")) return "VERBAL CONFLICT";
  if (in("PROTEST SANCTION MOBILIZE COERCE ASSAULT")) return "MATERIAL CONFLICT";
  return "";
}

std::string geonames(const std::string& place_id) {
  return place_id.starts_with("geonames:") ? place_id.substr(9) : std::string();
}

struct PolecatRow {
  const View& view;
  const Candidate& candidate;
  const Event& event = event_of(view, candidate.events.front());
  const PlaceMention* place = place_of(view, candidate);  // may be null
  bool located() const { return place != nullptr && place->located; }
};

const Report& first_report(const PolecatRow& row) { return row.view.document(row.candidate.documents.front()).report; }

std::string published(const PolecatRow& row) {
  const std::optional<Moment>& begin = first_report(row).published.begin;
  return begin ? base::iso_day(begin->day) : std::string();
}

std::string city(const PolecatRow& row) {
  const bool is = row.place && (row.place->kind == PlaceKind::town || row.place->kind == PlaceKind::village);
  return is ? row.place->name : std::string();
}

using K = ColumnKind;
using R = const PolecatRow&;
constexpr std::string_view not_coded = "Not coded.";
constexpr CodedColumn<PolecatRow> columns[] = {
    {"Event ID", K::id, "Id of the first event of the row.", [](R r) { return row_id(r.view, r.candidate); }},
    {"Event Date", K::moment, "First day.", [](R r) { return base::iso_day(first_day(r.candidate.when)); }},
    {"Event Type", K::word, "PLOVER type.", [](R r) { return r.event.plover; }},
    {"Event Mode", K::word, not_coded},
    {"Intensity", K::number, not_coded},
    {"Quad Code", K::word, "By event type.", [](R r) { return quad_code(r.event.plover); }},
    {"Contexts", K::word, "historical: told as background.",
     [](R r) { return std::string(r.event.realis == Realis::recap ? "historical" : ""); }},
    {"Actor Name", K::text, "Who did it, joined by \"; \".",
     [](R r) { return names(actors_of(r.view, r.candidate, &Event::agents)); }},
    {"Actor Country", K::word, not_coded},
    {"Actor COW", K::word, not_coded},
    {"Primary Actor Sector", K::word, not_coded},
    {"Actor Sectors", K::word, not_coded},
    {"Actor Title", K::text, not_coded},
    {"Actor Name Raw", K::text, not_coded},
    {"Wikipedia Actor ID", K::word, not_coded},
    {"Recipient Name", K::text, "To whom it was done, joined by \"; \".",
     [](R r) { return names(actors_of(r.view, r.candidate, &Event::targets)); }},
    {"Recipient Country", K::word, not_coded},
    {"Recipient COW", K::word, not_coded},
    {"Primary Recipient Sector", K::word, not_coded},
    {"Recipient Sectors", K::word, not_coded},
    {"Recipient Title", K::text, not_coded},
    {"Recipient Name Raw", K::text, not_coded},
    {"Wikipedia Recipient ID", K::word, not_coded},
    {"Placename", K::text, "Name of the place.", [](R r) { return r.place ? r.place->name : std::string(); }},
    {"City", K::text, "The same, for a town or village.", [](R r) { return city(r); }},
    {"District", K::text, not_coded},
    {"Province", K::text, "Region of the first level.", [](R r) { return r.place ? r.place->admin1 : std::string(); }},
    {"Country", K::word, "ISO 3166 alpha-3.",
     [](R r) { return r.place ? country_alpha3(r.place->country) : std::string(); }},
    {"Latitude", K::number, "WGS 84 decimal degrees.",
     [](R r) { return r.located() ? decimal(r.place->lat) : std::string(); }},
    {"Longitude", K::number, "WGS 84 decimal degrees.",
     [](R r) { return r.located() ? decimal(r.place->lon) : std::string(); }},
    {"GeoNames ID", K::integer, "Where the gazetteer row has one.",
     [](R r) { return r.place ? geonames(r.place->place_id) : std::string(); }},
    {"Raw Placename", K::text, "The words that name it.",
     [](R r) { return r.place ? r.view.words(r.view.place_of(r.candidate.placed), {r.place->span}) : std::string(); }},
    {"Feature Type", K::word, "Kind of place.",
     [](R r) { return std::string(r.place ? base::name_of(r.place->kind) : ""); }},
    {"Source", K::text, "Outlets, joined by \"; \".", [](R r) { return outlets(r.view, r.candidate); }},
    {"Publication Date", K::moment, "Of the first report.", [](R r) { return published(r); }},
    {"Story People", K::text, not_coded},
    {"Story Organizations", K::text, not_coded},
    {"Story Locations", K::text, not_coded},
    {"Language", K::word, "Of the first report.", [](R r) { return first_report(r).language; }},
    {"Version", K::word, not_coded},
};
}  // namespace

Sheet polecat_sheet() {
  return {"polecat.tsv",
          '\t',
          "Candidate rows in the columns of POLECAT; empty: not told or not coded.",
          declared(columns),
          {}};
}

void fill_polecat(const View& view, Sheet& sheet, CodeNotes& notes) {
  notes.file = sheet.file;
  for (const Candidate& c : candidates(view, [](const Event& e) { return e.plover; })) {
    sheet.rows.push_back(cells(columns, PolecatRow{view, c}));
    for (const Ref& ref : c.events) {
      const Event& event = event_of(view, ref);
      notes.add(view, row_id(view, c), "Event Type", event.plover, ref, {event.trigger},
                "kind " + event.kind + "; " + rule_cell(event.because));
    }
  }
}

}  // namespace wederhoor::output
