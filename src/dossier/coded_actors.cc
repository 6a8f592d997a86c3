// Decides what the codebooks call an actor: by its own row, else by what body of which state it is; a named group that
// no codebook row has keeps its name, and is what the noun before it says. A noun alone is a label. Applies to:
// "ru-army" (Military Forces of Russia), "lsr", "de bende G9" (3), "piraten" (label: Pirates). Not to: a newspaper, a
// mayor. Tested by tests/dossier/coded_actors_test.cc.
#include "dossier/coded_actors.h"

#include <algorithm>
#include <map>

#include "base/enum_names.h"
#include "base/named.h"
#include "base/utf8.h"
#include "lexicon/codebooks.h"
#include "lexicon/event_kinds.h"
#include "lexicon/table_file.h"
#include "lexicon/table_schema.h"

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

// What the nouns of a language say of a group (lexicons/<language>/group_nouns.tsv).
struct GroupNoun {
  int inter = 0;
  std::string sector, acled, polecat, row;
};
class GroupNouns {
 public:
  GroupNouns(const Lexicons& lexicons, const std::string& language) {
    const lexicon::Table* table = lexicons.find(group_nouns_table().of(language));
    if (table == nullptr) return;
    for (const lexicon::Row& row : table->rows()) {
      const GroupNoun noun{table->cell(row, "inter").front() - '0', std::string(table->cell(row, "sector")),
                           std::string(table->cell(row, "acled")), std::string(table->cell(row, "polecat")),
                           table->id(row)};
      words_.emplace(row.cells.front(), noun);
      for (const std::string& form : lexicon::pieces(table->cell(row, "forms"))) words_.emplace(form, noun);
    }
  }

  // The first noun of the words, or the last of them; nullptr: none is in the table.
  const GroupNoun* first_of(std::string_view words) const { return of(words, false); }
  const GroupNoun* last_of(std::string_view words) const { return of(words, true); }

 private:
  const GroupNoun* of(std::string_view words, bool last) const {
    const GroupNoun* found = nullptr;
    const std::string lower = base::lower(words);
    for (std::size_t at = 0; at < lower.size() && (last || found == nullptr);) {
      const std::size_t end = std::min(lower.find_first_of(" -\n(),", at), lower.size());
      const auto known = words_.find(std::string_view(lower).substr(at, end - at));
      if (known != words_.end()) found = &known->second;
      at = end + 1;
    }
    return found;
  }
  std::map<std::string, GroupNoun, std::less<>> words_;
};

// Reports may name a group differently: the longest name wins, then the alphabet's first; what a noun tells stays.
void keep_better(CodedActor& known, CodedActor other) {
  if (known.row.empty() && !other.row.empty())
    known.inter = other.inter, known.sector = other.sector, known.row = other.row;
  if (std::pair(other.acled.size(), known.acled) <= std::pair(known.acled.size(), other.acled)) return;
  if (other.row.empty()) other.inter = known.inter, other.sector = known.sector, other.row = known.row;
  known = std::move(other);
}

class Coder {
 public:
  Coder(const List& list, const lexicon::CodebookTables& tables) : list_(list), tables_(tables) {}

  // Somebody whom only a noun tells: "piraten". An actor_id of "" is none.
  static CodedActor label(const Document& document, const Entity& entity, const std::string& actor,
                          const GroupNouns& nouns) {
    const bool unlisted = actor.starts_with("x_");
    const bool body = unlisted && (entity.kind == ActorKind::army || entity.kind == ActorKind::state_body);
    if (actor.empty() || (entity.kind != ActorKind::person && entity.kind != ActorKind::armed_group && !body))
      return {};
    if (base::has_name(document.reading, entity) && !body && !(entity.kind == ActorKind::armed_group && unlisted))
      return {};
    const GroupNoun* noun = nullptr;
    for (const std::uint32_t m : entity.mentions) {
      const Span span = document.reading.mentions[m].span;
      const std::string_view words = std::string_view(document.report.text).substr(span.begin, span.end - span.begin);
      if (document.reading.mentions[m].kind == MentionKind::name &&
          nouns.last_of(words.substr(last_word(words))) == nullptr)
        return {};
      if (noun == nullptr && document.reading.mentions[m].kind != MentionKind::pronoun) noun = nouns.first_of(words);
    }
    if (noun == nullptr) noun = nouns.first_of(entity.name);
    if (noun == nullptr) return {};
    CodedActor out{.actor_id = actor, .acled = noun->acled, .polecat = noun->polecat, .sector = noun->sector};
    out.inter = noun->inter;
    if (out.acled.empty()) out.acled = "Unidentified Armed Group ({country})";
    out.kind = entity.kind, out.label = true, out.row = noun->row;
    return out;
  }

