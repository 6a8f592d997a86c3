// The page for a browser without scripts: the same words in plain HTML.
#pragma once

#include <string>
#include <string_view>

#include "output/page/page_selection.h"
#include "output/shown/strings.h"

namespace wederhoor::output {

// Headline, incidents with their matrix, figures and contradictions, reports with their claims and text.
std::string plain_page(const View& view, const Shown& shown, const Selection& selection, const Strings& say);

// Words of a report as HTML: no markup of theirs, and control and direction marks shown as ⟨U+202E⟩.
std::string html_words(std::string_view words);

}  // namespace wederhoor::output
