// Writes what the place finder weighs in texts, for places.py.
//
//     place_evidence DATA FILE… > OUT
// DATA: the folder of lexicons, models and gazetteer. OUT, a line per candidate: file, first and last byte, evidence as
// a number, 1 where the gazetteer has the name, 1 where no weight could make it a place; tabs between.
#include <fstream>
#include <iostream>
#include <iterator>

#include "lexicon/gazetteer/gazetteer.h"
#include "lexicon/language_tables.h"
#include "lexicon_tables.h"
#include "reading/where/places_find.h"
#include "reading/words/closed_words.h"
#include "wederhoor/engine.h"
#include "wederhoor/lexicons.h"

using namespace wederhoor;

int main(int count, char** words) {
  if (count < 3) return 2;
  const std::string data = words[1];
  const Result<Engine> engine = Engine::open({data});
  const Result<Lexicons> lexicons = open_lexicons(data + "/lexicons");
  const Result<lexicon::Gazetteer> gazetteer = lexicon::Gazetteer::open(data + "/gazetteer.bin");
  if (!engine || !lexicons || !gazetteer) return 3;
  const lexicon::LanguageTables tables(*lexicons, "nl");
  const reading::ClosedWords closed(tables);
  const reading::PlaceWords known(tables);
  for (int i = 2; i < count; ++i) {
    std::ifstream in(words[i], std::ios::binary);
    Report report;
    report.text.assign(std::istreambuf_iterator<char>(in), {});
    report.language = "nl";
    const Reading reading = engine->read_text(report);
    const reading::WordRow row(report, reading, closed);
    std::vector<reading::PlaceCandidate> all;
    reading::find_place_names(row, known, *gazetteer, &all);
    for (const reading::PlaceCandidate& c : all) {
      const Span span = row.span(c.first, c.last);
      std::cout << words[i] << '\t' << span.begin << '\t' << span.end << '\t' << c.evidence.bits() << '\t' << c.listed
                << '\t' << c.ruled_out << '\n';
    }
  }
}
