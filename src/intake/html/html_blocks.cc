// Walks a page once and cuts its text at block elements and double line breaks.
//   applies:      "<p>Eerste <b>zin</b>.</p><p>Tweede.</p>" -> two blocks
//   applies not:  a word inside <script>, <style>, <select>
// Tested by tests/intake/html/html_test.cc.
#include "intake/html/html_blocks.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "intake/html/html_entities.h"
#include "intake/text/line_words.h"

namespace wederhoor::intake {
namespace {

using namespace std::string_view_literals;

// Sorted, for binary search.
constexpr std::array blocks = {
    "address"sv, "article"sv, "aside"sv,  "blockquote"sv, "body"sv,    "caption"sv, "center"sv,   "dd"sv,
    "details"sv, "dialog"sv,  "dir"sv,    "div"sv,        "dl"sv,      "dt"sv,      "fieldset"sv, "figcaption"sv,
    "figure"sv,  "footer"sv,  "form"sv,   "h1"sv,         "h2"sv,      "h3"sv,      "h4"sv,       "h5"sv,
    "h6"sv,      "header"sv,  "hgroup"sv, "hr"sv,         "html"sv,    "li"sv,      "main"sv,     "menu"sv,
    "nav"sv,     "ol"sv,      "p"sv,      "pre"sv,        "section"sv, "summary"sv, "table"sv,    "tbody"sv,
    "td"sv,      "tfoot"sv,   "th"sv,     "thead"sv,      "tr"sv,      "ul"sv};
constexpr std::array silent = {
    "applet"sv, "audio"sv,  "button"sv, "canvas"sv, "datalist"sv, "dialog"sv,   "embed"sv,    "head"sv,   "iframe"sv,
    "input"sv,  "map"sv,    "math"sv,   "meter"sv,  "noscript"sv, "object"sv,   "optgroup"sv, "option"sv, "progress"sv,
    "script"sv, "select"sv, "style"sv,  "svg"sv,    "template"sv, "textarea"sv, "title"sv,    "video"sv};

class Collector {
 public:
  explicit Collector(const Page& page) : page_(page) { entities_.learn(page.guarded()); }

  std::vector<PageBlock> run() {
    for (std::size_t i = 1; i < page_.size();) {
      leave(i);
      const PageNode& node = page_[i];
      if (node.text()) {
        take(i);
        ++i;
      } else if (std::binary_search(silent.begin(), silent.end(), node.name) || is_hidden(page_, node)) {
        i = node.past;
      } else {
        enter(i);
        ++i;
      }
    }
    close();
    return std::move(out_);
  }

 private:
  void enter(std::size_t i) {
    const PageNode& node = page_[i];
    if (is_block_element(node.name)) {
      close();
      containers_.push_back(i);
    } else if (node.name == "br") {
      if (++breaks_ >= 2) close();
      block_.text.insert(" ");
    } else if (node.name == "a") {
      link_past_ = std::max<std::size_t>(link_past_, node.past);
    }
  }

  void leave(std::size_t i) {
    while (!containers_.empty() && i >= page_[containers_.back()].past) {
      close();
      containers_.pop_back();
    }
  }

  void take(std::size_t i) {
    const PageNode& node = page_[i];
    const std::size_t before = block_.text.text().size();
    entities_.decode(page_.guarded(), node.begin, node.end, block_.text);
    const std::string_view added = std::string_view(block_.text.text()).substr(before);
    std::uint32_t letters = 0;
    for (const char c : added) {
      const auto b = static_cast<unsigned char>(c);
      letters += (b >= 0xC0) || (b < 0x80 && std::isalnum(b) != 0);
      block_.commas += c == ',';
    }
    if (letters == 0 && block_.chars == 0 && base::trim(added).empty()) return;
    if (letters > 0) breaks_ = 0;
    if (block_.node == 0) {
      block_.node = static_cast<std::uint32_t>(i);
      block_.container = static_cast<std::uint32_t>(containers_.empty() ? 0 : containers_.back());
    }
    block_.chars += letters;
    if (i < link_past_) block_.link_chars += letters;
  }

  void close() {
    breaks_ = 0;
    if (block_.node != 0 && !base::trim(block_.text.text()).empty()) {
      block_.sentence = ends_sentence(block_.text.text());
      out_.push_back(std::move(block_));
    }
    block_ = {};
  }

  const Page& page_;
  Entities entities_;
  std::vector<PageBlock> out_;
  std::vector<std::size_t> containers_;
  PageBlock block_;
  std::size_t link_past_ = 0;
  int breaks_ = 0;
};

}  // namespace

bool is_block_element(std::string_view name) { return std::binary_search(blocks.begin(), blocks.end(), name); }

bool is_hidden(const Page& page, const PageNode& node) {
  if (page.has_attribute(node, "hidden") || page.attribute(node, "aria-hidden") == "true") return true;
  const std::string_view style = page.attribute(node, "style");
  if (style.empty()) return false;
  std::string tight;
  for (const char c : style) {
    if (c != ' ') tight += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  return tight.find("display:none") != std::string::npos || tight.find("visibility:hidden") != std::string::npos;
}

std::vector<PageBlock> page_blocks(const Page& page) { return Collector(page).run(); }

}  // namespace wederhoor::intake
