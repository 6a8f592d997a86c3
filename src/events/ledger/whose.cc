// "Russische soldaten": of Russia. "Twaalf aanvallers": of those who attack in this report. "Ze kwamen met twee tanks":
// of those who came. Not: "acht burgers" (civilians are no actor's). Tested by spec/nl/ledger.md.
#include "events/ledger/whose.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/most_frequent.h"
#include "base/named.h"
#include "base/utf8.h"

namespace wederhoor::events {
namespace {

SideKind side_kind_of(std::string_view name) {
  if (name == "attackers") return SideKind::attackers;
  if (name == "defenders") return SideKind::defenders;
  return name == "civilians" ? SideKind::civilians : SideKind::other;
}

// Who attacks in this report: the entity that acts in most of its attacks; none where nobody is told to.
std::int32_t attackers_of(const std::vector<Event>& events, const Words& words) {
  std::map<std::int32_t, int> count;
  for (const Event& event : events) {
    const bool attacks = words.kinds.violent(event.kind) && event.kind != "repelled_attack";
    if (!attacks && event.kind != "declaration_of_responsibility") continue;
    if (event.realis == Realis::recap || event.realis == Realis::hypothetical || event.realis == Realis::denied)
      continue;
    if (event.repeats != none || event.kind == "interception") continue;
    for (const std::int32_t agent : event.agents) ++count[agent];
  }
  return base::most_frequent(count, none);
}

// Somebody whom the actor list or the report knows by name; not a crowd that was only counted.
bool is_named(const Reading& reading, const Entity& entity) {
  if (!entity.affiliation.empty() || (!entity.actor_id.empty() && !entity.actor_id.starts_with("x_"))) return true;
  return base::has_name(reading, entity);
}

// Who flees or is brought away is no fighter.
bool flees(const Number& number, const Quantity& q) {
  return q.unit == QuantityUnit::persons &&
         (number.state == NumberState::displaced || number.state == NumberState::evacuated);
}

bool harmed(const Number& number) {
  return number.state == NumberState::killed || number.state == NumberState::wounded ||
         number.state == NumberState::captured;
}

// What an attacker sends through the air.
bool flies(const Quantity& q) { return q.unit == QuantityUnit::missiles || q.counted == "uavs"; }

bool lost(const Number& number) {
  return number.state == NumberState::destroyed || number.state == NumberState::damaged ||
         number.state == NumberState::lost;
}

bool is_scene(const Words& words, const lexicon::Row& row) { return words.sides.cell(row, "use") == "scene"; }

// The row for the longest end of the word that has one, a scene or none; `first`: where that may begin.
const lexicon::Row* by_end(const Words& words, std::string_view word, std::size_t first, std::size_t shortest,
                           bool scene) {
  const std::size_t longest = std::min(word.size(), words.sides.longest());  // no longer than a row of the table
  for (std::size_t cut = std::max(first, word.size() - longest); cut + shortest <= word.size(); ++cut) {
    const lexicon::Row* row = words.sides.row_of(word.substr(cut));
    if (row != nullptr && is_scene(words, *row) == scene) return row;
  }
  return nullptr;
}
}  // namespace

const lexicon::Row* side_word(const Finding& f, std::uint32_t token, std::uint32_t last) {
  const lexicon::Row* whole = f.words.sides.find(f.forms, token, last).row;
  if (whole != nullptr && !is_scene(f.words, *whole)) return whole;
  constexpr std::size_t first = 3, shortest = 5;
  return by_end(f.words, f.forms.lower[token], first, shortest, false);
}

const lexicon::Row* scene_word(const Finding& f, std::uint32_t token) {
  if (f.reading.tokens[token].upos != Upos::NOUN) return nullptr;
  constexpr std::size_t first = 0, shortest = 3;
  return by_end(f.words, f.forms.lower[token], first, shortest, true);
}

bool says_whose_own(const Finding& f, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t i = first; i < last; ++i) {
    if (has_feature(f.reading.tokens[i], "Poss=Yes") || is_any(f.words.language.own, f.forms.lower[i])) return true;
  }
  return false;
}

bool says_only_what_became(std::string_view counted) {
  static constexpr std::array<std::string_view, 6> ids{"", "people", "dead", "wounded", "casualties", "missing"};
  return std::find(ids.begin(), ids.end(), counted) != ids.end();
}

SideFinder::SideFinder(const Finding& finding, const std::vector<Event>& events)
    : f_(finding), events_(events), attackers_(attackers_of(events, finding.words)) {
  find_scenes();
  for (const Entity& entity : finding.reading.entities) named_.push_back(is_named(finding.reading, entity));
}

