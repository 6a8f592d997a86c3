// Decides who was asked and did not answer, as reports tell it: "de corporatie reageerde niet op vragen daarover", "op
// de vraag of er wachten waren, wilde de rederij niet ingaan". Not: "de rederij gaf antwoord"; who "was niet
// bereikbaar" and spoke later; "het zou niet reageren" (nobody tells that it did not). Tested by
// tests/dossier/unanswered_test.cc.
#include "dossier/unanswered.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/in_text.h"
#include "base/named.h"
#include "base/said.h"
#include "base/utf8.h"
#include "dossier/build_dossier.h"
#include "dossier/said_clauses.h"
#include "lexicon/table_file.h"

namespace wederhoor::dossier {
namespace {

bool told(const Claim& claim) {
  const bool said = claim.standing == Standing::asserted || claim.standing == Standing::attributed ||
                    claim.standing == Standing::confirmed;
  return said && !claim.hearsay;
}

bool is_body(ActorKind kind) {
  return kind == ActorKind::state_body || kind == ActorKind::army || kind == ActorKind::agency ||
         kind == ActorKind::organisation || kind == ActorKind::armed_group;
}

// Beyond "op vragen", "voor commentaar": words of what it was about.
bool tells_what(const Argument& argument) {
  const bool beside = argument.role == ArgumentRole::oblique || argument.role == ArgumentRole::modifier;
  return beside && argument.time == none && argument.words.view().find(' ') != std::string_view::npos;
}

class Finder {
 public:
  Finder(const Heap& heap, const Sides& sides, const SilentPhrases& phrases, const Incident& incident)
      : heap_(heap), sides_(sides), phrases_(phrases), incident_(incident) {}

  std::vector<Unanswered> take() {
    for (const Ref& ref : incident_.claims) {
      if (!told(heap_.claim(ref))) continue;
      for (const Proposition& p : propositions_of(heap_, ref)) {
        for (const Answer& answer : p.answers)
          if (is_silence(answer)) add(ref, p, answer);
      }
      if (heap_.claim(ref).form == Form::plain) by_phrase(ref);
    }
    return std::move(out_);
  }

 private:
  void add(const Ref& ref, const Proposition& p, const Answer& answer) {
    Span about;
    for (const Argument& argument : p.arguments)
      if (tells_what(argument) && argument.span.size() > about.size()) about = argument.span;
    add(ref, answer.about.entity, answer.about.span, about);
  }

  // "De gemeente wil niet zeggen of …": who is named right before, and what he was asked right behind.
  void by_phrase(const Ref& ref) {
    const Document& document = heap_[ref];
    const Span content = heap_.claim(ref).content.front();
    for (const Mention& m : base::begin_in(document.reading.mentions, content)) {
      const std::uint32_t at = m.span.end + 1;
      if (m.kind == MentionKind::pronoun || m.entity == none || at >= content.end) continue;
      const std::uint32_t end = phrases_.end_of(document.reading.language, document.report.text, at);
      if (end == at || end > content.end) continue;
      const Span before{content.begin, m.span.begin}, behind{end, content.end};
      return add(ref, m.entity, m.span, before.size() > behind.size() ? before : behind);
    }
  }

  void add(const Ref& ref, std::int32_t who, Span words, Span about) {
    const Document& document = heap_[ref];
    const std::uint32_t place = heap_.place_of(ref.report);
    if (who != none && !base::has_name(document.reading, document.reading.entities[static_cast<std::size_t>(who)]))
      who = named_before(document, ref, who, about);
    Unanswered one{ref, who == none ? "" : heap_.actor(place, who), name_of(document, who, words), about};
    if (one.name.empty() || only_pronoun(document, who, words)) return;
    if (one.about.empty() && who != none && spoke_later(ref, place, who)) return;
    if (known_.emplace(ref.report, base::fold(one.name)).second) out_.push_back(std::move(one));
  }

  // "Rederij Delphi is gevraagd naar de lading. Het bedrijf gaf geen antwoord": the only body that the sentence before
  // names; else who it was. That sentence then tells what it was asked.
  static std::int32_t named_before(const Document& document, const Ref& ref, std::int32_t who, Span& about) {
    const Reading& reading = document.reading;
    const std::uint32_t sentence = document.claims.claims[ref.index].sentence;
    if (sentence == 0 || sentence >= reading.sentences.size() ||
        reading.sentences[sentence - 1].paragraph != reading.sentences[sentence].paragraph)
      return who;
    std::set<std::int32_t> bodies;
    for (const Mention& m : base::begin_in(reading.mentions, reading.sentences[sentence - 1].span)) {
      if (m.entity == none || m.kind != MentionKind::name) continue;
      const Entity& entity = reading.entities[static_cast<std::size_t>(m.entity)];
      if (is_body(entity.kind) && !entity.name.empty()) bodies.insert(m.entity);
    }
    if (bodies.size() != 1) return who;
    if (about.empty()) about = reading.sentences[sentence - 1].span;
    return *bodies.begin();
  }

