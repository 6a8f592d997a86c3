// Decides whom a lone pronoun beside a cue means: who speaks on. "Volgens minister Vos zit de bende van Bakker
// erachter. 'Dit is hun werk', zei hij.": Vos. „Er was geen enkele soldaat”, zegt hij: nobody of whom the words
// themselves tell. Not: "Dat ontkent hij", which may be the man accused. Tested by tests/claims/speakers_test.cc.
#include <algorithm>

#include "claims/chain.h"
#include "claims/nl/bounds/bounds.h"
#include "claims/nl/constructions/constructions.h"
#include "claims/nl/source/source.h"

namespace wederhoor::claims::nl {
namespace {

constexpr std::uint32_t most_back = 16;       // sentences looked back over
constexpr std::uint32_t most_paragraphs = 2;  // ends of paragraphs among them, those all in marks aside

// What is looked for: the pronoun, and what its form says of whom it means.
struct Asked {
  std::size_t draft;
  std::uint32_t token;
  bool he = false, she = false, it = false, they = false, nearest = false;
  bool bound = false;  // behind its cue: "zei hij", "volgens haar"
};

struct Candidate {
  std::int32_t entity = none;
  std::uint32_t token = 0;
  bool speaks = false, named = false, patient = false;
};

// The finite verb beside the cue stands in the plural.
bool plural_verb(const Scene& scene, const Draft& draft) {
  if (!draft.cue_head) return false;
  const MaybeIndex finite = finite_of(scene, *draft.cue_head);
  return finite && scene.at(*finite).xpos.ends_with("|mv");
}

std::optional<Asked> asked_at(const Scene& scene, std::size_t d) {
  const Draft& draft = scene.drafts[d];
  if (draft.dropped || draft.source.size() != 1 || draft.cue.empty() || draft.content.empty()) return std::nullopt;
  const std::uint32_t t = draft.source.front();
  if (scene.quotation_of(t)) return std::nullopt;
  Asked a{d, t};
  const std::string_view word = scene.word(t);
  const bool verb = draft.form != Form::according_to && draft.form != Form::nominal;
  const bool plural = verb && plural_verb(scene, draft);
  a.he = scene.words.listed("means_him", word) && !plural;
  a.she = scene.words.listed("means_her", word) && !plural;
  a.it = scene.words.listed("means_it", word) && !plural;
  a.they = scene.words.listed("means_them", word) && (plural || !verb);
  a.nearest = scene.words.listed("means_nearest", word) && t == scene.sentence_of(t).first && !plural;
  if (!a.he && !a.she && !a.it && !a.they && !a.nearest) return std::nullopt;
  if (a.nearest && scene.at(t).xpos.find("betr") != std::string::npos) return std::nullopt;
  const bool opens = t <= scene.sentence_of(t).first + 1;
  a.bound = !a.nearest && draft.standing != Standing::denied &&
            (draft.form == Form::according_to || t > draft.cue.front() || draft.content.front() < t);
  if (!a.bound && !a.nearest && !opens) return std::nullopt;
  return a;
}

bool neuter(const Scene& scene, const Entity& entity) {
  for (std::size_t i = 0; i < entity.mentions.size() && i < 8; ++i) {
    const Mention& m = scene.reading.mentions[entity.mentions[i]];
    const auto first = scene.first_token_at(m.span.begin);
    if (first && scene.words.listed("means_it", scene.word(*first))) return true;
    const auto head = scene.first_token_at(m.head.begin);
    if (head && scene.at(*head).xpos.find("|onz|") != std::string::npos) return true;
  }
  return false;
}

// "Nino kreeg een bericht van haar man": the possessive tells of the subject before it.
Gender told_gender(const Scene& scene, std::uint32_t subject) {
  const std::uint32_t last = scene.sentence_of(subject).last;
  for (std::uint32_t t = subject + 1; t < last; ++t) {
    if (scene.quotation_of(t) || !scene.at(t).xpos.starts_with("VNW|bez")) continue;
    if (scene.words.listed("means_her", scene.word(t))) return Gender::feminine;
    if (scene.words.listed("of_him", scene.word(t))) return Gender::masculine;
  }
  return Gender::unknown;
}

bool fits(const Scene& scene, const Asked& a, const Candidate& c) {
  const Entity& e = scene.entity(c.entity);
  const bool person = e.kind == ActorKind::person;
  if (a.they) return e.count == Count::many || (c.speaks && e.kind == ActorKind::armed_group);
  if (e.count == Count::many) return false;
  if (a.nearest) return e.kind != ActorKind::place_as_actor;
  if (a.it) return !person && e.kind != ActorKind::people && neuter(scene, e);
  Gender gender = e.gender;
  if (person && !c.speaks) {
    const Gender told = told_gender(scene, c.token);
    if (told != Gender::unknown) gender = told;
  }
  if (a.he) return person && gender != Gender::feminine;
  if (person) return gender != Gender::masculine;
  return c.speaks && e.kind != ActorKind::place_as_actor && e.kind != ActorKind::people && !neuter(scene, e);
}

// Does the cue of the draft stand in what another one says?
bool nested(const Scene& scene, const Draft& draft, const std::vector<std::size_t>& near) {
  return std::any_of(near.begin(), near.end(), [&](std::size_t d) {
    const Draft& outer = scene.drafts[d];
    return &outer != &draft && !outer.dropped && holds(outer.content, draft.cue.front()) &&
           outer.content.size() > draft.content.size();
  });
}

// Who speaks in the sentence before the pronoun, and whom its clauses tell of, claims of others aside.
class Sentence_ {
 public:
  Sentence_(const Scene& scene, const Asked& asked, std::uint32_t sentence)
      : scene_(scene), asked_(asked), sentence_(scene.reading.sentences[sentence]), near_(scene.touching(sentence)) {
    end_ = std::min(sentence_.last, asked.token);
    if (near_.size() > Scene::most_claims) return;
    add_speakers(sentence);
    add_subjects();
    if (found_.empty()) add_others();
  }
  const std::vector<Candidate>& found() const { return found_; }

