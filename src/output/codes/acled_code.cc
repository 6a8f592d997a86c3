// Decides ACLED's sub-event type of a row and the names of its actors.
//   applies to:  "het dorp is ingenomen", which nobody could verify: Armed clash; two civilians killed, no armed
//   opponent
//                told: Attack; police that shoots at a protest: Excessive force; a doer whom nobody names: Unidentified
//                Armed Group (Russia), or what a noun tells: Pirates (Somalia).
//   not to:      talks (no Agreement), an accident.
// Tested by tests/output/codes_test.cc.
#include "output/codes/acled_code.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/because.h"
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

// Told by somebody, not by the report itself.
bool one_word(const View& view, const Ref& ref) {
  const Document& document = view.dossier().documents[ref];
  const Event& event = document.events[ref.index];
  return event.claim >= 0 && document.claims.claims[static_cast<std::size_t>(event.claim)].form != Form::plain;
}

// What a raid of which nobody tells that anybody armed was there does to people: the first such act of the row; null:
// none.
const Event* done_to_civilians(const View& view, const Row& row) {
  const Event* done = nullptr;
  for (const Ref& ref : row.events) {
    const Event& event = event_of(view, ref);
    const bool raid = event.kind == "attack" || event.kind == "ground_raid";
    if (event.acled_event == "Battles" && !raid) return nullptr;
    if (event.acled_event == "Violence against civilians" && !done) done = &event;
  }
  return done;
}

// "De aanslag" and no more: no fight, no raid, nobody armed on the other side.
bool unopposed(const View& view, const Row& row, const Opponents& sides) {
  return !armed_opponent(sides) && std::all_of(row.events.begin(), row.events.end(), [&](const Ref& ref) {
    const Event& event = event_of(view, ref);
    return event.acled_event != "Battles" || event.kind == "attack";
  });
}

// "De politie verijdelde een aanslag": nobody tells who would have come, and no army met them.
bool foiled(const View& view, const Row& row, const Opponents& sides) {
  const auto army = [](const Party& p) {
    return p.coded->kind == ActorKind::army || p.coded->kind == ActorKind::armed_group;
  };
  return sides.one.empty() && sides.unnamed.empty() && std::none_of(sides.two.begin(), sides.two.end(), army) &&
         std::all_of(row.events.begin(), row.events.end(), [&](const Ref& ref) {
           const Event& event = event_of(view, ref);
           return event.acled_event != "Battles" || event.kind == "attack" || event.kind == "repelled_attack";
         });
}

// "Separatisten vielen een konvooi aan": no name, but a noun for those who fight, and what they hit.
bool armed_label(const Coding& coding, const Row& row, const Opponents& sides) {
  const bool hit = std::any_of(row.events.begin(), row.events.end(),
                               [&](const Ref& ref) { return !event_of(coding.view, ref).target_words.empty(); });
  return hit && std::any_of(sides.unnamed.begin(), sides.unnamed.end(),
                            [](const Party& p) { return p.coded && p.coded->inter >= 2 && p.coded->inter <= 4; });
}

bool only_bystanders(const Toll& toll) {
  for (const Dead side : {Dead::side_a, Dead::side_b}) {
    const auto at = toll.by.find(side);
    if (at != toll.by.end() && at->second.best > 0) return false;
  }
  return true;
}

// Whose the ground is now: the state's whose land it is, or another's. By who takes it, else by who loses it, else by
// the word.
std::string_view taken_by(const Opponents& sides, const std::string& country, const Event& event) {
  const auto at_home = [&](const Party& p) { return p.coded->inter == 1 && p.coded->country == country; };
  const bool known = !sides.one.empty() || !sides.two.empty();
  if (!known) return event.acled_sub_event;
  const bool state = sides.one.empty() ? !at_home(sides.two.front()) : at_home(sides.one.front());
  return state ? "Government regains territory" : "Non-state actor overtakes territory";
}

