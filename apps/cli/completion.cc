// wederhoor completion: what a shell needs to complete verbs, options and their values, made from the command line
// tree. Tested by tests/cli/check_cli.py.
#include <fmt/format.h>

#include "terminal.h"
#include "verb.h"

namespace wederhoor::cli {
namespace {

struct Flag {
  std::string name, about;
  std::vector<std::string> values;  // closed list; empty: a file name, or nothing
  bool takes_value = false;
};

struct Words {  // of one verb
  std::string name, about;
  std::vector<Flag> flags;
  std::vector<std::string> words;  // of its first argument
};

// "nl|en" -> {nl, en}
std::vector<std::string> values(const std::string& text) {
  std::vector<std::string> out;
  if (text.find('|') == std::string::npos) return out;
  for (std::size_t at = 0; at != std::string::npos;) {
    const std::size_t end = text.find('|', at);
    out.push_back(text.substr(at, end - at));
    at = end == std::string::npos ? end : end + 1;
  }
  return out;
}

std::string plain(std::string text) {
  for (char& c : text) {
    if (c == '\'' || c == ':' || c == '[' || c == ']' || c == '"' || c == '\n' || c == '$' || c == '`' || c == '\\')
      c = ' ';
  }
  return text;
}

std::vector<Flag> flags_of(const VerbAbout& verb) {
  std::vector<Flag> out;
  for (const OptionAbout& option : verb.options) {
    for (const std::string& name : option.longs)
      out.push_back({name, plain(option.about), values(option.value), option.takes_value});
  }
  return out;
}

std::vector<Words> words_of(const VerbAbout& root) {
  std::vector<Words> out;
  for (const VerbAbout& verb : root.verbs) {
    Words words{verb.name, plain(verb.about), flags_of(verb), {}};
    for (const VerbAbout& below : verb.verbs) words.words.push_back(below.name);
    if (verb.name == "completion") words.words = {"bash", "zsh", "fish"};
    if (verb.name == "schema") words.words = {"dossier", "refused", "run"};
    if (verb.name == "help") {
      for (const VerbAbout& other : root.verbs) words.words.push_back(other.name);
    }
    for (const Flag& flag : flags_of(root)) words.flags.push_back(flag);
    out.push_back(std::move(words));
  }
  return out;
}

template <class Items, class Text>
std::string joined(const Items& items, Text text, const char* between = " ") {
  std::string out;
  for (const auto& item : items) {
    if (!out.empty()) out += between;
    out += text(item);
  }
  return out;
}

const auto itself = [](const std::string& s) { return s; };
const auto name = [](const auto& x) { return x.name; };

std::string bash(const std::vector<Words>& all) {
  std::string out =
      "# bash completion of wederhoor: source <(wederhoor completion bash)\n_wederhoor() {\n  local "
      "word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} verb= i\n"
      "  for ((i = 1; i < COMP_CWORD; i++)); do [[ ${COMP_WORDS[i]} != -* ]] && { verb=${COMP_WORDS[i]}; break; }; "
      "done\n  COMPREPLY=()\n  case $before in\n";
  std::vector<std::string> done;
  for (const Words& verb : all) {
    for (const Flag& flag : verb.flags) {
      if (flag.values.empty() || std::find(done.begin(), done.end(), flag.name) != done.end()) continue;
      done.push_back(flag.name);
      out += fmt::format("    {}) COMPREPLY=($(compgen -W '{}' -- \"$word\")); return ;;\n", flag.name,
                         joined(flag.values, itself));
    }
  }
  out += "  esac\n  case $verb in\n";
  for (const Words& verb : all) {
    out += fmt::format(
        "    {})\n      if [[ $word == -* ]]; then COMPREPLY=($(compgen -W '{}' -- \"$word\")); else "
        "COMPREPLY=($(compgen {} -- \"$word\")); fi ;;\n",
        verb.name, joined(verb.flags, name), verb.words.empty() ? "-f" : "-W '" + joined(verb.words, itself) + "'");
  }
  return out + fmt::format(
                   "    *) COMPREPLY=($(compgen -W '{} --help --version --data' -- \"$word\")) ;;\n  "
                   "esac\n}}\ncomplete -o filenames -F _wederhoor wederhoor\n",
                   joined(all, name));
}

std::string zsh(const std::vector<Words>& all) {
  std::string out =
      "#compdef wederhoor\n# zsh completion of wederhoor: put it into a folder of $fpath as _wederhoor\n_wederhoor() "
      "{\n  local -a verbs\n  verbs=(\n";
  for (const Words& verb : all) out += fmt::format("    '{}:{}'\n", verb.name, verb.about);
  out +=
      "  )\n  if (( CURRENT == 2 )); then _describe verb verbs; return; fi\n  local verb=$words[2]\n  shift words; (( "
      "CURRENT-- ))\n  case $verb in\n";
  for (const Words& verb : all) {
    out += fmt::format("    {})\n      _arguments", verb.name);
    for (const Flag& flag : verb.flags) {
      const std::string value = !flag.takes_value     ? ""
                                : flag.values.empty() ? ":value:_files"
                                                      : ":value:(" + joined(flag.values, itself) + ")";
      out += fmt::format(" \\\n        '{}[{}]{}'", flag.name, flag.about, value);
    }
    out += fmt::format(" \\\n        '*:argument:{}' ;;\n",
                       verb.words.empty() ? "_files" : "(" + joined(verb.words, itself) + ")");
  }
  return out + "  esac\n}\n_wederhoor \"$@\"\n";
}

std::string fish(const std::vector<Words>& all) {
  std::string out =
      "# fish completion of wederhoor: wederhoor completion fish > ~/.config/fish/completions/wederhoor.fish\n";
  for (const Words& verb : all)
    out += fmt::format("complete -c wederhoor -n __fish_use_subcommand -f -a {} -d '{}'\n", verb.name, verb.about);
  for (const Words& verb : all) {
    const std::string here = fmt::format("complete -c wederhoor -n '__fish_seen_subcommand_from {}'", verb.name);
    if (!verb.words.empty()) out += fmt::format("{} -f -a '{}'\n", here, joined(verb.words, itself));
    for (const Flag& flag : verb.flags) {
      out += fmt::format("{} -l {} -d '{}'", here, flag.name.substr(2), flag.about);
      if (!flag.values.empty()) out += fmt::format(" -x -a '{}'", joined(flag.values, itself));
      if (flag.values.empty() && flag.takes_value) out += " -r";
      out += '\n';
    }
  }
  return out;
}
}  // namespace

void add_completion(Verb& root, Program& program) {
  Verb verb = root.verb("completion", "Print what a shell needs to complete this command line");
  const auto shell = std::make_shared<std::string>();
  verb.option("SHELL", *shell, "bash, zsh or fish").required().value("SHELL").one_of({"bash", "zsh", "fish"});
  verb.footer("Examples:\n  source <(wederhoor completion bash)\n");
  verb.does(program, [shell, &root] {
    const std::vector<Words> all = words_of(root.about());
    put(*shell == "bash" ? bash(all) : *shell == "zsh" ? zsh(all) : fish(all));
    return finish_output(exit_done);
  });
}

}  // namespace wederhoor::cli
