// The table that checking lexicons reads for itself: nl/sample_report, the report in which a line is tried.
#pragma once

#include "lexicon/table_schema.h"

namespace wederhoor {

const lexicon::TableSchema& sample_report_table();

}  // namespace wederhoor
