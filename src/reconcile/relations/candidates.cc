// Candidates. Two reports of one day that both name Lomakovka and the border are partners, and the claims that share
// most words or meaning are compared. Not: claims of reports half a year apart, and the thirteenth best partner of a
// claim. Tested by tests/reconcile/relations_test.cc.
#include "reconcile/relations/candidates.h"

#include <algorithm>
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
constexpr std::int32_t most_rivals = 4;       // a claim's partners in one report
constexpr std::int32_t most_counting = 3;     // beside them, those that count the same, whatever their words
constexpr std::int32_t least_counting = 600;  // from here on two amounts may count one thing
constexpr std::size_t most_counters = 96;     // claims of a report whose amounts are compared
constexpr std::int32_t apart = -2000;         // less than any closeness

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

// How close the claims of two reports are to each other; of one report, each to those behind it.
class Table {
 public:
  Table(const std::vector<Statement>& all, const Report& a, const Report& b)
      : a_(a), b_(b), within_(a.first == b.first) {
    for (std::uint32_t x = a.first; x < a.last; ++x) {
      for (std::uint32_t y = b.first; y < b.last; ++y)
        close_.push_back(within_ && nested(all[x], all[y]) ? apart : closeness(all[x], all[y]));
    }
    count(all);
  }

  void candidates(const std::vector<Statement>& all, std::vector<Candidate>& out) const {
    const std::uint32_t rows = a_.last - a_.first, columns = b_.last - b_.first;
    std::vector<std::int32_t> of_row(close_.size()), of_column(close_.size());
    std::vector<std::int32_t> count_row(close_.size()), count_column(close_.size());
    const auto by_row = [&](std::uint32_t x, std::uint32_t y) { return std::size_t{x} * columns + y; };
    const auto by_column = [&](std::uint32_t y, std::uint32_t x) { return std::size_t{x} * columns + y; };
    rank(close_, rows, columns, by_row, of_row);
    rank(close_, columns, rows, by_column, of_column);
    rank(fits_, rows, columns, by_row, count_row);
    rank(fits_, columns, rows, by_column, count_column);
    for (std::uint32_t x = 0; x < rows; ++x) {
      for (std::uint32_t y = within_ ? x + 1 : 0; y < columns; ++y) {
        const std::size_t at = std::size_t{x} * columns + y;
        if (close_[at] == apart) continue;
        const bool answers = within_ && in_exchange(all[a_.first + x], all[b_.first + y]);
        const bool counts = fits_[at] >= least_counting && std::min(count_row[at], count_column[at]) < most_counting;
        if (std::min(of_row[at], of_column[at]) >= most_rivals && !counts && !answers) continue;
        Candidate c{a_.first + x,
                    b_.first + y,
                    {static_cast<std::int32_t>(rows), static_cast<std::int32_t>(columns), of_column[at], of_row[at],
                     margin(x, y, rows, columns), fits_[at] == none ? none : count_column[at],
                     fits_[at] == none ? none : count_row[at]}};
        if (!earlier(all[c.a], all[c.b])) {
          std::swap(c.a, c.b);
          std::swap(c.rivals.of_a, c.rivals.of_b);
          std::swap(c.rivals.rank_a, c.rivals.rank_b);
          std::swap(c.rivals.counting_a, c.rivals.counting_b);
        }
        out.push_back(c);
      }
    }
  }

 private:
  // For each line the rank of its cells, the greatest value first.
  template <class At>
  static void rank(const std::vector<std::int32_t>& values, std::uint32_t lines, std::uint32_t cells, At at,
                   std::vector<std::int32_t>& out) {
    std::vector<std::uint32_t> order(cells);
    for (std::uint32_t line = 0; line < lines; ++line) {
      for (std::uint32_t i = 0; i < cells; ++i) order[i] = i;
      std::stable_sort(order.begin(), order.end(),
                       [&](std::uint32_t i, std::uint32_t j) { return values[at(line, i)] > values[at(line, j)]; });
      for (std::uint32_t i = 0; i < cells; ++i) out[at(line, order[i])] = static_cast<std::int32_t>(i);
    }
  }

  // Of each cell how well its amounts answer to each other; none where there are none.
  void count(const std::vector<Statement>& all) {
    const auto counters = [&](const Report& report) {
      std::vector<std::uint32_t> out;
      for (std::uint32_t s = report.first; s < report.last && out.size() < most_counters; ++s)
        if (!all[s].amounts.empty()) out.push_back(s);
      return out;
    };
    const std::vector<std::uint32_t> xs = counters(a_), ys = counters(b_);
    const std::uint32_t columns = b_.last - b_.first;
    fits_.assign(close_.size(), none);
    for (const std::uint32_t x : xs) {
      for (const std::uint32_t y : ys) {
        const std::size_t at = std::size_t{x - a_.first} * columns + (y - b_.first);
        if (x != y && close_[at] != apart) fits_[at] = amount_fit(all[x], all[y]);
      }
    }
  }

  std::int32_t margin(std::uint32_t x, std::uint32_t y, std::uint32_t rows, std::uint32_t columns) const {
    std::int32_t best = apart;
    for (std::uint32_t j = 0; j < columns; ++j)
      if (j != y) best = std::max(best, close_[std::size_t{x} * columns + j]);
    for (std::uint32_t i = 0; i < rows; ++i)
      if (i != x) best = std::max(best, close_[std::size_t{i} * columns + y]);
    return close_[std::size_t{x} * columns + y] - best;
  }

  const Report &a_, &b_;
  bool within_;
  std::vector<std::int32_t> close_, fits_;
};
}  // namespace

std::vector<Candidate> find_candidates(const std::vector<Statement>& statements) {
  const std::vector<Report> reports = reports_of(statements);
  std::vector<Candidate> out;
  for (const Report& report : reports) Table(statements, report, report).candidates(statements, out);
  for (const auto& [a, b] : partners(reports, statements))
    Table(statements, reports[a], reports[b]).candidates(statements, out);
  std::sort(out.begin(), out.end(),
            [](const Candidate& x, const Candidate& y) { return std::pair(x.a, x.b) < std::pair(y.a, y.b); });
  return out;
}

}  // namespace wederhoor::reconcile
