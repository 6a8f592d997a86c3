// Decides which cells the tables of events may hold. "shelling" is a kind of event, "shelled" none. Not: what a word
// does to an event; that is for the steps of this folder. Tested by tests/lexicon/table_faults_test.cc.
#include "events/event_tables.h"

#include "lexicon/weighing_trees.h"

namespace wederhoor::events {
namespace {

using lexicon::CheckedBy, lexicon::Column, lexicon::list, lexicon::one_of, lexicon::optional, lexicon::some_of,
    lexicon::text;

Column kind() { return lexicon::reference("kind", "shared/event_kinds", "kind"); }
Column forms() { return list(text("forms")); }
}  // namespace

const lexicon::TableSchema& triggers_table() {
  static const lexicon::TableSchema schema{
      .name = "*/triggers",
      .columns = {text("lemma"), one_of("pos", {"verb", "noun", "any"}), kind(),
                  some_of("needs", {"object", "violence", "arms", "alone", "predicate", "past", "undergoes", "holder",
                                    "boast", "frees", "bursts"}),
                  optional(one_of("realis", lexicon::names_of(Realis::recap))), forms(), text("sample"),
                  text("counter")},
      .checked_by = CheckedBy::because,
      .sampled = true};
  return schema;
}

const lexicon::TableSchema& trigger_exceptions_table() {
  static const lexicon::TableSchema schema{.name = "*/trigger_exceptions",
                                           .columns = {text("lemma"), one_of("pos", {"verb", "noun"}), forms()}};
  return schema;
}

const lexicon::TableSchema& means_table() {
  static const lexicon::TableSchema schema{.name = "*/means", .columns = {text("word"), optional(kind()), forms()}};
  return schema;
}

const lexicon::TableSchema& event_verbs_table() {
  static const lexicon::TableSchema schema{
      .name = "*/event_verbs",
      .columns = {text("lemma"), lexicon::required(text("event")), lexicon::required(text("who")),
                  one_of("role", {"agent", "target", "own"}), forms()}};
  return schema;
}

const lexicon::TableSchema& members_table() {
  static const lexicon::TableSchema schema{
      .name = "*/members",
      .columns = {text("word"), lexicon::required(text("body")), forms(), optional(one_of("owned", {"yes"})),
                  optional(lexicon::reference("of_state", "shared/bodies", "id"))}};
  return schema;
}

const lexicon::TableSchema& realis_table() {
  static const lexicon::TableSchema schema{.name = "*/realis",
                                           .columns = {text("word"), one_of("realis", lexicon::names_of(Realis::recap)),
                                                       optional(one_of("reach", {"above", "through", "words"}))}};
  return schema;
}

const lexicon::TableSchema& sides_table() {
  static const lexicon::TableSchema schema{
      .name = "*/sides",
      .columns = {text("word"), one_of("side", lexicon::names_of(SideKind::other, SideKind::attackers)), forms(),
                  optional(one_of("use", {"scene", "crowd"}))}};
  return schema;
}

const lexicon::TableSchema& families_table() {
  static const lexicon::TableSchema schema{
      .name = "*/families",
      .columns = {text("word"), one_of("kind", {"verb", "noun", "adjective", "phrase"}), list(text("roles"), " "),
                  lexicon::reference("family", "shared/family_values", "family"),
                  lexicon::reference("value", "shared/family_values", "value"),
                  optional(lexicon::reference("negated", "shared/family_values", "value")), text("sample"),
                  text("counter")},
      .key = {"word", "kind", "family", "value"},
      .checked_by = CheckedBy::because,
      .sampled = true};
  return schema;
}

const lexicon::TableSchema& side_trees_table() {
  static const lexicon::TableSchema schema = lexicon::weighing_trees_table("*/side_trees");
  return schema;
}

lexicon::Schemas schemas() {
  return {&triggers_table(),  &trigger_exceptions_table(),
          &means_table(),     &event_verbs_table(),
          &members_table(),   &realis_table(),
          &sides_table(),     &families_table(),
          &side_trees_table()};
}

}  // namespace wederhoor::events
