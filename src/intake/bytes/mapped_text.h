// Text that knows where it came from: UTF-8 and, for each stretch of it, the bytes of the decoded file that it stands
// for.
//   MappedText t; t.copy(file, 10, 14); t.insert(" ");  t.stand_for("é", 20, 28);
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wederhoor::intake {

// Text bytes [text_begin, text_end) stand for decoded bytes [raw_begin, raw_end). `same`: the same bytes, one for one;
// else the whole stretch stands for the whole range (an entity, a composed letter).
struct Stretch {
  std::uint32_t text_begin = 0;
  std::uint32_t text_end = 0;
  std::uint32_t raw_begin = 0;
  std::uint32_t raw_end = 0;
  bool same = true;
};

class MappedText {
 public:
  // Appends the bytes [begin, end) of the decoded file as they are.
  void copy(std::string_view file, std::size_t begin, std::size_t end);
  // Appends text that stands for [raw_begin, raw_end) as a whole.
  void stand_for(std::string_view text, std::size_t raw_begin, std::size_t raw_end);
  // Appends text that stands for nothing.
  void insert(std::string_view text) { text_ += text; }
  // Appends all of `other`.
  void append(const MappedText& other) { append(other, 0, other.text_.size()); }
  // Appends bytes [begin, end) of `other` with their stretches.
  void append(const MappedText& other, std::size_t begin, std::size_t end);
  MappedText slice(std::size_t begin, std::size_t end) const;
  // Takes the last `size` bytes off.
  void drop_last(std::size_t size);

  const std::string& text() const { return text_; }
  const std::vector<Stretch>& map() const { return map_; }
  bool empty() const { return text_.empty(); }
  // The decoded bytes from the first to the last stretch; {0, 0} where there is none.
  struct Range {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };
  Range raw() const;
  // The decoded bytes that text bytes [begin, end) stand for.
  Range raw(std::size_t begin, std::size_t end) const { return slice(begin, end).raw(); }

 private:
  std::string text_;
  std::vector<Stretch> map_;
};

}  // namespace wederhoor::intake
