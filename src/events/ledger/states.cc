// "Zeker zeven strijders zijn gedood": killed. "Twaalf dorpen zijn geëvacueerd": evacuated. "Twee doden, onder wie een
// kind": the child is killed too. Not the state of another clause: "Tien mensen vluchtten, terwijl drie huizen werden
// verwoest" counts ten displaced, three destroyed; nor of who does it: "twee mannen schoten drie agenten dood". Tested
// by spec/nl/ledger.md.
#include "events/ledger/states.h"

#include <algorithm>
#include <array>

#include "base/enum_names.h"
#include "base/quantity_units.h"
#include "events/syntax.h"

namespace wederhoor::events {
namespace {

constexpr std::string_view people = "people", families = "families";  // ids of counted.tsv
constexpr std::uint32_t window = 12;                                  // words of a sentence around a count

// The word beside it that the row needs ("het leven" tells of death beside "kosten"): `at` where it needs none; none.
std::int32_t company(const Finding& f, const lexicon::Row& row, std::uint32_t at) {
  constexpr std::uint32_t reach = 14;
  const std::vector<std::string> beside = lexicon::pieces(f.words.states.cell(row, "beside"));
  if (beside.empty()) return static_cast<std::int32_t>(at);
  const Sentence& sentence = f.reading.sentences[f.reading.tokens[at].sentence];
  const std::uint32_t first = std::max(sentence.first, at - std::min(at, reach));
  for (std::uint32_t i = first; i < std::min(sentence.last, at + reach); ++i) {
    if (std::find(beside.begin(), beside.end(), f.forms.lower[i]) != beside.end()) return static_cast<std::int32_t>(i);
  }
  return none;
}

// The verb without the particle that the reader gives it: "om_komen", where it may be the wrong one ("laat_komen").
std::string bare_verb(const Finding& f, std::uint32_t verb) {
  const std::string& lemma = f.reading.tokens[verb].treebank_lemma;
  const std::size_t bar = lemma.rfind('_');
  return bar == std::string::npos ? f.forms.lemma[verb] : lemma.substr(bar + 1);
}

bool quote_mark(std::string_view word) {
  return word == "\"" || word == "'" || word == "\xE2\x80\x98" || word == "\xE2\x80\x99" || word == "\xE2\x80\x9C" ||
         word == "\xE2\x80\x9D" || word == "\xE2\x80\x9E";
}

// "Er kwamen minstens drie mensen om, meldt het ziekenhuis": a particle at the end of a clause and a finite verb before
// it are one verb, whatever the tree says; a relative clause may stand between. `at`: the particle; sets the verb.
const lexicon::Row* by_particle(const Finding& f, std::uint32_t at, std::uint32_t& verb_at) {
  constexpr std::uint32_t reach = 24;
  const Sentence& sentence = f.reading.sentences[f.reading.tokens[at].sentence];
  const Upos next = at + 1 < sentence.last ? f.reading.tokens[at + 1].upos : Upos::PUNCT;
  const Upos here = f.reading.tokens[at].upos;
  const bool goes_on =
      next == Upos::SCONJ || (at + 1 < sentence.last && is_any(f.words.language.back, f.forms.lower[at + 1]));
  if ((next != Upos::PUNCT && next != Upos::CCONJ && !goes_on) ||
      (here != Upos::ADP && here != Upos::ADV && here != Upos::ADJ))
    return nullptr;
  for (std::uint32_t i = at; i > sentence.first && i + reach > at;) {
    const Token& verb = f.reading.tokens[--i];
    if (verb.upos == Upos::PUNCT && f.forms.lower[i] != "," && !quote_mark(f.forms.lower[i])) return nullptr;
    if (verb.upos != Upos::VERB || verb.feats.find("VerbForm=Fin") == std::string::npos) continue;
    verb_at = i;
    if (const lexicon::Row* row = f.words.states.row_of(f.forms.lower[at] + bare_verb(f, i))) return row;
  }
  return nullptr;
}

// "Verloren het leven": the verb of an idiom tells nothing of its own.
std::vector<const lexicon::Row*> rows(const Finding& f) {
  std::vector<const lexicon::Row*> out;
  std::vector<std::uint32_t> spent;
  out.reserve(f.reading.tokens.size());
  for (std::uint32_t t = 0; t < f.reading.tokens.size(); ++t) {
    const std::uint32_t end = f.reading.sentences[f.reading.tokens[t].sentence].last;
    const lexicon::Row* row = f.words.states.find(f.forms, t, end).row;
    std::uint32_t teller =
        t;  // the verb tells it, as the tree may hang the particle on another ("kwamen om en 27 ...")
    if (row == nullptr) row = by_particle(f, t, teller);
    if (row == nullptr) teller = t;
    const std::string_view where = row == nullptr ? std::string_view("noun") : f.words.states.cell(*row, "where");
    const Token& token = f.reading.tokens[t];
    const bool said = token.upos == Upos::ADJ && !has_rel(token, "compound") && !has_rel(token, "xcomp");
    const bool verb = where == "verb" || (where == "adjective" && said);
    const std::int32_t mate = verb ? company(f, *row, t) : none;
    out.push_back(mate != none && teller == t ? row : nullptr);
    if (mate != none && teller != t && out[teller] == nullptr) out[teller] = row;
    if (mate != none && mate != static_cast<std::int32_t>(t)) spent.push_back(static_cast<std::uint32_t>(mate));
  }
  for (const std::uint32_t t : spent) out[t] = nullptr;
  return out;
}

bool is_any_of(const Token& token, std::initializer_list<std::string_view> relations) {
  return std::any_of(relations.begin(), relations.end(), [&](std::string_view rel) { return has_rel(token, rel); });
}

// "Een van de gewonden is bezweken": what is told of the one comes before what the noun tells of the group.
bool one_of(const Quantity& q) {
  return !q.noun.empty() && q.noun.begin > q.amount.end + 1 && !q.because.empty() &&
         (q.because.front().construction == "single" || q.because.front().construction == "one");
}

// What the counted noun says only where nothing else tells what became of them: inhabitants, passengers, gunmen;
// prisoners who were killed, hostages who were freed.
bool is_weak(NumberState state) {
  using S = NumberState;
  static constexpr std::array weak{S::population, S::aboard, S::taking_part, S::captured, S::detained, S::displaced};
  return std::find(weak.begin(), weak.end(), state) != weak.end();
}

// "Later in het ziekenhuis bezweken": where they are gives way to what became of them.
bool is_whereabouts(const lexicon::Row& row, const Words& words) {
  return words.states.cell(row, "hits").empty() && words.states.cell(row, "beside").empty();
}
}  // namespace

StateFinder::StateFinder(const Finding& finding)
    : f_(finding), rows_(rows(finding)), telling_(finding.clauses.only(rows_)) {}

NumberState StateFinder::state_of(const lexicon::Row& row, bool persons) const {
  const std::string_view other = f_.words.states.cell(row, "persons");
  const std::string_view state = persons && !other.empty() ? other : f_.words.states.cell(row, "state");
  return base::parse_name(state, NumberState::other).value_or(NumberState::unknown);
}

std::string_view StateFinder::hits(const lexicon::Row& row) const { return f_.words.states.cell(row, "hits"); }
bool StateFinder::hits_object(const lexicon::Row& row) const { return hits(row) == "object"; }

void StateFinder::set(const Quantity& q, std::uint32_t at, const Number* whole, Number& number) const {
  if (base::measures(q.unit)) {
    number.state = measured(q, at);
    return;
  }
  const bool persons = q.unit == QuantityUnit::persons || q.counted == families;
  const bool of = stands_of(first_conjunct(f_.reading, at));
  const bool things = !persons && (!q.counted.empty() || !q.noun.empty());
  const Counted counted{at, persons, things, acts(at), q.unit, q.counted};
  const bool apart =
      whole != nullptr &&
      (is_weak(whole->state) || f_.clauses.of(at) != f_.clauses.of(token_at(f_.reading, whole_span(*whole).begin)));
  (one_of(q) &&
   by_predicate({token_at(f_.reading, q.amount.begin), persons, false, false, q.unit, q.counted}, number)) ||
      (by_noun(q, false, number) && (of || died_later(counted, number))) || (!of && by_predicate(counted, number)) ||
      by_relative(counted, number) || by_owner(at, persons, number) || by_among(counted, number) ||
      (apart && by_clause(counted, number)) || by_place(counted, number) || by_whole(whole, number) ||
      (!of && by_clause(counted, number)) || by_before(q, false, number) || by_noun(q, true, number) ||
      by_before(q, true, number) || of || by_sentence(counted, f_.reading.sentences[q.sentence], number);
}

Span StateFinder::whole_span(const Number& whole) const { return f_.reading.quantities[whole.quantity].span; }

// "Van de 22 matrozen wordt er een vermist": they are what something is told of, and not they. Not: "spreekt van twaalf
// doden".
bool StateFinder::stands_of(std::uint32_t noun) const {
  const auto children = f_.clauses.children(noun);
  const bool known = std::any_of(children.begin(), children.end(), [&](std::uint32_t c) {
    return f_.reading.tokens[c].upos == Upos::DET || f_.reading.tokens[c].upos == Upos::PRON;
  });
  return known && has_rel(f_.reading.tokens[noun], "obl") &&
         std::any_of(children.begin(), children.end(), [&](std::uint32_t c) {
           return has_rel(f_.reading.tokens[c], "case") && is_any(f_.words.language.of, f_.forms.lower[c]);
         });
}

// "Drie doden", "vier omgekomen chauffeurs". "Inwoners" only say what they are when the clause says nothing of them.
bool StateFinder::by_noun(const Quantity& q, bool weak, Number& number) const {
  return by_words(q, q.span, weak, number);
}

// "Hoeveel doden vielen er? De telling staat op 34": by the noun that was told of before, and counts only now.
bool StateFinder::by_before(const Quantity& q, bool weak, Number& number) const {
  if (!q.noun.empty()) return false;
  return std::any_of(q.because.begin(), q.because.end(), [&](const Because& because) {
    return because.construction == "counted_before" && by_words(q, because.words, weak, number);
  });
}

// "De lichamen van twee soldaten", "de dood van twaalf werknemers": by the noun whose they are.
bool StateFinder::by_owner(std::uint32_t at, bool persons, Number& number) const {
  const std::uint32_t noun = first_conjunct(f_.reading, at);
  const Token& token = f_.reading.tokens[noun];
  if (!persons || token.head == none || !has_rel(token, "nmod")) return false;
  const auto children = f_.clauses.children(noun);
  const bool of = std::any_of(children.begin(), children.end(), [&](std::uint32_t c) {
    return has_rel(f_.reading.tokens[c], "case") && is_any(f_.words.language.of, f_.forms.lower[c]);
  });
  const auto head = static_cast<std::uint32_t>(token.head);
  const bool noun_there = f_.reading.tokens[head].upos == Upos::NOUN || f_.reading.tokens[head].upos == Upos::ADJ;
  const lexicon::Row* row = of && noun_there ? f_.words.states.find(f_.forms, head, head + 1).row : nullptr;
  if (row == nullptr) return false;
  const NumberState state = state_of(*row, persons);
  if (is_weak(state) && state != NumberState::detained && state != NumberState::captured) return false;
  number.state = state;
  number.because.push_back(f_.words.states.because("state_of_owner", *row, f_.reading.tokens[head].span));
  return true;
}

// "Onder de gewonden telde zij zeventien reizigers", "dat er onder de doden één burger kan zijn": those among whom they
// are, told of before them in their clause.
bool StateFinder::by_among(const Counted& counted, Number& number) const {
  constexpr std::uint32_t reach = 10;
  const std::uint32_t first = f_.reading.sentences[f_.reading.tokens[counted.at].sentence].first;
  for (std::uint32_t i = counted.at; counted.persons && i > first && i + reach > counted.at;) {
    if (f_.reading.tokens[--i].upos == Upos::PUNCT) return false;
    const Upos tag = f_.reading.tokens[i].upos;
    const bool group = i > first + 1 && (tag == Upos::NOUN || tag == Upos::ADJ) &&
                       f_.reading.tokens[i - 1].upos == Upos::DET &&
                       is_any(f_.words.language.among, f_.forms.lower[i - 2]);
    const lexicon::Row* row = group ? f_.words.states.find(f_.forms, i, i + 1).row : nullptr;
    if (row == nullptr || f_.words.states.cell(*row, "where") != "noun" || is_weak(state_of(*row, true))) continue;
    number.state = state_of(*row, true);
    number.because.push_back(f_.words.states.because("state_among", *row, f_.reading.tokens[i].span));
    return true;
  }
  return false;
}

// "Drie schutters dood, vier in de boeien": the adjective of a state right behind the noun, at the end of its phrase.
bool StateFinder::dead_behind(std::uint32_t at, const Sentence& sentence, Number& number) const {
  const lexicon::Row* row = f_.words.states.find(f_.forms, at, at + 1).row;
  if (row == nullptr || f_.words.states.cell(*row, "where") != "adjective") return false;
  const Upos next = at + 1 < sentence.last ? f_.reading.tokens[at + 1].upos : Upos::PUNCT;
  if (next != Upos::PUNCT && next != Upos::CCONJ) return false;
  number.state = state_of(*row, true);
  number.because.push_back(f_.words.states.because("state_of_place", *row, f_.reading.tokens[at].span));
  return true;
}

// "24 man aan boord", "zes mannen in de cel": where they are stands right behind them.
bool StateFinder::by_place(const Counted& counted, Number& number) const {
  const std::uint32_t next = counted.at + 1;
  const Sentence& sentence = f_.reading.sentences[f_.reading.tokens[counted.at].sentence];
  if (next >= sentence.last) return false;
  if (counted.persons && dead_behind(next, sentence, number)) return true;
  if (rows_[next] == nullptr || f_.reading.tokens[next].upos != Upos::ADP || !hits(*rows_[next]).empty()) return false;
  const std::uint32_t telling[] = {next};
  return by_nearest(counted, telling, "state_of_place", number);
}

bool StateFinder::by_words(const Quantity& q, Span words, bool weak, Number& number) const {
  const bool persons = q.unit == QuantityUnit::persons;
  const auto [first, last] = tokens_in(f_.reading, words);
  for (std::uint32_t i = first; i < last; ++i) {
    const lexicon::Row* row = f_.words.states.find(f_.forms, i, last).row;
    if (row == nullptr || company(f_, *row, i) == none) continue;
    const NumberState state = state_of(*row, persons);
    const bool named = f_.words.states.cell(*row, "where") == "noun";
    if ((named && is_weak(state)) != weak) continue;
    number.state = state;
    number.because.push_back(f_.words.states.because("state_of_noun", *row, f_.reading.tokens[i].span));
    return true;
  }
  return false;
}

// "Drie gewonden zijn overleden", "alle 62 opgepakte mannen zijn weer vrij": what they were gives way to what became of
// them. Always true.
bool StateFinder::died_later(const Counted& counted, Number& number) const {
  Number later;
  const bool held = number.state == NumberState::detained || number.state == NumberState::captured;
  if (number.state != NumberState::wounded && !held) return true;
  std::vector<std::uint32_t> behind;
  for (const std::uint32_t t : telling_[f_.clauses.of(counted.at)]) {
    if (t > counted.at) behind.push_back(t);
  }
  if (!(held ? by_nearest(counted, behind, "state_of_clause", later) : by_predicate(counted, later))) return true;
  if (later.state != NumberState::killed && !(held && later.state == NumberState::released)) return true;
  number.state = later.state;
  number.because.push_back(later.because.front());
  return true;
}

// A part is in the state of the whole where nothing else is said of it: "drie doden, onder wie een kind". Not one who
// speaks: "Zes mensen kwamen om. Een van hen, winkelier Nur, zei".
bool StateFinder::by_whole(const Number* whole, Number& number) const {
  if (whole == nullptr || whole->state == NumberState::unknown) return false;
  const Quantity& part = f_.reading.quantities[number.quantity];
  const auto speaks = [&](std::uint32_t c) {
    const Spans& source = f_.claims.claims[c].source;
    return std::any_of(source.begin(), source.end(), [&](const Span& s) { return s.contains(part.span); });
  };
  const auto claims = f_.claims_at.of(part.sentence);
  if (whole->state == NumberState::killed && std::any_of(claims.begin(), claims.end(), speaks)) return false;
  number.state = whole->state;
  number.because.push_back({"state_of_whole", "", whole_span(*whole)});
  return true;
}

// By the predicate that the counted noun is subject, object or complement of: "is één inwoner gewond geraakt".
bool StateFinder::by_predicate(const Counted& counted, Number& number) const {
  const Token& noun = f_.reading.tokens[first_conjunct(f_.reading, counted.at)];
  if (noun.head == none || !is_any_of(noun, {"nsubj", "obj", "obl"})) return false;
  const auto head = static_cast<std::uint32_t>(noun.head);
  std::vector<std::uint32_t> telling;
  for (const std::uint32_t c : f_.clauses.children(head)) {
    if (rows_[c] != nullptr && is_any_of(f_.reading.tokens[c], {"xcomp", "compound", "obl", "obj", "fixed"}))
      telling.push_back(c);
  }
  if (rows_[head] != nullptr) telling.insert(std::lower_bound(telling.begin(), telling.end(), head), head);
  return by_nearest(counted, telling, "state_of_predicate", number);
}

// "De 120 bewoners die hun huis uit moesten, zijn terug": by the relative clause behind the noun, where their own
// predicate says nothing.
bool StateFinder::by_relative(const Counted& counted, Number& number) const {
  for (const std::uint32_t c : f_.clauses.children(counted.at)) {
    if (f_.reading.tokens[c].deprel != "acl:relcl") continue;
    for (const std::uint32_t t : f_.clauses.children(c)) {
      const Token& token = f_.reading.tokens[t];
      const bool relative = token.feats.find("PronType=Rel") != std::string::npos && t == counted.at + 1;
      if (!relative || !is_any_of(token, {"nsubj", "obj"})) continue;
      Counted there = counted;
      there.at = t;
      there.acts = acts(t);
      return by_nearest(there, telling_[f_.clauses.of(c)], "state_of_relative", number);
    }
  }
  return false;
}

// The verb that a word hangs on, or is; none.
std::int32_t StateFinder::verb_above(std::uint32_t token) const {
  constexpr int most = 6;  // steps up
  auto at = static_cast<std::int32_t>(token);
  for (int step = 0; at != none && step < most; ++step) {
    if (f_.reading.tokens[static_cast<std::size_t>(at)].upos == Upos::VERB) return at;
    at = f_.reading.tokens[static_cast<std::size_t>(at)].head;
  }
  return none;
}

// "Het ging om twaalf piraten en geen van hen kwam aan boord": behind an "and" another verb than that of the counted,
// with a subject of its own. Not: "twee mannen vluchtten en raakten gewond", "zeven collega's, en twee van hen liggen".
bool StateFinder::of_other(std::uint32_t telling, std::uint32_t counted) const {
  const std::int32_t own = verb_above(counted), other = verb_above(telling);
  if (telling < counted || own == none || other == none || own == other) return false;
  const Token& verb = f_.reading.tokens[static_cast<std::size_t>(other)];
  if (!has_rel(verb, "conj") || verb.head != own) return false;
  const auto and_ = [&](std::uint32_t t) { return f_.reading.tokens[t].upos == Upos::CCONJ; };
  bool joined = false;
  for (std::uint32_t t = counted + 1; t < telling; ++t) joined = joined || and_(t);
  const auto children = f_.clauses.children(static_cast<std::uint32_t>(other));
  return joined && std::any_of(children.begin(), children.end(), [&](std::uint32_t c) {
           if (!has_rel(f_.reading.tokens[c], "nsubj") || c <= counted) return false;
           const auto below = f_.clauses.children(c);
           const bool part = std::any_of(below.begin(), below.end(), [&](std::uint32_t b) {
             return f_.reading.tokens[b].upos == Upos::PRON && has_rel(f_.reading.tokens[b], "nmod");
           });
           return !part || is_any(f_.words.language.nobody, f_.forms.lower[c]);
         });
}

bool StateFinder::by_clause(const Counted& counted, Number& number) const {
  std::vector<std::uint32_t> telling;
  for (const std::uint32_t t : telling_[f_.clauses.of(counted.at)])
    if (!of_other(t, counted.at)) telling.push_back(t);
  return by_nearest(counted, telling, "state_of_clause", number);
}

// Where the clause says nothing: what stands near in the sentence ("daarbij is, zegt hij, een man omgekomen").
bool StateFinder::by_sentence(const Counted& counted, const Sentence& sentence, Number& number) const {
  std::vector<std::uint32_t> telling;
  const std::uint32_t at = counted.at;
  std::uint32_t end = std::min(sentence.last, at + window + 1),
                first = std::max(sentence.first, at - std::min(at, window));
  // "Over één ding zijn zij het eens: de boot is gezonken".
  for (std::uint32_t i = first; i < end; ++i) {
    if (f_.forms.lower[i] != ":" && f_.forms.lower[i] != ";") continue;
    if (i < at) first = i;
    if (i > at) end = i;
  }
  for (std::uint32_t i = first; i < end; ++i) {
    if (rows_[i] != nullptr && !of_other(i, at)) telling.push_back(i);
  }
  return by_nearest(counted, telling, "state_of_sentence", number);
}

// An area may have been captured; else a measure only measures.
NumberState StateFinder::measured(const Quantity& q, std::uint32_t at) const {
  if (q.unit == QuantityUnit::km || q.unit == QuantityUnit::m) return NumberState::distance;
  if (q.unit == QuantityUnit::km2) {
    Number taken;
    by_clause({at, false, true, false, q.unit, q.counted}, taken);
    return taken.state == NumberState::captured ? NumberState::captured : NumberState::area;
  }
  const bool other = q.unit == QuantityUnit::money || q.unit == QuantityUnit::percent;
  return other ? NumberState::other : NumberState::duration;
}

// "Heeft … gedood", "doodde"; not "is gedood", nor the bare participle of a headline.
bool StateFinder::active(std::uint32_t verb) const {
  if (f_.reading.tokens[verb].feats.find("VerbForm=Part") == std::string::npos) return true;
  const auto children = f_.clauses.children(verb);
  return std::any_of(children.begin(), children.end(), [&](std::uint32_t c) {
    return has_rel(f_.reading.tokens[c], "aux") && is_any(f_.words.language.has, f_.forms.lemma[c]);
  });
}

bool StateFinder::acts(std::uint32_t at) const {
  const std::uint32_t noun = first_conjunct(f_.reading, at);
  const Token& token = f_.reading.tokens[noun];
  if (token.deprel == "obl:agent") return true;
  for (const std::uint32_t c : f_.clauses.children(noun)) {
    if (has_rel(f_.reading.tokens[c], "case") && is_any(f_.words.language.by, f_.forms.lower[c])) return true;
  }
  if (token.deprel != "nsubj" || token.head == none) return false;
  const auto head = static_cast<std::uint32_t>(token.head);
  return rows_[head] != nullptr && hits_object(*rows_[head]) && active(head) && !second_subject(noun, head);
}

// "Hebben overvallers drie agenten opgesloten": of two that the tree takes for the subject, the second is the object.
bool StateFinder::second_subject(std::uint32_t noun, std::uint32_t verb) const {
  const auto children = f_.clauses.children(verb);
  return std::any_of(children.begin(), children.end(),
                     [&](std::uint32_t c) { return c < noun && f_.reading.tokens[c].deprel == "nsubj"; });
}

// Only persons are killed or wounded, only things destroyed; who does it is not in the state that he brings about.
bool StateFinder::tells(const lexicon::Row& row, const Counted& counted) const {
  const std::string_view of = f_.words.states.cell(row, "of");
  if (of == "persons" && counted.things) return false;
  if (of == "things" && counted.persons) return false;
  return !counted.acts || !hits_object(row) || state_of(row, counted.persons) == NumberState::attacked;
}

bool StateFinder::belongs(const lexicon::Row& row, std::string_view whose, const Counted& counted) const {
  const std::vector<std::string> theirs = lexicon::pieces(f_.words.states.cell(row, whose));
  return std::any_of(theirs.begin(), theirs.end(), [&](const std::string& what) {
    const bool person = counted.persons && counted.kind.empty();  // "niemand", "tien": nothing else is said of them
    return what == base::name_of(counted.unit) || what == (person ? people : counted.kind);
  });
}

// telling: tokens in text order.
bool StateFinder::by_nearest(const Counted& counted, std::span<const std::uint32_t> telling,
                             std::string_view construction, Number& number) const {
  std::vector<std::uint32_t> fitting;
  std::copy_if(telling.begin(), telling.end(), std::back_inserter(fitting),
               [&](std::uint32_t t) { return tells(*rows_[t], counted); });
  const auto told = std::stable_partition(fitting.begin(), fitting.end(),
                                          [&](std::uint32_t t) { return !is_whereabouts(*rows_[t], f_.words); });
  if (told != fitting.begin()) fitting.erase(told, fitting.end());
  const std::int32_t found = nearest(fitting, counted.at, [&](std::size_t k) {
    return fitting[k] > counted.at ? fitting[k] - counted.at
                                   : f_.words.language.cost_before * (counted.at - fitting[k]);
  });
  if (found == none) return false;
  const std::uint32_t token = fitting[static_cast<std::size_t>(found)];
  // "Zes man verloren": by the head, dead or not; "zeven collega's verloren": dead.
  const bool heads =
      is_any(f_.words.language.own, f_.forms.lower[counted.at]) && state_of(*rows_[token], false) == NumberState::lost;
  number.state = state_of(*rows_[token], counted.persons && !heads);
  // Who opens fire attacks; what is fired and what is shot down in the air is the attackers'; who is held is a
  // civilian.
  if (belongs(*rows_[token], "attackers", counted)) number.side_kind = SideKind::attackers;
  if (belongs(*rows_[token], "civilians", counted)) number.side_kind = SideKind::civilians;
  // Who attacks takes part.
  if (counted.acts && number.state == NumberState::attacked) number.state = NumberState::taking_part;
  number.because.push_back(f_.words.states.because(construction, *rows_[token], f_.reading.tokens[token].span));
  return true;
}

}  // namespace wederhoor::events
