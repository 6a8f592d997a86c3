// Decides which noun phrase is what is asked, announced, denied or reported. "Mussolini kondigde een mars op Rome aan":
// "een mars op Rome". Not: "Hij meldde zich bij de balie". Tested by spec/nl/speech_verbs.md (tests/spec/spec_test.cc).
#include <algorithm>

#include "claims/nl/bounds/bounds.h"
#include "claims/nl/constructions/constructions.h"
#include "claims/nl/source/source.h"

namespace wederhoor::claims::nl {
namespace {

// A noun phrase as content: without the preposition before it and without what the writer adds behind a comma.
Tokens thing(const Scene& scene, std::uint32_t head) {
  Tokens out = scene.tree.below(head);
  for (const std::uint32_t c : scene.tree.children(head)) {
    if (scene.rel(c, "acl:relcl")) {
      const Tokens clause_ = scene.tree.below(c);
      const std::uint32_t first = clause_.front();
      const bool comma = scene.is(first, ",") || (first > 0 && scene.is(first - 1, ","));
      bool who = false;
      for (const std::uint32_t t : clause_) {
        if (!scene.punct(t)) {
          who = scene.is(t, "die") || scene.is(t, "dat");
          break;
        }
      }
      if (comma && who) out = without(out, clause_);
    }
    if (scene.rel(c, "case")) out = without(out, scene.tree.below(c));
  }
  scene.trim_front(out);
  return out;
}

bool can_be_content(const Scene& scene, std::uint32_t head) {
  const Token& token = scene.at(head);
  return token.upos != Upos::PRON && token.upos != Upos::ADV && token.upos != Upos::PUNCT &&
         token.upos != Upos::CCONJ && token.upos != Upos::SCONJ && token.upos != Upos::ADP;
}

// The clause of a noun of saying: "wees de gedachte dat … van de hand".
MaybeIndex clause_of_noun(const Scene& scene, std::uint32_t noun) {
  if (!scene.words.noun(scene.lemma(noun))) return none;
  for (const std::uint32_t c : scene.tree.children(noun)) {
    if (scene.rel(c, "acl") && scene.has_child(c, "mark", "dat")) return c;
  }
  return none;
}

// "verwierp de beschuldiging", not "verwierp de motie".
bool told_by_noun(const Scene& scene, std::uint32_t noun) {
  const Cue* cue = scene.words.noun(scene.lemma(noun));
  return cue && cue->standing != Standing::asked && cue->standing != Standing::planned;
}

bool fastened(const Scene& scene, std::uint32_t verb) {
  const MaybeIndex what = scene.tree.child(verb, "obj");
  if (what != none) {
    for (const std::uint32_t c : scene.tree.children(*what)) {
      if (scene.rel(c, "nmod") && scene.has_child(c, "case", "aan")) return true;
    }
  }
  for (const std::uint32_t c : scene.tree.children(verb)) {
    if (scene.rel(c, "obl") &&
        (scene.has_child(c, "case", "aan") || scene.has_child(c, "case", "in") || scene.has_child(c, "case", "op")))
      return true;
  }
  return false;
}

// "kwam om te spreken over", "zal spreken over".
bool speaks_later(const Scene& scene, std::uint32_t verb) {
  if (verb > scene.sentence_of(verb).first && scene.is(verb - 1, "te")) return true;
  for (const std::uint32_t c : scene.tree.children(verb)) {
    if (scene.rel(c, "aux") && scene.lemma(c) == "zullen") return true;
  }
  return false;
}

Outcome add(Scene& scene, std::uint32_t verb, const VerbCue& cue, std::uint32_t head, const std::string& construction) {
  Draft draft = said_by(scene, verb, cue, construction);
  draft.head = head;
  std::uint32_t what = head;
  if (scene.lemma(head) == "verantwoordelijkheid" && scene.is(draft.cue.front(), scene.word(verb))) {
    // "eiste de verantwoordelijkheid op voor de aanval"
    for (const std::uint32_t from : {head, verb}) {
      for (const std::uint32_t c : scene.tree.children(from)) {
        if ((scene.rel(c, "obl") || scene.rel(c, "nmod")) && scene.has_child(c, "case", "voor")) what = c;
      }
    }
    draft.cue = joined(draft.cue, {head});
  }
  draft.content = without(thing(scene, what), joined(draft.cue, draft.source));
  // "eiste gisteren een straf", but "twee jaar gevangenisstraf" is what is asked.
  Tokens timeless = draft.content;
  strip_times(scene, timeless);
  const bool dangling =
      !timeless.empty() && scene.at(timeless.back()).upos == Upos::ADP;  // "een bestand van drie dagen"
  while (!timeless.empty() && !dangling && !draft.content.empty() && draft.content.back() > timeless.back())
    draft.content.pop_back();
  draft.content = full_object(scene, std::move(draft.content), joined(draft.cue, draft.source));
  if (const std::uint32_t next = draft.content.empty() ? 0 : draft.content.back() + 1;
      next > 0 && next < scene.sentence_of(head).last && scene.is(next, "(")) {
    std::uint32_t end = next;
    while (end < scene.sentence_of(head).last && !scene.is(end, ")")) ++end;
    if (end < scene.sentence_of(head).last) draft.content = joined(draft.content, Scene::range(next, end + 1));
  }
  while (!draft.content.empty() && (scene.is(draft.content.front(), "al") || scene.is(draft.content.front(), "sinds")))
    draft.content.erase(draft.content.begin());
  if (const MaybeIndex c = clause_of_noun(scene, head); c != none) {
    draft.head = c;
    draft.content = clause(scene, *c, draft.cue);
    // "wees de gedachte dat … nog eens van de hand"
    while (draft.content.size() > 1 && scene.at(draft.content.back()).upos == Upos::ADV &&
           (holds(draft.cue, draft.content.back() + 1) || scene.is(draft.content.back(), "nog")))
      draft.content.pop_back();
  }
  if (cue.cue->unless == "toll" && scene.words.listed("toll", scene.lemma(head)))
    return refused("takes a toll: eiste levens");
  // "kwam om over de vrede te spreken": what he meant to do.
  if (cue.cue->unless == "later" && construction == "prepositional_object" && speaks_later(scene, verb))
    return refused("what somebody meant to speak about");
  const bool passive = scene.tree.child(verb, "aux:pass") != none || scene.rel(head, "nsubj:pass");
  if (passive && draft.source.empty() && draft.standing <= Standing::reported && scene.lemma(verb) != "melden")
    return refused("by nobody: is bekendgemaakt");
  if (draft.source.empty() && scene.at(verb).xpos.starts_with("WW|inf") && scene.quotation_of(verb) == none)
    return refused("by nobody: valt te verwachten");
  if (const MaybeIndex who = scene.tree.child(verb, "nsubj");
      draft.source.empty() && who && scene.words.listed("nobody", scene.word(*who)))
    return refused("by nobody: alles wijst op");
  draft.content = before_remark(scene, std::move(draft.content));
  if (draft.standing == Standing::denied || draft.standing == Standing::confirmed) swap_fronted(scene, verb, draft);
  if (draft.content.empty()) return refused(nothing_left);
  scene.drafts.push_back(std::move(draft));
  if (construction == "prepositional_object")
    split_sides(scene, scene.drafts.size() - 1);
  else
    split_counts(scene, scene.drafts.size() - 1);
  return claimed;
}

// "voorzag de spitsen van passes": gives, not foresees. Not: "voorziet een groei van de handel".
bool provides(const Scene& scene, std::uint32_t verb) {
  const MaybeIndex what = scene.tree.child(verb, "obj");
  bool van = false;
  for (const std::uint32_t node : {verb, what == none ? verb : *what}) {
    for (const std::uint32_t c : scene.tree.children(node)) van |= c > node && scene.has_child(c, "case", "van");
  }
  if (!van || what == none) return van;
  for (const std::uint32_t t : scene.tree.below(*what)) {
    if (scene.is(t, "een") || scene.is(t, "geen")) return false;
    if (scene.at(t).upos == Upos::DET || scene.at(t).upos == Upos::PRON) return true;
  }
  return false;
}
}  // namespace

// "pocht op Telegram met zestig doden": where it was said.
static bool on_channel(const Scene& scene, std::uint32_t preposition) {
  const std::uint32_t last = scene.sentence_of(preposition).last;
  if (!scene.is(preposition, "op") || preposition + 1 >= last) return false;
  const std::uint32_t noun = noun_head(scene, preposition + 1);
  return noun < last &&
         (scene.words.listed("channel", scene.word(noun)) || scene.words.listed("channel", scene.lemma(noun)));
}

// "wijst naar de rebellen", not "wees naar de toren".
static bool points_elsewhere(const Scene& scene, const Cue& cue, std::uint32_t preposition, std::uint32_t noun) {
  if (cue.unless != "pointing" || !scene.is(preposition, "naar")) return false;
  // "wijst naar smokkelaars", "wees naar de mijnmaatschappij"; of what is past, persons may be shown: "wees naar de
  // soldaten".
  const MaybeIndex verb = finite_of(scene, *scene.head(noun) < preposition ? *scene.head(noun) : preposition - 1);
  const bool past = verb && scene.at(*verb).xpos.find("verl") != std::string::npos;
  if (scene.words.listed_ending("body", scene.lemma(noun), 0, 5)) return false;
  if (!past && (happens(scene, noun) || scene.words.listed_ending("person", scene.lemma(noun), 0, 5))) return false;
  const auto all = scene.mentions_in(scene.at(noun).span);
  return std::none_of(all.begin(), all.end(), [&](const Mention& m) {
    if (m.entity == none || m.kind == MentionKind::pronoun) return false;
    const ActorKind kind = scene.entity(m.entity).kind;
    return m.kind == MentionKind::name || (kind != ActorKind::people && kind != ActorKind::person);
  });
}

// "wees naar het Kremlin als opdrachtgever"
static void add_as_what(const Scene& scene, Draft& draft) {
  if (draft.content.empty()) return;
  const std::uint32_t next = draft.content.back() + 1;
  if (next + 1 >= scene.sentence_of(draft.content.back()).last || !scene.is(next, "als") ||
      scene.at(next + 1).upos != Upos::NOUN)
    return;
  draft.content.push_back(next);
  draft.content.push_back(next + 1);
}

Outcome read_prepositional(Scene& scene, const Place& cue) {
  const std::uint32_t verb = cue.at;
  for (const std::size_t d : scene.touching(scene.at(verb).sentence)) {
    const Draft& draft = scene.drafts[d];
    if (draft.cue_head == verb) return closed("it has its clause already");
  }
  if (cue.cue->unless == "tallying") return unrelated;
  Tokens around;  // also "deed verslag van de brand"
  for (const std::uint32_t w : joined({verb}, cue.words)) {
    for (const std::uint32_t c : scene.tree.children(w)) around.push_back(c);
  }
  for (const std::uint32_t c : around) {
    if (holds(cue.words, c) || (!scene.rel(c, "obl") && !scene.rel(c, "nmod") && !scene.rel(c, "xcomp"))) continue;
    const MaybeIndex object = scene.tree.child(verb, "obj");
    if (object && !holds(cue.words, *object) && cue.cue->standing == Standing::attributed)
      break;  // "schande spreken van"
    for (const std::uint32_t k : scene.tree.children(c)) {
      if (scene.rel(k, "case") && cue.cue->takes(scene.word(k)) && can_be_content(scene, c) &&
          !points_elsewhere(scene, *cue.cue, k, c) && !on_channel(scene, k)) {
        const std::size_t made = scene.drafts.size();
        const Outcome outcome = add(scene, verb, cue, c, "prepositional_object");
        if (scene.drafts.size() > made && scene.is(k, "naar")) add_as_what(scene, scene.drafts[made]);
        return outcome.last();
      }
    }
  }
  return refused("the tree hangs no phrase with a preposition of its frames on the verb");
}

// "toen hij hem om zijn handtekening vroeg": the phrase right before the verb, whatever the tree hangs it on.
Outcome read_phrase_before(Scene& scene, const Place& cue) {
  if (cue.cue->unless == "tallying") return unrelated;
  const std::uint32_t verb = cue.at;
  const std::uint32_t begin = cluster_begin(scene, verb), first = scene.sentence_of(verb).first;
  if (finite_word(scene, verb) ? opener_of(scene, verb) == none : scene.is(verb - (verb > first), "te"))
    return refused("the verb does not stand last in its clause");
  for (std::uint32_t t = begin; t > first;) {
    --t;
    if (!(t + 8 > begin)) break;
    if (scene.punct(t) || scene.at(t).upos == Upos::SCONJ || scene.at(t).xpos.starts_with("WW|pv")) break;
    if (scene.at(t).upos != Upos::ADP) continue;
    if (!cue.cue->takes(scene.word(t))) {
      if (t + 3 > begin) break;  // "in de zaal vroeg"
      continue;
    }
    const std::uint32_t head = noun_head(scene, t + 1);
    if (t + 1 >= begin || head >= begin || scene.at(head).upos != Upos::NOUN) break;
    if (points_elsewhere(scene, *cue.cue, t, head)) break;
    Draft draft = said_by(scene, verb, cue, "prepositional_object");
    draft.head = head;
    draft.content = without(Scene::range(t + 1, begin), joined(draft.cue, draft.source));
    if (draft.source.empty() || draft.content.empty()) break;
    scene.drafts.push_back(std::move(draft));
    return claimed;
  }
  return refused("no phrase with a preposition of its frames stands before the verb");
}

// "vraagt om hulp om het land te herstellen", "spreekt de minister nog van twee doden": the phrase right behind the
// verb and its subject.
Outcome read_phrase_behind(Scene& scene, const Place& cue) {
  if (cue.cue->unless == "tallying") return unrelated;
  const std::uint32_t verb = cue.at;
  const std::uint32_t last = scene.sentence_of(verb).last;
  if (verb + 2 >= last || !finite_word(scene, verb)) return refused("not a finite verb, or nothing behind it");
  Draft draft = said_by(scene, verb, cue, "prepositional_object");
  std::uint32_t at = cue.words.size() > 2 && cue.words.back() > verb ? cue.words.back() + 1 : verb + 1;
  const bool inverted = !draft.source.empty() && draft.source.front() > verb;
  // "spreekt de minister van Justitie van 'terreur'", "de groep van veertien doden": what is in marks or counted is
  // none of his name.
  for (std::size_t i = 1; inverted && i + 1 < draft.source.size(); ++i) {
    const std::uint32_t t = draft.source[i];
    if (!cue.cue->takes(scene.word(t))) continue;
    if (!mark_of_speech(scene, t + 1) && scene.at(draft.source[i + 1]).upos != Upos::NUM) continue;
    draft.source.resize(i);
    scene.trim(draft.source);
    break;
  }
  if (inverted && draft.source.front() <= verb + 2 && draft.source.back() >= at) at = draft.source.back() + 1;
  // "de minister van Justitie en Veiligheid": the rest of a name that the tree has cut.
  if (inverted && at + 2 < last && scene.at(at).upos == Upos::CCONJ && scene.at(at + 1).upos == Upos::PROPN) at += 2;
  while (at + 2 < last && (scene.at(at).upos == Upos::ADV || (inverted && of_time(scene, at)))) ++at;
  // "vroeg de bewoners om geduld": behind whom is asked
  if (cue.cue->standing == Standing::asked && at + 2 < last && begins_noun(scene, at)) {
    std::uint32_t om = at + 1;
    while (om + 1 < last && om < at + 5 && !scene.is(om, "om") && !scene.punct(om) && !verb_word(scene, om)) ++om;
    bool te = false;
    for (std::uint32_t t = om; t < last && t < om + 6; ++t) te |= scene.is(t, "te");
    if (scene.is(om, "om") && !te) at = om;
  }
  if (at + 3 < last && cue.cue->takes(scene.word(at)) && on_channel(scene, at)) at += 2;
  // "rept in een herderlijk schrijven van twee doden": whatever stands between, if a number follows.
  for (std::uint32_t t = at + 2; t + 2 < last && t < at + 7 && scene.at(at).upos == Upos::ADP; ++t) {
    if (scene.punct(t) || finite_word(scene, t)) break;
    if (!cue.cue->takes(scene.word(at)) && cue.cue->takes(scene.word(t)) && scene.at(t + 1).upos == Upos::NUM) at = t;
  }
  // "rept in een brief van twee doden"
  if (at + 2 < last && scene.at(at).upos == Upos::ADP && !cue.cue->takes(scene.word(at))) {
    const std::uint32_t where = noun_head(scene, at + 1);
    const bool told = scene.words.listed("document", scene.lemma(where)) ||
                      scene.words.listed("channel", scene.lemma(where)) ||
                      scene.words.listed("channel", scene.word(where));
    if (told && where < at + 6) at = where + 1;
  }
  if (at + 1 >= last || scene.at(at).upos != Upos::ADP || !cue.cue->takes(scene.word(at)))
    return refused("no preposition of its frames stands behind the verb");
  const std::uint32_t head = noun_head(scene, at + 1);
  const bool quoted = mark_of_speech(scene, at + 1),
             counts = scene.at(head).upos == Upos::NUM || scene.at(at + 1).upos == Upos::NUM;
  if (!quoted && !counts && (scene.at(head).upos != Upos::NOUN || head > at + 8))
    return refused("no noun follows the preposition");
  if (points_elsewhere(scene, *cue.cue, at, head)) return refused("it points at a thing: wees naar de toren");
  draft.head = head;
  Tokens content =
      scene.is(at, "om") || quoted || counts ? Scene::range(at + 1, reach(scene, at + 1, 0).end) : thing(scene, head);
  while (!content.empty() && (content.front() < at + 1 || scene.punct(content.front()))) content.erase(content.begin());
  if (!quoted) scene.trim(content);
  draft.content =
      full_object(scene, without(content, joined(draft.cue, draft.source)), joined(draft.cue, draft.source));
  if (draft.source.empty()) return refused("nobody is named who says it");
  if (draft.content.empty()) return refused(nothing_left);
  scene.drafts.push_back(std::move(draft));
  split_sides(scene, scene.drafts.size() - 1);
  return claimed;
}

// "erkent negentien doden", "geeft drie doden door": does a number count what the verb has as its object?
static bool counted(const Scene& scene, std::uint32_t head) {
  for (const std::uint32_t c : scene.tree.children(head)) {
    if (scene.rel(c, "nummod") || scene.at(c).upos == Upos::NUM || scene.is(c, "geen")) return true;
  }
  return scene.at(head).upos == Upos::NUM;
}

// "nam de bomaanslag voor zijn rekening", not "nam de kosten voor zijn rekening".
static bool deed(const Scene& scene, std::uint32_t noun) {
  return scene.words.listed_ending("deed", scene.lemma(noun), 0, 3);
}

// "elf lichamen", "vier doden", "zes dode strijders": what befell those who are counted.
static bool befallen(const Scene& scene, std::uint32_t noun) {
  if (scene.at(noun).xpos.starts_with("ADJ|nom") || scene.words.listed_ending("befallen", scene.lemma(noun), 0, 4))
    return true;
  for (const std::uint32_t c : scene.tree.children(noun)) {
    if (scene.rel(c, "amod") &&
        (scene.words.listed("befallen", scene.word(c)) || scene.at(c).xpos.starts_with("WW|vd")))
      return true;
  }
  return false;
}

bool happens(const Scene& scene, std::uint32_t noun) {
  return deed(scene, noun) || befallen(scene, noun) || scene.words.listed_ending("owned", scene.lemma(noun), 0, 4);
}

// "erkende fouten", "sprak zijn vertrouwen uit", not "erkende de nieuwe staat", "sprak het vonnis uit": is it what such
// a verb says?
static bool fits(const Scene& scene, const Cue& cue, std::uint32_t noun) {
  if (cue.unless == "owning") return happens(scene, noun) || (cue.has("k") && counted(scene, noun));
  if (cue.unless != "feeling") return true;
  // "Uitte zijn zorg over de oogst": the noun says it (nominal).
  return scene.words.noun(scene.lemma(noun)) == nullptr &&
         scene.words.listed_ending("feeling", scene.lemma(noun), 0, 4);
}

// A place that does not stand for a government.
static bool tells_where(const Scene& scene, std::uint32_t t) {
  const PlaceMention* place = scene.place_at(scene.at(t).span);
  return place && place->span.contains(scene.at(t).span) && !place->acts;
}

// "Het Rode Kruis telde elf lichamen", not "het dorp telt elf huizen": by somebody who can count.
static bool counts_what_it_saw(const Scene& scene, std::uint32_t verb, const Tokens& source) {
  const MaybeIndex finite = finite_of(scene, verb);
  if (scene.quotation_of(verb)) return false;
  if (source.empty() || (source.size() < 3 && tells_where(scene, source.back()))) return false;
  return finite == verb && std::any_of(source.begin(), source.end(), [&](std::uint32_t t) {
           if (scene.words.listed("subject_pronoun", scene.word(t)) || scene.words.listed("person", scene.lemma(t)) ||
               scene.words.listed("body", scene.lemma(t)))
             return true;
           const auto mentions = scene.mentions_in(scene.at(t).span);
           return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) {
             return m.entity != none && scene.entity(m.entity).kind != ActorKind::place_as_actor;
           });
         });
}

