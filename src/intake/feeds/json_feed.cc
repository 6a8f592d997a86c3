// JSON Feed to items.
//   applies:      {"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","content_html":"<p>De brug …"}]}
//   applies not:  other JSON with items
// Tested by tests/intake/items_test.cc.
#include "intake/feeds/json_feed.h"

#include "base/utf8.h"
#include "intake/rows/json_records.h"

namespace wederhoor::intake {
namespace {

constexpr std::size_t sniffed = 64u << 10;

Item item_of(const JsonRecord& record, const std::string& file, std::size_t number) {
  const auto text = [&](std::string_view member) { return json_text(record.value, member); };
  Item item;
  item.file = file;
  item.place = "entry-" + std::to_string(number);
  item.encoding = "UTF-8";
  item.said.title = text("title");
  item.said.address = text("url");
  item.said.author = text("authors").empty() ? text("author") : text("authors");
  const auto outlet = record.around.find("title");
  if (outlet != record.around.end()) item.said.outlet = outlet->second;
  put_published(item, text("date_published"));
  item.form = ItemForm::fragment;
  item.bytes = text("content_html");
  if (!item.bytes.empty()) return item;
  item.form = ItemForm::text;
  item.bytes = text("content_text");
  if (!item.bytes.empty()) return item;
  item.bytes = text("summary");
  if (!item.bytes.empty())
    item.remarks.emplace_back("the feed gives a summary only: the article at its address is longer");
  return item;
}

}  // namespace

// Some write the number of the version only, some write it behind the items.
bool is_json_feed(Source& source, const Tables&) {
  if (!base::trim(source.text()).starts_with('{')) return false;
  const std::string_view head = source.head(sniffed);
  const auto holds = [&](std::string_view words) { return head.find(words) != std::string_view::npos; };
  if (holds("://jsonfeed.org/version/") || holds("jsonfeed.org\\/version\\/")) return true;
  if (!holds("\"items\"")) return false;
  return (holds("\"version\"") && holds("\"feed_url\"")) ||
         (holds("\"date_published\"") && (holds("\"content_html\"") || holds("\"content_text\"")));
}

Status json_feed_items(Source& source, const std::string& file, const Tables&, const TakeItem& take) {
  std::size_t number = 0;
  bool any = false;
  Status done = each_json_record(source, file, "items", [&](JsonRecord&& record) {
    Item item = item_of(record, file, ++number);
    if (base::trim(item.bytes).empty()) return true;
    any = true;
    return take(std::move(item));
  });
  if (!done || any || number == 0) return done;
  return Error{ErrorKind::refused, file, "is a feed whose entries hold no words", "give the articles at its addresses"};
}

}  // namespace wederhoor::intake
