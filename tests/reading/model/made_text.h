// Sentences made from word lists of our own, for tests and benchmarks that need many: Dutch enough to exercise words,
// not to mean anything.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "wederhoor/reading.h"

namespace wederhoor::made {

struct Text {
  std::string text;
  Reading reading;

  void add(const std::vector<std::string>& words) {
    Sentence sentence;
    sentence.first = static_cast<std::uint32_t>(reading.tokens.size());
    for (const std::string& word : words) {
      Token token;
      token.span = {static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(text.size() + word.size())};
      token.sentence = static_cast<std::uint32_t>(reading.sentences.size());
      text += word + " ";
      reading.tokens.push_back(token);
    }
    sentence.last = static_cast<std::uint32_t>(reading.tokens.size());
    reading.sentences.push_back(sentence);
  }
};

inline Text sentences(int count, unsigned seed) {
  static const std::vector<std::string> who = {
      "de gouverneur", "het ministerie", "een woordvoerder", "Anna de Boer", "de inwoners van Zuidhaven",
      "zij",           "Petro Melnyk",   "het persbureau"};
  static const std::vector<std::string> does = {"meldde", "zei",    "zou",  "bevestigt",    "ontkent",
                                                "schoot", "vielen", "trok", "heeft gezien", "kreeg te horen"};
  static const std::vector<std::string> what = {"dat drie drones waren neergehaald",
                                                "de aanval",
                                                "geen slachtoffers",
                                                "12 gewonden",
                                                "het dorp aan",
                                                "de troepen terug",
                                                "„Wij blijven”",
                                                "een zee- en landblokkade"};
  static const std::vector<std::string> how = {"volgens buurtbewoners", "maandagochtend om 6.30 uur",
                                               "bij de grens",          "naar verluidt",
                                               "in het noorden",        "zonder bewijs",
                                               "op Телеграм",           "opnieuw"};
  std::mt19937 random(seed);
  const auto pick = [&](const std::vector<std::string>& from) { return from[random() % from.size()]; };
  Text out;
  for (int i = 0; i < count; ++i) {
    std::string line = pick(who) + " " + pick(does) + " " + pick(what);
    while (random() % 3 == 0) line += " " + pick(how);
    if (random() % 2) line += " , " + pick(does) + " " + pick(who);
    if (random() % 4 == 0) line += " " + std::to_string(random() % 100000) + std::string(random() % 3, 'x');
    line += " .";
    std::vector<std::string> words;
    for (std::size_t at = 0; at < line.size();) {
      const std::size_t end = std::min(line.find(' ', at), line.size());
      words.push_back(line.substr(at, end - at));
      at = end + 1;
    }
    out.add(words);
  }
  return out;
}

}  // namespace wederhoor::made
