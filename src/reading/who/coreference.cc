// Decides who is meant where no name stands. Applies to "De oud-commandant" after "oud-commandant Bos", "beide groepen"
// after two groups, "Hij" after one man; leaves unknown a "hij" after two, and "de gouverneur" where two governors
// speak. "De kapitein" is not the director named before, "de minister van Defensie" of a report set in Yemen nobody
// that we know. Tested by tests/reading/who/who_test.cc, tests/reading/who/offices_test.cc and spec/nl/who.md.
#include "reading/who/coreference.h"

#include <algorithm>

#include "base/utf8.h"
#include "lexicon/table_file.h"
#include "reading/who/antecedents.h"

namespace wederhoor::reading {
namespace {

constexpr std::uint32_t far_role = 60, far_group = 12, far_pronoun = 3;  // sentences back
constexpr std::string_view label = "label";                              // class of nouns that judge: "terroristen"

class Joiner {
 public:
  Joiner(const Report& report, const WordRow& row, const WhoWords& words, const ToldLands& lands,
         std::vector<Party>& parties, std::vector<Bearer>& bearers)
      : report_(report),
        row_(row),
        words_(words),
        lands_(lands),
        parties_(parties),
        bearers_(bearers),
        before_(row, words, parties, bearers) {}

  void run() {
    for (std::uint32_t p = 0; p < parties_.size(); ++p) {
      if (parties_[p].entity == none) place(p);
      take_members(p);
      if (parties_[p].entity != none) before_.add(p);
    }
  }

 private:
  void place(std::uint32_t p) {
    Party& party = parties_[p];
    if (party.kind == MentionKind::pronoun) return place_pronoun(p);
    std::int32_t found = apposition(p);
    if (found == none) found = self_named(p);
    if (found == none) found = second_office(p);
    if (found == none && party.opening == Opening::both) return place_both(p);
    if (found == none && party.count != Count::many)
      found = party.actor_kind == ActorKind::person ? person(p) : body(p);
    if (found == none && party.count == Count::many) found = many(p);
    if (found == unknown) return;
    if (found == none) found = begin_new();
    join(bearers_[static_cast<std::size_t>(found)], static_cast<std::uint32_t>(found), p, party);
  }
  static constexpr std::int32_t unknown = -2;

  std::int32_t begin_new() {
    bearers_.emplace_back();
    return static_cast<std::int32_t>(bearers_.size() - 1);
  }
  void tell(std::uint32_t p, std::string_view why, std::int32_t bearer) {
    const std::uint32_t last = before_.last_of(static_cast<std::uint32_t>(bearer));
    const Span words =
        last == p || last >= parties_.size() ? Span{} : row_.span(parties_[last].first, parties_[last].last);
    parties_[p].because.push_back({std::string(why), {}, words});
  }
  std::uint32_t sentence(std::uint32_t p) const { return row_.token(parties_[p].head).sentence; }

