// Claims of whole reports: speakers carried on, chains, disclaimers, parents; and that no tree or text, however broken,
// makes it fail or slow.
#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>

#include "base/enum_names.h"
#include "claims/find_claims.h"
#include "claims/word_tree.h"
#include "test_engine.h"
#include "tests_lexicons.h"
#include "wederhoor/engine.h"
#include "where.h"

namespace wederhoor {
namespace {

Document read(std::string_view text, std::string outlet = "De Bode") {
  Metadata metadata;
  metadata.file = "a.txt";
  metadata.outlet = std::move(outlet);
  Result<Document> document = test_engine().read(text, metadata);
  EXPECT_TRUE(bool(document));
  return std::move(*document);
}

std::string words(const Document& d, const Spans& spans) {
  std::string out;
  for (const Span s : spans) out += (out.empty() ? "" : " // ") + std::string(s.of(d.report.text));
  return out;
}

const Claim* claim_with(const Document& d, std::string_view content) {
  for (const Claim& c : d.claims.claims) {
    if (words(d, c.content).find(content) != std::string::npos) return &c;
  }
  return nullptr;
}

TEST(FindClaims, BareZouGoesOnWithTheSpeakerBefore) {
  const Document d = read("Het ministerie zei dat de aanval is afgeslagen. Er zouden zeventig aanvallers zijn gedood.");
  const Claim* c = claim_with(d, "zeventig");
  ASSERT_NE(c, nullptr);
  EXPECT_EQ(c->form, Form::hearsay);
  EXPECT_EQ(c->standing, Standing::attributed);
  EXPECT_TRUE(c->source.empty());
}

TEST(FindClaims, BareZouInANewParagraphHasNoSpeaker) {
  const Document d =
      read("Het ministerie zei dat de aanval is afgeslagen.\n\nEr zouden zeventig aanvallers zijn gedood.");
  const Claim* c = claim_with(d, "zeventig");
  ASSERT_NE(c, nullptr);
  EXPECT_EQ(c->standing, Standing::reported);
}

TEST(FindClaims, QuotationWithoutAVerbIsOfTheLastSpeaker) {
  const Document d = read("De brug is dicht, zegt burgemeester Jansen. \"Wij openen hem pas als het veilig is.\"");
  const Claim* c = claim_with(d, "pas als het veilig is");
  ASSERT_NE(c, nullptr);
  EXPECT_EQ(c->form, Form::direct);
  EXPECT_TRUE(c->cue.empty());
  EXPECT_GE(c->chain.size(), 2u);
  EXPECT_NE(c->chain.back().name.find("Jansen"), std::string::npos);
}

TEST(FindClaims, QuotationAloneIsOfWhomTheSentenceBeforeTells) {
  const Document d = read(
      "De brug is dicht, zegt burgemeester Jansen. Kapitein De Boer lacht. \"Wij openen hem pas als het veilig is.\"");
  const Claim* c = claim_with(d, "pas als het veilig is");
  ASSERT_NE(c, nullptr);
  EXPECT_TRUE(c->source.empty());
  EXPECT_GE(c->chain.size(), 2u);
  EXPECT_NE(c->chain.back().name.find("Boer"), std::string::npos);
}

TEST(FindClaims, RelayStandsBetweenOutletAndSource) {
  const Document d = read("Persbureau Noordnet meldt op gezag van de gouverneur dat de brug is verwoest.");
  const Claim* c = claim_with(d, "de brug is verwoest");
  ASSERT_NE(c, nullptr);
  EXPECT_EQ(words(d, c->source), "de gouverneur");
  ASSERT_EQ(c->chain.size(), 3u);
  EXPECT_EQ(c->chain[0].name, "De Bode");
  EXPECT_EQ(c->chain[1].span.of(d.report.text), "Persbureau Noordnet");
}

// The words of the hop between outlet and source; "" where there is none.
std::string through(std::string_view text, std::string_view content) {
  const Document d = read(text);
  const Claim* c = claim_with(d, content);
  EXPECT_NE(c, nullptr) << text;
  return c && c->chain.size() == 3 ? std::string(c->chain[1].span.of(d.report.text)) : "";
}

TEST(FindClaims, WhoRestsOnSomebodyPassesHisWordsOn) {
  EXPECT_EQ(through("Persbureau Noordnet meldt op basis van de politie dat de brug is verwoest.", "de brug"),
            "Persbureau Noordnet");
  EXPECT_EQ(through("Persbureau Noordnet meldt op basis van cijfers dat de brug is verwoest.", "de brug"), "");
  EXPECT_EQ(through("De raad besluit op basis van de politie. De brug is dicht, zegt Jansen.", "brug is dicht"), "");
}

TEST(FindClaims, TheOutletThatHeardItStandsInTheChain) {
  EXPECT_EQ(through("De brug is dicht, zegt burgemeester Jansen tegen De Telegraaf.", "brug is dicht"), "De Telegraaf");
  EXPECT_EQ(through("Burgemeester Jansen zegt in een gesprek met De Morgen dat de brug dicht is.", "de brug dicht"),
            "De Morgen");
  EXPECT_EQ(through("De brug is dicht, zegt burgemeester Jansen aan VRT NWS.", "brug is dicht"), "VRT NWS");
  EXPECT_EQ(through("Burgemeester Jansen zegt dat de brug dicht is en dat hij tegen De Telegraaf procedeert.",
                    "de brug dicht is"),
            "");
  EXPECT_EQ(through("De brug is dicht, zegt burgemeester Jansen tegen een agent.", "brug is dicht"), "");
}

TEST(FindClaims, DisclaimerCoversTheClaimBeforeItOnly) {
  const Document d = read(
      "De burgemeester zegt dat de dijk houdt.\n\nDe rebellen melden dat het dorp is gevallen. Dit is niet "
      "onafhankelijk te verifiëren.");
  const Claim* fallen = claim_with(d, "het dorp is gevallen");
  const Claim* dike = claim_with(d, "de dijk houdt");
  ASSERT_NE(fallen, nullptr);
  ASSERT_NE(dike, nullptr);
  EXPECT_FALSE(fallen->disclaimers.empty());
  EXPECT_TRUE(dike->disclaimers.empty());
}

TEST(FindClaims, DisclaimerBeforeAColonCoversWhatItOpens) {
  const Document d = read("De rebellen melden dat het dorp is gevallen.\n\nNiet geverifieerd: er zou zijn geschoten.");
  const Claim* fallen = claim_with(d, "het dorp is gevallen");
  const Claim* shot = claim_with(d, "er zou zijn geschoten");
  ASSERT_NE(fallen, nullptr);
  ASSERT_NE(shot, nullptr);
  EXPECT_TRUE(fallen->disclaimers.empty());
  EXPECT_FALSE(shot->disclaimers.empty());
}

TEST(FindClaims, EveryClaimSaysWhyAndLiesInTheText) {
  const Document d = read(
      "Volgens de politie zegt de man dat hij niets weet. \"Ik was er niet\", aldus de man. Naar verluidt is hij "
      "vrij.");
  ASSERT_GE(d.claims.claims.size(), 3u);
  for (const Claim& c : d.claims.claims) {
    EXPECT_FALSE(c.because.empty());
    EXPECT_FALSE(c.content.empty());
    for (const Span s : c.content) EXPECT_LE(s.end, d.report.text.size());
    if (c.parent != none) EXPECT_LT(static_cast<std::size_t>(c.parent), d.claims.claims.size());
  }
}

TEST(FindClaims, CirclesOfHeadsEnd) {
  Report report;
  report.text = "zegt dat hij zou komen, zegt hij";
  Reading reading;
  std::uint32_t at = 0;
  for (const char* word : {"zegt", "dat", "hij", "zou", "komen", ",", "zegt", "hij"}) {
    Token t;
    at = static_cast<std::uint32_t>(report.text.find(word, at));
    t.span = {at, at + static_cast<std::uint32_t>(std::string_view(word).size())};
    at = t.span.end;
    t.upos = std::string_view(word) == "," ? Upos::PUNCT : Upos::VERB;
    t.deprel = "ccomp";
    reading.tokens.push_back(t);
  }
  for (std::size_t i = 0; i < reading.tokens.size(); ++i)
    reading.tokens[i].head = static_cast<std::int32_t>((i + 1) % reading.tokens.size());
  Sentence s;
  s.last = static_cast<std::uint32_t>(reading.tokens.size());
  s.parsed = true;
  reading.sentences.push_back(s);
  const auto finder = claims::ClaimFinder::open(test_lexicons());
  ASSERT_TRUE(bool(finder));
  finder->find(report, reading, base::WordForms(report.text, reading));
  const claims::Tree tree(reading);
  EXPECT_EQ(tree.below(0).size(), reading.tokens.size());
}

// A report of `sentences` times "hij zegt dat zij zegt dat …, „ja", each in trees of a chain; every „ opens a quotation
// that never closes.
void build(Report& report, Reading& reading, std::uint32_t sentences, std::uint32_t words) {
  static constexpr std::string_view unit[] = {"hij", "zegt", "dat", "zij", "volgens", "Jan", "zou", "komen", ",", "„"};
  for (std::uint32_t s = 0; s < sentences; ++s) {
    Sentence sentence;
    sentence.first = static_cast<std::uint32_t>(reading.tokens.size());
    sentence.parsed = true;
    for (std::uint32_t w = 0; w < words; ++w) {
      const std::string_view word = unit[w % std::size(unit)];
      Token token;
      token.span.begin = static_cast<std::uint32_t>(report.text.size());
      report.text += word;
      token.span.end = static_cast<std::uint32_t>(report.text.size());
      report.text += ' ';
      const bool verb = word == "zegt" || word == "zou";
      token.upos = verb                         ? Upos::VERB
                   : word == "dat"              ? Upos::SCONJ
                   : word == "Jan"              ? Upos::PROPN
                   : word == "," || word == "„" ? Upos::PUNCT
                   : word == "volgens"          ? Upos::ADP
                                                : Upos::PRON;
      token.xpos = verb ? "WW|pv|tgw|met-t" : "";
      token.lemma = token.treebank_lemma = reading.words.add(word == "zegt" ? "zeggen" : word);
      token.deprel = w == 0 ? "root" : word == "dat" ? "mark" : verb ? "ccomp" : "nsubj";
      token.head = w == 0 ? none : static_cast<std::int32_t>(reading.tokens.size()) - 1;
      token.sentence = s;
      reading.tokens.push_back(token);
      if (word == "„") {
        Quotation q;
        q.outer.begin = token.span.begin, q.inner.begin = token.span.end;
        reading.quotations.push_back(q);
      }
    }
    sentence.last = static_cast<std::uint32_t>(reading.tokens.size());
    sentence.span = {reading.tokens[sentence.first].span.begin, reading.tokens.back().span.end};
    reading.sentences.push_back(sentence);
  }
  const auto end = static_cast<std::uint32_t>(report.text.size());
  for (Quotation& q : reading.quotations) q.outer.end = q.inner.end = end;
}

double seconds_to_find(std::uint32_t sentences, std::uint32_t words) {
  Report report;
  Reading reading;
  build(report, reading, sentences, words);
  const auto finder = claims::ClaimFinder::open(test_lexicons());
  const std::clock_t start = std::clock();
  finder->find(report, reading, base::WordForms(report.text, reading));
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

// Four times the text costs about four times the time, not sixteen: in many sentences, and in one that never ends.
TEST(FindClaims, CostGrowsWithTheLengthOfTheText) {
  EXPECT_LT(seconds_to_find(4000, 40), 9 * seconds_to_find(1000, 40) + 0.2);
  EXPECT_LT(seconds_to_find(1, 200000), 9 * seconds_to_find(1, 50000) + 0.2);
}

// The same from bytes to claims: prose with quotations in one another, none of them closed, in sentences and in one
// that never ends.
TEST(FindClaims, QuotationsWithoutEndCostWhatTheyAreLong) {
  for (const std::string_view unit : {
           "De gouverneur zei: „De minister verklaarde: ‘Het leger meldt: “Wij stoppen nooit, zegt Bos, en de stad "
           "valt.”’ ",
           "„Wij gaan door, zei Bakker, die volgens de krant ziek is. Hij noemde de aanval 'laf. Vos zegt dat „de "
           "brug ",
           "„ja ‘nee “hij zegt dat zij zegt dat (volgens Jan - zei Piet, die zegt te denken dat ",
       }) {
    const auto seconds = [&](std::size_t bytes) {
      std::string text;
      while (text.size() < bytes) text += unit;
      const std::clock_t start = std::clock();
      read(text);
      return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    };
    EXPECT_LT(seconds(160'000), 9 * seconds(40'000) + 0.3) << unit;
  }
}

TEST(FindClaims, WithoutTreesQuotationsStay) {
  Report report;
  report.text = "\"Wij gaan door\"";
  Reading reading;
  for (const Span span : {Span{0, 1}, Span{1, 4}, Span{5, 9}, Span{10, 14}, Span{14, 15}}) {
    Token t;
    t.span = span;
    t.upos = span.size() == 1 ? Upos::PUNCT : Upos::X;
    reading.tokens.push_back(t);
  }
  Sentence s;
  s.last = 5;
  reading.sentences.push_back(s);
  Quotation q;
  q.outer = {0, 15}, q.inner = {1, 14};
  reading.quotations.push_back(q);
  reading.language = "nl";
  const auto finder = claims::ClaimFinder::open(test_lexicons());
  ASSERT_TRUE(bool(finder));
  const Claims found = finder->find(report, reading, base::WordForms(report.text, reading));
  ASSERT_EQ(found.claims.size(), 1u);
  EXPECT_EQ(found.claims[0].form, Form::direct);
}

}  // namespace
}  // namespace wederhoor
