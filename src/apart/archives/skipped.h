// What an archive holds beside reports, counted for a remark on its last report.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "apart/rooms.h"

namespace wederhoor::apart {

// The kind of a file that is never a report, by its first bytes, else by its name's end: "image", "style sheet" …;
// empty: it may be one.
std::string_view no_report(std::string_view head, std::string_view name);

// Holds each report back until the next, so that the last can say what else there was.
class LastTells {
 public:
  explicit LastTells(const Taker& take) : take_(take) {}
  void skip(std::string_view kind) { ++skipped_[std::string(kind)]; }
  bool give(Found&& found);
  // The last one; where there is none, the error that nothing was found.
  Status finish(std::string_view what);

 private:
  const Taker& take_;
  std::optional<Found> held_;
  std::map<std::string, std::size_t> skipped_;
  bool more_ = true;
};

}  // namespace wederhoor::apart
