// Decides what two statements plainly differ in: one deed at two hours, on two days or at two places that do not lie in
// each other; one office or one deed of two; values of a family that exclude each other, of one thing; who denies what
// another says of him; one figure of two things. "De brug werd om zes uur opgeblazen" and "de brug werd om drie uur
// opgeblazen". Not: two deeds ("een tweede drone"), what is planned, a place in the other. Tested by
// tests/reconcile/plain_test.cc.
#include "reconcile/relations/plain.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "lexicon/table_file.h"
#include "reconcile/relations/doers.h"
#include "reconcile/relations/each.h"
#include "reconcile/relations/figures.h"
#include "reconcile/relations/first_blow.h"
#include "reconcile/relations/rejections.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::size_t most_clauses = 6, most_answers = 12;
constexpr std::int64_t day = 1440, least_hours_apart = 45, most_hours_apart = 3 * day;  // minutes
constexpr std::int32_t sure = 3000;                        // more than the weights say of nearly all
constexpr std::string_view verification = "verification";  // a family: a disclaimer contradicts nobody

template <class Told>
bool told_as_done(const Told& p) {
  return p.realis != Realis::planned && p.realis != Realis::hypothetical && p.realis != Realis::recap;
}

bool told(const Argument& a) { return !a.words.empty() || a.entity != none; }

// "man" of "drie man": are all words of the one among those of the other?
bool within(std::string_view few, std::string_view many) {
  const std::vector<std::string> words = lexicon::pieces(many, ' '), of = lexicon::pieces(few, ' ');
  return !of.empty() && std::all_of(of.begin(), of.end(), [&](const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  });
}

const Argument* argument(const Proposition& p, ArgumentRole role) {
  const auto at = std::find_if(p.arguments.begin(), p.arguments.end(),
                               [&](const Argument& a) { return a.role == role && told(a); });
  return at == p.arguments.end() ? nullptr : &*at;
}

class Comparing {
 public:
  Comparing(const Heap& heap, const Statement& a, const Statement& b, const FamilyValues& values)
      : heap_(heap), a_(a), b_(b), values_(values) {}

  std::optional<Plain> compare() {
    if (blows()) return out_;
    for (std::size_t i = 0; i < std::min(a_.clauses.size(), most_clauses); ++i) {
      for (std::size_t j = 0; j < std::min(b_.clauses.size(), most_clauses); ++j) {
        const Proposition &p = *a_.clauses[i].proposition, &q = *b_.clauses[j].proposition;
        if (!vouched(a_, p) || !vouched(b_, q)) continue;
        out_ = {};
        out_.aligned.clause_a = static_cast<std::int32_t>(i);
        out_.aligned.clause_b = static_cast<std::int32_t>(j);
        if (answers(p, q) || when(p, q) || where(p, q) || only(p, q) || negated(p, q)) return out_;
      }
    }
    out_ = {};
    if (doers() || rejected(a_, b_) || rejected(b_, a_) || figures() || counted() || distances() || hours())
      return out_;
    return std::nullopt;
  }

 private:
  // "Bestempelt hen als bandieten" is no condition.
  static bool vouched(const Statement& s, const Proposition& p) {
    return told_as_done(p) || s.claim->standing == Standing::opinion;
  }
  bool say(Relation relation, MatchSubkind subkind, std::string_view rule) {
    out_.judged = {relation, subkind, sure};
    out_.rule = rule;
    return true;
  }
  bool contradicts(MatchSubkind subkind, std::string_view rule) { return say(Relation::contradicts, subkind, rule); }
  void part(const char* name, Span x, Span y, bool agrees = false) { out_.parts.push_back({name, x, y, agrees}); }

