// A post to an item: words, channel, instant, whose words it passes on, what it answers.
//   applies:      "text": ["De brug is ", {"type":"bold","text":"dicht"}, "."] -> "De brug is dicht."
//   applies not:  "type":"service" (somebody joined), a picture without a caption
// Tested by tests/intake/channels/telegram_test.cc.
#include "intake/channels/telegram_json.h"

#include <fmt/format.h>

#include <charconv>

#include "base/dates.h"
#include "base/utf8.h"
#include "intake/rows/json_records.h"

namespace wederhoor::intake {
namespace {

using Json = nlohmann::json;

constexpr std::size_t most_links = 5;

// The words of a post; the addresses behind words go to `links`.
std::string words(const Json& text, std::vector<std::string>& links) {
  if (text.is_string()) return text.get<std::string>();
  std::string out;
  if (!text.is_array()) return out;
  for (const Json& piece : text) {
    if (piece.is_string()) out += piece.get_ref<const std::string&>();
    if (!piece.is_object()) continue;
    out += json_text(piece, "text");
    const std::string address = json_text(piece, "href");
    if (!address.empty() && links.size() < most_links) links.push_back(address);
  }
  return out;
}

std::optional<std::int64_t> whole_number(const std::string& text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// The instant where the export gives one, else the clock of who exported.
void put_time(const Json& post, Item& item) {
  const auto seconds = whole_number(json_text(post, "date_unixtime"));
  if (seconds && *seconds > 0 && *seconds < 4'000'000'000) {
    const std::int64_t minutes = *seconds / 60;
    item.said.published.begin =
        Moment{static_cast<std::int32_t>(minutes / 1440), static_cast<std::int16_t>(minutes % 1440), 0};
  } else {
    put_published(item, json_text(post, "date"));
  }
}

void put_history(const Json& post, const std::vector<std::string>& links, Item& item) {
  const std::string edited = json_text(post, "edited"), answers = json_text(post, "reply_to_message_id");
  if (!edited.empty() && edited != "1970-01-01T01:00:00") item.remarks.push_back("edited at " + edited);
  if (!answers.empty()) item.remarks.push_back("answers post " + answers);
  if (!links.empty()) item.remarks.push_back(fmt::format("links to {}", fmt::join(links, ", ")));
}

bool is_channel(const JsonRecord& post) {
  const auto type = post.around.find("type");
  return type != post.around.end() && type->second.find("channel") != std::string::npos;
}

class Posts {
 public:
  Posts(const std::string& file, const TakeItem& take) : file_(file), take_(take) {}

  bool add(const JsonRecord& post) {
    if (json_text(post.value, "type") == "service") return true;
    const std::string album = album_of(post.value);
    std::vector<std::string> links;
    std::string text = post.value.contains("text") ? words(post.value["text"], links) : std::string();
    if (base::trim(text).empty()) return true;
    if (held_ && !album.empty() && album == album_) {
      held_->bytes += "\n\n" + text;
      return true;
    }
    if (!flush()) return false;
    held_ = item_of(post, std::move(text), links);
    album_ = album;
    return true;
  }
  bool flush() {
    if (!held_) return true;
    Item item = *std::move(held_);
    held_.reset();
    return take_(std::move(item));
  }

 private:
  // Pictures that one sender sent in one second are one album.
  static std::string album_of(const Json& post) {
    if (!post.contains("photo") && !post.contains("file")) return {};
    return json_text(post, "date") + " " + json_text(post, "from_id") + " " + json_text(post, "forwarded_from");
  }

  Item item_of(const JsonRecord& post, std::string text, const std::vector<std::string>& links) {
    const auto around = [&](const char* name) {
      const auto at = post.around.find(name);
      return at == post.around.end() ? std::string() : at->second;
    };
    Item item;
    item.file = file_;
    item.encoding = "UTF-8";
    item.form = ItemForm::text;
    item.bytes = std::move(text);
    put(item, ItemColumn::id, (post.around.count("about") ? around("id") + "-" : "") + json_text(post.value, "id"));
    if (item.place.empty()) item.place = std::to_string(++unnamed_);
    item.said.channel = around("name");
    item.said.author = is_channel(post) ? json_text(post.value, "author") : json_text(post.value, "from");
    item.forwarded_from = json_text(post.value, "forwarded_from");
    put_time(post.value, item);
    put_history(post.value, links, item);
    return item;
  }

  const std::string& file_;
  const TakeItem& take_;
  std::optional<Item> held_;
  std::string album_;
  std::size_t unnamed_ = 0;
};

}  // namespace

bool is_telegram_json(Source& source, const Tables&) {
  const std::string& text = source.text();
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string::npos || text[first] != '{') return false;
  const bool chat = text.find("\"messages\"") != std::string::npos && text.find("\"type\"") != std::string::npos;
  return chat || (text.find("\"chats\"") != std::string::npos && text.find("\"about\"") != std::string::npos);
}

Status telegram_json_items(Source& source, const std::string& file, const Tables&, const TakeItem& take) {
  Posts posts(file, take);
  bool more = true;
  const Status done =
      each_json_record(source, file, "messages", [&](JsonRecord&& record) { return more = posts.add(record); });
  if (more) posts.flush();
  return done;
}

}  // namespace wederhoor::intake
