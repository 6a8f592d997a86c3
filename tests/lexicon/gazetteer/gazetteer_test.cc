#include "lexicon/gazetteer/gazetteer.h"
#include "lexicon/gazetteer/bare_names.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>

#include "lexicon/gazetteer/english_name.h"
#include "lexicon/gazetteer/gazetteer_curated.h"
#include "lexicon/gazetteer/gazetteer_write.h"
#include "lexicon/names/name_endings.h"
#include "tests_lexicons.h"
#include "where.h"

namespace wederhoor::lexicon {
namespace {

// The one that the build made (build/…/data), beside the tests' scratch folder.
std::string built() {
  return (std::filesystem::path(WEDERHOOR_SCRATCH).parent_path().parent_path() / "data" / "gazetteer.bin").string();
}

const Gazetteer& gazetteer() {
  static const Result<Gazetteer> opened = Gazetteer::open(built());
  if (!opened) {
    ADD_FAILURE() << opened.error().text();
    std::abort();
  }
  return *opened;
}

std::string scratch(const std::string& name, const std::string& bytes) {
  std::filesystem::create_directories(WEDERHOOR_SCRATCH);
  const std::string path = std::string(WEDERHOOR_SCRATCH) + "/" + name;
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

bool has(std::string_view name, std::string_view id) {
  const auto hits = gazetteer().find(name);
  return std::any_of(hits.begin(), hits.end(),
                     [&](const PlaceHit& hit) { return gazetteer().row(hit.place).id == id; });
}

TEST(Gazetteer, HoldsAllPlacesOfThePackagesAndVerifies) {
  EXPECT_GT(gazetteer().size(), 280000u);
  EXPECT_TRUE(gazetteer().verify());
  EXPECT_NE(gazetteer().about().find("CC BY 4.0"), std::string_view::npos);
  EXPECT_LT(std::filesystem::file_size(std::string(WEDERHOOR_SOURCE) + "/data/gazetteer.txt.zst") +
                std::filesystem::file_size(std::string(WEDERHOOR_SOURCE) + "/data/villages.txt.zst"),
            8000000u);
}

TEST(Gazetteer, FindsANameInAnyLanguageAndScript) {
  for (const char* name : {"Koersk", "Kursk", "Курск", "Курськ", "Koursk", "KOERSK"})
    EXPECT_TRUE(has(name, "geonames:538560")) << name;
  for (const char* name : {"Tjotkino", "Тёткино", "Теткино", "Tyotkino"})
    EXPECT_TRUE(has(name, "geonames:483166")) << name;
  for (const char* name : {"Kiev", "Kyiv", "Київ", "Киев"}) EXPECT_TRUE(has(name, "geonames:703448")) << name;
  EXPECT_TRUE(has("Lozova Roedka", "wederhoor:lozova-rudka"));
  EXPECT_TRUE(has("Soedzja", "geonames:486816"));
  EXPECT_TRUE(has("Tsjasiv Jar", "geonames:710915"));
  EXPECT_TRUE(has("Den Haag", "geonames:2747373"));
  EXPECT_TRUE(gazetteer().find("Qwertystad").empty());
  EXPECT_TRUE(gazetteer().find("").empty());
}

TEST(Gazetteer, WrongNamesOfThePackagesAreFilteredOut) {
  EXPECT_FALSE(has("EGO", "geonames:578072")) << "an airport code";
  EXPECT_FALSE(has("Bilhorod-Dnistrovskyi", "geonames:578072")) << "another town";
  EXPECT_FALSE(has("Ko", "geonames:703448"));
}

TEST(Gazetteer, RowsSayWhatWhereAndFromWhom) {
  const auto row = gazetteer().row(gazetteer().find("Grajvoron").front().place);
  EXPECT_EQ(row.id, "geonames:559034");
  EXPECT_EQ(row.name_nl, "Grajvoron");
  EXPECT_EQ(row.kind, PlaceKind::town);
  EXPECT_EQ(row.country, "RU");
  EXPECT_TRUE(row.located);
  EXPECT_NEAR(row.lat, 50.479, 0.01);
  EXPECT_NEAR(row.lon, 35.681, 0.01);
  ASSERT_GE(row.admin1, 0);
  const auto region = gazetteer().row(static_cast<std::uint32_t>(row.admin1));
  EXPECT_EQ(region.id, "geonames:578071");
  EXPECT_EQ(region.name_nl, "Belgorod");
  EXPECT_EQ(region.kind, PlaceKind::region);
  EXPECT_GT(region.radius_km, 50);
  EXPECT_EQ(gazetteer().row(0xFFFFFFFF).id, "");
}

TEST(Gazetteer, EnglishNamesAreAsCodebooksWriteThem) {
  const std::pair<const char*, const char*> names[] = {
      {"geonames:538560", "Kursk"},      {"geonames:538555", "Kursk"},     {"geonames:483166", "Tetkino"},
      {"geonames:206938", "North Kivu"}, {"geonames:2803138", "Antwerp"},  {"wederhoor:lozova-rudka", "Lozova Rudka"},
      {"wederhoor:rode-zee", "Red Sea"}, {"wederhoor:kremlin", "Kremlin"}, {"postal:RU309433", "Demidovka"}};
  for (const auto& [id, name] : names) {
    const auto row = gazetteer().by_id(id);
    ASSERT_TRUE(row) << id;
    EXPECT_EQ(english_name(gazetteer(), *row), name) << id;
  }
  EXPECT_EQ(plain_letters("Łódź, Århus, Ḩalab, Côte d’Ivoire"), "Lodz, Arhus, Halab, Cote d'Ivoire");
}

TEST(Gazetteer, GeneratedSpellingsAreMarked) {
  const auto hits = gazetteer().find("Vovtsjansk");
  ASSERT_FALSE(hits.empty());
  EXPECT_EQ(hits.front().origin, NameOrigin::generated);
}

TEST(Gazetteer, RegionsAndDistrictsHaveTheirBareName) {
  EXPECT_EQ(bare_name("Norte de Santander Department"), "Norte de Santander");
  EXPECT_EQ(bare_name("Maungdaw District"), "Maungdaw");
  EXPECT_EQ(bare_name("Apurímac Department"), "Apurímac");
  for (const char* none : {"Eastern Province", "Capital Region", "Yarovoye Urban District", "Ede", "Sinaloa"})
    EXPECT_EQ(bare_name(none), "") << none;
  const auto hits = gazetteer().find("Norte de Santander");
  ASSERT_FALSE(hits.empty());
  EXPECT_EQ(gazetteer().row(hits.front().place).country, "CO");
}

TEST(Gazetteer, AdjectivesAndInhabitantsLeadToTheLand) {
  const auto id_of = [](std::string_view name) {
    const auto hits = gazetteer().find(name);
    return hits.empty() ? std::string_view{} : gazetteer().row(hits.front().place).id;
  };
  EXPECT_EQ(id_of("Belgorodse"), "geonames:578071");
  EXPECT_EQ(id_of("Oekraïense"), "geonames:690791");
  EXPECT_EQ(id_of("Chinese"), "geonames:1814991");
  EXPECT_EQ(gazetteer().find("Russen").front().origin, NameOrigin::inhabitant);
  EXPECT_EQ(id_of("украинских"), "geonames:690791");
}

TEST(Gazetteer, InflectedNames) {
  const NameEndings endings(test_lexicons().table(name_endings_table()));
  const auto first = [&](const char* name, const char* language) {
    Bare taken;
    const auto hits = find_inflected(gazetteer(), endings, name, language, &taken);
    return hits.empty() ? std::string() : std::string(gazetteer().row(hits.front().place).id);
  };
  EXPECT_EQ(first("Курске", "ru"), "geonames:538560");
  EXPECT_EQ(first("Судже", "ru"), "geonames:486816");
  EXPECT_EQ(first("Харкові", "uk"), "geonames:706483");
  EXPECT_EQ(first("Києва", "uk"), "geonames:703448");
  EXPECT_EQ(first("Grajvorons", "nl"), "geonames:559034");
  EXPECT_EQ(first("Vlissingen", "nl"), "geonames:2745392") << "a name that is known is not shortened";
}

TEST(Gazetteer, CodesAndDisputedPlaces) {
  const auto russia = gazetteer().by_code("RU"), kursk = gazetteer().by_code("RU.41"),
             crimea = gazetteer().by_code("UA.11");
  ASSERT_TRUE(russia && kursk && crimea);
  EXPECT_EQ(gazetteer().row(*russia).name_nl, "Rusland");
  EXPECT_EQ(gazetteer().row(*kursk).name_nl, "Koersk");
  EXPECT_TRUE(gazetteer().row(*crimea).disputed);
  EXPECT_FALSE(gazetteer().by_code("XX"));
  EXPECT_EQ(gazetteer().by_id("geonames:2017370"), russia);
}

TEST(Gazetteer, DistancesOnTheGlobe) {
  EXPECT_NEAR(distance_km(50.603, 36.581, 51.727, 36.185), 128, 2);
  EXPECT_NEAR(distance_km(0, 179.5, 0, -179.5), 111, 1);
  const GeoPoint north = moved({50, 36}, 100, 0);
  EXPECT_NEAR(distance_km(50, 36, north.lat, north.lon), 100, 0.1);
  EXPECT_NEAR(north.lon, 36, 0.001);
  const auto around = gazetteer().near(50.479, 35.681, 15, 5);
  ASSERT_FALSE(around.empty());
  EXPECT_EQ(gazetteer().row(around.front()).id, "geonames:559034");
}

TEST(Gazetteer, OpensQuickly) {
  const auto start = std::chrono::steady_clock::now();
  ASSERT_TRUE(Gazetteer::open(built()));
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::milliseconds(10));
}

constexpr const char* small =
    "# about\nRU\t2017370\tc\t55\t37\t100\tRussia|nl=Rusland\nRU.09\t578071\tr\t50.6\t37\t\tBelgorod Oblast\n@RU.09\n"
    "578072\ttA\t50.603\t36.581\t345289\tBelgorod|nl=|Белгород\n";

TEST(Gazetteer, CompilesTheSameBytesInAnyOrder) {
  auto one = parse_gazetteer_text(small), two = parse_gazetteer_text(small);
  ASSERT_TRUE(one && two);
  std::reverse(two->places.begin(), two->places.end());
  const auto a = compile_gazetteer(std::move(*one)), b = compile_gazetteer(std::move(*two));
  ASSERT_TRUE(a && b);
  EXPECT_EQ(*a, *b);
}

TEST(Gazetteer, TextFormComesBack) {
  const auto once = parse_gazetteer_text(small);
  ASSERT_TRUE(once);
  const std::string written = write_gazetteer_text(*once);
  const auto again = parse_gazetteer_text(written);
  ASSERT_TRUE(again) << again.error().text();
  EXPECT_EQ(write_gazetteer_text(*again), written);
  EXPECT_EQ(again->places.size(), 3u);
  EXPECT_FALSE(parse_gazetteer_text("RU\t1\tq\t1\t1\t1\tX\n"));
  EXPECT_FALSE(parse_gazetteer_text("nothing here\n"));
}

TEST(Gazetteer, DamagedFilesAreRefusedNotRead) {
  auto text = parse_gazetteer_text(small);
  const auto bytes = compile_gazetteer(std::move(*text));
  ASSERT_TRUE(bytes);
  EXPECT_TRUE(Gazetteer::open(scratch("good.bin", *bytes)));
  EXPECT_FALSE(Gazetteer::open(scratch("cut.bin", bytes->substr(0, bytes->size() / 2))));
  EXPECT_FALSE(Gazetteer::open(scratch("empty.bin", "")));
  EXPECT_FALSE(Gazetteer::open(scratch("other.bin", std::string(4096, 'x'))));
  EXPECT_FALSE(Gazetteer::open("/nowhere/gazetteer.bin"));
  // Any single byte changed: does not open, or fails verify() and is known once it is used; nothing outside is read.
  for (std::size_t at = 0; at < bytes->size(); at += 7) {
    std::string bad = *bytes;
    bad[at] = static_cast<char>(bad[at] ^ 0x5A);
    const auto opened = Gazetteer::open(scratch("bad.bin", bad));
    if (!opened) continue;
    EXPECT_FALSE(opened->verify());
    for (const char* name : {"Belgorod", "Rusland", "Белгород"}) {
      for (const PlaceHit& hit : opened->find(name)) (void)opened->row(hit.place);
    }
    for (std::uint32_t i = 0; i < opened->size(); ++i) {
      for (std::size_t n = 0; n < std::min<std::size_t>(opened->name_count(i), 100); ++n) (void)opened->name(i, n);
    }
    EXPECT_FALSE(opened->sound()) << at;
  }
}

TEST(Gazetteer, AnEmptyOneFindsNothing) {
  const Gazetteer none;
  EXPECT_TRUE(none.find("Koersk").empty());
  EXPECT_EQ(none.size(), 0u);
  EXPECT_FALSE(none.by_id("geonames:1"));
}

}  // namespace
}  // namespace wederhoor::lexicon
