// Participants by the tree. "Twee groepen vielen de kazerne aan": agent de groepen, target de kazerne. "De aanval van
// de groep op het leger", "de Russische aanval", "hun inval", "de aanslag die de groep opeiste": agent. "De dood van de
// generaal", "gewonde agenten": who suffers. Without a tree nobody is named: nothing is guessed. Tested by
// spec/nl/events.md.
#include "events/participants.h"

#include <algorithm>

#include "base/because.h"
#include "events/objects.h"
#include "events/syntax.h"
#include "events/triggers.h"

namespace wederhoor::events {
namespace {

class Roles {
 public:
  Roles(Event& event, const Finding& finding, const Whom& whom)
      : e_(event),
        f_(finding),
        whom_(whom),
        kind_(finding.words.kinds.find(event.kind)),
        row_(finding.words.triggers.opened(event)) {}
  void read() {
    const std::uint32_t head = head_of(f_.reading, e_.trigger);
    if (is_nominal(f_.reading.tokens[head]) || takes_part(head))
      read_noun(head);
    else
      read_verb(head);
    // "De autoriteiten houden elf mensen vast".
    const auto body = [&](std::int32_t a) {
      return f_.reading.entities[static_cast<std::size_t>(a)].kind == ActorKind::state_body;
    };
    if (e_.kind == "hostage_taking" && !e_.agents.empty() && std::all_of(e_.agents.begin(), e_.agents.end(), body))
      e_.kind = "arrest";
    // "Betogers bestormden het paleis": a crowd does not fight a war.
    if ((e_.kind == "attack" || e_.kind == "ground_raid") && people_in(e_.agent_words) == "crowd") e_.kind = "riot";
    // "Een agent is door een kogel geraakt": hurt; not: a house.
    const auto hit = people_in(e_.target_words);
    if (e_.kind == "shooting" && row_ != nullptr && row_->kind == "attack" && hit && hit != "scene") {
      e_.kind = "wounding";
      e_.victims.swap(e_.targets);
    }
    // "De advocaat werd beschoten": small arms, where nothing says with what.
    const auto person = [&](std::int32_t t) {
      const Entity& who = f_.reading.entities[static_cast<std::size_t>(t)];
      return who.kind == ActorKind::person && who.count != Count::many && !who.role.empty();
    };
    if (e_.kind == "shelling" && !base::made_by(e_.because, "means") && !e_.targets.empty() &&
        std::all_of(e_.targets.begin(), e_.targets.end(), person))
      e_.kind = "shooting";
    if (kind_ != nullptr && kind_->words) speaker_acts();
    // "Het bericht klopt niet, zegt het ziekenhuis": who says so, denies.
    if (e_.kind == "denial" && e_.agents.empty() && e_.claim != none)
      e_.agents = f_.claims.claims[static_cast<std::size_t>(e_.claim)].source_entities;
    // "De aanslag die de groep opeiste": the tree may take "die" for the subject; an attack says nothing.
    const bool relative = has_rel(f_.reading.tokens[head], "acl") && f_.reading.tokens[head].upos == Upos::VERB;
    if (kind_ != nullptr && kind_->words && (relative || said_first(head)) && e_.agents.empty())
      e_.agents.swap(e_.targets);
  }

