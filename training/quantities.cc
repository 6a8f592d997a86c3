// Writes what the ledger sees of each two figures of an incident, for quantities.py.
//
//     quantities DATA FOLDER METADATA > OUT
// DATA: the folder of lexicons, models and gazetteer; FOLDER: texts; METADATA: as of `wederhoor read`. OUT, a line per
// pair: ids of both numbers, what is counted (0 persons, 1 things, 2 measures), signs as a number; tabs between.
#include <algorithm>
#include <iostream>

#include "dossier/quantities/figure.h"
#include "read_folder.h"

using namespace wederhoor;

int main(int count, char** words) {
  if (count != 4) return 2;
  const Engine engine = training::got(Engine::open({words[1]}));
  const Dossier dossier = engine.reconcile(training::read_folder(engine, words[2], words[3]));
  for (const Incident& incident : dossier.incidents) {
    std::vector<Ref> numbers = incident.numbers;
    std::sort(numbers.begin(), numbers.end());
    const std::vector<dossier::Figure> figures = dossier::figures_of(dossier.documents, numbers);
    for (std::size_t i = 0; i < figures.size(); ++i) {
      for (std::size_t k = 0; k < i; ++k) {
        if (dossier::apart(figures[i], figures[k])) continue;
        std::cout << figures[i].number->id << '\t' << figures[k].number->id << '\t'
                  << static_cast<int>(figures[i].counts) << '\t' << dossier::signs_of(figures[i], figures[k]).bits()
                  << '\n';
      }
    }
  }
}
