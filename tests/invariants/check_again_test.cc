// A folder is what its reports give, or `check` says where it is not: a thousand falsifications of every file, each
// with fresh hashes in run.json.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "base/dates.h"
#include "base/hash.h"
#include "test_engine.h"
#include "wederhoor/engine.h"
#include "where.h"

namespace wederhoor {
namespace {
namespace fs = std::filesystem;

std::string bytes(const fs::path& path) {
  std::ostringstream out;
  out << std::ifstream(path, std::ios::binary).rdbuf();
  return out.str();
}

void put(const fs::path& path, const std::string& text) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << text;
}

struct Input {
  std::string file, bytes;
};

// Two sides, a place of the gazetteer, numbers that differ, a channel, a page; a file that is refused.
const std::vector<Input> inputs = {
    {"een.txt",
     "Aanval op Belgorod\n\nDinsdag is Belgorod beschoten door het Vrijheidslegioen. Gouverneur Gladkov zei dat bij de "
     "beschieting van Belgorod twee burgers zijn gedood. "
     "Volgens het Russische ministerie van Defensie is de aanval afgeslagen en zijn zeventig saboteurs omgekomen.\n"},
    {"twee.txt",
     "Kyiv ontkent elke betrokkenheid. Naar verluidt zijn bij Belgorod minstens tien auto's vernield. \U0001F525 Bij "
     "de "
     "beschieting van Belgorod zijn dinsdag vijf burgers gedood, meldt het Vrijheidslegioen.\n"},
    {"drie.html",
     "<html lang=\"nl\"><head><title>Dorp ingenomen</title><meta property=\"article:published_time\" "
     "content=\"2023-05-23T09:00:00+02:00\"></head><body><article><h1>Dorp ingenomen</h1><p>Het Vrijheidslegioen zegt "
     "dat het maandag het dorp Kozinka heeft ingenomen. Dat is niet onafhankelijk te verifi&euml;ren.</p><p>„We gaan "
     "door”, zei een woordvoerder, „tot aan Belgorod.”</p></article></body></html>"},
};

Metadata metadata(const Input& input) {
  Metadata out;
  out.file = input.file;
  if (input.file == "een.txt") {
    out.outlet = "De Proefkrant";
    out.title = "Aanval";
    out.published = *base::parse_iso_interval("2023-05-24");
  }
  return out;
}

std::vector<Document> documents(const std::vector<Input>& heap) {
  std::vector<Document> out;
  for (const Input& input : heap) {
    Result<Document> document = test_engine().read(input.bytes, metadata(input));
    EXPECT_TRUE(document) << input.file;
    out.push_back(std::move(*document));
    forget_words(out.back());
  }
  return out;
}

CheckInput given(const std::vector<Input>& heap, bool told) {
  CheckInput out;
  out.told = told;
  for (const Input& input : heap) {
    Metadata known = metadata(input);
    if (!told) known = {.file = input.file};
    out.reports.push_back(*test_engine().take_in(input.bytes, known));
  }
  return out;
}

const std::vector<Refusal> refused = {{"kapot.pdf", {ErrorKind::refused, "kapot.pdf", "is a PDF", "give text"}}};

fs::path written(const std::string& name, const std::vector<Input>& heap, const RunRecord& run,
                 OffsetUnit offsets = OffsetUnit::clean) {
  const fs::path path = fs::path(WEDERHOOR_SCRATCH) / name;
  fs::remove_all(path);
  fs::create_directories(path.parent_path());
  RenderOptions options;
  options.offsets = offsets;
  const Status done = write_dossier(path, test_engine().reconcile(documents(heap)), run, refused, options);
  EXPECT_TRUE(done) << done.error().text();
  return path;
}

std::string fault(const fs::path& folder, const CheckInput& input) {
  const auto checked = check_dossier(test_engine(), folder, input);
  return checked ? "" : checked.error().text();
}

class Falsifier {
 public:
  explicit Falsifier(const fs::path& folder) : folder_(folder) {
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      if (!entry.is_regular_file()) continue;
      names_.push_back(fs::relative(entry.path(), folder).string());
    }
    std::sort(names_.begin(), names_.end());
  }

  // Changes one file and gives run.json its new hash; the file, and how.
  std::pair<std::string, std::string> falsify() {
    name_ = names_[below(names_.size())];
    whole_ = bytes(folder_ / name_);
    run_ = bytes(folder_ / "run.json");
    std::string bad, how;
    do {
      bad = whole_;
      how = change(bad);
    } while (bad == whole_);
    put(folder_ / name_, bad);
    if (name_ != "run.json") {
      std::string run = run_;
      const std::string old = base::hash128(whole_);
      const std::size_t at = run.find(old);
      if (at != std::string::npos) run.replace(at, old.size(), base::hash128(bad));
      EXPECT_NE(run, run_) << name_ << " has no hash in run.json";
      put(folder_ / "run.json", run);
    }
    return {name_, how};
  }

