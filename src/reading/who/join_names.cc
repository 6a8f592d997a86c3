// Decides which names are one actor's. Applies to "Mart de Kruif" and "De Kruif", "Instituut Clingendael" and
// "Clingendael", "het Legioen (LVR)" and "de LVR"; not to "Jan Bos" and "Piet Bos", nor to a "Bos" that may be either,
// nor to "verpleegster Anna Bos" and "kolonel Bos". "Kolonel Bos" beside both is the one who is a colonel.
// Tested by tests/reading/who/who_test.cc.
#include "reading/who/join_names.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "lexicon/names/name_key.h"
#include "lexicon/table_file.h"

namespace wederhoor::reading {
namespace {

using Keys = std::map<std::string, std::uint32_t, std::less<>>;                 // key -> bearer
using Owners = std::map<std::string, std::vector<std::uint32_t>, std::less<>>;  // key -> bearers

// "Poetins" -> "Poetin": the key without a genitive ending.
std::string without_genitive(const std::string& key) {
  return key.size() > 4 && key.ends_with('s') && !key.ends_with("ss") ? key.substr(0, key.size() - 1) : std::string{};
}

bool compatible_names(const Bearer& bearer, const Party& party) {
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
    const std::string key = party.named() ? lexicon::name_key(party.name) : std::string{};
    if (another_has_the_name(party, key)) {
      party.actor_id.clear(), party.shown.clear(), party.affiliation.clear();
      std::erase_if(party.because, [](const Because& why) { return why.construction == "listed"; });
    }
    std::int32_t found = party.actor_id.empty() ? none : find(ids_, party.actor_id);
    if (found == none && party.named()) found = by_name(party, key);
    if (found == none) {
      found = static_cast<std::int32_t>(bearers_.size());
      bearers_.emplace_back();
      vague_.push_back(several_);
      told_at_.push_back(party.name_first);
    }
    several_ = false;
    const auto index = static_cast<std::uint32_t>(found);
    told_at_[index] = std::min(told_at_[index], party.name_first);
    join(bearers_[index], index, p, party);
    if (!party.actor_id.empty()) ids_.emplace(party.actor_id, index);
    if (!party.acronym.empty()) add_owner(keys_[lexicon::name_key(party.acronym)], index);
    if (key.empty()) return;
    add_owner(keys_[key], index);
    if (words_in_name(party) > 1) {
      std::vector<std::uint32_t>& same = skeletons_[skeleton(party.name)];
      if (same.size() < 8 && std::find(same.begin(), same.end(), index) == same.end()) same.push_back(index);
    }
    if (const std::string nickname = lexicon::name_key(quoted(party.name)); !nickname.empty())
      add_part(nickname, index);
    add_parts(key, index, party.actor_kind == ActorKind::person || party.actor_kind == ActorKind::other);
  }

  // "Barbecue" of "Jimmy 'Barbecue' Chérizier".
  static std::string_view quoted(std::string_view name) {
    constexpr std::string_view marks = "'\"\xE2\xC2";  // first bytes of ‘ ’ “ ” „ « », which stand by themselves
    const std::size_t open = name.find(' '), close = name.rfind(' ');
    if (open == close) return {};
    const std::string_view inner = name.substr(open + 1, close - open - 1);
    return inner.size() > 2 && marks.find(inner.front()) != std::string_view::npos ? inner : std::string_view{};
  }

  static std::int32_t find(const Keys& keys, std::string_view key) {
    const auto found = keys.find(key);
    return found == keys.end() ? none : static_cast<std::int32_t>(found->second);
  }

  std::int32_t by_name(const Party& party, const std::string& key) {
    for (const std::string& k : {key, without_genitive(key)}) {
      if (k.empty()) continue;
      const std::vector<std::uint32_t> whole = fitting(keys_, k, party);
      const bool surname = k.find(' ') == std::string::npos;
      if (!whole.empty() && !(surname && bearers_[whole.front()].kind == ActorKind::person))
        return static_cast<std::int32_t>(whole.front());
      if (const std::int32_t b = of_surname(party, whole, k); b != none || several_) return b;
    }
    for (const std::string& k : {key, without_genitive(key)}) {
      const std::vector<std::uint32_t> parts = k.empty() ? std::vector<std::uint32_t>{} : fitting(parts_, k, party);
      if (parts.size() == 1 && parts_.find(k)->second.size() == 1) return static_cast<std::int32_t>(parts.front());
    }
    return by_spelling(party);
  }

  // The only one of those named so, in full or by this name alone; of several the one in the same office. `several_`:
  // two may be meant, and nobody yet who may be either.
  std::int32_t of_surname(const Party& party, const std::vector<std::uint32_t>& whole, const std::string& key) {
    std::vector<std::uint32_t> who, unsure;
    const auto sort_out = [&](std::uint32_t b) { add_owner(vague_[b] ? unsure : who, b); };
    std::for_each(whole.begin(), whole.end(), sort_out);
    const std::vector<std::uint32_t> parts = fitting(parts_, key, party);
    std::for_each(parts.begin(), parts.end(), sort_out);
    if (who.size() > 1 && !party.like.empty()) {
      std::vector<std::uint32_t> same;
      for (const std::uint32_t b : who) {
        const auto& likes = bearers_[b].likes;
        if (std::find(likes.begin(), likes.end(), party.like) != likes.end()) same.push_back(b);
      }
      if (same.size() == 1) return static_cast<std::int32_t>(same.front());
    }
    if (who.size() == 1) return static_cast<std::int32_t>(who.front());
    // "Burgemeester Smit" after Jan Smit, before his brother Piet Smit is told of.
    std::vector<std::uint32_t> before;
    std::copy_if(who.begin(), who.end(), std::back_inserter(before),
                 [&](std::uint32_t b) { return told_at_[b] < party.name_first; });
    if (before.size() == 1) return static_cast<std::int32_t>(before.front());
    several_ = who.size() > 1 && party.like.empty();
    return several_ && !unsure.empty() ? static_cast<std::int32_t>(unsure.front()) : none;
  }

