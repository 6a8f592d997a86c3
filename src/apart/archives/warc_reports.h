// Web archives (WARC 0.17 to 1.1, ARC 1 and 2): one report per page or PDF that a server answered with.
#pragma once

#include <unordered_set>

#include "apart/archives/skipped.h"
#include "apart/archives/unpacked.h"
#include "apart/rooms.h"

namespace wederhoor::apart {

// The pages of one or many files: each body once.
class WarcPages {
 public:
  explicit WarcPages(const Taker& take) : take_(take), out_(take) {}
  // Errors (refused): the file breaks off; its pages before that are given.
  Status read(Input& input);
  Status finish() { return out_.finish("a web archive"); }
  bool more() const { return more_; }

 private:
  struct Record;
  static bool warc_record(Unpacked& stream, Record& record);
  static bool arc_record(const std::string& line, Record& record);
  void pass(Unpacked& stream, std::uint64_t size);
  void answer(const Record& record, const std::string& block);
  const Taker& take_;
  LastTells out_;
  std::unordered_set<std::string> seen_;
  std::size_t count_ = 0;
  std::uint64_t quiet_ = 0;
  bool more_ = true;
};

Status warc_reports(Input& input, const Taker& take);

}  // namespace wederhoor::apart