 private:
  // How the first noun of the words is used of people: "crowd" of those who demonstrate or riot, "scene" of where they
  // are, "" of others; nothing: it is no word for people.
  std::optional<std::string_view> people_in(Span words) const {
    const auto [first, last] = tokens_in(f_.reading, words);
    for (std::uint32_t t = first; t < last; ++t) {
      if (f_.reading.tokens[t].upos != Upos::NOUN) continue;
      const lexicon::Row* row = f_.words.sides.row_of(f_.forms.lower[t]);
      return row == nullptr ? std::nullopt : std::optional(f_.words.sides.cell(*row, "use"));
    }
    return std::nullopt;
  }
  bool fights(std::int32_t entity) const {
    const ActorKind kind = f_.reading.entities[static_cast<std::size_t>(entity)].kind;
    return kind == ActorKind::army || kind == ActorKind::armed_group;
  }
  // "Dat betwist alleen de groep": what is said opens the clause, and the tree has no subject.
  bool said_first(std::uint32_t verb) const {
    if (f_.reading.tokens[verb].upos != Upos::VERB || child_by(f_, verb, "nsubj") != none) return false;
    const std::int32_t object = child_by(f_, verb, "obj");
    return object != none && object < static_cast<std::int32_t>(verb) &&
           has_feature(f_.reading.tokens[static_cast<std::size_t>(object)], "PronType=Dem");
  }
  // "Liet doden achter", where the tagger takes the dead for an adjective.
  bool takes_part(std::uint32_t word) const {
    const Token& token = f_.reading.tokens[word];
    return token.upos == Upos::ADJ && (has_rel(token, "nsubj") || has_rel(token, "obj") || has_rel(token, "obl") ||
                                       has_rel(token, "nmod") || has_rel(token, "iobj"));
  }
  std::vector<std::int32_t>& suffering() { return kind_ != nullptr && kind_->harm ? e_.victims : e_.targets; }
  // "Explosies aan de Kade": a place that does not act undergoes nothing.
  bool lies(std::uint32_t token) const {
    const Span word = f_.reading.tokens[token].span;
    const auto& places = f_.reading.places;
    const auto at = std::partition_point(places.begin(), places.end(),
                                         [&](const PlaceMention& p) { return p.span.end <= word.begin; });
    return at != places.end() && at->span.contains(word) && !at->acts &&
           (at->kind == PlaceKind::street || at->kind == PlaceKind::site || at->kind == PlaceKind::neighbourhood ||
            at->kind == PlaceKind::water || at->kind == PlaceKind::village || at->kind == PlaceKind::town);
  }
  // "De doden van donderdag", "van de bestorming": a day and an act of arms take no part.
  bool happens(std::uint32_t token) const {
    const Span word = f_.reading.tokens[token].span;
    const auto& times = f_.reading.times;
    const auto at = std::partition_point(times.begin(), times.end(),
                                         [&](const TimeMention& t) { return t.span.end <= word.begin; });
    if (at != times.end() && at->span.contains(word)) return true;
    const auto rows = f_.words.triggers.find(f_.forms.lemma[token]);
    return f_.reading.tokens[token].upos == Upos::NOUN &&
           std::any_of(rows.begin(), rows.end(), [&](const TriggerTable::Entry& entry) {
             const TriggerRow& row = f_.words.triggers.rows()[entry.row];
             return entry.companion == none && row.pos == TriggerRow::Pos::noun && !row.violence &&
                    f_.words.kinds.violent(row.kind);
           });
  }
  void give(std::vector<std::int32_t>& role, std::uint32_t token) {
    if (lies(token) || happens(token)) return;
    note_words(role, token);
    for (const std::int32_t entity : whom_.meant_by(token, e_.claim, &role == &e_.agents)) {
      if (std::find(role.begin(), role.end(), entity) == role.end()) role.push_back(entity);
    }
    const EventRole as = &role == &e_.agents    ? EventRole::agent
                         : &role == &e_.targets ? EventRole::target
                                                : EventRole::victim;
    note_member(as, token);
    for (const std::uint32_t c : some_children(f_, token)) {
      if (has_rel(f_.reading.tokens[c], "conj")) note_member(as, c);
      // "De helikopter van het Nederlandse fregat": whose craft it is.
      const bool owner = has_rel(f_.reading.tokens[c], "nmod") && is_any(f_.words.language.of, preposition(f_, c));
      if (owner && f_.words.means.row_of(f_.forms.lemma[token]) != nullptr) note_member(as, c);
    }
  }
  // What the report calls them; of pronouns nothing.
  void note_words(const std::vector<std::int32_t>& role, std::uint32_t token) {
    Span& words = &role == &e_.agents ? e_.agent_words : e_.target_words;
    const Token& word = f_.reading.tokens[token];
    if (words.empty() && word.upos != Upos::PRON && !has_feature(word, "Poss=Yes") && !happens(token))
      words = phrase_of(f_, token);
  }
  // "Twee agenten", where the report names no police: the heap may.
  void note_member(EventRole role, std::uint32_t token) {
    const lexicon::Row* row = whom_.member_row(token);
    const bool we = is_we(token);
    note_own(role, token);
    if (row == nullptr || (!we && whom_.body_of(token) != none) || (we && attributed(f_, e_) != none)) return;
    std::string country;
    for (const std::uint32_t c : some_children(f_, token)) {
      const auto nation = f_.words.nations.find(f_.forms.lower[c]);
      if (has_rel(f_.reading.tokens[c], "amod") && nation != f_.words.nations.end()) country = nation->second;
      // "Het Nederlandse fregat De Ruyter": a name is no owner.
      const bool owner = has_rel(f_.reading.tokens[c], "nmod") &&
                         (country.empty() || f_.reading.tokens[c].upos != Upos::PROPN || !preposition(f_, c).empty());
      if (f_.reading.tokens[c].deprel == "nmod:poss" || owner) return;
    }
    e_.members.push_back({role, std::string(row->cells.front()), country, f_.reading.tokens[token].span});
  }
  bool is_we(std::uint32_t token) const {
    return f_.reading.tokens[token].upos == Upos::PRON && has_feature(f_.reading.tokens[token], "Person=1");
  }
  // "Onze mannen", outside what somebody else says: of whoever publishes the report.
  void note_own(EventRole role, std::uint32_t token) {
    if (attributed(f_, e_) != none) return;
    for (const std::uint32_t c : some_children(f_, token)) {
      const Token& child = f_.reading.tokens[c];
      if (child.deprel != "nmod:poss" || !has_feature(child, "Person=1")) continue;
      e_.members.push_back({role, std::string(f_.words.language.we), "", child.span});
    }
  }
  void read_verb(std::uint32_t head);
  bool is_of_trigger(std::uint32_t token) const;
  bool done_to(std::uint32_t head) const;
  bool suffers(std::uint32_t head, bool object) const;
  void read_holder(std::uint32_t head);
  void read_instrument(std::uint32_t token);
  void from_state(std::uint32_t token);
  void give_object(std::uint32_t token);
  void note_state(std::uint32_t token, EventRole role);
  void accused_below(std::uint32_t head);
  void accused_near(std::uint32_t head);
  void read_subject(std::uint32_t head, bool passive, bool object);
  void note_unknown(std::uint32_t verb, std::uint32_t subject);
  void read_whole(std::uint32_t head);
  void read_bearer(std::uint32_t noun);
  void read_state_of(std::uint32_t verb);
  void read_noun(std::uint32_t head);
  void read_phrase(std::uint32_t token, bool of_noun);
  void read_verb_of(std::uint32_t noun);
  bool armed_subject(std::uint32_t verb) const;
  void read_row(const lexicon::Row& row, std::uint32_t verb);
  std::string_view stands(std::uint32_t noun, std::uint32_t verb) const;
  void speaker_acts();

