// Made heaps: reports with known stories, ten reports each, of which some recall an older one.
#pragma once

#include <fmt/format.h>

#include "../tests/made_dice.h"
#include "wederhoor/wederhoor.h"

namespace wederhoor::made {

inline constexpr std::uint32_t of_story = 10, sentences = 20;

inline std::string made_name(std::uint32_t n) {
  std::string out(1, static_cast<char>('A' + n % 26));
  for (n /= 26; out.size() < 7; n = n / 20 + 3) out += "bcdfghklmnprstvwzaeo"[n % 20];
  return out;
}

inline std::int32_t add_place(Document& d, std::uint32_t town, std::uint32_t sentence, Span span) {
  PlaceMention place;
  place.span = span;
  place.place_id = fmt::format("made:{}", town);
  place.name = made_name(town);
  place.kind = PlaceKind::town;
  place.country = "NL";
  place.admin1 = fmt::format("{}", town % 97);
  place.sentence = sentence;
  d.reading.places.push_back(place);
  return static_cast<std::int32_t>(d.reading.places.size()) - 1;
}

// A speaker of the story: each story has three.
inline std::int32_t add_speaker(Document& d, std::uint32_t story, std::uint32_t which) {
  Entity entity;
  entity.name = made_name(1000 * story + which + 3) + " " + made_name(31 * story + which);
  entity.actor_id = "x_" + entity.name;
  entity.kind = ActorKind::person;
  d.reading.entities.push_back(entity);
  return static_cast<std::int32_t>(d.reading.entities.size()) - 1;
}

// So many dead, in the claim made last; reports of a story differ.
inline void add_dead(Document& d, Span span, std::uint32_t sentence, double dead) {
  Quantity quantity;
  quantity.span = quantity.amount = span;
  quantity.low = quantity.best = quantity.high = dead;
  quantity.unit = QuantityUnit::persons;
  quantity.counted = "people";
  quantity.sentence = sentence;
  d.reading.quantities.push_back(quantity);
  Number number;
  number.id = fmt::format("n_{}_{}", d.report.id, sentence);
  number.quantity = static_cast<std::uint32_t>(d.reading.quantities.size()) - 1;
  number.state = NumberState::killed;
  number.claim = static_cast<std::int32_t>(d.claims.claims.size()) - 1;
  d.numbers.push_back(number);
}

// One report of a story: its town on its day, now and then an older raid elsewhere; speakers, counts of the dead that
// differ, sentences that other reports of the story have too.
inline Document report(std::uint32_t n, std::uint32_t stories) {
  const std::uint32_t story = n / of_story;
  Dice dice(n + 1);
  Document d;
  d.report.id = fmt::format("{:012x}", n);
  d.report.file = d.report.id + ".txt";
  d.report.outlet = fmt::format("Bode {}", n % 50);
  const std::int32_t day = 20000 + static_cast<std::int32_t>(story % 700);
  d.report.published = {Moment{.day = day}, Moment{.day = day + 1}};
  d.reading.language = "nl";
  for (std::uint32_t which = 0; which < 3; ++which) add_speaker(d, story, which);
  for (std::uint32_t s = 0; s < sentences; ++s) {
    const bool older = s + 2 == sentences && dice.throw_of(4) == 0;
    const std::uint32_t town = older ? (story + 1) % stories : story;
    std::string words = "In " + made_name(town) + " zag";
    Dice shared(977 * story + s);  // the agency's words, in every third sentence
    Dice& words_of = s % 3 == 0 ? shared : dice;
    for (int w = 0; w < 12; ++w) words += " " + made_name(words_of.throw_of(40) + 40 * story + 7).substr(1) + "en";
    const auto begin = static_cast<std::uint32_t>(d.report.text.size());
    d.report.text += words + ".\n";
    const Span span{begin, begin + static_cast<std::uint32_t>(words.size()) + 1};
    d.reading.sentences.push_back({.span = span, .paragraph = s / 3});
    Claim claim;
    claim.id = fmt::format("c_{:x}_{}", n, s);
    claim.content = {span};
    claim.sentence = s;
    if (s % 2 == 1) {
      claim.form = Form::indirect;
      claim.standing = Standing::attributed;
      claim.source_type = SourceType::named;
      claim.source_entities = {static_cast<std::int32_t>(dice.throw_of(3))};
    }
    d.claims.claims.push_back(claim);
    if (s % 5 == 1) add_dead(d, {begin + 3, begin + 10}, s, dice.throw_of(4) + 3);
    if (s % 4 != 0 && !older) continue;
    Event event;
    event.id = fmt::format("e_{:x}_{}", n, s);
    event.trigger = {begin, begin + 2};
    event.sentence = s;
    event.kind = "shelling";
    event.place = add_place(d, town, s, {begin + 3, begin + 10});
    event.realis = older ? Realis::recap : Realis::happened;
    const std::int32_t when = older ? day - 40 : day - 1;
    event.when = {Moment{.day = when}, Moment{.day = when + 1}};
    event.claim = static_cast<std::int32_t>(s);
    d.events.push_back(event);
  }
  return d;
}

}  // namespace wederhoor::made
