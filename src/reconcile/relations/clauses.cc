// Which clauses of two statements answer to each other, and which of their phrases. "Het leger heroverde de stad" and
// "de stad is in handen van het leger": the clauses heroveren and hand; "stad" to "stad" though one is the object and
// one the subject. Tested by tests/reconcile/relations_test.cc.
#include <algorithm>
#include <array>

#include "reconcile/relations/features.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::size_t most_clauses = 8, most_phrases = 24;

// Cosine of two phrases by number; 0 where either is not there.
class Likeness {
 public:
  Likeness(const Statement& a, const Statement& b)
      : rows_(std::min(a.phrases.size(), most_phrases)), columns_(std::min(b.phrases.size(), most_phrases)) {
    for (std::size_t i = 0; i < rows_; ++i) {
      for (std::size_t j = 0; j < columns_; ++j) {
        const Phrase &x = a.phrases[i], &y = b.phrases[j];
        const bool equal = !x.words.empty() && x.words == y.words;
        values_.push_back(equal ? 1000 : x.meaning.cosine(y.meaning));
      }
    }
  }
  std::int32_t of(std::int32_t i, std::int32_t j) const {
    if (i < 0 || j < 0 || static_cast<std::size_t>(i) >= rows_ || static_cast<std::size_t>(j) >= columns_) return 0;
    return values_[static_cast<std::size_t>(i) * columns_ + static_cast<std::size_t>(j)];
  }
  std::size_t rows() const { return rows_; }
  std::size_t columns() const { return columns_; }

 private:
  std::size_t rows_, columns_;
  std::vector<std::int32_t> values_;
};

bool one_lexeme(const Clause& x, const Clause& y) { return x.proposition->lexeme == y.proposition->lexeme; }

std::int32_t fit(const Clause& x, const Clause& y, const Likeness& like) {
  const std::int32_t crossed = std::max(like.of(x.subject, y.object), like.of(x.object, y.subject));
  return 2 * like.of(x.whole, y.whole) + like.of(x.subject, y.subject) + like.of(x.object, y.object) + crossed / 2 +
         like.of(x.oblique, y.oblique) / 2 + (one_lexeme(x, y) ? 500 : 0);
}

// The best partner of each phrase: greatest, mean and least.
std::array<std::int32_t, 3> partners(std::size_t rows, std::size_t columns, const auto& of) {
  if (rows == 0 || columns == 0) return {0, 0, 0};
  std::int32_t greatest = -1000, least = 1000, sum = 0;
  for (std::size_t i = 0; i < rows; ++i) {
    std::int32_t best = -1000;
    for (std::size_t j = 0; j < columns; ++j) best = std::max(best, of(i, j));
    greatest = std::max(greatest, best);
    least = std::min(least, best);
    sum += best;
  }
  return {greatest, sum / static_cast<std::int32_t>(rows), least};
}

void measure_phrases(const Likeness& like, Sheet& out) {
  const auto there = partners(like.rows(), like.columns(), [&](std::size_t i, std::size_t j) {
    return like.of(static_cast<std::int32_t>(i), static_cast<std::int32_t>(j));
  });
  const auto back = partners(like.columns(), like.rows(), [&](std::size_t i, std::size_t j) {
    return like.of(static_cast<std::int32_t>(j), static_cast<std::int32_t>(i));
  });
  out.add("phrases_greatest", std::max(there[0], back[0]));
  out.add("phrases_mean_less", std::min(there[1], back[1]));
  out.add("phrases_mean_more", std::max(there[1], back[1]));
  out.add("phrases_least_less", std::min(there[2], back[2]));
  out.add("phrases_least_more", std::max(there[2], back[2]));
}

