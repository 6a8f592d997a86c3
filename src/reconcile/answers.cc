// "De aanval is afgeslagen" (ministry) against "de gevechten gaan door" (the group): question outcome, answers that
// exclude each other. "Wij zijn het niet" (A) and "wij zijn het niet" (B) do not: the question is about each party
// itself. Tested by tests/reconcile/matches_test.cc.
#include "reconcile/answers.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/enum_names.h"
#include "lexicon/table_file.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::size_t most_voices = 12;  // per answer: voices, not reports

// One answer of one voice: the first claim by id stands for its copies and repetitions.
struct Voice {
  std::string origin;
  std::vector<Ref> claims;
};
using Answers = std::map<std::string, std::map<std::string, Voice>>;  // answer -> origin -> voice

std::map<std::string, Answers> gather(const Heap& heap, const Incident& incident) {
  std::map<std::string, Answers> questions;
  for (const Ref& ref : incident.claims) {
    const Document& d = heap[ref];
    const auto first = std::partition_point(d.positions.begin(), d.positions.end(),
                                            [&](const Position& p) { return p.claim < ref.index; });
    for (auto p = first; p != d.positions.end() && p->claim == ref.index; ++p) {
      const std::string origin = origin_of(heap, ref);
      Voice& voice = questions[p->question][p->answer][origin];
      voice.origin = origin;
      voice.claims.push_back(ref);
    }
  }
  return questions;
}

// Which group of answers an answer belongs to: "repelled | ongoing, succeeded" -> 0, 1, 1. Answers of different groups
// exclude each other.
std::map<std::string, int> exclusive_groups(std::string_view cell) {
  std::map<std::string, int> out;
  int group = 0;
  for (const std::string& side : lexicon::pieces(cell)) {
    for (const std::string& answer : lexicon::pieces(side, ',')) out[answer] = group;
    ++group;
  }
  return out;
}

Ref first_by_id(const Heap& heap, const std::vector<Ref>& refs) {
  return *std::min_element(refs.begin(), refs.end(), [&](Ref a, Ref b) { return heap.id(a) < heap.id(b); });
}

void add_agreement(const Heap& heap, const std::string& question, const std::string& answer,
                   const std::map<std::string, Voice>& voices, std::vector<Match>& out) {
  std::vector<Ref> firsts;
  for (const auto& [origin, voice] : voices) {
    add_star(heap, MatchKind::same, voice.claims, fmt::format("{}: {} (one voice)", question, answer), out);
    firsts.push_back(first_by_id(heap, voice.claims));
  }
  add_star(heap, MatchKind::supports, firsts, fmt::format("{}: {}", question, answer), out);
}

void add_conflict(const Heap& heap, const std::string& question, MatchSubkind subkind, const std::string& a,
                  const std::map<std::string, Voice>& voices_a, const std::string& b,
                  const std::map<std::string, Voice>& voices_b, std::vector<Match>& out) {
  std::size_t n = 0;
  for (const auto& [origin_a, voice_a] : voices_a) {
    std::size_t m = 0;
    for (const auto& [origin_b, voice_b] : voices_b) {
      if (++m > most_voices) break;
      const Ref x = first_by_id(heap, voice_a.claims), y = first_by_id(heap, voice_b.claims);
      if (x == y) continue;
      out.push_back(
          make_match(heap, MatchKind::contradicts, subkind, x, y, fmt::format("{}: {} / {}", question, a, b)));
    }
    if (++n >= most_voices) break;
  }
}
}  // namespace

void match_positions(const Heap& heap, const Incident& incident, const Lexicons& lexicons, std::vector<Match>& out) {
  const lexicon::Table& table = lexicons.table("shared/questions");
  const std::map<std::string, Answers> questions = gather(heap, incident);
  for (const lexicon::Row& row : table.rows()) {
    const auto asked = questions.find(std::string(row.cells.front()));
    if (asked == questions.end()) continue;
    const std::map<std::string, int> exclusive = exclusive_groups(table.cell(row, "answers"));
    const MatchSubkind subkind =
        base::parse_name(table.cell(row, "contradiction"), MatchSubkind::label).value_or(MatchSubkind::none);
    for (auto a = asked->second.begin(); a != asked->second.end(); ++a) {
      add_agreement(heap, asked->first, a->first, a->second, out);
      for (auto b = std::next(a); b != asked->second.end(); ++b) {
        const auto ga = exclusive.find(a->first), gb = exclusive.find(b->first);
        if (ga == exclusive.end() || gb == exclusive.end() || ga->second == gb->second) continue;
        add_conflict(heap, asked->first, subkind, a->first, a->second, b->first, b->second, out);
      }
    }
  }
}

}  // namespace wederhoor::reconcile
