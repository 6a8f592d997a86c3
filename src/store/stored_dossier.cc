// A dossier to bytes and back: mark, version of the form, the documents, then what holds between them. Not a dossier:
// bytes of another version, cut off, or with a reference to a record that is not there. Tested by
// tests/store/stored_dossier_test.cc.
#include "store/stored_dossier.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <map>

#include "store/byte_reader.h"
#include "store/stored_document.h"

namespace wederhoor::store {

// What lies over the documents of a heap.
struct JoinedEntity {
  std::uint32_t document = 0, entity = 0;
  std::string actor;
};
struct Overlay {
  std::vector<JoinedEntity> joined;
  std::vector<std::pair<std::string, std::string>> names;  // of those actors
  std::vector<std::pair<Ref, EventInHeap>> told;
};
constexpr int members(Type<JoinedEntity>) { return 3; }
constexpr int members(Type<Overlay>) { return 3; }

namespace {

constexpr std::string_view mark = "whrec";
constexpr char form_version = 2;  // goes up when a record of tied.h or the writing of a value changes
constexpr std::size_t size_bytes = 8;

Overlay overlay(const Heap& heap) {
  Overlay out;
  std::map<std::string, std::string> names;
  for (std::uint32_t d = 0; d < heap.size(); ++d) {
    for (std::uint32_t e = 0; e < heap[d].reading.entities.size(); ++e) {
      const auto entity = static_cast<std::int32_t>(e);
      const std::string& actor = heap.actor(d, entity);
      const std::string& name = heap.joined_name(d, entity);
      if (actor != heap[d].reading.entities[e].actor_id || !name.empty()) out.joined.push_back({d, e, actor});
      if (!name.empty()) names.emplace(actor, name);
    }
    for (std::uint32_t i = 0; i < heap[d].events.size(); ++i) {
      const Ref event = heap.ref(RecordKind::event, d, i);
      if (const EventInHeap* told = heap.told(event)) out.told.emplace_back(event, *told);
    }
  }
  out.names.assign(names.begin(), names.end());
  return out;
}

void lay_over(Heap& heap, Overlay&& overlay) {
  for (JoinedEntity& one : overlay.joined) heap.join(one.document, one.entity, std::move(one.actor));
  for (auto& [actor, name] : overlay.names) heap.name_joined(actor, std::move(name));
  for (auto& [event, told] : overlay.told) heap.tell(event, std::move(told));
}

// All that a dossier has beside its documents, in the order of the bytes.
template <class D, class F>
void each_part(D& dossier, const F& f) {
  f(dossier.matches), f(dossier.incidents), f(dossier.views), f(dossier.sources);
  f(dossier.codebooks), f(dossier.disputes);
}

// Does what lies between the documents lead to records of theirs? Asked once all is read.
class Held {
 public:
  explicit Held(const Dossier& dossier) : d_(dossier) {
    for (std::uint32_t i = 0; i < d_.documents.size(); ++i) places_.emplace(d_.documents.key(i), i);
  }

  bool all(const Overlay& overlay) const {
    return each(overlay.joined, [&](const JoinedEntity& e) { return joined(e); }) &&
           each(overlay.told, [&](const auto& t) { return told(t.first, t.second); }) &&
           each(d_.matches, [&](const Match& m) { return match(m); }) &&
           each(d_.incidents, [&](const Incident& i) { return incident(i); }) && views() &&
           each(d_.disputes, [&](const Dispute& dispute) { return holds(dispute); });
  }

 private:
  template <class Items, class Is>
  static bool each(const Items& items, const Is& is) {
    return std::all_of(items.begin(), items.end(), is);
  }

  const Document* document(const ReportKey& key) const {
    const auto at = places_.find(key);
    return at == places_.end() ? nullptr : &d_.documents[at->second];
  }

