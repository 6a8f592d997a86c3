// Decides which version of the arithmetic runs on this processor.
//
// Applies once, when the weights are opened. Not to the results: they are the same bytes with every version.
// Tested by tests/reading/model/kernel_test.cc.
#include "reading/model/kernels/kernel.h"

namespace wederhoor::reading::model {

std::span<const Kernel* const> kernels() {
#if defined(__x86_64__)
  static constexpr const Kernel* all[] = {&kernel_vnni, &kernel_avx2, &kernel_plain};
#else
  static constexpr const Kernel* all[] = {&kernel_plain};
#endif
  return all;
}

const Kernel& best_kernel() {
  for (const Kernel* kernel : kernels()) {
    if (kernel->runs_here()) return *kernel;
  }
  return kernel_plain;
}

}  // namespace wederhoor::reading::model
