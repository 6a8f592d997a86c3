// Every index of a document, with the number of records that it points into: for checking, and for the tests to make
// documents that hold.
#pragma once

#include "wederhoor/heap.h"

namespace wederhoor::store {

// Calls `see(index, size, may_be_none)` for each index; tokens only where the document has its words.
template <class D, class See>
void each_reference(D& d, See see) {
  auto& r = d.reading;
  const std::size_t sentences = r.sentences.size(), entities = r.entities.size(), claims = d.claims.claims.size();
  const auto all = [&](auto& indices, std::size_t size) {
    for (auto& index : indices) see(index, size, false);
  };
  for (auto& t : r.tokens) see(t.head, r.tokens.size(), true), see(t.sentence, sentences, false);
  for (auto& q : r.quotations) see(q.parent, r.quotations.size(), true);
  for (auto& m : r.mentions) see(m.entity, entities, true), see(m.sentence, sentences, false);
  for (auto& e : r.entities) all(e.mentions, r.mentions.size()), all(e.members, entities);
  for (auto& p : r.places) see(p.sentence, sentences, false);
  for (auto& t : r.times) see(t.sentence, sentences, false);
  for (auto& q : r.quantities) see(q.sentence, sentences, false);
  for (auto& c : d.claims.claims) {
    all(c.source_entities, entities);
    see(c.parent, claims, true), see(c.sentence, sentences, false);
  }
  for (auto& h : d.claims.hearsay) see(h.claim, claims, true);
  for (auto& e : d.events) {
    all(e.agents, entities), all(e.targets, entities), all(e.victims, entities);
    see(e.sentence, sentences, false), see(e.claim, claims, true), see(e.repeats, d.events.size(), true);
    see(e.place, r.places.size(), true), see(e.time, r.times.size(), true), see(e.cause, d.events.size(), true);
  }
  for (auto& n : d.numbers) {
    all(n.counted_by, entities);
    see(n.quantity, r.quantities.size(), false), see(n.claim, claims, true);
    see(n.place, r.places.size(), true), see(n.event, d.events.size(), true);
  }
  for (auto& p : d.propositions) {
    see(p.claim, claims, false);
    const auto argument = [&](auto& a) {
      see(a.entity, entities, true), see(a.place, r.places.size(), true);
      see(a.time, r.times.size(), true), see(a.quantity, r.quantities.size(), true);
    };
    for (auto& a : p.arguments) argument(a);
    for (auto& a : p.answers) argument(a.about), argument(a.agent);
  }
}

}  // namespace wederhoor::store
