// Tests src/reading/who/name_spans.cc where the trained names contradict themselves or the tree. The rest is in
// spec/nl/who.md.
#include "reading/who/name_spans.h"

#include "reading/model/made_text.h"
#include "tests_lexicons.h"

namespace wederhoor::reading {
namespace {

struct Word {
  const char* form;
  Upos upos;
  const char* ner;
};

// The names of parsed sentences, each as its words and kind. `places`: tokens that the gazetteer has.
std::vector<std::pair<std::string, NameKind>> names_of(const std::vector<std::vector<Word>>& sentences,
                                                       const std::vector<std::size_t>& places = {}) {
  made::Text t;
  for (const std::vector<Word>& sentence : sentences) {
    std::vector<std::string> forms;
    for (const Word& w : sentence) forms.emplace_back(w.form);
    std::size_t at = t.reading.tokens.size();
    t.add(forms);
    t.reading.sentences.back().parsed = true;
    for (const Word& w : sentence) t.reading.tokens[at].upos = w.upos, t.reading.tokens[at++].ner = w.ner;
  }
  for (const std::size_t p : places) {
    t.reading.places.emplace_back();
    t.reading.places.back().span = t.reading.tokens[p].span;
    t.reading.places.back().place_id = "geonames:1";
  }
  const lexicon::LanguageTables tables(test_lexicons(), "nl");
  const ClosedWords closed(tables);
  const Result<lexicon::Actors> actors = lexicon::Actors::make(test_lexicons());
  Report report;
  report.text = t.text;
  const WordRow row(report, t.reading, closed);
  std::vector<std::pair<std::string, NameKind>> out;
  for (const Name& n : find_names(row, NameWords(tables), Roles(tables), Nations(tables), *actors))
    out.emplace_back(row.span(n.first, n.last).of(t.text), n.kind);
  return out;
}
using Found = std::vector<std::pair<std::string, NameKind>>;

constexpr Upos noun = Upos::NOUN, proper = Upos::PROPN, verb = Upos::VERB;
const std::vector<Word> mart{{"Mart", proper, "B-PER"}, {"de", proper, "I-PER"}, {"Kruif", proper, "I-PER"}};

TEST(Names, a_role_before_a_name_is_none) {
  std::vector<Word> words = mart;
  words.insert(words.begin(), {"Oud-commandant", noun, "B-MISC"});
  EXPECT_EQ(names_of({words}), (Found{{"Mart de Kruif", NameKind::person}}));
  words.front() = {"Commandant", proper, "B-PER"};  // the tree has it as part of the name
  EXPECT_EQ(names_of({words}).size(), 2U);
  words.front() = {"Pravda", noun, "B-MISC"};
  EXPECT_EQ(names_of({words}).size(), 2U);
}

TEST(Names, a_role_or_an_inhabitant_alone_is_none) {
  EXPECT_TRUE(names_of({{{"oud-commandant", noun, "B-MISC"}, {"sprak", verb, ""}}}).empty());
  EXPECT_TRUE(names_of({{{"Russen", noun, "B-MISC"}, {"kwamen", verb, ""}}}).empty());
  EXPECT_EQ(names_of({{{"Pravda", noun, "B-MISC"}, {"sprak", verb, ""}}}).size(), 1U);
}

TEST(Names, what_the_tagger_splits_is_put_together) {
  EXPECT_EQ(names_of({{{"Russische", proper, "B-MISC"}, {"Vrijwilligerskorps", proper, "B-ORG"}}}),
            (Found{{"Russische Vrijwilligerskorps", NameKind::body}}));
  EXPECT_EQ(names_of({{{"Legioen", proper, "B-MISC"},
                       {"Vrijheid", proper, "I-MISC"},
                       {"van", Upos::ADP, ""},
                       {"Rusland", proper, "B-LOC"}}}),
            (Found{{"Legioen Vrijheid van Rusland", NameKind::body}}));
  EXPECT_EQ(names_of({{{"Dossier", proper, "B-MISC"}, {"van", Upos::ADP, ""}, {"Rusland", proper, "B-LOC"}}}).size(),
            2U);
}

TEST(Names, a_person_may_be_a_body_or_a_place) {
  const std::vector<Word> ria{{"persbureau", noun, ""}, {"Ria", proper, "B-PER"}}, zus{{"zus", noun, ""}, ria.back()};
  EXPECT_EQ(names_of({ria}).back().second, NameKind::body);
  EXPECT_EQ(names_of({zus}).back().second, NameKind::person);
  const std::vector<Word> village{{"Kruif", proper, "B-PER"}};
  EXPECT_EQ(names_of({village}, {0}).back().second, NameKind::place);
  EXPECT_EQ(names_of({village}).back().second, NameKind::person);
  EXPECT_EQ(names_of({mart, village}, {3}).back().second, NameKind::person);
  EXPECT_EQ(names_of({mart}, {0}).back().second, NameKind::person);
}

TEST(Names, a_name_is_of_one_kind_in_a_report) {
  const std::vector<Word> body{{"De", proper, "B-ORG"}, {"Kruif", proper, "I-ORG"}, {"noemt", verb, ""}};
  const auto kind = [&](const std::vector<std::vector<Word>>& sentences) { return names_of(sentences).back().second; };
  EXPECT_EQ(kind({body}), NameKind::body);
  EXPECT_EQ(kind({mart, body}), NameKind::body);  // one to one
  EXPECT_EQ(kind({mart, mart, body}), NameKind::person);
  EXPECT_EQ(kind({mart, mart, {{"Kruif", proper, "B-MISC"}}}), NameKind::person);
}

TEST(Names, places_stay_what_they_are) {
  const std::vector<Word> team{{"Koersk", proper, "B-ORG"}}, town{{"Koersk", proper, "B-LOC"}};
  EXPECT_EQ(names_of({team, team, town}).back().second, NameKind::place);
  EXPECT_EQ(names_of({town, town, team}).back().second, NameKind::body);
}

}  // namespace
}  // namespace wederhoor::reading
