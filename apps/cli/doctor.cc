// wederhoor doctor: what is installed, from where, which versions, and what is wrong. Tested by
// tests/cli/check_whole.py.
#include <fmt/format.h>

#include "terminal.h"
#include "verb.h"
#include "wederhoor/doctor.h"

namespace wederhoor::cli {
namespace {

void line(const char* what, const std::string& text) { put(harmless(fmt::format("{:<11}{}", what, text)) + '\n'); }

int doctor(const Program& program) {
  const Installation found = examine(program.data);
  line("program", "wederhoor " + found.versions.program);
  if (!found.data.empty()) line("data", fmt::format("{}, {} parts", found.data.string(), found.parts));
  if (!found.versions.lexicons.empty()) line("lexicons", found.versions.lexicons);
  for (const std::string& table : found.changed) line("", table + ": changed by you");
  for (const std::string& table : found.added) line("", table + ": added by you");
  for (const std::string& model : found.versions.models) line("model", model);
  if (!found.gazetteer.empty()) line("gazetteer", found.gazetteer.string() + ", " + found.versions.gazetteer);
  for (const std::filesystem::path& reader : found.readers) line("reader", reader.string());
  line("page", found.page + ", in the program");
  line("icu", found.versions.icu);
  for (const Error& fault : found.faults) say(fault);
  put(found.faults.empty() ? "All is whole.\n" : fmt::format("{} wrong.\n", found.faults.size()));
  return finish_output(found.faults.empty() ? exit_done : exit_disk);
}
}  // namespace

void add_doctor(Verb& root, Program& program) {
  Verb verb = root.verb("doctor", "Tell what is installed, from where, which versions, and what is wrong");
  verb.footer(
      "Examples:\n  wederhoor doctor\n  wederhoor doctor --data my-data\n\n"
      "Exit code 0: every part is there and as it was installed, or a lexicon that you changed. 5: one is not.\n");
  verb.does(program, [&program] { return doctor(program); });
}

}  // namespace wederhoor::cli
