// A document as bytes, and back: what a store keeps of a report, so that no later stage has to read it again. Compact:
// numbers of few bytes, each short word once, spans counted from the one before. The same document gives the same
// bytes.
#pragma once

#include <string>
#include <string_view>

#include "wederhoor/heap.h"
#include "wederhoor/result.h"

namespace wederhoor::store {

struct Stored {
  RunRecord made_by;  // the versions that read it
  Document document;
  friend bool operator==(const Stored&, const Stored&) = default;
};

std::string encode(const Stored& stored);
// Believes nothing: whatever the bytes are, the result is an Error (data) or a document whose words are UTF-8 and whose
// spans and references lead to where they should. Memory: at most some 200 times the bytes. `where` names the place in
// an error.
Result<Stored> decode(std::string_view bytes, std::string_view where);

// What is wrong with a document that was read from bytes; empty: its spans and references lead to where they should.
std::string_view fault_in(const Document& document);
// Does the span lie in the text and cut no letter?
bool span_holds(Span span, std::string_view text);

}  // namespace wederhoor::store
