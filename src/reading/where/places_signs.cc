// Decides nothing: says what is seen of a name. "DEN HELDER (NPB)" has `dateline`, "de inwoners van X" `of_place`, the
// "Van Rhenen" of a report that tells of Joost van Rhenen `surname`. Tested by tests/reading/where/places_test.cc.
#include "reading/where/places_signs.h"

#include <algorithm>

#include "base/utf8.h"
#include "reading/where/places_runs.h"
#include "reading/words/characters.h"

namespace wederhoor::reading {

EvidenceSet PlaceSigns::of(const PlaceName& name, const Sentence& sentence) const {
  EvidenceSet out;
  out.add(Evidence::always);
  around(name, sentence, out);
  bearers(name, out);
  own_words(name, out);
  const bool bare = !beside_.told(name) && !name.located_by_word && !name.related && name.beside < 0 &&
                    !out.has(Evidence::told_elsewhere) && !out.has(Evidence::dateline);
  out.add(Evidence::bare_person, bare && out.has(Evidence::tagged_person));
  out.add(Evidence::bare_body, bare && out.has(Evidence::tagged_body));
  out.add(Evidence::bare_other, bare && out.has(Evidence::tagged_other));
  out.add(Evidence::bare_untagged, bare && out.has(Evidence::untagged));
  out.add(Evidence::bare_common, bare && out.has(Evidence::common));
  out.add(Evidence::located_body, name.located_by_word && out.has(Evidence::tagged_body));
  out.add(Evidence::located_person, name.located_by_word && out.has(Evidence::tagged_person));
  out.add(Evidence::located_untagged, name.located_by_word && out.has(Evidence::untagged));
  out.add(Evidence::of_place_unsure, out.has(Evidence::of_place) && !out.has(Evidence::tagged_place));
  const bool mistagged = !out.has(Evidence::tagged_place) && !out.has(Evidence::untagged);
  out.add(Evidence::large_mistagged, mistagged && out.has(Evidence::large));
  out.add(Evidence::told_mistagged, mistagged && out.has(Evidence::told_elsewhere));
  out.add(Evidence::town_mistagged, mistagged && out.has(Evidence::town));
  out.add(Evidence::shape_article, out.has(Evidence::shape) && out.has(Evidence::after_article));
  return out;
}

// What stands beside the name.
void PlaceSigns::around(const PlaceName& name, const Sentence& sentence, EvidenceSet& out) const {
  const bool kind = name.kind != nullptr && !name.kind->office;
  out.add(Evidence::kind_before, beside_.told(name));
  out.add(Evidence::kind_behind, kind && !beside_.directly_before(name));
  out.add(Evidence::office_before, name.kind != nullptr && name.kind->office);
  out.add(Evidence::located, name.located_by_word);
  out.add(Evidence::related, name.related);
  out.add(Evidence::in_row, name.beside >= 0);
  out.add(Evidence::told_elsewhere, scene_.known.contains(name.key));
  out.add(Evidence::dateline, is_dateline(name, sentence));
  out.add(Evidence::opens, row_.starts_sentence(name.first));
  if (name.first == sentence.first) return;
  const std::uint32_t before = name.first - 1;
  out.add(Evidence::after_article, row_.is(before, Closed::the));
  out.add(Evidence::after_weak, words_.weak(row_[before]) || words_.locative(row_[before]));
  out.add(Evidence::of_place, of_place(before, sentence));
  const bool particle = row_.is(before, Closed::of) && before > sentence.first;
  const std::uint32_t person = particle && !row_.capital(before) ? before - 1 : before;
  out.add(Evidence::after_person,
          name.kind == nullptr && row_.capital(person) && row_.token(person).ner.ends_with("PER"));
}

// "De inwoners van X", "de gevangenis van X", "de slag om X": a noun before the preposition that is told of places.
bool PlaceSigns::of_place(std::uint32_t preposition, const Sentence& sentence) const {
  if (preposition == sentence.first || (!row_.is(preposition, Closed::of) && !words_.weak(row_[preposition])))
    return false;
  const std::string_view noun = row_[preposition - 1];
  const PlaceKindRow* kind = row_.is(preposition, Closed::of) ? words_.kind(noun) : nullptr;
  return words_.about(noun) || (kind != nullptr && !kind->office);
}

// Who bears it, as far as the gazetteer knows.
void PlaceSigns::bearers(const PlaceName& name, EvidenceSet& out) const {
  if (name.places.empty()) return;
  out.add(Evidence::country, scene_.gazetteer.row(name.places.front()).kind == PlaceKind::country);
  out.add(Evidence::large, lookup_.large(name));
  out.add(Evidence::town, lookup_.largest(name) >= known_town_people);
  out.add(Evidence::unsure_name, std::all_of(name.origins.begin(), name.origins.end(), [](lexicon::NameOrigin origin) {
            return origin == lexicon::NameOrigin::alternate || origin == lexicon::NameOrigin::generated;
          }));
}

// The words themselves.
void PlaceSigns::own_words(const PlaceName& name, EvidenceSet& out) const {
  const std::string_view word = row_[name.first];
  const Token& token = row_.token(name.first);
  const bool single = name.last == name.first + 1;
  const bool headed =
      out.has(Evidence::dateline) && lookup_.largest(name) >= known_town_people;  // "ASSEN - De gordijnen"
  const bool common =
      single && !headed &&
      (words_.ordinary(word) || words_.weak(word) || words_.locative(word) || scene_.lower.contains(std::string(word)));
  out.add(Evidence::tagged_place, token.ner.ends_with("LOC"));
  out.add(Evidence::tagged_person, token.ner.ends_with("PER"));
  out.add(Evidence::tagged_body, token.ner.ends_with("ORG"));
  out.add(Evidence::tagged_other, token.ner.ends_with("MISC"));
  out.add(Evidence::untagged, token.ner.empty());
  out.add(Evidence::proper, token.upos == Upos::PROPN);
  out.add(Evidence::common, common);
  out.add(Evidence::opens_common, common && row_.starts_sentence(name.first));
  out.add(Evidence::adjective, single && !words_.nations().adjective(row_.form(name.first)).empty());
  out.add(Evidence::inhabitants, single && !words_.nations().inhabitants(row_.form(name.first)).country.empty());
  out.add(Evidence::many_words, !single);
  out.add(Evidence::shape, name.shape != nullptr);
  out.add(Evidence::code, name.code);
  out.add(Evidence::surname, single && scene_.surnames.contains(std::string(word)));
  out.add(Evidence::subject, has_rel(token, "nsubj"));
}

// "DEN HELDER (NPB)", a line or the head of one.
bool PlaceSigns::is_dateline(const PlaceName& name, const Sentence& sentence) const {
  const std::string_view word = row_.form(name.first);
  if (name.first == sentence.first && heads_line(name, sentence)) return true;
  if (word.size() < 2 || word[1] < 'A' || word[1] > 'Z') return false;
  const bool second = name.first == sentence.first + 2 && row_[name.first - 1] == "/";  // "DELFZIJL/DJIBOUTI (ANP)"
  if (name.first != sentence.first && !second) return false;
  if (!second && name.last < sentence.last && row_[name.last] == "/") return true;
  if (second && !name.places.empty()) return true;
  if (name.last >= sentence.last || row_[name.last] == "(" || is_dash(base::decode(row_.form(name.last), 0).value))
    return true;
  // "BEIROET." and "ANTWERPEN 03/03", where the gazetteer has it; not "MINUSMA, de missie".
  const bool figure = is_figure(row_, name.last);
  return !name.places.empty() && (figure || row_[name.last] == ".");
}

// "Amsterdam, 10 september 2026", "Damascus, maandag 28 september", "Barendrecht: drie schoten": a known town at the
// head of its line. Not a person who speaks: "Bergen: dat is zo" where the report has a Jan Bergen.
bool PlaceSigns::heads_line(const PlaceName& name, const Sentence& sentence) const {
  if (name.last + 1 >= sentence.last || lookup_.largest(name) < known_town_people) return false;
  if (scene_.surnames.contains(std::string(row_[name.first])) || row_.token(name.first).ner.ends_with("PER")) {
    if (row_[name.last] != ",") return false;
  }
  const auto figure = [&](std::uint32_t i) { return i < sentence.last && is_figure(row_, i); };
  return row_[name.last] == ":" || (row_[name.last] == "," && (figure(name.last + 1) || figure(name.last + 2)));
}

}  // namespace wederhoor::reading
