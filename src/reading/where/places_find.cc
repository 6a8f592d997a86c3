// Decides which words name a place. In "gevechten bij Popovka" Popovka does; "Een" that opens a sentence, the "Rusland"
// of "Rusland Legioen" and the surname of "Dick Zandee" do not. Tested by tests/reading/where/places_test.cc.
#include "reading/where/places_find.h"

#include "base/utf8.h"
#include "reading/where/places_beside.h"
#include "reading/where/places_lookup.h"
#include "reading/where/places_runs.h"
#include "reading/where/places_signs.h"

namespace wederhoor::reading {
namespace {

class Finder {
 public:
  Finder(const WordRow& row, const PlaceWords& words, const lexicon::Gazetteer& gazetteer,
         std::vector<PlaceCandidate>* looked_at)
      : row_(row), words_(words), scene_{row, words, gazetteer, {}, {}, {}}, looked_at_(looked_at) {
    for (std::uint32_t i = 0; i < row.size(); ++i) {
      if (!row.capital(i)) scene_.lower.insert(std::string(row[i]));
      // "Joost van Rhenen": then "Van Rhenen" is he.
      if (row.capital(i) && row.token(i).ner == "I-PER") scene_.surnames.insert(std::string(row[i]));
    }
  }

  // Twice: a village that is told clearly once ("het dorpje Tjotkino") is known where it is told barely ("een inwoner
  // van Tjotkino").
  std::vector<PlaceName> run() {
    pass();
    for (const PlaceName& name : found_) scene_.known.insert(name.key);
    found_.clear();
    if (looked_at_ != nullptr) looked_at_->clear();
    pass();
    return std::move(found_);
  }

 private:
  void pass() {
    for (const Sentence& sentence : row_.reading().sentences) {
      if (sentence.part == "boilerplate") continue;
      for (std::uint32_t i = sentence.first; i < sentence.last;) i = read_at(i, sentence);
    }
  }

  std::uint32_t read_at(std::uint32_t at, const Sentence& sentence) {
    if (!in_place_name(row_, at) || row_.token(at).upos == Upos::PUNCT) return at + 1;
    PlaceName name;
    if (const PlaceKindRow* kind = numbered(at, sentence)) {
      name = unlisted(at, at + 2);
      name.shape = kind;
    } else if (!lookup_.look_up(at, sentence, name) || told_better(name, sentence)) {
      if (skipped(at, sentence)) return at + 1;
      name = unlisted(at, runs_.end(at, sentence));
      name_shape(name);
    }
    beside_.tell(found_, sentence, name);
    name.evidence = signs_.of(name, sentence);
    const bool out = ruled_out(name, sentence);
    const bool listed = lookup_.known_by_name(name);
    if (looked_at_ != nullptr) looked_at_->push_back({name.first, name.last, name.evidence, listed, out});
    // "HASSELT - Bij de crash": a known town in a date line, whatever the tagger says.
    const bool headed = name.evidence.has(Evidence::dateline) && lookup_.largest(name) >= known_town_people;
    const bool found = headed || words_.score().of(name.evidence, listed) > 0 ||
                       (lookup_.of_our_own(name) && words_.score().of(name.evidence, false) > 0);
    if (out || !(seat(name) || found)) return at + 1;
    if (name.places.empty() && name.shape == nullptr && !name.code) lookup_.other_spelling(name);
    const std::uint32_t end = name.last;
    found_.push_back(std::move(name));
    return end;
  }

  // Words as a name that no row of the gazetteer was asked for.
  PlaceName unlisted(std::uint32_t first, std::uint32_t last) const {
    PlaceName name;
    name.first = first;
    name.last = last;
    name.key = base::fold(row_.span(first, last).of(row_.text()));
    return name;
  }

  // Hamlets bear every name: "Portail Guêpes" is not the hamlet Portail, nor the Kerkstraat a hamlet.
  bool told_better(PlaceName& name, const Sentence& sentence) const {
    if (lookup_.known_by_name(name)) return false;
    name_shape(name);
    return name.shape != nullptr || runs_.end(name.first, sentence) > name.last || !runs_.filled(name, sentence);
  }

