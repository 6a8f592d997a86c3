// Decides which quotation marks belong together. Applies to `„Hij riep: ‘Weg!’ Toen was het stil.”` (two, one in the
// other), to `,,Kom’’` and `'x’` (wrong pairs), and to a speech of several paragraphs that each open with a mark. Does
// not take `foto's` or `'s avonds`. Tested by tests/reading/words/quotations_test.cc and spec/nl/quotations.md.
#include "reading/words/quotations.h"

#include <algorithm>
#include <array>

namespace wederhoor::reading {
namespace {

constexpr std::size_t families = 3;

struct Open {
  std::uint32_t mark = 0;  // into the marks
  std::int32_t quotation = none;
};

class Pairer {
 public:
  Pairer(std::string_view text, const WordFacts& facts, Reading& reading)
      : text_(text), facts_(facts), reading_(reading) {
    count_closings();
  }

  void run() {
    for (std::uint32_t m = 0; m < facts_.marks.size(); ++m) {
      const std::uint32_t paragraph = paragraph_of(m);
      if (m > 0 && paragraph != paragraph_of(m - 1)) end_paragraph(m);
      if (facts_.marks[m].opens)
        open(m);
      else
        close(m);
    }
    while (!stack_.empty()) abandon(paragraph_end(paragraph_of(stack_.back().mark)));
    drop_empty();
  }

 private:
  const QuoteMark& mark(std::uint32_t m) const { return facts_.marks[m]; }
  Span span(std::uint32_t m) const { return facts_.words[facts_.marks[m].word].span; }
  std::uint32_t sentence_of(std::uint32_t m) const { return reading_.tokens[facts_.marks[m].word].sentence; }
  std::uint32_t paragraph_of(std::uint32_t m) const { return reading_.sentences[sentence_of(m)].paragraph; }
  std::size_t family(std::uint32_t m) const { return static_cast<std::size_t>(mark(m).family); }
  int& open_count(std::size_t f) { return open_[f]; }

  // closings_[m]: closing marks of m's family at or after m in its paragraph. next_[m]: the next mark of its family in
  // the text; 0 where none follows.
  void count_closings() {
    closings_.resize(facts_.marks.size());
    next_.resize(facts_.marks.size());
    std::array<std::uint32_t, families> seen{}, ahead{};
    for (std::size_t i = facts_.marks.size(); i > 0; --i) {
      const auto m = static_cast<std::uint32_t>(i - 1);
      if (i < facts_.marks.size() && paragraph_of(m) != paragraph_of(m + 1)) seen = {};
      seen[family(m)] += !mark(m).opens;
      closings_[m] = seen[family(m)];
      next_[m] = ahead[family(m)];
      ahead[family(m)] = m;
    }
  }

  void open(std::uint32_t m) {
    const std::size_t f = family(m);
    // ‘Wij steunen zijn ‘kunst’ niet.\n\nHij is vrij’: a mark in a later paragraph closes the first, this one is
    // within.
    if (stack_.size() == 1 && family(stack_.back().mark) == f && !(promised_ > m)) {
      if (const std::uint32_t n = closer_over_paragraphs(stack_.back().mark);
          n > m && paragraph_of(n) > paragraph_of(m))
        promised_ = n;
    }
    // The one that a later paragraph closes is not among them.
    const int kept = promised_ > m && family(promised_) == f ? 1 : 0;
    // A second mark of the family while one is open, with only one to close them: the first was left unclosed.
    while (open_count(f) > kept && closings_[m] < static_cast<std::uint32_t>(open_count(f) - kept) + 1) {
      const bool same = family(stack_.back().mark) == f;
      abandon(end_before(stack_.back().mark, m));
      if (same && closings_[m] == 0) break;
    }
    const auto index = static_cast<std::int32_t>(reading_.quotations.size());
    Quotation& quotation = reading_.quotations.emplace_back();
    quotation.outer = span(m);
    quotation.parent = stack_.empty() ? none : stack_.back().quotation;
    quotation.inner.begin = span(m).end;
    quotation.continued = continues_ >= 0 && static_cast<std::size_t>(continues_) == f && begins_paragraph(m);
    continues_ = -1;
    stack_.push_back({m, index});
    ++open_count(f);
  }

  void close(std::uint32_t m) {
    std::size_t f = family(m);
    while (m == promised_ && stack_.size() > 1) abandon(span(m).begin);
    if (open_count(f) == 0) {
      if (stack_.empty() || !may_be_mixed(m)) return;
      f = family(stack_.back().mark);
    }
    while (family(stack_.back().mark) != f) abandon(span(m).begin);
    finish(span(m).begin, span(m).end, true);
  }

  // A mark of another family may close what is open („Kom!'), a single one only where no word goes on after it.
  bool may_be_mixed(std::uint32_t m) const {
    const std::uint32_t word = mark(m).word;
    const bool first = word == 0 || facts_.words[word - 1].span.end != facts_.words[word].span.begin;
    return !first && sentence_of(m) - sentence_of(stack_.back().mark) < 4;
  }

  void finish(std::uint32_t inner_end, std::uint32_t outer_end, bool closed) {
    Quotation& quotation = reading_.quotations[static_cast<std::size_t>(stack_.back().quotation)];
    quotation.inner.end = inner_end;
    quotation.outer.end = outer_end;
    quotation.closed = closed;
    --open_count(family(stack_.back().mark));
    stack_.pop_back();
  }

