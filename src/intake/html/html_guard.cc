// One pass over the tags of a page, with the depth that the parser will have.
//   applies:      100,000 nested <div>; <b 1><b 2>…<i 1>…x</b> (lexbor issue 340); <table> with text between its cells
//   a million times applies not:  a page of a newspaper: nothing is overwritten
// Tested by tests/intake/html/html_test.cc.
#include "intake/html/html_guard.h"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace wederhoor::intake {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t deepest = 512;
constexpr std::size_t most_tags = 100'000;
constexpr std::size_t most_attributes = 100;

constexpr std::array formatting = {"a"sv,      "b"sv,        "big"sv,      "code"sv,     "em"sv,     "font"sv,
                                   "i"sv,      "nobr"sv,     "s"sv,        "small"sv,    "strike"sv, "strong"sv,
                                   "tt"sv,     "u"sv,        "template"sv, "frameset"sv, "form"sv,   "select"sv,
                                   "option"sv, "optgroup"sv, "isindex"sv,  "plaintext"sv};
struct Renamed {
  std::string_view name;
  std::string_view as;
};
constexpr std::array renamed = {Renamed{"table"sv, "aside"sv},     Renamed{"tbody"sv, "aside"sv},
                                Renamed{"thead"sv, "aside"sv},     Renamed{"tfoot"sv, "aside"sv},
                                Renamed{"caption"sv, "address"sv}, Renamed{"tr"sv, "ul"sv},
                                Renamed{"td"sv, "dl"sv},           Renamed{"th"sv, "dl"sv}};
constexpr std::array raw_text = {"script"sv,  "style"sv,    "xmp"sv,      "iframe"sv,
                                 "noembed"sv, "noframes"sv, "textarea"sv, "title"sv};
constexpr std::array empty = {"area"sv,   "base"sv,     "br"sv,      "col"sv,   "embed"sv,    "hr"sv,
                              "img"sv,    "input"sv,    "link"sv,    "meta"sv,  "param"sv,    "source"sv,
                              "track"sv,  "wbr"sv,      "html"sv,    "head"sv,  "body"sv,     "frame"sv,
                              "keygen"sv, "basefont"sv, "bgsound"sv, "image"sv, "menuitem"sv, "colgroup"sv};
// Elements that an ordinary end tag does not reach across.
constexpr std::array special = {
    "address"sv, "applet"sv, "article"sv, "aside"sv, "blockquote"sv, "button"sv,   "center"sv,     "dd"sv,
    "details"sv, "dir"sv,    "div"sv,     "dl"sv,    "dt"sv,         "fieldset"sv, "figcaption"sv, "figure"sv,
    "footer"sv,  "h1"sv,     "h2"sv,      "h3"sv,    "h4"sv,         "h5"sv,       "h6"sv,         "header"sv,
    "hgroup"sv,  "li"sv,     "listing"sv, "main"sv,  "marquee"sv,    "menu"sv,     "nav"sv,        "noscript"sv,
    "object"sv,  "ol"sv,     "p"sv,       "pre"sv,   "section"sv,    "summary"sv,  "ul"sv};
constexpr std::array walls = {"applet"sv, "marquee"sv, "object"sv, "svg"sv, "math"sv};
// Start tags that close an open paragraph.
constexpr std::array ends_paragraph = {
    "address"sv, "article"sv, "aside"sv,    "blockquote"sv, "center"sv, "dd"sv,      "details"sv, "dir"sv,     "div"sv,
    "dl"sv,      "dt"sv,      "fieldset"sv, "figcaption"sv, "figure"sv, "footer"sv,  "h1"sv,      "h2"sv,      "h3"sv,
    "h4"sv,      "h5"sv,      "h6"sv,       "header"sv,     "hgroup"sv, "hr"sv,      "li"sv,      "listing"sv, "main"sv,
    "menu"sv,    "nav"sv,     "ol"sv,       "p"sv,          "pre"sv,    "section"sv, "summary"sv, "ul"sv};
// Start tags that end SVG and MathML around them, and elements inside those that hold HTML again.
constexpr std::array breaks_out = {
    "blockquote"sv, "body"sv, "br"sv,  "center"sv, "dd"sv,   "div"sv, "dl"sv,  "dt"sv, "embed"sv,   "h1"sv,   "h2"sv,
    "h3"sv,         "h4"sv,   "h5"sv,  "h6"sv,     "head"sv, "hr"sv,  "img"sv, "li"sv, "listing"sv, "menu"sv, "meta"sv,
    "ol"sv,         "p"sv,    "pre"sv, "ruby"sv,   "span"sv, "sub"sv, "sup"sv, "ul"sv, "var"sv};
constexpr std::array holds_html = {"foreignobject"sv, "desc"sv,          "title"sv, "mi"sv, "mo"sv, "mn"sv, "ms"sv,
                                   "mtext"sv,         "annotation-xml"sv};

