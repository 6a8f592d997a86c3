// Decides the times of a report, in text order, each knowing those before it. "Hij kwam maandag. Twee dagen later
// vertrok hij" has two, the second counted from the first; "de 82-jarige man" has none. Tested by
// tests/reading/when/times_test.cc.
#include "reading/when/times.h"

#include <map>

#include "base/dates.h"
#include "base/news.h"
#include "reading/when/times_entries.h"
#include "reading/when/times_resolve.h"

namespace wederhoor::reading {
namespace {
constexpr std::uint32_t near_sentences = 1, recall_sentences = 3;

class TimeRun {
 public:
  TimeRun(const TimeScan& scan, const TimeGrammar& grammar) : scan_(scan), grammar_(grammar) {
    const Interval& published = scan.report.published;
    if (published.begin) {
      first_day_ = published.begin->day;
      last_day_ = published.begin->day;
      if (published.end) last_day_ = std::max(last_day_, base::last_day(published));
      const std::vector<EntryHead> heads =
          last_day_ == *first_day_ ? entry_heads(scan, grammar) : std::vector<EntryHead>();
      if (!heads.empty()) {
        entry_days_ = entry_days(heads, last_day_, scan.row.reading().sentences.size());
        entry_minutes_.assign(entry_days_.size(), -1);
        for (const EntryHead& head : heads) entry_minutes_[head.sentence] = head.minute;
        for (std::size_t s = 1; s < entry_minutes_.size(); ++s) {
          if (entry_minutes_[s] < 0) entry_minutes_[s] = entry_minutes_[s - 1];
        }
      }
    }
  }

  // Again where a headline counts from the day that the report is about, which the text tells only later ("doden na
  // aanval").
  std::vector<TimeMention> run() {
    pass();
    if (waits_ && event_ < found_.size()) {
      lead_ = found_[event_];
      found_.clear();
      day_of_.clear();
      day_ = any_ = event_ = SIZE_MAX;
      pass();
    }
    return std::move(found_);
  }

 private:
  void pass() {
    for (const Sentence& sentence : scan_.row.reading().sentences) {
      if (sentence.part == "boilerplate") continue;
      for (std::uint32_t i = sentence.first; i < sentence.last;) i = read_at(i, sentence.last);
      remember_events_of(sentence);
    }
  }

  // Reads what starts at `at`; returns where to go on.
  std::uint32_t read_at(std::uint32_t at, std::uint32_t last) {
    const auto said = grammar_.read(scan_, at, last);
    if (!said) return at + 1;
    const std::optional<TimeMention> own = day_behind(*said, last);
    TimeContext from = context(*said);
    if (own) from.event = from.day = &*own;
    auto mention = resolve(*said, from);
    waits_ |= (said->op == TimeOp::soon_event && !mention) ||
              (after_event(*said) && mention && !mention->value.known()) || clock_before_day(*said, from);
    if (!mention) return said->last;
    if (lies_ahead(*said, *mention, from)) *mention = unknown_like(*mention);
    if (!mention->value.known() && leads(*said)) *mention = reports_day(*said, *mention);
    finish(*mention, *said);
    std::uint32_t end = said->last;
    join_range(*mention, *said, last, end);
    found_.push_back(std::move(*mention));
    remember();
    if (day_ == found_.size() - 1 && !said->of_event) remember_noun(said->first);
    return end;
  }

