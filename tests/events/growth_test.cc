// No shape of a sentence or word makes the stage take more than its length: eight times the text in at most some eight
// times the time. Built by hand, so that nothing but this stage is measured.
#include <gtest/gtest.h>

#include <ctime>

#include "base/dates.h"
#include "events/find_events.h"
#include "tests_lexicons.h"

namespace wederhoor::events {
namespace {

// One sentence of many words, each with what the reader would have found there.
struct Long {
  Report report;
  Reading reading;
  Claims claims;

  Long() { report.id = "long", reading.language = "nl", report.published = *base::parse_iso_interval("2031-03-11"); }

  std::uint32_t word(const std::string& form, Upos upos, const std::string& rel, std::int32_t head) {
    Token t;
    t.span = {static_cast<std::uint32_t>(report.text.size()),
              static_cast<std::uint32_t>(report.text.size() + form.size())};
    t.lemma = reading.words.add(form), t.upos = upos, t.deprel = rel, t.head = head;
    report.text += form + " ";
    reading.tokens.push_back(t);
    return static_cast<std::uint32_t>(reading.tokens.size()) - 1;
  }
  Span here() const { return reading.tokens.back().span; }
  void count() {
    Quantity q;
    q.span = q.amount = q.noun = here();
    q.best = 3;
    q.unit = QuantityUnit::persons;
    reading.quantities.push_back(q);
  }
  void time() {
    TimeMention t;
    t.span = here();
    t.value = report.published;
    reading.times.push_back(t);
  }
  void place() {
    PlaceMention p;
    p.span = here();
    p.place_id = p.name = "x";
    reading.places.push_back(p);
  }
  void mention() {
    Mention m;
    m.span = m.head = here();
    m.entity = static_cast<std::int32_t>(reading.entities.size());
    reading.entities.push_back({.actor_id = "x_" + std::to_string(m.entity)});
    reading.mentions.push_back(m);
  }
  Long& close(bool parsed) {
    const auto size = static_cast<std::uint32_t>(report.text.size());
    reading.sentences.push_back({{0, size}, 0, static_cast<std::uint32_t>(reading.tokens.size()), 0, "", parsed});
    Claim c;
    c.content = {{0, size}};
    claims.claims.push_back(c);
    return *this;
  }
};

using Shape = Long (*)(std::uint32_t words);

// Trees hang in windows of so many words, as the reader cuts them.
constexpr std::uint32_t window = 512;
std::int32_t root_of(const Long& s) {
  const auto at = static_cast<std::int32_t>(s.reading.tokens.size());
  return at % window == 0 ? none : at - at % static_cast<std::int32_t>(window);
}

// "doden doden doden": each a trigger, a count, somebody, on one head.
Long list(std::uint32_t words, bool parsed) {
  Long s;
  while (s.reading.tokens.size() < words) {
    const std::int32_t head = parsed ? root_of(s) : none;
    s.word("doden", Upos::NOUN, head == none ? "root" : "conj", head);
    s.count(), s.mention(), s.time(), s.place();
  }
  return std::move(s.close(parsed));
}
Long list_with_trees(std::uint32_t words) { return list(words, true); }
Long list_without(std::uint32_t words) { return list(words, false); }

// "gisteren aanval nog steeds": times of a noun, words that say that it goes on.
Long attacks(std::uint32_t words) {
  Long s;
  while (s.reading.tokens.size() < words) {
    const std::int32_t head = root_of(s);
    const auto noun = static_cast<std::int32_t>(s.word("aanval", Upos::NOUN, head == none ? "root" : "obl", head));
    s.word("nog", Upos::ADV, "advmod", head == none ? noun : head);
    s.word("steeds", Upos::ADV, "advmod", head == none ? noun : head);
    s.word("maandag", Upos::NOUN, "nmod", noun);
    s.time();
  }
  return std::move(s.close(true));
}

// A time for each of many nouns, then many triggers, and the other way round.
Long far_apart(std::uint32_t words) {
  Long s;
  while (s.reading.tokens.size() < words / 2) {
    const std::int32_t head = root_of(s);
    const auto noun = static_cast<std::int32_t>(s.word("huis", Upos::NOUN, head == none ? "root" : "obl", head));
    s.word("maandag", Upos::NOUN, "nmod", noun);
    s.time();
  }
  while (s.reading.tokens.size() < words) {
    const std::int32_t head = root_of(s);
    s.word("aanval", Upos::NOUN, head == none ? "root" : "obl", head);
  }
  return std::move(s.close(true));
}

// One word, of so many times five letters.
Long long_word(std::uint32_t words) {
  Long s;
  std::string form;
  for (std::uint32_t i = 0; i < words; ++i) form += "aanva";
  s.word(form, Upos::NOUN, "root", none);
  return std::move(s.close(true));
}
Long long_first_part(std::uint32_t words) {
  Long s;
  s.word(std::string(words * 5, 's') + "aanval", Upos::NOUN, "root", none);
  return std::move(s.close(true));
}

double seconds(const EventFinder& finder, const Long& s) {
  const base::WordForms forms(s.report.text, s.reading);
  double least = 1e9;
  for (int i = 0; i < 3; ++i) {
    const std::clock_t begin = std::clock();
    const Found found = finder.find(s.report, s.reading, forms, s.claims);
    least = std::min(least, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
    EXPECT_EQ(found.numbers.size(), s.reading.quantities.size());
  }
  return least;
}

class Growth : public testing::TestWithParam<std::pair<const char*, Shape>> {};

TEST_P(Growth, IsThatOfTheText) {
  const Result<EventFinder> finder = EventFinder::open(test_lexicons());
  const Shape shape = GetParam().second;
  const double small = seconds(*finder, shape(4'000)), large = seconds(*finder, shape(32'000));
  EXPECT_LT(large, 24 * std::max(small, 0.002)) << small << " s, then " << large << " s";  // quadratic: 64 times
}

INSTANTIATE_TEST_SUITE_P(Shapes, Growth,
                         testing::Values(std::pair{"list_with_trees", &list_with_trees},
                                         std::pair{"list_without", &list_without}, std::pair{"attacks", &attacks},
                                         std::pair{"far_apart", &far_apart}, std::pair{"long_word", &long_word},
                                         std::pair{"long_first_part", &long_first_part}),
                         [](const auto& shape) { return std::string(shape.param.first); });

}  // namespace
}  // namespace wederhoor::events