void SideFinder::set(const Quantity& q, const Number* whole, Number& number) const {
  const auto [first, last] = tokens_in(f_.reading, q.span);
  set_kind(first, last, number);
  set_actor(q, first, last, number);
  if (sideless(number) && q.noun.empty()) set_told(q, number);
  if (sideless(number)) set_among(first, last, number);
  if (number.side_kind == SideKind::unknown) set_attack(q, number);
  if (sideless(number) && whole != nullptr && whole->side_kind != SideKind::unknown) {
    number.side = whole->side;
    number.side_kind = whole->side_kind;
    number.because.push_back({"side_of_whole", "", f_.reading.quantities[whole->quantity].span});
  }
  if (sideless(number)) set_scene(q, number);
  set_owner(q, number);
  const bool fighters = number.side_kind == SideKind::defenders || number.side_kind == SideKind::other;
  if (fighters && of_attackers(number)) {
    number.side_kind = SideKind::attackers;
    number.because.push_back({"of_attackers", "", q.span});
  }
}

// "Twee Azerbeidzjaanse militairen": soldiers, where it is Azerbaijan that attacks.
bool SideFinder::of_attackers(const Number& number) const {
  return !number.side.empty() && attackers_ != none && named(attackers_) &&
         number.side == side_of(f_.reading.entities[attackers_]);
}

// Of each sentence: the word for a scene of civilians, none where somebody armed is told of too.
void SideFinder::find_scenes() {
  const std::vector<Sentence>& sentences = f_.reading.sentences;
  scenes_.assign(sentences.size(), none);
  armed_.assign(sentences.size(), false);
  attacks_.assign(sentences.size(), false);
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    for (std::uint32_t i = sentences[s].first; i < sentences[s].last; ++i) {
      if (scenes_[s] == none && scene_word(f_, i) != nullptr) scenes_[s] = static_cast<std::int32_t>(i);
      const lexicon::Row* row = f_.reading.tokens[i].upos == Upos::NOUN ? side_word(f_, i, i + 1) : nullptr;
      if (row != nullptr && f_.words.sides.cell(*row, "side") != "civilians" && !reports(i)) armed_[s] = true;
    }
  }
  for (const Event& event : events_) {
    if (f_.words.kinds.violent(event.kind)) attacks_[event.sentence] = true;
  }
}

// "Meldt een militair", "volgens het leger": who tells it is no victim.
bool SideFinder::reports(std::uint32_t noun) const {
  const Span at = f_.reading.tokens[noun].span;
  const auto& claims = f_.claims_at.of(f_.reading.tokens[noun].sentence);
  return std::any_of(claims.begin(), claims.end(), [&](std::uint32_t c) {
    const Spans& source = f_.claims.claims[c].source;
    return std::any_of(source.begin(), source.end(), [&](Span span) { return span.meets(at); });
  });
}

// "Bij de inslag in de school vielen veertien doden": those harmed where civilians are, and nobody armed is told of, in
// the sentence or the one before it in the paragraph.
void SideFinder::set_scene(const Quantity& q, Number& number) const {
  if (q.unit != QuantityUnit::persons || !(harmed(number) || number.state == NumberState::missing)) return;
  if (!says_only_what_became(q.counted) || armed_[q.sentence]) return;
  std::int32_t scene = scenes_[q.sentence];
  if (scene == none && q.sentence > 0 && !armed_[q.sentence - 1] &&
      f_.reading.sentences[q.sentence - 1].paragraph == f_.reading.sentences[q.sentence].paragraph)
    scene = scenes_[q.sentence - 1];
  if (scene == none) return;
  number.side_kind = SideKind::civilians;
  number.because.push_back({"where_civilians_are", "", f_.reading.tokens[static_cast<std::uint32_t>(scene)].span});
}

// "Er zouden uitsluitend militairen zijn omgekomen, negen in totaal": by the noun that was told of before.
void SideFinder::set_told(const Quantity& q, Number& number) const {
  for (const Because& because : q.because) {
    if (because.construction != "counted_before") continue;
    const auto [first, last] = tokens_in(f_.reading, because.words);
    set_kind(first, last, number);
  }
}

void SideFinder::set_kind(std::uint32_t first, std::uint32_t last, Number& number) const {
  for (std::uint32_t i = last; i-- > first;) {
    const WordTable::Found before = i > first ? f_.words.sides.find(f_.forms, i - 1, last) : WordTable::Found{};
    const bool phrase = before.row != nullptr && before.words > 1;  // "onze jongens" are no children
    const lexicon::Row* row = phrase ? before.row : side_word(f_, i, last);
    if (row == nullptr) continue;
    number.side_kind = side_kind_of(f_.words.sides.cell(*row, "side"));
    number.because.push_back(f_.words.sides.because("side", *row, f_.reading.tokens[i].span));
    return;
  }
}

