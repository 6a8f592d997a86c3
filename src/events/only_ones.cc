// Decides who else did it, or whom it befell, where a report names one alone. "Gewapende mannen van de groep vielen het
// dorp aan. … Elf dorpelingen zijn gedood": the group killed them. Not: what lies behind the news, what befell the doer
// himself, nor where a report tells of another too. Tested by spec/nl/events.md.
#include "events/only_ones.h"

#include <algorithm>

#include "base/because.h"
#include "events/syntax.h"
#include "events/when_where.h"
#include "events/whom.h"

namespace wederhoor::events {
namespace {

using Role = std::vector<std::int32_t> Event::*;

bool is_news(const Event& e) { return e.realis == Realis::happened || e.realis == Realis::ongoing; }

bool on_one_day(const Event& a, const Event& b) {
  return !a.when.begin || !b.when.begin || a.when.begin->day == b.when.begin->day;
}

class OnlyOnes {
 public:
  OnlyOnes(std::vector<Event>& events, const Finding& finding) : events_(events), f_(finding) {}

  void run() {
    take_doer();
    take_target();
    take_victim([](const Event& e) {
      return e.kind == "killing" || e.kind == "killing_of_civilians" || e.kind == "casualties";
    });
    take_victim([](const Event& e) { return e.kind == "wounding"; });
  }

 private:
  const lexicon::EventKind* kind(const Event& e) const { return f_.words.kinds.find(e.kind); }
  bool mutual(const Event& e) const { return kind(e) != nullptr && kind(e)->mutual; }
  bool violent(const Event& e) const { return kind(e) != nullptr && kind(e)->violent; }
  bool harm(const Event& e) const { return !violent(e) && kind(e) != nullptr && (kind(e)->harm || kind(e)->ruins); }

  // To the events of its day that are `open`, what `from`, a copy, has in that role.
  template <class Open>
  void give(Role role, const Event& from, std::string_view why, const Open& open) {
    for (Event& e : events_) {
      if (!is_news(e) || !(e.*role).empty() || !on_one_day(e, from) || !open(e, from)) continue;
      e.*role = from.*role;
      e.because.push_back({std::string(why), "", from.trigger});
    }
  }

  // In a report of whose acts of arms all that name a doer name the same, he did what else happened that day.
  void take_doer() {
    const Event* doer = nullptr;
    const Event* any = nullptr;
    const auto listed = [&](std::int32_t e) {
      return !side_of(f_.reading.entities[static_cast<std::size_t>(e)]).starts_with("x_");
    };
    for (const Event& e : events_) {
      if (!violent(e) || !is_news(e) || e.agents.empty()) continue;
      const std::int32_t who = e.agents.front();
      const bool other =
          any != nullptr && any->agents.front() != who && !(listed(who) && one_side(f_, any->agents.front(), who));
      if (mutual(e) || other) return;
      if (any == nullptr) any = &e;
      if (doer == nullptr && attributed(f_, e) == none) doer = &e;
    }
    if (doer == nullptr) return;
    give(&Event::agents, Event(*doer), "only_doer", [&](const Event& e, const Event& from) {
      const bool deed = violent(e) || (harm(e) && e.kind != "arrest" && e.kind != "accident");
      return deed && !mutual(e) && !undergoes(f_, e, from.agents);
    });
  }

  // The same of those it is done to: "Een aanval op het klooster … de eerste schoten".
  void take_target() {
    const Event* hit = nullptr;
    for (const Event& e : events_) {
      if (!violent(e) || !is_news(e) || e.targets.empty()) continue;
      if (mutual(e) || (hit != nullptr && hit->targets.front() != e.targets.front())) return;
      if (hit != nullptr) continue;
      if (base::made_by(e.because, "rival") || base::made_by(e.because, "soil")) return;
      hit = &e;
    }
    if (hit == nullptr) return;
    give(&Event::targets, Event(*hit), "only_target", [&](const Event& e, const Event& from) {
      const bool own = std::any_of(e.agents.begin(), e.agents.end(), [&](std::int32_t a) {
        return std::any_of(from.targets.begin(), from.targets.end(),
                           [&](std::int32_t t) { return one_side(f_, a, t); });
      });
      return violent(e) && e.victims.empty() && !mutual(e) && !own;
    });
  }

  // "De moord op de kapper … de dader schoot hem dood … de moord": of the one person of whom a report tells that he was
  // killed, it tells that whenever it tells of it without a name. Not: where others were killed too.
  template <class Is>
  void take_victim(const Is& is) {
    const Event* hurt = nullptr;
    for (const Event& e : events_) {
      if (!is(e) || !is_news(e) || e.victims.empty()) continue;
      if (hurt != nullptr && hurt->victims != e.victims) return;
      if (hurt == nullptr) hurt = &e;
    }
    if (hurt == nullptr) return;
    give(&Event::victims, Event(*hurt), "only_victim", [&](const Event& e, const Event& from) {
      const bool own = std::any_of(e.agents.begin(), e.agents.end(), [&](std::int32_t a) {
        return std::find(from.victims.begin(), from.victims.end(), a) != from.victims.end();
      });
      return is(e) && e.targets.empty() && !own;
    });
  }

  std::vector<Event>& events_;
  const Finding& f_;
};

}  // namespace

void share_only_ones(std::vector<Event>& events, const Finding& finding) { OnlyOnes(events, finding).run(); }

}  // namespace wederhoor::events
