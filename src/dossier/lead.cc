// Decides what is said of an incident in five lines: the deed as outlets tell it and nobody disputes it; what the two
// loudest of its parties claim of it; the dispute that most claims take part in; what is said not to be verified; what
// figure changed last. "Gewapende mannen zijn dinsdag Dravik binnengevallen", in a paper's own voice: told. Not: what a
// side says, however often; not "de aanslag", which tells nothing; not "het wachten is op details van de aanslag",
// which tells nothing of it; not "zij vielen binnen" or "daarop brandde de loods af", which nobody understands alone;
// not "de politie van een aanval", which has lost its verb; nor what names a person. Tested by
// tests/dossier/disputes_test.cc.
#include "dossier/lead.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <tuple>

#include "base/because.h"
#include "base/in_text.h"
#include "base/utf8.h"
#include "dossier/build_dossier.h"
#include "dossier/said_clauses.h"

namespace wederhoor::dossier {
namespace {

constexpr std::size_t most_lines = 5, sides_told = 2, positions_told = 3;
constexpr std::uint32_t quotation_mark = 3;  // bytes at most
constexpr std::uint32_t opening = 4;         // sentences of a report that say what happened, headlines among them

bool happens(Realis realis) { return realis == Realis::happened || realis == Realis::ongoing; }

// What an outlet says to be so, in its own voice.
bool told_as_fact(const Claim& claim) {
  return claim.form == Form::plain && claim.standing == Standing::asserted && claim.source_entities.empty() &&
         !claim.negative && !claim.hearsay && claim.disclaimers.empty() && claim.parent == none;
}

// Have the two words in common?
bool meets(const Spans& spans, const Span& words) {
  return std::any_of(spans.begin(), spans.end(), [&](const Span& s) { return s.meets(words); });
}

class Lead {
 public:
  Lead(const LeadSources& from, const IncidentView& view)
      : dossier_(from.dossier),
        heap_(from.dossier.documents),
        view_(view),
        agreement_(from.agreement),
        leaning_(from.leaning),
        parties_(from.parties) {
    const Incident& incident = dossier_.incidents[view.incident];
    for (const Ref& ref : incident.claims) {
      const Spans& of = heap_.claim(ref).disclaimers;
      std::vector<Span>& all = disclaimers_[ref.report];
      all.insert(all.end(), of.begin(), of.end());
    }
    for (const std::uint32_t d : view.disputes) {
      for (const std::vector<Ref>& position : dossier_.disputes[d].positions) {
        if (dossier_.disputes[d].kind == MatchKind::contradicts) disputed_.insert(position.begin(), position.end());
        differing_.insert(position.begin(), position.end());
      }
    }
    for (const Question& question : view.questions) {
      for (const Cell& cell : question.cells) {
        if (cell.side != outlet_side) sided_.insert(cell.claims.begin(), cell.claims.end());
      }
    }
    for (const Ref& ref : incident.events) {
      const Event& event = heap_[ref].events[ref.index];
      const bool here = event.place != none && !incident.place_id.empty() &&
                        heap_[ref].reading.places[event.place].place_id == incident.place_id;
      if (!happens(event.realis) || earlier(event.when, incident.when)) continue;
      if (!event.when.begin && event.sentence >= opening) continue;  // "onlangs viel er een bom": another one
      const bool act = from.kinds.violent(event.kind) || from.kinds.harms(event.kind);
      if (event.kind == incident.kind || (act && (here || event.sentence < opening)))
        deeds_[{ref.report, event.sentence}].push_back(event.trigger);
    }
  }

  std::vector<LeadLine> take(const std::vector<std::uint32_t>& figures) {
    told();
    claimed();
    if (lines_.empty()) by_others();
    disputed();
    unverified();
    changed(figures);
    if (lines_.size() > most_lines) lines_.resize(most_lines);
    return std::move(lines_);
  }

 private:
  void add(LeadKind kind, std::vector<Ref> claims, std::string side = {}, std::int32_t dispute = none) {
    if (!claims.empty()) lines_.push_back({kind, std::move(side), dispute, std::move(claims)});
  }