// An attack is told of in the sentence or the one before it, or not long before in its paragraph.
bool SideFinder::attack_near(std::uint32_t sentence) const {
  constexpr std::uint32_t reach = 3;
  if (attacks_[sentence] || (sentence > 0 && attacks_[sentence - 1])) return true;
  const std::uint32_t paragraph = f_.reading.sentences[sentence].paragraph;
  for (std::uint32_t s = sentence; s > 0 && s + reach > sentence; --s) {
    if (f_.reading.sentences[s - 1].paragraph != paragraph) return false;
    if (attacks_[s - 1]) return true;
  }
  return false;
}

// "Elf aanvallen", "drie kruisraketten troffen de brug": attacks, and what flies in one, are the attackers'. Not: "het
// land kreeg tien raketten".
void SideFinder::set_attack(const Quantity& q, Number& number) const {
  using S = NumberState;
  const bool raid = q.unit == QuantityUnit::raids;
  const bool attack = attack_near(q.sentence);
  const bool kept = number.state == S::sent || number.state == S::captured || number.state == S::lost ||
                    number.state == S::present || number.state == S::taken;
  if (!raid && !(flies(q) && (attack || number.state == S::taking_part) && !kept)) return;
  number.side_kind = SideKind::attackers;
  number.because.push_back({raid ? "attacks" : "flies_in_attack", "", q.span});
}

// "Onder omstanders viel één dode", "veertien doden, allen burgers", "een van de doden is een wachter", "zes lichamen
// van arbeiders".
void SideFinder::set_among(std::uint32_t first, std::uint32_t last, Number& number) const {
  constexpr std::uint32_t reach = 8;
  const Sentence& sentence = f_.reading.sentences[f_.reading.tokens[first].sentence];
  const std::uint32_t from = first > sentence.first + reach ? first - reach : sentence.first;
  for (std::uint32_t i = from; i < std::min(sentence.last, last + reach); ++i) {
    if (i >= first && i < last) continue;
    const Token& token = f_.reading.tokens[i];
    if (token.upos != Upos::NOUN) continue;
    const bool apposition = has_rel(token, "appos") && token.head >= static_cast<std::int32_t>(first) &&
                            token.head < static_cast<std::int32_t>(last);
    const bool of = (i == last + 1 && is_of(last)) || (i == last && weighs(last - 1));
    if (!apposition && !of && !stands_among(i) && !is_said_of(i, first, last)) continue;
    const lexicon::Row* row = side_word(f_, i, i + 1);
    if (row == nullptr) continue;
    number.side_kind = side_kind_of(f_.words.sides.cell(*row, "side"));
    number.because.push_back(f_.words.sides.because("side_among", *row, token.span));
    return;
  }
}

// "Negen kilo springstof": what is weighed stands right behind.
bool SideFinder::weighs(std::uint32_t token) const { return is_any(f_.words.language.weights, f_.forms.lower[token]); }

bool SideFinder::is_of(std::uint32_t token) const { return is_any(f_.words.language.of, f_.forms.lower[token]); }

// Is the noun a predicate ("is een wachter") of what stands there?
bool SideFinder::is_said_of(std::uint32_t noun, std::uint32_t first, std::uint32_t last) const {
  bool copula = false, subject = false;
  for (const std::uint32_t c : f_.clauses.children(noun)) {
    copula |= has_rel(f_.reading.tokens[c], "cop");
    subject |= has_rel(f_.reading.tokens[c], "nsubj") && c >= first && c < last;
  }
  return copula && subject;
}

bool SideFinder::stands_among(std::uint32_t noun) const {
  const auto children = f_.clauses.children(noun);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) {
    return has_rel(f_.reading.tokens[c], "case") && is_any(f_.words.language.among, f_.forms.lower[c]);
  });
}

// The state whose adjective stands with the noun ("Russische soldaten"), else the actor that is counted.
void SideFinder::set_actor(const Quantity& q, std::uint32_t first, std::uint32_t last, Number& number) const {
  for (std::uint32_t i = first; i < last; ++i) {
    const auto nation = f_.words.nations.find(f_.forms.lower[i]);
    if (nation == f_.words.nations.end()) continue;
    number.side = base::lower(nation->second);
    number.because.push_back({"nation", "shared/countries:" + nation->second, f_.reading.tokens[i].span});
    return;
  }
  for (const Mention& m : f_.mentions.near(q.sentence, q.span)) {
    if (m.entity == none || !q.span.meets(m.span) || !named(m.entity)) continue;
    number.side = side_of(f_.reading.entities[m.entity]);
    number.because.push_back({"counted_actor", "", m.span});
  }
}