  // "Beveiligingsbedrijf Veritas", of which the reports know no more than "beveiligingsbedrijf": as it is called here.
  static std::string name_of(const Document& document, std::int32_t who, Span words) {
    const std::string_view printed = words.of(document.report.text);
    std::string here = base::squeeze(printed.substr(0, printed.find(',')));
    if (who == none) return here;
    const Entity& entity = document.reading.entities[static_cast<std::size_t>(who)];
    const bool named = base::has_name(document.reading, entity);
    const bool fuller = (!named || entity.name.find(' ') == std::string::npos) && here.size() > entity.name.size() &&
                        base::fold(here).find(base::fold(entity.name)) != std::string::npos;
    if (!fuller) return entity.name;
    if (named) return here;
    const std::size_t first = base::decode(here, 0).size;
    return base::lower(std::string_view(here).substr(0, first)) + here.substr(first);
  }

  static bool only_pronoun(const Document& document, std::int32_t who, Span words) {
    const Mention* mention = base::just_at(document.reading.mentions, words);
    if (mention == nullptr || mention->kind != MentionKind::pronoun) return false;
    return who == none || !base::has_name(document.reading, document.reading.entities[static_cast<std::size_t>(who)]);
  }

  // Is he heard of the incident in a report that came out later?
  bool spoke_later(const Ref& ref, std::uint32_t place, std::int32_t who) const {
    const auto& then = heap_[ref].report.published.begin;
    const std::string& actor = heap_.actor(place, who);
    const std::string side = sides_.of(place, who);
    const bool itself = side == actor && !actor.empty();  // a side of its own: whatever its voices say
    return std::any_of(incident_.claims.begin(), incident_.claims.end(), [&](const Ref& other) {
      const auto& when = base::when_said(heap_, other).begin;
      if (other.report == ref.report || !then || !when || *when <= *then) return false;
      const std::vector<std::string> by = sides_.of(other);
      if (itself && std::find(by.begin(), by.end(), side) != by.end()) return true;
      const std::uint32_t there = heap_.place_of(other.report);
      const std::vector<std::int32_t>& speakers = heap_.claim(other).source_entities;
      return !actor.empty() && std::any_of(speakers.begin(), speakers.end(),
                                           [&](std::int32_t e) { return heap_.actor(there, e) == actor; });
    });
  }

  const Heap& heap_;
  const Sides& sides_;
  const SilentPhrases& phrases_;
  const Incident& incident_;
  std::set<std::pair<ReportKey, std::string>> known_;
  std::vector<Unanswered> out_;
};

}  // namespace

// "comment" is a family of lexicons/shared/family_values.tsv.
bool is_silence(const Answer& answer) {
  return answer.question == "comment" && answer.answer != "given" &&
         (!answer.about.span.empty() || answer.about.entity != none);
}

const lexicon::TableSchema& silent_phrases_table() {
  static const lexicon::TableSchema schema{.name = "*/silent_phrases", .columns = {lexicon::text("phrase")}};
  return schema;
}

SilentPhrases::SilentPhrases(const Heap& heap, const Lexicons& lexicons) {
  for (const Document& document : heap) {
    const auto [at, fresh] = phrases_.try_emplace(document.reading.language);
    const lexicon::Table* table = fresh ? lexicons.find(silent_phrases_table().of(at->first)) : nullptr;
    if (table == nullptr) continue;
    for (const lexicon::Row& row : table->rows()) at->second.emplace_back(row.cells.front());
  }
}

std::uint32_t SilentPhrases::end_of(const std::string& language, std::string_view text, std::uint32_t at) const {
  const auto known = phrases_.find(language);
  std::uint32_t end = at;
  if (known == phrases_.end() || at >= text.size()) return end;
  for (const std::string& phrase : known->second) {
    const std::size_t behind = at + phrase.size();
    const bool whole = behind >= text.size() || !base::is_letter(base::decode(text, behind).value);
    if (whole && text.substr(at, phrase.size()) == phrase) end = std::max(end, static_cast<std::uint32_t>(behind));
  }
  return end;
}

std::vector<Unanswered> unanswered_of(const Heap& heap, const Sides& sides, const SilentPhrases& phrases,
                                      const Incident& incident) {
  return Finder(heap, sides, phrases, incident).take();
}

std::set<std::string> asked_in_vain(const Heap& heap, const Sides& sides, const std::vector<Unanswered>& unanswered) {
  std::set<std::string> out;
  for (const Unanswered& one : unanswered) {
    if (!one.about.empty() || one.actor.empty()) continue;
    const std::uint32_t place = heap.place_of(one.claim.report);
    const std::size_t size = heap[place].reading.entities.size();
    for (std::size_t e = 0; e < size; ++e) {
      const auto entity = static_cast<std::int32_t>(e);
      if (heap.actor(place, entity) == one.actor) out.insert(sides.of(place, entity));
    }
  }
  out.erase(std::string(other_side)), out.erase(std::string(outlet_side));
  out.erase("");
  return out;
}

}  // namespace wederhoor::dossier