  bool holds(const Ref& ref) const {
    const Document* in = document(ref.report);
    if (in == nullptr) return false;
    switch (ref.kind) {
      case RecordKind::claim: return ref.index < in->claims.claims.size();
      case RecordKind::event: return ref.index < in->events.size();
      case RecordKind::number: return ref.index < in->numbers.size();
      case RecordKind::report: return ref.index == 0;
    }
    return false;
  }
  bool all_of(RecordKind kind, const std::vector<Ref>& refs) const {
    return each(refs, [&](const Ref& ref) { return ref.kind == kind && holds(ref); });
  }
  bool claims(const std::vector<Ref>& refs) const { return all_of(RecordKind::claim, refs); }
  // Claims, or numbers that stand in none; at least one.
  bool said(const std::vector<Ref>& refs) const {
    return !refs.empty() && each(refs, [&](const Ref& ref) {
      return (ref.kind == RecordKind::claim || ref.kind == RecordKind::number) && holds(ref);
    });
  }
  bool words(const ReportKey& report, Span span) const {
    const Document* in = document(report);
    return in != nullptr && span_holds(span, in->report.text);
  }
  // Words that may be absent.
  bool shown(const Quoted& quoted) const {
    return quoted.spans.empty() || each(quoted.spans, [&](Span span) { return words(quoted.report, span); });
  }
  static bool below(const std::vector<std::uint32_t>& indices, std::size_t size) {
    return each(indices, [&](std::uint32_t i) { return i < size; });
  }

  bool joined(const JoinedEntity& one) const {
    return one.document < d_.documents.size() && one.entity < d_.documents[one.document].reading.entities.size();
  }
  bool told(const Ref& event, const EventInHeap& told) const {
    if (event.kind != RecordKind::event || !holds(event)) return false;
    const Document* in = document(told.place_report);
    const bool placed = told.place == none ||
                        (told.place >= 0 && in != nullptr && std::cmp_less(told.place, in->reading.places.size()));
    return placed && each(told.because, [&](const Because& b) { return words(event.report, b.words); });
  }
  bool match(const Match& m) const {
    return holds(m.a) && holds(m.b) && each(m.parts, [&](const AlignedPart& part) {
             return words(m.a.report, part.a) && words(m.b.report, part.b);
           });
  }
  bool incident(const Incident& i) const {
    return claims(i.claims) && all_of(RecordKind::event, i.events) && all_of(RecordKind::number, i.numbers) &&
           each(i.reports, [&](const ReportKey& key) { return document(key) != nullptr; });
  }
  bool views() const {
    if (d_.views.size() != d_.incidents.size()) return false;
    for (std::uint32_t i = 0; i < d_.views.size(); ++i)
      if (d_.views[i].incident != i || !view(d_.views[i])) return false;
    return true;
  }
  bool view(const IncidentView& v) const {
    return each(v.questions,
                [&](const Question& q) {
                  return each(q.cells, [&](const Cell& cell) { return claims(cell.claims); });
                }) &&
           each(v.ledger, [&](const LedgerLine& line) { return all_of(RecordKind::number, line.numbers); }) &&
           claims(v.unverified) && each(v.verified, [&](const Verified& one) { return verified(one); }) &&
           below(v.contradictions, d_.matches.size()) && below(v.disputes, d_.disputes.size()) &&
           each(v.lead, [&](const LeadLine& line) { return lead(line); }) &&
           each(v.unanswered,
                [&](const Unanswered& one) { return claims({one.claim}) && words(one.claim.report, one.about); });
  }
  bool verified(const Verified& one) const {
    return claims({one.claim}) && words(one.claim.report, one.words) && claims(one.with);
  }
  bool lead(const LeadLine& line) const {
    const bool dispute = line.dispute >= 0 && std::cmp_less(line.dispute, d_.disputes.size());
    return said(line.claims) && (dispute || line.kind != LeadKind::disputed);
  }
  bool holds(const Dispute& dispute) const {
    const bool positions = each(dispute.positions, [&](const std::vector<Ref>& position) { return said(position); });
    return positions && dispute.answers.size() == dispute.positions.size() && dispute.incident < d_.incidents.size() &&
           shown(dispute.thing) && shown(dispute.agent) &&
           each(
               dispute.answers, [&](const PositionAnswer& answer) { return shown(answer.words); }) &&
           claims(dispute.settled_by) && below(dispute.matches, d_.matches.size());
  }

