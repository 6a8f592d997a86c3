// Decides which earlier mention is nearest. In "Bos sprak met Vos. Hij ging weg" it is Bos, the subject; two men side
// by side leave "hij" unknown; in "Geen gijzelaar kwam om" nobody is there to be meant. Looks back at most 80 mentions,
// so that reading stays linear. Tested by tests/reading/who/who_test.cc.
#include "reading/who/antecedents.h"

#include <algorithm>

namespace wederhoor::reading {
namespace {
constexpr std::size_t most_back = 80;
constexpr double clear_lead = 0.6, good_enough = 1.5;
}  // namespace

void Antecedents::add(std::uint32_t p) {
  placed_.push_back(p);
  spoken_.push_back(spoken_in(p));
  const auto bearer = static_cast<std::size_t>(parties_[p].entity);
  if (last_.size() <= bearer) last_.resize(bearer + 1, UINT32_MAX);
  last_[bearer] = p;
}

// The outermost quotation of speech that the party stands in: the last that begins before it and holds it, or one of
// those around that.
std::int32_t Antecedents::spoken_in(std::uint32_t p) const {
  const auto& all = row_.reading().quotations;
  const std::uint32_t at = row_.token(parties_[p].head).span.begin;
  auto next = std::upper_bound(all.begin(), all.end(), at,
                               [](std::uint32_t place, const Quotation& q) { return place < q.inner.begin; });
  for (int step = 0; next != all.begin() && step < 6; ++step) {
    --next;
    if (next->use != QuoteUse::speech || !(next->inner.begin <= at && at < next->inner.end)) continue;
    std::int32_t q = static_cast<std::int32_t>(next - all.begin());
    for (int up = 0; all[static_cast<std::size_t>(q)].parent != none && up < 6; ++up)
      q = all[static_cast<std::size_t>(q)].parent;
    return q;
  }
  return none;
}

std::uint32_t Antecedents::last_of(std::uint32_t bearer) const {
  return bearer < last_.size() ? last_[bearer] : UINT32_MAX;
}

bool Antecedents::overlaps(std::uint32_t p, std::uint32_t q) const {
  return parties_[p].first < parties_[q].last && parties_[q].first < parties_[p].last;
}

bool Antecedents::subject(std::uint32_t p) const {
  const Party& party = parties_[p];
  const Token& head = row_.token(party.head);
  if (row_.reading().sentences[head.sentence].parsed)
    return has_rel(head, "nsubj") || (party.named() && has_rel(row_.token(party.name_first), "nsubj"));
  return party.first == row_.reading().sentences[head.sentence].first;
}

// "Een andere man kon hem overmeesteren": the subject of the clause in which the pronoun is the object, whom it cannot
// mean; none where it is no object.
std::int32_t Antecedents::own_subject(std::uint32_t p) const {
  constexpr std::size_t near = 12;
  const Token& object = row_.token(parties_[p].head);
  if (object.head == none || !(has_rel(object, "obj") || has_rel(object, "iobj"))) return none;
  for (std::size_t back = 0; back < placed_.size() && back < near; ++back) {
    const std::uint32_t q = placed_[placed_.size() - 1 - back];
    if (sentence(q) != sentence(p)) break;
    const Token& head = row_.token(parties_[q].head);
    const Token& name = parties_[q].named() ? row_.token(parties_[q].name_first) : head;
    for (const Token* t : {&head, &name}) {
      if (has_rel(*t, "nsubj") && t->head == object.head) return parties_[q].entity;
    }
  }
  return none;
}

std::uint32_t Antecedents::reach(std::uint32_t p, std::uint32_t sentences) const {
  const std::vector<Sentence>& all = row_.reading().sentences;
  const std::uint32_t most = std::min(sentence(p), sentences);
  std::uint32_t back = 0;
  while (back < most && all[sentence(p) - back].part != "live_time") ++back;
  return back;
}

Antecedents::Found Antecedents::nearest(std::uint32_t p, std::uint32_t sentences, const Fits& fits, bool any) const {
  Found found;
  const std::uint32_t entry = reach(p, sentences);  // behind it only who has a name: "de politie" of there is another
  std::uint32_t distance = 0;
  for (std::size_t back = 0; back < placed_.size() && back < most_back; ++back) {
    const std::uint32_t q = placed_[placed_.size() - 1 - back];
    const std::uint32_t far = sentence(p) - std::min(sentence(p), sentence(q));
    if (far > sentences) break;
    if (far > entry && parties_[q].kind != MentionKind::name) continue;
    if (overlaps(p, q) || parties_[q].entity == found.bearer || !fits(bearer_of(q))) continue;
    if (found.bearer != none) {
      found.several = distance > 1 || far <= 1;
      break;
    }
    found.bearer = parties_[q].entity;
    distance = far;
    if (any) break;
  }
  return found;
}

double Antecedents::salience(std::uint32_t q, std::uint32_t p) const {
  const std::uint32_t far = sentence(p) - std::min(sentence(p), sentence(q));
  double score = 3.0 - 1.25 * far + (subject(q) ? 1.5 : 0.0);
  if (parties_[q].kind == MentionKind::pronoun) score += 0.5;
  const Reading& reading = row_.reading();
  if (reading.sentences[sentence(p)].paragraph != reading.sentences[sentence(q)].paragraph) score -= 1.0;
  return score;
}

Antecedents::Found Antecedents::pronoun(std::uint32_t p, std::uint32_t sentences, const Fits& fits) const {
  Found found;
  sentences = reach(p, sentences);
  double best = -1e9, second = -1e9;
  const std::int32_t spoken = spoken_in(p), own = own_subject(p);
  for (std::size_t back = 0; back < placed_.size() && back < most_back; ++back) {
    const std::uint32_t q = placed_[placed_.size() - 1 - back];
    if (sentence(p) - std::min(sentence(p), sentence(q)) > sentences) break;
    const std::int32_t bearer = parties_[q].entity;
    if (own != none && bearer == own) continue;
    const std::int32_t words = spoken_[placed_.size() - 1 - back];
    if (words != none && words != spoken) continue;
    // „Slagzij heeft ze”: who speaks tells of another.
    if (spoken != none && words == none && subject(q) && bearer_of(q).gender == Gender::unknown) continue;
    if (parties_[q].opening == Opening::nobody || overlaps(p, q) || !fits(bearer_of(q))) continue;
    const double score = salience(q, p);
    if (score > best) {
      if (bearer != found.bearer) second = best;
      best = score;
      found.bearer = bearer;
    } else if (bearer != found.bearer) {
      second = std::max(second, score);
    }
  }
  if (best < good_enough) return {};
  found.several = best - second < clear_lead;
  return found;
}

std::vector<std::uint32_t> Antecedents::last_two(std::uint32_t p, std::uint32_t sentences, const Fits& fits) const {
  sentences = reach(p, sentences);
  std::vector<std::uint32_t> found;
  std::vector<std::uint32_t> where;
  for (std::size_t back = 0; back < placed_.size() && back < most_back && found.size() < 3; ++back) {
    const std::uint32_t q = placed_[placed_.size() - 1 - back];
    if (sentence(p) - std::min(sentence(p), sentence(q)) > sentences) break;
    const auto bearer = static_cast<std::uint32_t>(parties_[q].entity);
    if (overlaps(p, q) || std::find(found.begin(), found.end(), bearer) != found.end() || !fits(bearers_[bearer]))
      continue;
    found.push_back(bearer);
    where.push_back(sentence(q));
  }
  if (found.size() == 3 && where[1] - where[2] < 2) return {};  // a third one is as near
  if (found.size() == 3) found.pop_back();
  std::reverse(found.begin(), found.end());
  return found;
}

std::int32_t Antecedents::other_than_last(std::uint32_t p, std::uint32_t sentences, const Fits& fits) const {
  const std::vector<std::uint32_t> two = last_two(p, sentences, fits);
  return two.size() == 2 ? static_cast<std::int32_t>(two.front()) : none;
}

bool Antecedents::same_family(std::string_view like, const std::vector<std::string_view>& likes) const {
  return std::any_of(likes.begin(), likes.end(),
                     [&](std::string_view other) { return words_.are_family(like, other); });
}

bool Antecedents::kinds_agree(ActorKind a, ActorKind b) {
  if (a == b || a == ActorKind::other || b == ActorKind::other) return true;
  return a != ActorKind::person && b != ActorKind::person && a != ActorKind::people && b != ActorKind::people;
}

}  // namespace wederhoor::reading
