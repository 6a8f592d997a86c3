// Follows a JSON document and builds only its records.
//   applies:      {"name":"Kust","messages":[{"id":1,"text":"De brug is dicht."}, …]}
//   applies not:  an array in a record; a record of more than 64 levels, of which the deeper ones are left out
// Tested by tests/intake/channels/telegram_test.cc.
#include "intake/rows/json_records.h"

#include <cstdio>
#include <memory>
#include <vector>

namespace wederhoor::intake {
namespace {

using Json = nlohmann::json;

constexpr std::size_t deepest = 64;
constexpr std::size_t longest_record = 16u << 20;  // bytes of its strings

class Records : public nlohmann::json_sax<Json> {
 public:
  Records(std::string_view array, const std::function<bool(JsonRecord&&)>& take) : array_(array), take_(take) {}

  bool null() override { return put(nullptr); }
  bool boolean(bool value) override { return put(value); }
  bool number_integer(number_integer_t value) override { return put(value); }
  bool number_unsigned(number_unsigned_t value) override { return put(value); }
  bool number_float(number_float_t value, const string_t&) override { return put(value); }
  bool string(string_t& value) override { return put(std::move(value)); }
  bool binary(binary_t&) override { return true; }
  bool key(string_t& name) override {
    (open_.empty() ? outer_key_ : key_) = std::move(name);
    return true;
  }

  bool start_object(std::size_t) override {
    if (building()) return nest(Json::object());
    if (in_array()) {
      record_ = Json::object();
      open_.push_back(&record_);
      size_ = 0;
      return true;
    }
    outer_.push_back({outer_key_, false, {}});
    return not_too_deep();
  }
  bool start_array(std::size_t) override {
    if (building()) return nest(Json::array());
    const bool ours = array_.empty() ? outer_.size() <= 1 && !found_ : outer_key_ == array_;
    found_ = found_ || ours;
    outer_.push_back({outer_key_, ours, {}});
    return not_too_deep();
  }
  bool end_object() override {
    if (!building()) return outer_.pop_back(), true;
    if (skipped_ > 0) return --skipped_, true;
    open_.pop_back();
    return building() || give();
  }
  bool end_array() override {
    if (!building()) return outer_.pop_back(), true;
    if (skipped_ > 0) return --skipped_, true;
    open_.pop_back();
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
    failed_ = true;
    return false;
  }
  bool failed() const { return failed_; }

 private:
  struct Level {
    std::string name;
    bool records = false;
    std::map<std::string, std::string> said;
  };
  bool building() const { return !open_.empty(); }
  bool not_too_deep() {
    failed_ = outer_.size() >= deepest;
    return !failed_;
  }
  bool in_array() const { return !outer_.empty() && outer_.back().records; }

  bool nest(Json value) {
    if (skipped_ > 0 || size_ > longest_record || open_.size() >= deepest) return ++skipped_, true;
    open_.push_back(add(std::move(value)));
    return true;
  }
  Json* add(Json value) {
    size_ += sizeof(Json);
    Json& in = *open_.back();
    if (in.is_array()) return &in.emplace_back(std::move(value));
    return &(in[key_] = std::move(value));
  }
  bool put(Json value) {
    if (value.is_string()) size_ += value.get_ref<const std::string&>().size();
    if (building()) {
      if (skipped_ == 0 && size_ <= longest_record) add(std::move(value));
    } else if (!outer_.empty() && !outer_.back().records) {
      outer_.back().said[outer_key_] = json_text(value);
    }
    return true;
  }
  bool give() {
    JsonRecord record{std::move(record_), {}};
    for (const Level& level : outer_) {
      for (const auto& [name, value] : level.said) record.around[name] = value;
    }
    return take_(std::move(record));
  }

  std::string_view array_;
  const std::function<bool(JsonRecord&&)>& take_;
  std::vector<Level> outer_;
  std::vector<Json*> open_;
  Json record_;
  std::string key_, outer_key_;
  std::size_t skipped_ = 0, size_ = 0;
  bool found_ = false, failed_ = false;
};

}  // namespace

Status each_json_record(Source& source, const std::string& file, std::string_view array,
                        const std::function<bool(JsonRecord&&)>& take) {
  Result<base::Handle> handle = source.handle();
  if (!handle) return handle.error();
  const int again = ::dup(handle->get());
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> stream(again < 0 ? nullptr : ::fdopen(again, "rb"),
                                                               &std::fclose);
  if (!stream) return Error{ErrorKind::disk, file, "cannot be opened twice", "raise the limit (ulimit)"};
  Records records(array, take);
  (void)Json::sax_parse(stream.get(), &records);
  if (!records.failed()) return Done{};
  return Error{ErrorKind::refused, file, "is no whole JSON document: what stands before the fault was read",
               "check the download"};
}

std::optional<JsonRecord> first_json_record(std::string_view head, std::string_view array) {
  std::optional<JsonRecord> out;
  const std::function<bool(JsonRecord&&)> keep = [&](JsonRecord&& record) {
    out = std::move(record);
    return false;
  };
  Records records(array, keep);
  (void)Json::sax_parse(head.begin(), head.end(), &records);
  return out;
}

std::string json_text(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number_integer()) return value.dump();
  if (value.is_object()) {
    const auto name = value.find("name");
    if (name != value.end() && name->is_string()) return name->get<std::string>();
  }
  if (value.is_array() && !value.empty() && !value.front().is_array()) return json_text(value.front());
  return {};
}

std::string json_text(const Json& object, std::string_view member) {
  const auto at = object.find(std::string(member));
  return at == object.end() ? std::string() : json_text(*at);
}

}  // namespace wederhoor::intake