  // "X, de woordvoerder van Y," and "de andere groep, het Z,": side by side, one of them with a comma behind.
  std::int32_t apposition(std::uint32_t p) const {
    const Party& party = parties_[p];
    for (std::uint32_t back = 1; back < 4 && back <= p; ++back) {
      const Party& other = parties_[p - back];
      if (other.last + 1 == party.first && row_[other.last] == "," && apposed(p - back, p)) return other.entity;
    }
    for (std::uint32_t q = p + 1; q < parties_.size() && q - p < 4; ++q) {
      const Party& other = parties_[q];
      if (party.last + 1 == other.first && row_[party.last] == "," && other.entity != none && apposed(p, q))
        return other.entity;
    }
    return none;
  }
  // "Een groep die zich Brigade Zuid noemt": that is its name. Not: "een groep die het leger bezetter noemt".
  std::int32_t self_named(std::uint32_t p) const {
    const Party& party = parties_[p];
    std::uint32_t at = party.last + 1;
    if (party.named() || !row_.is(party.last, Closed::relative) || !row_.is(at, Closed::itself)) return none;
    while (row_.is(at, Closed::itself)) ++at;
    for (std::uint32_t q = p + 1; q < parties_.size() && q - p < 4; ++q) {
      const Party& other = parties_[q];
      if (other.first != at || !other.named() || !before_.kinds_agree(party.actor_kind, other.actor_kind)) continue;
      for (std::uint32_t t = other.last; t < other.last + 2; ++t) {  // a number may stand behind the name
        if (row_.is(t, Closed::calls)) return other.entity;
      }
    }
    return none;
  }
  // "De minister van Handel en vicepremier, Bart Kramer": one article, one person. Not: "de minister en de premier".
  std::int32_t second_office(std::uint32_t p) const {
    const auto one = [&](const Party& x) {
      return x.actor_kind == ActorKind::person && x.count == Count::one && x.kind != MentionKind::pronoun;
    };
    const Party& party = parties_[p];
    const bool opens = party.opening != Opening::none || party.first < party.head;
    if (!one(party) || party.named() || !opens || !row_.is(party.last, Closed::and_)) return none;
    const std::uint32_t next = party.last + 1;
    for (std::uint32_t q = p + 1; q < parties_.size() && q - p < 4; ++q) {
      const Party& other = parties_[q];
      const bool behind = other.first == next || (other.first == next + 1 && has_rel(row_.token(next), "amod"));
      if (!behind || !one(other) || other.opening != Opening::none || other.role.empty()) continue;
      return other.entity != none ? other.entity : apposition(q);
    }
    return none;
  }
  bool apposed(std::uint32_t a, std::uint32_t b) const {
    const Party &first = parties_[a], &second = parties_[b];
    if (first.kind == MentionKind::pronoun || second.kind == MentionKind::pronoun || first.named() == second.named())
      return false;
    if (sentence(a) != sentence(b) || first.count != second.count) return false;
    if (!before_.kinds_agree(first.actor_kind, second.actor_kind) || opposed(first, second)) return false;
    const bool closed = second.last >= row_.size() || row_.token(second.last).upos == Upos::PUNCT ||
                        row_.token(second.last).sentence != sentence(b);
    const Token& head = row_.token(second.head);
    const bool parsed = row_.reading().sentences[head.sentence].parsed;
    if (parsed && has_rel(head, "conj")) return false;
    return closed || row_.is(second.last, Closed::relative) || (parsed && has_rel(head, "appos"));
  }

  // A group of the actor list is not "het leger".
  static bool opposed(const Party& a, const Party& b) {
    const auto listed = [](const Party& p) { return !p.actor_id.empty() && p.actor_kind == ActorKind::armed_group; };
    const auto state = [](const Party& p) {
      return p.actor_kind == ActorKind::army || p.actor_kind == ActorKind::state_body;
    };
    return (listed(a) && state(b)) || (state(a) && listed(b));
  }

  // "de oud-commandant", "de gouverneur van Koersk".
  std::int32_t person(std::uint32_t p) {
    Party& party = parties_[p];
    const bool points = party.opening == Opening::definite || party.opening == Opening::demonstrative ||
                        party.opening == Opening::possessive;
    if (!points && party.opening != Opening::none) return none;
    if (party.opening == Opening::none && !row_.capital(party.first)) return none;
    const Antecedents::Found found = before_.nearest(p, far_role, [&](const Bearer& b) {
      return b.count != Count::many && b.kind == ActorKind::person && role_fits(b, party);
    });
    if (found.several) return unknown;  // two of one role
    if (found.bearer != none) return tell(p, "same role", found.bearer), found.bearer;
    return holder(p);
  }
  // By the nouns that he was called by: a noun of the same class may be another man's.
  bool role_fits(const Bearer& bearer, const Party& party) const {
    if (!agree(bearer, party)) return false;
    // "De woordvoerder van het Iraanse ministerie" is not the legerwoordvoerder.
    const bool narrowed = !party.of.empty() && party.of != bearer.of;
    return std::any_of(bearer.roles.begin(), bearer.roles.end(), [&](const std::string& role) {
      return narrowed ? role == party.role : words_.tells_again(party.role, party.like, role);
    });
  }
  static bool agree(const Bearer& bearer, const Party& party) {
    if (party.gender != Gender::unknown && bearer.gender != Gender::unknown && party.gender != bearer.gender)
      return false;
    if (!party.of.empty() && !bearer.of.empty() && party.of != bearer.of) return false;
    return party.country.empty() || bearer.country.empty() || party.country == bearer.country;
  }