  // "Twee dagen na de aanslag van 3 maart": the day behind what it is counted from.
  std::optional<TimeMention> day_behind(const Said& said, std::uint32_t last) const {
    if (!after_event(said) || said.last + 1 >= last || !scan_.row.is(said.last, Closed::of)) return std::nullopt;
    const auto other = grammar_.read(scan_, said.last + 1, last);
    if (!other || other->of_event) return std::nullopt;
    auto found = resolve(*other, context(*other));
    if (!found || found->granularity > Granularity::day || !found->value.begin) return std::nullopt;
    finish(*found, *other);
    return found;
  }
  // "Twee dagen na de aanslag is een man opgepakt" is not counted from a day that puts it after the report.
  bool lies_ahead(const Said& said, const TimeMention& mention, const TimeContext& from) const {
    return after_event(said) && from.tense != Tense::future && first_day_ && mention.value.begin &&
           mention.value.begin->day > last_day_;
  }
  // "Drie dagen na de kaping heeft Pakistan toegegeven", "vier dagen later liggen de wrakken er nog": what opens the
  // report so, and goes on in the present, is of the report's day.
  bool leads(const Said& said) const {
    constexpr std::uint32_t head = 5, reach = 14;
    const bool later =
        said.op == TimeOp::from_text && said.kind == TimeKind::date && said.sign > 0 && said.unit >= Unit::day;
    if (!later || !first_day_ || last_day_ != *first_day_ || !entry_days_.empty()) return false;
    const Sentence& sentence = scan_.row.reading().sentences[scan_.row.token(said.first).sentence];
    if (said.first != sentence.first || scan_.row.token(said.first).sentence >= head) return false;
    for (std::uint32_t i = said.last; i < std::min(sentence.last, said.last + reach); ++i) {
      const Label feats = scan_.row.token(i).feats;
      if (feats.find("VerbForm=Fin") != std::string::npos) return feats.find("Tense=Pres") != std::string::npos;
    }
    return false;
  }
  TimeMention reports_day(const Said& said, const TimeMention& mention) const {
    TimeMention out = mention;
    out.value = {Moment{*first_day_}, Moment{*first_day_ + 1}};
    out.granularity = Granularity::day;
    out.timex3 = base::iso_day(*first_day_);
    out.basis = TimeBasis::relative_to_publication;
    out.anchor = "publication " + out.timex3;
    finish(out, said);
    return out;
  }

  // A clock time of which neither day nor event was told yet: "Om elf uur viel het stil", in a head.
  bool clock_before_day(const Said& said, const TimeContext& from) const {
    return said.op == TimeOp::clock && from.event == nullptr && from.day == nullptr && !from.entry;
  }
  // What the report turns out to be about lies days before it: its clock times are rarely of the day of the telling.
  bool lead_lies_back(const Said& said) const {
    return said.op == TimeOp::clock && first_day_ && lead_->value.begin && lead_->value.begin->day + 2 <= *first_day_;
  }

  // "Twee dagen na de aanslag"; no "na drie dagen weer open".
  static bool after_event(const Said& said) { return said.of_event && said.event_day; }
  static TimeMention unknown_like(const TimeMention& mention) {
    TimeMention out;
    out.kind = mention.kind;
    return out;
  }

  TimeContext context(const Said& said) const {
    const std::uint32_t at = said.first;
    TimeContext out;
    out.first_day = first_day_;
    out.last_day = last_day_;
    const std::uint32_t here = scan_.row.token(at).sentence;
    if (!entry_days_.empty()) out.first_day = out.last_day = entry_days_[here];
    out.tense = said.looks_back ? Tense::past : grammar_.tense(scan_, at);
    const std::uint32_t sentence = here;
    const auto near = [&](std::size_t index, std::uint32_t reach) {
      return index < found_.size() && found_[index].sentence + reach >= sentence;
    };
    if (near(day_, 20)) out.day = &found_[day_];
    if (event_ < found_.size()) out.event = &found_[event_];
    const bool counts = said.op == TimeOp::soon_event || after_event(said);
    if (out.event == nullptr && lead_ && (counts || lead_lies_back(said))) out.event = &*lead_;
    // "Twee dagen na de aanslag", "na de inval", after "de aanslag van maandag", "dinsdag begon een inval".
    const auto told = counts ? day_of_.find(scan_.row[said.last - 1]) : day_of_.end();
    if (told != day_of_.end()) out.event = &found_[told->second];
    // An entry's own clock time is of its day, whatever was told before.
    const Sentence& whole = scan_.row.reading().sentences[sentence];
    const bool head = !entry_days_.empty() && said.op == TimeOp::clock && at == whole.first &&
                      said.minute == entry_minutes_[sentence];
    if (head) out.day = nullptr;
    out.entry = !entry_days_.empty();
    if (out.entry && !head) out.entry_minute = entry_minutes_[sentence];
    if (near(any_, recall_sentences)) out.any = &found_[any_];
    out.day_here = near(day_, 0);
    out.day_near = near(day_, near_sentences);
    if (near(any_, near_sentences)) {
      const TimeMention& before = found_[any_];
      const bool dated = before.basis == TimeBasis::stated && before.value.begin && before.value.end;
      if (dated && before.kind == TimeKind::date && before.granularity != Granularity::decade &&
          before.granularity != Granularity::century) {
        out.told_year = base::civil(before.value.begin->day).year;
      }
    }
    return out;
  }

