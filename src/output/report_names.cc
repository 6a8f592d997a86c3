// How a report is called. Tested by tests/output/cells_test.cc.
//   applies to:  two files "bericht.txt" in different folders, each with its own text.
//   not to:      the same bytes under two names: that is one report (apps/cli/read_all.cc).
#include "output/report_names.h"

#include <fmt/format.h>

#include <map>

#include "base/utf8.h"

namespace wederhoor::output {
namespace {

constexpr std::size_t longest = 160;  // bytes; with ".txt" and an id it stays below the 255 of file systems

bool plain(char32_t c) {
  if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == U';' || c == U'/' || c == U'\\') return false;
  return !((c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF);
}

std::string with_id(const std::string& name, std::string_view id) {
  const std::size_t dot = name.rfind('.');
  const std::size_t at = dot == std::string::npos || dot == 0 ? name.size() : dot;
  return name.substr(0, at) + '-' + std::string(id.substr(0, 12)) + name.substr(at);
}
}  // namespace

std::string report_name(std::string_view file) {
  std::string out;
  for (std::size_t i = 0; i < file.size();) {
    const base::CodePoint c = base::decode(file, i);
    const bool bad = c.size == 1 && static_cast<unsigned char>(file[i]) >= 0x80;
    std::string piece;
    if (!bad && plain(c.value)) {
      piece = file.substr(i, c.size);
    } else {
      for (std::size_t k = i; k < i + c.size; ++k) piece += fmt::format("%{:02X}", static_cast<unsigned char>(file[k]));
    }
    if (out.size() + piece.size() > longest) break;
    out += piece;
    i += c.size;
  }
  return out.empty() || out == "." || out == ".." ? "report" : out;
}

std::vector<std::string> report_names(const Heap& documents) {
  std::vector<std::string> names;
  std::map<std::string, int> times;
  for (const Document& document : documents) {
    names.push_back(report_name(document.report.file));
    ++times[names.back()];
  }
  for (std::uint32_t i = 0; i < names.size(); ++i) {
    if (times[names[i]] > 1) names[i] = with_id(names[i], documents[i].report.id);
  }
  return names;
}

}  // namespace wederhoor::output
