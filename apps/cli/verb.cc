// Verbs as sub-commands of CLI11, the one source that includes it. Tested by tests/cli/check_cli.py.
//   applies to:  --lang fr   ->  what CLI11 says of a value outside its list.
//   not to:      what was meant by a misspelt word: command_line.cc.
#include "verb.h"

#include <CLI/CLI.hpp>

#include "command_line.h"

namespace wederhoor::cli {
namespace {
OptionAbout about_option(const CLI::Option& option) {
  OptionAbout out;
  out.positional = option.get_positional();
  out.name = option.get_name();
  for (const std::string& name : option.get_lnames()) out.longs.push_back("--" + name);
  out.value = option.get_option_text();
  out.about = option.get_description();
  out.takes_value = option.get_items_expected_max() > 0;
  return out;
}

VerbAbout about_verb(const CLI::App& app, const std::string& before) {
  VerbAbout out{app.get_name(), app.get_description(), app.get_footer(), app.help(before), {}, {}};
  for (const CLI::Option* option : app.get_options()) out.options.push_back(about_option(*option));
  const std::string here = before.empty() ? app.get_name() : before + " " + app.get_name();
  for (const CLI::App* below : app.get_subcommands({})) out.verbs.push_back(about_verb(*below, here));
  return out;
}
}  // namespace

Option& Option::required() { return option_->required(), *this; }
Option& Option::value(const std::string& name) { return option_->option_text(name), *this; }
Option& Option::one_of(const std::vector<std::string>& values) { return option_->check(CLI::IsMember(values)), *this; }
Option& Option::between(unsigned least, unsigned most) {
  return option_->check(CLI::Range(static_cast<int>(least), static_cast<int>(most))), *this;
}
Option& Option::shows_default() { return option_->capture_default_str(), *this; }

Verb Verb::verb(const std::string& name, const std::string& about) { return Verb(app_->add_subcommand(name, about)); }
void Verb::needs_verb() { app_->require_subcommand(1); }
Option Verb::flag(const std::string& name, bool& target, const std::string& about) {
  return Option(app_->add_flag(name, target, about));
}
Option Verb::option(const std::string& name, std::string& target, const std::string& about) {
  return Option(app_->add_option(name, target, about));
}
Option Verb::option(const std::string& name, unsigned& target, const std::string& about) {
  return Option(app_->add_option(name, target, about));
}
Option Verb::option(const std::string& name, std::vector<std::string>& target, const std::string& about) {
  return Option(app_->add_option(name, target, about));
}
void Verb::footer(const std::string& text) { app_->footer(text); }
void Verb::does(Program& program, std::function<int()> action) {
  app_->callback([&program, action = std::move(action)] { program.run = action; });
}
VerbAbout Verb::about() const { return about_verb(*app_, ""); }

CommandLine::CommandLine(const std::string& name, const std::string& about)
    : app_(std::make_unique<CLI::App>(about, name)) {
  app_->fallthrough();
}
CommandLine::~CommandLine() = default;

Verb CommandLine::root() { return Verb(app_.get()); }

void CommandLine::answers_version_and_help(const std::string& version) {
  app_->set_version_flag("--version", version);
  app_->set_help_flag("-h,--help", "Print this help");
}

Parsed CommandLine::parse(int argc, char** argv) {
  try {
    app_->parse(argc, argv);
  } catch (const CLI::Success& asked) {  // --help, --version
    app_->exit(asked);
    return {true, ""};
  } catch (const CLI::ParseError& error) {
    return {false, error.what()};
  }
  return {};
}

}  // namespace wederhoor::cli
