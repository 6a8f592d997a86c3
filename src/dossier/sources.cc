// Counts how often each actor is heard, and gives every actor and side its name.
// Applies to: "zegt gouverneur Gladkov" (one claim of his). Not to: "volgens bronnen" (nobody in particular).
// Tested by tests/dossier/build_dossier_test.cc.
#include "dossier/sources.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/utf8.h"
#include "lexicon/table_file.h"

namespace wederhoor::dossier {
namespace {

struct Heard {
  std::string name;
  std::uint32_t claims = 0;
  std::set<std::uint32_t> reports, incidents;
};
using Book = std::map<std::string, Heard>;

// "FRONT NOORD", as its own posts head it.
bool shouts(std::string_view name) {
  for (std::size_t i = 0; i < name.size();) {
    const base::CodePoint c = base::decode(name, i);
    if (base::is_letter(c.value) && !base::is_upper(c.value)) return false;
    i += std::max<std::size_t>(1, c.size);
  }
  return true;
}

// The fullest name that the reports give, not all in capitals where it is also told otherwise; among equally long ones
// the first of the alphabet.
void offer_name(Heard& heard, const std::string& name) {
  const auto worse = [&] {
    if (heard.name.size() != name.size()) return heard.name.size() < name.size();
    if (shouts(heard.name) != shouts(name)) return shouts(heard.name);
    return name < heard.name;
  };
  if (!name.empty() && worse()) heard.name = name;
}

void count_claims(const Heap& heap, std::uint32_t place, Book& book) {
  for (const Claim& claim : heap[place].claims.claims) {
    for (const std::int32_t e : claim.source_entities) {
      const std::string& actor = heap.actor(place, e);
      if (actor.empty()) continue;
      Heard& heard = book[actor];
      ++heard.claims;
      heard.reports.insert(place);
    }
  }
}

void count_incidents(const Dossier& dossier, Book& book) {
  for (std::uint32_t i = 0; i < dossier.incidents.size(); ++i) {
    for (const Ref& ref : dossier.incidents[i].claims) {
      const std::uint32_t place = dossier.documents.place_of(ref.report);
      for (const std::int32_t e : dossier.documents.claim(ref).source_entities) {
        const auto at = book.find(dossier.documents.actor(place, e));
        if (at != book.end()) at->second.incidents.insert(i);
      }
    }
  }
}

// Calls `take` for each entity of the heap: place of its document, its number, itself.
template <class Take>
void each_entity(const Heap& heap, Take take) {
  for (std::uint32_t place = 0; place < heap.size(); ++place) {
    const std::vector<Entity>& entities = heap[place].reading.entities;
    for (std::size_t e = 0; e < entities.size(); ++e) take(place, static_cast<std::int32_t>(e), entities[e]);
  }
}

void add_names(const Heap& heap, const Lexicons& lexicons, Book& book) {
  each_entity(heap, [&](std::uint32_t place, std::int32_t e, const Entity& entity) {
    const auto at = book.find(heap.actor(place, e));
    if (at != book.end()) offer_name(at->second, entity.name);
  });
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
  const Heap& heap = dossier.documents;
  for (std::uint32_t place = 0; place < heap.size(); ++place) count_claims(heap, place, book);
  each_entity(heap, [&](std::uint32_t place, std::int32_t e, const Entity&) {
    if (!heap.actor(place, e).empty()) book.try_emplace(sides.of(place, e));
  });
  for (const IncidentView& view : dossier.views)
    for (const std::string& side : view.sides) book.try_emplace(side);
  for (const Document& document : heap)
    for (const Number& number : document.numbers)
      if (!number.side.empty()) book.try_emplace(number.side);
  for (const std::string& reserved : {std::string("other"), std::string("outlet")}) book.erase(reserved);
  count_incidents(dossier, book);
  add_names(heap, lexicons, book);
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