  // Who held the office on the day of the report, by the actor list.
  std::int32_t holder(std::uint32_t p) {
    Party& party = parties_[p];
    if (party.of.empty() && party.country.empty()) return none;
    if (!report_.published.begin) return none;
    const std::uint32_t begin = party.first + (party.opening == Opening::definite ? 1 : 0);
    const std::string title = row_.words(begin, party.last);
    const std::string land(party.country.empty() ? std::string_view(lands_.own()) : party.country.view());
    std::vector<std::uint32_t> rows = words_.actors.holders(title, report_.published.begin->day);
    if (rows.size() != 1 || !of_land(words_.actors.row(rows.front()), party, land))
      rows = words_.actors.holders_in(land, title, report_.published.begin->day);
    if (rows.size() != 1) return none;
    const lexicon::ActorRow& row = words_.actors.row(rows.front());
    party.actor_id = row.id;
    party.shown = row.name;
    party.affiliation = row.affiliation;
    party.because.push_back({"office", row.row, row_.span(begin, party.last)});
    for (std::size_t b = 0; b < bearers_.size(); ++b) {
      if (bearers_[b].actor_id == row.id) return static_cast<std::int32_t>(b);
    }
    return none;
  }

  // Does the title say whose office it is? "De gouverneur van Koersk" does; "de minister van Defensie" is that of the
  // land that the words name, or that the report is set in.
  bool of_land(const lexicon::ActorRow& row, const Party& party, const std::string& land) const {
    if (row.country.empty() || land == row.country) return true;
    const bool portfolio = words_.names.portfolios().longest(row_.until(party.last), first_of(party)).words > 0;
    return party.country.empty() && base::starts_upper(party.of) && !portfolio;
  }
  // Token of what stands behind "van".
  std::uint32_t first_of(const Party& party) const {
    for (std::uint32_t i = party.head + 1; i < party.last; ++i) {
      if (row_.is(i, Closed::of) || row_.is(i, Closed::for_)) return i + 1;
    }
    return party.last;
  }

  // "de groep", "het korps", "de andere groep", "het ministerie".
  std::int32_t body(std::uint32_t p) {
    Party& party = parties_[p];
    const bool points = party.opening == Opening::definite || party.opening == Opening::demonstrative ||
                        party.opening == Opening::possessive;
    if (!points || (!party.of.empty() && !party.country.empty())) return none;
    const auto one = [&](const Bearer& b) {
      return (party.of.empty() || b.of == party.of) && b.count != Count::many && b.kind != ActorKind::person &&
             agree(b, party);
    };
    const bool state = party.actor_kind == ActorKind::state_body || party.actor_kind == ActorKind::army ||
                       party.actor_kind == ActorKind::agency;
    const auto alike = [&](const Bearer& b) {
      const bool loose = party.actor_kind == ActorKind::armed_group || party.actor_kind == ActorKind::outlet;
      return one(b) && before_.same_family(party.like, b.likes) && (loose || called_so(b, party));
    };
    const auto fits = [&](const Bearer& b) { return alike(b) || (one(b) && kind_fits(b, party)); };
    if (party.other) {
      const std::int32_t other = before_.other_than_last(p, far_group, fits);
      if (other != none) tell(p, "the other one", other);
      return other;
    }
    // "De zesde divisie" is no group that was told of without a number.
    if ((state || party.like == "militia") && party.narrowing > 0) return none;
    const std::uint32_t far = state ? far_role : far_group;
    Antecedents::Found found = before_.nearest(p, far, alike, true);  // the legion before the newspaper
    if (found.bearer == none) found = before_.nearest(p, far, fits, true);
    if (found.bearer != none) tell(p, "same kind of body", found.bearer);
    return found.bearer;
  }
  // "De politie" after "de federale politie", and not after "de Rijksrecherche", which are police as well.
  bool called_so(const Bearer& bearer, const Party& party) const {
    const auto again = [&](std::string_view word) { return words_.tells_again(party.role, party.like, word); };
    if (words_.tells_of_any(party.role, party.like)) return true;
    if (std::any_of(bearer.roles.begin(), bearer.roles.end(), again)) return true;
    const std::vector<std::string> name = lexicon::pieces(base::lower(bearer.name), ' ');
    return std::any_of(name.begin(), name.end(), again);
  }

