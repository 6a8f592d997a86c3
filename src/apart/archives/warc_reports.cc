// Reads a WARC record by record and undoes what the server did to its pages.
//   applies:      response, 200, text/html, chunked, Content-Encoding: br
//   applies not:  request, metadata, revisit (the page came before); 404; pictures
// Tested by tests/apart/warc_test.cc.
#include "apart/archives/warc_reports.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "apart/archives/unpacked.h"
#include "apart/mail/mime.h"
#include "apart/when.h"
#include "base/hash.h"
#include "base/utf8.h"
#include "intake/bytes/encoding.h"

namespace wederhoor::apart {
namespace {

constexpr std::size_t largest_page = 32u << 20;

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
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
  if (lower(answer.header("transfer-encoding")).find("chunked") != std::string::npos) {
    std::string whole = dechunked(body);
    if (!whole.empty()) body = std::move(whole);
  }
  const std::string coding = lower(base::trim(answer.header("content-encoding")));
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
    while (line && line->empty()) line = stream.line();
    if (!line) break;
    if (!line->starts_with("WARC/"))
      return broken("is a damaged web archive: what stands before the fault was read", "check the download");
    Record record;
    for (line = stream.line(); line && !line->empty(); line = stream.line()) {
      const std::size_t colon = std::min(line->find(':'), line->size());
      const std::string name = lower(line->substr(0, colon));
      const std::string_view value = base::trim(std::string_view(*line).substr(std::min(colon + 1, line->size())));
      if (name == "warc-type") record.type = lower(value);
      if (name == "warc-target-uri") record.address = value;
      if (name == "warc-date") record.date = value;
      if (name == "content-type") record.mime = lower(value);
      if (name == "content-length") std::from_chars(value.data(), value.data() + value.size(), record.size);
    }
    if ((quiet_ += record.size) > (16u << 20)) take_.at_work(), quiet_ = 0;
    const bool wanted = record.type == "response" || record.type == "resource";
    if (!wanted) {
      if (record.type == "revisit") out_.skip("repeated page");
      stream.skip(record.size);
      continue;
    }
    std::string block = stream.bytes(static_cast<std::size_t>(std::min<std::uint64_t>(record.size, largest_page)));
    if (record.size > largest_page) stream.skip(record.size - largest_page);
    answer(record, std::move(block));
  }
  if (stream.damaged())
    return broken("is a damaged web archive: what stands before the fault was read", "check the download");
  return Done{};
}

void WarcPages::answer(const Record& record, std::string block) {
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
  if (address.starts_with("http")) found.address = address;
  if (const std::string at = iso_time(record.date); !at.empty()) found.remarks.push_back("archived at " + at);
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
