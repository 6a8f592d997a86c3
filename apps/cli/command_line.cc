// Puts the verbs together, parses, and says what was wrong and what was meant. Tested by tests/cli/check_cli.py.
//   applies to:  wederhoor raed a.txt   ->  no verb "raed"; did you mean "read"?
//   not to:      what a verb makes of its arguments.
#include "command_line.h"

#include <fmt/format.h>

#include <algorithm>

#include "terminal.h"

namespace wederhoor::cli {
namespace {

// Edits (insert, delete, replace, swap of neighbours) from one word to the other.
std::size_t distance(const std::string& a, const std::string& b) {
  std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = i + j;
        continue;
      }
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  }
  return d[a.size()][b.size()];
}

std::vector<std::string> verb_names(const VerbAbout& root) {
  std::vector<std::string> names;
  for (const VerbAbout& verb : root.verbs) names.push_back(verb.name);
  return names;
}

std::vector<std::string> option_names(const VerbAbout& verb) {
  std::vector<std::string> names;
  for (const OptionAbout& option : verb.options) names.insert(names.end(), option.longs.begin(), option.longs.end());
  return names;
}

const VerbAbout& chosen(const VerbAbout& root, int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    for (const VerbAbout& verb : root.verbs) {
      if (verb.name == argv[i]) return verb;
    }
  }
  return root;
}

// Does this option of the verb, or of the root, take the next word as its value?
bool takes_value(const VerbAbout& root, const VerbAbout& verb, const std::string& name) {
  for (const VerbAbout* one : {&verb, &root}) {
    for (const OptionAbout& option : one->options) {
      if (std::find(option.longs.begin(), option.longs.end(), name) != option.longs.end()) return option.takes_value;
    }
  }
  return false;
}

// The first word on the line that names nothing, with what it may have been meant for.
std::string meant(const VerbAbout& root, const VerbAbout& verb, int argc, char** argv) {
  const bool no_verb = &verb == &root;
  for (int i = 1; i < argc; ++i) {
    const std::string all = argv[i], word = all.substr(0, all.find('='));
    std::vector<std::string> known;
    if (word.starts_with("--")) {
      known = option_names(verb);
      if (!no_verb) {
        for (const std::string& name : option_names(root)) known.push_back(name);
      }
    } else if (no_verb && !word.starts_with("-")) {
      known = verb_names(root);
    }
    if (std::find(known.begin(), known.end(), word) != known.end()) {
      if (word == all && takes_value(root, verb, word)) ++i;
      continue;
    }
    if (const std::string name = nearest(word, known); !name.empty())
      return fmt::format("no \"{}\"; did you mean \"{}\"?", word, name);
    if (!known.empty() && no_verb) return "no \"" + word + "\"";
  }
  return "";
}

int say_usage(const VerbAbout& root, const std::string& wrong, int argc, char** argv) {
  const VerbAbout& verb = chosen(root, argc, argv);
  const std::string guess = meant(root, verb, argc, argv);
  say("wederhoor: " + (guess.empty() ? wrong : guess));
  say(&verb == &root ? std::string("Verbs: wederhoor --help") : "Usage: wederhoor help " + verb.name);
  return exit_usage;
}
}  // namespace

std::string nearest(const std::string& word, const std::vector<std::string>& known) {
  if (word.size() > 60) return "";
  std::string best;
  std::size_t least = 1 + word.size() / 3;
  for (const std::string& name : known) {
    const std::size_t d = distance(word, name);
    if (d < least || (d == least && best.empty())) {
      least = d;
      best = name;
    }
  }
  return best;
}

void add_verbs(Verb& root, CommandLine& line, Program& program) {
  root.needs_verb();
  root.option("--data", program.data,
              "Folder with lexicons/, models/ and gazetteer.bin (else WEDERHOOR_DATA, else beside the program)")
      .value("DIR");
  line.answers_version_and_help("wederhoor " WEDERHOOR_VERSION);
  root.footer(
      "Examples:\n"
      "  wederhoor read reports/*.txt            a summary, and everything in ./dossier\n"
      "  wederhoor why c_0123456789ab            what made a claim\n"
      "  wederhoor check dossier reports/*.txt   every cell against the files\n"
      "\n"
      "Exit codes: 0 done, 1 no report was read, 2 usage, 3 some files refused, 4 a check failed, 5 disk or store, 130 "
      "interrupted.\n");
  add_read(root, program);
  add_text(root, program);
  add_claims(root, program);
  add_why(root, program);
  add_check(root, program);
  add_lexicon(root, program);
  add_conllu(root, program);
  add_gazetteer(root, program);
  add_schema(root, program);
  add_doctor(root, program);
  add_completion(root, program);
  add_man(root, program);
  add_help(root, program);
}

std::optional<int> parse_command_line(CommandLine& line, Program& program, int argc, char** argv) {
  const Parsed parsed = line.parse(argc, argv);
  if (parsed.answered) return finish_output(exit_done);
  if (!parsed.wrong.empty()) return say_usage(line.root().about(), parsed.wrong, argc, argv);
  if (!program.run) return exit_usage;
  return std::nullopt;
}

}  // namespace wederhoor::cli