  const Reading& reading(const Statement& s) const { return heap_[s.document].reading; }
  std::string_view actor(const Statement& s, const Argument& x) const {
    return x.entity == none ? std::string_view() : heap_.actor(s.document, x.entity);
  }
  bool persons(const Argument& x, const Argument& y) const {
    const auto person = [&](const Statement& s, const Argument& of) {
      return of.entity != none && reading(s).entities[static_cast<std::size_t>(of.entity)].kind == ActorKind::person;
    };
    return person(a_, x) && person(b_, y);
  }
  double amount(const Statement& s, const Argument& x) const {
    if (x.quantity == none) return -1;
    return reading(s).quantities[static_cast<std::size_t>(x.quantity)].best.value_or(-1);
  }

  // Do both phrases mean one thing?
  bool one(const Argument& x, const Argument& y) const {
    if (!told(x) || !told(y)) return false;
    if (is_place(a_, x) && is_place(b_, y) && place_id(a_, x) != place_id(b_, y)) return false;
    const std::string_view m = actor(a_, x), n = actor(b_, y);
    if (!m.empty() && !n.empty() && m == n) return true;
    if (amount(a_, x) != amount(b_, y) && amount(a_, x) >= 0 && amount(b_, y) >= 0) return false;
    if (x.head != y.head) return false;
    // "de aanval maandag" and "de aanval zondag", "het konvooi bij Mellit" and "het konvooi bij Kutum"
    if ((x.time != none && y.time != none) || (x.place != none && y.place != none)) return true;
    return within(x.words, y.words) || within(y.words, x.words);
  }
  // Is it the place itself, and no thing that is there?
  bool is_place(const Statement& s, const Argument& x) const {
    return x.place != none && reading(s).places[static_cast<std::size_t>(x.place)].span.contains(x.span);
  }
  const std::string& place_id(const Statement& s, const Argument& x) const {
    return reading(s).places[static_cast<std::size_t>(x.place)].place_id;
  }

  // Is one thing done, as far as subject and object tell? `but`: the role that may differ.
  bool one_deed(const Proposition& p, const Proposition& q, ArgumentRole but = ArgumentRole::whole) const {
    if (p.lexeme.empty() || p.lexeme != q.lexeme || p.negative || q.negative) return false;
    bool shared = false;
    for (const ArgumentRole role : {ArgumentRole::subject, ArgumentRole::object}) {
      const Argument *x = argument(p, role), *y = argument(q, role);
      if (role == but || x == nullptr || y == nullptr || !told(*x) || !told(*y)) continue;
      if (!one(*x, *y)) return false;
      shared = true;
    }
    return shared;
  }

  // The hour of a clause, else its day; nullptr: none, or several.
  const TimeMention* time_of(const Statement& s, const Proposition& p) const {
    const TimeMention* out = nullptr;
    for (const Argument& x : p.arguments) {
      if (x.time == none) continue;
      const TimeMention& t = reading(s).times[static_cast<std::size_t>(x.time)];
      const bool point = t.kind == TimeKind::date || t.kind == TimeKind::time;
      if (!point || !t.value.begin || !t.value.end || t.basis == TimeBasis::unknown) continue;
      if (out != nullptr && clock(*out) == clock(t)) return nullptr;
      if (out == nullptr || clock(t)) out = &t;
    }
    return out;
  }
  static bool clock(const TimeMention& t) {
    return t.granularity == Granularity::minute || t.granularity == Granularity::hour;
  }
  static std::int64_t minutes(const Moment& m) {
    return std::int64_t{m.day} * day + std::max<std::int64_t>(m.minute, 0);
  }
  // Minutes between the end of the one and the begin of the other; below zero: they meet.
  static std::int64_t gap(const TimeMention& t, const TimeMention& u) {
    if (clock(t) && clock(u)) return std::abs(minutes(*t.value.begin) - minutes(*u.value.begin));
    return std::max(minutes(*u.value.begin) - minutes(*t.value.end), minutes(*t.value.begin) - minutes(*u.value.end));
  }
  static bool apart(const TimeMention& t, const TimeMention& u) {
    const bool days = t.granularity == Granularity::day && u.granularity == Granularity::day;
    if (!days && !clock(t) && !clock(u)) return false;
    const std::int64_t between = gap(t, u);
    if (between > most_hours_apart || (clock(t) && clock(u) && between % day == 0)) return false;
    return days ? between >= 0 : between >= least_hours_apart;
  }