  // Somebody does something, or it is done to somebody: of "de aanslag" alone nobody can tell what is claimed.
  static bool tells(const Proposition& p) {
    return happens(p.realis) && std::any_of(p.arguments.begin(), p.arguments.end(), takes_part);
  }
  // Does the claim open with it? Not: "de politie van een aanval waarbij doden vielen", where only an aside tells.
  bool opens(const Ref& ref, const Proposition& p) const {
    const std::uint32_t begin = heap_.claim(ref).content.front().begin;
    return std::any_of(p.arguments.begin(), p.arguments.end(),
                       [&](const Argument& a) { return a.span.begin <= begin + quotation_mark; });
  }
  bool is_clause(const Ref& ref) const {
    const std::span<const Proposition> all = propositions_of(heap_, ref);
    return std::any_of(all.begin(), all.end(),
                       [&](const Proposition& p) { return tells(p) && opens(ref, p) && !points_away(ref, p); });
  }
  // Does it speak of somebody or something by a pronoun, and not of its speaker: "een van hen heeft bekend"?
  bool points_away(const Ref& ref, const Proposition& p) const {
    const std::vector<Mention>& mentions = heap_[ref].reading.mentions;
    const std::vector<std::int32_t>& speakers = heap_.claim(ref).source_entities;
    return std::any_of(p.arguments.begin(), p.arguments.end(), [&](const Argument& a) {
      if (!takes_part(a)) return false;
      const std::span<const Mention> inside = base::begin_in(mentions, a.span);
      return std::any_of(inside.begin(), inside.end(), [&](const Mention& m) {
        const bool own = m.entity != none && std::find(speakers.begin(), speakers.end(), m.entity) != speakers.end();
        return m.kind == MentionKind::pronoun && m.span.end <= a.span.end && !own;
      });
    });
  }
  // Can it be told without the sentence before it?
  bool stands_alone(const Ref& ref) const {
    const Document& d = heap_[ref];
    const Claim& claim = heap_.claim(ref);
    return !base::made_by(claim.because, "pointing") &&
           !leaning_.leans(d.reading.language, claim.content.front().of(d.report.text));
  }

  // Did it begin, or end, before the incident began: "sinds 2014"?
  static bool earlier(const Interval& when, const Interval& incident) {
    if (!incident.begin) return false;
    return (when.end && when.end->day < incident.begin->day) ||
           (when.begin && when.begin->day + 1 < incident.begin->day);
  }

  // Do the words of the claim name the incident's own deed?
  bool of_deed(const Ref& ref) const {
    const Claim& claim = heap_.claim(ref);
    const auto at = deeds_.find({ref.report, claim.sentence});
    if (at == deeds_.end()) return false;
    return std::any_of(at->second.begin(), at->second.end(), [&](const Span& trigger) {
      return std::any_of(claim.content.begin(), claim.content.end(),
                         [&](const Span& s) { return s.contains(trigger); });
    });
  }

  // Is the deed what the proposition says: its predicate, or what it counts or places of it? "De overval kostte tien
  // mensen het leven". Not: "de overval lijkt op die van mei".
  bool says(const Ref& ref, const Proposition& p, const Span& trigger) const {
    if (p.predicate.meets(trigger)) return true;
    const Document& d = heap_[ref];
    const std::string_view text = d.report.text;
    const std::string& where = dossier_.incidents[view_.incident].place_id;
    const bool tells_of_it = std::any_of(p.arguments.begin(), p.arguments.end(), [&](const Argument& a) {
      return a.quantity != none || (a.place != none && !where.empty() &&
                                    d.reading.places[static_cast<std::size_t>(a.place)].place_id == where);
    });
    if (!tells_of_it) return false;
    const std::string word = base::lower(trigger.of(text));
    return std::any_of(p.arguments.begin(), p.arguments.end(), [&](const Argument& a) {
      return takes_part(a) && a.span.meets(trigger) && !a.head.empty() && word.starts_with(a.head);
    });
  }

  // Is the incident's own deed what the claim says?
  bool tells_deed(const Ref& ref) const {
    const auto at = deeds_.find({ref.report, heap_.claim(ref).sentence});
    if (at == deeds_.end()) return false;
    for (const Proposition& p : propositions_of(heap_, ref)) {
      if (!tells(p) || points_away(ref, p)) continue;
      for (const Span& trigger : at->second) {
        if (says(ref, p, trigger)) return true;
      }
    }
    return false;
  }