AcledCode fight(const Coding& coding, const Row& row, const Toll& toll, const Opponents& sides) {
  if (against_civilians(coding.view, row.events, toll, sides))
    return {"Violence against civilians", "Attack", true,
            "the dead that are told are civilians, and no armed opponent is told"};
  if (foiled(coding.view, row, sides) && !toll.told) return {};
  if (unopposed(coding.view, row, sides)) {
    if (toll.told && only_bystanders(toll))
      return {"Violence against civilians", "Attack", true,
              "dead without an armed opponent, in an attack of a means that is not told"};
    if (sides.one.empty() && !toll.told && !armed_label(coding, row, sides)) return {};
  }
  if (const Event* done = done_to_civilians(coding.view, row); done && !armed_opponent(sides))
    return {done->acled_event, done->acled_sub_event, true, "a raid on people who cannot defend themselves"};
  bool fought = false, doubt = false;
  const Event* seized = nullptr;
  for (const Ref& ref : row.events) {
    const Event& event = event_of(coding.view, ref);
    if (event.acled_event != "Battles") continue;
    const bool clash = event.acled_sub_event == "Armed clash";
    fought |= clash && event.realis == Realis::ongoing;
    if (!clash) seized = &event, doubt |= disputed(coding.view, ref) || one_word(coding.view, ref);
  }
  if (!seized || fought || doubt)
    return {"Battles", "Armed clash", false,
            fought ? "part of the fight of that place and day"
                   : "the seizure is one side's word, not verified: the fight alone is coded"};
  return {seized->acled_event, std::string(taken_by(sides, place_of(coding.view, row.site)->country, *seized)), false,
          "ground changes hands through force"};
}

bool told_by(const View& view, const Row& row, std::string_view kind) {
  return std::any_of(row.events.begin(), row.events.end(),
                     [&](const Ref& ref) { return event_of(view, ref).kind == kind; });
}

// Of the means that words tell the one that says most: poison and a bomb on a body before bombs from the air, these
// before shells, and an explosion of which nobody tells the means last.
constexpr std::string_view means_order[] = {"Chemical weapon",
                                            "Suicide bomb",
                                            "Grenade",
                                            "Air/drone strike",
                                            "Shelling/artillery/missile attack",
                                            "Remote explosive/landmine/IED"};

// "Bij de aanval raakten vier kinderen gewond": in its own sentence civilians alone are told to be hurt, and nobody
// armed is told on the other side.
bool civilians_hurt(const Coding& coding, const Row& row, const Toll& toll, const Opponents& sides) {
  if (toll.told || !sides.two.empty() || !sides.unnamed_two.empty()) return false;
  const std::set<Ref> own(row.events.begin(), row.events.end());
  const Heap& heap = coding.view.dossier().documents;
  bool hurt = false;
  for (const std::uint32_t d : documents(coding.view, row.events)) {
    for (const Number& number : heap[d].numbers) {
      if (number.state != NumberState::wounded || number.event < 0) continue;
      const Event& event = heap[d].events[static_cast<std::size_t>(number.event)];
      const auto of_row = [&](std::int32_t e) {
        return e >= 0 && own.contains(heap.ref(RecordKind::event, d, static_cast<std::uint32_t>(e))) &&
               heap[d].events[static_cast<std::size_t>(e)].sentence == event.sentence;
      };
      if (!of_row(number.event) && !of_row(event.cause)) continue;
      if (number.side_kind != SideKind::civilians) return false;
      hurt = true;
    }
  }
  return hurt;
}

// "Kwam terug op zijn uitspraak dat een handgranaat is gebruikt": means that were taken back, in a report that came out
// after all that tell them.
void drop_retracted_means(const Coding& coding, const Row& row, std::set<std::string>& told) {
  const Heap& heap = coding.view.dossier().documents;
  std::map<std::string, Moment> back;  // by sub-event: when it was taken back last
  for (const std::uint32_t d : documents(coding.view, row.events)) {
    const std::optional<Moment>& published = heap[d].report.published.begin;
    for (const Event& event : heap[d].events) {
      if (!published || event.realis != Realis::denied || !base::made_by(event.because, "retracted")) continue;
      Moment& last = back.try_emplace(event.acled_sub_event, *published).first->second;
      last = std::max(last, *published);
    }
  }
  for (const Ref& ref : row.events) {
    const auto at = back.find(event_of(coding.view, ref).acled_sub_event);
    const std::optional<Moment>& published = heap[ref].report.published.begin;
    if (at != back.end() && (!published || at->second <= *published)) back.erase(at);
  }
  for (const auto& [means, when] : back) told.erase(means);
}

