// The reader apart as a process: what it finds arrives, and its end is a refusal of one file.
#include "intake/apart/read_apart.h"

#include "intake/intake.h"

namespace wederhoor::intake {
namespace {

const std::string feed =
    "<rss><channel><title>Bode</title><item><title>Brug dicht</title><link>https://bode.example/1</link>"
    "<pubDate>Wed, 12 Mar 2031 14:05:10 +0100</pubDate><description>De brug is dicht, zegt de "
    "politie.</description></item>"
    "<item><title>Stad vrij</title><description>&lt;p&gt;De stad is vrij.&lt;/p&gt;&lt;p&gt;De haven "
    "ook.&lt;/p&gt;</description></item></channel></rss>";

TEST(ReadApart, AFeedIsItsEntries) {
  std::vector<Item> items;
  ASSERT_TRUE(
      intake().each_item(feed, "feed.xml", [&](Item&& item) { return items.push_back(std::move(item)), true; }));
  ASSERT_EQ(items.size(), 2u);
  const Result<Report> first = intake().take_in(items[0], {}), second = intake().take_in(items[1], {});
  ASSERT_TRUE(first && second);
  EXPECT_EQ(first->file, "feed.xml#entry-1");
  EXPECT_EQ(first->container, "feed.xml");
  EXPECT_EQ(first->item, "entry-1");
  EXPECT_EQ(first->text, "De brug is dicht, zegt de politie.");
  EXPECT_EQ(first->published_basis, DateBasis::stated);
  EXPECT_EQ(second->text, "De stad is vrij.\n\nDe haven ook.");
}

TEST(ReadApart, ItStopsWhenNoMoreIsWanted) {
  std::size_t count = 0;
  EXPECT_TRUE(intake().each_item(feed, "feed.xml", [&](Item&&) { return ++count > 5; }));
  EXPECT_EQ(count, 1u);
}

TEST(ReadApart, AMissingOrDyingReaderIsARefusal) {
  Source source{std::string(feed)};
  const auto nothing = [](Found&&) { return true; };
  const Status missing = read_apart("no-such-program", "xml", source, "feed.xml", nothing);
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().where, "feed.xml");
  EXPECT_NE(missing.error().message.find("missing"), std::string::npos);
  const Status dead = read_apart("wederhoor-apart", "no-such-room", source, "feed.xml", nothing);
  ASSERT_FALSE(dead);
  EXPECT_NE(dead.error().message.find("broke off"), std::string::npos);
}

}  // namespace
}  // namespace wederhoor::intake