  // Those of a key whom the party may be.
  std::vector<std::uint32_t> fitting(const Owners& owners, const std::string& key, const Party& party) const {
    const auto found = owners.find(key);
    if (found == owners.end()) return {};
    std::vector<std::uint32_t> out;
    std::copy_if(found->second.begin(), found->second.end(), std::back_inserter(out),
                 [&](std::uint32_t b) { return compatible(bearers_[b], party); });
    return out;
  }

  bool compatible(const Bearer& bearer, const Party& party) const {
    if (!compatible_names(bearer, party)) return false;
    if (!of_another_office(bearer, party)) return true;
    return words_in_name(party) > 1 && lexicon::name_key(party.name) == lexicon::name_key(bearer.name);
  }
  // "Kapitein Bos" and "hoofdverpleegkundige Anna Bos".
  bool of_another_office(const Bearer& bearer, const Party& party) const {
    return !bearer.likes.empty() && std::all_of(bearer.likes.begin(), bearer.likes.end(), [&](std::string_view like) {
      return words_.are_apart(like, party.like);
    });
  }

  // "Minister Traoré" beside a Mariam Traoré: not the Traoré of the list.
  bool another_has_the_name(const Party& party, const std::string& key) const {
    if (party.actor_id.empty() || party.actor_kind != ActorKind::person || !party.named() ||
        key.find(' ') != std::string::npos)
      return false;
    const auto owners = parts_.find(key);
    return owners != parts_.end() && std::any_of(owners->second.begin(), owners->second.end(), [&](std::uint32_t b) {
             return bearers_[b].kind == ActorKind::person && bearers_[b].actor_id != party.actor_id;
           });
  }

  // "Dmitri Peskov" and "Dmitry Peskov": only names whose last words have the same consonants are compared.
  std::int32_t by_spelling(const Party& party) const {
    if (words_in_name(party) < 2) return none;
    const auto near = skeletons_.find(skeleton(party.name));
    if (near == skeletons_.end()) return none;
    for (const std::uint32_t b : near->second) {
      if (compatible(bearers_[b], party) && !other_particles(party.name, bearers_[b].name) &&
          words_.actors.matcher().are_same(party.name, bearers_[b].name))
        return static_cast<std::int32_t>(b);
    }
    return none;
  }
  // "Van der Berg" and "Van den Berg" are two; "Van Rossem" and "Rossem" may be one.
  bool other_particles(const std::string& a, const std::string& b) const {
    const auto particles = [&](const std::string& name) {
      std::vector<std::string> out = lexicon::pieces(lexicon::name_key(name), ' ');
      std::erase_if(out, [&](const std::string& word) { return !words_.names.particle(word); });
      return out;
    };
    const std::vector<std::string> one = particles(a), two = particles(b);
    return one.size() > 1 && one.size() == two.size() && one.front() == two.front() && one != two;
  }
  static std::string skeleton(const std::string& name) {
    const std::string key = lexicon::name_key(name);
    const std::vector<std::string_view> parts = lexicon::key_words(key);
    return parts.empty() ? std::string{} : lexicon::NameMatcher::skeleton(parts.back());
  }
  static std::uint32_t words_in_name(const Party& party) { return party.name_last - party.name_first; }

  // The ends of a person's name ("de kruif", "kruif") and the given name of who is on no list; and of a body's name the
  // rest without its noun ("clingendael") and its last word.
  void add_parts(const std::string& key, std::uint32_t index, bool person) {
    const std::vector<std::string_view> parts = lexicon::key_words(key);
    if (parts.size() < 2 || parts.size() > 12) return;
    for (std::size_t i = 1; i < parts.size(); ++i)
      add_part(std::string(key.substr(static_cast<std::size_t>(parts[i].data() - key.data()))), index);
    if (person) {
      const Bearer& bearer = bearers_[index];  // nobody calls Poetin "Vladimir"
      if (bearer.kind == ActorKind::person && bearer.actor_id.empty() && parts.front().size() > 2)
        add_part(std::string(parts.front()), index);
      return;
    }
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
  void add_part(std::string part, std::uint32_t index) { add_owner(parts_[std::move(part)], index); }
  static void add_owner(std::vector<std::uint32_t>& owners, std::uint32_t index) {
    constexpr std::size_t most_owners = 6;  // more of one name: whoever they are
    if (owners.size() < most_owners && std::find(owners.begin(), owners.end(), index) == owners.end())
      owners.push_back(index);
  }

  const WhoWords& words_;
  std::vector<Party>& parties_;
  std::vector<Bearer> bearers_;
  std::vector<bool> vague_;             // per bearer: a last name of which it is not known whose it is
  std::vector<std::uint32_t> told_at_;  // per bearer: the first token of the first name of it
  bool several_ = false;
  Keys ids_;
  Owners keys_, parts_, skeletons_;
};
}  // namespace

std::vector<Bearer> join_names(const WhoWords& words, std::vector<Party>& parties) {
  return Joiner(words, parties).run();
}

}  // namespace wederhoor::reading
