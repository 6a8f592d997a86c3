// The data of a page, whole or cut. Applies to: what a selection keeps. Not to: the shell around it (page.cc).
// Tested by tests/page/sample_page_test.cc.
#include "output/page/page_data.h"

#include "output/page/page_writer.h"

namespace wederhoor::output {

void each_page_section(const View& view, const RunRecord& run, const Shown& shown, const Selection& selection,
                       std::size_t most, const std::function<bool(Section&&)>& take) {
  PageWriter(view, run, shown, selection, most).each_section(take);
}

}  // namespace wederhoor::output