  // "Plein 40-45": a kind word with a capital and a number in the middle of a sentence.
  const PlaceKindRow* numbered(std::uint32_t at, const Sentence& sentence) const {
    const bool number = at + 1 < sentence.last && is_figure(row_, at + 1);
    if (!number || at == sentence.first || !words_.is_kind(row_[at])) return nullptr;
    const PlaceKindRow* kind = words_.kind(row_[at]);
    return kind != nullptr && !kind->office && kind->kinds.front() == PlaceKind::street ? kind : nullptr;
  }

  // No unknown name begins here: with the article of a sentence, or with an adjective before the name ("de Lelystadse
  // Atolwijk").
  bool skipped(std::uint32_t at, const Sentence& sentence) const {
    if (row_.is(at, Closed::the) || row_.is(at, Closed::a)) return true;
    if (at + 1 >= sentence.last || !row_.capital(at + 1)) return false;
    return !words_.nations().adjective(row_.form(at)).empty() || lookup_.town_of_adjective(row_.form(at)) >= 0;
  }

  // What the name tells of itself: "Kerkstraat", "Liefkenshoektunnel"; "A6", "RN1".
  void name_shape(PlaceName& name) const {
    const std::string_view word = row_[name.last - 1];
    const PlaceKindRow* kind = words_.kind(word);
    const PlaceKind own = kind == nullptr || kind->office ? PlaceKind::other : kind->kinds.front();
    const bool town = own == PlaceKind::town || own == PlaceKind::village || own == PlaceKind::country;
    if (own != PlaceKind::other && !town && !words_.is_kind(word)) name.shape = kind;
    const std::string_view form = row_.form(name.first);
    const std::size_t digits = form.find_first_of("0123456789");
    name.code = name.last == name.first + 1 && digits != std::string_view::npos && digits > 0 && digits < 3 &&
                form.size() < 6 && form.find_first_not_of("0123456789", digits) == std::string_view::npos;
  }

  // Is it somebody of the actor list? "Keken naar Nieuwsuur".
  bool listed(const PlaceName& name) const {
    return name.last > name.first && words_.actor(plain_word(row_.span(name.first, name.last).of(row_.text())));
  }

  // What no sum outweighs: the house of a government, a part of a longer name, somebody of the actor list, a title
  // before it.
  bool ruled_out(const PlaceName& name, const Sentence& sentence) const {
    if (seat(name)) return !name.located_by_word;
    if (!runs_.filled(name, sentence)) return true;
    if (name.first > sentence.first && words_.title(row_[name.first - 1])) return true;
    if (name.first > sentence.first && sentence.part.empty() && !lookup_.large(name) && office(name.first - 1))
      return true;
    const bool borne = name.first > sentence.first && words_.bearer(row_[name.first - 1]);
    // "De tanker Rotterdam" is no town; "het ziekenhuis Kabul" may lie there.
    if (borne && (words_.vessel(row_[name.first - 1]) || !(lookup_.large(name) && lookup_.by_own_name(name))))
      return true;
    if (!lookup_.known_by_name(name) && words_.body(row_[name.last - 1])) return true;
    return !beside_.told(name) && listed(name);
  }
  // "Burgemeester Mbala" is no town of Zambia.
  bool office(std::uint32_t word) const {
    const PlaceKindRow* kind = words_.kind(row_[word]);
    return kind != nullptr && kind->office;
  }
  bool seat(const PlaceName& name) const { return words_.seat(row_[name.last - 1]) || words_.seat(name.key); }

  const WordRow& row_;
  const PlaceWords& words_;
  PlaceScene scene_;
  const PlaceLookup lookup_{scene_};
  const CapitalRuns runs_{scene_, lookup_};
  const PlaceSurroundings beside_{scene_, lookup_};
  const PlaceSigns signs_{scene_, lookup_, beside_};
  std::vector<PlaceName> found_;
  std::vector<PlaceCandidate>* looked_at_;
};
}  // namespace

std::vector<PlaceName> find_place_names(const WordRow& row, const PlaceWords& words,
                                        const lexicon::Gazetteer& gazetteer, std::vector<PlaceCandidate>* looked_at) {
  return Finder(row, words, gazetteer, looked_at).run();
}

}  // namespace wederhoor::reading
