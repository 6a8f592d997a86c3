// Keeps each text of a label once. Tested by tests/base/label_test.cc.
#include "wederhoor/label.h"

#include <functional>
#include <mutex>
#include <set>

namespace wederhoor {

const std::string* Label::kept(std::string_view text) {
  if (text.empty()) return nullptr;
  static std::mutex mutex;
  static auto& all = *new std::set<std::string, std::less<>>;  // outlives every label, static ones too
  const std::scoped_lock lock(mutex);
  const auto found = all.find(text);
  return &*(found != all.end() ? found : all.emplace(text).first);
}

}  // namespace wederhoor
