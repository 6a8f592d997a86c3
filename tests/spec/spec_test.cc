// Runs every example of the pages below spec/. The format is told in spec/README.md.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <sstream>

#include "base/dates.h"
#include "base/enum_names.h"
#include "base/offsets.h"
#include "base/utf8.h"
#include "spec/reference_askers.h"
#include "test_engine.h"
#include "wederhoor/wederhoor.h"
#include "where.h"

namespace wederhoor {
namespace {
namespace fs = std::filesystem;

using Items = std::vector<std::vector<std::string>>;  // of fields

std::string words(const Document& d, Span span) { return base::squeeze(span.of(d.report.text)); }
std::string words(const Document& d, const Spans& spans) {
  std::string out;
  for (const Span s : spans) out += (out.empty() ? "" : " // ") + words(d, s);
  return out;
}
std::string number(const std::optional<double>& v) { return v ? fmt::format("{}", *v) : "-"; }
template <class E>
std::string name(E value) {
  return std::string(base::name_of(value));
}

Items tokens(const Document& d) {
  std::string out;
  for (const Token& t : d.reading.tokens) out += (out.empty() ? "" : " ") + words(d, t.span);
  return out.empty() ? Items{} : Items{{out}};
}
Items sentences(const Document& d) {
  Items out;
  for (const Sentence& s : d.reading.sentences) out.push_back({words(d, s.span)});
  return out;
}
Items quotations(const Document& d) {
  static const char* const uses[] = {"speech", "words", "name"};
  Items out;
  for (const Quotation& q : d.reading.quotations) out.push_back({uses[static_cast<int>(q.use)], words(d, q.inner)});
  return out;
}
Items mentions(const Document& d) {
  Items out;
  for (const Mention& m : d.reading.mentions) {
    out.push_back({words(d, m.span), name(m.kind), m.entity == none ? "" : d.reading.entities[m.entity].name});
  }
  return out;
}
Items times(const Document& d) {
  Items out;
  for (const TimeMention& t : d.reading.times) {
    out.push_back(
        {words(d, t.span), base::iso(t.value.begin) + "/" + base::iso(t.value.end), name(t.granularity), t.timex3});
  }
  return out;
}
Items quantities(const Document& d) {
  Items out;
  for (const Quantity& q : d.reading.quantities) {
    out.push_back({words(d, q.amount), number(q.low) + " " + number(q.best) + " " + number(q.high), name(q.exactness),
                   std::string(base::name_of(q.unit)), q.counted});
  }
  return out;
}
Items places(const Document& d) {
  Items out;
  for (const PlaceMention& p : d.reading.places)
    out.push_back({words(d, p.span), p.place_id, name(p.kind), p.country, p.relation});
  return out;
}
Items claims(const Document& d) {
  Items out;
  for (const Claim& c : d.claims.claims) {
    if (c.form == Form::plain) continue;
    out.push_back({words(d, c.content), words(d, c.cue), words(d, c.source), name(c.form), name(c.standing)});
    if (c.negative) out.back().push_back("negative");
    if (c.hearsay) out.back().push_back("hearsay");
  }
  return out;
}
Items hearsay(const Document& d) {
  Items out;
  for (const HearsayUse& h : d.claims.hearsay) out.push_back({words(d, h.span), name(h.use)});
  return out;
}
Items events(const Document& d) {
  Items out;
  for (const Event& e : d.events) out.push_back({words(d, e.trigger), e.kind, name(e.realis)});
  return out;
}
// Who, to whom, where, on which day: each empty where nobody, nowhere, never.
Items participants(const Document& d) {
  const auto names = [&](const std::vector<std::int32_t>& entities) {
    std::string out;
    for (const std::int32_t e : entities) out += (out.empty() ? "" : ", ") + d.reading.entities[e].name;
    return out;
  };
  Items out;
  for (const Event& e : d.events) {
    std::vector<std::int32_t> suffer = e.targets;
    suffer.insert(suffer.end(), e.victims.begin(), e.victims.end());
    out.push_back({words(d, e.trigger), names(e.agents), names(suffer),
                   e.place == none ? "" : d.reading.places[e.place].name,
                   e.when.begin ? base::iso_day(e.when.begin->day) : "",
                   e.repeats == none ? "" : words(d, d.events[e.repeats].trigger)});
  }
  return out;
}
// By which words, to whom or what, with what, and the act that killed, wounded or destroyed.
Items deeds(const Document& d) {
  Items out;
  for (const Event& e : d.events) {
    out.push_back({words(d, e.trigger), words(d, e.agent_words), words(d, e.target_words), words(d, e.instrument),
                   e.cause == none ? "" : words(d, d.events[e.cause].trigger)});
  }
  return out;
}
Items ledger(const Document& d) {
  Items out;
  for (const Number& n : d.numbers)
    out.push_back(
        {words(d, d.reading.quantities[n.quantity].amount), std::string(base::name_of(n.state)), name(n.side_kind)});
  return out;
}
Items asked(const Document& d) {
  Items out;
  for (const Proposition& p : d.propositions) {
    for (const Answer& a : p.answers)
      if (!a.asked.empty()) out.push_back({a.asked, a.says});
  }
  return out;
}
// lexeme | role: words … of each clause, "not" before a negative one
Items propositions(const Document& d) {
  Items out;
  for (const Proposition& p : d.propositions) {
    out.push_back({(p.negative ? "not " : "") + std::string(p.lexeme)});
    for (const Argument& a : p.arguments)
      if (a.role != ArgumentRole::whole)
        out.back().push_back(std::string(base::name_of(a.role)) + ": " + std::string(a.words));
  }
  return out;
}
Items answers(const Document& d) {
  Items out;
  for (const Proposition& p : d.propositions)
    for (const Answer& a : p.answers) out.push_back({a.question, a.answer, a.about.words});
  return out;
}

Items paragraphs(const Document& d) {
  Items out;
  std::string_view rest = d.report.text;
  for (;;) {
    const std::size_t end = rest.find("\n\n");
    out.push_back({std::string(rest.substr(0, end))});
    if (end == std::string_view::npos) return out;
    rest.remove_prefix(end + 2);
  }
}
Items parts(const Document& d) {
  Items out;
  for (const MarkedPart& p : d.report.parts) out.push_back({p.kind, words(d, p.span)});
  return out;
}
Items removed(const Document& d) {
  Items out;
  for (const RemovedPart& p : d.report.removed) out.push_back({p.kind});
  return out;
}
Items published(const Document& d) {
  return {
      {base::iso(d.report.published.begin) + "/" + base::iso(d.report.published.end), name(d.report.published_basis)}};
}

Items language(const Document& d) {
  if (d.report.language == "und") return {};
  return {{d.report.language}};
}

const std::map<std::string, std::function<Items(const Document&)>, std::less<>> askers{
    {"paragraphs", paragraphs},
    {"parts", parts},
    {"removed", removed},
    {"published", published},
    {"language", language},
    {"tokens", tokens},
    {"sentences", sentences},
    {"quotations", quotations},
    {"mentions", mentions},
    {"times", times},
    {"quantities", quantities},
    {"places", places},
    {"claims", claims},
    {"hearsay", hearsay},
    {"events", events},
    {"participants", participants},
    {"deeds", deeds},
    {"ledger", ledger},
    {"asked", asked},
    {"propositions", propositions},
    {"answers", answers},
    {"names", reference::names},
    {"spellings", reference::spellings},
    {"gazetteer", reference::gazetteer_rows},
    {"actors", reference::known_actors}};

std::vector<std::string> split(std::string_view text, std::string_view at) {
  std::vector<std::string> out;
  for (;;) {
    const std::size_t end = text.find(at);
    out.emplace_back(base::trim(text.substr(0, end)));
    if (end == std::string_view::npos) return out;
    text.remove_prefix(end + at.size());
  }
}

std::string shown(const Items& items) {
  std::string out;
  for (const auto& fields : items) {
    if (!out.empty()) out += " ;; ";
    for (std::size_t i = 0; i < fields.size(); ++i) out += (i ? " | " : "") + fields[i];
  }
  return out;
}

// Do the items found begin with the fields that are asked for?
bool agrees(const Items& found, const Items& wanted) {
  if (found.size() != wanted.size()) return false;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (found[i].size() < wanted[i].size()) return false;
    if (!std::equal(wanted[i].begin(), wanted[i].end(), found[i].begin())) return false;
  }
  return true;
}

std::string unescaped(std::string text) {
  for (std::size_t at; (at = text.find("\\n")) != std::string::npos;) text.replace(at, 2, "\n");
  return text;
}

void check(const std::string& where, const std::string& line, const std::string& what, const std::string& day) {
  const std::size_t arrow = line.find("=>");
  ASSERT_NE(arrow, std::string::npos) << where << " has no =>";
  Metadata metadata;
  metadata.file = "spec.txt";
  if (!day.empty()) metadata.published = base::parse_iso_interval(day).value_or(Interval{});
  const Result<Document> document =
      test_engine().read(unescaped(std::string(base::trim(line.substr(0, arrow)))), metadata);
  ASSERT_TRUE(document) << where;
  const std::string_view right = base::trim(std::string_view(line).substr(arrow + 2));
  Items wanted;
  if (!right.empty()) {
    for (const std::string& item : split(right, " ;; ")) wanted.push_back(split(item, " | "));
  }
  const Items found = askers.find(what)->second(*document);
  EXPECT_TRUE(agrees(found, wanted)) << where << ": " << line << "\n  found:  " << shown(found);
}

struct Example {
  std::string where, line, what, day;
};
struct Page {
  std::vector<Example> examples;
  std::vector<std::string> unknown;  // "3: claimss", blocks that nothing asks; one without a word is prose
};

Page read_page(const std::string& name, std::istream& text) {
  Page page;
  std::string line, what, day;
  bool inside = false;
  for (int number = 1; std::getline(text, line); ++number) {
    const std::string where = fmt::format("spec/{}:{}", name, number);
    if (line.starts_with("```")) {
      inside = !inside;
      what.clear();
      day.clear();
      if (inside) std::istringstream(line.substr(3)) >> what >> day;
      if (!what.empty() && !askers.contains(what)) page.unknown.push_back(where + ": " + what);
    } else if (!line.empty() && askers.contains(what)) {
      page.examples.push_back({where, line, what, day});
    }
  }
  if (inside) page.unknown.push_back("spec/" + name + ": the last block is not closed");
  return page;
}

class Spec : public testing::TestWithParam<std::string> {};

TEST_P(Spec, ExamplesHold) {
  std::ifstream text(fs::path(WEDERHOOR_SOURCE) / "spec" / GetParam());
  const Page page = read_page(GetParam(), text);
  EXPECT_THAT(page.unknown, testing::IsEmpty());
  EXPECT_FALSE(page.examples.empty()) << "spec/" << GetParam() << " has no examples";
  for (const Example& example : page.examples) check(example.where, example.line, example.what, example.day);
}

TEST(SpecPages, AMisspeltBlockIsNamed) {
  std::istringstream text("```claims 2031-03-12\na => b\n```\n```claimss\nc => d\n```\n```\nprose\n```\n");
  const Page page = read_page("x.md", text);
  ASSERT_EQ(page.examples.size(), 1u);
  EXPECT_EQ(page.examples[0].day, "2031-03-12");
  EXPECT_THAT(page.unknown, testing::ElementsAre("spec/x.md:4: claimss"));
}

std::vector<std::string> pages() {
  std::vector<std::string> out;
  const fs::path root = fs::path(WEDERHOOR_SOURCE) / "spec";
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (entry.path().extension() == ".md" && entry.path().filename() != "README.md")
      out.push_back(entry.path().lexically_relative(root));
  }
  std::sort(out.begin(), out.end());
  return out;
}

INSTANTIATE_TEST_SUITE_P(Pages, Spec, testing::ValuesIn(pages()), [](const auto& info) {
  std::string name = info.param;
  for (char& c : name) c = std::isalnum(static_cast<unsigned char>(c)) ? c : '_';
  return name;
});
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(Spec);

}  // namespace
}  // namespace wederhoor