  // An actor_id of "" is not coded.
  CodedActor code(const Document& document, const Entity& entity, const std::string& actor,
                  const GroupNouns& nouns) const {
    const Reading& reading = document.reading;
    if (actor.empty()) return {};
    CodedActor out{.actor_id = actor, .kind = entity.kind};
    // "De rebellen van de UPC": what fighters are of is a group, whatever its name was taken for.
    if (entity.kind == ActorKind::organisation && base::has_name(reading, entity)) {
      const GroupNoun* noun = noun_of(document, entity, nouns);
      if (noun && noun->inter != 1) out.kind = ActorKind::armed_group;
    }
    if (!is_coded(out.kind)) return {};
    out.country = country_of(list_, actor, entity.affiliation);
    const bool group = out.kind == ActorKind::armed_group;
    out.side = group || entity.affiliation.empty() ? actor : std::string(entity.affiliation);
    const lexicon::CodebookNames* names = tables_.actor(actor);
    if (!names && !group && !out.country.empty()) names = tables_.body(body_of(actor), base_kind(out.kind));
    if (names) {
      out.acled = names->acled, out.ucdp = names->ucdp, out.polecat = names->polecat;
      out.inter = names->inter, out.sector = names->sector, out.row = names->row;
      if (acts_by_arms(out.kind, out.sector)) arm(out);
    } else if (group && (list_.contains(actor) || base::has_name(reading, entity))) {
      out.acled = out.ucdp = out.polecat = entity.name;
      out.inter = 3, out.sector = "REB";
      if (const GroupNoun* noun = noun_of(document, entity, nouns))
        out.inter = noun->inter, out.sector = noun->sector, out.row = noun->row;
    }
    return out.acled.empty() ? CodedActor{} : out;
  }

 private:
  static std::size_t last_word(std::string_view words) {
    const std::size_t blank = words.find_last_of(" -");
    return blank == std::string_view::npos ? 0 : blank + 1;
  }

  // The noun in the name or just before it: "de bendes G9 en G-Pep".
  static const GroupNoun* noun_of(const Document& document, const Entity& entity, const GroupNouns& nouns) {
    constexpr std::uint32_t before = 32;  // bytes
    for (const std::uint32_t m : entity.mentions) {
      const Mention& mention = document.reading.mentions[m];
      if (mention.kind == MentionKind::pronoun) continue;
      const std::uint32_t sentence = document.reading.sentences[mention.sentence].span.begin;
      const std::uint32_t from = std::max(sentence, mention.span.begin - std::min(before, mention.span.begin));
      const std::string_view text = document.report.text;
      if (const GroupNoun* own = nouns.first_of(text.substr(mention.span.begin, mention.span.end - mention.span.begin)))
        return own;
      if (const GroupNoun* near = nouns.last_of(text.substr(from, mention.span.begin - from))) return near;
    }
    return nouns.first_of(entity.name);
  }

  void arm(CodedActor& actor) const {
    if (const lexicon::CodebookNames* army = tables_.body("", base_kind(ActorKind::army)))
      actor.acled_force = army->acled, actor.polecat_force = army->polecat;
  }
  static std::string_view base_kind(ActorKind kind) { return base::name_of(kind); }

