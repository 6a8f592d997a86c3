// Decides which cells the tables of reading may hold. "weekday" is a construction of times, "weekdag" none. Not: what a
// word does; that is for its reader. Tested by tests/lexicon/table_faults_test.cc.
#include "reading/reading_tables.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/enum_names.h"
#include "lexicon/table_file.h"
#include "reading/where/place_evidence.h"

namespace wederhoor::reading {
namespace {

bool is_number(std::string_view text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size();
}

// "0.9 1 1.1 about", "2 - 9", "0.5"
std::string no_amount(std::string_view cell) {
  const std::vector<std::string> pieces = lexicon::pieces(cell, ' ');
  const auto fits = [](const std::string& piece) { return piece == "-" || is_number(piece); };
  const bool sizes = pieces.size() == 1 || pieces.size() == 3 || pieces.size() == 4;
  const auto numbers = pieces.begin() + std::min<std::ptrdiff_t>(3, std::ssize(pieces));
  const bool exactness = pieces.size() < 4 || base::parse_name(pieces[3], Exactness::vague);
  return sizes && std::all_of(pieces.begin(), numbers, fits) && exactness ? "" : "is not LOW BEST HIGH EXACTNESS";
}

// "1 morning", "day", "LOCAL", "2022-02-24"
std::string no_time(std::string_view value) {
  constexpr auto words = std::to_array<std::string_view>(
      {"CET",     "EET",     "LOCAL",    "MSK",     "UTC",     "after",   "afternoon", "ago",     "before",
       "begin",   "century", "coming",   "day",     "decade",  "earlier", "end",       "evening", "following",
       "from",    "future",  "hour",     "last",    "later",   "middle",  "minute",    "month",   "morning",
       "night",   "past",    "previous", "quarter", "recent",  "reports", "second",    "shut",    "this",
       "through", "to",      "until",    "week",    "weekend", "year",    "during"});
  const bool figures = value.find_first_not_of("0123456789.-") == std::string_view::npos;
  const bool known = figures || std::find(words.begin(), words.end(), value) != words.end();
  return known ? "" : "is no number, day, unit, part of the day or zone";
}
}  // namespace

const lexicon::TableSchema& numerals_table() {
  static const lexicon::TableSchema schema{
      .name = "*/numerals",
      .columns = {lexicon::text("form"),
                  lexicon::one_of("construction", {"small", "ten", "multiplier", "fraction", "ordinal", "inflected"}),
                  lexicon::number("value")}};
  return schema;
}

const lexicon::TableSchema& quantities_table() {
  static const lexicon::TableSchema schema{
      .name = "*/quantities",
      .columns = {lexicon::text("form"),
                  lexicon::one_of(
                      "construction",
                      {"modifier",   "amount",   "share",   "zero",     "zero_person", "single", "one",   "only",
                       "group",      "toll",     "unknown", "or_more",  "label",       "stop",   "part",  "pronoun",
                       "there",      "parent",   "change",  "together", "denied",      "agent",  "has",   "tally",
                       "tally_link", "contrast", "fuel",    "holder",   "remainder",   "both",   "viewed"}),
                  lexicon::optional(lexicon::checked("value", no_amount)),
                  lexicon::optional(lexicon::one_of("again", {"x"})), lexicon::text("sample"),
                  lexicon::text("counter")},
      .key = {"form", "construction"},
      .checked_by = lexicon::CheckedBy::because,
      .silent = {"construction", "label"}};
  return schema;
}

const lexicon::TableSchema& counted_table() {
  static const lexicon::TableSchema schema{
      .name = "*/counted",
      .columns = {lexicon::text("counted"),
                  lexicon::one_of(
                      "unit", {"persons", "vehicles", "aircraft", "weapons", "missiles", "objects", "places", "raids",
                               "times",   "counts",   "km",       "m",       "km2",      "hours",   "days",   "weeks",
                               "months",  "years",    "money",    "percent", "other",    "none"}),
                  lexicon::list(lexicon::required(lexicon::text("forms"))),
                  lexicon::optional(lexicon::one_of(
                      "use", {"casualty", "victim", "measure", "time", "actors", "item", "storage", "ignored"})),
                  lexicon::optional(lexicon::number("factor")), lexicon::text("sample")},
      .checked_by = lexicon::CheckedBy::because};
  return schema;
}

const lexicon::TableSchema& acronyms_table() {
  static const lexicon::TableSchema schema{
      .name = "*/acronyms", .columns = {lexicon::text("acronym"), lexicon::required(lexicon::text("seen_as"))}};
  return schema;
}

const lexicon::TableSchema& times_table() {
  static const lexicon::TableSchema schema{
      .name = "*/times",
      .columns = {lexicon::text("form"),
                  lexicon::one_of(
                      "construction",
                      {"weekday",      "weekday_part", "weekday_short", "weekly",        "month",       "month_short",
                       "part_of_day",  "part_phrase",  "day_word",      "day_word_part", "unit",        "long",
                       "shift",        "edge",         "season",        "bound",         "preposition", "offset",
                       "some",         "about",        "each",          "set_word",      "now",         "past_vague",
                       "earlier_noun", "saying",       "earlier_word",  "then",          "since_then",  "soon",
                       "soon_event",   "event_noun",   "same",          "zone",          "clock_word",  "tense",
                       "named",        "holiday"}),
                  lexicon::list(lexicon::optional(lexicon::checked("value", no_time)), " "),
                  lexicon::list(lexicon::text("needs")), lexicon::optional(lexicon::one_of("again", {"x"})),
                  lexicon::text("sample"), lexicon::text("counter")},
      .key = {"form", "construction"},
      .checked_by = lexicon::CheckedBy::because};
  return schema;
}

const lexicon::TableSchema& place_kinds_table() {
  static const lexicon::TableSchema schema{
      .name = "*/place_kinds",
      .columns = {lexicon::text("word"),
                  lexicon::required(lexicon::some_of("kinds", lexicon::names_of(PlaceKind::other))),
                  lexicon::one_of("use", {"before", "office", "apart"}), lexicon::text("sample")}};
  return schema;
}

const lexicon::TableSchema& place_words_table() {
  static const lexicon::TableSchema schema{
      .name = "*/place_words",
      .columns = {lexicon::text("word"),
                  lexicon::one_of("use", {"locative", "weak", "seat", "title", "ordinary", "home", "within", "about",
                                          "body", "bearer", "vessel"})},
      .key = {"word", "use"}};
  return schema;
}

const lexicon::TableSchema& place_evidence_table() {
  static const lexicon::TableSchema schema{
      .name = "*/place_evidence",
      .columns = {lexicon::required(lexicon::one_of("evidence", evidence_names())), lexicon::number("listed"),
                  lexicon::number("unlisted"), lexicon::text("what"), lexicon::text("sample")}};
  return schema;
}

const lexicon::TableSchema& place_adjectives_table() {
  static const lexicon::TableSchema schema{
      .name = "*/place_adjectives",
      .columns = {lexicon::required(lexicon::text("ending")), lexicon::text("becomes"), lexicon::text("sample")},
      .key = {"ending", "becomes"}};
  return schema;
}

const lexicon::TableSchema& place_spellings_table() {
  static const lexicon::TableSchema schema{
      .name = "*/place_spellings",
      .columns = {lexicon::text("spelling"), lexicon::one_of("use", {"sound", "article"}), lexicon::text("english"),
                  lexicon::text("french")}};
  return schema;
}

const lexicon::TableSchema& relations_table() {
  static const lexicon::TableSchema schema{
      .name = "*/relations",
      .columns = {lexicon::text("phrase"),
                  lexicon::one_of("shape", {"direction", "part", "around", "border", "towards", "distance", "compass"}),
                  lexicon::optional(lexicon::number("bearing")), lexicon::optional(lexicon::number("km")),
                  lexicon::optional(lexicon::number("radius")), lexicon::flag("row"), lexicon::text("sample")},
      .checked_by = lexicon::CheckedBy::because};
  return schema;
}

const lexicon::TableSchema& name_particles_table() {
  static const lexicon::TableSchema schema{.name = "*/name_particles", .columns = {lexicon::text("word")}};
  return schema;
}

const lexicon::TableSchema& name_links_table() {
  static const lexicon::TableSchema schema{
      .name = "*/name_links",
      .columns = {lexicon::text("word"),
                  lexicon::one_of("use", {"link", "english_link", "english_head", "body_ending"}),
                  lexicon::text("again")}};
  return schema;
}

const lexicon::TableSchema& titles_table() {
  static const lexicon::TableSchema schema{
      .name = "*/titles",
      .columns = {lexicon::text("word"), lexicon::optional(lexicon::one_of("gender", {"masculine", "feminine"}))}};
  return schema;
}

const lexicon::TableSchema& portfolios_table() {
  static const lexicon::TableSchema schema{.name = "*/portfolios", .columns = {lexicon::text("phrase")}};
  return schema;
}

const lexicon::TableSchema& determiners_table() {
  static const lexicon::TableSchema schema{
      .name = "*/determiners",
      .columns = {lexicon::text("word"), lexicon::one_of("use", {"definite", "indefinite", "demonstrative",
                                                                 "possessive", "both", "all", "other", "nobody"})}};
  return schema;
}

const lexicon::TableSchema& roles_table() {
  static const lexicon::TableSchema schema{
      .name = "*/roles",
      .columns = {lexicon::text("word"), lexicon::one_of("kind", lexicon::names_of(ActorKind::other)),
                  lexicon::required(lexicon::text("like")), lexicon::one_of("count", {"one", "many"}),
                  lexicon::optional(lexicon::one_of("gender", {"masculine", "feminine", "neuter"})),
                  lexicon::flag("title"), lexicon::optional(lexicon::one_of("compound", {"no"})),
                  lexicon::list(lexicon::text("plurals"))}};
  return schema;
}

const lexicon::TableSchema& pronouns_table() {
  static const lexicon::TableSchema schema{
      .name = "*/pronouns",
      .columns = {lexicon::text("word"), lexicon::one_of("person", {"1", "2", "3"}),
                  lexicon::optional(lexicon::one_of("count", {"one", "many"})),
                  lexicon::optional(lexicon::one_of("gender", {"masculine", "feminine", "neuter"})),
                  lexicon::one_of("use", {"personal", "possessive", "reflexive", "demonstrative", "indefinite"}),
                  lexicon::text("sample")}};
  return schema;
}

const lexicon::TableSchema& place_verbs_table() {
  static const lexicon::TableSchema schema{.name = "*/place_verbs", .columns = {lexicon::text("verb")}};
  return schema;
}

const lexicon::TableSchema& place_prepositions_table() {
  static const lexicon::TableSchema schema{
      .name = "*/place_prepositions", .columns = {lexicon::text("word"), lexicon::one_of("use", {"place", "actor"})}};
  return schema;
}

const lexicon::TableSchema& role_families_table() {
  static const lexicon::TableSchema schema{.name = "*/role_families",
                                           .columns = {lexicon::reference("word", "*/roles", "like"),
                                                       lexicon::list(lexicon::reference("likes", "*/roles", "like"))}};
  return schema;
}

const lexicon::TableSchema& role_apart_table() {
  static const lexicon::TableSchema schema{.name = "*/role_apart",
                                           .columns = {lexicon::reference("word", "*/roles", "like"),
                                                       lexicon::list(lexicon::reference("apart", "*/roles", "like"))}};
  return schema;
}

const lexicon::TableSchema& roles_again_table() {
  static const lexicon::TableSchema schema{
      .name = "*/roles_again",
      .columns = {lexicon::text("word"), lexicon::required(lexicon::list(lexicon::text("after")))}};
  return schema;
}

const lexicon::TableSchema& sentence_starters_table() {
  static const lexicon::TableSchema schema{.name = "*/sentence_starters", .columns = {lexicon::text("word")}};
  return schema;
}

const lexicon::TableSchema& abbreviations_table() {
  static const lexicon::TableSchema schema{
      .name = "*/abbreviations",
      .columns = {lexicon::text("abbreviation"),
                  lexicon::one_of("use", {"title", "number", "inner", "closing", "word", "letter_after"}),
                  lexicon::text("sample")}};
  return schema;
}

const lexicon::TableSchema& closed_words_table() {
  static const lexicon::TableSchema schema{
      .name = "*/closed_words",
      .columns = {lexicon::text("word"), lexicon::required(lexicon::some_of("lists", {"a",
                                                                                      "according",
                                                                                      "age",
                                                                                      "and",
                                                                                      "at_least",
                                                                                      "before_determiner",
                                                                                      "between",
                                                                                      "clitic",
                                                                                      "even",
                                                                                      "for",
                                                                                      "former",
                                                                                      "hyphen_after",
                                                                                      "hyphen_before",
                                                                                      "inflection",
                                                                                      "inner",
                                                                                      "it",
                                                                                      "neuter",
                                                                                      "noun_ending",
                                                                                      "number_of",
                                                                                      "of",
                                                                                      "or",
                                                                                      "participle_ending",
                                                                                      "plural_ending",
                                                                                      "points_back",
                                                                                      "points_far",
                                                                                      "range",
                                                                                      "reaches",
                                                                                      "as_much",
                                                                                      "so_often",
                                                                                      "resumes",
                                                                                      "resumes_after_and",
                                                                                      "relative",
                                                                                      "seat",
                                                                                      "seated",
                                                                                      "share",
                                                                                      "the",
                                                                                      "to",
                                                                                      "verb_ending",
                                                                                      "whole",
                                                                                      "whose_too",
                                                                                      "itself",
                                                                                      "calls"}))}};
  return schema;
}

lexicon::Schemas schemas() {
  return {&closed_words_table(),      &numerals_table(),        &quantities_table(),
          &counted_table(),           &acronyms_table(),        &times_table(),
          &place_kinds_table(),       &place_words_table(),     &place_evidence_table(),
          &place_adjectives_table(),  &place_spellings_table(), &relations_table(),
          &name_particles_table(),    &name_links_table(),      &titles_table(),
          &portfolios_table(),        &determiners_table(),     &roles_table(),
          &pronouns_table(),          &place_verbs_table(),     &place_prepositions_table(),
          &role_families_table(),     &role_apart_table(),      &roles_again_table(),
          &sentence_starters_table(), &abbreviations_table()};
}

}  // namespace wederhoor::reading
