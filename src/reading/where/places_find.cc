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
  Finder(const WordRow& row, const PlaceWords& words, const Gazetteer& gazetteer)
      : row_(row), words_(words), gazetteer_(gazetteer) {
    for (std::uint32_t i = 0; i < row.size(); ++i) {
      if (!row.capital(i)) lower_[std::string(row[i])] = true;
    }
  }

  // Twice: a village that is told clearly once ("het dorpje Tjotkino") is known where it is told barely ("een inwoner
  // van Tjotkino").
  std::vector<PlaceName> run() {
    pass();
    for (const PlaceName& name : found_) known_.insert(name.key);
    found_.clear();
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
    if (!look_up(at, sentence, name)) {
      name.first = at;
      name.last = unknown_name_end(at, sentence);
      add_evidence(name, sentence);
      const std::string& ner = row_.token(at).ner;
      const bool tagged = ner == "B-LOC" && name.located_by_word && !row_.starts_sentence(at) && !listed(name);
      const bool told = tagged || (name.kind != nullptr && !name.kind->office && directly_before(name) &&
                                   ner.find("PER") == std::string::npos);
      if (name.last == at || !told || !inside_run(name, sentence)) return at + 1;
      name.key = base::fold(row_.span(name.first, name.last).of(row_.text()));
    } else {
      add_evidence(name, sentence);
      if (!is_place(name, sentence)) return at + 1;
    }
    const std::uint32_t end = name.last;
    found_.push_back(std::move(name));
    return end;
  }

  // Is it somebody of the actor list? "Keken naar Nieuwsuur".
  bool listed(const PlaceName& name) const {
    return name.last > name.first && words_.actor(plain_word(row_.span(name.first, name.last).of(row_.text())));
  }

  // The longest name of the gazetteer that starts here.
  bool look_up(std::uint32_t at, const Sentence& sentence, PlaceName& name) const {
    const std::uint32_t last = std::min(sentence.last, at + longest_name);
    for (std::uint32_t end = last; end > at; --end) {
      if (!row_.capital(end - 1) || (end - at > 1 && row_.token(end - 1).upos == Upos::PUNCT)) continue;
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

  // "De Verenigde Staten" is told without its article, "Den Haag" and "De Bilt" are not.
  void drop_article(PlaceName& name) const {
    if (name.last < name.first + 2 || !row_.is(name.first, Closed::the)) return;
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
    if (words_.compass(part) == nullptr) return false;
    if (!take(text.substr(dash + 1), name)) return false;
    name.part = part;
    return true;
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
  std::uint64_t largest(const PlaceName& name) const {
    std::uint64_t most = 0;
    for (std::size_t i = 0; i < name.places.size(); ++i) {
      if (name.origins[i] != NameOrigin::alternate) most = std::max(most, gazetteer_.row(name.places[i]).population);
    }
    return most;
  }

  // Words in capitals with nothing between, behind a kind word: "het dorpje Nowa Wies".
  std::uint32_t unknown_name_end(std::uint32_t at, const Sentence& sentence) const {
    std::uint32_t end = at;
    while (end < sentence.last && end < at + longest_name && row_.capital(end) && row_.token(end).upos != Upos::PUNCT)
      ++end;
    return end;
  }

  bool is_word(std::uint32_t token) const {
    const base::CodePoint c = base::decode(row_.form(token), 0);
    return base::is_letter(c.value) || base::is_digit(c.value) || c.value == U'\'';
  }
  // Is the neighbour part of the same row of capitals?
  bool capital_neighbour(std::uint32_t token) const {
    if (!is_word(token) || !row_.capital(token)) return false;
    if (row_.starts_sentence(token) && lower_.contains(std::string(row_[token]))) return false;
    if (words_.group(row_[token])) return false;  // "viel Hamas Israël binnen"
    const Token& t = row_.token(token);
    if (t.upos == Upos::ADJ || !words_.nations().adjective(row_.form(token)).empty() ||
        words_.kind(row_[token]) != nullptr)
      return false;
    if (row_.starts_sentence(token)) return t.upos == Upos::PROPN;
    return true;
  }
  // Does the name fill its row of capitals ("Rusland Legioen" has one more)?
  bool inside_run(const PlaceName& name, const Sentence& sentence) const {
    if (name.first > sentence.first && capital_neighbour(name.first - 1)) return false;
    if (name.last < sentence.last && capital_neighbour(name.last)) {
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
    if (before > sentence.first) name.country = words_.nations().adjective(row_.form(before - 1));
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
    while (i > sentence.first && van - i < 4 && row_.capital(i - 1)) --i;
    if (i == van || i == sentence.first) return nullptr;
    const PlaceKindRow* kind = words_.kind(row_[i - 1]);
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

  bool is_place(const PlaceName& name, const Sentence& sentence) const {
    const std::string_view word = row_[name.first];
    const Token& token = row_.token(name.first);
    const std::string& ner = token.ner;
    const bool single = name.last == name.first + 1;
    const bool told = name.kind != nullptr && !name.kind->office && directly_before(name);
    if (words_.seat(row_[name.last - 1]) || words_.seat(name.key)) return name.located_by_word;
    if (!inside_run(name, sentence)) return false;
    if (!told && listed(name)) return false;
    if (name.first > sentence.first && words_.title(row_[name.first - 1])) return false;
    const bool line = is_dateline(name, sentence);
    const bool placed = told || line || name.located_by_word || name.beside >= 0 || known_.contains(name.key);
    if (!large(name) && ner.find("PER") != std::string::npos && !placed) return false;
    if (single && !words_.nations().adjective(row_.form(name.first)).empty() && !told && !name.located_by_word)
      return false;
    const bool common =
        words_.ordinary(word) || words_.weak(word) || words_.locative(word) || lower_.contains(std::string(word));
    if (row_.starts_sentence(name.first) && single) {
      if (common && ner.find("LOC") == std::string::npos && !told) return false;
      if (token.upos != Upos::X && token.upos != Upos::PROPN && ner.empty() && !large(name)) return false;
    } else if (single && common && !told && !(large(name) && token.upos == Upos::PROPN)) {
      return false;
    }
    if (told || line || large(name) || name.related || known_.contains(name.key) ||
        ner.find("LOC") != std::string::npos)
      return true;
    // "Soedzja, een stadje in de regio Koersk": the words tell it, whatever the tagger took it for.
    if (name.kind != nullptr && !name.kind->office) return true;
    // "De brug bij Tsjonhar": a village that the gazetteer knows, whatever the tagger took it for; not "bij Rode
    // Kruis".
    const bool body = ner.find("ORG") != std::string::npos;
    if (body && single && name.located_by_word && token.upos == Upos::PROPN) return true;
    if (body || ner.find("MISC") != std::string::npos) return false;
    if (name.beside >= 0) return true;
    if (name.located_by_word || name.kind != nullptr) return true;
    return largest(name) >= known_town && row_.token(name.first).upos == Upos::PROPN && before_weak(name, sentence);
  }

  // "DEN HELDER (NPB)", a line or the head of one.
  bool is_dateline(const PlaceName& name, const Sentence& sentence) const {
    const std::string_view word = row_.form(name.first);
    if (name.first != sentence.first || word.size() < 2 || word[1] < 'A' || word[1] > 'Z') return false;
    return name.last >= sentence.last || row_[name.last] == "(" || row_.token(name.last).lemma == "-";
  }

  bool before_weak(const PlaceName& name, const Sentence& sentence) const {
    return name.first > sentence.first && (words_.weak(row_[name.first - 1]) || words_.locative(row_[name.first - 1]));
  }

  const WordRow& row_;
  const PlaceWords& words_;
  const Gazetteer& gazetteer_;
  std::map<std::string, bool, std::less<>> lower_;  // words that the report writes in lower case
  std::set<std::string, std::less<>> known_;        // keys of the first pass
  std::vector<PlaceName> found_;
};
}  // namespace

std::vector<PlaceName> find_place_names(const WordRow& row, const PlaceWords& words, const Gazetteer& gazetteer) {
  return Finder(row, words, gazetteer).run();
}

}  // namespace wederhoor::reading
