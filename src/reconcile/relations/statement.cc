// Statements. "Zo'n 220.000 vaten olie zijn verloren" : words "vat olie verliezen", an amount of about 220,000, a
// clause verliezen with the object "220.000 vat olie". Not: what stands in the claim around it. Tested by
// tests/reconcile/relations_test.cc.
#include "reconcile/relations/statement.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>
#include <unordered_map>

#include "base/because.h"
#include "base/enum_names.h"
#include "base/groups.h"
#include "base/hash.h"
#include "base/utf8.h"
#include "lexicon/table_file.h"
#include "reconcile/make_match.h"
#include "reconcile/rarity.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::array<std::string_view, contrasts> contrast_names = {
    "later", "earlier", "total",  "part",   "rounded", "only",    "denial", "cause", "sequence",
    "still", "against", "answer", "insist", "allege",  "concede", "firm",   "split", "negator"};

constexpr std::size_t most_of_report = 400;    // statements of one report that are compared, the first ones
constexpr std::size_t most_telling = 512;      // claims of one figure that are looked at, the first ones
constexpr std::int32_t unlisted_weight = 160;  // of a word without a vector: a name, as a rule

// Records of the reading that lie in the content of a claim; both in text order.
template <class Record, class Take>
void each_inside(const std::vector<Record>& records, const Spans& content, Take take) {
  for (const Span span : content) {
    auto at = std::partition_point(records.begin(), records.end(),
                                   [&](const Record& r) { return r.span.begin < span.begin; });
    for (; at != records.end() && at->span.begin < span.end; ++at) {
      if (span.contains(at->span)) take(*at);
    }
  }
}

template <class Take>
void each_word(std::string_view words, Take take) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    take(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

std::pair<int, double> measure_of(QuantityUnit unit) {
  switch (unit) {
    case QuantityUnit::km: return {100, 1000};
    case QuantityUnit::m: return {100, 1};
    case QuantityUnit::hours: return {101, 1};
    case QuantityUnit::days: return {101, 24};
    case QuantityUnit::weeks: return {101, 168};
    case QuantityUnit::months: return {102, 1};
    case QuantityUnit::years: return {102, 12};
    default: return {static_cast<int>(unit), 1};
  }
}

std::int64_t minutes(const Moment& m) { return std::int64_t{m.day} * 1440 + std::max<std::int64_t>(m.minute, 0); }

void add_period(Statement& out, const TimeMention& t, const Event* event) {
  if (t.kind == TimeKind::duration || t.kind == TimeKind::set || !t.value.known()) return;
  Period p;
  p.begin = t.value.begin ? minutes(*t.value.begin) : minutes(*t.value.end) - 1440;
  p.end = t.value.end ? minutes(*t.value.end) : minutes(*t.value.begin) + 1440;
  p.clock = t.granularity == Granularity::minute || t.granularity == Granularity::hour;
  if (p.end <= p.begin) p.end = p.begin + 1;
  p.event = event;
  out.periods.push_back(p);
}

// Calls `take` for each word of letters, in lower case.
template <class Take>
void each_letters(std::string_view text, Take take) {
  const std::string small = base::lower(text);
  std::string word;
  for (std::uint32_t i = 0; i < small.size();) {
    const base::CodePoint c = base::decode(small, i);
    if (base::is_letter(c.value)) {
      word.append(small, i, c.size);
    } else if (!word.empty()) {
      take(word);
      word.clear();
    }
    i += c.size;
  }
  if (!word.empty()) take(word);
}

// For each word of each statement how many statements hold it.
void count_words(std::vector<Statement>& statements) {
  std::unordered_map<std::uint64_t, std::int32_t> held;
  for (const Statement& s : statements)
    for (const auto& [word, weight] : s.words) ++held[word];
  for (Statement& s : statements) {
    s.held.reserve(s.words.size());
    for (const auto& [word, weight] : s.words) s.held.push_back(held[word]);
  }
}

// When a claim was said, by day.
std::optional<std::int32_t> day_of(const Statement& s) {
  const auto& when = s.claim->said.begin ? s.claim->said.begin : s.report->published.begin;
  if (!when) return std::nullopt;
  return when->day;
}

// For each amount when the claims of its incident tell the same figure.
void follow_figures(std::vector<Statement>& statements) {
  struct Course {
    std::optional<std::int32_t> first;
    std::int32_t last = 0, told = 0;
  };
  using Key = std::tuple<std::int32_t, int, double>;  // incident, measure, figure
  std::map<Key, Course> courses;
  const auto key = [](const Statement& s, const Amount& a) { return Key(s.incident, a.measure, a.scaled); };
  for (const Statement& s : statements) {
    const std::optional<std::int32_t> day = day_of(s);
    for (const Amount& a : s.amounts) {
      Course& course = courses[key(s, a)];
      ++course.told;
      if (!day) continue;
      course.first = std::min(course.first.value_or(*day), *day);
      course.last = std::max(course.last, *day);
    }
  }
  for (Statement& s : statements) {
    for (Amount& a : s.amounts) {
      const Course& course = courses[key(s, a)];
      a.first_told = course.first, a.last_told = course.last, a.told = course.told;
    }
  }
}

// How rare a word is that `held` of all claims hold, in sixteenths of a power of two.
std::int32_t rarity_of(std::int32_t held, std::size_t all) {
  return static_cast<std::int32_t>(
      rarity(static_cast<std::uint32_t>(all) + 1, static_cast<std::uint32_t>(std::max(held, 1))));
}

// The words of the two claims before each, of its own report.
void add_context(std::vector<Statement>& statements) {
  constexpr std::size_t before = 2;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    std::map<std::uint64_t, std::int32_t> words;
    for (std::size_t j = i - std::min(i, before); j < i; ++j) {
      const Statement& s = statements[j];
      if (s.document != statements[i].document) continue;
      for (std::size_t w = 0; w < s.words.size(); ++w)
        words.emplace(s.words[w].first, rarity_of(s.held[w], statements.size()));
    }
    statements[i].context.assign(words.begin(), words.end());
  }
}

