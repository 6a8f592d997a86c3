// Decodes entities by asking the parser itself, once for each that a page uses, so that both read alike.
//   applies:      "caf&eacute;" -> "café", the é standing for eight characters; "&notit;" -> "¬it;" as HTML5 wants
//   applies not:  "AT&T", "&onzin;": stay as they are
// Tested by tests/intake/html/html_test.cc.
#include "intake/html/html_entities.h"

#include <gumbo.h>

#include <algorithm>

#include "base/utf8.h"

namespace wederhoor::intake {
namespace {

constexpr std::size_t longest_name = 36;  // bytes of "&CounterClockwiseContourIntegral;" and more
constexpr std::size_t most_known = 4096;  // different names in one page; no page has them, an attack may

// What numbers 128 to 159 stand for: the characters of windows-1252, as HTML5 has it.
constexpr char16_t low_controls[] =
    u"\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018"
    u"\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

char32_t numbered(std::string_view digits, bool hex) {
  char32_t value = 0;
  for (const char c : digits) {
    const char32_t d = c <= '9' ? static_cast<char32_t>(c - '0') : static_cast<char32_t>((c | 0x20) - 'a' + 10);
    value = std::min<char32_t>(value * (hex ? 16 : 10) + d, 0x110000);
  }
  if (value >= 0x80 && value < 0xA0) return low_controls[value - 0x80];
  return value == 0 || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000) ? 0xFFFD : value;
}

bool alnum(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// What gumbo makes of a short piece of text.
std::string parsed(const std::string& piece) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  GumboOutput* output = gumbo_parse_with_options(&options, piece.data(), piece.size());
  std::string out;
  const GumboNode* node = output->root;
  const GumboVector& children = node->v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    const auto* body = static_cast<const GumboNode*>(children.data[i]);
    if (body->type != GUMBO_NODE_ELEMENT || body->v.element.tag != GUMBO_TAG_BODY) continue;
    for (unsigned k = 0; k < body->v.element.children.length; ++k) {
      const auto* text = static_cast<const GumboNode*>(body->v.element.children.data[k]);
      if (text->type == GUMBO_NODE_TEXT || text->type == GUMBO_NODE_WHITESPACE) out += text->v.text.text;
    }
  }
  gumbo_destroy_output(&options, output);
  return out;
}

// After the markup that begins with "<" at `at`, or `at` where that is no markup.
std::size_t after_markup(std::string_view page, std::size_t at, std::size_t end) {
  const std::string_view rest = page.substr(at, end - at);
  if (rest.size() < 2) return at;
  const bool comment = rest.starts_with("<!--");
  if (!comment && !is_letter(rest[1]) && rest[1] != '/' && rest[1] != '!' && rest[1] != '?') return at;
  const std::size_t close = rest.find(comment ? "-->" : ">");
  if (close == std::string_view::npos) return comment ? end : at;
  return at + close + (comment ? 3 : 1);
}

}  // namespace

const Entities::Named& Entities::named(std::string_view run) {
  const auto it = known_.find(run);
  if (it != known_.end()) return it->second;
  static const Named none;
  if (known_.size() >= most_known) return none;
  Named found;
  const std::string whole(run);
  // A letter before it keeps gumbo from dropping white space at the start; the stop after it is in no name.
  const std::string text = parsed("x" + whole + ".").substr(1);
  if (text.size() > 1) {
    const std::string_view out = std::string_view(text).substr(0, text.size() - 1);
    if (out != run) {
      std::size_t same = 0;
      while (same < out.size() && same < run.size() && out[out.size() - 1 - same] == run[run.size() - 1 - same]) ++same;
      found.size = run.size() - same;
      found.text = std::string(out.substr(0, out.size() - same));
    }
  }
  return known_.emplace(whole, std::move(found)).first->second;
}

// Reads the reference at "&"; returns the byte after it, or `at` where it is none.
std::size_t Entities::reference(std::string_view page, std::size_t at, std::size_t end, MappedText& out) {
  std::size_t i = at + 1;
  if (i < end && page[i] == '#') {
    ++i;
    const bool hex = i < end && (page[i] == 'x' || page[i] == 'X');
    if (hex) ++i;
    const std::size_t digits = i;
    while (i < end &&
           (hex ? std::isxdigit(static_cast<unsigned char>(page[i])) != 0 : page[i] >= '0' && page[i] <= '9'))
      ++i;
    if (i == digits) return at;
    std::string text;
    base::append(text, numbered(page.substr(digits, i - digits), hex));
    if (i < end && page[i] == ';') ++i;
    out.stand_for(text, at, i);
    return i;
  }
  while (i < end && i - at < longest_name && alnum(page[i])) ++i;
  if (i == at + 1) return at;
  if (i < end && page[i] == ';') ++i;
  const Named& found = named(page.substr(at, i - at));
  if (found.size == 0) return at;
  const std::size_t past = at + found.size;
  if (twice_ && found.text == "&") {
    if (const std::size_t twice = escaped_twice(page, past, end); twice != past) {
      MappedText inner;
      decode("&" + std::string(page.substr(past, twice - past)), inner);
      out.stand_for(inner.text(), at, twice);
      return twice;
    }
  }
  out.stand_for(found.text, at, past);
  return past;
}

// "euml;" or "#8217;" behind "&amp;": where the entity that was escaped again ends, else `at`.
std::size_t Entities::escaped_twice(std::string_view page, std::size_t at, std::size_t end) {
  std::size_t i = at + (at < end && page[at] == '#');
  while (i < end && i - at < longest_name && alnum(page[i])) ++i;
  if (i == at || i >= end || page[i] != ';') return at;
  const std::string whole = "&" + std::string(page.substr(at, i + 1 - at));
  MappedText inner;
  decode(whole, inner);
  return inner.text() == whole || inner.text() == "&" ? at : i + 1;
}

void Entities::learn(std::string_view page) {
  constexpr std::string_view sign = "&amp;";
  std::size_t seen = 0;
  for (std::size_t at = page.find(sign); at != std::string_view::npos && seen < 2; at = page.find(sign, at + 1))
    seen += escaped_twice(page, at + sign.size(), page.size()) != at + sign.size();
  twice_ = seen >= 2;
}

void Entities::decode(const std::string& entity, MappedText& out) { decode(entity, 0, entity.size(), out); }

void Entities::decode(std::string_view page, std::size_t begin, std::size_t end, MappedText& out) {
  std::size_t done = begin;
  for (std::size_t i = begin; i < end;) {
    const char c = page[i];
    if (c != '&' && c != '<') {
      ++i;
      continue;
    }
    out.copy(page, done, i);
    const std::size_t after = c == '&' ? reference(page, i, end, out) : after_markup(page, i, end);
    done = after;
    i = after == i ? i + 1 : after;
  }
  out.copy(page, done, end);
}

}  // namespace wederhoor::intake
