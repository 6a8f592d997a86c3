// Cuts an export into its articles, and an article into what stands above, in and below the text.
//   applies:      De Kustbode / 12 maart 2031 woensdag / Brug dicht / LENGTE: 22 woorden / text / TAAL: DUTCH
//   applies not:  an article that has a line "Lengte: 22 meter" in its text and nothing of an export
// Tested by tests/intake/press/press_test.cc.
#include "intake/press/press_text.h"

#include <algorithm>

#include "base/dates.h"
#include "base/utf8.h"
#include "intake/bytes/encoding.h"
#include "intake/rows/item_columns.h"
#include "intake/text/lines.h"

namespace wederhoor::intake {
namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }

// Lines [begin, end) of the file.
struct Article {
  std::size_t begin = 0, end = 0;
};

class Export {
 public:
  Export(std::string_view file, const Tables& tables) : file_(file), tables_(tables), lines_(split_lines(file)) {}

  bool is_one() const {
    bool dated = false;
    for (std::size_t i = 0; i < lines_.size() && i < 40; ++i) {
      const std::string_view line = lines_[i].of(file_);
      if (tables_.press.begins_document(line)) return true;
      const auto named = tables_.press.of(line);
      dated = dated || (line.size() < 60 && tables_.months.find(line));
      if (named && named->field == PressField::length && !named->value.empty() && digit(named->value[0]))
        return dated || i < 12;
    }
    return false;
  }

  std::vector<Article> articles() const {
    std::vector<Article> out;
    std::size_t begin = 0;
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
    }
    close(lines_.size());
    return out;
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
  // "Document KUSTB00020310312er3c0000a"
  static bool is_factiva_end(std::string_view line) {
    return line.starts_with("Document ") && line.size() > 30 && line.find(' ', 9) == std::string_view::npos &&
           std::count_if(line.begin(), line.end(), digit) > 10;
  }

  // Reads the lines above the text; the first line of the text.
  std::size_t text_of(const Article& article, Item& item) const {
    std::size_t last = article.begin, first = article.end;
    for (std::size_t i = article.begin; i < std::min(article.end, article.begin + 40); ++i) {
      const auto named = tables_.press.of(lines_[i].of(file_));
      if (!named || named->field == PressField::tail) continue;
      first = std::min(first, i);
      last = i + 1;
      put(item, *named);
      if (named->field == PressField::length) break;
    }
    last = read_codes(last, article.end, item);
    read_head(article.begin, std::min(first, article.end), item);
    return first == article.end ? article.begin : last;
  }

  // Behind the length may stand more lines with names.
  std::size_t read_codes(std::size_t at, std::size_t end, Item& item) const {
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
    bool dated = false;
    for (std::size_t i = begin; i < end; ++i) {
      const std::string_view line = base::trim(lines_[i].of(file_));
      if (!dated && line.size() < 80 && put_day(item, line)) {
        dated = true;
      } else if (!dated && item.said.outlet.empty() && line.size() < 80) {
        item.said.outlet = line;
      } else if (dated && (item.said.title.empty() || lines_[i].blanks == 0)) {
        if (!item.said.title.empty()) item.said.title += ' ';
        if (item.said.title.size() < 400) item.said.title += line;
      }
    }
  }

  // The text ends before the first line with the name of a tail behind which only such lines and blank ones stand.
  std::size_t end_of(const Article& article, std::size_t text) const {
    for (std::size_t i = text; i < article.end; ++i) {
      const auto named = tables_.press.of(lines_[i].of(file_));
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

Status press_items(Source& source, const std::string& file, const Tables& tables, const TakeItem& take) {
  const Result<Decoded> decoded = decoded_whole(source, file);
  if (!decoded) return decoded.error();
  const Export press(decoded->text, tables);
  const std::vector<Article> articles = press.articles();
  std::size_t number = 0;
  for (const Article& article : articles) {
    Item item = press.item_of(article);
    if (item.bytes.empty() && !item.said.published.known()) continue;  // a list of what was searched
    item.file = file;
    if (articles.size() > 1) item.place = std::to_string(++number);
    item.encoding = decoded->encoding;
    item.remarks = decoded->remarks;
    if (!take(std::move(item))) break;
  }
  return Done{};
}

}  // namespace wederhoor::intake
