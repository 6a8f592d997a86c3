// Names blocks by their shape and their words, in one fixed order of questions; when in doubt a block stays prose.
//   applies:      "Tegenreactie" before a paragraph is a subhead; "Dick Jansen. beeld ANP" is a caption and its credit
//   applies not:  "Dat zei de president dinsdag." is short but a sentence: prose
// Tested by tests/intake/text/structure_test.cc.
#include "intake/text/structure.h"

#include <algorithm>

#include "base/dates.h"
#include "base/part_kinds.h"
#include "base/utf8.h"
#include "intake/text/clean_text.h"
#include "intake/text/line_words.h"
#include "intake/text/pull_quotes.h"
#include "intake/text/turn_labels.h"

namespace wederhoor::intake {
namespace {

constexpr std::size_t longest_heading = 110;  // code points
constexpr std::size_t longest_headline = 170;
constexpr std::size_t longest_caption = 420;

// "date 2024-03 " before the first word, as archives of crawled news put it: bytes of it, and the day or month.
std::size_t date_prefix(std::string_view text, std::string* iso) {
  if (!text.starts_with("date ")) return 0;
  std::size_t end = 5;
  while (end < text.size() && (std::isdigit(static_cast<unsigned char>(text[end])) != 0 || text[end] == '-')) ++end;
  const std::string_view value = text.substr(5, end - 5);
  if (value.size() < 7 || (end < text.size() && text[end] != ' ') || !base::parse_iso_interval(value)) return 0;
  *iso = std::string(value);
  return std::min(end + 1, text.size());
}

// Cuts block `i` in two at byte `at`; the first half gets `kind` or is taken out for `removed`.
void split(Blocks& blocks, std::size_t i, std::size_t at, std::string kind, std::string removed) {
  Oddities none;
  Block head{clean(blocks[i].text.slice(0, at), none), std::move(kind), std::move(removed), blocks[i].solid};
  blocks[i].text = clean(blocks[i].text.slice(at, blocks[i].text.text().size()), none);
  blocks.insert(blocks.begin() + static_cast<std::ptrdiff_t>(i), std::move(head));
}

// “De haven is veilig.” – minister Jan Bos: a whole sentence stands in marks, which no head has.
bool quotes_sentence(std::string_view text) {
  for (std::size_t stop = text.find('.'); stop != std::string_view::npos; stop = text.find('.', stop + 1)) {
    const base::CodePoint next = base::decode(text, stop + 1);
    if (stop + 1 < text.size() && is_quote_mark(next.value) && stop + 1 + next.size < text.size()) return true;
  }
  return false;
}

bool heading_like(const Block& block, std::size_t limit) {
  const std::string& text = block.text.text();
  if (!block.prose() || text.size() > limit * 3 || base::count_code_points(text) > limit) return false;
  const char32_t last = base::decode_before(text, text.size()).value;
  if (last == ',' || starts_lower(text)) return false;
  return (!ends_sentence(text) && !quotes_sentence(text)) || ends_question(text);
}

class Namer {
 public:
  Namer(Blocks& blocks, const Tables& tables, Said& said) : blocks_(blocks), tables_(tables), said_(said) {}

  void run() {
    take_date_prefix();
    split_glued();
    split_tails();
    name_boilerplate();
    find_wall();
    name_bylines();
    name_captions();
    split_turn_labels(blocks_, tables_.line_marks);
    name_headline();
    mark_pull_quotes(blocks_);
    split_prose();
    name_headings();
  }

 private:
  void take_date_prefix() {
    std::string iso;
    const std::size_t first = next_kept(0);
    if (first == blocks_.size()) return;
    const std::size_t size = date_prefix(blocks_[first].text.text(), &iso);
    if (size == 0) return;
    if (said_.date.empty()) said_.date = iso, said_.date_from = "date prefix";
    if (size == blocks_[first].text.text().size()) {
      blocks_[first].removed = "date_prefix";
    } else {
      split(blocks_, first, size, "", "date_prefix");
    }
  }

  // What stood above the first sentence and lost its line end.
  void split_glued() {
    const std::size_t first = next_kept(0);
    if (first == blocks_.size()) return;
    if (const std::size_t label = tables_.line_marks.glued_label(blocks_[first].text.text()); label > 0) {
      split(blocks_, first, label, "", "navigation");
      return;
    }
    const std::size_t headline = tables_.line_marks.glued_headline(blocks_[first].text.text());
    if (headline > 0) split(blocks_, first, headline, "", "");
  }

