// Turns blocks into a report; the only place that counts code points of the raw file. Tested by
// tests/intake/bytes/map_test.cc.
#include "intake/assemble.h"

#include <algorithm>

#include "base/offsets.h"
#include "base/part_kinds.h"

namespace wederhoor::intake {
namespace {

constexpr std::uint32_t longest_piece = 2048;  // bytes: keeps a look-up in the map short

void add_piece(const Stretch& s, std::uint32_t shift, std::string_view file, const base::Offsets& raw,
               std::vector<MapPiece>& map) {
  if (!s.same) {
    map.push_back({s.text_begin + shift, s.text_end + shift, raw.code_point(s.raw_begin), raw.code_point(s.raw_end)});
    return;
  }
  for (std::uint32_t done = 0; done < s.text_end - s.text_begin;) {
    std::uint32_t next = std::min(done + longest_piece, s.text_end - s.text_begin);
    while (next < s.text_end - s.text_begin && (static_cast<unsigned char>(file[s.raw_begin + next]) & 0xC0) == 0x80)
      ++next;
    map.push_back({s.text_begin + shift + done, s.text_begin + shift + next, raw.code_point(s.raw_begin + done),
                   raw.code_point(s.raw_begin + next)});
    done = next;
  }
}

// The blocks that stay: the running text first, then what stands beside it, so that no sentence goes on across a
// caption.
std::vector<Block*> in_order(Blocks& blocks) {
  std::vector<Block*> out;
  for (const bool aside : {false, true}) {
    for (Block& block : blocks) {
      if (block.kept() && base::stands_aside(block.kind) == aside) out.push_back(&block);
    }
  }
  return out;
}

}  // namespace

void assemble(std::string_view file, Blocks blocks, Report& report) {
  const base::Offsets raw(file);
  for (const Block& block : blocks) {
    if (block.kept()) continue;
    const MappedText::Range range = block.text.raw();
    report.removed.push_back({block.removed, raw.code_point(range.begin), raw.code_point(range.end)});
  }
  for (Block* block : in_order(blocks)) {
    if (!report.text.empty()) report.text += "\n\n";
    const auto shift = static_cast<std::uint32_t>(report.text.size());
    report.text += block->text.text();
    for (const Stretch& s : block->text.map()) add_piece(s, shift, file, raw, report.map);
    if (!block->kind.empty())
      report.parts.push_back({block->kind, {shift, static_cast<std::uint32_t>(report.text.size())}});
    block->text = {};  // not held twice
  }
  std::stable_sort(report.removed.begin(), report.removed.end(),
                   [](const RemovedPart& a, const RemovedPart& b) { return a.raw_begin < b.raw_begin; });
}

}  // namespace wederhoor::intake
