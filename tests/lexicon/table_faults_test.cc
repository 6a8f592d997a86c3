// Typing errors planted in a copy of the project's lexicons: each is named with file, line and column.
#include "lexicon/table_faults.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "lexicon_tables.h"
#include "where.h"

namespace wederhoor::lexicon {
namespace {

namespace fs = std::filesystem;

struct Typo {
  const char* table;
  const char* right;   // stands once in the file
  const char* wrong;   // what somebody typed for it
  const char* column;  // named by the fault
  const char* says;    // what the fault says, and what to do
};

const Typo typos[] = {
    {"nl/speech_verbs", "ontkennen\tdenied", "ontkennen\tdeneid", "standing",
     "\"deneid\" is not of its list; did you mean \"denied\"?"},
    {"nl/speech_verbs", "aandringen\tasked", "aandringen\t", "standing", "is empty; write asserted, attributed"},
    {"nl/speech_verbs", "aandringen\tasked\ts pop i", "aandringen\tasked\ts,pop,i", "frames",
     "\"s,pop,i\" is no frame"},
    {"nl/speech_verbs", "verb\tstanding\tframes", "verb\tstandard\tframes", "standing", "this column is missing"},
    {"nl/speech_verbs", "\naandringen\t", "\naanbevelen\t", "verb", "\"aanbevelen\" stands in line"},
    {"nl/report_nouns", "verzoek\tasked\ts i pom\t\t", "verzoek\tasked\ts i pom\tja\t", "hearsay",
     "\"ja\" is not of its list; write yes"},
    {"nl/hearsay", "zoudt\tweighed", "zoudt\tweighd", "kind", "did you mean \"weighed\"?"},
    {"nl/claim_words", "nooit\tnegation", "nooit\tnegations", "lists", "did you mean \"negation\"?"},
    {"nl/claim_words", "nimmer\tnegation", "nimmer\t", "lists", "is empty"},
    {"nl/hearsay", "standing\tsample\tcounter", "standing\tsampel\tcounter", "sampel",
     "no source reads this column; did you mean \"sample\"?"},
    {"nl/zou_weights", "above=asked\t-95", "above=asked\t-9s5", "hearsay", "\"-9s5\" is no number"},
    {"nl/carried_trees", "1.4\t\t-608", "1.4\t\t-6o8", "value", "\"-6o8\" is no number"},
    {"nl/likely_trees", "0.0\t\t-2000", "0.0\t\t-20oo", "value", "\"-20oo\" is no number"},
    {"nl/triggers", "binnentrekken\tverb\tground_raid", "binnentrekken\tverb\tground_rade", "kind",
     "is no kind of lexicons/shared/event_kinds.tsv; did you mean \"ground_raid\"?"},
    {"nl/triggers", "binnendringen\tverb", "binnendringen\twerkwoord", "pos", "write verb, noun, any"},
    {"nl/families", "afslaan\tverb\tsubj=rival obj=about\tattack_outcome",
     "afslaan\tverb\tsubj=rival obj=about\tattack_outcom", "family", "did you mean \"attack_outcome\"?"},
    {"nl/states", "gesneuvelde\tkilled", "gesneuvelde\tkiled", "state", "did you mean \"killed\"?"},
    {"nl/quantities", "ten minste\tmodifier\t1 1 - at_least", "ten minste\tmodifier\t1 1 - at_leest", "value",
     "is not LOW BEST HIGH EXACTNESS"},
    {"nl/quantities", "\nten minste\tmodifier", "\nminstens\tmodifier", "form", "\"minstens modifier\" stands in line"},
    {"nl/times", "\nmaandag\tweekday", "\nmaandag\tweekdag", "construction", "did you mean \"weekday\"?"},
    {"nl/times", "maandagavond\tweekday_part\t1 evening", "maandagavond\tweekday_part\t1 avond", "value",
     "\"avond\" is no"},
    {"nl/place_kinds", "\ndorp\tvillage", "\ndorp\tvilage", "kinds", "did you mean \"village\"?"},
    {"nl/roles", "\npresident\tperson", "\npresident\tpersoon", "kind", "did you mean \"person\"?"},
    {"nl/role_families", "expert|doctor", "expert|docter", "likes", "did you mean \"doctor\"?"},
    {"nl/relations", "ten noorden van\tdirection\t0\t", "ten noorden van\tdirection\t0 graden\t", "bearing",
     "is no number"},
    {"nl/determiners", "\nden\tdefinite", "\n\tdefinite", "word", "is empty"},
    {"nl/boilerplate", "accepteer cookies\tcookie_wall", "accepteer cookies\tcookiewall", "kind",
     "did you mean \"cookie_wall\"?"},
    {"shared/actors", "Бельгія\t\tbe\tBE", "Бельгія\t\tbel\tBE", "affiliation",
     "is no id of lexicons/shared/actors.tsv"},
    {"shared/actors", "@2018-10-11..2024-05-14", "@2018-10-11-2024-05-14", "office", "is not TITLE@FROM..TO"},
    {"shared/months", "februari\tmonth\t2\t", "februari\tmonth\t14\t", "number", "is not of its list"},
    {"shared/spelling_costs", "tsj\ttsch\t0\t", "tsj\ttsch\t0,5\t", "cost", "\"0,5\" is no number"},
};

std::string text_of(const fs::path& file) {
  std::ostringstream out;
  out << std::ifstream(file, std::ios::binary).rdbuf();
  return out.str();
}

void write(const fs::path& file, const std::string& text) { std::ofstream(file, std::ios::binary) << text; }

// A copy of the lexicons that a test may spoil.
fs::path copied() {
  const fs::path folder = fs::path(WEDERHOOR_SCRATCH) / "lexicons";
  fs::remove_all(folder);
  fs::create_directories(folder.parent_path());
  fs::copy(std::string(WEDERHOOR_SOURCE) + "/lexicons", folder, fs::copy_options::recursive);
  return folder;
}

std::vector<std::string> faults(const fs::path& folder) {
  std::vector<std::string> out;
  for (const Error& fault : Lexicons::faults(folder, lexicon_tables())) out.push_back(fault.text());
  return out;
}

class Typos : public testing::TestWithParam<Typo> {};

TEST_P(Typos, AreNamedByFileLineAndColumn) {
  const Typo& typo = GetParam();
  const fs::path folder = copied(), file = folder / (std::string(typo.table) + ".tsv");
  std::string text = text_of(file);
  const std::size_t at = text.find(typo.right);
  ASSERT_NE(at, std::string::npos) << typo.right;
  ASSERT_EQ(text.find(typo.right, at + 1), std::string::npos) << typo.right;
  write(file, text.replace(at, std::string(typo.right).size(), typo.wrong));
  const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at) + 1, '\n');
  const std::string where = fmt::format("lexicons/{}.tsv:{}: {}: ", typo.table, line, typo.column);
  EXPECT_THAT(faults(folder),
              testing::Contains(testing::AllOf(testing::StartsWith(where), testing::HasSubstr(typo.says))));
  EXPECT_FALSE(open_lexicons(folder));
}

