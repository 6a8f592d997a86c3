// Decides whom a statement makes the first to strike. "De politie schoot als eerste": the police; "hij bestrijdt dat de
// opvarenden als eersten schoten": they did not. Not: "als eerste aangekomen"; "wie het eerst schoot, is niet bekend".
// Tested by tests/reconcile/first_blow_test.cc.
#include "reconcile/relations/first_blow.h"

#include <algorithm>

#include "reconcile/relations/features.h"

namespace wederhoor::reconcile {
namespace {

// Is he an army or a body of a state? Of what only his name tells nothing is known.
bool of_a_state(ActorKind kind) { return kind == ActorKind::army || kind == ActorKind::state_body; }

const Event* act_of_arms(const Statement& s) {
  const auto at = std::find_if(s.events.begin(), s.events.end(), [](const Event* e) {
    return e->plover == "ASSAULT" && e->realis != Realis::planned && e->realis != Realis::hypothetical &&
           e->realis != Realis::recap;
  });
  return at == s.events.end() ? nullptr : *at;
}

// The subject of the clause with the trigger of the act.
const Argument* subject_of(const Statement& s, const Event& act) {
  for (const Clause& clause : s.clauses) {
    const auto& arguments = clause.proposition->arguments;
    const bool here =
        std::any_of(arguments.begin(), arguments.end(), [&](const Argument& x) { return x.span.meets(act.trigger); });
    if (!here || clause.subject == none) continue;
    return s.phrases[static_cast<std::size_t>(clause.subject)].argument;
  }
  return nullptr;
}

}  // namespace

std::optional<FirstBlow> first_blow_of(const Heap& heap, const Statement& s) {
  if (!s.framed.foremost || s.claim->standing == Standing::asked) return std::nullopt;
  const Event* act = act_of_arms(s);
  if (act == nullptr) return std::nullopt;
  const Argument* subject = subject_of(s, *act);
  if (subject == nullptr || subject->words.empty() || subject->entity == none) return std::nullopt;
  FirstBlow out;
  out.who = heap.actor(s.document, subject->entity);
  out.head = subject->head;
  out.of_state = of_a_state(heap[s.document].reading.entities[static_cast<std::size_t>(subject->entity)].kind);
  out.denied = denies(s) || act->realis == Realis::denied;
  out.words = subject->span;
  return out;
}

bool excludes(const FirstBlow& x, const FirstBlow& y) {
  const bool one = (!x.who.empty() && x.who == y.who) || (!x.head.empty() && x.head == y.head);
  if (one) return x.denied != y.denied;
  return !x.denied && !y.denied && x.of_state != y.of_state;
}

}  // namespace wederhoor::reconcile
