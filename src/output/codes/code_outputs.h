// One declaration and one filler per codebook; code_outputs.cc puts them together.
#pragma once

#include "output/codes/code_notes.h"
#include "output/codes/deaths.h"

namespace wederhoor::output {

// What the sheets are made from.
struct Coding {
  explicit Coding(const View& view);
  const View& view;
  std::vector<Story> stories;
  std::vector<Row> rows;
  PartyFinder parties;
  DeathFinder deaths;
  std::map<Ref, std::vector<std::size_t>> rows_of;  // event → rows
  std::vector<std::vector<std::size_t>> rows_in;    // story → rows
  std::map<Ref, const Act*> acts;
  // What caused each death that is told, and in which story: the first that has a row, else the first.
  struct Cause {
    Ref number, act;
    std::uint32_t story = 0;
    std::vector<std::size_t> rows;
  };
  std::vector<Cause> causes;
  // Numbers that belong to each row; a total that several rows share is of each of them, with their count in `shares`.
  std::vector<std::vector<Ref>> numbers;
  std::map<Ref, std::size_t> shares;

 private:
  void give_numbers();
  void settle(const DeathFinder::Cause& cause);
  void share_quantities();
};

Sheet acled_sheet();
Sheet ucdp_sheet();
Sheet polecat_sheet();
void fill_acled(const Coding& coding, Sheet& sheet, CodeNotes& notes);
void fill_ucdp(const Coding& coding, Sheet& sheet, CodeNotes& notes);
void fill_polecat(const Coding& coding, Sheet& sheet, CodeNotes& notes);

// What the codebooks say of a kind of event; null: nothing is known of it.
const CodedKind* kind_of(const View& view, const std::string& kind);
// Does somebody armed stand on the other side?
bool armed_opponent(const Opponents& sides);
// Is every death that is told one of civilians, with nobody armed on the other side?
bool against_civilians(const View& view, const std::vector<Ref>& events, const Toll& toll, const Opponents& sides);
// An id for a row: its first event, with a number behind it where another row has that event's id already.
class RowIds {
 public:
  std::string next(const std::string& event) {
    const int times = ++times_[event];
    return times == 1 ? event : event + "-" + std::to_string(times);
  }

 private:
  std::map<std::string, int> times_;
};
std::string outlets(const View& view, const std::vector<Ref>& events);
std::vector<std::uint32_t> documents(const View& view, const std::vector<Ref>& events);
// Country, region and name of the place that a row bears; "" where unknown.
std::string joined(const std::vector<std::string>& words);

}  // namespace wederhoor::output
