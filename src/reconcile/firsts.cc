// Decides who contradicts a deed that one report alone tells: who says of a later one at that place that it was the
// first. "In maart 2031 vielen zij voor het eerst Wad aan" against "hun inval in Wad in de zomer van 2030". Not: "voor
// het eerst sinds 2029", "dit jaar voor het eerst"; nor of other attackers, or where two reports tell the earlier one.
// Tested by tests/reconcile/firsts_test.cc.
#include "reconcile/firsts.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/utf8.h"
#include "lexicon/table_file.h"
#include "reconcile/make_match.h"
#include "reconcile/scenes.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::size_t most_at_place = 50;  // firsts that are told of one place

struct Words {
  std::vector<std::string> first, since;
};

Words words_of(const Lexicons& lexicons, const std::string& language) {
  Words out;
  const lexicon::Table* table = lexicons.find(firsts_table().of(language));
  if (table == nullptr) return out;
  for (const lexicon::Row& row : table->rows())
    (table->cell(row, "use") == "first" ? out.first : out.since).emplace_back(row.cells.front());
  return out;
}

// Does a word or phrase stand in the sentence, whole?
bool stands_in(const std::string& sentence, const std::vector<std::string>& phrases) {
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](const std::string& phrase) { return sentence.find(" " + phrase + " ") != std::string::npos; });
}

// In lower case, a blank around each word.
std::string spaced(std::string_view sentence) {
  std::string out = " ";
  for (const char c : base::lower(sentence)) {
    const bool parts = c == '.' || c == ',' || c == ';' || c == ':' || c == '\n';
    if (!parts) out += c;
  }
  return out + " ";
}

// A deed of arms that a claim tells as done.
struct Told {
  Ref claim;
  Interval when;
  std::set<std::string> agents;  // listed actors
};

class Firsts {
 public:
  Firsts(const Heap& heap, const Lexicons& lexicons) : heap_(heap), deeds_(lexicons) {
    for (const Document& d : heap) {
      if (!words_.contains(d.reading.language))
        words_.emplace(d.reading.language, words_of(lexicons, d.reading.language));
    }
  }

  // Nothing where the event is no deed, or stands in no claim.
  std::optional<Told> told(const Ref& ref) const {
    const Event& event = heap_[ref].events[ref.index];
    if (event.claim == none || !deeds_.violent(event.kind) || !told_as_fact(event.realis)) return std::nullopt;
    Told out{{RecordKind::claim, ref.report, static_cast<std::uint32_t>(event.claim)}, event.when, {}};
    for (const std::int32_t agent : event.agents) {
      const std::string& actor = heap_.actor(heap_.place_of(ref.report), agent);
      if (!actor.empty() && !actor.starts_with("x_")) out.agents.insert(actor);
    }
    return out;
  }

  bool is_first(const Ref& ref) const {
    const Document& d = heap_[ref];
    const Event& event = d.events[ref.index];
    if (event.sentence >= d.reading.sentences.size() || !event.when.begin) return false;
    const std::string sentence = spaced(d.reading.sentences[event.sentence].span.of(d.report.text));
    const Words& words = words_.at(d.reading.language);
    return stands_in(sentence, words.first) && !stands_in(sentence, words.since);
  }

 private:
  const Heap& heap_;
  const Deeds deeds_;
  std::map<std::string, Words> words_;
};

bool others(const std::set<std::string>& a, const std::set<std::string>& b) {
  return !a.empty() && !b.empty() &&
         std::none_of(a.begin(), a.end(), [&](const std::string& x) { return b.contains(x); });
}

}  // namespace

const lexicon::TableSchema& firsts_table() {
  static const lexicon::TableSchema schema{
      .name = "*/firsts", .columns = {lexicon::text("word"), lexicon::one_of("use", {"first", "since"})}};
  return schema;
}

void match_firsts(const Heap& heap, const std::vector<Incident>& incidents, const Lexicons& lexicons,
                  std::vector<Match>& out) {
  const Firsts firsts(heap, lexicons);
  std::map<std::string, std::vector<Told>> at_place;
  for (const Incident& incident : incidents) {
    if (incident.place_id.empty()) continue;
    std::vector<Told>& held = at_place[incident.place_id];
    for (const Ref& ref : incident.events) {
      if (held.size() == most_at_place) break;
      if (!firsts.is_first(ref)) continue;
      if (std::optional<Told> told = firsts.told(ref)) held.push_back(std::move(*told));
    }
  }
  for (const Incident& incident : incidents) {
    if (incident.place_id.empty() || incident.reports.size() != 1 || !incident.when.end) continue;
    for (const Told& first : at_place[incident.place_id]) {
      if (first.claim.report == incident.reports.front() || *first.when.begin < *incident.when.end) continue;
      for (const Ref& ref : incident.events) {
        const std::optional<Told> earlier = firsts.told(ref);
        if (!earlier || others(earlier->agents, first.agents)) continue;
        out.push_back(make_match(heap, MatchKind::contradicts, MatchSubkind::time, earlier->claim, first.claim,
                                 "a later one is told to be the first"));
        break;
      }
    }
  }
}

}  // namespace wederhoor::reconcile
