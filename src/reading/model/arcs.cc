// Decides how well a word would do as the head of another: by what both are, and by how far apart they stand.
//
// Applies to: "De drones die het dorp troffen, kwamen uit het westen" (De is drawn to a near word on its right, drones
// to a verb far away). Not to which heads make a tree together: that is tree.cc. Tested by
// tests/reading/model/parser_test.cc.
#include "reading/model/arcs.h"

#include <algorithm>

#include "reading/model/kernels/room.h"

namespace wederhoor::reading::model {
namespace {

// `count` rows of bytes as the weights of a product: blocks of 16 outputs by four inputs. Missing rows are zero.
void pack(const std::uint8_t* rows, int count, int width, ArcRoom& room) {
  const int wide = (count + 15) / 16 * 16;
  room.packed.assign(static_cast<std::size_t>(wide) * width, 0);
  room.shift.assign(wide, 0);
  for (int r = 0; r < count; ++r) {
    std::int8_t* block = room.packed.data() + static_cast<std::size_t>(r / 16) * 16 * width + 4 * (r % 16);
    std::int32_t total = 0;
    for (int i = 0; i < width; ++i) {
      const int v = rows[static_cast<std::size_t>(r) * width + i] - zero_byte;
      block[static_cast<std::size_t>(i / 4) * 64 + i % 4] = static_cast<std::int8_t>(v);
      total += v;
    }
    room.shift[r] = -zero_byte * total;
  }
}

std::int32_t dot(const std::uint8_t* a, const std::uint8_t* b, int size) {
  std::int32_t sum = 0;
  for (int i = 0; i < size; ++i) sum += (a[i] - zero_byte) * (b[i] - zero_byte);
  return sum;
}

}  // namespace

void score_arcs(const Kernel& kernel, const ArcParts& p, int words, int wide, ArcRoom& room, float* scores) {
  pack(p.head, words, p.size, room);
  const Matrix heads{p.size, static_cast<int>(room.shift.size()), room.packed.data(), room.shift.data()};
  kernel.multiply(p.dep, static_cast<std::size_t>(p.size), words, heads,
                  at_least(room.sums, static_cast<std::size_t>(words) * heads.outputs));
  at_least(room.before, words), at_least(room.behind, words);
  for (int h = 0; h < words; ++h) {
    room.before[h] = p.far_head[static_cast<std::size_t>(h) * far_padded];
    room.behind[h] = p.far_head[static_cast<std::size_t>(h) * far_padded + 2 * far];
  }
  for (int d = 0; d < words; ++d) {
    const std::int32_t* sums = room.sums.data() + static_cast<std::size_t>(d) * heads.outputs;
    const float* likes = p.far_dep + static_cast<std::size_t>(d) * far_padded;
    float* to = scores + static_cast<std::size_t>(d) * wide;
    const std::int32_t root = p.root ? dot(p.dep + static_cast<std::size_t>(d) * p.size, p.root, p.size) : 0;
    *to++ = p.sharp * static_cast<float>(root) + likes[2 * far + 1];
    const int near = std::max(0, d - far), beyond = std::min(words, d + far + 1);
    for (int h = 0; h < near; ++h) to[h] = p.sharp * static_cast<float>(sums[h]) + (likes[0] + room.before[h]);
    for (int h = near; h < beyond; ++h) {
      const int distance = far + h - d;
      const float liked = p.far_head[static_cast<std::size_t>(h) * far_padded + distance];
      to[h] = p.sharp * static_cast<float>(sums[h]) + (likes[distance] + liked);
    }
    for (int h = beyond; h < words; ++h)
      to[h] = p.sharp * static_cast<float>(sums[h]) + (likes[2 * far] + room.behind[h]);
    to[d] = -1e9F;
  }
}

}  // namespace wederhoor::reading::model
