// JSON lines to items. Of each object the strings and numbers directly in it are read; nothing is built of the rest.
//   applies:      {"title":"Brug heroverd","text":"Het leger zegt …"}
//   applies not:  an object over several lines; one without a text
// Tested by tests/intake/items_test.cc.
#include "intake/rows/json_lines.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/utf8.h"
#include "intake/bytes/encoding.h"

namespace wederhoor::intake {
namespace {

using Json = nlohmann::json;

constexpr std::size_t longest_line = 16u << 20;  // bytes

// The names and values of one object.
class Members : public nlohmann::json_sax<Json> {
 public:
  std::vector<std::pair<std::string, std::string>> found;
  std::vector<std::string> names;

  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t value) override { return keep(std::to_string(value)); }
  bool number_unsigned(number_unsigned_t value) override { return keep(std::to_string(value)); }
  bool number_float(number_float_t, const string_t& written) override { return keep(written); }
  bool string(string_t& value) override { return keep(std::move(value)); }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override { return ++depth_, true; }
  bool end_object() override { return --depth_, true; }
  bool start_array(std::size_t) override { return depth_++ > 0; }  // a line is an object
  bool end_array() override { return --depth_, true; }
  bool key(string_t& name) override {
    if (depth_ == 1) names.push_back(std::move(name));
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }

 private:
  bool keep(std::string value) {
    if (depth_ == 1) found.emplace_back(names.back(), std::move(value));
    return depth_ > 0;
  }
  std::size_t depth_ = 0;
};

std::string_view next_line(std::string_view& left) {
  const std::size_t end = left.find('\n');
  const std::string_view line = left.substr(0, end);
  left.remove_prefix(end == std::string_view::npos ? left.size() : end + 1);
  return base::trim(line);
}

// The members of a line; nothing where it is no object.
std::optional<Members> members(std::string_view line) {
  Members out;
  if (line.size() > longest_line || !Json::sax_parse(line.begin(), line.end(), &out)) return std::nullopt;
  return out;
}

bool has_text(const Members& line, const ItemColumns& columns) {
  for (const auto& [name, value] : line.found) {
    if (columns.find(name) == ItemColumn::text) return true;
  }
  return false;
}

Item item_of(Item item, std::string_view line, std::size_t number, const ItemColumns& columns) {
  std::optional<Members> all = members(line);
  if (all) {
    for (auto& [name, value] : all->found) {
      if (const auto column = columns.find(name)) put(item, *column, std::move(value));
    }
  }
  if (item.place.empty()) item.place = std::to_string(number);
  if (!all)
    item.fault = Error{ErrorKind::refused, item.name(),
                       line.size() > longest_line ? "is a line of more than 16 MiB" : "is no JSON object on one line",
                       "write one object per line, as JSON lines ask"};
  return item;
}

}  // namespace

bool begins_json_lines(std::string_view bytes, const ItemColumns& columns) {
  const Result<Decoded> head = decode_file(bytes.substr(0, 256), "");
  if (!head || !base::trim(head->text).starts_with('{')) return false;
  const Result<Decoded> decoded = decode_file(bytes, "");
  if (!decoded) return false;
  std::string_view left = decoded->text;
  std::string_view line;
  while (line.empty() && !left.empty()) line = next_line(left);
  const std::optional<Members> first = members(line);
  return first && has_text(*first, columns);
}

Status json_line_items(Source& source, const std::string& file, const ItemColumns& columns, const TakeItem& take) {
  const Result<Decoded> decoded = decoded_whole(source, file);
  if (!decoded) return decoded.error();
  Item blank;
  blank.file = file;
  blank.encoding = decoded->encoding;
  blank.remarks = decoded->remarks;
  std::size_t number = 0;
  for (std::string_view left = decoded->text; !left.empty();) {
    const std::string_view line = next_line(left);
    if (line.empty()) continue;
    if (++number == 1) {
      const std::optional<Members> first = members(line);
      if (auto unread = first ? columns.unread(first->names) : std::nullopt)
        blank.remarks.push_back(*std::move(unread));
    }
    if (!take(item_of(blank, line, number, columns))) break;
  }
  return Done{};
}

}  // namespace wederhoor::intake
