// Words that stand in very many records, each kept once, so that a record holds no more than a pointer.
//   Label: of a small closed list (the tag of a token, the relation to its head, a row of the lexicons); kept until the
//   program ends. Not for words of a report: there is no end to them.
//   KeptWord: of a report; kept by its KeptWords, and valid as long as they or a copy of them are.
//   Label rel = "nsubj:pass"; rel.starts_with("nsubj")
#pragma once

#include <compare>
#include <concepts>
#include <memory>
#include <string>
#include <string_view>

namespace wederhoor {

// What both read like.
class Kept {
 public:
  std::string_view view() const { return text_ == nullptr ? std::string_view() : *text_; }
  operator std::string_view() const { return view(); }
  operator const std::string&() const { return text_ == nullptr ? nothing() : *text_; }

  bool empty() const { return text_ == nullptr || text_->empty(); }
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

  template <std::derived_from<Kept> K, class T>
    requires std::convertible_to<const T&, std::string_view> && (!std::derived_from<T, Kept>)
  friend bool operator==(K a, const T& b) {
    return a.view() == std::string_view(b);
  }

 protected:
  Kept() = default;
  explicit Kept(const std::string* text) : text_(text) {}
  bool same(Kept other) const { return text_ == other.text_; }

 private:
  static const std::string& nothing();
  const std::string* text_ = nullptr;  // null for the empty one
};

class Label : public Kept {
 public:
  Label() = default;  // empty
  Label(std::string_view text) : Kept(kept(text)) {}
  Label(const std::string& text) : Label(std::string_view(text)) {}
  Label(const char* text) : Label(std::string_view(text)) {}

  friend bool operator==(Label a, Label b) { return a.same(b); }
  friend auto operator<=>(Label a, Label b) { return a.view() <=> b.view(); }

 private:
  // The one kept copy; null for the empty one. Any thread may ask.
  static const std::string* kept(std::string_view text);
};

class KeptWord : public Kept {
 public:
  KeptWord() = default;  // empty
  friend bool operator==(KeptWord a, KeptWord b) { return a.same(b) || a.view() == b.view(); }

 private:
  friend class KeptWords;
  using Kept::Kept;
};

// Where the words of one reading are kept. A copy shares them.
class KeptWords {
 public:
  KeptWords();
  // Any thread may ask.
  KeptWord add(std::string_view text);
  // No more words are coming: what finds those that are there is let go of.
  void settle();
  // What is kept is compared by those that hold words.
  friend bool operator==(const KeptWords&, const KeptWords&) { return true; }

 private:
  struct Pool;
  std::shared_ptr<Pool> pool_;
};

}  // namespace wederhoor
