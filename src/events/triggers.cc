// Which words name an event. "Bij een mortieraanval op de kazerne vielen twee doden": mortieraanval (shelling), doden
// (killing). "Twee mannen openden kort na zes uur het vuur": openden … het vuur (shooting). Not: "Hij viel de minister
// bij" (bijvallen), "de regeling die zij trof". Tested by spec/nl/events.md.
#include "events/triggers.h"

#include <algorithm>

#include "base/hash.h"
#include "base/utf8.h"
#include "events/syntax.h"

namespace wederhoor::events {
namespace {

constexpr std::uint32_t companion_window = 15;  // how many words away a verb's companion is looked for
constexpr std::uint32_t longest_extent = 9;     // words of a trigger; beyond it the verb stands alone
constexpr std::uint32_t means_window = 8;
constexpr std::string_view fire = "destruction";   // what gunfire is where nothing else tells of arms
constexpr std::string_view accident = "accident";  // what a means that is no weapon makes of it

// "Er vielen doden": an adjective that takes part is none.
bool verbal(const Token& token) {
  if (token.upos == Upos::ADJ) return !has_rel(token, "nsubj") && !has_rel(token, "obj");
  return token.upos == Upos::VERB || token.upos == Upos::AUX;
}

// A row fits a word when the tagger agrees with its part of speech; text without tags (X) fits all.
bool fits(const Token& token, TriggerRow::Pos pos) {
  if (pos == TriggerRow::Pos::any || token.upos == Upos::X) return true;
  return pos == TriggerRow::Pos::verb ? verbal(token) : is_nominal(token);
}

// The means that the first part of a compound names, without what links the parts.
const lexicon::Row* first_part(std::string_view first, const Words& words) {
  const auto known = [&] { return first.size() > words.means.longest() ? nullptr : words.means.row_of(first); };
  const auto linked = [&] {
    const auto& links = words.language.links;
    return std::find_if(links.begin(), links.end(), [&](std::string_view link) { return first.ends_with(link); });
  };
  const lexicon::Row* row = known();
  for (auto link = linked(); row == nullptr && link != words.language.links.end(); link = linked()) {
    first.remove_suffix(link->size());
    row = known();
  }
  return row == nullptr || words.means.cell(*row, "kind").empty() ? nullptr : row;
}

Span trigger_span(const Reading& reading, std::uint32_t first, std::uint32_t last) {
  return {reading.tokens[first].span.begin, reading.tokens[last - 1].span.end};
}

bool participle(const Token& token) { return token.feats.find("VerbForm=Part") != std::string::npos; }

// May these means refine the kind? A bomb may come from the air; shots may be those of a gun.
bool refines(std::string_view kind, std::string_view means) {
  const bool air = means == "drone_strike" || means == "air_strike" || means == "missile_strike";
  const bool own = means == "suicide_bombing" || means == "grenade_attack" || means == "chemical_attack";
  if (means == accident) return false;
  if (kind == "attack") return true;
  if (kind == "bombing") return air || own;
  if (kind == "air_strike") return air || means == "chemical_attack";
  if (kind == "shelling") return air || means == "shooting";
  return kind == "shooting" && (means == "shelling" || means == "missile_strike");
}

// Words of a lexicon that stand with verbs, by the token they begin at.
struct Companion {
  std::uint32_t token = 0, words = 0;
  std::int32_t id = none;
};

// A word that may name an event, with the row that says so.
struct Candidate {
  std::uint32_t row = 0, anchor = 0;
  std::uint32_t first = 0, last = 0;              // tokens of the trigger
  std::uint32_t words = 0;                        // of the lexicon that were found: more is surer
  std::pair<std::uint32_t, std::uint32_t> aside;  // tokens beside the anchor that belong to it
  const lexicon::Row* means = nullptr;
  bool burns = false;  // what may be gunfire is a fire ("het vuur werd ontdekt")
};

class TriggerFinder {
 public:
  explicit TriggerFinder(const Finding& finding)
      : f_(finding), table_(finding.words.triggers), taken_(finding.reading.tokens.size()) {}
  std::vector<Event> find();

