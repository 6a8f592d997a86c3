// Decides which cells the tables of intake may hold. "cookie_wall" is a kind of boilerplate, "cookiewall" none. Tested
// by tests/lexicon/table_faults_test.cc.
#include "intake/intake_tables.h"

namespace wederhoor::intake {

const lexicon::TableSchema& languages_table() {
  static const lexicon::TableSchema schema{.name = "shared/languages",
                                           .columns = {lexicon::text("code"), lexicon::text("letters"),
                                                       lexicon::list(lexicon::required(lexicon::text("words")), " ")}};
  return schema;
}

const lexicon::TableSchema& page_hints_table() {
  static const lexicon::TableSchema schema{
      .name = "shared/page_hints",
      .columns = {
          lexicon::text("words"),
          lexicon::one_of("effect", {"none", "drop", "content", "caption", "pull_quote", "lead", "keep"}),
          lexicon::optional(lexicon::one_of("kind", {"comments", "share", "related", "advertisement", "navigation",
                                                     "cookie_wall", "subscription", "byline", "caption"}))}};
  return schema;
}

const lexicon::TableSchema& outlets_table() {
  static const lexicon::TableSchema schema{
      .name = "shared/outlets",
      .columns = {lexicon::text("name"), lexicon::list(lexicon::text("domains"), ";"),
                  lexicon::list(lexicon::text("aliases"), ";"),
                  lexicon::reference("language", "shared/languages", "code")}};
  return schema;
}

const lexicon::TableSchema& boilerplate_table() {
  static const lexicon::TableSchema schema{
      .name = "*/boilerplate",
      .columns = {lexicon::text("phrase"),
                  lexicon::one_of("kind", {"cookie_wall", "advertisement", "share", "related", "navigation", "comments",
                                           "subscription", "paywall", "player"}),
                  lexicon::one_of("match", {"whole", "start", "head", "part", "cue"}),
                  lexicon::optional(lexicon::one_of("heads", {"list"})), lexicon::text("sample"),
                  lexicon::text("counter")},
      .checked_by = lexicon::CheckedBy::intake};
  return schema;
}

const lexicon::TableSchema& bylines_table() {
  static const lexicon::TableSchema schema{
      .name = "*/bylines",
      .columns = {lexicon::text("phrase"), lexicon::one_of("kind", {"opener", "desk", "filler", "particle"}),
                  lexicon::text("sample"), lexicon::text("counter")},
      .checked_by = lexicon::CheckedBy::intake};
  return schema;
}

const lexicon::TableSchema& ages_table() {
  static const lexicon::TableSchema schema{
      .name = "*/ages",
      .columns = {lexicon::text("phrase"),
                  lexicon::one_of("kind",
                                  {"minutes", "hours", "days", "weeks", "one", "today", "yesterday", "changed"}),
                  lexicon::text("sample"), lexicon::text("counter")},
      .checked_by = lexicon::CheckedBy::intake};
  return schema;
}

const lexicon::TableSchema& credits_table() {
  static const lexicon::TableSchema schema{
      .name = "*/credits",
      .columns = {lexicon::text("word"), lexicon::one_of("kind", {"picture", "source", "agency", "link"}),
                  lexicon::text("sample"), lexicon::text("counter")},
      .checked_by = lexicon::CheckedBy::intake};
  return schema;
}

const lexicon::TableSchema& months_table() {
  static const lexicon::TableSchema schema{
      .name = "shared/months",
      .columns = {lexicon::text("word"), lexicon::one_of("kind", {"month", "weekday"}),
                  lexicon::one_of("number", {"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"}),
                  lexicon::reference("language", "shared/languages", "code")}};
  return schema;
}

const lexicon::TableSchema& line_hyphens_table() {
  static const lexicon::TableSchema schema{
      .name = "*/line_hyphens",
      .columns = {lexicon::text("word"), lexicon::one_of("side", {"before", "after", "between"}),
                  lexicon::text("sample")}};
  return schema;
}

const lexicon::TableSchema& line_marks_table() {
  static const lexicon::TableSchema schema{
      .name = "*/line_marks",
      .columns = {lexicon::text("word"),
                  lexicon::one_of("kind", {"page", "total", "clock", "label", "opener", "host", "asker", "answerer"})}};
  return schema;
}

const lexicon::TableSchema& item_columns_table() {
  static const lexicon::TableSchema schema{
      .name = "shared/item_columns",
      .columns = {lexicon::text("name"), lexicon::one_of("column", {"text", "title", "published", "outlet", "author",
                                                                    "address", "channel", "id"})}};
  return schema;
}

const lexicon::TableSchema& press_fields_table() {
  static const lexicon::TableSchema schema{
      .name = "shared/press_fields",
      .columns = {lexicon::text("name"),
                  lexicon::one_of("field", {"title", "author", "outlet", "published", "length", "other", "tail",
                                            "documents", "end", "body", "edition"})}};
  return schema;
}

lexicon::Schemas schemas() {
  return {&line_marks_table(), &item_columns_table(), &press_fields_table(), &languages_table(),
          &page_hints_table(), &outlets_table(),      &boilerplate_table(),  &bylines_table(),
          &credits_table(),    &months_table(),       &line_hyphens_table(), &ages_table()};
}

}  // namespace wederhoor::intake
