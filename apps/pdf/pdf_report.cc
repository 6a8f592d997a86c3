// Asks poppler for the words of each page. Tested by tests/cli/check_formats.py.
//   applies:      two columns: the first, then the second
//   applies not:  pages that are pictures: refused by name
#include "pdf_report.h"

#include <fmt/format.h>
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <algorithm>
#include <memory>

#include "base/dates.h"
#include "base/utf8.h"
#include "print.h"

namespace wederhoor::pdf {
namespace {

constexpr std::size_t largest = 128u << 20;
constexpr int most_pages = 2000;
constexpr std::size_t most_words = 2'000'000;
constexpr std::size_t most_begins = 40;  // pages whose begins are said

std::string utf8(const poppler::ustring& text) {
  const poppler::byte_array bytes = text.to_utf8();
  std::string out(bytes.begin(), bytes.end());
  return base::valid_utf8(out) ? out : std::string();
}

std::vector<Word> words_of(const poppler::page& page) {
  std::vector<Word> out;
  for (const poppler::text_box& box : page.text_list(poppler::page::text_list_include_font)) {
    if (box.rotation() != 0) continue;  // along the edge of the paper
    const poppler::rectf where = box.bbox();
    const double size = box.has_font_info() ? box.get_font_size() : where.height();
    out.push_back(
        {utf8(box.text()), where.left(), where.top(), where.right(), where.bottom(), size, box.has_space_after()});
  }
  return out;
}

// "Microsoft Word - bericht.doc" is the name of a file.
std::string title_of(const poppler::document& document) {
  const std::string title = base::squeeze(utf8(document.get_title()));
  const std::string small = base::lower(title);
  for (const std::string_view end : {".doc", ".docx", ".pdf", ".indd", ".qxd", ".odt", ".txt"}) {
    if (small.ends_with(end)) return {};
  }
  return small.starts_with("microsoft word") || small == "untitled" ? std::string() : title;
}

void describe(const poppler::document& document, apart::Found& found) {
  found.title = title_of(document);
  found.author = base::squeeze(utf8(document.get_author()));
  const auto made = document.get_creation_date_t();
  if (made > 0)
    found.remarks.push_back("the PDF was made on " + base::iso_day(static_cast<std::int32_t>(made / 86400)));
}

// Where each page begins, in code points: raw spans lead to page and place by it.
std::string page_begins(std::string_view text) {
  std::string out;
  std::size_t page = 1, point = 0;
  for (const char c : text) {
    point += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    if (c != '\f' || ++page > most_begins) continue;
    out += fmt::format("{}{} at {}", out.empty() ? "its pages begin: " : ", ", page, point);
  }
  if (page > most_begins) out += fmt::format(", and {} more", page - most_begins);
  return out;
}

// Fonts without names for their letters give control characters.
bool is_unnamed(std::string_view text) {
  const auto odd = std::count_if(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\f' && c != '\t' && c != '\r';
  });
  return static_cast<std::size_t>(odd) * 10 > text.size();
}

Status locked_or_damaged(const poppler::document* document) {
  if (document == nullptr)
    return apart::broken("is a damaged PDF", "check the download; print it to a new PDF and give that");
  if (document->is_locked()) return apart::broken("is a PDF locked with a password", "unlock it and give that");
  return Done{};
}

}  // namespace

Status pdf_report(apart::Input& input, const apart::Taker& take) {
  const std::string bytes = input.rest(largest);
  if (bytes.size() > largest) return apart::broken("is a PDF larger than 128 MiB", "split it into articles");
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  const std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (const Status open = locked_or_damaged(document.get()); !open) return open;
  if (document->pages() > most_pages)
    return apart::broken("is a PDF of more than 2,000 pages", "split it into articles");
  std::vector<std::vector<Line>> pages;
  std::size_t words = 0;
  for (int i = 0; i < document->pages() && words < most_words; ++i) {
    const std::unique_ptr<poppler::page> page(document->create_page(i));
    const std::vector<Word> found = page ? words_of(*page) : std::vector<Word>();
    words += found.size();
    pages.push_back(lines_of(found));
    if (i % 10 == 9) take.at_work();
  }
  const bool scanned = words == 0 || (pages.size() > 1 && words < 5 * pages.size());
  if (scanned)
    return apart::broken("is a PDF of pictures: it holds no text",
                         "let a program read the letters, for example: ocrmypdf FILE.pdf NEW.pdf, and give that");
  const Printed print = printed(pages);
  if (is_unnamed(print.text))
    return apart::broken("is a PDF whose fonts do not say which letters they show",
                         "let a program read the letters, for example: ocrmypdf --force-ocr FILE.pdf NEW.pdf");
  apart::Found found;
  found.bytes = print.text;
  found.encoding = "UTF-8";
  found.form = ItemForm::text;
  describe(*document, found);
  if (const std::string begins = page_begins(print.text); !begins.empty()) found.remarks.push_back(begins);
  if (print.small > 0)
    found.remarks.push_back(fmt::format("{} lines of smaller print (captions, notes) were left out", print.small));
  take.report(std::move(found));
  return Done{};
}

}  // namespace wederhoor::pdf