  const List& list_;
  const lexicon::CodebookTables& tables_;
};

}  // namespace

const lexicon::TableSchema& group_nouns_table() {
  using namespace lexicon;
  static const TableSchema schema{
      .name = "*/group_nouns",
      .columns = {text("noun"), required(one_of("inter", {"1", "2", "3", "4"})), required(text("sector")),
                  text("acled"), text("polecat"), list(text("forms"))}};
  return schema;
}

const lexicon::TableSchema& codebook_tags_table() {
  using namespace lexicon;
  static const TableSchema schema{.name = "*/codebook_tags",
                                  .columns = {text("word"), required(text("tag")),
                                              required(one_of("of", {"target", "event"})), list(text("forms"))}};
  return schema;
}

namespace {
// Of the languages of the heap, each word once.
std::vector<CodedTag> tags_of(const std::map<std::string, GroupNouns>& languages, const Lexicons& lexicons) {
  std::map<std::string, CodedTag> words;
  for (const auto& [language, nouns] : languages) {
    const lexicon::Table* table = lexicons.find(codebook_tags_table().of(language));
    if (table == nullptr) continue;
    for (const lexicon::Row& row : table->rows()) {
      std::vector<std::string> forms = lexicon::pieces(table->cell(row, "forms"));
      forms.emplace_back(row.cells.front());
      for (const std::string& form : forms)
        words.try_emplace(form,
                          CodedTag{form, std::string(table->cell(row, "tag")), table->cell(row, "of") == "target"});
    }
  }
  std::vector<CodedTag> out;
  out.reserve(words.size());
  for (auto& [word, tag] : words) out.push_back(std::move(tag));
  return out;
}
}  // namespace

Codebooks codebooks_of(const Heap& heap, const Lexicons& lexicons) {
  const List list = list_of(lexicons);
  const lexicon::CodebookTables tables(lexicons);
  const Coder coder(list, tables);
  std::map<std::string, CodedActor> actors;
  std::map<std::string, GroupNouns> nouns;  // by language
  for (std::uint32_t d = 0; d < heap.size(); ++d) {
    const Document& document = heap[d];
    const GroupNouns& own =
        nouns.try_emplace(document.reading.language, lexicons, document.reading.language).first->second;
    for (std::size_t e = 0; e < document.reading.entities.size(); ++e) {
      const std::string& actor = heap.actor(d, static_cast<std::int32_t>(e));
      const Entity& entity = document.reading.entities[e];
      CodedActor coded = Coder::label(document, entity, actor, own);
      if (coded.actor_id.empty()) coded = coder.code(document, entity, actor, own);
      if (coded.actor_id.empty()) continue;
      const auto [at, fresh] = actors.emplace(actor, coded);
      if (!fresh) keep_better(at->second, std::move(coded));
    }
  }
  Codebooks out;
  for (auto& [id, actor] : actors) out.actors.push_back(std::move(actor));
  for (const lexicon::CodebookState& s : tables.states())
    out.states.push_back({s.state, s.from, s.to, s.years, s.acled, s.ucdp});
  std::map<std::string_view, std::string_view> aliases;  // of outlets
  const lexicon::Table& outlets = lexicons.table("shared/outlets");
  for (const lexicon::Row& row : outlets.rows()) aliases.emplace(row.cells.front(), outlets.cell(row, "aliases"));
  for (const lexicon::CodebookSource& s : tables.sources()) {
    out.sources.push_back({base::lower(s.outlet), s.country, s.regional});
    for (const std::string& alias : lexicon::pieces(aliases[s.outlet], ';'))
      out.sources.push_back({base::lower(alias), s.country, s.regional});
  }
  const lexicon::EventKinds kinds(lexicons);
  for (const auto& [kind, codes] : kinds.all())
    out.kinds.push_back({kind, codes.mode, codes.section, codes.inter1, codes.inter2, codes.mutual});
  out.tags = tags_of(nouns, lexicons);
  return out;
}

}  // namespace wederhoor::dossier
