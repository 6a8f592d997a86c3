// acled.csv: rows in ACLED's columns. Columns that no report can fill (region, admin2, admin3, timestamp) stay empty.
//   applies to:  shelling of a village on 22 May: Explosions/Remote violence, precision 1.
//   not to:      "in 2022 vielen ze binnen": no day within a month, no row.
// Tested by tests/output/codes_test.cc.
#include <fmt/format.h>

#include <set>

#include "base/dates.h"
#include "output/codes/acled_code.h"
#include "output/codes/code_outputs.h"
#include "output/codes/coded_column.h"
#include "output/codes/country_names.h"
#include "output/codes/row_words.h"

namespace wederhoor::output {
namespace {

constexpr int first_year = 1997;  // of ACLED's data

struct AcledRow {
  const Coding& coding;
  const Row& row;
  const std::string& id;
  const PlaceMention& place = *place_of(coding.view, row.site);
  const View& view = coding.view;
  std::int32_t day = row.days.first + (row.days.last - row.days.first) / 2;
  int year = base::civil(day).year;
  Opponents sides = coding.parties.of(row);
  std::vector<Death> deaths;
  std::optional<Ref> died;  // where nobody counts: the event by which one person died
  Toll toll;
  AcledCode code;
  AcledActors actors;
  DeathFinder::Count count;
};

struct Precision {
  int code;
  const char* because;
};

Precision time_precision(const AcledRow& row) {
  const int days = row.row.days.count();
  const bool report = row.row.day_basis == DayBasis::report;
  if (days == 1) return {1, report ? "no day is told but the report's own: the event is its news" : "the day is told"};
  if (days <= 10) return {2, "some time within a week; the middle of it"};
  return {3, "some time within a month; the middle of it"};
}

Precision geo_precision(const AcledRow& row) {
  if (row.row.place_basis == PlaceBasis::near)
    return {2, "the region is told; coded to the incident's named place there"};
  if (row.row.site.level <= Level::region) return {3, "a larger region"};
  if (!row.place.relation.empty()) return {2, "near a named place, coded to it"};
  return row.row.site.level == Level::district ? Precision{2, "a small part of a region"}
                                               : Precision{1, "a named place with coordinates"};
}

std::string disorder(const AcledCode& code) {
  if (code.type == "Strategic developments") return code.type;
  if (code.sub_type == "Excessive force against protesters") return "Political violence; Demonstrations";
  const bool crowd = code.type == "Protests" || code.sub_type == "Violent demonstration";
  return crowd ? "Demonstrations" : "Political violence";
}

std::string assoc(const std::vector<AcledActor>& actors) {
  std::vector<std::string> out;
  for (std::size_t i = 1; i < actors.size(); ++i) out.push_back(actors[i].name);
  return joined(out);
}
std::string first_name(const std::vector<AcledActor>& actors) { return actors.empty() ? "" : actors.front().name; }
std::string inter(const std::vector<AcledActor>& actors) {
  return actors.empty() || actors.front().inter == 0 ? "" : std::to_string(actors.front().inter);
}

std::string interaction(const AcledRow& row) {
  const std::string a = inter(row.actors.one), b = inter(row.actors.two);
  if (a.empty()) return "";
  return b.empty() ? a + "0" : std::min(a, b) + std::max(a, b);
}

std::string fatalities(const AcledRow& row) {
  return is_violent(row.row.family) || row.row.family == Family::demonstration ? decimal(row.count.value)
                                                                               : std::string("0");
}

std::string tags(const AcledRow& row) {
  std::vector<std::string> out;
  for (const RowTag& tag : tags_of(row.view, row.row)) out.push_back(tag.tag);
  return joined(out);
}

using K = ColumnKind;
using R = const AcledRow&;
constexpr CodedColumn<AcledRow> columns[] = {
    {"event_id_cnty", K::id, "Id of the first event of the row.", [](R r) { return r.id; }, "sub_event_type"},
    {"event_date", K::moment, "Day; the middle of the week or month where time_precision is 2 or 3.",
     [](R r) { return base::iso_day(r.day); }},
    {"year", K::integer, "Year of event_date.", [](R r) { return std::to_string(r.year); }, "event_date"},
    {"time_precision", K::integer, "1 day given, 2 within a week, 3 within a month.",
     [](R r) { return std::to_string(time_precision(r).code); }, "event_date"},
    {"disorder_type", K::word, "By event type.", [](R r) { return disorder(r.code); }, "sub_event_type"},
    {"event_type", K::word, "ACLED event type.", [](R r) { return r.code.type; }, "sub_event_type"},
    {"sub_event_type", K::word, "ACLED sub-event type.", [](R r) { return r.code.sub_type; }},
    {"actor1", K::text, "Who did it, by the codebook's name.", [](R r) { return first_name(r.actors.one); }},
    {"assoc_actor_1", K::text, "Others on that side, joined by \"; \".", [](R r) { return assoc(r.actors.one); }},
    {"inter1", K::integer, "Kind of actor1: 1 state forces to 8 external forces.",
     [](R r) { return inter(r.actors.one); }},
    {"actor2", K::text, "To whom it was done.", [](R r) { return first_name(r.actors.two); }},
    {"assoc_actor_2", K::text, "Others on that side, joined by \"; \".", [](R r) { return assoc(r.actors.two); }},
    {"inter2", K::integer, "Kind of actor2.", [](R r) { return inter(r.actors.two); }},
    {"interaction", K::integer, "Both kinds, the lower first; one of them alone: with a 0.",
     [](R r) { return interaction(r); }, "inter1"},
    {"civilian_targeting", K::word, "Civilian targeting, where civilians alone were the target.",
     [](R r) { return std::string(r.code.civilians ? "Civilian targeting" : ""); }, "actor2"},
    {"iso", K::integer, "ISO 3166 numeric code of the country.", [](R r) { return country_numeric(r.place.country); },
     "location"},
    {"region", K::word, "Not coded."},
    {"country", K::text, "Country by the gazetteer, as ACLED names it, else the English name of CLDR.",
     [](R r) { return r.coding.parties.named("{country}", r.place.country, r.year); }, "location"},
    {"admin1", K::text, "Region of the first level, in English.", [](R r) { return std::string(r.place.admin1_en); },
     "location"},
    {"admin2", K::text, "Not coded."},
    {"admin3", K::text, "Not coded."},
    {"location", K::text, "English name of the place, in plain letters.",
     [](R r) { return std::string(r.place.name_en); }},
    {"latitude", K::number, "WGS 84 decimal degrees.", [](R r) { return decimal(r.place.lat); }, "location"},
    {"longitude", K::number, "WGS 84 decimal degrees.", [](R r) { return decimal(r.place.lon); }, "location"},
    {"geo_precision", K::integer, "1 named place, 2 near it or part of a region, 3 larger region.",
     [](R r) { return std::to_string(geo_precision(r).code); }, "location"},
    {"source", K::text, "Outlets, joined by \"; \".", [](R r) { return outlets(r.view, r.row.events); }},
    {"source_scale", K::word, "By the seat and reach of the outlets.",
     [](R r) { return source_scale(r.view, r.row.events, r.place.country); }, "source"},
    {"notes", K::text, "The sentences that tell of it, each with report and span.",
     [](R r) { return notes_of(r.view, r.row, r.deaths); }},
    {"fatalities", K::number, "Reported deaths by the most conservative figure; 0: no report tells of any.",
     [](R r) { return fatalities(r); }},
    {"tags", K::text,
     "crowd size in the reports' words, detentions, whom it hit, where words say so; joined by \"; \".",
     [](R r) { return tags(r); }},
    {"timestamp", K::integer, "Not coded: no output holds a time of writing."},
};

AcledRow row_of(const Coding& coding, std::size_t number, const std::string& id) {
  const Row& row = coding.rows[number];
  AcledRow out{.coding = coding,
               .row = row,
               .id = id,
               .deaths = {},
               .died = {},
               .toll = {},
               .code = {},
               .actors = {},
               .count = {}};
  out.deaths = coding.deaths.judged(coding.numbers[number], out.sides, out.place.country, coding.parties);
  out.toll = coding.deaths.toll(out.deaths, out.sides, out.place.country);
  out.code = acled_code(coding, row, out.toll, out.sides, out.place.country);
  out.actors = acled_actors(coding, row, out.code, out.sides, out.place.country, out.year);
  out.count = coding.deaths.conservative(out.deaths, out.toll, row.family);
  out.died = out.deaths.empty() ? one_died(coding.view, row.events) : std::nullopt;
  if (out.died) out.count = {1, "one person is told to have died, and nobody counts the dead: 1"};
  std::size_t shares = 1;
  for (const Death& death : out.deaths) shares = std::max(shares, coding.shares.at(death.number));
  if (shares > 1 && out.count.value > 0)
    out.count = {std::floor(out.count.value / static_cast<double>(shares)),
                 "one total for several rows, divided equally"};
  return out;
}

// The first event of the row that tells another day; none.
std::optional<Ref> other_day(const AcledRow& row) {
  for (const Ref& ref : row.row.events) {
    const std::optional<Days> days = days_of(row.view, ref);
    if (days && *days != row.row.days) return ref;
  }
  return std::nullopt;
}

// A wider place that the row's events name; nullptr: none.
const Site* wider_place(const AcledRow& row) {
  for (const Site& site : row.row.coarser) {
    if (place_of(row.view, site)->place_id != row.place.place_id) return &site;
  }
  return nullptr;
}

// The first event that by itself makes another sub-event; none.
std::optional<Ref> other_kind(const AcledRow& row) {
  for (const Ref& ref : row.row.events) {
    const std::string& own = event_of(row.view, ref).acled_sub_event;
    if (!own.empty() && own != row.code.sub_type) return ref;
  }
  return std::nullopt;
}

Why time_why(const AcledRow& row) {
  const Document& document = row.view.dossier().documents[row.row.dated];
  const Event& dated = event_of(row.view, row.row.dated);
  Why why{row.row.dated,
          {dated.time < 0 ? dated.trigger : document.reading.times[static_cast<std::size_t>(dated.time)].span},
          time_precision(row).because,
          "ACLED: Date and time precision",
          "",
          ""};
  if (const std::optional<Ref> other = other_day(row)) {
    why.runner_up = base::iso_day(days_of(row.view, *other)->first);
    why.why_not =
        event_of(row.view, *other).time < 0 ? "the day of a report that tells none itself" : "coarser, or of a part";
  }
  return why;
}

Why place_why(const AcledRow& row) {
  Why why{row.row.site.at, {row.place.span}, geo_precision(row).because, "ACLED: Geography and geo-precision", "", ""};
  if (const Site* wider = wider_place(row))
    why.runner_up = place_of(row.view, *wider)->name_en, why.why_not = "larger: the smaller place says more";
  return why;
}

// The row with another day and place, for what the cells would be.
std::vector<std::string> cells_of(const AcledRow& row, const Row& other, const AcledCode& code) {
  AcledRow made{.coding = row.coding,
                .row = other,
                .id = row.id,
                .sides = row.sides,
                .deaths = row.deaths,
                .died = row.died,
                .toll = row.toll,
                .code = code,
                .actors = row.actors,
                .count = row.count};
  return cells(columns, made);
}

Rivals rivals_of(const AcledRow& row) {
  Rivals out;
  if (const std::optional<Ref> other = other_day(row)) {
    Row with = row.row;
    with.days = *days_of(row.view, *other), with.dated = *other;
    with.day_basis = event_of(row.view, *other).time < 0 ? DayBasis::report : DayBasis::stated;
    out.emplace("event_date", cells_of(row, with, row.code));
  }
  if (const Site* wider = wider_place(row)) {
    Row with = row.row;
    with.site = *wider;
    with.place_basis = wider->level == Level::region ? PlaceBasis::region : PlaceBasis::own;
    out.emplace("location", cells_of(row, with, row.code));
  }
  if (const std::optional<Ref> other = other_kind(row)) {
    const Event& event = event_of(row.view, *other);
    out.emplace("sub_event_type", cells_of(row, row.row, {event.acled_event, event.acled_sub_event, false, ""}));
  }
  return out;
}

void death_whys(const AcledRow& row, std::vector<Why>& out) {
  const std::string section = "ACLED: Fatalities";
  std::string runner_up, why_not;
  if (row.toll.all.high > row.count.value)
    runner_up = decimal(row.toll.all.high), why_not = "the higher figure: of figures that differ the lowest is coded";
  for (const Death& death : row.deaths) {
    if (death.adversary) why_not = "a side's own count of the other's dead, which nobody else gives";
  }
  for (const Death& death : row.deaths) {
    out.push_back(
        {death.number,
         {quantity_of(row.view, death.number).span},
         death.adversary ? "told in the notes, not counted: a side's own count of the other's dead" : row.count.because,
         section,
         runner_up,
         why_not});
  }
  const Ref told = row.died.value_or(row.row.events.front());
  if (out.empty())
    out.push_back({told,
                   {event_of(row.view, told).trigger},
                   row.count.because ? row.count.because : "no report tells of a death",
                   section,
                   "",
                   ""});
}

void actor_whys(const AcledRow& row, const std::vector<AcledActor>& actors, std::string_view first,
                std::string_view others, std::string_view kind, Whys& whys) {
  const std::string section = "ACLED: Actors and interaction codes";
  std::string label;
  if (!row.sides.unnamed.empty())
    label = row.view.words(row.view.place_of(row.sides.unnamed.front().record), row.sides.unnamed.front().words);
  for (std::size_t i = 0; i < actors.size(); ++i) {
    const AcledActor& actor = actors[i];
    whys[i == 0 ? first : others].push_back({actor.record, actor.words, actor.because, section, i == 0 ? label : "",
                                             i == 0 && !label.empty() ? "a label, not a name" : ""});
    if (i == 0) whys[kind].push_back({actor.record, actor.words, actor.inter_because, section, "", ""});
  }
}

Whys whys_of(const AcledRow& row) {
  Whys whys;
  for (const Ref& ref : row.row.events) {
    const Event& event = event_of(row.view, ref);
    const std::string own = event.acled_sub_event == row.code.sub_type ? "" : event.acled_sub_event;
    whys["sub_event_type"].push_back(
        {ref,
         {event.trigger},
         "kind " + std::string(event.kind) + "; " + (own.empty() ? rule_cell(event.because) : row.code.because),
         "ACLED: " + row.code.type + ", " + row.code.sub_type,
         own,
         own.empty()                      ? ""
         : event.acled_event != "Battles" ? "part of the act of that place and day"
                                          : row.code.because});
  }
  for (const std::uint32_t d : documents(row.view, row.row.events))
    whys["source"].push_back(outlet_why(row.view, d, "ACLED: Source and source scale"));
  whys["event_date"] = whys["time_precision"] = {time_why(row)};
  whys["location"] = whys["geo_precision"] = {place_why(row)};
  actor_whys(row, row.actors.one, "actor1", "assoc_actor_1", "inter1", whys);
  actor_whys(row, row.actors.two, "actor2", "assoc_actor_2", "inter2", whys);
  death_whys(row, whys["fatalities"]);
  for (const RowTag& tag : tags_of(row.view, row.row))
    whys["tags"].push_back({tag.record, tag.words, "the words say so: " + tag.tag, "ACLED: Tags", "", ""});
  return whys;
}

}  // namespace

Sheet acled_sheet() {
  return {"acled.csv",
          ',',
          "Candidate rows in the columns of the ACLED codebook; empty: not told or not ours to code.",
          declared(columns),
          {}};
}

void fill_acled(const Coding& coding, Sheet& sheet, CodeNotes& notes) {
  RowIds ids;
  for (std::size_t r = 0; r < coding.rows.size(); ++r) {
    const std::string id = ids.next(coding.view.id(coding.rows[r].events.front()));
    const AcledRow row = row_of(coding, r, id);
    if (row.code.type.empty() || row.year < first_year) continue;
    sheet.rows.push_back(cells(columns, row));
    notes.start(sheet.file, id);
    const Event& first = event_of(coding.view, row.row.events.front());
    explain(coding.view, columns, sheet.rows.back(), whys_of(row), rivals_of(row),
            {row.row.events.front(), {first.trigger}, "", "ACLED: Columns", "", ""}, notes);
  }
}

}  // namespace wederhoor::output
