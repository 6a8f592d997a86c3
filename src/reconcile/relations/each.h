// Going through what stands in a text: records of the reading, and words.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "wederhoor/text.h"

namespace wederhoor::reconcile {

// Records of the reading that lie in the content of a claim; both in text order.
template <class Record, class Take>
void each_inside(const std::vector<Record>& records, const Spans& content, Take take) {
  for (const Span span : content) {
    auto at = std::partition_point(records.begin(), records.end(),
                                   [&](const Record& r) { return r.span.begin < span.begin; });
    for (; at != records.end() && at->span.begin < span.end; ++at) {
      if (span.contains(at->span)) take(*at);
    }
  }
}

// Calls `take` for each word of letters, in lower case.
template <class Take>
void each_letters(std::string_view text, Take take) {
  const std::string small = base::lower(text);
  std::string word;
  for (std::uint32_t i = 0; i < small.size();) {
    const base::CodePoint c = base::decode(small, i);
    if (base::is_letter(c.value)) {
      word.append(small, i, c.size);
    } else if (!word.empty()) {
      take(word);
      word.clear();
    }
    i += c.size;
  }
  if (!word.empty()) take(word);
}

}  // namespace wederhoor::reconcile
