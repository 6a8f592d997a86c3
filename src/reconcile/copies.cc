// Copies, also with changes: claims of which the greater part of the shorter's runs of three words stands in the other,
// so that what was cut, put in another order, reworded here and there, or set into a longer piece is found too. "Er
// vielen drie doden, aldus de politie" in two reports. Not: short contents of fewer than five words. Tested by
// tests/reconcile/copies_test.cc, matches_test.cc.
#include "reconcile/copies.h"

#include <algorithm>
#include <map>

#include "base/groups.h"
#include "base/hash.h"
#include "base/in_text.h"
#include "base/utf8.h"
#include "reconcile/shared_keys.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::size_t run = 3, least_runs = 3;
constexpr std::size_t most_holders = 24;        // of a run: texts that are looked at for it, the first that had it
constexpr std::size_t share = 3, share_of = 5;  // so many of so many of the shorter's runs stand in both

std::uint64_t mix(std::uint64_t x) {
  x ^= x >> 33;
  x *= 0xff51afd7ed558ccdULL;
  x ^= x >> 33;
  x *= 0xc4ceb9fe1a85ec53ULL;
  return x ^ (x >> 33);
}

// Hashes of the words of the content, letters and digits only.
std::vector<std::uint64_t> words_of(std::string_view text, const Spans& spans) {
  std::vector<std::uint64_t> words;
  std::string word;
  const auto flush = [&] {
    if (!word.empty()) words.push_back(base::hash64(base::fold(word)));
    word.clear();
  };
  for (const Span span : spans) {
    for (std::uint32_t i = span.begin; i < span.end;) {
      const base::CodePoint c = base::decode(text, i);
      if (base::is_letter(c.value) || base::is_digit(c.value)) {
        word.append(text.substr(i, c.size));
      } else {
        flush();
      }
      i += c.size;
    }
    flush();
  }
  return words;
}

bool enough(std::size_t shared, std::size_t a, std::size_t b) {
  return shared >= least_runs && shared * share_of >= share * std::min(a, b);
}

// A claim and another in it, of one report, are no copies.
bool nested(const Heap& heap, const Ref& a, const Ref& b) {
  if (a.report != b.report) return false;
  const Spans &x = heap.claim(a).content, &y = heap.claim(b).content;
  return std::any_of(x.begin(), x.end(), [&](const Span& p) {
    return std::any_of(y.begin(), y.end(), [&](const Span& q) { return p.meets(q); });
  });
}

// The same words said and denied are no copies.
bool opposite(const Claim& a, const Claim& b) {
  return a.negative != b.negative || (a.standing == Standing::denied) != (b.standing == Standing::denied);
}

