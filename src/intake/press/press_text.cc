// Cuts an export into its articles, and an article into what stands above, in and below the text.
//   applies:      De Kustbode / 12 maart 2031 woensdag / Brug dicht / LENGTE: 22 woorden / text / TAAL: DUTCH; of a
//   document: Brug dicht / De Kustbode / 12 maart 2031 / Length: 22 words / Body / text / Load-Date: … / End of
//   Document applies not:  an article that has a line "Lengte: 22 meter" in its text and nothing of an export
// Tested by tests/intake/press/press_test.cc.
#include "intake/press/press_text.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/dates.h"
#include "base/utf8.h"
#include "intake/bytes/encoding.h"
#include "intake/press/press_marked.h"
#include "intake/press/press_page.h"
#include "intake/refuse.h"
#include "intake/rows/item_columns.h"
#include "intake/text/lines.h"

namespace wederhoor::intake {
namespace {

constexpr std::size_t sniffed_page = 1u << 20;
constexpr std::size_t lines_of_menus = 400;  // of a page, above its first article
constexpr std::size_t most_above = 8;        // lines above the first with a name, where a list of all articles precedes
constexpr std::size_t longest_line = 400;    // bytes, of a head
constexpr std::size_t most_behind = 60;      // lines behind the text

bool digit(char c) { return c >= '0' && c <= '9'; }

// Lines [begin, end) of the file.
struct Article {
  std::size_t begin = 0, end = 0;
};

class Export {
 public:
  Export(std::string_view file, const Tables& tables) : file_(file), tables_(tables), lines_(split_lines(file)) {}

  // `within`: so many lines from the beginning.
  bool is_one(std::size_t within = 40) const {
    bool dated = false;
    for (std::size_t i = 0; i < lines_.size() && i < within; ++i) {
      const std::string_view line = lines_[i].of(file_);
      if (tables_.press.begins_document(line)) return true;
      const auto named = tables_.press.of(line);
      dated = dated || (named && named->field == PressField::title) || (line.size() < 60 && tables_.months.find(line));
      if (named && named->field == PressField::length && !named->value.empty() && digit(named->value[0]))
        return dated || i < 12;
    }
    return false;
  }

  // A document of many pages may begin with a list of what it holds: the ends of its articles tell.
  bool is_one_whole() const {
    if (is_one()) return true;
    bool length = false;
    for (const Line& line : lines_) {
      const auto named = tables_.press.of(line.of(file_));
      length = length || (named && named->field == PressField::length);
      if (named && named->field == PressField::end) return length;
    }
    return false;
  }

  // The pages on which articles begin, by the form feeds of a document.
  std::vector<std::size_t> pages_of(const std::vector<Article>& articles) const {
    std::vector<std::size_t> out;
    std::size_t page = 1, line = 0;
    for (const Article& article : articles) {
      const std::size_t begin = begin_of(article);
      while (line < begin) page += lines_[++line].new_page;
      out.push_back(page);
    }
    return out;
  }

  std::vector<Article> articles() const {
    std::vector<Article> out;
    std::size_t begin = 0;
    bool counted = false;
    const auto close = [&](std::size_t end) {
      if (end > begin) out.push_back({begin, end});
    };
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const std::string_view line = lines_[i].of(file_);
      const auto named = tables_.press.of(line);
      if (!tables_.press.begins_document(line) && !(named && named->field == PressField::end) && !is_factiva_end(line))
        continue;
      close(i);
      begin = i + 1;
      if (tables_.press.begins_document(line) && !std::exchange(counted, true)) out.clear();  // what was searched
    }
    close(lines_.size());
    return out;
  }

  // Does it say how long it is?
  bool is_counted(const Article& article) const {
    for (std::size_t i = article.begin; i < article.end; ++i) {
      const auto named = tables_.press.of(lines_[i].of(file_));
      if (named && named->field == PressField::length) return true;
    }
    return false;
  }

  Item item_of(const Article& article) const {
    Item item;
    const std::size_t text = text_of(article, item);
    const std::size_t end = end_of(article, text);
    item.form = ItemForm::text;
    if (end > text)
      item.bytes = std::string(file_.substr(lines_[text].begin, lines_[end - 1].end - lines_[text].begin));
    return item;
  }

 private:
  // "Document KUSTB00020310312er3c0000a", the word in the language of who exported it.
  static bool is_factiva_end(std::string_view line) {
    const std::size_t space = line.find(' ');
    if (space == std::string_view::npos || space > 30 || line.find(' ', space + 1) != std::string_view::npos)
      return false;
    const std::string_view code = line.substr(space + 1);
    return code.size() > 20 && code[0] >= 'A' && code[0] <= 'Z' &&
           std::all_of(code.begin(), code.end(),
                       [](char c) { return digit(c) || base::ascii_lower(c) != c || (c >= 'a' && c <= 'z'); }) &&
           std::count_if(code.begin(), code.end(), digit) > 10;
  }

