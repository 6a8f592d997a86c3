// Decides which disputes of an incident are one: those whose question reads the same, and that share what they are
// about. "Wanneer gebeurde het?" of a text and of its copy, "03.10 uur" and "tien over drie": one. Not: "Hoeveel
// doden?" of two counts that have no figure in common. Tested by tests/dossier/disputes_test.cc.
#include "dossier/joined_disputes.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <tuple>

#include "base/in_text.h"
#include "base/utf8.h"

namespace wederhoor::dossier {
namespace {

constexpr int near_minutes = 10;  // of a clock in view and a time that was told
constexpr std::size_t shortest_name = 6;

std::string text_of(const Heap& heap, const Quoted& quoted) {
  std::string out = quoted.name;
  if (!out.empty() || quoted.spans.empty()) return out;
  const std::string& text = heap[quoted.report].report.text;
  for (const Span& span : quoted.spans) out += std::string(span.of(text)) + " ";
  return base::squeeze(base::lower(out));
}

// The minute of the day that the words name; -1: none.
int minute_of(const Heap& heap, const ReportKey& report, Span words) {
  for (const TimeMention& time : base::begin_in(heap[report].reading.times, words))
    if (time.value.begin && time.value.begin->minute >= 0) return time.value.begin->minute;
  return -1;
}
int minute_of(const Heap& heap, const PositionAnswer& answer) {
  return answer.words.spans.empty() ? -1 : minute_of(heap, answer.words.report, answer.words.spans.front());
}

// By which two answers are the same: an id, a figure, a time of the day, else their words.
std::string key_of(const Heap& heap, const PositionAnswer& answer) {
  if (!answer.id.empty()) return answer.id;
  if (answer.words.spans.empty()) return "";
  if (const int minute = minute_of(heap, answer); minute >= 0) return "@" + std::to_string(minute);
  for (const Quantity& q : base::begin_in(heap[answer.words.report].reading.quantities, answer.words.spans.front()))
    if (q.best) return "=" + std::to_string(*q.best);
  return text_of(heap, answer.words);
}

std::size_t position_with(const Heap& heap, const Dispute& dispute, const std::string& key) {
  std::size_t p = 0;
  while (p < dispute.answers.size() && (key.empty() || key_of(heap, dispute.answers[p]) != key)) ++p;
  return p;
}

bool share_answer(const Heap& heap, const Dispute& a, const Dispute& b) {
  return std::any_of(b.answers.begin(), b.answers.end(), [&](const PositionAnswer& answer) {
    return position_with(heap, a, key_of(heap, answer)) < a.answers.size();
  });
}

template <class T>
void add_new(std::vector<T>& to, const std::vector<T>& from) {
  for (const T& one : from)
    if (std::find(to.begin(), to.end(), one) == to.end()) to.push_back(one);
}

void join(const Heap& heap, Dispute& into, const Dispute& other) {
  for (std::size_t p = 0; p < other.positions.size(); ++p) {
    const std::size_t at = position_with(heap, into, key_of(heap, other.answers[p]));
    if (at < into.positions.size()) {
      add_new(into.positions[at], other.positions[p]);
      continue;
    }
    into.positions.push_back(other.positions[p]);
    into.answers.push_back(other.answers[p]);
  }
  add_new(into.matches, other.matches);
  std::sort(into.matches.begin(), into.matches.end());
  add_new(into.settled_by, other.settled_by);
  std::sort(into.settled_by.begin(), into.settled_by.end());
  into.in_order = into.in_order && other.in_order;
  into.id = std::min(into.id, other.id);
}

}  // namespace

// Does a real dispute hold all that only looks like one? "Negen" and "twintig" are told there.
static bool is_told(const Dispute& alike, const std::set<Ref>& disputed) {
  return alike.kind == MatchKind::look_alike &&
         std::all_of(alike.positions.begin(), alike.positions.end(), [&](const std::vector<Ref>& position) {
           return std::any_of(position.begin(), position.end(), [&](const Ref& ref) { return disputed.contains(ref); });
         });
}

std::vector<Dispute> join_disputes(const Heap& heap, std::vector<Dispute> disputes) {
  std::vector<Dispute> out;
  std::map<std::tuple<MatchKind, std::string, std::string>, std::vector<std::size_t>> asked;
  for (Dispute& dispute : disputes) {
    const bool whole = dispute.answers.size() == dispute.positions.size() && !dispute.asks.empty();
    std::vector<std::size_t>& same = asked[{dispute.kind, dispute.asks, text_of(heap, dispute.thing)}];
    const auto at = std::find_if(same.begin(), same.end(), [&](std::size_t d) {
      return whole && out[d].answers.size() == out[d].positions.size() && share_answer(heap, out[d], dispute);
    });
    if (at != same.end()) {
      join(heap, out[*at], dispute);
      continue;
    }
    same.push_back(out.size());
    out.push_back(std::move(dispute));
  }
  std::map<std::string, std::set<Ref>> disputed;  // by question
  for (const Dispute& dispute : out) {
    if (dispute.kind != MatchKind::contradicts) continue;
    for (const std::vector<Ref>& position : dispute.positions)
      disputed[dispute.asks].insert(position.begin(), position.end());
  }
  std::erase_if(out, [&](const Dispute& dispute) { return is_told(dispute, disputed[dispute.asks]); });
  return out;
}

std::vector<Ref> settled_by_footage(const Heap& heap, const std::vector<Verified>& verified, const Dispute& dispute) {
  std::vector<Ref> out;
  if (dispute.kind != MatchKind::contradicts) return out;
  for (const Verified& one : verified) {
    if (one.how == VerifiedHow::both_sides || one.how == VerifiedHow::confirmed) continue;
    std::string told;
    int minute = -1;
    for (const Span& span : heap.claim(one.claim).content) {
      told += base::fold(span.of(heap[one.claim].report.text)) + " ";
      if (minute < 0) minute = minute_of(heap, one.claim.report, span);
    }
    std::size_t alike = 0, other = 0;
    for (const PositionAnswer& answer : dispute.answers) {
      const int at = minute_of(heap, answer);
      const std::string name = base::fold(text_of(heap, answer.words));
      const bool time = dispute.asks == "ask.when" && minute >= 0 && at >= 0;
      const bool same =
          time ? std::abs(at - minute) <= near_minutes
               : dispute.asks == "ask.where" && name.size() >= shortest_name && told.find(name) != std::string::npos;
      ++(same ? alike : other);
    }
    if (alike == 1 && other > 0) out.push_back(one.claim);
  }
  return out;
}

}  // namespace wederhoor::dossier