  void finish(TimeMention& mention, const Said& said) const {
    mention.span = scan_.row.span(said.first, said.last);
    mention.sentence = scan_.row.token(said.first).sentence;
    for (const std::string& row : said.rows) mention.because.push_back({said.construction, row, mention.span});
    if (said.rows.empty()) mention.because.push_back({said.construction, "", mention.span});
  }

  // "van X tot Y", "tussen X en Y", "maandag en dinsdag": one interval. Moves `end` behind it.
  void join_range(TimeMention& mention, const Said& said, std::uint32_t last, std::uint32_t& end) {
    const bool whole = mention.kind == TimeKind::date || mention.kind == TimeKind::time;
    if (!whole || said.bound != Bound::none || end + 1 >= last) return;
    const TimeScan::Hit bound = scan_.hit(end, TimeUse::bound);
    const bool to = bound && (bound.row->text == "to" || bound.row->text == "through");
    const bool and_ = scan_.row.is(end, Closed::and_) || scan_.any(end, {"-", "\xE2\x80\x93"});
    if (!to && !and_) return;
    const std::uint32_t at = end + (to ? bound.words : 1);
    auto other = grammar_.read(scan_, at, last);
    if (!other || other->bound != Bound::none) return;
    auto second = resolve(*other, context(*other));
    // A bare weekday is the first such day behind the one that opens the range.
    const bool bare = other->op == TimeOp::weekday && !other->in_week && !other->shift_said;
    if (to && bare && mention.value.begin) second = after(*other, mention);
    if (second && mention.value.begin && second->value.end && *second->value.end <= *mention.value.begin)
      second = after(*other, mention);
    if (!second || second->kind != mention.kind || second->granularity != mention.granularity) return;
    const bool between = said.first > 0 && scan_.row.is(said.first - 1, Closed::between);
    const bool next =
        mention.value.end && second->value.begin == mention.value.end && mention.granularity >= Granularity::day;
    if (and_ && !between && !next) return;
    if (mention.value.begin && second->value.end && *second->value.end < *mention.value.begin) return;
    mention.value.end = second->value.end;
    if (mention.kind == TimeKind::time && second->value.begin) mention.value.end = second->value.begin;
    if (!mention.value.begin) mention.value = {};
    mention.kind = TimeKind::interval;
    mention.timex3 += "/" + second->timex3;
    mention.span = scan_.row.span(said.first, other->last);
    finish_second(mention, *other);
    end = other->last;
  }

  // The second side of a range, counted on from the first: "van vrijdag tot maandag", "van november tot februari".
  std::optional<TimeMention> after(const Said& other, const TimeMention& first) const {
    if (other.op == TimeOp::clock && other.minute >= 0) return next_day(other, first);
    if (other.op != TimeOp::weekday && other.op != TimeOp::month) return std::nullopt;
    TimeContext from = context(other);
    from.first_day = from.last_day = first.value.begin->day;
    from.tense = Tense::future;
    from.told_year = 0;
    return resolve(other, from);
  }

  // "van 18.00 tot 06.00 uur": the clock goes on into the next day.
  std::optional<TimeMention> next_day(const Said& other, const TimeMention& first) const {
    TimeContext from = context(other);
    from.first_day = from.last_day = first.value.begin->day + 1;
    from.day = from.event = nullptr;
    from.entry_minute = -1;
    return resolve(other, from);
  }

  void finish_second(TimeMention& mention, const Said& other) const {
    const Span span = scan_.row.span(other.first, other.last);
    for (const std::string& row : other.rows) mention.because.push_back({other.construction, row, span});
  }

  // The first word of a time that was read.
  std::uint32_t token_of(const TimeMention& time) const {
    const Sentence& sentence = scan_.row.reading().sentences[time.sentence];
    std::uint32_t at = sentence.first;
    while (at + 1 < sentence.last && scan_.row.token(at).span.begin < time.span.begin) ++at;
    return at;
  }