 private:
  void find_in(const Sentence& sentence);
  bool note_fire(std::size_t from, std::uint32_t first, std::uint32_t last);
  void drop_parts(std::size_t from);
  void drop_doubles();
  void gather_companions(const Sentence& sentence);
  void consider(Candidate& best, std::string_view word, std::uint32_t at, bool plain) const;
  void consider_word(Candidate& best, std::uint32_t at) const;
  bool opens_phrase(std::uint32_t at) const;
  bool particle_of(std::uint32_t at) const;
  void consider_compound(Candidate& best, std::uint32_t at) const;
  void consider_phrase(Candidate& best, std::uint32_t at, std::uint32_t end) const;
  const Companion* companion_of(std::uint32_t at, std::int32_t id) const;
  std::string stranded_particle(std::uint32_t at) const;
  bool holds(const TriggerRow& row, std::uint32_t at) const;
  bool undergone(std::uint32_t at) const;
  bool told_in_past(std::uint32_t at) const;
  bool tells_violence(bool of_arms) const;
  std::pair<std::uint32_t, std::uint32_t> around(std::uint32_t at) const;
  const lexicon::Row* means_nearby(std::uint32_t at, Span& words) const;
  bool weapon_nearby(const Candidate& found) const;
  bool armed_nearby(const Candidate& found) const;
  const lexicon::Row* craft_downed(const Candidate& found) const;
  void refine(Event& event, const Candidate& found) const;
  Event make_event(const Candidate& found) const;

