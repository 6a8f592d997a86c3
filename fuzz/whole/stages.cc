// libFuzzer target: a text, read, and then trees, tags, lemmas and names that no reader would make of it: up to the
// line "====" four bytes a change (word, word, what, value), behind it the text. What must hold: claims, events and the
// dossier are made of whatever the reader says, with spans in their text and a rule behind each claim.
#include <array>
#include <cstdint>

#include "base/word_forms.h"
#include "claims/find_claims.h"
#include "events/find_events.h"
#include "fuzz/whole/whole.h"

namespace wederhoor::fuzz {
namespace {

constexpr std::array<const char*, 24> relations{
    "nsubj",     "nsubj:pass", "obj",  "iobj",  "obl",  "obl:agent", "advcl", "advmod",
    "acl:relcl", "acl",        "amod", "appos", "aux",  "aux:pass",  "case",  "ccomp",
    "parataxis", "conj",       "cop",  "det",   "nmod", "nmod:poss", "xcomp", "punct"};

// Does `head` hang on `token`?
bool below(const Reading& reading, std::int32_t head, std::uint32_t token) {
  while (head != none) {
    if (static_cast<std::uint32_t>(head) == token) return true;
    head = reading.tokens[static_cast<std::size_t>(head)].head;
  }
  return false;
}

void change(Reading& reading, std::uint32_t at, unsigned what, unsigned value) {
  Token& token = reading.tokens[at];
  const Sentence& sentence = reading.sentences[token.sentence];
  const std::uint32_t other = sentence.first + value % (sentence.last - sentence.first);
  switch (what % 6) {
    case 0:
      if (!below(reading, static_cast<std::int32_t>(other), at)) token.head = static_cast<std::int32_t>(other);
      break;
    case 1: token.deprel = relations[value % relations.size()]; break;
    case 2: token.upos = static_cast<Upos>(value % (static_cast<unsigned>(Upos::X) + 1)); break;
    case 3: token.lemma = reading.tokens[other].lemma; break;
    case 4: token.feats = reading.tokens[other].feats; break;
    case 5: token.ner = reading.tokens[other].ner; break;
  }
}

struct Stages {
  claims::ClaimFinder claims = std::move(*claims::ClaimFinder::open(engine().lexicons()));
  events::EventFinder events = std::move(*events::EventFinder::open(engine().lexicons()));
};

}  // namespace
}  // namespace wederhoor::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace wederhoor;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t end = bytes.find("====\n");
  if (end == std::string_view::npos) return 0;
  Result<Document> read = fuzz::engine().read(bytes.substr(end + 5), {.file = "a.txt"});
  if (!read || read->reading.tokens.empty()) return 0;
  Document& document = *read;
  for (std::size_t i = 0; i + 4 <= std::min<std::size_t>(end, 400); i += 4) {
    const std::size_t at = (data[i] * 256u + data[i + 1]) % document.reading.tokens.size();
    fuzz::change(document.reading, static_cast<std::uint32_t>(at), data[i + 2], data[i + 3]);
  }
  static const fuzz::Stages stages;
  const base::WordForms forms(document.report.text, document.reading);
  document.claims = stages.claims.find(document.report, document.reading, forms);
  events::Found found = stages.events.find(document.report, document.reading, forms, document.claims);
  document.events = std::move(found.events);
  document.numbers = std::move(found.numbers);
  document.propositions = std::move(found.propositions);
  fuzz::check_document(document);
  std::vector<Document> documents;
  documents.push_back(std::move(document));
  fuzz::engine().reconcile(std::move(documents));
  return 0;
}
