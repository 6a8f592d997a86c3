// Who fights whom in a report.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "events/finding.h"
#include "events/whom.h"

namespace wederhoor::events {

class Rivals {
 public:
  Rivals(const Finding& finding, const Whom& whom) : f_(finding), whom_(whom) {}
  // To be called once those who take part are known.
  void find(const std::vector<Event>& events);

  // An army, a group, a state or a body of one, whose side is known.
  bool fight(std::int32_t entity) const;
  // Is its side told to fight another?
  bool has(std::int32_t entity) const { return sides_.contains(side(entity)); }
  // The one side that the report tells to fight all agents of the event, of several the state in which it happens;
  // none.
  std::int32_t of(const Event& event) const;
  // The side that a source speaks for: itself, or the one it belongs to; none.
  std::int32_t fighter_of(std::int32_t source) const;

 private:
  const Entity& entity(std::int32_t e) const { return f_.reading.entities[static_cast<std::size_t>(e)]; }
  const std::string& side(std::int32_t e) const { return side_of(entity(e)); }
  void add(std::int32_t a, std::int32_t b);
  std::string soil(const Event& e) const;

  const Finding& f_;
  const Whom& whom_;
  std::map<std::string, std::map<std::string, std::int32_t>, std::less<>> sides_;  // by side: sides, and who they are
};

}  // namespace wederhoor::events
