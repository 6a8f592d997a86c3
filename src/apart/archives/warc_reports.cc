// Reads a WARC, or an ARC, record by record and undoes what the server did to its pages.
//   applies:      response, 200, text/html, chunked, Content-Encoding: br
//   applies not:  request, metadata, revisit (the page came before); 404; pictures
// Tested by tests/apart/warc_test.cc.
#include "apart/archives/warc_reports.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "apart/mail/mime.h"
#include "apart/when.h"
#include "base/ascii.h"
#include "base/hash.h"
#include "base/utf8.h"
#include "intake/bytes/encoding.h"

namespace wederhoor::apart {
namespace {

constexpr std::size_t largest_page = 32u << 20;
constexpr std::size_t most_headers = 1000;  // of a record; a line is at most 64 KiB
constexpr std::uint64_t silent_for = 16u << 20;
constexpr std::size_t longest_gap = 1000;  // empty lines between two records

Error damaged() {
  return broken("is a damaged web archive: what stands before the fault was read", "check the download");
}

// The body of an answer in chunks, as far as it goes.
std::string dechunked(std::string_view body) {
  std::string out;
  while (!body.empty()) {
    const std::size_t end = body.find('\n');
    if (end == std::string_view::npos) break;
    const std::string_view size_line = base::trim(body.substr(0, end));
    std::size_t size = 0;
    const auto [past, error] = std::from_chars(size_line.data(), size_line.data() + size_line.size(), size, 16);
    if (error != std::errc() || size == 0) break;
    body.remove_prefix(end + 1);
    out += body.substr(0, size);
    body.remove_prefix(std::min(size, body.size()));
    body.remove_prefix(std::min(body.find_first_not_of("\r\n"), body.size()));
  }
  return out;
}

// What the crawler left as it came; many store the body unpacked with the headers of the packed one.
std::string undone(const MailPart& answer) {
  std::string body(answer.body);
  if (base::ascii_lower(answer.header("transfer-encoding")).find("chunked") != std::string::npos) {
    std::string whole = dechunked(body);
    if (!whole.empty()) body = std::move(whole);
  }
  const std::string coding = base::ascii_lower(base::trim(answer.header("content-encoding")));
  if (coding.empty() || coding == "identity") return body;
  std::optional<std::string> plain = unpacked_body(body, coding, largest_page);
  return plain ? *std::move(plain) : body;
}

bool is_page(std::string_view type) {
  return type == "text/html" || type == "application/xhtml+xml" || type == "application/pdf";
}

}  // namespace

struct WarcPages::Record {
  std::string type, address, date, mime;
  std::uint64_t size = 0;
};

Status WarcPages::read(Input& input) {
  Unpacked stream(input);
  while (more_) {
    std::optional<std::string> line = stream.line();
    for (std::size_t gap = 0; line && line->empty() && gap < longest_gap; ++gap) line = stream.line();
    if (!line) break;
    Record record;
    const bool arc = !line->starts_with("WARC/");
    if (arc ? !arc_record(*line, record) : !warc_record(stream, record)) return damaged();
    const bool wanted = record.type == "response" || record.type == "resource";
    if (!wanted) {
      if (record.type == "revisit") out_.skip("repeated page");
      pass(stream, record.size);
      continue;
    }
    const std::string block =
        stream.bytes(static_cast<std::size_t>(std::min<std::uint64_t>(record.size, largest_page)));
    quiet_ += block.size();
    if (record.size > largest_page) pass(stream, record.size - largest_page);
    if (quiet_ > silent_for) take_.at_work(), quiet_ = 0;
    answer(record, block);
  }
  return stream.damaged() ? Status(damaged()) : Status(Done{});
}

bool WarcPages::warc_record(Unpacked& stream, Record& record) {
  std::size_t headers = 0;
  std::optional<std::string> line = stream.line();
  for (; line && !line->empty(); line = stream.line()) {
    if (++headers > most_headers) return false;
    const std::size_t colon = std::min(line->find(':'), line->size());
    const std::string name = base::ascii_lower(line->substr(0, colon));
    const std::string_view value = base::trim(std::string_view(*line).substr(std::min(colon + 1, line->size())));
    if (name == "warc-type") record.type = base::ascii_lower(value);
    if (name == "warc-target-uri") record.address = value;
    if (name == "warc-date") record.date = value;
    if (name == "content-type") record.mime = base::ascii_lower(value);
    if (name == "content-length") std::from_chars(value.data(), value.data() + value.size(), record.size);
  }
  return true;
}

// "http://bode.example/1 192.0.2.1 20310312140500 text/html 1780", of version 2 with more in between.
bool WarcPages::arc_record(const std::string& line, Record& record) {
  std::vector<std::string_view> parts;
  for (std::string_view left = line; !left.empty();) {
    const std::size_t end = std::min(left.find(' '), left.size());
    parts.push_back(left.substr(0, end));
    left.remove_prefix(std::min(end + 1, left.size()));
  }
  if (parts.size() < 5 || parts.front().find(':') == std::string_view::npos) return false;
  const std::string_view size = parts.back();
  const auto [past, error] = std::from_chars(size.data(), size.data() + size.size(), record.size);
  if (error != std::errc() || past != size.data() + size.size()) return false;
  record.address = parts.front();
  record.type = record.address.starts_with("http") ? "response" : "other";  // filedesc: what the archive is
  for (const std::string_view part : parts) {
    if (part.size() == 14 && part.find_first_not_of("0123456789") == std::string_view::npos)
      record.date = fmt::format("{}T{}Z", part.substr(0, 8), part.substr(8));
  }
  return true;
}

// Leaves so many bytes behind, saying now and then that we are at work.
void WarcPages::pass(Unpacked& stream, std::uint64_t size) {
  while (size > 0) {
    const std::uint64_t part = std::min(size, silent_for);
    if (stream.skip(part) < part) return;
    size -= part;
    quiet_ += part;
    if (quiet_ >= silent_for) take_.at_work(), quiet_ = 0;
  }
}

void WarcPages::answer(const Record& record, const std::string& block) {
  MailPart answer;
  if (record.type == "resource") {
    answer.headers.emplace_back("content-type", record.mime);
    answer.body = block;
  } else {
    const std::size_t end = std::min(block.find('\n'), block.size());
    const std::string_view status = std::string_view(block).substr(0, end);
    if (status.find(" 200") == std::string_view::npos) return out_.skip("empty answer");
    answer = read_part(std::string_view(block).substr(std::min(end + 1, block.size())));
  }
  if (!is_page(answer.type())) return out_.skip("other file");
  std::string body = undone(answer);
  if (base::trim(body).empty()) return out_.skip("empty answer");
  if (!seen_.insert(base::hash128(body)).second) return out_.skip("repeated page");
  Found found;
  found.place = std::to_string(++count_);
  std::string_view address = record.address;
  if (address.starts_with('<') && address.ends_with('>')) address = address.substr(1, address.size() - 2);
  if (address.starts_with("http") && base::valid_utf8(address)) found.address = address;
  found.seen = iso_time(record.date);
  if (!found.seen.empty()) found.remarks.push_back("archived at " + found.seen);
  found.file = true;
  const std::string charset = answer.parameter("content-type", "charset");
  if (!charset.empty() && answer.type() != "application/pdf" && !base::valid_utf8(body)) {
    intake::Decoded decoded = intake::decode_as(body, charset);
    found.bytes = std::move(decoded.text);
    found.encoding = decoded.encoding;
    found.form = ItemForm::page;
    found.file = false;
  } else {
    found.bytes = std::move(body);
  }
  quiet_ = 0;
  more_ = out_.give(std::move(found));
}

Status warc_reports(Input& input, const Taker& take) {
  WarcPages pages(take);
  const Status read = pages.read(input);
  const Status end = pages.finish();
  return read ? end : read;
}

}  // namespace wederhoor::apart
