// Finds the report on a page in three steps: drop what names itself as something else; choose the element that holds the running text;
// drop what inside it is no text.
//   applies:      the paragraphs of <div class="article-body"> between a menu and twelve related headlines
//   applies not:  a <form> around the whole page (old ASP.NET): it holds most of the text, so it stays
// Tested by tests/intake/html_main_test.cc; measured by ../shared/tools/extract.py.
#include "intake/html_main.h"

#include <algorithm>
#include <array>
#include <map>

namespace wederhoor::intake {
namespace {

using namespace std::string_view_literals;

struct Dropped {
  std::string_view name;
  std::string_view kind;
};
constexpr std::array dropped_tags = {Dropped{"nav"sv, "navigation"sv}, Dropped{"footer"sv, "navigation"sv}, Dropped{"aside"sv, "related"sv}, Dropped{"form"sv, "navigation"sv}, Dropped{"menu"sv, "navigation"sv}, Dropped{"figcaption"sv, "caption"sv}, Dropped{"label"sv, "navigation"sv}};
constexpr std::array dropped_roles = {Dropped{"navigation"sv, "navigation"sv}, Dropped{"banner"sv, "navigation"sv}, Dropped{"contentinfo"sv, "navigation"sv}, Dropped{"complementary"sv, "related"sv}, Dropped{"search"sv, "navigation"sv}, Dropped{"dialog"sv, "cookie_wall"sv}, Dropped{"alertdialog"sv, "cookie_wall"sv}, Dropped{"menu"sv, "navigation"sv}, Dropped{"toolbar"sv, "share"sv}};

class MainText {
 public:
  MainText(const Page& page, const HtmlHints& hints, std::vector<PageBlock>& blocks) : page_(page), hints_(hints), blocks_(blocks) {}

  std::size_t run() {
    count([](const PageBlock& b) { return b.looks_prose(); });
    total_ = mass(0, page_.size());
    drop_named();
    count([](const PageBlock& b) { return b.prose(); });
    remaining_ = mass(0, page_.size());
    const std::size_t root = choose_root();
    for (PageBlock& b : blocks_) {
      if (b.removed.empty() && (b.node < root || b.node >= page_[root].past)) b.removed = "navigation";
    }
    drop_inside();
    return root;
  }

 private:
  // First block whose text begins at or after a node.
  std::size_t first_block(std::size_t node) const {
    return static_cast<std::size_t>(std::partition_point(blocks_.begin(), blocks_.end(), [&](const PageBlock& b) { return b.node < node; }) - blocks_.begin());
  }

  // Letters of running text between two nodes, of the blocks that were last counted.
  double mass(std::size_t from, std::size_t to) const { return sums_[first_block(to)] - sums_[first_block(from)]; }

  template <class Which>
  void count(Which which) {
    sums_.assign(1, 0);
    for (const PageBlock& b : blocks_) sums_.push_back(sums_.back() + (which(b) ? b.chars - b.link_chars : 0));
  }

  // Why an element is no part of the report; empty: it may be.
  std::string_view named(const PageNode& node) const {
    for (const Dropped& d : dropped_tags) {
      if (node.name == d.name) return d.kind;
    }
    const std::string_view role = page_.attribute(node, "role");
    for (const Dropped& d : dropped_roles) {
      if (!role.empty() && role == d.name) return d.kind;
    }
    if (node.name == "body" || node.name == "html" || node.name == "article" || node.name == "main") return {};
    for (const char* attribute : {"class", "id"}) {
      const HtmlHints::Hint hint = hints_.of(page_.attribute(node, attribute));
      if (hint.effect == HtmlHints::Effect::drop) return hint.kind;
      if (hint.effect == HtmlHints::Effect::caption) return "caption";
    }
    return {};
  }

  void drop_named() {
    for (std::size_t i = 1; i < page_.size();) {
      const PageNode& node = page_[i];
      const std::string_view kind = node.text() ? std::string_view{} : named(node);
      if (kind.empty() || mass(i, node.past) > 0.5 * total_) {
        ++i;
        continue;
      }
      remove(i, node.past, kind);
      i = node.past;
    }
  }

