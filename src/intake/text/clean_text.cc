// Which characters of a file reach the clean text.
//   applies:      "De\u00A0 stad\u00AD je\u200B" -> "De stadje", each letter mapped to where it stood
//   applies not:  "één" in composed letters stays byte for byte
// Tested by tests/intake/text/clean_text_test.cc and, for the map, tests/intake/bytes/map_test.cc.
#include "intake/text/clean_text.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>

#include "base/utf8.h"

namespace wederhoor::intake {
namespace {

enum class Class { plain, space, soft_hyphen, zero_width, bidi, control };

Class class_of(char32_t c) {
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return (c >= 9 && c <= 13) || c == 0x85 ? Class::space : Class::control;
  if (c == ' ') return Class::space;
  if (c < 0xA0) return Class::plain;
  if (c == 0xAD) return Class::soft_hyphen;
  if (c == 0xA0 || c == 0x1680 || c == 0x3000) return Class::space;
  if (c == 0x61C) return Class::bidi;
  if (c >= 0x2000 && c <= 0x206F) {
    if (c <= 0x200A || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F) return Class::space;
    if (c == 0x200B || c == 0x2060) return Class::zero_width;
    if (c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)) return Class::bidi;
    return Class::plain;
  }
  if (c == 0xFEFF) return Class::zero_width;
  if ((c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF)) return Class::control;
  return Class::plain;
}

// White space squeezed, invisible characters out; works on whole runs of plain text.
class Squeezer {
 public:
  Squeezer(const MappedText& in, Oddities& oddities) : in_(in), oddities_(oddities) {}

  MappedText run() {
    const std::string& text = in_.text();
    for (std::size_t i = 0; i < text.size();) {
      const base::CodePoint c = base::decode(text, i);
      take(class_of(c.value), i, c.size);
      i += c.size;
    }
    flush(text.size());
    return std::move(out_);
  }

 private:
  void take(Class kind, std::size_t at, std::size_t size) {
    if (kind == Class::plain) {
      if (run_ == none) open(at);
      return;
    }
    flush(at);
    if (kind == Class::space) {
      if (gap_ == none) gap_ = at;
      gap_end_ = at + size;
      return;
    }
    if (kind == Class::bidi) oddities_.note("bidirectional control", raw_of(at));
    if (kind == Class::zero_width) oddities_.note("zero-width character", raw_of(at));
    if (kind == Class::control) oddities_.note("control character", raw_of(at));
  }

  void open(std::size_t at) {
    if (gap_ != none && !out_.empty()) space();
    gap_ = none;
    run_ = at;
  }

  // One space for the gap: itself where it is one plain space.
  void space() {
    if (gap_end_ == gap_ + 1 && in_.text()[gap_] == ' ') {
      out_.append(in_, gap_, gap_end_);
      return;
    }
    const MappedText::Range raw = in_.raw(gap_, gap_end_);
    if (raw.begin == raw.end) {
      out_.insert(" ");
    } else {
      out_.stand_for(" ", raw.begin, raw.end);
    }
  }

  void flush(std::size_t at) {
    if (run_ != none) out_.append(in_, run_, at);
    run_ = none;
  }

  std::size_t raw_of(std::size_t at) const { return in_.raw(at, at + 1).begin; }

  static constexpr std::size_t none = SIZE_MAX;
  const MappedText& in_;
  Oddities& oddities_;
  MappedText out_;
  std::size_t run_ = none;
  std::size_t gap_ = none;
  std::size_t gap_end_ = 0;
};

constexpr std::size_t longest_composition = 30;  // code points, as in the Stream-Safe Text Format of UAX 15

// Everything below U+0300 is in NFC.
bool may_compose(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xCC; });
}

// More combining marks in a row than any language writes: only then does a check of the whole text cost more than it
// saves.
bool has_long_run_of_marks(std::string_view text) {
  std::size_t run = 0;
  for (std::size_t i = 0; i < text.size();) {
    const base::CodePoint c = base::decode(text, i);
    run = c.value >= 0x300 && u_getCombiningClass(static_cast<UChar32>(c.value)) != 0 ? run + 1 : 0;
    if (run >= longest_composition) return true;
    i += c.size;
  }
  return false;
}

const icu::Normalizer2* nfc() {
  UErrorCode status = U_ZERO_ERROR;
  return icu::Normalizer2::getNFCInstance(status);
}

// End of the piece that starts at `at` and can be composed by itself.
std::size_t piece_end(std::string_view text, std::size_t at, const icu::Normalizer2& form) {
  std::size_t end = at + base::decode(text, at).size;
  for (std::size_t n = 1; end < text.size() && n < longest_composition; ++n) {
    const base::CodePoint c = base::decode(text, end);
    if (form.hasBoundaryBefore(static_cast<UChar32>(c.value))) break;
    end += c.size;
  }
  return end;
}

MappedText composed(MappedText in) {
  const icu::Normalizer2* form = nfc();
  if (form == nullptr || !may_compose(in.text())) return in;
  const std::string_view text = in.text();
  UErrorCode failure = U_ZERO_ERROR;
  const icu::StringPiece whole(text.data(), static_cast<std::int32_t>(text.size()));
  if (!has_long_run_of_marks(text) && form->isNormalizedUTF8(whole, failure)) return in;
  MappedText out;
  std::size_t done = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = piece_end(text, i, *form);
    const icu::StringPiece bytes(text.data() + i, static_cast<std::int32_t>(end - i));
    UErrorCode status = U_ZERO_ERROR;
    if (form->isNormalizedUTF8(bytes, status)) {
      i = end;
      continue;
    }
    std::string piece;
    form->normalize(icu::UnicodeString::fromUTF8(bytes), status).toUTF8String(piece);
    out.append(in, done, i);
    const MappedText::Range raw = in.raw(i, end);
    out.stand_for(piece, raw.begin, raw.end);
    done = i = end;
  }
  if (done == 0) return in;
  out.append(in, done, text.size());
  return out;
}

}  // namespace

void Oddities::note(const std::string& name, std::size_t at, std::uint32_t count) {
  const auto [it, fresh] = seen.try_emplace(name);
  if (fresh) it->second.first = static_cast<std::uint32_t>(at);
  it->second.count += count;
}

MappedText clean(const MappedText& block, Oddities& oddities) { return composed(Squeezer(block, oddities).run()); }

}  // namespace wederhoor::intake
