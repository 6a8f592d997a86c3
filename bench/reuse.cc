// Text reuse: made texts with known copies (tests/reconcile/made_reuse.h), at sizes that go up tenfold. Precision and
// recall of the pairs found against every pair compared, where that takes no hours, and against what was copied from
// what; seconds, and the exponent between two sizes.
//   build/bench/bench/bench_reuse [MOST]     MOST originals at most, 100,000 without it.
#include <fmt/format.h>

#include <cmath>
#include <cstdlib>
#include <ctime>

#include "../tests/reconcile/made_reuse.h"
#include "base/groups.h"
#include "reconcile/copies.h"

namespace {
using namespace wederhoor;

constexpr std::uint32_t most_compared = 1000;  // originals, of which every pair of texts is compared

std::vector<std::uint32_t> compared(const std::vector<std::vector<std::uint64_t>>& runs) {
  base::Groups groups(runs.size());
  for (std::uint32_t i = 0; i < runs.size(); ++i) {
    for (std::uint32_t j = 0; j < i; ++j) {
      if (reconcile::copied(runs[i], runs[j])) groups.join(j, i);
    }
  }
  std::vector<std::uint32_t> out;
  for (std::uint32_t i = 0; i < runs.size(); ++i) out.push_back(groups.find(i));
  return out;
}

void say(const char* against, const PairsOfGroups& pairs) {
  fmt::print("  {}: P {:.4f} R {:.4f}", against, pairs.precision(), pairs.recall());
}

double measure(std::uint32_t originals) {
  const MadeReuse made = made_reuse(originals, 7);
  const auto start = std::clock();
  std::vector<std::vector<std::uint64_t>> runs;
  for (const std::string& text : made.texts)
    runs.push_back(reconcile::runs_of(text, {{0, static_cast<std::uint32_t>(text.size())}}));
  const std::vector<std::uint32_t> found = reconcile::copy_groups(runs);
  const double took = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  fmt::print("{:8} texts {:8.2f} s", made.texts.size(), took);
  say("truth", compare_groups(found, made.origin));
  if (originals <= most_compared) say("every pair", compare_groups(found, compared(runs)));
  return took;
}

}  // namespace

int main(int count, char** names) {
  const auto most = static_cast<std::uint32_t>(count > 1 ? std::strtoul(names[1], nullptr, 10) : 100000);
  double before = 0;
  for (std::uint32_t originals = 100; originals <= most; originals *= 10) {
    const double took = measure(originals);
    if (before > 0) fmt::print("  exponent {:.2f}", std::log10(took / before));
    fmt::print("\n");
    before = took;
  }
}
