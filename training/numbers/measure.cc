// measure_numbers FOLDER METADATA DATA: reads the reports of a folder and prints what the program measures of each
// state and each side that a number of its rules' ledger may have, a line each: file, its raw code points, "state" or
// "side", the answer, the rules' own answer, then feature=value.
#include <iostream>

#include "../read_folder.h"
#include "base/enum_names.h"
#include "events/ledger/choice.h"
#include "events/ledger/ledger.h"
#include "events/ledger/whose.h"

using namespace wederhoor;
using events::NumberMeasures;
using training::got;

namespace {

void print(const Report& report, const Quantity& q, std::string_view what, std::string_view answer,
           std::string_view rule, const NumberMeasures::Values& values) {
  const RawSpan at = raw_span(report, q.span);
  std::cout << report.file << '\t' << at.begin << '\t' << at.end << '\t' << what << '\t' << answer << '\t' << rule;
  for (const auto& [feature, value] : values) std::cout << '\t' << feature << '=' << value;
  std::cout << '\n';
}
}  // namespace

int main(int count, char** given) {
  if (count != 4) return std::cerr << "measure_numbers FOLDER METADATA DATA\n", 2;
  const Engine engine = got(Engine::open({given[3]}));
  const events::Words words(engine.lexicons(), *events::languages().front());
  for (const Document& document : training::read_folder(engine, given[1], given[2])) {
    const base::WordForms forms(document.report.text, document.reading);
    const events::Finding finding{document.report, document.reading, forms, document.claims, words};
    const events::SideFinder sides(finding, document.events);
    const std::vector<Number> ledger = events::ruled_ledger(finding, document.events, sides);
    const NumberMeasures measures(finding, document.events, ledger, sides.attackers());
    for (std::size_t i = 0; i < ledger.size(); ++i) {
      if (!measures.asked(i)) continue;
      const Number& number = ledger[i];
      const Quantity& q = document.reading.quantities[number.quantity];
      const events::Hints::Set hinted = measures.hinted(i);
      for (const NumberState state : events::states_to_choose()) {
        if ((hinted & events::hint(state)) == 0 || !events::may_be(state, q)) continue;
        print(document.report, q, "state", base::name_of(state), base::name_of(number.state),
              measures.of_state(i, state));
      }
      print(document.report, q, "side", base::name_of(SideKind::civilians), base::name_of(number.side_kind),
            measures.of_side(i, SideKind::civilians));
    }
  }
  return 0;
}
