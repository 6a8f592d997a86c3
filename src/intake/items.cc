// From a file to the reports in it: who reads its format, and again for what an archive holds.
//   applies:      heap.csv with a column of texts: heap.csv#1, heap.csv#2, …
//   applies not:  a page that blogs live: one report
// Tested by tests/intake/items_test.cc.
#include "intake/items.h"

#include <fmt/format.h>

#include "base/dates.h"
#include "base/utf8.h"
#include "intake/apart/read_apart.h"
#include "intake/formats.h"
#include "intake/press/press_text.h"

namespace wederhoor::intake {
namespace {

constexpr int deepest = 5;  // containers in containers

class Opening {
 public:
  Opening(const std::string& file, const Tables& tables, const TakeItem& take)
      : file_(file), tables_(tables), take_(take) {}

  Status open(Source& source, const Format* format) {
    Status done = contents(source, format, 0, {});
    if (done && count_ > most_items)
      return Error{ErrorKind::refused, file_, "holds more than 200,000 reports: the rest was not read",
                   "split it into several files"};
    if (done && count_ == 0) return Error{ErrorKind::refused, file_, "holds no report", "check the download"};
    return done;
  }

 private:
  // The reports of a container, or the one that the source is. `outer`: what is known where it lies in another.
  Status contents(Source& source, const Format* format, int depth, const Item& outer) {
    const TakeItem one = [&](Item&& item) { return give(std::move(item), outer); };
    if (format != nullptr && format->each != nullptr) return format->each(source, file_, tables_, one);
    if (format != nullptr && !format->apart.empty()) return apart(source, format->apart, depth, outer);
    Result<std::string> bytes = source.bytes(largest_in_memory);
    if (!bytes) return bytes.error();
    Item item;
    item.file = file_;
    item.bytes = *std::move(bytes);
    if (format != nullptr) item.form = format->form;
    one(std::move(item));
    return Done{};
  }

  Status apart(Source& source, std::string_view room, int depth, const Item& outer) {
    const std::string_view program = room == "pdf" ? "wederhoor-pdf" : "wederhoor-apart";
    const TakeItem one = [&](Item&& article) { return give(std::move(article), outer); };
    return read_apart(program, room, source, file_, [&](Found&& found) {
      const bool file = found.file && found.fault.empty();
      Item item = item_of(std::move(found));
      const bool document = !file && item.place.empty() && (room == "pdf" || room == "rtf" || room == "archive");
      if (document && !item.fault && press_document(item, room == "pdf", tables_, one)) return more_;
      return file ? look_into(std::move(item), depth + 1, outer) : give(std::move(item), outer);
    });
  }

  // A file of an archive: a container itself, or a report. What is wrong with it costs no other.
  bool look_into(Item item, int depth, const Item& outer) {
    Source inner(std::move(item.bytes));
    const Format* format = format_of(inner, tables_);
    item.bytes.clear();
    if (!outer.place.empty()) item.place = outer.place + ":" + item.place;
    Status done = depth > deepest ? Error{ErrorKind::refused, "", "lies in more than five containers, one in another",
                                          "unpack it and give the files inside"}
                                  : contents(inner, format, depth, item);
    if (done) return more_;
    item.fault = done.error();
    return give(std::move(item), {});
  }

  // Passes one report on, with what the container around its container knows.
  bool give(Item item, const Item& outer) {
    if (++count_ > most_items || !more_) return false;
    if (!outer.place.empty()) item.place = item.place.empty() ? outer.place : outer.place + "#" + item.place;
    for (std::string Metadata::* field : {&Metadata::title, &Metadata::outlet, &Metadata::author, &Metadata::address}) {
      if ((item.said.*field).empty() && !outer.place.empty()) item.said.*field = outer.said.*field;
    }
    if (!item.said.published.begin && outer.said.published.known()) item.said.published = outer.said.published;
    item.remarks.insert(item.remarks.begin(), outer.remarks.begin(), outer.remarks.end());
    if (item.fault) item.fault->where = item.name();
    return more_ = take_(std::move(item));
  }

  Item item_of(Found&& found) const {
    Item item;
    item.file = file_;
    // A reader apart is not believed: what it says is text, or nothing.
    for (std::string* said : {&found.place, &found.encoding, &found.forwarded_from, &found.title, &found.outlet,
                              &found.author, &found.address, &found.channel, &found.fault, &found.advice}) {
      if (!base::valid_utf8(*said)) *said = said == &found.fault ? "cannot be read" : "";
    }
    std::erase_if(found.remarks, [](const std::string& remark) { return !base::valid_utf8(remark); });
    if (!found.encoding.empty() && !base::valid_utf8(found.bytes)) found.encoding.clear();
    item.place = std::move(found.place);
    item.bytes = std::move(found.bytes);
    item.encoding = std::move(found.encoding);
    item.form = found.form;
    item.forwarded_from = std::move(found.forwarded_from);
    item.said.title = std::move(found.title);
    item.said.outlet = std::move(found.outlet);
    item.said.author = std::move(found.author);
    item.said.address = std::move(found.address);
    item.said.channel = std::move(found.channel);
    if (const auto published = base::parse_iso_interval(found.published)) item.said.published = *published;
    // Published before it was seen: what the page says of its age counts from there.
    if (const auto seen = base::parse_iso_moment(found.seen); seen && !item.said.published.known())
      item.said.published.end = *seen;
    item.remarks = std::move(found.remarks);
    if (!found.fault.empty())
      item.fault = Error{ErrorKind::refused, item.name(), std::move(found.fault), std::move(found.advice)};
    return item;
  }

  const std::string& file_;
  const Tables& tables_;
  const TakeItem& take_;
  std::size_t count_ = 0;
  bool more_ = true;
};

}  // namespace

Status each_item(Source source, const std::string& file, const Tables& tables, const TakeItem& take,
                 std::string_view format) {
  const Format* chosen = format.empty() ? format_of(source, tables) : format_named(format);
  if (chosen == nullptr && !format.empty())
    return Error{ErrorKind::usage, "--format", fmt::format("\"{}\" is no format", format),
                 fmt::format("write one of: {}", fmt::join(format_names(), ", "))};
  return Opening(file, tables, take).open(source, chosen);
}

}  // namespace wederhoor::intake
