// Candidates: of the claims of two reports those that share most words or meaning, or that seem to count one thing.
// Not: the fifth best partner of a claim. Tested by tests/reconcile/relations_test.cc.
#include "reconcile/relations/candidates.h"

#include <algorithm>
#include <array>

#include "reconcile/relations/partners.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::size_t most_rivals = 4;        // a claim's partners in one report
constexpr std::int32_t most_counting = 3;     // beside them, those that count the same, whatever their words
constexpr std::int32_t least_counting = 600;  // from here on two amounts may count one thing
constexpr std::size_t most_counters = 96;     // claims of a report whose amounts are compared
constexpr std::int32_t apart = -2000;         // less than any closeness
// From here on two claims are alike enough for the weights to say something of them: of the 169 pairs of which they do
// though no amounts count one thing and no voice answers the other, the one least alike has 783 (38 heaps and five
// reports; 28 of 100 pairs are weighed).
constexpr std::int32_t least_alike = 500;

bool earlier(const Statement& a, const Statement& b) {
  const auto key = [](const Statement& s) { return std::tie(s.report->published.begin, s.ref); };
  return key(a) < key(b);
}

// A claim and another in it, of one report: they neither bear each other out nor contradict each other.
bool nested(const Statement& a, const Statement& b) {
  return std::any_of(a.claim->content.begin(), a.claim->content.end(), [&](const Span& x) {
    return std::any_of(b.claim->content.begin(), b.claim->content.end(), [&](const Span& y) { return x.meets(y); });
  });
}

// A value for each claim of one report and each of another.
struct Grid {
  Grid(std::uint32_t rows_of, std::uint32_t columns_of, std::int32_t value)
      : rows(rows_of), columns(columns_of), values(std::size_t{rows_of} * columns_of, value) {}
  std::int32_t& at(std::uint32_t x, std::uint32_t y) { return values[std::size_t{x} * columns + y]; }
  std::int32_t at(std::uint32_t x, std::uint32_t y) const { return values[std::size_t{x} * columns + y]; }
  // How many others of its row, of its column, come before it: the greatest first, of equals the first.
  std::int32_t rank_in_row(std::uint32_t x, std::uint32_t y) const {
    const std::int32_t own = at(x, y);
    std::int32_t out = 0;
    for (std::uint32_t j = 0; j < columns; ++j) out += at(x, j) > own || (j < y && at(x, j) == own);
    return out;
  }
  std::int32_t rank_in_column(std::uint32_t x, std::uint32_t y) const {
    const std::int32_t own = at(x, y);
    std::int32_t out = 0;
    for (std::uint32_t i = 0; i < rows; ++i) out += at(i, y) > own || (i < x && at(i, y) == own);
    return out;
  }
  // The greatest of the others in its row and column; apart: there are none.
  std::int32_t best_beside(std::uint32_t x, std::uint32_t y) const {
    std::int32_t best = apart;
    for (std::uint32_t j = 0; j < columns; ++j)
      if (j != y) best = std::max(best, at(x, j));
    for (std::uint32_t i = 0; i < rows; ++i)
      if (i != x) best = std::max(best, at(i, y));
    return best;
  }

  std::uint32_t rows, columns;
  std::vector<std::int32_t> values;
};

// Whether each cell is among the first of its row or of its column.
std::vector<char> first_ones(const Grid& grid) {
  std::vector<char> out(grid.values.size());
  const auto mark = [&](std::uint32_t many, std::size_t start, std::size_t step) {
    std::array<std::size_t, most_rivals> best{};
    std::size_t found = 0;
    for (std::size_t cell = start, n = 0; n < many; cell += step, ++n) {
      if (found == best.size() && grid.values[cell] <= grid.values[best.back()]) continue;
      std::size_t to = found == best.size() ? found - 1 : found++;
      for (; to > 0 && grid.values[best[to - 1]] < grid.values[cell]; --to) best[to] = best[to - 1];
      best[to] = cell;
    }
    for (std::size_t i = 0; i < found; ++i) out[best[i]] = 1;
  };
  for (std::uint32_t x = 0; x < grid.rows; ++x) mark(grid.columns, std::size_t{x} * grid.columns, 1);
  for (std::uint32_t y = 0; y < grid.columns; ++y) mark(grid.rows, y, grid.columns);
  return out;
}