// Of the phrases of one role those that differ most, and what both of them are.
void measure_difference(const Statement& a, const Statement& b, const Clause& p, const Clause& q, const Likeness& like,
                        Sheet& out) {
  std::int32_t least = 1001, i = none, j = none;
  const std::array<std::pair<std::int32_t, std::int32_t>, 4> roles = {
      {{p.whole, q.whole}, {p.subject, q.subject}, {p.object, q.object}, {p.oblique, q.oblique}}};
  for (const auto& [x, y] : roles) {
    if (x == none || y == none || like.of(x, y) >= least) continue;
    least = like.of(x, y), i = x, j = y;
  }
  const Argument* x = i == none ? nullptr : a.phrases[static_cast<std::size_t>(i)].argument;
  const Argument* y = j == none ? nullptr : b.phrases[static_cast<std::size_t>(j)].argument;
  const bool there = x != nullptr && y != nullptr;
  out.add("differs", there ? least : -1);
  out.add("differs_role", there ? static_cast<std::int64_t>(x->role) : -1);
  out.add("differs_time", there && x->time != none && y->time != none);
  out.add("differs_quantity", there && x->quantity != none && y->quantity != none);
  out.add("differs_entity", there && x->entity != none && y->entity != none);
  out.add("differs_head", there && x->head == y->head);
}

void measure_aligned(const Clause* x, const Clause* y, const Likeness& like, std::int32_t best, Sheet& out) {
  static const Clause empty;
  const Clause &p = x == nullptr ? empty : *x, &q = y == nullptr ? empty : *y;
  const bool there = x != nullptr && y != nullptr;
  const auto both = [&](std::int32_t i, std::int32_t j) { return i != none && j != none; };
  out.add("clause_fit", best);
  out.add("clause_lexeme", there && one_lexeme(p, q));
  out.add("clause_whole", like.of(p.whole, q.whole));
  out.add("clause_subject", both(p.subject, q.subject) ? like.of(p.subject, q.subject) : -1);
  out.add("clause_object", both(p.object, q.object) ? like.of(p.object, q.object) : -1);
  out.add("clause_oblique", both(p.oblique, q.oblique) ? like.of(p.oblique, q.oblique) : -1);
  out.add("clause_crossed", std::max(like.of(p.subject, q.object), like.of(p.object, q.subject)));
  out.add("clause_whole_object", std::max(like.of(p.whole, q.object), like.of(p.object, q.whole)));
  out.add("clause_whole_subject", std::max(like.of(p.whole, q.subject), like.of(p.subject, q.whole)));
  out.add("clause_negated", there && p.proposition->negative != q.proposition->negative);
  out.add("clause_negative", there && p.proposition->negative && q.proposition->negative);
  out.add("clause_realis", there && p.proposition->realis != q.proposition->realis);
}
}  // namespace

void measure_clauses(const Statement& a, const Statement& b, Sheet& out, Aligned& aligned) {
  const Likeness like(a, b);
  std::int32_t best = -1, lexemes = 0, opposed = 0;
  for (std::size_t i = 0; i < std::min(a.clauses.size(), most_clauses); ++i) {
    for (std::size_t j = 0; j < std::min(b.clauses.size(), most_clauses); ++j) {
      const Clause &x = a.clauses[i], &y = b.clauses[j];
      lexemes += one_lexeme(x, y);
      const std::int32_t fits = fit(x, y, like);
      if (x.proposition->negative != y.proposition->negative) opposed = std::max(opposed, fits);
      if (fits <= best) continue;
      best = fits;
      aligned.clause_a = static_cast<std::int32_t>(i);
      aligned.clause_b = static_cast<std::int32_t>(j);
    }
  }
  out.add("clauses_least", static_cast<std::int64_t>(std::min(a.clauses.size(), b.clauses.size())));
  out.add("clauses_most", static_cast<std::int64_t>(std::max(a.clauses.size(), b.clauses.size())));
  out.add("clauses_lexemes", lexemes);
  out.add("clauses_opposed", opposed);
  const bool there = aligned.clause_a != none;
  const Clause* x = there ? &a.clauses[static_cast<std::size_t>(aligned.clause_a)] : nullptr;
  const Clause* y = there ? &b.clauses[static_cast<std::size_t>(aligned.clause_b)] : nullptr;
  measure_aligned(x, y, like, best, out);
  measure_difference(a, b, x == nullptr ? Clause{} : *x, y == nullptr ? Clause{} : *y, like, out);
  measure_phrases(like, out);
}

}  // namespace wederhoor::reconcile
