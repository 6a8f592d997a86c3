// Decides what no sentence crosses: blank lines, line ends that intake kept, and the borders of marked parts. A
// headline without a full stop is one region; a comma never ends one. Tested by tests/reading/words/sentences_test.cc.
#include "reading/words/regions.h"

#include <algorithm>
#include <set>

#include "base/offsets.h"

namespace wederhoor::reading {
namespace {

// Borders of parts, in order, each once.
std::vector<std::uint32_t> borders(const Report& report) {
  std::set<std::uint32_t> at;
  for (const MarkedPart& part : report.parts) {
    if (part.span.empty() || part.span.end > report.text.size()) continue;
    at.insert(part.span.begin);
    at.insert(part.span.end);
  }
  return {at.begin(), at.end()};
}

// Kinds of the innermost parts, asked for in text order.
class Innermost {
 public:
  explicit Innermost(const Report& report) {
    for (const MarkedPart& part : report.parts) {
      if (!part.span.empty() && part.span.end <= report.text.size()) parts_.push_back(&part);
    }
    std::stable_sort(parts_.begin(), parts_.end(), [](const MarkedPart* a, const MarkedPart* b) {
      return a->span.begin != b->span.begin ? a->span.begin < b->span.begin : a->span.end > b->span.end;
    });
  }
  std::string at(Span span) {
    while (next_ < parts_.size() && parts_[next_]->span.begin <= span.begin) open_.push_back(parts_[next_++]);
    while (!open_.empty() && open_.back()->span.end <= span.begin) open_.pop_back();
    for (std::size_t i = open_.size(); i > 0 && open_.size() - i < 8; --i) {
      if (open_[i - 1]->span.contains(span)) return open_[i - 1]->kind;
    }
    return {};
  }

 private:
  std::vector<const MarkedPart*> parts_;
  std::vector<const MarkedPart*> open_;
  std::size_t next_ = 0;
};
}  // namespace

std::vector<Region> find_regions(const Report& report) {
  const std::string_view text = report.text;
  const std::vector<std::uint32_t> cuts = borders(report);
  Innermost innermost(report);
  std::vector<Region> regions;
  std::uint32_t at = 0, paragraph = 0;
  auto cut = cuts.begin();
  while (at < text.size()) {
    std::uint32_t end = static_cast<std::uint32_t>(std::min(text.find('\n', at), text.size()));
    cut = std::upper_bound(cut, cuts.end(), at);
    if (cut != cuts.end() && *cut < end) end = *cut;
    const Span span = base::trimmed(text, {at, end});
    if (!span.empty()) regions.push_back({span, paragraph, innermost.at(span)});
    at = end;
    std::uint32_t lines = 0;
    while (at < text.size() && text[at] == '\n') ++at, ++lines;
    if (lines > 1 && !regions.empty()) paragraph = regions.back().paragraph + 1;
  }
  return regions;
}

}  // namespace wederhoor::reading
