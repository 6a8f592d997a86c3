// Decides what a denial by a pronoun denies: the last claim before it, in its sentence or the one before, where one
// other party alone speaks there. "De rebellen zeggen dat zij het dorp hebben. Het leger spreekt dat tegen." Not: after
// "Volgens A vielen er twee doden, volgens B negen. C ontkent dat": whom he means is not told; not what the outlet says
// itself. Tested by tests/reconcile/denials_test.cc.
#include "reconcile/denials.h"

#include <algorithm>

#include "base/because.h"
#include "reconcile/make_match.h"
#include "reconcile/relations/families.h"

namespace wederhoor::reconcile {
namespace {

bool points_back(const Claim& claim) { return base::made_by(claim.because, "pointing"); }

bool denies_what_was_said(const Claim& claim) {
  return claim.standing == Standing::denied && points_back(claim) && !claim.content.empty();
}

// A pronoun alone stands for what is denied; else the content itself is.
bool by_pronoun(const Document& document, const Claim& claim) {
  return claim.content.size() == 1 &&
         claim.content.front().of(document.report.text).find(' ') == std::string_view::npos;
}

bool is_said_by_another(const Claim& claim, const Claim& denial) {
  if (claim.form == Form::plain || claim.parent != none) return false;
  if (claim.source_entities.empty() && claim.source.empty()) return false;  // by nobody who is named
  if (claim.standing == Standing::denied || claim.standing == Standing::asked || claim.content.empty()) return false;
  return claim.source_entities != denial.source_entities && claim.content.back().end <= denial.cue.front().begin;
}

// The last claim of `sentence` before the denial; none where several parties speak there.
std::int32_t said_in(const std::vector<Claim>& claims, std::uint32_t sentence, std::uint32_t denial) {
  std::int32_t last = none;
  for (std::uint32_t c = denial; c > 0 && claims[c - 1].sentence + 1 >= sentence;) {
    --c;
    if (claims[c].sentence != sentence || !is_said_by_another(claims[c], claims[denial])) continue;
    if (last == none)
      last = static_cast<std::int32_t>(c);
    else if (claims[c].source_entities != claims[static_cast<std::size_t>(last)].source_entities ||
             claims[c].source_entities.empty())
      return none;
  }
  return last;
}

// The claim of another with the very words that are denied; none where two parties said them.
std::int32_t said_the_same(const std::vector<Claim>& claims, std::uint32_t denial) {
  std::int32_t found = none;
  const auto look = [&](std::uint32_t c) {
    if (claims[c].content != claims[denial].content || !is_said_by_another(claims[c], claims[denial])) return true;
    if (found != none && claims[c].source_entities != claims[static_cast<std::size_t>(found)].source_entities)
      return false;
    found = static_cast<std::int32_t>(c);
    return true;
  };
  const auto here = [&](std::uint32_t c) { return claims[c].sentence == claims[denial].sentence; };
  for (std::uint32_t c = denial; c > 0 && here(c - 1); --c) {
    if (!look(c - 1)) return none;
  }
  for (std::uint32_t c = denial + 1; c < claims.size() && here(c); ++c) {
    if (!look(c)) return none;
  }
  return found;
}

// What each claim of the document denies by a pronoun; none: nothing.
std::vector<std::int32_t> denied_claims(const Document& document) {
  const std::vector<Claim>& claims = document.claims.claims;
  const std::vector<Sentence>& sentences = document.reading.sentences;
  std::vector<std::int32_t> denied(claims.size(), none);
  for (std::uint32_t c = 0; c < claims.size(); ++c) {
    if (claims[c].source_entities.empty() || claims[c].cue.empty() || !denies_what_was_said(claims[c])) continue;
    if (!by_pronoun(document, claims[c])) {
      denied[c] = said_the_same(claims, c);
      continue;
    }
    const std::uint32_t here = claims[c].sentence;
    denied[c] = said_in(claims, here, c);
    if (denied[c] != none || here == 0 || sentences[here - 1].paragraph != sentences[here].paragraph) continue;
    denied[c] = said_in(claims, here - 1, c);
    // "Het leger ontkent dat. De regering spreekt dat ook tegen."
    if (denied[c] == none && c > 0 && claims[c - 1].sentence == here - 1) denied[c] = denied[c - 1];
  }
  return denied;
}

// What the claims of a document answer and count, made once for all of its denials.
class Answers {
 public:
  explicit Answers(const Document& document)
      : asked_(document.claims.claims.size()),
        family_(document.claims.claims.size()),
        counts_(document.claims.claims.size()) {
    for (const Proposition& p : document.propositions) {
      for (const Answer& a : p.answers) {
        if (a.asked.empty() || !asked_[p.claim].empty()) continue;
        asked_[p.claim] = a.asked;
        family_[p.claim] = a.question;
      }
    }
    for (const Number& n : document.numbers) {
      if (n.claim != none && n.state != NumberState::unknown) counts_[static_cast<std::size_t>(n.claim)] = true;
    }
  }
  const std::string& question(std::uint32_t claim) const { return asked_[claim]; }
  // The kind of contradiction that a question leads to; of figures, number; else how it ended.
  MatchSubkind subkind(std::uint32_t claim, const FamilyValues& values) const {
    if (!family_[claim].empty()) return values.contradiction(family_[claim]);
    return counts_[claim] ? MatchSubkind::number : MatchSubkind::outcome;
  }

 private:
  std::vector<std::string> asked_, family_;  // by claim; empty: none
  std::vector<bool> counts_;                 // by claim: it holds a figure of the ledger
};

}  // namespace

void match_denials(const Heap& heap, const Lexicons& lexicons, std::vector<Match>& out) {
  const FamilyValues values(lexicons);
  for (std::uint32_t d = 0; d < heap.size(); ++d) {
    const std::vector<std::int32_t> denied = denied_claims(heap[d]);
    if (std::all_of(denied.begin(), denied.end(), [](std::int32_t c) { return c == none; })) continue;
    const Answers answers(heap[d]);
    for (std::uint32_t c = 0; c < denied.size(); ++c) {
      if (denied[c] == none) continue;
      const auto said = static_cast<std::uint32_t>(denied[c]);
      Match match =
          make_match(heap, MatchKind::contradicts, answers.subkind(said, values), heap.ref(RecordKind::claim, d, said),
                     heap.ref(RecordKind::claim, d, c), "denies what was said just before");
      match.question = answers.question(said);
      out.push_back(std::move(match));
    }
  }
}

}  // namespace wederhoor::reconcile
