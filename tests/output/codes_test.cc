// Rows in the columns of codebooks, maps and RDF, from hand-made records.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include <set>

#include "base/dates.h"
#include "dossier/sample.h"
#include "output/codes/sheet.h"
#include "output/graph/geojson.h"
#include "output/graph/timemap.h"
#include "output/graph/turtle.h"

namespace wederhoor::output {
namespace {

// A report in which a village is shelled on a day, with this many dead.
Document shelling(const std::string& file, double dead, Realis realis = Realis::happened,
                  const std::string& when = "2031-05-23", NumberState state = NumberState::killed) {
  sample::Maker m(file, "Persdienst " + file, "Titel", "2031-05-24",
                  "Bericht " + file + ": het leger beschoot dinsdag Selm. Er vielen doden.");
  const auto army = m.actor("oostmark_army", "leger van Oostmark", "oostmark", ActorKind::army);
  const auto selm = m.place("Selm", "geonames:42", 51.6, 35.1, 2);
  m.d.reading.places[0].country = "NL";
  m.claim("het leger beschoot dinsdag Selm", "", "", {}, Form::plain, Standing::asserted);
  m.count("doden", "doden", dead, dead, dead, Exactness::exact, "people", state, SideKind::civilians, when);
  m.event("beschoot", "shelling", when, realis, selm);
  Event& e = m.d.events.back();
  e.plover = "ASSAULT";
  e.acled_event = "Explosions/Remote violence";
  e.acled_sub_event = "Shelling/artillery/missile attack";
  e.ucdp_type = "1";
  e.agents = {army};
  m.d.numbers.back().event = 0;
  return m.d;
}

Dossier one_incident(std::vector<Document> documents) {
  Dossier dossier;
  Incident incident{.id = "i_1", .label = "beschieting, Selm"};
  dossier.documents = Heap(std::move(documents));
  for (std::uint32_t d = 0; d < dossier.documents.size(); ++d)
    incident.events.push_back(dossier.documents.ref(RecordKind::event, d, 0));
  dossier.incidents = {incident};
  dossier.codebooks.actors = {{.actor_id = "oostmark_army",
                               .acled = "Military Forces of {country} {years}",
                               .ucdp = "Government of {ucdp}",
                               .polecat = "Armed forces of {country}",
                               .sector = "MIL",
                               .country = "NL",
                               .side = "oostmark",
                               .inter = 1,
                               .kind = ActorKind::army,
                               .row = "shared/codebook_bodies:army"},
                              {.actor_id = "vrije_brigade",
                               .acled = "Free Brigade",
                               .ucdp = "Free Brigade",
                               .polecat = "Free Brigade",
                               .sector = "REB",
                               .side = "vrije_brigade",
                               .inter = 2,
                               .kind = ActorKind::armed_group}};
  dossier.codebooks.states = {{.country = "NL", .from = 2010, .years = "(2010-)"}};
  dossier.codebooks.kinds = {{.kind = "shelling", .mode = "heavy-weapons"}};
  return dossier;
}

// A fight of the brigade against the army in a village, told by one report of the day after.
struct Fight : sample::Maker {
  Fight(const std::string& text, const std::string& trigger, const std::string& kind, const std::string& place)
      : Maker("a.txt", "Persdienst", "Titel", "2031-05-24", text) {
    const auto brigade = actor("vrije_brigade", "Vrije Brigade", "", ActorKind::armed_group);
    army = actor("oostmark_army", "leger van Oostmark", "oostmark", ActorKind::army);
    claim(trigger, "", "", {}, Form::plain, Standing::asserted);
    add(trigger, kind, "2031-05-23", place, brigade);
  }
  Event& add(const std::string& trigger, const std::string& kind, const std::string& when, const std::string& where,
             std::int32_t agent) {
    const auto spot = where.empty() ? none : place(where, "wederhoor:" + where, 51.6, 35.1, 2);
    if (!where.empty()) d.reading.places.back().country = "NL";
    event(trigger, kind, when, Realis::happened, spot);
    Event& e = d.events.back();
    e.acled_event = "Battles", e.ucdp_type = "1", e.plover = "ASSAULT";
    if (agent >= 0) e.agents = {agent};
    return e;
  }
  // Gives the event made last a time of its own.
  void timed(std::string_view words, Granularity granularity = Granularity::day) {
    d.events.back().time = static_cast<std::int32_t>(d.reading.times.size());
    d.reading.times.push_back({.span = at(words), .value = d.events.back().when, .granularity = granularity});
  }
  std::int32_t army = none;
};

// Acts of Tuesday in Selm, each by the army unless nobody does it.
struct Acts : Fight {
  explicit Acts(const std::string& text) : Fight(text + " Meer niet.", "Meer", "other", "") { d.events.clear(); }
  Event& act(const std::string& trigger, const std::string& kind, const std::string& type, const std::string& sub,
             bool by_army = true) {
    add(trigger, kind, "2031-05-23", "Selm", by_army ? army : none);
    timed(trigger);
    Event& e = d.events.back();
    e.acled_event = type, e.acled_sub_event = sub, e.ucdp_type = "";
    return e;
  }
};

std::vector<Sheet> sheets(const Dossier& dossier) {
  const RenderOptions options;
  return code_sheets(View(dossier, options));
}

std::string cell(const Sheet& sheet, std::size_t row, std::string_view column) {
  for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
    if (sheet.columns[i].name == column) return sheet.rows.at(row).at(i);
  }
  return "no such column";
}

// "Zeventig mensen" and "67 doden" count the same; "vijf kinderen" are a part of them.
TEST(Codes, PeopleAndDeadAreOneCount) {
  Document dead = shelling("b.txt", 67);
  dead.numbers.back().counted = "dead";
  EXPECT_EQ(cell(sheets(one_incident({shelling("a.txt", 70), dead}))[0], 0, "fatalities"), "67");
  Document children = shelling("b.txt", 5);
  children.numbers.back().counted = "children";
  EXPECT_EQ(cell(sheets(one_incident({shelling("a.txt", 70), children}))[0], 0, "fatalities"), "70");
}

TEST(Codes, TwoReportsOfOneShellingAreOneRow) {
  const auto all = sheets(one_incident({shelling("a.txt", 3), shelling("b.txt", 2)}));
  const Sheet& acled = all[0];
  ASSERT_EQ(acled.rows.size(), 1u);
  for (const auto& row : acled.rows) EXPECT_EQ(row.size(), acled.columns.size());
  EXPECT_EQ(cell(acled, 0, "event_date"), "2031-05-23");
  EXPECT_EQ(cell(acled, 0, "year"), "2031");
  EXPECT_EQ(cell(acled, 0, "time_precision"), "1");
  EXPECT_EQ(cell(acled, 0, "sub_event_type"), "Shelling/artillery/missile attack");
  EXPECT_EQ(cell(acled, 0, "actor1"), "Military Forces of Netherlands (2010-)");
  EXPECT_EQ(cell(acled, 0, "country"), "Netherlands");
  EXPECT_EQ(cell(acled, 0, "iso"), "528");
  EXPECT_EQ(cell(acled, 0, "location"), "Selm");
  EXPECT_EQ(cell(acled, 0, "geo_precision"), "1");
  EXPECT_EQ(cell(acled, 0, "source"), "Persdienst a.txt; Persdienst b.txt");
  EXPECT_EQ(cell(acled, 0, "inter1"), "1");
  EXPECT_EQ(cell(acled, 0, "interaction"), "17");
  EXPECT_EQ(cell(acled, 0, "actor2"), "Civilians (Netherlands)");
  EXPECT_EQ(cell(acled, 0, "timestamp"), "");
}

TEST(Codes, EveryCellThatIsCodedIsExplained) {
  const auto all = sheets(one_incident({shelling("a.txt", 3), shelling("b.txt", 2)}));
  std::size_t explained = 0;
  for (const auto& row : all[3].rows) {
    EXPECT_EQ(row.size(), all[3].columns.size());
    EXPECT_FALSE(row[8].empty());
    EXPECT_FALSE(row[9].empty()) << "no section of a codebook";
    explained +=
        row[0] == "acled.csv" && (row[2] == "sub_event_type" || row[2] == "location" || row[2] == "event_date");
    if (row[2] == "location") {
      EXPECT_EQ(row[3], "Selm");
    }
  }
  EXPECT_EQ(explained, 4u);
}

TEST(Codes, WhatDidNotHappenOrHasNoMonthIsNoRow) {
  for (const Realis realis : {Realis::planned, Realis::denied, Realis::hypothetical})
    EXPECT_TRUE(sheets(one_incident({shelling("a.txt", 3, realis)}))[0].rows.empty());
  EXPECT_TRUE(sheets(one_incident({shelling("a.txt", 3, Realis::happened, "2031")}))[0].rows.empty());
  EXPECT_EQ(cell(sheets(one_incident({shelling("a.txt", 3, Realis::happened, "2031-05")}))[0], 0, "time_precision"),
            "3");
}

TEST(Codes, DeathsCountOnceAndLowAndWoundedNever) {
  const auto two = sheets(one_incident({shelling("a.txt", 3), shelling("b.txt", 2)}));
  EXPECT_EQ(cell(two[0], 0, "fatalities"), "2");
  ASSERT_EQ(two[1].rows.size(), 1u);
  EXPECT_EQ(cell(two[1], 0, "deaths_civilians"), "2");
  EXPECT_EQ(cell(two[1], 0, "high"), "3");
  EXPECT_EQ(cell(two[1], 0, "side_a"), "Government of Netherlands");
  EXPECT_EQ(cell(two[1], 0, "geom_wkt"), "POINT (35.1 51.6)");
  const auto wounded =
      sheets(one_incident({shelling("a.txt", 3, Realis::happened, "2031-05-23", NumberState::wounded)}));
  EXPECT_EQ(cell(wounded[0], 0, "fatalities"), "0") << "no report tells of a death";
  EXPECT_TRUE(wounded[1].rows.empty());
}

// "De piloot kwam om": one death, where nobody counts the dead. Not: of two, nor who was not killed.
TEST(Codes, OnePersonWhoDiedIsADeathWhereNobodyCounts) {
  const auto of = [](std::vector<const char*> who, Realis realis) {
    Document d = shelling("a.txt", 3, Realis::happened, "2031-05-23", NumberState::wounded);
    for (const char* id : who) {
      Entity entity;
      entity.actor_id = entity.name = id;
      entity.kind = ActorKind::person;
      entity.count = Count::one;
      d.reading.entities.push_back(entity);
      Event killed = d.events.front();
      killed.id += id;
      killed.kind = "killing";
      killed.acled_event = killed.acled_sub_event = killed.ucdp_type = "";
      killed.realis = realis;
      killed.cause = 0;
      killed.agents = {};
      killed.victims = {static_cast<std::int32_t>(d.reading.entities.size()) - 1};
      d.events.push_back(killed);
    }
    return cell(sheets(one_incident({d}))[0], 0, "fatalities");
  };
  EXPECT_EQ(of({"x_pilot"}, Realis::happened), "1");
  EXPECT_EQ(of({"x_pilot", "x_mayor"}, Realis::happened), "0");
  EXPECT_EQ(of({"x_pilot"}, Realis::denied), "0");
  EXPECT_EQ(of({}, Realis::happened), "0");
}

// "Maandag schoot een helikopter in Vaal. Dinsdag viel de brigade Selm aan. De brigade eiste de aanval op": of Selm.
TEST(Codes, AClaimIsOfTheActThatItIsAbout) {
  Fight m("Dinsdag viel iemand Selm aan. De brigade eiste de aanval op. Maandag vuurde iemand in Vaal.", "viel",
          "attack", "Selm");
  m.d.events.back().agents = {};
  m.d.events.back().acled_event = "Violence against civilians", m.d.events.back().acled_sub_event = "Attack";
  m.timed("Dinsdag");
  m.add("eiste", "declaration_of_responsibility", "2031-05-24", "", 0).acled_event = "";
  m.add("vuurde", "shooting", "2031-05-22", "Vaal", none);
  m.d.events.back().acled_event = "Violence against civilians", m.d.events.back().acled_sub_event = "Attack";
  m.timed("Maandag");
  Dossier dossier = one_incident({m.d});
  for (const std::uint32_t e : {1u, 2u})
    dossier.incidents[0].events.push_back(dossier.documents.ref(RecordKind::event, 0, e));
  const auto all = sheets(dossier);
  ASSERT_EQ(all[0].rows.size(), 2u);
  EXPECT_EQ(cell(all[0], 0, "location"), "Vaal");
  EXPECT_EQ(cell(all[0], 0, "actor1"), "Unidentified Armed Group (Netherlands)");
  EXPECT_EQ(cell(all[0], 1, "actor1"), "Free Brigade");
}

// "In 2021 kwamen acht mensen om": no dead of Tuesday's shelling; "vier kwamen om", of that day: they are.
TEST(Codes, WhatIsToldAsLongAgoBringsNoDead) {
  const auto of = [](Realis realis, const char* when) {
    Document d = shelling("a.txt", 4);
    Event killed = d.events.front();
    killed.id += "k", killed.kind = "killing", killed.realis = realis;
    killed.acled_event = killed.acled_sub_event = killed.ucdp_type = "";
    killed.when = sample::days(when);
    killed.agents = {};
    d.events.push_back(killed);
    d.numbers.back().event = 1;
    return cell(sheets(one_incident({d}))[0], 0, "fatalities");
  };
  EXPECT_EQ(of(Realis::happened, "2031-05-23"), "4");
  EXPECT_EQ(of(Realis::recap, "2021-05-23"), "0");
}

TEST(Codes, EveryFilledCellIsExplained) {
  const auto all = sheets(one_incident({shelling("a.txt", 3)}));
  std::set<std::pair<std::string, std::string>> explained;
  for (const auto& row : all[3].rows) explained.emplace(row[0], row[2]);
  for (std::size_t s = 0; s < 3; ++s) {
    for (std::size_t c = 0; c < all[s].columns.size(); ++c) {
      if (!all[s].rows.at(0)[c].empty()) {
        EXPECT_TRUE(explained.contains({std::string(all[s].file), std::string(all[s].columns[c].name)}))
            << all[s].file << all[s].columns[c].name;
      }
    }
  }
}

TEST(Codes, ADayForEachDayOfAFightNearItsVillage) {
  Fight m("Dinsdag vocht de brigade in Selm. De gevechten van dinsdag en woensdag duren voort.", "vocht", "armed_clash",
          "Selm");
  m.timed("Dinsdag");
  m.add("gevechten", "armed_clash", "2031-05-23/2031-05-24", "", m.army);
  m.timed("dinsdag en woensdag");
  Dossier dossier = one_incident({m.d});
  dossier.incidents[0].events.push_back(dossier.documents.ref(RecordKind::event, 0, 1));
  const auto all = sheets(dossier);
  ASSERT_EQ(all[0].rows.size(), 2u);
  EXPECT_EQ(cell(all[0], 0, "event_date"), "2031-05-23");
  EXPECT_EQ(cell(all[0], 0, "geo_precision"), "1");
  EXPECT_EQ(cell(all[0], 1, "event_date"), "2031-05-24");
  EXPECT_EQ(cell(all[0], 1, "location"), "Selm");
  EXPECT_EQ(cell(all[0], 1, "geo_precision"), "2");
  EXPECT_EQ(cell(all[0], 1, "actor1"), "Free Brigade");
  EXPECT_EQ(cell(all[0], 1, "actor2"), "Military Forces of Netherlands (2010-)");
  EXPECT_NE(cell(all[0], 0, "event_id_cnty"), cell(all[0], 1, "event_id_cnty"));
}

TEST(Codes, WhatOneSideCountsOfTheOtherIsNoDeathButHigh) {
  Fight m("Dinsdag vocht de brigade in Selm. Het leger meldt zeventig doden.", "vocht", "armed_clash", "Selm");
  m.d.events.back().targets = {m.army};
  m.claim("zeventig doden", "meldt", "Het leger", {m.army}, Form::indirect, Standing::attributed);
  m.count("zeventig doden", "doden", 70, 70, 70, Exactness::exact, "fighters", NumberState::killed, SideKind::attackers,
          "2031-05-23");
  m.d.reading.quantities.back().sentence = 1;
  const auto all = sheets(one_incident({m.d}));
  EXPECT_EQ(cell(all[0], 0, "fatalities"), "0");
  ASSERT_EQ(all[1].rows.size(), 1u);
  EXPECT_EQ(cell(all[1], 0, "best"), "0");
  EXPECT_EQ(cell(all[1], 0, "high"), "70");
}

// Rival counts of one fight are not added up.
TEST(Codes, TwoWhoEachCountWhatNobodyElseDoesGiveTheLower) {
  Fight m("Dinsdag vocht de brigade in Selm. Het leger meldt zeven doden. Kok meldt twintig lichamen.", "vocht",
          "armed_clash", "Selm");
  m.d.events.back().targets = {m.army};
  const auto kok = m.actor("kok", "Kok", "", ActorKind::person);
  m.claim("zeven doden", "meldt", "Het leger", {m.army}, Form::indirect, Standing::attributed);
  m.count("zeven doden", "doden", 7, 7, 7, Exactness::exact, "civilians", NumberState::killed, SideKind::civilians,
          "2031-05-23");
  m.d.reading.quantities.back().sentence = 1;
  m.d.numbers.back().counted_by = {m.army};
  m.claim("twintig lichamen", "meldt", "Kok", {kok}, Form::indirect, Standing::attributed);
  m.count("twintig lichamen", "lichamen", 20, 20, 20, Exactness::exact, "fighters", NumberState::killed,
          SideKind::unknown, "2031-05-23");
  m.d.reading.quantities.back().sentence = 2;
  m.d.numbers.back().counted_by = {kok};
  Dossier dossier = one_incident({m.d});
  const auto line = [&](const char* id, std::uint32_t n) {
    LedgerLine out;
    out.quantity_id = id;
    out.numbers = {dossier.documents.ref(RecordKind::number, 0, n)};
    return out;
  };
  dossier.views.emplace_back();
  dossier.views.back().ledger = {line("q_0", 0), line("q_1", 1)};
  EXPECT_EQ(cell(sheets(dossier)[0], 0, "fatalities"), "7");
}

// "Sinds januari zijn twaalf mannen gedood": of months, not of Tuesday's fight.
TEST(Codes, TheDeadOfMonthsAreNoIncidents) {
  Fight m("Dinsdag vocht de brigade in Selm. Sinds januari vielen er twaalf doden.", "vocht", "armed_clash", "Selm");
  m.claim("twaalf doden", "", "", {}, Form::plain, Standing::asserted);
  m.count("twaalf doden", "doden", 12, 12, 12, Exactness::exact, "dead", NumberState::killed, SideKind::unknown,
          "2031-05-23");
  m.d.reading.quantities.back().sentence = 1;
  m.d.reading.quantities.back().span = {40, 50};
  EXPECT_EQ(cell(sheets(one_incident({m.d}))[0], 0, "fatalities"), "12");
  const std::int32_t out = m.d.report.published.begin->day;
  TimeMention since;
  since.sentence = 1;
  since.kind = TimeKind::interval;
  since.value.begin = Moment{out - 140};
  m.d.reading.times.push_back(since);
  EXPECT_EQ(cell(sheets(one_incident({m.d}))[0], 0, "fatalities"), "0");
}

TEST(Codes, DeathsWithoutANumberAreTenInAFight) {
  Fight m("Dinsdag vocht de brigade in Selm. Er is een dodental.", "vocht", "armed_clash", "Selm");
  m.claim("een dodental", "", "", {}, Form::plain, Standing::asserted);
  m.count("een dodental", "dodental", 1, std::nullopt, std::nullopt, Exactness::at_least, "dead", NumberState::killed,
          SideKind::unknown, "2031-05-23");
  m.d.reading.quantities.back().sentence = 1;
  const auto all = sheets(one_incident({m.d}));
  EXPECT_EQ(cell(all[0], 0, "fatalities"), "10");
  EXPECT_EQ(cell(all[1], 0, "best"), "1");
}

TEST(Codes, CiviliansKilledWithoutAnOpponentAreAnAttackOnThem) {
  Fight m("In maart hield de brigade een raid op Selm. Daarbij kwamen twee burgers om.", "raid", "ground_raid", "Selm");
  m.claim("twee burgers", "", "", {}, Form::plain, Standing::asserted);
  m.count("twee burgers", "burgers", 2, 2, 2, Exactness::exact, "civilians", NumberState::killed, SideKind::civilians,
          "2031-05-23");
  m.d.reading.quantities.back().sentence = 1;
  const auto all = sheets(one_incident({m.d}));
  EXPECT_EQ(cell(all[0], 0, "sub_event_type"), "Attack");
  EXPECT_EQ(cell(all[0], 0, "actor2"), "Civilians (Netherlands)");
  EXPECT_EQ(cell(all[0], 0, "civilian_targeting"), "Civilian targeting");
  EXPECT_EQ(cell(all[0], 0, "fatalities"), "2");
  EXPECT_EQ(cell(all[1], 0, "type_of_violence"), "3");
}

TEST(Codes, AnAttackOfWhichNobodySaysByWhomOnWhomOrWithWhatEndIsNoRow) {
  Fight m("Er was een aanval bij Selm.", "aanval", "attack", "Selm");
  m.d.events[0].agents.clear();
  EXPECT_TRUE(sheets(one_incident({m.d}))[0].rows.empty());
  m.claim("een aanval", "", "", {}, Form::plain, Standing::asserted);
  m.count("een aanval", "aanval", 2, 2, 2, Exactness::exact, "dead", NumberState::killed, SideKind::unknown,
          "2031-05-23");
  m.d.numbers.back().event = 0;
  const auto all = sheets(one_incident({m.d}));
  ASSERT_EQ(all[0].rows.size(), 1u);
  EXPECT_EQ(cell(all[0], 0, "sub_event_type"), "Attack");
  EXPECT_TRUE(all[1].rows.empty()) << "nobody organised takes part";
}

TEST(Codes, ATollThatRoseIsAsItIsNow) {
  Document later = shelling("b.txt", 7);
  later.report.published = sample::days("2031-05-25");
  EXPECT_EQ(cell(sheets(one_incident({shelling("a.txt", 3), later}))[0], 0, "fatalities"), "7");
}

TEST(Codes, ATownAloneInAnotherCountryIsNoPlaceOfTheEvent) {
  Fight m("De brigade vocht bij Sabora, tussen Selm en Terwei.", "vocht", "armed_clash", "Sabora");
  m.d.reading.places.back().country = "ES";
  for (const char* name : {"Selm", "Terwei"}) {
    m.place(name, std::string("wederhoor:") + name, 51.2, 35.7, 2);
    m.d.reading.places.back().country = "NL";
  }
  EXPECT_TRUE(sheets(one_incident({m.d}))[0].rows.empty());
}

TEST(Codes, WhatHasNeitherADayNorAPlaceOfItsOwnIsNoRow) {
  Fight m("De brigade vocht in Selm.", "vocht", "armed_clash", "Selm");
  m.d.events[0].time = none;
  EXPECT_EQ(sheets(one_incident({m.d}))[0].rows.size(), 1u);  // its sentence names the place
  m.d.reading.places[0].sentence = m.d.events[0].sentence + 1;
  EXPECT_TRUE(sheets(one_incident({m.d}))[0].rows.empty());
}

TEST(Codes, WhatHasAddedUpSinceAYearIsNoAct) {
  Fight m("Sinds 2017 vocht de brigade in Selm.", "vocht", "armed_clash", "Selm");
  m.d.events[0].when = *base::parse_iso_interval("2031-05-20");
  m.d.events[0].when.end.reset();
  EXPECT_EQ(sheets(one_incident({m.d}))[0].rows.size(), 1u);  // it goes on since Tuesday
  m.d.events[0].when.begin = base::parse_iso_interval("2017")->begin;
  EXPECT_TRUE(sheets(one_incident({m.d}))[0].rows.empty());
}

TEST(Codes, AnOpinionIsNoRow) {
  Fight m("De strijd in Selm is volgens mij beslist.", "strijd", "armed_clash", "Selm");
  m.d.claims.claims[0].standing = Standing::opinion;
  m.d.events[0].claim = 0;
  EXPECT_TRUE(sheets(one_incident({m.d}))[0].rows.empty());
}

TEST(Codes, TwoVillagesInOneListAreTwoRows) {
  Fight m("De brigade vocht in Selm (aan zee) en Terwei.", "vocht", "armed_clash", "Selm");
  m.place("Terwei", "wederhoor:terwei", 51.2, 35.7, 2);
  m.d.reading.places.back().country = "NL";
  EXPECT_EQ(sheets(one_incident({m.d}))[0].rows.size(), 2u);
}

Dossier all_events(const Document& document) {
  Dossier dossier = one_incident({document});
  for (std::uint32_t e = 1; e < document.events.size(); ++e)
    dossier.incidents[0].events.push_back(dossier.documents.ref(RecordKind::event, 0, e));
  return dossier;
}

std::string sub_event(const Document& document) {
  const auto all = sheets(all_events(document));
  return all[0].rows.size() == 1 ? cell(all[0], 0, "sub_event_type") : std::to_string(all[0].rows.size()) + " rows";
}

// What a kind is in ACLED comes out as it is; docs/codes.md has the table.
TEST(Codes, EverySubEventOfAKindHasAWay) {
  const std::pair<const char*, const char*> subs[] = {{"Explosions/Remote violence", "Chemical weapon"},
                                                      {"Explosions/Remote violence", "Suicide bomb"},
                                                      {"Explosions/Remote violence", "Grenade"},
                                                      {"Explosions/Remote violence", "Air/drone strike"},
                                                      {"Explosions/Remote violence", "Remote explosive/landmine/IED"},
                                                      {"Violence against civilians", "Sexual violence"},
                                                      {"Violence against civilians", "Abduction/forced disappearance"},
                                                      {"Strategic developments", "Agreement"},
                                                      {"Strategic developments", "Arrests"},
                                                      {"Strategic developments", "Change to group/activity"},
                                                      {"Strategic developments", "Disrupted weapons use"},
                                                      {"Strategic developments", "Headquarters or base established"},
                                                      {"Strategic developments", "Looting/property destruction"},
                                                      {"Strategic developments", "Non-violent transfer of territory"},
                                                      {"Strategic developments", "Other"}};
  for (const auto& [type, sub] : subs) {
    Acts m("Dinsdag in Selm.");
    m.act("Dinsdag", "a kind", type, sub);
    EXPECT_EQ(sub_event(m.d), sub);
  }
}

TEST(Codes, ACrowdFirstByWhatItDoesThenByWhatIsDoneToIt) {
  Acts m("Protest in Selm, traangas en schoten; stenen.");
  m.act("Protest", "protest", "Protests", "Peaceful protest", false);
  EXPECT_EQ(sub_event(m.d), "Peaceful protest");
  m.act("traangas", "crowd_dispersal", "Protests", "Protest with intervention");
  EXPECT_EQ(sub_event(m.d), "Protest with intervention");
  m.act("schoten", "shooting", "Violence against civilians", "Attack");
  const auto all = sheets(all_events(m.d));
  ASSERT_EQ(all[0].rows.size(), 1u);
  EXPECT_EQ(cell(all[0], 0, "sub_event_type"), "Excessive force against protesters");
  EXPECT_EQ(cell(all[0], 0, "actor1"), "Protesters (Netherlands)");
  EXPECT_EQ(cell(all[0], 0, "actor2"), "Military Forces of Netherlands (2010-)");
  EXPECT_EQ(cell(all[0], 0, "interaction"), "16");
  m.act("stenen", "riot", "Riots", "Mob violence", false);
  EXPECT_EQ(sub_event(m.d), "Violent demonstration");
}

TEST(Codes, ARiotWithoutAProtestIsMobViolence) {
  Acts m("Stenen in Selm.");
  m.act("Stenen", "riot", "Riots", "Mob violence", false);
  EXPECT_EQ(sub_event(m.d), "Mob violence");
}

TEST(Codes, OfSeveralMeansTheOneThatSaysMost) {
  Acts m("Een explosie in Selm: een zelfmoordaanslag.");
  m.act("explosie", "bombing", "Explosions/Remote violence", "Remote explosive/landmine/IED");
  m.act("zelfmoordaanslag", "suicide_bombing", "Explosions/Remote violence", "Suicide bomb");
  EXPECT_EQ(sub_event(m.d), "Suicide bomb");
}

TEST(Codes, WhoWithdrawsFromGroundThatIsTakenLostIt) {
  Fight m("De brigade nam Selm in. Het leger trok zich terug.", "nam", "seizure", "Selm");
  m.d.events.back().acled_sub_event = "Non-state actor overtakes territory";
  m.timed("nam");
  m.add("trok", "withdrawal", "2031-05-23", "Selm", m.army);
  m.timed("trok");
  Event& back = m.d.events.back();
  back.acled_event = "Strategic developments", back.acled_sub_event = "Non-violent transfer of territory";
  const auto all = sheets(all_events(m.d));
  ASSERT_EQ(all[0].rows.size(), 1u);
  EXPECT_EQ(cell(all[0], 0, "actor2"), "Military Forces of Netherlands (2010-)");
}

TEST(Codes, GroupsAndTheForcesOfTheLandFaceEachOtherUnlessOneActIsOfBoth) {
  const auto other_side = [](bool together) {
    Fight m("De brigade vocht in Selm. Het leger schoot.", "vocht", "attack", "Selm");
    m.timed("vocht");
    const std::int32_t brigade = m.d.events.front().agents.front();
    Event& shot = m.add("schoot", "attack", "2031-05-23", "Selm", m.army);
    if (together) shot.agents.push_back(brigade);
    m.timed("schoot");
    for (Event& event : m.d.events) event.acled_sub_event = "Armed clash";
    m.d.events.front().target_words = m.at("Selm");
    return cell(sheets(all_events(m.d))[0], 0, "actor2");
  };
  EXPECT_EQ(other_side(false), "Military Forces of Netherlands (2010-)");
  EXPECT_EQ(other_side(true), "");
}

TEST(Codes, WhatAPoliceFoiledIsNoClash) {
  Acts m("Aanslag in Selm verijdeld.");
  m.act("verijdeld", "repelled_attack", "Battles", "Armed clash", false).realis = Realis::repelled;
  EXPECT_EQ(sub_event(m.d), "0 rows");
  m.act("Aanslag", "attack", "Battles", "Armed clash", false).realis = Realis::failed;
  EXPECT_EQ(sub_event(m.d), "0 rows");
  m.act("Selm", "repelled_attack", "Battles", "Armed clash").realis = Realis::repelled;  // by the army
  EXPECT_EQ(sub_event(m.d), "Armed clash");
}

TEST(Codes, DetentionsAtAProtestAndWhomItHitAreTags) {
  Acts m("Protest in Selm: opgepakt. Meisjes geraakt.");
  m.act("Protest", "protest", "Protests", "Peaceful protest", false).target_words = m.at("Meisjes");
  m.act("opgepakt", "arrest", "Strategic developments", "Arrests");
  Dossier dossier = all_events(m.d);
  EXPECT_EQ(cell(sheets(dossier)[0], 0, "tags"), "detentions");
  dossier.codebooks.tags.push_back({.word = "meisjes", .tag = "women targeted: girls", .of_target = true});
  EXPECT_EQ(cell(sheets(dossier)[0], 0, "tags"), "detentions; women targeted: girls");
  dossier.codebooks.tags.front().word = "meisje";  // a word of its own alone
  EXPECT_EQ(cell(sheets(dossier)[0], 0, "tags"), "detentions");
}

// What a derived cell would be by what came next in the column that it follows, and why that lost.
TEST(Codes, ADerivedCellHasTheRunnerUpOfWhatItFollows) {
  Fight m("De brigade vocht in Selm. Elders schoot zij.", "vocht", "armed_clash", "Selm");
  m.d.events.back().acled_sub_event = "Armed clash";
  m.timed("vocht");
  m.add("schoot", "shelling", "2031-05-23", "Selm", none);
  m.timed("schoot");
  m.d.events.back().acled_event = "Explosions/Remote violence";
  m.d.events.back().acled_sub_event = "Shelling/artillery/missile attack";
  const Sheet codes = sheets(all_events(m.d))[3];
  bool found = false;
  for (std::size_t r = 0; r < codes.rows.size(); ++r) {
    if (cell(codes, r, "column") != "event_type" || cell(codes, r, "file") != "acled.csv") continue;
    EXPECT_EQ(cell(codes, r, "runner_up"), "Explosions/Remote violence");
    EXPECT_EQ(cell(codes, r, "why_not"), "part of the act of that place and day");
    found = true;
  }
  EXPECT_TRUE(found);
}

TEST(Codes, GroundTakenIsTheStatesAtHomeElseAnothers) {
  Acts home("Selm ingenomen.");
  home.act("ingenomen", "seizure", "Battles", "Non-state actor overtakes territory");
  EXPECT_EQ(sub_event(home.d), "Government regains territory");
  Acts lost("Selm prijsgegeven.");
  lost.act("prijsgegeven", "loss_of_place", "Battles", "Government regains territory");
  EXPECT_EQ(sub_event(lost.d), "Non-state actor overtakes territory");
}

TEST(Codes, GroundTakenInAFightIsTakenUnlessItGoesOnOrIsOneSidesWord) {
  Acts m("Na gevechten is Selm ingenomen.");
  m.act("gevechten", "armed_clash", "Battles", "Armed clash");
  m.act("ingenomen", "seizure", "Battles", "Non-state actor overtakes territory");
  EXPECT_EQ(sub_event(m.d), "Government regains territory");
  m.d.events[0].realis = Realis::ongoing;
  EXPECT_EQ(sub_event(m.d), "Armed clash");
  m.d.events[0].realis = Realis::happened;
  m.claim("ingenomen", "", "", {m.army}, Form::indirect, Standing::attributed);
  m.d.events[1].claim = static_cast<std::int32_t>(m.d.claims.claims.size()) - 1;
  EXPECT_EQ(sub_event(m.d), "Armed clash");
}

TEST(Codes, ARaidThatTakesPeopleIsTheAbduction) {
  Acts m("Bij een overval in Selm zijn scholieren ontvoerd.");
  m.act("overval", "ground_raid", "Battles", "Armed clash");
  m.act("ontvoerd", "abduction", "Violence against civilians", "Abduction/forced disappearance");
  EXPECT_EQ(sub_event(m.d), "Abduction/forced disappearance");
}

TEST(Codes, GroundTakenWithoutAFightIsATransfer) {
  Acts m("Zonder strijd ingenomen in Selm.");
  m.act("ingenomen", "seizure", "Battles", "Non-state actor overtakes territory");
  m.act("strijd", "armed_clash", "Battles", "Armed clash").realis = Realis::denied;
  std::sort(m.d.events.begin(), m.d.events.end(), [](const Event& a, const Event& b) { return a.trigger < b.trigger; });
  EXPECT_EQ(sub_event(m.d), "Non-violent transfer of territory");
}

TEST(Codes, GroupsFaceEachOtherInTypeTwo) {
  Fight m("Dinsdag vocht de brigade in Selm met de bende. Er vielen drie doden.", "vocht", "armed_clash", "Selm");
  const auto gang = m.actor("bende_x", "X", "", ActorKind::armed_group);
  m.d.events[0].agents.push_back(gang);
  m.count("drie doden", "doden", 3, 3, 3, Exactness::exact, "dead", NumberState::killed, SideKind::unknown,
          "2031-05-23");
  m.d.numbers.back().event = 0;
  Dossier dossier = one_incident({m.d});
  dossier.codebooks.actors.push_back({.actor_id = "bende_x",
                                      .acled = "X",
                                      .ucdp = "X",
                                      .polecat = "X",
                                      .side = "bende_x",
                                      .inter = 3,
                                      .kind = ActorKind::armed_group});
  std::sort(dossier.codebooks.actors.begin(), dossier.codebooks.actors.end(),
            [](const CodedActor& a, const CodedActor& b) { return a.actor_id < b.actor_id; });
  const auto all = sheets(dossier);
  ASSERT_EQ(all[1].rows.size(), 1u);
  EXPECT_EQ(cell(all[1], 0, "type_of_violence"), "2");
  EXPECT_EQ(cell(all[1], 0, "side_a") + " / " + cell(all[1], 0, "side_b"), "Free Brigade / X");
}

TEST(Codes, ALabelIsNamedByItsNoun) {
  Acts m("Piraten kaapten een schip in Selm.");
  const auto pirates = m.actor("x_p", "Piraten", "", ActorKind::person);
  m.act("kaapten", "hijacking", "Strategic developments", "Looting/property destruction", false).agents = {pirates};
  Dossier dossier = one_incident({m.d});
  EXPECT_TRUE(sheets(dossier)[0].rows.empty()) << "nobody does it";
  dossier.codebooks.actors.push_back({.actor_id = "x_p",
                                      .acled = "Pirates ({country})",
                                      .inter = 3,
                                      .kind = ActorKind::person,
                                      .label = true,
                                      .row = "nl/group_nouns:piraat"});
  const auto all = sheets(dossier);
  ASSERT_EQ(all[0].rows.size(), 1u);
  EXPECT_EQ(cell(all[0], 0, "actor1"), "Pirates (Netherlands)");
  EXPECT_EQ(cell(all[0], 0, "inter1"), "3");
}

TEST(Codes, ADerivedCellHasTheWordsOfTheColumnItFollows) {
  const auto all = sheets(one_incident({shelling("a.txt", 3)}));
  std::size_t seen = 0;
  for (const auto& row : all[3].rows) {
    if (row[0] != "acled.csv" || (row[2] != "country" && row[2] != "iso" && row[2] != "latitude")) continue;
    EXPECT_EQ(row[7], "Selm");
    EXPECT_EQ(row[8].substr(0, 16), "follows location");
    ++seen;
  }
  EXPECT_EQ(seen, 3u);
}

TEST(Codes, PolecatHasTypeQuadCodeAndPlace) {
  const auto all = sheets(one_incident({shelling("a.txt", 3)}));
  ASSERT_EQ(all[2].rows.size(), 1u);
  EXPECT_EQ(cell(all[2], 0, "Event Type"), "ASSAULT");
  EXPECT_EQ(cell(all[2], 0, "Event Mode"), "heavy-weapons");
  EXPECT_EQ(cell(all[2], 0, "Actor Name"), "Armed forces of Netherlands");
  EXPECT_EQ(cell(all[2], 0, "Quad Code"), "MATERIAL CONFLICT");
  EXPECT_EQ(cell(all[2], 0, "Country"), "NLD");
  EXPECT_EQ(cell(all[2], 0, "GeoNames ID"), "42");
  StringSink out;
  write_sheet(out, all[2]);
  EXPECT_EQ(out.text.substr(0, 20), "Event ID\tEvent Date\t");
}

TEST(Maps, APlaceOnceAndADescribedAreaByItself) {
  const Dossier dossier = sample::dossier();
  const RenderOptions options;
  StringSink out;
  write_geojson(out, View(dossier, options));
  const auto json = nlohmann::json::parse(out.text);
  std::size_t places = 0;
  for (const auto& feature : json["features"]) {
    if (feature["properties"]["record"] != "place" || feature["properties"]["place_id"] != "wederhoor:dravik") continue;
    ++places;
    EXPECT_EQ(feature["geometry"]["coordinates"][0], 35.7);
    EXPECT_EQ(feature["geometry"]["coordinates"][1], feature["properties"]["relation"].is_null() ? 51.2 : 51.1);
  }
  EXPECT_EQ(places, 2u);
}

TEST(Maps, TimemapTakesMonthDayYearAndStringsOnly) {
  const Dossier dossier = one_incident({shelling("a.txt", 3)});
  const RenderOptions options;
  StringSink out;
  write_timemap(out, View(dossier, options));
  const auto json = nlohmann::json::parse(out.text);
  ASSERT_EQ(json["events"].size(), 1u);
  EXPECT_EQ(json["events"][0]["date"], "05/23/2031");
  EXPECT_EQ(json["events"][0]["latitude"], "51.6");
  EXPECT_EQ(json["events"][0]["description"], "beschoot");
  EXPECT_EQ(json["events"][0]["associations"][0], "i_1");
}

TEST(Rdf, TellsWhoSaidWhatWhere) {
  const Dossier dossier = sample::dossier();
  const RenderOptions options;
  StringSink out;
  write_turtle(out, View(dossier, options));
  for (const char* part : {"grasp#Attribution", "urn:wederhoor:actor:oostmark_defence", "#char=", "2009/11/sem/Event",
                           "\"2031-05-23\"", "\"elke betrokkenheid\"@nl"}) {
    EXPECT_NE(out.text.find(part), std::string::npos) << part;
  }
}
}  // namespace
}  // namespace wederhoor::output
