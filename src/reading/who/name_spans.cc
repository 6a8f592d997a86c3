// Decides which words are a name. Applies to "Mart de Kruif", "Legioen Vrijheid van Rusland", "Institute for the Study
// of War"; not to the first word of "Soldaten trokken weg", nor to "Starovoit van Koersk" as a whole. The trained names
// go before the rules. Tested by tests/reading/who/who_test.cc and spec/nl/who.md.
#include "reading/who/name_spans.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/utf8.h"
#include "lexicon/table_file.h"
#include "reading/words/characters.h"

namespace wederhoor::reading {
namespace {

constexpr std::uint32_t longest = 12;  // words of a name

NameKind kind_of_tag(std::string_view tag) {
  if (tag.ends_with("PER")) return NameKind::person;
  if (tag.ends_with("ORG")) return NameKind::body;
  if (tag.ends_with("LOC")) return NameKind::place;
  return NameKind::other;
}

class Finder {
 public:
  Finder(const WordRow& row, const NameWords& words, const Roles& roles, const Nations& nations,
         const lexicon::Actors& actors)
      : row_(row), words_(words), roles_(roles), nations_(nations), actors_(actors), reading_(row.reading()) {
    for (const Sentence& sentence : reading_.sentences) first_words_.push_back(first_word(sentence));
    note_small_words();
  }

  std::vector<Name> run() {
    std::vector<Name> names;
    for (std::uint32_t i = 0; i < row_.size();) {
      if (!begins(i)) {
        ++i;
        continue;
      }
      Name name{i, extend(i)};
      if (opens_with_title(name)) ++name.first;
      settle(name);
      if (behind_rank(name) || behind_chief(name)) name.kind = NameKind::person;
      i = name.last;
      // "Air France-KLM-topman Ben Smith": the first words belong to the office.
      if (name.last < row_.size() && chief(name.last) && token(name.last).sentence == token(name.first).sentence)
        continue;
      names.push_back(name);
    }
    agree(names);
    return names;
  }

 private:
  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }
  bool tagged(std::uint32_t i) const { return !token(i).ner.empty(); }
  bool parsed(std::uint32_t i) const { return reading_.sentences[token(i).sentence].parsed; }
  std::uint32_t sentence_end(std::uint32_t i) const { return reading_.sentences[token(i).sentence].last; }

  std::uint32_t first_word(const Sentence& sentence) const {
    std::uint32_t i = sentence.first;
    const auto sign = [&](std::uint32_t t) {  // "▪️ Volgens Bos", "- Volgens Bos"
      const auto byte = static_cast<unsigned char>(row_.form(t).front());
      return reading_.tokens[t].upos == Upos::PUNCT || reading_.tokens[t].upos == Upos::SYM || byte == 0xE2 ||
             byte >= 0xF0;
    };
    while (i + 1 < sentence.last && sign(i)) ++i;
    return i;
  }
  bool starts_sentence(std::uint32_t i) const { return i <= first_words_[token(i).sentence] || starts_quote(i); }
  // „Soldaten trokken weg”, after a colon or an opening mark.
  bool starts_quote(std::uint32_t i) const {
    return i > 0 && token(i - 1).upos == Upos::PUNCT && token(i - 1).lemma != "," && token(i - 1).lemma != "(" &&
           token(i - 1).sentence == token(i).sentence && token(i - 1).lemma != "-" && token(i - 1).lemma != ")";
  }

  // Words that this report also writes small: no names where they begin a sentence.
  void note_small_words() {
    for (std::uint32_t i = 0; i < row_.size(); ++i) {
      if (!row_.capital(i))
        small_.insert(row_[i]);
      else if (!starts_sentence(i))
        capital_.insert(row_[i]);
    }
  }

  bool begins(std::uint32_t i) const {
    if (chief(i)) return false;
    // "Minister van Defensie van Tsjaad": no name begins inside one that the portfolio has cut off.
    if (tagged(i) && token(i).ner.starts_with("I-") && !row_.capital(i) && small_link(i)) return false;
    if (tagged(i)) return !is_role(i) && !(modifier(i) && stands_alone(i));
    if (opens_listed(i)) return true;
    return capital_name(i) && !(modifier(i) && !(i + 1 < sentence_end(i) && capital_name(i + 1) && !modifier(i + 1)));
  }