  const Finding& f_;
  const TriggerTable& table_;
  std::vector<std::string_view> words_;  // of the sentence at hand, in lower case
  std::vector<Companion> companions_;    // of the same
  std::vector<Candidate> candidates_;
  std::vector<bool> taken_;  // by token: it belongs to a verb or a phrase
};

void TriggerFinder::gather_companions(const Sentence& sentence) {
  companions_.clear();
  f_.forms.lower.view(sentence.first, sentence.last, words_);
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    const lexicon::PhraseTrie::Found found = table_.companions().longest(words_, i - sentence.first);
    if (found.value >= 0) companions_.push_back({.token = i, .words = found.words, .id = found.value});
  }
}

// The nearest companion of this kind in the clause of the verb, or in that above an infinitive.
const Companion* TriggerFinder::companion_of(std::uint32_t at, std::int32_t id) const {
  const Companion* best = nullptr;
  const auto from = std::partition_point(companions_.begin(), companions_.end(),
                                         [&](const Companion& c) { return c.token + companion_window < at; });
  for (auto c = from; c != companions_.end() && c->token <= at + companion_window; ++c) {
    const std::uint32_t end = c->token + c->words;
    if (c->id != id || (c->token <= at && at < end)) continue;
    const Token& verb = f_.reading.tokens[at];
    const bool here = f_.clauses.of(c->token) == f_.clauses.of(at) || f_.clauses.of(end - 1) == f_.clauses.of(at);
    const bool above = has_rel(verb, "xcomp") && verb.head != none &&
                       f_.clauses.of(c->token) == f_.clauses.of(static_cast<std::uint32_t>(verb.head));
    // "Onschadelijk maken", "in brand gevlogen": it hangs on the verb as a clause of its own.
    const bool below = f_.reading.tokens[end - 1].head == static_cast<std::int32_t>(at);
    if (!here && !above && !below) continue;
    const auto away = [&](const Companion& k) { return k.token > at ? k.token - at : at - k.token; };
    if (best == nullptr || away(*c) < away(*best)) best = &*c;
  }
  return best;
}

// "Er kwamen drie mensen om": the tree takes "om" for a preposition; at the end of its clause it is the verb's
// particle.
std::string TriggerFinder::stranded_particle(std::uint32_t at) const {
  if (f_.reading.tokens[at].upos != Upos::VERB) return {};
  const std::uint32_t end = std::min(f_.reading.sentences[f_.reading.tokens[at].sentence].last, at + companion_window);
  for (std::uint32_t t = at + 1; t < end; ++t) {
    const Token& token = f_.reading.tokens[t];
    if (token.upos == Upos::VERB) break;
    const bool last = t + 1 == end || f_.reading.tokens[t + 1].upos == Upos::PUNCT ||
                      f_.reading.tokens[t + 1].upos == Upos::CCONJ || f_.reading.tokens[t + 1].upos == Upos::SCONJ ||
                      has_rel(f_.reading.tokens[t + 1], "mark");
    const bool own = token.deprel == "case" && token.head == static_cast<std::int32_t>(at);
    if (token.upos == Upos::ADP && (last || own)) return f_.forms.lower[t];
  }
  return {};
}

// plain: the verb without its particle, which only counts with a companion.
void TriggerFinder::consider(Candidate& best, std::string_view word, std::uint32_t at, bool plain) const {
  for (const TriggerTable::Entry& entry : table_.find(word)) {
    const TriggerRow& row = table_.rows()[entry.row];
    const Token& token = f_.reading.tokens[at];
    if ((plain && entry.companion == none) || !fits(token, row.pos)) continue;
    // "De doden", however it is tagged, is no infinitive.
    if (row.pos == TriggerRow::Pos::verb && token.upos == Upos::ADJ && word == row.row->cells.front()) continue;
    Candidate found{.row = entry.row, .anchor = at, .first = at, .last = at + 1, .words = 1};
    if (entry.companion != none) {
      const Companion* with = companion_of(at, entry.companion);
      if (with == nullptr) continue;
      const std::uint32_t end = with->token + with->words;
      found.words += with->words;
      found.aside = {with->token, end};
      const std::uint32_t first = std::min(at, with->token), last = std::max(at + 1, end);
      if (last - first <= longest_extent) found.first = first, found.last = last;
    }
    const bool freer = found.words == best.words && best.words > 0 && table_.rows()[best.row].violence && !row.violence;
    if ((found.words > best.words || freer) && holds(row, at)) best = found;
  }
}

// Of a separable verb the parts together, never the verb alone: "schiet … op" is no shooting.
void TriggerFinder::consider_word(Candidate& best, std::uint32_t at) const {
  const Token& token = f_.reading.tokens[at];
  const std::string& lemma = token.treebank_lemma;
  const std::string verb = token.upos == Upos::VERB ? base::lower(lemma.substr(lemma.rfind('_') + 1)) : std::string();
  const std::string stranded = stranded_particle(at);
  if (!stranded.empty()) consider(best, stranded + verb, at, false);
  const bool phrase = opens_phrase(at);
  if (!phrase) consider(best, f_.forms.lexeme[at], at, false);
  const std::string_view lexeme = f_.forms.lexeme[at];
  const bool parted = !phrase && !verb.empty() && !participle(token) && lexeme.size() > verb.size() &&
                      lexeme.ends_with(verb) &&
                      !f_.forms.lower[at].starts_with(lexeme.substr(0, lexeme.size() - verb.size()));
  // "Dreigt de stad aan te vallen" is no "de stad valt".
  if (best.words > 0 && parted) return;
  consider(best, f_.forms.lower[at], at, parted || !stranded.empty());
  // "Wordt in de rug geschoten": the lemma took a preposition of the clause for a particle.
  const bool separable = !phrase && lexeme != verb && (!parted || particle_of(at));
  if (!verb.empty() && best.words == 0) consider(best, verb, at, separable || !stranded.empty());
}

// Does a particle hang on the verb?
bool TriggerFinder::particle_of(std::uint32_t at) const {
  const auto children = f_.clauses.children(at);
  return std::any_of(children.begin(), children.end(),
                     [&](std::uint32_t c) { return f_.reading.tokens[c].deprel == "compound:prt"; });
}

// "Wees … van de hand": the tree takes "van" for a particle, though more hangs on it.
bool TriggerFinder::opens_phrase(std::uint32_t at) const {
  for (const std::uint32_t c : f_.clauses.children(at)) {
    if (f_.reading.tokens[c].deprel != "compound:prt") continue;
    const auto below = f_.clauses.children(c);
    if (std::any_of(below.begin(), below.end(),
                    [&](std::uint32_t b) { return has_rel(f_.reading.tokens[b], "fixed"); }))
      return true;
  }
  return false;
}

// The row for the last part of a compound: "grensaanval" -> "aanval". Shortest sensible rest: 4 letters; none is longer
// than the longest trigger. Words that only count in a report of violence are no last part, save behind a means.
void TriggerFinder::consider_compound(Candidate& best, std::uint32_t at) const {
  if (f_.reading.tokens[at].upos != Upos::NOUN && f_.reading.tokens[at].upos != Upos::X) return;
  const std::string_view form = f_.forms.lower[at];
  const std::size_t longest = table_.longest();
  for (std::size_t cut = std::max<std::size_t>(3, form.size() - std::min(form.size(), longest)); cut + 4 <= form.size();
       ++cut) {
    if ((static_cast<unsigned char>(form[cut]) & 0xC0) == 0x80) continue;
    for (const TriggerTable::Entry& entry : table_.find(form.substr(cut))) {
      const TriggerRow& row = table_.rows()[entry.row];
      if (entry.companion != none || row.pos == TriggerRow::Pos::verb) continue;
      const lexicon::Row* means = first_part(form.substr(0, cut), f_.words);
      if (row.violence && means == nullptr) continue;
      best = {.row = entry.row, .anchor = at, .first = at, .last = at + 1, .words = 1, .means = means};
      return;
    }
  }
}

void TriggerFinder::consider_phrase(Candidate& best, std::uint32_t at, std::uint32_t end) const {
  const std::size_t first = words_.size() - (end - at);
  const lexicon::PhraseTrie::Found found = table_.phrases().longest(words_, first);
  if (found.value < 0 || found.words <= best.words) return;
  const auto row = static_cast<std::uint32_t>(found.value);
  best = {.row = row, .anchor = at + found.words - 1, .first = at, .last = at + found.words, .words = found.words};
  best.aside = {at, at + found.words - 1};
}

// Does something undergo it: object, subject of a passive, the noun of an attributive participle, a head line without
// its verb ("Tanker getroffen")? Not: "raakte gewond".
bool TriggerFinder::undergone(std::uint32_t at) const {
  const Token& token = f_.reading.tokens[at];
  if (!f_.reading.sentences[token.sentence].parsed || is_nominal(token)) return true;
  if (token.deprel == "amod" || token.deprel == "acl") return true;
  bool helped = false, completed = false, subject = false, undergoes = false;
  for (const std::uint32_t c : f_.clauses.children(at)) {
    const Label rel = f_.reading.tokens[c].deprel;
    undergoes = undergoes || rel == "obj" || rel == "ccomp";
    if (rel == "nsubj:pass" || rel == "aux:pass" || rel == "obl:agent") return true;
    helped = helped || rel.starts_with("aux") || rel == "cop";
    completed = completed || rel == "xcomp";
    subject = subject || rel == "nsubj";
    // "Is door een drone geraakt", whatever the tree makes of it.
    if (participle(token) && has_rel(f_.reading.tokens[c], "obl") && is_any(f_.words.language.by, preposition(f_, c)))
      return true;
  }
  if (undergoes && !completed) return true;
  return participle(token) && !helped && !completed && (subject || token.head == none);
}

// "Vochten", "hebben gevochten", "er wordt gevochten"; not: groups that fight for a living.
bool TriggerFinder::told_in_past(std::uint32_t at) const {
  const Token& token = f_.reading.tokens[at];
  return token.feats.empty() || participle(token) || token.feats.find("Tense=Past") != std::string::npos;
}

bool TriggerFinder::holds(const TriggerRow& row, std::uint32_t at) const {
  if (row.object && !undergone(at)) return false;
  if (row.predicate && f_.reading.tokens[at].deprel == "amod") return false;
  if (row.past && !told_in_past(at)) return false;
  if (!row.alone) return true;
  const auto children = f_.clauses.children(at);
  return std::none_of(children.begin(), children.end(),
                      [&](std::uint32_t c) { return has_rel(f_.reading.tokens[c], "xcomp"); });
}

void TriggerFinder::find_in(const Sentence& sentence) {
  gather_companions(sentence);
  const std::size_t before = candidates_.size();
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    Candidate best;
    consider_word(best, i);
    if (best.words == 0) consider_compound(best, i);
    consider_phrase(best, i, sentence.last);
    if (best.words > 0) candidates_.push_back(best);
  }
  drop_parts(before);
}

