// A report read for who is meant in it.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "test_engine.h"
#include "wederhoor/wederhoor.h"

namespace wederhoor {

struct ReadWho {
  Report report;
  Reading reading;
  // `day`: of publication, days since 1970-01-01; the default is 15 June 2025.
  explicit ReadWho(std::string text, std::int32_t day = 20254) {
    report.text = std::move(text);
    report.id = "test";
    report.published = Interval{Moment{day}, Moment{day + 1}};
    reading = test_engine().read_text(report);
  }
  bool mentioned(std::string_view words) const {
    return std::any_of(reading.mentions.begin(), reading.mentions.end(),
                       [&](const Mention& m) { return m.span.of(report.text) == words; });
  }
  // The entity of the n-th mention with these words; nullptr: none, or not told.
  const Entity* who(std::string_view words, int n = 0) const {
    for (const Mention& m : reading.mentions) {
      if (m.span.of(report.text) == words && n-- == 0)
        return m.entity < 0 ? nullptr : &reading.entities[static_cast<std::size_t>(m.entity)];
    }
    return nullptr;
  }
  // Its id; "" for nobody, "-" for one that the list does not have.
  std::string listed(std::string_view words, int n = 0) const {
    const Entity* e = who(words, n);
    return e == nullptr ? "" : e->actor_id.starts_with("x_") ? "-" : e->actor_id;
  }
};

}  // namespace wederhoor