AcledCode strike(const Coding& coding, const Row& row, const Toll& toll, const Opponents& sides) {
  std::set<std::string> told;
  for (const Ref& ref : row.events) {
    const Event& event = event_of(coding.view, ref);
    if (event.acled_event == "Explosions/Remote violence") told.insert(event.acled_sub_event);
  }
  drop_retracted_means(coding, row, told);
  const auto means = std::find_if(std::begin(means_order), std::end(means_order),
                                  [&](std::string_view m) { return told.contains(std::string(m)); });
  const bool people = !sides.two.empty() && std::all_of(sides.two.begin(), sides.two.end(), [](const Party& p) {
    return p.coded->kind == ActorKind::people;
  });
  return {"Explosions/Remote violence", std::string(means == std::end(means_order) ? means_order[5] : *means),
          people || against_civilians(coding.view, row.events, toll, sides) || civilians_hurt(coding, row, toll, sides),
          told.size() > 1 ? "of the means that are told the one that says most" : "the same act of that place and day"};
}

bool state_force(const std::vector<Party>& parties) {
  return std::any_of(parties.begin(), parties.end(),
                     [](const Party& p) { return p.coded && (p.coded->inter == 1 || p.coded->inter == 8); });
}

// A crowd: what it does first, then what is done to it.
AcledCode crowd(const Coding& coding, const Row& row, const Toll& toll, const Opponents& sides) {
  const bool forces = state_force(sides.two) || state_force(sides.unnamed_two);
  const bool shots = std::any_of(row.events.begin(), row.events.end(), [&](const Ref& ref) {
    return event_of(coding.view, ref).acled_event == "Violence against civilians";
  });
  if (told_by(coding.view, row, "riot")) {
    if (told_by(coding.view, row, "protest"))
      return {"Riots", "Violent demonstration", false, "those who demonstrate are violent"};
    return {"Riots", "Mob violence", false, "a crowd is violent, and no demonstration is told of"};
  }
  if (forces && (shots || (toll.all.best > 0 && only_bystanders(toll))))
    return {"Protests", "Excessive force against protesters", true,
            "forces shoot at those who demonstrate, or kill them"};
  if (toll.all.best > 0 || toll.all.low > 0)
    return {"Riots", "Violent demonstration", false, "people die of it: it is not peaceful"};
  if (told_by(coding.view, row, "crowd_dispersal") || told_by(coding.view, row, "arrest"))
    return {"Protests", "Protest with intervention", false, "forces drive apart or arrest those who demonstrate"};
  return {"Protests", "Peaceful protest", false, "nobody uses violence"};
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

// A state fights through its army, also where it is hit; where it does no violence it is its government.
std::vector<AcledActor> named(const Coding& coding, const std::vector<Party>& parties, const Row& row,
                              const std::string& country, int year) {
  const Family family = row.family;
  const bool craft = told_by(coding.view, row, "downing") || told_by(coding.view, row, "interception");
  std::vector<AcledActor> out;
  std::set<std::string> names;
  for (Party party : parties) {
    party.acts = family == Family::battle || craft || (party.acts && family != Family::strategic);
    AcledActor actor = actor_of(coding, party, country, year);
    if (names.insert(actor.name).second) out.push_back(std::move(actor));
  }
  return out;
}

// Whom only a noun tells: "piraten" are Pirates (Somalia), soldiers the military of the land.
// The first event that is done to a person who is no fighter; nothing where none is.
std::optional<Ref> with_person(const Coding& coding, const Row& row) {
  for (const Ref& ref : row.events) {
    const std::uint32_t d = coding.view.place_of(ref);
    const Document& document = coding.view.document(d);
    for (const std::int32_t e : event_of(coding.view, ref).victims) {
      const bool person = e >= 0 && document.reading.entities[static_cast<std::size_t>(e)].kind == ActorKind::person;
      if (person && !coding.parties.label(d, e)) return ref;
    }
  }
  return std::nullopt;
}

constexpr std::string_view no_more = "Unidentified Armed Group ({country})";
std::optional<AcledActor> labelled(const Coding& coding, const std::vector<Party>& unnamed, const std::string& country,
                                   int year) {
  const Party* best = nullptr;  // a noun that says what they are goes before one that only says that they are armed
  for (const Party& party : unnamed) {
    if (party.coded && (!best || (best->coded->acled == no_more && party.coded->acled != no_more))) best = &party;
  }
  if (best != nullptr)
    return AcledActor{coding.parties.named(best->coded->acled, country, year),
                      best->coded->inter,
                      best->record,
                      best->words,
                      "a noun, no name; " + best->coded->row,
                      "by the noun: " + best->coded->row};
  return std::nullopt;
}

}  // namespace