// Exact figures of the content, sorted.
std::vector<double> figures_of(const Document& document, const Claim& claim) {
  std::vector<double> out;
  for (const Span span : claim.content) {
    for (const Quantity& q : base::begin_in(document.reading.quantities, span)) {
      if (q.best && span.contains(q.amount)) out.push_back(*q.best);
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

using OneAnswer = std::pair<std::string_view, std::string_view>;  // question, answer
using Answers = std::vector<OneAnswer>;                           // sorted, each once

// What each claim answers; the claims of all documents, in order.
std::vector<Answers> answers_of(const Heap& heap, const std::vector<Ref>& claims) {
  std::vector<Answers> out(claims.size());
  std::size_t first = 0;
  for (std::uint32_t d = 0; d < heap.size(); ++d) {
    for (const Proposition& p : heap[d].propositions)
      for (const Answer& x : p.answers) out[first + p.claim].emplace_back(x.question, x.answer);
    first += heap[d].claims.claims.size();
  }
  for (Answers& all : out) {
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
  }
  return out;
}

// Who says it, where that is known.
std::string_view voice(const Heap& heap, const Ref& ref) {
  const std::vector<std::int32_t>& who = heap.claim(ref).source_entities;
  return who.empty() ? std::string_view() : heap.actor(heap.place_of(ref.report), who.front());
}

// What two claims that share most of their words may differ in: figures; of two voices any word at all, for "de aanval
// is geslaagd" is no copy of "de aanval is mislukt".
class Changes {
 public:
  Changes(const Heap& heap, const std::vector<Ref>& claims, const std::vector<std::vector<std::uint64_t>>& runs,
          const FamilyValues& values)
      : heap_(heap), claims_(claims), runs_(runs), values_(values), answers_(answers_of(heap, claims)) {
    for (const Ref& claim : claims) figures_.push_back(figures_of(heap[claim], heap.claim(claim)));
  }

  bool apart(std::uint32_t a, std::uint32_t b) const {
    const Claim &x = heap_.claim(claims_[a]), &y = heap_.claim(claims_[b]);
    if (nested(heap_, claims_[a], claims_[b]) || opposite(x, y) || other_figures(a, b) || other_answers(a, b))
      return true;
    const std::string_view m = voice(heap_, claims_[a]), n = voice(heap_, claims_[b]);
    return !m.empty() && !n.empty() && m != n && !within(runs_[a], runs_[b]) && !within(runs_[b], runs_[a]);
  }

 private:
  template <class T>
  static bool within(const std::vector<T>& few, const std::vector<T>& many) {
    return std::includes(many.begin(), many.end(), few.begin(), few.end());
  }
  bool other_figures(std::uint32_t a, std::uint32_t b) const {
    return !within(figures_[a], figures_[b]) && !within(figures_[b], figures_[a]);
  }

  // Does the one give an answer that the other does not, and that excludes one of its own?
  bool other_answers(std::uint32_t a, std::uint32_t b) const {
    const Answers &of_a = answers_[a], &of_b = answers_[b];
    const auto lacks = [](const Answers& all, const OneAnswer& x) {
      return !std::binary_search(all.begin(), all.end(), x);
    };
    return std::any_of(of_a.begin(), of_a.end(), [&](const OneAnswer& x) {
      return lacks(of_b, x) && std::any_of(of_b.begin(), of_b.end(), [&](const OneAnswer& y) {
               return lacks(of_a, y) && values_.of(x.first, x.second, y.first, y.second) == ValueRelation::excludes;
             });
    });
  }

  const Heap& heap_;
  const std::vector<Ref>& claims_;
  const std::vector<std::vector<std::uint64_t>>& runs_;
  const FamilyValues& values_;
  std::vector<Answers> answers_;  // by claim
  std::vector<std::vector<double>> figures_;
};

// Finds texts that copy an earlier one; `apart`: may two of them not be one?
template <class Apart>
base::Groups groups_of(const std::vector<std::vector<std::uint64_t>>& runs, const Apart& apart) {
  const SharedKeys held(runs);
  base::Groups groups(runs.size());
  std::vector<std::uint32_t> shared(runs.size(), 0), seen;
  for (std::uint32_t i = 0; i < runs.size(); ++i) {
    for (const std::uint32_t key : held.of(i)) {
      for (const std::uint32_t other : held.holders(key).first(std::min(most_holders, held.holders(key).size()))) {
        if (other >= i) break;
        if (shared[other] == 0) seen.push_back(other);
        ++shared[other];
      }
    }
    for (const std::uint32_t other : seen) {
      if (enough(shared[other], runs[i].size(), runs[other].size()) && !apart(other, i)) groups.join(other, i);
      shared[other] = 0;
    }
    seen.clear();
  }
  return groups;
}

}  // namespace

std::vector<std::uint64_t> runs_of(std::string_view text, const Spans& spans) {
  const std::vector<std::uint64_t> words = words_of(text, spans);
  std::vector<std::uint64_t> out;
  for (std::size_t i = 0; i + run <= words.size(); ++i)
    out.push_back(mix(words[i] * 31 + mix(words[i + 1] * 31 + words[i + 2])));
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

bool copied(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  std::vector<std::uint64_t> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return enough(both.size(), a.size(), b.size());
}

std::vector<std::uint32_t> copy_groups(const std::vector<std::vector<std::uint64_t>>& runs) {
  base::Groups groups = groups_of(runs, [](std::uint32_t, std::uint32_t) { return false; });
  std::vector<std::uint32_t> out;
  out.reserve(runs.size());
  for (std::uint32_t i = 0; i < runs.size(); ++i) out.push_back(groups.find(i));
  return out;
}

void match_copies(const Heap& heap, const FamilyValues& values, std::vector<Match>& out) {
  std::vector<Ref> claims;  // of all documents, in order
  std::vector<std::vector<std::uint64_t>> runs;
  for (std::uint32_t d = 0; d < heap.size(); ++d) {
    for (std::uint32_t c = 0; c < heap[d].claims.claims.size(); ++c) {
      const Spans& content = heap[d].claims.claims[c].content;
      claims.push_back(heap.ref(RecordKind::claim, d, c));
      runs.push_back(runs_of(heap[d].report.text, content));
    }
  }
  const Changes changes(heap, claims, runs, values);
  base::Groups groups = groups_of(runs, [&](std::uint32_t a, std::uint32_t b) { return changes.apart(a, b); });
  std::map<std::uint32_t, std::vector<Ref>> members;
  for (std::uint32_t i = 0; i < claims.size(); ++i) {
    const std::uint32_t first = groups.find(i);
    if (first == i) continue;
    std::vector<Ref>& of = members[first];
    if (of.empty()) of.push_back(claims[first]);
    of.push_back(claims[i]);
  }
  for (const auto& [first, of] : members) add_star(heap, MatchKind::copies, of, "the same runs of words", out);
}

}  // namespace wederhoor::reconcile
