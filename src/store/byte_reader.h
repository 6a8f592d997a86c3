// The reverse of ByteWriter, for bytes that nobody vouches for: the first thing that cannot be ends the reading.
#pragma once

#include <bit>
#include <cmath>

#include "base/enum_names.h"
#include "base/utf8.h"
#include "store/byte_writer.h"

namespace wederhoor::store {

// The fewest bytes that a value takes: a count that the bytes left cannot hold is refused before there is memory for
// it.
template <class T>
constexpr std::size_t fewest_bytes() {
  if constexpr (Record<T>) {
    using Members = decltype(tied(std::declval<T&>()));
    return []<class... M>(std::type_identity<std::tuple<M&...>>) {
      return (fewest_bytes<M>() + ...);
    }(std::type_identity<Members>{});
  } else {
    return std::is_same_v<T, KeptWords> ? 0
           : std::is_same_v<T, double>  ? 8
           : std::is_same_v<T, Span>    ? 2
           : std::is_same_v<T, Moment>  ? 3
                                        : 1;
  }
}

class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : left_(bytes) {}

  template <class T>
  void get(T& value) {
    if constexpr (Record<T>) {
      std::apply([&](auto&... member) { (get(member), ...); }, tied(value));
    } else if constexpr (is_vector<T>) {
      const std::uint64_t count = number(left_.size() / fewest_bytes<typename T::value_type>());
      value.resize(count);
      for (std::size_t i = 0; i < count && sound(); ++i) get(value[i]);
    } else if constexpr (is_optional<T>) {
      bool there = false;
      leaf(there);
      if (there) get(value.emplace());
    } else if constexpr (std::is_enum_v<T>) {
      using base::last_of;
      value = static_cast<T>(number(static_cast<std::uint64_t>(last_of(T{}))));
    } else {
      leaf(value);
    }
  }
  // All was read, and nothing of it wrong.
  bool complete() const { return sound() && left_.empty(); }
  bool sound() const { return fault_.empty(); }
  const std::string& fault() const { return fault_; }

 private:
  void refuse(std::string_view what) {
    if (sound()) fault_ = what;
    left_ = {};
  }
  std::uint8_t byte() {
    if (left_.empty()) {
      refuse("ends too early");
      return 0;
    }
    const auto value = static_cast<std::uint8_t>(left_.front());
    left_.remove_prefix(1);
    return value;
  }
  // A number of at most `most`; 0 and a fault where it is larger.
  std::uint64_t number(std::uint64_t most) {
    std::uint64_t value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      const std::uint8_t next = byte();
      value |= static_cast<std::uint64_t>(next & 0x7F) << shift;
      if ((next & 0x80) != 0) continue;
      if (!sound()) return 0;
      if (value <= most) return value;
      break;
    }
    refuse("holds a number that is too large");
    return 0;
  }
  std::int32_t signed_number() {
    const auto value = static_cast<std::uint32_t>(number(UINT32_MAX));
    return static_cast<std::int32_t>((value >> 1) ^ (0U - (value & 1)));
  }
  void leaf(bool& value) { value = number(1) == 1; }
  void leaf(std::uint32_t& value) { value = static_cast<std::uint32_t>(number(UINT32_MAX)); }
  void leaf(std::uint64_t& value) { value = number(UINT64_MAX); }
  void leaf(std::int32_t& value) { value = signed_number(); }
  void leaf(double& value) {
    std::uint64_t bits = 0;
    for (int i = 0; i < 8; ++i) bits |= static_cast<std::uint64_t>(byte()) << (8 * i);
    value = std::bit_cast<double>(bits);
    if (!std::isfinite(value)) refuse("holds a figure that is no number");
  }
  void leaf(Moment& value) {
    constexpr std::int32_t most_days = 4'000'000, day_minutes = 24 * 60;  // some 10,000 years either way
    const std::int32_t day = signed_number(), minute = signed_number(), offset = signed_number();
    const bool holds = std::abs(std::int64_t{day}) <= most_days && minute >= -1 && minute <= day_minutes &&
                       (std::abs(std::int64_t{offset}) <= day_minutes || offset == Moment::no_offset);
    if (!holds) return refuse("holds a time that does not exist");
    value = {day, static_cast<std::int16_t>(minute), static_cast<std::int16_t>(offset)};
  }
  void leaf(Span& value) {
    last_begin_ += static_cast<std::uint32_t>(signed_number());
    value.begin = last_begin_;
    value.end = value.begin + static_cast<std::uint32_t>(signed_number());
  }
  void leaf(Label& value) {
    std::string text;
    leaf(text);
    value = text;
  }
  void leaf(KeptWord& value) {
    std::string text;
    leaf(text);
    value = kept_.add(text);
  }
  void leaf(KeptWords& value) { value = kept_; }
  void leaf(std::string& value) {
    if (const std::uint64_t known = number(words_.size()); known > 0) {
      value = words_[known - 1];
      return;
    }
    const std::uint64_t size = number(left_.size());
    if (size > left_.size()) return refuse("ends too early");  // the size itself took bytes
    value = left_.substr(0, size);
    left_.remove_prefix(size);
    if (!base::valid_utf8(value)) return refuse("holds words that are no UTF-8");
    if (size <= longest_shared) words_.push_back(value);
  }

  std::string_view left_;
  std::string fault_;
  std::vector<std::string> words_;
  KeptWords kept_;
  std::uint32_t last_begin_ = 0;
};

}  // namespace wederhoor::store
