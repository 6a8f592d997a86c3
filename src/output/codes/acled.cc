// acled.csv: candidate rows in ACLED's columns. Columns that no report can fill (region, admin3, tags, timestamp) and
// those that need knowledge outside the reports (inter, interaction, source_scale) stay empty. Tested by
// tests/output/codes_test.cc.
//   applies to:  shelling of a village on 22 May: Explosions/Remote violence, precision 1.
//   not to:      "in 2022 vielen ze binnen": no day within a month, no row.
#include <fmt/format.h>

#include "base/dates.h"
#include "output/codes/code_outputs.h"

namespace wederhoor::output {
namespace {

struct Precision {
  int code;
  const char* because;
};

Precision time_precision(const Interval& when) {
  const int days = last_day(when) - first_day(when) + 1;
  if (days == 1) return {1, "the day is given"};
  if (days <= 7) return {2, "some time within a week; the middle of it"};
  return {3, "some time within a month; the middle of it"};
}

Precision geo_precision(const PlaceMention& place) {
  if (!place.relation.empty()) return {2, "near a named place, coded to it"};
  switch (place.kind) {
    case PlaceKind::town:
    case PlaceKind::village:
    case PlaceKind::neighbourhood:
    case PlaceKind::street:
    case PlaceKind::site: return {1, "a named place with coordinates"};
    case PlaceKind::district: return {2, "a small part of a region"};
    default: return {3, "a larger region"};
  }
}

std::string disorder(const std::string& type) {
  if (type == "Strategic developments") return type;
  if (type == "Protests") return "Demonstrations";
  return type == "Riots" ? "" : "Political violence";
}

std::string notes_of(const View& view, const Candidate& candidate) {
  std::string out;
  for (const Ref& ref : candidate.events) {
    const Spans words = {event_of(view, ref).trigger};
    if (!out.empty()) out += "; ";
    out += fmt::format("{} [{} {}]", view.words(ref.document, words), view.report(ref.document),
                       view.span_cell(ref.document, words));
  }
  return out;
}

void explain(const View& view, const Candidate& c, CodeNotes& notes, const std::vector<std::string>& row) {
  const std::string id = row_id(view, c);
  for (const Ref& ref : c.events) {
    const Event& event = event_of(view, ref);
    notes.add(view, id, "sub_event_type", event.acled_sub_event, ref, {event.trigger},
              "kind " + event.kind + "; " + rule_cell(event.because));
  }
  const Document& dated = view.document(c.dated.document);
  const std::int32_t time = event_of(view, c.dated).time;
  notes.add(view, id, "event_date", row[1], c.dated, time < 0 ? Spans{} : Spans{dated.reading.times[time].span},
            time_precision(c.when).because);
  if (const PlaceMention* place = place_of(view, c))
    notes.add(view, id, "location", row[21], c.placed, {place->span}, geo_precision(*place).because);
  for (const Ref& ref : c.numbers) {
    const Document& d = view.document(ref.document);
    const Quantity& q = d.reading.quantities[d.numbers[ref.index].quantity];
    notes.add(view, id, "fatalities", row[28], ref, {q.span},
              "of each quantity the lowest figure, added up; wounded do not count");
  }
}

std::vector<std::string> row_of(const View& view, const Candidate& c) {
  const PlaceMention& place = *place_of(view, c);
  const Event& event = event_of(view, c.events.front());
  const std::int32_t day = first_day(c.when) + (last_day(c.when) - first_day(c.when)) / 2;
  const auto agents = actors_of(view, c, &Event::agents);
  const auto targets = actors_of(view, c, &Event::targets);
  const bool civilians = event.acled_event == "Violence against civilians";
  return {row_id(view, c),
          base::iso_day(day),
          std::to_string(base::civil(day).year),
          std::to_string(time_precision(c.when).code),
          disorder(event.acled_event),
          event.acled_event,
          event.acled_sub_event,
          names(agents, 0, 1),
          names(agents, 1),
          "",
          names(targets, 0, 1),
          names(targets, 1),
          "",
          "",
          civilians ? "Civilian targeting" : "",
          country_numeric(place.country),
          "",
          country_name(place.country),
          place.admin1,
          "",
          "",
          place.name,
          decimal(place.lat),
          decimal(place.lon),
          std::to_string(geo_precision(place).code),
          outlets(view, c),
          "",
          notes_of(view, c),
          decimal(deaths(view, c.numbers).best),
          "",
          ""};
}
}  // namespace

Sheet acled_sheet() {
  using K = ColumnKind;
  return {"acled.csv",
          ',',
          "Candidate rows in the columns of the ACLED codebook; empty: not told or not ours to code.",
          {
              {"event_id_cnty", K::id, "Id of the first event of the row."},
              {"event_date", K::moment, "Day; the middle of the week or month where time_precision is 2 or 3."},
              {"year", K::integer, "Year of event_date."},
              {"time_precision", K::integer, "1 day given, 2 within a week, 3 within a month."},
              {"disorder_type", K::word, "By event type."},
              {"event_type", K::word, "ACLED event type."},
              {"sub_event_type", K::word, "ACLED sub-event type."},
              {"actor1", K::text, "Who did it, as reports name them."},
              {"assoc_actor_1", K::text, "Others on that side, joined by \"; \"."},
              {"inter1", K::integer, "Not coded."},
              {"actor2", K::text, "To whom it was done."},
              {"assoc_actor_2", K::text, "Others on that side, joined by \"; \"."},
              {"inter2", K::integer, "Not coded."},
              {"interaction", K::integer, "Not coded."},
              {"civilian_targeting", K::word, "Civilian targeting, for violence against civilians."},
              {"iso", K::integer, "ISO 3166 numeric code of the country."},
              {"region", K::word, "Not coded."},
              {"country", K::text, "Country by the gazetteer, English name of CLDR."},
              {"admin1", K::text, "Region of the first level."},
              {"admin2", K::text, "Not coded."},
              {"admin3", K::text, "Not coded."},
              {"location", K::text, "Name of the place."},
              {"latitude", K::number, "WGS 84 decimal degrees."},
              {"longitude", K::number, "WGS 84 decimal degrees."},
              {"geo_precision", K::integer, "1 named place, 2 near it or part of a region, 3 larger region."},
              {"source", K::text, "Outlets, joined by \"; \"."},
              {"source_scale", K::word, "Not coded."},
              {"notes", K::text, "The words that tell of it, each with report and span."},
              {"fatalities", K::number, "Of each quantity the lowest figure, added up; empty: none told."},
              {"tags", K::text, "Not coded."},
              {"timestamp", K::integer, "Not coded: no output holds a time of writing."},
          }};
}

void fill_acled(const View& view, Sheet& sheet, CodeNotes& notes) {
  notes.file = sheet.file;
  for (const Candidate& c : candidates(view, [](const Event& e) { return e.acled_sub_event; })) {
    const PlaceMention* place = place_of(view, c);
    if (place == nullptr || !place->located || place->kind == PlaceKind::country) continue;
    sheet.rows.push_back(row_of(view, c));
    explain(view, c, notes, sheet.rows.back());
  }
}

}  // namespace wederhoor::output
