// What the encoder does between its matrix products, each in one pass over memory where torch takes several. Called by
// training/fused.py, which tells the shapes.
#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <vector>

#include "lanes.h"

namespace {

// Zeros in the places past the end of each sentence.
void clear_rest(float* x, const int64_t* lengths, int sentences, int width, int n) {
  for (int s = 0; s < sentences; ++s)
    std::memset(x + (static_cast<size_t>(s) * width + lengths[s]) * n, 0, sizeof(float) * n * (width - lengths[s]));
}

// Cephes' expf; written so that the compiler makes vectors of it.
inline float exp_of(float x) {
  x = std::min(88.0f, std::max(-87.0f, x));
  const float n = (x * 1.44269504f + 12582912.0f) - 12582912.0f;
  const float r = (x - n * 0.693359375f) + n * 2.12194440e-4f;
  float p = 1.9875691500e-4f;
  p = p * r + 1.3981999507e-3f;
  p = p * r + 8.3334519073e-3f;
  p = p * r + 4.1665795894e-2f;
  p = p * r + 1.6666665459e-1f;
  p = p * r + 5.0000001201e-1f;
  p = p * r * r + r + 1.0f;
  return p * std::bit_cast<float>((static_cast<int32_t>(n) + 127) << 23);
}
inline float sigmoid(float x) { return 1.0f / (1.0f + exp_of(-x)); }
inline float tanh_of(float x) { return 1.0f - 2.0f / (1.0f + exp_of(2.0f * x)); }

// 1/(1-p) for what stays, 0 for what is dropped; told by seed and place alone, so that the way back finds it again.
inline float kept(uint32_t place, uint32_t seed, uint32_t limit, float scale) {
  uint32_t h = place * 0x9E3779B1u + seed;
  h = (h ^ h >> 15) * 0x85EBCA77u;
  h = (h ^ h >> 13) * 0xC2B2AE3Du;
  h ^= h >> 16;
  return h >= limit ? scale : 0.0f;
}

struct Drop {
  uint32_t seed, limit;
  float scale;
  Drop(float share, uint32_t seed)
      : seed(seed), limit(static_cast<uint32_t>(share * 4294967295.0)), scale(share > 0 ? 1 / (1 - share) : 1) {}
  float at(uint32_t place) const { return kept(place, seed, limit, scale); }
};

}  // namespace