  // A named group stands for "de groep" whatever its name says.
  bool kind_fits(const Bearer& bearer, const Party& party) const {
    const bool loose = party.like == "militia" || ((party.like == "group" || party.like == "organisation") &&
                                                   words_.tells_of_any(party.role, party.like));  // not "de stichting"
    const bool group = bearer.kind == ActorKind::armed_group || bearer.kind == ActorKind::organisation;
    if (loose) return bearer.named && group && (party.like != "militia" || bearer.kind == ActorKind::armed_group);
    return party.like == "press" && bearer.kind == ActorKind::outlet && bearer.named;
  }

  // "de milities", "de aanvallers", "zeventig strijders".
  std::int32_t many(std::uint32_t p) {
    const Party& party = parties_[p];
    const bool armed = party.actor_kind == ActorKind::armed_group || party.like == "attacker";
    const bool group = armed || party.actor_kind == ActorKind::organisation;
    const auto fits = [&](const Bearer& b) {
      if (b.count != Count::many || !agree(b, party)) return false;
      if (std::find(b.roles.begin(), b.roles.end(), party.role) != b.roles.end()) return true;
      const bool b_armed =
          b.kind == ActorKind::armed_group || std::find(b.likes.begin(), b.likes.end(), "attacker") != b.likes.end();
      return group && b_armed && (armed || before_.same_family(party.like, b.likes));
    };
    const bool points = party.opening == Opening::definite || party.opening == Opening::demonstrative ||
                        party.opening == Opening::all || party.opening == Opening::both;
    const bool state = party.actor_kind == ActorKind::state_body;
    if (state && party.narrowing > 0) return same_words(p);
    // "Onze eenheden" are not the terrorists that were told of.
    if (party.opening == Opening::possessive) return none;
    if (!points && !armed) return party.narrowing > 0 && !party.counted ? same_words(p) : none;
    const Antecedents::Found found = before_.nearest(p, far_role, fits, true);
    if (found.bearer != none) tell(p, "same kind of many", found.bearer);
    return found.bearer;
  }

  // "westerse regeringen" again: the same words, with what narrows them down.
  std::int32_t same_words(std::uint32_t p) const {
    const std::string mine = content(p);
    for (std::uint32_t q = p, steps = 0; q-- > 0 && steps < 60; ++steps) {
      if (parties_[q].role == parties_[p].role && parties_[q].entity != none && content(q) == mine)
        return parties_[q].entity;
    }
    return none;
  }
  std::string content(std::uint32_t p) const {
    const Party& party = parties_[p];
    const bool article =
        party.opening != Opening::none && party.opening != Opening::possessive && party.first < party.head;
    return base::lower(row_.span(party.first + (article ? 1 : 0), party.last).of(row_.text()));
  }

