// Hand-made documents for the tests of reconciliation.
#pragma once

#include <string>

#include "base/dates.h"
#include "wederhoor/match.h"

namespace wederhoor {

inline Interval days(const std::string& iso) { return base::parse_iso_interval(iso).value_or(Interval{}); }

// A report of that day with one place and one event there.
struct Made {
  Document d;
  explicit Made(const std::string& id, const std::string& published = "2031-03-11") {
    d.report.id = id;
    d.report.file = id + ".txt";
    d.report.outlet = "Bode " + id;
    d.report.published = days(published);
    d.report.text = std::string(4000, ' ');
  }
  std::int32_t place(const std::string& country, const std::string& region, const std::string& id) {
    PlaceMention p;
    p.country = country;
    p.admin1 = region;
    p.place_id = p.name = id;
    d.reading.places.push_back(p);
    return static_cast<std::int32_t>(d.reading.places.size()) - 1;
  }
  // A sentence of its own paragraph, its words written into the text.
  std::uint32_t sentence(const std::string& words) {
    Sentence s;
    const auto n = static_cast<std::uint32_t>(d.reading.sentences.size());
    const std::uint32_t at = 4000 + 200 * n;
    d.report.text.resize(at + 200, ' ');
    d.report.text.replace(at, words.size(), words);
    s.span = {at, at + static_cast<std::uint32_t>(words.size())};
    s.paragraph = n;
    d.reading.sentences.push_back(s);
    return n;
  }
  std::int32_t entity(const std::string& actor_id, const std::string& name = "") {
    Entity e;
    e.actor_id = actor_id;
    e.name = name;
    e.kind = ActorKind::person;
    d.reading.entities.push_back(e);
    return static_cast<std::int32_t>(d.reading.entities.size()) - 1;
  }
  Event& event(const std::string& kind, std::int32_t place, const std::string& when = "") {
    Event e;
    const auto at = static_cast<std::uint32_t>(10 + 5 * d.events.size());
    e.trigger = {at, at + 3};
    e.id = "e_" + d.report.id + std::to_string(at);
    e.kind = kind;
    e.place = place;
    e.when = days(when);
    e.sentence = sentence("");
    if (place >= 0) d.reading.places[static_cast<std::size_t>(place)].sentence = e.sentence;
    d.events.push_back(e);
    return d.events.back();
  }
  // A claim whose content is `words`, written into the text.
  std::uint32_t claim(const std::string& words, const std::string& origin, Form form = Form::indirect) {
    Claim c;
    const auto at = static_cast<std::uint32_t>(1000 + 150 * d.claims.claims.size());
    d.report.text.replace(at, words.size(), words);
    c.content = {{at, at + static_cast<std::uint32_t>(words.size())}};
    if (!d.reading.sentences.empty()) c.sentence = static_cast<std::uint32_t>(d.reading.sentences.size()) - 1;
    c.id = "c_" + d.report.id + std::to_string(at);
    c.form = form;
    c.standing = Standing::attributed;
    c.chain = {{d.report.outlet, d.report.outlet, {}}, {origin, origin, {}}};
    d.claims.claims.push_back(c);
    return static_cast<std::uint32_t>(d.claims.claims.size()) - 1;
  }
  // The claim made last, by number, answers a question about every incident.
  void answers(std::uint32_t claim, const std::string& family, const std::string& value, const std::string& asked,
               const std::string& says) {
    if (d.propositions.empty() || d.propositions.back().claim != claim) d.propositions.push_back({.claim = claim});
    d.propositions.back().answers.push_back({.question = family, .answer = value, .asked = asked, .says = says});
  }
  Number& number(NumberState state, double low, double best, double high, SideKind side = SideKind::unknown,
                 QuantityUnit unit = QuantityUnit::persons, const std::string& counted = "") {
    Quantity q;
    const auto at = static_cast<std::uint32_t>(500 + 10 * d.numbers.size());
    q.span = {at, at + 4};
    q.low = low;
    q.best = best;
    q.high = high;
    q.unit = unit;
    d.reading.quantities.push_back(q);
    Number n;
    n.id = "n_" + d.report.id + std::to_string(at);
    n.quantity = static_cast<std::uint32_t>(d.reading.quantities.size()) - 1;
    n.state = state;
    n.side_kind = side;
    n.counted = counted;
    d.numbers.push_back(n);
    return d.numbers.back();
  }
};

// A raid on Texel on 10 March, told beside its place and day.
inline Made raid(const std::string& id, const std::string& published) {
  Made m(id, published);
  m.d.reading.language = "nl";
  const std::int32_t place = m.place("NL", "Noord-Holland", "Texel");
  m.d.reading.places.back().located = true;
  Event& event = m.event("ground_raid", place, "2031-03-10");
  event.time = 0;
  TimeMention time;
  time.value = event.when;
  time.sentence = event.sentence;
  m.d.reading.times.push_back(time);
  return m;
}

}  // namespace wederhoor
