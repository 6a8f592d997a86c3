// A page to blocks: the report's paragraphs, headings and lists in, everything else out with its reason.
//   applies:      <h2>Tegenreactie</h2> is a subhead, <li> a list item, <figcaption> a caption that is taken out
//   applies not:  the page's title: it is the report's title, not its text
// Tested by tests/intake/html/html_test.cc.
#include "intake/html/html_report.h"

#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "intake/html/html_main.h"
#include "intake/html/html_metadata.h"
#include "intake/html/html_scripts.h"
#include "intake/refuse.h"
#include "intake/text/line_words.h"

namespace wederhoor::intake {
namespace {

// The kind that the element around a block gives it.
std::string kind_of(const Page& page, const HtmlHints& hints, const PageBlock& block) {
  std::size_t at = block.container;
  for (int level = 0; level < 3 && at != 0; ++level, at = page[at].parent) {
    const std::string_view name = page[at].name;
    if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6') return "subhead";
    if (name == "li" && level == 0) return "list_item";
    if (name == "p" && level == 0) continue;
    for (const char* attribute : {"class", "id"}) {
      const HtmlHints::Effect effect = hints.of(page.attribute(page[at], attribute)).effect;
      if (effect == HtmlHints::Effect::pull_quote) return "pull_quote";
      if (effect == HtmlHints::Effect::lead && level == 0) return "lead";
    }
  }
  return {};
}

// The page's title again, above the text.
bool repeats_title(const MappedText& text, const std::string& title) {
  return !title.empty() && text.text().size() < 400 && lower_words(text.text()) == lower_words(title);
}

// Neighbours taken out for the same reason are one part.
void add_removed(Blocks& blocks, MappedText text, const std::string& reason) {
  if (!blocks.empty() && blocks.back().removed == reason) {
    blocks.back().text.append(text);
  } else {
    blocks.push_back({std::move(text), "", reason, true});
  }
}

constexpr std::size_t short_text = 200;  // letters

// The text of a page that shows next to none, where a script of it holds much more.
std::optional<Blocks> from_script(const Page& page, const std::vector<PageBlock>& found, Oddities& oddities, Said& said,
                                  Report& report) {
  std::size_t shown = 0;
  for (const PageBlock& block : found) shown += block.removed.empty() ? block.chars : 0;
  if (shown > short_text || page.source().find("<script") == std::string_view::npos) return std::nullopt;
  Oddities of_script;
  ScriptText script = script_text(page, of_script);
  if (script.letters < 3 * shown || script.letters < 60) return std::nullopt;
  if (said.date.empty() && !script.date.empty()) said.date = script.date, said.date_from = "script";
  report.remarks.push_back("the text stands only in a script of the page (" + script.name + ")");
  oddities = std::move(of_script);
  return std::move(script.blocks);
}

}  // namespace

Result<Blocks> html_blocks(std::string_view source, std::string_view file, HtmlUse use, const Tables& tables,
                           Oddities& oddities, Said& said, Report& report) {
  if (source.size() > largest_page)
    return Error{ErrorKind::refused, std::string(file), "is a page larger than 10 MiB",
                 "save only the article, as text or HTML"};
  const Page page(source);
  if (page.cut()) report.remarks.emplace_back("the page nests or repeats its tags beyond reason; some were left out");
  said = page_metadata(page, tables.months, tables.hints);
  if (const auto age = said.date.empty() ? tables.ages.of(said.age_text) : std::nullopt) said.age = age->age;
  std::vector<PageBlock> found = page_blocks(page);
  if (use == HtmlUse::page)
    find_main(page, tables.hints, said.title, found);
  else
    drop_named(page, tables.hints, found);
  if (use == HtmlUse::page) {
    if (std::optional<Blocks> script = from_script(page, found, oddities, said, report)) return *std::move(script);
  }
  Blocks out;
  for (PageBlock& block : found) {
    if (!block.removed.empty()) {
      const bool title = repeats_title(block.text, said.title);
      add_removed(out, std::move(block.text), title ? "headline" : block.removed);
      continue;
    }
    MappedText text = clean(block.text, oddities);
    block.text = {};
    if (text.empty()) continue;
    if (repeats_title(text, said.title)) {
      add_removed(out, std::move(text), "headline");
    } else {
      out.push_back({std::move(text), kind_of(page, tables.hints, block), "", true});
    }
  }
  return out;
}

}  // namespace wederhoor::intake
