// XML events: names of attributes, entities.
#include "apart/xml/xml_events.h"

#include "run_room.h"

namespace wederhoor::apart {
namespace {

class Written : public XmlHandler {
 public:
  void begin(const XmlElement& e) override {
    out += "<" + std::string(e.prefix) + (e.prefix.empty() ? "" : ":") + std::string(e.local);
    for (const auto& a : e.attributes) out += " " + a.name + "=" + a.value;
    out += ">";
  }
  void end() override { out += "</>"; }
  void text(std::string_view text) override { out += text; }
  bool more() const override { return out.size() < 1000; }
  std::string out;
};

TEST(Xml, EventsInOrder) {
  const std::string bytes =
      "<a xml:lang='nl' href='?a=1&amp;b=2'><b:c xmlns:b='b'>Ren&eacute;e <![CDATA[<i>]]></b:c></a>";
  MemoryInput input(bytes);
  Written written;
  const Result<XmlRead> read = read_xml(input, written);
  ASSERT_TRUE(read);
  EXPECT_EQ(written.out, "<a xml:lang=nl href=?a=1&b=2><b:c>Renée <i></></>");
}

}  // namespace
}  // namespace wederhoor::apart
