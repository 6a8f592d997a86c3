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
  Finder(const Heap& heap, const Sides& sides, const Incident& incident)
      : heap_(heap), sides_(sides), incident_(incident) {}

  std::vector<Unanswered> take() {
    for (const Ref& ref : incident_.claims) {
      if (!told(heap_.claim(ref))) continue;
      for (const Proposition& p : propositions_of(heap_, ref)) {
        for (const Answer& answer : p.answers)
          if (is_silence(answer)) add(ref, p, answer);
      }
    }
    return std::move(out_);
  }

 private:
  void add(const Ref& ref, const Proposition& p, const Answer& answer) {
    const Document& document = heap_[ref];
    const std::uint32_t place = heap_.place_of(ref.report);
    std::int32_t who = answer.about.entity;
    if (who != none && !base::has_name(document.reading, document.reading.entities[static_cast<std::size_t>(who)]))
      who = named_before(document, ref, who);
    Unanswered one{ref, who == none ? "" : heap_.actor(place, who), "", {}};
    one.name = who == none ? std::string(answer.about.span.of(document.report.text))
                           : document.reading.entities[static_cast<std::size_t>(who)].name;
    if (one.name.empty() || only_pronoun(document, who, answer.about.span)) return;
    for (const Argument& argument : p.arguments)
      if (tells_what(argument) && argument.span.size() > one.about.size()) one.about = argument.span;
    if (one.about.empty() && who != none && spoke_later(ref, place, who)) return;
    if (known_.emplace(ref.report, base::fold(one.name)).second) out_.push_back(std::move(one));
  }

  // "Rederij Delphi is gevraagd naar de lading. Het bedrijf gaf geen antwoord": the only body that the sentence before
  // names; else who it was.
  static std::int32_t named_before(const Document& document, const Ref& ref, std::int32_t who) {
    const Reading& reading = document.reading;
    const std::uint32_t sentence = document.claims.claims[ref.index].sentence;
    if (sentence == 0 || reading.sentences[sentence - 1].paragraph != reading.sentences[sentence].paragraph) return who;
    std::set<std::int32_t> bodies;
    for (const Mention& m : base::begin_in(reading.mentions, reading.sentences[sentence - 1].span)) {
      if (m.entity == none || m.kind != MentionKind::name) continue;
      const Entity& entity = reading.entities[static_cast<std::size_t>(m.entity)];
      if (is_body(entity.kind) && !entity.name.empty()) bodies.insert(m.entity);
    }
    return bodies.size() == 1 ? *bodies.begin() : who;
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
  const Incident& incident_;
  std::set<std::pair<ReportKey, std::string>> known_;
  std::vector<Unanswered> out_;
};

}  // namespace

// "comment" is a family of lexicons/shared/family_values.tsv.
bool is_silence(const Answer& answer) {
  return answer.question == "comment" && answer.answer != "given" && !answer.about.span.empty();
}

bool tells_what_was_asked(const Proposition& clause) {
  return std::any_of(clause.arguments.begin(), clause.arguments.end(), tells_what);
}

std::vector<Unanswered> unanswered_of(const Heap& heap, const Sides& sides, const Incident& incident) {
  return Finder(heap, sides, incident).take();
}

}  // namespace wederhoor::dossier
