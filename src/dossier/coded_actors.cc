// Decides what the codebooks call an actor: by its own row, else by what body of which state it is; a named group that
// no codebook row has keeps its name. Applies to: "ru-army" (Military Forces of Russia), "lsr". Not to: a newspaper, a
// mayor, "militanten" of whom nobody says who they are. Tested by tests/dossier/coded_actors_test.cc.
#include "dossier/coded_actors.h"

#include <algorithm>
#include <map>

#include "base/enum_names.h"
#include "base/named.h"
#include "lexicon/codebooks.h"
#include "lexicon/event_kinds.h"
#include "lexicon/table_file.h"

namespace wederhoor::dossier {
namespace {

struct Listed {
  std::string country, affiliation;
};
using List = std::map<std::string, Listed, std::less<>>;

List list_of(const Lexicons& lexicons) {
  List out;
  const lexicon::Table& actors = lexicons.table("shared/actors");
  for (const lexicon::Row& row : actors.rows()) {
    out[std::string(row.cells.front())] = {std::string(actors.cell(row, "country")),
                                           std::string(actors.cell(row, "affiliation"))};
  }
  return out;
}

bool is_coded(ActorKind kind) {
  return kind == ActorKind::armed_group || kind == ActorKind::army || kind == ActorKind::agency ||
         kind == ActorKind::state_body || kind == ActorKind::place_as_actor || kind == ActorKind::people;
}

std::string upper(std::string letters) {
  for (char& c : letters) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return letters;
}

// The country of an actor: by its row, by its side's row, by the state's letters before its body ("ml-army").
std::string country_of(const List& list, const std::string& actor, const std::string& affiliation) {
  const auto own = list.find(actor);
  if (own != list.end() && !own->second.country.empty()) return own->second.country;
  const std::string state = affiliation.empty() ? actor.substr(0, actor.find('-')) : affiliation;
  const auto side = list.find(state);
  if (side != list.end()) return side->second.country;
  // "mx-army", of a state without a row.
  return affiliation.empty() && state.size() == 2 && state.size() < actor.size() ? upper(state) : std::string();
}

// "ru-securityforces" -> "securityforces"
std::string_view body_of(std::string_view actor) {
  const std::size_t dash = actor.find('-');
  return dash == std::string_view::npos ? std::string_view() : actor.substr(dash + 1);
}

// What a government does by arms its army does; not what its police, services or courts do.
bool acts_by_arms(ActorKind kind, std::string_view sector) {
  const bool own_hands = sector == "COP" || sector == "SPY" || sector == "JUD";
  return (kind == ActorKind::place_as_actor || kind == ActorKind::state_body) && !own_hands;
}

class Coder {
 public:
  Coder(const List& list, const lexicon::CodebookTables& tables) : list_(list), tables_(tables) {}

  // An actor_id of "" is not coded.
  CodedActor code(const Reading& reading, const Entity& entity, const std::string& actor) const {
    if (actor.empty() || !is_coded(entity.kind)) return {};
    CodedActor out{.actor_id = actor, .kind = entity.kind};
    out.country = country_of(list_, actor, entity.affiliation);
    const bool group = entity.kind == ActorKind::armed_group;
    out.side = group || entity.affiliation.empty() ? actor : entity.affiliation;
    const lexicon::CodebookNames* names = tables_.actor(actor);
    if (!names && !group && !out.country.empty()) names = tables_.body(body_of(actor), base_kind(entity.kind));
    if (names) {
      out.acled = names->acled, out.ucdp = names->ucdp, out.polecat = names->polecat;
      out.inter = names->inter, out.sector = names->sector, out.row = names->row;
      if (acts_by_arms(entity.kind, out.sector)) arm(out);
    } else if (group && (list_.contains(actor) || base::has_name(reading, entity))) {
      out.acled = out.ucdp = out.polecat = entity.name;
    }
    return out.acled.empty() ? CodedActor{} : out;
  }

 private:
  void arm(CodedActor& actor) const {
    if (const lexicon::CodebookNames* army = tables_.body("", base_kind(ActorKind::army)))
      actor.acled_force = army->acled, actor.polecat_force = army->polecat;
  }
  static std::string_view base_kind(ActorKind kind) { return base::name_of(kind); }

  const List& list_;
  const lexicon::CodebookTables& tables_;
};

}  // namespace

Codebooks codebooks_of(const Heap& heap, const Lexicons& lexicons) {
  const List list = list_of(lexicons);
  const lexicon::CodebookTables tables(lexicons);
  const Coder coder(list, tables);
  std::map<std::string, CodedActor> actors;
  for (std::uint32_t d = 0; d < heap.size(); ++d) {
    const Reading& reading = heap[d].reading;
    for (std::size_t e = 0; e < reading.entities.size(); ++e) {
      const std::string& actor = heap.actor(d, static_cast<std::int32_t>(e));
      CodedActor coded = coder.code(reading, reading.entities[e], actor);
      if (coded.actor_id.empty()) continue;
      const auto [at, fresh] = actors.emplace(actor, coded);
      // Reports may name a group differently: the longest name wins, then the alphabet's first.
      if (!fresh && std::pair(coded.acled.size(), at->second.acled) > std::pair(at->second.acled.size(), coded.acled))
        at->second = std::move(coded);
    }
  }
  Codebooks out;
  for (auto& [id, actor] : actors) out.actors.push_back(std::move(actor));
  for (const lexicon::CodebookState& s : tables.states())
    out.states.push_back({s.state, s.from, s.to, s.years, s.acled, s.ucdp});
  for (const lexicon::CodebookSource& s : tables.sources()) out.sources.push_back({s.outlet, s.country, s.regional});
  const lexicon::EventKinds kinds(lexicons);
  for (const auto& [kind, codes] : kinds.all())
    if (!codes.mode.empty()) out.modes.emplace_back(kind, codes.mode);
  return out;
}

}  // namespace wederhoor::dossier
