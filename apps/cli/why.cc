// wederhoor why: what made a record; or, at a place of a report, which constructions were tried, what they found and
// why there is no claim. Tested by tests/cli/check_cli.py.
//   applies to:  c_0123456789ab; report.txt:120-168; report.txt "de brug is dicht"
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/offsets.h"
#include "base/utf8.h"
#include "report_options.h"
#include "terminal.h"
#include "verb.h"

namespace wederhoor::cli {
namespace {
struct Options {
  std::string what;  // an id, FILE, or FILE:START-END
  std::string words;
  std::string folder = "dossier";
  std::string language = "nl";
};

int explain_record(const Options& options) {
  const Result<std::string> text = why(options.folder, options.what, options.language);
  if (!text) return say(text.error()), exit_code(text.error());
  put(harmless(*text, true));
  return finish_output(exit_done);
}

struct Place {
  std::string file;
  std::uint32_t first, last;  // code points
};

// "report.txt:120-168"; nothing where it is no such thing.
std::optional<Place> place_named(std::string_view what) {
  const std::size_t colon = what.rfind(':');
  if (colon == std::string_view::npos) return std::nullopt;
  Place place{std::string(what.substr(0, colon)), 0, 0};
  const char* const end = what.data() + what.size();
  const auto [dash, bad] = std::from_chars(what.data() + colon + 1, end, place.first);
  if (bad != std::errc() || dash == end || *dash != '-') return std::nullopt;
  const auto [rest, worse] = std::from_chars(dash + 1, end, place.last);
  if (worse != std::errc() || rest != end) return std::nullopt;
  return place;
}

// The bytes of the text that were asked for. Errors (usage): there is no such place.
Result<Span> span_asked(const std::string& text, const base::Offsets& offsets, const std::optional<Place>& place,
                        const Options& options) {
  if (place) {
    const std::uint32_t size = offsets.code_point(static_cast<std::uint32_t>(text.size()));
    if (place->first < place->last && place->last <= size)
      return Span{offsets.byte(place->first), offsets.byte(place->last)};
    return Error{ErrorKind::usage, options.what, fmt::format("no place in a text of {} characters", size),
                 "give START-END, START below END, as `wederhoor text` counts"};
  }
  const std::size_t at = text.find(options.words);
  if (at == std::string::npos || options.words.empty())
    return Error{ErrorKind::usage, options.what, "the words are not in its text",
                 "copy them from `wederhoor text " + options.what + "`"};
  if (text.find(options.words, at + 1) != std::string::npos)
    say("the words stand in more than one place; this is the first (FILE:START-END names another)");
  return Span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + options.words.size())};
}

// One line: what a construction came to.
std::string told(const Attempt& attempt, const std::string& text, const base::Offsets& offsets) {
  std::string name = attempt.construction;
  if (!attempt.way.empty()) name += ", " + attempt.way;
  if (!name.empty()) name += ": ";
  std::string found = attempt.found ? "adds to a claim or changes one" : attempt.reason;
  for (std::size_t i = 0; i < attempt.claims.size(); ++i)
    found =
        (i > 0 ? found + "; " : "") + fmt::format("\"{}\" [{}]", base::squeeze(base::words_of(text, attempt.claims[i])),
                                                  base::span_cell(offsets, attempt.claims[i]));
  return fmt::format("  {}  {}{}{}\n", attempt.found ? "found" : "no   ", name, found,
                     attempt.page.empty() ? "" : " (" + attempt.page + ")");
}

std::string told(const std::vector<Attempt>& attempts, const std::string& text, const base::Offsets& offsets) {
  std::string out;
  const Attempt* last = nullptr;
  for (const Attempt& attempt : attempts) {
    if (!last || last->at != attempt.at || last->trigger != attempt.trigger || last->row != attempt.row) {
      out += fmt::format("at \"{}\" [{}], {}", base::squeeze(attempt.at.of(text)),
                         base::span_cell(offsets, {attempt.at}), attempt.trigger);
      if (const std::size_t colon = attempt.row.find(':'); colon != std::string::npos)
        out += fmt::format(", lexicons/{}.tsv \"{}\"", attempt.row.substr(0, colon), attempt.row.substr(colon + 1));
      out += '\n';
    }
    out += told(attempt, text, offsets);
    last = &attempt;
  }
  return out.empty() ? "no construction was tried here\n" : out;
}

int explain_place(const Program& program, const Options& options, const std::optional<Place>& place) {
  const std::string file = place ? place->file : options.what;
  const Result<const Engine*> engine = open_engine(program);
  if (!engine) return say(engine.error()), exit_code(engine.error());
  const TakenIn taken = take_in_all(**engine, find_inputs({file}), Told(), 1);
  say_refused(taken.refused);
  if (taken.reports.empty()) return exit_nothing_read;
  const auto holds = [&](const Report& report) { return report.text.find(options.words) != std::string::npos; };
  const auto held = std::find_if(taken.reports.begin(), taken.reports.end(), holds);
  const Report& report = held == taken.reports.end() ? taken.reports.front() : *held;
  const base::Offsets offsets(report.text);
  const Result<Span> span = span_asked(report.text, offsets, place, options);
  if (!span) return say(span.error()), exit_code(span.error());
  const std::vector<Attempt> attempts = (*engine)->tried(report, (*engine)->read_text(report), *span);
  put(harmless(told(attempts, report.text, offsets), true));
  return finish_output(exit_done);
}

int explain(const Program& program, const Options& options) {
  const std::optional<Place> place = options.words.empty() ? place_named(options.what) : std::nullopt;
  return place || !options.words.empty() ? explain_place(program, options, place) : explain_record(options);
}
}  // namespace

void add_why(Verb& root, Program& program) {
  Verb verb = root.verb("why", "Show what made a record, or why there is no claim at a place");
  const auto options = std::make_shared<Options>();
  verb.option("ID", options->what,
              "Id of a claim, number, event, time, mention, incident or match; or FILE:START-END (characters of its "
              "text); or FILE and words")
      .required()
      .value("ID");
  verb.option("WORDS", options->words, "Words of FILE, as they stand in its text").value("WORDS");
  verb.option("--in", options->folder, "The dossier of the record").value("DIR").shows_default();
  verb.option("--lang", options->language, "Language in which an event is told").value("nl|en").one_of({"nl", "en"});
  verb.footer(
      "Examples:\n  wederhoor why c_0123456789ab\n  wederhoor why n_0123456789ab --in monday\n"
      "  wederhoor why report.txt:120-168\n  wederhoor why report.txt \"de brug is dicht\"\n");
  verb.does(program, [options, &program] { return explain(program, *options); });
}

}  // namespace wederhoor::cli
