// Markdown to blocks: text without its marks.
#pragma once

#include "intake/block.h"
#include "intake/source.h"
#include "intake/tables.h"
#include "intake/text/clean_text.h"

namespace wederhoor::intake {

// A front matter of "title:" and "date:", or marks of two kinds (headings, bold, links, pictures) in its first 4 KiB.
bool is_markdown(Source& source, const Tables&);
// Headings, lists and paragraphs; the first heading of the first level is the title. What stands in the front matter
// goes to `said`. Linear but for what one line nests.
Blocks markdown_blocks(std::string_view file, const Tables& tables, Oddities& oddities, Said& said);

}  // namespace wederhoor::intake
