// Statements. "Zo'n 220.000 vaten olie zijn verloren" : words "vat olie verliezen", an amount of about 220,000, a
// clause verliezen with the object "220.000 vat olie". Not: what stands in the claim around it. Tested by
// tests/reconcile/relations_test.cc.
#include "reconcile/relations/statement.h"

#include <algorithm>

#include "base/hash.h"
#include "reconcile/make_match.h"
#include "reconcile/relations/each.h"
#include "reconcile/relations/features.h"
#include "reconcile/relations/told_circumstances.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::size_t most_of_report = 400;    // statements of one report that are compared, the first ones
constexpr std::int32_t unlisted_weight = 160;  // of a word without a vector: a name, as a rule

template <class Take>
void each_word(std::string_view words, Take take) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    take(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

bool is_party(ActorKind kind) {
  return kind == ActorKind::armed_group || kind == ActorKind::army || kind == ActorKind::state_body ||
         kind == ActorKind::place_as_actor;
}

void add_who(Statement& out, const Heap& heap) {
  const Reading& reading = heap[out.document].reading;
  std::vector<std::string> names;
  each_inside(reading.mentions, out.claim->content, [&](const Mention& m) {
    if (m.entity != none) names.push_back(heap.actor(out.document, m.entity));
  });
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  std::erase(names, std::string());
  out.names = std::move(names);
  if (!out.claim->source_entities.empty()) {
    const std::int32_t who = out.claim->source_entities.front();
    out.source = heap.actor(out.document, who);
    const Entity& entity = reading.entities[static_cast<std::size_t>(who)];
    out.speaker = static_cast<std::int32_t>(entity.kind);
    out.side = entity.affiliation.empty() && is_party(entity.kind) ? out.source : std::string(entity.affiliation);
  }
  if (std::string origin = origin_of(heap, out.ref); !origin.empty()) out.origins.push_back(std::move(origin));
}

// "Het parket heeft het aantal schoten vastgesteld op elf": whoever is told to count. Empty: nobody.
std::string teller_of(const Heap& heap, const Statement& s, const Amount& amount) {
  if (amount.clause == none || words_of(s, Contrast::tallies) == 0) return {};
  const std::int32_t subject = s.clauses[static_cast<std::size_t>(amount.clause)].subject;
  if (subject == none) return {};
  const Argument& who = *s.phrases[static_cast<std::size_t>(subject)].argument;
  if (who.entity == none || who.quantity != none) return {};
  return heap.actor(s.document, who.entity);
}
}  // namespace

StatementMaker::StatementMaker(const Lexicons& lexicons, const std::string& language, const WordVectors& vectors)
    : vectors_(vectors), language_(language), contrast_(lexicons, language) {}

void StatementMaker::add_word(Statement& out, std::string_view word) const {
  const WordVectors::Word found = vectors_.find(word);
  const std::int32_t weight = found.direction == nullptr ? unlisted_weight : found.weight;
  out.words.emplace_back(base::hash64(word), weight);
  out.meaning.add(found);
  contrast_.count(word, out.framed.contrast);
}

Phrase StatementMaker::phrase_of(const Argument& argument) const {
  Phrase out;
  out.argument = &argument;
  each_word(argument.words, [&](std::string_view word) {
    out.words.push_back(base::hash64(word));
    out.meaning.add(vectors_.find(word));
  });
  std::sort(out.words.begin(), out.words.end());
  out.meaning.finish();
  return out;
}

void StatementMaker::add_phrases(Statement& out, std::span<const Proposition> propositions) const {
  for (const Proposition& p : propositions) {
    Clause clause;
    clause.proposition = &p;
    clause.first = static_cast<std::int32_t>(out.phrases.size());
    out.negations += p.negative;
    for (const Argument& a : p.arguments) {
      each_word(a.words, [&](std::string_view word) { add_word(out, word); });
      std::int32_t* const slot = a.role == ArgumentRole::whole     ? &clause.whole
                                 : a.role == ArgumentRole::subject ? &clause.subject
                                 : a.role == ArgumentRole::object  ? &clause.object
                                                                   : &clause.oblique;
      if (*slot == none) *slot = static_cast<std::int32_t>(out.phrases.size());
      out.phrases.push_back(phrase_of(a));
    }
    for (const Answer& answer : p.answers) out.stands.push_back({&answer, phrase_of(answer.about)});
    clause.last = static_cast<std::int32_t>(out.phrases.size());
    out.clauses.push_back(clause);
  }
  out.meaning.finish();
  std::sort(out.words.begin(), out.words.end());
  out.words.erase(std::unique(out.words.begin(), out.words.end()), out.words.end());
  for (const auto& [word, weight] : out.words) out.weight += weight;
}

std::vector<std::uint64_t> StatementMaker::heading(std::string_view title) const {
  constexpr std::int32_t telling = 60;
  std::vector<std::uint64_t> out;
  each_letters(title, [&](const std::string& word) {
    const WordVectors::Word found = vectors_.find(word);
    if (word.size() > 2 && (found.direction == nullptr || found.weight >= telling)) out.push_back(base::hash64(word));
  });
  return out;
}

std::vector<Statement> StatementMaker::make(const Heap& heap, std::uint32_t document, bool framed) const {
  const Document& d = heap[document];
  const std::vector<Claim>& claims = d.claims.claims;
  std::vector<Statement> out(std::min(claims.size(), most_of_report));
  const ToldCircumstances circumstances(d, vectors_);
  Framing framing(d, contrast_, vectors_);
  if (!out.empty()) out.front().heading = heading(d.report.title);
  for (const Event& event : d.events)
    if (event.claim >= 0 && static_cast<std::size_t>(event.claim) < out.size())
      out[static_cast<std::size_t>(event.claim)].events.push_back(&event);
  std::size_t next = 0;
  for (std::uint32_t c = 0; c < out.size(); ++c) {
    Statement& s = out[c];
    s.ref = heap.ref(RecordKind::claim, document, c);
    s.document = document;
    s.claim = &claims[c];
    s.report = &d.report;
    const std::size_t first = next;
    while (next < d.propositions.size() && d.propositions[next].claim == c) ++next;
    add_phrases(s, std::span(d.propositions).subspan(first, next - first));
    if (framed) framing.add(c, s.framed);
    circumstances.add(s);
    add_who(s, heap);
    for (Amount& a : s.amounts) {
      const bool told = a.number != nullptr && !a.number->counted_by.empty();
      a.counter = told ? heap.actor(document, a.number->counted_by.front()) : s.source;
      a.teller = a.counter.empty() ? teller_of(heap, s, a) : a.counter;
    }
  }
  return out;
}

}  // namespace wederhoor::reconcile
