// Decides whether a report is an interview and who is asked. "Vorige week sprak onderzoekster Vos met ons. Is de basis
// gevallen? „Ja.” Volgens de minister niet. „Hij was er niet bij.”": the words in marks are hers, never the minister's.
// So are the turns of "A:" (turns.cc). Not: questions that the writer answers himself. Who is asked is said only where
// one person is heard or introduced more than all others. Tested by tests/claims/speakers_test.cc.
#include <algorithm>
#include <map>

#include "base/part_kinds.h"
#include "claims/chain.h"
#include "claims/nl/bounds/bounds.h"
#include "claims/nl/constructions/constructions.h"

namespace wederhoor::claims::nl {
namespace {

constexpr std::uint32_t longest_question = 60;   // words
constexpr std::uint32_t longest_statement = 40;  // of one who asks, without a question mark

struct Paragraph {
  std::uint32_t first = 0, last = 0;  // sentences
  bool prose = false, asks = false, marks = false, own = false;
  std::string_view label;  // kind of label of a transcript that it is
};

std::uint32_t words_in(const Scene& scene, const Paragraph& p) {
  return scene.reading.sentences[p.last - 1].last - scene.reading.sentences[p.first].first;
}

Paragraph paragraph_from(const Scene& scene, std::uint32_t s) {
  const auto& sentences = scene.reading.sentences;
  Paragraph p;
  p.first = s, p.last = s + 1;
  while (p.last < sentences.size() && sentences[p.last].paragraph == sentences[s].paragraph) ++p.last;
  const std::string& part = sentences[s].part;
  if (base::opens_turn(part)) p.label = part;
  p.prose = part != "headline" && p.label.empty() && (!scene.words.listed("no_prose", part) || part == "subhead");
  const std::uint32_t first = sentences[s].first, end = sentences[p.last - 1].last;
  p.marks = mark_of_speech(scene, first) && first + 1 < end && scene.quotation_of(first + 1);
  std::uint32_t stop = end;
  while (stop > first + 1 && (scene.punct(stop - 1) || scene.is(stop - 1, "*")) && !scene.is(stop - 1, "?")) --stop;
  const bool mark = scene.is(stop - 1, "?") && !scene.quotation_of(stop - 1);
  p.asks = p.prose && !p.marks && (part == "question" || mark) && end - first <= longest_question;
  for (std::uint32_t t = first; t < end && !p.own; ++t)
    p.own = !scene.quotation_of(t) && scene.words.listed("first_person", scene.word(t));
  return p;
}

bool person_named(const Scene& scene, std::int32_t e) {
  const Entity& entity = scene.entity(e);
  return entity.kind == ActorKind::person && entity.count != Count::many && scene.named(e);
}

// The one with most; none where two have as much.
std::int32_t most_of(const std::map<std::int32_t, std::size_t>& counts) {
  std::int32_t best = none;
  std::size_t most = 0, times = 0;
  for (const auto& [entity, n] : counts) {
    if (n > most) best = entity, most = n, times = 0;
    times += n == most;
  }
  return times == 1 ? best : none;
}

class Finder {
 public:
  explicit Finder(const Scene& scene) : scene_(scene) {
    const auto& sentences = scene.reading.sentences;
    for (std::uint32_t s = 0; s < sentences.size();) {
      paragraphs_.push_back(paragraph_from(scene, s));
      s = paragraphs_.back().last;
    }
  }

  Interview find() {
    Interview out;
    std::size_t marks = 0, own = 0, first = paragraphs_.size();
    const std::size_t labels = tell_turns(first);
    for (std::size_t i = 0; i + 1 < paragraphs_.size(); ++i) {
      if (!paragraphs_[i].asks) continue;
      const Paragraph& next = paragraphs_[i + 1];
      if (!next.prose || next.asks) continue;
      first = std::min(first, i);
      marks += next.marks;
      own += next.own && !next.marks;
    }
    if (marks < 2 && labels < 2 && own < 3) return out;
    out.from = paragraphs_[first].first;
    out.in_marks = marks >= 2, out.plain = marks == 0 && labels == 0;
    tell_statements(first);
    out.asked.assign(scene_.reading.sentences.size(), 0);
    for (const Paragraph& p : paragraphs_) {
      for (std::uint32_t s = p.first; s < p.last; ++s) out.asked[s] = p.asks;
    }
    find_who(out);
    return out;
  }

 private:
  // In a transcript who presents asks. Counts the answers of A:, and the first turn.
  std::size_t tell_turns(std::size_t& first) {
    std::size_t answers = 0;
    std::string_view label;
    for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
      Paragraph& p = paragraphs_[i];
      if (!p.label.empty()) {
        label = p.label;
        first = std::min(first, i);
        answers += label == "turn_answer";
      } else if (!label.empty()) {
        p.asks = label == "turn_host";
      }
    }
    return answers;
  }

