// Keeps the equation of the map: a stretch that is `same` has the same bytes on both sides. Tested by
// tests/intake/bytes/map_test.cc.
#include "intake/bytes/mapped_text.h"

#include <algorithm>

namespace wederhoor::intake {

void MappedText::copy(std::string_view file, std::size_t begin, std::size_t end) {
  if (begin >= end) return;
  const auto at = static_cast<std::uint32_t>(text_.size());
  const auto size = static_cast<std::uint32_t>(end - begin);
  text_.append(file.substr(begin, size));
  if (!map_.empty() && map_.back().same && map_.back().text_end == at && map_.back().raw_end == begin) {
    map_.back().text_end += size;
    map_.back().raw_end += size;
  } else {
    map_.push_back({at, at + size, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), true});
  }
}

void MappedText::stand_for(std::string_view text, std::size_t raw_begin, std::size_t raw_end) {
  if (text.empty()) return;
  const auto at = static_cast<std::uint32_t>(text_.size());
  text_ += text;
  map_.push_back({at, static_cast<std::uint32_t>(text_.size()), static_cast<std::uint32_t>(raw_begin),
                  static_cast<std::uint32_t>(raw_end), false});
}

void MappedText::append(const MappedText& other, std::size_t begin, std::size_t end) {
  const auto first =
      std::partition_point(other.map_.begin(), other.map_.end(), [&](const Stretch& s) { return s.text_end <= begin; });
  std::size_t done = begin;
  for (auto s = first; s != other.map_.end() && s->text_begin < end; ++s) {
    const std::size_t from = std::max<std::size_t>(s->text_begin, begin);
    const std::size_t to = std::min<std::size_t>(s->text_end, end);
    insert(std::string_view(other.text_).substr(done, from - done));
    const auto at = static_cast<std::uint32_t>(text_.size());
    const auto size = static_cast<std::uint32_t>(to - from);
    text_.append(other.text_, from, size);
    Stretch piece{at, at + size, s->raw_begin, s->raw_end, s->same};
    if (s->same) {
      piece.raw_begin = static_cast<std::uint32_t>(s->raw_begin + (from - s->text_begin));
      piece.raw_end = piece.raw_begin + size;
    }
    const bool joins = !map_.empty() && map_.back().same && piece.same && map_.back().text_end == piece.text_begin &&
                       map_.back().raw_end == piece.raw_begin;
    if (joins) {
      map_.back().text_end = piece.text_end;
      map_.back().raw_end = piece.raw_end;
    } else {
      map_.push_back(piece);
    }
    done = to;
  }
  if (done < end) insert(std::string_view(other.text_).substr(done, end - done));
}

MappedText MappedText::slice(std::size_t begin, std::size_t end) const {
  MappedText out;
  out.append(*this, begin, std::min(end, text_.size()));
  return out;
}

void MappedText::drop_last(std::size_t size) {
  text_.resize(text_.size() - std::min(size, text_.size()));
  const auto end = static_cast<std::uint32_t>(text_.size());
  while (!map_.empty() && map_.back().text_begin >= end) map_.pop_back();
  if (map_.empty() || map_.back().text_end <= end) return;
  if (map_.back().same) map_.back().raw_end -= map_.back().text_end - end;
  map_.back().text_end = end;
}

MappedText::Range MappedText::raw() const {
  Range out{UINT32_MAX, 0};
  for (const Stretch& s : map_) {
    out.begin = std::min(out.begin, s.raw_begin);
    out.end = std::max(out.end, s.raw_end);
  }
  return map_.empty() ? Range{} : out;
}

}  // namespace wederhoor::intake
