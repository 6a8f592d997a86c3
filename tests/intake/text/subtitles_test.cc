// Subtitles to running text.
#include "intake/intake.h"

namespace wederhoor::intake {
namespace {

TEST(Subtitles, CuesAreJoined) {
  const std::string cues =
      "1\n00:00:01,000 --> 00:00:02,500\n<i>De brug</i> bij\nOosterdam is\n\n2\n00:00:02,600 --> "
      "00:00:04,000\n{\\an8}dicht, zegt de politie.\n\n"
      "3\n00:00:04,100 --> 00:00:05,000\nDat duurt 3 dagen.\n\n4\n00:00:09,000 --> 00:00:10,000\nDe haven is open.\n";
  EXPECT_EQ(report_of(cues, "a.srt").text,
            "De brug bij Oosterdam is dicht, zegt de politie. Dat duurt 3 dagen.\n\nDe haven is open.");
}

TEST(Subtitles, OfTheWeb) {
  const std::string cues =
      "WEBVTT\nKind: captions\n\nNOTE gemaakt door\neen programma\n\nSTYLE\n::cue { color: red }\n\nintro\n00:01.000 "
      "--> 00:02.000 align:start\n<v Anna>De brug is<00:01.500> dicht.\n\n"
      "00:02.000 --> 00:03.000\nDe brug is dicht.\nDe weg ook.\n";
  EXPECT_EQ(report_of(cues, "a.vtt").text, "De brug is dicht. De brug is dicht. De weg ook.");
}

TEST(Subtitles, SayWhereTheyStand) {
  const std::string cues = "1\n00:00:01,000 --> 00:00:02,500\nDe <b>brug</b> is dicht.\n";
  const Report report = report_of(cues);
  const std::uint32_t at = static_cast<std::uint32_t>(report.text.find("brug"));
  EXPECT_EQ(words_of_raw(raw_of(cues), raw_span(report, {at, at + 4})), "brug");
}

}  // namespace
}  // namespace wederhoor::intake
