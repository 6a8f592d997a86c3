// Reading: what stands in the text of one report, before anybody is believed: words, sentences, trees, quotations, who,
// where, when, how many. Made by src/reading. Everything is in text order; indices point into the vectors of the same
// Reading.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "wederhoor/label.h"
#include "wederhoor/report.h"

namespace wederhoor {

// Universal part of speech (universaldependencies.org/u/pos).
enum class Upos : std::uint8_t {
  ADJ,
  ADP,
  ADV,
  AUX,
  CCONJ,
  DET,
  INTJ,
  NOUN,
  NUM,
  PART,
  PRON,
  PROPN,
  PUNCT,
  SCONJ,
  SYM,
  VERB,
  X
};
std::string_view to_string(Upos);

inline constexpr std::int32_t none = -1;  // no index

// One word. head: index of the token it depends on, `none` for the root of its sentence (and for all where there is no
// parse).
struct Token {
  Span span;
  KeptWord lemma;           // plain: "vallen"
  KeptWord treebank_lemma;  // as UD Dutch writes it: "aan_vallen", "aanval_golf"
  Label xpos;               // the treebank's own tag; empty: unknown
  Label feats;              // "Number=Sing|Tense=Past"; empty: none or unknown
  Label deprel;             // "nsubj:pass"; empty where there is no parse
  Label ner;                // "B-PER" "I-PER" "B-ORG" "B-LOC" "B-MISC" or empty
  std::int32_t head = none;
  std::uint32_t sentence = 0;
  Upos upos = Upos::X;
  friend bool operator==(const Token&, const Token&) = default;
};

struct Sentence {
  Span span;
  std::uint32_t first = 0;  // tokens [first, last)
  std::uint32_t last = 0;
  std::uint32_t paragraph = 0;
  Label part;           // kind of the MarkedPart it lies in; empty: running prose
  bool parsed = false;  // it has a dependency tree
  bool cut = false;     // a piece of a longer one, or its tree covers windows of it
  friend bool operator==(const Sentence&, const Sentence&) = default;
};

// A stretch between quotation marks. `outer` includes the marks, `inner` does not; unclosed ones end where their
// paragraph or run ends.
enum class QuoteUse : std::uint8_t {
  speech,  // somebody's words: a clause or more
  words,   // a few words inside a sentence: partial quote or scare quotes
  name,    // title or nickname
};
struct Quotation {
  Span outer;
  Span inner;
  std::int32_t parent = none;  // the quotation it stands in
  QuoteUse use = QuoteUse::speech;
  bool closed = true;
  bool continued = false;  // goes on from the quotation before it (next paragraph of one speech)
  friend bool operator==(const Quotation&, const Quotation&) = default;
};

enum class MentionKind : std::uint8_t { name, nominal, pronoun };
enum class ActorKind : std::uint8_t {
  person,
  armed_group,
  state_body,
  army,
  agency,
  outlet,
  organisation,
  place_as_actor,
  people,
  other
};
enum class Gender : std::uint8_t { unknown, masculine, feminine, neuter };
enum class Count : std::uint8_t { unknown, one, many };

// Words that point at somebody who can be a source, an agent or a victim.
struct Mention {
  Span span;  // the whole noun phrase as far as it names: article, title and name
  Span head;  // its head word or name
  MentionKind kind = MentionKind::name;
  std::int32_t entity = none;  // into Reading::entities
  std::uint32_t sentence = 0;
  std::vector<Because> because;
  friend bool operator==(const Mention&, const Mention&) = default;
};

// One actor within this report: the mentions that corefer.
struct Entity {
  std::string actor_id;  // id of lexicons/shared/actors.tsv; or "x_" + hash of its fullest name; empty: not told
  std::string name;      // fullest name in the text, or the actor list's
  ActorKind kind = ActorKind::other;
  Label affiliation;  // actor id of the side it belongs to; empty: unknown
  std::string role;   // "gouverneur", "woordvoerder"; empty: none said
  Gender gender = Gender::unknown;
  Count count = Count::unknown;
  std::vector<std::uint32_t> mentions;
  std::vector<std::uint32_t> members;  // of "beide groepen": the entities that it means, where known; empty: one actor
  friend bool operator==(const Entity&, const Entity&) = default;
};

enum class PlaceKind : std::uint8_t {
  country,
  region,
  district,
  town,
  village,
  neighbourhood,
  street,
  site,
  water,
  line,
  other
};
struct PlaceMention {
  Span span;
  Label place_id;    // "geonames:559034", "wederhoor:lozova-rudka"; empty: a place, but which one is not known
  std::string name;  // of the gazetteer row, in the report's language where there is one
  PlaceKind kind = PlaceKind::other;
  double lat = 0, lon = 0;  // WGS 84 degrees; only where place_id or relation is set
  double radius_km = 0;
  bool located = false;  // lat, lon and radius_km hold
  Label country;         // ISO 3166 alpha-2
  Label admin1;          // name of the first-level region
  Label name_en;  // name and admin1 as codebooks write them: English, in plain letters; "" where there is no place_id
  Label admin1_en;
  Label relation;     // "ten zuiden van": then the point is that of the described area
  bool acts = false;  // stands for a government or army (*Moskou zegt*)
  std::uint32_t sentence = 0;
  std::vector<Because> because;
  friend bool operator==(const PlaceMention&, const PlaceMention&) = default;
};

enum class TimeKind : std::uint8_t { date, time, interval, duration, set };
enum class Granularity : std::uint8_t {
  minute,
  hour,
  part_of_day,
  day,
  week,
  weekend,
  month,
  season,
  year,
  decade,
  century,
  unknown
};
enum class TimeBasis : std::uint8_t { unknown, stated, relative_to_publication, relative_to_text };
struct TimeMention {
  Span span;
  TimeKind kind = TimeKind::date;
  Interval value;  // end excluded; a missing bound is open
  Granularity granularity = Granularity::unknown;
  TimeBasis basis = TimeBasis::unknown;
  std::string anchor;  // what it was counted from: "publication 2023-05-23", "text 14-27"; empty: nothing
  std::string timex3;  // TIMEX3 value: "2023-05-22TEV", "P2Y"
  std::uint32_t sentence = 0;
  std::vector<Because> because;
  friend bool operator==(const TimeMention&, const TimeMention&) = default;
};

enum class Exactness : std::uint8_t { exact, about, at_least, at_most, more_than, less_than, range, vague };
// What is counted in, or measured by (docs/tables.md, numbers.csv).
enum class QuantityUnit : std::uint8_t {
  persons,
  vehicles,
  aircraft,
  weapons,
  missiles,
  objects,
  places,
  raids,
  times,
  counts,
  km,
  m,
  km2,
  hours,
  days,
  weeks,
  months,
  years,
  money,
  percent,
  other
};
// A counted or measured amount as it stands there. Who counted and in which state is told by Number.
struct Quantity {
  Span span;    // with its modifier and noun: "zo'n 100 'militanten'"
  Span amount;  // with its modifier: "zo'n 100"
  Span noun;    // what is counted; empty: not said
  std::optional<double> low, best, high;
  Exactness exactness = Exactness::exact;
  QuantityUnit unit = QuantityUnit::other;
  Label counted;  // id of lexicons/nl/counted.tsv; empty: not listed
  std::uint32_t sentence = 0;
  std::vector<Because> because;
  friend bool operator==(const Quantity&, const Quantity&) = default;
};

// What was found in one report.
struct Reading {
  std::string language;  // code of the language that it was read as; empty: none of ours, words and quotations alone
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<Quotation> quotations;
  std::vector<Mention> mentions;
  std::vector<Entity> entities;
  std::vector<PlaceMention> places;
  std::vector<TimeMention> times;
  std::vector<Quantity> quantities;
  std::vector<std::string> remarks;
  KeptWords words;  // what the tokens' lemmas are kept in
  friend bool operator==(const Reading&, const Reading&) = default;
};

// ---- Asking the tree. All are linear in the size of the sentence at most; a token without a parse has no head and no
// children.

// Children of `token` in text order.
std::vector<std::uint32_t> children(const Reading&, std::uint32_t token);
// First child whose relation is `rel` (with or without its subtype: "nsubj" finds "nsubj:pass"); none if there is none.
std::int32_t child(const Reading&, std::uint32_t token, std::string_view rel);
// Does the relation of the token equal `rel`, subtypes aside unless `rel` has one?
bool has_rel(const Token&, std::string_view rel);
// "Tense=Past".
bool has_feature(const Token&, std::string_view feature);
// The tokens below `token`, itself included, in text order.
std::vector<std::uint32_t> subtree(const Reading&, std::uint32_t token);
// Tokens as spans of text: neighbours joined, white space between them included, outer punctuation trimmed.
Spans spans_of(const Reading&, std::span<const std::uint32_t> tokens);
// The verb or predicate whose clause `token` stands in (itself if it heads one).
std::uint32_t clause_head(const Reading&, std::uint32_t token);
// Is `ancestor` above `token` (or equal to it)?
bool dominates(const Reading&, std::uint32_t ancestor, std::uint32_t token);
// Index of the token that holds byte `at`, or the first one after it; tokens.size() if there is none.
std::uint32_t token_at(const Reading&, std::uint32_t at);
std::uint32_t sentence_at(const Reading&, std::uint32_t at);
// Tokens [first, last) that lie wholly inside the span.
std::pair<std::uint32_t, std::uint32_t> tokens_in(const Reading&, Span);

}  // namespace wederhoor
