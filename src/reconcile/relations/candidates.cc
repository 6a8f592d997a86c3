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
constexpr std::int32_t most_rivals = 4;   // a claim's partners in one report
constexpr std::size_t most_counting = 3;  // beside them, those that count the same, whatever their words
constexpr std::size_t most_amounts = 8;
constexpr std::int32_t apart = -2000;  // less than any closeness

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

bool one_count(const Amount& x, const Amount& y) {
  if (x.number == nullptr || y.number == nullptr || x.quantity->unit != y.quantity->unit) return false;
  const bool state = x.number->state != NumberState::unknown && x.number->state == y.number->state;
  return state || (!x.quantity->counted.empty() && x.quantity->counted == y.quantity->counted);
}

bool count_the_same(const Statement& a, const Statement& b) {
  for (const Amount& x : std::span(a.amounts).first(std::min(a.amounts.size(), most_amounts))) {
    for (const Amount& y : std::span(b.amounts).first(std::min(b.amounts.size(), most_amounts)))
      if (one_count(x, y)) return true;
  }
  return false;
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
  }

  void candidates(const std::vector<Statement>& all, std::vector<Candidate>& out) const {
    const std::uint32_t rows = a_.last - a_.first, columns = b_.last - b_.first;
    std::vector<std::int32_t> of_row(close_.size()), of_column(close_.size());
    rank(rows, columns, [&](std::uint32_t x, std::uint32_t y) { return x * columns + y; }, of_row);
    rank(columns, rows, [&](std::uint32_t y, std::uint32_t x) { return x * columns + y; }, of_column);
    const std::vector<bool> counts = counting(all, rows, columns);
    for (std::uint32_t x = 0; x < rows; ++x) {
      for (std::uint32_t y = within_ ? x + 1 : 0; y < columns; ++y) {
        const std::size_t at = std::size_t{x} * columns + y;
        if (close_[at] == apart) continue;
        if (std::min(of_row[at], of_column[at]) >= most_rivals && !counts[at]) continue;
        Candidate c{a_.first + x,
                    b_.first + y,
                    {static_cast<std::int32_t>(rows), static_cast<std::int32_t>(columns), of_column[at], of_row[at],
                     margin(x, y, rows, columns)}};
        if (!earlier(all[c.a], all[c.b])) {
          std::swap(c.a, c.b);
          std::swap(c.rivals.of_a, c.rivals.of_b);
          std::swap(c.rivals.rank_a, c.rivals.rank_b);
        }
        out.push_back(c);
      }
    }
  }

 private:
  // For each line the rank of its cells, closest first.
  template <class At>
  void rank(std::uint32_t lines, std::uint32_t cells, At at, std::vector<std::int32_t>& out) const {
    std::vector<std::uint32_t> order(cells);
    for (std::uint32_t line = 0; line < lines; ++line) {
      for (std::uint32_t i = 0; i < cells; ++i) order[i] = i;
      std::stable_sort(order.begin(), order.end(),
                       [&](std::uint32_t i, std::uint32_t j) { return close_[at(line, i)] > close_[at(line, j)]; });
      for (std::uint32_t i = 0; i < cells; ++i) out[at(line, order[i])] = static_cast<std::int32_t>(i);
    }
  }

  // Of each row the closest cells that count the same.
  std::vector<bool> counting(const std::vector<Statement>& all, std::uint32_t rows, std::uint32_t columns) const {
    std::vector<bool> out(close_.size());
    std::vector<std::uint32_t> counts;  // columns with amounts
    for (std::uint32_t y = 0; y < columns; ++y)
      if (!all[b_.first + y].amounts.empty()) counts.push_back(y);
    for (std::uint32_t x = 0; x < rows; ++x) {
      const Statement& a = all[a_.first + x];
      if (a.amounts.empty()) continue;
      std::vector<std::size_t> cells;
      for (const std::uint32_t y : counts) {
        if ((!within_ || x < y) && count_the_same(a, all[b_.first + y])) cells.push_back(std::size_t{x} * columns + y);
      }
      std::stable_sort(cells.begin(), cells.end(), [&](std::size_t i, std::size_t j) { return close_[i] > close_[j]; });
      cells.resize(std::min(cells.size(), most_counting));
      for (const std::size_t cell : cells) out[cell] = true;
    }
    return out;
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
  std::vector<std::int32_t> close_;
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