// For each amount what the claims of its incident tell with the same figure of the same thing, the first of them: "één"
// stands in a claim of every report.
void follow_contexts(std::vector<Statement>& statements) {
  using Thing = std::tuple<std::int32_t, int, int>;  // incident, unit, state
  std::map<Thing, std::map<double, std::shared_ptr<Told>>> all;
  const auto thing = [](const Statement& s, const Amount& a) {
    return Thing(s.incident, static_cast<int>(a.quantity->unit),
                 a.number == nullptr ? -1 : static_cast<int>(a.number->state));
  };
  std::map<const Told*, std::map<std::uint64_t, std::int32_t>> words;
  for (std::uint32_t i = 0; i < statements.size(); ++i) {
    const Statement& s = statements[i];
    for (const Amount& a : s.amounts) {
      std::shared_ptr<Told>& told = all[thing(s, a)][a.best];
      if (!told) told = std::make_shared<Told>();
      if (told->claims.size() == most_telling || (!told->claims.empty() && told->claims.back() == i)) continue;
      told->claims.push_back(i);
      const auto add = [&](std::vector<std::uint32_t>& to) {
        if (to.empty() || to.back() != s.document) to.push_back(s.document);
      };
      add(told->reports);
      if (s.claim->form == Form::plain) add(told->plain);
      for (const std::string& voice : s.origins) told->voices.push_back(base::hash64(voice));
      for (std::size_t w = 0; w < s.words.size(); ++w)
        words[told.get()].emplace(s.words[w].first, rarity_of(s.held[w], statements.size()));
    }
  }
  for (auto& [key, figures] : all) {
    for (auto& [figure, told] : figures) {
      const auto& of = words[told.get()];
      told->words.assign(of.begin(), of.end());
      for (const auto& [word, rare] : told->words) told->weight += rare;
      std::sort(told->voices.begin(), told->voices.end());
      told->voices.erase(std::unique(told->voices.begin(), told->voices.end()), told->voices.end());
      told->rivals = static_cast<std::int32_t>(figures.size()) - 1;
    }
  }
  for (Statement& s : statements)
    for (Amount& a : s.amounts) a.heap = all[thing(s, a)][a.best];
}

// Within each report a turn is what one voice says before another does.
void count_turns(std::vector<Statement>& statements) {
  for (std::size_t i = 1; i < statements.size(); ++i) {
    const Statement& before = statements[i - 1];
    Statement& s = statements[i];
    if (s.document == before.document) s.turn = before.turn + (s.origins != before.origins);
  }
}

// Where the content of a claim begins and ends; of none, nowhere in the way.
std::uint32_t begin_of(const Claim& claim) { return claim.content.empty() ? UINT32_MAX : claim.content.front().begin; }
std::uint32_t end_of(const Claim& claim) { return claim.content.empty() ? 0 : claim.content.back().end; }

// What the ledger knows of an amount.
void add_line(Amount& out, const Number& number, const Document& d) {
  out.number = &number;
  if (number.event != none) out.event = &d.events[static_cast<std::size_t>(number.event)];
  if (number.place != none) out.place = &d.reading.places[static_cast<std::size_t>(number.place)];
  out.part = base::made_by(out.quantity->because, "part_of");
}

bool is_party(ActorKind kind) {
  return kind == ActorKind::armed_group || kind == ActorKind::army || kind == ActorKind::state_body ||
         kind == ActorKind::place_as_actor;
}

