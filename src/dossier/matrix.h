// The matrix of positions of one incident: questions by sides.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "dossier/sides.h"
#include "wederhoor/dossier.h"
#include "wederhoor/lexicons.h"

namespace wederhoor::dossier {

class Matrix {
 public:
  Matrix(const Heap& heap, const std::vector<Match>& matches, const Sides& sides, const Lexicons& lexicons);
  // The sides that speak about the incident, loudest first, then those that were asked and gave no answer (`asked`),
  // "other" and "outlet" last. At most `most_sides` of their own; claims of the rest stand under "other".
  std::vector<std::string> columns(const Incident& incident, const std::set<std::string>& asked) const;
  // Only questions that somebody answers, each with one cell per column.
  // `parties`: of the incident (Sides::parties).
  std::vector<Question> questions(const Incident& incident, const std::vector<std::string>& columns,
                                  const std::set<std::string>& parties, const std::set<std::string>& asked) const;

  static constexpr std::size_t most_sides = 8;

 private:
  struct Document_ {                                      // what one document's claims answer
    std::vector<std::map<std::uint32_t, bool>> by_claim;  // rank of the question → does the claim deny?
  };
  std::uint32_t rank(std::string_view question);
  void add_disputed(const std::vector<Match>& matches);
  // Does a denial answer another question than the one asked?
  bool answers_nothing(const Ref& claim, std::uint32_t asked, const Incident& incident) const;
  // Parties that are heard in a report in which another side answers the question and names them, and say nothing.
  void mark_silent(const Incident& incident, const std::set<std::string>& parties,
                   std::vector<Question>& questions) const;

  static void mark_unanswering(const std::set<std::string>& asked, std::vector<Question>& questions);

  const Heap& heap_;
  const Sides& sides_;
  std::vector<std::string> names_;  // question ids by rank
  std::map<std::string, std::uint32_t, std::less<>> ranks_;
  std::vector<Document_> answers_;
  std::uint32_t rest_ = 0;  // rank of the row of all else
};

// Is it the row of figures that is shown: "count_killed"? Not "count_distance".
bool is_counted_question(std::string_view question);
// Sides that are silent in some row, sorted.
std::vector<std::string> silent_sides(const IncidentView& view);

}  // namespace wederhoor::dossier
