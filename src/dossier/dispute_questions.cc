// Decides how a dispute is asked. By what its claims are about: an office, a figure ("Hoeveel doden?"), a question of
// the table or of a family of predicates ("Is het dorp heroverd?"), a time, a place; else whether what the one says is
// so, where the other denies it ("Klopt “er was één tank onderweg”?"), by what name they go, how it stands with the
// thing that both speak of. Answers are yes and no, figures and times, or the words that differ. Not: a question whose
// thing is not told ("Is het heroverd?"). Tested by tests/dossier/dispute_questions_test.cc.
#include "dossier/dispute_questions.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/enum_names.h"
#include "base/in_text.h"
#include "base/said.h"
#include "dossier/dispute_ends.h"
#include "dossier/matrix.h"
#include "dossier/said_clauses.h"

namespace wederhoor::dossier {
namespace {

// The words of a predicate.
Span whole(const Proposition& p) {
  for (const Argument& argument : p.arguments) {
    if (argument.role == ArgumentRole::whole) return argument.span;
  }
  return p.predicate;
}

class Asking : DisputeEnds {
 public:
  Asking(const Heap& heap, const std::vector<Match>& matches, const std::vector<LedgerLine>& ledger,
         const FamilyQuestions& families, Dispute& dispute)
      : DisputeEnds(heap, dispute), ledger_(ledger), families_(families), d_(dispute) {
    for (const std::uint32_t m : dispute.matches) {
      const std::optional<End> a = end_of(matches[m].a, true), b = end_of(matches[m].b, false);
      if (!a || !b || a->position == b->position) continue;
      const bool in_order = a->position < b->position;
      pairs_.push_back({matches[m], in_order ? *a : *b, in_order ? *b : *a});
    }
  }

  void put() {
    d_.answers.assign(d_.positions.size(), {});
    using Try = bool (Asking::*)(const Match&, const End&, const End&);
    static constexpr Try all[] = {&Asking::office,    &Asking::pointing, &Asking::figures, &Asking::family,
                                  &Asking::holders,   &Asking::listed,   &Asking::times,   &Asking::places,
                                  &Asking::denied,    &Asking::cleared,  &Asking::names,   &Asking::doers,
                                  &Asking::claimants, &Asking::thing,    &Asking::holds};
    for (const Try one : all) {
      for (const Pair& pair : pairs_) {
        if (!(this->*one)(pair.match, pair.a, pair.b)) continue;
        rest(one);
        return about(pair);
      }
    }
  }

 private:
  // A match between two positions, the end of the earlier one first.
  struct Pair {
    const Match& match;
    End a, b;
  };
  void answer(const End& end, std::string id, Span words = {}) {
    PositionAnswer& out = d_.answers[end.position];
    if (!out.id.empty() || !out.words.spans.empty()) return;
    out = {std::move(id), {end.ref.report, words.empty() ? Spans{} : Spans{words}, ""}};
  }
  // The words of a part of the match; not those that answer nothing: a pronoun, a question.
  void answer_by(const End& end, const Match& match, std::string_view name) {
    const AlignedPart* p = part(match, name);
    if (p == nullptr) return;
    const Span words = side(*p, end);
    if (is_pronoun(end, words) || this->words(end, words).find('?') != std::string_view::npos) return;
    const bool one_word = this->words(end, words).find(' ') == std::string_view::npos;
    if (one_word && points(end)) return;
    const bool named = match.subkind == MatchSubkind::label || match.subkind == MatchSubkind::role;
    if (one_word && name == "predicate" && !named) return;  // "doorgaat" answers no question: the quotation does
    answer(end, "", words);
  }
  void answer_both(const End& a, const End& b, const Match& match, std::string_view name) {
    answer_by(a, match, name), answer_by(b, match, name);
  }
  bool ask(std::string key) {
    d_.asks = std::move(key);
    return true;
  }

