// Decides which words point at somebody. Applies to "Poetins woordvoerder Dmitri Peskov", "het Legioen (LVR)", "de
// gouverneur van Koersk", "hij"; not to "het regent" nor to "de tafel". Lists: lexicons/nl/roles.tsv,
// lexicons/shared/actors.tsv. Tested by tests/reading/who/who_test.cc and spec/nl/who.md.
#include "reading/who/mentions.h"

#include <algorithm>
#include <array>

#include "base/offsets.h"
#include "reading/who/acting_places.h"
#include "reading/who/listed.h"
#include "reading/words/characters.h"

namespace wederhoor::reading {
namespace {

class Builder {
 public:
  Builder(const WordRow& row, const WhoWords& words, const ToldLands& lands)
      : row_(row),
        words_(words),
        lands_(lands),
        reading_(row.reading()),
        names_(find_names(row, words.names, words.roles, words.nations, words.actors)) {
    name_at_.assign(row.size(), none);
    for (std::size_t n = 0; n < names_.size(); ++n) {
      std::fill(name_at_.begin() + names_[n].first, name_at_.begin() + names_[n].last, static_cast<std::int32_t>(n));
    }
  }

  std::vector<Party> run() {
    // A text of names alone must not double its room for one pronoun.
    parties_.reserve(names_.size() + names_.size() / 8 + 64);
    for (std::uint32_t i = 0; i < row_.size();) i = read_at(i);
    const auto before = [](const Party& a, const Party& b) {
      return a.first < b.first || (a.first == b.first && a.last > b.last);
    };
    if (!std::is_sorted(parties_.begin(), parties_.end(), before))  // which takes no room of its own
      std::stable_sort(parties_.begin(), parties_.end(), before);
    return std::move(parties_);
  }

 private:
  const Token& token(std::uint32_t i) const { return reading_.tokens[i]; }
  bool parsed(std::uint32_t i) const { return reading_.sentences[token(i).sentence].parsed; }
  std::uint32_t sentence_end(std::uint32_t i) const { return reading_.sentences[token(i).sentence].last; }
  bool name_begins(std::uint32_t i) const {
    return i < row_.size() && name_at_[i] != none && names_[static_cast<std::size_t>(name_at_[i])].first == i;
  }
  const Name& name(std::uint32_t i) const { return names_[static_cast<std::size_t>(name_at_[i])]; }

  // Reads what begins at token i; returns where to go on.
  std::uint32_t read_at(std::uint32_t i) {
    if (token(i).upos == Upos::PUNCT) return i + 1;
    if (name_begins(i)) return read_name(i);
    const Role role = words_.roles.find(row_[i]);
    if (role.row != none && noun_here(i)) return judges_only(i, role) ? i + 1 : read_role(i, role);
    if (const Nations::Inhabitants who = words_.nations.inhabitants(row_.form(i));
        !who.country.empty() && noun_here(i)) {
      return read_inhabitants(i, who);
    }
    if (const auto found = words_.pronouns.find(std::string(row_[i])); found != words_.pronouns.end())
      read_pronoun(i, found->second);
    else if (owned_speaker(i))
      return read_owned(i);
    return i + 1;
  }

  // "Hij noemt hen terroristen", "het zijn bandieten": a noun that judges, and points at nobody.
  bool judges_only(std::uint32_t i, const Role& role) const {
    if (role.like != "label" || !parsed(i)) return false;
    if (has_rel(token(i), "xcomp")) return true;
    // "Hij noemt de mannen terroristen": what the mannen are called hangs on them, or beside them.
    const Upos before = i > 0 ? token(i - 1).upos : Upos::PUNCT;
    const bool beside = before == Upos::NOUN || before == Upos::PRON || before == Upos::PROPN;
    if (beside && (has_rel(token(i), "nmod") || has_rel(token(i), "obj") || has_rel(token(i), "appos"))) return true;
    return has_near_child(i, "cop");
  }

