// Decides nothing: asks ICU. "RU" -> "Russia", "643", "RUS". Tested by tests/output/codes_test.cc.
#include "output/codes/country_names.h"

#include <unicode/uloc.h>
#include <unicode/uregion.h>
#include <unicode/ustring.h>

namespace wederhoor::output {
namespace {

std::string icu_text(const UChar* text, std::int32_t size) {
  std::string out(static_cast<std::size_t>(size) * 3, '\0');
  std::int32_t bytes = 0;
  UErrorCode error = U_ZERO_ERROR;
  u_strToUTF8(out.data(), static_cast<std::int32_t>(out.size()), &bytes, text, size, &error);
  out.resize(U_SUCCESS(error) ? static_cast<std::size_t>(bytes) : 0);
  return out;
}

}  // namespace

std::string country_name(const std::string& alpha2) {
  if (alpha2.size() != 2) return "";
  UChar name[128];
  UErrorCode error = U_ZERO_ERROR;
  const std::int32_t size = uloc_getDisplayCountry(("und_" + alpha2).c_str(), "en", name, 128, &error);
  return U_SUCCESS(error) && error != U_USING_DEFAULT_WARNING ? icu_text(name, size) : std::string();
}

std::string country_numeric(const std::string& alpha2) {
  UErrorCode error = U_ZERO_ERROR;
  const URegion* region = uregion_getRegionFromCode(alpha2.c_str(), &error);
  const std::int32_t code = U_SUCCESS(error) && region != nullptr ? uregion_getNumericCode(region) : 0;
  return code > 0 ? std::to_string(code) : std::string();
}

std::string country_alpha3(const std::string& alpha2) { return uloc_getISO3Country(("und_" + alpha2).c_str()); }

}  // namespace wederhoor::output
