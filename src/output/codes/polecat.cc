// polecat.tsv: rows in POLECAT's columns: one by PLOVER type and mode, day, place and who does it to whom.
//   applies to:  "de aanval op Selm" and "de aanval is afgeslagen": two rows, since another one acts.
//   not to:      comments, claims of responsibility and denials, which PLOVER does not code; a place that is only a
//   country.
// Tested by tests/output/codes_test.cc.
#include <algorithm>
#include <set>

#include "base/dates.h"
#include "output/codes/acled_code.h"
#include "output/codes/code_outputs.h"
#include "output/codes/coded_column.h"
#include "output/codes/country_names.h"
#include "output/codes/polecat_groups.h"
#include "output/codes/row_words.h"

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
  const Coding& coding;
  std::string id;
  std::vector<Ref> events;
  std::int32_t day = 0;
  Site site;
  std::vector<Party> actors, recipients;
  std::string label;  // words for who did it that name nobody; "": none
  std::string mode;
  const Event& event = event_of(view, events.front());
  const PlaceMention* place = place_of(view, site);
};

const Report& first_report(const PolecatRow& row) { return row.view.dossier().documents[row.events.front()].report; }

std::string published(const PolecatRow& row) {
  const std::optional<Moment>& begin = first_report(row).published.begin;
  return begin ? base::iso_day(begin->day) : std::string();
}

std::string city(const PolecatRow& row) {
  const bool town = row.place && (row.place->kind == PlaceKind::town || row.place->kind == PlaceKind::village);
  return town && row.site.level == Level::point ? std::string(row.place->name_en) : std::string();
}

std::string names(const PolecatRow& row, const std::vector<Party>& parties) {
  std::vector<std::string> out;
  for (const Party& party : parties) {
    const bool craft = row.event.kind == "downing" || row.event.kind == "interception";
    const bool fights = family_of(row.event) == Family::battle || craft;
    const bool arms = fights || (party.acts && (row.event.plover == "ASSAULT" || is_violent(family_of(row.event))));
    if (party.coded->label) {
      out.push_back(row.coding.parties.named(party.coded->polecat, row.place->country, base::civil(row.day).year));
      continue;
    }
    std::string name = row.coding.parties.name(*party.coded, Book::polecat, base::civil(row.day).year, arms);
    if (!name.empty() && std::find(out.begin(), out.end(), name) == out.end()) out.push_back(std::move(name));
  }
  return joined(out);
}

std::string countries(const PolecatRow& row, const std::vector<Party>& parties) {
  std::vector<std::string> out;
  for (const Party& party : parties) {
    const std::string code =
        country_alpha3(party.coded->label ? std::string(row.place->country) : party.coded->country);
    if (!code.empty() && std::find(out.begin(), out.end(), code) == out.end()) out.push_back(code);
  }
  return joined(out);
}

std::string sector(const std::vector<Party>& parties) {
  return parties.empty() ? std::string() : parties.front().coded->sector;
}

std::string raw(const PolecatRow& row, const std::vector<Party>& parties) {
  return parties.empty() ? std::string()
                         : row.view.words(row.view.place_of(parties.front().record), parties.front().words);
}

std::string contexts(const PolecatRow& row) {
  std::vector<std::string> out;
  const auto armed = [](const Party& p) {
    return p.coded->kind == ActorKind::army || p.coded->kind == ActorKind::armed_group;
  };
  if (std::any_of(row.actors.begin(), row.actors.end(), armed) ||
      std::any_of(row.recipients.begin(), row.recipients.end(), armed))
    out.push_back("military");
  if (row.event.realis == Realis::recap) out.push_back("historical");
  return joined(out);
}