INSTANTIATE_TEST_SUITE_P(Lexicons, Typos, testing::ValuesIn(typos));

TEST(TableFaults, TheProjectsLexiconsHaveNone) {
  EXPECT_THAT(faults(std::string(WEDERHOOR_SOURCE) + "/lexicons"), testing::IsEmpty());
}

TEST(TableFaults, ATableThatIsMissingOrThatNobodyReads) {
  const fs::path folder = copied();
  fs::rename(folder / "nl/realis.tsv", folder / "nl/reali.tsv");
  EXPECT_THAT(faults(folder), testing::ElementsAre(testing::StartsWith("lexicons/nl/realis.tsv: is missing; "),
                                                   testing::StartsWith("lexicons/nl/reali.tsv: no source reads")));
  const auto opened = open_lexicons(folder);
  ASSERT_FALSE(opened);
  EXPECT_NE(opened.error().text().find("1 more: wederhoor lexicon check"), std::string::npos);
}

TEST(TableFaults, ALanguageMayHaveFewerTablesThanTheOneThatIsRead) {
  const fs::path folder = copied();
  fs::remove(folder / "en/bylines.tsv");
  EXPECT_THAT(faults(folder), testing::IsEmpty());
  fs::remove(folder / "nl/bylines.tsv");
  EXPECT_THAT(faults(folder), testing::ElementsAre(testing::StartsWith("lexicons/nl/bylines.tsv: is missing")));
}

TEST(TableFaults, ARowMayNotStandTwice) {
  const TableSchema schema{.name = "nl/test", .columns = {text("word"), text("use")}, .key = {"word", "use"}};
  const auto faults_in = [&](std::string rows) {
    auto table = Table::parse("nl/test", "word\tuse\n" + std::move(rows));
    return faults_of({{"nl/test", std::make_shared<Table>(std::move(*table))}}, {&schema}, Others::wrong).size();
  };
  EXPECT_EQ(faults_in("a\tx\na\ty\n"), 0u);
  EXPECT_EQ(faults_in("a\tx\na\tx\n"), 1u);
}

}  // namespace
}  // namespace wederhoor::lexicon
