// ucdp-ged.csv: candidate rows in the columns of UCDP GED: organised violence with at least one death that a report
// tells of. Numbers of conflicts, dyads, countries and grid cells are UCDP's own and stay empty. Tested by
// tests/output/codes_test.cc.
//   applies to:  a raid with "zeker twee soldaten gedood": type 1, low 2.
//   not to:      a raid of which nobody says that anybody died; wounded.
#include <fmt/format.h>

#include "base/dates.h"
#include "output/codes/code_outputs.h"
#include "output/codes/coded_column.h"

namespace wederhoor::output {
namespace {

bool of_state(const Named& actor) { return actor.kind == ActorKind::state_body || actor.kind == ActorKind::army; }

struct Sides {
  std::vector<Named> a, b;
};

// Type 1: side a is the state, side b those it fights. Type 3: side b is civilians, by definition. Else as agent and
// target.
Sides sides(const View& view, const Candidate& c, const std::string& type) {
  Sides out{actors_of(view, c, &Event::agents), actors_of(view, c, &Event::targets)};
  if (type == "3") {
    out.b = {{"", "civilians", ActorKind::people}};
  } else if (type == "1" && !out.a.empty() && !out.b.empty() && !of_state(out.a.front()) && of_state(out.b.front())) {
    std::swap(out.a, out.b);
  }
  return out;
}

bool among(const std::vector<Named>& actors, const std::string& id) {
  for (const Named& actor : actors) {
    if (!id.empty() && actor.id == id) return true;
  }
  return false;
}

struct DeathsBySide {
  std::vector<Ref> a, b, civilians, unknown;
};

DeathsBySide split(const View& view, const Candidate& c, const Sides& sides) {
  DeathsBySide out;
  for (const Ref& ref : c.numbers) {
    const Number& number = view.dossier().documents[ref].numbers[ref.index];
    std::vector<Ref>& to = number.side_kind == SideKind::civilians ? out.civilians
                           : among(sides.a, number.side)           ? out.a
                           : among(sides.b, number.side)           ? out.b
                                                                   : out.unknown;
    to.push_back(ref);
  }
  return out;
}

int date_precision(const Interval& when) {
  const int days = last_day(when) - first_day(when) + 1;
  return days == 1 ? 1 : days <= 6 ? 2 : days == 7 ? 3 : 4;
}

int where_precision(const PlaceMention& place) {
  if (!place.relation.empty()) return 2;
  switch (place.kind) {
    case PlaceKind::country: return 6;
    case PlaceKind::region: return 4;
    case PlaceKind::district: return 3;
    case PlaceKind::line:
    case PlaceKind::other: return 5;
    case PlaceKind::water: return 7;
    default: return 1;
  }
}

std::string headlines(const View& view, const Candidate& c) {
  std::string out;
  for (const std::uint32_t d : c.documents) {
    if (view.document(d).report.title.empty()) continue;
    out += (out.empty() ? "" : "; ") + view.document(d).report.title;
  }
  return out;
}

std::string first_published(const View& view, const Candidate& c) {
  std::optional<Moment> first;
  for (const std::uint32_t d : c.documents) {
    const std::optional<Moment>& begin = view.document(d).report.published.begin;
    if (begin && (!first || *begin < *first)) first = begin;
  }
  return first ? base::iso_day(first->day) : std::string();
}

struct UcdpRow {
  const View& view;
  const Candidate& candidate;
  Deaths all = deaths(view, candidate.numbers);
  std::string type = event_of(view, candidate.events.front()).ucdp_type;
  Sides who = sides(view, candidate, type);
  DeathsBySide by = split(view, candidate, who);
  const PlaceMention* place = place_of(view, candidate);  // may be null
  bool located() const { return place != nullptr && place->located; }
};

std::string point(const UcdpRow& row) {
  return row.located() ? "POINT (" + decimal(row.place->lon) + " " + decimal(row.place->lat) + ")" : std::string();
}

std::string dyad(const UcdpRow& row) {
  const std::string a = names(row.who.a), b = names(row.who.b);
  return a.empty() || b.empty() ? "" : a + " - " + b;
}

std::string best(const UcdpRow& row, const std::vector<Ref>& numbers) {
  return decimal(deaths(row.view, numbers).best);
}

using K = ColumnKind;
using R = const UcdpRow&;
constexpr std::string_view theirs = "UCDP's own number or list; not coded.";
constexpr CodedColumn<UcdpRow> columns[] = {
    {"id", K::id, "Id of the first event of the row.", [](R r) { return row_id(r.view, r.candidate); }},
    {"relid", K::text, theirs},
    {"year", K::integer, "Year of date_start.",
     [](R r) { return std::to_string(base::civil(first_day(r.candidate.when)).year); }},
    {"active_year", K::text, theirs},
    {"code_status", K::text, theirs},
    {"type_of_violence", K::word, "1 state-based, 2 non-state, 3 one-sided.", [](R r) { return r.type; }},
    {"conflict_dset_id", K::text, theirs},
    {"conflict_new_id", K::text, theirs},
    {"conflict_name", K::text, theirs},
    {"dyad_dset_id", K::text, theirs},
    {"dyad_new_id", K::text, theirs},
    {"dyad_name", K::text, "side_a - side_b, as reports name them.", [](R r) { return dyad(r); }},
    {"side_a_dset_id", K::text, theirs},
    {"side_a_new_id", K::text, theirs},
    {"side_a", K::text, "The state in type 1; else who did it.", [](R r) { return names(r.who.a); }},
    {"side_b_dset_id", K::text, theirs},
    {"side_b_new_id", K::text, theirs},
    {"side_b", K::text, "Those it fights; civilians in type 3.", [](R r) { return names(r.who.b); }},
    {"number_of_sources", K::integer, "Reports that tell of it.",
     [](R r) { return std::to_string(r.candidate.documents.size()); }},
    {"source_article", K::text, "Outlets, joined by \"; \".", [](R r) { return outlets(r.view, r.candidate); }},
    {"source_office", K::text, theirs},
    {"source_date", K::moment, "First day of publication.", [](R r) { return first_published(r.view, r.candidate); }},
    {"source_headline", K::text, "Titles, joined by \"; \".", [](R r) { return headlines(r.view, r.candidate); }},
    {"source_original", K::text, "Not coded; see claims.csv, chain."},
    {"where_prec", K::integer,
     "1 exact, 2 around a place, 3 district, 4 region, 5 larger or a line, 6 country, 7 water.",
     [](R r) { return r.place ? std::to_string(where_precision(*r.place)) : std::string(); }},
    {"where_coordinates", K::text, "Name of the place.", [](R r) { return r.place ? r.place->name : std::string(); }},
    {"where_description", K::text, "The words that name it.",
     [](R r) { return r.place ? r.view.words(r.view.place_of(r.candidate.placed), {r.place->span}) : std::string(); }},
    {"adm_1", K::text, "Region of the first level.", [](R r) { return r.place ? r.place->admin1 : std::string(); }},
    {"adm_2", K::text, "Not coded."},
    {"latitude", K::number, "WGS 84 decimal degrees.",
     [](R r) { return r.located() ? decimal(r.place->lat) : std::string(); }},
    {"longitude", K::number, "WGS 84 decimal degrees.",
     [](R r) { return r.located() ? decimal(r.place->lon) : std::string(); }},
    {"geom_wkt", K::text, "The point as well-known text.", [](R r) { return point(r); }},
    {"priogrid_gid", K::text, theirs},
    {"country", K::text, "English name of CLDR.",
     [](R r) { return r.place ? country_name(r.place->country) : std::string(); }},
    {"country_id", K::text, theirs},
    {"region", K::text, theirs},
    {"event_clarity", K::text, "Not coded."},
    {"date_prec", K::integer, "1 day, 2 two to six days, 3 week, 4 month.",
     [](R r) { return std::to_string(date_precision(r.candidate.when)); }},
    {"date_start", K::moment, "First day.", [](R r) { return base::iso_day(first_day(r.candidate.when)); }},
    {"date_end", K::moment, "Last day, included.", [](R r) { return base::iso_day(last_day(r.candidate.when)); }},
    {"deaths_a", K::number, "Of side a.", [](R r) { return best(r, r.by.a); }},
    {"deaths_b", K::number, "Of side b.", [](R r) { return best(r, r.by.b); }},
    {"deaths_civilians", K::number, "Of civilians.", [](R r) { return best(r, r.by.civilians); }},
    {"deaths_unknown", K::number, "Of a side that is not told.", [](R r) { return best(r, r.by.unknown); }},
    {"best", K::number, "All deaths: of each quantity the lowest figure, added up.",
     [](R r) { return decimal(r.all.best); }},
    {"high", K::number, "All deaths, highest figures.", [](R r) { return decimal(r.all.high); }},
    {"low", K::number, "All deaths, lowest bounds.", [](R r) { return decimal(r.all.low); }},
    {"gwnoa", K::text, theirs},
    {"gwnob", K::text, theirs},
};

void explain(const View& view, const Candidate& c, CodeNotes& notes) {
  const std::string id = row_id(view, c);
  for (const Ref& ref : c.events) {
    const Event& event = event_of(view, ref);
    notes.add(view, id, "type_of_violence", event.ucdp_type, ref, {event.trigger},
              "kind " + event.kind + "; " + rule_cell(event.because));
  }
  if (const PlaceMention* place = place_of(view, c)) {
    notes.add(view, id, "where_prec", std::to_string(where_precision(*place)), c.placed, {place->span},
              "kind of place: " + std::string(base::name_of(place->kind)));
  }
  for (const Ref& ref : c.numbers) {
    const Document& d = view.dossier().documents[ref];
    const Quantity& q = d.reading.quantities[d.numbers[ref.index].quantity];
    notes.add(view, id, "best", decimal(q.best ? q.best : q.low), ref, {q.span},
              "of each quantity the lowest figure, added up");
  }
}
}  // namespace

Sheet ucdp_sheet() {
  return {"ucdp-ged.csv",
          ',',
          "Candidate rows in the columns of UCDP GED; empty: not told or UCDP's own.",
          declared(columns),
          {}};
}

void fill_ucdp(const View& view, Sheet& sheet, CodeNotes& notes) {
  notes.file = sheet.file;
  for (const Candidate& c : candidates(view, [](const Event& e) { return e.ucdp_type; })) {
    const UcdpRow row{view, c};
    const Deaths& all = row.all;
    if (!(all.low.value_or(0) > 0 || all.best.value_or(0) > 0 || all.high.value_or(0) > 0)) continue;
    sheet.rows.push_back(cells(columns, row));
    explain(view, c, notes);
  }
}

}  // namespace wederhoor::output
