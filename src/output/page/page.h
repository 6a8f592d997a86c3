// index.html: one self-contained page.
#pragma once

#include <string>

#include "output/view.h"

namespace wederhoor::output {

// Above this many bytes the page shows incidents and says what it leaves out.
inline constexpr std::size_t most_page_bytes = 25'000'000;

std::string page(const View& view, const RunRecord& run, std::size_t most_bytes = most_page_bytes);

}  // namespace wederhoor::output