  // "Artsen zonder Grenzen" at the head of a sentence: no word there shows that a name begins.
  bool opens_listed(std::uint32_t i) const {
    return row_.capital(i) && i + 2 < sentence_end(i) && !row_.capital(i + 1) && row_.capital(i + 2) &&
           listed_end(i, std::min(sentence_end(i), i + 3)) == i + 3;
  }

  // "Arts Fatima Bakr" at the head of a sentence, all of it tagged as one name.
  bool opens_with_title(const Name& name) const {
    if (name.last < name.first + 2 || !starts_sentence(name.first) || !row_.capital(name.first + 1)) return false;
    const Role role = roles_.find(row_[name.first]);
    return role.row != none && role.kind == ActorKind::person && role.title && role.count == Count::one &&
           (!token(name.first).ner.ends_with("ORG") || is_rank(name.first)) &&
           actors_.find(row_.words(name.first, name.last)).empty();
  }

  bool is_rank(std::uint32_t i) const {
    const Role role = roles_.find(row_[i]);
    return role.row != none && role.like == "soldier" && role.title && role.count == Count::one;
  }
  // "Generaal Bos", "kapitein Dijk" taken for a body or a place: a single word behind a rank. Not "commandant
  // Landmacht", nor one of the list.
  bool behind_rank(const Name& name) const {
    if (name.first == 0 || name.last != name.first + 1 || name.kind == NameKind::person) return false;
    const std::uint32_t rank = name.first - 1;
    return token(rank).sentence == token(name.first).sentence && is_rank(rank) && !body_word(name.first) &&
           !words_.body_ending(row_[name.first]) && (!row_.capital(rank) || starts_sentence(rank)) &&
           actors_.find(row_.form(name.first)).empty();
  }

  // "NAVO-chef Mark Rutte", "IAEA-baas Rafael Grossi": what ends in an office behind a hyphen and has a name behind it
  // is the office, whatever the tagger takes it for.
  bool chief(std::uint32_t i) const {
    if (i + 1 >= sentence_end(i) || !row_.capital(i + 1) || token(i + 1).upos == Upos::PUNCT || modifier(i + 1))
      return false;
    const std::string_view form = row_.form(i);
    const std::size_t hyphen = form.rfind('-');
    if (hyphen == std::string_view::npos || hyphen < 2 || hyphen + 2 >= form.size() || !row_.capital(i)) return false;
    const std::string_view last = form.substr(hyphen + 1);
    if (base::starts_upper(last)) return false;
    const Role role = roles_.find(base::lower(last));
    return role.row != none && role.kind == ActorKind::person && role.title && role.count == Count::one;
  }
  bool behind_chief(const Name& name) const {
    return name.first > 0 && chief(name.first - 1) && token(name.first - 1).sentence == token(name.first).sentence;
  }

  // "Oud-commandant Mart de Kruif" with two names side by side, "de oud-commandant": a noun that tells who somebody is.
  bool is_role(std::uint32_t i) const {
    if (!parsed(i) || !token(i).ner.starts_with("B-")) return false;
    const bool heads =
        token(i).ner == "B-ORG" && starts_sentence(i) && i + 1 < sentence_end(i) && token(i + 1).ner == "B-PER";
    if (token(i).upos != Upos::NOUN && !heads) return false;
    if (row_.capital(i) && (i + 1 >= sentence_end(i) || !token(i + 1).ner.starts_with("B-PER"))) return false;
    const Role role = roles_.find(row_[i]);
    return role.row != none && role.kind == ActorKind::person;
  }
  bool stands_alone(std::uint32_t i) const {
    if (i + 1 >= sentence_end(i)) return true;
    const Token& next = token(i + 1);
    return !next.ner.starts_with("I-") && (!row_.capital(i + 1) || modifier(i + 1) || next.upos == Upos::PUNCT);
  }

