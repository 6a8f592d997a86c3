// What reports tell besides their news: other places and days, entries of live blogs, what is looked back on.
#include "reconcile/asides.h"

#include <gtest/gtest.h>

#include "base/dates.h"
#include "reconcile/incidents.h"
#include "reconcile/reconcile.h"
#include "test_engine.h"
#include "tests_lexicons.h"

namespace wederhoor::reconcile {
namespace {

struct Text {
  std::string file, day, words;
};

class Read {
 public:
  explicit Read(const std::vector<Text>& texts) : heap_(documents(texts)) {
    join_actors(heap_);
    incidents_ = find_incidents(heap_, test_lexicons(), nullptr);
  }
  // The incident of the sentence of that report with those words: "2031-05-02 aanval, Burao"; "" for none.
  std::string of(const std::string& file, const std::string& words) const {
    for (const Incident& incident : incidents_) {
      for (const std::vector<Ref>* refs : {&incident.claims, &incident.events}) {
        for (const Ref& ref : *refs) {
          const Document& d = heap_[ref];
          const std::uint32_t s =
              refs == &incident.claims ? d.claims.claims[ref.index].sentence : d.events[ref.index].sentence;
          const bool there = d.reading.sentences[s].span.of(d.report.text).find(words) != std::string_view::npos;
          if (d.report.file == file && there)
            return base::iso(incident.when.begin).substr(0, 10) + " " + incident.label;
        }
      }
    }
    return {};
  }

