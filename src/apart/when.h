// The moments that feeds, mails and archives write, as parse_iso_interval() reads them.
#pragma once

#include <string>
#include <string_view>

namespace wederhoor::apart {

// "Wed, 12 Mar 2031 14:05:00 +0100" -> "2031-03-12T14:05+01:00"; "20310312T140500Z" -> "2031-03-12T14:05Z"; empty where
// it is no moment.
std::string iso_time(std::string_view written);

}  // namespace wederhoor::apart