  // "Russische", "Oekraïners": they tell a country and are a name only together with a capital behind them.
  bool modifier(std::uint32_t i) const {
    return !nations_.adjective(row_.form(i)).empty() || !nations_.inhabitants(row_.form(i)).country.empty();
  }

  // A word with a capital that is not only the sentence's.
  bool capital_name(std::uint32_t i) const {
    const Token& t = token(i);
    if (t.upos == Upos::PUNCT || !row_.capital(i)) return false;
    if (parsed(i) && t.upos == Upos::PROPN) return true;
    const std::string_view word = row_[i];
    if (words_.title(word) != nullptr) return false;
    const bool headline = reading_.sentences[t.sentence].part == "headline";
    if (!starts_sentence(i) && !headline) return !(parsed(i) && t.upos == Upos::PRON);
    if (parsed(i) && t.upos != Upos::NOUN && t.upos != Upos::X && t.upos != Upos::ADJ) return false;
    if (words_.starters().has(word) || small_.contains(word)) return false;
    if (roles_.find(word).row != none) return i + 1 < sentence_end(i) && capital_.contains(word);
    if (capital_.contains(word) || all_capitals(i) || !actors_.find(row_.form(i)).empty()) return true;
    return !parsed(i) && i + 1 < sentence_end(i) && row_.capital(i + 1) && !modifier(i);
  }
  bool all_capitals(std::uint32_t i) const {
    const std::string_view form = row_.form(i);
    std::uint32_t capitals = 0;
    for (std::size_t at = 0; at < form.size() && capitals < 2;) {
      const base::CodePoint c = base::decode(form, at);
      capitals += upper(c.value);
      at += c.size;
    }
    return capitals > 1;
  }

  // One past the last word of the name that begins at `first`.
  std::uint32_t extend(std::uint32_t first) const {
    const std::uint32_t end = std::min(sentence_end(first), first + longest);
    if (const std::uint32_t portfolio = portfolio_end(first); portfolio > first) return portfolio;
    std::uint32_t last = listed_end(first, end);
    while (last < end) {
      if (joins(first, last)) {
        ++last;
        continue;
      }
      std::uint32_t over = bridge(first, last, end);
      if (over == last) over = over_nickname(last, end);
      if (over == last) break;
      last = over;
    }
    return last;
  }

  // "Médecins Sans Frontières", "Artsen zonder Grenzen": a name of the list goes as far as the list has it.
  std::uint32_t listed_end(std::uint32_t first, std::uint32_t end) const {
    constexpr std::uint32_t longest_listed = 4;
    const std::uint32_t stop = std::min(end, first + longest_listed);
    std::uint32_t last = first + 1;
    while (last < stop && token(last).upos != Upos::PUNCT) ++last;
    for (; last > first + 1; --last) {
      const bool whole = row_.capital(last - 1) || last > first + 2;  // "Reporters sans frontières"
      if (whole && actors_.find(row_.words(first, last)).size() == 1) return last;
    }
    return first + 1;
  }

  // "minister van Buitenlandse Zaken Jan Bos": the portfolio is a name of its own.
  std::uint32_t portfolio_end(std::uint32_t i) const {
    if (i == 0 || i >= row_.size() || !(row_.is(i - 1, Closed::of) || row_.is(i - 1, Closed::for_))) return i;
    const auto found = words_.portfolios().longest(row_.until(sentence_end(i)), i);
    return i + found.words;
  }

