// What the fields of feeds and mails hold: lines of text, and pieces of pages.
#pragma once

#include <string>
#include <string_view>

#include "intake/apart/found.h"

namespace wederhoor::apart {

// A title or a name on one line: tags out, entities decoded, twice where they were escaped twice.
std::string plain_line(std::string_view written);
// Does it hold tags or entities of HTML?
bool has_markup(std::string_view text);
// Text that may be HTML, which may have been escaped once too often, as the bytes and form of a report.
void put_text(intake::Found& found, std::string text);
// "&", "<", ">" as entities.
void append_escaped(std::string& out, std::string_view text);

}  // namespace wederhoor::apart
