// Decides which word hangs on which: every word's best head if that makes a tree, else the best tree (Chu-Liu, Edmonds;
// Tarjan's path growing).
//
// Applies to: "De gouverneur zei dat er doden waren" (one root, no circle). Not to choosing the names of the relations.
// Tested by tests/reading/model/best_tree_test.cc.
#include "reading/model/best_tree.h"

#include <algorithm>
#include <numeric>

#include "reading/model/kernels/room.h"

namespace wederhoor::reading::model {
namespace {

constexpr double never = -1e18;
// Taken off every edge from the root, so that the best tree uses as few of them as can be: one.
constexpr double root_price = 1e6;

struct Edge {
  int head = 0, word = 0;  // as in the sentence
};

struct Cycle {
  int node;                  // what the cycle became
  std::vector<int> members;  // nodes that it was made of
};

// The graph while circles are being folded into single nodes. Node 0 is the root, 1..n the words, later ones circles.
// A circle lives in the row and column (`slot`) of its first member. A row holds the edges into one slot, so that the
// best of them is found in neighbouring memory; the memory is used again from sentence to sentence.
class Graph {
 public:
  void read(const float* scores, int n) {
    size_ = n + 1;
    const auto size = static_cast<std::size_t>(size_);
    at_least(score_, size * size);
    at_least(edge_, size * size);
    std::fill_n(score_.begin(), size_, never);  // into the root
    for (int d = 1; d <= n; ++d) {
      const float* from = scores + (d - 1) * size;
      double* to = score_.data() + d * size;
      for (int h = 0; h <= n; ++h) to[h] = static_cast<double>(from[h]);
      to[0] -= root_price;
      to[d] = never;
    }
    slot_of_.assign(2 * size, 0);
    best_.assign(2 * size, {});
    up_.assign(2 * size, -1);
    folded_.assign(size, 0);
    slot_score_.assign(size, 0.0);
    node_in_.resize(size);
    std::iota(node_in_.begin(), node_in_.end(), 0);
    live_ = node_in_;
    std::copy(live_.begin(), live_.end(), slot_of_.begin());
    cycles_.clear();
    nodes_ = size_;
  }

  void solve(std::vector<int>& heads) {
    std::vector<int> state(2 * size_, 0);  // 0 not seen, 1 on the path, 2 hangs on the root already
    state[0] = 2;
    for (int start = 1; start < size_; ++start) {
      int node = top(start);
      if (state[node] == 2) continue;
      std::vector<int> path;
      while (state[node] == 0) {
        state[node] = 1;
        path.push_back(node);
        int from = pick_head(node);
        if (state[from] == 1) {
          node = fold(path, from);
          state.resize(std::max<size_t>(state.size(), node + 1), 0);
        } else {
          node = from;
        }
      }
      for (const int done : path) state[done] = 2;
    }
    unfold(heads);
  }

 private:
  std::size_t cell(int h, int d) const { return static_cast<std::size_t>(d) * size_ + h; }
  double& at(int h, int d) { return score_[cell(h, d)]; }
  // Between words the edge is the cell; of circles it is remembered.
  Edge edge(int h, int d) const { return folded_[h] || folded_[d] ? edge_[cell(h, d)] : Edge{h, d}; }

  int top(int node) const {
    while (up_[node] >= 0) node = up_[node];
    return node;
  }

  // The best edge into `node` from outside it; remembered.
  int pick_head(int node) {
    const int d = slot_of_[node];
    const double* into = score_.data() + cell(0, d);
    int best = -1;
    double most = 2 * never;
    for (const int h : live_) {
      if (into[h] > most && h != d) best = h, most = into[h];
    }
    best_[node] = edge(best, d);
    slot_score_[d] = most;
    return node_in_[best];
  }

  // Makes one node of the path's part from `from` on, and takes it off the path.
  int fold(std::vector<int>& path, int from) {
    const auto begin = std::find(path.begin(), path.end(), from);
    Cycle cycle{nodes_++, std::vector<int>(begin, path.end())};
    path.erase(begin, path.end());
    const int r = slot_of_[cycle.members[0]];
    std::vector<char> inside(size_, 0);
    for (const int m : cycle.members) inside[slot_of_[m]] = 1;
    for (const int x : live_) {
      if (!inside[x]) join(cycle, r, x);
    }
    folded_[r] = 1;
    for (const int m : cycle.members) up_[m] = cycle.node;
    std::erase_if(live_, [&](int s) { return inside[s] && s != r; });
    slot_of_[cycle.node] = r;
    node_in_[r] = cycle.node;
    const int node = cycle.node;
    cycles_.push_back(std::move(cycle));
    return node;
  }

  // The best edges between outside slot `x` and the circle, kept in slot `r`.
  void join(const Cycle& cycle, int r, int x) {
    double out = never * 2, in = never * 2;
    Edge out_edge, in_edge;
    for (const int m : cycle.members) {
      const int s = slot_of_[m];
      if (at(s, x) > out) out = at(s, x), out_edge = edge(s, x);
      const double gain = at(x, s) - slot_score_[s];
      if (gain > in) in = gain, in_edge = edge(x, s);
    }
    at(r, x) = out;
    edge_[cell(r, x)] = out_edge;
    at(x, r) = in;
    edge_[cell(x, r)] = in_edge;
  }

  void unfold(std::vector<int>& heads) {
    for (auto cycle = cycles_.rbegin(); cycle != cycles_.rend(); ++cycle) {
      const Edge edge = best_[cycle->node];
      int entered = edge.word;
      while (up_[entered] != cycle->node) entered = up_[entered];
      best_[entered] = edge;
    }
    for (int d = 1; d < size_; ++d) heads[d - 1] = best_[d].head;
  }

  int size_ = 0;
  int nodes_ = 0;
  std::vector<double> score_;
  std::vector<Edge> edge_;
  std::vector<int> slot_of_, node_in_, live_;
  std::vector<Edge> best_;
  std::vector<int> up_;
  std::vector<char> folded_;  // slots that hold a circle
  std::vector<double> slot_score_;
  std::vector<Cycle> cycles_;
};

}  // namespace

bool is_tree(const std::vector<int>& heads) {
  const int n = static_cast<int>(heads.size());
  std::vector<int> seen(n + 1, -1);
  int roots = 0;
  for (int start = 1; start <= n; ++start) {
    roots += heads[start - 1] == 0;
    int at = start;
    while (at != 0 && seen[at] < 0) {
      seen[at] = start;
      at = heads[at - 1];
    }
    if (at != 0 && seen[at] == start) return false;
  }
  return roots == 1;
}

void best_tree(const float* scores, int n, std::vector<int>& heads) {
  heads.assign(n, 0);
  for (int d = 1; d <= n; ++d) {
    const float* row = scores + static_cast<size_t>(d - 1) * (n + 1);
    int best = 0;
    float most = row[0];
    for (int h = 1; h <= n; ++h) {
      if (row[h] > most && h != d) best = h, most = row[h];
    }
    heads[d - 1] = best;
  }
  if (is_tree(heads)) return;
  static thread_local Graph graph;
  graph.read(scores, n);
  graph.solve(heads);
}

}  // namespace wederhoor::reading::model
