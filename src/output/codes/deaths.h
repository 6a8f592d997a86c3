// The dead of a row: which figures of the ledger are its own, and what the codebooks make of them.
#pragma once

#include <map>
#include <optional>
#include <set>

#include "output/codes/parties.h"

namespace wederhoor::output {

// A figure that belongs to a row.
struct Death {
  Ref number;
  bool adversary = false;  // a side's own count of the other's dead, which nobody else gives
  bool unknown = false;    // "er vielen doden": no number
};

enum class Dead : std::uint8_t { side_a, side_b, civilians, unknown };
struct Figure {
  double low = 0, best = 0, high = 0;
};
struct Toll {
  std::map<Dead, Figure> by;  // without what a side counts of the other's dead, but in `high`
  Figure all;
  bool told = false;     // somebody tells of a death
  bool unknown = false;  // and nobody how many
};

class DeathFinder {
 public:
  // All must live as long.
  DeathFinder(const View& view, const std::vector<Story>& stories);
  // What may have caused a death, the likeliest first: the event of the number, else what is told in its sentence or
  // just before it. Each stands in the story of that number.
  struct Cause {
    Ref number;
    std::vector<std::pair<std::uint32_t, Ref>> acts;
  };
  const std::vector<Cause>& causes() const { return causes_; }
  // All numbers of dead in the news: not of a stretch of time, nor of what is told as long ago.
  const std::vector<Ref>& told() const { return told_; }

  // Of a row whose sides are known. `country`: where it lies.
  std::vector<Death> judged(const std::vector<Ref>& numbers, const Opponents& sides, const std::string& country,
                            const PartyFinder& parties) const;
  Toll toll(const std::vector<Death>& deaths, const Opponents& sides, const std::string& country) const;
  // ACLED's one figure, and the rule that gave it.
  struct Count {
    double value = 0;
    const char* because = "";
  };
  Count conservative(const std::vector<Death>& deaths, const Toll& toll, Family family) const;

 private:
  void find(std::uint32_t document);
  bool superseded(const Ref& number) const;
  void weigh_voices();
  void leave_rivals(const Opponents& sides, const std::string& land, std::vector<Death>& deaths) const;
  const View& view_;
  std::map<Ref, std::uint32_t> story_of_;
  std::vector<Cause> causes_;
  std::vector<Ref> told_;
  std::set<std::string> foes_;                  // quantities of fighters whom only their foes count
  std::map<std::string, std::string> word_of_;  // quantities that one side or person alone counts, not of his own: who
  std::set<std::string> of_fighters_;           // those of `word_of_` that are no known side's, and count fighters
  std::set<std::pair<std::string, double>> superseded_;  // quantity and figure
};

// The event by which one person in particular died of one of these, where nobody counts the dead ("de piloot kwam om");
// none: no such person, or several.
std::optional<Ref> one_died(const View& view, const std::vector<Ref>& events);

const Number& number_of(const View& view, const Ref& ref);
const Quantity& quantity_of(const View& view, const Ref& number);

}  // namespace wederhoor::output
