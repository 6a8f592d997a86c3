// Decides what a word gets to know of a first guess of the tree.
//
// Applies to: "dat de gouverneur van Belgorod zei" (van Belgorod learns that it may hang on gouverneur). Not to the
// tree itself, which is found from the last layer. Tested by tests/reading/model/parser_test.cc.
#include "reading/model/glance.h"

#include "reading/model/encoder.h"

namespace wederhoor::reading::model {

Result<Glance> Glance::open(const Weights& w, const std::string& name, int width) {
  Glance g;
  Part* const parts[] = {&g.dep_, &g.head_, &g.up_, &g.down_, &g.far_dep_, &g.far_head_};
  const int outputs = read_parts(w, name + ".parts", parts);
  const auto sharp = w.section<float>(name + ".sharp");
  const bool fit = outputs > 0 && g.dep_.size % 32 == 0 && g.head_.size == g.dep_.size && g.up_.size == g.dep_.size &&
                   g.down_.size == g.dep_.size && g.far_dep_.size == far_dep_size &&
                   g.far_head_.size == far_head_size && sharp.size() == 1;
  if (!fit) return w.wrong("these weights are damaged: " + name);
  const Result<Matrix> ask = w.matrix(name + ".ask", width, outputs);
  if (!ask) return ask.error();
  const Result<Matrix> tell = w.matrix(name + ".tell", 2 * g.up_.size, width);
  if (!tell) return tell.error();
  g.width_ = width;
  g.ask_ = *ask;
  g.tell_ = *tell;
  g.sharp_ = sharp[0];
  return g;
}

// All rows but the first and the last, which are empty.
void Glance::look(const Layout& layout, const Kernel& kernel, Room& room) const {
  GlanceRoom& own = room.glance;
  const int rows = layout.rows - 2;
  const auto width = static_cast<std::size_t>(width_), size = static_cast<std::size_t>(up_.size);
  kernel.normalise(room.x.data() + width, rows, width_, room.hidden.data() + width, width);
  kernel.multiply(room.hidden.data() + width, width, rows, ask_, room.sums.data());
  const Sums32 said{kernel, ask_, room.sums.data(), rows};
  said.bytes(dep_, own.numbers, own.dep);
  said.bytes(head_, own.numbers, own.head);
  said.numbers(up_, own.up);
  said.numbers(down_, own.down);
  said.numbers(far_dep_, own.far_dep);
  said.numbers(far_head_, own.far_head);
  own.seen.assign(static_cast<std::size_t>(rows) * 2 * size, 0.0F);
  for (const auto& [first, last] : layout.sentences) see(first - 1, last - first, kernel, own);
  kernel.normalise(own.seen.data(), rows, 2 * up_.size, at_least(own.bytes, own.seen.size()), 2 * size);
  kernel.multiply(own.bytes.data(), 2 * size, rows, tell_, room.sums.data());
  const Sums32 told{kernel, tell_, room.sums.data(), rows};
  told.numbers({0, width_}, own.numbers);
  for (std::size_t i = 0; i < static_cast<std::size_t>(rows) * width; ++i) room.x[width + i] += own.numbers[i];
}

// The sentence whose words begin at row `first`.
void Glance::see(int first, int words, const Kernel& kernel, GlanceRoom& own) const {
  const auto at = static_cast<std::size_t>(first), size = static_cast<std::size_t>(up_.size);
  const int wide = (words + 16) / 16 * 16;
  own.scores.assign(static_cast<std::size_t>(words) * wide, -1e9F);
  ArcParts parts;
  parts.dep = own.dep.data() + at * size;
  parts.head = own.head.data() + at * size;
  parts.size = dep_.size;
  parts.far_dep = own.far_dep.data() + at * far_padded;
  parts.far_head = own.far_head.data() + at * far_padded;
  parts.sharp = sharp_;
  score_arcs(kernel, parts, words, wide, own.arcs, own.scores.data());
  kernel.share(own.scores.data(), words, wide);
  kernel.see(own.scores.data(), words, wide, own.up.data() + at * size, own.down.data() + at * size, up_.size,
             own.seen.data() + at * 2 * size);
}

}  // namespace wederhoor::reading::model