// Is the word at [first, last), beside a verb that makes no event of it, one for gunfire? It is a fire then.
bool TriggerFinder::note_fire(std::size_t from, std::uint32_t first, std::uint32_t last) {
  bool found = false;
  for (std::size_t c = from; c < candidates_.size(); ++c) {
    Candidate& noun = candidates_[c];
    if (noun.anchor < first || noun.anchor >= last || !table_.rows()[noun.row].arms) continue;
    noun.burns = found = true;
  }
  return found;
}

// What belongs to a verb or a phrase is no event of its own: "vuur" of "het vuur openen".
void TriggerFinder::drop_parts(std::size_t from) {
  for (std::size_t c = from; c < candidates_.size(); ++c) {
    const auto [first, last] = candidates_[c].aside;
    if (table_.rows()[candidates_[c].row].kind.empty() && note_fire(from, first, last)) {
      taken_[candidates_[c].anchor] = true;
      continue;
    }
    std::fill(taken_.begin() + first, taken_.begin() + last, true);
    // "Een bom onder het akkoord": no agreement either.
    if (first < last && table_.rows()[candidates_[c].row].kind.empty()) taken_[candidates_[c].anchor] = true;
    // "Schoot een man dood".
    for (const std::uint32_t below : f_.clauses.children(candidates_[c].anchor))
      if (f_.reading.tokens[below].deprel == "compound:prt") taken_[below] = true;
  }
  const auto part = [&](const Candidate& c) { return taken_[c.anchor]; };
  candidates_.erase(std::remove_if(candidates_.begin() + static_cast<std::ptrdiff_t>(from), candidates_.end(), part),
                    candidates_.end());
}

