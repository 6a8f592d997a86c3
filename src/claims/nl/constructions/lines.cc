// Decides who says what a line of a channel, a live blog or a transcript says. "▪️ Legerwoordvoerder Bos: de brug is
// dicht": he. "MINISTER VOS: Wij gaan door. Niemand houdt ons tegen.": she, to the end of her turn. Not: "Gevolgen voor
// het leger: de brug is dicht", "Update: …", "Vos: waarom is de brug dicht?" (nobody's). Tested by spec/nl/heads.md
// (tests/spec/spec_test.cc) and tests/claims/speakers_test.cc.
#include <algorithm>
#include <string>

#include "claims/nl/bounds/bounds.h"
#include "claims/nl/constructions/constructions.h"
#include "claims/nl/source/source.h"

namespace wederhoor::claims::nl {
namespace {

constexpr std::uint32_t longest_label = 14;  // words before the colon
constexpr std::size_t least_turns = 3;       // of a transcript
constexpr std::size_t most_turns_looked_at = 400;

bool opens_paragraph(const Scene& scene, std::uint32_t s) {
  const auto& sentences = scene.reading.sentences;
  return s == 0 || sentences[s - 1].paragraph != sentences[s].paragraph;
}

bool role(const Scene& scene, std::uint32_t t) {
  for (const std::string_view list : {"person", "body", "anonymous", "observers"}) {
    if (scene.words.listed(list, scene.lemma(t)) || scene.words.listed_ending(list, scene.lemma(t), 1, 4)) return true;
  }
  return false;
}

// Is the word the head, or a name, of an actor that is no place?
bool actor(const Scene& scene, std::uint32_t t) {
  const auto all = scene.mentions_in(scene.at(t).span);
  return std::any_of(all.begin(), all.end(), [&](const Mention& m) {
    if (m.entity == none || m.kind == MentionKind::pronoun) return false;
    const Entity& e = scene.entity(m.entity);
    return e.kind != ActorKind::place_as_actor && e.kind != ActorKind::people &&
           (m.head.meets(scene.at(t).span) || scene.at(t).upos == Upos::PROPN);
  });
}

// The words before the colon that name who speaks; none where they do not.
Tokens label_of(const Scene& scene, std::uint32_t begin, std::uint32_t colon) {
  Tokens words;
  for (std::uint32_t t = begin; t < colon; ++t) {
    if (scene.is(t, "(") || scene.is(t, "[") || (t > begin && where_it_was_said(scene, t, colon))) break;
    if (t > begin && scene.is(t, "tegen")) break;
    words.push_back(t);
  }
  while (!words.empty() && (scene.punct(words.back()) || scene.is(words.back(), "*"))) words.pop_back();
  // "Doorgestuurd van Vrij Front"
  if (words.size() > 2 && scene.at(words[0]).xpos.starts_with("WW|vd") && scene.is(words[1], "van"))
    words.erase(words.begin(), words.begin() + 2);
  if (words.empty() || scene.at(words.front()).upos == Upos::ADP || scene.at(words.front()).upos == Upos::ADV)
    return {};
  bool names = false, noun = false;
  for (const std::uint32_t t : words) {
    if (scene.words.listed("label", scene.lemma(t)) || scene.words.listed("label", scene.word(t))) return {};
    const Upos p = scene.at(t).upos;
    if (p == Upos::NUM || scene.at(t).xpos.starts_with("WW|pv")) return {};
    // The first noun or name tells what the label is.
    if (!noun && (p == Upos::NOUN || p == Upos::PROPN)) {
      noun = true;
      if (!role(scene, t) && !actor(scene, t)) return {};
      names = true;
    }
  }
  return names ? words : Tokens{};
}

struct Line {
  Tokens source;
  std::uint32_t colon = 0;
};

Line line_at(const Scene& scene, std::uint32_t s) {
  const Sentence& sentence = scene.reading.sentences[s];
  std::uint32_t begin = behind_dateline(scene, sentence.first);
  const auto sign = [&](std::uint32_t t) {
    return scene.is(t, "*") || scene.is(t, "-") || scene.is(t, "–") || scene.is(t, "•") ||
           static_cast<unsigned char>(scene.word(t).front()) >= 0xE2;
  };
  while (begin < sentence.last && !mark_of_speech(scene, begin) && sign(begin)) ++begin;
  std::uint32_t colon = begin;
  while (colon < sentence.last && colon < begin + longest_label && !scene.is(colon, ":")) {
    if (mark_of_speech(scene, colon) || scene.is(colon, "?") || scene.is(colon, ".")) return {};
    ++colon;
  }
  if (colon == begin || colon + 3 > sentence.last || !scene.is(colon, ":")) return {};
  return {label_of(scene, begin, colon), colon};
}

std::string spelled(const Scene& scene, const Tokens& words) {
  std::string out;
  for (const std::uint32_t t : words) out.append(scene.word(t)).append(" ");
  return out;
}

bool may_hold_line(const Scene& scene, std::uint32_t s) {
  const std::string& part = scene.reading.sentences[s].part;
  return opens_paragraph(scene, s) && (part == "subhead" || !scene.words.listed("no_prose", part));
}

// Are most paragraphs turns, "NAAM: …", and who of them asks?
const Transcript& transcript(const Scene& scene) {
  if (scene.transcript) return *scene.transcript;
  Transcript out;
  std::size_t turns = 0, paragraphs = 0;
  const auto& sentences = scene.reading.sentences;
  for (std::uint32_t s = 0; s < sentences.size() && paragraphs < most_turns_looked_at; ++s) {
    if (!may_hold_line(scene, s)) continue;
    ++paragraphs;
    const Line line = line_at(scene, s);
    if (line.source.empty()) continue;
    ++turns;
    std::uint32_t end = s + 1;
    while (end < sentences.size() && sentences[end].paragraph == sentences[s].paragraph) ++end;
    if (scene.is(sentences[end - 1].last - 1, "?")) out.asking.insert(spelled(scene, line.source));
  }
  out.is = turns >= least_turns && turns * 2 >= paragraphs;
  scene.transcript = std::move(out);
  return *scene.transcript;
}

// "CORRESPONDENT VOS: Ja, volgens bewoners is de brug dicht": the label is no part of what others say.
void take_label_off(Scene& scene, std::uint32_t sentence, std::uint32_t colon) {
  const std::vector<std::size_t> near = scene.touching(sentence);
  if (near.size() > Scene::most_claims) return;
  for (const std::size_t d : near) {
    Draft& draft = scene.drafts[d];
    if (draft.dropped || draft.cue.empty() || draft.cue.front() < colon || draft.content.empty()) continue;
    // "PRESENTATOR: Het Rode Kruis vraagt om dekens": the tree takes the label for the subject.
    if (!draft.source.empty() && draft.source.front() <= colon) {
      std::erase_if(draft.source, [&](std::uint32_t t) { return t <= colon; });
      if (draft.source.empty() && begins_noun(scene, colon + 1)) {
        for (const std::uint32_t t : noun_phrase(scene, noun_head(scene, colon + 1))) {
          if (t > colon && t < draft.cue.front()) draft.source.push_back(t);
        }
      }
    }
    if (draft.content.front() >= colon || draft.content.back() <= colon) continue;
    std::erase_if(draft.content, [&](std::uint32_t t) { return t <= colon && scene.at(t).sentence == sentence; });
  }
}

// Outside of transcripts also: "Barendrecht: drie schoten, zegt een buurman": who closes the line says it.
bool claimed_already(const Scene& scene, std::uint32_t sentence, std::uint32_t colon, bool turn) {
  const auto& near = scene.touching(sentence);
  if (near.size() > Scene::most_claims) return true;
  return std::any_of(near.begin(), near.end(), [&](std::size_t d) {
    const Draft& draft = scene.drafts[d];
    if (draft.dropped || draft.content.empty() || draft.content.back() < colon) return false;
    const bool own = !draft.cue.empty() && holds(draft.content, draft.cue.front());
    return !own && draft.content.front() <= colon + 2 &&
           (draft.cue.empty() || draft.cue.front() < colon || (!turn && !draft.source.empty()));
  });
}
}  // namespace

// "Doorgestuurd van: Kustwacht Noord", a line of its own: whose post the rest of the paragraph is; empty where it is
// none.
static Tokens forwarded_from(const Scene& scene, const Sentence& sentence) {
  constexpr std::uint32_t longest = 10;  // words of the line
  const std::uint32_t first = sentence.first, last = sentence.last;
  if (last < first + 3 || last > first + longest || !scene.words.listed("forwarded", scene.word(first)) ||
      !scene.is(first + 1, "van"))
    return {};
  Tokens who = Scene::range(first + 2, last);
  scene.trim_front(who);
  scene.trim(who);
  const bool acts = std::any_of(who.begin(), who.end(), [&](auto t) { return finite_word(scene, t); });
  return acts ? Tokens{} : who;
}

Outcome read_forward(Scene& scene, const Place& place) {
  const auto& sentences = scene.reading.sentences;
  const std::uint32_t s = place.at;
  if (!opens_paragraph(scene, s) || s + 1 >= sentences.size()) return unrelated;
  const auto post = sentences[s + 1].paragraph;  // its own, or that below the line
  Draft draft;
  draft.source = forwarded_from(scene, sentences[s]);
  if (draft.source.empty()) return unrelated;
  std::uint32_t end = s + 1;
  while (end < sentences.size() && sentences[end].paragraph == post) {
    if (!scene.touching(end).empty()) return refused("somebody says a part of it");
    ++end;
  }
  draft.content = Scene::range(sentences[s + 1].first, sentences[end - 1].last);
  scene.trim(draft.content);
  if (draft.content.size() < 2) return refused(nothing_left);
  draft.head = main_verb(scene, draft.content);
  if (!draft.head) draft.head = draft.content.front();
  draft.form = Form::direct;
  draft.because.push_back(scene.because("line", "", draft.source));
  scene.drafts.push_back(std::move(draft));
  return claimed;
}

Outcome read_line(Scene& scene, const Place& place) {
  const auto& sentences = scene.reading.sentences;
  const std::uint32_t s = place.at;
  const Sentence& sentence = sentences[s];
  if (!may_hold_line(scene, s) || !scene.readable(sentence.first)) return unrelated;
  const Line line = line_at(scene, s);
  if (line.colon == 0) return unrelated;
  if (line.source.empty()) return refused("nobody is named before the colon");
  take_label_off(scene, s, line.colon);
  const std::uint32_t opens = line.colon + 1;
  if (mark_of_speech(scene, opens)) return refused("words in marks stand behind the colon");
  std::uint32_t end = s + 1;
  const bool turn = transcript(scene).is;
  // "INTRO:", "CORRESPONDENT:": the outlet's own voice.
  if (std::all_of(line.source.begin(), line.source.end(),
                  [&](std::uint32_t t) { return scene.words.listed("own_voice", scene.word(t)); })) {
    return refused("who reports for the outlet tells nothing himself");
  }
  if (turn && transcript(scene).asking.contains(spelled(scene, line.source)))
    return refused("who asks tells nothing himself");
  while (turn && end < sentences.size() && sentences[end].paragraph == sentence.paragraph) ++end;
  Draft draft;
  draft.source = line.source;
  draft.content = Scene::range(opens, sentences[end - 1].last);
  scene.trim_front(draft.content);
  if (!draft.content.empty() && scene.is(draft.content.back(), "?")) return refused("a question");
  scene.trim(draft.content);
  if (draft.content.size() < 2) return refused(nothing_left);
  if (scene.words.listed("question_word", scene.word(draft.content.front())) && !turn)
    return refused("what the text is about");
  if (claimed_already(scene, s, line.colon, turn)) return refused("somebody says it already");
  const bool counts = std::any_of(draft.content.begin(), draft.content.end(), [&](std::uint32_t t) {
    return scene.at(t).upos == Upos::NUM || scene.at(t).xpos.starts_with("WW|vd|vrij");
  });
  draft.head = main_verb(scene, draft.content);
  if (!draft.head && !counts && !turn) return refused("no verb stands behind the colon: a list, a title");
  if (!draft.head) draft.head = draft.content.front();
  draft.form = Form::direct;
  draft.because.push_back(scene.because("line", "", draft.source));
  scene.drafts.push_back(std::move(draft));
  return claimed;
}

}  // namespace wederhoor::claims::nl