 private:
  void add(std::int32_t entity, std::uint32_t token, bool speaks, bool patient) {
    if (entity == none || (!speaks && a_place(token))) return;
    const Candidate c{entity, token, speaks, scene_.named(entity), patient};
    if (!speaks && scene_.entity(entity).kind != ActorKind::person && asked_.she) return;
    if (fits(scene_, asked_, c)) found_.push_back(c);
  }
  bool a_place(std::uint32_t t) const {
    const PlaceMention* place = scene_.place_at(scene_.at(t).span);
    return place && !place->acts && !place->place_id.empty();
  }
  void add_speakers(std::uint32_t sentence) {
    for (const std::size_t d : near_) {
      const Draft& draft = scene_.drafts[d];
      if (d == asked_.draft || draft.dropped || draft.cue.empty() || draft.cue.front() >= asked_.token) continue;
      if (scene_.at(draft.cue.front()).sentence != sentence || scene_.quotation_of(draft.cue.front())) continue;
      if (holds(scene_.drafts[asked_.draft].content, draft.cue.front()) || nested(scene_, draft, near_)) continue;
      const Tokens& who = scene_.speaker_words(draft);
      if (!who.empty() && who.front() < asked_.token) add(the_one(scene_, who), draft.cue.front(), true, false);
    }
    // The last one who speaks stands first.
    std::stable_sort(found_.begin(), found_.end(), [](const auto& a, const auto& b) { return a.token > b.token; });
  }
  bool in_words_of_others(std::uint32_t t) const {
    if (scene_.quotation_of(t)) return true;
    return std::any_of(near_.begin(), near_.end(), [&](std::size_t d) {
      return !scene_.drafts[d].dropped && scene_.drafts[d].form != Form::plain && holds(scene_.drafts[d].content, t);
    });
  }
  void add_subjects() {
    for (std::uint32_t t = sentence_.first; t < end_; ++t) {
      if (!scene_.rel(t, "nsubj") || scene_.at(t).upos == Upos::PRON || in_words_of_others(t)) continue;
      add(the_one(scene_, {t}), t, false, scene_.rel(t, "nsubj:pass"));
    }
  }
  // "Het bericht kwam van haar broer Yasir.": a person who is no subject, if he is the only one.
  void add_others() {
    if (asked_.they || asked_.it) return;
    const Span span{sentence_.span.begin, end_ < sentence_.last ? scene_.at(end_).span.begin : sentence_.span.end};
    std::int32_t only = none;
    for (const Mention& m : scene_.mentions_in(span)) {
      const auto t = scene_.first_token_at(m.head.begin);
      if (m.entity == none || m.kind == MentionKind::pronoun || !t || in_words_of_others(*t) || a_place(*t)) continue;
      if (scene_.entity(m.entity).kind != ActorKind::person) continue;
      if (!fits(scene_, asked_, {m.entity, *t, false, false, false})) continue;
      if (only != none && only != m.entity) return;
      only = m.entity;
      others_at_ = *t;
    }
    if (only != none) found_.push_back({only, others_at_, false, false, false});
  }