  // "Volgens minister Bos was er één bom." „Hij was er niet bij.”: who asks may tell.
  void tell_statements(std::size_t first) {
    for (std::size_t i = first + 1; i + 1 < paragraphs_.size(); ++i) {
      Paragraph& p = paragraphs_[i];
      if (p.marks || !p.prose || p.own || !paragraphs_[i + 1].marks || !paragraphs_[i - 1].marks) continue;
      if (p.last - p.first <= 2 && words_in(scene_, p) <= longest_statement) p.asks = true;
    }
  }

  void find_who(Interview& out) const {
    std::map<std::int32_t, std::size_t> heard, introduced;
    for (std::uint32_t s = 0; s < scene_.reading.sentences.size(); ++s) {
      if (out.asked[s] || scene_.words.listed("no_prose", scene_.reading.sentences[s].part)) continue;
      count_speakers(s, heard);
      if (s < out.from) count_subjects(s, introduced);
    }
    std::int32_t who = most_of(heard);
    if (who == none && heard.empty()) who = most_of(introduced);
    if (who == none) return;
    out.entity = who;
    const Mention* best = nullptr;
    for (const std::uint32_t index : scene_.entity(who).mentions) {
      const Mention& m = scene_.reading.mentions[index];
      if (m.kind == MentionKind::name && !best) best = &m;
    }
    const MaybeIndex begin = scene_.first_token_at(best->span.begin);
    for (std::uint32_t t = *begin; t < scene_.size() && scene_.at(t).span.end <= best->span.end; ++t)
      out.who.push_back(t);
  }
  void count_speakers(std::uint32_t s, std::map<std::int32_t, std::size_t>& counts) const {
    const auto& near = scene_.touching(s);
    for (std::size_t i = 0; i < near.size() && i < Scene::most_claims; ++i) {
      const Draft& draft = scene_.drafts[near[i]];
      if (draft.dropped || draft.source.empty() || scene_.at(draft.source.front()).sentence != s ||
          scene_.quotation_of(draft.source.front()))
        continue;
      const std::vector<std::int32_t> all = entities_of(scene_, draft.source);
      if (all.size() == 1 && person_named(scene_, all.front())) ++counts[all.front()];
    }
  }
  void count_subjects(std::uint32_t s, std::map<std::int32_t, std::size_t>& counts) const {
    const Sentence& sentence = scene_.reading.sentences[s];
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      if (!scene_.rel(t, "nsubj") || scene_.quotation_of(t)) continue;
      count_one({t}, counts);
      for (const std::uint32_t c : scene_.tree.children(t)) {
        if (scene_.rel(c, "conj")) count_one({c}, counts);
      }
    }
  }
  void count_one(const Tokens& words, std::map<std::int32_t, std::size_t>& counts) const {
    const std::vector<std::int32_t> all = entities_of(scene_, words);
    if (all.size() == 1 && person_named(scene_, all.front())) ++counts[all.front()];
  }

  const Scene& scene_;
  std::vector<Paragraph> paragraphs_;
};
}  // namespace

const Interview& interview(const Scene& scene) {
  if (!scene.interview) scene.interview = Finder(scene).find();
  return *scene.interview;
}

bool answers(const Scene& scene, std::uint32_t sentence) {
  const Interview& talk = interview(scene);
  return sentence < talk.asked.size() && sentence >= talk.from && !talk.asked[sentence];
}

// "Is de brug dicht?" "Nee, ik zag auto's.": the answer, to the end of its paragraph. Questions are nobody's.
Outcome read_answer(Scene& scene, const Place& place) {
  const auto& sentences = scene.reading.sentences;
  const std::uint32_t s = place.at;
  const bool opens = s == 0 || sentences[s - 1].paragraph != sentences[s].paragraph;
  if (!opens || scene.words.listed("no_prose", sentences[s].part)) return unrelated;
  const Interview& talk = interview(scene);
  if (talk.asked.empty() || !answers(scene, s) || !talk.plain || s == 0 || !talk.asked[s - 1]) return unrelated;
  std::uint32_t end = s + 1;
  while (end < sentences.size() && sentences[end].paragraph == sentences[s].paragraph) ++end;
  Draft draft;
  draft.content = Scene::range(sentences[s].first, sentences[end - 1].last);
  scene.trim_front(draft.content);
  scene.trim(draft.content);
  if (draft.content.size() < 2) return refused(nothing_left);
  draft.head = main_verb(scene, draft.content);
  if (!draft.head) draft.head = draft.content.front();
  draft.form = Form::direct;
  draft.speaker = talk.who;
  draft.because.push_back(scene.because("answer", "", {draft.content.front()}));
  scene.drafts.push_back(std::move(draft));
  return claimed;
}

}  // namespace wederhoor::claims::nl
