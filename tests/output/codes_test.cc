// Candidate rows in the columns of codebooks, maps and RDF, from hand-made records.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

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
  return dossier;
}

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

TEST(Codes, TwoReportsOfOneShellingAreOneRow) {
  const auto all = sheets(one_incident({shelling("a.txt", 3), shelling("b.txt", 2)}));
  const Sheet& acled = all[0];
  ASSERT_EQ(acled.rows.size(), 1u);
  for (const auto& row : acled.rows) EXPECT_EQ(row.size(), acled.columns.size());
  EXPECT_EQ(cell(acled, 0, "event_date"), "2031-05-23");
  EXPECT_EQ(cell(acled, 0, "year"), "2031");
  EXPECT_EQ(cell(acled, 0, "time_precision"), "1");
  EXPECT_EQ(cell(acled, 0, "sub_event_type"), "Shelling/artillery/missile attack");
  EXPECT_EQ(cell(acled, 0, "actor1"), "leger van Oostmark");
  EXPECT_EQ(cell(acled, 0, "country"), "Netherlands");
  EXPECT_EQ(cell(acled, 0, "iso"), "528");
  EXPECT_EQ(cell(acled, 0, "location"), "Selm");
  EXPECT_EQ(cell(acled, 0, "geo_precision"), "1");
  EXPECT_EQ(cell(acled, 0, "source"), "Persdienst a.txt; Persdienst b.txt");
  EXPECT_EQ(cell(acled, 0, "inter1"), "");
  EXPECT_EQ(cell(acled, 0, "timestamp"), "");
}

TEST(Codes, EveryCellThatIsCodedIsExplained) {
  const auto all = sheets(one_incident({shelling("a.txt", 3), shelling("b.txt", 2)}));
  std::size_t explained = 0;
  for (const auto& row : all[3].rows) {
    EXPECT_EQ(row.size(), all[3].columns.size());
    EXPECT_FALSE(row[8].empty());
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
  EXPECT_EQ(cell(two[1], 0, "side_a"), "leger van Oostmark");
  EXPECT_EQ(cell(two[1], 0, "geom_wkt"), "POINT (35.1 51.6)");
  const auto wounded =
      sheets(one_incident({shelling("a.txt", 3, Realis::happened, "2031-05-23", NumberState::wounded)}));
  EXPECT_EQ(cell(wounded[0], 0, "fatalities"), "");
  EXPECT_TRUE(wounded[1].rows.empty());
}

TEST(Codes, PolecatHasTypeQuadCodeAndPlace) {
  const auto all = sheets(one_incident({shelling("a.txt", 3)}));
  ASSERT_EQ(all[2].rows.size(), 1u);
  EXPECT_EQ(cell(all[2], 0, "Event Type"), "ASSAULT");
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
