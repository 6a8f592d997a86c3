// Copies, also with changes: claims of which the greater part of the shorter's runs of three words stands in the other,
// so that what was cut, put in another order, reworded here and there, or set into a longer piece is found too. "Er
// vielen drie doden, aldus de politie" in two reports. Not: short contents of fewer than five words. Tested by
// tests/reconcile/copies_test.cc, matches_test.cc.
#include "reconcile/copies.h"

#include <algorithm>
#include <map>

#include "base/groups.h"
#include "base/hash.h"
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

// Finds texts that copy an earlier one; `apart`: may two of them not be one?
template <class Apart>
base::Groups groups_of(std::vector<std::vector<std::uint64_t>> runs, const Apart& apart) {
  const SharedKeys held(runs);
  std::vector<std::uint32_t> size, shared(runs.size(), 0), seen;
  for (const auto& of : runs) size.push_back(static_cast<std::uint32_t>(of.size()));
  runs = {};
  base::Groups groups(size.size());
  for (std::uint32_t i = 0; i < size.size(); ++i) {
    for (const std::uint32_t key : held.of(i)) {
      for (const std::uint32_t other : held.holders(key).first(std::min(most_holders, held.holders(key).size()))) {
        if (other >= i) break;
        if (shared[other] == 0) seen.push_back(other);
        ++shared[other];
      }
    }
    for (const std::uint32_t other : seen) {
      if (enough(shared[other], size[i], size[other]) && !apart(other, i)) groups.join(other, i);
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

void match_copies(const Heap& heap, std::vector<Match>& out) {
  std::vector<Ref> claims;  // of all documents, in order
  std::vector<std::vector<std::uint64_t>> runs;
  for (std::uint32_t d = 0; d < heap.size(); ++d) {
    for (std::uint32_t c = 0; c < heap[d].claims.claims.size(); ++c) {
      const Spans& content = heap[d].claims.claims[c].content;
      claims.push_back(heap.ref(RecordKind::claim, d, c));
      runs.push_back(runs_of(heap[d].report.text, content));
    }
  }
  base::Groups groups = groups_of(std::move(runs), [&](std::uint32_t a, std::uint32_t b) {
    return nested(heap, claims[a], claims[b]) || opposite(heap.claim(claims[a]), heap.claim(claims[b]));
  });
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
