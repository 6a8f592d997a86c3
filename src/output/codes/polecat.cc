// polecat.tsv: candidate rows in POLECAT's columns. Tested by tests/output/codes_test.cc.
//   applies to:  every event with a PLOVER type that is said to have taken place and is dated to the month.
//   not to:      comments, claims of responsibility and denials, which PLOVER does not code.
#include "base/dates.h"
#include "output/codes/code_outputs.h"

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

bool is_recap(const View& view, const Candidate& c) { return event_of(view, c.events.front()).realis == Realis::recap; }

std::string languages(const View& view, const Candidate& c) {
  return view.document(c.documents.front()).report.language;
}

std::vector<std::string> row_of(const View& view, const Candidate& c) {
  const Event& event = event_of(view, c.events.front());
  const PlaceMention* place = place_of(view, c);
  const auto agents = actors_of(view, c, &Event::agents), targets = actors_of(view, c, &Event::targets);
  const auto has = [&](bool is, const std::string& value) { return is ? value : std::string(); };
  const bool there = place != nullptr, located = there && place->located;
  const bool city = there && (place->kind == PlaceKind::town || place->kind == PlaceKind::village);
  const std::optional<Moment>& published = view.document(c.documents.front()).report.published.begin;
  return {row_id(view, c),
          base::iso_day(first_day(c.when)),
          event.plover,
          "",
          "",
          quad_code(event.plover),
          has(is_recap(view, c), "historical"),
          names(agents),
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          names(targets),
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          has(there, there ? place->name : ""),
          has(city, there ? place->name : ""),
          "",
          has(there, there ? place->admin1 : ""),
          has(there, there ? country_alpha3(place->country) : ""),
          has(located, located ? decimal(place->lat) : ""),
          has(located, located ? decimal(place->lon) : ""),
          has(there, there ? geonames(place->place_id) : ""),
          has(there, there ? view.words(c.placed.document, {place->span}) : ""),
          has(there, there ? std::string(base::name_of(place->kind)) : ""),
          outlets(view, c),
          published ? base::iso_day(published->day) : "",
          "",
          "",
          "",
          languages(view, c),
          ""};
}
}  // namespace

Sheet polecat_sheet() {
  using K = ColumnKind;
  constexpr std::string_view not_coded = "Not coded.";
  return {"polecat.tsv",
          '\t',
          "Candidate rows in the columns of POLECAT; empty: not told or not coded.",
          {
              {"Event ID", K::id, "Id of the first event of the row."},
              {"Event Date", K::moment, "First day."},
              {"Event Type", K::word, "PLOVER type."},
              {"Event Mode", K::word, not_coded},
              {"Intensity", K::number, not_coded},
              {"Quad Code", K::word, "By event type."},
              {"Contexts", K::word, "historical: told as background."},
              {"Actor Name", K::text, "Who did it, joined by \"; \"."},
              {"Actor Country", K::word, not_coded},
              {"Actor COW", K::word, not_coded},
              {"Primary Actor Sector", K::word, not_coded},
              {"Actor Sectors", K::word, not_coded},
              {"Actor Title", K::text, not_coded},
              {"Actor Name Raw", K::text, not_coded},
              {"Wikipedia Actor ID", K::word, not_coded},
              {"Recipient Name", K::text, "To whom it was done, joined by \"; \"."},
              {"Recipient Country", K::word, not_coded},
              {"Recipient COW", K::word, not_coded},
              {"Primary Recipient Sector", K::word, not_coded},
              {"Recipient Sectors", K::word, not_coded},
              {"Recipient Title", K::text, not_coded},
              {"Recipient Name Raw", K::text, not_coded},
              {"Wikipedia Recipient ID", K::word, not_coded},
              {"Placename", K::text, "Name of the place."},
              {"City", K::text, "The same, for a town or village."},
              {"District", K::text, not_coded},
              {"Province", K::text, "Region of the first level."},
              {"Country", K::word, "ISO 3166 alpha-3."},
              {"Latitude", K::number, "WGS 84 decimal degrees."},
              {"Longitude", K::number, "WGS 84 decimal degrees."},
              {"GeoNames ID", K::integer, "Where the gazetteer row has one."},
              {"Raw Placename", K::text, "The words that name it."},
              {"Feature Type", K::word, "Kind of place."},
              {"Source", K::text, "Outlets, joined by \"; \"."},
              {"Publication Date", K::moment, "Of the first report."},
              {"Story People", K::text, not_coded},
              {"Story Organizations", K::text, not_coded},
              {"Story Locations", K::text, not_coded},
              {"Language", K::word, "Of the first report."},
              {"Version", K::word, not_coded},
          }};
}

void fill_polecat(const View& view, Sheet& sheet, CodeNotes& notes) {
  notes.file = sheet.file;
  for (const Candidate& c : candidates(view, [](const Event& e) { return e.plover; })) {
    sheet.rows.push_back(row_of(view, c));
    for (const Ref& ref : c.events) {
      const Event& event = event_of(view, ref);
      notes.add(view, row_id(view, c), "Event Type", event.plover, ref, {event.trigger},
                "kind " + event.kind + "; " + rule_cell(event.because));
    }
  }
}

}  // namespace wederhoor::output