  bool when(const Proposition& p, const Proposition& q) {
    const TimeMention *t = time_of(a_, p), *u = time_of(b_, q);
    if (t == nullptr || u == nullptr || !apart(*t, *u) || !one_deed(p, q)) return false;
    part("when", t->span, u->span);
    return contradicts(MatchSubkind::time, "one deed at two times");
  }

  // "Om 22.40 uur is er geschoten" and "het was tegen middernacht. Toen klonken er schoten": one hour each, of one act
  // of arms. The day is not asked: whoever tells of a night means the night of which all speak. Not: what still goes
  // on, two places, hours so far apart that they are of two deeds.
  bool hours() {
    constexpr std::int64_t least = 15, most = 120;
    if (goes_on(a_) || goes_on(b_) || !one_assault() || of_two_places()) return false;
    const TimeMention *t = hour_of(a_), *u = hour_of(b_);
    if (t == nullptr || u == nullptr) return false;
    const std::int64_t between = std::abs(minutes(*t->value.begin) - minutes(*u->value.begin)) % day;
    const std::int64_t apart = std::min(between, day - between);
    if (apart < least || apart > most) return false;
    part("when", t->span, u->span);
    return contradicts(MatchSubkind::time, "one act of arms at two hours");
  }
  // "Om tien uur klonken er nog schoten"; not: "begon de aanval al om vier uur".
  static bool goes_on(const Statement& s) { return words_of(s, Contrast::still) > words_of(s, Contrast::already); }
  // The hour that a statement tells; nullptr: none, or several.
  const TimeMention* hour_of(const Statement& s) const {
    const TimeMention* out = nullptr;
    bool several = false;
    each_inside(reading(s).times, s.claim->content, [&](const TimeMention& t) {
      const bool point = t.kind == TimeKind::date || t.kind == TimeKind::time;
      if (!point || !clock(t) || !t.value.begin || t.basis == TimeBasis::unknown) return;
      several = several || out != nullptr;
      out = &t;
    });
    return several ? nullptr : out;
  }
  bool one_assault() const {
    return std::any_of(a_.events.begin(), a_.events.end(), [&](const Event* e) {
      return e->plover == "ASSAULT" && told_as_done(*e) &&
             std::any_of(b_.events.begin(), b_.events.end(),
                         [&](const Event* f) { return e->kind == f->kind && told_as_done(*f); });
    });
  }
  bool of_two_places() const {
    const auto named = [](const PlaceMention* p) { return !p->place_id.empty() && !p->acts; };
    return std::any_of(a_.places.begin(), a_.places.end(), named) &&
           std::any_of(b_.places.begin(), b_.places.end(), named) &&
           std::none_of(a_.places.begin(), a_.places.end(), [&](const PlaceMention* p) {
             return std::any_of(b_.places.begin(), b_.places.end(),
                                [&](const PlaceMention* q) { return p->place_id == q->place_id; });
           });
  }