  const Dossier& d_;
  std::map<ReportKey, std::uint32_t> places_;
};

// Names as users give them may be no UTF-8, as which all words of a document are read back: they travel as figures.
constexpr std::array names{&Report::file, &Report::container, &Report::item};

std::string figures(std::string_view name) {
  std::string out;
  for (const char c : name) out += fmt::format("{:02x}", static_cast<unsigned char>(c));
  return out;
}

std::optional<std::string> name_of(std::string_view figures) {
  std::string out;
  for (; !figures.empty(); figures.remove_prefix(2)) {
    unsigned char byte = 0;
    if (figures.size() < 2 || std::from_chars(figures.data(), figures.data() + 2, byte, 16).ptr != figures.data() + 2)
      return std::nullopt;
    out += static_cast<char>(byte);
  }
  return out;
}

std::string sized(const std::string& piece) {
  std::string size;
  for (std::size_t i = 0; i < size_bytes; ++i) size.push_back(static_cast<char>(piece.size() >> (8 * i)));
  return size + piece;
}

// The next piece, taken off; nullopt: it is cut off.
std::optional<std::string_view> next_piece(std::string_view& left) {
  if (left.size() < size_bytes) return std::nullopt;
  std::uint64_t size = 0;
  for (std::size_t i = 0; i < size_bytes; ++i) size |= std::uint64_t{static_cast<unsigned char>(left[i])} << (8 * i);
  left.remove_prefix(size_bytes);
  if (size > left.size()) return std::nullopt;
  const std::string_view piece = left.substr(0, size);
  left.remove_prefix(size);
  return piece;
}

// What is wrong; empty: nothing. An empty piece ends the documents.
std::string_view read_documents(std::string_view& left, std::vector<Document>& documents) {
  for (;;) {
    const auto piece = next_piece(left);
    if (!piece) return "ends too early";
    if (piece->empty()) return "";
    ByteReader reader(*piece);
    reader.get(documents.emplace_back());
    if (!reader.complete()) return "holds a document that is damaged";
    for (const auto name : names) {
      std::optional<std::string> raw = name_of(documents.back().report.*name);
      if (!raw) return "holds a document without a name";
      documents.back().report.*name = std::move(*raw);
    }
    if (const std::string_view fault = fault_in(documents.back()); !fault.empty()) return fault;
  }
}

std::string_view read_dossier(std::string_view left, Dossier& dossier) {
  std::vector<Document> documents;
  if (const std::string_view fault = read_documents(left, documents); !fault.empty()) return fault;
  const std::size_t count = documents.size();
  dossier.documents = Heap(std::move(documents));
  if (dossier.documents.size() != count) return "holds a report twice";
  const auto piece = next_piece(left);
  if (!piece || !left.empty()) return piece ? "goes on after its end" : "ends too early";
  Overlay overlay;
  ByteReader reader(*piece);
  reader.get(overlay);
  each_part(dossier, [&](auto& part) { reader.get(part); });
  if (!reader.complete()) return "is damaged between its documents";
  if (!Held(dossier).all(overlay)) return "points to records that it does not have";
  lay_over(dossier.documents, std::move(overlay));
  return "";
}
}  // namespace

void encode_dossier(const Dossier& dossier, const std::function<void(std::string_view)>& put) {
  put(std::string(mark) + form_version);
  for (const Document& document : dossier.documents) {
    Document held = document;
    held.reading.tokens.clear(), held.reading.quotations.clear();
    for (const auto name : names) held.report.*name = figures(held.report.*name);
    ByteWriter writer;
    writer.put(held);
    put(sized(std::move(writer).bytes()));
  }
  put(sized(""));
  const Overlay over = overlay(dossier.documents);
  ByteWriter writer;
  writer.put(over);
  each_part(dossier, [&](const auto& part) { writer.put(part); });
  put(sized(std::move(writer).bytes()));
}

Result<Dossier> decode_dossier(std::string_view bytes, std::string_view where) {
  const auto refused = [&](std::string_view what) {
    return Error{ErrorKind::data, std::string(where), std::string(what), "read the reports again"};
  };
  if (!bytes.starts_with(mark) || bytes.size() <= mark.size()) return refused("holds no records");
  if (bytes[mark.size()] != form_version) return refused("holds records in a form of another version");
  Dossier dossier;
  if (const std::string_view fault = read_dossier(bytes.substr(mark.size() + 1), dossier); !fault.empty())
    return refused(fault);
  return dossier;
}

}  // namespace wederhoor::store