  Event& e_;
  const Finding& f_;
  const Whom& whom_;
  const lexicon::EventKind* kind_;
  const TriggerRow* row_;     // nullptr: not known
  std::int32_t doer_ = none;  // who does it, where the tree has no subject for him
};

// By the preposition of what hangs on it.
void Roles::read_phrase(std::uint32_t token, bool of_noun) {
  const Language& language = f_.words.language;
  const std::string_view word = preposition(f_, token);
  const bool mutual = kind_ != nullptr && kind_->mutual;
  if (is_any(language.by, word)) give(e_.agents, token);
  if (is_any(language.with, word)) read_instrument(token);
  if (of_noun && is_any(language.of, word))
    give(kind_ != nullptr && kind_->of_undergoes ? suffering() : e_.agents, token);
  if (of_noun && is_any(language.from, word)) from_state(token);
  if (mutual && is_any(language.between, word)) give(e_.agents, token);
  // "Er is gevochten met de groep".
  if (mutual && is_any(language.with, word)) give(e_.targets, token);
  if (is_any(language.against, word)) give(e_.targets, token);
  // "Doden onder de soldaten".
  if (kind_ != nullptr && kind_->harm && is_any(language.among, word)) give(e_.victims, token);
}

void Roles::read_subject(std::uint32_t head, bool passive, bool object) {
  std::int32_t subject = doer_ != none ? doer_ : verb_subject(f_, head);
  // "De piloot liet een bom vallen": who lets it.
  const Token& verb = f_.reading.tokens[head];
  if (subject != none && is_of_trigger(static_cast<std::uint32_t>(subject)) && verb.deprel == "xcomp" &&
      verb.head != none)
    subject = verb_subject(f_, static_cast<std::uint32_t>(verb.head));
  // Of a passive that has what undergoes it beside it, the subject is another verb's.
  if (subject == none || (passive && object && child_by(f_, head, "nsubj") == none)) return;
  // "Duizenden vluchtten" is no "de daders vluchtten": those who fight withdraw.
  const lexicon::Row* side = f_.words.sides.row_of(f_.forms.lemma[static_cast<std::size_t>(subject)]);
  const auto fighter = [&](std::int32_t who) { return fights(who); };
  const bool armed = side != nullptr && f_.words.sides.cell(*side, "side") != "civilians";
  if (e_.kind == "flight_of_civilians") {
    const std::vector<std::int32_t> who = whom_.meant_by(static_cast<std::uint32_t>(subject), e_.claim, true);
    if (armed || std::any_of(who.begin(), who.end(), fighter)) e_.kind = "withdrawal";
  }
  // "De rebellen waren weer verdwenen": nobody took them.
  bool left = false;
  if (e_.kind == "abduction" && row_ != nullptr && row_->undergoes) {
    const std::vector<std::int32_t> who = whom_.meant_by(static_cast<std::uint32_t>(subject), e_.claim, true);
    left = (side != nullptr && f_.words.sides.cell(*side, "side") == "attackers") ||
           std::any_of(who.begin(), who.end(), [&](std::int32_t w) {
             return f_.reading.entities[static_cast<std::size_t>(w)].kind == ActorKind::armed_group;
           });
    if (left) e_.kind = "withdrawal";
  }
  note_unknown(head, static_cast<std::uint32_t>(subject));
  const bool undergoes = !left && (passive || suffers(head, object));
  if (undergoes) note_words(suffering(), static_cast<std::uint32_t>(subject));
  // "Het leger dat Charkov beschoot": a town does nothing.
  const std::int32_t relative =
      undergoes || !lies(static_cast<std::uint32_t>(subject)) ? none : child_by(f_, head, "obj");
  const std::uint32_t doer =
      relative == none ? static_cast<std::uint32_t>(subject) : antecedent(f_, static_cast<std::uint32_t>(relative));
  if (relative != none && doer == static_cast<std::uint32_t>(relative)) return;
  give(undergoes ? suffering() : e_.agents, doer);
}

// "Wie het eerste schot loste, is niet te zien": that nobody knows who did it.
void Roles::note_unknown(std::uint32_t verb, std::uint32_t subject) {
  if (kind_ == nullptr || !kind_->violent || f_.forms.lower[subject] != f_.words.language.who) return;
  const Sentence& sentence = f_.reading.sentences[e_.sentence];
  if (f_.reading.tokens[verb].head == none || f_.forms.lower[sentence.last - 1] == "?") return;
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    const bool open = f_.words.negations.contains(std::string(f_.forms.lower[t])) ||
                      is_any(f_.words.language.not_known, f_.forms.lower[t]);
    if (open) return e_.because.push_back({"doer_unknown", "", f_.reading.tokens[t].span});
  }
}

// Does the subject of a verb that is no passive undergo it? "Twee mannen kwamen om", "twee mannen opgepakt"; not: "de
// politie pakte op", "had opgepakt", though the tree may hang whom elsewhere.
bool Roles::suffers(std::uint32_t head, bool object) const {
  if (kind_ == nullptr) return false;
  if (row_ != nullptr && row_->undergoes) return true;
  const bool harms = kind_->harm || e_.kind == "destruction" || e_.kind == "accident" || e_.kind == "release";
  if (!harms || object || has_done(f_, head)) return false;
  return (row_ != nullptr && row_->pos != TriggerRow::Pos::verb) || is_participle(f_.reading.tokens[head]);
}

// "Beschuldigt Kyiv": a place that is accused is its state.
void Roles::give_object(std::uint32_t token) {
  token = antecedent(f_, token);
  note_words(suffering(), token);
  // "Vijftig dorpelingen met machetes".
  for (const std::uint32_t c : some_children(f_, token))
    if (has_rel(f_.reading.tokens[c], "nmod") && is_any(f_.words.language.with, preposition(f_, c))) read_instrument(c);
  const bool words = kind_ != nullptr && kind_->words;
  const std::size_t before = suffering().size();
  give(suffering(), token);
  if (!words || suffering().size() > before) return;
  std::int32_t state = whom_.state_at(token);
  // "Beschuldigt buurland Rwanda".
  for (const std::uint32_t c : some_children(f_, token)) {
    if (state == none && has_rel(f_.reading.tokens[c], "appos")) state = whom_.state_at(c);
  }
  if (state != none) return suffering().push_back(state);
  note_state(token, EventRole::target);
}

// "Beschuldigt buurland Rwanda", of which the report tells nothing else: the heap may know it.
void Roles::note_state(std::uint32_t token, EventRole role) {
  const auto note = [&](std::uint32_t t) {
    const std::string_view country = whom_.country_at(t);
    if (country.empty()) return false;
    e_.members.push_back({role, "", std::string(country), f_.reading.tokens[t].span});
    return true;
  };
  if (note(token)) return;
  for (const std::uint32_t c : some_children(f_, token)) {
    if (has_rel(f_.reading.tokens[c], "appos") && note(c)) return;
  }
}

// "De trein is opgeblazen": done to the train, though the tree may take "is" for any helper. Not: "heeft opgeblazen".
bool Roles::done_to(std::uint32_t head) const {
  if (kind_ == nullptr || !kind_->violent || kind_->mutual || !is_participle(f_.reading.tokens[head])) return false;
  bool is = false;
  for (const std::uint32_t c : some_children(f_, head)) {
    const Token& token = f_.reading.tokens[c];
    if (has_rel(token, "obj")) return false;
    if (token.upos != Upos::AUX) continue;
    if (f_.forms.lemma[c] != f_.words.language.be) return false;
    is = true;
  }
  return is;
}

// Is it a word that the trigger needs: "vuur" of "openden … het vuur"? What stands between them is not.
bool Roles::is_of_trigger(std::uint32_t token) const {
  if (!e_.trigger.contains(f_.reading.tokens[token].span)) return false;
  if (row_ == nullptr || row_->row->cells.front().find(' ') == std::string_view::npos) return true;
  return f_.words.triggers.holds(*row_, f_.forms.lower[token]) || f_.words.triggers.holds(*row_, f_.forms.lemma[token]);
}

void Roles::read_verb(std::uint32_t head) {
  // "Wijt de dood aan het leger": the army is accused, not the dead.
  const bool words = kind_ != nullptr && kind_->words;
  const lexicon::Row* row = words ? f_.words.event_verbs.row_of(f_.forms.lexeme[head]) : nullptr;
  const std::string_view to = row == nullptr ? std::string_view{} : f_.words.event_verbs.cell(*row, "who");
  // "Eist van het bedrijf opheldering".
  const bool asks = row != nullptr && f_.words.event_verbs.cell(*row, "role") == "target";
  const bool blames = row != nullptr && to != "subject" && to != "object" && (asks || e_.kind == "accusation");
  // "Zijn binnengedrongen", "er wordt gevochten": who is named acts.
  const bool passive = (is_passive(f_, head) || done_to(head)) && !(kind_ != nullptr && kind_->moves);
  Elsewhere elsewhere = passive ? Elsewhere{} : found_elsewhere(f_, head, e_.trigger);
  if (row_ != nullptr && row_->undergoes) elsewhere.object = none;
  doer_ = elsewhere.doer;
  bool object = false;
  std::int32_t undergone = none;
  for (const std::uint32_t c : some_children(f_, head)) {
    const Token& token = f_.reading.tokens[c];
    if (doer_ != none && antecedent(f_, c) == static_cast<std::uint32_t>(doer_)) continue;
    // "Openden het vuur op betogers": whom the words of the trigger are against.
    if (is_of_trigger(c)) {
      for (const std::uint32_t below : some_children(f_, c))
        if (has_rel(f_.reading.tokens[below], "nmod")) read_phrase(below, false);
      continue;
    }
    if (has_rel(token, "obj") || has_rel(token, "iobj")) {
      object = true;
      // "Overleefden de aanval niet".
      if (row_ != nullptr && row_->undergoes)
        undergone = static_cast<std::int32_t>(c);
      else if (!blames)
        give_object(c);
      // "De politie houdt elf verdachten vast".
      const lexicon::Row* side = f_.words.sides.row_of(f_.forms.lemma[c]);
      if (e_.kind == "hostage_taking" && side != nullptr && f_.words.sides.cell(*side, "side") == "attackers")
        e_.kind = "arrest";
    } else if (has_rel(token, "obl") || has_rel(token, "nmod")) {
      if (blames && preposition(f_, c) == to)
        give(e_.targets, c);
      else
        read_phrase(c, false);
    }
  }
  if (!object && elsewhere.object != none) {
    object = true;
    give_object(static_cast<std::uint32_t>(elsewhere.object));
  }
  if (row_ != nullptr && row_->holder) read_holder(head);
  if (row_ != nullptr && row_->holder && !row_->undergoes) return;
  if (e_.kind == "accusation" && !object) accused_below(head);
  read_subject(head, passive, object);
  if (e_.kind == "accusation" && e_.targets.empty() && !passive) accused_near(head);
  read_whole(head);
  if (words && passive && e_.agents.empty()) read_state_of(head);
  // "Tweede agent bezweken": the tree may take him for its object.
  if (undergone != none && suffering().empty()) give_object(static_cast<std::uint32_t>(undergone));
}

// "Van de 74 inzittenden zijn er 43 dood": those of whom so many are counted.
void Roles::read_whole(std::uint32_t head) {
  const Token& token = f_.reading.tokens[head];
  if (kind_ == nullptr || !suffering().empty() || kind_->words) return;
  const bool part = token.upos == Upos::ADJ && (token.deprel == "compound:prt" || has_rel(token, "xcomp"));
  const std::uint32_t verb = part && token.head != none ? static_cast<std::uint32_t>(token.head) : head;
  const auto counted = [&](std::uint32_t c) {
    if (f_.reading.tokens[c].upos == Upos::NUM) return true;
    return f_.reading.tokens[c].upos != Upos::NOUN && child_by(f_, c, "nummod") != none;
  };
  const auto children = some_children(f_, verb);
  if (!std::any_of(children.begin(), children.end(), counted)) return;
  for (const std::uint32_t c : children) {
    if (has_rel(f_.reading.tokens[c], "obl") && f_.reading.tokens[c].upos == Upos::NOUN &&
        is_any(f_.words.language.of, preposition(f_, c)))
      return give(suffering(), c);
  }
}

// "De bestuurder ligt met brandwonden in het ziekenhuis": he has them.
void Roles::read_bearer(std::uint32_t noun) {
  const Token& token = f_.reading.tokens[noun];
  const bool with = is_any(f_.words.language.with, preposition(f_, noun));
  if (kind_ == nullptr || !kind_->harm || !suffering().empty() || token.head == none || !with) return;
  const auto verb = static_cast<std::uint32_t>(token.head);
  if (f_.reading.tokens[verb].upos != Upos::VERB || child_by(f_, verb, "obj") != none) return;
  if (const std::int32_t who = verb_subject(f_, verb); who != none) give(suffering(), static_cast<std::uint32_t>(who));
}

// "Dat wordt in Kigali tegengesproken": by the state whose capital it is.
void Roles::read_state_of(std::uint32_t verb) {
  for (const std::uint32_t c : some_children(f_, verb)) {
    if (!has_rel(f_.reading.tokens[c], "obl") || !is_any(f_.words.language.inside, preposition(f_, c))) continue;
    const std::int32_t state = whom_.state_at(c);
    if (state == none) return note_state(c, EventRole::agent);
    e_.agents.push_back(state);
    e_.because.push_back({"origin", "", f_.reading.tokens[c].span});
    return;
  }
}

// "Beschuldigt de bezetters ervan de brug te hebben opgeblazen": the tree may hang both objects on the infinitive.
void Roles::accused_below(std::uint32_t head) {
  const std::int32_t verb = child_by(f_, head, "xcomp");
  if (verb == none || f_.reading.tokens[static_cast<std::size_t>(verb)].upos != Upos::VERB) return;
  std::vector<std::uint32_t> objects;
  for (const std::uint32_t c : some_children(f_, static_cast<std::uint32_t>(verb))) {
    if (has_rel(f_.reading.tokens[c], "obj") && c > head && c < static_cast<std::uint32_t>(verb)) objects.push_back(c);
  }
  if (objects.size() == 2) give_object(objects.front());
}

// "Het dorp viel in handen van de rebellen".
void Roles::read_holder(std::uint32_t head) {
  std::uint32_t last = head;
  for (std::uint32_t t = token_at(f_.reading, e_.trigger.begin);
       t < f_.reading.tokens.size() && e_.trigger.contains(f_.reading.tokens[t].span); ++t)
    last = t;
  for (const std::uint32_t t : {head, last}) {
    for (const std::uint32_t c : some_children(f_, t)) {
      if (c > last && is_any(f_.words.language.of, preposition(f_, c))) return give(e_.agents, c);
    }
  }
}

// "Met machetes", "met zijn dienstwapen".
void Roles::read_instrument(std::uint32_t token) {
  const auto means = [&](std::string_view word) { return f_.words.means.row_of(word) != nullptr; };
  if (e_.instrument.empty() && kind_ != nullptr && (kind_->violent || kind_->harm || kind_->ruins) &&
      (means(f_.forms.lemma[token]) || means(f_.forms.lower[token])))
    e_.instrument = phrase_of(f_, token);
}

// "De inval vanuit Oekraïne", "een ontkenning uit Moskou": its state's.
void Roles::from_state(std::uint32_t token) {
  if (kind_ == nullptr || (!kind_->violent && !kind_->words) || !e_.agents.empty()) return;
  const std::int32_t state = whom_.state_at(token);
  if (state == none) return note_state(token, EventRole::agent);
  e_.agents.push_back(state);
  e_.because.push_back({"origin", "", f_.reading.tokens[token].span});
}

// "Verwijt het leger een afspraak te hebben gebroken": of its clause the one who fights, stands behind no preposition
// and does not accuse himself; none where there are two.
void Roles::accused_near(std::uint32_t head) {
  std::vector<std::int32_t> found;
  for (const std::uint32_t t : f_.clauses.tokens(f_.clauses.of(head))) {
    const Token& token = f_.reading.tokens[t];
    if (!is_nominal(token) || has_rel(token, "nsubj") || has_rel(token, "nmod") || !preposition(f_, t).empty())
      continue;
    for (const std::int32_t e : whom_.meant_by(t, e_.claim, false)) {
      const ActorKind kind = f_.reading.entities[static_cast<std::size_t>(e)].kind;
      const bool acts = is_body(kind) || kind == ActorKind::armed_group || kind == ActorKind::place_as_actor;
      const bool own = std::find(e_.agents.begin(), e_.agents.end(), e) != e_.agents.end();
      if (acts && !own && std::find(found.begin(), found.end(), e) == found.end()) found.push_back(e);
    }
  }
  if (found.size() == 1) e_.targets = found;
}

void Roles::read_noun(std::uint32_t head) {
  if (row_ != nullptr && row_->holder) return read_holder(head);
  for (const std::uint32_t c : some_children(f_, head)) {
    const Token& token = f_.reading.tokens[c];
    if (has_rel(token, "amod")) {
      const std::int32_t nation = whom_.of_nation(c);
      if (nation == none) continue;
      std::vector<std::int32_t>& role = kind_ != nullptr && kind_->harm ? e_.victims : e_.agents;
      role.push_back(nation);
      note_words(role, c);
    } else if (token.deprel == "nmod:poss") {
      give(kind_ != nullptr && kind_->of_undergoes ? suffering() : e_.agents, c);
    } else if (has_rel(token, "nmod") || has_rel(token, "obl")) {
      read_phrase(c, true);
    }
  }
  read_verb_of(head);
  read_bearer(head);
}

// How the noun stands to the verb: subject, object, or its preposition.
std::string_view Roles::stands(std::uint32_t noun, std::uint32_t verb) const {
  const Token& token = f_.reading.tokens[noun];
  // "De recherche doet onderzoek".
  const bool completes = token.upos == Upos::NOUN && has_rel(token, "xcomp") && preposition(f_, noun).empty();
  if (token.deprel == "nsubj:pass" || has_rel(token, "obj") || completes) return "object";
  // "Het front, dat de aanslag opeiste": the tree has two subjects, and the pronoun is the one that acts.
  const bool second =
      has_rel(f_.reading.tokens[verb], "acl") && child_by(f_, verb, "nsubj") != static_cast<std::int32_t>(noun);
  if (has_rel(token, "nsubj")) return second || is_passive(f_, verb) ? "object" : "subject";
  return preposition(f_, noun);
}

// "De groep eist de aanslag op", "de aanslag die de groep pleegde", "het leger wordt van de aanval beschuldigd".
void Roles::read_verb_of(std::uint32_t noun) {
  const Token& token = f_.reading.tokens[noun];
  if (token.head != none) {
    const auto verb = static_cast<std::uint32_t>(token.head);
    for (const std::string* word : {&f_.forms.lexeme[verb], &f_.forms.lemma[verb], &f_.forms.lower[verb]}) {
      const lexicon::Row* row = f_.words.event_verbs.row_of(*word);
      if (row == nullptr || stands(noun, verb) != f_.words.event_verbs.cell(*row, "event")) continue;
      // "Het vuur kwam uit een tank"; not: "de doden kwamen uit een tank".
      const bool out = is_any(f_.words.language.from, f_.words.event_verbs.cell(*row, "who"));
      if (out && (kind_ == nullptr || !kind_->violent)) continue;
      read_row(*row, verb);
      break;
    }
    // "De man achter de gijzeling".
    if (is_nominal(f_.reading.tokens[verb]) && e_.agents.empty() &&
        is_any(f_.words.language.behind, preposition(f_, noun)))
      give(e_.agents, verb);
  }
  for (const std::uint32_t c : some_children(f_, noun)) {
    if (!has_rel(f_.reading.tokens[c], "acl")) continue;
    const lexicon::Row* row = f_.words.event_verbs.row_of(f_.forms.lexeme[c]);
    if (row != nullptr && f_.words.event_verbs.cell(*row, "event") == "object") read_row(*row, c);
  }
}

// Is the verb's subject an army or an armed group?
bool Roles::armed_subject(std::uint32_t verb) const {
  const std::int32_t subject = verb_subject(f_, verb);
  if (subject == none) return false;
  const std::vector<std::int32_t> who = whom_.meant_by(static_cast<std::uint32_t>(subject), e_.claim, true);
  return std::any_of(who.begin(), who.end(), [&](std::int32_t entity) { return fights(entity); });
}

// Gives the role that the row says to who stands there.
void Roles::read_row(const lexicon::Row& row, std::uint32_t verb) {
  const std::string_view who = f_.words.event_verbs.cell(row, "who"), as = f_.words.event_verbs.cell(row, "role");
  // "Het leger geeft een dode toe": its own.
  const bool admits = as == "own", harmed = kind_ != nullptr && kind_->harm && !kind_->violent;
  if (admits && !armed_subject(verb)) return;
  std::vector<std::int32_t>& role = as == "agent" || (admits && !harmed) ? e_.agents : suffering();
  const bool passive = is_passive(f_, verb);
  const std::uint32_t noun = head_of(f_.reading, e_.trigger);
  if (who == "subject" && !passive) {
    std::int32_t subject = verb_subject(f_, verb);
    if (subject == none && f_.reading.tokens[verb].head != none && f_.reading.tokens[verb].upos != Upos::VERB)
      subject = verb_subject(f_, static_cast<std::uint32_t>(f_.reading.tokens[verb].head));
    // "De aanslag die de groep opeiste": the tree takes the attack for the subject.
    if (subject != none && static_cast<std::uint32_t>(subject) == noun) subject = child_by(f_, verb, "obj");
    if (subject != none && static_cast<std::uint32_t>(subject) != noun) give(role, static_cast<std::uint32_t>(subject));
    // "Lokten de patrouille in een hinderlaag": done to her.
    const std::int32_t lured =
        &role == &e_.agents && has_rel(f_.reading.tokens[noun], "obl") ? child_by(f_, verb, "obj") : none;
    if (lured != none) give(suffering(), static_cast<std::uint32_t>(lured));
    return;
  }
  for (const std::uint32_t c : some_children(f_, verb)) {
    const Token& token = f_.reading.tokens[c];
    if (c == noun) continue;
    const std::string_view word = preposition(f_, c);
    const bool object = token.deprel == "nsubj:pass" || has_rel(token, "obj");
    const bool right = who == "subject" ? is_any(f_.words.language.by, word) : who == "object" ? object : word == who;
    if (right) give(role, c);
  }
}

// "Het leger wijst dat van de hand": who says it, does it.
void Roles::speaker_acts() {
  for (const std::uint32_t c : f_.claims_at.of(e_.sentence)) {
    const Claim& claim = f_.claims.claims[c];
    const bool cue = std::any_of(claim.cue.begin(), claim.cue.end(), [&](Span s) { return s.meets(e_.trigger); });
    if (!cue) continue;
    // "Die verhalen doet de ambassade af als toneel": the tree may take what is said for who says it.
    const bool named = std::any_of(e_.agents.begin(), e_.agents.end(), [&](std::int32_t a) {
      return std::find(claim.source_entities.begin(), claim.source_entities.end(), a) != claim.source_entities.end();
    });
    const bool told = !claim.source_entities.empty() && claim.form != Form::plain;
    if (e_.agents.empty() || (told && !named)) e_.agents = claim.source_entities;
    return;
  }
}
}  // namespace

void set_participants(Event& event, const Finding& f, const Whom& whom) {
  if (f.reading.sentences[event.sentence].parsed) Roles(event, f, whom).read();
}

}  // namespace wederhoor::events