  // Two places that do not lie in each other: both are known, small, and further apart than they are wide.
  static bool elsewhere(const PlaceMention& p, const PlaceMention& q) {
    if (!p.located || !q.located || p.acts || q.acts || p.place_id == q.place_id) return false;
    constexpr double degree = 111.2, turn = 57.29578;
    const auto wide = [](const PlaceMention& x) { return x.kind == PlaceKind::country || x.kind == PlaceKind::region; };
    if (wide(p) || wide(q)) return false;
    const double north = (p.lat - q.lat) * degree, east = (p.lon - q.lon) * degree * std::cos(p.lat / turn);
    const double reach = p.radius_km + q.radius_km;
    return north * north + east * east > reach * reach;
  }
  bool where(const Proposition& p, const Proposition& q) {
    const TimeMention *t = time_of(a_, p), *u = time_of(b_, q);
    if (t != nullptr && u != nullptr && gap(*t, *u) >= least_hours_apart) return false;  // another deed
    for (const Argument& x : p.arguments) {
      for (const Argument& y : q.arguments) {
        if (x.place == none || y.place == none || (!x.marker.empty() && !y.marker.empty() && x.marker != y.marker))
          continue;
        if (is_place(a_, x) && is_place(b_, y) && x.role != y.role) continue;
        if (x.role == ArgumentRole::subject && is_place(a_, x)) continue;
        const PlaceMention &m = reading(a_).places[static_cast<std::size_t>(x.place)],
                           &n = reading(b_).places[static_cast<std::size_t>(y.place)];
        const bool target = x.role == ArgumentRole::object && is_place(a_, x) && is_place(b_, y);
        if (!elsewhere(m, n) || !one_deed(p, q, target ? x.role : ArgumentRole::whole)) continue;
        part("where", m.span, n.span);
        return contradicts(MatchSubkind::place, "one deed at two places");
      }
    }
    return false;
  }

  // "Vorige week was het dicht": of a day before its report's.
  bool of_another_day(const Statement& s, const Proposition& p) const {
    return std::any_of(p.arguments.begin(), p.arguments.end(), [&](const Argument& x) {
      if (x.time == none || !s.report->published.begin) return false;
      const Interval& when = reading(s).times[static_cast<std::size_t>(x.time)].value;
      return when.end && when.end->day + 1 < s.report->published.begin->day;
    });
  }
  bool days_apart() const {
    const auto said = [](const Statement& s) {
      return s.claim->said.begin ? s.claim->said.begin : s.report->published.begin;
    };
    const auto x = said(a_), y = said(b_);
    return x && y && x->day != y->day;
  }

