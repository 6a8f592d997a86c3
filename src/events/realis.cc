// Realis. "Er wordt nog steeds gevochten": ongoing. "De aanval van vorig jaar": recap, by its time. "zal aanvallen":
// planned. "Niemand raakte gewond", "hij ontkent de aanval": denied. "De aanval is afgeslagen": repelled. Not: "Ze
// willen de stad, die is aangevallen, herbouwen": the wish is in another clause. Tested by spec/nl/events.md.
#include "events/realis.h"

#include <algorithm>

#include "base/enum_names.h"
#include "events/syntax.h"
#include "events/triggers.h"
#include "events/when_where.h"

namespace wederhoor::events {
namespace {

// Without a tree, what a word says reaches so many words.
constexpr std::uint32_t reach = 3;

std::span<const std::uint32_t> close_to(std::uint32_t at, std::span<const std::uint32_t> words) {
  const auto first = std::lower_bound(words.begin(), words.end(), at - std::min(at, reach));
  return {first, std::upper_bound(first, words.end(), at + reach)};
}

// "Een opeising is er niet": the noun is the subject of a verb with "there", which says that it exists.
bool exists(const Finding& f, std::uint32_t noun, std::int32_t verb) {
  const Token& token = f.reading.tokens[noun];
  return token.upos == Upos::NOUN && has_rel(token, "nsubj") && token.head == verb &&
         child_by(f, static_cast<std::uint32_t>(verb), "expl") != none;
}

// Does the word of its clause say that of the trigger? It must hang on the trigger itself; what goes on, may hang on
// its clause. "If" only before a clause: not "als terreur".
bool says_of(const Finding& f, std::uint32_t word, std::uint32_t trigger, Realis realis) {
  const Token& token = f.reading.tokens[word];
  if (!f.reading.sentences[token.sentence].parsed) return true;
  const bool hangs =
      token.head == static_cast<std::int32_t>(trigger) || (token.head != none && exists(f, trigger, token.head));
  const Token& told = f.reading.tokens[trigger];
  // "Of er gewonden zijn, is niet bekend": of the verb that tells whether there are any.
  const bool whether = realis == Realis::hypothetical && told.head != none && token.head == told.head &&
                       (has_rel(told, "nsubj") || has_rel(told, "obj"));
  // "Bij filmopnamen klonken schoten": of the verb that tells them.
  if (whether && token.upos == Upos::NOUN && has_rel(token, "obl")) return true;
  // "Zonder aanval op de haven".
  if (token.deprel == "case" && hangs && realis == Realis::denied) return true;
  if (token.upos == Upos::SCONJ || token.upos == Upos::ADP)
    return token.deprel == "mark" && ((hangs && told.upos == Upos::VERB) || whether);
  return realis == Realis::ongoing ? f.reading.tokens[trigger].upos == Upos::VERB || hangs : hangs;
}

// What the word, or the phrase that it begins, says within its clause.
WordTable::Found found_at(const Finding& f, std::uint32_t token) {
  return f.words.realis.find(f.forms, token, f.clauses.tokens(f.clauses.of(token)).back() + 1);
}

// "Het kwam niet tot gevechten", "is geen moment in handen van": the phrase ends in the preposition of the trigger, or
// is a time of it.
bool leads_to(const Finding& f, std::uint32_t word, std::uint32_t trigger) {
  const std::uint32_t words = found_at(f, word).words;
  if (words < 2) return false;
  const Token& last = f.reading.tokens[word + words - 1];
  return last.head == static_cast<std::int32_t>(trigger) && (last.deprel == "case" || has_rel(last, "obl"));
}

// How the hearsay word at this place is used; nullopt where there is none.
std::optional<HearsayUseKind> hearsay_use(const Claims& claims, Span word) {
  const auto found = std::partition_point(claims.hearsay.begin(), claims.hearsay.end(),
                                          [&](const HearsayUse& h) { return h.span < word; });
  if (found == claims.hearsay.end() || found->span != word) return std::nullopt;
  return found->use;
}

// By token.
std::vector<const lexicon::Row*> rows(const Finding& f) {
  std::vector<const lexicon::Row*> out;
  out.reserve(f.reading.tokens.size());
  for (std::uint32_t t = 0; t < f.reading.tokens.size(); ++t) out.push_back(found_at(f, t).row);
  return out;
}

// Of these what tells of a trigger that stands beside it.
std::vector<const lexicon::Row*> beside(const Finding& f, std::vector<const lexicon::Row*> rows) {
  for (const lexicon::Row*& row : rows) {
    if (row != nullptr && !f.words.realis.cell(*row, "reach").empty()) row = nullptr;
  }
  return rows;
}
}  // namespace

RealisFinder::RealisFinder(const Finding& finding)
    : f_(finding), rows_(rows(finding)), telling_(finding.clauses.only(beside(finding, rows_))) {}

// What the row of the word says; nullopt: it has none, or the row leaves it to other words.
std::optional<Realis> RealisFinder::said_by(std::uint32_t word) const {
  if (rows_[word] == nullptr || f_.words.realis.cell(*rows_[word], "reach") == "words") return std::nullopt;
  return base::parse_name(f_.words.realis.cell(*rows_[word], "realis"), Realis::recap);
}

void RealisFinder::take(Event& event, Realis realis, std::uint32_t word) const {
  event.realis = realis;
  event.because.push_back(f_.words.realis.because("realis", *rows_[word], f_.reading.tokens[word].span));
}

void RealisFinder::read_word(Event& event, std::uint32_t trigger, std::uint32_t word) const {
  std::optional<Realis> realis = said_by(word);
  if (const auto use = hearsay_use(f_.claims, f_.reading.tokens[word].span)) {
    realis = *use == HearsayUseKind::conditional      ? std::optional(Realis::hypothetical)
             : *use == HearsayUseKind::future_in_past ? std::optional(Realis::planned)
                                                      : std::nullopt;
  }
  if (!realis || (!says_of(f_, word, trigger, *realis) && !leads_to(f_, word, trigger))) return;
  // "Eerder deze week": its day says whether it is the news.
  if (*realis == Realis::recap && event.time != none && to_the_day(event.when)) return;
  take(event, *realis, word);
}

// "Niemand raakte gewond", "er is geen officier omgekomen": what takes part does not exist.
bool RealisFinder::nobody_takes_part(const Event& event, std::uint32_t at) const {
  const auto absent = [&](std::uint32_t token) { return is_any(f_.words.language.nobody, f_.forms.lower[token]); };
  // "Er was geen sprake van een aanslag".
  if (const std::int32_t of = f_.reading.tokens[at].head; of != none) {
    const auto out_of_question = [&](std::uint32_t noun) {
      const auto beside = some_children(f_, noun);
      return f_.forms.lower[noun] == f_.words.language.talk && std::any_of(beside.begin(), beside.end(), absent);
    };
    const auto beside = some_children(f_, static_cast<std::uint32_t>(of));
    if (out_of_question(static_cast<std::uint32_t>(of))) return true;
    if (has_rel(f_.reading.tokens[at], "obl") && std::any_of(beside.begin(), beside.end(), out_of_question))
      return true;
    // "Van een ontploffing heeft hij niets gemerkt".
    if (has_rel(f_.reading.tokens[at], "obl") && is_any(f_.words.language.of, preposition(f_, at)) &&
        std::any_of(beside.begin(), beside.end(),
                    [&](std::uint32_t c) { return has_rel(f_.reading.tokens[c], "obj") && absent(c); }))
      return true;
  }
  // "Geen kapotte brug".
  const Token& token = f_.reading.tokens[at];
  if (token.deprel == "amod" && token.head != none) {
    const auto beside = some_children(f_, static_cast<std::uint32_t>(token.head));
    if (std::any_of(beside.begin(), beside.end(),
                    [&](std::uint32_t b) { return has_rel(f_.reading.tokens[b], "det") && absent(b); }))
      return true;
  }
  std::uint32_t verb = at;
  for (int up = 0; up < 2; ++up) {
    for (const std::uint32_t c : some_children(f_, verb)) {
      const Token& t = f_.reading.tokens[c];
      if (!has_rel(t, "nsubj") && !has_rel(t, "obj")) continue;
      // "Er zijn geen schoten gelost": the word itself may belong to the trigger, its "no" tells.
      if (!event.trigger.contains(t.span) && absent(c)) return true;
      const auto below = some_children(f_, c);
      if (std::any_of(below.begin(), below.end(),
                      [&](std::uint32_t b) { return has_rel(f_.reading.tokens[b], "det") && absent(b); }))
        return true;
    }
    if (f_.reading.tokens[verb].deprel != "xcomp" || f_.reading.tokens[verb].head == none) break;
    verb = static_cast<std::uint32_t>(f_.reading.tokens[verb].head);
  }
  return false;
}

// What the verb that governs it says: "ontkent de aanval", "de aanval is afgeslagen".
std::optional<Realis> RealisFinder::governed(std::uint32_t at) const {
  if (f_.reading.tokens[at].head == none) return std::nullopt;
  // "Het bericht dat er agenten gesneuveld zijn, wordt ontkend": what is said of the report is said of it.
  const auto above = static_cast<std::uint32_t>(f_.reading.tokens[at].head);
  // "Berichten over een coup kloppen niet": so of what it is about.
  const bool about = has_rel(f_.reading.tokens[at], "nmod") || f_.reading.tokens[at].upos == Upos::VERB;
  const bool told =
      about && f_.reading.tokens[above].upos == Upos::NOUN && f_.words.report_nouns.contains(f_.forms.lemma[above]);
  const Token& token = f_.reading.tokens[told ? above : at];
  if (token.head == none) return std::nullopt;
  const bool object = has_rel(token, "obj") || token.deprel == "nsubj:pass" || has_rel(token, "ccomp") ||
                      (has_rel(token, "nsubj") && (told || is_predicate(static_cast<std::uint32_t>(token.head)))) ||
                      (has_rel(token, "nsubj") &&
                       has_feature(f_.reading.tokens[static_cast<std::size_t>(token.head)], "VerbForm=Part"));
  if (!object) return std::nullopt;
  // "De bewering dat hij schoot, is onwaar"; "verijdelde een aanslag".
  const std::optional<Realis> said = said_by(static_cast<std::uint32_t>(token.head));
  const bool untrue =
      said == Realis::denied && has_rel(token, "nsubj") && !is_negated(static_cast<std::uint32_t>(token.head));
  if (untrue || said == Realis::failed) return said;
  const Label kind = kind_at(token.head);
  if (kind == "denial") return Realis::denied;
  return kind == "repelled_attack" ? std::optional(Realis::repelled) : std::nullopt;
}

// What its claim says of all that stands in it: planned, asked, guessed; denied where the event is what is claimed.
std::optional<Realis> RealisFinder::claimed(const Event& event, std::uint32_t at) const {
  // "Zal de vernielde huizen herstellen": what stands before a noun is so already.
  if (event.claim == none || f_.reading.tokens[at].deprel == "amod") return std::nullopt;
  const Claim& claim = f_.claims.claims[static_cast<std::size_t>(event.claim)];
  const std::int32_t head = f_.reading.tokens[at].head;
  const bool whole = f_.reading.tokens[at].upos == Upos::VERB &&
                     (head == none || std::none_of(claim.content.begin(), claim.content.end(), [&](Span s) {
                        return s.contains(f_.reading.tokens[static_cast<std::size_t>(head)].span);
                      }));
  switch (claim.standing) {
    case Standing::planned: return Realis::planned;
    case Standing::denied: return whole ? std::optional(Realis::denied) : std::nullopt;
    case Standing::speculated:
    case Standing::asked: return whole ? std::optional(Realis::hypothetical) : std::nullopt;
    default: return std::nullopt;
  }
}

// "Wordt verhoord": a passive of the present goes on.
bool RealisFinder::goes_on(std::uint32_t at) const {
  const auto helpers = some_children(f_, at);
  return std::any_of(helpers.begin(), helpers.end(), [&](std::uint32_t c) {
    const Token& t = f_.reading.tokens[c];
    return t.deprel == "aux:pass" && f_.forms.lemma[c] == f_.words.language.become && has_feature(t, "Tense=Pres");
  });
}

// Does a copula make it what is said of its subject: "is vals"?
bool RealisFinder::is_predicate(std::uint32_t token) const { return child_by(f_, token, "cop") != none; }

// What the verb or predicate above says: "wil het dorp heroveren", "plant een aanval", "de strijd duurt voort".
void RealisFinder::read_above(Event& event, std::uint32_t at) const {
  const Token& token = f_.reading.tokens[at];
  if (token.head == none) return;
  const auto above = static_cast<std::uint32_t>(token.head);
  // "De film gaat over een aanslag": what tells it is made up.
  const std::int32_t teller = has_rel(token, "obl") ? child_by(f_, above, "nsubj") : none;
  if (teller != none && rows_[static_cast<std::size_t>(teller)] != nullptr &&
      said_by(static_cast<std::uint32_t>(teller)) == Realis::hypothetical &&
      f_.reading.tokens[static_cast<std::size_t>(teller)].upos == Upos::NOUN)
    return take(event, Realis::hypothetical, static_cast<std::uint32_t>(teller));
  const auto realis = said_by(above);
  if (!realis) return read_through(event, at);
  const Token& word = f_.reading.tokens[above];
  const bool subject = has_rel(token, "nsubj");
  const bool tells = word.upos == Upos::VERB || is_predicate(above);
  const bool noun = has_rel(token, "obj") || token.deprel == "nsubj:pass" || token.deprel == "obl:arg" ||
                    (subject && is_predicate(above));
  // "Een poging om de hoogte te bezetten"; "de kans op een aanval".
  const bool of_noun = word.upos == Upos::NOUN && (token.upos == Upos::VERB || has_rel(token, "nmod"));
  bool says = false;
  switch (*realis) {
    case Realis::planned:
    case Realis::hypothetical: says = of_noun || (tells && (token.deprel == "xcomp" || noun)); break;
    case Realis::failed: says = (tells && (noun || subject)) || (of_noun && has_rel(token, "acl")); break;
    case Realis::ongoing: says = tells && subject; break;
    case Realis::denied:
      // "Een aanslag wordt niet uitgesloten".
      if (tells && (noun || subject))
        return is_negated(above) ? take(event, Realis::hypothetical, above) : take(event, *realis, above);
      break;
    case Realis::happened:
      // "De aanval heeft nooit plaatsgevonden".
      if (subject && is_negated(above)) say(event, Realis::denied, "never_was");
      break;
    default: break;
  }
  if (says || token.deprel == "xcomp") return take(event, *realis, above);
  read_through(event, at);
}

// "Oefende met het afslaan van een aanval", "wilden een bom laten ontploffen": the word stands farther up.
void RealisFinder::read_through(Event& event, std::uint32_t at) const {
  constexpr int most = 3;  // steps up
  for (int steps = 0; steps < most && f_.reading.tokens[at].head != none; ++steps) {
    const Token& token = f_.reading.tokens[at];
    const auto above = static_cast<std::uint32_t>(token.head);
    const bool infinitives = token.deprel == "xcomp" && has_feature(token, "VerbForm=Inf");
    const bool of_noun = has_rel(token, "nmod") && has_feature(f_.reading.tokens[above], "VerbForm=Inf");
    if (const auto realis = said_by(above)) {
      const bool through = f_.words.realis.cell(*rows_[above], "reach") == "through";
      const bool meant = *realis == Realis::planned || *realis == Realis::hypothetical || *realis == Realis::failed;
      if ((infinitives && meant) || (through && has_rel(token, "obl"))) take(event, *realis, above);
      return;
    }
    if (!infinitives && !of_noun) return;
    at = above;
  }
}

bool RealisFinder::is_negated(std::uint32_t token) const {
  const auto below = some_children(f_, token);
  return std::any_of(below.begin(), below.end(), [&](std::uint32_t c) {
    return f_.words.negations.contains(std::string(f_.forms.lower[c])) || said_by(c) == Realis::denied;
  });
}

// "Is van plan het dorp aan te vallen": words of the verb above.
void RealisFinder::read_phrase_above(Event& event, std::uint32_t at) const {
  const Token& token = f_.reading.tokens[at];
  if (token.head == none || !has_feature(token, "VerbForm=Inf")) return;
  for (const std::uint32_t c : some_children(f_, static_cast<std::uint32_t>(token.head))) {
    if (f_.reading.tokens[c].deprel != "compound:prt" || said_by(c) != Realis::planned) continue;
    return take(event, Realis::planned, c);
  }
}

// "De rebellen vielen aan, maar dat mislukte": what is said of it behind.
void RealisFinder::read_behind(Event& event, std::uint32_t at) const {
  for (const std::uint32_t c : some_children(f_, at)) {
    if (f_.reading.tokens[c].deprel != "conj" || said_by(c) != Realis::failed) continue;
    const std::int32_t subject = child_by(f_, c, "nsubj");
    if (subject == none || !has_feature(f_.reading.tokens[static_cast<std::size_t>(subject)], "PronType=Dem")) continue;
    return take(event, Realis::failed, c);
  }
}

// "Om de aanvallers te verdrijven": what something is for.
bool RealisFinder::is_aim(std::uint32_t at, Span trigger) const {
  const auto below = some_children(f_, at);
  const bool infinite = has_feature(f_.reading.tokens[at], "VerbForm=Inf");
  return infinite && f_.reading.tokens[at].deprel == "advcl" &&
         std::any_of(below.begin(), below.end(), [&](std::uint32_t c) {
           return !trigger.contains(f_.reading.tokens[c].span) && is_any(f_.words.language.aims, f_.forms.lower[c]);
         });
}

// "Een aanslag?"; not: "hoeveel doden?", "en de brand?", which ask about what is known.
bool RealisFinder::bare_question(const Sentence& s, std::uint32_t at) const {
  constexpr std::uint32_t longest = 5;  // words, with the marks
  if (s.last - s.first > longest) return false;
  const auto below = some_children(f_, at);
  const bool known = std::any_of(below.begin(), below.end(), [&](std::uint32_t c) {
    return has_feature(f_.reading.tokens[c], "Definite=Def") || has_rel(f_.reading.tokens[c], "nummod");
  });
  return !known &&
         std::none_of(f_.reading.tokens.begin() + s.first, f_.reading.tokens.begin() + s.last, [](const Token& t) {
           return has_feature(t, "VerbForm=Fin") || has_feature(t, "PronType=Int") || has_feature(t, "VerbForm=Inf");
         });
}

// "Kan hij de stad houden?": a question that opens with its verb.
bool RealisFinder::asked(const Event& event, std::uint32_t at) const {
  const Sentence& s = f_.reading.sentences[event.sentence];
  if (s.last < s.first + 2 || f_.forms.lower[s.last - 1] != "?") return false;
  if (bare_question(s, at)) return true;
  const Upos first = f_.reading.tokens[s.first].upos;
  // "Wie heeft het ziekenhuis gebombardeerd?".
  const bool who = f_.forms.lower[s.first] == f_.words.language.who &&
                   f_.reading.tokens[s.first].head == static_cast<std::int32_t>(at) &&
                   f_.reading.tokens[at].upos == Upos::VERB;
  const bool opens = first == Upos::VERB || first == Upos::AUX || who;
  return opens && f_.clauses.of(at) == f_.clauses.of(s.first);
}

// "Als de rebellen Assen innemen, vallen er doden": what happens then.
bool RealisFinder::depends(std::uint32_t at) const {
  const Token& token = f_.reading.tokens[at];
  const bool verbal = token.upos == Upos::VERB || token.upos == Upos::AUX;
  const std::int32_t verb = verbal ? static_cast<std::int32_t>(at) : has_rel(token, "nsubj") ? token.head : none;
  if (verb == none || !has_feature(f_.reading.tokens[static_cast<std::size_t>(verb)], "Tense=Pres")) return false;
  const auto below = some_children(f_, static_cast<std::uint32_t>(verb));
  return std::any_of(below.begin(), below.end(), [&](std::uint32_t c) {
    if (f_.reading.tokens[c].deprel != "advcl") return false;
    const std::int32_t mark = child_by(f_, c, "mark");
    return mark != none && said_by(static_cast<std::uint32_t>(mark)) == Realis::hypothetical &&
           has_feature(f_.reading.tokens[c], "Tense=Pres");
  });
}

// "Geschoten is er in die straat niet", "gewond raakte niemand": the participle that opens the sentence, denied at its
// end, where the tree may hang that elsewhere.
bool RealisFinder::denied_behind(std::uint32_t at) const {
  constexpr std::uint32_t longest = 16;  // words
  const Token& token = f_.reading.tokens[at];
  const Sentence& sentence = f_.reading.sentences[token.sentence];
  const bool opens =
      at == sentence.first || (at == sentence.first + 1 && f_.reading.tokens[at - 1].upos == Upos::PUNCT);
  if (!opens || !has_feature(token, "VerbForm=Part")) return false;
  bool helped = false;
  for (std::uint32_t t = at + 1; t < std::min(sentence.last, at + longest); ++t) {
    const Token& word = f_.reading.tokens[t];
    if (word.upos == Upos::PUNCT) return false;
    helped = helped || (has_feature(word, "VerbForm=Fin") && (word.upos == Upos::AUX || word.upos == Upos::VERB));
    if (!helped) continue;
    if (is_any(f_.words.language.nobody, f_.forms.lower[t])) return true;
    const bool last = t + 1 >= sentence.last || f_.reading.tokens[t + 1].upos == Upos::PUNCT;
    if (last && f_.words.negations.contains(std::string(f_.forms.lower[t]))) return true;
  }
  return false;
}

void RealisFinder::know(const std::vector<Event>& events) {
  kind_at_.assign(f_.reading.tokens.size(), {});
  for (const Event& e : events) kind_at_[head_of(f_.reading, e.trigger)] = e.kind;
}

void RealisFinder::say(Event& event, Realis realis, std::string_view why) const {
  event.realis = realis;
  event.because.push_back({std::string(why), "", event.trigger});
}

// "De val van de enclave is vrijdag herdacht", "de herdenking van de aanslag". Not: "bij de herdenking viel een schot".
bool RealisFinder::is_remembered(std::uint32_t at) const {
  const Token& token = f_.reading.tokens[at];
  if (token.head == none) return false;
  return kind_at(token.head) == "commemoration" &&
         (has_rel(token, "nsubj") || has_rel(token, "obj") || has_rel(token, "nmod"));
}

// The day is that of the commemoration, unless it lies behind the news itself.
void RealisFinder::remember(Event& event) const {
  if (event.realis != Realis::recap && event.time != none) {
    event.time = none;
    event.when = {};
  }
  say(event, Realis::recap, "remembered");
}

// "Kwam terug op zijn uitspraak dat een handgranaat is gebruikt": what somebody said and takes back.
bool RealisFinder::retracted(std::uint32_t at) const {
  constexpr int most = 4;  // steps up
  std::uint32_t up = at;
  for (int step = 0; step < most && f_.reading.tokens[up].head != none; ++step) {
    up = static_cast<std::uint32_t>(f_.reading.tokens[up].head);
    const Token& noun = f_.reading.tokens[up];
    if (noun.upos != Upos::NOUN || noun.head == none || !f_.words.report_nouns.contains(f_.forms.lemma[up])) continue;
    const auto verb = static_cast<std::uint32_t>(noun.head);
    const lexicon::Row* row = f_.words.realis.row_of(f_.forms.lexeme[verb]);
    // "Kwam terug op", where the tree takes the particle for an adverb.
    for (const std::uint32_t c : row == nullptr ? some_children(f_, verb) : std::span<const std::uint32_t>()) {
      const Upos upos = f_.reading.tokens[c].upos;
      if (upos == Upos::ADV || upos == Upos::ADP)
        row = row == nullptr ? f_.words.realis.row_of(f_.forms.lower[c] + f_.forms.lemma[verb]) : row;
    }
    if (row == nullptr || f_.words.realis.cell(*row, "reach") != "words") return false;
    return !is_negated(verb) && (has_rel(noun, "obj") || has_rel(noun, "obl") || noun.deprel == "nsubj:pass");
  }
  return false;
}

void RealisFinder::set(Event& event) const {
  const std::uint32_t at = head_of(f_.reading, event.trigger);
  const lexicon::EventKind* kind = f_.words.kinds.find(event.kind);
  const bool said = kind != nullptr && kind->words;
  if (event.kind == "repelled_attack") event.realis = Realis::repelled;
  if (!said && event.realis == Realis::happened && goes_on(at)) say(event, Realis::ongoing, "present_passive");
  if (const auto realis = claimed(event, at)) say(event, *realis, "claim");
  std::span<const std::uint32_t> telling = telling_[f_.clauses.of(at)];
  if (!f_.reading.sentences[event.sentence].parsed) telling = close_to(at, telling);
  for (const std::uint32_t t : telling) {
    if (!event.trigger.contains(f_.reading.tokens[t].span)) read_word(event, at, t);
  }
  read_above(event, at);
  read_phrase_above(event, at);
  read_behind(event, at);
  if (is_aim(at, event.trigger)) say(event, Realis::planned, "aim");
  if (asked(event, at)) say(event, Realis::hypothetical, "question");
  if (!said && depends(at)) say(event, Realis::hypothetical, "condition");
  if (nobody_takes_part(event, at) || denied_behind(at)) say(event, Realis::denied, "nobody");
  if (const auto realis = governed(at)) say(event, *realis, "governed");
  if (retracted(at)) say(event, Realis::denied, "retracted");
  if (base::before_the_news(event.when, f_.report)) event.realis = Realis::recap;
  if (is_remembered(at)) remember(event);
  const bool open =
      (event.realis == Realis::happened && !told_as_done(f_, event, at)) || event.realis == Realis::ongoing;
  if (open && !said && base::after_the_news(event.when, f_.report)) event.realis = Realis::planned;
}

}  // namespace wederhoor::events