  // ---- "het hoofd van Zelensky's kabinet zei": whoever he is, he is not Zelensky
  bool owned_speaker(std::uint32_t i) const {
    if (!parsed(i) || token(i).upos != Upos::NOUN || name_at_[i] != none || token(i).head == none) return false;
    const std::string& lemma = token(i).treebank_lemma;
    if (words_.recorded.contains(token(i).lemma) || words_.recorded.contains(lemma.substr(lemma.rfind('_') + 1)))
      return false;
    const auto verb = static_cast<std::uint32_t>(token(i).head);
    if (!has_rel(token(i), "nsubj") || token(i).deprel == "nsubj:pass" || token(verb).upos != Upos::VERB ||
        !words_.speech_forms.contains(std::string(row_[verb])))
      return false;
    if (words_.report_nouns.contains(token(i).lemma)) return false;  // "de lezing van Pretoria" is Pretoria's
    return row_.is(i + 1, Closed::of) && i + 2 < sentence_end(i) && row_.capital(i + 2);
  }
  std::uint32_t read_owned(std::uint32_t i) {
    Party party;
    party.first = party.head = i;
    party.last = i + 1;
    party.count = has_feature(token(i), "Number=Plur") ? Count::many : Count::one;
    party.role = row_[i];
    take_behind(party);
    take_phrase(party);
    party.because.push_back({"owned speaker", {}, row_.span(i, i + 1)});
    parties_.push_back(std::move(party));
    return i + 1;
  }

  // Is the word used as a noun? ("verdachte man" is not one suspect and one man.)
  bool noun_here(std::uint32_t i) const {
    if (!parsed(i)) return true;
    const Upos upos = token(i).upos;
    if (upos == Upos::NOUN || upos == Upos::PROPN || upos == Upos::X) return true;
    if (upos != Upos::ADJ && upos != Upos::VERB) return false;
    static constexpr std::array<std::string_view, 8> heads{"nsubj", "obj",  "iobj",  "obl",
                                                           "nmod",  "conj", "appos", "root"};
    const bool heads_phrase =
        std::any_of(heads.begin(), heads.end(), [&](std::string_view rel) { return has_rel(token(i), rel); });
    return heads_phrase && row_.closed().ends(Closed::noun_ending, row_[i]) &&
           row_.closed().ends(Closed::inflection, words_.roles.find(row_[i]).word);
  }

  // ---- names
  std::uint32_t read_name(std::uint32_t i) {
    const Name& found = name(i);
    Party party;
    party.kind = MentionKind::name;
    party.count = Count::one;
    take_name(party, found);
    party.first = found.first;
    party.last = found.last;
    take_titles(party);
    if (!judge_name(party, found)) return found.last;
    take_phrase(party);
    take_acronym(party);
    party.because.push_back({"name", {}, row_.span(party.name_first, party.name_last)});
    look_up(row_, words_, lands_, party);
    parties_.push_back(std::move(party));
    return std::max(found.last, parties_.back().last);
  }

  void take_name(Party& party, const Name& found) const {
    party.name_first = found.first;
    party.name_last = found.last;
    party.head = found.last - 1;
    party.name = row_.words(found.first, found.last);
    if (found.kind == NameKind::person) party.actor_kind = ActorKind::person;
    if (found.kind == NameKind::body) {
      const Role last = words_.roles.find(row_[found.last - 1]), first = words_.roles.find(row_[found.first]);
      const Role& role = last.row != none && last.kind != ActorKind::person ? last : first;
      party.actor_kind = role.row == none || role.kind == ActorKind::person ? ActorKind::organisation : role.kind;
      if (role.row != none && role.kind != ActorKind::person) party.like = role.like, party.gender = role.gender;
    }
  }

  // "mevrouw Bos", "prof. dr. J. Bos".
  void take_titles(Party& party) const {
    const std::uint32_t begin = reading_.sentences[token(party.first).sentence].first;
    while (party.first > begin) {
      const Gender* gender = words_.names.title(row_[party.first - 1]);
      if (gender == nullptr) return;
      if (*gender != Gender::unknown) party.gender = *gender;
      party.actor_kind = ActorKind::person;
      --party.first;
    }
  }

