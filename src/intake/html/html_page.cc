// gumbo's tree, flattened without recursion. Tested by tests/intake/html/html_test.cc.
#include "intake/html/html_page.h"

#include <gumbo.h>

#include <algorithm>
#include <array>

#include "intake/html/html_guard.h"

namespace wederhoor::intake {

struct Page::Parsed {
  Guarded guarded;
  GumboOptions options = kGumboDefaultOptions;
  GumboOutput* output = nullptr;
};

namespace {

const GumboVector& children_of(const GumboNode* node) {
  return node->type == GUMBO_NODE_DOCUMENT ? node->v.document.children : node->v.element.children;
}

bool is_element(const GumboNode* node) { return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE; }

// The tag's name as the page wrote it, letters only made small; empty for an element that the parser put in itself.
std::string written_name(std::string_view source, std::size_t begin) {
  std::string out;
  for (std::size_t i = begin + 1; i < source.size() && out.size() < 24; ++i) {
    const char c = source[i];
    if (c == ' ' || c == '>' || c == '/' || c == '\n' || c == '\t' || c == '\r' || c == '\f') break;
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  return out;
}

}  // namespace

Page::Page(std::string_view page) : source_(page), parsed_(std::make_unique<Parsed>()) {
  parsed_->guarded = guard(page);
  parsed_->options.max_errors = 0;
  parsed_->output =
      gumbo_parse_with_options(&parsed_->options, parsed_->guarded.page.data(), parsed_->guarded.page.size());
  flatten();
}

Page::~Page() { gumbo_destroy_output(&parsed_->options, parsed_->output); }

std::string_view Page::guarded() const { return parsed_->guarded.page; }
bool Page::cut() const { return parsed_->guarded.cut; }

void Page::flatten() {
  struct Step {
    const GumboNode* node;
    std::uint32_t index;
    unsigned child;
  };
  const char* base = parsed_->guarded.page.data();
  const char* past = base + parsed_->guarded.page.size();
  const auto inside = [&](const GumboStringPiece& s) {
    return s.data >= base && s.data + s.length <= past && s.data != nullptr;
  };
  std::vector<Step> stack{{parsed_->output->document, 0, 0}};
  nodes_.push_back({"#document", 0, 0, 0, 0, nullptr});
  while (!stack.empty()) {
    Step& top = stack.back();
    const GumboVector& children = children_of(top.node);
    if (top.child == children.length) {
      nodes_[top.index].past = static_cast<std::uint32_t>(nodes_.size());
      stack.pop_back();
      continue;
    }
    const auto* child = static_cast<const GumboNode*>(children.data[top.child++]);
    const auto index = static_cast<std::uint32_t>(nodes_.size());
    PageNode node{"", top.index, index + 1, 0, 0, nullptr};
    if (is_element(child)) {
      const GumboElement& e = child->v.element;
      std::string name;
      if (inside(e.original_tag) && e.original_tag.length > 0) {
        node.begin = static_cast<std::uint32_t>(e.original_tag.data - base);
        node.end = node.begin + static_cast<std::uint32_t>(e.original_tag.length);
        name = written_name(source_, node.begin);
      }
      if (name.empty()) name = gumbo_normalized_tagname(e.tag);
      if (name.empty()) name = "unknown";
      names_.push_back(std::make_unique<std::string>(std::move(name)));
      node.name = *names_.back();
      node.element = &e;
      nodes_.push_back(node);
      stack.push_back({child, index, 0});
    } else if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_WHITESPACE ||
               child->type == GUMBO_NODE_CDATA) {
      const GumboStringPiece& s = child->v.text.original_text;
      if (!inside(s) || s.length == 0) continue;
      node.begin = static_cast<std::uint32_t>(s.data - base);
      node.end = node.begin + static_cast<std::uint32_t>(s.length);
      nodes_.push_back(node);
    }
  }
}

std::string_view Page::attribute(const PageNode& node, const char* name) const {
  if (node.element == nullptr) return {};
  const GumboAttribute* found = gumbo_get_attribute(&static_cast<const GumboElement*>(node.element)->attributes, name);
  return found == nullptr ? std::string_view{} : std::string_view(found->value);
}

bool Page::has_attribute(const PageNode& node, const char* name) const {
  return node.element != nullptr &&
         gumbo_get_attribute(&static_cast<const GumboElement*>(node.element)->attributes, name) != nullptr;
}

std::string Page::inner_text(std::size_t node) const {
  std::string out;
  for (std::size_t i = node; i < nodes_[node].past; ++i) {
    if (nodes_[i].text()) out += source_.substr(nodes_[i].begin, nodes_[i].end - nodes_[i].begin);
  }
  return out;
}

}  // namespace wederhoor::intake
