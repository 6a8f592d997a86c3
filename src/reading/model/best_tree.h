// The best tree over a sentence, given a score for every word and possible head.
//
// Tested by tests/reading/model/best_tree_test.cc.
#pragma once

#include <vector>

namespace wederhoor::reading::model {

// `scores` holds n rows of n + 1: of head 0 (the root) and of heads 1..n for word 1..n. Fills `heads` (n) with the
// heads of the best tree in which exactly one word hangs on the root. The same scores give the same tree everywhere;
// ties go to the lower head. O(n²).
void best_tree(const float* scores, int n, std::vector<int>& heads);

// Whether `heads` (0 is the root) is a tree with exactly one word on the root.
bool is_tree(const std::vector<int>& heads);

}  // namespace wederhoor::reading::model
