// Decides whom the lists know. Applies to "het Oekraïense leger", "FSB-afdeling", "de autoriteiten in Kyiv"; not to
// "Hamas-strijders", who are on its side and are not Hamas. Lists: lexicons/shared/actors.tsv,
// lexicons/shared/bodies.tsv. Tested by tests/reading/who/who_test.cc and spec/shared/actors.md.
#include "reading/who/listed.h"

#include <algorithm>

#include "base/offsets.h"
#include "base/utf8.h"
#include "lexicon/table_file.h"

namespace wederhoor::reading {
namespace {

void take_row(const WordRow& row, const lexicon::ActorRow& actor, Party& party) {
  party.actor_id = actor.id;
  party.shown = actor.name;
  party.affiliation = actor.affiliation;
  party.actor_kind = actor.kind;
  if (party.country.empty()) party.country = actor.country;
  party.because.push_back({"listed", actor.row, row.span(party.first, party.last)});
}

// A state that acts and its government are one actor: "Oekraïne", "Kyiv", "de Oekraïense autoriteiten".
void take_state(const WordRow& row, const WhoWords& words, const lexicon::ActorRow& actor, Party& party) {
  take_row(row, actor, party);
  if (actor.row.starts_with("shared/bodies:")) party.shown.clear();  // the text's own words name it better
  if (!actor.id.ends_with("-gov")) return;
  if (const auto state = words.actors.by_id(actor.id.substr(0, actor.id.size() - 4))) {
    party.actor_id = words.actors.row(*state).id;
    party.shown = words.actors.row(*state).name;
  }
}

// "FSB-afdeling", "Hamas-leiding": part of the body that the first half names; "Hamas-strijders" are on its side.
bool look_up_branch(const WordRow& row, const WhoWords& words, Party& party) {
  const std::size_t hyphen = party.name.rfind('-');
  if (hyphen == std::string::npos || hyphen < 2) return false;
  const std::vector<std::uint32_t> rows = words.actors.find(party.name.substr(0, hyphen));
  if (rows.size() != 1) return false;
  const Role role = words.roles.find(base::lower(party.name.substr(hyphen + 1)));
  if (role.row == none) return false;
  const lexicon::ActorRow& actor = words.actors.row(rows.front());
  if (role.kind == ActorKind::person || role.kind == ActorKind::armed_group) {
    party.affiliation = actor.id;
    return false;
  }
  take_row(row, actor, party);
  return true;
}

// "Parijs", "Den Haag": the seat of a state that begins there, else the word.
std::string seat_at(const WordRow& row, const WhoWords& words, std::uint32_t place) {
  constexpr std::uint32_t longest = 3;
  for (std::uint32_t last = std::min(place + longest, row.size()); last > place; --last) {
    if (std::string seat = row.words(place, last); !words.actors.by_place(seat).empty()) return seat;
  }
  return row.words(place, place + 1);
}

// A body and where it sits: "autoriteiten" and "Kyiv" of "de autoriteiten in Kyiv"; of "het ministerie van Defensie in
// Parijs", where the place stands behind the mention, all but the article.
std::pair<std::string, std::string> body_and_seat(const WordRow& row, const WhoWords& words, const Party& party) {
  const std::uint32_t place = party.last + 1;
  const bool behind = place < row.size() && row.token(place).sentence == row.token(party.head).sentence &&
                      words.place_prepositions.contains(std::string(row[party.last]));
  if (behind) return {row.words(content_first(party), party.last), seat_at(row, words, place)};
  return {std::string(row[party.head]), party.of};
}

// "het Oekraïense leger", "de militaire inlichtingendienst van Oekraïne", "de autoriteiten in Kyiv", "het ministerie
// van Defensie in Parijs".
void look_up_body(const WordRow& row, const WhoWords& words, Party& party) {
  if (party.actor_kind == ActorKind::person || party.counted) return;
  const std::uint32_t begin = content_first(party);
  for (const std::uint32_t last : {party.last, party.named() ? party.last : party.head + 1}) {
    const auto body = words.actors.find_body(row.words(begin, last));
    if (body && body->kind != ActorKind::armed_group) return take_state(row, words, *body, party);
  }
  if (party.narrowing > 0) return;
  const auto [name, seat] = body_and_seat(row, words, party);
  const std::vector<std::uint32_t> states = words.actors.by_place(seat);
  if (states.size() != 1) return;
  if (const auto body = words.actors.find_body(name + " " + row.closed().words(Closed::of).front() + " " +
                                               words.actors.row(states.front()).name))
    take_state(row, words, *body, party);
}

// What the bearer of a title is, by its first noun that tells: "minister" of "minister van Defensie".
Role role_of(const WhoWords& words, const std::string& title) {
  for (const std::string& word : lexicon::pieces(base::lower(title), ' ')) {
    if (const Role role = words.roles.find(word); role.row != none) return role;
  }
  return {};
}

// "Persbureau NPB" is no union of that name.
bool is_of_kind(const lexicon::ActorRow& actor, const Party& party) {
  const bool outlet = party.actor_kind == ActorKind::outlet;
  return !outlet || actor.kind == ActorKind::outlet;
}

// "Minister Traoré" is not the Traoré of the list, who leads a junta; unless the report tells of that land. A name in
// full, and one without a title, is the list's.
bool may_bear(const WhoWords& words, const ToldLands& lands, const lexicon::ActorRow& actor, const Party& party) {
  if (actor.kind != ActorKind::person || party.like.empty() || party.name.find(' ') != std::string::npos) return true;
  bool apart = !actor.offices.empty();
  for (const lexicon::Office& office : actor.offices) {
    const Role role = role_of(words, office.title);
    if (role.row == none) continue;
    if (words.are_family(party.like, role.like)) return true;
    apart = apart && words.are_apart(party.like, role.like);
  }
  return !apart && (actor.country.empty() || lands.told(actor.country));
}

// "Buitenlandse Zaken", "Defensie": what a ministry is for stands for the ministry of one land.
bool is_portfolio(const WordRow& row, const WhoWords& words, const Party& party) {
  return words.names.portfolios().longest(row.until(party.name_last), party.name_first).words ==
         party.name_last - party.name_first;
}

// "Buitenlandse Zaken in Brussel" is that of Belgium; alone it is that of the list, where the report tells of its land
// and is not set in another that it tells of instead.
void take_ministry(const WordRow& row, const WhoWords& words, const ToldLands& lands, const lexicon::ActorRow& actor,
                   Party& party) {
  const std::size_t hyphen = actor.id.rfind('-');
  const auto preposition = words.place_prepositions.find(std::string(row[party.last]));
  const bool seated =
      preposition != words.place_prepositions.end() && !preposition->second && row.capital(party.last + 1);
  if (!seated) {
    if (lands.told(actor.country)) take_row(row, actor, party);
    return;
  }
  const std::string seat = body_and_seat(row, words, party).second;
  const std::vector<std::uint32_t> states = words.actors.by_place(seat);
  if (states.size() != 1 || hyphen == std::string::npos) return;
  const auto body = words.actors.body(words.actors.row(states.front()).country, actor.id.substr(hyphen + 1));
  if (body) take_state(row, words, *body, party);
}

}  // namespace

std::string_view land_named(const WhoWords& words, std::string_view word) {
  const std::vector<std::uint32_t> rows = words.actors.find(word);
  if (rows.size() != 1 || words.actors.row(rows.front()).kind != ActorKind::place_as_actor) return {};
  return words.actors.row(rows.front()).country;
}

void look_up(const WordRow& row, const WhoWords& words, const ToldLands& lands, Party& party) {
  if (party.named()) {
    const std::vector<std::uint32_t> rows = words.actors.find(party.name);
    if (rows.size() == 1) {
      const lexicon::ActorRow& actor = words.actors.row(rows.front());
      if (actor.kind == ActorKind::state_body && is_portfolio(row, words, party))
        return take_ministry(row, words, lands, actor, party);
      const bool is_it = is_of_kind(actor, party) && may_bear(words, lands, actor, party);
      return is_it ? take_row(row, actor, party) : void();
    }
    if (!party.acronym.empty() && rows.empty()) {
      const std::vector<std::uint32_t> short_rows = words.actors.find(party.acronym);
      if (short_rows.size() == 1) return take_row(row, words.actors.row(short_rows.front()), party);
    }
    if (rows.empty() && look_up_branch(row, words, party)) return;
    const std::vector<std::uint32_t> states = words.actors.by_place(party.name);
    if (rows.empty() && states.size() == 1 && party.actor_kind != ActorKind::person)
      return take_row(row, words.actors.row(states.front()), party);
    if (party.actor_kind == ActorKind::person) return;
  }
  look_up_body(row, words, party);
}

std::uint32_t content_first(const Party& party) {
  return party.first + (party.first < party.head && party.opening != Opening::none ? 1 : 0);
}

}  // namespace wederhoor::reading
