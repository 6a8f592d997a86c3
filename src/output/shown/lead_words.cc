// Puts the lines of a lead into words: a fixed word of what the line is, then what the reports print.
// Applies to: "Omstreden: Hoe liep het af? ministerie: afgeslagen ↔ het korps: nog gaande". Not to: which lines
// there are (src/dossier/lead.cc). Tested by tests/page/summary_test.cc.
#include "output/shown/lead_words.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/enum_names.h"
#include "output/shown/dispute_words.h"
#include "output/shown/speakers.h"

namespace wederhoor::output {
namespace {

std::string told(const View& view, const Ref& ref, const Strings& say, std::size_t most) {
  return standing_words(view, ref, say) + quoted_record(view, ref, most) + " — " + record_by(view, ref, say);
}

const Dispute& dispute_of(const View& view, const LeadLine& line) {
  return view.dossier().disputes[static_cast<std::size_t>(line.dispute)];
}

// Are its claims the positions of a dispute?
bool is_told_apart(const LeadLine& line) {
  return line.dispute != none && (line.kind == LeadKind::disputed || line.kind == LeadKind::counted);
}

std::size_t position_of(const Dispute& dispute, const Ref& ref) {
  std::size_t p = 0;
  while (p + 1 < dispute.positions.size() &&
         std::find(dispute.positions[p].begin(), dispute.positions[p].end(), ref) == dispute.positions[p].end())
    ++p;
  return p;
}

std::string_view key(LeadKind kind) {
  switch (kind) {
    case LeadKind::told: return "lead.told";
    case LeadKind::side: return "lead.side";
    case LeadKind::disputed: return "lead.disputed";
    case LeadKind::unverified: return "lead.unverified";
    case LeadKind::changed: return "lead.changed";
    case LeadKind::counted: return "lead.counted";
    case LeadKind::blamed: return "lead.blamed";
    case LeadKind::verified: return "lead.verified";
    case LeadKind::silent: return "lead.silent";
  }
  return "lead.told";
}

}  // namespace

std::string lead_head(const View& view, const LeadLine& line, const Sides& sides, const Strings& say) {
  if (line.kind == LeadKind::side && is_actor(line.side)) return sides.name(line.side, say) + ":";
  if (line.kind == LeadKind::side) return say.say("lead.by", record_by(view, line.claims.front(), say)) + ":";
  if (line.kind == LeadKind::counted || line.kind == LeadKind::blamed) return say.name("question", line.question);
  std::string out = say.say(key(line.kind)) + ":";
  if (line.kind == LeadKind::silent) out += " " + line.side + ".";
  if (line.kind == LeadKind::disputed) out += " " + dispute_question(view, dispute_of(view, line), say);
  if (line.kind == LeadKind::changed) {
    const Ref& ref = line.claims.front();
    out += " " + say.name("state", base::name_of(view.dossier().documents[ref].numbers[ref.index].state));
  }
  return out;
}

std::string_view lead_sign(const LeadLine& line) {
  if (line.kind == LeadKind::changed) return "→";
  return is_told_apart(line) ? "↔" : "·";
}

std::string lead_words(const View& view, const LeadLine& line, const Sides& sides, const Strings& say,
                       std::size_t most) {
  std::string out = lead_head(view, line, sides, say);
  for (std::size_t i = 0; i < line.claims.size(); ++i) {
    if (i > 0) out += fmt::format(" {}", lead_sign(line));
    out += " ";
    if (is_told_apart(line))  // a claim of each position, in their order
      out += position_words(view, dispute_of(view, line), position_of(dispute_of(view, line), line.claims[i]),
                            line.claims[i], say, most);
    else if (line.kind == LeadKind::side && !is_actor(line.side))
      out += standing_words(view, line.claims[i], say) + quoted_record(view, line.claims[i], most);
    else if (line.kind == LeadKind::verified)
      out += quoted_record(view, line.claims[i], most) + " — " +
             (line.side.empty() ? outlet_of(view, view.place_of(line.claims[i])) : line.side);
    else
      out += told(view, line.claims[i], say, most);
  }
  return out;
}

std::string lead_with_ids(const View& view, const LeadLine& line, const Sides& sides, const Strings& say) {
  std::string ids;
  for (const Ref& ref : line.claims) ids += (ids.empty() ? "" : ", ") + view.id(ref);
  return fmt::format("{} [{}]", lead_words(view, line, sides, say, 300), ids);
}

}  // namespace wederhoor::output