  // Answers to one question about one thing: values that exclude each other, or one value of two who both are said to
  // be the only one.
  // Does a clause answer a question of one thing in two ways? Then it is not plain which it means.
  bool unsure(const Proposition& p) const {
    for (const Answer& x : first_of(p.answers, most_answers)) {
      for (const Answer& y : first_of(p.answers, most_answers)) {
        if (x.about.head == y.about.head && !x.about.head.empty() &&
            values_.of(x.question, x.answer, y.question, y.answer) == ValueRelation::excludes)
          return true;
      }
    }
    return false;
  }
  bool answers(const Proposition& p, const Proposition& q) {
    if (p.answers.empty() || q.answers.empty() || unsure(p) || unsure(q)) return false;
    // What is told on another day may have changed in between.
    if ((p.negative == q.negative && days_apart()) || of_another_day(a_, p) || of_another_day(b_, q)) return false;
    for (const Answer& x : first_of(p.answers, most_answers)) {
      for (const Answer& y : first_of(q.answers, most_answers)) {
        if (x.question == verification || y.question == verification || !about_one(p, x, q, y)) continue;
        const MatchSubkind kind = values_.contradiction(x.question);
        const ValueRelation how = values_.of(x.question, x.answer, y.question, y.answer);
        if (how == ValueRelation::excludes || (how == ValueRelation::same && two_holders(kind, x, y)))
          return contradicts(kind,
                             how == ValueRelation::same ? "one office of two" : "answers that exclude each other");
      }
    }
    return false;
  }
  bool about_one(const Proposition& p, const Answer& x, const Proposition& q, const Answer& y) const {
    return one(thing(x), thing(y)) || (of_incident(a_, x) && of_incident(b_, y)) || two_names(p, x, q, y) ||
           place_and_attack(a_, x, b_, y) || place_and_attack(b_, y, a_, x) || what_they_were(p, x, q, y);
  }
  // "De stad is ingenomen" and "de aanval is afgeslagen", where no other place is told of.
  bool place_and_attack(const Statement& s, const Answer& place, const Statement& other, const Answer& attack) const {
    if (place.question != "control" || attack.question != "attack_outcome" || !of_incident(other, attack)) return false;
    return told(place.about) && std::all_of(other.places.begin(), other.places.end(), [&](const PlaceMention* p) {
             return std::any_of(s.places.begin(), s.places.end(),
                                [&](const PlaceMention* q) { return p->place_id == q->place_id; });
           });
  }
  // Without the word that answers, where it stands in the phrase: "de doden" of "waren de doden strijders".
  Argument thing(const Answer& x) const {
    Argument out = x.about;
    if (x.because.empty() || !out.span.contains(x.because.front().words)) return out;
    const std::string& row = x.because.front().row;
    const std::string word = row.substr(row.find(':') + 1);
    std::string kept;
    for (const std::string& one : lexicon::pieces(out.words, ' '))
      if (one != word) kept += (kept.empty() ? "" : " ") + one;
    if (out.head == word) out = {};
    if (!kept_) kept_.emplace();
    out.words = kept_->add(kept);
    return out;
  }
  // "Spreekt van bandieten" and "haar mannen zijn vrijheidsstrijders": of the one no more is said than the name.
  bool two_names(const Proposition& p, const Answer& x, const Proposition& q, const Answer& y) const {
    if (x.asked != "label" || y.asked != "label" || (a_.side == b_.side && !a_.side.empty())) return false;
    const auto alone = [](const Statement& s, const Proposition& of, const Answer& name) {
      const Argument* all = argument(of, ArgumentRole::whole);
      return s.clauses.size() == 1 && of.arguments.size() == 1 && name.about.head.empty() && all != nullptr &&
             all->span == name.because.front().words;
    };
    return alone(a_, p, x) || alone(b_, q, y);
  }
  // "Het waren terroristen", and another voice just then: "de doden waren burgers".
  bool what_they_were(const Proposition& p, const Answer& x, const Proposition& q, const Answer& y) const {
    if (x.asked != "label" || y.asked != "label" || !in_exchange(a_, b_)) return false;
    const auto is_it = [](const Proposition& of, const Answer& name) {
      const Argument* what = argument(of, ArgumentRole::whole);
      return what != nullptr && !name.because.empty() && what->span.contains(name.because.front().words) &&
             what->head == of.lexeme;
    };
    return is_it(p, x) && is_it(q, y) && (!told(x.about) || !told(y.about));
  }
  // How it ended: "de aanval is afgeslagen", "het gaat door".
  static bool of_incident(const Statement& s, const Answer& x) {
    if (x.asked != "outcome" || x.about.head.empty()) return false;
    return !told(x.about) || std::any_of(s.events.begin(), s.events.end(),
                                         [&](const Event* event) { return x.about.span.contains(event->trigger); });
  }
  // "A leidt de groep" and "B leidt de groep".
  bool two_holders(MatchSubkind kind, const Answer& x, const Answer& y) {
    if (kind != MatchSubkind::role || !persons(x.agent, y.agent)) return false;
    if (actor(a_, x.agent) == actor(b_, y.agent)) return false;
    part("who", x.agent.span, y.agent.span);
    return true;
  }

  // "Hij is de leider van de groep" and "hij is alleen bemiddelaar".
  bool only(const Proposition& p, const Proposition& q) {
    const Argument *x = argument(p, ArgumentRole::subject), *y = argument(q, ArgumentRole::subject),
                   *m = argument(p, ArgumentRole::whole), *n = argument(q, ArgumentRole::whole);
    if (x == nullptr || y == nullptr || m == nullptr || n == nullptr || p.negative || q.negative) return false;
    if ((words_of(a_, Contrast::only) > 0) == (words_of(b_, Contrast::only) > 0) || p.lexeme == q.lexeme) return false;
    if (m->entity == none || n->entity == none || !persons(*x, *y) || !one(*x, *y)) return false;
    return contradicts(MatchSubkind::role, "two roles, the one alone");
  }