  // Does it say where? A state is no place for a deed.
  bool tells_where(const Ref& ref) const {
    const Spans& content = heap_.claim(ref).content;
    const std::span<const PlaceMention> places =
        base::begin_in(heap_[ref].reading.places, {content.front().begin, content.back().end});
    return std::any_of(places.begin(), places.end(),
                       [](const PlaceMention& p) { return p.kind != PlaceKind::country && !p.acts; });
  }

  // "Dit is niet te verifiëren: ...": words that take back what is said.
  bool disclaims(const Ref& ref) const {
    const Spans& content = heap_.claim(ref).content;
    const auto at = disclaimers_.find(ref.report);
    return at != disclaimers_.end() &&
           std::any_of(at->second.begin(), at->second.end(), [&](const Span& words) { return meets(content, words); });
  }

  // Of a person by name nothing is told without its source.
  bool names_person(const Ref& ref) const {
    const Reading& reading = heap_[ref].reading;
    for (const Span& span : heap_.claim(ref).content) {
      for (const Mention& m : base::begin_in(reading.mentions, span)) {
        if (m.entity != none && reading.entities[static_cast<std::size_t>(m.entity)].kind == ActorKind::person)
          return true;
      }
    }
    return false;
  }

  // "Er zou een klopjacht aan de gang zijn": it is not told as fact.
  bool hedged(const Ref& ref) const {
    const std::vector<HearsayUse>& all = heap_[ref].claims.hearsay;
    const Spans& content = heap_.claim(ref).content;
    return std::any_of(all.begin(), all.end(), [&](const HearsayUse& h) {
      const bool doubts = h.use == HearsayUseKind::hearsay || h.use == HearsayUseKind::conditional ||
                          h.use == HearsayUseKind::future_in_past;
      return doubts && meets(content, h.span);
    });
  }

  // "Wij hebben de leiding opgeblazen": an outlet that is a party.
  bool of_self(const Ref& ref) const {
    const Document& d = heap_[ref];
    return leaning_.of_self(d.reading.language, heap_.claim(ref).content.front().of(d.report.text));
  }

  // Are words of others in it?
  bool quotes(const Ref& ref) const {
    const std::vector<Quotation>& all = heap_[ref].reading.quotations;
    const Spans& content = heap_.claim(ref).content;
    return std::any_of(all.begin(), all.end(), [&](const Quotation& q) { return meets(content, q.outer); });
  }

  // A statement of the incident's own deed in an outlet's own voice that nobody disputes and no side makes, and that
  // says where, or that several reports make. Best what opens a report; then what more reports tell; then what stands
  // first, and the earliest.
  void told() {
    std::optional<std::tuple<bool, std::size_t, std::int64_t, std::int64_t>> best;
    Ref chosen;
    for (const Ref& ref : dossier_.incidents[view_.incident].claims) {
      const Claim& claim = heap_.claim(ref);
      if (!told_as_fact(claim) || disputed_.contains(ref) || sided_.contains(ref) || !tells_deed(ref) ||
          names_person(ref) || disclaims(ref) || !stands_alone(ref) || quotes(ref) || of_self(ref) || hedged(ref))
        continue;
      const auto& published = heap_[ref].report.published.begin;
      std::set<ReportKey> reports;
      for (const Ref& other : agreement_.with(ref)) {
        if (other.report != ref.report) reports.insert(other.report);
      }
      if (reports.empty() && !tells_where(ref)) continue;
      const bool opens = claim.sentence < opening;
      const std::tuple value(opens, reports.size(), -static_cast<std::int64_t>(claim.sentence),
                             -static_cast<std::int64_t>(published ? published->day : INT32_MAX));
      if (best && value <= *best) continue;
      best = value;
      chosen = ref;
    }
    if (best) add(LeadKind::told, {chosen});
  }

  // What somebody says: a clause, or a noun that is denied or confirmed.
  bool says_something(const Ref& ref) const {
    const Standing standing = heap_.claim(ref).standing;
    return stands_alone(ref) && (is_clause(ref) || standing == Standing::denied || standing == Standing::confirmed);
  }

