// What the class and id of an element say about it. Words: lexicons/shared/page_hints.tsv.
//   of("article__related-links") -> {drop, "related"}
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "wederhoor/lexicons.h"
#include "wederhoor/result.h"

namespace wederhoor::intake {

class HtmlHints {
 public:
  enum class Effect { none, drop, content, caption, pull_quote, lead, keep };
  struct Hint {
    Effect effect = Effect::none;
    std::string_view kind;  // of what is dropped: share related navigation advertisement comments …
  };
  // Errors (data): an unknown effect.
  static Result<HtmlHints> open(const Lexicons& lexicons);
  // The hint of a class or id attribute: its words, and pairs of them, split at - _ and capitals. The first that drops
  // wins over content.
  Hint of(std::string_view attribute) const;

 private:
  struct Entry {
    Effect effect;
    std::string kind;
  };
  std::unordered_map<std::string, Entry> words_;  // only looked up
};

}  // namespace wederhoor::intake
