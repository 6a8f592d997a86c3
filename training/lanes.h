// Sums over many numbers in sixteen lanes, so that the compiler makes vectors of them though it may not reorder.
#pragma once

template <class Each>
float lanes(int n, Each each) {
  float sums[16] = {}, total = 0;
  int k = 0;
  for (; k + 16 <= n; k += 16)
    for (int j = 0; j < 16; ++j) sums[j] += each(k + j);
  for (; k < n; ++k) total += each(k);
  for (float sum : sums) total += sum;
  return total;
}

inline float sum_of(const float* x, int n) {
  return lanes(n, [x](int k) { return x[k]; });
}
inline float dot(const float* x, const float* y, int n) {
  return lanes(n, [x, y](int k) { return x[k] * y[k]; });
}