  const Scene& scene_;
  const Asked& asked_;
  const Sentence& sentence_;
  const std::vector<std::size_t>& near_;
  std::uint32_t end_ = 0, others_at_ = 0;
  std::vector<Candidate> found_;
};

// "… dan de minister. Die zei": the actor named last before it.
Candidate named_last(const Scene& scene, const Asked& a) {
  const std::uint32_t s = scene.at(a.token).sentence;
  if (s == 0 || scene.reading.sentences[s - 1].paragraph != scene.reading.sentences[s].paragraph) return {};
  Candidate best;
  for (const Mention& m : scene.mentions_in(scene.reading.sentences[s - 1].span)) {
    const auto t = scene.first_token_at(m.head.begin);
    if (m.entity == none || m.kind == MentionKind::pronoun || !t || scene.quotation_of(*t)) continue;
    const Candidate c{m.entity, *t, false, false, false};
    if (fits(scene, a, c)) best = c;
  }
  return best;
}

// No word of the sentence stands outside quotation marks.
bool all_in_marks(const Scene& scene, std::uint32_t s) {
  const Sentence& sentence = scene.reading.sentences[s];
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    if (!scene.punct(t) && !scene.quotation_of(t)) return false;
  }
  return true;
}

// A name is the subject of a clause outside marks: somebody who may be meant, whatever the name is taken for.
bool tells_of_another(const Scene& scene, const Asked& a, std::uint32_t s) {
  if (a.it || a.they) return false;
  const Sentence& sentence = scene.reading.sentences[s];
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
    if (scene.quotation_of(t) || !scene.rel(t, "nsubj") || scene.at(t).upos != Upos::PROPN) continue;
    const std::int32_t e = the_one(scene, {t});
    if (e == none || scene.entity(e).kind == ActorKind::person || scene.entity(e).actor_id.starts_with("x_"))
      return true;
  }
  return false;
}

// "Zo voorzichtig was de minister niet.": whom the text has not told of before takes the word.
bool first_told(const Scene& scene, const Candidate& c) {
  const Entity& e = scene.entity(c.entity);
  return !c.patient && scene.rel(c.token, "nsubj") && !e.role.empty() && !e.mentions.empty() &&
         scene.reading.mentions[e.mentions.front()].span.meets(scene.at(c.token).span);
}

// "Volgens haar", in an answer: the person interviewed.
Candidate asked_person(const Scene& scene, const Asked& a) {
  const Interview& talk = interview(scene);
  if (talk.entity == none || !answers(scene, scene.at(a.token).sentence) || (!a.he && !a.she)) return {};
  const Candidate c{talk.entity, talk.who.front(), true, true, false};
  return fits(scene, a, c) ? c : Candidate{};
}

