// A dossier of hand-made records held against its folder: whatever is changed there is found, also where run.json was
// given the new hashes; and reports come back from texts/ as they were.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "dossier/sample.h"
#include "output/check/texts_back.h"
#include "output/sink.h"
#include "output/tables/database.h"
#include "output/tables/sqlite.h"
#include "output/texts.h"
#include "wederhoor/render.h"
#include "where.h"

namespace wederhoor::output {
namespace {
namespace fs = std::filesystem;

const RunRecord run{
    .program = "0.1.0", .lexicons = "x", .models = {"nl x"}, .gazetteer = "GeoNames", .icu = "72", .zones = "2025b"};

std::string bytes(const fs::path& path) {
  std::ostringstream out;
  out << std::ifstream(path, std::ios::binary).rdbuf();
  return out.str();
}

void put(const fs::path& path, const std::string& text) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << text;
}

class Again : public testing::Test {
 protected:
  Again() : path_(fs::path(WEDERHOOR_SCRATCH) / "again") {
    fs::remove_all(path_);
    fs::create_directories(path_.parent_path());
    const Status done = write_dossier(path_, dossier_, run, refused_, {});
    EXPECT_TRUE(done) << done.error().text();
  }
  Result<Checked> compared() const { return compare_dossier(path_, dossier_, run, refused_, {}); }
  std::string fault() const {
    const auto checked = compared();
    return checked ? "" : checked.error().where;
  }