  // Is a clause denied: by itself, or by who says of another's words that they are not so?
  static bool is_not(const Statement& s, const Proposition& p) {
    return p.negative != (s.claim->standing == Standing::denied);
  }
  // "De gijzelaars zijn vrijgelaten" and "de gijzelaars zijn niet vrijgelaten": nothing else is told of either.
  bool negated(const Proposition& p, const Proposition& q) {
    const bool no_p = is_not(a_, p);
    if (p.lexeme.empty() || p.lexeme != q.lexeme || no_p == is_not(b_, q)) return false;
    // What somebody says is not so was not so on the day of which the other tells; what is not so may become so.
    if (p.negative != q.negative && days_apart()) return false;
    const Proposition &no = no_p ? p : q, &yes = no_p ? q : p;
    bool shared = false;
    for (const Argument& x : no.arguments) {
      if (x.role == ArgumentRole::whole || !told(x)) continue;
      const bool same = std::any_of(yes.arguments.begin(), yes.arguments.end(), [&](const Argument& y) {
        return x.role == y.role && (&no == &p ? one(x, y) : one(y, x));
      });
      if (!same) return false;
      shared = shared || x.role == ArgumentRole::subject || x.role == ArgumentRole::object;
    }
    return shared && contradicts(MatchSubkind::outcome, "the one denies what the other says");
  }

  // Who denies what another says of him; who names somebody else.
  bool doers() {
    if (words_of(a_, Contrast::earlier) + words_of(b_, Contrast::earlier) > 0) return false;  // of another deed
    const Doers x = doers_of(heap_, a_), y = doers_of(heap_, b_);
    if (const auto both = accused_and_cleared(x, y)) {
      name(*both, true);
      return contradicts(MatchSubkind::responsibility, "denies what another says of him");
    }
    if (const auto both = two_behind_it(x, y)) {
      name(*both, false);
      return contradicts(MatchSubkind::responsibility, "each names another who did it");
    }
    return false;
  }
  // Who struck first.
  bool blows() {
    const std::optional<FirstBlow> x = first_blow_of(heap_, a_);
    const std::optional<FirstBlow> y = x ? first_blow_of(heap_, b_) : std::nullopt;
    if (!x || !y || !excludes(*x, *y)) return false;
    part("who", x->words, y->words);
    return contradicts(MatchSubkind::role, "who struck first");
  }
  void name(const std::pair<Doer, Doer>& both, bool agrees) {
    if (!both.first.words.empty() && !both.second.words.empty())
      part("who", both.first.words, both.second.words, agrees);
  }

  bool rejected(const Statement& s, const Statement& other) {
    const std::optional<Rejection> found = rejection_of(s, other);
    if (!found) return false;
    const Span own = s.claim->content.front();
    part(found->part, &s == &a_ ? own : found->words, &s == &a_ ? found->words : own);
    return contradicts(found->subkind, "rejects what another tells");
  }

  // Two who are named count one thing on one day, the same became of it, and no number would do for both: "negentien
  // doden", "een dertigtal doden". Not: "212 burgerdoden" and "vijf doden", which are hardly of one deed.
  bool counted() {
    if (days_apart() || a_.amounts.size() != 1 || b_.amounts.size() != 1) return false;
    if (a_.claim->form == Form::plain || b_.claim->form == Form::plain) return false;
    if (words_of(a_, Contrast::part) + words_of(b_, Contrast::part) > 0) return false;
    if (!two_counts(a_.amounts.front(), b_.amounts.front())) return false;
    out_.aligned = {a_.amounts.front().clause, b_.amounts.front().clause, 0, 0};
    return contradicts(MatchSubkind::number, "two counts of one thing");
  }