  // "de korpsen A en B", "twee groepen, en wel: A en B": the names that follow are its members.
  void take_members(std::uint32_t p) {
    Party& party = parties_[p];
    if (party.count != Count::many || party.entity == none || p + 2 >= parties_.size()) return;
    const std::uint32_t end = row_.reading().sentences[sentence(p)].last;
    for (std::uint32_t a = p + 1; a + 1 < parties_.size() && a < p + 4 && parties_[a].first < end; ++a) {
      const Party &one = parties_[a], &two = parties_[a + 1];
      const bool listed = one.first == party.last || (one.first > party.last && row_[one.first - 1] == ":");
      if (!listed || one.last + 1 != two.first || !row_.is(one.last, Closed::and_) || two.first >= end) continue;
      if (!one.named() || !two.named() || one.entity == none || two.entity == none || !groups_agree(party, one) ||
          !groups_agree(party, two))
        continue;
      bearers_[static_cast<std::size_t>(party.entity)].members = {static_cast<std::uint32_t>(one.entity),
                                                                  static_cast<std::uint32_t>(two.entity)};
      return;
    }
  }
  static bool groups_agree(const Party& many, const Party& one) {
    return (many.actor_kind == ActorKind::person) == (one.actor_kind == ActorKind::person) &&
           one.actor_kind != ActorKind::place_as_actor;
  }

  // "beide groepen": the two named last; and the collective that they are.
  void place_both(std::uint32_t p) {
    Party& party = parties_[p];
    const auto one = [&](const Bearer& b) {
      if (b.count == Count::many || !b.named || !agree(b, party)) return false;
      if (party.actor_kind == ActorKind::person) return b.kind == ActorKind::person;
      return b.kind == ActorKind::armed_group || b.kind == ActorKind::organisation;
    };
    std::vector<std::uint32_t> members = before_.last_two(p, far_role, one);
    party.count = Count::many;
    std::int32_t found = many(p);
    if (found < 0) found = begin_new();
    Bearer& bearer = bearers_[static_cast<std::size_t>(found)];
    if (members.size() == 2 && bearer.members.empty()) bearer.members = members;
    join(bearer, static_cast<std::uint32_t>(found), p, party);
    if (members.size() == 2) tell(p, "both of them", static_cast<std::int32_t>(members.front()));
  }

  void place_pronoun(std::uint32_t p) {
    Party& party = parties_[p];
    const auto fits = [&](const Bearer& b) { return pronoun_fits(b, party); };
    const Antecedents::Found found = before_.pronoun(p, far_pronoun, fits);
    if (found.several || found.bearer == none) return;
    const auto index = static_cast<std::uint32_t>(found.bearer);
    tell(p, "pronoun", found.bearer);
    join(bearers_[index], index, p, party);
    party.actor_kind = bearers_[index].kind;
  }
  static bool pronoun_fits(const Bearer& b, const Party& party) {
    if (!b.likes.empty() && b.likes.front() == label) return false;
    const bool person = b.kind == ActorKind::person;
    if (party.count == Count::many) return b.count == Count::many;
    if (party.gender == Gender::neuter)
      return b.het && b.named && !person && b.count != Count::many && b.kind != ActorKind::place_as_actor &&
             b.kind != ActorKind::people;
    if (b.count == Count::many) return party.count == Count::unknown;
    if (!person || (party.count == Count::unknown && b.gender != Gender::feminine)) return false;
    return party.gender == Gender::unknown || b.gender == Gender::unknown || b.gender == party.gender;
  }

  const Report& report_;
  const WordRow& row_;
  const WhoWords& words_;
  const ToldLands& lands_;
  std::vector<Party>& parties_;
  std::vector<Bearer>& bearers_;
  Antecedents before_;
};
}  // namespace

void join_nominals(const Report& report, const WordRow& row, const WhoWords& words, const ToldLands& lands,
                   std::vector<Party>& parties, std::vector<Bearer>& bearers) {
  Joiner(report, row, words, lands, parties, bearers).run();
}

}  // namespace wederhoor::reading
