// Between two layers, each word looks at what seems to be its head and at what seems to hang on it.
// Tested by tests/reading/model/parser_test.cc.
#pragma once

#include <algorithm>

#include "reading/model/arcs.h"
#include "reading/model/product_parts.h"

namespace wederhoor::reading::model {

struct Layout;
struct Room;

// After "syntax-aware" attention: one head of attention that is trained to find the head of each word (Strubell et al.
// 2018, Linguistically-Informed Self-Attention, section 3), and is used in both directions.
class Glance {
 public:
  static Result<Glance> open(const Weights& weights, const std::string& name, int width);
  // Numbers a row that room.sums must have room for.
  int outputs() const { return std::max(ask_.outputs, tell_.outputs); }
  // Adds to room.x (layout.rows rows of `width` numbers) what each word sees; overwrites room.hidden and room.sums.
  void look(const Layout& layout, const Kernel& kernel, Room& room) const;

 private:
  void see(int first, int words, const Kernel& kernel, struct GlanceRoom& own) const;
  int width_ = 0;
  Matrix ask_, tell_;
  Part dep_, head_, up_, down_, far_dep_, far_head_;
  float sharp_ = 0;
};

// Room for one thread's glances.
struct GlanceRoom {
  std::vector<std::uint8_t> dep, head, bytes;
  std::vector<float> numbers, up, down, far_dep, far_head, scores, seen;
  ArcRoom arcs;
};

}  // namespace wederhoor::reading::model