  void restore() {
    put(folder_ / name_, whole_);
    put(folder_ / "run.json", name_ == "run.json" ? whole_ : run_);
  }

 private:
  std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random_); }
  char character() { return "0123456789abcxyz ,;:\"'\n{}-."[below(27)]; }

  // A cell of a table, between two commas or line ends.
  void change_cell(std::string& text) {
    const std::size_t at = below(text.size());
    const std::size_t begin = text.find_last_of(",\n\t", at), end = text.find_first_of(",\n\t", at);
    if (begin == std::string::npos || end == std::string::npos || begin >= end) return;
    const char* cells[] = {"", "0", "7", "denied", "true", "12-30", "geonames:1", "2023-05-24", "x"};
    text.replace(begin + 1, end - begin - 1, cells[below(std::size(cells))]);
  }

  std::string change(std::string& text) {
    const std::size_t at = below(text.size());
    switch (below(7)) {
      case 0: text[at] = character(); return "byte " + std::to_string(at);
      case 1: text[at] = static_cast<char>(below(256)); return "any byte " + std::to_string(at);
      case 2: text.erase(at, 1 + below(4)); return "erased " + std::to_string(at);
      case 3: text.insert(at, 1, character()); return "inserted " + std::to_string(at);
      case 4: change_cell(text); return "cell near " + std::to_string(at);
      case 5: text.resize(at); return "cut at " + std::to_string(at);
      default: {
        const std::size_t end = text.find('\n', at);
        const std::string line = text.substr(at, end == std::string::npos ? end : end - at + 1);
        text.insert(at, line);
        return "twice " + std::to_string(at);
      }
    }
  }

  fs::path folder_;
  std::vector<std::string> names_;
  std::string name_, whole_, run_;
  std::mt19937 random_{20231123};
};

TEST(CheckAgain, PassesWhatWasWritten) {
  for (const OffsetUnit unit : {OffsetUnit::clean, OffsetUnit::raw}) {
    const fs::path folder = written("passes", inputs, test_engine().run_record(), unit);
    for (const bool told : {false, true}) {
      CheckInput input = given(inputs, told);
      input.refused = refused;
      const auto checked = check_dossier(test_engine(), folder, input);
      ASSERT_TRUE(checked) << checked.error().text();
      EXPECT_EQ(checked->made_by, "");
      EXPECT_EQ(checked->checked.reports, 3u);
      EXPECT_TRUE(checked->checked.unseen.empty());
    }
    const auto alone = check_dossier(test_engine(), folder, {});
    ASSERT_TRUE(alone) << alone.error().text();
    EXPECT_EQ(alone->checked.unseen.size(), 4u);
  }
}

// A forger may name any version: what no model is needed for is made again all the same.
TEST(CheckAgain, FindsAThousandFalsifications) {
  RunRecord other = test_engine().run_record();
  other.program = "0.0.1", other.lexicons = "0123";
  const fs::path ours = written("falsified", inputs, test_engine().run_record()),
                 theirs = written("forged", inputs, other);
  EXPECT_GT(bytes(ours / "acled.csv").size(), 600u) << "no coded event to falsify";
  CheckInput input = given(inputs, true);
  input.refused = refused;
  Falsifier falsifiers[] = {Falsifier(ours), Falsifier(theirs)};
  for (int i = 0; i < 1000; ++i) {
    const fs::path& folder = i % 3 == 0 ? theirs : ours;
    Falsifier& falsifier = falsifiers[i % 3 == 0 ? 1 : 0];
    const auto [name, how] = falsifier.falsify();
    // Without the raw files nothing stands against a map and a refusal.
    const bool alone = i % 2 == 0 && !name.ends_with(".map") && name != "refused.jsonl";
    const auto checked = check_dossier(test_engine(), folder, alone ? CheckInput{} : input);
    // The records may say what no file shows: then this version reads it otherwise.
    const bool told = checked && folder == theirs && name == "records.bin" && !checked->otherwise.empty();
    EXPECT_TRUE(!checked || told) << folder.filename() << " " << name << " " << how
                                  << (alone ? " without raw files" : "");
    falsifier.restore();
  }
  for (const fs::path& folder : {ours, theirs}) EXPECT_EQ(fault(folder, input), "");
}