  // The line that a page shows in place of the rest. It is one where the report stands before it: above the text it is
  // a label, and where as much goes on behind it, nothing was held back. Less is an offer of subscriptions.
  void find_wall() {
    std::size_t wall = blocks_.size();
    for (std::size_t i = 0; i < blocks_.size() && wall == blocks_.size(); ++i) {
      if (blocks_[i].removed == "paywall") wall = i;
    }
    if (wall == blocks_.size()) return;
    std::size_t before = 0, behind = 0;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (blocks_[i].prose() && ends_sentence(blocks_[i].text.text()))
        (i < wall ? before : behind) += blocks_[i].text.text().size();
    }
    const bool cut = before > 0 && behind < before / 2;
    for (std::size_t i = wall; i < blocks_.size(); ++i) {
      if (cut && blocks_[i].kept()) blocks_[i].removed = "paywall";
      if (!cut && blocks_[i].removed == "paywall") blocks_[i].removed = "subscription";
    }
  }

  // What a page runs into the end of a paragraph.
  void split_tails() {
    Blocks out;
    for (Block& block : blocks_) {
      const std::size_t size = block.text.text().size();
      const auto [at, kind] = block.kept() ? tables_.boilerplate.tail(block.text.text()) : Boilerplate::Tail{size, {}};
      const MappedText rest = block.text.slice(at, size);
      if (at < size) block.text = block.text.slice(0, at - 1);
      out.push_back(std::move(block));
      if (at < size) out.push_back({rest, "", std::string(kind), out.back().solid});
    }
    blocks_ = std::move(out);
  }

  void name_boilerplate() {
    bool in_list = false;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      Block& block = blocks_[i];
      if (!block.kept()) continue;
      const auto hit = tables_.boilerplate.find(block.text.text());
      if (hit) {
        block.removed = hit->kind;
        in_list = hit->heads_list;
      } else if (in_list && heading_like(block, longest_headline) && next_kept(i + 1) < blocks_.size() &&
                 heading_like(blocks_[next_kept(i + 1)], longest_headline)) {
        block.removed = "related";
      } else {
        in_list = false;
      }
    }
  }

  // Among the first blocks, and the last two.
  void name_bylines() {
    const std::size_t count = blocks_.size();
    for (std::size_t i = 0, kept = 0; i < count; ++i) {
      Block& block = blocks_[i];
      if (!block.kept()) continue;
      ++kept;
      if (kept > 8 && i + 2 < count) continue;
      const auto byline = byline_of(block.text.text());
      if (!byline) continue;
      block.removed = "byline";
      if (said_.author.empty()) said_.author = byline->author;
      if (said_.outlet.empty()) said_.outlet = byline->outlet;
      if (!byline->date.empty() && may_say(byline->date)) say_date(byline->date, "byline");
    }
  }

  // Also one that says how long ago, which stands for a day here.
  std::optional<Byline> byline_of(const std::string& line) {
    if (auto byline = tables_.bylines.read(line, tables_.months, tables_.outlets)) return byline;
    const auto said = tables_.ages.of(line);
    if (!said) return std::nullopt;
    const std::string dated = line.substr(0, said->begin) + "1-1-2000" + line.substr(said->end);
    auto byline = tables_.bylines.read(dated, tables_.months, tables_.outlets);
    if (!byline) return std::nullopt;
    if (!said_.age.known()) said_.age = said->age;
    byline->date.clear();
    return byline;
  }

  // The first time element of a page is often another article's: a line that names another day wins over it.
  bool may_say(const std::string& date) const {
    return said_.date.empty() || said_.date_from == "date prefix" || said_.inferred ||
           (said_.date_from == "time element" && said_.date.substr(0, 10) != date.substr(0, 10));
  }

  // A caption and the credit behind it, each a block of its own; a line that is nothing but a credit goes.
  void name_captions() {
    Blocks out;
    out.reserve(blocks_.size());
    for (Block& block : blocks_) {
      const std::string& text = block.text.text();
      const std::size_t size = text.size();
      const std::size_t at = block.kept() ? tables_.credits.picture_credit(text) : size;
      if (at == 0) block.removed = "credit";
      if (at == 0 || at == size) {
        out.push_back(std::move(block));
        continue;
      }
      const bool caption = base::count_code_points(text) <= longest_caption;
      push(out, block.text.slice(0, at), caption ? "caption" : block.kind, block.solid);
      push(out, block.text.slice(at, size), "credit", block.solid);
    }
    blocks_ = std::move(out);
  }

