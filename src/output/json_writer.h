// JSON out, as a stream: commas and nesting are kept here, so that a dossier of any size never stands in memory as a
// tree.
//   JsonWriter json(sink); json.open('{'); json.key("a"); json.text("b"); json.close('}');
#pragma once

#include <string>
#include <string_view>

#include "output/sink.h"

namespace wederhoor::output {

class JsonWriter {
 public:
  explicit JsonWriter(Sink& out) : out_(out) {}
  void open(char bracket);   // '{' or '['
  void close(char bracket);  // '}' or ']'
  void key(std::string_view name);
  void text(std::string_view value);          // a JSON string; bytes that are no UTF-8 become U+FFFD
  void text_or_null(std::string_view value);  // null for ""
  void raw(std::string_view value);           // a number, true, false or null
  void line();                                // the next value starts on a line of its own
  // key and value
  void field(std::string_view name, std::string_view value) {
    key(name);
    text(value);
  }

 private:
  void before();
  Sink& out_;
  std::string room_;  // for one string
  bool comma_ = false;
  bool line_ = false;
};

std::string json_string(std::string_view value);

}  // namespace wederhoor::output
