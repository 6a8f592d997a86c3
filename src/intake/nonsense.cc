// Says what is no text. Counts letters and signs, knows no words.
//   applies:      a page of base64, a hex dump, a list of figures, "hallo", a transcript without full stops,
//                 "Noоrdmark" with a Cyrillic о, "h=C3=A9=" (quoted-printable), "h+AOk-" (UTF-7), source code, ROT13
//   applies not:  an address of a hundred characters in a report; a name in Cyrillic letters; a headline of a few names
// Tested by tests/intake/nonsense_test.cc.
#include "intake/nonsense.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/latin.h"
#include "base/utf8.h"

namespace wederhoor::intake {
namespace {

constexpr std::size_t longest_word = 40;     // letters; compounds stay below
constexpr std::size_t shortest_base64 = 24;  // characters of a word of it
constexpr std::size_t sentence_words = 4;    // of a paragraph that is no single word or heading
constexpr std::size_t short_sentence = 2;    // where it ends in a stop
constexpr std::size_t longest_breath = 200;  // words without a stop
constexpr std::size_t few_escapes = 4;       // no text holds so many by chance
constexpr std::size_t language_words = 12;   // so many have some words of their language among them

// Hexadecimal digits: how many of them are letters and figures.
struct Hex {
  std::size_t letters = 0, figures = 0, others = 0;
};

Hex hex_of(std::string_view word) {
  Hex out;
  for (const char c : word) {
    const bool figure = c >= '0' && c <= '9', letter = (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    ++(figure ? out.figures : letter ? out.letters : out.others);
  }
  return out;
}

bool is_base64(std::string_view word) {
  if (word.size() < shortest_base64) return false;
  std::size_t upper = 0, lower = 0, signs = 0, others = 0;
  for (const char c : word) {
    if (c >= 'A' && c <= 'Z')
      ++upper;
    else if (c >= 'a' && c <= 'z')
      ++lower;
    else if ((c >= '0' && c <= '9') || c == '+' || c == '/' || c == '_' || c == '=' || c == '-')
      ++signs;
    else
      ++others;
  }
  return others == 0 && upper > 2 && lower > 2 && signs > 0;
}

// Of a letter: bits, so that a word can have several.
enum Script : unsigned { no_script = 0, latin = 1, look_alike = 2, other_script = 4 };

Script script_of(char32_t c) {
  if (!base::is_letter(c)) return no_script;
  if (c < 0x250) return latin;
  // Cyrillic and Greek, without the signs of units: μ, Ω.
  const bool greek = c >= 0x370 && c < 0x400 && c != 0x3BC && c != 0x3A9;
  return greek || (c >= 0x400 && c < 0x530) ? look_alike : other_script;
}

// What stands between two spaces.
struct Piece {
  std::string_view bytes;
  std::size_t letters = 0, characters = 0;
  bool mixed = false;  // letters of two scripts in a row
  // Letters, with few signs at its ends or in it.
  bool is_word() const { return letters > 0 && letters * 3 >= characters * 2 && letters <= longest_word; }
};

Piece piece_of(std::string_view bytes) {
  Piece out{bytes};
  unsigned scripts = 0;
  for (std::size_t i = 0; i < bytes.size();) {
    const base::CodePoint c = base::decode(bytes, i);
    i += c.size;
    const Script script = script_of(c.value);
    scripts = script == no_script ? 0u : scripts | script;
    out.mixed = out.mixed || scripts == (latin | look_alike);
    out.letters += script != no_script;
    ++out.characters;
  }
  return out;
}

struct Counts {
  std::size_t bytes = 0, words = 0, base64 = 0, hex = 0;  // bytes in all pieces, and in those of a kind
  std::size_t hex_letters = 0;
  std::size_t other_scripts = 0;  // bytes of pieces in scripts that need no spaces
  std::size_t mixed = 0;          // pieces
  std::uint32_t first_mixed = 0;
  bool sentence = false;
  std::size_t breath = 0;     // most words without a stop
  std::size_t all_words = 0;  // pieces that are words
  std::size_t escaped = 0;    // "=E9", and lines that go on behind "="
  std::size_t utf7 = 0;       // "+AOk-"
};

bool is_hex_digit(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F'); }

// Letters as quoted-printable writes them, and a "=" that joins two lines.
std::size_t escapes_in(std::string_view bytes) {
  std::size_t out = bytes.size() > 1 && bytes.ends_with('=');
  for (std::size_t i = bytes.find('='); i < bytes.size() && i + 2 < bytes.size(); i = bytes.find('=', i + 1))
    out += is_hex_digit(bytes[i + 1]) && is_hex_digit(bytes[i + 2]);
  return out;
}

// Letters as UTF-7 writes them; not a telephone number ("+31-6").
bool has_utf7(std::string_view bytes) {
  const std::size_t begin = bytes.find('+'), end = begin == std::string_view::npos ? begin : bytes.find('-', begin);
  if (end == std::string_view::npos || end < begin + 4) return false;
  const std::string_view code = bytes.substr(begin + 1, end - begin - 1);
  const auto is = [](char first, char last) { return [=](char c) { return c >= first && c <= last; }; };
  return std::any_of(code.begin(), code.end(), is('A', 'Z')) && std::all_of(code.begin(), code.end(), [&](char c) {
           return is('A', 'Z')(c) || is('a', 'z')(c) || is('0', '9')(c) || c == '/' || c == '+';
         });
}

void count_piece(std::string_view bytes, std::uint32_t at, Counts& counts, std::size_t& words) {
  if (bytes.find("://") != std::string_view::npos) return;  // an address, which may be long
  const Piece piece = piece_of(bytes);
  const Hex hex = hex_of(bytes);
  counts.bytes += bytes.size();
  if (piece.is_word()) counts.words += bytes.size();
  if (is_base64(bytes)) counts.base64 += bytes.size();
  if (hex.others == 0 && hex.figures > 0 && bytes.size() % 2 == 0) {
    counts.hex += bytes.size();
    counts.hex_letters += hex.letters;
  }
  if (piece.letters > longest_word && piece.letters * 2 < bytes.size()) counts.other_scripts += bytes.size();
  if (piece.mixed && counts.mixed++ == 0) counts.first_mixed = at;
  words += piece.is_word();
  counts.all_words += piece.is_word();
  counts.escaped += escapes_in(bytes);
  counts.utf7 += has_utf7(bytes);
}

// A full stop, also one with no space behind it; not the one of a number ("3.400").
bool has_stop(std::string_view piece) {
  const auto digit = [&](std::size_t i) { return i < piece.size() && piece[i] >= '0' && piece[i] <= '9'; };
  for (std::size_t i = piece.find_first_of(".?!"); i < piece.size(); i = piece.find_first_of(".?!", i + 1)) {
    if (!(i > 0 && digit(i - 1) && digit(i + 1))) return true;
  }
  return piece.ends_with("…");
}

Counts count(std::string_view text) {
  Counts counts;
  std::size_t words = 0, breath = 0;  // of the paragraph so far, and since its last stop
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == ' ' || text[i] == '\n') {
      if (text[i] == '\n') words = breath = 0;
      ++i;
      continue;
    }
    const std::size_t end = std::min(text.find_first_of(" \n", i), text.size());
    const std::string_view piece = text.substr(i, end - i);
    count_piece(piece, static_cast<std::uint32_t>(i), counts, words);
    const bool stop = has_stop(piece);
    breath = stop ? 0 : breath + 1;
    counts.breath = std::max(counts.breath, breath);
    counts.sentence = counts.sentence || words >= (stop ? short_sentence : sentence_words);
    i = end;
  }
  return counts;
}

}  // namespace

std::vector<std::string> nonsense(const Report& report) {
  const Counts counts = count(report.text);
  std::vector<std::string> out;
  const auto most = [&](std::size_t bytes) { return bytes * 2 > counts.bytes; };
  if (most(counts.base64)) {
    out.push_back("looks like base64, not like text: decode it first");
  } else if (most(counts.hex) && counts.hex_letters * 20 > counts.hex) {
    out.push_back("looks like hexadecimal data, not like text: decode it first");
  } else if (counts.escaped >= few_escapes) {
    out.push_back("looks like quoted-printable, not like text: decode it first, or give the whole mail");
  } else if (counts.utf7 >= few_escapes) {
    out.push_back("looks like UTF-7, not like text: decode it first");
  } else if (!most(counts.words) && !most(counts.other_scripts)) {
    out.push_back("holds hardly any words: figures, signs or data");
  } else if (!counts.sentence && !most(counts.other_scripts)) {
    out.push_back("holds no sentence, only single words");
  } else if (report.language == "und" && counts.all_words >= language_words && base::mostly_latin(report.text)) {
    out.push_back("holds words of no language that is known (names alone, code, a cipher): read as Dutch");
  }
  if (out.empty() && counts.breath > longest_breath)
    out.push_back(
        fmt::format("goes on for {} words without a full stop: who says what is hardly found in it", counts.breath));
  if (counts.mixed > 0)
    out.push_back(
        fmt::format("{} word{} mix{} Latin letters with Cyrillic or Greek ones that look alike, the first at "
                    "{}: read as they stand, so not recognised",
                    counts.mixed, counts.mixed == 1 ? "" : "s", counts.mixed == 1 ? "es" : "",
                    raw_span(report, {counts.first_mixed, counts.first_mixed + 1}).begin));
  return out;
}

}  // namespace wederhoor::intake
