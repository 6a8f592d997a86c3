// A whole dossier folder from hand-made records: what stands in it, that it is the same every time, and that `check`
// sees any cell that is changed.
#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "base/csv.h"
#include "base/hash.h"
#include "dossier/sample.h"
#include "output/tables/csv_rule.h"
#include "output/tables/sqlite.h"
#include "output/tables/table.h"
#include "output/write_dossier.h"
#include "wederhoor/render.h"
#include "where.h"

namespace wederhoor::output {
namespace {
namespace fs = std::filesystem;

const RunRecord run{
    .program = "0.1.0", .lexicons = "x", .models = {"nl x"}, .gazetteer = "GeoNames", .icu = "72", .zones = "2025b"};

fs::path scratch(const std::string& name) {
  const fs::path path = fs::path(WEDERHOOR_SCRATCH) / name;
  fs::remove_all(path);
  fs::create_directories(path.parent_path());
  return path;
}

fs::path written(const std::string& name, OffsetUnit offsets = OffsetUnit::clean,
                 const std::vector<Refusal>& refused = {}) {
  const fs::path path = scratch(name);
  RenderOptions options;
  options.offsets = offsets;
  const Status done = write_dossier(path, sample::dossier(), run, refused, options);
  EXPECT_TRUE(done) << done.error().text();
  return path;
}

std::string bytes(const fs::path& path) {
  std::ostringstream out;
  out << std::ifstream(path, std::ios::binary).rdbuf();
  return out.str();
}

void put(const fs::path& path, const std::string& text) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << text;
}

// A changed file with its new hash in run.json, so that only what the file says can tell.
void falsify(const fs::path& folder, const std::string& name, const std::string& text) {
  std::string run = bytes(folder / "run.json");
  const std::size_t at = run.find(base::hash128(bytes(folder / name)));
  ASSERT_NE(at, std::string::npos) << name;
  run.replace(at, 32, base::hash128(text));
  put(folder / "run.json", run);
  put(folder / name, text);
}

// The folder held against its own records, as a dossier of another version is.
Result<Checked> check_records(const fs::path& folder, const RenderOptions& options = {}) {
  const Result<Dossier> dossier = records_of(folder);
  if (!dossier) return dossier.error();
  return compare_dossier(folder, *dossier, run, {}, options);
}

std::map<std::string, std::string> all_files(const fs::path& folder) {
  std::map<std::string, std::string> out;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) out[fs::relative(entry.path(), folder).string()] = bytes(entry.path());
  }
  return out;
}

std::vector<base::CsvRow> rows(const fs::path& path) {
  auto read = base::read_csv(bytes(path), path.string());
  EXPECT_TRUE(read);
  return read ? *read : std::vector<base::CsvRow>{};
}

std::string csv(const std::vector<base::CsvRow>& rows) {
  std::string out;
  for (const base::CsvRow& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out += ',';
      append_cell(out, row[i], ',');
    }
    out += '\n';
  }
  return out;
}

// A coder's corrections are never lost; a file that was only touched is no reason to refuse.
TEST(Folder, FilesThatSomebodyChangedAreNotReplaced) {
  const fs::path folder = written("changed");
  const auto later = fs::last_write_time(folder / "run.json") + std::chrono::seconds(5);
  const auto write_again = [&] { return write_dossier(folder, sample::dossier(), run, {}, RenderOptions{}); };
  fs::last_write_time(folder / "acled.csv", later);
  EXPECT_TRUE(write_again());
  put(folder / "acled.csv", bytes(folder / "acled.csv") + "mine\n");
  fs::last_write_time(folder / "acled.csv", later + std::chrono::seconds(5));
  const Status refused = write_again();
  ASSERT_FALSE(refused);
  EXPECT_NE(refused.error().text().find("acled.csv"), std::string::npos) << refused.error().text();
  EXPECT_NE(bytes(folder / "acled.csv").find("mine"), std::string::npos);
}

