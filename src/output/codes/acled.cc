// acled.csv: candidate rows in ACLED's columns. Columns that no report can fill (region, admin3, tags, timestamp) and
// those that need knowledge outside the reports (inter, interaction, source_scale) stay empty. Tested by
// tests/output/codes_test.cc.
//   applies to:  shelling of a village on 22 May: Explosions/Remote violence, precision 1.
//   not to:      "in 2022 vielen ze binnen": no day within a month, no row.
#include <fmt/format.h>

#include "base/dates.h"
#include "output/codes/code_outputs.h"
#include "output/codes/coded_column.h"

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
    out += fmt::format("{} [{} {}]", view.words(view.place_of(ref), words), view.report(view.place_of(ref)),
                       view.span_cell(view.place_of(ref), words));
  }
  return out;
}

std::string civilian_targeting(const Event& event) {
  return event.acled_event == "Violence against civilians" ? "Civilian targeting" : "";
}

struct AcledRow {
  const View& view;
  const Candidate& candidate;
  const PlaceMention& place;
  const Event& event = event_of(view, candidate.events.front());
  std::int32_t day = first_day(candidate.when) + (last_day(candidate.when) - first_day(candidate.when)) / 2;
  std::vector<Named> agents = actors_of(view, candidate, &Event::agents);
  std::vector<Named> targets = actors_of(view, candidate, &Event::targets);
};

std::string fatalities(const AcledRow& row) { return decimal(deaths(row.view, row.candidate.numbers).best); }

using K = ColumnKind;
using R = const AcledRow&;
constexpr CodedColumn<AcledRow> columns[] = {
    {"event_id_cnty", K::id, "Id of the first event of the row.", [](R r) { return row_id(r.view, r.candidate); }},
    {"event_date", K::moment, "Day; the middle of the week or month where time_precision is 2 or 3.",
     [](R r) { return base::iso_day(r.day); }},
    {"year", K::integer, "Year of event_date.", [](R r) { return std::to_string(base::civil(r.day).year); }},
    {"time_precision", K::integer, "1 day given, 2 within a week, 3 within a month.",
     [](R r) { return std::to_string(time_precision(r.candidate.when).code); }},
    {"disorder_type", K::word, "By event type.", [](R r) { return disorder(r.event.acled_event); }},
    {"event_type", K::word, "ACLED event type.", [](R r) { return r.event.acled_event; }},
    {"sub_event_type", K::word, "ACLED sub-event type.", [](R r) { return r.event.acled_sub_event; }},
    {"actor1", K::text, "Who did it, as reports name them.", [](R r) { return names(r.agents, 0, 1); }},
    {"assoc_actor_1", K::text, "Others on that side, joined by \"; \".", [](R r) { return names(r.agents, 1); }},
    {"inter1", K::integer, "Not coded."},
    {"actor2", K::text, "To whom it was done.", [](R r) { return names(r.targets, 0, 1); }},
    {"assoc_actor_2", K::text, "Others on that side, joined by \"; \".", [](R r) { return names(r.targets, 1); }},
    {"inter2", K::integer, "Not coded."},
    {"interaction", K::integer, "Not coded."},
    {"civilian_targeting", K::word, "Civilian targeting, for violence against civilians.",
     [](R r) { return civilian_targeting(r.event); }},
    {"iso", K::integer, "ISO 3166 numeric code of the country.", [](R r) { return country_numeric(r.place.country); }},
    {"region", K::word, "Not coded."},
    {"country", K::text, "Country by the gazetteer, English name of CLDR.",
     [](R r) { return country_name(r.place.country); }},
    {"admin1", K::text, "Region of the first level.", [](R r) { return r.place.admin1; }},
    {"admin2", K::text, "Not coded."},
    {"admin3", K::text, "Not coded."},
    {"location", K::text, "Name of the place.", [](R r) { return r.place.name; }},
    {"latitude", K::number, "WGS 84 decimal degrees.", [](R r) { return decimal(r.place.lat); }},
    {"longitude", K::number, "WGS 84 decimal degrees.", [](R r) { return decimal(r.place.lon); }},
    {"geo_precision", K::integer, "1 named place, 2 near it or part of a region, 3 larger region.",
     [](R r) { return std::to_string(geo_precision(r.place).code); }},
    {"source", K::text, "Outlets, joined by \"; \".", [](R r) { return outlets(r.view, r.candidate); }},
    {"source_scale", K::word, "Not coded."},
    {"notes", K::text, "The words that tell of it, each with report and span.",
     [](R r) { return notes_of(r.view, r.candidate); }},
    {"fatalities", K::number, "Of each quantity the lowest figure, added up; empty: none told.",
     [](R r) { return fatalities(r); }},
    {"tags", K::text, "Not coded."},
    {"timestamp", K::integer, "Not coded: no output holds a time of writing."},
};

void explain(const AcledRow& row, CodeNotes& notes) {
  const View& view = row.view;
  const Candidate& c = row.candidate;
  const std::string id = row_id(view, c);
  for (const Ref& ref : c.events) {
    const Event& event = event_of(view, ref);
    notes.add(view, id, "sub_event_type", event.acled_sub_event, ref, {event.trigger},
              "kind " + event.kind + "; " + rule_cell(event.because));
  }
  const Document& dated = view.dossier().documents[c.dated];
  const std::int32_t time = event_of(view, c.dated).time;
  notes.add(view, id, "event_date", base::iso_day(row.day), c.dated,
            time < 0 ? Spans{} : Spans{dated.reading.times[time].span}, time_precision(c.when).because);
  notes.add(view, id, "location", row.place.name, c.placed, {row.place.span}, geo_precision(row.place).because);
  for (const Ref& ref : c.numbers) {
    const Document& d = view.dossier().documents[ref];
    const Quantity& q = d.reading.quantities[d.numbers[ref.index].quantity];
    notes.add(view, id, "fatalities", fatalities(row), ref, {q.span},
              "of each quantity the lowest figure, added up; wounded do not count");
  }
}

}  // namespace

Sheet acled_sheet() {
  return {"acled.csv",
          ',',
          "Candidate rows in the columns of the ACLED codebook; empty: not told or not ours to code.",
          declared(columns),
          {}};
}

void fill_acled(const View& view, Sheet& sheet, CodeNotes& notes) {
  notes.file = sheet.file;
  for (const Candidate& c : candidates(view, [](const Event& e) { return e.acled_sub_event; })) {
    const PlaceMention* place = place_of(view, c);
    if (place == nullptr || !place->located || place->kind == PlaceKind::country) continue;
    const AcledRow row{view, c, *place};
    sheet.rows.push_back(cells(columns, row));
    explain(row, notes);
  }
}

}  // namespace wederhoor::output
