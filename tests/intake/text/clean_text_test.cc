// Characters of clean text.
#include "intake/intake.h"

#include <chrono>

#include "intake/text/clean_text.h"

namespace wederhoor::intake {
namespace {

std::string cleaned(std::string_view text, Oddities* seen = nullptr) {
  MappedText in;
  in.copy(text, 0, text.size());
  Oddities oddities;
  const std::string out = clean(in, oddities).text();
  if (seen != nullptr) *seen = oddities;
  return out;
}

TEST(CleanText, Characters) {
  EXPECT_EQ(cleaned("  De\xC2\xA0 stad\t is \xE2\x80\xAFvrij "), "De stad is vrij");
  EXPECT_EQ(cleaned("ge\xC2\xADvecht"), "gevecht");
  EXPECT_EQ(cleaned("e\xCC\x81\xC3\xA9n"), "één");
  EXPECT_EQ(cleaned("\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB"), "한");
  EXPECT_EQ(cleaned("\xE2\x84\xAB"), "Å");
  EXPECT_EQ(cleaned("👨\xE2\x80\x8D👩\xE2\x80\x8D👧"), "👨\xE2\x80\x8D👩\xE2\x80\x8D👧");  // joiners of a picture stay
  EXPECT_EQ(cleaned("\xEF\xBF\xBD"), "\xEF\xBF\xBD");
}

TEST(CleanText, HiddenControlsAreReported) {
  Oddities seen;
  EXPECT_EQ(cleaned("De stad\xE2\x80\xAE is\xE2\x80\x8B vrij\x07", &seen), "De stad is vrij");
  EXPECT_EQ(seen.seen.at("bidirectional control").count, 1u);
  EXPECT_EQ(seen.seen.at("bidirectional control").first, 7u);
  EXPECT_EQ(seen.seen.count("zero-width character"), 1u);
  EXPECT_EQ(seen.seen.count("control character"), 1u);
  EXPECT_NE(report_of("De stad\xE2\x80\xAE is vrij.")
                .remarks.front()
                .find("bidirectional control left out of the clean text, the first at 7"),
            std::string::npos);
}

// ICU orders a run of marks in quadratic time; ours is cut in pieces.
TEST(CleanText, AMillionMarksAreKept) {
  std::string marks = "a";
  for (int i = 0; i < 250'000; ++i) marks += "\xCC\x81\xCC\x96";
  EXPECT_GT(cleaned(marks).size(), 900'000u);
}

}  // namespace
}  // namespace wederhoor::intake
