// How the time of reconciling grows with the heap, part by part: made heaps (bench/made_heap.h) of 1,000 reports and
// more, tenfold each time and MOST at last; seconds of one core, reports a second, the exponent between two sizes, and
// memory: of the heap as it was made, and the most while it was reconciled. The bars: exponent 1.1, 100,000 reports in
// 60 s.
//   build/release/bench/bench_reconcile [MOST]     MOST reports at most, 100,000 without it.
#include <fmt/format.h>

#include <sys/resource.h>

#include <cmath>
#include <cstdlib>
#include <ctime>

#include "made_heap.h"
#include "reconcile/copies.h"
#include "reconcile/incidents.h"
#include "reconcile/reconcile.h"
#include "relation_files.h"

namespace {
using namespace wederhoor;

template <class Work>
double seconds(const Work& work) {
  const auto start = std::clock();
  work();
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

// The most memory until now, in MB.
long memory() {
  rusage used{};
  ::getrusage(RUSAGE_SELF, &used);
  return used.ru_maxrss / 1024;
}

double measure(std::uint32_t reports, const Lexicons& lexicons, const reconcile::Relations& relations) {
  std::vector<Document> documents;
  documents.reserve(reports);
  for (std::uint32_t n = 0; n < reports; ++n) documents.push_back(made::report(n, reports / made::of_story));
  const Heap heap(std::move(documents));
  const long made = memory();
  std::vector<Incident> incidents;
  std::vector<Match> matches;
  const double found = seconds([&] { incidents = reconcile::find_incidents(heap, lexicons, relations.follower()); });
  const double copied = seconds([&] { reconcile::match_copies(heap, matches); });
  const double related = seconds([&] { relations.match(heap, incidents, matches); });
  const double all = seconds([&] { reconcile::reconcile(heap, lexicons, relations); });
  fmt::print(
      "{:8} reports: incidents {:.2f} s, copies {:.2f} s, relations {:.2f} s; all {:.2f} s, {:.0f} reports/s, {} MB, "
      "heap {} MB",
      reports, found, copied, related, all, reports / all, memory(), made);
  return all;
}

}  // namespace

int main(int count, char** names) {
  const auto most = static_cast<std::uint32_t>(count > 1 ? std::strtoul(names[1], nullptr, 10) : 100000);
  const std::string source = WEDERHOOR_SOURCE;
  const auto lexicons = Lexicons::open(source + "/lexicons");
  auto files = relation_files(source + "/models");
  if (!lexicons || !files) return 1;
  const auto relations = reconcile::Relations::open(*lexicons, std::move(*files));
  if (!relations) return 1;
  double before = 0;
  std::uint32_t last = 0;
  for (std::uint32_t reports = 1000; reports > last; reports = std::min(most, 10 * reports)) {
    const double took = measure(reports, *lexicons, *relations);
    if (before > 0)
      fmt::print(", exponent {:.2f}", std::log(took / before) / std::log(static_cast<double>(reports) / last));
    fmt::print("\n");
    std::fflush(stdout);
    before = took;
    last = reports;
  }
}