// The smallest phrase around the amount, and its clause.
void find_phrase(const Statement& s, Span span, Amount& out) {
  std::uint32_t size = UINT32_MAX;
  for (std::size_t p = 0; p < s.phrases.size(); ++p) {
    const Span around = s.phrases[p].argument->span;
    if (!around.meets(span) || around.end - around.begin >= size) continue;
    size = around.end - around.begin;
    out.phrase = static_cast<std::int32_t>(p);
  }
  for (std::size_t c = 0; c < s.clauses.size(); ++c) {
    if (s.clauses[c].first <= out.phrase && out.phrase < s.clauses[c].last) out.clause = static_cast<std::int32_t>(c);
  }
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
    out.side = entity.affiliation.empty() && is_party(entity.kind) ? out.source : entity.affiliation;
  }
  if (std::string origin = origin_of(heap, out.ref); !origin.empty()) out.origins.push_back(std::move(origin));
}
}  // namespace

std::string_view name_of(Contrast c) { return contrast_names[static_cast<std::size_t>(c)]; }

StatementMaker::StatementMaker(const Lexicons& lexicons, const std::string& language, const WordVectors& vectors)
    : vectors_(vectors), language_(language) {
  const lexicon::Table& table = lexicons.table(language + "/contrast_words");
  for (const lexicon::Row& row : table.rows()) {
    const auto at = std::find(contrast_names.begin(), contrast_names.end(), table.cell(row, "contrast"));
    if (at != contrast_names.end())
      contrast_.emplace(row.cells.front(), static_cast<std::size_t>(at - contrast_names.begin()));
  }
}