// Also what no other file shows. Under the name of another version it is told as read otherwise, never passed over.
TEST(CheckAgain, FindsEveryByteOfTheRecords) {
  RunRecord other = test_engine().run_record();
  other.program = "0.0.1";
  for (const bool ours : {true, false}) {
    const fs::path folder = written("bytes", inputs, ours ? test_engine().run_record() : other);
    const std::string good = bytes(folder / "records.bin"), run = bytes(folder / "run.json"),
                      hash = base::hash128(good);
    std::size_t changed = 0;
    for (std::size_t at = 0; at < good.size(); at += 1 + good.size() / 200, ++changed) {
      std::string bad = good, fresh = run;
      bad[at] = static_cast<char>(bad[at] ^ (1 << changed % 8));
      fresh.replace(fresh.find(hash), hash.size(), base::hash128(bad));
      put(folder / "records.bin", bad), put(folder / "run.json", fresh);
      const auto checked = check_dossier(test_engine(), folder, {});
      const bool told =
          checked && !ours && checked->otherwise.size() == 1 && checked->otherwise[0].starts_with("records.bin:");
      EXPECT_TRUE(!checked || told) << (ours ? "ours" : "theirs") << " byte " << at;
    }
    EXPECT_GT(changed, 150u);
  }
}

// In all files alike: only what the raw file gives can tell.
TEST(CheckAgain, FindsAWholeDossierOfOtherReports) {
  std::vector<Input> other = inputs;
  other[0].bytes.replace(other[0].bytes.find("twee burgers"), 4, "tien");
  std::vector<Document> changed = documents(other);
  changed[0].report.id = documents(inputs)[0].report.id;
  const fs::path folder = fs::path(WEDERHOOR_SCRATCH) / "other";
  fs::remove_all(folder);
  ASSERT_TRUE(write_dossier(folder, test_engine().reconcile(std::move(changed)), test_engine().run_record(), {}, {}));
  EXPECT_NE(fault(folder, given(inputs, false)).find("texts/een.txt.txt:3"), std::string::npos);
}

TEST(CheckAgain, HoldsWhatWasToldAgainstTheMetadata) {
  const fs::path folder = written("told", inputs, test_engine().run_record());
  CheckInput input = given(inputs, true);
  EXPECT_EQ(fault(folder, input), "");
  input.reports[0].title = "Anders";
  EXPECT_NE(fault(folder, input).find("texts/een.txt.map"), std::string::npos);
}

TEST(CheckAgain, NamesThatAreAlikeOrOddComeBackInTheirOrder) {
  std::vector<Input> odd = inputs;
  odd[0].file = odd[1].file = "a.txt";
  odd[2].file = "a;b\n.html";
  odd.push_back({"a-b.txt", "Volgens de politie zijn in Belgorod drie mensen gewond geraakt.\n"});
  const fs::path folder = written("odd", odd, test_engine().run_record());
  EXPECT_EQ(fault(folder, {}), "");
}

TEST(CheckAgain, SaysWhenAnotherVersionMadeIt) {
  RunRecord run = test_engine().run_record();
  run.lexicons = "0123";
  const fs::path folder = written("version", inputs, run);
  const auto checked = check_dossier(test_engine(), folder, given(inputs, false));
  ASSERT_TRUE(checked) << checked.error().text();
  EXPECT_NE(checked->made_by.find("lexicons 0123"), std::string::npos);
  EXPECT_GT(checked->checked.files, 20u);
  EXPECT_TRUE(checked->otherwise.empty());
  const std::string said = bytes(folder / "run.json");
  std::string bad = said;
  bad.replace(bad.find("0123"), 4, "0124");
  put(folder / "run.json", bad);
  EXPECT_NE(fault(folder, {}).find("run.json"), std::string::npos);
}

// Records and all files alike say what this version does not read: told, and no fault of the files.
TEST(CheckAgain, TellsWhatThisVersionReadsOtherwise) {
  std::vector<Document> documents_ = documents(inputs);
  ASSERT_FALSE(documents_[0].events.empty());
  documents_[0].events[0].kind = "incursion_of_another_version";
  RunRecord run = test_engine().run_record();
  run.lexicons = "0123";
  const fs::path folder = fs::path(WEDERHOOR_SCRATCH) / "otherwise";
  fs::remove_all(folder);
  ASSERT_TRUE(write_dossier(folder, test_engine().reconcile(std::move(documents_)), run, {}, {}));
  const auto checked = check_dossier(test_engine(), folder, {});
  ASSERT_TRUE(checked) << checked.error().text();
  const auto& told = checked->otherwise;
  EXPECT_TRUE(std::any_of(told.begin(), told.end(), [](const auto& at) { return at.starts_with("events.csv:"); }));
}

}  // namespace
}  // namespace wederhoor
