// Decides what belongs to one stretch of words and where it ends. „Hij komt”, zegt zij: the content is "Hij komt", the
// marks are off. Tested by tests/claims/find_claims_test.cc.
#include "claims/scene.h"

#include <algorithm>

#include "base/part_kinds.h"
#include "claims/language.h"
#include "claims/quoted.h"

namespace wederhoor::claims {
namespace {

constexpr std::string_view openers[] = {"(", "[", "„", "“", "‘", "«", "\"", "'", ",,", "``", "`", "‚"};

bool opens(std::string_view word) {
  return std::find(std::begin(openers), std::end(openers), word) != std::end(openers);
}

// "▪️", "🔴": no word, no mark that closes or opens.
bool sign(std::string_view word) {
  const auto byte = static_cast<unsigned char>(word.front());
  return byte >= 0xF0 || (byte == 0xE2 && word.size() > 1 && static_cast<unsigned char>(word[1]) >= 0x84) ||
         word == "*";
}

bool matches(std::string_view open, std::string_view close) {
  if (open == "(" || open == "[") return close == ")" || close == "]";
  return close != ")" && close != "]" &&
         (close == "\"" || close == "'" || close == "”" || close == "“" || close == "’" || close == "»" ||
          close == "''" || close == "’’" || close == "‘" || close == "´");
}
}  // namespace

Scene::Scene(const Report& report_, const Reading& reading_, const base::WordForms& forms_, const Language& language_,
             const Words& words_)
    : report(report_), reading(reading_), forms(forms_), language(language_), words(words_), tree(reading_) {
  forms.lower.view(0, forms.lower.size(), views_);
  finite_.reserve(reading.tokens.size());
  for (const Token& t : reading.tokens) finite_.push_back(t.feats.find("VerbForm=Fin") != std::string::npos);
  for (const Entity& entity : reading.entities)
    named_.push_back(std::any_of(entity.mentions.begin(), entity.mentions.end(),
                                 [&](std::uint32_t m) { return reading.mentions[m].kind == MentionKind::name; }));
  live_ = base::is_live(report);
  cues_.resize(reading.tokens.size());
  openers_.resize(reading.tokens.size());
  ends_ = quotation_ends(*this);
  outermost_.resize(reading.quotations.size());
  std::uint32_t end = 0;  // of the outermost quotation so far
  for (std::size_t q = 0; q < reading.quotations.size(); ++q) {
    const Quotation& quotation = reading.quotations[q];
    outermost_[q] = quotation.parent == none && quotation.inner.begin >= end;
    if (outermost_[q]) end = ends_[q];
  }
  quotation_.assign(reading.tokens.size(), none);
  // Quotations come in text order, an outer one before those in it: only the outermost count.
  std::uint32_t covered = 0;
  for (std::size_t q = 0; q < reading.quotations.size(); ++q) {
    const Quotation& quotation = reading.quotations[q];
    if (quotation.use != QuoteUse::speech || quotation.inner.begin < covered) continue;
    const auto first = std::lower_bound(reading.tokens.begin(), reading.tokens.end(), quotation.inner.begin,
                                        [](const Token& t, std::uint32_t at_) { return t.span.begin < at_; });
    if (quotation.parent != none) continue;
    // `… ", zegt zij`: the mark closes words that began in a sentence that is not here.
    if (first != reading.tokens.end() && word(static_cast<std::uint32_t>(first - reading.tokens.begin())) == ",")
      continue;
    covered = ends_[q];
    for (auto t = first; t != reading.tokens.end() && t->span.end <= ends_[q]; ++t) {
      quotation_[static_cast<std::size_t>(t - reading.tokens.begin())] = q;
    }
  }
  find_missed_verbs();
}

// Answers that were kept before all finite verbs are known are asked again.
void Scene::find_missed_verbs() {
  for (std::uint32_t t = 0; t < size(); ++t) {
    if (!finite_[t] && language.missed_verb(*this, t)) finite_[t] = 1;
  }
  std::fill(cues_.begin(), cues_.end(), std::nullopt);
  std::fill(openers_.begin(), openers_.end(), std::nullopt);
}

void Scene::touch(std::size_t draft) const {
  std::uint32_t last = UINT32_MAX;
  const auto add = [&](std::uint32_t token) {
    if (at(token).sentence == last) return;
    last = at(token).sentence;
    std::vector<std::size_t>& here = touching_[last];
    const auto place = std::lower_bound(here.begin(), here.end(), draft);
    if (place == here.end() || *place != draft) here.insert(place, draft);
  };
  for (const Tokens* tokens : {&drafts[draft].content, &drafts[draft].cue, &drafts[draft].source}) {
    for (const std::uint32_t t : *tokens) add(t);
  }
}

void Scene::take_back(std::size_t first) {
  for (std::size_t d = first; d < known_; ++d) {
    for (const Tokens* tokens : {&drafts[d].content, &drafts[d].cue, &drafts[d].source}) {
      for (const std::uint32_t t : *tokens) std::erase(touching_[at(t).sentence], d);
    }
  }
  known_ = std::min(known_, first);
  drafts.resize(first);
}

const std::vector<std::size_t>& Scene::touching(std::uint32_t sentence) const {
  touching_.resize(reading.sentences.size());
  for (; known_ < drafts.size(); ++known_) touch(known_);
  return touching_[sentence];
}

Tokens Scene::inside(std::size_t quotation) const {
  Tokens out;
  const Span inner{reading.quotations[quotation].inner.begin, ends_[quotation]};
  auto t = std::lower_bound(reading.tokens.begin(), reading.tokens.end(), inner.begin,
                            [](const Token& token, std::uint32_t at_) { return token.span.begin < at_; });
  for (; t != reading.tokens.end() && t->span.end <= inner.end; ++t)
    out.push_back(static_cast<std::uint32_t>(t - reading.tokens.begin()));
  return out;
}

MaybeIndex Scene::first_token_at(std::uint32_t place) const {
  const auto t = std::lower_bound(reading.tokens.begin(), reading.tokens.end(), place,
                                  [](const Token& token, std::uint32_t at_) { return token.span.begin < at_; });
  if (t == reading.tokens.end()) return none;
  return static_cast<std::size_t>(t - reading.tokens.begin());
}

std::span<const Mention> Scene::mentions_in(Span span) const {
  const auto& all = reading.mentions;
  const auto first = std::lower_bound(all.begin(), all.end(), span.begin,
                                      [](const Mention& m, std::uint32_t at_) { return m.span.end <= at_; });
  auto last = first;
  while (last != all.end() && last->span.begin < span.end) ++last;
  return {first, last};
}

bool Scene::number_word(std::uint32_t t) const {
  const Span span = at(t).span;
  const auto& all = reading.quantities;
  const auto found = std::lower_bound(all.begin(), all.end(), span.begin,
                                      [](const Quantity& q, std::uint32_t at_) { return q.amount.begin < at_; });
  if (found == all.end() || found->amount.begin != span.begin) return false;
  const char first = span.of(report.text).front();
  return first >= 'a' && first <= 'z';
}

std::span<const TimeMention> Scene::times_of(std::uint32_t sentence) const {
  const auto& all = reading.times;
  const auto first = std::lower_bound(all.begin(), all.end(), sentence,
                                      [](const TimeMention& x, std::uint32_t s) { return x.sentence < s; });
  auto last = first;
  while (last != all.end() && last->sentence == sentence) ++last;
  return {first, last};
}

const PlaceMention* Scene::place_at(Span span) const {
  const auto& all = reading.places;
  const auto first = std::lower_bound(all.begin(), all.end(), span.begin,
                                      [](const PlaceMention& p, std::uint32_t at_) { return p.span.end <= at_; });
  return first != all.end() && first->span.meets(span) ? &*first : nullptr;
}

bool Scene::said_by_somebody(std::uint32_t sentence) const {
  if (said_.empty()) {
    said_.resize(reading.sentences.size());
    for (const Draft& draft : drafts) {
      for (const Tokens* tokens : {&draft.content, &draft.cue}) {
        for (const std::uint32_t t : *tokens) said_[at(t).sentence] |= !draft.dropped;
      }
    }
  }
  return said_[sentence];
}

const Draft& Scene::speaking(const Draft& draft) const {
  const Draft* at_ = &draft;
  for (int step = 0; at_->source.empty() && at_->speaker_of && step < 50; ++step) at_ = &drafts[*at_->speaker_of];
  return *at_;
}

const Tokens& Scene::speaker_words(const Draft& draft) const {
  const Draft& who = speaking(draft);
  return who.source.empty() ? who.speaker : who.source;
}

bool Scene::has_child(std::uint32_t token, std::string_view relation, std::string_view word_) const {
  for (const std::uint32_t c : tree.children(token)) {
    if (rel(c, relation) && is(c, word_)) return true;
  }
  return false;
}

Tokens Scene::range(std::uint32_t first, std::uint32_t last) {
  Tokens out;
  for (std::uint32_t t = first; t < last; ++t) out.push_back(t);
  return out;
}

Span Scene::span_of(const Tokens& tokens) const {
  if (tokens.empty()) return {};
  return {at(tokens.front()).span.begin, at(tokens.back()).span.end};
}

Spans Scene::spans(const Tokens& tokens, bool keep_stop) const {
  Spans out;
  std::size_t i = 0;
  while (i < tokens.size()) {
    if ((punct(tokens[i]) && !opens(views_[tokens[i]])) || sign(views_[tokens[i]])) {
      ++i;
      continue;
    }
    // A run goes on over punctuation that is not among the tokens.
    std::size_t last = i;
    for (std::size_t j = i + 1; j < tokens.size(); ++j) {
      bool words_between = false;
      for (std::uint32_t t = tokens[j - 1] + 1; t < tokens[j]; ++t) words_between |= !punct(t);
      if (words_between) break;
      last = j;
    }
    const std::size_t next = last + 1;
    // Outer punctuation off, but a mark stays whose other half is inside.
    std::size_t a = i, b = last;
    const auto closes_inside = [&](std::size_t open) {
      for (std::size_t k = open + 1; k <= b; ++k) {
        if (punct(tokens[k]) && matches(views_[tokens[open]], views_[tokens[k]])) return true;
      }
      return false;
    };
    const auto opens_inside = [&](std::size_t close) {
      for (std::size_t k = a; k < close; ++k) {
        if (punct(tokens[k]) && opens(views_[tokens[k]]) && matches(views_[tokens[k]], views_[tokens[close]]))
          return true;
      }
      return false;
    };
    while (a < b && punct(tokens[a]) && !(opens(views_[tokens[a]]) && closes_inside(a))) ++a;
    const auto stop = [&](std::size_t k) {
      return views_[tokens[k]] == "." || views_[tokens[k]] == "?" || views_[tokens[k]] == "!";
    };
    while (b > a && punct(tokens[b]) && !opens_inside(b) && !(keep_stop && stop(b))) --b;
    if (!(a == b && punct(tokens[a]))) out.push_back({at(tokens[a]).span.begin, at(tokens[b]).span.end});
    i = next;
  }
  return out;
}

Because Scene::because(std::string construction, std::string row, const Tokens& words_) const {
  return {std::move(construction), std::move(row), span_of(words_)};
}

}  // namespace wederhoor::claims
