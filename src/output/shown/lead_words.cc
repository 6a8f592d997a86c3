// Puts the lines of a lead into words: a fixed word of what the line is, then what the reports print.
// Applies to: "Omstreden · Hoe liep het af? “afgeslagen” — ministerie ↔ “gaat door” — het korps". Not to: which lines
// there are (src/dossier/lead.cc). Tested by tests/page/summary_test.cc.
#include "output/shown/lead_words.h"

#include <fmt/format.h>

#include "base/enum_names.h"
#include "output/shown/record_words.h"
#include "output/shown/speakers.h"
#include "output/shown/standings.h"
#include "output/summary/summary_writer.h"

namespace wederhoor::output {
namespace {

std::string quoted(const View& view, const Ref& ref, std::size_t most) {
  const std::uint32_t d = view.place_of(ref);
  const Document& document = view.document(d);
  Spans spans;
  if (ref.kind == RecordKind::claim)
    spans = quotable(document.claims.claims[ref.index]);
  else
    spans = {document.reading.quantities[document.numbers[ref.index].quantity].span};
  std::string words;
  for (const Span& span : view.tidy(d, spans)) words += (words.empty() ? "" : " … ") + view.words(d, {span});
  return fmt::format("“{}”", shortened(words, most));
}

// Who says or counts it; "" where that is not told.
std::string who(const View& view, const Ref& ref) {
  const std::uint32_t d = view.place_of(ref);
  const Document& document = view.document(d);
  if (ref.kind == RecordKind::claim) return said_by(view, d, document.claims.claims[ref.index]);
  const std::string name = counted_by(view, d, document.numbers[ref.index]);
  return name.empty() ? outlet_of(view, d) : name;
}

// "ontkent: ", "van horen zeggen: "; "" where it is simply said: a denial must never look like an assertion.
std::string standing_words(const View& view, const Ref& ref, const Strings& say) {
  if (ref.kind != RecordKind::claim) return "";
  const std::string_view name = shown_standing(view.document(view.place_of(ref)).claims.claims[ref.index]);
  return name == "says" || name == "own" ? "" : say.name("standing", name) + ": ";
}

std::string told(const View& view, const Ref& ref, const Strings& say, std::size_t most) {
  const std::string by = who(view, ref);
  return standing_words(view, ref, say) + quoted(view, ref, most) + (by.empty() ? "" : " — " + by);
}

std::string_view key(LeadKind kind) {
  switch (kind) {
    case LeadKind::told: return "lead.told";
    case LeadKind::side: return "lead.side";
    case LeadKind::disputed: return "lead.disputed";
    case LeadKind::unverified: return "lead.unverified";
    case LeadKind::changed: return "lead.changed";
  }
  return "lead.told";
}

}  // namespace

std::string dispute_question(const Dispute& dispute, const Strings& say) {
  if (!dispute.question.empty()) {
    std::string words = say.name("question", dispute.question);
    if (words != dispute.question) return words;
  }
  return say.name("sub", base::name_of(dispute.subkind));
}

std::string position_words(const View& view, const std::vector<Ref>& position, const Strings& say, std::size_t most) {
  std::string out = told(view, position.front(), say, most);
  if (position.size() > 1) out += fmt::format(" ×{}", position.size());
  return out;
}

std::string lead_head(const View& view, const LeadLine& line, const Sides& sides, const Strings& say) {
  if (line.kind == LeadKind::side) return sides.name(line.side, say) + ":";
  std::string out = say.say(key(line.kind)) + ":";
  if (line.kind == LeadKind::disputed)
    out += " " + dispute_question(view.dossier().disputes[static_cast<std::size_t>(line.dispute)], say);
  if (line.kind == LeadKind::changed) {
    const Ref& ref = line.claims.front();
    out += " " + say.name("state", base::name_of(view.dossier().documents[ref].numbers[ref.index].state));
  }
  return out;
}

std::string_view lead_sign(LeadKind kind) { return kind == LeadKind::changed ? "→" : "↔"; }

std::string lead_words(const View& view, const LeadLine& line, const Sides& sides, const Strings& say,
                       std::size_t most) {
  std::string out = lead_head(view, line, sides, say);
  for (std::size_t i = 0; i < line.claims.size(); ++i) {
    if (i > 0) out += fmt::format(" {}", lead_sign(line.kind));
    out += " " + told(view, line.claims[i], say, most);
  }
  return out;
}

std::string lead_with_ids(const View& view, const LeadLine& line, const Sides& sides, const Strings& say) {
  std::string ids;
  for (const Ref& ref : line.claims) ids += (ids.empty() ? "" : ", ") + view.id(ref);
  return fmt::format("{} [{}]", lead_words(view, line, sides, say, 300), ids);
}

}  // namespace wederhoor::output
