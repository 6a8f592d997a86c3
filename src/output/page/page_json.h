// The shapes of JSON that the page reads: nothing is written for what is empty, 1 for yes.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "output/json_writer.h"
#include "output/page/page_data.h"

namespace wederhoor::output {

// A JsonWriter that knows the shapes the page uses.
class Json {
 public:
  Json() : json_(sink_) {}
  void open(char c) { json_.open(c); }
  void close(char c) { json_.close(c); }
  void key(std::string_view k) { json_.key(k); }
  void text(std::string_view v) { json_.text(v); }
  void number(std::int64_t v) { json_.raw(std::to_string(v)); }
  void real(double v) { json_.raw(fmt::format("{}", v)); }
  void field(std::string_view k, std::string_view v) {
    if (!v.empty()) json_.field(k, v);
  }
  void field(std::string_view k, std::int64_t v) { key(k), number(v); }
  void flag(std::string_view k, bool v) {
    if (v) field(k, std::int64_t{1});
  }
  void nothing() { json_.raw("null"); }
  void numbers(const std::vector<std::int64_t>& values) {
    open('[');
    for (const std::int64_t v : values) number(v);
    close(']');
  }
  void list(std::string_view k, const std::vector<std::int64_t>& values) {
    if (!values.empty()) key(k), numbers(values);
  }
  template <class Strings>
  void names(std::string_view k, const Strings& values) {
    if (values.empty()) return;
    key(k), open('[');
    for (const auto& v : values) text(v);
    close(']');
  }
  // JsonWriter writes no '<': what is inline in HTML cannot end its element.
  std::size_t size() const { return sink_.text.size(); }
  Section section(std::string name) { return {std::move(name), std::move(sink_.text)}; }

 private:
  StringSink sink_;
  JsonWriter json_;
};

}  // namespace wederhoor::output
