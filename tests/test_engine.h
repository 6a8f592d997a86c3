// An engine on the project's own data, opened once for tests.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>

#include "wederhoor/engine.h"
#include "where.h"

namespace wederhoor {

inline const Engine& test_engine() {
  static const Result<Engine> opened = Engine::open({WEDERHOOR_SOURCE});
  if (!opened) {
    ADD_FAILURE() << opened.error().text();
    std::abort();
  }
  return *opened;
}

}  // namespace wederhoor
