// What holds between the claims of a heap: agreement, contradictions and what only looks like one, by the judge.
#pragma once

#include "reconcile/relations/judge.h"
#include "wederhoor/lexicons.h"

namespace wederhoor::reconcile {

// The bytes of what is trained for one language, and where they come from.
struct RelationFiles {
  std::string language;  // code
  std::string words, trees;
  std::string where;      // their folder, for errors
  std::string incidents;  // weights of the follower; empty: none
};

class FollowWeights;

class Relations {
 public:
  // No files: nothing is compared. Errors (data): a file is damaged or of another version.
  static Result<Relations> open(const Lexicons& lexicons, std::vector<RelationFiles> files);
  Relations();
  Relations(Relations&&) noexcept;
  Relations& operator=(Relations&&) noexcept;
  ~Relations();
  // Matches between claims of one language, added to `out`.
  void match(const Heap& heap, const std::vector<Incident>& incidents, std::vector<Match>& out) const;

  // For the run record, by language: "relations nl 0123456789abcdef", of all three files.
  const std::vector<std::string>& versions() const { return versions_; }
  // What follows the incidents of a story, the same in all languages; nullptr: nothing was trained.
  const FollowWeights* follower() const { return follower_.get(); }

 private:
  struct Language;
  std::vector<std::unique_ptr<Language>> languages_;
  std::unique_ptr<const FollowWeights> follower_;
  std::vector<std::string> versions_;
};

}  // namespace wederhoor::reconcile