  // "Op 120 zeemijl van de kust van Wad" and "het schip voer op 9 zeemijl van Wad": how far it was from one place.
  bool distances() {
    return align_amounts([&](const Amount& x, const Amount& y) { return far_apart(x, y) && from_one_place(x, y); }) &&
           contradicts(MatchSubkind::place, "two distances from one place");
  }
  // Aligns the first two amounts that fit.
  template <class Fits>
  bool align_amounts(const Fits& fits) {
    for (std::size_t i = 0; i < std::min(a_.amounts.size(), most_amounts); ++i) {
      for (std::size_t j = 0; j < std::min(b_.amounts.size(), most_amounts); ++j) {
        const Amount &x = a_.amounts[i], &y = b_.amounts[j];
        if (!fits(x, y)) continue;
        out_.aligned = {x.clause, y.clause, static_cast<std::int32_t>(i), static_cast<std::int32_t>(j)};
        return true;
      }
    }
    return false;
  }
  // Do the clauses of two distances name one place, or actor that is called so?
  bool from_one_place(const Amount& x, const Amount& y) const {
    if (x.clause == none || y.clause == none) return false;
    // The only one that each names beside its subject: "in K, een dorp op vijftig kilometer van P" names two.
    const auto anchor = [&](const Statement& s, const Amount& of) {
      const Argument* out = nullptr;
      for (const Argument& one : s.clauses[static_cast<std::size_t>(of.clause)].proposition->arguments) {
        if (one.role == ArgumentRole::subject || (one.place == none && actor(s, one).empty())) continue;
        if (out != nullptr) return static_cast<const Argument*>(nullptr);
        out = &one;
      }
      return out;
    };
    const Argument *m = anchor(a_, x), *n = anchor(b_, y);
    if (m == nullptr || n == nullptr) return false;
    if (m->place != none && n->place != none) return place_id(a_, *m) == place_id(b_, *n);
    return !actor(a_, *m).empty() && actor(a_, *m) == actor(b_, *n);
  }

  // One figure of two things: "drie tanks" and "drie drones" of which the same became.
  bool figures() {
    const auto of_two = [&](const Amount& x, const Amount& y) {
      return x.best == y.best && x.best >= least_many && !x.part && !y.part && one_slot(x, y) &&
             (two_units(x, y) || other_thing(x, y));
    };
    if (!align_amounts(of_two)) return false;
    const Amount &x = a_.amounts[static_cast<std::size_t>(out_.aligned.amount_a)],
                 &y = b_.amounts[static_cast<std::size_t>(out_.aligned.amount_b)];
    return two_units(x, y) ? say(Relation::look_alike, MatchSubkind::different_unit, "one figure in two units")
                           : say(Relation::look_alike, MatchSubkind::different_thing, "one figure of two things");
  }
  // One predicate tells the same of both.
  bool one_slot(const Amount& x, const Amount& y) const {
    if (x.clause == none || y.clause == none) return false;
    const Proposition &p = *a_.clauses[static_cast<std::size_t>(x.clause)].proposition,
                      &q = *b_.clauses[static_cast<std::size_t>(y.clause)].proposition;
    return p.negative == q.negative && !p.lexeme.empty() && p.lexeme == q.lexeme;
  }

  const Heap& heap_;
  const Statement &a_, &b_;
  const FamilyValues& values_;
  Plain out_;
  mutable std::optional<KeptWords> kept_;  // of phrases without the word that answers
};

}  // namespace

std::optional<Plain> plainly(const Heap& heap, const Statement& a, const Statement& b, const FamilyValues& values) {
  const auto vouched = [](const Statement& s) {
    return s.claim->standing != Standing::asked && s.claim->standing != Standing::planned &&
           s.claim->standing != Standing::speculated;
  };
  if (a.incident == none || a.incident != b.incident || !vouched(a) || !vouched(b)) return std::nullopt;
  return Comparing(heap, a, b, values).compare();
}

}  // namespace wederhoor::reconcile
