// Decides which blocks are turns of a transcript and what their labels are.
//   applies:      "ANKER: Wat is daar gebeurd?" / "MAES: De brug is dicht." / "LERARES (onherkenbaar): Er sliepen …"
//   applies not:  "UPDATE: de brug is dicht" alone; "Moskou: brug is dicht" among other prose; a post in capitals
// Tested by spec/nl/intake.md (tests/spec/spec_test.cc).
#include "intake/text/turn_labels.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/part_kinds.h"
#include "base/utf8.h"
#include "intake/text/clean_text.h"
#include "intake/text/line_words.h"

namespace wederhoor::intake {
namespace {

constexpr std::size_t longest_label = 70;  // bytes, with its bracket
constexpr std::size_t most_words = 6;
constexpr std::size_t least_turns = 3;
constexpr std::size_t least_turns_in_small = 4;  // where labels are not written in capitals

struct Label {
  std::size_t block = 0;
  std::size_t end = 0;   // bytes of the label, with its colon
  std::string name;      // lower case, without its bracket
  std::string_view use;  // what the words say: "host", "asker", "answerer"; empty: a name or a role
  bool capitals = false;
  bool asks = false;  // the turn is nothing but a question
};

// Are there letters, and all of them capitals?
bool all_capitals(std::string_view text) {
  bool any = false;
  for (std::size_t i = 0; i < text.size();) {
    const base::CodePoint c = base::decode(text, i);
    i += c.size;
    if (!base::is_letter(c.value)) continue;
    if (!base::is_upper(c.value)) return false;
    any = true;
  }
  return any;
}

bool plain_name(std::string_view name) {
  return std::none_of(name.begin(), name.end(), [](char c) {
    return (c >= '0' && c <= '9') || c == ',' || c == ';' || c == '!' || c == '?' || c == '"' || c == '/' || c == '#';
  });
}

// "De Klerck", "Boubacar van den Berg": the outer words begin with a capital.
bool titled(const std::vector<Word>& words) { return words.front().upper && words.back().upper; }

std::optional<Label> label_of(std::string_view text, const LineMarks& marks) {
  const std::size_t colon = text.substr(0, longest_label).find(": ");
  if (colon == std::string_view::npos) return std::nullopt;
  std::string_view name = text.substr(0, colon);
  if (const std::size_t bracket = name.find('('); bracket != std::string_view::npos) {
    if (!name.ends_with(')')) return std::nullopt;
    name = base::trim(name.substr(0, bracket));
  }
  const std::vector<Word> words = words_of(name, most_words + 1);
  if (words.empty() || words.size() > most_words || !plain_name(name)) return std::nullopt;
  Label out;
  out.end = colon + 1;
  out.name = base::lower(name);
  if (marks.draws_the_eye(out.name)) return std::nullopt;
  for (const Word& word : words) {
    if (out.use.empty()) out.use = marks.turn_of(word.text);
  }
  if (out.use != "host" && words.size() > 1) out.use = {};  // "A van Dijk"
  const std::string_view turn = text.substr(out.end);
  out.capitals = all_capitals(name) && !all_capitals(turn);
  if (!out.capitals && out.use.empty() && !titled(words)) return std::nullopt;
  if (out.use.empty() && base::count_code_points(name) < 2) return std::nullopt;
  out.asks = ends_question(turn);
  return out;
}

// The same label, its turns counted.
struct Voice {
  std::size_t turns = 0, asked = 0;
};
using Voices = std::map<std::string, Voice, std::less<>>;

// Do the labels stand for voices that take turns? In capitals two are enough of which one is a known one or comes
// back; names written as in prose must be most of the text, since "Moskou: …" and "Kyiv: …" may be lines of a channel.
bool transcript(const std::vector<Label>& labels, const Voices& voices, std::size_t blocks) {
  if (voices.size() < 2) return false;
  const bool known = std::any_of(labels.begin(), labels.end(), [](const Label& l) { return !l.use.empty(); });
  const auto back = static_cast<std::size_t>(
      std::count_if(voices.begin(), voices.end(), [](const auto& v) { return v.second.turns > 1; }));
  const bool capitals = std::all_of(labels.begin(), labels.end(), [](const Label& l) { return l.capitals; });
  if (capitals || known) return labels.size() >= least_turns && (known || back > 0);
  const bool asks = std::any_of(voices.begin(), voices.end(),
                                [](const auto& v) { return v.second.turns > 1 && v.second.asked == v.second.turns; });
  return labels.size() >= least_turns_in_small && back >= 2 && asks && labels.size() * 2 >= blocks;
}

std::string_view kind_of(const Label& label, const Voices& voices) {
  if (label.use == "host" || label.use == "asker") return "turn_host";
  if (label.use == "answerer") return "turn_answer";
  const Voice& voice = voices.find(label.name)->second;
  return voice.turns > 1 && voice.asked == voice.turns ? "turn_host" : "turn_speaker";
}

MappedText cleaned(const MappedText& text) {
  Oddities none;
  return clean(text, none);
}
}  // namespace

void split_turn_labels(Blocks& blocks, const LineMarks& marks) {
  std::vector<Label> labels;
  Voices voices;
  std::size_t prose = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!blocks[i].prose()) continue;
    ++prose;
    std::optional<Label> label = label_of(blocks[i].text.text(), marks);
    if (!label) continue;
    label->block = i;
    Voice& voice = voices[label->name];
    ++voice.turns;
    voice.asked += label->asks ? 1 : 0;
    labels.push_back(std::move(*label));
  }
  // Where some are in capitals, the others are prose.
  const bool any_capitals = std::any_of(labels.begin(), labels.end(), [](const Label& l) { return l.capitals; });
  if (any_capitals) {
    std::erase_if(labels, [](const Label& l) { return !l.capitals && l.use.empty(); });
    std::set<std::string_view> left;
    for (const Label& l : labels) left.insert(l.name);
    std::erase_if(voices, [&](const auto& v) { return !left.contains(v.first); });
  }
  if (!transcript(labels, voices, prose)) return;
  Blocks out;
  out.reserve(blocks.size() + labels.size());
  auto next = labels.begin();
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    Block& block = blocks[i];
    if (next == labels.end() || next->block != i) {
      out.push_back(std::move(block));
      continue;
    }
    const MappedText text = block.text;
    out.push_back({cleaned(text.slice(0, next->end)), std::string(kind_of(*next, voices)), "", block.solid});
    block.text = cleaned(text.slice(next->end, text.text().size()));
    if (!block.text.empty()) out.push_back(std::move(block));
    ++next;
  }
  blocks = std::move(out);
}

}  // namespace wederhoor::intake
