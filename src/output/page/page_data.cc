// The data of a page, whole or cut. Applies to: what a selection keeps. Not to: the shell around it (page.cc).
// Tested by tests/page/sample_page_test.cc.
#include "output/page/page_data.h"

#include "output/page/page_writer.h"

namespace wederhoor::output {

std::vector<Section> page_sections(const View& view, const RunRecord& run, const Shown& shown,
                                   const Selection& selection) {
  return PageWriter(view, run, shown, selection).sections();
}

}  // namespace wederhoor::output
