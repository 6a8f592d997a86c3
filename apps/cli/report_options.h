// Options that several verbs share.
#pragma once

#include <string>
#include <vector>

#include "read_all.h"
#include "verb.h"

namespace wederhoor::cli {

struct ReportOptions {
  std::vector<std::string> files;
  std::string metadata;
  std::string published;
  std::string format;
  unsigned jobs = default_jobs();
};

// --metadata, --published, --format, --jobs.
void add_told_options(Verb& verb, ReportOptions& options);
// FILE… and those.
void add_report_options(Verb& verb, ReportOptions& options);
// --metadata and --published read; errors (usage, refused) name the option or the file and line.
Result<Told> told(const ReportOptions& options);
// The files that the user named, and how they are to be read.
Inputs inputs(const ReportOptions& options);
// The engine, open until the process ends: taking it apart would only keep the user waiting.
Result<const Engine*> open_engine(const Program& program);
// Lists what was not read on standard error.
void say_refused(const std::vector<Refusal>& refused);
// The first refusal that says nothing about the file: no handle or memory was left to read it.
const Error* starved(const std::vector<Refusal>& refused);
// What was odd about the reports, on standard error: a line for each kind of remark, remarks that differ in figures
// only being of one kind.
void say_remarks(const std::vector<Document>& documents);
// 0, 1 when nothing was read, 3 when some were refused.
int code_for(std::size_t read, std::size_t refused);

}  // namespace wederhoor::cli