extern "C" {

// Each word between its neighbours: out[s][t] = v[t-1] v[t] v[t+1], v normalised (if `normal`), dropped, rounded to
// steps (if step > 0); zeros past the end of a sentence. x: sentences x width x n. hat: the normalised words; root: 1 /
// their deviation.
void look_forward(const float* x, const int64_t* lengths, int sentences, int width, int n, int normal, float share,
                  uint32_t seed, float step, float* hat, float* root, float* out) {
  const Drop drop(share, seed);
  std::vector<float> v(n);
  for (int s = 0; s < sentences; ++s)
    for (int t = 0; t < lengths[s]; ++t) {
      const size_t word = static_cast<size_t>(s) * width + t;
      const float* from = x + word * n;
      float* to = hat + word * n;
      if (normal) {
        const float mean = sum_of(from, n) / n;
        for (int k = 0; k < n; ++k) to[k] = from[k] - mean;
        root[word] = 1 / std::sqrt(dot(to, to, n) / n + 1e-5f);
        for (int k = 0; k < n; ++k) to[k] *= root[word];
      } else {
        std::memcpy(to, from, sizeof(float) * n);
      }
      const auto place = static_cast<uint32_t>(word * n);
      for (int k = 0; k < n; ++k) v[k] = to[k] * drop.at(place + k);
      if (step > 0)
        for (int k = 0; k < n; ++k)
          v[k] = std::min(127.0f, std::max(-127.0f, (v[k] / step + 12582912.0f) - 12582912.0f)) * step;
      float* rows = out + word * 3 * n;
      const size_t bytes = sizeof(float) * n;
      std::memcpy(rows + n, v.data(), bytes);
      if (t > 0)
        std::memcpy(rows - n, v.data(), bytes);
      else
        std::memset(rows, 0, bytes);
      if (t + 1 < lengths[s])
        std::memcpy(rows + 3 * n, v.data(), bytes);
      else
        std::memset(rows + 2 * n, 0, bytes);
    }
  clear_rest(out, lengths, sentences, width, 3 * n);
}

void look_backward(const float* g, const float* hat, const float* root, const int64_t* lengths, int sentences,
                   int width, int n, int normal, float share, uint32_t seed, float* dx) {
  const Drop drop(share, seed);
  clear_rest(dx, lengths, sentences, width, n);
  for (int s = 0; s < sentences; ++s)
    for (int t = 0; t < lengths[s]; ++t) {
      const size_t word = static_cast<size_t>(s) * width + t;
      const float* rows = g + word * 3 * n;
      float* d = dx + word * n;
      std::memcpy(d, rows + n, sizeof(float) * n);
      if (t > 0)
        for (int k = 0; k < n; ++k) d[k] += rows[k - n];
      if (t + 1 < lengths[s])
        for (int k = 0; k < n; ++k) d[k] += rows[k + 3 * n];
      const auto place = static_cast<uint32_t>(word * n);
      for (int k = 0; k < n; ++k) d[k] *= drop.at(place + k);
      if (!normal) continue;
      const float* h = hat + word * n;
      const float mean = sum_of(d, n) / n, along = dot(d, h, n) / n, r = root[word];
      for (int k = 0; k < n; ++k) d[k] = (d[k] - mean - h[k] * along) * r;
    }
}

// A recurrent layer behind its product: y holds z and f of each word; h[t] = f h[t-1] + (1 - f) z with z = tanh, f =
// sigmoid, the first half of the channels from the left, the second from the right. zf: tanh and sigmoid, for the way
// back.
void cell_forward(const float* y, const int64_t* lengths, int sentences, int width, int n, float* zf, float* h) {
  const int half = n / 2;
  clear_rest(h, lengths, sentences, width, n);
  for (int s = 0; s < sentences; ++s) {
    const int words = static_cast<int>(lengths[s]);
    for (int t = 0; t < words; ++t) {
      const size_t at = (static_cast<size_t>(s) * width + t) * 2 * n;
      for (int k = 0; k < n; ++k) zf[at + k] = tanh_of(y[at + k]);
      for (int k = n; k < 2 * n; ++k) zf[at + k] = sigmoid(y[at + k]);
    }
    for (int side = 0; side < 2; ++side)
      for (int i = 0; i < words; ++i) {
        const int t = side ? words - 1 - i : i;
        const size_t word = static_cast<size_t>(s) * width + t;
        const float *z = zf + word * 2 * n + side * half, *f = z + n;
        float* to = h + word * n + side * half;
        const float* before = to + (side ? n : -n);
        if (i == 0)
          for (int k = 0; k < half; ++k) to[k] = (1 - f[k]) * z[k];
        else
          for (int k = 0; k < half; ++k) to[k] = f[k] * before[k] + (1 - f[k]) * z[k];
      }
  }
}

void cell_backward(const float* g, const float* zf, const float* h, const int64_t* lengths, int sentences, int width,
                   int n, float* dy) {
  const int half = n / 2;
  clear_rest(dy, lengths, sentences, width, 2 * n);
  std::vector<float> carry(half);
  for (int s = 0; s < sentences; ++s) {
    const int words = static_cast<int>(lengths[s]);
    for (int side = 0; side < 2; ++side) {
      std::fill(carry.begin(), carry.end(), 0.0f);
      for (int i = words - 1; i >= 0; --i) {
        const int t = side ? words - 1 - i : i;
        const size_t word = static_cast<size_t>(s) * width + t;
        const float *z = zf + word * 2 * n + side * half, *f = z + n, *own = g + word * n + side * half;
        const float* before = h + word * n + side * half + (side ? n : -n);
        float *dz = dy + word * 2 * n + side * half, *df = dz + n;
        for (int k = 0; k < half; ++k) {
          const float all = own[k] + carry[k], last = i > 0 ? before[k] : 0.0f;
          dz[k] = all * (1 - f[k]) * (1 - z[k] * z[k]);
          df[k] = all * (last - z[k]) * f[k] * (1 - f[k]);
          carry[k] = all * f[k];
        }
      }
    }
  }
}

// Cross-entropy with smoothed targets: returns the sum over rows whose target is not -1, and its gradient.
double entropy(const float* x, const int64_t* targets, int rows, int classes, float smooth, float* gradient) {
  double total = 0;
  std::vector<float> e(classes);
  for (int r = 0; r < rows; ++r) {
    const float* from = x + static_cast<size_t>(r) * classes;
    float* to = gradient + static_cast<size_t>(r) * classes;
    if (targets[r] < 0) {
      std::fill(to, to + classes, 0.0f);
      continue;
    }
    float most = from[0];
    for (int k = 1; k < classes; ++k) most = std::max(most, from[k]);
    for (int k = 0; k < classes; ++k) e[k] = exp_of(from[k] - most);
    const float all = sum_of(e.data(), classes), each = smooth / classes, one = 1 / all;
    const double log_all = std::log(static_cast<double>(all)) + most;
    total += log_all - (1 - smooth) * from[targets[r]] - each * static_cast<double>(sum_of(from, classes));
    for (int k = 0; k < classes; ++k) to[k] = e[k] * one - each;
    to[targets[r]] -= 1 - smooth;
  }
  return total;
}
}