  const Dossier dossier_ = sample::dossier();
  const std::vector<Refusal> refused_ = {{"b.pdf", {ErrorKind::refused, "b.pdf", "is no text", "give text"}}};
  fs::path path_;
};

TEST_F(Again, PassesWhatWasWritten) {
  const auto checked = compared();
  ASSERT_TRUE(checked) << checked.error().text();
  EXPECT_EQ(checked->reports, 3u);
  EXPECT_GT(checked->bytes, 100'000u);
  EXPECT_TRUE(checked->unseen.empty());
}

TEST_F(Again, NamesRowAndColumn) {
  const std::string whole = bytes(path_ / "claims.csv");
  const std::size_t row = whole.find('\n', whole.find('\n') + 1) + 1;
  std::string bad = whole;
  bad.insert(row, "x");
  put(path_ / "claims.csv", bad);
  EXPECT_EQ(fault(), "claims.csv:3:claim_id");
  put(path_ / "claims.csv", whole + "\n");
  EXPECT_EQ(fault().substr(0, 10), "claims.csv");
}

TEST_F(Again, NamesWhatIsMissingAndWhatIsNoFileOfTheDossier) {
  put(path_ / "notes.txt", "mine");
  EXPECT_EQ(fault(), "notes.txt");
  fs::remove(path_ / "notes.txt");
  fs::create_directories(path_ / "texts/more");
  EXPECT_EQ(fault(), "texts/more");
  fs::remove(path_ / "texts/more");
  fs::rename(path_ / "timemap.json", path_ / ".." / "timemap.json");
  EXPECT_EQ(fault(), "timemap.json");
  fs::create_symlink("../timemap.json", path_ / "timemap.json");
  EXPECT_EQ(fault(), "timemap.json");
  fs::remove(path_ / "timemap.json");
  fs::rename(path_ / ".." / "timemap.json", path_ / "timemap.json");
  EXPECT_EQ(fault(), "");
}

TEST_F(Again, LeavesRefusedFilesThatWereNotGiven) {
  const auto checked = compare_dossier(path_, dossier_, run, {}, {});
  ASSERT_TRUE(checked) << checked.error().text();
  EXPECT_EQ(checked->unseen, std::vector<std::string>{"b.pdf"});
  put(path_ / "refused.jsonl", "");
  EXPECT_EQ(fault(), "refused.jsonl");
}

TEST(Maps, GiveTheReportBack) {
  Report report = sample::agency().report;
  report.file = "a;b\n100%.txt";
  report.title = "Eén titel\twith \x01 and \xff";
  report.channel = "t.me/noord";
  report.forwarded_from = "Elders";
  report.encoding = "windows-1252";
  report.container = "heap.csv";
  report.item = "3";
  report.published = {Moment{19500, 750, 180}, std::nullopt};
  report.published_basis = DateBasis::metadata;
  report.remarks = {"decoded as windows-1252", ""};
  report.parts = {{"headline", {0, 8}}, {"caption", {8, static_cast<std::uint32_t>(report.text.size())}}};
  report.map = {{0, 8, 4, 12}, {8, 20, 40, 60}};
  report.removed = {{"caption", 12, 40}};
  const std::string map = map_file(report);
  const auto back = report_back("texts/a", report.text, map);
  ASSERT_TRUE(back) << back.error().text();
  EXPECT_EQ(map_file(*back), map);
  EXPECT_TRUE(*back == report);
}

TEST(Maps, OfOthersAreRefusedLineByLine) {
  for (const char* line :
       {"piece 0 9999999 0 9999999", "piece 5 2 0 1", "piece 0 1", "part x 0 9999999", "title %G1", "title %0",
        "published 2023-99-99 - metadata", "published - - hearsay", "unit bytes", "nonsense", "removed x 1"}) {
    const auto back = report_back("texts/a", "Een tekst.", std::string("wederhoor-map 2\nraw x\n") + line + "\n");
    ASSERT_FALSE(back) << line;
    EXPECT_EQ(back.error().where, "texts/a.map:3") << line;
  }
  EXPECT_FALSE(report_back("texts/a", "Een tekst.", "wederhoor-map 7\n"));
  EXPECT_FALSE(report_back("texts/a", "Een \xff tekst.", "wederhoor-map 2\n"));
}

TEST(Database, IsTheSameInMemoryAsOnDisk) {
  const Dossier dossier = sample::dossier();
  const RenderOptions options;
  const View view(dossier, options);
  const fs::path path = fs::path(WEDERHOOR_SCRATCH) / "memory.db";
  fs::remove(path);
  ASSERT_TRUE(write_database(path, view));
  StringSink memory;
  ASSERT_TRUE(write_database(memory, view));
  EXPECT_TRUE(memory.text == bytes(path));
}

// A view without end in place of a table; a function that eats memory; a log that would be read.
TEST(Database, OfOthersIsNotTrusted) {
  const fs::path path = fs::path(WEDERHOOR_SCRATCH) / "foreign.db";
  for (const char* sql :
       {"CREATE VIEW claims AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n ORDER "
        "BY i",
        "CREATE TABLE t(a); INSERT INTO t VALUES(1); CREATE VIEW claims AS SELECT hex(zeroblob(999999999)) AS i FROM t",
        "CREATE TABLE t(a, i AS (hex(zeroblob(99999999)))); INSERT INTO t VALUES(1); CREATE VIEW claims AS SELECT i "
        "FROM t"}) {
    fs::remove(path);
    Database made(path, Database::Mode::write_new);
    made.run(sql);
    ASSERT_TRUE(made.close()) << sql;
    Database foreign(path, Database::Mode::read_only);
    {
      Statement rows(foreign, "SELECT i FROM claims ORDER BY 1");
      EXPECT_FALSE(rows.step()) << sql;
    }
    foreign.run("PRAGMA journal_mode=WAL");
    const Status closed = foreign.close();
    ASSERT_FALSE(closed) << sql;
    EXPECT_EQ(closed.error().kind, ErrorKind::check) << closed.error().text();
  }
}

TEST(Database, OfOthersEndsWithItsFile) {
  const fs::path path = fs::path(WEDERHOOR_SCRATCH) / "long.db";
  fs::remove(path);
  Database made(path, Database::Mode::write_new);
  made.run("CREATE TABLE claims(i INTEGER)");
  for (int i = 0; i < 400; ++i) made.run("INSERT INTO claims VALUES(1)");
  ASSERT_TRUE(made.close());
  Database foreign(path, Database::Mode::read_only);
  {
    Statement rows(foreign, "SELECT count(*) FROM claims a, claims b, claims c, claims d");
    EXPECT_FALSE(rows.step());
  }
  EXPECT_EQ(foreign.close().error().kind, ErrorKind::check);
}

}  // namespace
}  // namespace wederhoor::output