  // ---- The kinds of questions.
  // Two offices of one person.
  bool office(const Match& match, const End& a, const End& b) {
    const AlignedPart* who = part(match, "who");
    if (match.subkind != MatchSubkind::role || match.parts.size() != 1 || who == nullptr) return false;
    const Claim* said = claim(a);
    if (said == nullptr || said->source_entities.size() != 1) return false;
    const Entity& person = heap_[a.claim].reading.entities[static_cast<std::size_t>(said->source_entities.front())];
    d_.thing = {a.ref.report, {side(*who, a)}, person.name};
    answer_both(a, b, match, "who");
    return ask("ask.office");
  }
  // "Het leger spreekt dat tegen."
  bool pointing(const Match&, const End& a, const End& b) {
    if (points(a) == points(b)) return false;
    return is_so(points(a) ? b : a, points(a) ? a : b);
  }
  bool figures(const Match& match, const End& a, const End& b) {
    const bool numbers = match.subkind == MatchSubkind::number || match.kind == MatchKind::look_alike ||
                         d_.question.starts_with("count_");
    const Quantity *x = quantity(match, a), *y = quantity(match, b);
    if (!numbers || x == nullptr || y == nullptr) return false;
    const std::string counted = counted_question(a, x);
    const auto many = [](const Quantity* q) { return !q->noun.empty() && q->best.value_or(2) > 1; };
    const std::string_view measured = measuring(x->unit).empty() ? measuring(y->unit) : measuring(x->unit);
    if (is_counted_question(d_.question)) {
      ask("question." + d_.question);
    } else if (!measured.empty()) {
      ask(std::string(measured));
    } else if (!counted.empty() && counted == counted_question(b, y)) {
      ask("question." + counted);
    } else if (many(x) || many(y)) {
      const End& told = many(x) ? a : b;
      d_.thing = {told.ref.report, {many(x) ? x->noun : y->noun}, ""};
      ask("ask.how_many");
    } else {
      ask("ask.figure");
    }
    answer(a, "", x->span), answer(b, "", y->span);
    return true;
  }
  // "Hoe lang duurde het?", not "hoeveel minuten"; "": it is counted, not measured.
  static std::string_view measuring(QuantityUnit unit) {
    switch (unit) {
      case QuantityUnit::hours:
      case QuantityUnit::days:
      case QuantityUnit::weeks:
      case QuantityUnit::months:
      case QuantityUnit::years: return "ask.how_long";
      case QuantityUnit::km:
      case QuantityUnit::m: return "ask.how_far";
      default: return "";
    }
  }
  // "count_killed" of a figure of the dead; "": no question of its own.
  std::string counted_question(const End& end, const Quantity* q) const {
    const Document& document = heap_[end.ref];
    const auto n = std::find_if(document.numbers.begin(), document.numbers.end(),
                                [&](const Number& m) { return &document.reading.quantities[m.quantity] == q; });
    if (n == document.numbers.end()) return "";
    std::string question = "count_" + std::string(base::name_of(n->state));
    return is_counted_question(question) ? question : "";
  }
  // "Is het dorp heroverd?": both answer a question of a family, each in its way.
  bool family(const Match&, const End& a, const End& b) {
    for (const Proposition& p : propositions(a)) {
      for (const Proposition& q : propositions(b)) {
        for (const Answer& x : p.answers) {
          for (const Answer& y : q.answers) {
            if (x.question != y.question || x.answer == y.answer) continue;
            if (answers_once(a, x) && answers_once(b, y) && family_of(a, p, x, b, q, y)) return true;
          }
        }
      }
    }
    return false;
  }
  // Of "hij leefde nog toen hij werd weggevoerd en stierf pas later" nobody asks whether he lives.
  bool answers_once(const End& end, const Answer& answer) const {
    const auto all = propositions(end);
    return std::none_of(all.begin(), all.end(), [&](const Proposition& p) {
      return std::any_of(p.answers.begin(), p.answers.end(), [&](const Answer& other) {
        return other.question == answer.question && other.answer != answer.answer;
      });
    });
  }
  bool family_of(const End& a, const Proposition& p, const Answer& x, const End& b, const Proposition& q,
                 const Answer& y) {
    const FamilyQuestions::Asked asked = families_.of(x.question, x.answer, y.answer);
    if (asked.key.empty()) return false;
    if (!x.about.head.empty() && !y.about.head.empty() && x.about.head != y.about.head) return false;
    std::optional<Quoted> thing = thing_of(a, bare(a, x.about)), agent = agent_of(a, p);
    if (!thing) thing = thing_of(b, bare(b, y.about));
    if (!agent) agent = agent_of(b, q);
    if ((asked.about && !thing) || (asked.agent && !agent)) return false;
    if (asked.about) d_.thing = *thing;
    if (asked.agent) d_.agent = *agent;
    const auto says = [&](const End& end, std::string_view id, const Proposition& of) {
      const Span words = id.empty() ? whole(of) : Span{};
      if (!words.empty() && this->words(end, words).find(' ') == std::string_view::npos) return;
      answer(end, std::string(id), words);
    };
    says(a, asked.first, p), says(b, asked.second, q);
    return ask(asked.key);
  }
  // "Wie leidt de groep?": one value, said of two.
  bool holders(const Match& match, const End& a, const End& b) {
    if (match.subkind != MatchSubkind::role || part(match, "who") == nullptr) return false;
    for (const Proposition& p : propositions(a)) {
      for (const Proposition& q : propositions(b)) {
        for (const Answer& x : p.answers) {
          for (const Answer& y : q.answers) {
            if (x.question != y.question || x.answer != y.answer || x.agent.span.empty() || y.agent.span.empty())
              continue;
            std::optional<Quoted> thing = thing_of(a, bare(a, x.about));
            if (!thing) thing = thing_of(b, bare(b, y.about));
            if (!thing || x.about.span.empty()) continue;
            d_.thing = *thing;
            answer(a, "", named(a, x.agent)), answer(b, "", named(b, y.agent));
            return ask("family." + std::string(x.question) + "." + std::string(x.answer));
          }
        }
      }
    }
    return false;
  }
  // Without its preposition: of "door Paulo Mendes" the name.
  Span named(const End& end, const Argument& who) const {
    for (const Mention& m : base::begin_in(heap_[end.ref].reading.mentions, who.span))
      if (m.entity == who.entity) return m.span;
    return who.span;
  }
  std::optional<Quoted> agent_of(const End& end, const Proposition& p) const {
    for (const Argument& argument : p.arguments) {
      if (argument.role == ArgumentRole::subject) return thing_of(end, argument.span);
    }
    return std::nullopt;
  }
  // A question that is asked about every incident.
  bool listed(const Match&, const End& a, const End& b) {
    if (d_.question.empty() || d_.question.starts_with("count_")) return false;
    const auto of = [&](const End& end) -> const Label* {
      if (end.claim.kind != RecordKind::claim) return nullptr;
      for (const Answer* answer : answers_of(heap_, end.claim))
        if (answer->asked == d_.question) return &answer->says;
      return nullptr;
    };
    const Label *x = of(a), *y = of(b);
    if (x == nullptr || y == nullptr || *x == *y) return false;
    answer(a, *x), answer(b, *y);
    return ask("question." + d_.question);
  }
  // The only time, or place, that the words of the claim hold.
  template <class M>
  Span only(const End& end, std::vector<M> Reading::* mentions) const {
    Span out;
    const Claim* c = claim(end);
    if (c == nullptr) return out;
    for (const Span& content : c->content) {
      for (const M& m : base::begin_in(heap_[end.ref].reading.*mentions, content)) {
        if (m.span.end > content.end) break;
        if (!out.empty()) return {};
        out = m.span;
      }
    }
    return out;
  }
  template <class M>
  bool by_the_only(std::vector<M> Reading::* mentions, const End& a, const End& b) {
    const Span x = only(a, mentions), y = only(b, mentions);
    if (x.empty() || y.empty()) return false;
    answer(a, "", x), answer(b, "", y);
    return true;
  }
  bool times(const Match& match, const End& a, const End& b) {
    return match.subkind == MatchSubkind::time && by_the_only(&Reading::times, a, b) && ask("ask.when");
  }
  bool places(const Match& match, const End& a, const End& b) {
    return match.subkind == MatchSubkind::place && by_the_only(&Reading::places, a, b) && ask("ask.where");
  }

