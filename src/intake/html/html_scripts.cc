// Walks the JSON of a script without building it, so that each letter keeps its place in the page.
//   applies:      <script type="application/json">{"article":{"body":"<p>Het leger zegt …</p>"}}</script>
//   applies not:  a script that is a program; members of short texts: menus, teasers, labels
// Tested by tests/intake/html/html_scripts_test.cc.
#include "intake/html/html_scripts.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/dates.h"
#include "base/utf8.h"
#include "intake/html/html_blocks.h"
#include "intake/text/line_words.h"

namespace wederhoor::intake {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t largest_script = 4u << 20;
constexpr std::size_t deepest = 200;
constexpr std::size_t most_values = 100'000;
constexpr std::size_t short_value = 40;  // bytes: a label, not a paragraph

constexpr std::array date_members = {"datePublished"sv, "publishedAt"sv,      "published_at"sv,     "publicationDate"sv,
                                     "publishDate"sv,   "datePublishedISO"sv, "firstPublishedAt"sv, "published"sv};

bool blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::size_t letters_of(std::string_view text) {
  std::size_t out = 0;
  for (const char c : text) {
    const auto b = static_cast<unsigned char>(c);
    out += b >= 0xC0 || (b < 0x80 && std::isalnum(b) != 0);
  }
  return out;
}

// Running text, or paragraphs of a page: no address, no code, no label.
bool is_prose(std::string_view text) {
  text = base::trim(text);
  if (text.size() < short_value || text.starts_with("http") || text.starts_with("{") || text.starts_with("["))
    return false;
  const bool page = text.find("<p") != std::string_view::npos || text.find("<br") != std::string_view::npos;
  const auto spaces = static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
  return spaces >= 5 && spaces * 20 > text.size() &&
         (page || ends_sentence(text) || text.find(". ") != std::string_view::npos);
}

// `inner`, whose raw bytes are text bytes of `outer`, as a text over what `outer` stands for.
MappedText through(const MappedText& inner, const MappedText& outer) {
  MappedText out;
  std::size_t done = 0;
  for (const Stretch& s : inner.map()) {
    out.insert(std::string_view(inner.text()).substr(done, s.text_begin - done));
    if (s.same) {
      out.append(outer, s.raw_begin, s.raw_end);
    } else {
      const MappedText::Range raw = outer.raw(s.raw_begin, s.raw_end);
      out.stand_for(std::string_view(inner.text()).substr(s.text_begin, s.text_end - s.text_begin), raw.begin, raw.end);
    }
    done = s.text_end;
  }
  out.insert(std::string_view(inner.text()).substr(done));
  return out;
}

// The text between the quotation marks of a JSON string at [begin, end), escapes undone.
class Unescaped {
 public:
  explicit Unescaped(const MappedText& source) : source_(source), text_(source.text()) {}

  MappedText of(std::size_t begin, std::size_t end) {
    MappedText out;
    std::size_t done = begin;
    for (std::size_t i = begin; i < end;) {
      if (text_[i] != '\\') {
        ++i;
        continue;
      }
      out.append(source_, done, i);
      std::string letter;
      const std::size_t past = std::min(escape(i, end, letter), end);
      const MappedText::Range raw = source_.raw(i, past);
      if (raw.begin < raw.end) out.stand_for(letter, raw.begin, raw.end);
      done = i = past;
    }
    out.append(source_, done, end);
    return out;
  }

 private:
  std::size_t escape(std::size_t at, std::size_t end, std::string& letter) const {
    const char c = at + 1 < end ? text_[at + 1] : '\\';
    if (c != 'u') {
      constexpr std::string_view names = "nrtbf", meant = "\n\r\t  ";
      const std::size_t known = names.find(c);
      letter = known == std::string_view::npos ? c : meant[known];
      return at + 2;
    }
    char32_t value = unit(at, end);
    std::size_t past = at + 6;
    if (value >= 0xD800 && value < 0xDC00 && past + 1 < end && text_[past] == '\\' && text_[past + 1] == 'u') {
      const char32_t low = unit(past, end);
      if (low >= 0xDC00 && low < 0xE000) value = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00), past += 6;
    }
    base::append(letter, value == 0 || (value >= 0xD800 && value < 0xE000) ? 0xFFFD : value);
    return past;
  }
  char32_t unit(std::size_t at, std::size_t end) const {
    char32_t value = 0;
    for (std::size_t i = at + 2; i < std::min(at + 6, end); ++i) {
      const int digit = std::isxdigit(static_cast<unsigned char>(text_[i])) == 0 ? 0
                        : text_[i] <= '9'                                        ? text_[i] - '0'
                                                                                 : (text_[i] | 0x20) - 'a' + 10;
      value = value * 16 + static_cast<char32_t>(digit);
    }
    return value;
  }

  const MappedText& source_;
  std::string_view text_;
};

// The string values of a JSON text, with the names of the members that they stand in.
class Values {
 public:
  explicit Values(const MappedText& source) : text_(source.text()) {}

  // take(path, begin, end): of the value between its quotation marks.
  template <class Take>
  void each(const Take& take) {
    std::size_t values = 0;
    for (std::size_t i = 0; i < text_.size() && values < most_values; ++i) {
      const char c = text_[i];
      if (c == '{' || c == '[') {
        if (names_.size() < deepest)
          names_.push_back(name_);
        else
          ++lost_;
        name_.clear();
      } else if (c == '}' || c == ']') {
        if (lost_ > 0)
          --lost_;
        else if (!names_.empty())
          names_.pop_back();
        name_.clear();
      } else if (c == '"') {
        const std::size_t end = string_end(i + 1);
        std::size_t next = end + 1;
        while (next < text_.size() && blank(text_[next])) ++next;
        if (next < text_.size() && text_[next] == ':') {
          name_ = std::string(text_.substr(i + 1, std::min<std::size_t>(end - i - 1, 60)));
        } else {
          ++values;
          take(path(), i + 1, std::min(end, text_.size()));
        }
        i = end;
      }
    }
  }

