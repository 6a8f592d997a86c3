// The text of a page with its entities decoded, each letter mapped to the bytes that it was written with.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "intake/bytes/mapped_text.h"

namespace wederhoor::intake {

class Entities {
 public:
  // Appends the bytes [begin, end) of `page`, a slice of text as gumbo gives it, to `out`. Tags inside the slice, which
  // the parser ignored, are left out. Linear.
  void decode(std::string_view page, std::size_t begin, std::size_t end, MappedText& out);
  // Where the page shows at least two entities that were escaped once too often ("&amp;euml;"), they are read as they
  // were meant. Linear.
  void learn(std::string_view page);

 private:
  struct Named {
    std::string text;      // what it stands for
    std::size_t size = 0;  // bytes of the entity; 0: it is none
  };
  const Named& named(std::string_view run);
  std::size_t escaped_twice(std::string_view page, std::size_t at, std::size_t end);
  void decode(const std::string& entity, MappedText& out);
  std::size_t reference(std::string_view page, std::size_t at, std::size_t end, MappedText& out);
  std::map<std::string, Named, std::less<>> known_;
  bool twice_ = false;
};

}  // namespace wederhoor::intake