TEST(Folder, HoldsClaimsWithSpansInCodePoints) {
  const auto claims = rows(written("claims") / "claims.csv");
  const Table& table = *find_table("claims");
  const auto column = [&](std::string_view name) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (table.columns[i].name == name) return i;
    }
    return std::size_t{99};
  };
  ASSERT_EQ(claims.size(), 10u);
  EXPECT_EQ(claims[2][column("text")], "De aanval is afgeslagen");
  EXPECT_EQ(claims[2][column("source_actor")], "oostmark_defence");
  EXPECT_EQ(claims[2][column("chain")], "Persdienst Noord < ministerie van Defensie van Oostmark");
  EXPECT_EQ(claims[2][column("chain_spans")].substr(0, 2), "-;");
  EXPECT_EQ(claims[2][column("incident_id")], "i_5a");
  EXPECT_EQ(claims[5][column("polarity")], "negative");
  // After the emoji of the text, code points differ from bytes and from UTF-16 units.
  const std::string text = sample::agency().report.text;
  const std::size_t byte = text.find("elke betrokkenheid");
  const std::size_t points = base::Offsets(text).code_point(static_cast<std::uint32_t>(byte));
  EXPECT_EQ(claims[5][column("content")], std::to_string(points) + "-" + std::to_string(points + 18));
}

TEST(Folder, EscapesTextsThatLookLikeFormulas) {
  const Dossier dossier =
      sample::dossier_of([](std::vector<Document>& documents) { documents[0].report.title = "=cmd|' /C calc'!A0"; });
  const fs::path path = scratch("formula");
  ASSERT_TRUE(write_dossier(path, dossier, run, {}, {}));
  EXPECT_EQ(rows(path / "reports.csv")[1][4], "'=cmd|' /C calc'!A0");
  EXPECT_EQ(nlohmann::json::parse(bytes(path / "dossier.json"))["reports"][0]["title"], "=cmd|' /C calc'!A0");
  EXPECT_TRUE(check_records(path));
}

TEST(Folder, IsTheSameEveryTime) {
  const auto once = all_files(written("once")), again = all_files(written("again"));
  EXPECT_EQ(once.size(), again.size());
  for (const auto& [name, text] : once) EXPECT_TRUE(again.at(name) == text) << name;
}

TEST(Folder, OfNothingIsValid) {
  const fs::path path = scratch("nothing");
  ASSERT_TRUE(write_dossier(path, Dossier{}, run, {}, {}));
  const auto checked = check_records(path);
  EXPECT_TRUE(checked) << checked.error().text();
}

TEST(Folder, NamesRefusedFilesWithoutTheirFolder) {
  const fs::path path =
      written("refused", OffsetUnit::clean,
              {{"/home/somebody/b.pdf", {ErrorKind::refused, "/home/somebody/b.pdf", "is no text", "give text"}}});
  EXPECT_EQ(bytes(path / "refused.jsonl"),
            "{\"file\":\"b.pdf\",\"container\":null,\"item\":null,\"kind\":\"refused\",\"message\":\"is no "
            "text\",\"advice\":\"give text\"}\n");
}

TEST(Folder, OfOthersIsLeftAlone) {
  const fs::path path = scratch("foreign");
  fs::create_directories(path);
  put(path / "mine.txt", "mine");
  const Status done = write_dossier(path, sample::dossier(), run, {}, {});
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().kind, ErrorKind::usage);
  EXPECT_EQ(all_files(path).size(), 1u);
}

TEST(Folder, OfOursWithAFileOfTheUserIsLeftAlone) {
  const fs::path path = written("noted");
  put(path / "notes.txt", "mine");
  const Status done = write_dossier(path, sample::dossier(), run, {}, {});
  ASSERT_FALSE(done);
  EXPECT_NE(done.error().where.find("notes.txt"), std::string::npos);
}

TEST(Folder, IsNotThereAfterAnInterruption) {
  const fs::path path = scratch("stopped/d");
  const std::atomic<bool> stop{true};
  RenderOptions options;
  options.stop = &stop;
  const Status done = write_dossier(path, sample::dossier(), run, {}, options);
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().kind, ErrorKind::interrupted);
  EXPECT_TRUE(fs::is_empty(path.parent_path()));
}

