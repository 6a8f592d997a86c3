// The sheets of the codebooks, and codes.csv, which explains every code in them. Tested by tests/output/codes_test.cc.
#include "output/codes/code_outputs.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "output/tables/csv_rule.h"

namespace wederhoor::output {
namespace {
Sheet codes_sheet() {
  using K = ColumnKind;
  return {"codes.csv",
          ',',
          "Why each code of acled.csv, ucdp-ged.csv and polecat.tsv is there.",
          {
              {"file", K::word, "The file of the row that is explained."},
              {"row_id", K::id, "Its first column."},
              {"column", K::word, "The cell that is explained."},
              {"value", K::text, "Its value, or what this record adds to it."},
              {"record_id", K::id, "The event or number behind it."},
              {"report", K::text, "The report that record stands in."},
              {"span", K::spans, "The words behind it."},
              {"text", K::text, "The words of span."},
              {"because", K::text, "The rule."},
              {"section", K::text, "The part of the codebook that has the rule."},
              {"runner_up", K::text, "The value that came next; empty: none came near."},
              {"why_not", K::text, "Why it lost."},
          }};
}
// Of several rows those at the places where its own report puts the violence.
void keep_own(const Coding& coding, std::uint32_t story, const Ref& ref, std::vector<std::size_t>& rows) {
  std::set<std::string> own;
  for (const Act& act : coding.stories[story].acts) {
    if (act.ref.report != ref.report || !is_violent(act.family)) continue;
    for (const Site& site : act.sites) {
      if (site.level == Level::point) own.insert(place_key(coding.view, site));
    }
  }
  std::erase_if(rows, [&](std::size_t r) { return !own.contains(place_key(coding.view, coding.rows[r].site)); });
}

// Is it told of another time than that of the row: of a day that its words or its scene give, of a year, of long ago?
bool at_other_time(const Coding& coding, const Act& act, const Row& row) {
  const Event& event = event_of(coding.view, act.ref);
  const bool past = event.realis == Realis::recap;
  if (past != (event_of(coding.view, row.dated).realis == Realis::recap)) return true;
  if (event.time < 0 && !act.scene_day) return false;
  const Interval& when = event.when;
  return (when.begin && when.begin->day > row.days.last) ||
         (when.end && when.end->day + (when.end->minute > 0 ? 1 : 0) <= row.days.first);
}

// Of what has no row itself: those of its incident in the region that it names, else the only one, also of those where
// its own report puts the violence.
std::vector<std::size_t> rows_beside(const Coding& coding, std::uint32_t story, const Ref& ref) {
  std::vector<std::size_t> out;
  const Act& own = *coding.acts.at(ref);
  const bool placed = !own.sites.empty() && own.sites.front().level > Level::country;
  const PlaceMention* place = placed ? place_of(coding.view, own.sites.front()) : nullptr;
  for (const std::size_t r : coding.rows_in[story]) {
    if (!is_violent(coding.rows[r].family) || at_other_time(coding, own, coding.rows[r])) continue;
    const PlaceMention& site = *place_of(coding.view, coding.rows[r].site);
    if (place && (site.country != place->country || site.admin1 != place->admin1)) continue;
    out.push_back(r);
  }
  if (out.size() > 1) keep_own(coding, story, ref, out);
  return out.size() > 1 ? std::vector<std::size_t>() : out;
}

bool is_quarter(const PlaceMention& place, const PlaceMention& town) {
  constexpr double most_km = 12, km_of_degree = 111;
  if (town.kind != PlaceKind::town || place.kind == PlaceKind::town || place.country != town.country) return false;
  return std::abs(place.lat - town.lat) * km_of_degree <= most_km &&
         std::abs(place.lon - town.lon) * km_of_degree <= most_km;
}

// "In Port-au-Prince", "in de wijk Cité Soleil": rows of one incident, kind and day that count the same dead are one,
// at the smaller place. False: none were joined.
bool join_quarters(Coding& coding) {
  const View& view = coding.view;
  std::map<std::tuple<std::uint32_t, Family, Days, std::string>, std::size_t> town_of;  // by the dead that are counted
  bool joined = false;
  const auto each_key = [&](std::size_t r, const auto& take) {
    const Row& row = coding.rows[r];
    if (row.site.level != Level::point) return;
    for (const Ref& number : coding.numbers[r]) {
      if (const std::string quantity = view.quantity(number); !quantity.empty())
        take(std::tuple(row.story, row.family, row.days, quantity));
    }
  };
  for (std::size_t r = 0; r < coding.rows.size(); ++r) {
    if (place_of(view, coding.rows[r].site)->kind == PlaceKind::town)
      each_key(r, [&](auto key) { town_of.emplace(std::move(key), r); });
  }
  for (std::size_t r = 0; r < coding.rows.size(); ++r) {
    each_key(r, [&](const auto& key) {
      const auto at = town_of.find(key);
      if (at == town_of.end() || at->second == r) return;
      Row &town = coding.rows[at->second], &own = coding.rows[r];
      if (town.events.empty() || !is_quarter(*place_of(view, own.site), *place_of(view, town.site))) return;
      own.events.insert(own.events.end(), town.events.begin(), town.events.end());
      std::sort(own.events.begin(), own.events.end());
      own.events.erase(std::unique(own.events.begin(), own.events.end()), own.events.end());
      own.coarser.push_back(town.site);
      town.events.clear();
      joined = true;
    });
  }
  std::erase_if(coding.rows, [](const Row& row) { return row.events.empty(); });
  return joined;
}
}  // namespace

Coding::Coding(const View& v)
    : view(v), stories(output::stories(v)), rows(code_rows(v, stories)), parties(v, stories), deaths(v, stories) {
  for (const Story& story : stories) {
    for (const Act& act : story.acts) acts.emplace(act.ref, &act);
  }
  give_numbers();
  if (join_quarters(*this)) give_numbers();
}

void Coding::give_numbers() {
  rows_of.clear(), causes.clear(), shares.clear();
  rows_in.assign(stories.size(), {});
  numbers.assign(rows.size(), {});
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (const Ref& ref : rows[r].events) rows_of[ref].push_back(r);
    rows_in[rows[r].story].push_back(r);
  }
  for (const DeathFinder::Cause& cause : deaths.causes()) settle(cause);
  share_quantities();
  for (const Cause& cause : causes) {
    for (const std::size_t r : cause.rows) numbers[r].push_back(cause.number);
    shares[cause.number] = cause.rows.size();
  }
}

