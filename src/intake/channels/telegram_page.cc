// Posts of an exported page to items. A post that goes on from the one before ("joined") has its sender.
//   applies:      <div class="message default clearfix" id="message101"> … <div class="text">De brug is dicht.</div>
//   applies not:  class="message service": somebody joined, a day began; a post without words
// Tested by tests/intake/channels/telegram_test.cc.
#include "intake/channels/telegram_page.h"

#include <algorithm>

#include "base/utf8.h"
#include "intake/bytes/encoding.h"
#include "intake/html/html_page.h"
#include "intake/refuse.h"
#include "intake/rows/item_columns.h"

namespace wederhoor::intake {
namespace {

bool has_class(const Page& page, std::size_t node, std::string_view wanted) {
  const std::string_view written = page.attribute(page[node], "class");
  for (std::size_t at = written.find(wanted); at != std::string_view::npos; at = written.find(wanted, at + 1)) {
    const bool begins = at == 0 || written[at - 1] == ' ';
    const bool ends = at + wanted.size() == written.size() || written[at + wanted.size()] == ' ';
    if (begins && ends) return true;
  }
  return false;
}

// "12.03.2031 07:05:00 UTC+01:00" -> "2031-03-12T07:05+01:00"; other ways of writing it are left for the remark.
std::string iso_of(std::string_view title) {
  if (title.size() < 16 || title[2] != '.' || title[5] != '.') return std::string(title);
  std::string out = std::string(title.substr(6, 4)) + "-" + std::string(title.substr(3, 2)) + "-" +
                    std::string(title.substr(0, 2)) + "T" + std::string(title.substr(11, 5));
  const std::size_t zone = title.find("UTC");
  return zone == std::string_view::npos ? out : out + std::string(title.substr(zone + 3));
}

class Posts {
 public:
  Posts(const Page& page, const std::string& file, const Decoded& decoded, const TakeItem& take)
      : page_(page), file_(file), decoded_(decoded), take_(take) {}

  void run() {
    for (std::size_t i = 1; i < page_.size();) {
      if (page_[i].text()) {
        ++i;
      } else if (channel_.empty() && has_class(page_, i, "page_header")) {
        channel_ = line(first(i, "text"));
        i = page_[i].past;
      } else if (has_class(page_, i, "message")) {
        if (has_class(page_, i, "default") && !give(i)) return;
        i = page_[i].past;
      } else {
        ++i;
      }
    }
  }

 private:
  // The first element of a class inside a node; 0: none.
  std::size_t first(std::size_t node, std::string_view name, std::size_t but = 0) const {
    for (std::size_t i = node + 1; i < page_[node].past; ++i) {
      if (but != 0 && i == but) i = page_[but].past;
      if (i < page_[node].past && !page_[i].text() && has_class(page_, i, name)) return i;
    }
    return 0;
  }

  std::string line(std::size_t node) const { return node == 0 ? std::string() : base::squeeze(page_.inner_text(node)); }

  // The source between the tags of an element, as far as text or tags stand in it.
  std::string inside(std::size_t node) const {
    std::size_t end = page_[node].end;
    for (std::size_t i = node + 1; i < page_[node].past; ++i) end = std::max<std::size_t>(end, page_[i].end);
    return std::string(page_.source().substr(page_[node].end, end - page_[node].end));
  }

  bool give(std::size_t post) {
    const std::size_t forwarded = first(post, "forwarded");
    if (const std::size_t name = first(post, "from_name", forwarded); name != 0) sender_ = line(name);
    const std::size_t text = first(post, "text");
    if (text == 0 || base::trim(page_.inner_text(text)).empty()) return true;
    Item item;
    item.file = file_;
    item.encoding = decoded_.encoding;
    item.remarks = decoded_.remarks;
    item.form = ItemForm::fragment;
    item.bytes = inside(text);
    put(item, ItemColumn::id, number(page_.attribute(page_[post], "id")));
    if (item.place.empty()) item.place = "post-" + std::to_string(++unnamed_);
    item.said.channel = channel_;
    if (sender_ != channel_) item.said.author = sender_;
    if (const std::size_t date = first(post, "date", forwarded); date != 0)
      put_published(item, iso_of(page_.attribute(page_[date], "title")));
    if (forwarded != 0) item.forwarded_from = forwarder(forwarded);
    if (const std::size_t reply = first(post, "reply_to"); reply != 0) answers(reply, item);
    return take_(std::move(item));
  }

  // "Kustwacht Noord 12.03.2031 06:50:00" without the moment, which is an element of its own.
  std::string forwarder(std::size_t node) const {
    const std::size_t name = first(node, "from_name");
    if (name == 0) return {};
    std::string out = page_.inner_text(name);
    const std::size_t moment = first(name, "date");
    const std::string cut = moment == 0 ? std::string() : page_.inner_text(moment);
    if (!cut.empty() && out.find(cut) != std::string::npos) out.erase(out.find(cut));
    return base::squeeze(out);
  }

  void answers(std::size_t reply, Item& item) const {
    for (std::size_t i = reply; i < page_[reply].past; ++i) {
      const std::string_view link = page_[i].text() ? std::string_view() : page_.attribute(page_[i], "href");
      if (const std::size_t at = link.find("go_to_message"); at != std::string_view::npos)
        return item.remarks.push_back("answers post " + number(link.substr(at)));
    }
  }

  static std::string number(std::string_view id) {
    const std::size_t digit = id.find_first_of("0123456789");
    return digit == std::string_view::npos ? std::string() : std::string(id.substr(digit));
  }

  const Page& page_;
  const std::string& file_;
  const Decoded& decoded_;
  const TakeItem& take_;
  std::string channel_, sender_;
  std::size_t unnamed_ = 0;
};

}  // namespace

Status telegram_page_items(Source& source, const std::string& file, const Tables&, const TakeItem& take) {
  const Result<Decoded> decoded = decoded_whole(source, file);
  if (!decoded) return decoded.error();
  if (decoded->text.size() > largest_page)
    return Error{ErrorKind::refused, file, "is a page larger than 10 MiB", "export the chat again, as JSON"};
  const Page page(decoded->text);
  Posts(page, file, *decoded, take).run();
  return Done{};
}

}  // namespace wederhoor::intake