  void name_headline() {
    const std::size_t first = next_text(0);
    if (first == blocks_.size()) return;
    const std::size_t second = next_text(first + 1);
    if (second == blocks_.size()) return;
    Block& block = blocks_[first];
    const bool prose_follows = std::any_of(blocks_.begin() + static_cast<std::ptrdiff_t>(second), blocks_.end(),
                                           [](const Block& b) { return b.prose() && ends_sentence(b.text.text()); });
    if (block.kind.empty() && prose_follows && heading_like(block, longest_headline)) block.kind = "headline";
    if (block.kind != "headline") return;
    if (said_.title.empty()) said_.title = block.text.text();
    const bool byline_follows = second + 1 < blocks_.size() && blocks_[second + 1].removed == "byline";
    if (byline_follows && blocks_[second].prose()) blocks_[second].kind = "lead";
  }

  // Datelines, live-blog times, agency credits.
  void split_prose() {
    const std::size_t times =
        static_cast<std::size_t>(std::count_if(blocks_.begin(), blocks_.end(), [&](const Block& b) {
          return b.prose() && tables_.line_marks.live_time(b.text.text()) > 0;
        }));
    Blocks out;
    out.reserve(blocks_.size());
    bool first = true;
    for (Block& block : blocks_) {
      if (!block.prose()) {
        out.push_back(std::move(block));
        continue;
      }
      take_head(block, times >= 2, first, out);
      const std::size_t size = block.text.text().size();
      const std::size_t credit = tables_.credits.agency_credit(block.text.text());
      if (size == 0) continue;
      first = first && out.empty();
      if (credit == size) {
        out.push_back(std::move(block));
        continue;
      }
      push(out, block.text.slice(0, credit), "", block.solid);
      push(out, block.text.slice(credit, size), "agency_credit", block.solid);
    }
    blocks_ = std::move(out);
  }

  void take_head(Block& block, bool live, bool first, Blocks& out) {
    const std::string& text = block.text.text();
    std::string date;
    std::string_view kind = "live_time";
    std::size_t size = live ? tables_.line_marks.live_time(text) : 0;
    if (size == 0 && first) {
      kind = "dateline";
      size = tables_.bylines.dateline_end(text, tables_.credits, tables_.months, &date);
    }
    if (size == 0) return;
    if (!date.empty() && (said_.date.empty() || said_.date_from == "date prefix")) say_date(date, "dateline");
    push(out, trimmed_head(block.text.slice(0, size)), kind, block.solid);
    Oddities none;
    block.text = clean(block.text.slice(size, text.size()), none);
  }

  // A dateline without the dash that ends it.
  static MappedText trimmed_head(const MappedText& head) {
    std::string_view text = head.text();
    for (;;) {
      const base::CodePoint c = base::decode_before(text, text.size());
      if (c.value != ' ' && c.value != '-' && c.value != 0x2013 && c.value != 0x2014 && c.value != '|') break;
      text.remove_suffix(c.size);
    }
    return head.slice(0, text.size());
  }

  static void push(Blocks& out, const MappedText& text, std::string_view kind, bool solid) {
    Oddities none;
    MappedText tidy = clean(text, none);
    if (!tidy.empty()) out.push_back({std::move(tidy), std::string(kind), "", solid});
  }

  void name_headings() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (!heading_like(blocks_[i], longest_heading)) continue;
      const std::string& text = blocks_[i].text.text();
      const std::size_t next = next_text(i + 1);
      const bool asks = ends_question(text);
      if (next == blocks_.size()) continue;
      const bool before_prose = blocks_[next].kind.empty() && !heading_like(blocks_[next], longest_heading);
      if (asks && before_prose && words_of(text, 20).size() <= 16) blocks_[i].kind = "question";
      if (!asks && before_prose && words_of(text, 20).size() <= 14)
        blocks_[i].kind = starts_list_item(text) && text.front() != '1' ? "list_item" : "subhead";
    }
  }

  void say_date(const std::string& iso, std::string_view from) {
    said_.date = iso;
    said_.date_from = from;
    said_.inferred = false;
  }

  std::size_t next_kept(std::size_t i) const {
    while (i < blocks_.size() && !blocks_[i].kept()) ++i;
    return i;
  }

  // The next block that is no caption, credit or pull quote either.
  std::size_t next_text(std::size_t i) const {
    while (i < blocks_.size() && (!blocks_[i].kept() || base::stands_aside(blocks_[i].kind))) ++i;
    return i;
  }

  Blocks& blocks_;
  const Tables& tables_;
  Said& said_;
};

}  // namespace

void find_structure(Blocks& blocks, const Tables& tables, Said& said) { Namer(blocks, tables, said).run(); }

}  // namespace wederhoor::intake
