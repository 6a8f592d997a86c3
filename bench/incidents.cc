// How the time of finding incidents grows with the heap: made heaps of 1,000 to 100,000 reports with known stories, ten
// reports each, of which some recall an older one; seconds, reports a second, and the exponent between two sizes.
//   build/bench/bench/bench_incidents [MOST]     MOST reports at most, 100,000 without it.
#include <fmt/format.h>

#include <chrono>
#include <cmath>
#include <cstdlib>

#include "base/dates.h"
#include "reconcile/incidents.h"
#include "wederhoor/wederhoor.h"

namespace {
using namespace wederhoor;

constexpr std::uint32_t of_story = 10, sentences = 20;

// The same on every machine.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed * 0x9e3779b97f4a7c15ULL + 1) {}
  std::uint32_t throw_of(std::uint32_t sides) {
    state_ ^= state_ << 13U;
    state_ ^= state_ >> 7U;
    state_ ^= state_ << 17U;
    return static_cast<std::uint32_t>((state_ >> 32U) % sides);
  }

 private:
  std::uint64_t state_;
};

std::string made_name(std::uint32_t n) {
  std::string out(1, static_cast<char>('A' + n % 26));
  for (n /= 26; out.size() < 7; n = n / 20 + 3) out += "bcdfghklmnprstvwzaeo"[n % 20];
  return out;
}

std::int32_t add_place(Document& d, std::uint32_t town, std::uint32_t sentence, Span span) {
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

// One report of a story: its town on its day, now and then an older raid elsewhere.
Document report(std::uint32_t n, std::uint32_t stories) {
  const std::uint32_t story = n / of_story;
  Dice dice(n + 1);
  Document d;
  d.report.id = fmt::format("{:012x}", n);
  d.report.file = d.report.id + ".txt";
  d.report.outlet = fmt::format("Bode {}", n % 50);
  const std::int32_t day = 20000 + static_cast<std::int32_t>(story % 700);
  d.report.published = {Moment{.day = day}, Moment{.day = day + 1}};
  d.reading.language = "nl";
  for (std::uint32_t s = 0; s < sentences; ++s) {
    const bool older = s + 2 == sentences && dice.throw_of(4) == 0;
    const std::uint32_t town = older ? (story + 1) % stories : story;
    std::string words = "In " + made_name(town) + " zag";
    for (int w = 0; w < 12; ++w) words += " " + made_name(dice.throw_of(40) + 40 * story + 7).substr(1) + "en";
    const auto begin = static_cast<std::uint32_t>(d.report.text.size());
    d.report.text += words + ".\n";
    const Span span{begin, begin + static_cast<std::uint32_t>(words.size()) + 1};
    d.reading.sentences.push_back({.span = span, .paragraph = s / 3});
    Claim claim;
    claim.id = fmt::format("c_{:x}_{}", n, s);
    claim.content = {span};
    claim.sentence = s;
    d.claims.claims.push_back(claim);
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

double seconds(std::uint32_t reports, const Lexicons& lexicons) {
  std::vector<Document> documents;
  for (std::uint32_t n = 0; n < reports; ++n) documents.push_back(report(n, reports / of_story));
  const Heap heap(std::move(documents));
  const auto start = std::chrono::steady_clock::now();
  const std::size_t found = reconcile::find_incidents(heap, lexicons).size();
  const double took = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  fmt::print("{:7} reports {:7} incidents {:8.2f} s {:9.0f} reports/s", reports, found, took, reports / took);
  return took;
}

}  // namespace

int main(int count, char** names) {
  const auto most = static_cast<std::uint32_t>(count > 1 ? std::strtoul(names[1], nullptr, 10) : 100000);
  const auto lexicons = Lexicons::open(std::string(WEDERHOOR_SOURCE) + "/lexicons");
  if (!lexicons) return 1;
  double before = 0;
  for (std::uint32_t reports = 1000; reports <= most; reports *= 10) {
    const double took = seconds(reports, *lexicons);
    if (before > 0) fmt::print("  exponent {:.2f}", std::log10(took / before));
    fmt::print("\n");
    before = took;
  }
}
