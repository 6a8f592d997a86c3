// Found: a report as the reader apart finds it in a container, and how it travels to us. Strings only: the other side
// has parsed what strangers wrote, so nothing it says is taken for more than text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "wederhoor/report.h"

namespace wederhoor::intake {

struct Found {
  std::string place;  // "3", "entry-12", "map/feed.xml"; empty: the file is the report
  std::string bytes;
  std::string encoding;  // not empty: `bytes` are UTF-8
  std::string title, outlet, author, address, channel, forwarded_from;
  std::string published;      // as parse_iso_interval() reads it
  std::string seen;           // when the page was saved or archived: a moment
  std::string fault, advice;  // why it is not read, and what to do; empty: it is
  std::vector<std::string> remarks;
  ItemForm form = ItemForm::any;
  bool file = false;  // a file of an archive: it may be a container itself
};

// One message of the reader apart: a kind, four bytes of length (lowest first), so many bytes.
enum class Message : char {
  report = 'R',   // a Found
  at_work = 'W',  // nothing yet: it is not stuck
  broken = 'B',   // the container breaks off: why, a zero byte, what to do
  done = 'D',
};
constexpr std::size_t message_head = 5;
constexpr std::size_t longest_message = 40u << 20;

std::string message(Message kind, std::string_view bytes);
std::string packed(const Found& found);
// Nothing where the bytes are no Found.
std::optional<Found> unpacked(std::string_view bytes);

}  // namespace wederhoor::intake
