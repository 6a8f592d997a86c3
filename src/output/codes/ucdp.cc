// ucdp-ged.csv: candidate rows in the columns of UCDP GED: organised violence with at least one death that a report
// tells of. Numbers of conflicts, dyads, countries and grid cells are UCDP's own and stay empty. Tested by
// tests/output/codes_test.cc.
//   applies to:  a raid with "zeker twee soldaten gedood": type 1, low 2.
//   not to:      a raid of which nobody says that anybody died; wounded.
#include <fmt/format.h>

#include "base/dates.h"
#include "output/codes/code_outputs.h"

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
    const Number& number = view.document(ref.document).numbers[ref.index];
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

std::string point(const PlaceMention* place) {
  return place != nullptr && place->located ? "POINT (" + decimal(place->lon) + " " + decimal(place->lat) + ")"
                                            : std::string();
}

std::vector<std::string> row_of(const View& view, const Candidate& c, const Sides& who) {
  const std::string type = event_of(view, c.events.front()).ucdp_type;
  const PlaceMention* place = place_of(view, c);
  const DeathsBySide by = split(view, c, who);
  const Deaths all = deaths(view, c.numbers);
  const std::string a = names(who.a), b = names(who.b);
  const auto located = [&](double value) {
    return place != nullptr && place->located ? decimal(value) : std::string();
  };
  return {row_id(view, c),
          "",
          std::to_string(base::civil(first_day(c.when)).year),
          "",
          "",
          type,
          "",
          "",
          "",
          "",
          "",
          a.empty() || b.empty() ? "" : a + " - " + b,
          "",
          "",
          a,
          "",
          "",
          b,
          std::to_string(c.documents.size()),
          outlets(view, c),
          "",
          first_published(view, c),
          headlines(view, c),
          "",
          place == nullptr ? "" : std::to_string(where_precision(*place)),
          place == nullptr ? "" : place->name,
          place == nullptr ? "" : view.words(c.placed.document, {place->span}),
          place == nullptr ? "" : place->admin1,
          "",
          place == nullptr ? "" : located(place->lat),
          place == nullptr ? "" : located(place->lon),
          point(place),
          "",
          place == nullptr ? "" : country_name(place->country),
          "",
          "",
          "",
          std::to_string(date_precision(c.when)),
          base::iso_day(first_day(c.when)),
          base::iso_day(last_day(c.when)),
          decimal(deaths(view, by.a).best),
          decimal(deaths(view, by.b).best),
          decimal(deaths(view, by.civilians).best),
          decimal(deaths(view, by.unknown).best),
          decimal(all.best),
          decimal(all.high),
          decimal(all.low),
          "",
          ""};
}

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
    const Document& d = view.document(ref.document);
    const Quantity& q = d.reading.quantities[d.numbers[ref.index].quantity];
    notes.add(view, id, "best", decimal(q.best ? q.best : q.low), ref, {q.span},
              "of each quantity the lowest figure, added up");
  }
}
}  // namespace

Sheet ucdp_sheet() {
  using K = ColumnKind;
  constexpr std::string_view theirs = "UCDP's own number or list; not coded.";
  return {"ucdp-ged.csv",
          ',',
          "Candidate rows in the columns of UCDP GED; empty: not told or UCDP's own.",
          {
              {"id", K::id, "Id of the first event of the row."},
              {"relid", K::text, theirs},
              {"year", K::integer, "Year of date_start."},
              {"active_year", K::text, theirs},
              {"code_status", K::text, theirs},
              {"type_of_violence", K::word, "1 state-based, 2 non-state, 3 one-sided."},
              {"conflict_dset_id", K::text, theirs},
              {"conflict_new_id", K::text, theirs},
              {"conflict_name", K::text, theirs},
              {"dyad_dset_id", K::text, theirs},
              {"dyad_new_id", K::text, theirs},
              {"dyad_name", K::text, "side_a - side_b, as reports name them."},
              {"side_a_dset_id", K::text, theirs},
              {"side_a_new_id", K::text, theirs},
              {"side_a", K::text, "The state in type 1; else who did it."},
              {"side_b_dset_id", K::text, theirs},
              {"side_b_new_id", K::text, theirs},
              {"side_b", K::text, "Those it fights; civilians in type 3."},
              {"number_of_sources", K::integer, "Reports that tell of it."},
              {"source_article", K::text, "Outlets, joined by \"; \"."},
              {"source_office", K::text, theirs},
              {"source_date", K::moment, "First day of publication."},
              {"source_headline", K::text, "Titles, joined by \"; \"."},
              {"source_original", K::text, "Not coded; see claims.csv, chain."},
              {"where_prec", K::integer,
               "1 exact, 2 around a place, 3 district, 4 region, 5 larger or a line, 6 country, 7 water."},
              {"where_coordinates", K::text, "Name of the place."},
              {"where_description", K::text, "The words that name it."},
              {"adm_1", K::text, "Region of the first level."},
              {"adm_2", K::text, "Not coded."},
              {"latitude", K::number, "WGS 84 decimal degrees."},
              {"longitude", K::number, "WGS 84 decimal degrees."},
              {"geom_wkt", K::text, "The point as well-known text."},
              {"priogrid_gid", K::text, theirs},
              {"country", K::text, "English name of CLDR."},
              {"country_id", K::text, theirs},
              {"region", K::text, theirs},
              {"event_clarity", K::text, "Not coded."},
              {"date_prec", K::integer, "1 day, 2 two to six days, 3 week, 4 month."},
              {"date_start", K::moment, "First day."},
              {"date_end", K::moment, "Last day, included."},
              {"deaths_a", K::number, "Of side a."},
              {"deaths_b", K::number, "Of side b."},
              {"deaths_civilians", K::number, "Of civilians."},
              {"deaths_unknown", K::number, "Of a side that is not told."},
              {"best", K::number, "All deaths: of each quantity the lowest figure, added up."},
              {"high", K::number, "All deaths, highest figures."},
              {"low", K::number, "All deaths, lowest bounds."},
              {"gwnoa", K::text, theirs},
              {"gwnob", K::text, theirs},
          }};
}

void fill_ucdp(const View& view, Sheet& sheet, CodeNotes& notes) {
  notes.file = sheet.file;
  for (const Candidate& c : candidates(view, [](const Event& e) { return e.ucdp_type; })) {
    const Deaths all = deaths(view, c.numbers);
    if (!(all.low.value_or(0) > 0 || all.best.value_or(0) > 0 || all.high.value_or(0) > 0)) continue;
    sheet.rows.push_back(row_of(view, c, sides(view, c, event_of(view, c.events.front()).ucdp_type)));
    explain(view, c, notes);
  }
}

}  // namespace wederhoor::output
