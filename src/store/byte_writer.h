// Values as bytes: numbers seven bits a byte, words that were written before by their number, spans counted from the
// one before.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <unordered_map>

#include "store/tied.h"

namespace wederhoor::store {

// Words of at most so many bytes are written once; longer ones each time. Bounds what a few bytes can become.
inline constexpr std::size_t longest_shared = 64;

class ByteWriter {
 public:
  // What is put must outlive the writer.
  template <class T>
  void put(const T& value) {
    if constexpr (Record<T>) {
      std::apply([&](const auto&... member) { (put(member), ...); }, tied(value));
    } else if constexpr (is_vector<T>) {
      number(value.size());
      for (const auto& one : value) put(one);
    } else if constexpr (is_optional<T>) {
      put(value.has_value());
      if (value) put(*value);
    } else if constexpr (std::is_enum_v<T>) {
      byte(static_cast<std::uint8_t>(value));
    } else {
      leaf(value);
    }
  }
  std::string bytes() && { return std::move(out_); }

 private:
  void byte(std::uint8_t value) { out_.push_back(static_cast<char>(value)); }
  void number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) byte(static_cast<std::uint8_t>(value | 0x80));
    byte(static_cast<std::uint8_t>(value));
  }
  // 0, -1, 1, -2 → 0, 1, 2, 3
  void signed_number(std::int32_t value) {
    number((static_cast<std::uint32_t>(value) << 1) ^ static_cast<std::uint32_t>(value >> 31));
  }
  void leaf(bool value) { byte(value ? 1 : 0); }
  void leaf(std::uint32_t value) { number(value); }
  void leaf(std::uint64_t value) { number(value); }
  void leaf(std::int32_t value) { signed_number(value); }
  void leaf(double value) {
    const auto bits = std::bit_cast<std::uint64_t>(value);
    for (int i = 0; i < 8; ++i) byte(static_cast<std::uint8_t>(bits >> (8 * i)));
  }
  void leaf(const Moment& value) {
    signed_number(value.day);
    signed_number(value.minute);
    signed_number(value.offset);
  }
  void leaf(const Span& value) {
    signed_number(static_cast<std::int32_t>(value.begin - last_begin_));
    signed_number(static_cast<std::int32_t>(value.end - value.begin));
    last_begin_ = value.begin;
  }
  void leaf(Label value) { word(value); }
  void leaf(KeptWord value) { word(value); }
  void leaf(const KeptWords&) {}  // those of the tokens are
  void leaf(const std::string& value) { word(value); }
  void word(std::string_view value) {
    const bool shared = value.size() <= longest_shared;
    if (shared) {
      const auto [at, fresh] = words_.try_emplace(value, words_.size());
      if (!fresh) return number(at->second + 1);
    }
    number(0);
    number(value.size());
    out_ += value;
  }

  std::string out_;
  std::unordered_map<std::string_view, std::size_t> words_;
  std::uint32_t last_begin_ = 0;
};

}  // namespace wederhoor::store
