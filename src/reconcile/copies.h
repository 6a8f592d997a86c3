// Copies: claims of different reports, or of two places in one, that are the same words.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "reconcile/make_match.h"
#include "reconcile/relations/families.h"

namespace wederhoor::reconcile {

// Hashes of the runs of three words in the spans, folded; sorted, each once.
std::vector<std::uint64_t> runs_of(std::string_view text, const Spans& spans);
// Do the shorter's runs stand in the other for the greater part, three at least?
bool copied(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b);

// Groups that copy each other, over the runs of all texts: for each its group. Linear in the runs: each is looked up
// among a bounded number of the texts that had it before.
std::vector<std::uint32_t> copy_groups(const std::vector<std::vector<std::uint64_t>>& runs);

// Stars of kind `copies`, added to `out`. `values`: answers that exclude each other are no copies.
void match_copies(const Heap& heap, const FamilyValues& values, std::vector<Match>& out);

}  // namespace wederhoor::reconcile
