// Decides whom a statement makes the doer and whom it clears. "Het leger houdt de rebellen verantwoordelijk": the
// rebels did it; "de rebellen ontkennen elke betrokkenheid": they are cleared; "de groep eist de aanslag op": the group
// did it. Not: "de politie wijst op de rebellen", "de rebellen ontkennen dat er doden zijn". Tested by
// tests/reconcile/doers_test.cc.
#include "reconcile/relations/doers.h"

#include <algorithm>

#include "reconcile/relations/each.h"
#include "reconcile/relations/features.h"

namespace wederhoor::reconcile {
namespace {

std::int32_t cue_says(const Statement& s, Contrast kind) { return s.framed.frame[static_cast<std::size_t>(kind)]; }

class Finder {
 public:
  Finder(const Heap& heap, const Statement& s) : heap_(heap), s_(s), denied_(s.claim->standing == Standing::denied) {}

  Doers run() {
    by_answers();
    by_events();
    by_cue();
    return std::move(out_);
  }

 private:
  const Document& document() const { return heap_[s_.document]; }
  std::string_view actor(std::int32_t entity) const {
    return entity == none ? std::string_view() : heap_.actor(s_.document, entity);
  }

  void by_answers() {
    for (const Stand& stand : s_.stands) {
      const Answer& answer = *stand.answer;
      if (answer.asked != "responsibility" && answer.asked != "involvement") continue;
      const Argument& who = answer.agent.entity != none ? answer.agent : answer.about;
      const bool told = !actor(who.entity).empty();
      const std::string_view of = told ? actor(who.entity) : std::string_view(s_.source);
      const Span words = told ? who.span : Span{};
      const bool clears = answer.says == "denies";
      (clears ? out_.cleared : out_.did).push_back({of, "", words, {}});
      if (!clears) continue;
      for (const Event* event : s_.events) out_.cleared.push_back({of, event->kind, words, {}});
    }
  }

  void by_events() {
    for (const Event* event : s_.events) {
      if (denied_ && event->agents.empty()) out_.cleared.push_back({s_.source, event->kind, event->trigger, {}});
      // "De groep heeft de school niet in brand gestoken": cleared of all that she is held responsible for.
      if (!denied_ && event->realis == Realis::denied)
        for (const std::int32_t agent : event->agents) out_.cleared.push_back({actor(agent), "", event->trigger, {}});
      if (event->realis != Realis::happened && event->realis != Realis::ongoing && !denied_) continue;
      for (const std::int32_t agent : event->agents)
        (denied_ ? out_.cleared : out_.did).push_back({actor(agent), event->kind, event->trigger, {}});
    }
  }

  // Whom the content names first, but who speaks.
  Doer first_named() const {
    Doer out;
    each_inside(document().reading.mentions, s_.claim->content, [&](const Mention& m) {
      const bool names = out.who.empty() && m.entity != none && m.kind != MentionKind::pronoun;
      if (!names || actor(m.entity) == s_.source || !acts(m)) return;
      out = {actor(m.entity), "", m.span, entity(m).affiliation};
    });
    return out;
  }
  const Entity& entity(const Mention& m) const {
    return document().reading.entities[static_cast<std::size_t>(m.entity)];
  }
  bool acts(const Mention& m) const {
    const ActorKind kind = entity(m).kind;
    return kind != ActorKind::people && kind != ActorKind::other;
  }

  // Of what kind of deed, the events of the statement tell: "van de roof" and "het mortiervuur" are two.
  void did(Doer who) {
    out_.did.push_back(who);
    for (const Event* event : s_.events) {
      who.kind = event->kind;
      out_.alone.push_back(who);
    }
  }

  void by_cue() {
    if (cue_says(s_, Contrast::blames) > 0 && !denies(s_)) {
      if (const Doer who = first_named(); !who.who.empty()) did(who);
    }
    const Doer speaker{s_.source, "", {}, s_.side};
    if (cue_says(s_, Contrast::owns) > 0 && !denies(s_)) did(speaker);
    if (denies(s_) && words_of(s_, Contrast::clears) > 0) {
      const Doer who = first_named();
      out_.cleared.push_back(who.who.empty() ? speaker : who);
    }
  }

  const Heap& heap_;
  const Statement& s_;
  bool denied_;
  Doers out_;
};

std::string_view side_of(const Doer& d) { return d.side.empty() ? d.who : d.side; }

template <class Fits>
std::optional<std::pair<Doer, Doer>> first_pair(const std::vector<Doer>& x, const std::vector<Doer>& y, Fits fits) {
  for (const Doer& m : x) {
    for (const Doer& n : y) {
      if (!m.who.empty() && !n.who.empty() && fits(m, n)) return std::pair(m, n);
    }
  }
  return std::nullopt;
}

}  // namespace

Doers doers_of(const Heap& heap, const Statement& s) { return Finder(heap, s).run(); }

std::optional<std::pair<Doer, Doer>> accused_and_cleared(const Doers& a, const Doers& b) {
  const auto one = [](const Doer& m, const Doer& n) { return m.kind == n.kind && m.who == n.who; };
  if (auto found = first_pair(a.did, b.cleared, one)) return found;
  return first_pair(a.cleared, b.did, one);
}

std::optional<std::pair<Doer, Doer>> two_behind_it(const Doers& a, const Doers& b) {
  return first_pair(a.alone, b.alone, [](const Doer& m, const Doer& n) {
    return m.kind == n.kind && m.who != n.who && side_of(m) != side_of(n);
  });
}

}  // namespace wederhoor::reconcile
