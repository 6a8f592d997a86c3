// Counts how often each actor is heard, and gives every actor and side its name.
// Applies to: "zegt gouverneur Gladkov" (one claim of his). Not to: "volgens bronnen" (nobody in particular).
// Tested by tests/dossier/build_dossier_test.cc.
#include "dossier/sources.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "lexicon/table_file.h"

namespace wederhoor::dossier {
namespace {

struct Heard {
  std::string name;
  std::uint32_t claims = 0;
  std::set<std::uint32_t> reports, incidents;
};
using Book = std::map<std::string, Heard>;

// The fullest name that the reports give; among equally long ones the first of the alphabet.
void offer_name(Heard& heard, const std::string& name) {
  const auto worse = [&] {
    return heard.name.size() < name.size() || (heard.name.size() == name.size() && name < heard.name);
  };
  if (!name.empty() && worse()) heard.name = name;
}

void count_claims(const Document& document, std::uint32_t d, Book& book) {
  for (const Claim& claim : document.claims.claims) {
    for (const std::int32_t e : claim.source_entities) {
      const Entity& entity = document.reading.entities[static_cast<std::size_t>(e)];
      if (entity.actor_id.empty()) continue;
      Heard& heard = book[entity.actor_id];
      ++heard.claims;
      heard.reports.insert(d);
    }
  }
}

void count_incidents(const Dossier& dossier, Book& book) {
  for (std::uint32_t i = 0; i < dossier.incidents.size(); ++i) {
    for (const Ref& ref : dossier.incidents[i].claims) {
      const Document& document = dossier.documents[ref.document];
      for (const std::int32_t e : document.claims.claims[ref.index].source_entities) {
        const auto at = book.find(document.reading.entities[static_cast<std::size_t>(e)].actor_id);
        if (at != book.end()) at->second.incidents.insert(i);
      }
    }
  }
}

void add_names(const Dossier& dossier, const Lexicons& lexicons, Book& book) {
  for (const Document& document : dossier.documents) {
    for (const Entity& entity : document.reading.entities) {
      const auto at = book.find(entity.actor_id);
      if (at != book.end()) offer_name(at->second, entity.name);
    }
  }
  const lexicon::Table& actors = lexicons.table("shared/actors");
  for (const lexicon::Row& row : actors.rows()) {
    const auto at = book.find(std::string(row.cells.front()));
    const std::string_view name = actors.cell(row, "name");
    if (at != book.end() && !name.empty()) at->second.name = name;
  }
}

}  // namespace

std::vector<SourceLine> source_lines(const Dossier& dossier, const Sides& sides, const Lexicons& lexicons) {
  Book book;
  for (std::uint32_t d = 0; d < dossier.documents.size(); ++d) count_claims(dossier.documents[d], d, book);
  for (const Document& document : dossier.documents)
    for (const Entity& entity : document.reading.entities)
      if (!entity.actor_id.empty()) book.try_emplace(sides.of(entity));
  for (const IncidentView& view : dossier.views)
    for (const std::string& side : view.sides) book.try_emplace(side);
  for (const Incident& incident : dossier.incidents)
    for (const std::string& side : incident.silent) book.try_emplace(side);
  for (const Document& document : dossier.documents)
    for (const Number& number : document.numbers)
      if (!number.side.empty()) book.try_emplace(number.side);
  for (const std::string& reserved : {std::string("other"), std::string("outlet")}) book.erase(reserved);
  count_incidents(dossier, book);
  add_names(dossier, lexicons, book);
  std::vector<SourceLine> lines;
  for (const auto& [id, heard] : book) {
    lines.push_back({id, heard.name.empty() ? id : heard.name, heard.claims,
                     static_cast<std::uint32_t>(heard.incidents.size()),
                     static_cast<std::uint32_t>(heard.reports.size())});
  }
  std::stable_sort(lines.begin(), lines.end(),
                   [](const SourceLine& a, const SourceLine& b) { return a.claims > b.claims; });
  return lines;
}

}  // namespace wederhoor::dossier