 private:
  std::size_t string_end(std::size_t i) const {
    while (i < text_.size() && text_[i] != '"') i += text_[i] == '\\' ? 2 : 1;
    return std::min(i, text_.size());
  }

  // "article.body", a name within itself once: trees of "children" are one place.
  std::string path() const {
    std::string out;
    std::string_view last;
    const auto add = [&](const std::string& name) {
      if (name.empty() || name == last) return;
      out += (out.empty() ? "" : ".") + name;
      last = name;
    };
    for (const std::string& name : names_) add(name);
    add(name_);
    return out;
  }

  std::string_view text_;
  std::vector<std::string> names_;
  std::string name_;
  std::size_t lost_ = 0;
};

struct Member {
  std::vector<MappedText> values;
  std::size_t letters = 0;
};

std::string last_name(const std::string& path) { return path.substr(path.rfind('.') + 1); }

class Scripts {
 public:
  Scripts(const Page& page, Oddities& oddities) : page_(page), oddities_(oddities) {}

  ScriptText run() {
    MappedText pushed;  // the pieces of self.__next_f make one text
    for (std::size_t i = 1; i < page_.size(); ++i) {
      if (page_[i].name != "script") continue;
      const MappedText source = text_of(i);
      if (source.empty() || source.text().size() > largest_script) continue;
      if (is_data(i, source.text()))
        scan(source);
      else if (source.text().find("__next_f") != std::string::npos)
        push(source, pushed);
    }
    if (!pushed.empty()) scan(pushed);
    return best();
  }

 private:
  MappedText text_of(std::size_t node) const {
    MappedText out;
    for (std::size_t i = node + 1; i < page_[node].past; ++i) {
      if (page_[i].text()) out.copy(page_.source(), page_[i].begin, page_[i].end);
    }
    return out;
  }

  bool is_data(std::size_t node, std::string_view text) const {
    const std::string_view type = page_.attribute(page_[node], "type");
    if (type.find("json") != std::string_view::npos) return true;
    const std::string_view head = text.substr(0, 200);
    return head.find("__NEXT_DATA__") != std::string_view::npos || head.find("__NUXT__") != std::string_view::npos ||
           head.find("__INITIAL_STATE__") != std::string_view::npos ||
           head.find("__PRELOADED_STATE__") != std::string_view::npos ||
           head.find("__APOLLO_STATE__") != std::string_view::npos;
  }

  // self.__next_f.push([1,"…"]): the string, whose text is JSON again.
  static void push(const MappedText& source, MappedText& pushed) {
    Unescaped unescaped(source);
    Values(source).each([&](const std::string&, std::size_t begin, std::size_t end) {
      if (pushed.text().size() < largest_script) pushed.append(unescaped.of(begin, end));
    });
  }

  void scan(const MappedText& source) {
    Unescaped unescaped(source);
    Values(source).each([&](const std::string& path, std::size_t begin, std::size_t end) {
      const std::string_view written = std::string_view(source.text()).substr(begin, end - begin);
      if (date_.empty() && written.size() < 40) note_date(last_name(path), written);
      if (written.size() < short_value || !seen_.insert(std::string(written.substr(0, 400))).second) return;
      MappedText value = unescaped.of(begin, end);
      if (!is_prose(value.text())) return;
      Member& member = members_[path];
      member.letters += letters_of(value.text());
      member.values.push_back(std::move(value));
    });
  }

  void note_date(const std::string& name, std::string_view written) {
    if (std::find(date_members.begin(), date_members.end(), name) == date_members.end()) return;
    if (written.size() >= 10 && base::parse_iso_interval(written)) date_ = written;
  }

  ScriptText best() {
    ScriptText out;
    out.date = date_;
    const Member* chosen = nullptr;
    for (const auto& [path, member] : members_) {
      if (chosen != nullptr && member.letters <= chosen->letters) continue;
      chosen = &member;
      out.name = last_name(path);
    }
    if (chosen == nullptr) return out;
    for (const MappedText& value : chosen->values) add(value, out.blocks);
    for (const Block& block : out.blocks) out.letters += letters_of(block.text.text());
    return out;
  }

  void add(const MappedText& value, Blocks& blocks) {
    const std::string& text = value.text();
    if (text.find("</") != std::string::npos || text.find("<p") != std::string::npos ||
        text.find("<br") != std::string::npos) {
      const Page inner(text);
      for (const PageBlock& block : page_blocks(inner)) push_block(through(block.text, value), blocks);
      return;
    }
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      push_block(value.slice(begin, end), blocks);
      begin = end + 1;
    }
  }

  void push_block(const MappedText& text, Blocks& blocks) {
    MappedText tidy = clean(text, oddities_);
    if (!tidy.empty()) blocks.push_back({std::move(tidy), "", "", true});
  }

  const Page& page_;
  Oddities& oddities_;
  std::map<std::string, Member> members_;
  std::set<std::string> seen_;
  std::string date_;
};

}  // namespace

ScriptText script_text(const Page& page, Oddities& oddities) { return Scripts(page, oddities).run(); }

}  // namespace wederhoor::intake