  // Reads the lines above the text; the first line of the text.
  std::size_t text_of(const Article& article, Item& item) const {
    std::size_t last = article.begin, first = article.end;
    const std::size_t begin = begin_of(article);
    for (std::size_t i = begin; i < std::min(article.end, begin + 40); ++i) {
      const auto named = tables_.press.of(lines_[i].of(file_));
      if (!named || named->field == PressField::tail) continue;
      first = std::min(first, i);
      last = i + 1;
      put(item, *named);
      if (named->field == PressField::length) break;
    }
    last = read_codes(last, article.end, item);
    read_head(begin, std::min(first, article.end), item);
    return first == article.end ? begin : last;
  }

  // Where a list of all articles stands above the first: the lines of its own head, at most so many before its length.
  std::size_t begin_of(const Article& article) const {
    for (std::size_t i = article.begin; i < article.end; ++i) {
      const auto named = tables_.press.of(lines_[i].of(file_));
      if (!named || named->field != PressField::length) continue;
      for (std::size_t up = i; up > article.begin && i - up < 2 * most_above; --up) {
        if (lines_[up].new_page) return up;  // of a document each article begins a page
      }
      if (i <= article.begin + most_above) break;
      std::size_t at = i;
      for (std::size_t up = 0; up < most_above + 4 && at > article.begin; ++up) --at;
      for (std::size_t day = at; day < i; ++day) {
        if (lines_[day].width < 80 && tables_.months.find(lines_[day].of(file_))) return day < at + 2 ? at : day - 2;
      }
      return at;
    }
    return article.begin;
  }

  // Behind the length may stand more lines with names.
  std::size_t read_codes(std::size_t at, std::size_t end, Item& item) const {
    for (std::size_t i = at; i < std::min(end, at + 12); ++i) {
      const auto named = tables_.press.of(lines_[i].of(file_));
      if (named) put(item, *named);
      if (named && named->field == PressField::body) return i + 1;
    }
    for (; at < end; ++at) {
      const auto named = tables_.press.of(lines_[at].of(file_));
      if (!named || (named->field == PressField::tail && lines_[at].blanks > 0)) break;
      put(item, *named);
    }
    return at;
  }

  void put(Item& item, const PressFields::Named& named) const {
    if (named.field == PressField::title) item.said.title = named.value;
    if (named.field == PressField::author) item.said.author = named.value;
    if (named.field == PressField::outlet) item.said.outlet = named.value;
    if (named.field == PressField::published) put_day(item, named.value);
  }

  bool put_day(Item& item, std::string_view line) const {
    const auto day = tables_.months.find(line);
    const auto interval = day ? base::parse_iso_interval(day->iso) : std::nullopt;
    if (interval && !item.said.published.known()) item.said.published = *interval;
    return interval.has_value();
  }

  // Lines without a name: the outlet, its day, the title, which may be of several lines.
  void read_head(std::size_t begin, std::size_t end, Item& item) const {
    std::vector<std::string_view> above, below;  // the day
    for (std::size_t i = begin; i < end; ++i) {
      const std::string_view line = base::trim(lines_[i].of(file_));
      const auto named = tables_.press.of(line);
      if ((named && named->field == PressField::tail) || line.size() > longest_line) continue;  // a copyright
      if (!item.said.published.known() && line.size() < 80 && put_day(item, line)) continue;
      const bool wraps = !below.empty() && lines_[i].blanks == 0;
      if (!item.said.published.known())
        above.push_back(line);
      else if (below.empty() || wraps || (below.size() == 1 && tables_.press.is_edition(below[0])))
        below.push_back(line);
    }
    put_head(std::move(above), std::move(below), item);
  }

  // Outlet / day / title, as a text export has them; title / outlet / day, as a document.
  void put_head(std::vector<std::string_view> above, std::vector<std::string_view> below, Item& item) const {
    if (below.size() > 1 && tables_.press.is_edition(below[0])) below.erase(below.begin());
    std::vector<std::string_view>& title = above.size() > 1 ? above : below;
    if (!above.empty() && item.said.outlet.empty()) {
      item.said.outlet = above.back();
      above.pop_back();
    }
    if (!item.said.title.empty()) return;
    for (const std::string_view line : title)
      item.said.title += (item.said.title.empty() ? "" : " ") + std::string(line);
    if (item.said.title.size() > longest_line) item.said.title.resize(longest_line);
    while (!base::valid_utf8(item.said.title)) item.said.title.pop_back();  // a letter that was cut
  }

