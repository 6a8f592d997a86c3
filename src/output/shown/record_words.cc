// Puts the fixed words to what records hold as ids.
// Applies to: state killed, side attackers ("gedood · aanvallers"); outcome: repelled / ongoing ("Hoe liep het af?
// afgeslagen / duurt voort"). Not to: matches.csv, which keeps the ids. Tested by tests/page/shown_test.cc.
#include "output/shown/record_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/because.h"
#include "base/enum_names.h"
#include "base/propositions.h"
#include "base/unsaid.h"
#include "output/shown/figures.h"

namespace wederhoor::output {
namespace {

constexpr std::size_t nouns_shown = 3;
constexpr std::uint32_t longest_pointing = 120;  // characters: of an attribution that is one clause
constexpr std::uint32_t longest_pronoun = 12, longest_sentence = 160;

// The answers of a claim, by question.
std::map<std::string_view, std::string_view> answers(const Document& document, std::uint32_t claim) {
  std::map<std::string_view, std::string_view> out;
  for (const Proposition& p : document.propositions) {
    if (p.claim != claim) continue;
    for (const Answer& a : p.answers)
      if (!a.asked.empty()) out.emplace(a.asked, a.says);
  }
  return out;
}

std::string claim_pair(const View& view, const Match& match, const Strings& say) {
  const auto a = answers(view.dossier().documents[match.a], match.a.index);
  const auto b = answers(view.dossier().documents[match.b], match.b.index);
  for (const auto& [question, answer] : a) {
    const auto other = b.find(question);
    if (other == b.end() || other->second == answer) continue;
    return fmt::format("{} {} / {}", say.name("question", question), say.name("answer", answer),
                       say.name("answer", other->second));
  }
  return "";
}

std::string number_pair(const View& view, const Match& match, const Strings& say) {
  const auto number = [&](Ref ref) -> const Number& { return view.dossier().documents[ref].numbers[ref.index]; };
  const auto figure = [&](Ref ref) {
    return figure_words(view.dossier().documents[ref].reading.quantities[number(ref).quantity]);
  };
  const auto state = [&](Ref ref) { return say.name("state", base::name_of(number(ref).state)); };
  const std::string a = state(match.a), b = state(match.b);
  const std::string prefix = a.empty() || a != b ? "" : a + ": ";
  const auto with_state = [&](Ref ref, const std::string& words) {
    return prefix.empty() && !words.empty() ? figure(ref) + " " + words : figure(ref);
  };
  return fmt::format("{}{} / {}", prefix, with_state(match.a, a), with_state(match.b, b));
}

}  // namespace

std::string words_of(const View& view, std::uint32_t document, const Spans& spans) {
  std::string words;
  for (const Span& span : view.tidy(document, spans))
    words += (words.empty() ? "" : " … ") + view.words(document, {span});
  return words;
}

std::string ledger_title(const View& view, const LedgerLine& line, const Sides& sides, const Strings& say) {
  std::set<std::string> nouns;
  for (const Ref& ref : line.numbers) {
    const Document& d = view.dossier().documents[ref];
    const std::string noun = view.words(view.place_of(ref), {d.reading.quantities[d.numbers[ref.index].quantity].noun});
    if (!noun.empty() && nouns.size() < nouns_shown) nouns.insert(noun);
  }
  std::string title;
  for (const std::string& noun : nouns) title += (title.empty() ? "" : " / ") + noun;
  const auto add = [&](const std::string& words) { title += (title.empty() ? "" : " · ") + words; };
  if (line.state != NumberState::unknown) add(say.name("state", base::name_of(line.state)));
  if (line.side_kind != SideKind::unknown) add(say.name("kind", base::name_of(line.side_kind)));
  const bool told = !line.side.empty() && line.side != base::name_of(line.side_kind);  // "civilians" is side and kind
  if (told) add(sides.name(line.side, say));
  return title.empty() ? say.say("state.none") : title;
}

// The sentence that such a clause opens; empty: the claim is none.
static Span judging_sentence(const Document& document, const Claim& claim) {
  if (!claim.hearsay || !claim.source.empty() || claim.content.size() != 1 ||
      claim.sentence >= document.reading.sentences.size())
    return {};
  const Span content = claim.content.front(), sentence = document.reading.sentences[claim.sentence].span;
  const std::string_view text = document.report.text;
  if (content.begin <= sentence.begin || content.end + 1 >= sentence.end) return {};
  const std::string_view before = Span{sentence.begin, content.begin - 1}.of(text);
  const bool opens = before.find(' ') == std::string_view::npos;  // one word: "dat"
  return opens && text[content.end] == ',' && sentence.size() <= longest_sentence ? sentence : Span{};
}

// Of "de aanslag" alone nobody can tell that he says he did it.
static bool claims_deed(const Document& document, std::uint32_t claim) {
  const auto all = base::propositions_of(document, claim);
  return std::any_of(all.begin(), all.end(), [](const Proposition& p) {
    return std::any_of(p.answers.begin(), p.answers.end(),
                       [](const Answer& a) { return a.asked == "responsibility" && a.says == "claims"; });
  });
}

Spans quotable(const Document& document, std::uint32_t index) {
  const Claim& claim = document.claims.claims[index];
  if (const Span sentence = judging_sentence(document, claim); !sentence.empty()) return {sentence};
  const bool pronoun = claim.content.size() == 1 && claim.content.front().size() <= longest_pronoun &&
                       base::made_by(claim.because, "pointing");
  if (!pronoun && !base::is_unsaid(claim) && !claims_deed(document, index)) return claim.content;
  const Span all = base::whole_of(claim);
  return all.size() <= longest_pointing ? Spans{all} : claim.content;
}

std::string_view match_sign(MatchKind kind) { return kind == MatchKind::contradicts ? "↔" : "≠"; }

std::string pair_words(const View& view, const Match& match, const Strings& say) {
  if (match.a.kind != match.b.kind) return "";
  if (match.a.kind == RecordKind::claim) return claim_pair(view, match, say);
  return match.a.kind == RecordKind::number ? number_pair(view, match, say) : "";
}

}  // namespace wederhoor::output
