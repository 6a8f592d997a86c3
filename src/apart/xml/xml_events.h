// An XML document as a row of events, by libxml2: no entity of the document is expanded, nothing is loaded.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "apart/input.h"
#include "wederhoor/result.h"

namespace wederhoor::apart {

struct XmlElement {
  struct Attribute {
    std::string name;  // "href", "xml:lang"
    std::string value;
  };
  std::string_view prefix, local;
  std::vector<Attribute> attributes;

  std::string_view attribute(std::string_view name) const;
};

class XmlHandler {
 public:
  virtual ~XmlHandler() = default;
  virtual void begin(const XmlElement& element) = 0;
  virtual void end() = 0;
  virtual void text(std::string_view text) = 0;
  virtual bool more() const = 0;  // false: what follows is not wanted
};

struct XmlRead {
  bool well_formed = true;  // false: it was read as well as it could be
};

// The whole document. A document of up to 96 MiB is decoded by what its bytes are (intake/bytes/encoding.h), a larger
// one has to be UTF-8. Errors (refused): it is no text; its tags lie deeper than 256. Linear.
Result<XmlRead> read_xml(Input& input, XmlHandler& handler);

}  // namespace wederhoor::apart
