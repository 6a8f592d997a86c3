// Decides which words name a place. In "gevechten bij Popovka" Popovka does; "Een" that opens a sentence, the "Rusland"
// of "Rusland Legioen" and the surname of "Dick Zandee" do not. Tested by tests/reading/where/places_test.cc.
#include "reading/where/places_find.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/utf8.h"

namespace wederhoor::reading {
namespace {
using lexicon::Gazetteer;
using lexicon::NameOrigin;
using lexicon::PlaceRow;

constexpr std::uint32_t longest_name = 5;
constexpr std::size_t most_places = 60;
constexpr std::uint64_t huge_town = 500000, large_town = 100000, known_town = 15000;

class Finder {
 public:
  Finder(const WordRow& row, const PlaceWords& words, const Gazetteer& gazetteer,
         std::vector<PlaceCandidate>* looked_at)
      : row_(row), words_(words), gazetteer_(gazetteer), looked_at_(looked_at) {
    for (std::uint32_t i = 0; i < row.size(); ++i) {
      if (!row.capital(i)) lower_[std::string(row[i])] = true;
      // "Joost van Rhenen": then "Van Rhenen" is he.
      if (row.capital(i) && row.token(i).ner == "I-PER") surnames_.insert(std::string(row[i]));
    }
  }

  // Twice: a village that is told clearly once ("het dorpje Tjotkino") is known where it is told barely ("een inwoner
  // van Tjotkino").
  std::vector<PlaceName> run() {
    pass();
    for (const PlaceName& name : found_) known_.insert(name.key);
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
    if (!row_.capital(at) || row_.token(at).upos == Upos::PUNCT) return at + 1;
    PlaceName name;
    if (!look_up(at, sentence, name) || told_better(name, sentence)) {
      if (skipped(at, sentence)) return at + 1;
      name = {};
      name.first = at;
      name.last = unknown_name_end(at, sentence);
      name.key = base::fold(row_.span(name.first, name.last).of(row_.text()));
      name_shape(name);
    }
    add_evidence(name, sentence);
    name.evidence = evidence(name, sentence);
    const bool out = ruled_out(name, sentence);
    const bool listed = known_by_name(name);
    if (looked_at_ != nullptr) looked_at_->push_back({name.first, name.last, name.evidence, listed, out});
    const bool found = words_.score().of(name.evidence, listed) > 0 ||
                       (of_our_own(name) && words_.score().of(name.evidence, false) > 0);
    if (out || !(seat(name) || found)) return at + 1;
    if (name.places.empty() && name.shape == nullptr && !name.code) other_spelling(name);
    const std::uint32_t end = name.last;
    found_.push_back(std::move(name));
    return end;
  }

  // Hamlets bear every name: "Portail Guêpes" is not the hamlet Portail, nor the Kerkstraat a hamlet.
  bool told_better(PlaceName& name, const Sentence& sentence) const {
    if (known_by_name(name)) return false;
    name_shape(name);
    return name.shape != nullptr || unknown_name_end(name.first, sentence) > name.last || !inside_run(name, sentence);
  }

  // "Sjoenik": the gazetteer has it as others write it.
  void other_spelling(PlaceName& name) const {
    constexpr std::size_t shortest = 5, longest = 40;
    const std::string text = base::lower(row_.words(name.first, name.last));
    if (text.size() < shortest || text.size() > longest) return;
    const std::string key = name.key;
    for (const std::string& spelling : words_.spellings(text)) take(spelling, name);
    std::fill(name.origins.begin(), name.origins.end(), NameOrigin::generated);
    name.key = key;
  }

