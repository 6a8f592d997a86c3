// measure_numbers FOLDER METADATA DATA: reads the reports of a folder and prints what the program measures of each
// number of the rules' ledger that counts persons, a line each: file, its raw code points, the side that the rules tell
// ("-": none), then feature=value.
#include <iostream>

#include "../read_folder.h"
#include "base/enum_names.h"
#include "events/ledger/ledger.h"
#include "events/ledger/measures.h"
#include "events/ledger/whose.h"

using namespace wederhoor;
using training::got;

int main(int count, char** given) {
  if (count != 4) return std::cerr << "measure_numbers FOLDER METADATA DATA\n", 2;
  const Engine engine = got(Engine::open({given[3]}));
  const events::Words words(engine.lexicons(), *events::languages().front());
  for (const Document& document : training::read_folder(engine, given[1], given[2])) {
    const base::WordForms forms(document.report.text, document.reading);
    const events::Finding finding{document.report, document.reading, forms, document.claims, words};
    const events::SideFinder sides(finding, document.events);
    const std::vector<Number> ledger = events::ruled_ledger(finding, document.events, sides);
    const events::CivilianMeasures measures(finding, document.events, ledger, sides.attackers());
    for (std::size_t i = 0; i < ledger.size(); ++i) {
      const Quantity& q = document.reading.quantities[ledger[i].quantity];
      if (q.unit != QuantityUnit::persons) continue;
      const RawSpan at = raw_span(document.report, q.span);
      const std::string_view side = base::name_of(ledger[i].side_kind);
      std::cout << document.report.file << '\t' << at.begin << '\t' << at.end << '\t' << (side.empty() ? "-" : side);
      for (const auto& [feature, value] : measures.of(i)) std::cout << '\t' << feature << '=' << value;
      std::cout << '\n';
    }
  }
  return 0;
}