  bool denied(const Match& match, const End& a, const End& b) {
    if (match.kind != MatchKind::contradicts || negates(match, a) == negates(match, b)) return false;
    return negates(match, a) ? is_so(b, a, &match) : is_so(a, b, &match);
  }
  // Is what `yes` says so? `no` says that it is not. Of "de bende" alone, whether they did it.
  bool is_so(const End& yes, const End& no, const Match* match = nullptr) {
    if (claim(yes) == nullptr || claim(no) == nullptr || claim(yes)->content.empty()) return false;
    if (d_.subkind == MatchSubkind::responsibility && !is_clause(yes)) {
      answer(yes, "", claim(yes)->content.front()), answer(no, "denies");
      return ask("ask.who");
    }
    answer(yes, "yes"), answer(no, "no");
    return ask_whether(yes, match);
  }
  // "Klopt “er lag een wapen”?"; of "volgens haar raakte ook een bus beschadigd", whose verb stands first, "raakte ook
  // een bus beschadigd?"
  bool ask_whether(const End& yes, const Match* match) {
    d_.thing = {yes.ref.report, sentence(match, yes), ""};
    return ask(opens_with_verb(yes) ? "ask.itself" : "ask.holds");
  }
  // Does "volgens …" open the sentence, and what is said follow it? Then its verb does.
  bool opens_with_verb(const End& end) const {
    const Claim& c = *claim(end);
    if (c.form != Form::according_to || d_.thing.spans.size() != 1 || c.content.size() != 1) return false;
    const Document& document = heap_[end.claim];
    if (c.sentence >= document.reading.sentences.size()) return false;
    const std::uint32_t begin = c.content.front().begin;
    const Span before{document.reading.sentences[c.sentence].span.begin, begin};
    if (d_.thing.spans.front().begin != begin || before.empty()) return false;
    Span told{UINT32_MAX, 0};
    for (const Spans* part : {&c.cue, &c.source})
      for (const Span& span : *part) told = {std::min(told.begin, span.begin), std::max(told.end, span.end)};
    return told.begin == before.begin && told.end + 1 == begin;
  }
  // Did he do it? Who is accused says that he did not.
  bool cleared(const Match& match, const End& a, const End& b) {
    if (match.kind != MatchKind::contradicts || match.subkind != MatchSubkind::responsibility) return false;
    const auto clears = [&](const End& end) {
      if (end.claim.kind != RecordKind::claim) return false;
      const std::vector<const Answer*> all = answers_of(heap_, end.claim);
      return std::any_of(all.begin(), all.end(), [](const Answer* answer) { return answer->says == "denies"; });
    };
    if (clears(a) == clears(b)) return false;
    return clears(a) ? is_so(b, a, &match) : is_so(a, b, &match);
  }
  // By what name something goes.
  bool names(const Match& match, const End& a, const End& b) {
    const AlignedPart* p = part(match, "predicate");
    if ((match.subkind != MatchSubkind::label && match.subkind != MatchSubkind::role) || p == nullptr) return false;
    const AlignedPart* who = part(match, "who");
    std::optional<Quoted> thing;
    if (who != nullptr && who->agrees) thing = thing_of(a, side(*who, a));
    if (thing) d_.thing = *thing;
    answer_both(a, b, match, "predicate");
    return ask(thing ? "ask.name" : "ask.names");
  }
  // Each of them says that he did it himself.
  bool claimants(const Match& match, const End& a, const End& b) {
    const auto claims = [&](const End& end) {
      return claim(end) != nullptr && claim(end)->source.size() == 1 && !negates(match, end);
    };
    if (match.question != "responsibility" || part(match, "who") != nullptr || !claims(a) || !claims(b)) return false;
    answer(a, "", claim(a)->source.front()), answer(b, "", claim(b)->source.front());
    return ask("ask.who");
  }
  bool doers(const Match& match, const End& a, const End& b) {
    const AlignedPart* who = part(match, "who");
    if (match.subkind != MatchSubkind::responsibility || who == nullptr || who->agrees) return false;
    const AlignedPart* deed = part(match, "predicate");
    if (deed == nullptr || !deed->agrees) return false;
    answer_both(a, b, match, "who");
    return ask("ask.who");
  }
  // How it stands with what both speak of.
  bool thing(const Match& match, const End& a, const End& b) {
    if (match.kind != MatchKind::contradicts) return false;
    for (const char* name : {"what", "who"}) {
      const AlignedPart* p = part(match, name);
      if (p == nullptr || !p->agrees) continue;
      std::optional<Quoted> of = can_be_asked_of(a, side(*p, a));
      if (!of) of = can_be_asked_of(b, side(*p, b));
      if (!of) continue;
      d_.thing = *of;
      answer_both(a, b, match, "predicate");
      return ask("ask.thing");
    }
    return false;
  }
  // "De brug", "Lelystad"; not "de agenten", of whom much is told, nor "alle drie de vleugels".
  std::optional<Quoted> can_be_asked_of(const End& end, Span span) const {
    const Reading& reading = heap_[end.ref].reading;
    const bool counted = !base::begin_in(reading.quantities, span).empty();
    const Mention* mention = base::just_at(reading.mentions, span);
    const bool somebody = mention != nullptr && mention->kind == MentionKind::nominal;
    return counted || somebody ? std::nullopt : thing_of(end, span);
  }
  // Whether what the earlier says is so; the other says something that excludes it, in words of its own.
  bool holds(const Match& match, const End& a, const End& b) {
    if (claim(a) == nullptr || claim(a)->content.empty()) return false;
    if (match.kind != MatchKind::contradicts) {
      answer_both(a, b, match, "how_many");
      return ask("");
    }
    answer(a, "yes");
    return ask_whether(a, &match);
  }