  // The text ends before the first line with the name of a tail behind which only such lines and blank ones stand.
  std::size_t end_of(const Article& article, std::size_t text) const {
    const auto headed = text == 0 ? std::nullopt : tables_.press.of(lines_[text - 1].of(file_));
    const bool parts = headed && headed->field == PressField::body;
    for (std::size_t i = text; i < article.end; ++i) {
      const auto named = tables_.press.of(lines_[i].of(file_));
      if (parts && article.end - i < most_behind && tables_.press.heads_tail(lines_[i].of(file_))) return i;
      if (named && named->field == PressField::tail && article.end - i < 40) return i;
    }
    return article.end;
  }

  std::string_view file_;
  const Tables& tables_;
  std::vector<Line> lines_;
};

}  // namespace

bool is_press_text(Source& source, const Tables& tables) {
  return !source.text().empty() && source.text()[0] != '<' && Export(source.text(), tables).is_one();
}

namespace {

// The articles of an export that is text, each with what is known of all.
void give_articles(const Export& press, const Item& whole, bool pages, const TakeItem& take) {
  const std::vector<Article> articles = press.articles();
  const std::vector<std::size_t> begins = pages ? press.pages_of(articles) : std::vector<std::size_t>();
  std::size_t number = 0, page = 0, on_page = 0;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    Item item = press.item_of(articles[i]);
    const bool known = item.said.published.known() || (!item.bytes.empty() && press.is_counted(articles[i]));
    if (!known && (item.bytes.empty() || articles.size() > 1)) continue;  // what was searched
    item.file = whole.file;
    ++number;
    if (pages) {
      on_page = begins[i] == page ? on_page + 1 : 1;
      page = begins[i];
      item.place = "p" + std::to_string(page) + (on_page > 1 ? "-" + std::to_string(on_page) : "");
    } else if (articles.size() > 1) {
      item.place = std::to_string(number);
    }
    item.encoding = whole.encoding;
    item.remarks = whole.remarks;
    if (!take(std::move(item))) break;
  }
}

// The articles of a page whose classes tell its parts; false: it has none, and nothing was given.
bool give_marked(std::string_view page, const Item& whole, const Tables& tables, const TakeItem& take) {
  const std::vector<MarkedArticle> articles = marked_articles(page);
  std::size_t number = 0;
  for (const MarkedArticle& article : articles) {
    Item item = whole;
    item.form = ItemForm::fragment;
    item.bytes = std::string(article.page);
    item.said.outlet = article.outlet;
    item.said.title = article.title;
    item.said.author = article.author;
    const auto day = tables.months.find(article.dated);
    if (const auto interval = day ? base::parse_iso_interval(day->iso) : std::nullopt) item.said.published = *interval;
    ++number;
    if (articles.size() > 1) item.place = std::to_string(number);
    if (!take(std::move(item))) break;
  }
  return !articles.empty();
}

}  // namespace

Status press_items(Source& source, const std::string& file, const Tables& tables, const TakeItem& take) {
  Result<Decoded> decoded = decoded_whole(source, file);
  if (!decoded) return decoded.error();
  Item whole;
  whole.file = file;
  whole.encoding = decoded->encoding;
  whole.remarks = decoded->remarks;
  give_articles(Export(decoded->text, tables), whole, false, take);
  return Done{};
}

bool is_press_page(Source& source, const Tables& tables) {
  if (!looks_like_html(source.text())) return false;
  const std::string_view head = source.head(sniffed_page);
  if (may_be_marked_page(head)) return true;
  if (!may_be_press_page(head, tables.press)) return false;
  const Result<Decoded> decoded = decode_file(head, "");
  return decoded && Export(press_lines(decoded->text), tables).is_one(lines_of_menus);
}

Status press_page_items(Source& source, const std::string& file, const Tables& tables, const TakeItem& take) {
  Result<Decoded> decoded = decoded_whole(source, file);
  if (!decoded) return decoded.error();
  if (decoded->text.size() > largest_page)
    return Error{ErrorKind::refused, file, "is a page larger than 10 MiB", "export it in parts"};
  Item whole;
  whole.file = file;
  whole.encoding = decoded->encoding;
  whole.remarks = decoded->remarks;
  if (may_be_marked_page(decoded->text) && give_marked(decoded->text, whole, tables, take)) return Done{};
  const std::string lines = press_lines(decoded->text);
  give_articles(Export(lines, tables), whole, false, take);
  return Done{};
}

bool press_document(const Item& document, bool pages, const Tables& tables, const TakeItem& take) {
  const bool page = document.form == ItemForm::fragment;
  if (document.bytes.size() > largest_page || document.encoding.empty()) return false;
  const std::string lines = page ? press_lines(document.bytes) : document.bytes;
  const Export press(lines, tables);
  if (!press.is_one_whole()) return false;
  give_articles(press, document, pages, take);
  return true;
}

}  // namespace wederhoor::intake
