// `wederhoor conllu`: words, sentences and trees as CoNLL-U. Tested by tests/cli/conllu_test.cc.
#include "base/files.h"
#include "conllu_format.h"
#include "terminal.h"
#include "verb.h"

namespace wederhoor::cli {
namespace {

constexpr std::uint64_t largest = 1ULL << 30;

struct Options {
  std::vector<std::string> files;
  bool pretokenized = false;
};

// Of all reports in the file; the first that is refused ends it.
Result<std::string> convert(const Engine& engine, const std::string& file, std::string bytes, bool pretokenized) {
  if (pretokenized) {
    Result<GivenTokens> given = parse_conllu(file, bytes);
    if (!given) return given.error();
    engine.annotate(given->text, given->reading);
    return to_conllu(*given);
  }
  std::string out;
  std::optional<Error> refused;
  const Status done = engine.each_item(std::move(bytes), file, [&](Item&& item) {
    const Result<Report> report = engine.take_in(item);
    if (!report) return refused = report.error(), false;
    out += to_conllu(*report, engine.read_text(*report));
    return true;
  });
  if (refused || !done) return refused ? *refused : done.error();
  return out;
}

int conllu(const Program& program, const Options& options) {
  const Result<Engine> engine = Engine::open({program.data});
  if (!engine) return say(engine.error()), exit_code(engine.error());
  std::size_t read = 0;
  for (const std::string& file : options.files) {
    Result<std::string> bytes = file == "-" ? base::read_standard_input(largest) : base::read_file(file, largest);
    if (!bytes) {
      say(bytes.error());
      continue;
    }
    const std::string name = file == "-" ? "-" : base::fs::path(file).filename().string();
    const Result<std::string> out = convert(*engine, name, std::move(*bytes), options.pretokenized);
    if (!out) {
      say(out.error());
      continue;
    }
    ++read;
    if (!put(*out)) break;
  }
  return finish_output(read == options.files.size() ? exit_done : read > 0 ? exit_some_refused : exit_nothing_read);
}
}  // namespace

void add_conllu(Verb& root, Program& program) {
  Verb verb = root.verb("conllu", "Words, sentences and trees of each report as CoNLL-U");
  auto options = std::make_shared<Options>();
  verb.option("FILE", options->files, "Reports, or - for standard input").required();
  verb.flag("--pretokenized", options->pretokenized,
            "The files are CoNLL-U: keep their words and sentences, fill the other columns");
  verb.footer("Examples:\n  wederhoor conllu report.txt\n  wederhoor conllu --pretokenized dev.conllu\n");
  verb.does(program, [options, &program] { return conllu(program, *options); });
}

}  // namespace wederhoor::cli