AcledCode acled_code(const Coding& coding, const Row& row, const Toll& toll, const Opponents& sides,
                     const std::string&) {
  const Event& first = event_of(coding.view, row.events.front());
  if (row.peaceful)
    return {"Strategic developments", std::string(without_a_fight), false, "ground changes hands, and nobody fought"};
  switch (row.family) {
    case Family::battle: return fight(coding, row, toll, sides);
    case Family::remote: return strike(coding, row, toll, sides);
    case Family::demonstration: return crowd(coding, row, toll, sides);
    case Family::civilians: return {first.acled_event, first.acled_sub_event, true, ""};
    default: return {first.acled_event, first.acled_sub_event, false, "the same act of that place and day"};
  }
}

std::string_view bystanders(const Coding& coding, std::size_t number) {
  const Row& row = coding.rows[number];
  if (row.family == Family::demonstration) return "protesters";
  const std::string& country = place_of(coding.view, row.site)->country;
  const Opponents sides = coding.parties.of(row);
  const Toll toll =
      coding.deaths.toll(coding.deaths.judged(coding.numbers[number], sides, country, coding.parties), sides, country);
  return acled_code(coding, row, toll, sides, country).civilians ? "civilians" : std::string_view();
}

AcledActors acled_actors(const Coding& coding, const Row& row, const AcledCode& code, const Opponents& sides,
                         const std::string& country, int year) {
  AcledActors out{named(coding, sides.one, row, country, year), named(coding, sides.two, row, country, year)};
  const Ref& first = row.events.front();
  const Spans words = {event_of(coding.view, first).trigger};
  const std::string land = country.empty() ? "International" : coding.parties.named("{country}", country, year);
  const bool crowd = row.family == Family::demonstration;
  if (crowd) {
    const bool riot = code.type == "Riots";
    out.one.insert(out.one.begin(), {(riot ? "Rioters (" : "Protesters (") + land + ")", riot ? 5 : 6, first, words,
                                     "those who demonstrate", "by the event type"});
  } else if (out.one.empty()) {
    if (std::optional<AcledActor> label = labelled(coding, sides.unnamed, country, year)) {
      out.one.push_back(std::move(*label));
    } else if (is_violent(row.family)) {
      const Party* party = sides.unnamed.empty() ? nullptr : &sides.unnamed.front();
      out.one.push_back({"Unidentified Armed Group (" + land + ")", 3, party ? party->record : first,
                         party ? party->words : words, "no report names who did it",
                         "an armed group that is not identified"});
    }
  }
  if (out.two.empty() && !code.civilians) {
    std::optional<AcledActor> label = labelled(coding, sides.unnamed_two, country, year);
    if (label && (out.one.empty() || label->name != out.one.front().name)) out.two.push_back(std::move(*label));
  }
  const std::optional<Ref> arrested =
      out.two.empty() && code.sub_type == "Arrests" ? with_person(coding, row) : std::nullopt;
  if (arrested)
    out.two = {{"Civilians (" + land + ")",
                7,
                *arrested,
                {event_of(coding.view, *arrested).trigger},
                "persons are arrested of whom no side is told",
                "civilians"}};
  if (code.civilians && !crowd && (out.two.empty() || row.family == Family::battle))
    out.two = {{"Civilians (" + land + ")", 7, first, words, "civilians are the victims", "civilians"}};
  return out;
}

}  // namespace wederhoor::output
