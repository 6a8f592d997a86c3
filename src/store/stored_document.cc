// Documents to bytes and back: mark, version of the form, checksum, versions of what read it, document. Not a document:
// bytes of another version, cut off, with a bit turned, or with an index past its list. Tested by
// tests/store/stored_document_test.cc.
#include "store/stored_document.h"

#include <algorithm>
#include <concepts>

#include "base/hash.h"
#include "store/byte_reader.h"
#include "store/references.h"

namespace wederhoor::store {
namespace {

constexpr std::string_view mark = "whdoc";
constexpr char form_version = 7;  // goes up when a record of tied.h or the writing of a value changes
constexpr std::size_t head_size = mark.size() + 1 + 8;

std::string checksum(std::string_view body) {
  const std::uint64_t value = base::hash64(body);
  std::string out;
  for (int i = 0; i < 8; ++i) out.push_back(static_cast<char>(value >> (8 * i)));
  return out;
}

bool references_hold(const Document& d) {
  bool hold = true;
  each_reference(d, [&](auto index, std::size_t size, bool may_be_none) {
    hold = hold && ((may_be_none && std::cmp_equal(index, none)) || std::cmp_less(index, size));
    if constexpr (std::signed_integral<decltype(index)>) hold = hold && index >= none && (may_be_none || index >= 0);
  });
  for (const Sentence& s : d.reading.sentences)
    hold = hold && s.first <= s.last && (d.reading.tokens.empty() || s.last <= d.reading.tokens.size());
  const auto by_claim = [](const auto& a, const auto& b) { return a.claim < b.claim; };
  return hold && std::is_sorted(d.propositions.begin(), d.propositions.end(), by_claim);
}

bool spans_hold(const Document& d) {
  const std::string& text = d.report.text;
  bool hold = true;
  each<Span>(d, [&](const Span& s) { hold = hold && span_holds(s, text); });
  for (const MapPiece& p : d.report.map)
    hold = hold && p.text_begin <= p.text_end && p.text_end <= text.size() && p.raw_begin <= p.raw_end;
  return hold;
}
}  // namespace

bool span_holds(Span span, std::string_view text) {
  const auto between_letters = [&](std::uint32_t at) {
    return at == text.size() || (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80);
  };
  return span.begin <= span.end && between_letters(span.begin) && between_letters(span.end);
}

std::string_view fault_in(const Document& document) {
  if (!spans_hold(document)) return "points outside its text";
  return references_hold(document) ? "" : "points to records that it does not have";
}

std::string encode(const Stored& stored) {
  ByteWriter writer;
  writer.put(stored.made_by);
  writer.put(stored.document);
  const std::string body = std::move(writer).bytes();
  return std::string(mark) + form_version + checksum(body) + body;
}

Result<Stored> decode(std::string_view bytes, std::string_view where) {
  const auto refused = [&](std::string_view what) {
    return Error{ErrorKind::data, std::string(where), std::string(what), "read the report again"};
  };
  if (!bytes.starts_with(mark) || bytes.size() < head_size) return refused("is no stored document");
  if (bytes[mark.size()] != form_version) return refused("is a document stored in a form of another version");
  const std::string_view body = bytes.substr(head_size);
  if (bytes.substr(mark.size() + 1, 8) != checksum(body)) return refused("is damaged");
  Stored stored;
  ByteReader reader(body);
  reader.get(stored.made_by);
  reader.get(stored.document);
  if (!reader.sound()) return refused(reader.fault());
  if (!reader.complete()) return refused("goes on after its end");
  if (const std::string_view fault = fault_in(stored.document); !fault.empty()) return refused(fault);
  return stored;
}

}  // namespace wederhoor::store
