// Whom words mean. "Een Israëlisch gevechtsvliegtuig": the army of Israel, where the report names it. "Leden van de
// groep": the group. Not: "de burgemeester van de stad": not the city. Tested by spec/nl/events.md.
#include "events/whom.h"

#include <algorithm>
#include <set>

#include "base/enum_names.h"
#include "base/named.h"
#include "base/part_kinds.h"
#include "base/utf8.h"
#include "events/syntax.h"

namespace wederhoor::events {
namespace {

// Of actors of one side the one that an adjective of its state means, its whole army before the state itself: lower is
// likelier; 9: none of these.
int likelihood(const Entity& entity, const Words& words) {
  const std::string name = base::lower(entity.name);
  const bool whole = std::any_of(words.armies.begin(), words.armies.end(), [&](const std::string& word) {
    const std::size_t at = name.find(word);
    return at != std::string::npos && (at == 0 || name[at - 1] == ' ');
  });
  if (entity.kind == ActorKind::army && (whole || entity.actor_id.ends_with("-army"))) return 0;
  if (entity.kind == ActorKind::place_as_actor) return 1;
  return entity.kind == ActorKind::people ? 2 : 9;
}

// Nobody that the actor list knows: a crowd, a craft.
bool nameless(const Entity& entity) { return entity.actor_id.empty() || entity.actor_id.starts_with("x_"); }
}  // namespace

Whom::Whom(const Finding& finding) : f_(finding) {
  name_things();
  const auto& entities = f_.reading.entities;
  std::set<std::string_view> places;  // "dezelfde groep Palma" names the town
  for (const PlaceMention& place : f_.reading.places) places.insert(place.span.of(f_.report.text));
  const bool live = base::is_live(f_.report);  // the only group may be another entry's
  for (std::size_t e = 0; e < entities.size(); ++e) {
    name_words(static_cast<std::int32_t>(e));
    if (!live && entities[e].kind == ActorKind::armed_group && base::has_name(f_.reading, entities[e]) &&
        !places.contains(entities[e].name))
      groups_.push_back(static_cast<std::int32_t>(e));
    const int rank = likelihood(entities[e], f_.words);
    // No mission of many states is "het leger".
    if (rank == 0) armies_.push_back(static_cast<std::int32_t>(e));
    if (nameless(entities[e]) || rank == 9) continue;
    const auto [held, fresh] = nations_.try_emplace(side_of(entities[e]), static_cast<std::int32_t>(e));
    if (!fresh && rank < likelihood(entities[static_cast<std::size_t>(held->second)], f_.words))
      held->second = static_cast<std::int32_t>(e);
  }
}

// Things with an owner and a name of their own.
void Whom::name_things() {
  for (const Mention& mention : f_.reading.mentions) {
    if (mention.kind != MentionKind::name || mention.entity == none) continue;
    const std::uint32_t head = token_at(f_.reading, mention.head.begin);
    if (head == 0 || f_.reading.tokens[head - 1].sentence != mention.sentence) continue;
    const lexicon::Row* row = f_.words.members.row_of(f_.forms.lemma[head - 1]);
    if (row != nullptr && !f_.words.members.cell(*row, "owned").empty())
      things_[row->cells.front()].insert(mention.entity);
  }
}

// "Het schip", behind the only one that the report names; not "een tanker", "tanker van een rederij".
std::int32_t Whom::thing_of(std::uint32_t token) const {
  const lexicon::Row* row = member_row(token);
  const auto found = row == nullptr ? things_.end() : things_.find(row->cells.front());
  if (found == things_.end() || found->second.size() != 1) return none;
  const auto below = some_children(f_, token);
  const bool points = std::any_of(below.begin(), below.end(), [&](std::uint32_t c) {
    return has_feature(f_.reading.tokens[c], "Definite=Def") || has_feature(f_.reading.tokens[c], "PronType=Dem");
  });
  const std::int32_t thing = *found->second.begin();
  const Entity& entity = f_.reading.entities[static_cast<std::size_t>(thing)];
  const bool told = f_.reading.mentions[entity.mentions.front()].span.begin < f_.reading.tokens[token].span.begin;
  return points && told ? thing : none;
}

// By the words of its name, and by what else it is called: "spoorbedrijf" of a company with another name.
void Whom::name_words(std::int32_t e) {
  const Entity& entity = f_.reading.entities[static_cast<std::size_t>(e)];
  std::set<std::string> words;
  for (std::string& word : lexicon::pieces(base::lower(entity.name), ' ')) words.insert(std::move(word));
  if (entity.kind != ActorKind::person) words.insert(base::lower(entity.role));
  for (const std::string& word : words) {
    Named& named = named_[word];
    const std::size_t mentions = entity.mentions.size();
    if (mentions >= named.mentions) named = {.mentions = mentions, .entity = mentions > named.mentions ? e : none};
  }
}

std::int32_t Whom::of_nation(std::uint32_t adjective) const {
  const auto nation = f_.words.nations.find(f_.forms.lower[adjective]);
  return nation == f_.words.nations.end() ? none : state(nation->second);
}

std::int32_t Whom::state(std::string_view country) const {
  const auto found = nations_.find(base::lower(country));
  return found == nations_.end() ? none : found->second;
}

std::string_view Whom::country_at(std::uint32_t token) const {
  const Token& word = f_.reading.tokens[token];
  const auto& places = f_.reading.places;
  const auto at = std::partition_point(places.begin(), places.end(),
                                       [&](const PlaceMention& p) { return p.span.end <= word.span.begin; });
  return at != places.end() && at->span.contains(word.span) ? std::string_view(at->country) : std::string_view{};
}

std::int32_t Whom::state_at(std::uint32_t token) const { return state(country_at(token)); }

// "De tanker" is its owner's; "een tanker", "de Noorse tanker", "de tanker Fram" may be another's.
const lexicon::Row* Whom::member_row(std::uint32_t member) const {
  const lexicon::Row* row = f_.words.members.row_of(f_.forms.lemma[member]);
  if (row == nullptr || f_.words.members.cell(*row, "owned").empty()) return row;
  for (const std::uint32_t c : some_children(f_, member)) {
    const Token& child = f_.reading.tokens[c];
    const bool nation = has_rel(child, "amod") && f_.words.nations.contains(f_.forms.lower[c]);
    const bool named = has_rel(child, "appos") || has_rel(child, "flat");
    if (nation || named || has_rel(child, "nummod") || has_feature(child, "Definite=Ind")) return nullptr;
  }
  return row;
}

// "Vijf agenten": the police of which the report speaks most; none where it speaks of none, or of two. Of several
// bodies that the word may be of, the one that is named most.
std::int32_t Whom::body_of(std::uint32_t member) const {
  const lexicon::Row* row = member_row(member);
  if (row == nullptr) return none;
  Named best;
  for (const std::string& body : lexicon::pieces(f_.words.members.cell(*row, "body"))) {
    if (body == base::name_of(ActorKind::armed_group)) return groups_.size() == 1 ? groups_.front() : none;
    if (body == base::name_of(ActorKind::army))
      return best.entity == none && armies_.size() == 1 ? armies_.front() : best.entity;
    const auto found = named_.find(body);
    if (found != named_.end() && found->second.mentions > best.mentions) best = found->second;
  }
  return best.entity;
}

// The mention whose head word this is, else the smallest around it.
std::int32_t Whom::mention_at(std::uint32_t token) const {
  const Token& word = f_.reading.tokens[token];
  const Mention* best = nullptr;
  for (const Mention& m : f_.mentions.near(word.sentence, word.span)) {
    if (!m.span.contains(word.span)) continue;
    const bool heads = m.head.contains(word.span);
    const bool headed = best != nullptr && best->head.contains(word.span);
    if (best == nullptr || heads > headed || (heads == headed && m.span.size() < best->span.size())) best = &m;
  }
  return best == nullptr ? none : static_cast<std::int32_t>(best - f_.reading.mentions.data());
}

// "Het Nederlandse fregat": the nation of the adjective.
void Whom::add_nation(std::uint32_t noun, std::vector<std::int32_t>& out) const {
  for (const std::uint32_t c : some_children(f_, noun)) {
    const std::int32_t nation = has_rel(f_.reading.tokens[c], "amod") ? of_nation(c) : none;
    if (nation != none) out.push_back(nation);
  }
}

// "Leden van de groep", "zijn mannen", "Russische drones": whose they are. crowd: people, whose state is not theirs
// ("Russische rebellen").
void Whom::add_owner(std::uint32_t token, std::int32_t claim, bool crowd, std::vector<std::int32_t>& out) const {
  for (const std::uint32_t c : some_children(f_, token)) {
    const Token& child = f_.reading.tokens[c];
    if (has_rel(child, "amod")) {
      if (const std::int32_t nation = crowd ? none : of_nation(c); nation != none) out.push_back(nation);
    } else if (child.deprel == "nmod:poss" ||
               (has_rel(child, "nmod") && is_any(f_.words.language.of, preposition(f_, c)))) {
      const std::int32_t owner = mention_at(c);
      // "Zijn troepen" holds "zijn", and are not their own owner.
      const bool itself = owner != none && f_.reading.mentions[static_cast<std::size_t>(owner)].head.contains(
                                               f_.reading.tokens[token].span);
      const std::int32_t entity =
          owner == none || itself ? none : f_.reading.mentions[static_cast<std::size_t>(owner)].entity;
      const bool ours = has_feature(child, "Person=1");
      // "De helikopter van het Nederlandse fregat".
      if (owner == none && child.upos == Upos::NOUN && !crowd) add_nation(c, out);
      if (claim != none && (ours || (entity == none && near_speaker(c, claim))))
        add_speakers(claim, out);
      else if (!ours && entity != none &&
               f_.reading.entities[static_cast<std::size_t>(entity)].kind != ActorKind::place_as_actor)
        add_with_body(entity, out);
    }
  }
}

// "Onze luchtmacht" is the speaker's, whichever air force the report tells of besides.
void Whom::keep_own(std::uint32_t token, std::int32_t claim, std::vector<std::int32_t>& out) const {
  if (claim == none || f_.claims.claims[static_cast<std::size_t>(claim)].source_entities.empty()) return;
  const auto below = some_children(f_, token);
  const bool ours = std::any_of(below.begin(), below.end(), [&](std::uint32_t c) {
    const Token& child = f_.reading.tokens[c];
    return child.deprel == "nmod:poss" && has_feature(child, "Person=1");
  });
  if (!ours) return;
  const Entity& named = f_.reading.entities[static_cast<std::size_t>(out.back())];
  for (const std::int32_t e : f_.claims.claims[static_cast<std::size_t>(claim)].source_entities) {
    if (side_of(f_.reading.entities[static_cast<std::size_t>(e)]) == side_of(named)) return;
  }
  out.pop_back();
  add_speakers(claim, out);
}

// "Onze soldaten", says a spokesman: his, and those of the body that he belongs to.
void Whom::add_speakers(std::int32_t claim, std::vector<std::int32_t>& out) const {
  for (const std::int32_t e : f_.claims.claims[static_cast<std::size_t>(claim)].source_entities) add_with_body(e, out);
}

// Somebody, and the body that he belongs to.
void Whom::add_with_body(std::int32_t e, std::vector<std::int32_t>& out) const {
  out.push_back(e);
  const Entity& who = f_.reading.entities[static_cast<std::size_t>(e)];
  const std::int32_t own = who.kind == ActorKind::person ? body_with(who.affiliation) : none;
  if (own != none) out.push_back(own);
}

std::int32_t Whom::body_with(const std::string& actor) const {
  if (actor.empty()) return none;
  const auto& all = f_.reading.entities;
  const auto own = std::find_if(all.begin(), all.end(), [&](const Entity& body) {
    return body.actor_id == actor && (is_body(body.kind) || body.kind == ActorKind::armed_group);
  });
  return own == all.end() ? none : static_cast<std::int32_t>(own - all.begin());
}

void Whom::add_counted(std::uint32_t token, std::int32_t claim, std::vector<std::int32_t>& out) const {
  const std::int32_t mention = mention_at(token);
  const std::int32_t entity = mention == none ? none : f_.reading.mentions[static_cast<std::size_t>(mention)].entity;
  if (entity != none) out.push_back(entity);
  if (entity == none || nameless(f_.reading.entities[static_cast<std::size_t>(entity)])) {
    add_owner(token, claim, true, out);
    if (const std::int32_t body = body_of(token); body != none) out.push_back(body);
  }
}

// "Moskou zegt dat zijn troepen", "dat zij": the one who says it, where nobody else stands between the two.
bool Whom::near_speaker(std::uint32_t token, std::int32_t claim) const {
  const Claim& said = f_.claims.claims[static_cast<std::size_t>(claim)];
  const Token& word = f_.reading.tokens[token];
  if (said.form != Form::indirect || said.source_entities.size() != 1 || said.source.empty() ||
      !has_feature(word, "Person=3"))
    return false;
  const Span source = said.source.back();
  const bool inside =
      std::any_of(said.content.begin(), said.content.end(), [&](Span content) { return content.contains(word.span); });
  if (!inside || source.end > word.span.begin) return false;
  for (const Mention& m : f_.mentions.near(word.sentence, {source.end, word.span.begin})) {
    if (m.entity != none && m.span.begin >= source.end && m.span.end <= word.span.begin) return false;
  }
  return true;
}

// "De politie zegt dat zij de stad heeft heroverd". Not: "het leger zegt dat ze zijn gevlucht", or many.
bool Whom::means_speaker(std::uint32_t token, std::int32_t claim) const {
  const Token& word = f_.reading.tokens[token];
  if (!has_rel(word, "nsubj") || word.head == none || !near_speaker(token, claim)) return false;
  const auto source = f_.claims.claims[static_cast<std::size_t>(claim)].source_entities.front();
  const Entity& who = f_.reading.entities[static_cast<std::size_t>(source)];
  const bool many = who.count == Count::many || who.kind == ActorKind::armed_group || who.kind == ActorKind::people;
  return many || !of_many(f_, static_cast<std::uint32_t>(word.head));
}

// "Nadat zij de stad waren binnengevallen, vertrokken de strijders": the subject of the clause behind; none.
std::int32_t Whom::told_after(std::uint32_t token) const {
  const Token& word = f_.reading.tokens[token];
  if (word.upos != Upos::PRON || !has_feature(word, "Person=3") || !has_rel(word, "nsubj") || word.head == none)
    return none;
  const Token& verb = f_.reading.tokens[static_cast<std::size_t>(word.head)];
  if (verb.deprel != "advcl" || verb.head <= word.head) return none;
  const std::int32_t subject = own_subject(f_, static_cast<std::uint32_t>(verb.head));
  if (subject <= word.head || f_.reading.tokens[static_cast<std::size_t>(subject)].upos == Upos::PRON) return none;
  const bool agree =
      of_many(f_, static_cast<std::uint32_t>(word.head)) == of_many(f_, static_cast<std::uint32_t>(verb.head));
  return agree ? subject : none;
}

// "De politie meldt dat drie collega's gewond zijn": the police; of a spokesman the body that he belongs to; none.
std::int32_t Whom::colleagues_of(std::uint32_t token, std::int32_t claim) const {
  if (claim == none || f_.reading.tokens[token].upos != Upos::NOUN ||
      !is_any(f_.words.language.colleagues, f_.forms.lower[token]))
    return none;
  const auto& sources = f_.claims.claims[static_cast<std::size_t>(claim)].source_entities;
  if (sources.size() != 1) return none;
  const Entity& who = f_.reading.entities[static_cast<std::size_t>(sources.front())];
  if (is_body(who.kind)) return sources.front();
  return who.affiliation.empty() ? none : body_with(who.affiliation);
}

void Whom::add(std::uint32_t token, std::int32_t claim, bool acts, std::vector<std::int32_t>& out) const {
  const Token& word = f_.reading.tokens[token];
  const std::int32_t mention = mention_at(token);
  const std::int32_t entity = mention == none ? none : f_.reading.mentions[static_cast<std::size_t>(mention)].entity;
  // "De mijn" is a pit, whatever the tagger takes it for.
  const bool owns = has_feature(word, "Poss=Yes") && word.deprel != "nmod:poss";
  if (word.upos == Upos::PRON && claim != none && !owns &&
      (has_feature(word, "Person=1") || (entity == none && means_speaker(token, claim)))) {
    const auto& source = f_.claims.claims[static_cast<std::size_t>(claim)].source_entities;
    out.insert(out.end(), source.begin(), source.end());
    return;
  }
  // "Wij, het Noordfront, hebben": the name beside it.
  if (word.upos == Upos::PRON && entity == none && has_feature(word, "Person=1")) {
    const std::int32_t beside = child_by(f_, token, "appos");
    const std::int32_t named = beside == none ? none : mention_at(static_cast<std::uint32_t>(beside));
    const std::int32_t called = named == none ? none : f_.reading.mentions[static_cast<std::size_t>(named)].entity;
    if (called != none) return out.push_back(called);
  }
  if (const std::int32_t body = colleagues_of(token, claim); body != none) return out.push_back(body);
  if (const std::int32_t later = entity == none ? told_after(token) : none; later != none)
    return add(static_cast<std::uint32_t>(later), claim, acts, out);
  if (entity == none) {
    // "Een honderdtal bandieten", "een groep strijders": those who are counted.
    for (const std::uint32_t c : some_children(f_, token)) {
      const Token& child = f_.reading.tokens[c];
      const bool counted = (has_rel(child, "nmod") || has_rel(child, "appos")) && c > token && c <= token + 3;
      if (!counted || child.upos != Upos::NOUN || !preposition(f_, c).empty()) continue;
      if (word.upos != Upos::NOUN || some_children(f_, c).size() > 8) continue;
      return add_counted(c, claim, out);
    }
    // "De tanker Aleida Pronk", "buurland Noordmark": whom the name behind it means.
    for (const std::uint32_t c : some_children(f_, token)) {
      if (!has_rel(f_.reading.tokens[c], "appos") || f_.reading.tokens[c].upos != Upos::PROPN || c > token + 2)
        continue;
      const std::int32_t named = mention_at(c);
      const std::int32_t called = named == none ? none : f_.reading.mentions[static_cast<std::size_t>(named)].entity;
      if (called != none) out.push_back(called);
    }
    // "Somalische piraten" are not Somalia.
    const lexicon::Row* side = f_.words.sides.row_of(f_.forms.lemma[token]);
    add_owner(token, claim, side != nullptr && f_.words.sides.cell(*side, "side") != "defenders", out);
    if (const std::int32_t thing = thing_of(token); thing != none) out.push_back(thing);
    if (const std::int32_t body = body_of(token); body != none) out.push_back(body);
    return;
  }
  out.push_back(entity);
  const Entity& who = f_.reading.entities[static_cast<std::size_t>(entity)];
  if (!nameless(who)) return keep_own(token, claim, out);
  const lexicon::Row* row = f_.words.members.row_of(f_.forms.lemma[token]);
  const bool serves = row != nullptr && f_.words.members.cell(*row, "body") != base::name_of(ActorKind::armed_group);
  const std::size_t before = out.size();
  // "De Amerikanen bestookten de haven".
  if (const std::int32_t nation = of_nation(token); acts && nation != none && nation != entity) out.push_back(nation);
  add_owner(token, claim, !serves && who.kind != ActorKind::army && who.kind != ActorKind::other, out);
  if (const std::int32_t body = body_of(token); body != none && out.size() == before) out.push_back(body);
}

std::vector<std::int32_t> Whom::meant_by(std::uint32_t token, std::int32_t claim, bool acts) const {
  std::vector<std::int32_t> found, out;
  add(token, claim, acts, found);
  for (const std::uint32_t c : some_children(f_, token)) {
    if (has_rel(f_.reading.tokens[c], "conj")) add(c, claim, acts, found);
  }
  const auto note = [&](std::int32_t e) {
    if (std::find(out.begin(), out.end(), e) == out.end()) out.push_back(e);
  };
  for (const std::int32_t e : found) {
    note(e);
    // "Beide groepen".
    for (const std::uint32_t member : f_.reading.entities[static_cast<std::size_t>(e)].members)
      note(static_cast<std::int32_t>(member));
  }
  return out;
}

}  // namespace wederhoor::events
