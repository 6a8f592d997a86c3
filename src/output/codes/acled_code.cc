// Decides ACLED's sub-event type of a row and the names of its actors.
//   applies to:  "het dorp is ingenomen", which nobody could verify: Armed clash; two civilians killed, no armed
//   opponent
//                told: Attack; a doer whom nobody names: Unidentified Armed Group (Russia).
//   not to:      talks (no Agreement), an accident.
// Tested by tests/output/codes_test.cc.
#include "output/codes/acled_code.h"

#include <algorithm>
#include <set>

#include "output/codes/country_names.h"

namespace wederhoor::output {
namespace {

bool disputed(const View& view, const Ref& ref) {
  const Document& document = view.dossier().documents[ref];
  const Event& event = document.events[ref.index];
  if (event.claim < 0) return false;
  const Claim& claim = document.claims.claims[static_cast<std::size_t>(event.claim)];
  return claim.hearsay || !claim.disclaimers.empty();
}

// "De aanslag" and no more: no fight, no raid, nobody armed on the other side.
bool unopposed(const View& view, const Row& row, const Opponents& sides) {
  return !armed_opponent(sides) && std::all_of(row.events.begin(), row.events.end(), [&](const Ref& ref) {
    const Event& event = event_of(view, ref);
    return event.acled_event != "Battles" || event.kind == "attack";
  });
}

bool only_bystanders(const Toll& toll) {
  for (const Dead side : {Dead::side_a, Dead::side_b}) {
    const auto at = toll.by.find(side);
    if (at != toll.by.end() && at->second.best > 0) return false;
  }
  return true;
}

AcledCode fight(const Coding& coding, const Row& row, const Toll& toll, const Opponents& sides) {
  if (against_civilians(coding.view, row.events, toll, sides))
    return {"Violence against civilians", "Attack", true,
            "the dead that are told are civilians, and no armed opponent is told"};
  if (unopposed(coding.view, row, sides)) {
    if (toll.told && only_bystanders(toll))
      return {"Violence against civilians", "Attack", true,
              "dead without an armed opponent, in an attack of a means that is not told"};
    if (sides.one.empty() && !toll.told) return {};
  }
  bool fought = false, doubt = false;
  const Event* seized = nullptr;
  for (const Ref& ref : row.events) {
    const Event& event = event_of(coding.view, ref);
    if (event.acled_event != "Battles") continue;
    const bool clash = event.acled_sub_event == "Armed clash";
    fought |= clash;
    if (!clash) seized = &event, doubt |= disputed(coding.view, ref);
  }
  if (!seized || fought || doubt)
    return {"Battles", "Armed clash", false,
            fought ? "part of the fight of that place and day"
                   : "the seizure is one side's word, not verified: the fight alone is coded"};
  return {seized->acled_event, seized->acled_sub_event, false, "ground changes hands through force"};
}

AcledCode strike(const Coding& coding, const Row& row, const Toll& toll, const Opponents& sides) {
  const auto means = std::find_if(row.events.begin(), row.events.end(), [&](const Ref& ref) {
    return event_of(coding.view, ref).acled_event == "Explosions/Remote violence";
  });
  const Event& event = event_of(coding.view, means == row.events.end() ? row.events.front() : *means);
  const bool people = !sides.two.empty() && std::all_of(sides.two.begin(), sides.two.end(), [](const Party& p) {
    return p.coded->kind == ActorKind::people;
  });
  return {event.acled_event, event.acled_sub_event, people || against_civilians(coding.view, row.events, toll, sides),
          "the same act of that place and day"};
}

// Dead among those who demonstrate, none among the forces of the state that the reports tell of.
bool shot_at(const Toll& toll, const Opponents& sides) {
  const auto forces = [](const std::vector<Party>& parties) {
    return std::any_of(parties.begin(), parties.end(), [](const Party& p) { return p.coded && p.coded->inter == 1; });
  };
  return toll.all.best > 0 && only_bystanders(toll) && (forces(sides.one) || forces(sides.two));
}

// An army outside its own country is an external force.
int inter_of(const CodedActor& actor, const std::string& country) {
  return actor.inter == 1 && actor.country != country ? 8 : actor.inter;
}

AcledActor actor_of(const Coding& coding, const Party& party, const std::string& country, int year) {
  const CodedActor& actor = *party.coded;
  const int inter = inter_of(actor, country);
  return {coding.parties.name(actor, Book::acled, year, party.acts),
          inter,
          party.record,
          party.words,
          std::string(party.because) + (actor.row.empty() ? "; named as the report does" : "; " + actor.row),
          inter == 8 && actor.inter == 1 ? "a state's force outside its country"
                                         : "by its name: " + (actor.row.empty() ? "group" : actor.row)};
}

std::vector<AcledActor> named(const Coding& coding, const std::vector<Party>& parties, const std::string& country,
                              int year) {
  std::vector<AcledActor> out;
  std::set<std::string> names;
  for (const Party& party : parties) {
    AcledActor actor = actor_of(coding, party, country, year);
    if (names.insert(actor.name).second) out.push_back(std::move(actor));
  }
  return out;
}

}  // namespace

AcledCode acled_code(const Coding& coding, const Row& row, const Toll& toll, const Opponents& sides,
                     const std::string&) {
  const Event& first = event_of(coding.view, row.events.front());
  switch (row.family) {
    case Family::battle: return fight(coding, row, toll, sides);
    case Family::remote: return strike(coding, row, toll, sides);
    case Family::demonstration:
      if (shot_at(toll, sides))
        return {"Protests", "Excessive force against protesters", true, "those who demonstrate die, forces are told"};
      if (toll.all.best > 0 || toll.all.low > 0)
        return {"Riots", "Violent demonstration", false, "people die of it: it is not peaceful"};
      return {first.acled_event, first.acled_sub_event, false, "the same act of that place and day"};
    case Family::civilians: return {first.acled_event, first.acled_sub_event, true, ""};
    default: return {first.acled_event, first.acled_sub_event, false, "the same act of that place and day"};
  }
}

AcledActors acled_actors(const Coding& coding, const Row& row, const AcledCode& code, const Opponents& sides,
                         const std::string& country, int year) {
  AcledActors out{named(coding, sides.one, country, year), named(coding, sides.two, country, year)};
  const Ref& first = row.events.front();
  const Spans words = {event_of(coding.view, first).trigger};
  const std::string land = country.empty() ? "International" : coding.parties.named("{country}", country, year);
  if (row.family == Family::demonstration) {
    const bool riot = code.type == "Riots";
    out.one.insert(out.one.begin(), {(riot ? "Rioters (" : "Protesters (") + land + ")", riot ? 5 : 6, first, words,
                                     "those who demonstrate", "by the event type"});
  } else if (is_violent(row.family) && out.one.empty()) {
    const Party* label = sides.unnamed.empty() ? nullptr : &sides.unnamed.front();
    out.one.push_back({"Unidentified Armed Group (" + land + ")", 3, label ? label->record : first,
                       label ? label->words : words, "no report names who did it",
                       "an armed group that is not identified"});
  }
  if (code.civilians && (out.two.empty() || row.family == Family::battle))
    out.two = {{"Civilians (" + land + ")", 7, first, words, "civilians are the victims", "civilians"}};
  return out;
}

}  // namespace wederhoor::output
