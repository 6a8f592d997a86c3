// Finds the report on a page in three steps: drop what names itself as something else; choose the element that holds
// the running text; drop what inside it is no text.
//   applies:      the paragraphs of <div class="article-body"> between a menu and twelve related headlines
//   applies not:  a <form> around the whole page (old ASP.NET): it holds most of the text, so it stays
// Tested by tests/intake/html/html_test.cc; measured by tools/measure/extract.py.
#include "intake/html/html_main.h"

#include <algorithm>
#include <array>
#include <map>

#include "intake/text/line_words.h"

namespace wederhoor::intake {
namespace {

using namespace std::string_view_literals;

struct Dropped {
  std::string_view name;
  std::string_view kind;
};
constexpr std::array dropped_tags = {Dropped{"nav"sv, "navigation"sv},  Dropped{"footer"sv, "navigation"sv},
                                     Dropped{"aside"sv, "related"sv},   Dropped{"form"sv, "navigation"sv},
                                     Dropped{"menu"sv, "navigation"sv}, Dropped{"figcaption"sv, "caption"sv},
                                     Dropped{"label"sv, "navigation"sv}};
constexpr std::array dropped_roles = {Dropped{"navigation"sv, "navigation"sv},
                                      Dropped{"banner"sv, "navigation"sv},
                                      Dropped{"contentinfo"sv, "navigation"sv},
                                      Dropped{"complementary"sv, "related"sv},
                                      Dropped{"search"sv, "navigation"sv},
                                      Dropped{"dialog"sv, "cookie_wall"sv},
                                      Dropped{"alertdialog"sv, "cookie_wall"sv},
                                      Dropped{"menu"sv, "navigation"sv},
                                      Dropped{"toolbar"sv, "share"sv}};

// An element with one of these reasons is dropped although it holds more than half of the text: notes of readers and
// the foot of a page can be longer than the report. The rest is only dropped while the greater part of the text stands
// elsewhere.
double largest_share(std::string_view kind) { return kind == "comments" || kind == "navigation" ? 0.8 : 0.5; }

constexpr std::uint32_t least_lead = 30;  // letters of a line that its class calls the lead

constexpr double whole_cluster = 600;  // letters of neighbouring paragraphs from which on they count in full

class MainText {
 public:
  MainText(const Page& page, const HtmlHints& hints, std::vector<PageBlock>& blocks, const std::string& title)
      : page_(page), hints_(hints), blocks_(blocks) {
    find_title(title);
    weigh();
  }

  void run_fragment() {
    count([](const PageBlock&) { return true; });
    total_ = mass(0, page_.size());
    drop_named();
  }

  std::size_t run() {
    count([](const PageBlock& b) { return b.looks_prose(); });
    total_ = mass(0, page_.size());
    drop_named();
    count([](const PageBlock& b) { return b.prose(); });
    remaining_ = mass(0, page_.size());
    const std::size_t root = choose_root();
    const bool leads = title_ != 0 && title_ < root && mass(title_, root) < 0.3 * mass(root);
    for (PageBlock& b : blocks_) {
      const bool between = leads && b.node > title_ && b.node < root && page_[b.container].name != "li" && !heading(b);
      const bool lead = between && b.removed.empty() &&
                        ((b.prose() && b.sentence && b.chars >= 80) || (says_lead(b) && b.chars >= least_lead));
      if (b.removed.empty() && !lead && !inside(b.node, root)) b.removed = "navigation";
    }
    drop_before_title(root);
    drop_inside();
    return root;
  }

 private:
  // The heading that repeats the title of the page.
  void find_title(const std::string& title) {
    const std::vector<std::string> wanted = lower_words(title);
    for (const PageBlock& b : blocks_) {
      if (wanted.size() < 2 || title_ != 0) return;
      if (heading(b) && lower_words(b.text.text()) == wanted) title_ = b.node;
    }
  }

  // A paragraph counts in full among others in the same element, less where it stands alone as teasers do.
  void weigh() {
    std::map<std::size_t, double> cluster;
    for (const PageBlock& b : blocks_) {
      if (b.looks_prose()) cluster[holder(b)] += b.chars - b.link_chars;
    }
    for (const PageBlock& b : blocks_) {
      const double letters = b.chars - b.link_chars;
      weights_.push_back(letters * std::min(1.0, cluster[holder(b)] / whole_cluster));
    }
  }

  // The element that holds a paragraph beside its neighbours.
  std::size_t holder(const PageBlock& b) const {
    const PageNode& container = page_[b.container];
    const bool alone = first_block(container.past) - first_block(b.container) == 1;
    return container.name == "p" || (alone && container.name == "div") ? container.parent : b.container;
  }

  // First block whose text begins at or after a node.
  std::size_t first_block(std::size_t node) const {
    return static_cast<std::size_t>(
        std::partition_point(blocks_.begin(), blocks_.end(), [&](const PageBlock& b) { return b.node < node; }) -
        blocks_.begin());
  }

  // Weight of the running text between two nodes, of the blocks that were last counted.
  double mass(std::size_t from, std::size_t to) const { return sums_[first_block(to)] - sums_[first_block(from)]; }
  double mass(std::size_t node) const { return mass(node, page_[node].past); }

