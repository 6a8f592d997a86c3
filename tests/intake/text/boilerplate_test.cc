// Every row of the word tables of intake, by its own samples; and what no row may do.
#include "intake/intake.h"

#include "lexicon/table_file.h"

namespace wederhoor::intake {
namespace {

template <class Ask>
void check_samples(std::string_view ending, Ask ask) {
  std::size_t samples = 0;
  for (const auto& [name, table] : test_lexicons().tables()) {
    if (!name.ends_with(ending)) continue;
    for (const lexicon::Row& row : table->rows()) {
      for (const std::string& sample : lexicon::pieces(table->cell(row, "sample")))
        ask(table->id(row), *table, row, sample, true);
      for (const std::string& sample : lexicon::pieces(table->cell(row, "counter")))
        ask(table->id(row), *table, row, sample, false);
      ++samples;
    }
  }
  EXPECT_GT(samples, 10u) << ending;
}

TEST(Boilerplate, SamplesHold) {
  check_samples("/boilerplate", [](const std::string& id, const lexicon::Table& table, const lexicon::Row& row,
                                   const std::string& sample, bool must) {
    const auto hit = intake().tables().boilerplate.find(sample);
    EXPECT_EQ(hit.has_value(), must) << id << ": " << sample;
    EXPECT_EQ(hit ? hit->kind : "", must ? table.cell(row, "kind") : "") << id << ": " << sample;
  });
}

TEST(Boilerplate, EveryRowHasASample) {
  for (const auto& [name, table] : test_lexicons().tables()) {
    if (!name.ends_with("/boilerplate")) continue;
    for (const lexicon::Row& row : table->rows()) EXPECT_FALSE(table->cell(row, "sample").empty()) << table->id(row);
  }
}

TEST(Credits, SamplesHold) {
  check_samples("/credits", [](const std::string& id, const lexicon::Table&, const lexicon::Row&,
                               const std::string& sample, bool must) {
    const Credits& credits = intake().tables().credits;
    const bool found =
        credits.picture_credit(sample) < sample.size() || credits.agency_credit(sample) < sample.size() ||
        intake().tables().bylines.dateline_end(sample + " - Het", credits, intake().tables().months, nullptr) > 0;
    EXPECT_EQ(found, must) << id << ": " << sample;
  });
}

TEST(Bylines, SamplesHold) {
  check_samples("/bylines", [](const std::string& id, const lexicon::Table&, const lexicon::Row&,
                               const std::string& sample, bool must) {
    EXPECT_EQ(intake().tables().bylines.read(sample, intake().tables().months, intake().tables().outlets).has_value(),
              must)
        << id << ": " << sample;
  });
}

// Sentences of reports that look a little like boilerplate, and stay.
TEST(Boilerplate, ProseStays) {
  for (const std::string prose :
       {"De gouverneur wil dat bewoners de beelden niet delen.", "Deel van de stad ligt plat.",
        "Lees- en schrijfonderwijs is er niet meer, zegt de burgemeester.",
        "Het Telegramkanaal maakt gebruik van cookies om bezoekers te volgen, zegt een onderzoeker.",
        "Volg de aanwijzingen van de politie.", "Facebook heeft de berichten van de groep weggehaald.",
        "De advertentie in drie kranten was een noodkreet van de bewoners.",
        "Meer dan honderd mensen zijn gevlucht."}) {
    EXPECT_FALSE(intake().tables().boilerplate.find(prose)) << prose;
    EXPECT_EQ(report_of("De stad viel gisteren.\n\n" + prose).text, "De stad viel gisteren.\n\n" + prose);
  }
}

TEST(Boilerplate, HeadsRunIntoAParagraphAreItsTail) {
  const Boilerplate& list = intake().tables().boilerplate;
  const auto tail = [&](std::string_view block) {
    const Boilerplate::Tail found = list.tail(block);
    return std::pair(std::string(block.substr(found.at)), std::string(found.kind));
  };
  using Told = std::pair<std::string, std::string>;
  EXPECT_EQ(tail("De haven is veilig. Lees ook: Drie doden bij aanval"),
            (Told{"Lees ook: Drie doden bij aanval", "related"}));
  EXPECT_EQ(tail("De haven is veilig. Meer op kust.nl: Mieke vindt het. 'Wij gaan'"),
            (Told{"Meer op kust.nl: Mieke vindt het. 'Wij gaan'", "related"}));
  EXPECT_EQ(tail("De haven is veilig. Meer op de grens gericht zijn de drones."), (Told{"", ""}));
  EXPECT_EQ(tail("Lees ook de brief. Hij zegt: de haven is veilig"), (Told{"", ""}));
}

}  // namespace
}  // namespace wederhoor::intake
