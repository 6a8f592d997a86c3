// Knows a format by its first bytes, never by the name of the file.
//   applies:      "<?xml …?><rss version="2.0">": a feed, whatever it is called
//   applies not:  prose that begins with "From the sea"; a page that quotes "<rss"
// Tested by tests/intake/formats_test.cc.
#include "intake/formats.h"

#include "intake/begins.h"
#include "intake/channels/telegram_json.h"
#include "intake/channels/telegram_page.h"
#include "intake/feeds/json_feed.h"
#include "intake/press/press_text.h"
#include "intake/rows/csv_items.h"
#include "intake/rows/json_lines.h"
#include "intake/rows/json_rows.h"
#include "intake/text/markdown.h"

namespace wederhoor::intake {
namespace {

constexpr std::size_t longest_json_line = 17u << 20;

bool is_csv(Source& source, const Tables& tables) { return begins_csv(source.head(4096), tables.item_columns); }
Status each_csv(Source& source, const std::string& file, const Tables& tables, const TakeItem& take) {
  return csv_items(source, file, tables.item_columns, take);
}

bool is_json_lines(Source& source, const Tables& tables) {
  const std::size_t first = source.text().find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  return first != std::string::npos && source.text()[first] == '{' &&
         begins_json_lines(source.head(longest_json_line), tables.item_columns);
}
Status each_json_line(Source& source, const std::string& file, const Tables& tables, const TakeItem& take) {
  return json_line_items(source, file, tables.item_columns, take);
}

constexpr Format formats[] = {
    {"pdf", is_pdf, nullptr, "pdf"},
    {"archive", is_archive, nullptr, "archive"},
    {"warc", is_warc, nullptr, "warc"},
    {"rtf", is_rtf, nullptr, "rtf"},
    {"mbox", is_mbox, nullptr, "mbox"},
    {"mhtml", is_mhtml, nullptr, "mhtml"},
    {"mail", is_mail, nullptr, "mail"},
    {"xml", is_xml_reports, nullptr, "xml"},
    {"telegram", is_telegram_json, telegram_json_items, ""},
    {"telegram-html", is_telegram_page, telegram_page_items, ""},
    {"json-feed", is_json_feed, json_feed_items, ""},
    {"csv", is_csv, each_csv, ""},
    {"json-lines", is_json_lines, each_json_line, ""},
    {"json", is_json_rows, json_row_items, ""},
    {"press", is_press_text, press_items, ""},
    {"press-html", is_press_page, press_page_items, ""},
    {"subtitles", is_subtitles, nullptr, "", ItemForm::subtitles},
    {"markdown", is_markdown, nullptr, "", ItemForm::markdown},
    {"html", is_never, nullptr, "", ItemForm::page},
    {"text", is_never, nullptr, "", ItemForm::text},
};

}  // namespace

const Format* format_of(Source& source, const Tables& tables) {
  for (const Format& format : formats) {
    if (format.begins(source, tables)) return &format;
  }
  return nullptr;
}

const Format* format_named(std::string_view name) {
  for (const Format& format : formats) {
    if (format.name == name) return &format;
  }
  return nullptr;
}

std::vector<std::string_view> format_names() {
  std::vector<std::string_view> out;
  for (const Format& format : formats) out.push_back(format.name);
  return out;
}

}  // namespace wederhoor::intake
