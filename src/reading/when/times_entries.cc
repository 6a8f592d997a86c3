// Decides on which day each entry of a live blog was written. Under "Maandag 9 februari" all are of that Monday; where
// the clock times rise and then start anew, what stands before is of the day before. Not: a report with one clock time
// in a sub-head. Tested by spec/nl/times.md.
#include "reading/when/times_entries.h"

#include "base/dates.h"

namespace wederhoor::reading {
namespace {
constexpr std::int32_t farthest = 10;  // days before the report's own

// Nothing but the time, or a dash behind it: "17u30 – De raad wijst dat van de hand".
bool is_head(const TimeScan& scan, std::uint32_t end, const Sentence& sentence) {
  if (end >= sentence.last || scan.any(end, {"-", "\xE2\x80\x93", "\xE2\x80\x94", "|"})) return true;
  return end + 1 == sentence.last && scan.row.token(end).upos == Upos::PUNCT;
}

EntryHead head_of(const TimeScan& scan, const TimeGrammar& grammar, std::uint32_t index, const Sentence& sentence) {
  EntryHead head{.sentence = index};
  const auto said = grammar.read(scan, sentence.first, sentence.last);
  if (!said || said->bound != Bound::none) return head;
  if (!is_head(scan, said->last, sentence)) return head;
  if (said->op == TimeOp::clock && said->minute >= 0) head.minute = said->minute;
  if (said->op == TimeOp::fixed && said->fixed.granularity == Granularity::day && said->minute < 0)
    head.day = said->fixed.value.begin->day;
  // Without a year: filled in when the report's day is known.
  if (said->op == TimeOp::day_of_month && said->day > 0 && said->day_to == 0 && scan.report.published.begin) {
    const std::int32_t published = scan.report.published.begin->day;
    const std::int32_t day = base::day_number({base::civil(published).year, said->month, said->day});
    head.day = day;
  }
  return head;
}
}  // namespace

std::vector<EntryHead> entry_heads(const TimeScan& scan, const TimeGrammar& grammar) {
  std::vector<EntryHead> heads;
  std::size_t clocks = 0;
  const std::vector<Sentence>& sentences = scan.row.reading().sentences;
  for (std::uint32_t i = 0; i < sentences.size(); ++i) {
    if (sentences[i].first >= sentences[i].last) continue;
    EntryHead head = head_of(scan, grammar, i, sentences[i]);
    if (head.minute < 0 && !head.day) continue;
    clocks += head.minute >= 0;
    heads.push_back(head);
  }
  if (clocks < 2) heads.clear();
  return heads;
}

namespace {
// Under a date all is of that day.
void by_dates(const std::vector<EntryHead>& heads, std::int32_t published, std::vector<std::int32_t>& days) {
  std::size_t next = 0;
  std::int32_t day = published;
  for (std::size_t s = 0; s < days.size(); ++s) {
    for (; next < heads.size() && heads[next].sentence <= s; ++next) {
      const std::optional<std::int32_t>& told = heads[next].day;
      if (told && *told <= published && *told + farthest >= published) day = *told;
    }
    days[s] = day;
  }
}

// Where the clock turns, a day has gone by; the newest entry is of the report's own day.
void by_clock(const std::vector<EntryHead>& heads, std::vector<std::int32_t>& days) {
  int rises = 0, falls = 0;
  for (std::size_t k = 1; k < heads.size(); ++k) (heads[k].minute > heads[k - 1].minute ? rises : falls)++;
  const bool rising = rises > falls;
  if (rises == falls || (rising ? falls : rises) > 3) return;
  for (std::size_t k = 1; k < heads.size(); ++k) {
    const bool up = heads[k].minute > heads[k - 1].minute;
    if (up == rising) continue;
    const std::size_t turn = heads[k].sentence;
    for (std::size_t s = rising ? 0 : turn; s < (rising ? turn : days.size()); ++s) --days[s];
  }
}
}  // namespace

std::vector<std::int32_t> entry_days(const std::vector<EntryHead>& heads, std::int32_t published,
                                     std::size_t sentences) {
  std::vector<std::int32_t> days(sentences, published);
  bool dated = false;
  for (const EntryHead& head : heads) dated |= head.day.has_value();
  if (dated) {
    by_dates(heads, published, days);
  } else if (heads.size() > 1) {
    by_clock(heads, days);
  }
  return days;
}

}  // namespace wederhoor::reading
