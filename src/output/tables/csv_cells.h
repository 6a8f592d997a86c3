// CSV out: a table as UTF-8, header row, LF.
#pragma once

#include "output/sink.h"
#include "output/tables/table.h"

namespace wederhoor::output {
void write_csv(Sink& out, const View& view, const Table& table);
}
