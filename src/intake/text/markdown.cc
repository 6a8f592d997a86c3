// Takes the marks of Markdown off.
//   applies:      "# Brug **heroverd**", "- [Zie hier](https://bode.example)", "![foto](a.jpg)", front matter
//   applies not:  "5 * 3", "snake_case", "#brug": no marks
// Tested by tests/intake/text/markdown_test.cc.
#include "intake/text/markdown.h"

#include <algorithm>
#include <array>

#include "base/dates.h"
#include "base/utf8.h"
#include "intake/text/line_words.h"
#include "intake/text/lines.h"

namespace wederhoor::intake {
namespace {

using namespace std::string_view_literals;

bool alnum(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         static_cast<unsigned char>(c) >= 0x80;
}
bool blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

// "## Kop" -> 2; 0: no heading.
std::size_t heading_marks(std::string_view line) {
  const std::size_t marks = std::min(line.find_first_not_of('#'), line.size());
  return marks >= 1 && marks <= 6 && marks < line.size() && line[marks] == ' ' ? marks : 0;
}

// "- ", "* ", "+ ", "3. " -> their length; 0: no item of a list.
std::size_t list_marks(std::string_view line) {
  if (line.size() > 2 && (line[0] == '-' || line[0] == '*' || line[0] == '+') && line[1] == ' ') return 2;
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  const bool number =
      digits > 0 && digits < 4 && digits + 1 < line.size() && (line[digits] == '.' || line[digits] == ')');
  return number && line[digits + 1] == ' ' ? digits + 2 : 0;
}

bool is_rule(std::string_view line) {
  if (line.size() < 3 || (line[0] != '-' && line[0] != '*' && line[0] != '_')) return false;
  return line.find_first_not_of(std::string{line[0], ' '}) == std::string_view::npos;
}

// A link or picture at `at`, which is "[" or "![": where its words end and where it ends; nothing where it is none.
struct Link {
  std::size_t words_end, end;
};
constexpr std::size_t longest_target = 4000;  // bytes of an address

std::optional<Link> link_at(std::string_view text, std::size_t at, std::size_t end) {
  const std::size_t limit = std::min(end, at + 1000);
  int depth = 0;
  for (std::size_t i = at; i < limit; ++i) {
    if (text[i] == '[') ++depth;
    if (text[i] != ']' || --depth > 0) continue;
    if (i + 1 >= end || text[i + 1] != '(') return std::nullopt;
    const std::size_t close = text.substr(0, std::min(end, i + longest_target)).find(')', i);
    return close < end ? std::optional<Link>({i, close + 1}) : std::nullopt;
  }
  return std::nullopt;
}

// Words of a stretch of the file without marks.
class Inline {
 public:
  Inline(std::string_view file, MappedText& out) : file_(file), out_(out) {}

  void copy(std::size_t begin, std::size_t end, int depth = 0) {
    std::size_t done = begin;
    for (std::size_t i = begin; i < end;) {
      const std::size_t skip = mark(i, begin, end, done, depth);
      i += std::max<std::size_t>(skip, 1);
    }
    out_.copy(file_, done, end);
  }

 private:
  // Bytes that the mark at `i` takes, written out up to there; 0: there is none.
  std::size_t mark(std::size_t i, std::size_t begin, std::size_t end, std::size_t& done, int depth) {
    const char c = file_[i];
    const bool picture = c == '!' && i + 1 < end && file_[i + 1] == '[';
    if (picture || c == '[') {
      const auto link = link_at(file_, i + picture, end);
      if (!link || depth > 3) return 0;
      out_.copy(file_, done, i);
      if (!picture) copy(i + 1, link->words_end, depth + 1);
      done = link->end;
      return link->end - i;
    }
    std::size_t size = 0;
    if (c == '\\' && i + 1 < end && std::ispunct(static_cast<unsigned char>(file_[i + 1])) != 0) {
      out_.copy(file_, done, i);
      done = i + 1;
      return 2;
    }
    if (c == '*' || c == '_' || c == '`' || c == '~') size = run(i, end);
    if (size == 0 || !is_mark(i, size, begin, end)) return 0;
    out_.copy(file_, done, i);
    done = i + size;
    return size;
  }

  std::size_t run(std::size_t i, std::size_t end) const {
    std::size_t size = 0;
    while (size < 4 && i + size < end && file_[i + size] == file_[i]) ++size;  // four are no mark of anything
    return size;
  }

  // Leans on a word on one side; inside a word only the star does.
  bool is_mark(std::size_t i, std::size_t size, std::size_t begin, std::size_t end) const {
    const char before = i > begin ? file_[i - 1] : ' ', after = i + size < end ? file_[i + size] : ' ';
    if (blank(before) && blank(after)) return false;
    if (file_[i] == '_') return size <= 3 && !(alnum(before) && alnum(after));
    return file_[i] == '~' ? size == 2 : size <= 3;
  }

  std::string_view file_;
  MappedText& out_;
};

class Reader {
 public:
  Reader(std::string_view file, const Tables& tables, Oddities& oddities, Said& said)
      : file_(file), tables_(tables), oddities_(oddities), said_(said), lines_(split_lines(file)) {}

  Blocks run() {
    std::size_t i = front_matter();
    for (bool code = false; i < lines_.size(); ++i) {
      const std::string_view line = lines_[i].of(file_);
      if (line.starts_with("```") || line.starts_with("~~~")) {
        code = !code;
        close();
      } else if (!code) {
        take(i, line);
      }
    }
    close();
    return std::move(out_);
  }

