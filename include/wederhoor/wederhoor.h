// Wederhoor: reads news reports about armed incidents and lays open what each side says happened. This header is the
// manual.
//
//   wederhoor::Result<wederhoor::Engine> engine = wederhoor::Engine::open({});
//   std::vector<wederhoor::Document> documents;
//   if (auto document = engine->read(bytes, {.file = "report.txt"})) documents.push_back(std::move(*document));
//   wederhoor::Dossier dossier = engine->reconcile(std::move(documents));
//   std::cout << wederhoor::summary(dossier, {}, /*colour=*/false, /*width=*/100);
//
// The records, in the order in which data flows:
#pragma once

#include "wederhoor/attempt.h"  // what was tried at a place, and why there is no claim
#include "wederhoor/claim.h"    // who says what, through whom, how firmly
#include "wederhoor/doctor.h"   // what is installed, and what is wrong with it
#include "wederhoor/dossier.h"  // the whole heap laid open
#include "wederhoor/engine.h"   // the calls
#include "wederhoor/event.h"    // what happened, or is said to
#include "wederhoor/heap.h"     // the documents that are read together
#include "wederhoor/match.h"    // agreement, contradiction, copies; incidents
#include "wederhoor/number.h"   // the ledger
#include "wederhoor/reading.h"  // words, trees, quotations, who, where, when, how many
#include "wederhoor/render.h"   // files and summary
#include "wederhoor/report.h"   // one article as taken in
#include "wederhoor/result.h"   // Result<T>: a value or an Error that says what to do
#include "wederhoor/text.h"     // Span, Moment, Interval, Because