  // Is the word at `next` part of the name that stands before it?
  bool joins(std::uint32_t first, std::uint32_t next) const {
    if (chief(next)) return false;
    if (next == first + 1 && side_by_side(first, next)) return false;
    if (token(first).ner.ends_with("PER") && portfolio_end(next + 1) > next + 1)
      return false;  // "Jan Bos van Defensie"
    // No name ends in a small word: "Legioen Vrijheid Voor Rusland".
    if (next > first + 1 && small_link(next - 1) && row_.capital(next)) return true;
    if (tagged(next)) {
      // "Ruslands leger": what owns a body is a name by itself, whatever the tagger says.
      if (token(first).head == static_cast<std::int32_t>(next) && has_rel(token(first), "nmod:poss")) return false;
      // "Russische" and "Vrijwilligerskorps" as two names.
      const bool loose = !tagged(first) || (next == first + 1 && modifier(first) && !token(next).ner.ends_with("PER"));
      return token(next).ner.starts_with("I-") || (loose && continues_capitals(first, next));
    }
    if (tagged(next - 1) && token(next - 1).ner.ends_with("PER")) return false;
    return continues_capitals(first, next);
  }
  // The "IS" of "DE STAD IS VEILIG" is no group.
  bool shouted_verb(std::uint32_t i) const {
    return parsed(i) && token(i).upos == Upos::AUX && i > 0 && all_capitals(i) && all_capitals(i - 1);
  }
  // "Viel Hamas Israël binnen": somebody of the list, and a state.
  bool side_by_side(std::uint32_t first, std::uint32_t next) const {
    const auto one = [&](std::uint32_t i) {
      const std::vector<std::uint32_t> rows =
          row_.capital(i) ? actors_.find(row_.form(i)) : std::vector<std::uint32_t>{};
      return rows.size() == 1 ? &actors_.row(rows.front()) : nullptr;
    };
    const lexicon::ActorRow *a = one(first), *b = one(next);
    return a != nullptr && b != nullptr && a != b && b->kind == ActorKind::place_as_actor &&
           a->kind == ActorKind::armed_group;
  }
  bool continues_capitals(std::uint32_t first, std::uint32_t next) const {
    if (!row_.capital(next) || token(next).upos == Upos::PUNCT) return is_number_of_name(first, next);
    if (modifier(next) && !(next + 1 < row_.size() && row_.capital(next + 1))) return false;
    const bool word = parsed(next) && (token(next).upos == Upos::PRON || token(next).upos == Upos::VERB);
    return words_.title(row_[next]) == nullptr && (!word || inside_capitals(next));
  }
  // "Hengelo Zegt Nee": in running text a verb with a capital, and another capital behind it, is in a name.
  bool inside_capitals(std::uint32_t i) const {
    return reading_.sentences[token(i).sentence].part.empty() && !starts_sentence(i) && i + 1 < sentence_end(i) &&
           row_.capital(i + 1) && !all_capitals(i) && !all_capitals(i + 1);
  }
  // "Sentinel 2", "Groep 7": a figure right behind a capital, where no count can follow it.
  bool is_number_of_name(std::uint32_t first, std::uint32_t next) const {
    const std::string_view form = row_.form(next);
    if (next != first + 1 || form.size() > 3 || form.find_first_not_of("0123456789") != std::string_view::npos)
      return false;
    return next + 1 >= sentence_end(next) || token(next + 1).upos == Upos::PUNCT;
  }

  // "Jimmy 'Barbecue' Chérizier": a name by which friends call him, in marks, before his last name.
  std::uint32_t over_nickname(std::uint32_t last, std::uint32_t end) const {
    if (last + 3 >= end || token(last).upos != Upos::PUNCT || token(last + 2).upos != Upos::PUNCT) return last;
    const bool marks = is_quote_mark(row_.form(last)) && is_quote_mark(row_.form(last + 2));
    return marks && row_.capital(last + 1) && row_.capital(last + 3) ? last + 4 : last;
  }

  // Over small words inside a name: "de", "van der", "van", "for the". Returns where the name goes on, or `last`.
  std::uint32_t bridge(std::uint32_t first, std::uint32_t last, std::uint32_t end) const {
    std::uint32_t next = last;
    if (portfolio_end(last + 1) > last + 1 && token(first).ner.ends_with("PER")) return last;
    while (next < end && next < last + 3 && !row_.capital(next) && small_link(next)) ++next;
    if (next == last || next >= end || !row_.capital(next) || token(next).upos == Upos::PUNCT) return last;
    if (tagged(next)) {
      if (token(next).ner.starts_with("I-")) return next + 1;
      const bool body = token(first).ner.ends_with("ORG") || body_word(first);
      if (tagged(first)) return body && body_link(first, last, next) ? next + 1 : last;
    }
    if (modifier(next) && !row_.is(last, Closed::of) && !row_.is(last, Closed::for_)) return last;
    return person_link(first, last, next) || body_link(first, last, next) ? next + 1 : last;
  }
  bool small_link(std::uint32_t i) const {
    return words_.particle(row_[i]) || words_.link(row_[i]) || words_.english_link(row_[i]);
  }

