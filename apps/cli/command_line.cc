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

std::vector<std::string> verb_names(const CLI::App& root) {
  std::vector<std::string> names;
  for (const CLI::App* verb : root.get_subcommands({})) names.push_back(verb->get_name());
  return names;
}

std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

const CLI::App* chosen(const CLI::App* root, int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    for (const CLI::App* verb : root->get_subcommands({})) {
      if (verb->get_name() == argv[i]) return verb;
    }
  }
  return root;
}

// Does this option of the verb, or of the root, take the next word as its value?
bool takes_value(const CLI::App& root, const CLI::App& verb, const std::string& name) {
  for (const CLI::App* app : {&verb, &root}) {
    const CLI::Option* option = app->get_option_no_throw(name);
    if (option != nullptr) return option->get_items_expected_max() > 0;
  }
  return false;
}

// The first word on the line that names nothing, with what it may have been meant for.
std::string meant(const CLI::App& root, int argc, char** argv) {
  const CLI::App& verb = *chosen(&root, argc, argv);
  for (int i = 1; i < argc; ++i) {
    const std::string all = argv[i], word = all.substr(0, all.find('='));
    std::vector<std::string> known;
    if (word.starts_with("--")) {
      known = option_names(verb);
      if (&verb != &root) {
        for (const std::string& name : option_names(root)) known.push_back(name);
      }
    } else if (&verb == &root && !word.starts_with("-")) {
      known = verb_names(root);
    }
    if (std::find(known.begin(), known.end(), word) != known.end()) {
      if (word == all && takes_value(root, verb, word)) ++i;
      continue;
    }
    if (const std::string name = nearest(word, known); !name.empty())
      return fmt::format("no \"{}\"; did you mean \"{}\"?", word, name);
    if (!known.empty() && &verb == &root) return "no \"" + word + "\"";
  }
  return "";
}

int say_usage(const CLI::App& root, const CLI::ParseError& error, int argc, char** argv) {
  const CLI::App& verb = *chosen(&root, argc, argv);
  const std::string guess = meant(root, argc, argv);
  say("wederhoor: " + (guess.empty() ? std::string(error.what()) : guess));
  say(&verb == &root ? std::string("Verbs: wederhoor --help") : "Usage: wederhoor help " + verb.get_name());
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

void build_command_line(CLI::App& root, Program& program) {
  root.name("wederhoor");
  root.description(
      "Reads a heap of news reports about armed incidents and lays open who says what, through whom, how firmly.\n"
      "Offline; invents nothing; the same reports always give the same bytes.");
  root.require_subcommand(1);
  root.fallthrough();
  root.add_option("--data", program.data,
                  "Folder with lexicons/, models/ and gazetteer.bin (else WEDERHOOR_DATA, else beside the program)")
      ->option_text("DIR");
  root.set_version_flag("--version", "wederhoor " WEDERHOOR_VERSION);
  root.set_help_flag("-h,--help", "Print this help");
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
  add_completion(root, program);
  add_man(root, program);
  add_help(root, program);
}

std::optional<int> parse_command_line(CLI::App& root, Program& program, int argc, char** argv) {
  try {
    root.parse(argc, argv);
  } catch (const CLI::Success& asked) {  // --help, --version
    root.exit(asked);
    return finish_output(exit_done);
  } catch (const CLI::ParseError& error) {
    return say_usage(root, error, argc, argv);
  }
  if (!program.run) return exit_usage;
  return std::nullopt;
}

}  // namespace wederhoor::cli