// Where the words beside the number name nobody: civilians are no actor's; attackers are those who attack in this
// report, by name where it is known; what takes part is whose who act in its event.
void SideFinder::set_owner(const Quantity& q, Number& number) const {
  if (!number.side.empty()) return;
  if (number.side_kind == SideKind::unknown && flees(number, q)) number.side_kind = SideKind::civilians;
  if (number.side_kind == SideKind::civilians) {
    number.side = "civilians";
    number.because.push_back({"civilians", "", q.span});
  } else if (number.side_kind == SideKind::attackers && q.unit == QuantityUnit::raids) {
    number.side = "attackers";  // they may be others than those of this report
  } else if (number.side_kind == SideKind::attackers) {
    give(q, attackers_, "attackers_of_report", number);
  } else if (number.state == NumberState::taking_part && q.unit != QuantityUnit::raids &&
             q.unit != QuantityUnit::times) {
    const Event* event = number.event == none ? nullptr : &events_[number.event];
    const std::int32_t agent = event != nullptr && !event->agents.empty() ? event->agents.front() : attackers_;
    const bool known = agent != none && named(agent);
    const bool attacks = event != nullptr && f_.words.kinds.violent(event->kind);
    if (!known && agent != attackers_ && !attacks) return;
    if (agent == none && !attacks) return;
    if (!known || agent == attackers_) number.side_kind = SideKind::attackers;
    give(q, agent, "takes_part_in_event", number);
  }
}

void SideFinder::set_speakers(Number& number) const {
  const Quantity& q = f_.reading.quantities[number.quantity];
  static constexpr std::array<std::string_view, 4> armed{"soldiers", "fighters", "police", "officers"};
  const bool whoever =
      says_only_what_became(number.counted) || std::find(armed.begin(), armed.end(), number.counted) != armed.end();
  const bool suffers = harmed(number) || number.state == NumberState::lost || number.state == NumberState::missing;
  if (q.unit != QuantityUnit::persons || !number.side.empty() || number.counted_by.empty() || !suffers || !whoever)
    return;
  const Entity& speaker = f_.reading.entities[number.counted_by.front()];
  const bool somebodys =
      speaker.kind != ActorKind::outlet && (speaker.kind != ActorKind::person || !speaker.affiliation.empty());
  if (!named(number.counted_by.front()) || !somebodys) return;
  constexpr std::uint32_t reach = 3;
  const auto [first, last] = tokens_in(f_.reading, q.span);
  const std::uint32_t start = f_.reading.sentences[q.sentence].first;
  for (std::uint32_t i = first > start + reach ? first - reach : start; i < last; ++i) {
    const Token& token = f_.reading.tokens[i];
    const bool own = has_feature(token, "Poss=Yes") || has_feature(token, "Person=1") ||
                     f_.forms.lower[i] == f_.words.language.own_adjective;
    if (!own) continue;
    number.side = side_of(speaker);
    if (of_attackers(number)) number.side_kind = SideKind::attackers;
    number.because.push_back({"speakers_own", "", token.span});
    return;
  }
}

// The entity by name; whoever it is that attacks, where none is known.
void SideFinder::give(const Quantity& q, std::int32_t entity, std::string construction, Number& number) const {
  const bool known = entity != none && named(entity);
  number.side = known ? side_of(f_.reading.entities[entity]) : std::string("attackers");
  number.because.push_back({std::move(construction), "", q.span});
}

// "Een arts kwam om en twee van zijn collega's raakten gewond": they are what the one counted before them is.
void share_calling(const Finding& f, std::vector<Number>& ledger) {
  for (std::size_t i = 1; i < ledger.size(); ++i) {
    Number &number = ledger[i], &before = ledger[i - 1];
    const Quantity &q = f.reading.quantities[number.quantity], &one = f.reading.quantities[before.quantity];
    if (!sideless(number) || before.side_kind == SideKind::unknown) continue;
    if (one.unit != QuantityUnit::persons || q.unit != QuantityUnit::persons || one.sentence + 1 < q.sentence) continue;
    if (q.noun.empty()) {
      if (one.sentence != q.sentence || !harmed(number) || !harmed(before)) continue;  // "en 27 raakten gewond"
    } else {
      const auto [first, last] = tokens_in(f.reading, q.noun);
      if (!is_any(f.words.language.colleagues, f.forms.lower[last - 1])) continue;
    }
    number.side = before.side;
    number.side_kind = before.side_kind;
    number.because.push_back({"colleagues", "", one.span});
  }
}

void share_side(const Reading& reading, std::vector<Number>& ledger) {
  const Number* before = nullptr;
  for (Number& number : ledger) {
    const Quantity& q = reading.quantities[number.quantity];
    if (before != nullptr && reading.quantities[before->quantity].sentence != q.sentence) before = nullptr;
    const bool armed = number.side_kind == SideKind::attackers || number.side_kind == SideKind::defenders;
    if (harmed(number) && armed) before = &number;
    if (before == nullptr || !lost(number) || !number.side.empty()) continue;
    number.side = before->side;
    number.side_kind = before->side_kind;
    number.because.push_back({"losses_together", "", reading.quantities[before->quantity].span});
  }
}

}  // namespace wederhoor::events