  // "Mart de Kruif", "Ursula von der Leyen": particles only, and no "van" before what may be a place after a whole
  // name.
  bool person_link(std::uint32_t first, std::uint32_t last, std::uint32_t next) const {
    for (std::uint32_t i = last; i < next; ++i) {
      if (!words_.particle(row_[i])) return false;
    }
    if (row_.is(last, Closed::inner)) return next > last + 1;
    if (body_word(first)) return false;
    return !(row_.is(last, Closed::of) && next == last + 1 && last > first + 1);
  }

  // "Legioen Vrijheid van Rusland", "Raad van Europa", "Institute for the Study of War", "Vrijheid van Rusland
  // Legioen".
  bool body_link(std::uint32_t first, std::uint32_t last, std::uint32_t next) const {
    const bool english = words_.english_head(row_[first]);
    for (std::uint32_t i = last; i < next; ++i) {
      if (!words_.link(row_[i]) && !(english && words_.english_link(row_[i]))) return false;
    }
    if (english || body_word(first)) return true;
    return next + 1 < row_.size() && row_.capital(next + 1) && body_word(next + 1);
  }
  // A capital on a word that names bodies: "Legioen", "Raad", "Ministerie".
  bool body_word(std::uint32_t i) const {
    const Role role = roles_.find(row_[i]);
    return role.row != none && role.kind != ActorKind::person && role.kind != ActorKind::people;
  }

  void settle(Name& name) const {
    for (std::uint32_t i = name.first; i < name.last; ++i) {
      if (!tagged(i) || shouted_verb(i)) continue;
      name.kind = kind_of_tag(token(i).ner);
      name.tagged = true;
      break;
    }
    const bool body = body_word(name.last - 1) || body_word(name.first) || words_.english_head(row_[name.first]) ||
                      (name.last == name.first + 1 && words_.body_ending(row_[name.first]));
    // "persbureau Ria": no Ria is a press agency.
    if (name.first > 0 && name.kind == NameKind::person && !row_.capital(name.first - 1) && body_word(name.first - 1))
      name.kind = NameKind::body;
    if (body && (!name.tagged || name.kind == NameKind::other || name.kind == NameKind::place))
      name.kind = NameKind::body;
    if (!name.tagged && name.kind == NameKind::unknown && name.last == name.first + 1 && all_capitals(name.first))
      name.kind = NameKind::body;
    if (name.kind == NameKind::unknown && name.last > name.first + 1 && !row_.capital(name.first + 1))
      name.kind = NameKind::person;
  }

  // A name is of one kind in a report: "De Kruif" is a person where it is one more often than anything else, "Mart de
  // Kruif" counted. Places keep what each of them is: Koersk the town, Koersk the team.
  void agree(std::vector<Name>& names) const {
    std::unordered_map<std::string, std::array<int, 5>> votes;  // words in lower case -> times of each kind
    std::unordered_set<std::string_view> surnames;              // of persons with two names
    const auto key = [&](std::uint32_t first, std::uint32_t last) {
      std::string out;
      for (std::uint32_t i = first; i < last; ++i) out.append(row_[i]).append(" ");
      return out;
    };
    for (const Name& name : names) {
      if (!name.tagged) continue;
      if (name.kind == NameKind::person && name.last > name.first + 1 && !words_.particle(row_[name.first]))
        surnames.insert(row_[name.last - 1]);
      const std::uint32_t own = name.kind == NameKind::person ? name.last - 1 : name.first;  // surnames vote too
      for (std::uint32_t first = name.first; first <= own; ++first)
        ++votes[key(first, name.last)][static_cast<std::size_t>(name.kind)];
    }
    for (Name& name : names) {
      const bool surname = name.last == name.first + 1 && surnames.contains(row_[name.first]);
      if (!surname && name.tagged && (is_known_place(name) || is_seat(name))) name.kind = NameKind::place;
      if (surname && can_be_surname(name)) {
        name.kind = NameKind::person;
        continue;
      }
      if (!name.tagged || name.kind == NameKind::place) continue;
      const auto& v = votes[key(name.first, name.last)];
      const auto times = [&](NameKind kind) { return v[static_cast<std::size_t>(kind)]; };
      for (const NameKind kind : {NameKind::person, NameKind::body}) {
        if (2 * times(kind) > times(NameKind::person) + times(NameKind::body) + times(NameKind::other))
          name.kind = kind;
      }
    }
  }

