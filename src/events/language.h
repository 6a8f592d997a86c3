// What a language brings to the stage beside its lexicons: closed-class words, and how its words are built. All that is
// Dutch stands in src/events/nl.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wederhoor::events {

struct Language {
  std::string_view code;  // Reading::language, the folder of lexicons/, and which columns of shared tables
  // Prepositions in lower case: by whom it is done; whose deed a noun is; whom it is done to; where somebody comes
  // from; where something leads.
  std::vector<std::string_view> by, of, against, from, to;
  // Before the place where something is.
  std::vector<std::string_view> inside;
  // Before a deed that somebody is behind ("de man achter de aanslag").
  std::vector<std::string_view> behind;
  // The same of a deed that was just told ("de groep zat erachter").
  std::vector<std::string_view> behind_it;
  // Before those among whom there are dead or wounded.
  std::vector<std::string_view> among;
  // The adjective "own", by lemma, and the nouns that it stands before where the speaker's own people are meant.
  std::string_view own_adjective;
  std::vector<std::string_view> own_side;
  // Those who do the same work as somebody, in lower case.
  std::vector<std::string_view> colleagues;
  // Words for what is somebody's own, and for soldiers counted by the head ("twee man").
  std::vector<std::string_view> own;
  // Units of weight, in lower case.
  std::vector<std::string_view> weights;
  // The verb by which the subject of a participle acts ("heeft gedood"), by lemma.
  std::vector<std::string_view> has;
  // Prepositions between two sides that act alike; with what, or against whom of two sides, somebody acts.
  std::vector<std::string_view> between, with;
  // Words by which what takes part does not exist: nobody, no.
  std::vector<std::string_view> nobody;
  // Words that open what something is for.
  std::vector<std::string_view> aims;
  // The verb whose passive of the present goes on.
  std::string_view become;
  // The verb that helps what is done, or was done to somebody, by lemma.
  std::string_view be;
  // The noun of which there is none where something is out of the question ("geen sprake van").
  std::string_view talk;
  // Words by which an act is not the one that was told.
  std::vector<std::string_view> another;
  // Words that point at what was told, and the helper of what is to come, by lemma.
  std::vector<std::string_view> these;
  std::string_view will;
  // Words by which a count is of all that are told beside one another.
  std::vector<std::string_view> together;
  // Row of lexicons/<lang>/members.tsv for whoever publishes the report.
  std::string_view we;
  // The word that asks after somebody.
  std::string_view who;
  // Words by which the answer to that is open, beside a negation.
  std::vector<std::string_view> not_known;
  // Words that point back at what was told: there, then, in doing so.
  std::vector<std::string_view> back;
  // What may stand between the parts of a compound, at the end of the first.
  std::vector<std::string_view> links;
  // How much further a word before the counted noun is than one behind it, when what became of them is sought.
  std::uint32_t cost_before = 1;
  // The forms of an adjective in lower case, itself first.
  std::vector<std::string> (*inflected)(const std::string& adjective) = nullptr;
};

// All that there are.
std::vector<const Language*> languages();

}  // namespace wederhoor::events
