// Calls the stages in order; nothing else. Tested by tests/invariants/invariants_test.cc.
#include "wederhoor/engine.h"

#include <algorithm>
#include <future>

#include "claims/find_claims.h"
#include "data_folder.h"
#include "dossier/build_dossier.h"
#include "events/find_events.h"
#include "intake/take_in.h"
#include "reading/reader.h"
#include "reconcile/reconcile.h"
#include "versions.h"

namespace wederhoor {

struct Engine::Stages {
  Lexicons lexicons;
  intake::Intake intake;
  reading::Reader reader;
  claims::ClaimFinder claims;
  events::EventFinder events;
};

Engine::Engine(std::unique_ptr<Stages> stages) : stages_(std::move(stages)) {}
Engine::Engine(Engine&&) noexcept = default;
Engine::~Engine() = default;

Result<Engine> Engine::open(const EngineOptions& options) {
  const Result<DataFolder> data = find_data(options.data);
  if (!data) return data.error();
  // The models beside the lexicons, the reader beside the other stages: together they take half the time.
  auto models = std::async(std::launch::async, [&] { return reading::open_models(data->models, data->gazetteer); });
  Result<Lexicons> lexicons = Lexicons::open(data->lexicons);
  if (!lexicons) return lexicons.error();
  auto opening = std::async(std::launch::async, [&] { return reading::Reader::open(*lexicons, std::move(models)); });
  Result<intake::Intake> intake = intake::Intake::open(*lexicons);
  if (!intake) return intake.error();
  Result<claims::ClaimFinder> claims = claims::ClaimFinder::open(*lexicons);
  if (!claims) return claims.error();
  Result<events::EventFinder> events = events::EventFinder::open(*lexicons);
  if (!events) return events.error();
  Result<reading::Reader> reader = opening.get();
  if (!reader) return reader.error();
  return Engine(std::make_unique<Stages>(
      Stages{std::move(*lexicons), std::move(*intake), std::move(*reader), std::move(*claims), std::move(*events)}));
}

Result<Report> Engine::take_in(std::string_view bytes, const Metadata& metadata) const {
  return stages_->intake.take_in(bytes, metadata);
}

Reading Engine::read_text(const Report& report) const { return stages_->reader.read(report); }

void Engine::annotate(std::string_view text, Reading& reading) const { stages_->reader.annotate(text, reading); }

Result<Document> Engine::read(std::string_view bytes, const Metadata& metadata) const {
  Result<Report> report = take_in(bytes, metadata);
  if (!report) return report.error();
  return read(std::move(*report));
}

Document Engine::read(Report report) const {
  Document document;
  document.report = std::move(report);
  document.reading = stages_->reader.read(document.report);
  document.claims = stages_->claims.find(document.report, document.reading);
  events::Found found = stages_->events.find(document.report, document.reading, document.claims);
  document.events = std::move(found.events);
  document.numbers = std::move(found.numbers);
  document.positions = std::move(found.positions);
  return document;
}

Dossier Engine::reconcile(std::vector<Document> documents) const {
  const auto key = [](const Document& d) { return std::tie(d.report.file, d.report.id); };
  std::sort(documents.begin(), documents.end(), [&](const Document& a, const Document& b) { return key(a) < key(b); });
  reconcile::join_actors(documents);
  reconcile::Reconciled found = reconcile::reconcile(documents, stages_->lexicons);
  return dossier::build_dossier(std::move(documents), std::move(found.matches), std::move(found.incidents),
                                stages_->lexicons);
}

const Lexicons& Engine::lexicons() const { return stages_->lexicons; }

RunRecord Engine::run_record() const { return versions(stages_->lexicons, stages_->reader.versions()); }

void forget_words(Document& document) {
  document.reading.tokens = {};
  document.reading.tokens.shrink_to_fit();
  document.report.map.shrink_to_fit();
}

}  // namespace wederhoor
