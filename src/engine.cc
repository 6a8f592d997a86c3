// Calls the stages in order; nothing else. Tested by tests/invariants/invariants_test.cc.
#include "wederhoor/engine.h"

#include <future>

#include "base/word_forms.h"
#include "claims/find_claims.h"
#include "data_folder.h"
#include "dossier/build_dossier.h"
#include "events/find_events.h"
#include "intake/take_in.h"
#include "lexicon_tables.h"
#include "manifest.h"
#include "reading/reader.h"
#include "reconcile/reconcile.h"
#include "reconcile/tell_events.h"
#include "relation_files.h"
#include "versions.h"
#include "wederhoor/lexicons.h"

namespace wederhoor {

struct Engine::Stages {
  Lexicons lexicons;
  intake::Intake intake;
  reading::Reader reader;
  claims::ClaimFinder claims;
  events::EventFinder events;
  reconcile::Relations relations;
  // What the stages after intake make of a report.
  Result<Document> document(Result<Report> report, unsigned threads = 1) const;
  Document made_of(Report report, unsigned threads = 1) const;
};

Engine::Engine(std::unique_ptr<Stages> stages) : stages_(std::move(stages)) {}
Engine::Engine(Engine&&) noexcept = default;
Engine::~Engine() = default;

Result<Engine> Engine::open(const EngineOptions& options) {
  const Result<DataFolder> data = find_data(options.data);
  if (!data) return data.error();
  if (const Status whole = check_whole(*data); !whole) return whole.error();
  // The models beside the lexicons, the reader beside the other stages: together they take half the time.
  auto models = std::async(std::launch::async, [&] { return reading::open_models(data->models, data->gazetteer); });
  Result<Lexicons> lexicons = open_lexicons(data->lexicons);
  if (!lexicons) return lexicons.error();
  auto opening = std::async(std::launch::async, [&] { return reading::Reader::open(*lexicons, std::move(models)); });
  Result<intake::Intake> intake = intake::Intake::open(*lexicons);
  if (!intake) return intake.error();
  Result<claims::ClaimFinder> claims = claims::ClaimFinder::open(*lexicons);
  if (!claims) return claims.error();
  Result<events::EventFinder> events = events::EventFinder::open(*lexicons);
  if (!events) return events.error();
  Result<std::vector<reconcile::RelationFiles>> files = relation_files(data->models);
  if (!files) return files.error();
  Result<reconcile::Relations> relations = reconcile::Relations::open(*lexicons, std::move(*files));
  if (!relations) return relations.error();
  Result<reading::Reader> reader = opening.get();
  if (!reader) return reader.error();
  return Engine(std::make_unique<Stages>(Stages{std::move(*lexicons), std::move(*intake), std::move(*reader),
                                                std::move(*claims), std::move(*events), std::move(*relations)}));
}

Status Engine::each_item(std::string bytes, const std::string& file, const TakeItem& take,
                         std::string_view format) const {
  return stages_->intake.each_item(std::move(bytes), file, take, format);
}

Status Engine::each_item_of(const std::filesystem::path& path, const std::string& file, const TakeItem& take,
                            std::string_view format) const {
  return stages_->intake.each_item_of(path, file, take, format);
}

std::vector<std::string_view> Engine::formats() { return intake::Intake::formats(); }

Result<Report> Engine::take_in(const Item& item, const Metadata& told) const {
  return stages_->intake.take_in(item, told);
}

Result<Report> Engine::take_in(std::string_view bytes, const Metadata& metadata) const {
  return stages_->intake.take_in(bytes, metadata);
}

Reading Engine::read_text(const Report& report) const { return stages_->reader.read(report); }

void Engine::annotate(std::string_view text, Reading& reading) const { stages_->reader.annotate(text, reading); }

Result<Document> Engine::read(const Item& item, const Metadata& told, unsigned threads) const {
  return stages_->document(take_in(item, told), threads);
}

Result<Document> Engine::read(std::string_view bytes, const Metadata& metadata) const {
  return stages_->document(take_in(bytes, metadata));
}

Result<Document> Engine::Stages::document(Result<Report> report, unsigned threads) const {
  if (!report) return report.error();
  Document document = made_of(std::move(*report), threads);
  if (Status sound = reader.sound(); !sound) return sound.error();
  return document;
}

Document Engine::read(Report report) const { return stages_->made_of(std::move(report)); }

Document Engine::Stages::made_of(Report report, unsigned threads) const {
  Document document;
  document.report = std::move(report);
  document.reading = reader.read(document.report, threads);
  const base::WordForms forms(document.report.text, document.reading);
  document.claims = claims.find(document.report, document.reading, forms);
  events::Found found = events.find(document.report, document.reading, forms, document.claims);
  document.events = std::move(found.events);
  document.numbers = std::move(found.numbers);
  document.propositions = std::move(found.propositions);
  document.words = std::move(found.words);
  return document;
}

std::vector<Attempt> Engine::tried(const Report& report, const Reading& reading, Span place) const {
  return stages_->claims.tried(report, reading, base::WordForms(report.text, reading), place);
}

Dossier Engine::reconcile(std::vector<Document> documents) const {
  Heap heap(std::move(documents));
  reconcile::join_actors(heap);
  reconcile::join_bodies(heap, stages_->lexicons);
  reconcile::Reconciled found = reconcile::reconcile(heap, stages_->lexicons, stages_->relations);
  reconcile::tell_events(heap, found.incidents, stages_->lexicons);
  return dossier::build_dossier(std::move(heap), std::move(found.matches), std::move(found.incidents),
                                stages_->lexicons);
}

Status Engine::sound() const { return stages_->reader.sound(); }
const Lexicons& Engine::lexicons() const { return stages_->lexicons; }

RunRecord Engine::run_record() const {
  return versions(stages_->lexicons, stages_->reader.versions(), stages_->relations.versions());
}

void forget_words(Document& document) {
  document.reading.tokens = {};
  document.reading.tokens.shrink_to_fit();
  document.reading.words = {};
  document.report.map.shrink_to_fit();
}

}  // namespace wederhoor