  template <class Which>
  void count(Which which) {
    sums_.assign(1, 0);
    for (std::size_t i = 0; i < blocks_.size(); ++i)
      sums_.push_back(sums_.back() + (which(blocks_[i]) ? weights_[i] : 0));
  }

  bool inside(std::size_t node, std::size_t root) const { return root <= node && node < page_[root].past; }

  // Does an element around the block say that it is the lead?
  bool says_lead(const PageBlock& b) const {
    std::size_t at = b.container;
    for (int level = 0; level < 2 && at != 0; ++level, at = page_[at].parent) {
      if (hints_.of(page_.attribute(page_[at], "class")).effect == HtmlHints::Effect::lead) return b.link_share() < 0.5;
    }
    return false;
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

  // Layouts call the column of the article after what stands beside it ("sidebar-grid"): the title decides.
  bool holds_title(std::size_t node) const {
    return title_ != 0 && inside(title_, node) && page_[node].name != "nav" && mass(node) > 0.25 * total_;
  }

  void drop_named() {
    for (std::size_t i = 1; i < page_.size();) {
      const PageNode& node = page_[i];
      const std::string_view kind = node.text() || holds_title(i) ? std::string_view{} : named(node);
      const double share = node.name == "form" ? 0.5 : largest_share(kind);
      if (kind.empty() || mass(i) > share * total_) {
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
    const std::size_t root = hinted != 0 ? with_siblings(hinted) : by_score();
    return title_ == 0 || inside(title_, root) ? root : around_title(root);
  }

  // The article that the title stands in, where that is another one than the densest text and holds a fair part of it.
  std::size_t around_title(std::size_t root) const {
    for (std::size_t at = title_; at != 0; at = page_[at].parent) {
      if (page_[at].name != "article") continue;
      return inside(root, at) || mass(at) < std::max(300.0, 0.2 * mass(root)) ? root : at;
    }
    return root;
  }

  // The parent, where the report goes on in other elements of the same class beside this one.
  std::size_t with_siblings(std::size_t root) const {
    const std::string_view name = page_.attribute(page_[root], "class");
    std::size_t at = root;
    for (int level = 0; level < 3 && !name.empty(); ++level) {
      at = page_[at].parent;
      if (at == 0 || page_[at].name == "body") break;
      double others = 0;
      for (std::size_t i = at + 1; i < page_[at].past; ++i) {
        if (!page_[i].text() && !inside(i, root) && !inside(root, i) && page_.attribute(page_[i], "class") == name)
          others += mass(i);
      }
      if (others > 0.15 * mass(root)) return at;
    }
    return root;
  }

  // What stands above the title is not the report, unless most of the text does.
  void drop_before_title(std::size_t root) {
    if (title_ == 0 || !inside(title_, root) || mass(root, title_) > 0.5 * mass(root)) return;
    for (PageBlock& b : blocks_) {
      if (b.removed.empty() && b.node < title_) b.removed = "navigation";
    }
  }

  // An element that says that it is the article and holds most of what is left.
  std::size_t by_hint() const {
    std::size_t best = 0;
    double best_mass = 0;
    for (std::size_t i = 1; i < page_.size(); ++i) {
      const PageNode& node = page_[i];
      if (node.text() || node.name == "body" || node.name == "html" || !says_content(node)) continue;
      const double here = mass(i);
      if (here > best_mass) {
        best = i;
        best_mass = here;
      }
    }
    return best_mass >= 0.4 * remaining_ ? best : 0;
  }

  bool says_content(const PageNode& node) const {
    if (page_.attribute(node, "itemprop").find("articleBody") != std::string_view::npos) return true;
    for (const char* attribute : {"class", "id"}) {
      if (hints_.of(page_.attribute(node, attribute)).effect == HtmlHints::Effect::content) return true;
    }
    return false;
  }

  // Each paragraph gives points to the elements around it, fewer with distance; the best element is then widened while
  // that adds much.
  std::size_t by_score() const {
    std::map<std::size_t, double> score;
    for (const PageBlock& b : blocks_) {
      if (!b.prose()) continue;
      const double weight = (1.0 + b.commas + std::min(b.chars / 100.0, 3.0)) * (1 - b.link_share());
      std::size_t at =
          page_[b.container].name == "p" || page_[b.container].name == "li" ? page_[b.container].parent : b.container;
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
    double here = mass(root);
    for (std::size_t at = page_[root].parent; at != 0 && page_[at].name != "html"; at = page_[at].parent) {
      const double wider = mass(at);
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
      if (b.link_share() > 0.8 || (b.link_share() > 0.6 && !(b.sentence && b.chars > 60))) b.removed = "related";
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
  std::size_t title_ = 0;        // text node of the heading that is the title; 0: none
  std::vector<double> weights_;  // of each block
  std::vector<double> sums_;     // weight of running text before each block
  double total_ = 0;
  double remaining_ = 0;
};

}  // namespace

std::size_t find_main(const Page& page, const HtmlHints& hints, const std::string& title,
                      std::vector<PageBlock>& blocks) {
  return MainText(page, hints, blocks, title).run();
}

void drop_named(const Page& page, const HtmlHints& hints, std::vector<PageBlock>& blocks) {
  MainText(page, hints, blocks, {}).run_fragment();
}

}  // namespace wederhoor::intake