// How close the claims of two reports are to each other; of one report, each to those behind it.
class Table {
 public:
  Table(const Numbered& a, const Numbered& b)
      : a_(a),
        b_(b),
        within_(a.first == b.first),
        close_(static_cast<std::uint32_t>(a.of.size()), static_cast<std::uint32_t>(b.of.size()), 0),
        fits_(close_.rows, close_.columns, none) {
    for (std::uint32_t x = 0; x < close_.rows; ++x) {
      for (std::uint32_t y = 0; y < close_.columns; ++y)
        close_.at(x, y) = within_ && nested(a_.of[x], b_.of[y]) ? apart : closeness(a_.of[x], b_.of[y]);
    }
    count();
  }

  void candidates(const std::function<void(const Candidate&)>& take) const {
    const std::vector<char> first = first_ones(close_);
    for (std::uint32_t x = 0; x < close_.rows; ++x) {
      for (std::uint32_t y = within_ ? x + 1 : 0; y < close_.columns; ++y) {
        const std::int32_t close = close_.at(x, y);
        if (close == apart) continue;
        const bool answers = within_ && in_exchange(a_.of[x], b_.of[y]), counts = fits_.at(x, y) >= least_counting;
        if (first[std::size_t{x} * close_.columns + y] == 0 && !answers && !(counts && counts_first(x, y))) continue;
        const bool few = close_.rows * close_.columns <= most_pairs_of_short;
        Candidate c{a_.first + x, b_.first + y, answers || counts || few || close >= least_alike, {}};
        if (c.weighed) c.rivals = rivals(x, y);
        take(earlier(a_.of[x], b_.of[y]) ? c : turned(c));
      }
    }
  }

 private:
  // Of each cell how well its amounts answer to each other; none where there are none.
  void count() {
    const auto counters = [](std::span<const Statement> report) {
      std::vector<std::uint32_t> out;
      for (std::uint32_t s = 0; s < report.size() && out.size() < most_counters; ++s)
        if (!report[s].amounts.empty()) out.push_back(s);
      return out;
    };
    const std::vector<std::uint32_t> xs = counters(a_.of), ys = counters(b_.of);
    for (const std::uint32_t x : xs) {
      for (const std::uint32_t y : ys)
        if (!(within_ && x == y) && close_.at(x, y) != apart) fits_.at(x, y) = amount_fit(a_.of[x], b_.of[y]);
    }
  }
  bool counts_first(std::uint32_t x, std::uint32_t y) const {
    return fits_.rank_in_row(x, y) < most_counting || fits_.rank_in_column(x, y) < most_counting;
  }

  Rivals rivals(std::uint32_t x, std::uint32_t y) const {
    const bool counted = fits_.at(x, y) != none;
    return {static_cast<std::int32_t>(close_.rows),
            static_cast<std::int32_t>(close_.columns),
            close_.rank_in_column(x, y),
            close_.rank_in_row(x, y),
            close_.at(x, y) - close_.best_beside(x, y),
            counted ? fits_.rank_in_column(x, y) : none,
            counted ? fits_.rank_in_row(x, y) : none};
  }
  static Candidate turned(Candidate c) {
    std::swap(c.a, c.b);
    std::swap(c.rivals.of_a, c.rivals.of_b);
    std::swap(c.rivals.rank_a, c.rivals.rank_b);
    std::swap(c.rivals.counting_a, c.rivals.counting_b);
    return c;
  }

  const Numbered &a_, &b_;
  bool within_;
  Grid close_, fits_;
};
}  // namespace

void each_candidate(const Numbered& a, const Numbered& b, const std::function<void(const Candidate&)>& take) {
  Table(a, b).candidates(take);
}

std::vector<Candidate> find_candidates(const std::vector<Statement>& statements) {
  std::vector<Numbered> reports;
  std::vector<std::vector<std::uint64_t>> keys;
  std::vector<std::optional<std::int32_t>> days;
  for (std::uint32_t first = 0, last = 0; first < statements.size(); first = last) {
    while (last < statements.size() && statements[last].document == statements[first].document) ++last;
    reports.push_back({first, std::span(statements).subspan(first, last - first)});
    keys.push_back(keys_of(reports.back().of));
    days.push_back(day_of(*statements[first].report));
  }
  std::vector<Candidate> out;
  const auto take = [&](const Candidate& c) { out.push_back(c); };
  for (const Numbered& report : reports) each_candidate(report, report, take);
  for (const auto& [a, b] : find_partners(keys, days)) each_candidate(reports[a], reports[b], take);
  std::sort(out.begin(), out.end(),
            [](const Candidate& x, const Candidate& y) { return std::pair(x.a, x.b) < std::pair(y.a, y.b); });
  return out;
}

}  // namespace wederhoor::reconcile