  // "Francesco Molinari" is in the report: "Molinari" is he, taken for a body or a place by itself, but not "de
  // Wagner", nor what is known as a place or an actor of another kind.
  bool can_be_surname(const Name& name) const {
    if (name.first > 0 && row_.is(name.first - 1, Closed::the)) return false;
    const std::vector<std::uint32_t> known = actors_.find(row_.form(name.first));
    const auto person = [&](std::uint32_t row) { return actors_.row(row).kind == ActorKind::person; };
    return !is_known_place(name) && std::all_of(known.begin(), known.end(), person);
  }

  // "Ankara schrijft de aanval toe": a capital that stands for a state, taken for a person.
  bool is_seat(const Name& name) const {
    return name.kind == NameKind::person && name.last == name.first + 1 &&
           !actors_.by_place(row_.form(name.first)).empty();
  }

  // In the gazetteer, and where a place stands: "Tjotkino", "Den Helder" taken for a person.
  // A name that no gazetteer lists counts too, where the tagger sees no person: "Tin-Abakoral" is no body.
  bool is_known_place(const Name& name) const {
    const Span span = row_.span(name.first, name.last);
    const auto place = std::lower_bound(reading_.places.begin(), reading_.places.end(), span.begin,
                                        [](const PlaceMention& p, std::uint32_t at) { return p.span.begin < at; });
    return place != reading_.places.end() && place->span.begin == span.begin && place->span.end == span.end &&
           (!place->place_id.empty() || name.kind == NameKind::body || name.kind == NameKind::other);
  }

  const WordRow& row_;
  const NameWords& words_;
  const Roles& roles_;
  const Nations& nations_;
  const lexicon::Actors& actors_;
  const Reading& reading_;
  std::vector<std::uint32_t> first_words_;  // per sentence
  std::unordered_set<std::string_view> small_, capital_;
};
}  // namespace

NameWords::NameWords(const lexicon::LanguageTables& tables) : starters_(tables) {
  for (const lexicon::Row& row : tables.table("name_particles").rows()) particles_.emplace(row.cells.front());
  const lexicon::Table& links = tables.table("name_links");
  for (const lexicon::Row& row : links.rows()) {
    const std::string_view use = links.cell(row, "use");
    if (use == "body_ending")
      body_endings_.emplace_back(row.cells.front());
    else
      (use == "link" ? links_ : use == "english_link" ? english_links_ : english_heads_).emplace(row.cells.front());
  }
  const lexicon::Table& titles = tables.table("titles");
  for (const lexicon::Row& row : titles.rows()) {
    const std::string_view gender = titles.cell(row, "gender");
    titles_.emplace(row.cells.front(), gender == "masculine"  ? Gender::masculine
                                       : gender == "feminine" ? Gender::feminine
                                                              : Gender::unknown);
  }
  std::int32_t value = 0;
  for (const lexicon::Row& row : tables.table("portfolios").rows())
    portfolios_.add(base::lower(row.cells.front()), value++);
}

bool NameWords::body_ending(std::string_view word) const {
  constexpr std::size_t shortest = 4;  // letters before it
  return std::any_of(body_endings_.begin(), body_endings_.end(), [&](const std::string& ending) {
    return word.size() >= ending.size() + shortest && word.ends_with(ending);
  });
}

const Gender* NameWords::title(std::string_view word) const { return base::find(titles_, word); }

std::vector<Name> find_names(const WordRow& row, const NameWords& words, const Roles& roles, const Nations& nations,
                             const lexicon::Actors& actors) {
  return Finder(row, words, roles, nations, actors).run();
}

}  // namespace wederhoor::reading
