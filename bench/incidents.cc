// How the time of finding incidents grows with the heap: made heaps of 1,000 to 100,000 reports with known stories, ten
// reports each, of which some recall an older one; seconds, reports a second, and the exponent between two sizes.
//   build/bench/bench/bench_incidents [MOST]     MOST reports at most, 100,000 without it.
#include <fmt/format.h>

#include <cmath>
#include <cstdlib>
#include <ctime>

#include "made_heap.h"
#include "reconcile/incidents.h"

namespace {
using namespace wederhoor;

double seconds(std::uint32_t reports, const Lexicons& lexicons) {
  std::vector<Document> documents;
  for (std::uint32_t n = 0; n < reports; ++n) documents.push_back(made::report(n, reports / made::of_story));
  const Heap heap(std::move(documents));
  const auto start = std::clock();
  const std::size_t found = reconcile::find_incidents(heap, lexicons).size();
  const double took = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
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
