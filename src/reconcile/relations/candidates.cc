// Candidates. Two reports of one day that both name Lomakovka and the border are partners, and the claims that share
// most words or meaning are compared. Not: claims of reports half a year apart, and the thirteenth best partner of a
// claim. Tested by tests/reconcile/relations_test.cc.
#include "reconcile/relations/candidates.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>
#include <unordered_map>

#include "base/hash.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::size_t most_partners = 24;  // reports that one report is compared with
constexpr std::size_t most_sharing = 96;   // reports that share a word which still tells something
constexpr std::int32_t telling = 60;       // weight of a word that tells what a report is about
constexpr std::int32_t most_days = 62;
constexpr std::size_t most_rivals = 4;       // a claim's partners in one report
constexpr std::int32_t most_counting = 3;     // beside them, those that count the same, whatever their words
constexpr std::int32_t least_counting = 600;  // from here on two amounts may count one thing
constexpr std::size_t most_counters = 96;     // claims of a report whose amounts are compared
constexpr std::int32_t apart = -2000;         // less than any closeness
// From here on two claims are alike enough for the weights to say something of them: of 418 that they say the same of
// or that they contradict each other, with no amounts of one thing, the one least alike has 743 (38 heaps, five
// reports).
constexpr std::int32_t least_alike = 500;

struct Report {
  std::uint32_t first = 0, last = 0;  // its statements
  std::vector<std::uint64_t> keys;    // sorted
};

std::vector<Report> reports_of(const std::vector<Statement>& statements) {
  std::vector<Report> out;
  for (std::uint32_t s = 0; s < statements.size(); ++s) {
    if (s == 0 || statements[s].document != statements[s - 1].document) out.push_back({s, s, {}});
    Report& report = out.back();
    report.last = s + 1;
    for (const auto& [word, weight] : statements[s].words)
      if (weight >= telling) report.keys.push_back(word);
    report.keys.insert(report.keys.end(), statements[s].heading.begin(), statements[s].heading.end());
    for (const std::string& name : statements[s].names) report.keys.push_back(base::hash64(name));
    for (const PlaceMention* place : statements[s].places) report.keys.push_back(base::hash64(place->place_id));
  }
  for (Report& report : out) {
    std::sort(report.keys.begin(), report.keys.end());
    report.keys.erase(std::unique(report.keys.begin(), report.keys.end()), report.keys.end());
  }
  return out;
}

bool near_in_time(const Statement& a, const Statement& b) {
  const auto &p = a.report->published.begin, &q = b.report->published.begin;
  return !p || !q || std::abs(p->day - q->day) <= most_days;
}