void StatementMaker::add_word(Statement& out, std::string_view word) const {
  const WordVectors::Word found = vectors_.find(word);
  const std::int32_t weight = found.direction == nullptr ? unlisted_weight : found.weight;
  out.words.emplace_back(base::hash64(word), weight);
  out.meaning.add(found);
  if (const auto kind = contrast_.find(word); kind != contrast_.end()) ++out.contrast[kind->second];
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

// "nl/speech_verbs:van de hand wijzen"
void StatementMaker::add_row(Statement& out, std::string_view row) const {
  const std::size_t colon = row.find(':');
  if (colon == std::string_view::npos) return;
  if (const auto kind = contrast_.find(row.substr(colon + 1)); kind != contrast_.end()) ++out.frame[kind->second];
}

// Words of the writer about accounts that differ, and whether it asks.
StatementMaker::Setting StatementMaker::setting_of(std::string_view sentence) const {
  Setting out;
  out.asks = sentence.ends_with('?');
  each_letters(sentence, [&](const std::string& word) {
    const auto kind = contrast_.find(word);
    out.split += kind != contrast_.end() && kind->second == static_cast<std::size_t>(Contrast::split);
  });
  return out;
}

// Of the sentences of its paragraph, at most two on. `known`: of each sentence of the report that was looked at.
void StatementMaker::add_setting(Statement& out, const Document& document, Settings& known) const {
  constexpr std::uint32_t most = 2;
  const std::vector<Sentence>& all = document.reading.sentences;
  const std::uint32_t here = out.claim->sentence;
  const auto last = std::min(static_cast<std::uint32_t>(all.size()), here + most + 1);
  for (std::uint32_t s = here - std::min(here, most); s < last; ++s) {
    if (s == here || all[s].paragraph != all[here].paragraph) continue;
    if (!known[s]) known[s] = setting_of(all[s].span.of(document.report.text));
    out.asked += known[s]->asks;
    out.split += known[s]->split;
  }
}

// What stands between "niet" or "geen" and "maar", a few words at most.
void StatementMaker::add_rejected(Statement& out, std::string_view text) const {
  constexpr std::size_t most = 8;
  std::vector<std::string> behind;
  bool negated = false;
  each_letters(text, [&](const std::string& word) {
    const auto kind = contrast_.find(word);
    const auto is = [&](Contrast c) { return kind != contrast_.end() && kind->second == static_cast<std::size_t>(c); };
    if (is(Contrast::negator)) {
      negated = true;
      behind.clear();
    } else if (negated && is(Contrast::against)) {
      out.rejects = out.rejects || !behind.empty();
      for (const std::string& one : behind) out.rejected.add(vectors_.find(one));
      negated = false;
    } else if (negated) {
      behind.push_back(word);
      negated = behind.size() <= most;
    }
  });
}

// `from`: where the claim before it ends; `to`: where the one behind it begins.
void StatementMaker::add_frame(Statement& out, const Document& document, std::uint32_t from, std::uint32_t to,
                               Settings& known) const {
  const auto count = [&](Span span) {
    each_letters(span.of(document.report.text), [&](const std::string& word) {
      if (const auto kind = contrast_.find(word); kind != contrast_.end()) ++out.frame[kind->second];
    });
  };
  for (const Span span : out.claim->content) {
    each_letters(span.of(document.report.text), [&](const std::string& word) {
      if (const auto kind = contrast_.find(word); kind != contrast_.end()) ++out.contrast[kind->second];
    });
  }
  const Sentence& sentence = document.reading.sentences[out.claim->sentence];
  out.paragraph = sentence.paragraph;
  std::uint32_t at = std::max(sentence.span.begin, from);
  for (const Span span : out.claim->content) {
    if (at < span.begin && span.begin <= sentence.span.end) count({at, span.begin});
    at = std::max(at, span.end);
    add_rejected(out, span.of(document.report.text));
  }
  const std::uint32_t end = to > at ? std::min(to, sentence.span.end) : sentence.span.end;
  if (at < end) count({at, end});
  for (const Because& because : out.claim->because) add_row(out, because.row);
  out.rejected.finish();
  add_setting(out, document, known);
}

std::vector<Statement> StatementMaker::make(const Heap& heap, std::uint32_t document) const {
  const Document& d = heap[document];
  std::map<std::uint32_t, const Number*> ledger;  // by quantity
  for (const Number& n : d.numbers) ledger.emplace(n.quantity, &n);
  const std::vector<Claim>& claims = d.claims.claims;
  std::vector<Statement> out(std::min(claims.size(), most_of_report));
  Settings known(d.reading.sentences.size());
  std::map<std::int32_t, const Event*> at_time;
  for (const Event& e : d.events)
    if (e.time != none) at_time.emplace(e.time, &e);
  if (!out.empty()) out.front().heading = heading(d.report.title);
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
    if (s.claim->sentence < d.reading.sentences.size())
      add_frame(s, d, c == 0 ? 0 : end_of(claims[c - 1]), c + 1 < claims.size() ? begin_of(claims[c + 1]) : UINT32_MAX,
                known);
    const auto before = [&](std::uint32_t claim) {
      return std::partition_point(d.positions.begin(), d.positions.end(),
                                  [&](const Position& p) { return p.claim < claim; });
    };
    s.positions = {before(c), before(c + 1)};
    each_inside(d.reading.times, s.claim->content, [&](const TimeMention& t) {
      const auto found = at_time.find(static_cast<std::int32_t>(&t - d.reading.times.data()));
      add_period(s, t, found == at_time.end() ? nullptr : found->second);
    });
    each_inside(d.reading.places, s.claim->content, [&](const PlaceMention& p) { s.places.push_back(&p); });
    each_inside(d.reading.quantities, s.claim->content, [&](const Quantity& q) {
      if (!q.low && !q.best && !q.high) return;
      Amount a;
      a.best = q.best ? *q.best : q.low ? *q.low : *q.high;
      a.low = q.low.value_or(q.best.value_or(-HUGE_VAL));
      a.high = q.high.value_or(q.exactness == Exactness::exact ? a.best : HUGE_VAL);
      const auto [measure, scale] = measure_of(q.unit);
      a.measure = measure;
      a.scaled = a.best * scale;
      a.quantity = &q;
      const auto line = ledger.find(static_cast<std::uint32_t>(&q - d.reading.quantities.data()));
      if (line != ledger.end()) add_line(a, *line->second, d);
      a.noun.add(vectors_.find(q.noun.of(d.report.text)));
      a.noun.finish();
      find_phrase(s, q.span, a);
      s.amounts.push_back(a);
    });
    add_who(s, heap);
    for (Amount& a : s.amounts) {
      const bool told = a.number != nullptr && !a.number->counted_by.empty();
      a.counter = told ? heap.actor(document, a.number->counted_by.front()) : s.source;
    }
  }
  return out;
}

std::vector<Statement> StatementMaker::make_all(const Heap& heap, const std::vector<Incident>& incidents) const {
  std::map<Ref, std::uint32_t> incident_of;
  std::map<ReportKey, std::uint32_t> first;  // incident of a report
  base::Groups stories(incidents.size());
  for (std::uint32_t i = 0; i < incidents.size(); ++i) {
    for (const Ref& ref : incidents[i].claims) incident_of.emplace(ref, i);
    for (const ReportKey& report : incidents[i].reports) stories.join(first.try_emplace(report, i).first->second, i);
  }
  std::vector<Statement> out;
  for (std::uint32_t d = 0; d < heap.size(); ++d) {
    if (heap[d].reading.language != language_) continue;
    for (Statement& s : make(heap, d)) {
      if (const auto found = incident_of.find(s.ref); found != incident_of.end()) {
        s.incident = static_cast<std::int32_t>(found->second);
        s.story = static_cast<std::int32_t>(stories.find(found->second));
      }
      out.push_back(std::move(s));
    }
  }
  count_words(out);
  follow_figures(out);
  add_context(out);
  count_turns(out);
  follow_contexts(out);
  return out;
}

}  // namespace wederhoor::reconcile