  // Is the name somebody's? Places only where they act; other names only where the list knows them or they speak.
  bool judge_name(Party& party, const Name& found) const {
    std::string plain = party.name;
    const std::vector<std::uint32_t> rows = words_.actors.find(plain);
    if (rows.size() == 1) {
      const lexicon::ActorRow& row = words_.actors.row(rows.front());
      if (row.kind != ActorKind::place_as_actor) return true;
      return party.acting_place = place_acts(row_, words_, found.first, found.last, false);
    }
    if (!words_.actors.by_place(plain).empty() && found.kind != NameKind::person) {
      return party.acting_place = place_acts(row_, words_, found.first, found.last, true);
    }
    if (party.actor_kind != ActorKind::other) return true;
    if (found.kind == NameKind::place && according(found)) party.actor_kind = ActorKind::place_as_actor;
    if (found.kind == NameKind::place || found.kind == NameKind::other) return speaks(found);
    return !parsed(found.first) || speaks(found);
  }
  bool according(const Name& found) const { return found.first > 0 && row_.is(found.first - 1, Closed::according); }
  bool speaks(const Name& found) const {
    const std::uint32_t head = found.last - 1;
    if (according(found)) return true;
    if (!parsed(found.first) || token(found.first).head == none || found.kind == NameKind::place) return false;
    for (const std::uint32_t i : {found.first, head}) {
      if (has_rel(token(i), "nsubj") && token(i).head != none &&
          words_.speech_forms.contains(std::string(row_[static_cast<std::size_t>(token(i).head)])))
        return true;
    }
    return false;
  }

  // ---- nouns, with a name right behind or without
  std::uint32_t read_role(std::uint32_t i, const Role& role) {
    Party party;
    party.head = i;
    party.first = i;
    party.last = i + 1;
    party.actor_kind = role.kind;
    party.gender = role.gender;
    party.count = role.count;
    party.like = role.like;
    party.role = row_[i];
    take_behind(party);
    const bool with_name = take_name_behind(party, role);
    take_phrase(party);
    take_acronym(party);
    party.because.push_back(
        {with_name ? "title and name" : "role", words_.roles.row_id(role.row), row_.span(i, i + 1)});
    look_up(row_, words_, lands_, party);
    const std::uint32_t next = std::max({i + 1, with_name ? party.name_last : i + 1, consumed(party)});
    parties_.push_back(std::move(party));
    return next;
  }

  // What is no mention of its own: the acronym, and what a ministry or minister is for.
  std::uint32_t consumed(const Party& party) const {
    if (!party.acronym.empty()) return party.last;
    const auto portfolio_behind = [&](std::uint32_t last) {
      const bool links = last + 1 < row_.size() && (row_.is(last, Closed::of) || row_.is(last, Closed::for_));
      return links && portfolio(last + 1) ? name(last + 1).last : 0;
    };
    return std::max(portfolio_behind(party.head + 1), party.named() ? portfolio_behind(party.name_last) : 0);
  }
  bool portfolio(std::uint32_t i) const {
    return name_begins(i) &&
           words_.names.portfolios().longest(row_.until(sentence_end(i)), i).words == name(i).last - i;
  }

  // "president Vladimir Poetin", "minister van Defensie Jan Bos", "persbureau Ria".
  bool take_name_behind(Party& party, const Role& role) const {
    const std::uint32_t end = sentence_end(party.head);
    // "kolonel b.d. Kees Bos"
    const std::uint32_t at = party.last + (party.last < end && has_feature(token(party.last), "Abbr=Yes") ? 1 : 0);
    if (role.count == Count::many || at >= end || !name_begins(at)) return false;
    const Name& found = name(at);
    const bool person = role.kind == ActorKind::person;
    if (!role.title && !(person && found.kind == NameKind::person)) return false;
    // "Burgemeester Mbala" is no town in running text.
    const bool as_place = found.kind == NameKind::place && !(role.title && running_text(party.head));
    if (person && (found.kind == NameKind::body || as_place) && found.tagged) return false;
    if (!person && found.kind == NameKind::person && found.tagged) return false;
    const Party noun = party;
    take_name(party, found);
    party.actor_kind = noun.actor_kind;
    party.like = noun.like;
    if (party.gender == Gender::unknown || person) party.gender = noun.gender;
    party.head = noun.head;
    party.kind = MentionKind::name;
    party.last = found.last;
    if (party.of.empty()) take_behind(party);
    return true;
  }

  bool running_text(std::uint32_t i) const { return parsed(i) && reading_.sentences[token(i).sentence].part.empty(); }

