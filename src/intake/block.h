// Block: one paragraph, heading or line of a report on its way to the clean text. Plain text and HTML both become
// blocks.
#pragma once

#include <string>
#include <vector>

#include "intake/bytes/mapped_text.h"

namespace wederhoor::intake {

struct Block {
  MappedText text;      // cleaned: one line, NFC
  std::string kind;     // MarkedPart kind; empty: running prose
  std::string removed;  // RemovedPart kind: why it does not come into the text; empty: it stays
  bool solid = false;   // the source itself says that this is a paragraph (<p>), or a heading: layout is no guess
  bool kept() const { return removed.empty(); }
  bool prose() const { return removed.empty() && kind.empty(); }
};

using Blocks = std::vector<Block>;

// How long ago a report came, as a page says it to who looks: "2 uur geleden", "gisteren, 14:05".
struct Age {
  int count = -1;  // of units gone by; -1: not said
  int unit = 0;    // minutes: 1, 60, 1440, 10080; 0: `count` is of days of the calendar
  int clock = -1;  // minute of that day
  bool known() const { return count >= 0; }
};

// What a report says of itself on the way: author, outlet, day. Empty where it does not.
struct Said {
  std::string title;
  std::string author;
  std::string outlet;
  std::string address;
  std::string language;   // as declared: "nl-NL"
  std::string date;       // as parse_iso_interval() reads it
  std::string date_from;  // what said so: "JSON-LD", "byline", ...
  Age age;                // where no date is said
  bool paid = false;      // it says of itself that it is not free
  std::string age_text;   // of a time element, not yet read
  bool inferred = false;  // from an address or file name, not said by the text
};

}  // namespace wederhoor::intake
