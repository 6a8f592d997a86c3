// How the time of reconciling grows with the heap, part by part: made heaps (bench/made_heap.h) of 1,000 reports and
// more, tenfold each time and MOST at last; seconds of one core, reports a second, the exponent between two sizes, and
// memory: of the heap as it was made, of what was found, and the most while it was reconciled, so far. The bars:
// exponent 1.1, 100,000 reports in 60 s.
//   build/release/bench/bench_reconcile [MOST] [FIRST]     MOST reports at most, 100,000 without it; FIRST at first.
#include <fmt/format.h>

#include <malloc.h>
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

// The most memory until now, and that in use, in MB.
long most_memory() {
  rusage used{};
  ::getrusage(RUSAGE_SELF, &used);
  return used.ru_maxrss / 1024;
}
long memory() { return static_cast<long>((::mallinfo2().uordblks + ::mallinfo2().hblkhd) >> 20); }

Heap made_heap(std::uint32_t reports) {
  std::vector<Document> documents;
  documents.reserve(reports);
  for (std::uint32_t n = 0; n < reports; ++n) documents.push_back(made::report(n, reports / made::of_story));
  return Heap(std::move(documents));
}

double measure(std::uint32_t reports, const Lexicons& lexicons, const reconcile::Relations& relations) {
  const Heap heap = made_heap(reports);
  const long made = memory();
  reconcile::Reconciled found;
  const double all = seconds([&] { found = reconcile::reconcile(heap, lexicons, relations); });
  const long held = memory() - made, most = most_memory();
  const std::size_t matches = found.matches.size();
  found.matches = {};
  const double incidents =
      seconds([&] { found.incidents = reconcile::find_incidents(heap, lexicons, relations.follower()); });
  const reconcile::FamilyValues values(lexicons);
  const double copied = seconds([&] { reconcile::match_copies(heap, values, found.matches); });
  found.matches = {};
  const double related = seconds([&] { relations.match(heap, found.incidents, found.matches); });
  fmt::print(
      "{:8} reports: incidents {:.2f} s, copies {:.2f} s, relations {:.2f} s; all {:.2f} s, {:.0f} reports/s, {} "
      "incidents, {} matches; heap {} MB, found {} MB, most {} MB",
      reports, incidents, copied, related, all, reports / all, found.incidents.size(), matches, made, held, most);
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
  const auto first = static_cast<std::uint32_t>(count > 2 ? std::strtoul(names[2], nullptr, 10) : 1000);
  for (std::uint32_t reports = first; reports > last; reports = std::min(most, 10 * reports)) {
    const double took = measure(reports, *lexicons, *relations);
    if (before > 0)
      fmt::print(", exponent {:.2f}", std::log(took / before) / std::log(static_cast<double>(reports) / last));
    fmt::print("\n");
    std::fflush(stdout);
    before = took;
    last = reports;
  }
}