// Nearest first; none where nobody, or two alike, may be meant.
Candidate running(const Scene& scene, const Asked& a) {
  if (a.nearest) return named_last(scene, a);
  const auto& sentences = scene.reading.sentences;
  const std::uint32_t here = scene.at(a.token).sentence;
  Candidate told;  // whom the sentences behind the last speaker tell of
  bool others = false;
  std::uint32_t crossed = 0, paragraph = sentences[here].paragraph;
  for (std::uint32_t back = 0; back <= here && back < most_back; ++back) {
    const std::uint32_t s = here - back;
    if (all_in_marks(scene, s)) continue;
    if (sentences[s].paragraph != paragraph) {
      // Somebody else was told of since: the one of the paragraph before is not sure any more.
      if (others) break;
      ++crossed, paragraph = sentences[s].paragraph;
    }
    if (crossed > most_paragraphs) break;
    if (scene.words.listed("no_prose", sentences[s].part)) {
      if (sentences[s].part == "subhead") break;
      continue;
    }
    if ((a.it || a.they) && back > 3) break;
    // A body that spoke is "zij" in the next sentence only.
    const Sentence_ in(scene, a, s);
    others |= back > 0 && tells_of_another(scene, a, s);
    for (const Candidate& c : in.found()) {
      const bool other_paragraph = sentences[s].paragraph != sentences[here].paragraph;
      if (back > 1 && !a.it && !a.they && scene.entity(c.entity).kind != ActorKind::person) continue;
      if (told.entity != none) {
        // A man told of but not named, or to whom it was done, does not take the word from who was speaking.
        if (c.entity == told.entity) return c;
        // "Vos bezocht de wijk. De verdachte werd opgepakt. 'Wij zijn blij', zei ze."
        if (told.patient && !told.named && c.named && !c.patient && !other_paragraph) return c;
        if (!c.speaks || other_paragraph) continue;
        if (first_told(scene, told)) return told;
        return told.patient && told.named ? Candidate{} : c;
      }
      if (c.speaks || (c.named && !c.patient)) return c;
      told = c;
    }
    if (told.entity != none && s > 0 && sentences[s - 1].paragraph != sentences[here].paragraph) break;
  }
  return told.entity != none ? told : asked_person(scene, a);
}

// Is every mention of the entity before the pronoun in words in marks or in what he says here?
bool only_in_words_said(const Scene& scene, std::int32_t e, const Asked& a) {
  const Draft& draft = scene.drafts[a.draft];
  for (const std::uint32_t index : scene.entity(e).mentions) {
    const Mention& m = scene.reading.mentions[index];
    const auto t = scene.first_token_at(m.head.begin);
    if (!t || *t == a.token) continue;
    if (*t > a.token) break;
    if (!scene.quotation_of(*t) && !holds(draft.content, *t)) return false;
  }
  return true;
}

