// dossier.ttl, read back with serd: its words are those at their place, and its claims, events and incidents are those
// of the tables. Tested by tests/output/folder_test.cc.
#include <fmt/format.h>
#include <serd/serd.h>

#include "output/check/check_steps.h"

namespace wederhoor::output {
namespace {

struct Reader {
  Checking& checking;
  SerdEnv* env;
  std::map<std::string, const CheckedText*, std::less<>> by_id;
  std::optional<Error> error;
  std::uint64_t statements = 0;

  void fail(std::string message) {
    if (!error) error = differs(fmt::format("dossier.ttl:statement {}", statements), std::move(message));
  }
};

std::string full(const Reader& reader, const SerdNode* node) {
  SerdNode expanded =
      node->type == SERD_CURIE || node->type == SERD_URI ? serd_env_expand_node(reader.env, node) : SERD_NODE_NULL;
  const SerdNode* shown = expanded.buf != nullptr ? &expanded : node;
  std::string out(reinterpret_cast<const char*>(shown->buf), shown->n_bytes);
  serd_node_free(&expanded);
  return out;
}

// "urn:wederhoor:claim:c_12" names a record of the tables.
void check_record(Reader& reader, std::string_view uri) {
  for (const auto& [kind, key] : {std::pair{"urn:wederhoor:claim:", "claims.claim_id"},
                                  {"urn:wederhoor:event:", "events.event_id"},
                                  {"urn:wederhoor:incident:", "incidents.incident_id"}}) {
    if (!uri.starts_with(kind)) continue;
    const std::string id(uri.substr(std::string_view(kind).size()));
    if (!reader.checking.keys[key].contains(id)) reader.fail(id + " is not in the tables");
    ++reader.checking.cells;
  }
}

// "urn:wederhoor:report:HASH#char=12,30" with these words.
void check_words(Reader& reader, std::string_view uri, const std::string& words) {
  constexpr std::string_view head = "urn:wederhoor:report:";
  const std::size_t at = uri.find("#char=");
  const auto report = reader.by_id.find(uri.substr(head.size(), at - head.size()));
  std::string span(uri.substr(at + 6));
  if (const std::size_t comma = span.find(','); comma != std::string::npos) span[comma] = '-';
  const auto there = report == reader.by_id.end()
                         ? std::nullopt
                         : reader.checking.texts.words(*report->second, std::string_view(span));
  if (!there || *there != words) reader.fail("\"" + words + "\" is not what stands at " + span);
  ++reader.checking.spans;
}

SerdStatus on_base(void* handle, const SerdNode* uri) {
  return serd_env_set_base_uri(static_cast<Reader*>(handle)->env, uri);
}
SerdStatus on_prefix(void* handle, const SerdNode* name, const SerdNode* uri) {
  return serd_env_set_prefix(static_cast<Reader*>(handle)->env, name, uri);
}

SerdStatus on_statement(void* handle, SerdStatementFlags, const SerdNode*, const SerdNode* subject,
                        const SerdNode* predicate, const SerdNode* object, const SerdNode*, const SerdNode*) {
  Reader& reader = *static_cast<Reader*>(handle);
  ++reader.statements;
  const std::string s = full(reader, subject);
  check_record(reader, s);
  if (object->type != SERD_LITERAL) {
    check_record(reader, full(reader, object));
  } else if (s.find("#char=") != std::string::npos && full(reader, predicate).ends_with("rdf-schema#label")) {
    check_words(reader, s, full(reader, object));
  }
  return SERD_SUCCESS;
}
}  // namespace

Status check_turtle(Checking& checking) {
  const Result<std::string> bytes = read_output(checking, "dossier.ttl");
  if (!bytes) return bytes.error();
  Reader reader{checking, serd_env_new(nullptr), {}, std::nullopt};
  for (const auto& [name, text] : checking.texts.all()) reader.by_id.emplace(text.id, &text);
  SerdReader* serd = serd_reader_new(SERD_TURTLE, &reader, nullptr, on_base, on_prefix, on_statement, nullptr);
  serd_reader_set_strict(serd, true);
  const SerdStatus status = serd_reader_read_string(serd, reinterpret_cast<const std::uint8_t*>(bytes->c_str()));
  serd_reader_free(serd);
  serd_env_free(reader.env);
  if (reader.error) return *reader.error;
  if (status != SERD_SUCCESS) return differs("dossier.ttl", reinterpret_cast<const char*>(serd_strerror(status)));
  return Done{};
}

}  // namespace wederhoor::output
