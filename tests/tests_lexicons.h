// The project's lexicons, opened once for tests.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>

#include "wederhoor/lexicons.h"
#include "where.h"

namespace wederhoor {

inline const Lexicons& test_lexicons() {
  static const Result<Lexicons> opened = Lexicons::open(std::string(WEDERHOOR_SOURCE) + "/lexicons");
  if (!opened) {
    ADD_FAILURE() << opened.error().text();
    std::abort();
  }
  return *opened;
}

}  // namespace wederhoor
