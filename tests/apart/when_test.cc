// Moments as feeds and mails write them.
#include "apart/when.h"

#include "run_room.h"

namespace wederhoor::apart {
namespace {

TEST(When, ReadsWhatOccurs) {
  const std::pair<const char*, const char*> cases[] = {
      {"Wed, 12 Mar 2031 14:05:10 +0100", "2031-03-12T14:05+01:00"},
      {"12 Mar 31 4:05 GMT", "2031-03-12T04:05Z"},
      {"Wed, 12 March 2031 14:05:00 EDT", "2031-03-12T14:05-04:00"},
      {"2031-03-12T14:05:00.000+0100", "2031-03-12T14:05+01:00"},
      {"2031-03-12 14:05:00", "2031-03-12T14:05"},
      {"20310312T140500Z", "2031-03-12T14:05Z"},
      {"20310312T140500+0100", "2031-03-12T14:05+01:00"},
      {"20310312", "2031-03-12"},
      {"2031-03-12", "2031-03-12"},
      {" \n2031-03-12 ", "2031-03-12"},
      {"gisteren", ""},
      {"03/12/31", ""},
      {"Wed, 32 Mar 2031 14:05:10 +0100", ""},
      {"", ""},
  };
  for (const auto& [written, iso] : cases) EXPECT_EQ(iso_time(written), iso) << written;
}

}  // namespace
}  // namespace wederhoor::apart
