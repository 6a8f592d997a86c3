// Who takes part without being named beside it. "De groep eist de explosies op", "ontkent de aanval": the group. "Hij
// beschuldigt het leger ervan de brug te hebben opgeblazen": the army. "Bij de aanval van het leger kwamen twee mensen
// om": the army killed them. A state that attacks on the soil of another attacks that one; of two who fight in the
// report, one attacks the other. Not: where a report tells of three sides. Tested by spec/nl/events.md.
#include "events/implied.h"

#include <algorithm>
#include <set>
#include <span>

#include "events/only_ones.h"
#include "events/rivals.h"
#include "events/syntax.h"
#include "events/triggers.h"
#include "events/when_where.h"

namespace wederhoor::events {
namespace {

constexpr std::size_t look_back = 60;
constexpr std::uint32_t own_reach = 8;  // words between what befell and "in eigen rangen"
constexpr std::size_t nearby = 8;       // events before and behind among which a cause is sought

class Implied {
 public:
  Implied(std::vector<Event>& events, const Finding& finding, const Whom& whom)
      : events_(events), f_(finding), whom_(whom), at_(finding.reading.tokens.size(), none), rivals_(finding, whom) {
    for (std::size_t i = 0; i < events_.size(); ++i)
      at_[head_of(f_.reading, events_[i].trigger)] = static_cast<std::int32_t>(i);
  }
  void imply() {
    for (std::size_t i = 0; i < events_.size(); ++i) take_said(i);
    for (std::size_t i = 0; i < events_.size(); ++i) take_accuser(i);
    for (Event& e : events_) take_from_words(e);
    for (std::size_t i = 0; i < events_.size(); ++i) take_behind(i);
    free_people();
    carry_off();
    for (std::size_t i = 0; i < events_.size(); ++i) take_cause(i);
    for (Event& e : events_) leave_own_land(e);
    for (Event& e : events_) take_own_side(e);
    rivals_.find(events_);
    for (Event& e : events_) take_own_deed(e);
    for (Event& e : events_) take_own_measure(e);
    for (Event& e : events_) note_speaker(e);
    for (Event& e : events_) take_rival(e);
    for (Event& e : events_) take_soil(e);
    share_only_ones(events_, f_);
  }

 private:
  const lexicon::EventKind* kind(const Event& e) const { return f_.words.kinds.find(e.kind); }
  bool said(const Event& e) const { return kind(e) != nullptr && kind(e)->words; }
  bool violent(const Event& e) const { return kind(e) != nullptr && kind(e)->violent; }
  bool harm(const Event& e) const { return !violent(e) && kind(e) != nullptr && (kind(e)->harm || kind(e)->ruins); }
  const Entity& entity(std::int32_t e) const { return f_.reading.entities[static_cast<std::size_t>(e)]; }
  const std::string& side(std::int32_t e) const { return side_of(entity(e)); }
  bool fights(std::int32_t e) const { return rivals_.fight(e); }
  // The events of a sentence; all are in text order.
  std::span<const Event> in_sentence(std::uint32_t sentence) const {
    const auto first =
        std::partition_point(events_.begin(), events_.end(), [&](const Event& e) { return e.sentence < sentence; });
    const auto last =
        std::partition_point(first, events_.end(), [&](const Event& e) { return e.sentence == sentence; });
    return {first, last};
  }
  const Event* governor(const Event& e) const;
  void take_from_words(Event& e);
  void take_behind(std::size_t i);
  void free_people();
  void carry_off();
  bool of_place(const Event& e) const;
  void take_cause(std::size_t i);
  const Event* cause_of(std::size_t i, bool named) const;
  void take_said(std::size_t i);
  void take_accuser(std::size_t i);
  void leave_own_land(Event& e) const;
  void take_own_side(Event& e);
  std::int32_t speaker_of(const Event& e) const;
  std::int32_t claimant_of(const Event& e) const;
  std::int32_t claim_beside(const Event& e) const;
  std::vector<std::int32_t> whose_own(const Event& e, std::uint32_t noun) const;
  bool unnamed_fighters(const Event& e) const;
  bool surely_own(const Event& e, std::int32_t who) const;
  std::string_view side_word(std::int32_t e) const;
  std::int32_t said_just_before(const Event& e) const;
  bool points_at_words(const Event& e) const;
  void take_rival(Event& e);
  void take_own_deed(Event& e);
  void take_own_measure(Event& e);
  void note_speaker(Event& e) const;
  bool boasts(const Event& e) const;
  void take_soil(Event& e);
  void give(std::vector<std::int32_t>& role, const std::vector<std::int32_t>& who, Event& e, std::string_view why,
            Span words) {
    if (who.empty()) return;
    role = who;
    e.because.push_back({std::string(why), "", words});
  }

