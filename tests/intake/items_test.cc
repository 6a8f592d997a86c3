// Files that hold many reports: what their items are called and say, and that one bad item costs no other.
#include "intake/items.h"

#include "base/dates.h"
#include "base/hash.h"
#include "intake/intake.h"

namespace wederhoor::intake {
namespace {

using namespace std::string_literals;

struct Taken {
  std::vector<Item> items;
  Status done = Done{};
};

Taken items_of(const std::string& bytes, const std::string& file = "heap.csv") {
  Taken out;
  out.done = intake().each_item(bytes, file, [&](Item&& item) {
    out.items.push_back(std::move(item));
    return true;
  });
  return out;
}

std::vector<std::string> names(const Taken& taken) {
  std::vector<std::string> out;
  for (const Item& item : taken.items) out.push_back(item.name());
  return out;
}

Report read(const Item& item, const Metadata& told = {}) {
  Result<Report> report = intake().take_in(item, told);
  EXPECT_TRUE(report) << report.error().text();
  return report ? std::move(*report) : Report{};
}

const std::string table =
    "Titel,Datum,Krant,Auteur,URL,Kanaal,Tekst\n"
    "Brug dicht,2031-03-12,Kustbode,Anna Bakker,https://kustbode.example/1,kust,\"De brug is dicht, zegt de "
    "politie.\"\n"
    "\n"
    "Stad vrij,2031-03-12T09:30+01:00,,,,,\"Het leger zegt: \"\"De stad is vrij.\"\"\nVolgens de buren klopt dat.\"\n";

TEST(Items, AFileIsOneItem) {
  for (const std::string text : {"De stad is vrij, zegt het leger.", "text\nis een woord.", "Brug, stad\nen dorp.",
                                 "{De stad} is vrij.", "<!doctype html><p>De titel, de tekst</p>", ""}) {
    const Taken taken = items_of(text, "a.txt");
    ASSERT_EQ(taken.items.size(), 1u) << text;
    EXPECT_EQ(taken.items[0].bytes, text);
    EXPECT_EQ(taken.items[0].name(), "a.txt");
    EXPECT_TRUE(taken.items[0].encoding.empty());
  }
}

TEST(Items, AContainerOfNothingIsRefused) {
  for (const std::string text : {"title,text\n", "title,text\n\n\n"}) {
    const Taken taken = items_of(text, "a.csv");
    EXPECT_TRUE(taken.items.empty());
    ASSERT_FALSE(taken.done) << text;
    EXPECT_EQ(taken.done.error().message, "holds no report");
  }
}

TEST(Items, RowsOfATableAreReports) {
  const Taken taken = items_of(table);
  ASSERT_EQ(names(taken), (std::vector<std::string>{"heap.csv#1", "heap.csv#2"}));
  const Report first = read(taken.items[0]), second = read(taken.items[1]);
  EXPECT_EQ(first.text, "De brug is dicht, zegt de politie.");
  EXPECT_EQ(first.title, "Brug dicht");
  EXPECT_EQ(first.outlet, "Kustbode");
  EXPECT_EQ(first.author, "Anna Bakker");
  EXPECT_EQ(first.address, "https://kustbode.example/1");
  EXPECT_EQ(first.channel, "kust");
  EXPECT_EQ(first.published, *base::parse_iso_interval("2031-03-12"));
  EXPECT_EQ(first.published_basis, DateBasis::stated);
  EXPECT_EQ(first.container, "heap.csv");
  EXPECT_EQ(first.item, "1");
  EXPECT_EQ(first.file, "heap.csv#1");
  EXPECT_EQ(second.item, "2");
  EXPECT_EQ(second.published.begin, base::parse_iso_moment("2031-03-12T09:30+01:00"));
  EXPECT_TRUE(read(items_of("De stad is vrij.", "a.txt").items[0]).container.empty());
}

// Comma, semicolon, tab, JSON; UTF-8 with and without a mark, UTF-16, windows-1252: the same reports.
TEST(Items, AreTheSameHoweverTheyAreWritten) {
  const std::string text = "De coördinatie met René is \"goed\", zegt het leger.";
  std::vector<std::string> files;
  for (const std::string& d : {","s, ";"s, "\t"s})
    files.push_back("id" + d + "title" + d + "text\nx-1" + d + "Brug" + d +
                    "\"De coördinatie met René is \"\"goed\"\", zegt het leger.\"\n");
  files.push_back("\xEF\xBB\xBF" + files[0]);
  files.push_back(
      "{\"id\": \"x-1\", \"title\": \"Brug\", \"body\": \"De co\\u00f6rdinatie met René is \\\"goed\\\", "
      "zegt het leger.\"}\r\n\r\n");
  std::string wide = "\xFF\xFE", narrow;
  for (const char32_t c : raw_of(files[1])) {
    wide += {static_cast<char>(c & 0xFF), static_cast<char>(c >> 8)};
    narrow += static_cast<char>(c);
  }
  files.push_back(wide);
  files.push_back(narrow);
  for (const std::string& bytes : files) {
    const Taken taken = items_of(bytes, "h");
    ASSERT_EQ(names(taken), std::vector<std::string>{"h#x-1"}) << bytes;
    EXPECT_EQ(taken.items[0].bytes, text) << bytes;
    const Report report = read(taken.items[0]);
    EXPECT_EQ(report.title, "Brug");
    EXPECT_EQ(report.id, base::hash128(text));
  }
}

// The text alone in a file has the same id, and the raw offsets count in it.
TEST(Items, CountInTheirOwnText) {
  const Item item = items_of(table).items[1];
  const Report report = read(item), alone = report_of(item.bytes);
  EXPECT_EQ(report.id, alone.id);
  EXPECT_EQ(report.text, alone.text);
  const std::uint32_t at = static_cast<std::uint32_t>(report.text.find("Volgens"));
  ASSERT_NE(report.text.find("Volgens"), std::string::npos);
  EXPECT_EQ(words_of_raw(raw_of(item.bytes), raw_span(report, {at, at + 7})), "Volgens");
}

TEST(Items, OneBadItemCostsNoOther) {
  const std::string good = "Het leger zegt dat de stad vrij is.";
  const Taken rows = items_of("id,text\n1," + good + "\n2,%PDF-1.4\n3,a,b\n4,\n5," + good + " Nu ook.\n");
  const Taken lines =
      items_of("{\"id\":1,\"text\":\"" + good + "\"}\n{\"id\":2,\"text\":\"%PDF-1.4\"}\n{kapot\n{\"id\":4}\n" +
               "{\"id\":5,\"text\":\"" + good + " Nu ook.\"}\n");
  for (const Taken* taken : {&rows, &lines}) {
    EXPECT_TRUE(taken->done);
    ASSERT_EQ(names(*taken),
              (std::vector<std::string>{"heap.csv#1", "heap.csv#2", "heap.csv#3", "heap.csv#4", "heap.csv#5"}));
    for (const Item& item : taken->items) {
      const Result<Report> report = intake().take_in(item, {});
      const bool readable = item.place == "1" || item.place == "5";
      EXPECT_EQ(static_cast<bool>(report), readable) << item.name();
      if (!report) EXPECT_EQ(report.error().where, item.name());
    }
  }
}

TEST(Items, OfABrokenTableComeUpToTheBreak) {
  const Taken taken = items_of("id,text\n1,De stad is vrij.\n2,\"De brug\" is dicht.\n3,De weg is open.\n");
  ASSERT_FALSE(taken.done);
  EXPECT_EQ(taken.done.error().where, "heap.csv:3");
  EXPECT_EQ(names(taken), std::vector<std::string>{"heap.csv#1"});
}

TEST(Items, ATableWithoutTextsIsRefused) {
  const Taken taken = items_of("title,published,outlet\nBrug,2031-03-12,Kustbode\n");
  ASSERT_FALSE(taken.done);
  EXPECT_NE(taken.done.error().message.find("without a column of texts"), std::string::npos);
  EXPECT_TRUE(taken.items.empty());
}

TEST(Items, SayWhatIsNotRead) {
  const Item item = items_of("title,views,published,text\nBrug,12,gisteren,De brug is dicht.\n").items.at(0);
  const Report report = read(item);
  ASSERT_EQ(report.remarks.size(), 2u);
  EXPECT_NE(report.remarks[0].find("not read: views"), std::string::npos);
  EXPECT_NE(report.remarks[1].find("date"), std::string::npos);
  EXPECT_EQ(report.published_basis, DateBasis::unknown);
}

TEST(Items, OnlyPlainIdsNameAPlace) {
  const std::vector<std::string> others = {"../../etc/passwd", "a b", "", "a;b", std::string(61, 'x'), "\xC3\xA9"};
  for (const std::string& id : others)
    EXPECT_EQ(items_of("id,text\n" + id + ",De stad is vrij.\n").items.at(0).place, "1") << id;
  EXPECT_EQ(items_of("id,text\nnos:2031-03.12_a,De stad is vrij.\n").items.at(0).place, "nos:2031-03.12_a");
}

TEST(Items, WhatTheUserSaysWinsOverTheContainer) {
  Metadata told;
  told.outlet = "Bode";
  told.published = *base::parse_iso_interval("2030-01-01");
  const Report report = read(items_of(table).items[0], told);
  EXPECT_EQ(report.outlet, "Bode");
  EXPECT_EQ(report.title, "Brug dicht");
  EXPECT_EQ(report.published_basis, DateBasis::metadata);
}

TEST(Items, TheDayInTheContainersNameIsNotTheirs) {
  EXPECT_EQ(read(items_of("id,text\n1,De stad is vrij.\n", "2031-03-12.csv").items[0]).published_basis,
            DateBasis::unknown);
  EXPECT_EQ(report_of("De stad is vrij.", "2031-03-12.txt").published_basis, DateBasis::inferred);
}

TEST(Items, StopWhenNoMoreAreWanted) {
  std::size_t count = 0;
  EXPECT_TRUE(intake().each_item("id,text\na,b\nc,d\ne,f\n", "h", [&](Item&&) { return ++count < 2; }));
  EXPECT_EQ(count, 2u);
}

TEST(Items, AreLimitedInNumber) {
  std::string bytes = "id,text\n";
  for (std::size_t i = 0; i < most_items + 5; ++i) bytes += ",x\n";
  std::size_t count = 0;
  const Status done = intake().each_item(bytes, "h", [&](Item&&) { return ++count > 0; });
  ASSERT_FALSE(done);
  EXPECT_NE(done.error().message.find("200,000"), std::string::npos);
  EXPECT_EQ(count, most_items);
}

TEST(Items, AContainerIsNoReport) { EXPECT_NE(refusal_of(table).message.find("many reports"), std::string::npos); }

}  // namespace
}  // namespace wederhoor::intake