// Pairs of reports that share most, the smaller number first.
std::vector<std::pair<std::uint32_t, std::uint32_t>> partners(const std::vector<Report>& reports,
                                                              const std::vector<Statement>& statements) {
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> sharing;
  for (std::uint32_t r = 0; r < reports.size(); ++r)
    for (const std::uint64_t key : reports[r].keys) sharing[key].push_back(r);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> out;
  std::vector<std::int32_t> score(reports.size());
  for (std::uint32_t r = 0; r < reports.size(); ++r) {
    std::vector<std::uint32_t> seen;
    for (const std::uint64_t key : reports[r].keys) {
      const std::vector<std::uint32_t>& others = sharing[key];
      if (others.size() > most_sharing) continue;
      const auto rare = static_cast<std::int32_t>(std::bit_width(reports.size() / others.size()));
      for (const std::uint32_t other : others) {
        if (score[other] == 0) seen.push_back(other);
        score[other] += rare;
      }
    }
    std::sort(seen.begin(), seen.end(),
              [&](std::uint32_t x, std::uint32_t y) { return score[x] != score[y] ? score[x] > score[y] : x < y; });
    std::size_t taken = 0;
    for (const std::uint32_t other : seen) {
      const bool near = near_in_time(statements[reports[r].first], statements[reports[other].first]);
      if (other != r && near && taken < most_partners) {
        out.emplace_back(std::min(r, other), std::max(r, other));
        ++taken;
      }
    }
    for (const std::uint32_t other : seen) score[other] = 0;
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

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
std::vector<bool> first_ones(const Grid& grid) {
  std::vector<bool> out(grid.values.size());
  const auto mark = [&](std::uint32_t many, std::size_t start, std::size_t step) {
    std::array<std::size_t, most_rivals> best{};
    std::size_t found = 0;
    for (std::size_t cell = start, n = 0; n < many; cell += step, ++n) {
      if (found == best.size() && grid.values[cell] <= grid.values[best.back()]) continue;
      std::size_t to = found == best.size() ? found - 1 : found++;
      for (; to > 0 && grid.values[best[to - 1]] < grid.values[cell]; --to) best[to] = best[to - 1];
      best[to] = cell;
    }
    for (std::size_t i = 0; i < found; ++i) out[best[i]] = true;
  };
  for (std::uint32_t x = 0; x < grid.rows; ++x) mark(grid.columns, std::size_t{x} * grid.columns, 1);
  for (std::uint32_t y = 0; y < grid.columns; ++y) mark(grid.rows, y, grid.columns);
  return out;
}

// How close the claims of two reports are to each other; of one report, each to those behind it.
class Table {
 public:
  Table(const std::vector<Statement>& all, const Report& a, const Report& b)
      : all_(all),
        a_(a),
        b_(b),
        within_(a.first == b.first),
        close_(a.last - a.first, b.last - b.first, 0),
        fits_(close_.rows, close_.columns, none) {
    for (std::uint32_t x = 0; x < close_.rows; ++x) {
      for (std::uint32_t y = 0; y < close_.columns; ++y)
        close_.at(x, y) = within_ && nested(of_a(x), of_b(y)) ? apart : closeness(of_a(x), of_b(y));
    }
    count();
  }

  void candidates(const std::function<void(const Candidate&)>& take) const {
    const std::vector<bool> first = first_ones(close_);
    for (std::uint32_t x = 0; x < close_.rows; ++x) {
      for (std::uint32_t y = within_ ? x + 1 : 0; y < close_.columns; ++y) {
        const std::int32_t close = close_.at(x, y);
        if (close == apart) continue;
        const bool answers = within_ && in_exchange(of_a(x), of_b(y)), counts = fits_.at(x, y) >= least_counting;
        if (!first[std::size_t{x} * close_.columns + y] && !answers && !(counts && counts_first(x, y))) continue;
        Candidate c{a_.first + x, b_.first + y, answers || counts || close >= least_alike, {}};
        if (c.weighed) c.rivals = rivals(x, y);
        take(earlier(of_a(x), of_b(y)) ? c : turned(c));
      }
    }
  }

 private:
  const Statement& of_a(std::uint32_t x) const { return all_[a_.first + x]; }
  const Statement& of_b(std::uint32_t y) const { return all_[b_.first + y]; }

  // Of each cell how well its amounts answer to each other; none where there are none.
  void count() {
    const auto counters = [&](const Report& report) {
      std::vector<std::uint32_t> out;
      for (std::uint32_t s = report.first; s < report.last && out.size() < most_counters; ++s)
        if (!all_[s].amounts.empty()) out.push_back(s - report.first);
      return out;
    };
    const std::vector<std::uint32_t> xs = counters(a_), ys = counters(b_);
    for (const std::uint32_t x : xs) {
      for (const std::uint32_t y : ys)
        if (!(within_ && x == y) && close_.at(x, y) != apart) fits_.at(x, y) = amount_fit(of_a(x), of_b(y));
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

  const std::vector<Statement>& all_;
  const Report &a_, &b_;
  bool within_;
  Grid close_, fits_;
};
}  // namespace

void each_candidate(const std::vector<Statement>& statements, const std::function<void(const Candidate&)>& take) {
  const std::vector<Report> reports = reports_of(statements);
  for (const Report& report : reports) Table(statements, report, report).candidates(take);
  for (const auto& [a, b] : partners(reports, statements)) Table(statements, reports[a], reports[b]).candidates(take);
}

std::vector<Candidate> find_candidates(const std::vector<Statement>& statements) {
  std::vector<Candidate> out;
  each_candidate(statements, [&](const Candidate& c) { out.push_back(c); });
  std::sort(out.begin(), out.end(),
            [](const Candidate& x, const Candidate& y) { return std::pair(x.a, x.b) < std::pair(y.a, y.b); });
  return out;
}

}  // namespace wederhoor::reconcile
