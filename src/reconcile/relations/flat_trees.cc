// Asking flat trees. Applies to: AVX2, where all leaves of a tree fit one vector. Not to other processors and larger
// trees: one row after the other. Tested by tests/reconcile/trees_test.cc.
#include "reconcile/relations/flat_trees.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace wederhoor::reconcile {
namespace {

#if defined(__x86_64__)
constexpr std::size_t eight = 8;

// Of each number the place of its lowest zero: that alone is kept, and as a float its exponent tells it.
__attribute__((target("avx2"))) inline __m256i lowest_zero(__m256i bits) {
  const __m256i alone = _mm256_andnot_si256(bits, _mm256_add_epi32(bits, _mm256_set1_epi32(1)));
  const __m256i as_float = _mm256_castps_si256(_mm256_cvtepi32_ps(alone));
  return _mm256_sub_epi32(_mm256_srli_epi32(as_float, 23), _mm256_set1_epi32(127));
}

__attribute__((target("avx2"))) void add_with_avx2(const FlatTrees& trees, const std::int32_t* values,
                                                   std::int32_t* sums) {
  const auto at = [](const std::int32_t* from) { return reinterpret_cast<const __m256i*>(from); };
  const FlatTrees::Test* test = trees.tests.data();
  for (std::size_t t = 0; t < trees.size(); ++t) {
    __m256i low = _mm256_setzero_si256(), high = low;  // leaves that are gone, of the first eight rows and the others
    for (const FlatTrees::Test* const end = test + trees.width; test != end; ++test) {
      const std::int32_t* const value = values + test->feature * FlatTrees::rows_at_once;
      const __m256i most = _mm256_set1_epi32(test->most), left = _mm256_set1_epi32(test->left);
      low = _mm256_or_si256(low, _mm256_and_si256(_mm256_cmpgt_epi32(*at(value), most), left));
      high = _mm256_or_si256(high, _mm256_and_si256(_mm256_cmpgt_epi32(*at(value + eight), most), left));
    }
    const __m256i leaves = _mm256_loadu_si256(at(trees.leaves.data() + t * (trees.width + 1)));
    auto* const sum = reinterpret_cast<__m256i*>(sums + trees.of[t] * FlatTrees::rows_at_once);
    sum[0] = _mm256_add_epi32(sum[0], _mm256_permutevar8x32_epi32(leaves, lowest_zero(low)));
    sum[1] = _mm256_add_epi32(sum[1], _mm256_permutevar8x32_epi32(leaves, lowest_zero(high)));
  }
}
#endif

// One row; its values, and the sums, stand so many numbers apart.
void add_one(const FlatTrees& trees, const std::int32_t* values, std::int32_t* sums, std::size_t step) {
  const FlatTrees::Test* test = trees.tests.data();
  for (std::size_t t = 0; t < trees.size(); ++t) {
    std::uint32_t gone = 0;
    for (const FlatTrees::Test* const end = test + trees.width; test != end; ++test)
      gone |= values[test->feature * step] > test->most ? test->left : std::uint32_t{0};
    sums[trees.of[t] * step] += trees.leaf(t, gone);
  }
}

}  // namespace

void FlatTrees::add_row(const std::int32_t* values, std::int32_t* sums) const { add_one(*this, values, sums, 1); }

void FlatTrees::add_rows(const std::int32_t* values, std::int32_t* sums) const {
#if defined(__x86_64__)
  static const bool wide = __builtin_cpu_supports("avx2");
  if (wide && width < eight) return add_with_avx2(*this, values, sums);
#endif
  for (std::size_t row = 0; row < rows_at_once; ++row) add_one(*this, values + row, sums + row, rows_at_once);
}

}  // namespace wederhoor::reconcile