  std::vector<Event>& events_;
  const Finding& f_;
  const Whom& whom_;
  std::vector<std::int32_t> at_;  // by token: the event whose head it is
  Rivals rivals_;
};

// The event of words on whose verb this one hangs: "eist de aanval op", "neemt de verantwoordelijkheid voor de aanval".
const Event* Implied::governor(const Event& e) const {
  std::int32_t at = f_.reading.tokens[head_of(f_.reading, e.trigger)].head;
  for (int steps = 0; steps < 3 && at != none; ++steps) {
    const std::int32_t found = at_[static_cast<std::size_t>(at)];
    if (found != none) return &events_[static_cast<std::size_t>(found)];
    at = f_.reading.tokens[static_cast<std::size_t>(at)].head;
  }
  return nullptr;
}

void Implied::take_from_words(Event& e) {
  // "Wijst die beschuldiging van de hand": who does so is accused, and it is the accuser that is contradicted.
  if (e.kind == "accusation") {
    const Event* above = governor(e);
    if (above == nullptr || above->kind != "denial") return;
    if (e.targets.empty() && e.agents != above->agents) give(e.targets, above->agents, e, "denier", above->trigger);
    if (e.agents.empty() || !above->targets.empty()) return;
    Event& denial = events_[static_cast<std::size_t>(above - events_.data())];
    return give(denial.targets, e.agents, denial, "accuser", e.trigger);
  }
  if (said(e)) return;
  const Event* words = governor(e);
  if (words == nullptr || !said(*words)) return;
  // "Van de roof": whatever the words accuse somebody of.
  const std::uint32_t head = head_of(f_.reading, e.trigger);
  const bool of = words->kind == "accusation" && is_any(f_.words.language.of, preposition(f_, head));
  if (!violent(e) && !harm(e) && !of) return;
  // "Hij beschuldigt het leger ervan de brug te hebben opgeblazen": not he.
  const bool shared = words->kind == "accusation" && e.agents == words->agents && !words->targets.empty();
  if (!e.agents.empty() && !shared) return;
  if (words->kind == "declaration_of_responsibility" || (words->kind == "denial" && e.realis == Realis::denied))
    give(e.agents, words->agents, e, "whose_words", words->trigger);
  else if (words->kind == "accusation")
    give(e.agents, words->targets, e, "accused", words->trigger);
}

// "Er was een aanslag. De groep zat erachter": who is told to be behind the act of arms of the sentence before, the
// only one there, did it. Not: a question, what somebody doubts or denies.
void Implied::take_behind(std::size_t i) {
  Event& e = events_[i];
  if (!violent(e) || !e.agents.empty() || e.sentence + 1 >= f_.reading.sentences.size()) return;
  for (const Event& other : in_sentence(e.sentence)) {
    if (&other != &e && violent(other)) return;
  }
  const Sentence& next = f_.reading.sentences[e.sentence + 1];
  if (next.paragraph != f_.reading.sentences[e.sentence].paragraph || f_.forms.lower[next.last - 1] == "?") return;
  for (std::uint32_t t = next.first; t < next.last; ++t) {
    const Token& token = f_.reading.tokens[t];
    if (!is_any(f_.words.language.behind_it, f_.forms.lower[t]) || token.head == none) continue;
    const auto verb = static_cast<std::uint32_t>(token.head);
    const auto below = some_children(f_, verb);
    const bool denied = std::any_of(below.begin(), below.end(), [&](std::uint32_t c) {
      return f_.words.negations.contains(std::string(f_.forms.lower[c])) || f_.reading.tokens[c].upos == Upos::AUX;
    });
    const std::int32_t subject = verb_subject(f_, verb);
    if (denied || subject == none || f_.reading.tokens[verb].upos != Upos::VERB) return;
    return give(e.agents, whom_.meant_by(static_cast<std::uint32_t>(subject), none, true), e, "behind_it", token.span);
  }
}

// "Tachtig reizigers zijn bevrijd", in a report of people who are held: they are let go. Not: "het dorp is bevrijd".
void Implied::free_people() {
  const bool held = std::any_of(events_.begin(), events_.end(), [](const Event& e) {
    return e.kind == "hostage_taking" || e.kind == "hijacking" || e.kind == "abduction" || e.kind == "arrest";
  });
  for (Event& e : events_) {
    const TriggerRow* row = e.kind == "seizure" ? f_.words.triggers.opened(e) : nullptr;
    if (row == nullptr || !row->frees) continue;
    const bool persons = !e.targets.empty() && std::all_of(e.targets.begin(), e.targets.end(), [&](std::int32_t t) {
      return entity(t).kind == ActorKind::person || entity(t).kind == ActorKind::people;
    });
    if (persons || (held && e.targets.empty() && !of_place(e))) e.kind = "release";
  }
}

// "Hij leefde nog toen hij werd weggevoerd, en stierf in het ziekenhuis", "gewonden werden weggevoerd": no captors took
// them. Not: "ontvoerd".
void Implied::carry_off() {
  for (Event& e : events_) {
    const TriggerRow* row = e.kind == "abduction" ? f_.words.triggers.opened(e) : nullptr;
    if (row == nullptr || !row->object || !e.agents.empty()) continue;
    const std::span<const Event> beside = in_sentence(e.sentence);
    const bool dying = std::any_of(beside.begin(), beside.end(), [&](const Event& other) {
      const TriggerRow* of = harm(other) ? f_.words.triggers.opened(other) : nullptr;
      const bool hurt = other.kind == "wounding" && f_.reading.tokens[head_of(f_.reading, other.trigger)].head ==
                                                        static_cast<std::int32_t>(head_of(f_.reading, e.trigger));
      return of != nullptr && (of->undergoes || hurt);
    });
    if (dying) e.kind = "evacuation";
  }
}

// Is a place told of that may have been freed: a town, "de hele stad"? Not: "bij Utrecht".
bool Implied::of_place(const Event& e) const {
  const Sentence& sentence = f_.reading.sentences[e.sentence];
  const std::uint32_t at = head_of(f_.reading, e.trigger);
  const std::uint32_t first = std::max(sentence.first, at - std::min(at, own_reach));
  for (std::uint32_t t = first; t < std::min(sentence.last, at + own_reach); ++t) {
    if (!preposition(f_, t).empty()) continue;
    if (f_.words.place_kinds.contains(std::string(f_.forms.lemma[t]))) return true;
    const Span word = f_.reading.tokens[t].span;
    const auto& places = f_.reading.places;
    const auto place = std::partition_point(places.begin(), places.end(),
                                            [&](const PlaceMention& p) { return p.span.end <= word.begin; });
    if (place != places.end() && place->span.contains(word) && place->kind != PlaceKind::country && !place->acts)
      return true;
  }
  return false;
}

// "Die beschuldiging", "de opeising": whose it was when it was told before.
void Implied::take_said(std::size_t i) {
  Event& e = events_[i];
  if (!said(e) || !e.agents.empty() || f_.reading.tokens[head_of(f_.reading, e.trigger)].upos != Upos::NOUN) return;
  for (std::size_t k = i, steps = 0; k-- > 0 && steps < look_back; ++steps) {
    const Event& b = events_[k];
    if (b.kind != e.kind || b.agents.empty()) continue;
    give(e.agents, b.agents, e, "said_before", b.trigger);
    if (e.targets.empty()) e.targets = b.targets;
    return;
  }
}

// "Kinshasa beschuldigt Kigali. Kigali spreekt dat tegen": Kinshasa is contradicted. Not: by whom nobody accused.
void Implied::take_accuser(std::size_t i) {
  Event& e = events_[i];
  // "Ontkent slachtoffers": those contradict nobody.
  const bool told = std::any_of(e.targets.begin(), e.targets.end(),
                                [&](std::int32_t t) { return !side(t).empty() && !side(t).starts_with("x_"); });
  if (e.kind != "denial" || e.agents.empty() || told) return;
  const auto denies = [&](std::int32_t accused) {
    return std::any_of(e.agents.begin(), e.agents.end(),
                       [&](std::int32_t a) { return side(a) == side(accused) && !side(a).empty(); });
  };
  for (std::size_t k = i, steps = 0; k-- > 0 && steps < nearby; ++steps) {
    const Event& b = events_[k];
    if (b.sentence + 1 < e.sentence) break;
    if (b.kind != "accusation" || b.agents.empty() || !std::any_of(b.targets.begin(), b.targets.end(), denies))
      continue;
    return give(e.targets, b.agents, e, "accuser", b.trigger);
  }
  if (const std::int32_t who = said_just_before(e); who != none) give(e.targets, {who}, e, "contradicted", e.trigger);
}

// Does the denial point at what was said: "spreekt dat tegen", "doet dat getal af als propaganda"?
bool Implied::points_at_words(const Event& denial) const {
  const std::uint32_t head = head_of(f_.reading, denial.trigger);
  const auto points = [&](std::uint32_t t) { return has_feature(f_.reading.tokens[t], "PronType=Dem"); };
  for (const std::uint32_t c : some_children(f_, head)) {
    if (!has_rel(f_.reading.tokens[c], "obj")) continue;
    const auto below = some_children(f_, c);
    if (points(c) || std::any_of(below.begin(), below.end(), points)) return true;
  }
  return false;
}

// "Een drone trof de bus, zegt de gouverneur. Kyiv spreekt dat tegen": the governor, the only speaker of the sentence
// before; none.
std::int32_t Implied::said_just_before(const Event& denial) const {
  if (denial.sentence == 0) return none;
  const auto paragraph = [&](std::uint32_t s) { return f_.reading.sentences[s].paragraph; };
  if (!points_at_words(denial) && paragraph(denial.sentence) != paragraph(denial.sentence - 1)) return none;
  std::int32_t found = none;
  for (const std::uint32_t c : f_.claims_at.of(denial.sentence - 1)) {
    const Claim& claim = f_.claims.claims[c];
    if (claim.source_entities.empty()) continue;
    const std::int32_t who = claim.source_entities.front();
    const bool own = std::any_of(denial.agents.begin(), denial.agents.end(), [&](std::int32_t a) {
      return a == who || (!side(a).empty() && side(a) == side(who));
    });
    if (own && claim.source_entities.size() == 1) continue;  // what is denied is said again
    if (own || claim.source_entities.size() != 1 || (found != none && found != who)) return none;
    found = who;
  }
  return found;
}

// What killed, wounded or destroyed: the act of arms of the same sentence, else the last one before it.
void Implied::take_cause(std::size_t i) {
  Event& e = events_[i];
  if (!harm(e)) return;
  const Event* act = e.kind == "arrest" ? nullptr : cause_of(i, false);
  if (act != nullptr) e.cause = static_cast<std::int32_t>(act - events_.data());
  if (!e.agents.empty()) return;
  const Event* best = cause_of(i, true);
  if (best != nullptr && !undergoes(f_, e, best->agents)) give(e.agents, best->agents, e, "cause", best->trigger);
}

// That act of arms; named: one of which somebody is told to have done it, by whoever tells what it did. nullptr: none.
const Event* Implied::cause_of(std::size_t i, bool named) const {
  const Event& e = events_[i];
  const Event* best = nullptr;
  const auto fits = [&](const Event& c) {
    const std::int32_t told = attributed(f_, c);
    return violent(c) && (!named || (!c.agents.empty() && (told == none || told == e.claim))) &&
           c.realis != Realis::planned && c.realis != Realis::hypothetical && c.realis != Realis::denied &&
           (e.kind != "arrest" || kind(c)->searches);
  };
  const auto away = [&](const Event& c) {
    return c.trigger.begin > e.trigger.begin ? c.trigger.begin - e.trigger.begin : e.trigger.begin - c.trigger.begin;
  };
  for (std::size_t k = i - std::min(i, nearby); k < std::min(events_.size(), i + nearby + 1); ++k) {
    const Event& c = events_[k];
    if (k == i || c.sentence != e.sentence || !fits(c)) continue;
    if (best == nullptr || away(c) < away(*best)) best = &c;
  }
  const auto paragraph = [&](const Event& c) { return f_.reading.sentences[c.sentence].paragraph; };
  for (std::size_t k = i; best == nullptr && k-- > i - std::min(i, nearby);) {
    const Event& c = events_[k];
    if (c.sentence + 1 < e.sentence || paragraph(c) != paragraph(e)) break;
    if (!said(c) && !harm(c) && !violent(c)) continue;
    if (violent(c) && !fits(c)) break;  // another act of arms stands between
    if (fits(c)) best = &c;
  }
  return best;
}

// "De Verenigde Staten bestookten een haven": not in the United States, of which only the name is told, nor where the
// report was written.
void Implied::leave_own_land(Event& e) const {
  if (!violent(e) || e.place == none || e.agents.empty()) return;
  const PlaceMention& place = f_.reading.places[static_cast<std::size_t>(e.place)];
  const bool only_named = place.kind == PlaceKind::country || is_dateline(f_, place);
  const std::int32_t state = only_named ? whom_.state(place.country) : none;
  if (state == none) return;
  const bool own =
      std::all_of(e.agents.begin(), e.agents.end(), [&](std::int32_t a) { return side(a) == side(state); });
  if (own) e.place = none;
}

// Who says it, a body or a group: of its claim, else the only one of the sentence before; none.
std::int32_t Implied::speaker_of(const Event& e) const {
  std::int32_t found = none;
  const auto note = [&](const Claim& claim) {
    if (claim.source_entities.size() != 1) return false;
    const std::int32_t who = claim.source_entities.front();
    if (found != none && found != who) return false;
    found = who;
    return true;
  };
  if (const std::int32_t told = attributed(f_, e); told != none) {
    if (!note(f_.claims.claims[static_cast<std::size_t>(told)])) return none;
  } else if (e.sentence > 0) {
    const auto before = f_.claims_at.of(e.sentence - 1);
    const bool one = std::all_of(before.begin(), before.end(), [&](std::uint32_t c) {
      return f_.claims.claims[c].form == Form::plain || note(f_.claims.claims[c]);
    });
    if (!one) return none;
  }
  if (found == none || fights(found)) return found;
  // Of a spokesman the body that he speaks for.
  const std::int32_t body = entity(found).kind == ActorKind::person ? whom_.body_with(entity(found).affiliation) : none;
  return body != none && fights(body) ? body : none;
}

// Whose own dead a noun counts: the speaker's, else those of the subject of its verb; nobody's who does not fight.
std::vector<std::int32_t> Implied::whose_own(const Event& e, std::uint32_t noun) const {
  if (const std::int32_t who = speaker_of(e); who != none) return {who};
  const std::int32_t verb = f_.reading.tokens[noun].head;
  const std::int32_t subject = verb == none ? none : verb_subject(f_, static_cast<std::uint32_t>(verb));
  if (subject == none || static_cast<std::uint32_t>(subject) == noun) return {};
  std::vector<std::int32_t> out = whom_.meant_by(static_cast<std::uint32_t>(subject), e.claim, true);
  std::erase_if(out, [&](std::int32_t who) { return !fights(who); });
  return out;
}

// "Aan eigen kant vielen twee gewonden", "geen doden in eigen rangen": the speaker's own.
void Implied::take_own_side(Event& e) {
  if (!harm(e) || !e.victims.empty() || !e.targets.empty()) return;
  const Sentence& sentence = f_.reading.sentences[e.sentence];
  const std::uint32_t at = head_of(f_.reading, e.trigger);
  // "Het leger stelt het eigen dodental bij".
  for (const std::uint32_t c : some_children(f_, at)) {
    if (f_.forms.lemma[c] != f_.words.language.own_adjective) continue;
    return give(e.victims, whose_own(e, at), e, "own_side", f_.reading.tokens[c].span);
  }
  const std::uint32_t first = at - std::min(at - sentence.first, own_reach);
  for (std::uint32_t t = first; t + 1 < std::min(sentence.last, at + own_reach); ++t) {
    const bool found = is_any(f_.words.language.own_side, f_.forms.lower[t + 1]);
    // "In haar rangen".
    const bool own = f_.forms.lemma[t] == f_.words.language.own_adjective ||
                     (has_feature(f_.reading.tokens[t], "Poss=Yes") && has_feature(f_.reading.tokens[t], "Person=3"));
    if (!found || !own) continue;
    return give(e.victims, whose_own(e, at), e, "own_side", f_.reading.tokens[t + 1].span);
  }
}

// "Twee soldaten", "drie strijders": those who suffer are somebody's fighters, and nobody says whose.
bool Implied::unnamed_fighters(const Event& e) const {
  return !e.victims.empty() && std::all_of(e.victims.begin(), e.victims.end(), [&](std::int32_t v) {
    const std::string_view side = fights(v) ? std::string_view{} : side_word(v);
    return !side.empty() && side != "civilians";
  });
}

// "Het leger meldt één gesneuvelde militair en 41 gedode terroristen": the only claim of the sentence, whose words of
// saying stand in the clause of what somebody suffered; none.
std::int32_t Implied::claim_beside(const Event& e) const {
  std::int32_t found = none;
  constexpr std::size_t most = 8;  // claims of a sentence that is looked at
  const auto claims = f_.claims_at.of(e.sentence);
  if (!harm(e) || claims.size() > most) return none;
  for (const std::uint32_t c : claims) {
    const Claim& claim = f_.claims.claims[c];
    if (claim.form == Form::plain) continue;
    const bool here = !claim.cue.empty() && f_.clauses.of(token_at(f_.reading, claim.cue.front().begin)) ==
                                                f_.clauses.of(head_of(f_.reading, e.trigger));
    if (!here || found != none) return none;
    found = static_cast<std::int32_t>(c);
  }
  return found;
}

// The only one who says it, in a claim that denies nothing; none.
std::int32_t Implied::claimant_of(const Event& e) const {
  const std::int32_t told = attributed(f_, e) == none ? claim_beside(e) : e.claim;
  if (told == none) return none;
  const Claim& claim = f_.claims.claims[static_cast<std::size_t>(told)];
  if (claim.negative || claim.standing == Standing::denied || claim.source_entities.size() != 1) return none;
  return claim.source_entities.front();
}

// "Het leger meldt dat tien raketten zijn onderschept", "een dorp is bevrijd", "twintig strijders zijn gedood": who
// says it of the other side, did it.
void Implied::take_own_deed(Event& e) {
  const std::int32_t source = e.agents.empty() ? claimant_of(e) : none;
  if (source == none) return;
  const bool boast = boasts(e);
  const auto fighter = [&](std::int32_t v) { return fights(v); };
  const TriggerRow* row = f_.words.triggers.opened(e);
  const bool freed = e.kind == "release" && row != nullptr && row->frees;  // "tachtig reizigers zijn bevrijd"
  const bool deed = boast || freed || e.kind == "interception" || e.kind == "repelled_attack" || e.kind == "seizure" ||
                    (harm(e) && (unnamed_fighters(e) || !e.targets.empty() ||
                                 std::any_of(e.victims.begin(), e.victims.end(), fighter)));
  const std::int32_t who = deed ? rivals_.fighter_of(source) : none;
  if (who == none || (!rivals_.has(who) && !surely_own(e, who) && !boast && !freed)) return;
  const bool own =
      std::any_of(e.targets.begin(), e.targets.end(), [&](std::int32_t t) { return side(t) == side(who); }) ||
      std::any_of(e.victims.begin(), e.victims.end(), [&](std::int32_t v) { return side(v) == side(who); });
  if (!own) give(e.agents, {who}, e, "own_deed", e.trigger);
}

// "De groep pocht met tweehonderd uitgeschakelde soldaten": words of those who did it.
bool Implied::boasts(const Event& e) const {
  const TriggerRow* row = f_.words.triggers.opened(e);
  return row != nullptr && row->boast;
}

// "De veiligheidsdienst meldt de aanhouding van een monteur", "het bestuur, dat inwoners in veiligheid zijn gebracht":
// a body that tells of such a measure, or whose spokesman does, took it. Not: what it denies, nor what a witness tells.
void Implied::take_own_measure(Event& e) {
  if ((e.kind != "arrest" && e.kind != "evacuation") || !e.agents.empty() || e.realis == Realis::denied) return;
  std::int32_t who = claimant_of(e);
  if (who != none && entity(who).kind == ActorKind::person) who = whom_.body_with(entity(who).affiliation);
  if (who == none || !is_body(entity(who).kind)) return;
  const bool own = std::find(e.victims.begin(), e.victims.end(), who) != e.victims.end();
  if (!own) give(e.agents, {who}, e, "own_measure", e.trigger);
}

// "Drie terroristen zijn uitgeschakeld, vier mannen zijn aangehouden", told by nobody within the report: where it is
// somebody's own statement, he did it. Whose it is, the heap knows.
void Implied::note_speaker(Event& e) const {
  const lexicon::EventKind* what = kind(e);
  if (what == nullptr || !e.agents.empty() || attributed(f_, e) != none) return;
  if (e.realis != Realis::happened && e.realis != Realis::ongoing && e.realis != Realis::repelled) return;
  const bool told =
      std::any_of(e.members.begin(), e.members.end(), [](const EventMember& m) { return m.role == EventRole::agent; });
  const bool foes =
      harm(e) && unnamed_fighters(e) &&
      std::all_of(e.victims.begin(), e.victims.end(), [&](std::int32_t v) { return side_word(v) == "attackers"; });
  if (!told && (what->own || boasts(e) || foes))
    e.members.push_back({EventRole::agent, std::string(f_.words.language.we), "", e.trigger});
}

// "Het leger meldt dat dertig drones zijn onderschept", "dat vijftig strijders zijn gedood"; "de groep, dat vier
// soldaten zijn gedood": also where the report does not tell who fights whom.
bool Implied::surely_own(const Event& e, std::int32_t who) const {
  const ActorKind kind = entity(who).kind;
  if (kind != ActorKind::army && kind != ActorKind::state_body && kind != ActorKind::armed_group) return false;
  if (e.kind == "interception" || e.kind == "repelled_attack") return true;
  const std::string_view foes = kind == ActorKind::armed_group ? "defenders" : "attackers";
  // "De generale staf meldt een munitiedepot van het Russische leger, uitgeschakeld".
  const auto of_foe = [&](std::int32_t t) { return fights(t) && side(t) != side(who); };
  if (harm(e) && !e.targets.empty() && std::all_of(e.targets.begin(), e.targets.end(), of_foe)) return true;
  // "Het leger meldt 41 gedode terroristen", of a group that the report names.
  const auto foe_or_nobody = [&](std::int32_t v) { return of_foe(v) || side_word(v) == foes; };
  const bool known = std::any_of(e.victims.begin(), e.victims.end(), of_foe);
  if (harm(e) && known && std::all_of(e.victims.begin(), e.victims.end(), foe_or_nobody)) return true;
  return harm(e) &&
         std::all_of(e.victims.begin(), e.victims.end(), [&](std::int32_t v) { return side_word(v) == foes; });
}

// What lexicons/<lang>/sides.tsv says of its first mention: "defenders" of "soldaten"; empty: nothing.
std::string_view Implied::side_word(std::int32_t e) const {
  const Entity& who = entity(e);
  if (who.mentions.empty()) return {};
  const std::uint32_t at = token_at(f_.reading, f_.reading.mentions[who.mentions.front()].head.begin);
  const lexicon::Row* row = f_.words.sides.row_of(f_.forms.lemma[at]);
  return row == nullptr ? std::string_view{} : f_.words.sides.cell(*row, "side");
}

// "In Selm sloegen raketten in": on the soil of a state that is at war in the report, that state is attacked.
void Implied::take_soil(Event& e) {
  if (!violent(e) || !e.agents.empty() || !e.targets.empty() || !e.victims.empty() || e.place == none) return;
  const std::int32_t held = whom_.state(f_.reading.places[static_cast<std::size_t>(e.place)].country);
  if (held != none && rivals_.has(held)) give(e.targets, {held}, e, "soil", e.trigger);
}

void Implied::take_rival(Event& e) {
  const bool open = violent(e) ? e.victims.empty() || unnamed_fighters(e) : harm(e) && unnamed_fighters(e);
  if (!open || e.agents.empty() || !e.targets.empty()) return;
  std::int32_t target = none;
  const auto state = std::find_if(e.agents.begin(), e.agents.end(),
                                  [&](std::int32_t a) { return fights(a) && whom_.state(side(a)) != none; });
  if (state != e.agents.end() && e.place != none) {
    const std::int32_t held = whom_.state(f_.reading.places[static_cast<std::size_t>(e.place)].country);
    if (held != none && side(held) != side(*state)) target = held;
  }
  const bool soil = target != none;
  if (target == none) target = rivals_.of(e);
  if (target != none) give(e.targets, {target}, e, soil ? "soil" : "rival", e.trigger);
}
}  // namespace

void imply_participants(std::vector<Event>& events, const Finding& finding, const Whom& whom) {
  Implied(events, finding, whom).imply();
}

}  // namespace wederhoor::events