  // "van Koersk", "van het Franse ministerie van Defensie", "in Kyiv".
  void take_behind(Party& party) const {
    const bool body = party.actor_kind == ActorKind::state_body || party.actor_kind == ActorKind::people ||
                      party.actor_kind == ActorKind::army || party.like == "opposition";
    std::uint32_t what = 0;
    std::uint32_t end = words_.phrases.behind(row_, words_.nations, party.head, party.last, body, what);
    if (end == party.last) return;
    if (name_at_[what] != none && name(what).first == what)
      end =
          name(what).last > what && end > name(what).last && party.named() ? name(what).last : end_of_names(what, end);
    party.of = row_.words(what, name_at_[what] != none ? name(what).last : what + 1);
    for (std::uint32_t i = party.last; i < end && party.country.empty(); ++i) {
      party.country = words_.nations.adjective(row_.form(i));
      if (party.country.empty() && row_.capital(i) && (row_.is(i - 1, Closed::of) || i == what))
        party.country = land_named(words_, row_.form(i));
    }
    party.last = end;
    take_land(party);
  }
  // "De minister van Defensie van Tsjaad": whose, behind what for.
  void take_land(Party& party) const {
    const std::uint32_t land = party.last + 1;
    if (!party.country.empty() || land >= sentence_end(party.head) || !row_.is(party.last, Closed::of)) return;
    party.country = land_named(words_, row_.form(land));
    if (!party.country.empty()) party.last = land + 1;
  }
  // Names part where they part, though capitals go on: "van Defensie | Jan Bos".
  std::uint32_t end_of_names(std::uint32_t what, std::uint32_t end) const {
    const std::uint32_t own = name(what).last;
    return own < end && name_at_[own] != none ? own : end;
  }

  std::uint32_t read_inhabitants(std::uint32_t i, const Nations::Inhabitants& who) {
    if (name_at_[i] != none) return i + 1;
    Party party;
    party.head = i;
    party.first = i;
    party.last = i + 1;
    party.actor_kind = who.count == Count::many ? ActorKind::people : ActorKind::person;
    party.count = who.count;
    party.like = who.count == Count::many ? "people" : "person";
    party.role = row_[i];
    party.country = who.country;
    const bool with_name = who.count == Count::one && name_begins(i + 1) && name(i + 1).kind != NameKind::place;
    if (with_name) {
      const Party noun = party;
      take_name(party, name(i + 1));
      party.actor_kind = ActorKind::person;
      party.head = noun.head;
      party.last = party.name_last;
      party.kind = MentionKind::name;
    }
    take_phrase(party);
    party.because.push_back({"inhabitants", {}, row_.span(i, i + 1)});
    look_up(row_, words_, lands_, party);
    parties_.push_back(std::move(party));
    return parties_.back().last;
  }

  // ---- what stands before and behind
  void take_phrase(Party& party) const {
    const Phrase phrase = words_.phrases.around(row_, words_.nations, party.first, party.last);
    std::uint32_t first = phrase.first;
    if (phrase.owner != none) {  // "Bashar al-Assads minister": the whole name
      const std::int32_t owner = name_at_[static_cast<std::size_t>(phrase.owner)];
      if (owner != none) first = std::min(first, names_[static_cast<std::size_t>(owner)].first);
    }
    party.first = tree_left_edge(reading_, party.head, first);
    party.opening = phrase.opening;
    if (party.first < phrase.first && party.opening == Opening::none) party.opening = Opening::definite;
    party.other = phrase.other;
    party.counted = phrase.counted;
    party.narrowing = phrase.adjectives;
    party.het = row_.is(party.first, Closed::neuter);
    if (party.country.empty()) party.country = phrase.country;
  }

  // "(LVR)" right behind.
  void take_acronym(Party& party) const {
    const std::uint32_t open = party.last;
    if (open + 2 >= sentence_end(party.head) || row_[open] != "(" || row_[open + 2] != ")") return;
    const std::string_view form = row_.form(open + 1);
    if (form.size() < 2 || form.size() > 12 || !upper(char_at(form, 0)) || base::lower(form) == form) return;
    const bool capitals =
        std::none_of(form.begin() + 1, form.end(), [](char c) { return c == ' '; }) && upper(char_at(form, 1));
    if (!capitals) return;
    party.acronym = form;
    if (!party.named()) {  // "het vrijwilligerskorps (RVK)": the noun is its name
      party.name_first = content_first(party);
      party.name_last = party.head + 1;
      party.name = row_.words(party.name_first, party.name_last);
      party.kind = MentionKind::name;
      party.count = Count::one;
    }
    party.last = open + 3;
    party.because.push_back({"acronym", {}, row_.span(open + 1, open + 2)});
  }