  // Does a person say it, and no body? Of a state that has no part in it he may be a mere observer.
  bool by_person(const Ref& ref) const {
    const std::vector<std::int32_t>& who = heap_.claim(ref).source_entities;
    return std::any_of(who.begin(), who.end(), [&](std::int32_t e) {
      return heap_[ref].reading.entities[static_cast<std::size_t>(e)].kind == ActorKind::person;
    });
  }

  // Do several columns answer the question?
  static bool shared(const Question& question) {
    return std::count_if(question.cells.begin(), question.cells.end(),
                         [](const Cell& cell) { return !cell.claims.empty(); }) > 1;
  }

  // Of each of the two parties, else sides, that say most: what it says where others differ, else of the deed, else
  // what answers a question first that others answer too.
  void claimed() {
    std::size_t n = 0;
    std::vector<std::string> sides = view_.sides;  // those who fight before those who look on
    std::stable_partition(sides.begin(), sides.end(), [&](const std::string& side) { return parties_.contains(side); });
    for (const std::string& side : sides) {
      if (side == other_side || side == outlet_side || n == sides_told) continue;
      const Ref* best = nullptr;
      std::pair<bool, bool> most;
      for (const Question& question : view_.questions) {
        if (question.id == other_question) continue;
        for (const Cell& cell : question.cells) {
          if (cell.side != side) continue;
          for (const Ref& ref : cell.claims) {
            const std::pair value(disputed_.contains(ref), tells_deed(ref));
            const Standing standing = heap_.claim(ref).standing;
            const bool answers = (standing == Standing::denied || standing == Standing::confirmed) && of_deed(ref);
            if (!value.first && !value.second && !answers && !shared(question)) continue;
            if (!value.first && !answers && !parties_.contains(side) && by_person(ref)) continue;
            if (!says_something(ref) || (best && value <= most)) continue;
            best = &ref;
            most = value;
          }
        }
      }
      if (!best) continue;
      add(LeadKind::side, {*best}, side);
      ++n;
    }
  }

  // Where no outlet and no side tells the deed: who else does, most reports first, then the earliest in its report. Not
  // a figure beside which another stands: it may be out of date.
  void by_others() {
    const Ref* best = nullptr;
    std::tuple<std::size_t, bool, std::int64_t> most;
    for (const Question& question : view_.questions) {
      for (const Cell& cell : question.cells) {
        if (cell.side != other_side) continue;
        for (const Ref& ref : cell.claims) {
          const Claim& claim = heap_.claim(ref);
          const bool stands = claim.standing == Standing::attributed || claim.standing == Standing::confirmed;
          if (!stands || claim.negative || differing_.contains(ref) || !tells_deed(ref) || !says_something(ref) ||
              names_person(ref))
            continue;
          std::set<ReportKey> reports{ref.report};
          for (const Ref& other : agreement_.with(ref)) reports.insert(other.report);
          const std::tuple value(reports.size(), tells_where(ref), -static_cast<std::int64_t>(claim.sentence));
          if (best != nullptr && value <= most) continue;
          best = &ref;
          most = value;
        }
      }
    }
    if (best != nullptr) add(LeadKind::side, {*best}, std::string(other_side));
  }

