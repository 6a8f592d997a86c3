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

// Which texts hold each run that several hold, and which such runs each text holds.
struct Held {
  std::vector<std::uint32_t> texts,
      first;  // texts run by run, in order; where each run begins, with one more at the end
  std::vector<std::uint32_t> runs, begin;  // runs text by text; where each text begins, with one more at the end
};

Held held_runs(const std::vector<std::vector<std::uint64_t>>& runs) {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> all;
  std::size_t many = 0;
  for (const auto& of : runs) many += of.size();
  all.reserve(many);
  for (std::uint32_t i = 0; i < runs.size(); ++i) {
    for (const std::uint64_t key : runs[i]) all.emplace_back(key, i);
  }
  std::sort(all.begin(), all.end());
  Held out;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> of_text;
  for (std::size_t i = 0, last = 0; i < all.size(); i = last) {
    for (last = i; last < all.size() && all[last].first == all[i].first;) ++last;
    if (last - i < 2) continue;
    const auto number = static_cast<std::uint32_t>(out.first.size());
    out.first.push_back(static_cast<std::uint32_t>(out.texts.size()));
    for (std::size_t k = i; k < last; ++k) {
      out.texts.push_back(all[k].second);
      of_text.emplace_back(all[k].second, number);
    }
  }
  out.first.push_back(static_cast<std::uint32_t>(out.texts.size()));
  std::sort(of_text.begin(), of_text.end());
  out.begin.assign(runs.size() + 1, 0);
  out.runs.reserve(of_text.size());
  for (const auto& [text, number] : of_text) {
    ++out.begin[text + 1];
    out.runs.push_back(number);
  }
  for (std::size_t i = 1; i < out.begin.size(); ++i) out.begin[i] += out.begin[i - 1];
  return out;
}

// The same words said and denied are no copies.
bool opposite(const Claim& a, const Claim& b) {
  return a.negative != b.negative || (a.standing == Standing::denied) != (b.standing == Standing::denied);
}

// Finds texts that copy an earlier one; `apart`: may two of them not be one?
template <class Apart>
base::Groups groups_of(const std::vector<std::vector<std::uint64_t>>& runs, const Apart& apart) {
  const Held held = held_runs(runs);
  base::Groups groups(runs.size());
  std::vector<std::uint32_t> shared(runs.size(), 0), seen;
  for (std::uint32_t i = 0; i < runs.size(); ++i) {
    for (std::uint32_t r = held.begin[i]; r < held.begin[i + 1]; ++r) {
      const std::uint32_t first = held.first[held.runs[r]], end = held.first[held.runs[r] + 1];
      for (std::uint32_t k = first; k < end && k - first < most_holders && held.texts[k] < i; ++k) {
        const std::uint32_t other = held.texts[k];
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
  base::Groups groups = groups_of(runs, [&](std::uint32_t a, std::uint32_t b) {
    return nested(heap, claims[a], claims[b]) || opposite(heap.claim(claims[a]), heap.claim(claims[b]));
  });
  std::map<std::uint32_t, std::vector<Ref>> members;
  for (std::uint32_t i = 0; i < claims.size(); ++i) members[groups.find(i)].push_back(claims[i]);
  for (auto& [first, of] : members) add_star(heap, MatchKind::copies, std::move(of), "the same runs of words", out);
}

}  // namespace wederhoor::reconcile
