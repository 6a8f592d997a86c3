// Writes low, best and high as one short figure.
// Applies to: "zo'n zeventig" (± 70). Not to: the words themselves, which are shown beside it.
// Tested by tests/page/shown_test.cc.
#include "output/shown/figures.h"

#include <fmt/format.h>

#include <cmath>

namespace wederhoor::output {
namespace {

std::string plain(double v) { return fmt::format("{}", std::round(v * 100) / 100); }

}  // namespace

std::string figure_words(const Quantity& q) {
  const auto first = [](std::optional<double> a, std::optional<double> b) {
    return a ? plain(*a) : b ? plain(*b) : std::string("?");
  };
  switch (q.exactness) {
    case Exactness::about: return "± " + first(q.best, q.low);
    case Exactness::at_least: return "≥ " + first(q.low, q.best);
    case Exactness::more_than: return "> " + first(q.low, q.best);
    case Exactness::at_most: return "≤ " + first(q.high, q.best);
    case Exactness::less_than: return "< " + first(q.high, q.best);
    case Exactness::exact:
      if (q.best) return plain(*q.best);
      break;
    case Exactness::range:
    case Exactness::vague: break;
  }
  if (q.low && q.high) return plain(*q.low) + "-" + plain(*q.high);
  if (q.low) return "≥ " + plain(*q.low);
  return q.high ? "≤ " + plain(*q.high) : q.best ? plain(*q.best) : "?";
}

Bar bar_of(const Quantity& q) {
  Bar bar;
  bar.low = q.low.value_or(0);
  bar.high = q.high ? *q.high : q.best ? *q.best : bar.low;
  bar.dot = q.best ? q.best : q.high ? std::nullopt : q.low;
  bar.open = (!q.high && !q.best) || q.exactness == Exactness::at_least || q.exactness == Exactness::more_than;
  return bar;
}

}  // namespace wederhoor::output