void Coding::settle(const DeathFinder::Cause& cause) {
  const auto& [story, first] = cause.acts.front();
  Cause out{cause.number, first, story, {}};
  for (const auto& [of, act] : cause.acts) {
    const auto at = rows_of.find(act);
    if (at == rows_of.end()) continue;
    out.act = act, out.story = of, out.rows = at->second;
    break;
  }
  if (out.act != first && event_of(view, first).when != event_of(view, out.act).when && event_of(view, first).time >= 0)
    out = {cause.number, first, story, {}};
  if (out.rows.empty()) out.rows = rows_beside(*this, story, first);
  causes.push_back(std::move(out));
}

// "De politie houdt vast aan vier": who counts the dead of one row again counts them of that row, though nothing in his
// sentence killed them. Not where the quantity is counted in several rows.
void Coding::share_quantities() {
  constexpr std::size_t several = static_cast<std::size_t>(-1);
  std::map<std::string, std::size_t> of;  // by quantity: into `causes`
  std::set<Ref> placed;
  for (std::size_t c = 0; c < causes.size(); ++c) {
    if (causes[c].rows.empty()) continue;
    placed.insert(causes[c].number);
    const auto [at, fresh] = of.try_emplace(view.quantity(causes[c].number), c);
    if (!fresh && at->second != several && causes[at->second].rows != causes[c].rows) at->second = several;
  }
  of.erase("");
  std::vector<Cause> more;
  std::set<Ref> moved;
  for (const Ref& number : deaths.told()) {
    const auto at = placed.contains(number) ? of.end() : of.find(view.quantity(number));
    if (at == of.end() || at->second == several) continue;
    more.push_back(causes[at->second]);
    more.back().number = number;
    moved.insert(number);
  }
  std::erase_if(causes, [&](const Cause& cause) { return moved.contains(cause.number); });
  causes.insert(causes.end(), more.begin(), more.end());
}

const CodedKind* kind_of(const View& view, const std::string& kind) {
  const std::vector<CodedKind>& kinds = view.dossier().codebooks.kinds;
  const auto at = std::lower_bound(kinds.begin(), kinds.end(), kind,
                                   [](const CodedKind& row, const std::string& k) { return row.kind < k; });
  return at != kinds.end() && at->kind == kind ? &*at : nullptr;
}

bool armed_opponent(const Opponents& sides) {
  return std::any_of(sides.two.begin(), sides.two.end(), [](const Party& party) {
    return party.coded && party.coded->kind != ActorKind::people && party.opponent;
  });
}

bool against_civilians(const View& view, const std::vector<Ref>& events, const Toll& toll, const Opponents& sides) {
  const auto dead = toll.by.find(Dead::civilians);
  if (dead == toll.by.end() || dead->second.best <= 0 || toll.all.best > dead->second.best) return false;
  if (armed_opponent(sides)) return false;
  for (const Ref& ref : events) {
    const std::string& kind = event_of(view, ref).kind;
    if (kind == "armed_clash" || kind == "repelled_attack" || kind == "ambush") return false;
  }
  return true;
}

std::vector<std::uint32_t> documents(const View& view, const std::vector<Ref>& events) {
  std::set<std::uint32_t> out;
  for (const Ref& ref : events) out.insert(view.place_of(ref));
  return {out.begin(), out.end()};
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : "; ") + word;
  return out;
}

std::string outlets(const View& view, const std::vector<Ref>& events) {
  std::set<std::string> known;
  for (const std::uint32_t d : documents(view, events)) {
    if (!view.document(d).report.outlet.empty()) known.insert(view.document(d).report.outlet);
  }
  return joined({known.begin(), known.end()});
}

void write_sheet(Sink& out, const Sheet& sheet) {
  std::string line;
  for (const SheetColumn& column : sheet.columns) {
    if (!line.empty()) line += sheet.delimiter;
    line += column.name;
  }
  out.write(line + '\n');
  for (const std::vector<std::string>& row : sheet.rows) {
    line.clear();
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) line += sheet.delimiter;
      append_cell(line, sheet.columns[i].kind == ColumnKind::text ? escaped(row[i]) : row[i], sheet.delimiter);
    }
    out.write(line + '\n');
  }
}

std::vector<Sheet> code_sheets(const View& view) {
  std::vector<Sheet> sheets = empty_code_sheets();
  CodeNotes notes;
  const Coding coding(view);
  fill_acled(coding, sheets[0], notes);
  fill_ucdp(coding, sheets[1], notes);
  fill_polecat(coding, sheets[2], notes);
  sheets[3].rows = std::move(notes.rows);
  return sheets;
}

const std::vector<Sheet>& empty_code_sheets() {
  static const std::vector<Sheet> sheets = {acled_sheet(), ucdp_sheet(), polecat_sheet(), codes_sheet()};
  return sheets;
}

}  // namespace wederhoor::output