 private:
  // The line after "---" … "---" at the top; 0: there is none.
  std::size_t front_matter() {
    if (lines_.empty() || lines_[0].of(file_) != "---") return 0;
    for (std::size_t i = 1; i < lines_.size() && i < 60; ++i) {
      const std::string_view line = lines_[i].of(file_);
      if (line == "---" || line == "...") return i + 1;
      const std::size_t colon = line.find(':');
      if (colon == std::string_view::npos) continue;
      std::string_view value = base::trim(line.substr(colon + 1));
      if (value.size() > 1 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front())
        value = value.substr(1, value.size() - 2);
      put(base::lower(line.substr(0, colon)), value);
    }
    return 0;
  }

  void put(const std::string& name, std::string_view value) {
    const auto column = tables_.item_columns.find(name);
    if (!column || value.empty()) return;
    if (*column == ItemColumn::title) said_.title = value;
    if (*column == ItemColumn::author) said_.author = value;
    if (*column == ItemColumn::outlet) said_.outlet = value;
    if (*column == ItemColumn::address) said_.address = value;
    if (*column != ItemColumn::published) return;
    const auto day = tables_.months.find(value);
    said_.date = base::parse_iso_interval(value) ? std::string(value) : day ? day->iso : std::string();
    said_.date_from = "front matter";
  }

  void take(std::size_t i, std::string_view line) {
    std::size_t skip = std::min(line.find_first_not_of("> "), line.size());
    const std::size_t marks = heading_marks(line), item = list_marks(line.substr(skip));
    const bool underlined = i + 1 < lines_.size() && lines_[i + 1].blanks == 0 && is_underline(lines_[i + 1].of(file_));
    if (is_rule(line) || (is_underline(line) && i > 0 && lines_[i].blanks == 0)) return close();
    if (marks > 0 || underlined || item > 0 || lines_[i].blanks > 0) close();
    if (marks > 0) skip = marks + 1;
    if (item > 0) skip += item;
    kind_ = marks > 0 || underlined ? "subhead" : item > 0 ? "list_item" : kind_;
    first_level_ = marks == 1 || (underlined && lines_[i + 1].of(file_)[0] == '=');
    if (!open_.empty()) open_.insert(" ");
    Inline(file_, open_).copy(lines_[i].begin + skip, lines_[i].end);
    if (marks > 0 || underlined) close();
  }

  static bool is_underline(std::string_view line) {
    return line.size() >= 3 && (line[0] == '=' || line[0] == '-') &&
           line.find_first_not_of(line[0]) == std::string_view::npos;
  }

  void close() {
    MappedText text = clean(open_, oddities_);
    open_ = {};
    const bool title = first_level_ && kind_ == "subhead" &&
                       (said_.title.empty() || lower_words(said_.title) == lower_words(text.text()));
    if (title && !text.empty()) {
      said_.title = text.text();
      out_.push_back({std::move(text), "", "headline", true});
    } else if (!text.empty()) {
      out_.push_back({std::move(text), kind_, "", true});
    }
    kind_.clear();
    first_level_ = false;
  }

  std::string_view file_;
  const Tables& tables_;
  Oddities& oddities_;
  Said& said_;
  std::vector<Line> lines_;
  Blocks out_;
  MappedText open_;
  std::string kind_;
  bool first_level_ = false;
};

// "**woord" or "__woord" with its end on the same line.
bool has_pair(std::string_view line, std::string_view mark) {
  const std::size_t first = line.find(mark);
  if (first == std::string_view::npos || first + 2 >= line.size() || blank(line[first + 2])) return false;
  const std::size_t second = line.find(mark, first + 3);
  return second != std::string_view::npos && !blank(line[second - 1]);
}

}  // namespace

bool is_markdown(Source& source, const Tables& tables) {
  const std::string& text = source.text();
  if (base::trim(std::string_view(text).substr(0, 64)).starts_with("<"))
    return false;  // a page, whose scripts hold any marks
  std::array<bool, 5> seen{};
  std::size_t count = 0;
  bool matter = text.starts_with("---\n") || text.starts_with("---\r\n"), known = false;
  std::string_view left = text;
  for (bool first = true; !left.empty(); first = false) {
    const std::size_t end = std::min(left.find('\n'), left.size());
    const std::string_view line = base::trim(left.substr(0, end));
    left.remove_prefix(std::min(end + 1, left.size()));
    if (matter && !first && line == "---") {
      if (known) return true;
      matter = false;
    }
    const std::size_t colon = line.find(':');
    if (matter && colon < 30 && tables.item_columns.find(line.substr(0, colon))) known = true;
    const std::size_t link = line.find("](");
    const bool marks[] = {
        heading_marks(line) > 0, has_pair(line, "**"), has_pair(line, "__"),
        link != std::string_view::npos && line.find('[') < link && line.find(')', link) != std::string_view::npos,
        line.starts_with("```") || line.starts_with("![")};
    for (std::size_t i = 0; i < seen.size(); ++i) {
      count += marks[i] && !seen[i];
      seen[i] = seen[i] || marks[i];
    }
  }
  return count >= 2;
}

Blocks markdown_blocks(std::string_view file, const Tables& tables, Oddities& oddities, Said& said) {
  return Reader(file, tables, oddities, said).run();
}

}  // namespace wederhoor::intake
