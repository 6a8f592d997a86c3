// Which rooms there are. Tested by tests/apart/feeds_test.cc.
#include "apart/rooms.h"

#include "apart/archives/archive_reports.h"
#include "apart/archives/warc_reports.h"
#include "apart/documents/documents.h"
#include "apart/mail/mail_reports.h"
#include "apart/xml/xml_reports.h"

namespace wederhoor::apart {
namespace {

struct Named {
  std::string_view format;
  Room room;
};
constexpr Named rooms[] = {{"xml", xml_reports},    {"mail", eml_reports},  {"mbox", mbox_reports},
                           {"mhtml", mhtml_report}, {"warc", warc_reports}, {"archive", archive_reports},
                           {"rtf", rtf_report}};

}  // namespace

Room room(std::string_view format) {
  for (const Named& named : rooms) {
    if (named.format == format) return named.room;
  }
  return nullptr;
}

Error broken(std::string_view message, std::string_view advice) {
  return {ErrorKind::refused, "", std::string(message), std::string(advice)};
}

}  // namespace wederhoor::apart
