// A report is read by the reader of its language: a made-up language, "qx", beside Dutch.
#include "reading/language.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "reading/reader.h"
#include "where.h"

namespace wederhoor::reading {
namespace {
namespace fs = std::filesystem;

// qx counts "zib" as seven, and nothing else.
class Sevens final : public Numerals {
 public:
  std::optional<Numeral> read(std::span<const std::string_view> words, std::size_t at) const override {
    return at < words.size() ? word(words[at]) : std::nullopt;
  }
  std::optional<Numeral> word(std::string_view word) const override {
    return word == "zib" ? std::optional(Numeral{.value = 7}) : std::nullopt;
  }
  std::optional<Numeral> ordinal(std::string_view) const override { return std::nullopt; }
  std::optional<double> figures(std::string_view) const override { return std::nullopt; }
};

// qx has one time, "blorp": the year 2031.
const TimeGrammar blorp_times{[](const TimeScan& scan, std::uint32_t at, std::uint32_t) -> std::optional<Said> {
                                if (!scan.is(at, "blorp")) return std::nullopt;
                                Said said = begin_at(at, TimeOp::fixed, "blorp");
                                said.fixed = year_stretch(2031, Edge::whole);
                                said.last = at + 1;
                                return said;
                              },
                              [](const TimeScan&, std::uint32_t) { return Tense::unknown; },
                              [](const TimeScan&, std::uint32_t) { return false; }};

Language made_up() {
  return {"qx",
          [](const lexicon::LanguageTables&) -> std::shared_ptr<const Numerals> { return std::make_shared<Sevens>(); },
          &blorp_times, languages().front().treebank};
}

// The lexicons with a folder for qx, which has the tables of Dutch and a soldier of its own, "brabo".
const Lexicons& lexicons() {
  static const Result<Lexicons> opened = [] {
    const fs::path folder = fs::path(WEDERHOOR_SCRATCH) / "lexicons_qx";
    fs::remove_all(folder);
    fs::create_directories(folder.parent_path());
    fs::copy(std::string(WEDERHOOR_SOURCE) + "/lexicons", folder, fs::copy_options::recursive);
    fs::copy(folder / "nl", folder / "qx", fs::copy_options::recursive);
    std::ofstream(folder / "qx" / "counted.tsv", std::ios::app) << "brabo\tpersons\tbrabo|braboz\n";
    return Lexicons::open(folder);
  }();
  EXPECT_TRUE(opened) << opened.error().text();
  return *opened;
}

Reading read_as(const std::string& language, const std::string& text) {
  static const std::array<Language, 2> both{languages().front(), made_up()};
  static const Result<Reader> reader = Reader::open(lexicons(), std::string(WEDERHOOR_SOURCE) + "/models",
                                                    fs::path(WEDERHOOR_SCRATCH) / "../../data/gazetteer.bin", both);
  EXPECT_TRUE(reader) << reader.error().text();
  Report report;
  report.text = text;
  report.language = language;
  return reader->read(report);
}

const std::string text = "Zib braboz tronk blorp. Maandag kwamen zeven soldaten.";

TEST(Language, AReportIsReadByItsOwn) {
  const Reading qx = read_as("qx", text);
  EXPECT_EQ(qx.language, "qx");
  ASSERT_EQ(qx.times.size(), 1U);
  EXPECT_EQ(qx.times[0].timex3, "2031");
  ASSERT_EQ(qx.quantities.size(), 1U);
  EXPECT_EQ(qx.quantities[0].counted, "brabo");
  EXPECT_EQ(qx.quantities[0].best, 7);
  ASSERT_EQ(qx.remarks.size(), 1U) << "qx has no weights";
  EXPECT_NE(qx.remarks[0].find("models/qx/parser.weights"), std::string::npos);
}

TEST(Language, AnotherReportByAnother) {
  const Reading dutch = read_as("nl", text);
  EXPECT_EQ(dutch.language, "nl");
  ASSERT_EQ(dutch.times.size(), 1U);
  EXPECT_EQ(dutch.times[0].span.of(text), "Maandag");
  ASSERT_EQ(dutch.quantities.size(), 1U);
  EXPECT_EQ(dutch.quantities[0].counted, "soldiers");
  EXPECT_TRUE(dutch.remarks.empty());
}

TEST(Language, WhereNothingTellsItTheFirst) {
  EXPECT_EQ(read_as("und", text).language, "nl");
  EXPECT_EQ(read_as("und", "Атака закончилась, сказал губернатор.").language, "");
}

TEST(Language, OfOneThatNobodyReadsWordsAlone) {
  const Reading frisian = read_as("fy", text);
  EXPECT_EQ(frisian.language, "");
  EXPECT_EQ(frisian.sentences.size(), 2U);
  EXPECT_TRUE(frisian.times.empty() && frisian.quantities.empty() && frisian.mentions.empty());
  ASSERT_EQ(frisian.remarks.size(), 1U);
  EXPECT_NE(frisian.remarks[0].find("(fy)"), std::string::npos);
}

}  // namespace
}  // namespace wederhoor::reading
