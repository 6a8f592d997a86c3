// Tells text from markup.
//   applies:      "&lt;p&gt;De brug is dicht.&lt;/p&gt;" without one real tag: a page, escaped twice
//   applies not:  "3 < 5 & 7 > 2": text
// Tested by tests/apart/feeds_test.cc.
#include "apart/words.h"

#include "base/utf8.h"
#include "intake/html/html_entities.h"

namespace wederhoor::apart {
namespace {

bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// A tag "<p", "</p", "<!--" that is closed somewhere.
bool has_tag(std::string_view text) {
  for (std::size_t at = text.find('<'); at < text.size(); at = text.find('<', at + 1)) {
    const char c = at + 1 < text.size() ? text[at + 1] : ' ';
    if ((letter(c) || c == '/' || c == '!') && text.find('>', at) != std::string_view::npos) return true;
  }
  return false;
}

bool has_escaped_tag(std::string_view text) {
  for (std::size_t at = text.find("&lt;"); at < text.size(); at = text.find("&lt;", at + 1)) {
    const char c = at + 4 < text.size() ? text[at + 4] : ' ';
    if ((letter(c) || c == '/') && text.find("&gt;", at) != std::string_view::npos) return true;
  }
  return false;
}

// "&name;" or "&#8217;"
bool has_entity(std::string_view text) {
  for (std::size_t at = text.find('&'); at < text.size(); at = text.find('&', at + 1)) {
    std::size_t i = at + 1;
    while (i < text.size() && i < at + 12 && (letter(text[i]) || text[i] == '#' || (text[i] >= '0' && text[i] <= '9')))
      ++i;
    if (i > at + 1 && i < text.size() && text[i] == ';') return true;
  }
  return false;
}

std::string decoded(std::string_view text) {
  intake::Entities entities;
  intake::MappedText out;
  entities.decode(text, 0, text.size(), out);
  return out.text();
}

}  // namespace

bool has_markup(std::string_view text) { return has_tag(text) || has_entity(text); }

std::string plain_line(std::string_view written) {
  std::string out(written.substr(0, 4000));
  for (int turn = 0; turn < 2 && has_markup(out); ++turn) out = decoded(out);
  return base::squeeze(out);
}

void put_text(intake::Found& found, std::string text) {
  if (!has_tag(text) && has_escaped_tag(text)) text = decoded(text);
  found.form = has_markup(text) ? ItemForm::fragment : ItemForm::text;
  found.encoding = "UTF-8";
  found.bytes = std::move(text);
}

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else
      out += c;
  }
}

}  // namespace wederhoor::apart