  // No unknown name begins here: with the article of a sentence, or with an adjective before the name ("de Lelystadse
  // Atolwijk").
  bool skipped(std::uint32_t at, const Sentence& sentence) const {
    if (row_.is(at, Closed::the) || row_.is(at, Closed::a)) return true;
    if (at + 1 >= sentence.last || !row_.capital(at + 1)) return false;
    return !words_.nations().adjective(row_.form(at)).empty() || town_of_adjective(row_.form(at)) >= 0;
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

  // The town whose adjective the word is: "Lelystadse" is of Lelystad, "Zwolse" of Zwolle. -1: none that is known well.
  std::int64_t town_of_adjective(std::string_view form) const {
    for (const AdjectiveEnding& ending : words_.adjective_endings()) {
      if (form.size() < ending.ending.size() + 3 || !form.ends_with(ending.ending)) continue;
      const std::string town = std::string(form.substr(0, form.size() - ending.ending.size())) + ending.becomes;
      for (const lexicon::PlaceHit& hit : gazetteer_.find(town)) {
        if (hit.origin >= NameOrigin::alternate) continue;
        const PlaceRow row = gazetteer_.row(hit.place);
        if (row.kind == PlaceKind::town && row.population >= known_town) return hit.place;
      }
    }
    return -1;
  }

  // Is it somebody of the actor list? "Keken naar Nieuwsuur".
  bool listed(const PlaceName& name) const {
    return name.last > name.first && words_.actor(plain_word(row_.span(name.first, name.last).of(row_.text())));
  }

  // The longest name of the gazetteer that starts here.
  bool look_up(std::uint32_t at, const Sentence& sentence, PlaceName& name) const {
    const std::uint32_t last = std::min(sentence.last, at + longest_name);
    for (std::uint32_t end = last; end > at; --end) {
      if (!in_name(end - 1) || (end - at > 1 && row_.token(end - 1).upos == Upos::PUNCT)) continue;
      std::string text = row_.words(at, end);
      if (take(text, name)) {
        name.first = at;
        name.last = end;
        drop_article(name);
        return true;
      }
      if (end == at + 1 && (genitive(text, name) || part_of_land(text, name))) {
        name.first = at;
        name.last = end;
        return true;
      }
    }
    return false;
  }

  // "De Verenigde Staten" that opens a sentence is told without its article, "Den Haag" and "De Bilt" are not.
  void drop_article(PlaceName& name) const {
    if (name.last < name.first + 2 || !row_.is(name.first, Closed::the) || !row_.starts_sentence(name.first)) return;
    PlaceName bare;
    if (!take(row_.words(name.first + 1, name.last), bare)) return;
    if (bare.places.front() != name.places.front()) return;
    bare.first = name.first + 1;
    bare.last = name.last;
    name = std::move(bare);
  }

  bool take(const std::string& text, PlaceName& name) const {
    for (const lexicon::PlaceHit& hit : gazetteer_.find(text)) {
      if (hit.origin >= NameOrigin::adjective || name.places.size() >= most_places) continue;
      if (std::find(name.places.begin(), name.places.end(), hit.place) != name.places.end()) continue;
      name.places.push_back(hit.place);
      name.origins.push_back(hit.origin);
    }
    if (!name.places.empty()) name.key = base::fold(text);
    return !name.places.empty();
  }

  // "Ruslands aanval", "Oekraïnes leger": only of what everybody knows.
  bool genitive(const std::string& text, PlaceName& name) const {
    if (text.size() < 5 || !text.ends_with('s')) return false;
    std::string stem = text.substr(0, text.size() - 1);
    if (stem.ends_with('\'')) stem.pop_back();
    if (!take(stem, name)) return false;
    if (large(name)) return true;
    name = {};
    return false;
  }

  // "Zuid-Libanon", "Oost-Oekraïne".
  bool part_of_land(const std::string& text, PlaceName& name) const {
    const std::size_t dash = text.find('-');
    if (dash == std::string::npos || dash < 3) return false;
    const std::string part = base::lower(text.substr(0, dash));
    if (words_.compass(part) == nullptr) return part_of_town(text, name);
    if (!take(text.substr(dash + 1), name)) return false;
    name.part = part;
    return true;
  }

  // "Tilburg-Noord": a part of a town that is known.
  bool part_of_town(const std::string& text, PlaceName& name) const {
    const std::size_t dash = text.rfind('-');
    if (words_.compass(base::lower(text.substr(dash + 1))) == nullptr || !take(text.substr(0, dash), name))
      return false;
    if (largest(name) >= known_town) return true;
    name = {};
    return false;
  }

  // Known to everybody by this name: not under a name whose language no source tells.
  bool large(const PlaceName& name) const {
    for (std::size_t i = 0; i < name.places.size(); ++i) {
      const PlaceRow row = gazetteer_.row(name.places[i]);
      const bool other_name = name.origins[i] == NameOrigin::alternate || name.origins[i] == NameOrigin::generated;
      if (row.population >= (other_name ? huge_town : large_town) || row.kind == PlaceKind::country) return true;
      if (!other_name &&
          (row.kind == PlaceKind::region || row.kind == PlaceKind::water || row.seat == lexicon::PlaceSeat::capital))
        return true;
    }
    return false;
  }
  // Borne by more than hamlets: there is one for every word.
  bool known_by_name(const PlaceName& name) const {
    return std::any_of(name.places.begin(), name.places.end(),
                       [&](std::uint32_t place) { return !is_hamlet(gazetteer_.row(place)); });
  }
  // Only places of our own list bear it: villages of places of war, which are no words.
  bool of_our_own(const PlaceName& name) const {
    return !name.places.empty() && std::all_of(name.places.begin(), name.places.end(), [&](std::uint32_t place) {
      return gazetteer_.row(place).id.starts_with("wederhoor:");
    });
  }
  std::uint64_t largest(const PlaceName& name) const {
    std::uint64_t most = 0;
    for (std::size_t i = 0; i < name.places.size(); ++i) {
      if (name.origins[i] != NameOrigin::alternate) most = std::max(most, gazetteer_.row(name.places[i]).population);
    }
    return most;
  }

  // A word in capitals, or one with a particle joined to it: "Deir al-Balah".
  bool in_name(std::uint32_t token) const {
    constexpr std::size_t longest_particle = 3;
    if (row_.capital(token)) return true;
    const std::string_view form = row_.form(token);
    const std::size_t dash = form.find('-');
    return dash != std::string_view::npos && dash > 1 && dash <= longest_particle && dash + 2 < form.size() &&
           base::starts_upper(form.substr(dash + 1));
  }

  // Words in capitals with nothing between, behind a kind word: "het dorpje Nowa Wies".
  std::uint32_t unknown_name_end(std::uint32_t at, const Sentence& sentence) const {
    std::uint32_t end = at;
    while (end < sentence.last && end < at + longest_name && in_name(end) && row_.token(end).upos != Upos::PUNCT) ++end;
    return end;
  }

  bool is_word(std::uint32_t token) const {
    const base::CodePoint c = base::decode(row_.form(token), 0);
    return base::is_letter(c.value) || base::is_digit(c.value) || c.value == U'\'';
  }
  // Is the neighbour part of the same row of capitals?
  bool capital_neighbour(std::uint32_t token, bool before) const {
    if (!is_word(token) || !row_.capital(token)) return false;
    if (row_.starts_sentence(token) && lower_.contains(std::string(row_[token]))) return false;
    if (words_.group(row_[token])) return false;  // "viel Hamas Israël binnen"
    const Token& t = row_.token(token);
    if (t.upos == Upos::ADJ || !words_.nations().adjective(row_.form(token)).empty() ||
        (before && (words_.kind(row_[token]) != nullptr || town_of_adjective(row_.form(token)) >= 0)))
      return false;
    if (row_.starts_sentence(token)) return t.upos == Upos::PROPN;
    return true;
  }
  // "Zo typeert Israël Hussein Fawaz": the tagger tells two names.
  bool two_names(std::uint32_t own, std::uint32_t next) const {
    const Label first = row_.token(own).ner, second = row_.token(next).ner;
    return first.ends_with("LOC") && second.starts_with("B-") && second != first;
  }
  // "Vliegramp Aktau: wat weten we?": a head, where the report tells of Aktau again.
  bool head_of(const PlaceName& name) const {
    const Token& before = row_.token(name.first - 1);
    return row_.starts_sentence(name.first - 1) && known_.contains(name.key) && large(name) &&
           !before.ner.ends_with("PER") && row_[name.last] == ":";
  }

  // Does the name fill its row of capitals ("Rusland Legioen" has one more)?
  bool inside_run(const PlaceName& name, const Sentence& sentence) const {
    const std::uint32_t own = name.last - 1;
    if (name.first > sentence.first && capital_neighbour(name.first - 1, true) && !head_of(name)) return false;
    if (name.last < sentence.last && capital_neighbour(name.last, false) && !two_names(own, name.last)) {
      return !words_.nations().inhabitants(row_.form(name.last)).country.empty();
    }
    return true;
  }

  // The name before a comma, "en" or a bracket: what stands in a row shares the preposition and the kind word.
  std::int32_t row_mate(std::uint32_t at, const Sentence& sentence) const {
    if (found_.empty() || at == sentence.first) return -1;
    std::uint32_t i = at - 1;
    const bool joins = row_.is(i, Closed::and_) || row_.is(i, Closed::or_);
    if (!joins && row_[i] != "," && !row_.is(i, Closed::to)) return -1;
    if (i > sentence.first && joins && row_[i - 1] == ",") --i;
    if (i > sentence.first && row_[i - 1] == ")") {
      constexpr std::uint32_t longest_bracket = 16;
      const std::uint32_t stop = i > sentence.first + longest_bracket ? i - longest_bracket : sentence.first;
      std::uint32_t open = i - 1;
      while (open > stop && row_[open] != "(") --open;
      i = open;
    }
    return found_.back().last == i && found_.back().first >= sentence.first
               ? static_cast<std::int32_t>(found_.size() - 1)
               : -1;
  }

  bool directly_before(const PlaceName& name) const { return name.kind_words.end <= row_.token(name.first).span.begin; }

  void add_evidence(PlaceName& name, const Sentence& sentence) const {
    name.beside = row_mate(name.first, sentence);
    std::uint32_t size = 0;  // of a phrase that stands before places alone: "vlak bij", "ten noorden van"
    name.related = words_.relation_before(row_, sentence.first, name.first, size) != nullptr;
    name.located_by_word = name.related && size > 1;
    std::uint32_t i = name.first;
    while (i > sentence.first && !is_word(i - 1) && row_[i - 1] != "," && row_[i - 1] != "(" && row_[i - 1] != ")")
      --i;  // quotation marks
    std::uint32_t before = i;
    if (i > sentence.first) {
      const PlaceKindRow* kind = words_.kind(row_[i - 1]);
      const bool of = row_.is(i - 1, Closed::of) && i - 1 > sentence.first;
      if (kind == nullptr && of) {
        kind = words_.kind(row_[i - 2]);
        const bool fits = kind != nullptr && (kind->office || kind->kinds.front() == PlaceKind::region);
        if (!fits) kind = of_office(i - 1, sentence);
        if (kind != nullptr && kind->kinds.front() == PlaceKind::country) kind = nullptr;
        if (kind != nullptr) name.kind_words = row_.token(i - 2).span;
      } else if (kind != nullptr && !kind->office) {
        name.kind_words = row_.token(i - 1).span;
        before = i - 1;
      } else {
        kind = nullptr;
      }
      name.kind = kind;
    }
    if (name.kind == nullptr) apposition_behind(name, sentence);
    if (before > sentence.first) {
      name.country = words_.nations().adjective(row_.form(before - 1));
      if (row_.capital(before - 1)) name.inside = town_of_adjective(row_.form(before - 1));
    }
    for (std::uint32_t j = i, n = 0; j > sentence.first && n < 4; --j, ++n) {
      const std::string_view word = row_[j - 1];
      if (words_.locative(word)) {
        name.located_by_word = true;
        break;
      }
      const bool between = row_.is(j - 1, Closed::the) || words_.kind(word) != nullptr ||
                           !words_.nations().adjective(row_.form(j - 1)).empty() || row_.token(j - 1).upos == Upos::ADJ;
      if (!between) break;
    }
    if (name.beside >= 0) {
      const PlaceName& mate = found_[static_cast<std::size_t>(name.beside)];
      if (name.kind == nullptr && !row_.is(name.first - 1, Closed::to)) {
        name.kind = mate.kind;
        name.kind_words = mate.kind_words;
      }
      if (name.country.empty()) name.country = mate.country;
      name.located_by_word = name.located_by_word || mate.located_by_word;
    }
  }

  // "gouverneur Vjatsjeslav Gladkov van Belgorod": the office stands before the person's name.
  const PlaceKindRow* of_office(std::uint32_t van, const Sentence& sentence) const {
    std::uint32_t i = van;
    const PlaceKindRow* kind = nullptr;
    while (i > sentence.first && van - i < 4 && row_.capital(i - 1) && (kind == nullptr || !kind->office)) {
      --i;
      kind = words_.kind(row_[i]);
    }
    if (kind != nullptr && kind->office) return kind;  // "Burgemeester Serhi Lytvyn van Zaporizja"
    if (i == van || i == sentence.first) return nullptr;
    kind = words_.kind(row_[i - 1]);
    return kind != nullptr && kind->office ? kind : nullptr;
  }

  // "Belgorod, de hoofdstad van de provincie", "Soedzja (een stadje bij de grens)".
  void apposition_behind(PlaceName& name, const Sentence& sentence) const {
    std::uint32_t i = name.last;
    if (i >= sentence.last || (row_[i] != "," && row_[i] != "(")) return;
    ++i;
    if (!row_.is(i, Closed::the) && !row_.is(i, Closed::a)) return;
    const std::uint32_t stop = std::min(sentence.last, i + 4);
    for (++i; i < stop; ++i) {
      if (const PlaceKindRow* kind = words_.kind(row_[i]); kind != nullptr && !kind->office) {
        name.kind = kind;
        name.kind_words = row_.token(i).span;
        return;
      }
      if (row_.token(i).upos != Upos::ADJ && row_.token(i).upos != Upos::X && row_.token(i).upos != Upos::NUM) return;
    }
  }

  // What no sum outweighs: the house of a government, a part of a longer name, somebody of the actor list, a title
  // before it.
  bool ruled_out(const PlaceName& name, const Sentence& sentence) const {
    if (seat(name)) return !name.located_by_word;
    if (!inside_run(name, sentence)) return true;
    if (name.first > sentence.first && words_.title(row_[name.first - 1])) return true;
    if (name.first > sentence.first && words_.bearer(row_[name.first - 1]) && !large(name)) return true;
    if (!known_by_name(name) && words_.body(row_[name.last - 1])) return true;
    return !told(name) && listed(name);
  }
  bool seat(const PlaceName& name) const { return words_.seat(row_[name.last - 1]) || words_.seat(name.key); }
  bool told(const PlaceName& name) const { return name.kind != nullptr && !name.kind->office && directly_before(name); }

  EvidenceSet evidence(const PlaceName& name, const Sentence& sentence) const {
    EvidenceSet out;
    out.add(Evidence::always);
    around(name, sentence, out);
    bearers(name, out);
    own_words(name, out);
    const bool bare = !told(name) && !name.located_by_word && !name.related && name.beside < 0 &&
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
  void around(const PlaceName& name, const Sentence& sentence, EvidenceSet& out) const {
    const bool kind = name.kind != nullptr && !name.kind->office;
    out.add(Evidence::kind_before, told(name));
    out.add(Evidence::kind_behind, kind && !directly_before(name));
    out.add(Evidence::office_before, name.kind != nullptr && name.kind->office);
    out.add(Evidence::located, name.located_by_word);
    out.add(Evidence::related, name.related);
    out.add(Evidence::in_row, name.beside >= 0);
    out.add(Evidence::told_elsewhere, known_.contains(name.key));
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
  bool of_place(std::uint32_t preposition, const Sentence& sentence) const {
    if (preposition == sentence.first || (!row_.is(preposition, Closed::of) && !words_.weak(row_[preposition])))
      return false;
    const std::string_view noun = row_[preposition - 1];
    const PlaceKindRow* kind = row_.is(preposition, Closed::of) ? words_.kind(noun) : nullptr;
    return words_.about(noun) || (kind != nullptr && !kind->office);
  }

  // Who bears it, as far as the gazetteer knows.
  void bearers(const PlaceName& name, EvidenceSet& out) const {
    if (name.places.empty()) return;
    out.add(Evidence::country, gazetteer_.row(name.places.front()).kind == PlaceKind::country);
    out.add(Evidence::large, large(name));
    out.add(Evidence::town, largest(name) >= known_town);
    out.add(Evidence::unsure_name, std::all_of(name.origins.begin(), name.origins.end(), [](NameOrigin origin) {
              return origin == NameOrigin::alternate || origin == NameOrigin::generated;
            }));
  }

  // The words themselves.
  void own_words(const PlaceName& name, EvidenceSet& out) const {
    const std::string_view word = row_[name.first];
    const Token& token = row_.token(name.first);
    const bool single = name.last == name.first + 1;
    const bool headed = out.has(Evidence::dateline) && largest(name) >= known_town;  // "ASSEN - De gordijnen"
    const bool common =
        single && !headed &&
        (words_.ordinary(word) || words_.weak(word) || words_.locative(word) || lower_.contains(std::string(word)));
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
    out.add(Evidence::surname, single && surnames_.contains(std::string(word)));
    out.add(Evidence::subject, has_rel(token, "nsubj"));
  }

  // "DEN HELDER (NPB)", a line or the head of one.
  bool is_dateline(const PlaceName& name, const Sentence& sentence) const {
    const std::string_view word = row_.form(name.first);
    if (name.first == sentence.first && heads_line(name, sentence)) return true;
    if (word.size() < 2 || word[1] < 'A' || word[1] > 'Z') return false;
    const bool second = name.first == sentence.first + 2 && row_[name.first - 1] == "/";  // "DELFZIJL/DJIBOUTI (ANP)"
    if (name.first != sentence.first && !second) return false;
    if (!second && name.last < sentence.last && row_[name.last] == "/") return true;
    if (second && !name.places.empty()) return true;
    if (name.last >= sentence.last || row_[name.last] == "(" || row_.token(name.last).lemma == "-") return true;
    // "BEIROET." and "ANTWERPEN 03/03", where the gazetteer has it; not "MINUSMA, de missie".
    const bool figure = base::is_digit(base::decode(row_.form(name.last), 0).value);
    return !name.places.empty() && (figure || row_[name.last] == ".");
  }

  // "Amsterdam, 10 september 2026", "Barendrecht: drie schoten": a known town at the head of its line. Not a person who
  // speaks: "Bergen: dat is zo" where the report has a Jan Bergen.
  bool heads_line(const PlaceName& name, const Sentence& sentence) const {
    if (name.last + 1 >= sentence.last || largest(name) < known_town) return false;
    if (surnames_.contains(std::string(row_[name.first])) || row_.token(name.first).ner.ends_with("PER")) {
      if (row_[name.last] != ",") return false;
    }
    const bool figure = base::is_digit(base::decode(row_.form(name.last + 1), 0).value);
    return row_[name.last] == ":" || (row_[name.last] == "," && figure);
  }

  const WordRow& row_;
  const PlaceWords& words_;
  const Gazetteer& gazetteer_;
  std::map<std::string, bool, std::less<>> lower_;  // words that the report writes in lower case
  std::set<std::string, std::less<>> known_;        // keys of the first pass
  std::set<std::string, std::less<>> surnames_;     // words in names of persons, but the first
  std::vector<PlaceName> found_;
  std::vector<PlaceCandidate>* looked_at_;
};
}  // namespace

std::vector<PlaceName> find_place_names(const WordRow& row, const PlaceWords& words, const Gazetteer& gazetteer,
                                        std::vector<PlaceCandidate>* looked_at) {
  return Finder(row, words, gazetteer, looked_at).run();
}

}  // namespace wederhoor::reading
