// Decides how an event is told as a sentence: a part for each thing that is known, and what place and day rest on.
//   applies to:  "a.txt vertelt van “luchtaanval”, gedaan door Hezbollah, tegen het leger, in Utrecht, op 10 maart
//   2031,
//                die gebeurd is. Geteld: drie doden. Grond: het woord “bombardeerde”; …".
//   not to:      claims, numbers, incidents. Tested by tests/output/folder_test.cc.
#include "output/event_sentence.h"

#include <algorithm>
#include <vector>

#include "base/dates.h"
#include "output/shown/strings.h"

namespace wederhoor::output {
namespace {

class Sentence {
 public:
  Sentence(Database& database, std::string_view id, std::string_view language)
      : database_(database), id_(id), strings_(language) {}

  std::string told() {
    Statement row(database_,
                  "SELECT report, text, kind, coalesce(agent, ''), coalesce(target, ''), coalesce(victim, ''), "
                  "coalesce(instrument, ''), coalesce(place_id, ''), coalesce(begin, ''), coalesce(end, ''), realis, "
                  "coalesce(claim_id, '') FROM events WHERE event_id = ?");
    row.bind_text(1, id_);
    if (!row.step()) return "";
    std::string out = strings_.say("why.event", row.text(0), strings_.name("event", row.text(2)));
    const std::string actor = "SELECT name FROM actors WHERE actor_id = ? ORDER BY rowid LIMIT 1";
    add(out, "why.by", names(actor, row.text(3)));
    add(out, "why.on", names(actor, row.text(4)));
    add(out, "why.of", names(actor, row.text(5)));
    add(out, "why.with", row.text(6));
    add(out, "why.at", names("SELECT name FROM places WHERE place_id = ? ORDER BY rowid LIMIT 1", row.text(7)));
    add(out, "why.when", day(row.text(8), row.text(9)));
    out += strings_.say("why.realis." + row.text(10));
    add(out, "why.said_by", speaker(row.text(11)));
    out += ".";
    const std::string counted = toll();
    if (!counted.empty()) out += " " + strings_.say("why.counted", counted);
    return out + " " + strings_.say("why.basis", strings_.say("why.word", row.text(1)) + basis());
  }

 private:
  void add(std::string& out, std::string_view key, const std::string& what) const {
    if (!what.empty()) out += strings_.say(key, what);
  }

  // What the query finds for each of the ids ("a;b"), as a list; the id itself where it finds nothing.
  std::string names(const std::string& query, const std::string& ids) {
    std::vector<std::string> found;
    for (std::size_t at = 0; at < ids.size();) {
      const std::size_t end = std::min(ids.find(';', at), ids.size());
      const std::string id = ids.substr(at, end - at);
      Statement row(database_, query);
      row.bind_text(1, id);
      found.push_back(row.step() ? row.text(0) : id);
      at = end + 1;
    }
    std::string out;
    for (std::size_t i = 0; i < found.size(); ++i)
      out += (i == 0 ? "" : i + 1 < found.size() ? ", " : " " + strings_.say("why.and") + " ") + found[i];
    return out;
  }

  // The table's end is excluded.
  std::string day(const std::string& begin, const std::string& end) const {
    if (begin.empty()) return "";
    const std::optional<Interval> first = base::parse_iso_interval(begin), next = base::parse_iso_interval(end);
    if (!first) return begin;
    return strings_.interval({first->begin, next ? next->begin : std::nullopt});
  }

  // Who says it, where that is not the report itself.
  std::string speaker(const std::string& claim) {
    Statement row(database_,
                  "SELECT coalesce(source_text, ''), coalesce(source_actor, ''), form FROM claims WHERE claim_id = ?");
    row.bind_text(1, claim);
    if (claim.empty() || !row.step() || row.text(2) == "plain") return "";
    return row.text(0).empty() ? names("SELECT name FROM actors WHERE actor_id = ? ORDER BY rowid LIMIT 1", row.text(1))
                               : row.text(0);
  }

  std::string toll() {
    Statement row(database_, "SELECT text FROM numbers WHERE event_id = ? ORDER BY rowid");
    row.bind_text(1, id_);
    std::string out;
    while (row.step()) out += (out.empty() ? "" : ", ") + ("“" + row.text(0) + "”");
    return out;
  }

  // What place, day and parties rest on, where that is not the sentence's own words.
  std::string basis() {
    Statement row(database_, "SELECT construction FROM why WHERE id = ? ORDER BY position");
    row.bind_text(1, id_);
    std::string out;
    while (row.step()) {
      const std::string key = "why.basis." + row.text(0), words = strings_.say(key);
      if (words != key && out.find(words) == std::string::npos) out += "; " + words;
    }
    return out;
  }

  Database& database_;
  std::string_view id_;
  Strings strings_;
};

}  // namespace

std::string event_sentence(Database& database, std::string_view id, std::string_view language) {
  return Sentence(database, id, language).told();
}

}  // namespace wederhoor::output