template <std::size_t N>
bool any_of(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool heading(std::string_view name) { return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6'; }
// gumbo tells elements that it does not know apart by nothing: the end tag of one closes any other.
std::string known(const std::string& name) { return gumbo_tag_enum(name.c_str()) == GUMBO_TAG_UNKNOWN ? "?" : name; }

bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r'; }

struct Tag {
  std::size_t begin = 0;
  std::size_t name_begin = 0;
  std::size_t end = 0;  // after ">"
  std::string name;     // lower case, at most 24 letters
  bool closes = false;
  bool self_closed = false;
  std::size_t attributes = 0;
};

class Guard {
 public:
  explicit Guard(std::string_view page) : page_(page) { out_.page = std::string(page); }

  Guarded run() {
    std::size_t i = 0;
    while ((i = page_.find('<', i)) != std::string_view::npos) i = at_markup(i);
    return std::move(out_);
  }

 private:
  std::size_t at_markup(std::size_t i) {
    if (page_.substr(i).starts_with("<!--")) return after_comment(i);
    const std::size_t name = i + (page_.substr(i + 1).starts_with("/") ? 2 : 1);
    if (name >= page_.size()) return page_.size();
    if (page_[i + 1] == '!' || page_[i + 1] == '?' || (name == i + 2 && !letter(page_[name]))) return bogus_comment(i);
    if (!letter(page_[name])) return i + 1;
    Tag tag = read_tag(i, name);
    if (tag.end > page_.size()) {  // never closed: dropped by the parser, but only after it has compared all attributes
      if (tag.attributes > most_attributes) blank(i, page_.size());
      return page_.size();
    }
    treat(tag);
    if (!tag.closes && any_of(raw_text, tag.name)) return after_raw_text(tag);
    return tag.end;
  }

  std::size_t after_comment(std::size_t i) {
    count_tag(i, i);
    const std::size_t end = comment_end(i);
    hide_tags(i + 1, end);
    return end;
  }

  std::size_t comment_end(std::size_t i) const {
    if (page_.substr(i + 4).starts_with(">")) return i + 5;
    if (page_.substr(i + 4).starts_with("->")) return i + 6;
    std::size_t at = i + 4;
    for (;;) {
      at = page_.find("--", at);
      if (at == std::string_view::npos) return page_.size();
      if (page_.substr(at + 2).starts_with(">")) return at + 3;
      if (page_.substr(at + 2).starts_with("!>")) return at + 4;
      ++at;
    }
  }

  // No tag stands where the parser should see none, even if it sees it otherwise than we do.
  void hide_tags(std::size_t begin, std::size_t end) {
    std::replace(out_.page.begin() + static_cast<std::ptrdiff_t>(begin),
                 out_.page.begin() + static_cast<std::ptrdiff_t>(end), '<', ' ');
  }

  // "<!doctype …>", "<?php …>", "</ …>": up to ">". Past the limit they become text.
  std::size_t bogus_comment(std::size_t i) {
    const std::size_t end = page_.find('>', i);
    if (end == std::string_view::npos) return page_.size();
    count_tag(i, end + 1);
    return end + 1;
  }

  std::size_t after_raw_text(const Tag& tag) {
    std::size_t at = tag.end;
    while ((at = page_.find("</", at)) != std::string_view::npos && !same_name(at + 2, tag.name)) at += 2;
    at = std::min(at, page_.size());
    hide_tags(tag.end, at);
    return at;
  }

  bool same_name(std::size_t at, std::string_view name) const {
    if (at + name.size() > page_.size()) return false;
    for (std::size_t k = 0; k < name.size(); ++k) {
      if ((page_[at + k] | 0x20) != name[k]) return false;
    }
    const char after = at + name.size() < page_.size() ? page_[at + name.size()] : '>';
    return space(after) || after == '>' || after == '/';
  }

  Tag read_tag(std::size_t begin, std::size_t name) const {
    Tag tag;
    tag.begin = begin;
    tag.name_begin = name;
    tag.closes = name == begin + 2;
    std::size_t i = name;
    while (i < page_.size() && !space(page_[i]) && page_[i] != '>' && page_[i] != '/') {
      if (tag.name.size() < 24)
        tag.name += page_[i] >= 'A' && page_[i] <= 'Z' ? static_cast<char>(page_[i] + 32) : page_[i];
      ++i;
    }
    read_attributes(i, tag);
    return tag;
  }

  // As the tokenizer of HTML5 does: only a quote right after "=" opens a value that may hold ">".
  void read_attributes(std::size_t i, Tag& tag) const {
    const std::size_t size = page_.size();
    while (i < size && page_[i] != '>') {
      if (space(page_[i]) || page_[i] == '/') {
        tag.self_closed = page_[i] == '/';
        ++i;
        continue;
      }
      ++tag.attributes;
      tag.self_closed = false;
      do ++i;
      while (i < size && !space(page_[i]) && page_[i] != '>' && page_[i] != '/' && page_[i] != '=');
      while (i < size && space(page_[i])) ++i;
      if (i >= size || page_[i] != '=') continue;
      do ++i;
      while (i < size && space(page_[i]));
      if (i < size && (page_[i] == '"' || page_[i] == '\'')) {
        i = std::min(page_.find(page_[i], i + 1), size);
        if (i < size) ++i;
      } else {
        while (i < size && !space(page_[i]) && page_[i] != '>') ++i;
      }
    }
    tag.end = i < size ? i + 1 : size + 1;
  }

  void treat(Tag& tag) {
    if (!count_tag(tag.begin, tag.end)) return;
    if (tag.attributes > most_attributes) return blank(tag.begin, tag.end);
    rename(tag);
    if (any_of(raw_text, tag.name)) return;
    if (tag.closes) return close(tag.name);
    make_room(tag.name);
    if (any_of(empty, tag.name) || (tag.self_closed && in_foreign())) return;
    if (stack_.size() >= deepest) return blank(tag.begin, tag.end);
    stack_.push_back(
        {known(tag.name), any_of(special, tag.name), any_of(walls, tag.name), any_of(holds_html, tag.name)});
  }

  // SVG or MathML whose content is not HTML again.
  bool in_foreign() const {
    for (std::size_t i = stack_.size(); i-- > 0;) {
      if (stack_[i].holds_html) return false;
      if (stack_[i].name == "svg" || stack_[i].name == "math") return true;
    }
    return false;
  }

  // What a start tag closes before it opens.
  void make_room(const std::string& name) {
    if (any_of(breaks_out, name) && in_foreign()) {
      while (stack_.back().name != "svg" && stack_.back().name != "math") stack_.pop_back();
      stack_.pop_back();
    }
    if (in_foreign()) return;
    if (heading(name)) {
      close_within({"p"}, {"button"});
      if (!stack_.empty() && heading(stack_.back().name)) stack_.pop_back();
    } else if (name == "li" || name == "dd" || name == "dt") {
      close_item(name);
      close_within({"p"}, {"button"});
    } else if (name == "button") {
      close_within({"button"}, {});
    } else if (any_of(ends_paragraph, name)) {
      close_within({"p"}, {"button"});
    }
  }

  // An open item of the same list.
  void close_item(const std::string& name) {
    for (std::size_t i = stack_.size(); i-- > 0;) {
      const std::string& open = stack_[i].name;
      if (open == name || (name != "li" && (open == "dd" || open == "dt"))) return stack_.resize(i);
      if (stack_[i].wall || (stack_[i].special && open != "address" && open != "div" && open != "p")) return;
    }
  }

  // Pops to the innermost of `names`, unless a wall or one of `stops` stands before it.
  void close_within(std::initializer_list<std::string_view> names, std::initializer_list<std::string_view> stops) {
    for (std::size_t i = stack_.size(); i-- > 0;) {
      const std::string_view open = stack_[i].name;
      if (std::find(names.begin(), names.end(), open) != names.end()) return stack_.resize(i);
      if (stack_[i].wall || std::find(stops.begin(), stops.end(), open) != stops.end()) return;
    }
  }

  void rename(Tag& tag) {
    if (any_of(formatting, tag.name)) {
      tag.name[0] = 'x';
      out_.page[tag.name_begin] = 'x';
      return;
    }
    for (const Renamed& r : renamed) {
      if (tag.name != r.name) continue;
      std::copy(r.as.begin(), r.as.end(), out_.page.begin() + static_cast<std::ptrdiff_t>(tag.name_begin));
      tag.name = r.as;
      return;
    }
  }

  // Closes as the parser does: a block reaches over all but walls, another element only over ordinary ones.
  void close(const std::string& written) {
    if (heading(written)) return close_within({"h1", "h2", "h3", "h4", "h5", "h6"}, {});
    if (written == "p") return close_within({"p"}, {"button"});
    if (written == "li") return close_within({"li"}, {"ol", "ul"});
    const std::string name = known(written);
    const bool block = any_of(special, name);
    for (std::size_t i = stack_.size(); i-- > 0;) {
      if (stack_[i].name == name) return stack_.resize(i);
      if (stack_[i].wall || (!block && stack_[i].special)) return;
    }
  }

  bool count_tag(std::size_t begin, std::size_t end) {
    if (++tags_ <= most_tags) return true;
    blank(begin, std::max(end, begin + 1));
    return false;
  }

  void blank(std::size_t begin, std::size_t end) {
    out_.cut = true;
    std::fill(out_.page.begin() + static_cast<std::ptrdiff_t>(begin),
              out_.page.begin() + static_cast<std::ptrdiff_t>(end), ' ');
  }

  struct Open {
    std::string name;
    bool special = false;
    bool wall = false;
    bool holds_html = false;
  };
  std::string_view page_;
  Guarded out_;
  std::vector<Open> stack_;
  std::size_t tags_ = 0;
};

}  // namespace

Guarded guard(std::string_view page) { return Guard(page).run(); }

}  // namespace wederhoor::intake