  // What the other positions answer, by their own matches.
  void rest(bool (Asking::*one)(const Match&, const End&, const End&)) {
    const std::string asks = d_.asks;
    const Quoted thing = d_.thing, agent = d_.agent;
    for (const Pair& pair : pairs_) (this->*one)(pair.match, pair.a, pair.b);
    d_.asks = asks, d_.thing = thing, d_.agent = agent;
  }

  // ---- What it is about.
  std::string quantity_id(const Pair& pair) const {
    for (const End* end : {pair.a.first ? &pair.a : &pair.b, pair.a.first ? &pair.b : &pair.a}) {
      const Quantity* q = quantity(pair.match, *end);
      if (q == nullptr) continue;
      for (const LedgerLine& line : ledger_) {
        for (const Ref& ref : line.numbers) {
          if (ref.report != end->ref.report) continue;
          const Document& document = heap_[ref];
          if (&document.reading.quantities[document.numbers[ref.index].quantity] == q) return line.quantity_id;
        }
      }
    }
    return "";
  }
  // The actor or place that the words of the question mean.
  std::string id_of(const Quoted& words) const {
    if (words.spans.size() != 1) return "";
    const std::uint32_t place = heap_.place_of(words.report);
    const Reading& reading = heap_[place].reading;
    const Span span = words.spans.front();
    const auto p = std::find_if(reading.places.begin(), reading.places.end(),
                                [&](const PlaceMention& m) { return span.contains(m.span) && m.span.end == span.end; });
    if (p != reading.places.end() && !p->place_id.empty()) return p->place_id;
    const Mention* m = base::just_at(reading.mentions, span);
    return m == nullptr ? "" : heap_.actor(place, m->entity);
  }
  // What both speak of: whom or what it is done to, else who does it.
  std::string shared_id(const Pair& pair) const {
    for (const char* name : {"what", "who"}) {
      const AlignedPart* p = part(pair.match, name);
      if (p == nullptr || !p->agrees) continue;
      for (const End* end : {&pair.a, &pair.b})
        if (std::string id = id_of({end->ref.report, {side(*p, *end)}, ""}); !id.empty()) return id;
    }
    return "";
  }
  // The event that one of them tells.
  std::string event_id(const Pair& pair) const {
    for (const End* end : {&pair.a, &pair.b}) {
      if (end->claim.kind != RecordKind::claim) continue;
      for (const Event& event : heap_[end->claim].events)
        if (event.claim == static_cast<std::int32_t>(end->claim.index)) return event.id;
    }
    return "";
  }
  void about(const Pair& pair) {
    std::string id;
    const bool figures =
        d_.subkind == MatchSubkind::number || d_.question.starts_with("count_") || d_.kind == MatchKind::look_alike;
    if (figures) id = quantity_id(pair);
    if (id.empty() && d_.asks != "ask.holds" && d_.asks != "ask.office") id = id_of(d_.thing);
    if (id.empty()) id = shared_id(pair);
    if (id.empty()) id = event_id(pair);
    if (!id.empty()) d_.about = std::move(id);
  }