// "blijft bij twee gewonden", "komt op zeven": so many of whom it befell, or a number alone, by somebody who can count.
// Not: "blijft bij zijn moeder", "komt op twee meter", "het blijft bij twee doden".
static bool told_number(const Scene& scene, std::uint32_t verb, std::uint32_t at, const Tokens& source) {
  if (of_time(scene, at) || (source.size() == 1 && scene.is(source.front(), "het"))) return false;
  const std::uint32_t head = noun_head(scene, at), last = scene.sentence_of(at).last;
  const bool number = scene.at(at).upos == Upos::NUM || scene.words.listed("number_adverb", scene.word(at));
  const bool alone = scene.at(head).upos == Upos::NUM && (head + 1 >= last || scene.punct(head + 1));
  const bool of_whom = befallen(scene, head) || scene.words.listed("person", scene.lemma(head));
  return (alone || (number && of_whom)) && counts_what_it_saw(scene, verb, source);
}

// "houdt het op drie doden", "komt uit op drie": the noun phrase right behind the last word of the cue.
Outcome read_behind_cue(Scene& scene, const Place& cue) {
  const bool whole = cue.cue->has("w");  // "verweet de stad de brug te hebben gesloten": whom and what
  if (!cue.cue->has("l") && !whole) return unrelated;
  std::uint32_t at = cue.words.back() + 1;
  const std::uint32_t last = scene.sentence_of(cue.at).last;
  if (whole) {
    if (!finite_word(scene, cue.at) || opener_of(scene, cue.at)) return refused("not the finite verb of a main clause");
    const Tokens who = said_by(scene, cue.at, cue, "object").source;
    if (!who.empty() && who.front() > cue.at) at = who.back() + 1;
  }
  if (at >= last || cue.words.back() < cue.at) return refused("nothing stands behind the words of the cue");
  const bool quoted = mark_of_speech(scene, at);
  if (!quoted && !begins_noun(scene, at)) return refused("no noun phrase stands behind the words of the cue");
  Draft draft = said_by(scene, cue.at, cue, "object");
  if (draft.source.empty()) return refused("nobody is named who says it");
  // "blijft bij een raket": what he holds to be the cause.
  const bool cause = scene.is(cue.words.back(), "bij") && scene.is(at, "een") && happens(scene, noun_head(scene, at)) &&
                     counts_what_it_saw(scene, cue.at, draft.source);
  if (cue.cue->unless == "counting" && !quoted && !cause && !told_number(scene, cue.at, at, draft.source))
    return refused("nobody tells a number: blijft bij zijn moeder");
  const Tokens taken = joined(draft.cue, draft.source);
  const std::uint32_t head = quoted ? at : noun_head(scene, at);
  if (whole && cue.cue->unless == "owning" && !happens(scene, head))
    return refused("no deed: plaatst de vaas op tafel");
  if (cue.cue->unless == "unknowing" && !scene.is(at, "een") && !happens(scene, head))
    return refused("what somebody is no judge of: weet niets van muziek");
  if (cue.cue->unless == "unknowing") draft.standing = cue.cue->standing, draft.negative = true;  // niets is of the cue
  Tokens content;
  for (const std::uint32_t t : quoted ? Scene::range(at, reach(scene, at, 0).end) : thing(scene, head)) {
    if (t >= at) content.push_back(t);
  }
  // "houdt het op kwart over één"
  for (const TimeMention& time : scene.times_of(scene.at(at).sentence)) {
    if (quoted || time.span.begin != scene.at(at).span.begin) continue;
    std::uint32_t end = at;
    while (end < last && scene.at(end).span.end <= time.span.end) ++end;
    content = Scene::range(at, std::max(end, content.empty() ? at : content.back() + 1));
  }
  if (content.empty() || content.front() != at || whole) content = Scene::range(at, reach(scene, at, 0).end);
  if (content.empty()) return refused(nothing_left);
  content = Scene::range(at, content.back() + 1);
  // "zeventig gesneuvelden": what is counted, whatever the tree hangs it on.
  if (const std::uint32_t next = content.back() + 1;
      scene.at(content.back()).upos == Upos::NUM && next < last &&
      (scene.at(next).upos == Upos::NOUN || scene.at(next).xpos.find("|nom|") != std::string::npos))
    content.push_back(next);
  draft.head = head;
  draft.content = full_object(scene, without(content, taken), taken);
  if (!quoted) scene.trim(draft.content);
  if (draft.content.empty()) return refused(nothing_left);
  scene.drafts.push_back(std::move(draft));
  return claimed;
}

