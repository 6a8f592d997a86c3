// Decides which names are one actor's. Applies to "Mart de Kruif" and "De Kruif", "Instituut Clingendael" and
// "Clingendael", "het Legioen (LVR)" and "de LVR"; not to "Jan Bos" and "Piet Bos", nor to a "Bos" that may be either.
// Tested by tests/reading/who/who_test.cc.
#include "reading/who/join_names.h"

#include <algorithm>
#include <map>

#include "lexicon/names/name_key.h"

namespace wederhoor::reading {
namespace {

using Keys = std::map<std::string, std::uint32_t, std::less<>>;  // name key -> bearer

// "Poetins" -> "Poetin": the key without a genitive ending.
std::string without_genitive(const std::string& key) {
  return key.size() > 4 && key.ends_with('s') && !key.ends_with("ss") ? key.substr(0, key.size() - 1) : std::string{};
}

bool compatible(const Bearer& bearer, const Party& party) {
  if (!bearer.actor_id.empty() && !party.actor_id.empty()) return bearer.actor_id == party.actor_id;
  const bool person = party.actor_kind == ActorKind::person, was_person = bearer.kind == ActorKind::person;
  if (party.actor_kind != ActorKind::other && bearer.kind != ActorKind::other && person != was_person) return false;
  return bearer.gender == Gender::unknown || party.gender == Gender::unknown || bearer.gender == party.gender;
}

class Joiner {
 public:
  Joiner(const WhoWords& words, std::vector<Party>& parties) : words_(words), parties_(parties) {}

  std::vector<Bearer> run() {
    std::vector<std::uint32_t> order;  // fullest names first, so that parts find them
    for (std::uint32_t p = 0; p < parties_.size(); ++p) {
      if (parties_[p].named() || !parties_[p].actor_id.empty()) order.push_back(p);
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return words_in(a) > words_in(b); });
    for (const std::uint32_t p : order) place(p);
    return std::move(bearers_);
  }

 private:
  std::uint32_t words_in(std::uint32_t p) const { return parties_[p].name_last - parties_[p].name_first; }

  void place(std::uint32_t p) {
    Party& party = parties_[p];
    std::int32_t found = party.actor_id.empty() ? none : find(ids_, party.actor_id);
    const std::string key = party.named() ? lexicon::name_key(party.name) : std::string{};
    if (found == none && party.named()) found = by_name(party, key);
    if (found == none) {
      found = static_cast<std::int32_t>(bearers_.size());
      bearers_.emplace_back();
    }
    const auto index = static_cast<std::uint32_t>(found);
    join(bearers_[index], index, p, party);
    if (!party.actor_id.empty()) ids_.emplace(party.actor_id, index);
    if (!party.acronym.empty()) keys_.emplace(lexicon::name_key(party.acronym), index);
    if (key.empty()) return;
    keys_.emplace(key, index);
    if (words_in_name(party) > 1) {
      std::vector<std::uint32_t>& same = skeletons_[skeleton(party.name)];
      if (same.size() < 8 && std::find(same.begin(), same.end(), index) == same.end()) same.push_back(index);
    }
    add_parts(key, index, party.actor_kind == ActorKind::person || party.actor_kind == ActorKind::other);
  }

  static std::int32_t find(const Keys& keys, std::string_view key) {
    const auto found = keys.find(key);
    return found == keys.end() ? none : static_cast<std::int32_t>(found->second);
  }

  std::int32_t by_name(const Party& party, const std::string& key) {
    for (const std::string& k : {key, without_genitive(key)}) {
      if (k.empty()) continue;
      if (const std::int32_t b = find(keys_, k); b != none && compatible(bearers_[static_cast<std::size_t>(b)], party))
        return b;
    }
    for (const std::string& k : {key, without_genitive(key)}) {
      const auto part = k.empty() ? parts_.end() : parts_.find(k);
      if (part == parts_.end() || part->second.size() != 1) continue;  // two who may be meant: unknown
      if (compatible(bearers_[part->second.front()], party)) return static_cast<std::int32_t>(part->second.front());
    }
    return by_spelling(party);
  }

  // "Dmitri Peskov" and "Dmitry Peskov": only names whose last words have the same consonants are compared.
  std::int32_t by_spelling(const Party& party) const {
    if (words_in_name(party) < 2) return none;
    const auto near = skeletons_.find(skeleton(party.name));
    if (near == skeletons_.end()) return none;
    for (const std::uint32_t b : near->second) {
      if (compatible(bearers_[b], party) && words_.actors.matcher().are_same(party.name, bearers_[b].name))
        return static_cast<std::int32_t>(b);
    }
    return none;
  }
  static std::string skeleton(const std::string& name) {
    const std::string key = lexicon::name_key(name);
    const std::vector<std::string_view> parts = lexicon::key_words(key);
    return parts.empty() ? std::string{} : lexicon::NameMatcher::skeleton(parts.back());
  }
  static std::uint32_t words_in_name(const Party& party) { return party.name_last - party.name_first; }

  // The ends of a person's name ("de kruif", "kruif"), and of a body's name the rest without its noun ("clingendael")
  // and its last word.
  void add_parts(const std::string& key, std::uint32_t index, bool person) {
    const std::vector<std::string_view> parts = lexicon::key_words(key);
    if (parts.size() < 2 || parts.size() > 12) return;
    for (std::size_t i = 1; i < parts.size(); ++i)
      add_part(std::string(key.substr(static_cast<std::size_t>(parts[i].data() - key.data()))), index);
    if (person) return;
    add_part(std::string(key.substr(0, static_cast<std::size_t>(parts.back().data() - key.data()) - 1)), index);
    std::string initials;
    for (const std::string_view word : parts) initials += word.front();
    std::string capitals;
    for (const std::string_view word : parts) {
      if (!words_.names.link(word) && !words_.names.english_link(word) && !words_.names.particle(word))
        capitals += word.front();
    }
    if (initials.size() > 1) add_part(initials, index);
    if (capitals.size() > 1 && capitals != initials) add_part(capitals, index);
  }
  void add_part(std::string part, std::uint32_t index) {
    std::vector<std::uint32_t>& owners = parts_[std::move(part)];
    if (std::find(owners.begin(), owners.end(), index) == owners.end() && owners.size() < 3) owners.push_back(index);
  }

  const WhoWords& words_;
  std::vector<Party>& parties_;
  std::vector<Bearer> bearers_;
  Keys ids_, keys_;
  std::map<std::string, std::vector<std::uint32_t>, std::less<>> parts_, skeletons_;
};
}  // namespace

std::vector<Bearer> join_names(const WhoWords& words, std::vector<Party>& parties) {
  return Joiner(words, parties).run();
}

}  // namespace wederhoor::reading
