// The parts of the summary of one incident, in order of printing.
#pragma once

#include "output/shown/incident_words.h"
#include "output/shown/shown.h"
#include "output/shown/strings.h"
#include "output/summary/summary_writer.h"

namespace wederhoor::output {

struct SummaryParts {
  const View& view;
  const Shown& shown;
  const Strings& say;
  LineWriter& out;
  std::set<Ref> quoted;  // claims of the incident that are printed already

  // One screen of an incident; all of it with the option `full`.
  void tell(std::uint32_t incident);
  // An incident that is only looked back on, in one line.
  void background_line(std::size_t n, std::uint32_t incident);

  void lead(const IncidentView& incident);
  void disputes(const IncidentView& incident, MatchKind kind);
  void settled(const Dispute& dispute);
  void positions(const IncidentView& incident, bool folded);
  void row(const Question& question, std::size_t most);
  std::string in_short(const Question& question) const;
  void cell(const Cell& cell, std::size_t most);
  void numbers(const IncidentView& incident);
  void unverified(const IncidentView& incident, std::size_t most);
  void verified(const IncidentView& incident, std::size_t most);
  void origins(const IncidentView& incident);
  void chains(const Incident& incident);
  void unanswered(const IncidentView& incident, std::size_t most);
  void silent(const IncidentView& incident);
  void background(const Incident& incident);

  // "[a.txt 12-30]"
  std::string cite(std::uint32_t document, const Spans& spans) const;
  std::string cite_record(const Ref& claim_or_number) const;
  // "● zegt: “…” — ministerie ×2 † [a.txt 12-30]"
  std::string claim_words(Ref claim, std::size_t most) const;
  // The same; where it is quoted above on this screen "● zegt: zie boven — ministerie [a.txt 12-30]".
  std::string claim_once(Ref claim, std::size_t most);
  std::string record_words(Ref ref) const;
  // "± 70 “zo'n zeventig aanvallers” — ministerie, stand 23 mei 2031 · ● zegt [a.txt 12-30]"
  std::string number_words(Ref number) const;
  // "maart 2031: “In maart was er …” [a.txt 12-30]"
  std::string recap_words(const Recap& recap) const;
  void heading(std::string_view key);
  // "en nog 4", where something was left out.
  void more(std::size_t all, std::size_t told, std::size_t indent);
};

}  // namespace wederhoor::output