// "Een bom ontplofte", "de overval die de stad trof": one event, told by noun and verb. Keeps the surer word.
void TriggerFinder::drop_doubles() {
  std::vector<std::int32_t> at(f_.reading.tokens.size(), none);
  for (std::size_t c = 0; c < candidates_.size(); ++c) at[candidates_[c].anchor] = static_cast<std::int32_t>(c);
  const auto violent = [&](const TriggerRow& row) { return f_.words.kinds.violent(row.kind); };
  std::vector<bool> dropped(candidates_.size());
  for (std::size_t c = 0; c < candidates_.size(); ++c) {
    const Token& noun = f_.reading.tokens[candidates_[c].anchor];
    if (!is_nominal(noun) || noun.head == none || !(has_rel(noun, "nsubj") || has_rel(noun, "obj"))) continue;
    std::int32_t verb = at[static_cast<std::size_t>(noun.head)];
    // "Een bom laten ontploffen".
    for (const std::uint32_t below : f_.clauses.children(static_cast<std::uint32_t>(noun.head))) {
      if (verb == none && has_rel(f_.reading.tokens[below], "xcomp")) verb = at[below];
    }
    if (verb == none) continue;
    const TriggerRow& of_noun = table_.rows()[candidates_[c].row];
    const TriggerRow& of_verb = table_.rows()[candidates_[static_cast<std::size_t>(verb)].row];
    if (of_verb.kind == "disarming") dropped[c] = true;  // a bomb that is made harmless does not go off
    // "Het onderzoek is in handen van het parket": nothing is taken.
    if (of_verb.holder && (of_noun.kind == "investigation" || of_noun.kind == "trial"))
      dropped[static_cast<std::size_t>(verb)] = true;
    // "Kreeg het vuur onder controle": nothing is taken either.
    if (of_verb.kind == "seizure" && (of_noun.arms || of_noun.kind == fire))
      dropped[static_cast<std::size_t>(verb)] = true;
    // "Lieten de gijzelaars vrij".
    if (of_noun.pos == TriggerRow::Pos::any && of_noun.kind == "hostage_taking" && of_verb.kind == "release")
      dropped[c] = true;
    if (!violent(of_noun) || !violent(of_verb)) continue;
    if (of_noun.violence)
      dropped[c] = true;
    else if (of_verb.object)
      dropped[static_cast<std::size_t>(verb)] = true;
  }
  std::vector<Candidate> kept;
  for (std::size_t c = 0; c < candidates_.size(); ++c) {
    if (!dropped[c]) kept.push_back(candidates_[c]);
  }
  candidates_ = std::move(kept);
}

