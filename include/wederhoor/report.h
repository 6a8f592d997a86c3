// Report: one article, post or statement as taken in. Made by src/intake, first record of the flow.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "wederhoor/result.h"
#include "wederhoor/text.h"

namespace wederhoor {

enum class DateBasis { unknown, metadata, stated, inferred };  // docs/tables.md, published_basis

// A stretch of clean text that stands for a stretch of the raw file, code point for code point. Text bytes between two
// stretches were put in by intake (a space where a line was joined) and stand for nothing.
struct MapPiece {
  std::uint32_t text_begin = 0;  // byte in Report::text
  std::uint32_t text_end = 0;
  std::uint32_t raw_begin = 0;  // code point in Item::bytes as decoded to Unicode, byte order mark not counted
  std::uint32_t raw_end =
      0;  // differs from raw_begin + code points of the text where one was composed or an entity decoded
  friend bool operator==(const MapPiece&, const MapPiece&) = default;
};

// A part taken out of the text, in raw code points, and why: "cookie_wall advertisement navigation caption credit
// page_header page_number date_prefix script related share" ...
struct RemovedPart {
  std::string kind;
  std::uint32_t raw_begin = 0;
  std::uint32_t raw_end = 0;
  friend bool operator==(const RemovedPart&, const RemovedPart&) = default;
};

// A part that stays in the text but is no running prose. Kinds: headline lead subhead caption credit pull_quote byline
// dateline question list_item live_time agency_credit boilerplate.
struct MarkedPart {
  std::string kind;
  Span span;
  friend bool operator==(const MarkedPart&, const MarkedPart&) = default;
};

struct Report {
  std::string id;         // 32 hex digits: XXH3-128 of Item::bytes; the same bytes are the same report
  std::string file;       // what it is called: base name of the input with its extension; "heap.csv#3" in a container
  std::string container;  // base name of the file that held it among others; empty: the file is the report
  std::string item;       // where in it: "3", "entry-12"; empty: the file is the report
  std::string outlet;     // empty: unknown
  std::string author;
  std::string title;
  std::string address;  // URL
  std::string channel;  // of a post
  std::string forwarded_from;
  Interval published;  // half-open; both bounds empty: unknown
  DateBasis published_basis = DateBasis::unknown;
  Language language = "und";
  std::string encoding;  // what the bytes were decoded from: "UTF-8", "windows-1252", ...
  std::string text;  // clean UTF-8, NFC, LF; a paragraph ends in "\n\n" (blank line), lines of one paragraph are joined
  std::vector<MapPiece> map;         // from text to the raw file, in text order
  std::vector<RemovedPart> removed;  // in raw order
  std::vector<MarkedPart> parts;     // in text order, nested allowed
  std::vector<std::string>
      remarks;  // said to the user: "decoded as windows-1252", "bidirectional override at 120", ...
  friend bool operator==(const Report&, const Report&) = default;
};

// The 128 bits of a report's id: how records of a heap point to it.
struct ReportKey {
  std::uint64_t high = 0, low = 0;
  friend auto operator<=>(const ReportKey&, const ReportKey&) = default;
};
ReportKey key_of(std::string_view report_id);

// What is known about a report from outside (`--metadata`, `--published`); wins over what intake infers. Empty: not
// given.
struct Metadata {
  std::string file;  // base name of the input, or the name of an item: "heap.csv#3"
  std::string outlet;
  std::string title;
  std::string author;
  std::string address;
  std::string channel;
  Interval published;
};

// How the bytes of an item are written: told by them, a whole page, a piece of one that is all report, or plain text
// of some kind.
enum class ItemForm { any, page, fragment, text, markdown, subtitles };

// One report on its way in: a file, or what a container (a feed, a mailbox, a table of reports) holds of one. The raw
// offsets of its report count the code points of `bytes`, decoded: in a container the cell or string with its
// quotation marks and escapes undone, begin 0.
struct Item {
  std::string file;      // base name of the input
  std::string place;     // where in it: "3", "entry-12"; empty: the file is the report
  std::string bytes;     // of this report alone
  std::string encoding;  // of a container that was decoded: `bytes` are UTF-8; empty: still to be told
  ItemForm form = ItemForm::any;
  std::string forwarded_from;        // of a post: whose words it passes on
  Metadata said;                     // by the container about this report; `file` is not used
  std::vector<std::string> remarks;  // on the container
  std::optional<Error> fault;        // why it cannot be read
  std::string name() const { return place.empty() ? file : file + "#" + place; }
};
using TakeItem = std::function<bool(Item&&)>;  // false: no more

// Raw code points [first, second) that the span of clean text stands for. Unit: code points of Item::bytes, decoded.
struct RawSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};
RawSpan raw_span(const Report& report, Span span);

}  // namespace wederhoor