  void remove(std::size_t from, std::size_t to, std::string_view kind) {
    for (std::size_t i = first_block(from); i < blocks_.size() && blocks_[i].node < to; ++i) {
      if (blocks_[i].removed.empty()) blocks_[i].removed = kind;
    }
  }

  std::size_t choose_root() {
    if (remaining_ == 0) return 0;
    const std::size_t hinted = by_hint();
    return hinted != 0 ? hinted : by_score();
  }

  // An element that says that it is the article and holds most of what is left.
  std::size_t by_hint() const {
    std::size_t best = 0;
    double best_mass = 0;
    for (std::size_t i = 1; i < page_.size(); ++i) {
      const PageNode& node = page_[i];
      if (node.text() || !says_content(node)) continue;
      const double here = mass(i, node.past);
      if (here > best_mass) {
        best = i;
        best_mass = here;
      }
    }
    return best_mass >= 0.5 * remaining_ ? best : 0;
  }

  bool says_content(const PageNode& node) const {
    if (page_.attribute(node, "itemprop").find("articleBody") != std::string_view::npos) return true;
    for (const char* attribute : {"class", "id"}) {
      if (hints_.of(page_.attribute(node, attribute)).effect == HtmlHints::Effect::content) return true;
    }
    return false;
  }

  // Each paragraph gives points to the elements around it, fewer with distance; the best element is then widened while that adds much.
  std::size_t by_score() const {
    std::map<std::size_t, double> score;
    for (const PageBlock& b : blocks_) {
      if (!b.prose()) continue;
      const double weight = (1.0 + b.commas + std::min(b.chars / 100.0, 3.0)) * (1 - b.link_share());
      std::size_t at = page_[b.container].name == "p" || page_[b.container].name == "li" ? page_[b.container].parent : b.container;
      for (int level = 0; level < 6 && at != 0; ++level) {
        score[at] += level == 0 ? weight : level == 1 ? weight / 2 : weight / (3 * level);
        at = page_[at].parent;
      }
    }
    std::size_t best = 0;
    double best_score = 0;
    for (const auto& [node, points] : score) {
      if (points > best_score) {
        best = node;
        best_score = points;
      }
    }
    return widened(best);
  }

  std::size_t widened(std::size_t root) const {
    double here = mass(root, page_[root].past);
    for (std::size_t at = page_[root].parent; at != 0 && page_[at].name != "html"; at = page_[at].parent) {
      const double wider = mass(at, page_[at].past);
      if (wider > here * 1.3 && here < 0.7 * remaining_) {
        root = at;
        here = wider;
      }
    }
    return root;
  }

  void drop_inside() {
    for (PageBlock& b : blocks_) {
      if (!b.removed.empty()) continue;
      if (b.link_share() > 0.6 && !(b.sentence && b.chars > 60)) b.removed = "related";
      if (b.chars == 0) b.removed = "navigation";
    }
    drop_lone_headings();
  }

  bool heading(const PageBlock& b) const {
    const std::string_view name = page_[b.container].name;
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
  }

  // A heading with no text under it: another one, or the end, follows.
  void drop_lone_headings() {
    bool text_after = false;
    for (std::size_t i = blocks_.size(); i-- > 0;) {
      PageBlock& b = blocks_[i];
      if (!b.removed.empty()) continue;
      if (!heading(b)) {
        text_after = true;
      } else if (!text_after) {
        b.removed = "related";
      }
    }
  }

  const Page& page_;
  const HtmlHints& hints_;
  std::vector<PageBlock>& blocks_;
  std::vector<double> sums_;  // letters of running text before each block
  double total_ = 0;
  double remaining_ = 0;
};

}  // namespace

std::size_t find_main(const Page& page, const HtmlHints& hints, std::vector<PageBlock>& blocks) { return MainText(page, hints, blocks).run(); }

}  // namespace wederhoor::intake
