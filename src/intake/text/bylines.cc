// Reads bylines and datelines.
//   applies:      "Tom de Wit / vk ,woensdag 24 mei 2023"; "Door Anna Bakker en Jan Smit"; "KYIV (ANP) - Het leger
//   meldt …" applies not:  "Door de aanval vielen twee doden": no name after it, and it goes on as a sentence
// Tested by tests/intake/text/bylines_test.cc.
#include "intake/text/bylines.h"

#include <algorithm>

#include "base/utf8.h"
#include "intake/text/line_words.h"
#include "lexicon/table_file.h"

namespace wederhoor::intake {
namespace {

constexpr std::size_t longest_byline = 160;   // bytes
constexpr std::size_t longest_initials = 6;   // bytes, of a paper or desk that no table knows
constexpr std::size_t longest_dateline = 90;  // bytes

// Pieces between / | , • · – and brackets.
std::vector<std::string_view> parts_of(std::string_view line) {
  std::vector<std::string_view> out;
  std::size_t begin = 0;
  const auto close = [&](std::size_t end) {
    const std::string_view piece = base::trim(line.substr(begin, end - begin));
    if (!piece.empty()) out.push_back(piece);
  };
  for (std::size_t i = 0; i < line.size();) {
    const base::CodePoint c = base::decode(line, i);
    const bool dash = (c.value == '-' || c.value == 0x2013) && i > 0 && line[i - 1] == ' ';
    const bool part = c.value == '/' || c.value == '|' || c.value == ',' || c.value == 0x2022 || c.value == 0xB7 ||
                      c.value == '(' || c.value == ')' || c.value == ':' || dash;
    if (part) {
      close(i);
      begin = i + c.size;
    }
    i += c.size;
  }
  close(line.size());
  return out;
}

bool all_capitals(std::string_view text) {
  bool letter = false;
  for (std::size_t i = 0; i < text.size();) {
    const base::CodePoint c = base::decode(text, i);
    if (base::is_letter(c.value)) {
      letter = true;
      if (!base::is_upper(c.value)) return false;
    }
    i += c.size;
  }
  return letter;
}

}  // namespace

Result<Bylines> Bylines::open(const Lexicons& lexicons) {
  Bylines out;
  for (const auto& [name, table] : lexicons.tables()) {
    if (!name.ends_with("/bylines")) continue;
    for (const lexicon::Row& row : table->rows()) {
      const std::string_view kind = table->cell(row, "kind");
      if (kind == "opener")
        out.openers_.add(lower_words(row.cells.front()), kind == "opener" ? 1 : 0);
      else if (kind == "desk")
        out.openers_.add(lower_words(row.cells.front()), 2);
      else if (kind == "filler")
        out.fillers_.emplace(row.cells.front());
      else if (kind == "particle")
        out.particles_.emplace(row.cells.front());
      else
        return Error{ErrorKind::data, "lexicons/" + name + ".tsv:" + std::to_string(row.line),
                     "has kind \"" + std::string(kind) + "\"", "write opener, desk, filler or particle"};
    }
  }
  return out;
}

// Two to eight words, the first and the last capitalised, small ones only between.
bool Bylines::is_person(std::string_view piece) const {
  const std::vector<Word> words = words_of(piece, 10);
  if (words.size() < 2 || words.size() > 8 || !words.back().upper) return false;
  std::size_t upper = 0;
  for (const Word& w : words) {
    if (base::is_digit(base::decode(w.text, 0).value)) return false;
    upper += w.upper;
    if (!w.upper && !particles_.contains(w.text)) return false;
  }
  return upper >= 2 && piece.find_first_of("!?;\"") == std::string_view::npos;
}

std::optional<Byline> Bylines::read(std::string_view line, const MonthWords& months, const Outlets& outlets) const {
  if (line.size() > longest_byline || ends_question(line)) return std::nullopt;
  Byline out;
  std::string rest(line);
  const std::optional<DateFound> date = months.find(line);
  if (date) {
    out.date = date->iso;
    rest = std::string(line.substr(0, date->begin)) + " , " + std::string(line.substr(date->end));
    for (auto other = months.find(rest); other; other = months.find(rest))  // when it was changed
      rest.replace(other->begin, other->end - other->begin, " , ");
  }
  const std::vector<std::string> words = lower_words(rest);
  const std::vector<std::string_view> views(words.begin(), words.end());
  const lexicon::PhraseTrie::Found opener = openers_.longest(views, 0);
  const bool opened = opener.value > 0;
  if (!date && !opened) return std::nullopt;
  if (opened) {
    const std::vector<Word> w = words_of(rest, opener.words);
    rest.erase(0, w.back().end);
  }
  bool unknown = false;
  for (const std::string_view part : parts_of(rest)) {
    const std::vector<Word> inside = words_of(part);
    const bool filler = std::all_of(inside.begin(), inside.end(), [&](const Word& w) {
      return fillers_.contains(w.text) || months.is_weekday(w.text) || base::is_digit(base::decode(w.text, 0).value);
    });
    const std::string outlet = outlets.by_name(part);
    if (filler) continue;
    if (!outlet.empty()) {
      out.outlet = outlet;
    } else if (is_person(part)) {
      out.author += (out.author.empty() ? "" : ", ") + std::string(part);
    } else {
      unknown = unknown || (opener.value != 2 && !(date && part.size() <= longest_initials));
    }
  }
  const bool desk = opener.value == 2 && words.size() <= 10 && !ends_sentence(line);
  if (unknown || (out.author.empty() && !date && !desk)) return std::nullopt;
  return out;
}

std::size_t Bylines::dateline_end(std::string_view paragraph, const Credits& credits, const MonthWords& months,
                                  std::string* date) const {
  const std::string_view head = paragraph.substr(0, longest_dateline);
  std::size_t end = std::string_view::npos;
  std::size_t mark = 0;
  for (const std::string_view dash :
       {" - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", "\xE2\x80\x94 ", ") -", ") \xE2\x80\x93", ") ="}) {
    const std::size_t at = head.find(dash);
    if (at != std::string_view::npos && at < end) {
      end = at + (dash.starts_with(')') ? 1 : 0);
      mark = at + dash.size();
    }
  }
  if (end == std::string_view::npos || end == 0) return 0;
  if (starts_lower(base::trim(paragraph.substr(mark)))) return 0;
  const std::string_view line = head.substr(0, end);
  const std::size_t bracket = line.find('(');
  bool agency = false;
  if (bracket != std::string_view::npos) {
    for (const Word& w : words_of(line.substr(bracket))) agency = agency || credits.is_agency(w.text);
    if (!line.ends_with(')')) return 0;
  }
  const std::optional<DateFound> found = months.find(line);
  const std::string_view place = base::trim(line.substr(0, std::min(bracket, found ? found->begin : line.size())));
  const std::vector<Word> words = words_of(place, 8);
  const bool names = words.size() <= 7 && std::all_of(words.begin(), words.end(), [&](const Word& w) {
                       return w.upper || particles_.contains(w.text) || months.month(w.text) != 0 ||
                              base::is_digit(base::decode(w.text, 0).value);
                     });
  if (!names || ends_sentence(place)) return 0;
  const bool capitals = !words.empty() && all_capitals(place) && place.size() > 3;
  if (!agency && !found && !capitals) return 0;
  if (found && date != nullptr) *date = found->iso;
  return mark;
}

}  // namespace wederhoor::intake
