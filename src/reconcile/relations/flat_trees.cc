// Asking flat trees. Sixteen rows are one, two or four vectors of numbers, as the processor has them; the sums are the
// same. Tested by tests/reconcile/trees_test.cc.
#include "reconcile/relations/flat_trees.h"

#include <array>

namespace wederhoor::reconcile {
namespace {

template <std::size_t bytes>
[[gnu::always_inline]] inline void add_by(const FlatTrees& trees, const std::int32_t* values, std::int32_t* sums) {
  using Vector [[gnu::vector_size(bytes), gnu::may_alias]] = std::int32_t;
  constexpr std::size_t rows = FlatTrees::rows_at_once, many = rows * sizeof(std::int32_t) / bytes;
  const FlatTrees::Test* test = trees.tests.data();
  for (std::size_t t = 0; t < trees.size(); ++t) {
    Vector gone[many] = {};
    for (const FlatTrees::Test* const end = test + trees.width; test != end; ++test) {
      const Vector* const value = reinterpret_cast<const Vector*>(values + test->feature * rows);
      const std::int32_t most = test->most, left = test->left;
      for (std::size_t v = 0; v < many; ++v) gone[v] |= (value[v] > most) & left;
    }
    alignas(64) std::array<std::uint32_t, rows> of_row;
    for (std::size_t v = 0; v < many; ++v) reinterpret_cast<Vector*>(of_row.data())[v] = gone[v];
    std::int32_t* const sum = sums + trees.of[t] * rows;
    for (std::size_t row = 0; row < rows; ++row) sum[row] += trees.leaf(t, of_row[row]);
  }
}

#if defined(__x86_64__)
__attribute__((target("avx2,bmi"))) void add_by_32(const FlatTrees& trees, const std::int32_t* values,
                                                   std::int32_t* sums) {
  add_by<32>(trees, values, sums);
}
#endif

}  // namespace

void FlatTrees::add_row(const std::int32_t* values, std::int32_t* sums) const {
  const Test* test = tests.data();
  for (std::size_t t = 0; t < size(); ++t) {
    std::uint32_t gone = 0;
    for (const Test* const end = test + width; test != end; ++test)
      gone |= values[test->feature] > test->most ? test->left : std::uint32_t{0};
    sums[of[t]] += leaf(t, gone);
  }
}

void FlatTrees::add_rows(const std::int32_t* values, std::int32_t* sums) const {
#if defined(__x86_64__)
  static const bool wide = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi");
  if (wide) return add_by_32(*this, values, sums);
#endif
  add_by<16>(*this, values, sums);
}

}  // namespace wederhoor::reconcile