using K = ColumnKind;
using R = const PolecatRow&;
constexpr std::string_view not_coded = "Not coded.";
constexpr CodedColumn<PolecatRow> columns[] = {
    {"Event ID", K::id, "Id of the first event of the row.", [](R r) { return r.id; }, "Event Type"},
    {"Event Date", K::moment, "First day.", [](R r) { return base::iso_day(r.day); }},
    {"Event Type", K::word, "PLOVER type.", [](R r) { return std::string(r.event.plover); }},
    {"Event Mode", K::word, "PLOVER mode, by kind of event.", [](R r) { return r.mode; }},
    {"Intensity", K::number, not_coded},
    {"Quad Code", K::word, "By event type.", [](R r) { return quad_code(r.event.plover); }, "Event Type"},
    {"Contexts", K::word, "military: armed forces or groups take part; historical: told as background.",
     [](R r) { return contexts(r); }, "Event Type"},
    {"Actor Name", K::text, "Who did it, joined by \"; \".", [](R r) { return names(r, r.actors); }},
    {"Actor Country", K::word, "ISO 3166 alpha-3, in the order of names.", [](R r) { return countries(r, r.actors); },
     "Actor Name"},
    {"Actor COW", K::word, not_coded},
    {"Primary Actor Sector", K::word, "PLOVER sector of the first.", [](R r) { return sector(r.actors); },
     "Actor Name"},
    {"Actor Sectors", K::word, not_coded},
    {"Actor Title", K::text, not_coded},
    {"Actor Name Raw", K::text, "The words that name the first.", [](R r) { return raw(r, r.actors); }, "Actor Name"},
    {"Wikipedia Actor ID", K::word, not_coded},
    {"Recipient Name", K::text, "To whom it was done, joined by \"; \".", [](R r) { return names(r, r.recipients); }},
    {"Recipient Country", K::word, "ISO 3166 alpha-3, in the order of names.",
     [](R r) { return countries(r, r.recipients); }, "Recipient Name"},
    {"Recipient COW", K::word, not_coded},
    {"Primary Recipient Sector", K::word, "PLOVER sector of the first.", [](R r) { return sector(r.recipients); },
     "Recipient Name"},
    {"Recipient Sectors", K::word, not_coded},
    {"Recipient Title", K::text, not_coded},
    {"Recipient Name Raw", K::text, "The words that name the first.", [](R r) { return raw(r, r.recipients); },
     "Recipient Name"},
    {"Wikipedia Recipient ID", K::word, not_coded},
    {"Placename", K::text, "English name of the place, in plain letters.",
     [](R r) { return r.place ? std::string(r.place->name_en) : std::string(); }},
    {"City", K::text, "The same, for a town or village.", [](R r) { return city(r); }, "Placename"},
    {"District", K::text, not_coded},
    {"Province", K::text, "Region of the first level.",
     [](R r) { return r.place ? std::string(r.place->admin1_en) : std::string(); }, "Placename"},
    {"Country", K::word, "ISO 3166 alpha-3.",
     [](R r) { return r.place ? country_alpha3(r.place->country) : std::string(); }, "Placename"},
    {"Latitude", K::number, "WGS 84 decimal degrees.",
     [](R r) { return r.place ? decimal(r.place->lat) : std::string(); }, "Placename"},
    {"Longitude", K::number, "WGS 84 decimal degrees.",
     [](R r) { return r.place ? decimal(r.place->lon) : std::string(); }, "Placename"},
    {"GeoNames ID", K::integer, "Where the gazetteer row has one.",
     [](R r) { return r.place ? geonames(r.place->place_id) : std::string(); }, "Placename"},
    {"Raw Placename", K::text, "The words that name it.",
     [](R r) { return r.place ? r.view.words(r.view.place_of(r.site.at), {r.place->span}) : std::string(); },
     "Placename"},
    {"Feature Type", K::word, "Kind of place.",
     [](R r) { return std::string(r.place ? base::name_of(r.place->kind) : ""); }, "Placename"},
    {"Source", K::text, "Outlets, joined by \"; \".", [](R r) { return outlets(r.view, r.events); }},
    {"Publication Date", K::moment, "Of the first report.", [](R r) { return published(r); }, "Source"},
    {"Story People", K::text, not_coded},
    {"Story Organizations", K::text, not_coded},
    {"Story Locations", K::text, not_coded},
    {"Language", K::word, "Of the first report.", [](R r) { return first_report(r).language; }, "Source"},
    {"Version", K::word, not_coded},
};

