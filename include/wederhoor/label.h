// A word of a small closed list that stands in very many records: the tag of a token, the relation to its head. Each
// different text is kept once, until the program ends, so that a label is as large as a pointer.
//   Label rel = "nsubj:pass"; rel.starts_with("nsubj")
// Not for words of a report: there is no end to them.
#pragma once

#include <concepts>
#include <string>
#include <string_view>

namespace wederhoor {

class Label {
 public:
  Label() = default;  // empty
  Label(std::string_view text) : text_(kept(text)) {}
  Label(const std::string& text) : Label(std::string_view(text)) {}
  Label(const char* text) : Label(std::string_view(text)) {}

  std::string_view view() const { return text_ == nullptr ? std::string_view() : *text_; }
  operator std::string_view() const { return view(); }
  explicit operator std::string() const { return std::string(view()); }

  bool empty() const { return text_ == nullptr; }
  std::size_t size() const { return view().size(); }
  char operator[](std::size_t at) const { return view()[at]; }
  auto begin() const { return view().begin(); }
  auto end() const { return view().end(); }
  bool starts_with(std::string_view with) const { return view().starts_with(with); }
  bool ends_with(std::string_view with) const { return view().ends_with(with); }
  std::size_t find(std::string_view what, std::size_t from = 0) const { return view().find(what, from); }
  std::string_view substr(std::size_t from, std::size_t length = std::string_view::npos) const {
    return view().substr(from, length);
  }
  void clear() { text_ = nullptr; }

  friend bool operator==(Label a, Label b) { return a.text_ == b.text_; }
  template <class T>
    requires std::convertible_to<const T&, std::string_view> && (!std::same_as<T, Label>)
  friend bool operator==(Label a, const T& b) {
    return a.view() == std::string_view(b);
  }

 private:
  // The one kept copy; null for the empty one. Any thread may ask.
  static const std::string* kept(std::string_view text);
  const std::string* text_ = nullptr;
};

}  // namespace wederhoor
