// Looks at the first 4 KiB.
//   applies:      a comment of a kilobyte and then <feed xmlns="http://www.w3.org/2005/Atom">
//   applies not:  <html>, <svg>, <feedback>
// Tested by tests/intake/formats_test.cc.
#include "intake/begins.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "base/utf8.h"

namespace wederhoor::intake {
namespace {

using namespace std::string_view_literals;

constexpr std::array roots = {"rss"sv,      "feed"sv,      "rdf:RDF"sv,     "newsMessage"sv,
                              "newsItem"sv, "itemSet"sv,   "NewsML"sv,      "nitf"sv,
                              "NAF"sv,      "teiCorpus"sv, "teiCorpus.2"sv, "TEI"sv,
                              "TEI.2"sv,    "atom:feed"sv, "PPSResponse"sv, "ppsArticleResponse"sv};

std::string_view opening(std::string_view text) {
  if (text.starts_with("<?")) return "?>";
  if (text.starts_with("<!--")) return "-->";
  if (!text.starts_with("<!DOCTYPE")) return {};
  const std::size_t inner = text.find('['), close = text.find('>');
  return inner < close ? "]>" : ">";
}

constexpr std::array packed = {"PK\x03\x04"sv,    "PK\x05\x06"sv,       "\x1F\x8B"sv,          "BZh"sv,
                               "\xFD\x37zXZ\0"sv, "\x28\xB5\x2F\xFD"sv, "7z\xBC\xAF\x27\x1C"sv};

// What the headers at the beginning of a mail are called, up to the first blank line; none where a line is no header.
std::vector<std::string> headers_of(std::string_view text) {
  std::vector<std::string> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    const bool whole = end < text.size();
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || !whole) break;
    if (line[0] == ' ' || line[0] == '\t') continue;
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0 || line.substr(0, colon).find(' ') != std::string_view::npos)
      return {};
    out.push_back(base::ascii_lower(line.substr(0, colon)));
  }
  return out;
}

bool has(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Other text may begin with "Date:" and "From:", but not with these.
bool of_mail(const std::vector<std::string>& names) {
  const bool sent = has(names, "from") && (has(names, "date") || has(names, "subject") || has(names, "to"));
  for (const std::string_view sure :
       {"message-id"sv, "mime-version"sv, "received"sv, "return-path"sv, "delivered-to"sv}) {
    if (has(names, sure) && (sent || has(names, "content-type") || has(names, "received"))) return true;
  }
  return sent && has(names, "date") && has(names, "subject") && has(names, "to");
}

}  // namespace

std::string_view first_markup(std::string_view text) {
  for (int i = 0; i < 12; ++i) {
    text = text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    const std::string_view close = opening(text);
    if (close.empty() || (text.starts_with("<!DOCTYPE") && text.substr(9, 6).find("html") < 6)) break;
    const std::size_t end = text.find(close);
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + close.size());
  }
  return text;
}

bool is_xml_reports(Source& source, const Tables&) {
  const std::string_view head = first_markup(source.text());
  if (!head.starts_with('<')) return false;
  const std::string_view name = head.substr(1, std::min<std::size_t>(head.find_first_of(" \t\r\n>/", 1), 40) - 1);
  return std::find(roots.begin(), roots.end(), name) != roots.end();
}

bool is_pdf(Source& source, const Tables&) {
  const std::string_view head = source.head(1024);
  const std::size_t at = head.find("%PDF-");
  return at == 0 || (at != std::string_view::npos && source.text().empty());
}

bool is_archive(Source& source, const Tables&) {
  const std::string_view head = source.head(512);
  for (const std::string_view sign : packed) {
    if (head.starts_with(sign)) return true;
  }
  return head.size() == 512 && head.substr(257).starts_with("ustar");
}

bool is_warc(Source& source, const Tables&) {
  const std::string_view head = source.head(11);
  return head.starts_with("WARC/1.") || head.starts_with("WARC/0.") || head == "filedesc://";
}

bool is_rtf(Source& source, const Tables&) { return source.head(5) == "{\\rtf"; }

bool is_mbox(Source& source, const Tables&) {
  const std::string_view head = source.head(16u << 10);
  const std::size_t end = head.find('\n');
  if (!head.starts_with("From ") || end == std::string_view::npos) return false;
  return headers_of(head.substr(end + 1)).size() >= 2;
}

bool is_mhtml(Source& source, const Tables& tables) {
  if (source.head(15) == "From: <Saved by") return true;
  if (!is_mail(source, tables)) return false;
  const std::string head = base::ascii_lower(source.head(4096));
  if (head.find("\nsnapshot-content-location:") != std::string::npos) return true;
  const std::size_t related = head.find("multipart/related");
  return related != std::string::npos && head.find("\nto:") == std::string::npos &&
         head.find("text/html", related) != std::string::npos;
}

bool is_telegram_page(Source& source, const Tables&) {
  if (!looks_like_html(source.text())) return false;
  const std::string_view head = source.head(64u << 10);
  return head.find("class=\"message default") != std::string_view::npos &&
         (head.find("class=\"page_body chat_page\"") != std::string_view::npos ||
          head.find("class=\"history\"") != std::string_view::npos);
}

bool is_subtitles(Source& source, const Tables&) {
  const std::string_view head = base::trim(source.text());
  if (head.starts_with("WEBVTT")) return true;
  const std::size_t line = head.find('\n'), arrow = head.find(" --> ");
  return arrow < 60 && line < arrow &&
         head.substr(0, line).find_first_not_of("0123456789\r\n ") == std::string_view::npos;
}

bool is_mail(Source& source, const Tables&) {
  const std::string_view head = source.head(16u << 10);
  if (head.substr(0, 80).find(':') == std::string_view::npos) return false;
  return of_mail(headers_of(head));
}

}  // namespace wederhoor::intake
