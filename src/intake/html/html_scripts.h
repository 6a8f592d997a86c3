// The text of pages that keep it in a script: JSON-LD articleBody, __NEXT_DATA__, self.__next_f and the like.
#pragma once

#include "intake/block.h"
#include "intake/html/html_page.h"
#include "intake/text/clean_text.h"

namespace wederhoor::intake {

struct ScriptText {
  Blocks blocks;            // paragraphs, mapped to the page
  std::size_t letters = 0;  // of them
  std::string name;         // of the member that holds them: "articleBody"
  std::string date;         // that a member for it gives, as parse_iso_interval() reads it
};

// The member, of all scripts that are data, that holds most running text. Linear in the scripts; at most 4 MiB of one.
ScriptText script_text(const Page& page, Oddities& oddities);

}  // namespace wederhoor::intake