TEST(Check, PassesWhatWasWritten) {
  for (const OffsetUnit unit : {OffsetUnit::clean, OffsetUnit::raw}) {
    const Dossier dossier = sample::dossier_of([](std::vector<Document>& documents) {
      for (Document& d : documents) {  // one code point for one, three in front
        const auto points = base::Offsets(d.report.text).code_point(static_cast<std::uint32_t>(d.report.text.size()));
        d.report.map = {{0, static_cast<std::uint32_t>(d.report.text.size()), 3, points + 3}};
      }
    });
    const fs::path path = scratch("check");
    RenderOptions options;
    options.offsets = unit;
    ASSERT_TRUE(write_dossier(path, dossier, run, {}, options));
    const auto checked = check_records(path, options);
    ASSERT_TRUE(checked) << checked.error().text();
    EXPECT_EQ(checked->reports, 3u);
    EXPECT_GT(checked->files, 20u);
  }
}

// Every cell of every table, changed by itself, is found and named.
TEST(Check, FindsEveryCellThatIsChanged) {
  const fs::path path = written("cells");
  std::size_t changed = 0;
  for (const Table& table : tables()) {
    const fs::path file = path / (std::string(table.name) + ".csv");
    const std::string whole = bytes(file);
    const std::vector<base::CsvRow> good = rows(file);
    for (std::size_t r = 1; r < std::min<std::size_t>(good.size(), 4); ++r) {
      for (std::size_t c = 0; c < good[r].size(); ++c) {
        std::vector<base::CsvRow> bad = good;
        bad[r][c] += bad[r][c].empty() ? "7" : "0";
        falsify(path, file.filename(), csv(bad));
        const auto checked = check_records(path);
        EXPECT_FALSE(checked) << table.name << ":" << r + 1 << ":" << table.columns[c].name << " became " << bad[r][c];
        if (!checked) {
          EXPECT_EQ(checked.error().kind, ErrorKind::check) << checked.error().text();
        }
        ++changed;
      }
    }
    falsify(path, file.filename(), whole);
  }
  EXPECT_GT(changed, 200u);
  EXPECT_TRUE(check_records(path));
}

TEST(Check, NamesTheCellWhoseWordsDiffer) {
  const fs::path path = written("named");
  std::vector<base::CsvRow> claims = rows(path / "claims.csv");
  claims[3].back() = "zo'n tachtig aanvallers gedood";
  falsify(path, "claims.csv", csv(claims));
  const auto checked = check_records(path);
  ASSERT_FALSE(checked);
  EXPECT_EQ(checked.error().where, "claims.csv:4:text");
}

TEST(Check, FindsARowThatIsMissingOrThereTwice) {
  const fs::path path = written("rows");
  const std::vector<base::CsvRow> good = rows(path / "claims.csv");
  for (const bool twice : {false, true}) {
    std::vector<base::CsvRow> bad = good;
    twice ? bad.push_back(bad.back()) : bad.pop_back();
    falsify(path, "claims.csv", csv(bad));
    EXPECT_FALSE(check_records(path));
  }
}

// All files but the records themselves, which run.json has the hash of.
std::map<std::string, std::string> all_but_records(const fs::path& folder) {
  std::map<std::string, std::string> out = all_files(folder);
  out.erase("records.bin"), out.erase("run.json");
  return out;
}

// One bit of the records: refused, or some file is not what they give. What passes changes no byte of any other file;
// that it is seen all the same, where the reports are read again, CheckAgain.FindsEveryByteOfTheRecords holds.
TEST(Check, FindsRecordsThatChangeAnyFile) {
  const fs::path path = written("records"), other = scratch("records_again");
  const std::string good = bytes(path / "records.bin");
  const auto shown = all_but_records(path);
  std::size_t changed = 0, found = 0;
  for (std::size_t at = 0; at < good.size(); at += 1 + good.size() / 600) {
    std::string bad = good;
    bad[at] = static_cast<char>(bad[at] ^ (1 << changed % 8));
    falsify(path, "records.bin", bad);
    if (check_records(path)) {
      fs::remove_all(other);
      ASSERT_TRUE(write_dossier(other, *records_of(path), run, {}, {}));
      EXPECT_EQ(all_but_records(other), shown) << "byte " << at;
      EXPECT_EQ(bytes(other / "records.bin"), bad) << "byte " << at << " is not written as it was read";
    } else {
      ++found;
    }
    falsify(path, "records.bin", good);
    ++changed;
  }
  EXPECT_GT(found * 2, changed);
  fs::remove(path / "records.bin");
  const auto checked = check_records(path);
  ASSERT_FALSE(checked);
  EXPECT_EQ(checked.error().where, "records.bin");
}

