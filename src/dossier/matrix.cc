// Decides in which cell a claim stands: what it answers, tells and counts gives the row, its source the column.
// Applies to: "Kyiv ontkent elke betrokkenheid" (involvement, denies). Not to: "Het dorp telt 900 inwoners" (the row of
// other statements). Tested by tests/dossier/build_dossier_test.cc.
#include "dossier/matrix.h"

#include <algorithm>
#include <array>

#include "base/denies.h"
#include "base/enum_names.h"
#include "base/in_text.h"
#include "base/unsaid.h"
#include "dossier/build_dossier.h"
#include "dossier/unanswered.h"
#include "lexicon/event_kinds.h"
#include "lexicon/table_file.h"

namespace wederhoor::dossier {
namespace {

// States of numbers that are a question of their own, in order of the rows.
constexpr std::array<std::string_view, 13> counted_states = {
    "killed",    "wounded",   "missing", "captured", "detained", "released",   "evacuated",
    "displaced", "destroyed", "damaged", "attacked", "lost",     "taking_part"};

// Does the claim name the side?
bool names_side(const Heap& heap, const Sides& sides, const Ref& ref, const std::string& side) {
  const Reading& reading = heap[ref].reading;
  const std::uint32_t place = heap.place_of(ref.report);
  for (const Span& content : heap.claim(ref).content) {
    for (const Mention& m : base::begin_in(reading.mentions, content))
      if (m.entity != none && sides.of(place, m.entity) == side) return true;
  }
  return false;
}

// Does the one who tells of it say that it was, or was not, done? Not of a plan, an exercise, a recall.
bool took_place(const Event& event) {
  return event.realis != Realis::planned && event.realis != Realis::hypothetical && event.realis != Realis::recap;
}

// Answers of lexicons/shared/questions.tsv that say no.
bool says_no(std::string_view answer) { return answer == "no" || answer == "denies" || answer.starts_with("not_"); }

}  // namespace

bool is_counted_question(std::string_view question) {
  return question.starts_with("count_") &&
         std::find(counted_states.begin(), counted_states.end(), question.substr(6)) != counted_states.end();
}

// Questions of which who answers one is not silent on the others: who denies that he did it, whether it was done at all
// and who helped; one figure and another.
static std::string_view asked_with(std::string_view question) {
  constexpr std::array<std::string_view, 3> of_the_doer = {"happened", "responsibility", "involvement"};
  if (std::find(of_the_doer.begin(), of_the_doer.end(), question) != of_the_doer.end()) return of_the_doer.front();
  return is_counted_question(question) ? "count" : question;
}

std::uint32_t Matrix::rank(std::string_view question) {
  const auto [at, fresh] = ranks_.emplace(std::string(question), static_cast<std::uint32_t>(names_.size()));
  if (fresh) names_.emplace_back(question);
  return at->second;
}

Matrix::Matrix(const Heap& heap, const std::vector<Match>& matches, const Sides& sides, const Lexicons& lexicons)
    : heap_(heap), sides_(sides) {
  const lexicon::EventKinds kinds(lexicons);
  for (const lexicon::Row& row : lexicons.table("shared/questions").rows()) rank(row.cells.front());
  for (const std::string_view state : counted_states) rank("count_" + std::string(state));
  const std::uint32_t rest = rest_ = rank(other_question);
  answers_.resize(heap.size());
  for (std::uint32_t d = 0; d < heap.size(); ++d) {
    const Document& document = heap[d];
    auto& by_claim = answers_[d].by_claim;
    by_claim.resize(document.claims.claims.size());
    std::vector<bool> unsaid;  // tells that somebody said nothing, and answers nothing itself
    unsaid.reserve(by_claim.size());
    for (const Claim& claim : document.claims.claims) unsaid.push_back(base::is_unsaid(claim));
    for (const Proposition& p : document.propositions) {
      for (const Answer& answer : p.answers) {
        const auto at = ranks_.find(answer.asked);
        if (at != ranks_.end()) by_claim[p.claim][at->second] |= says_no(answer.says);
      }
    }
    for (const Proposition& p : document.propositions) {
      for (const Answer& answer : p.answers) {
        unsaid[p.claim] = unsaid[p.claim] || is_silence(answer);
      }
    }
    for (const Event& event : document.events) {
      if (event.claim != none && took_place(event) && kinds.violent(event.kind))
        by_claim[static_cast<std::size_t>(event.claim)][rank("happened")] |= event.realis == Realis::denied;
    }
    for (const Number& number : document.numbers) {
      const auto at = ranks_.find("count_" + std::string(base::name_of(number.state)));
      if (number.claim >= 0 && static_cast<std::size_t>(number.claim) < by_claim.size() && at != ranks_.end())
        by_claim[static_cast<std::size_t>(number.claim)].try_emplace(at->second, false);
    }
    for (std::size_t c = 0; c < by_claim.size(); ++c)
      if (unsaid[c]) by_claim[c].clear();
  }
  add_disputed(matches);
  for (Document_& document : answers_) {
    for (auto& ranks : document.by_claim)
      if (ranks.empty()) ranks.emplace(rest, false);
  }
}

// Whoever takes part in a dispute answers its question: "het leger ontkent dat".
void Matrix::add_disputed(const std::vector<Match>& matches) {
  for (const Match& match : matches) {
    const auto at = ranks_.find(match.question);
    if (match.kind != MatchKind::contradicts || at == ranks_.end()) continue;
    for (const Ref& ref : {match.a, match.b}) {
      if (ref.kind == RecordKind::claim)
        answers_[heap_.place_of(ref.report)].by_claim[ref.index].try_emplace(at->second, false);
    }
  }
}

std::vector<std::string> Matrix::columns(const Incident& incident, const std::set<std::string>& asked) const {
  std::map<std::string, std::uint32_t> loudness;
  for (const Ref& ref : incident.claims) {
    for (const std::string& side : sides_.of(ref)) ++loudness[side];
  }
  const bool outlets = loudness.erase(std::string(outlet_side)) > 0;
  bool others = loudness.erase(std::string(other_side)) > 0;
  std::vector<std::pair<std::string, std::uint32_t>> heard(loudness.begin(), loudness.end());
  std::stable_sort(heard.begin(), heard.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  if (heard.size() > most_sides) {
    heard.resize(most_sides);
    others = true;
  }
  std::vector<std::string> columns;
  columns.reserve(heard.size() + 2);
  for (const auto& [side, count] : heard) columns.push_back(side);
  for (const std::string& side : asked)
    if (!loudness.contains(side) && columns.size() < most_sides) columns.push_back(side);
  if (others) columns.emplace_back(other_side);
  if (outlets) columns.emplace_back(outlet_side);
  return columns;
}

std::vector<Question> Matrix::questions(const Incident& incident, const std::vector<std::string>& columns,
                                        const std::set<std::string>& parties,
                                        const std::set<std::string>& asked_in_vain) const {
  std::map<std::string_view, std::size_t> column_of;
  for (std::size_t c = 0; c < columns.size(); ++c) column_of.emplace(columns[c], c);
  std::map<std::uint32_t, Question> rows;
  for (const Ref& ref : incident.claims) {
    for (const std::string& side : sides_.of(ref)) {
      const auto found = column_of.find(side);
      const std::size_t column = found != column_of.end() ? found->second : column_of.at(other_side);
      const bool denied = heap_.claim(ref).standing == Standing::denied;
      const std::map<std::uint32_t, bool>& answers = answers_[heap_.place_of(ref.report)].by_claim[ref.index];
      for (const auto& [asked, no] : answers) {
        const bool beside = (no || denied) && answers_nothing(ref, asked, incident);
        if (beside && answers.size() > 1) continue;
        Question& row = rows[beside ? rest_ : asked];
        if (row.cells.empty())
          for (const std::string& name : columns) row.cells.push_back({name, {}, false});
        Cell& cell = row.cells[column];
        if (!cell.claims.empty() && cell.claims.back() == ref) continue;
        cell.claims.push_back(ref);
        cell.denies = cell.denies || no || denied;
      }
    }
  }
  std::vector<Question> out;
  for (auto& [rank, row] : rows) {
    row.id = names_[rank];
    out.push_back(std::move(row));
  }
  mark_silent(incident, parties, out);
  mark_unanswering(asked_in_vain, out);
  return out;
}

// "Oekraïne ontkent iedere betrokkenheid bij de inval" is no answer to whether there was one; nor is the denial of
// another raid.
bool Matrix::answers_nothing(const Ref& ref, std::uint32_t asked, const Incident& incident) const {
  if (names_[asked] != "happened") return false;
  const Document& document = heap_[ref];
  return base::is_of_the_doer(document, ref.index) || base::denies_another(document, ref.index, incident);
}

// "Het leger was niet bereikbaar voor commentaar": silent on who did it, where it says nothing of it elsewhere.
void Matrix::mark_unanswering(const std::set<std::string>& asked, std::vector<Question>& questions) {
  for (Question& question : questions) {
    if (asked_with(question.id) != "happened") continue;
    for (Cell& cell : question.cells) cell.silent = cell.silent || (cell.claims.empty() && asked.contains(cell.side));
  }
}

// What is not sure is not said: a party that is heard more than once in a report in which another side answers the
// question and names it, and which answers none that is asked with it. Not where somebody answers it of whom it is not
// told which side he is on: "gouverneur Malachov" may be its; nor of who takes no part and only looks on.
void Matrix::mark_silent(const Incident& incident, const std::set<std::string>& parties,
                         std::vector<Question>& questions) const {
  constexpr int heard_least = 2;
  std::map<ReportKey, std::map<std::string, int>> heard;
  for (const Ref& ref : incident.claims) {
    for (const std::string& side : sides_.of(ref)) ++heard[ref.report][side];
  }
  std::set<std::pair<std::string_view, std::string>> answered;  // what is asked, by which side
  for (const Question& question : questions) {
    for (const Cell& cell : question.cells)
      if (!cell.claims.empty()) answered.emplace(asked_with(question.id), cell.side);
  }
  for (Question& question : questions) {
    const bool untold = std::any_of(question.cells.begin(), question.cells.end(),
                                    [](const Cell& cell) { return cell.side == other_side && !cell.claims.empty(); });
    if (untold || question.id == other_question) continue;
    for (Cell& cell : question.cells) {
      if (answered.contains({asked_with(question.id), cell.side}) || cell.side == other_side ||
          !parties.contains(cell.side))
        continue;
      const auto put_to_it = [&](const Ref& ref) {
        const auto at = heard[ref.report].find(cell.side);
        return at != heard[ref.report].end() && at->second >= heard_least && names_side(heap_, sides_, ref, cell.side);
      };
      cell.silent = std::any_of(question.cells.begin(), question.cells.end(), [&](const Cell& other) {
        return other.side != outlet_side && std::any_of(other.claims.begin(), other.claims.end(), put_to_it);
      });
    }
  }
}

std::vector<std::string> silent_sides(const IncidentView& view) {
  std::set<std::string> out;
  for (const Question& question : view.questions) {
    for (const Cell& cell : question.cells) {
      if (cell.silent) out.insert(cell.side);
    }
  }
  return {out.begin(), out.end()};
}

}  // namespace wederhoor::dossier