  // Ends the innermost quotation without a closing mark. A single mark that never closes was an apostrophe, unless it
  // began a sentence.
  void abandon(std::uint32_t end) {
    const std::uint32_t m = stack_.back().mark;
    const bool apostrophe = mark(m).family == QuoteFamily::single && !opens_speech(m);
    finish(apostrophe ? span(m).begin : end, apostrophe ? span(m).begin : end, false);
  }

  // Does the mark begin a sentence, or what a colon announces?
  bool opens_speech(std::uint32_t m) const {
    const std::uint32_t word = mark(m).word;
    return reading_.sentences[sentence_of(m)].first == word ||
           (word > 0 && facts_.words[word - 1].kind == WordKind::colon);
  }

  // A speech over paragraphs: the next mark of its family closes it, behind a stop or at the end of a paragraph.
  bool speech_over_paragraphs(std::uint32_t top, std::uint32_t m) const {
    if (!opens_speech(top) || stack_.size() > 1 || paragraph_of(m) > paragraph_of(top) + longest_speech) return false;
    const std::uint32_t word = mark(m).word;
    const WordKind before = word > 0 ? facts_.words[word - 1].kind : WordKind::dash;
    const bool last = word + 1 == reading_.tokens.size() ||
                      reading_.sentences[reading_.tokens[word + 1].sentence].paragraph != paragraph_of(m);
    const WordKind after = last ? WordKind::terminator : facts_.words[word + 1].kind;
    return last || before == WordKind::terminator || before == WordKind::comma || after == WordKind::comma;
  }
  static constexpr std::uint32_t longest_speech = 8;  // paragraphs

  // The mark that closes a speech over paragraphs, quotations within it aside; 0 where none does.
  std::uint32_t closer_over_paragraphs(std::uint32_t top) const {
    int inner = 0;
    std::uint32_t n = next_[top];
    for (int step = 0; n > 0 && step < 12; ++step, n = next_[n]) {
      if (mark(n).opens && begins_paragraph(n)) return 0;
      if (!mark(n).opens && inner == 0) return speech_over_paragraphs(top, n) ? n : 0;
      inner += mark(n).opens ? 1 : -1;
    }
    return 0;
  }

  // Before the mark `m`: the end of the sentence before it, or of the stretch before its own sentence's last colon or
  // comma.
  std::uint32_t end_before(std::uint32_t opened, std::uint32_t m) const {
    const std::uint32_t s = sentence_of(m);
    if (s > sentence_of(opened)) return reading_.sentences[s - 1].span.end;
    const std::uint32_t word = mark(m).word;
    return word > mark(opened).word + 1 ? facts_.words[word - 1].span.end : span(m).begin;
  }

  std::uint32_t paragraph_end(std::uint32_t paragraph) const {
    const auto after = std::partition_point(reading_.sentences.begin(), reading_.sentences.end(),
                                            [&](const Sentence& s) { return s.paragraph <= paragraph; });
    return after == reading_.sentences.begin() ? 0 : std::prev(after)->span.end;
  }
  bool begins_paragraph(std::uint32_t m) const {
    const std::uint32_t s = sentence_of(m);
    return reading_.sentences[s].first == mark(m).word &&
           (s == 0 || reading_.sentences[s - 1].paragraph != reading_.sentences[s].paragraph);
  }

  // Marks m - 1 and m lie in different paragraphs: what is open goes on only if the next mark of its family closes it.
  void end_paragraph(std::uint32_t m) {
    const std::uint32_t before = paragraph_of(m - 1);
    continues_ = -1;
    while (!stack_.empty()) {
      const std::uint32_t top = stack_.back().mark;
      const bool neighbour = paragraph_of(m) == before + 1;
      if (const std::uint32_t n = closer_over_paragraphs(top); n > 0) {
        promised_ = n;
        return;
      }
      const bool closes = !mark(m).opens && family(m) == family(top);
      if (closes && neighbour && paragraph_of(top) + 3 > paragraph_of(m)) return;
      if (neighbour && begins_paragraph(m) && mark(m).opens) continues_ = static_cast<int>(family(top));
      abandon(paragraph_end(paragraph_of(top)));
    }
  }

  // Takes out what holds nothing, and keeps the parents right.
  void drop_empty() {
    std::vector<std::int32_t> moved(reading_.quotations.size(), none);
    std::vector<Quotation> kept;
    for (std::size_t i = 0; i < reading_.quotations.size(); ++i) {
      Quotation q = reading_.quotations[i];
      if (q.parent != none) q.parent = moved[static_cast<std::size_t>(q.parent)];
      // An abandoned one may end before those that were opened in it.
      while (q.parent != none && !kept[static_cast<std::size_t>(q.parent)].outer.contains(q.outer)) {
        q.parent = kept[static_cast<std::size_t>(q.parent)].parent;
      }
      moved[i] = q.parent;
      if (q.inner.empty()) continue;
      moved[i] = static_cast<std::int32_t>(kept.size());
      kept.push_back(q);
    }
    reading_.quotations = std::move(kept);
  }

  std::string_view text_;
  const WordFacts& facts_;
  Reading& reading_;
  std::vector<Open> stack_;
  std::vector<std::uint32_t> closings_, next_;
  std::array<int, families> open_{};
  int continues_ = -1;
  std::uint32_t promised_ = 0;  // the mark that closes the speech over paragraphs that is open
};
}  // namespace

void find_quotations(std::string_view text, const WordFacts& facts, Reading& reading) {
  Pairer(text, facts, reading).run();
}

}  // namespace wederhoor::reading