 private:
  static std::vector<Document> documents(const std::vector<Text>& texts) {
    std::vector<Document> out;
    for (const Text& text : texts) {
      Metadata metadata;
      metadata.file = text.file;
      metadata.published = *base::parse_iso_interval(text.day);
      out.push_back(*test_engine().read(text.words, metadata));
    }
    return out;
  }
  Heap heap_;
  std::vector<Incident> incidents_;
};

const std::vector<Text> hargeisa = {
    {"a.txt", "2031-05-04",
     "Bank in Hargeisa bestormd\n\nIn Hargeisa hebben mannen van de Noorderbond vrijdag een bank bestormd. De "
     "politie "
     "spreekt van negen doden.\n\nZondag kwamen bij Burao elf herders om bij een droneaanval. Een inwoner telde er "
     "twintig.\n\nDe minister noemt de bestorming een laffe daad."},
    {"b.txt", "2031-05-05",
     "Noorderbond: bank in Hargeisa was doelwit\n\nDe aanval van vrijdag op een bank in Hargeisa was gericht op "
     "geldwisselaars, zegt de Noorderbond. De politie van Hargeisa ontkent dat."},
    {"c.txt", "2031-05-05",
     "Hargeisa begraaft doden\n\nIn Hargeisa zijn negen doden van de aanval van vrijdag begraven. Een getuige zegt "
     "dat er "
     "veertien waren."},
    {"d.txt", "2031-05-06",
     "Bank in Hargeisa weer open\n\nDe bank in Hargeisa die vrijdag werd aangevallen, is weer open. De eigenaar "
     "noemt "
     "de bestorming een ramp."}};

TEST(Asides, AnotherPlaceOnAnotherDayToTheEndOfTheParagraph) {
  const Read read(hargeisa);
  EXPECT_EQ(read.of("a.txt", "bij Burao"), "2031-05-04 droneaanval, Burao");
  EXPECT_EQ(read.of("a.txt", "Een inwoner telde"), "2031-05-04 droneaanval, Burao");
  EXPECT_EQ(read.of("a.txt", "een laffe daad"), read.of("c.txt", "veertien waren"));
  EXPECT_NE(read.of("a.txt", "een laffe daad"), read.of("a.txt", "bij Burao"));
}

const std::vector<Text> coast = {
    {"a.txt", "2031-09-14",
     "Tanker Noorderlicht aangevallen\n\nVrijdag werd bij Barawe de tanker Noorderlicht "
     "aangevallen. De rederij zegt dat niemand "
     "gewond raakte.\n\nEen dag later beschoot een patrouilleboot een boot bij Merka. "
     "Daarbij vielen volgens Defensie drie "
     "doden."},
    {"b.txt", "2031-09-14",
     "Defensie: boot bij Merka beschoten\n\nEen patrouilleboot heeft zaterdag bij Merka "
     "een boot beschoten. Defensie zegt "
     "dat er is gewaarschuwd.\n\nEen dag eerder werd bij Barawe de tanker Noorderlicht "
     "aangevallen. De rederij spreekt van acht "
     "mannen."},
    {"c.txt", "2031-09-15",
     "Vissers van Merka: zeven doden\n\nZaterdag werd bij Merka een boot beschoten. "
     "Een weduwe telt zeven doden.\n\n"
     "Niemand heeft gewaarschuwd, zegt hij."},
    {"d.txt", "2031-09-15",
     "Bemanning Noorderlicht bang\n\nVrijdag werd bij Barawe de tanker Noorderlicht aangevallen. "
     "Een matroos zegt dat twee mannen op de "
     "machinekamer stonden.\n\nDe rederij ontkent dat."}};

TEST(Asides, ADayLaterIsAnotherDeed) {
  const Read read(coast);
  const std::string tanker = read.of("d.txt", "machinekamer"), boat = read.of("c.txt", "zeven doden");
  EXPECT_EQ(tanker.substr(0, 10), "2031-09-12");
  EXPECT_EQ(boat.substr(0, 10), "2031-09-13");
  EXPECT_EQ(read.of("a.txt", "drie doden"), boat);
  EXPECT_EQ(read.of("a.txt", "niemand gewond"), tanker);
  EXPECT_EQ(read.of("b.txt", "is gewaarschuwd"), boat);
  EXPECT_EQ(read.of("b.txt", "acht mannen"), tanker);
  EXPECT_EQ(read.of("c.txt", "zegt hij"), boat);
}

const std::vector<Text> south = {
    {"a.txt", "2031-05-13",
     "Man doodgeschoten in Tilburg\n\nIn Tilburg is maandag een man doodgeschoten, meldt burgemeester Harm Poort. "
     "Volgens de "
     "Tilburgse politie waren er twee daders."},
    {"b.txt", "2031-05-13",
     "Tilburg: getuige zag één dader\n\nBij de schietpartij van maandag in Tilburg was één dader, zegt een getuige. "
     "Burgemeester Harm Poort wil niets zeggen.\n\nIn januari werd in Goirle een winkel overvallen. Daarbij raakte een "
     "agent "
     "gewond."},
    {"c.txt", "2031-05-14",
     "Woning in Terneuzen beschoten\n\nIn Terneuzen is dinsdag een woning beschoten, meldt burgemeester Iris Vael. De "
     "Zeeuwse "
     "politie vond negen kogels."},
    {"d.txt", "2031-05-14",
     "Terneuzen geschokt\n\nNa de beschieting van dinsdag in Terneuzen telt een buurman vijftien kogels. Burgemeester "
     "Iris "
     "Vael spreekt van een vergissing."},
    {"e.txt", "2031-05-15",
     "Liveblog: onrust\n\n12.20 uur\n\nIn Tilburg is volgens burgemeester Harm Poort een verdachte aangehouden van de "
     "schietpartij.\n\n9.10 uur\n\nIn Terneuzen noemt burgemeester Iris Vael de beschieting een vergissing. De politie "
     "houdt "
     "het op negen kogels."}};

TEST(Asides, EachEntryOfALiveBlogIsOfItsOwnStory) {
  const Read read(south);
  EXPECT_EQ(read.of("e.txt", "een verdachte"), read.of("a.txt", "twee daders"));
  EXPECT_EQ(read.of("e.txt", "negen kogels"), read.of("c.txt", "negen kogels"));
  EXPECT_NE(read.of("e.txt", "een verdachte"), read.of("e.txt", "negen kogels"));
}

TEST(Asides, WhatCameOfWhatIsLookedBackOnIsOfThatDay) {
  const Read read(south);
  EXPECT_EQ(read.of("b.txt", "een agent"), read.of("b.txt", "een winkel overvallen"));
  EXPECT_NE(read.of("b.txt", "een agent"), read.of("b.txt", "één dader"));
}

}  // namespace
}  // namespace wederhoor::reconcile