Outcome read_object(Scene& scene, const Place& cue) {
  const std::uint32_t verb = cue.at;
  // "sluit een aanslag niet uit": only what is not ruled out is held to be possible.
  const bool turned =
      cue.cue->has("O") && cue.cue->negated && said_by(scene, verb, cue, "object").standing == *cue.cue->negated;
  const bool any = cue.cue->has("o") || turned, said = cue.cue->has("c");
  if (cue.cue->unless == "providing" && (!finite_word(scene, verb) || provides(scene, verb)))
    return refused("gives, not foresees: voorzag de spitsen van passes");
  // "zou alternatieven voorstellen": what somebody may do yet.
  const MaybeIndex helper = scene.at(verb).xpos.starts_with("WW|inf") ? finite_of(scene, verb) : none;
  if (helper && scene.quotation_of(verb) == none &&
      (scene.lemma(*helper) == "zullen" || scene.words.listed("modal", scene.lemma(*helper))))
    return refused("what somebody may say yet: zou alternatieven voorstellen");
  const std::int32_t above = scene.at(verb).head;
  if (above != none && scene.is(verb - (verb > 0), "te") &&
      scene.words.verb(scene.lemma(static_cast<std::uint32_t>(above))))
    return refused("another verb says it: zegt de aanval te betreuren");
  const bool counts = !any && cue.cue->has("k") && !said_by(scene, verb, cue, "object").source.empty();
  if (!any && !said && !counts) return refused("the verb takes no noun phrase (frames o, c, k)");
  const bool counting = counts && cue.cue->unless == "counting";
  if (counting && !counts_what_it_saw(scene, verb, said_by(scene, verb, cue, "object").source))
    return refused("a place or a thing holds so many: het dorp telt elf huizen");
  if (cue.cue->unless == "fastening" && fastened(scene, verb))
    return refused("fastens something: bevestigde de lamp aan de muur");
  for (const std::uint32_t c : scene.tree.children(verb)) {
    if (cue.cue->unless == "paying" && !deed(scene, c)) continue;
    if (counting && !deed(scene, c) && !befallen(scene, c)) continue;
    if (!turned && !fits(scene, *cue.cue, c)) continue;
    if ((scene.rel(c, "obj") || scene.rel(c, "nsubj:pass")) && can_be_content(scene, c) &&
        (any || (said && told_by_noun(scene, c)) || (counts && counted(scene, c))))
      return add(scene, verb, cue, c, "object");
  }
  return refused("the verb has no object that can be said");
}

}  // namespace wederhoor::claims::nl
