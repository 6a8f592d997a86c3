// Claims of one report: are they of one voice, and does a denial meet what the other says?
#include "reconcile/relations/voices.h"

#include <gtest/gtest.h>

#include "test_engine.h"
#include "tests_lexicons.h"

namespace wederhoor::reconcile {
namespace {

// The attributed claims of a text, and what is asked of the first two.
template <class Asked>
bool of_first_two(const std::string& text, Asked asked) {
  Metadata metadata;
  metadata.file = "a.txt";
  const Heap heap({*test_engine().read(text, metadata)});
  const WordVectors no_words;
  const StatementMaker maker(test_lexicons(), "nl", no_words);
  std::vector<Statement> said;
  for (Statement& s : maker.make(heap, 0))
    if (s.claim->form != Form::plain) said.push_back(std::move(s));
  EXPECT_GE(said.size(), 2U) << text;
  return said.size() >= 2 && asked(said[0], said[1]);
}

bool one(const std::string& text) {
  return of_first_two(text, [](const Statement& a, const Statement& b) { return one_voice(a, b); });
}
bool aside(const std::string& text) {
  return of_first_two(text, [](const Statement& a, const Statement& b) { return denies_its_part(b, a); });
}

TEST(Voices, WhoSpeaksForABodyIsThatBody) {
  EXPECT_TRUE(
      one("De auto ontplofte volgens de politie om elf uur. “Een man reed in op de post”, zei politiecommandant "
          "Abdi Faarax."));
  EXPECT_TRUE(
      one("Volgens het parket wilden agenten een wagen controleren. “De bestuurder schoot”, zegt "
          "parketwoordvoerster Lieselot Claes."));
  EXPECT_FALSE(
      one("De auto ontplofte volgens de politie om elf uur. “Een man reed in op de post”, zei burgemeester "
          "Abdi Faarax."));
  EXPECT_FALSE(
      one("De auto ontplofte volgens het parket om elf uur. “Een man reed in op de post”, zei politiechef "
          "Abdi Faarax."));
}

TEST(Voices, ADenialOfAPartInItMeetsWhoIsNamed) {
  EXPECT_TRUE(aside("De auto ontplofte volgens de politie om elf uur. Hamas ontkent elke betrokkenheid."));
  EXPECT_FALSE(aside("Volgens de politie heeft Hamas de auto laten ontploffen. Hamas ontkent elke betrokkenheid."));
  EXPECT_FALSE(aside("De auto ontplofte volgens de politie om elf uur. Hamas ontkent dat de auto ontplofte."));
}

TEST(Voices, WhoIsToldToCountIsTheTeller) {
  const auto teller = [](const std::string& text) {
    Metadata metadata;
    metadata.file = "a.txt";
    const Heap heap({*test_engine().read(text, metadata)});
    const WordVectors no_words;
    const StatementMaker maker(test_lexicons(), "nl", no_words);
    for (const Statement& s : maker.make(heap, 0))
      for (const Amount& a : s.amounts) return a.teller;
    return std::string("no amount");
  };
  EXPECT_NE(teller("Het parket heeft het aantal schoten vastgesteld op elf."), "");
  EXPECT_NE(teller("Buurtbewoner Gerrit Lammers zag er maar twee mannen."), "");
  EXPECT_EQ(teller("Elf schoten raakten de gevel."), "");
}

}  // namespace
}  // namespace wederhoor::reconcile