// In words that leave no doubt; of_arms: other than that something was set on fire.
bool TriggerFinder::tells_violence(bool of_arms) const {
  return std::any_of(candidates_.begin(), candidates_.end(), [&](const Candidate& c) {
    const TriggerRow& row = table_.rows()[c.row];
    const lexicon::EventKind* kind = f_.words.kinds.find(row.kind);
    if (row.violence || kind == nullptr) return false;
    return of_arms ? kind->violent && row.kind != "sabotage" : kind->violent || kind->harm;
  });
}

// The words [first, last) of its sentence among which its means are looked for.
std::pair<std::uint32_t, std::uint32_t> TriggerFinder::around(std::uint32_t at) const {
  const Sentence& sentence = f_.reading.sentences[f_.reading.tokens[at].sentence];
  return {std::max(sentence.first, at - std::min(at, means_window)), std::min(sentence.last, at + means_window + 1)};
}

// Means named near by: "viel aan met drones", "liet een drone een bom vallen". words: which name them.
const lexicon::Row* TriggerFinder::means_nearby(std::uint32_t at, Span& words) const {
  const auto [from, to] = around(at);
  for (std::uint32_t i = from; i < to; ++i) {
    const WordTable::Found found = f_.words.means.find(f_.forms, i, to);
    if (found.row == nullptr || f_.words.means.cell(*found.row, "kind").empty()) continue;
    words = f_.reading.tokens[i].span;
    return found.row;
  }
  return nullptr;
}

// "Een raket sloeg in": a weapon leaves no doubt either. Not: an aircraft, which may do much else.
bool TriggerFinder::weapon_nearby(const Candidate& found) const {
  const auto [from, to] = around(found.anchor);
  for (std::uint32_t i = from; i < to; ++i) {
    const lexicon::Row* means = i >= found.first && i < found.last ? nullptr : f_.words.means.find(f_.forms, i, to).row;
    if (means == nullptr) continue;
    const std::string_view kind = f_.words.means.cell(*means, "kind");
    if (!kind.empty() && kind != "air_strike" && kind != accident) return true;
  }
  return false;
}

// "Het dorp viel in handen van het leger": of a verb for an act of arms so does an army or armed group in its clause.
bool TriggerFinder::armed_nearby(const Candidate& found) const {
  const lexicon::EventKind* kind = f_.words.kinds.find(table_.rows()[found.row].kind);
  if (kind == nullptr || !kind->violent || table_.rows()[found.row].pos != TriggerRow::Pos::verb) return false;
  const auto [from, to] = around(found.anchor);
  const auto near = f_.mentions.near(f_.reading.tokens[found.anchor].sentence, trigger_span(f_.reading, from, to));
  return std::any_of(near.begin(), near.end(), [&](const Mention& m) {
    if (m.entity == none) return false;
    const ActorKind who = f_.reading.entities[static_cast<std::size_t>(m.entity)].kind;
    return (who == ActorKind::army || who == ActorKind::armed_group) &&
           f_.clauses.of(token_at(f_.reading, m.head.begin)) == f_.clauses.of(found.anchor);
  });
}

// "De rebellen haalden een legerhelikopter neer": what somebody flies in, as object or subject of the passive.
const lexicon::Row* TriggerFinder::craft_downed(const Candidate& found) const {
  for (const std::uint32_t c : f_.clauses.children(found.anchor)) {
    const Token& token = f_.reading.tokens[c];
    if (!has_rel(token, "obj") && token.deprel != "nsubj:pass") continue;
    const std::string& lemma = token.treebank_lemma;
    const lexicon::Row* row = f_.words.means.row_of(base::lower(lemma.substr(lemma.rfind('_') + 1)));
    if (row == nullptr) row = f_.words.means.row_of(f_.forms.lemma[c]);
    if (row != nullptr && f_.words.means.cell(*row, "kind") == "air_strike") return row;
  }
  return nullptr;
}