  // The claim to quote of each position; empty where one has none that can be told, or all are one voice's.
  std::vector<Ref> told_of(const Dispute& dispute) const {
    std::vector<Ref> out;
    std::set<std::string> voices;
    for (const std::vector<Ref>& position : dispute.positions) {
      if (out.size() == positions_told) break;
      const auto ref = std::find_if(position.begin(), position.end(), [&](const Ref& r) { return can_be_told(r); });
      if (ref == position.end()) return {};
      out.push_back(*ref);
      voices.insert(voice(*ref));
    }
    return voices.size() == out.size() ? out : std::vector<Ref>{};
  }
  bool can_be_told(const Ref& ref) const {
    return ref.kind != RecordKind::claim || (heap_.claim(ref).standing != Standing::asked && stands_alone(ref));
  }
  std::string voice(const Ref& ref) const {
    if (ref.kind != RecordKind::claim) return heap_.id(ref);
    const std::vector<std::int32_t>& who = heap_.claim(ref).source_entities;
    const std::string actor = who.empty() ? "" : heap_.actor(heap_.place_of(ref.report), who.front());
    return actor.empty() ? heap_.id(ref) : actor;
  }
  // How many reports take part, and do they speak of the deed itself or of its dead?
  std::pair<bool, std::size_t> weight(const Dispute& dispute) const {
    bool deed = false;
    std::set<ReportKey> reports;
    for (const std::vector<Ref>& position : dispute.positions) {
      for (const Ref& ref : position) {
        reports.insert(ref.report);
        deed = deed || (ref.kind == RecordKind::claim ? of_deed(ref) || tells_deed(ref)
                                                      : heap_[ref].numbers[ref.index].state == NumberState::killed);
      }
    }
    return {deed, reports.size()};
  }

  // The one of the deed itself before others, then what most reports and most claims take part in.
  void disputed() {
    std::optional<std::tuple<bool, std::size_t, std::size_t>> most;
    std::vector<Ref> best;
    std::int32_t at = none;
    for (const std::uint32_t d : view_.disputes) {
      const Dispute& dispute = dossier_.disputes[d];
      if (dispute.kind != MatchKind::contradicts) continue;
      std::vector<Ref> claims = told_of(dispute);
      if (claims.size() < 2) continue;
      std::size_t all = 0;
      for (const std::vector<Ref>& position : dispute.positions) all += position.size();
      const auto [deed, reports] = weight(dispute);
      const std::tuple value(deed, reports, all);
      if (most && value <= *most) continue;
      most = value;
      best = std::move(claims);
      at = static_cast<std::int32_t>(d);
    }
    add(LeadKind::disputed, std::move(best), "", at);
  }

  void unverified() {
    for (const Ref& ref : view_.unverified) {
      const bool said = std::any_of(lines_.begin(), lines_.end(), [&](const LeadLine& line) {
        return line.kind == LeadKind::side && line.claims.front() == ref;
      });
      if (said) continue;  // the line of its side
      if (!heap_.claim(ref).disclaimers.empty() && is_clause(ref) && stands_alone(ref))
        return add(LeadKind::unverified, {ref});
    }
  }

  // Do both tell what became of whom, and the same?
  bool one_state(const Match& match) const {
    const NumberState state = heap_[match.a].numbers[match.a.index].state;
    return state != NumberState::unknown && state == heap_[match.b].numbers[match.b.index].state;
  }

  // The last figure that took the place of another.
  void changed(const std::vector<std::uint32_t>& figures) {
    const auto day = [&](const Ref& ref) {
      const auto& begin = heap_[ref].numbers[ref.index].as_of.begin;
      return begin ? begin->day : INT32_MIN;
    };
    const Match* last = nullptr;
    for (const std::uint32_t m : figures) {
      const Match& match = dossier_.matches[m];
      if (match.kind != MatchKind::updates || !one_state(match)) continue;
      if (!last || std::max(day(match.a), day(match.b)) > std::max(day(last->a), day(last->b))) last = &match;
    }
    if (!last) return;
    const bool forward = day(last->a) <= day(last->b);
    add(LeadKind::changed, {forward ? last->a : last->b, forward ? last->b : last->a});
  }

  const Dossier& dossier_;
  const Heap& heap_;
  const IncidentView& view_;
  const Agreement& agreement_;
  Leaning& leaning_;
  const std::set<std::string>& parties_;
  std::set<Ref> disputed_, sided_;  // claims that others contradict; claims that a side makes
  std::set<Ref> differing_;         // claims beside which others only seem to be another thing: an older figure
  std::map<std::pair<ReportKey, std::uint32_t>, std::vector<Span>> deeds_;  // the incident's own, by sentence
  std::map<ReportKey, std::vector<Span>> disclaimers_;
  std::vector<LeadLine> lines_;
};

}  // namespace

std::vector<LeadLine> lead_of(const LeadSources& from, const IncidentView& view,
                              const std::vector<std::uint32_t>& figures) {
  return Lead(from, view).take(figures);
}

}  // namespace wederhoor::dossier