// Those of whom words tell only what they are.
const CodedActor* nameless(std::string_view who) {
  const auto made = [](std::string polecat, std::string sector) {
    CodedActor out;
    out.polecat = std::move(polecat), out.sector = std::move(sector);
    return out;
  };
  static const CodedActor all[] = {made("unidentified", "UAF"), made("civilians", "CVL"), made("protesters", "CVL")};
  return std::find_if(std::begin(all), std::end(all) - 1, [&](const CodedActor& a) { return a.polecat == who; });
}

void take_over(std::vector<Party>& to, const std::vector<Party>& from, const std::vector<Party>& other) {
  if (!to.empty()) return;
  const auto there = [&](const Party& party) {
    return std::any_of(other.begin(), other.end(), [&](const Party& p) { return p.coded == party.coded; });
  };
  std::copy_if(from.begin(), from.end(), std::back_inserter(to), [&](const Party& p) { return !there(p); });
}

// Do those act here who are attacked in the fight as a whole? By who is named; of bombs from the air that nobody sent
// the state, where the others are groups.
bool turned(const Event& event, const Opponents& sides, const Opponents& told) {
  const auto meet = [](const std::vector<Party>& a, const std::vector<Party>& b) {
    return std::any_of(a.begin(), a.end(), [&](const Party& x) {
      return std::any_of(b.begin(), b.end(), [&](const Party& y) { return x.coded == y.coded; });
    });
  };
  if (meet(sides.one, told.two) || meet(sides.two, told.one)) return true;
  const auto groups = [](const std::vector<Party>& some) {
    return !some.empty() && std::all_of(some.begin(), some.end(),
                                        [](const Party& p) { return p.coded->kind == ActorKind::armed_group; });
  };
  return event.kind == "air_strike" && sides.one.empty() && sides.two.empty() && groups(told.one) &&
         !groups(told.two) && !told.two.empty();
}

// What its own words do not tell: the sides of the fight that it is part of, else what they are.
void complete(const PolecatRow& row, const Coding& coding, Family family, Opponents& sides) {
  const Ref& first = row.events.front();
  const Spans words = {row.event.trigger};
  const auto at = coding.rows_of.find(first);
  if (row.event.plover == "PROTEST" && sides.one.empty())
    sides.one.push_back({nameless("protesters"), first, words, "those who demonstrate"});
  if (at != coding.rows_of.end()) {
    const Row& whole = coding.rows[at->second.front()];
    // Whom its own words do not tell is, before those of the fight as a whole, whom ACLED takes to be hit.
    const std::string_view who = row.event.plover == "ASSAULT" ? bystanders(coding, at->second.front()) : "";
    if (sides.two.empty() && !who.empty())
      sides.two.push_back({nameless(who), first, words, "by what ACLED makes of the same act", false});
    if (is_violent(whole.family) && row.event.kind != "drone_strike") {
      Opponents told = coding.parties.of(whole);
      if (turned(row.event, sides, told)) std::swap(told.one, told.two);
      take_over(sides.one, told.one, sides.two);
      take_over(sides.two, told.two, sides.one);
    }
  }
  const auto told = [](const Party& p) { return p.coded && !p.coded->polecat.empty(); };
  for (const auto& [named, labels] : {std::pair(&sides.one, &sides.unnamed), {&sides.two, &sides.unnamed_two}}) {
    const auto label = std::find_if(labels->begin(), labels->end(), told);
    if (named->empty() && label != labels->end()) named->push_back(*label);
  }
  if (!is_violent(family) || !sides.one.empty()) return;
  const Party* label = sides.unnamed.empty() ? nullptr : &sides.unnamed.front();
  sides.one.push_back({nameless("unidentified"), label ? label->record : first, label ? label->words : words,
                       "no report names who did it"});
}

void set_parties(PolecatRow& row, const Coding& coding, const PolecatGroup& group, std::uint32_t story,
                 PolecatWay way) {
  const Row like{.family = group.family,
                 .story = story,
                 .events = row.events,
                 .days = {row.day, row.day},
                 .dated = row.events.front(),
                 .site = row.site,
                 .coarser = {}};
  Opponents sides = is_violent(group.family) ? coding.parties.of(like) : coding.parties.of(row.events);
  complete(row, coding, group.family, sides);
  if (way == PolecatWay::back) std::swap(sides.one, sides.two);
  if (way == PolecatWay::both) sides.one.insert(sides.one.end(), sides.two.begin(), sides.two.end()), sides.two.clear();
  if (!sides.unnamed.empty())
    row.label = row.view.words(row.view.place_of(sides.unnamed.front().record), sides.unnamed.front().words);
  row.actors = std::move(sides.one), row.recipients = std::move(sides.two);
}