  // ---- pronouns
  void read_pronoun(std::uint32_t i, const WhoWords::Pronoun& pronoun) {
    if (pronoun.person != 3 || (pronoun.use != "personal" && pronoun.use != "demonstrative")) return;
    if (parsed(i)) {
      if (token(i).upos != Upos::PRON || token(i).feats.find("Poss=Yes") != std::string::npos ||
          has_rel(token(i), "expl"))
        return;
      if (has_rel(token(i), "nmod:poss") || has_rel(token(i), "det")) return;
    } else if (row_.is(i, Closed::whose_too) || pronoun.use == "demonstrative") {
      return;
    }
    if (row_.is(i, Closed::it) && !says_something(i)) return;
    Party party;
    party.kind = MentionKind::pronoun;
    party.first = party.head = i;
    party.last = i + 1;
    party.count = pronoun.count == Count::unknown ? count_by_verb(i) : pronoun.count;
    party.gender = pronoun.count == Count::unknown && party.count == Count::many ? Gender::unknown : pronoun.gender;
    party.role = row_[i];
    party.because.push_back({"pronoun", pronoun.row, row_.span(i, i + 1)});
    parties_.push_back(std::move(party));
  }

  // "het zegt", "het hield een raid": only a subject that acts.
  bool says_something(std::uint32_t i) const {
    if (!parsed(i)) {
      return words_.speech_forms.contains(std::string(row_[i + 1])) ||
             (i > 0 && words_.speech_forms.contains(std::string(row_[i - 1])));
    }
    if (token(i).deprel != "nsubj" || token(i).head == none) return false;
    const auto verb = static_cast<std::uint32_t>(token(i).head);
    if (token(verb).upos != Upos::VERB) return false;
    if (words_.speech_forms.contains(std::string(row_[verb]))) return true;
    return has_near_child(verb, "obj");
  }
  bool has_near_child(std::uint32_t head, std::string_view rel) const {
    const Span near = neighbourhood(head);
    for (std::uint32_t c = near.begin; c < near.end; ++c) {
      if (token(c).head == static_cast<std::int32_t>(head) && has_rel(token(c), rel)) return true;
    }
    return false;
  }
  // Tokens of the sentence around one, so many that no clause is longer: keeps endless sentences linear.
  Span neighbourhood(std::uint32_t i) const {
    const Sentence& sentence = reading_.sentences[token(i).sentence];
    return {std::max(sentence.first, i > 48 ? i - 48 : 0), std::min(sentence.last, i + 48)};
  }

  // zij, ze: one or many, as the verb says.
  Count count_by_verb(std::uint32_t i) const {
    if (!parsed(i) || token(i).head == none) return Count::unknown;
    const auto verb = static_cast<std::uint32_t>(token(i).head);
    const auto said = [&](std::uint32_t v) {
      if (token(v).feats.find("VerbForm=Fin") == std::string::npos) return Count::unknown;
      if (token(v).feats.find("Number=Plur") != std::string::npos) return Count::many;
      return token(v).feats.find("Number=Sing") != std::string::npos ? Count::one : Count::unknown;
    };
    if (const Count c = said(verb); c != Count::unknown) return c;
    const Span near = neighbourhood(verb);
    for (std::uint32_t c = near.begin; c < near.end; ++c) {
      if (token(c).head != static_cast<std::int32_t>(verb)) continue;
      if (const Count count = said(c);
          count != Count::unknown && (has_rel(token(c), "aux") || has_rel(token(c), "cop")))
        return count;
    }
    return Count::unknown;
  }

  const WordRow& row_;
  const WhoWords& words_;
  const ToldLands& lands_;
  const Reading& reading_;
  std::vector<Name> names_;
  std::vector<std::int32_t> name_at_;
  std::vector<Party> parties_;
};
}  // namespace

std::vector<Party> find_parties(const WordRow& row, const WhoWords& words, const ToldLands& lands) {
  return Builder(row, words, lands).run();
}

}  // namespace wederhoor::reading