  const std::vector<LedgerLine>& ledger_;
  const FamilyQuestions& families_;
  Dispute& d_;
  std::vector<Pair> pairs_;
};

bool earlier(const Moment& a, const Moment& b) {
  if (a.day != b.day) return a.day < b.day;
  return a.minute >= 0 && b.minute >= 0 && a.minute < b.minute;
}

// Is all that the one position says said before anything of the next?
bool one_after_another(const Heap& heap, const std::vector<std::vector<Ref>>& positions) {
  std::optional<Moment> last;  // of the positions so far
  for (const std::vector<Ref>& position : positions) {
    std::optional<Moment> latest = last;
    for (const Ref& ref : position) {
      const std::optional<Moment>& when = base::when_said(heap, ref).begin;
      if (!when || (last && !earlier(*last, *when))) return false;
      if (!latest || earlier(*latest, *when)) latest = when;
    }
    last = latest;
  }
  return true;
}

// Is it a state of things that may turn: who holds the town, how many dead were found so far? Not: how many attackers
// there were, whether the firemen were hindered.
bool can_change(const Dispute& dispute) {
  static constexpr std::array<std::string_view, 12> turns = {
      "outcome",        "captured",       "evacuation",      "count_killed",    "count_wounded", "count_missing",
      "count_captured", "count_detained", "count_evacuated", "count_displaced", "count_damaged", "count_destroyed"};
  static constexpr std::array<std::string_view, 5> families = {"family.control.", "family.custody.", "family.access.",
                                                               "family.phase.", "family.attack_outcome."};
  if (dispute.kind != MatchKind::contradicts) return false;
  const std::string_view asks = dispute.asks;
  const bool listed = asks.starts_with("question.") &&
                      std::find(turns.begin(), turns.end(), asks.substr(asks.find('.') + 1)) != turns.end();
  return listed || std::any_of(families.begin(), families.end(),
                               [&](std::string_view family) { return asks.starts_with(family); });
}

}  // namespace

void put_question(const Heap& heap, const std::vector<Match>& matches, const std::vector<LedgerLine>& ledger,
                  const FamilyQuestions& families, Dispute& dispute) {
  Asking(heap, matches, ledger, families, dispute).put();
  dispute.in_order = can_change(dispute) && one_after_another(heap, dispute.positions);
}

}  // namespace wederhoor::dossier