// The row with the day or place that another of its events tells.
struct PolecatRival {
  std::optional<PolecatRow> place, day, mode;
};

PolecatRival rival_of(const PolecatRow& row) {
  PolecatRival out;
  for (const Ref& ref : row.events) {
    const Event& event = event_of(row.view, ref);
    if (const std::optional<Days> days = days_of(row.view, ref); days && days->first != row.day && !out.day) {
      out.day.emplace(row);
      out.day->day = days->first;
    }
    for (const Site& site : row.coding.acts.at(ref)->sites) {
      if (out.place || place_key(row.view, site) == place_key(row.view, row.site)) continue;
      out.place.emplace(row);
      out.place->site = site, out.place->place = place_of(row.view, site);
    }
    const bool other = event.plover != row.event.plover || plover_mode(row.view, event.kind) != row.mode;
    if (other && !out.mode) {
      out.mode.emplace(row);
      out.mode->mode = plover_mode(row.view, event.kind);
    }
  }
  return out;
}

Rivals rivals_of(const PolecatRival& rival) {
  Rivals out;
  if (rival.place) out.emplace("Placename", cells(columns, *rival.place));
  if (rival.day) out.emplace("Event Date", cells(columns, *rival.day));
  if (rival.mode) out.emplace("Event Mode", cells(columns, *rival.mode));
  return out;
}

Whys whys_of(const PolecatRow& row, const PolecatRival& rival) {
  Whys whys;
  for (const Ref& ref : row.events) {
    const Event& event = event_of(row.view, ref);
    whys["Event Type"].push_back({ref,
                                  {event.trigger},
                                  "kind " + std::string(event.kind) + "; " + rule_cell(event.because),
                                  "PLOVER: " + std::string(event.plover),
                                  "",
                                  ""});
  }
  for (const auto& [column, parties] :
       {std::pair<std::string_view, const std::vector<Party>*>{"Actor Name", &row.actors},
        {"Recipient Name", &row.recipients}}) {
    for (const Party& party : *parties)
      whys[column].push_back({party.record, party.words, party.because, "PLOVER: Actors and recipients",
                              column == "Actor Name" ? row.label : "",
                              column == "Actor Name" && !row.label.empty() ? "a label, not a name" : ""});
  }
  for (const std::uint32_t d : documents(row.view, row.events))
    whys["Source"].push_back(outlet_why(row.view, d, "PLOVER: Citation"));
  const std::int32_t time = row.event.time;
  const Document& document = row.view.dossier().documents[row.events.front()];
  whys["Event Date"] = {{row.events.front(),
                         {time < 0 ? row.event.trigger : document.reading.times[static_cast<std::size_t>(time)].span},
                         time < 0 ? "no day of its own: that of its incident, else of the report" : "the day is told",
                         "PLOVER: Date",
                         rival.day ? base::iso_day(rival.day->day) : "",
                         rival.day ? "the day of another event of the row" : ""}};
  whys["Placename"] = {{row.site.at,
                        {row.place->span},
                        "the event's place, or the one region of its incident",
                        "PLOVER: Location",
                        rival.place ? rival.place->place->name_en : "",
                        rival.place ? "the place of another event of the row" : ""}};
  if (!row.mode.empty())
    whys["Event Mode"] = {{row.events.front(),
                           {row.event.trigger},
                           "mode of the kind " + std::string(row.event.kind),
                           "PLOVER: " + std::string(row.event.plover) + ", modes",
                           rival.mode ? (rival.mode->mode.empty() ? "no mode" : rival.mode->mode) : "",
                           rival.mode ? "a word that tells no means joins the one that does" : ""}};
  return whys;
}

// The same row, told by these events too.
PolecatRow with_events(const PolecatRow& row, std::vector<Ref> events) {
  std::sort(events.begin(), events.end());
  events.erase(std::unique(events.begin(), events.end()), events.end());
  return {.view = row.view,
          .coding = row.coding,
          .id = row.id,
          .events = std::move(events),
          .day = row.day,
          .site = row.site,
          .actors = row.actors,
          .recipients = row.recipients,
          .label = row.label,
          .mode = row.mode};
}

