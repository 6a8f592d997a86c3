#include "lexicon/gazetteer/gazetteer_import.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "base/files.h"
#include "lexicon/gazetteer/gazetteer.h"
#include "lexicon/gazetteer/gazetteer_write.h"
#include "where.h"

namespace wederhoor::lexicon {
namespace {

// A small gazetteer of invented places.
GazetteerText start() {
  auto text = parse_gazetteer_text(
      "# invented\nRU\t1\tc\t55\t37\t100\tRussia|nl=Rusland\nRU.09\t2\tr\t50.6\t37\t\tBelgorod Oblast\n"
      "UA\t5\tc\t49\t31\t100\tUkraine\nUA.21\t6\tr\t51\t34\t\tSumy|uk=Сумська область\n"
      "@RU.09\n3\tv\t50.5\t35.6\t600\tKozinka|ru=Козинка\n@UA.21\n7\tv\t51.1\t34.2\t\tBila Hora|uk=Біла Гора\n");
  EXPECT_TRUE(text);
  return std::move(*text);
}

const PlaceDraft* place(const GazetteerText& text, std::string_view id) {
  for (const PlaceDraft& one : text.places) {
    if (one.id == id) return &one;
  }
  return nullptr;
}

bool has_name(const PlaceDraft& place, std::string_view text, std::string_view language) {
  for (const NameDraft& name : place.names) {
    if (name.text == text && name.language == language) return true;
  }
  return false;
}

TEST(GazetteerImport, GeoNamesPlacesAreJoinedById) {
  GazetteerImport import(start());
  const auto report = import.add(
      "3\tKozinka\tKozinka\tKOZ,Kosinka,kozinka,Козинка\t50.501\t35.601\tP\tPPL\tRU\t\t09\t\t\t\t1200\t\t130\tEurope/"
      "Moscow\t2024-02-03\n"
      "4\tNovaya Gora\tNovaya Gora\t\t50.7\t35.9\tP\tPPL\tRU\t\t09\t\t\t\t40\t\t130\tEurope/Moscow\t2025-01-01\n"
      "8\tPruda\tPruda\t\t50.7\t35.9\tH\tSTM\tRU\t\t09\t\t\t\t0\t\t130\tEurope/Moscow\t2020-01-01\n"
      "broken line\n",
      "import: RU.txt");
  ASSERT_TRUE(report) << report.error().text();
  EXPECT_EQ(report->format, "GeoNames places");
  EXPECT_EQ(report->rows, 4u);
  EXPECT_EQ(report->added, 2u);
  EXPECT_EQ(report->changed, 1u);
  EXPECT_EQ(report->dropped, 1u);
  EXPECT_EQ(report->gone, 1u) << "the region is not in the dump";
  EXPECT_EQ(report->date, "2025-01-01");
  const GazetteerText text = import.take();
  const PlaceDraft* kozinka = place(text, "geonames:3");
  ASSERT_TRUE(kozinka);
  EXPECT_EQ(kozinka->population, 1200u);
  EXPECT_TRUE(has_name(*kozinka, "Kosinka", ""));
  EXPECT_FALSE(has_name(*kozinka, "KOZ", "")) << "an airport code";
  EXPECT_FALSE(has_name(*kozinka, "kozinka", ""));
  EXPECT_EQ(kozinka->names.front().text, "Kozinka");
  EXPECT_EQ(place(text, "geonames:4")->source, "import: RU.txt");
  EXPECT_EQ(place(text, "geonames:8")->kind, PlaceKind::water);
  EXPECT_NE(text.about.find("changes up to 2025-01-01"), std::string::npos);
}

TEST(GazetteerImport, TheSameFileTwiceChangesNothing) {
  const std::string dump =
      "4\tNovaya Gora\tNovaya Gora\tНовая Гора\t50.7\t35.9\tP\tPPL\tRU\t\t09\t\t\t\t40\t\t130\tx\t2025-01-01\n";
  GazetteerImport import(start());
  ASSERT_TRUE(import.add(dump, "a"));
  const auto again = import.add(dump, "a");
  ASSERT_TRUE(again);
  EXPECT_EQ(again->unchanged, 1u);
  EXPECT_EQ(again->added + again->changed, 0u);
}

TEST(GazetteerImport, NamesAndHierarchyOfGeoNames) {
  GazetteerImport import(start());
  const auto names = import.add(
      "1\t3\tnl\tKozinka aan de Grens\t\t\t\t\t\t\n2\t3\tru\tСтарая "
      "Козинка\t\t\t\t1\t\t\n3\t3\tlink\thttps://x.invalid\t\t\t\t\t\t\n"
      "4\t999\tnl\tNiemandsdorp\t\t\t\t\t\t\n",
      "alt");
  ASSERT_TRUE(names);
  EXPECT_EQ(names->changed, 1u);
  EXPECT_EQ(names->dropped, 3u) << "historic, a link, an unknown place";
  const auto tree = import.add("6\t3\tADM\n6\t999\tADM\n", "hierarchy");
  ASSERT_TRUE(tree);
  EXPECT_EQ(tree->format, "GeoNames hierarchy");
  EXPECT_EQ(tree->changed, 1u);
  const GazetteerText text = import.take();
  EXPECT_TRUE(has_name(*place(text, "geonames:3"), "Kozinka aan de Grens", "nl"));
  EXPECT_FALSE(has_name(*place(text, "geonames:3"), "Старая Козинка", "ru"));
  EXPECT_EQ(place(text, "geonames:3")->region, "UA.21");
}

TEST(GazetteerImport, WhosOnFirst) {
  GazetteerImport import(start());
  const auto report = import.add(
      "wof_id\tplacetype\tname\tlat\tlon\tregion_id\tpopulation\tgeonames\tis_current\tnames_nld\tnames_ukr\n"
      "20\tregion\tSumy\t51\t34\t\t\t6\t1\t\t\n"
      "21\tlocality\tBila Hora\t51.1\t34.2\t20\t\t7\t1\tWitte Berg\tБіла Гора\n"
      "22\tlocality\tVysoke\t51.2\t34.1\t20\t7000\t\t1\t\tВисоке\n"
      "23\tlocality\tOudorp\t51.2\t34.1\t20\t\t\t0\t\t\n",
      "wof");
  ASSERT_TRUE(report) << report.error().text();
  EXPECT_EQ(report->added, 1u);
  EXPECT_EQ(report->dropped, 1u) << "no longer current";
  const GazetteerText text = import.take();
  EXPECT_TRUE(has_name(*place(text, "geonames:7"), "Witte Berg", "nl"));
  const PlaceDraft* fresh = place(text, "wof:22");
  ASSERT_TRUE(fresh);
  EXPECT_EQ(fresh->region, "UA.21");
  EXPECT_EQ(fresh->kind, PlaceKind::town);
}

TEST(GazetteerImport, KatottgKeepsWhatHasNoPoint) {
  GazetteerImport import(start());
  const auto report = import.add(
      "Перший рівень;Другий рівень;Третій рівень;Четвертий рівень;Додатковий рівень;Категорія об’єкта;Назва об’єкта\n"
      "UA59000000000000001;;;;;O;Сумська\n"
      "UA59000000000000001;UA59020000000000002;UA59020010000000003;UA59020010010000004;;C;Біла Гора\n"
      "UA59000000000000001;UA59020000000000002;UA59020010000000003;UA59020010020000005;;C;Дальнє Село\n",
      "katottg");
  ASSERT_TRUE(report) << report.error().text();
  EXPECT_EQ(report->added, 1u);
  EXPECT_EQ(report->unchanged, 2u);
  const GazetteerText text = import.take();
  const PlaceDraft* fresh = place(text, "katottg:UA59020010020000005");
  ASSERT_TRUE(fresh);
  EXPECT_FALSE(fresh->located);
  EXPECT_EQ(fresh->region, "UA.21");
}

TEST(GazetteerImport, PlainCsvAndUnknownFormats) {
  GazetteerImport import(start());
  const auto report = import.add(
      "id,name,lat,lon,country,name_nl,population\n1,\"Hoek, Groot\",50.1,36.1,RU,Grote Hoek,9000\n2,,1,1,RU,,\n",
      "u.csv");
  ASSERT_TRUE(report) << report.error().text();
  EXPECT_EQ(report->added, 1u);
  EXPECT_EQ(report->dropped, 1u);
  const GazetteerText text = import.take();
  const PlaceDraft* fresh = place(text, "user:1");
  ASSERT_TRUE(fresh);
  EXPECT_EQ(fresh->names.front().text, "Hoek, Groot");
  EXPECT_TRUE(has_name(*fresh, "Grote Hoek", "nl"));
  EXPECT_EQ(fresh->kind, PlaceKind::town);
  GazetteerImport other(start());
  for (const char* bad : {"", "hello\n", "{\"json\": 1}", "\xff\xfe\x00"}) EXPECT_FALSE(other.add(bad, "bad"));
}

TEST(GazetteerImport, WhatIsNoPlaceOnEarthIsDropped) {
  GazetteerImport import(start());
  const auto report = import.add(
      "id,name,lat,lon,country,population\n1,A,1e300,36,RU,\n2,B,nan,36,RU,\n3,C,50,-181,RU,\n4,Dorp,50,36,RU,1e300\n"
      "5,Elders,50,36,Rusland,9\n",
      "u.csv");
  ASSERT_TRUE(report) << report.error().text();
  EXPECT_EQ(report->dropped, 3u);
  const GazetteerText text = import.take();
  EXPECT_EQ(place(text, "user:4")->population, 0u);
  EXPECT_EQ(place(text, "user:5")->country, "");
  const auto windows = GazetteerImport(start()).add("id,name,lat,lon\n1,Caf\xE9,50,36\n", "w.csv");
  ASSERT_FALSE(windows);
  EXPECT_NE(windows.error().text().find("UTF-8"), std::string::npos);
}

TEST(GazetteerImport, WhatWasCompiledUnpacksToTheSameBytes) {
  GazetteerText text = start();
  text.borders.push_back({"RU", "UA", true, {{5000000, 3500000}, {5100000, 3600000}}});
  const auto once = compile_gazetteer(std::move(text));
  ASSERT_TRUE(once);
  std::filesystem::create_directories(WEDERHOOR_SCRATCH);
  const std::string path = std::string(WEDERHOOR_SCRATCH) + "/unpack.bin";
  std::ofstream(path, std::ios::binary) << *once;
  const auto opened = Gazetteer::open(path);
  ASSERT_TRUE(opened);
  const auto again = compile_gazetteer(opened->unpack());
  ASSERT_TRUE(again);
  EXPECT_EQ(*once, *again);
}

// The open gazetteers that lie beside the project, where they are there.
TEST(GazetteerImport, RealFiles) {
  const std::string geo = std::string(WEDERHOOR_SOURCE) + "/../shared/data/geo/";
  if (!std::filesystem::exists(geo + "geonames/NL.txt")) GTEST_SKIP() << "no shared data";
  for (const auto& [file, format, least] : {std::tuple("geonames/NL.txt", "GeoNames places", 20000u),
                                            {"wof-ua.tsv", "Who's On First", 30000u},
                                            {"kodifikator-16-05-2025.csv", "KATOTTG", 10000u}}) {
    const auto bytes = base::read_file(geo + file, 1u << 30);
    ASSERT_TRUE(bytes);
    GazetteerImport import(start());
    const auto report = import.add(*bytes, file);
    ASSERT_TRUE(report) << report.error().text();
    EXPECT_EQ(report->format, format);
    EXPECT_GT(report->added, least) << file;
    EXPECT_LT(report->dropped, report->rows / 20) << file;
    EXPECT_EQ(report->rows, report->added + report->changed + report->unchanged + report->dropped) << file;
  }
}

}  // namespace
}  // namespace wederhoor::lexicon
