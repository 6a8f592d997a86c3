// ucdp-ged.csv: rows in the columns of UCDP GED: organised violence with at least one death that a report tells of.
// What is told of an incident as a whole is one row; deaths that are told by place are a row each. Numbers of
// conflicts, dyads, countries and grid cells are UCDP's own and stay empty.
//   applies to:  a raid with "zeker twee soldaten gedood": type 1, low 2; "zeventig aanvallers", says the army: high
//   alone. not to:      a raid of which nobody says that anybody died; wounded; a death in flight.
// Tested by tests/output/codes_test.cc.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/dates.h"
#include "output/codes/code_outputs.h"
#include "output/codes/coded_column.h"
#include "output/codes/country_names.h"
#include "output/codes/row_words.h"

namespace wederhoor::output {
namespace {

constexpr int first_year = 1989;  // of UCDP GED

// Deaths that make one row, and the violence that caused them.
struct Lump {
  std::uint32_t story = 0;
  std::vector<Ref> numbers, events;
  std::vector<std::size_t> rows;  // of ACLED's kind, that they belong to
};

bool of_state(const Party& party) {
  return party.coded->kind != ActorKind::armed_group && party.coded->kind != ActorKind::people;
}

struct UcdpRow {
  const Coding& coding;
  const Lump& lump;
  std::string id;
  const View& view = coding.view;
  Days days{};
  Ref dated{};
  Site site{};
  bool whole_region = false;  // coded to the region of several places
  Opponents who{};            // one: side a
  std::vector<Death> deaths;
  Toll toll{};
  std::string type;
  const PlaceMention* place = nullptr;  // may be null
  int year() const { return base::civil(days.first).year; }
};

int date_precision(const Days& when) {
  const int days = when.count();
  return days == 1 ? 1 : days <= 6 ? 2 : days == 7 ? 3 : 4;
}

int where_precision(const UcdpRow& row) {
  if (row.site.level == Level::region) return 4;
  if (!row.place->relation.empty()) return 2;
  switch (row.place->kind) {
    case PlaceKind::country: return 6;
    case PlaceKind::region: return 4;
    case PlaceKind::district: return 3;
    case PlaceKind::line:
    case PlaceKind::other: return 5;
    case PlaceKind::water: return 7;
    default: return 1;
  }
}

std::string headlines(const View& view, const std::vector<Ref>& events) {
  std::string out;
  for (const std::uint32_t d : documents(view, events)) {
    if (view.document(d).report.title.empty()) continue;
    out += (out.empty() ? "" : "; ") + view.document(d).report.title;
  }
  return out;
}

std::string first_published(const View& view, const std::vector<Ref>& events) {
  std::optional<Moment> first;
  for (const std::uint32_t d : documents(view, events)) {
    const std::optional<Moment>& begin = view.document(d).report.published.begin;
    if (begin && (!first || *begin < *first)) first = begin;
  }
  return first ? base::iso_day(first->day) : std::string();
}

std::string point(const UcdpRow& row) {
  return row.place ? "POINT (" + decimal(row.place->lon) + " " + decimal(row.place->lat) + ")" : std::string();
}

std::string names(const UcdpRow& row, const std::vector<Party>& parties) {
  std::vector<std::string> out;
  for (const Party& party : parties) {
    std::string name = row.coding.parties.name(*party.coded, Book::ucdp, row.year(), party.acts);
    if (!name.empty() && std::find(out.begin(), out.end(), name) == out.end()) out.push_back(std::move(name));
  }
  return fmt::format("{}", fmt::join(out, ", "));
}

std::string side_b(const UcdpRow& row) { return row.type == "3" ? std::string("civilians") : names(row, row.who.two); }

std::string dyad(const UcdpRow& row) {
  const std::string a = names(row, row.who.one), b = side_b(row);
  return a.empty() || b.empty() ? "" : a + " - " + b;
}

std::string best(const UcdpRow& row, Dead group) {
  const auto at = row.toll.by.find(group);
  return decimal(at == row.toll.by.end() ? 0. : at->second.best);
}

using K = ColumnKind;
using R = const UcdpRow&;
constexpr std::string_view theirs = "UCDP's own number or list; not coded.";
constexpr CodedColumn<UcdpRow> columns[] = {
    {"id", K::id, "Id of the first event of the row.", [](R r) { return r.id; }, "type_of_violence"},
    {"relid", K::text, theirs},
    {"year", K::integer, "Year of date_start.", [](R r) { return std::to_string(r.year()); }, "date_start"},
    {"active_year", K::text, theirs},
    {"code_status", K::text, theirs},
    {"type_of_violence", K::word, "1 state-based, 2 non-state, 3 one-sided.", [](R r) { return r.type; }},
    {"conflict_dset_id", K::text, theirs},
    {"conflict_new_id", K::text, theirs},
    {"conflict_name", K::text, theirs},
    {"dyad_dset_id", K::text, theirs},
    {"dyad_new_id", K::text, theirs},
    {"dyad_name", K::text, "side_a - side_b, as reports name them.", [](R r) { return dyad(r); }, "side_a"},
    {"side_a_dset_id", K::text, theirs},
    {"side_a_new_id", K::text, theirs},
    {"side_a", K::text, "The state in type 1; else who did it.", [](R r) { return names(r, r.who.one); }},
    {"side_b_dset_id", K::text, theirs},
    {"side_b_new_id", K::text, theirs},
    {"side_b", K::text, "Those it fights; civilians in type 3.", [](R r) { return side_b(r); }},
    {"number_of_sources", K::integer, "Reports that tell of it.",
     [](R r) { return std::to_string(documents(r.view, r.lump.events).size()); }, "source_article"},
    {"source_article", K::text, "Outlets, joined by \"; \".", [](R r) { return outlets(r.view, r.lump.events); }},
    {"source_office", K::text, theirs},
    {"source_date", K::moment, "First day of publication.", [](R r) { return first_published(r.view, r.lump.events); },
     "source_article"},
    {"source_headline", K::text, "Titles, joined by \"; \".", [](R r) { return headlines(r.view, r.lump.events); },
     "source_article"},
    {"source_original", K::text, "Not coded; see claims.csv, chain."},
    {"where_prec", K::integer,
     "1 exact, 2 around a place, 3 district, 4 region, 5 larger or a line, 6 country, 7 water.",
     [](R r) { return r.place ? std::to_string(where_precision(r)) : std::string(); }, "where_coordinates"},
    {"where_coordinates", K::text, "English name of the place, in plain letters.",
     [](R r) { return r.place ? std::string(r.place->name_en) : std::string(); }},
    {"where_description", K::text, "The words that name it.",
     [](R r) { return r.place ? r.view.words(r.view.place_of(r.site.at), {r.place->span}) : std::string(); },
     "where_coordinates"},
    {"adm_1", K::text, "Region of the first level.",
     [](R r) { return r.place ? std::string(r.place->admin1_en) : std::string(); }, "where_coordinates"},
    {"adm_2", K::text, "Not coded."},
    {"latitude", K::number, "WGS 84 decimal degrees.",
     [](R r) { return r.place ? decimal(r.place->lat) : std::string(); }, "where_coordinates"},
    {"longitude", K::number, "WGS 84 decimal degrees.",
     [](R r) { return r.place ? decimal(r.place->lon) : std::string(); }, "where_coordinates"},
    {"geom_wkt", K::text, "The point as well-known text.", [](R r) { return point(r); }, "where_coordinates"},
    {"priogrid_gid", K::text, theirs},
    {"country", K::text, "As UCDP names it, else the English name of CLDR.",
     [](R r) { return r.place ? r.coding.parties.named("{ucdp}", r.place->country, r.year()) : std::string(); },
     "where_coordinates"},
    {"country_id", K::text, theirs},
    {"region", K::text, theirs},
    {"event_clarity", K::text, "1 one event told by itself, 2 deaths of several days or places in one figure.",
     [](R r) { return std::string(r.whole_region || r.days.count() > 1 ? "2" : "1"); }, "date_start"},
    {"date_prec", K::integer, "1 day, 2 two to six days, 3 week, 4 month.",
     [](R r) { return std::to_string(date_precision(r.days)); }, "date_start"},
    {"date_start", K::moment, "First day.", [](R r) { return base::iso_day(r.days.first); }},
    {"date_end", K::moment, "Last day, included.", [](R r) { return base::iso_day(r.days.last); }},
    {"deaths_a", K::number, "Of side a.", [](R r) { return best(r, Dead::side_a); }, "best"},
    {"deaths_b", K::number, "Of side b.", [](R r) { return best(r, Dead::side_b); }, "best"},
    {"deaths_civilians", K::number, "Of civilians.", [](R r) { return best(r, Dead::civilians); }, "best"},
    {"deaths_unknown", K::number, "Of a side that is not told.", [](R r) { return best(r, Dead::unknown); }, "best"},
    {"best", K::number, "All deaths by the most reliable figures: without what one side counts of the other's.",
     [](R r) { return decimal(std::max(r.toll.all.best, r.toll.all.low)); }},
    {"high", K::number, "All deaths, highest figures, a side's own count of the other's dead with them.",
     [](R r) { return decimal(r.toll.all.high); }},
    {"low", K::number, "All deaths, lowest bounds.", [](R r) { return decimal(r.toll.all.low); }},
    {"gwnoa", K::text, theirs},
    {"gwnob", K::text, theirs},
};

// Is it told of one row with a place of its own?
bool has_own_row(const Coding& coding, const Coding::Cause& cause) {
  if (cause.rows.size() != 1) return false;
  const Row& row = coding.rows[cause.rows.front()];
  const std::string place =
      coding.view.place_id(coding.view.place_of(cause.act), event_of(coding.view, cause.act).place);
  return row.place_basis == PlaceBasis::own && place_key(coding.view, row.site) == place;
}

// Deaths by incident; where each of an incident's figures belongs to one row with a place of its own, by row.
std::vector<Lump> lumps(const Coding& coding) {
  std::map<std::uint32_t, std::vector<const Coding::Cause*>> stories;
  for (const Coding::Cause& cause : coding.causes) {
    if (!event_of(coding.view, cause.act).ucdp_type.empty()) stories[cause.story].push_back(&cause);
  }
  // Another figure of the same dead is theirs too, whatever word told what killed them.
  std::map<std::pair<std::uint32_t, std::string>, const Coding::Cause*> of;
  for (const auto& [story, causes] : stories) {
    for (const Coding::Cause* cause : causes) of.emplace(std::pair(story, coding.view.quantity(cause->number)), cause);
  }
  std::vector<Coding::Cause> more;
  for (const Coding::Cause& cause : coding.causes) {
    const std::string quantity = coding.view.quantity(cause.number);
    const auto at = quantity.empty() ? of.end() : of.find({cause.story, quantity});
    if (at == of.end() || at->second->rows != cause.rows || !event_of(coding.view, cause.act).ucdp_type.empty())
      continue;
    more.push_back(*at->second);
    more.back().number = cause.number;
  }
  for (const Coding::Cause& cause : more) stories[cause.story].push_back(&cause);
  std::vector<Lump> out;
  for (const auto& [story, causes] : stories) {
    std::map<std::size_t, Lump> by_row;
    for (const Coding::Cause* cause : causes) {
      const bool own = has_own_row(coding, *cause);
      const std::size_t key = own ? cause->rows.front() : coding.rows.size();
      Lump& lump = by_row[key];
      lump.story = story;
      lump.numbers.push_back(cause->number), lump.events.push_back(cause->act);
      if (own) lump.rows = {key};
    }
    if (by_row.contains(coding.rows.size()) && by_row.size() > 1) {
      Lump all = std::move(by_row[coding.rows.size()]);
      for (auto& [key, lump] : by_row) {
        all.numbers.insert(all.numbers.end(), lump.numbers.begin(), lump.numbers.end());
        all.events.insert(all.events.end(), lump.events.begin(), lump.events.end());
      }
      all.rows.clear();
      out.push_back(std::move(all));
      continue;
    }
    for (auto& [key, lump] : by_row) out.push_back(std::move(lump));
  }
  return out;
}

// The rows of ACLED's kind whose days and places an incident's deaths lie in: those of what caused them, else all.
std::vector<std::size_t> rows_of_story(const Coding& coding, const Lump& lump) {
  std::set<std::size_t> out(lump.rows.begin(), lump.rows.end());
  for (const Coding::Cause& cause : coding.causes) {
    if (cause.story == lump.story &&
        std::find(lump.numbers.begin(), lump.numbers.end(), cause.number) != lump.numbers.end())
      out.insert(cause.rows.begin(), cause.rows.end());
  }
  if (!out.empty()) return {out.begin(), out.end()};
  for (const Act& act : coding.stories[lump.story].acts) {
    const auto at = coding.rows_of.find(act.ref);
    if (at == coding.rows_of.end() || !is_violent(act.family)) continue;
    for (const std::size_t r : at->second) {
      if (is_violent(coding.rows[r].family)) out.insert(r);
    }
  }
  return {out.begin(), out.end()};
}

void set_days(UcdpRow& row, const std::vector<std::size_t>& rows) {
  row.days = row.coding.rows[rows.front()].days, row.dated = row.coding.rows[rows.front()].dated;
  for (const std::size_t r : rows) {
    const Days& days = row.coding.rows[r].days;
    row.days = {std::min(row.days.first, days.first), std::max(row.days.last, days.last)};
  }
}

// One place: it. Several: the region that what caused the deaths names, else that of the first.
void set_place(UcdpRow& row, const std::vector<std::size_t>& rows) {
  std::set<std::string> keys;
  for (const std::size_t r : rows) keys.insert(place_key(row.view, row.coding.rows[r].site));
  const Row& first = row.coding.rows[rows.front()];
  row.site = first.site;
  const bool one = keys.size() == 1 && !row.lump.rows.empty();
  if (!one) {
    const auto region_in = [&](const std::vector<Site>& sites) {
      for (const Site& site : sites) {
        if (site.level == Level::region) return row.site = site, row.whole_region = true;
      }
      return false;
    };
    bool found = false;
    for (const Act& act : row.coding.stories[row.lump.story].acts) {
      if (!found && std::binary_search(row.lump.events.begin(), row.lump.events.end(), act.ref))
        found = region_in(act.sites);
    }
    for (std::size_t i = 0; !found && i < rows.size(); ++i) {
      found = region_in({row.coding.rows[rows[i]].site}) || region_in(row.coding.rows[rows[i]].coarser);
    }
  }
  row.place = place_of(row.view, row.site);
}

// The sides of the rows that the deaths lie in: of the first that tells of both, else of the first.
Opponents sides_of(const UcdpRow& row, const std::vector<std::size_t>& rows) {
  Opponents first;
  for (const std::size_t r : rows) {
    Opponents sides = row.coding.parties.of(row.coding.rows[r]);
    if (!sides.one.empty() && !sides.two.empty()) return sides;
    if (r == rows.front() || (first.one.empty() && first.two.empty())) first = std::move(sides);
  }
  return first;
}

// 3 where civilians alone are dead and nobody armed stands against those who killed them; 1 where a state takes part; 2
// where two groups fight.
std::string type_of(const UcdpRow& row) {
  if (against_civilians(row.view, row.lump.events, row.toll, row.who)) return "3";
  const auto state = [](const std::vector<Party>& parties) {
    return std::any_of(parties.begin(), parties.end(), of_state);
  };
  if (state(row.who.one) || state(row.who.two)) return "1";
  const bool both = !row.who.one.empty() && !row.who.two.empty();
  return both ? "2" : event_of(row.view, row.lump.events.front()).ucdp_type;
}

void set_sides(UcdpRow& row, const std::vector<std::size_t>& rows) {
  row.who = sides_of(row, rows);
  row.deaths = row.coding.deaths.judged(row.lump.numbers, row.who, row.place->country, row.coding.parties);
  row.toll = row.coding.deaths.toll(row.deaths, row.who, row.place->country);
  row.type = type_of(row);
  if (row.type != "1" || row.who.two.empty() || !of_state(row.who.two.front()) ||
      (!row.who.one.empty() && of_state(row.who.one.front())))
    return;
  std::swap(row.who.one, row.who.two);
  std::swap(row.toll.by[Dead::side_a], row.toll.by[Dead::side_b]);
}

// Somebody organised takes part: a side has a name, or its fighters are among the dead. A crime is in no book.
bool organised(const UcdpRow& row) {
  if (!row.who.one.empty() || !row.who.two.empty()) return true;
  const auto dead = [&](Dead side) { return row.toll.by.contains(side) && row.toll.by.at(side).best > 0; };
  return dead(Dead::side_a) || dead(Dead::side_b);
}

// The row as it would be where the first place or day of its deaths went for all of them, else with a wider place.
struct UcdpRival {
  std::optional<UcdpRow> place, days;
};

UcdpRival rival_of(const UcdpRow& row, const std::vector<std::size_t>& rows) {
  UcdpRival out;
  const auto elsewhere = [&](const Site& site) {
    if (out.place || place_key(row.view, site) == place_key(row.view, row.site)) return;
    out.place.emplace(row);
    out.place->site = site, out.place->place = place_of(row.view, site), out.place->whole_region = false;
  };
  for (const std::size_t r : rows) {
    const Row& one = row.coding.rows[r];
    elsewhere(one.site);
    for (const Site& site : one.coarser) elsewhere(site);
    if (one.days == row.days || out.days) continue;
    out.days.emplace(row);
    out.days->days = one.days, out.days->dated = one.dated;
  }
  return out;
}

Rivals rivals_of(const UcdpRival& rival) {
  Rivals out;
  if (rival.place) out.emplace("where_coordinates", cells(columns, *rival.place));
  if (rival.days) out.emplace("date_start", cells(columns, *rival.days));
  return out;
}

Whys whys_of(const UcdpRow& row, const UcdpRival& rival) {
  Whys whys;
  for (const Ref& ref : row.lump.events) {
    const Event& event = event_of(row.view, ref);
    whys["type_of_violence"].push_back(
        {ref,
         {event.trigger},
         "kind " + std::string(event.kind) + "; " +
             (row.type == "3"   ? "the dead that are told are civilians, and no armed opponent is told"
              : row.type == "2" ? "groups on both sides, and no state"
                                : rule_cell(event.because)),
         "UCDP GED: Type of violence",
         row.type == event.ucdp_type ? "" : event.ucdp_type,
         row.type == event.ucdp_type ? ""
         : row.type == "2"           ? "no state takes part"
                                     : "no armed opponent is told"});
  }
  for (const std::uint32_t d : documents(row.view, row.lump.events))
    whys["source_article"].push_back(outlet_why(row.view, d, "UCDP GED: Sources"));
  whys["where_prec"] = whys["where_coordinates"] = {{row.site.at,
                                                     {row.place->span},
                                                     "kind of place: " + std::string(base::name_of(row.place->kind)) +
                                                         (row.whole_region ? "; one figure for several places" : ""),
                                                     "UCDP GED: Where precision",
                                                     "",
                                                     ""}};
  if (rival.place) {
    Why& why = whys["where_coordinates"].front();
    why.runner_up = rival.place->place->name_en;
    why.why_not =
        row.whole_region ? "one of several places that the figure is for" : "another place: not the narrowest";
  }
  const std::int32_t time = event_of(row.view, row.dated).time;
  const Document& document = row.view.dossier().documents[row.dated];
  whys["date_prec"] = whys["date_start"] = whys["date_end"] = {
      {row.dated,
       {time < 0 ? event_of(row.view, row.dated).trigger : document.reading.times[static_cast<std::size_t>(time)].span},
       time < 0 ? "no day is told but the report's own" : "the days that are told",
       "UCDP GED: Date precision",
       "",
       ""}};
  for (const char* column : {"date_start", "date_end"}) {
    const std::int32_t own = column == std::string_view("date_start") ? row.days.first : row.days.last;
    const Days* other = rival.days ? &rival.days->days : nullptr;
    const std::int32_t next = other == nullptr                           ? own
                              : column == std::string_view("date_start") ? other->first
                                                                         : other->last;
    if (next == own) continue;
    whys[column].front().runner_up = base::iso_day(next);
    whys[column].front().why_not = "the day of a part of the deaths";
  }
  for (const auto& [column, parties] :
       {std::pair<std::string_view, const std::vector<Party>*>{"side_a", &row.who.one}, {"side_b", &row.who.two}}) {
    const std::vector<Party>& labels = column == "side_a" ? row.who.unnamed : row.who.unnamed_two;
    const std::string label =
        labels.empty() ? "" : row.view.words(row.view.place_of(labels.front().record), labels.front().words);
    for (const Party& party : *parties)
      whys[column].push_back({party.record, party.words, party.because, "UCDP GED: Actors", label,
                              label.empty() ? "" : "a label, not a name"});
  }
  if (row.type == "3")
    whys["side_b"] = {{row.lump.numbers.front(),
                       {quantity_of(row.view, row.lump.numbers.front()).span},
                       "one-sided: civilians by definition",
                       "UCDP GED: Actors",
                       "",
                       ""}};
  for (const Death& death : row.deaths) {
    const Why why{death.number,
                  {quantity_of(row.view, death.number).span},
                  death.adversary ? "in high alone: a side's own count of the other's dead, which nobody else gives"
                                  : "of each quantity the lowest figure; a part is not added to its whole",
                  "UCDP GED: Fatality estimates",
                  death.adversary ? decimal(row.toll.all.high) : "",
                  death.adversary ? "one side's word" : ""};
    for (const char* column : {"low", "best", "high"}) whys[column].push_back(why);
  }
  return whys;
}
}  // namespace

Sheet ucdp_sheet() {
  return {"ucdp-ged.csv",
          ',',
          "Candidate rows in the columns of UCDP GED; empty: not told or UCDP's own.",
          declared(columns),
          {}};
}

void fill_ucdp(const Coding& coding, Sheet& sheet, CodeNotes& notes) {
  RowIds ids;
  for (Lump& lump : lumps(coding)) {
    const std::vector<std::size_t> rows = rows_of_story(coding, lump);
    if (rows.empty()) continue;
    std::sort(lump.events.begin(), lump.events.end());
    lump.events.erase(std::unique(lump.events.begin(), lump.events.end()), lump.events.end());
    UcdpRow row{.coding = coding, .lump = lump, .id = coding.view.id(lump.events.front())};
    set_days(row, rows);
    set_place(row, rows);
    set_sides(row, rows);
    if (row.year() < first_year || !(row.toll.all.high > 0 || row.toll.all.best > 0)) continue;
    if (!organised(row)) continue;
    row.id = ids.next(row.id);
    sheet.rows.push_back(cells(columns, row));
    notes.start(sheet.file, row.id);
    const UcdpRival rival = rival_of(row, rows);
    explain(
        coding.view, columns, sheet.rows.back(), whys_of(row, rival), rivals_of(rival),
        {lump.events.front(), {event_of(coding.view, lump.events.front()).trigger}, "", "UCDP GED: Variables", "", ""},
        notes);
  }
}

}  // namespace wederhoor::output