// A sentence that opens with the pronoun: only where the sentence before has one who may be meant.
bool only_one_before(const Scene& scene, const Asked& a, std::int32_t entity) {
  const std::uint32_t here = scene.at(a.token).sentence;
  std::uint32_t steps = 0;
  for (std::uint32_t s = here; s-- > 0 && steps < 6; ++steps) {
    if (all_in_marks(scene, s)) continue;
    bool any = false;
    for (const std::size_t d : scene.touching(s)) {
      const Draft& draft = scene.drafts[d];
      if (draft.dropped || draft.source.empty()) continue;
      const auto known = scene.meant.find(draft.source.front());
      if (known != scene.meant.end() && known->second == entity) any = true;
    }
    for (const Mention& m : scene.mentions_in(scene.reading.sentences[s].span)) {
      const auto t = scene.first_token_at(m.head.begin);
      if (m.entity == none || !t || m.kind == MentionKind::pronoun || scene.quotation_of(*t)) continue;
      if (scene.entity(m.entity).kind != ActorKind::person && !a.it && !a.they) continue;
      if (!fits(scene, a, {m.entity, *t, true, false, false})) continue;
      if (m.entity != entity) return false;
      any = true;
    }
    if (any) return true;
    if (scene.reading.sentences[s].paragraph != scene.reading.sentences[here].paragraph) return false;
  }
  return false;
}
// "Minister Vos wil de brug sluiten, liet hij weten": of whom the words before the pronoun tell as their subject, if no
// other in them may be meant. Not: "De politie pakte Bos op, zei hij", "Bos is opgepakt, zei hij".
Candidate subject_of_words(const Scene& scene, const Asked& a) {
  const Draft& draft = scene.drafts[a.draft];
  if (!a.bound || a.it || draft.quotation != none || draft.content.empty() || draft.content.back() > a.token) return {};
  const std::uint32_t first = draft.content.front();
  if (scene.at(first).sentence != scene.at(a.token).sentence || draft.form == Form::direct) return {};
  const MaybeIndex verb = main_verb(scene, draft.content);
  if (!verb || scene.quotation_of(first)) return {};
  std::uint32_t subject = a.token;
  for (const std::uint32_t c : scene.tree.children(*verb)) {
    if (scene.at(c).deprel == "nsubj" && holds(draft.content, c)) subject = c;
  }
  if (subject == a.token || scene.at(subject).upos == Upos::PRON) return {};
  // "Een man stapte over, vertelde hij": of another. "De prefect was weg, hoe kan hij tellen, moppert hij": his words.
  const std::uint32_t begin = noun_phrase(scene, subject).front();
  if (scene.words.listed("judging_article", scene.word(begin)) || scene.at(begin).upos == Upos::NUM) return {};
  for (const std::uint32_t t : draft.content) {
    if (t != a.token && scene.is(t, scene.word(a.token))) return {};
  }
  const Candidate c{the_one(scene, {subject}), subject, false, false, false};
  if (c.entity == none || scene.entity(c.entity).kind != ActorKind::person || !fits(scene, a, c)) return {};
  Span own;
  for (const Mention& m : scene.mentions_in(scene.at(subject).span)) {
    if (m.entity == c.entity) own = m.span;
  }
  for (const Mention& m : scene.mentions_in(scene.span_of(draft.content))) {
    const auto t = scene.first_token_at(m.head.begin);
    if (m.entity == none || m.entity == c.entity || m.kind == MentionKind::pronoun || !t || own.contains(m.span))
      continue;
    if (scene.entity(m.entity).kind != ActorKind::person) continue;
    if (fits(scene, a, {m.entity, *t, false, false, false})) return {};
  }
  return c;
}

// Who speaks on, or of whom the words themselves tell, where nobody spoke before them in the paragraph or they name
// somebody for the first time.
Candidate who_is_meant(const Scene& scene, const Asked& a) {
  const Candidate on = running(scene, a), own = subject_of_words(scene, a);
  if (own.entity == none || own.entity == on.entity) return on;
  const bool near =
      on.entity != none && on.speaks && scene.sentence_of(on.token).paragraph == scene.sentence_of(a.token).paragraph;
  return near && !first_told(scene, own) ? on : own;
}
}  // namespace

Outcome settle_speakers(Scene& scene, const Place&) {
  std::vector<Asked> all;
  for (std::size_t d = 0; d < scene.drafts.size(); ++d) {
    if (const auto a = asked_at(scene, d)) all.push_back(*a);
  }
  std::stable_sort(all.begin(), all.end(), [](const Asked& a, const Asked& b) { return a.token < b.token; });
  for (const Asked& a : all) {
    if (scene.meant.contains(a.token)) continue;
    const std::int32_t before = the_one(scene, {a.token});
    // "De officier eist straf tegen Bos. Hij ontkent": he may be either.
    const bool denies = scene.drafts[a.draft].standing == Standing::denied && !a.bound && !a.nearest;
    if (before != none && denies && !only_one_before(scene, a, before)) {
      scene.meant[a.token] = none;
      continue;
    }
    if (before != none && !a.bound && !only_in_words_said(scene, before, a)) continue;
    Candidate c = who_is_meant(scene, a);
    if (c.entity != none && !a.bound && !a.nearest && !only_one_before(scene, a, c.entity)) c = {};
    if (c.entity == none) {
      if (before != none && only_in_words_said(scene, before, a)) scene.meant[a.token] = none;
      continue;
    }
    scene.meant[a.token] = c.entity;
    if (c.entity != before) scene.drafts[a.draft].because.push_back(scene.because("running_speaker", "", {c.token}));
  }
  settle_bodies(scene);
  return claimed;
}

}  // namespace wederhoor::claims::nl
