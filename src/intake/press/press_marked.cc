// Parts a page by the classes of Europresse.
//   applies:      <span class="DocPublicationName">De Kustbode, no. 12</span> … <div class="docOcurrContainer"><p>De
//   brug … the older one: no element around the text, which ends at "©" or the number of the document
//   ("news·20310312·KB·1") applies not:  a newspaper's page with a class of its own; what stands in the foot of an
//   article
// Tested by tests/intake/press/press_test.cc.
#include "intake/press/press_marked.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/utf8.h"
#include "intake/html/html_blocks.h"
#include "intake/html/html_page.h"

namespace wederhoor::intake {
namespace {

constexpr std::string_view outlet_class = "docpublicationname";
constexpr std::size_t longest_author = 80;  // bytes

class Marked {
 public:
  explicit Marked(std::string_view source) : source_(source), page_(source), blocks_(page_blocks(page_)) {}

  std::vector<MarkedArticle> run() {
    const std::vector<std::size_t> starts = nodes_of(outlet_class, {1, page_.size()});
    std::vector<MarkedArticle> out;
    std::size_t past = 0;
    for (std::size_t i = 0; i < starts.size(); ++i) {
      if (starts[i] < past) continue;
      const Range range = around(starts[i], i + 1 < starts.size() ? starts[i + 1] : page_.size());
      past = range.past;
      out.push_back(article(starts[i], range));
    }
    return out;
  }

 private:
  struct Range {
    std::size_t begin = 0, past = 0;  // nodes
  };

  // The nodes that have a class of this name, not those inside another of them. Names in lower case.
  std::vector<std::size_t> nodes_of(std::string_view name, Range range) const {
    std::vector<std::size_t> out;
    for (std::size_t i = range.begin; i < range.past; ++i) {
      if (page_[i].text() || !has_class(i, name)) continue;
      out.push_back(i);
      i = std::max<std::size_t>(page_[i].past, i + 1) - 1;
    }
    return out;
  }

  bool has_class(std::size_t node, std::string_view name) const {
    std::string_view words = page_.attribute(page_[node], "class");
    while (words.size() >= name.size()) {
      const std::size_t end = std::min(words.find(' '), words.size());
      if (base::ascii_lower(words.substr(0, end)) == name) return true;
      words.remove_prefix(std::min(end + 1, words.size()));
    }
    return false;
  }

  // The element "article" around the outlet, or all up to the next outlet.
  Range around(std::size_t start, std::size_t next) const {
    std::size_t at = page_[start].parent;
    for (int level = 0; level < 6 && at != 0; ++level, at = page_[at].parent) {
      if (page_[at].name == "article") return {at, page_[at].past};
    }
    return {start, next};
  }

  std::size_t begin_of(std::size_t node) const { return node < page_.size() ? page_[node].begin : source_.size(); }

  // The first block that begins at the node or behind it.
  std::size_t block_at(std::size_t node) const {
    return static_cast<std::size_t>(
        std::partition_point(blocks_.begin(), blocks_.end(), [&](const PageBlock& b) { return b.node < node; }) -
        blocks_.begin());
  }

  static bool ends_text(std::string_view text) {
    return base::trim(text).starts_with("\xC2\xA9") || text.find("news\xC2\xB7") != std::string_view::npos;
  }

  MarkedArticle article(std::size_t start, Range range) const {
    MarkedArticle out;
    out.outlet = outlet(page_.inner_text(start));
    for (const std::size_t node : nodes_of("docheader", range)) out.dated += page_.inner_text(node) + " ";
    const std::vector<std::size_t> titles = nodes_of("titrearticlevisu", range);
    if (!titles.empty()) out.title = base::squeeze(page_.inner_text(titles.front()));
    const std::size_t head = titles.empty() ? page_[start].past : page_[titles.front()].past;
    Range text = marked_text(range);
    if (text.begin == text.past)
      text = text_behind(head, range, out);
    else
      out.author = author({head, text.begin}, range);
    const std::size_t begin = begin_of(text.begin);
    out.page = source_.substr(begin, std::max(begin_of(text.past), begin) - begin);
    return out;
  }

  // "De Kustbode, no. 43018" -> "De Kustbode"
  static std::string outlet(std::string_view written) {
    written = base::trim(written);
    written = written.substr(0, std::min(written.find('\n'), written.find("  ")));
    const std::size_t comma = written.rfind(", ");
    if (comma != std::string_view::npos && written.find_first_of("0123456789", comma) != std::string_view::npos)
      written = written.substr(0, comma);
    return base::squeeze(written);
  }

  Range marked_text(Range range) const {
    for (const std::string_view name : {"dococurrcontainer", "doctext"}) {
      const std::vector<std::size_t> found = nodes_of(name, range);
      if (!found.empty()) return {found.front(), page_[found.back()].past};
    }
    return {};
  }

  // Who stands between the title and the text, where the page does not name the place.
  std::string author(Range between, Range range) const {
    const std::vector<std::size_t> named = nodes_of("docauthors", range);
    if (!named.empty()) return base::squeeze(page_.inner_text(named.front()));
    const std::size_t first = block_at(between.begin);
    if (first == blocks_.size() || blocks_[first].node >= between.past || !may_be_author(blocks_[first])) return {};
    return base::squeeze(blocks_[first].text.text());
  }

  static bool may_be_author(const PageBlock& block) {
    return !block.sentence && block.text.text().size() < longest_author && !ends_text(block.text.text());
  }

  // The older pages: an author, paragraphs, the copyright.
  Range text_behind(std::size_t head, Range range, MarkedArticle& article) const {
    std::size_t at = block_at(head);
    const auto inside = [&](std::size_t block) { return block < blocks_.size() && blocks_[block].node < range.past; };
    if (inside(at) && inside(at + 1) && may_be_author(blocks_[at]) && !ends_text(blocks_[at + 1].text.text()))
      article.author = base::squeeze(blocks_[at++].text.text());
    std::size_t past = at;
    while (inside(past) && !ends_text(blocks_[past].text.text())) ++past;
    if (past == at) return {};
    return {blocks_[at].node, inside(past) ? blocks_[past].node : range.past};
  }

  std::string_view source_;
  const Page page_;
  const std::vector<PageBlock> blocks_;
};

}  // namespace

bool may_be_marked_page(std::string_view head) {
  return head.find("DocPublicationName\"") != std::string_view::npos &&
         head.find("DocHeader\"") != std::string_view::npos;
}

std::vector<MarkedArticle> marked_articles(std::string_view page) { return Marked(page).run(); }

}  // namespace wederhoor::intake
