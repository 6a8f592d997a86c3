// Decides nothing: writes down why. "fatalities 2 because of each quantity the lowest figure; 72 lost: a party's own
// count of its enemy's dead". Tested by tests/output/codes_test.cc.
#include "output/codes/code_notes.h"

namespace wederhoor::output {

void CodeNotes::add(const View& view, std::string_view column, const std::string& value, const Why& why) {
  if (value.empty()) return;
  const std::uint32_t d = view.place_of(why.record);
  rows.push_back({file_, row_, std::string(column), value, view.id(why.record), view.report(d),
                  view.span_cell(d, why.words), view.words(d, why.words), why.because, why.section, why.runner_up,
                  why.why_not});
}

}  // namespace wederhoor::output
