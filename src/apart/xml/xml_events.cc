// libxml2's push parser with handlers of our own.
//   applies:      <p>Ren&eacute;e &amp; Jan</p> without a DTD: names of HTML are known
//   applies not:  <!ENTITY bom "&bom2;&bom2;">: what a document declares is never looked up
// Tested by tests/apart/xml_test.cc.
#include "apart/xml/xml_events.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <deque>
#include <map>
#include <memory>

#include "apart/rooms.h"
#include "base/utf8.h"
#include "intake/bytes/encoding.h"
#include "intake/html/html_entities.h"

namespace wederhoor::apart {
namespace {

constexpr std::size_t largest_decoded = 96u << 20;
constexpr int piece = 1 << 16;
constexpr std::size_t deepest = 256;

// libxml2 leaves "&" escaped in the values of attributes.
std::string value_of(const xmlChar* begin, const xmlChar* end) {
  std::string out(reinterpret_cast<const char*>(begin), static_cast<std::size_t>(end - begin));
  constexpr std::string_view escaped = "&#38;";
  for (std::size_t at = out.find(escaped); at != std::string::npos; at = out.find(escaped, at + 1))
    out.replace(at, escaped.size(), "&");
  return base::valid_utf8(out) ? out : std::string();
}

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

// What libxml2 calls.
class Listener {
 public:
  explicit Listener(XmlHandler& handler) : handler_(handler) {}

  static void begin(void* context, const xmlChar* local, const xmlChar* prefix, const xmlChar*, int, const xmlChar**,
                    int count, int, const xmlChar** attributes) {
    Listener& self = of(context);
    if (++self.depth_ > deepest) {
      self.deep_ = true;
      xmlStopParser(self.parser_);
      return;
    }
    XmlElement element{view(prefix), view(local), {}};
    for (int i = 0; i < count; ++i) {
      const xmlChar** a = attributes + i * 5;
      const std::string_view space = view(a[1]);
      element.attributes.push_back(
          {space.empty() ? std::string(view(a[0])) : std::string(space) + ":" + std::string(view(a[0])),
           value_of(a[3], a[4])});
    }
    self.handler_.begin(element);
    self.stop_if_wanted();
  }
  static void end(void* context, const xmlChar*, const xmlChar*, const xmlChar*) {
    --of(context).depth_;
    of(context).handler_.end();
    of(context).stop_if_wanted();
  }
  static void text(void* context, const xmlChar* text, int size) {
    of(context).handler_.text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
  }
  bool deep() const { return deep_; }
  void listen_to(xmlParserCtxtPtr parser) { parser_ = parser; }
  static xmlEntityPtr entity(void* context, const xmlChar* name) { return of(context).entity(view(name)); }

 private:
  static Listener& of(void* context) { return *static_cast<Listener*>(context); }
  void stop_if_wanted() {
    if (!handler_.more()) xmlStopParser(parser_);
  }

  // The entities of HTML, which feeds use without declaring them.
  xmlEntityPtr entity(std::string_view name) {
    const auto known = known_.find(name);
    if (known != known_.end()) return known->second;
    const std::string written = "&" + std::string(name) + ";";
    intake::MappedText text;
    entities_.decode(written, 0, written.size(), text);
    if (text.text() == written || known_.size() > 3000) return nullptr;
    names_.push_back(std::string(name));
    values_.push_back(text.text());
    xmlEntity made{};
    made.type = XML_ENTITY_DECL;
    made.name = reinterpret_cast<const xmlChar*>(names_.back().c_str());
    made.content = reinterpret_cast<xmlChar*>(values_.back().data());
    made.orig = made.content;
    made.length = static_cast<int>(values_.back().size());
    made.etype = XML_INTERNAL_PREDEFINED_ENTITY;
    made_.push_back(made);
    return known_[names_.back()] = &made_.back();
  }

  XmlHandler& handler_;
  xmlParserCtxtPtr parser_ = nullptr;
  std::size_t depth_ = 0;
  bool deep_ = false;
  intake::Entities entities_;
  std::deque<std::string> names_, values_;
  std::deque<xmlEntity> made_;
  std::map<std::string, xmlEntityPtr, std::less<>> known_;
};

xmlSAXHandler handlers() {
  xmlSAXHandler out{};
  out.initialized = XML_SAX2_MAGIC;
  out.startElementNs = Listener::begin;
  out.endElementNs = Listener::end;
  out.characters = Listener::text;
  out.ignorableWhitespace = Listener::text;
  out.cdataBlock = Listener::text;
  out.getEntity = Listener::entity;
  return out;
}

}  // namespace

std::string_view XmlElement::attribute(std::string_view name) const {
  for (const Attribute& a : attributes) {
    if (a.name == name) return a.value;
  }
  return {};
}

Result<XmlRead> read_xml(Input& input, XmlHandler& handler) {
  XmlRead out;
  std::string held;
  if (input.size() <= largest_decoded) {
    Result<intake::Decoded> decoded = intake::decode_file(input.rest(largest_decoded), "");
    if (!decoded) return decoded.error();
    held = std::move(decoded->text);
    held.erase(0, std::min(held.find('<'), held.size()));
  }
  xmlSAXHandler sax = handlers();
  Listener listener(handler);
  const std::unique_ptr<xmlParserCtxt, decltype(&xmlFreeParserCtxt)> parser(
      xmlCreatePushParserCtxt(&sax, &listener, nullptr, 0, nullptr), &xmlFreeParserCtxt);
  if (!parser) return broken("cannot be read: no memory is left", "split it into smaller files");
  // A parser that were its own listener would look entities up in the document behind our back.
  listener.listen_to(parser.get());
  xmlCtxtUseOptions(parser.get(), XML_PARSE_NONET | XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
                                      XML_PARSE_IGNORE_ENC | XML_PARSE_NODICT);
  MemoryInput memory(held);
  Input& from = held.empty() ? input : static_cast<Input&>(memory);
  std::string block(piece, '\0');
  for (std::size_t got = 0; handler.more() && !listener.deep() && (got = from.read(block.data(), block.size())) > 0;)
    xmlParseChunk(parser.get(), block.data(), static_cast<int>(got), 0);
  if (handler.more() && !listener.deep()) xmlParseChunk(parser.get(), nullptr, 0, 1);
  if (listener.deep()) return broken("nests its tags deeper than 256", "give the text of the report");
  out.well_formed = parser->wellFormed != 0;
  return out;
}

}  // namespace wederhoor::apart
