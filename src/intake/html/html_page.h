// A parsed page as one flat row of nodes in document order: a subtree is a range, a walk is a loop.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wederhoor::intake {

struct PageNode {
  std::string_view name;     // of an element, lower case, as the page wrote it ("a", "td"); empty: text
  std::uint32_t parent = 0;  // the root is its own parent
  std::uint32_t past = 0;    // the node after the last one inside this one
  std::uint32_t begin = 0;   // bytes of the page: the text as written, or the start tag
  std::uint32_t end = 0;
  const void* element = nullptr;  // GumboElement of an element

  bool text() const { return name.empty(); }
};

class Page {
 public:
  // `page`: valid UTF-8 that outlives the Page. Never fails: HTML5 gives every text a tree.
  explicit Page(std::string_view page);
  ~Page();
  Page(const Page&) = delete;
  Page& operator=(const Page&) = delete;

  const std::vector<PageNode>& nodes() const { return nodes_; }
  const PageNode& operator[](std::size_t i) const { return nodes_[i]; }
  std::size_t size() const { return nodes_.size(); }
  std::string_view source() const { return source_; }
  // What the parser saw, byte for byte as long: tags that were too many are spaces in it.
  std::string_view guarded() const;
  bool cut() const;
  // Value of an attribute, entities decoded; empty if there is none.
  std::string_view attribute(const PageNode& node, const char* name) const;
  bool has_attribute(const PageNode& node, const char* name) const;
  // All text inside a node, as the parser decoded it (of a script: as written).
  std::string inner_text(std::size_t node) const;

 private:
  struct Parsed;
  void flatten();
  std::string_view source_;
  std::unique_ptr<Parsed> parsed_;
  std::vector<PageNode> nodes_;
  std::vector<std::unique_ptr<std::string>> names_;
};

}  // namespace wederhoor::intake
