// The visible text of a page as blocks: what stands between two block elements, with the links in it counted.
#pragma once

#include <string>
#include <vector>

#include "intake/bytes/mapped_text.h"
#include "intake/html/html_page.h"

namespace wederhoor::intake {

struct PageBlock {
  MappedText text;               // as written, entities decoded, white space as it was
  std::uint32_t node = 0;        // its first text node
  std::uint32_t container = 0;   // nearest block element around it
  std::uint32_t chars = 0;       // letters and digits
  std::uint32_t link_chars = 0;  // of them, inside links
  std::uint32_t commas = 0;
  bool sentence = false;  // ends in a stop
  std::string removed;    // why it is not the report; empty: it is

  double link_share() const { return chars == 0 ? 0 : static_cast<double>(link_chars) / chars; }
  // Looks like running text: long, or a sentence, and no list of links.
  bool prose() const { return removed.empty() && looks_prose(); }
  bool looks_prose() const { return link_share() < 0.5 && (chars >= 80 || (chars >= 25 && sentence)); }
};

// In document order; scripts, styles, forms' fields, pictures and what the page hides are left out. Linear.
std::vector<PageBlock> page_blocks(const Page& page);

bool is_block_element(std::string_view name);
// The page hides this element and what is in it (hidden, display:none, aria-hidden).
bool is_hidden(const Page& page, const PageNode& node);

}  // namespace wederhoor::intake