// Are all of `some` among `all`? Those of whom words tell no more than that somebody did it, always are.
bool among(const std::vector<Party>& some, const std::vector<Party>& all) {
  return std::all_of(some.begin(), some.end(), [&](const Party& party) {
    return party.coded == nameless("unidentified") ||
           std::any_of(all.begin(), all.end(), [&](const Party& p) { return p.coded == party.coded; });
  });
}

PolecatRow row_of(const Coding& coding, const PolecatKey& key, const PolecatGroup& group) {
  PolecatRow row{.view = coding.view,
                 .coding = coding,
                 .id = "",
                 .events = group.events,
                 .day = std::get<1>(key),
                 .site = group.site,
                 .actors = {},
                 .recipients = {},
                 .mode = std::get<3>(key)};
  set_parties(row, coding, group, std::get<0>(key), std::get<5>(key));
  return row;
}

// Those that name most come first: the others join them.
std::vector<PolecatRow> rows_of(const Coding& coding, const std::vector<std::pair<PolecatKey, PolecatGroup>>& told) {
  std::vector<PolecatRow> rows, kept;
  rows.reserve(told.size());
  for (const auto& [key, group] : told) rows.push_back(row_of(coding, key, group));
  std::vector<const PolecatRow*> order;
  order.reserve(rows.size());
  for (const PolecatRow& row : rows) order.push_back(&row);
  const auto named = [](const PolecatRow* row) { return row->actors.size() + row->recipients.size(); };
  std::stable_sort(order.begin(), order.end(),
                   [&](const PolecatRow* a, const PolecatRow* b) { return named(a) > named(b); });
  for (const PolecatRow* row : order) {
    const auto whole = std::find_if(kept.begin(), kept.end(), [&](const PolecatRow& other) {
      return among(row->actors, other.actors) && among(row->recipients, other.recipients);
    });
    if (whole == kept.end())
      kept.push_back(*row);
    else
      whole->events.insert(whole->events.end(), row->events.begin(), row->events.end());
  }
  return kept;
}

// One row for what is told many times: of one day, type, mode and place (whatever incident it is told of), a row joins
// that which names all whom it names. An act of arms of which nobody is told, neither who nor whom, is no row.
std::vector<PolecatRow> joined_rows(const Coding& coding) {
  std::map<std::tuple<std::int32_t, std::string, std::string, std::string>,
           std::vector<std::pair<PolecatKey, PolecatGroup>>>
      same;
  std::map<PolecatKey, PolecatGroup> all = polecat_groups(coding);
  for (auto& [key, group] : all) {
    std::sort(group.events.begin(), group.events.end());
    const auto& [story, day, type, mode, place, way] = key;
    same[{day, type, mode, place}].emplace_back(key, group);
  }
  std::vector<PolecatRow> out;
  for (const auto& [what, told] : same) {
    for (PolecatRow& row : rows_of(coding, told)) {
      const bool nobody = std::get<1>(what) == "ASSAULT" && row.actors.empty() && row.recipients.empty();
      if (!nobody) out.push_back(with_events(row, std::move(row.events)));
    }
  }
  return out;
}

}  // namespace

Sheet polecat_sheet() {
  return {"polecat.tsv",
          '\t',
          "Candidate rows in the columns of POLECAT; empty: not told or not coded.",
          declared(columns),
          {}};
}

void fill_polecat(const Coding& coding, Sheet& sheet, CodeNotes& notes) {
  RowIds ids;
  for (PolecatRow& row : joined_rows(coding)) {
    row.id = ids.next(coding.view.id(row.events.front()));
    sheet.rows.push_back(cells(columns, row));
    notes.start(sheet.file, row.id);
    const PolecatRival rival = rival_of(row);
    explain(coding.view, columns, sheet.rows.back(), whys_of(row, rival), rivals_of(rival),
            {row.events.front(), {row.event.trigger}, "", "PLOVER: Fields", "", ""}, notes);
  }
}

}  // namespace wederhoor::output