  // Keeps the last time that others can be counted from.
  void remember() {
    const TimeMention& last = found_.back();
    if (!last.value.known() || last.kind == TimeKind::set || last.kind == TimeKind::duration) return;
    const std::string& how = last.because.front().construction;
    if (how == "now" || how == "vague_past" || how == "soon") return;
    any_ = found_.size() - 1;
    if (last.granularity <= Granularity::day && last.value.begin) day_ = any_;
    remember_event(last);
  }

  // "Dinsdag begon de inval": the day of the sentence is that of what happens in it, where no other was told. Not:
  // "drie dagen na de inval".
  void remember_events_of(const Sentence& sentence) {
    if (day_ >= found_.size() || found_[day_].span.begin < scan_.row.token(sentence.first).span.begin) return;
    const std::string& how = found_[day_].because.front().construction;
    if (how == "soon" || how == "time_distance") return;
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      const bool event = scan_.row.token(i).upos == Upos::NOUN && scan_.hit(i, TimeUse::event_noun);
      if (event) day_of_.emplace(scan_.row[i], day_);
    }
  }

  // "De aanslag van maandag": of which day the noun was told last.
  void remember_noun(std::uint32_t at) {
    const std::uint32_t of = at > 0 && scan_.row.is(at - 1, Closed::of) ? 1 : 0;
    if (of == 0 || at < 2) return;
    const Token& noun = scan_.row.token(at - 2);
    if (noun.upos == Upos::NOUN && noun.sentence == scan_.row.token(at).sentence)
      day_of_[scan_.row[at - 2]] = found_.size() - 1;
  }

  // The day that the report is about: the first of the last fortnight that it tells.
  void remember_event(const TimeMention& last) {
    constexpr std::int32_t fortnight = 14;
    if (event_ < found_.size() || !first_day_ || day_ != found_.size() - 1 || last.basis == TimeBasis::relative_to_text)
      return;
    const std::int32_t day = last.value.begin->day;
    const char first = scan_.row.text()[last.span.begin];  // "BRUSSEL 23/09 (BELGA)", "Amsterdam, 10 september 2026"
    const std::string& how = last.because.front().construction;
    if (how == "clock" || how == "part_of_day") return;  // a time of which no day was told tells none
    const bool figures = last.basis == TimeBasis::stated || (first >= '0' && first <= '9') || how == "calendar_day";
    if (figures && last.sentence <= 2 && day == last_day_) return;              // where and when it was written
    if (day == last_day_ && grammar_.of_saying(scan_, token_of(last))) return;  // the day of the telling
    if (last.kind != TimeKind::interval && day <= last_day_ && day + fortnight >= *first_day_) event_ = day_;
  }

  const TimeScan& scan_;
  const TimeGrammar& grammar_;
  std::optional<std::int32_t> first_day_;
  std::int32_t last_day_ = 0;
  std::vector<TimeMention> found_;
  std::size_t day_ = SIZE_MAX, any_ = SIZE_MAX, event_ = SIZE_MAX;
  std::map<std::string_view, std::size_t> day_of_;  // by noun: the last day that stands behind it
  bool waits_ = false;                              // something was told from an event of which no day was known yet
  std::optional<TimeMention> lead_;                 // the day that the report is about, by the first pass
  std::vector<std::int32_t> entry_days_;            // by sentence; empty: all on the report's own day
  std::vector<int> entry_minutes_;                  // by sentence: of the head above it; -1: none
};
}  // namespace

TimeFinder::TimeFinder(const lexicon::LanguageTables& tables, std::shared_ptr<const Numerals> numerals,
                       const TimeGrammar& grammar)
    : words_(std::make_unique<TimeWords>(tables, std::move(numerals))), grammar_(&grammar) {}
TimeFinder::TimeFinder(TimeFinder&&) noexcept = default;
TimeFinder::~TimeFinder() = default;

std::vector<TimeMention> TimeFinder::find(const Report& report, const WordRow& row) const {
  const TimeScan scan(*words_, row, report);
  return TimeRun(scan, *grammar_).run();
}

}  // namespace wederhoor::reading
