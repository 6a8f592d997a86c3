// Decides whether two reports give one person offices that nobody holds at once. "Burgemeester Ada Kramer" in one and
// "gouverneur Ada Kramer" in the other: they differ on who she is. Not: "kolonel Bos" and "woordvoerder Bos" (one may
// be both), "oud-burgemeester" (he was), a surname alone (it may be another Bos), a person who says nothing in one of
// them. Tested by tests/reconcile/offices_test.cc.
#include "reconcile/offices.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "base/utf8.h"
#include "lexicon/table_file.h"

namespace wederhoor::reconcile {
namespace {

struct Office {
  std::string_view field, name, word;  // of lexicons/<language>/offices.tsv
};
using Offices = std::map<std::string, Office, std::less<>>;  // by word

// One person in one report: his first claim there and the words for his office.
struct Holder {
  Ref claim;
  Office office;
  Span words;
};

Offices offices_of(const Lexicons& lexicons, const std::string& language) {
  Offices out;
  const auto found = lexicons.tables().find(language + "/offices");
  if (found == lexicons.tables().end()) return out;
  for (const lexicon::Row& row : found->second->rows())
    out.emplace(row.cells.front(),
                Office{found->second->cell(row, "field"), found->second->cell(row, "office"), row.cells.front()});
  return out;
}

// The words of a span in lower case, with where they stand; a hyphen does not part them.
template <class Take>
void each_word(const std::string& text, Span span, Take take) {
  for (std::uint32_t at = span.begin; at < span.end;) {
    const std::uint32_t end = std::min(static_cast<std::uint32_t>(std::min(text.find(' ', at), text.size())), span.end);
    if (end > at) take(base::lower(std::string_view(text).substr(at, end - at)), Span{at, end});
    at = end + 1;
  }
}

// The office in the words that a report names a person with, else the role that it gives him elsewhere; nothing where
// it gives none, or several.
std::optional<std::pair<Office, Span>> office_of(const Document& d, const Entity& entity, const Offices& offices) {
  std::optional<std::pair<Office, Span>> out;
  bool several = false;
  for (const std::uint32_t m : entity.mentions) {
    const Mention& mention = d.reading.mentions[m];
    if (mention.kind != MentionKind::name) continue;
    each_word(d.report.text, mention.span, [&](const std::string& word, Span span) {
      const auto found = offices.find(word);
      if (found == offices.end()) return;
      if (!out)
        out.emplace(found->second, span);
      else if (out->first.field == found->second.field && out->first.name != found->second.name)
        several = true;
    });
  }
  if (several) return std::nullopt;
  if (out || entity.mentions.empty()) return out;
  const auto found = offices.find(base::lower(entity.role));
  if (found != offices.end()) out.emplace(found->second, d.reading.mentions[entity.mentions.front()].span);
  return out;
}

// First and last name: a surname alone may be somebody else's.
bool is_full(std::string_view name) { return name.find(' ') != std::string_view::npos; }

// The first claim of each entity of a document; none: it says nothing.
std::vector<std::int32_t> first_claims(const Document& d) {
  std::vector<std::int32_t> out(d.reading.entities.size(), none);
  for (std::uint32_t c = 0; c < d.claims.claims.size(); ++c) {
    const std::vector<std::int32_t>& who = d.claims.claims[c].source_entities;
    if (who.size() == 1 && out[static_cast<std::size_t>(who.front())] == none)
      out[static_cast<std::size_t>(who.front())] = static_cast<std::int32_t>(c);
  }
  return out;
}

// By actor and folded full name, so that two people with one surname are never compared.
using Holders = std::map<std::pair<std::string, std::string>, std::vector<Holder>>;

void add_holders(const Heap& heap, std::uint32_t place, const Offices& offices, Holders& out) {
  const Document& d = heap[place];
  const std::vector<std::int32_t> said = first_claims(d);
  for (std::uint32_t e = 0; e < d.reading.entities.size(); ++e) {
    const Entity& entity = d.reading.entities[e];
    if (entity.kind != ActorKind::person || said[e] == none || !is_full(entity.name)) continue;
    const auto office = office_of(d, entity, offices);
    if (!office) continue;
    const Ref claim = heap.ref(RecordKind::claim, place, static_cast<std::uint32_t>(said[e]));
    out[{heap.actor(place, static_cast<std::int32_t>(e)), base::fold(entity.name)}].push_back(
        {claim, office->first, office->second});
  }
}

Match differing(const Heap& heap, const Holder& x, const Holder& y, const std::string& actor) {
  Match out = make_match(heap, MatchKind::contradicts, MatchSubkind::role, x.claim, y.claim,
                         "office ≠ " + std::string(x.office.word) + " / " + std::string(y.office.word));
  const bool kept = out.a == x.claim;
  out.parts.push_back({"who", kept ? x.words : y.words, kept ? y.words : x.words, false});
  out.about = actor;
  return out;
}

}  // namespace

void match_offices(const Heap& heap, const Lexicons& lexicons, std::vector<Match>& out) {
  std::map<std::string, Offices> by_language;
  Holders holders;
  for (std::uint32_t place = 0; place < heap.size(); ++place) {
    const std::string& language = heap[place].reading.language;
    auto found = by_language.find(language);
    if (found == by_language.end()) found = by_language.emplace(language, offices_of(lexicons, language)).first;
    if (!found->second.empty()) add_holders(heap, place, found->second, holders);
  }
  for (const auto& [who, all] : holders) {
    std::map<std::pair<std::string_view, std::string_view>, const Holder*> first;  // by field and office
    for (const Holder& h : all) first.try_emplace({h.office.field, h.office.name}, &h);
    for (auto x = first.begin(); x != first.end(); ++x) {
      for (auto y = std::next(x); y != first.end() && y->first.first == x->first.first; ++y)
        out.push_back(differing(heap, *x->second, *y->second, who.first));
    }
  }
}

}  // namespace wederhoor::reconcile
