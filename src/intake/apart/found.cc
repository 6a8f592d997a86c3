// Packs what a reader apart has found, and unpacks it with a look at every length.
//   applies:      a Found of thirteen strings, whatever bytes are in them
//   applies not:  bytes after the last string, a form that does not exist: nothing is unpacked
// Tested by tests/intake/apart/found_test.cc.
#include "intake/apart/found.h"

#include <array>

namespace wederhoor::intake {
namespace {

constexpr std::array fields = {&Found::place,     &Found::bytes,          &Found::encoding, &Found::title,
                               &Found::outlet,    &Found::author,         &Found::address,  &Found::channel,
                               &Found::published, &Found::forwarded_from, &Found::fault,    &Found::advice,
                               &Found::seen};
constexpr std::size_t most_remarks = 20;

void put_size(std::string& out, std::size_t size) {
  for (int shift = 0; shift < 32; shift += 8) out += static_cast<char>(size >> shift & 0xFF);
}

void put(std::string& out, std::string_view text) {
  put_size(out, text.size());
  out += text;
}

bool get(std::string_view& left, std::string& text) {
  if (left.size() < 4) return false;
  std::size_t size = 0;
  for (int i = 0; i < 4; ++i) size |= static_cast<std::size_t>(static_cast<unsigned char>(left[i])) << 8 * i;
  left.remove_prefix(4);
  if (size > left.size()) return false;
  text = left.substr(0, size);
  left.remove_prefix(size);
  return true;
}

}  // namespace

std::string message(Message kind, std::string_view bytes) {
  std::string out(1, static_cast<char>(kind));
  put(out, bytes);
  return out;
}

std::string packed(const Found& found) {
  std::string out;
  out += static_cast<char>(found.form);
  out += static_cast<char>(found.file);
  for (const auto field : fields) put(out, found.*field);
  for (std::size_t i = 0; i < found.remarks.size() && i < most_remarks; ++i) put(out, found.remarks[i]);
  return out;
}

std::optional<Found> unpacked(std::string_view bytes) {
  if (bytes.size() < 2 || bytes[0] < 0 || bytes[0] > static_cast<char>(ItemForm::subtitles)) return std::nullopt;
  Found out;
  out.form = static_cast<ItemForm>(bytes[0]);
  out.file = bytes[1] == 1;
  bytes.remove_prefix(2);
  for (const auto field : fields) {
    if (!get(bytes, out.*field)) return std::nullopt;
  }
  while (!bytes.empty()) {
    if (out.remarks.size() == most_remarks || !get(bytes, out.remarks.emplace_back())) return std::nullopt;
  }
  return out;
}

}  // namespace wederhoor::intake