void TriggerFinder::refine(Event& event, const Candidate& found) const {
  Span words;
  if (event.kind == "interception") {
    if (const lexicon::Row* craft = craft_downed(found)) {
      event.kind = "downing";
      event.because.push_back(f_.words.means.because("means", *craft, event.trigger));
    }
    return;
  }
  const lexicon::Row* means = found.means != nullptr ? found.means : means_nearby(found.anchor, words);
  if (means == nullptr) return;
  const std::string_view of_means = f_.words.means.cell(*means, "kind");
  const bool burst = of_means == accident && table_.rows()[found.row].bursts;
  if (!burst && !refines(event.kind, of_means)) return;
  event.instrument = words;
  event.kind = of_means;
  event.because.push_back(f_.words.means.because("means", *means, event.trigger));
}

Event TriggerFinder::make_event(const Candidate& found) const {
  const TriggerRow& row = table_.rows()[found.row];
  Event event;
  event.trigger = trigger_span(f_.reading, found.first, found.last);
  event.sentence = f_.reading.tokens[found.anchor].sentence;
  event.id =
      base::short_id("e_", {f_.report.id, std::to_string(event.trigger.begin), std::to_string(event.trigger.end)});
  event.kind = row.kind;
  event.realis = row.realis.value_or(Realis::happened);
  event.because.push_back(table_.because("trigger", found.row, event.trigger));
  refine(event, found);
  return event;
}

std::vector<Event> TriggerFinder::find() {
  for (const Sentence& sentence : f_.reading.sentences) {
    if (sentence.part != "pull_quote") find_in(sentence);  // it stands in the text as well
  }
  drop_doubles();
  const bool violence = tells_violence(false), arms = tells_violence(true);
  std::vector<Event> events;
  for (const Candidate& found : candidates_) {
    const TriggerRow& row = table_.rows()[found.row];
    const auto armed = [&] { return weapon_nearby(found) || armed_nearby(found); };
    if (row.kind.empty() || (row.violence && !violence && !armed())) continue;
    events.push_back(make_event(found));
    // "Het vuur werd om één uur ontdekt", where nobody is told to have used arms: a fire.
    if (found.burns || (row.arms && !arms && !armed())) events.back().kind = fire;
  }
  std::stable_sort(events.begin(), events.end(), [](const Event& a, const Event& b) { return a.trigger < b.trigger; });
  return events;
}
}  // namespace

std::vector<Event> find_triggers(const Finding& finding) { return TriggerFinder(finding).find(); }

bool told_as_done(const Finding& f, const Event& event, std::uint32_t at) {
  if (told_as_done(f, at)) return true;
  const TriggerRow* row = f.words.triggers.opened(event);
  const Token& token = f.reading.tokens[at];
  return row != nullptr && row->pos == TriggerRow::Pos::verb && has_feature(token, "Tense=Pres") &&
         has_feature(token, "Number=Plur") && !row->row->cells.front().ends_with(f.forms.lower[at]);
}

std::uint32_t head_of(const Reading& reading, Span trigger) {
  std::uint32_t at = token_at(reading, trigger.begin);
  for (std::uint32_t steps = 0; steps < longest_extent; ++steps) {
    const std::int32_t up = reading.tokens[at].head;
    if (up == none || !trigger.contains(reading.tokens[static_cast<std::uint32_t>(up)].span)) break;
    at = static_cast<std::uint32_t>(up);
  }
  if (reading.tokens[at].upos == Upos::VERB) return at;
  // "Woensdag chloorgas ingezet", where the tree hangs "chloorgas" on the day: the verb.
  for (std::uint32_t t = at + 1; t < reading.tokens.size() && trigger.contains(reading.tokens[t].span); ++t) {
    const std::int32_t up = reading.tokens[t].head;
    const bool out = up == none || !trigger.contains(reading.tokens[static_cast<std::uint32_t>(up)].span);
    if (reading.tokens[t].upos == Upos::VERB && out) return t;
  }
  return at;
}

}  // namespace wederhoor::events
