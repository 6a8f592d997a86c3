#include "dossier/party_outlets.h"

#include <gtest/gtest.h>

namespace wederhoor::dossier {
namespace {

constexpr bool channel = true, paper = false;

TEST(PartyOutlets, BearTheWholeName) {
  PartyNames names;
  names.add("Legioen Vrij Wad", "legion");
  names.add("LVW", "legion");
  EXPECT_EQ(names.of("Legioen Vrij Wad", paper), "legion");
  EXPECT_EQ(names.of("LEGIOEN VRIJ-WAD", channel), "legion");
  EXPECT_EQ(names.of("LVW", channel), "legion");
}

TEST(PartyOutlets, ChannelsMayBearAPart) {
  PartyNames names;
  names.add("Legioen Vrij Wad", "legion");
  EXPECT_EQ(names.of("Vrij Wad", channel), "legion");
  EXPECT_EQ(names.of("Vrij Wad", paper), "");
  EXPECT_EQ(names.of("Wad", channel), "");
  EXPECT_EQ(names.of("Vrij Waddenland", channel), "");
}

TEST(PartyOutlets, PapersThatShareAWordAreNone) {
  PartyNames names;
  names.add("Brigade Standaard", "brigade");
  names.add("Leger van het Vrije Volk", "army");
  EXPECT_EQ(names.of("De Standaard", paper), "");
  EXPECT_EQ(names.of("De Standaard", channel), "");
  EXPECT_EQ(names.of("Het Vrije Volk", paper), "");
  EXPECT_EQ(names.of("", channel), "");
}

TEST(PartyOutlets, NamesOfTwoPartiesAreNobodys) {
  PartyNames names;
  names.add("Front Vrij Wad", "front");
  names.add("Legioen Vrij Wad", "legion");
  EXPECT_EQ(names.of("Vrij Wad", channel), "");
}

}  // namespace
}  // namespace wederhoor::dossier