TEST(Why, TellsThePairsOfADispute) {
  const fs::path path = written("why_dispute");
  const Dossier dossier = sample::dossier();
  for (const Dispute& dispute : dossier.disputes) {
    const auto text = why(path, dispute.id);
    ASSERT_TRUE(text);
    for (const std::uint32_t m : dispute.matches)
      EXPECT_NE(text->find("  " + dossier.matches[m].id + " "), std::string::npos) << *text;
  }
}

TEST(Why, TellsBothEndsOfAMatchAndWhatWasCompared) {
  const fs::path path = written("why_match");
  const Dossier dossier = sample::dossier();
  const Match& match = dossier.matches[dossier.disputes.front().matches.front()];
  const auto text = why(path, match.id);
  ASSERT_TRUE(text);
  const std::string compared = text->substr(text->find("compared\n"));
  for (const Ref& end : {match.a, match.b})
    EXPECT_NE(compared.find(dossier.documents.id(end)), std::string::npos) << *text;
}

TEST(Why, TellsAnEventAsASentenceFirst) {
  const fs::path path = written("why_event");
  const Event event = sample::agency().events[0];
  const auto nl = why(path, event.id);
  ASSERT_TRUE(nl) << nl.error().text();
  EXPECT_EQ(nl->substr(0, nl->find('\n')),
            "a.txt vertelt van “incursion”, in Dravik, op 23 mei 2031, en het is gebeurd. Grond: het woord "
            "“binnengevallen”.");
  const auto en = why(path, event.id, "en");
  EXPECT_EQ(en->substr(0, en->find('\n')),
            "a.txt tells of “incursion”, in Dravik, on 23 May 2031, and it happened. Basis: the word "
            "“binnengevallen”.");
}

TEST(Why, TellsConstructionRowAndWords) {
  const fs::path path = written("why");
  const Claim claim = sample::agency().claims.claims[1];
  const auto text = why(path, claim.id);
  ASSERT_TRUE(text) << text.error().text();
  for (const char* part : {"De aanval is afgeslagen", "reporting_verb", "lexicons/nl/reporting_verbs.tsv \"zeggen\"",
                           "\"zegt\" [a.txt ", "m_3 contradicts:outcome"}) {
    EXPECT_NE(text->find(part), std::string::npos) << part << "\n" << *text;
  }
  EXPECT_FALSE(why(path, "c_000000000000"));
  EXPECT_FALSE(why(path, "' OR 1=1 --"));
  EXPECT_FALSE(why(scratch("nowhere"), claim.id));
}

TEST(Database, HoldsNumbersAsNumbersAndUnknownAsNull) {
  Database database(written("db") / "wederhoor.db", Database::Mode::read_only);
  {
    Statement one(database, "SELECT typeof(low), best, typeof(place_id) FROM numbers ORDER BY rowid");
    ASSERT_TRUE(one.step());
    EXPECT_EQ(one.text(0), "real");
    EXPECT_EQ(one.real(1), 70);
    EXPECT_EQ(one.text(2), "null");
    Statement all(database, "SELECT count(*) FROM claims WHERE hearsay");
    ASSERT_TRUE(all.step());
    EXPECT_EQ(all.text(0), "1");
  }
  EXPECT_TRUE(database.close());
}

TEST(Lines, OneClaimEach) {
  const Dossier dossier = sample::dossier();
  const std::string lines = claim_lines(dossier, {}), json = claim_json_lines(dossier, {});
  EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), 9);
  EXPECT_EQ(std::count(json.begin(), json.end(), '\n'), 9);
  EXPECT_NE(lines.find("denied negative  Westmark: elke betrokkenheid"), std::string::npos) << lines;
}
}  // namespace
}  // namespace wederhoor::output
