// wederhoor.db: the tables as SQLite, the same bytes every time. Lists and spans are text as in CSV, without the
// spreadsheet rule; unknown is NULL; truths are 0 and 1. One table more, `why`: construction, lexicon row and words
// behind each record (what `wederhoor why` shows).
#pragma once

#include <filesystem>

#include "output/sink.h"
#include "output/tables/table.h"

namespace wederhoor::output {
// Errors (disk): the file cannot be written. `stop` as in FileSink.
Status write_database(const std::filesystem::path& path, const View& view);
// The same bytes, made in memory.
Status write_database(Sink& out, const View& view);
}  // namespace wederhoor::output
