// Writes the sections of the page's data. A row names other rows by their number on the page, times and sides by their
// number in the lists "times" and "sides", so that a word of the interface stands once, in both languages.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "output/page/page_data.h"
#include "output/page/page_json.h"
#include "output/page/utf16.h"
#include "output/shown/chain_tree.h"
#include "output/shown/strings.h"

namespace wederhoor::output {

// Values by number, in the order in which they are first asked for.
template <class Value>
class Pool {
 public:
  std::int64_t number(const Value& value) {
    const auto [at, added] = numbers_.emplace(value, static_cast<std::int64_t>(values_.size()));
    if (added) values_.push_back(value);
    return at->second;
  }
  const std::vector<Value>& values() const { return values_; }

 private:
  std::map<Value, std::int64_t> numbers_;
  std::vector<Value> values_;
};

class PageWriter {
 public:
  PageWriter(const View& view, const RunRecord& run, const Shown& shown, const Selection& selection, std::size_t most);
  void each_section(const std::function<bool(Section&&)>& take);

 private:
  // page_heap.cc
  Section meta();
  Section words();
  Section sources();
  Section reports();
  Section text(std::uint32_t document);
  Section places();
  Section times();  // after all that name a time
  Section sides();  // after all that name a side
  void report(Json& json, std::uint32_t document);
  void cut(Json& json, const Counts& all);
  // page_records.cc
  Section claims();
  Section numbers();
  Section events();
  Section groups();
  void claim(Json& json, std::uint32_t document, std::uint32_t index);
  void number(Json& json, std::uint32_t document, std::uint32_t index);
  void event(Json& json, std::uint32_t document, std::uint32_t index);
  // page_incidents.cc
  Section incidents();
  Section matches();
  Section chains();
  void incident(Json& json, std::uint32_t index);
  void lead(Json& json, const IncidentView& seen);
  void disputes(Json& json, const IncidentView& seen);
  void verified(Json& json, const IncidentView& seen);
  void unanswered(Json& json, const IncidentView& seen);
  void parties(Json& json, std::string_view key, const std::vector<Ref>& refs);
  void positions(Json& json, const IncidentView& seen);
  void ledger(Json& json, const IncidentView& seen);
  void map(Json& json, const Incident& incident);
  void ways(Json& json, const std::vector<ChainNode>& nodes);

  // The number of a record on the page, or Selection::out.
  std::int32_t chosen(const Ref& ref) const;
  // Those that are on the page.
  std::vector<Ref> kept(const std::vector<Ref>& refs) const;
  std::vector<std::int64_t> numbers_of(const std::vector<Ref>& refs) const;
  // What every record has: id, report, its place there in the unit of the outputs and in UTF-16 units, its words.
  void where(Json& json, std::string_view id, std::uint32_t document, const Spans& of);
  void why(Json& json, std::uint32_t document, const std::vector<Because>& because);
  void claim_of(Json& json, std::uint32_t document, std::int32_t claim);
  // "key": the words of `of` in Dutch and English.
  template <class Words>
  void both(Json& json, std::string_view key, Words of) {
    json.key(key), json.open('['), json.text(of(dutch_)), json.text(of(english_)), json.close(']');
  }
  void time(Json& json, std::string_view key, const Interval& interval);
  template <class Names>
  void sides_of(Json& json, std::string_view key, const Names& names) {
    std::vector<std::int64_t> out;
    out.reserve(names.size());
    for (const auto& name : names) out.push_back(sides_.number(std::string(name)));
    json.list(key, out);
  }
  template <class Each>
  void for_chosen(const std::vector<std::vector<std::int32_t>>& numbers, Each each) {
    for (std::uint32_t d = 0; d < numbers.size(); ++d)
      for (std::uint32_t i = 0; i < numbers[d].size(); ++i)
        if (numbers[d][i] != Selection::out) each(d, i);
  }
  // A section that is a list of them, each written by `write`.
  Section listed(std::string_view name, const std::vector<std::vector<std::int32_t>>& numbers,
                 void (PageWriter::*write)(Json&, std::uint32_t, std::uint32_t)) {
    Json json;
    json.open('[');
    for_chosen(numbers, [&](std::uint32_t d, std::uint32_t i) {
      if (json.size() <= most_) (this->*write)(json, d, i);
    });
    json.close(']');
    return json.section(std::string(name));
  }

  const View& view_;
  const RunRecord& run_;
  const Shown& shown_;
  const Selection& selection_;
  std::size_t most_;  // bytes of a section: it need not go on behind them
  const Strings dutch_{"nl"}, english_{"en"};
  std::vector<Utf16> units_;  // by document; empty for those that are left out
  Pool<Interval> times_;
  Pool<std::string> sides_;
  Pool<Ref> groups_;                               // of claims that say the same, by the first
  std::map<Ref, std::int64_t> incident_of_;        // of claims, by number on the page
  std::vector<std::vector<std::uint32_t>> place_;  // by document and mention: number on the page
};

}  // namespace wederhoor::output
