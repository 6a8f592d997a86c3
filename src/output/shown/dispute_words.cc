// Puts disputes into words: fixed words of what is asked and answered, filled in with what the reports print.
// Applies to: "Is het dorp heroverd? leger: ja (di 23 mei 15:00)". Not to: which question it is
// (src/dossier/dispute_questions.cc). Tested by tests/page/dispute_words_test.cc.
#include "output/shown/dispute_words.h"

#include <fmt/format.h>

#include "base/enum_names.h"
#include "base/said.h"
#include "base/utf8.h"
#include "output/shown/record_words.h"
#include "output/shown/speakers.h"
#include "output/shown/standings.h"
#include "output/summary/summary_writer.h"

namespace wederhoor::output {
namespace {

constexpr std::size_t longest_filling = 90;  // code points of what fills a question
constexpr std::size_t short_quote = 70;

std::string printed(const View& view, const Quoted& quoted) {
  if (quoted.spans.empty()) return "";
  return terminal_safe(words_of(view, view.dossier().documents.place_of(quoted.report), quoted.spans));
}

// Does a sentence of the report begin with these words, and not with a name? Then they begin small inside another one.
bool opens(const View& view, const Quoted& quoted) {
  const Reading& reading = view.dossier().documents[quoted.report].reading;
  const std::uint32_t begin = quoted.spans.front().begin;
  const auto s = std::partition_point(reading.sentences.begin(), reading.sentences.end(),
                                      [&](const Sentence& o) { return o.span.end <= begin; });
  if (s == reading.sentences.end() || s->span.begin > begin) return false;
  const std::string_view before = Span{s->span.begin, begin}.of(view.dossier().documents[quoted.report].report.text);
  if (before.find_first_not_of("'\"\u2018\u2019\u201c\u201e ") != std::string_view::npos) return false;
  return std::none_of(reading.mentions.begin(), reading.mentions.end(),
                      [&](const Mention& m) { return m.kind == MentionKind::name && m.head.begin == begin; });
}

std::string small_at_start(const std::string& words) {
  const base::CodePoint first = base::decode(words, 0);
  return base::lower(std::string_view(words).substr(0, first.size)) + words.substr(first.size);
}

// Without the gap of an attribution that is left out.
std::string in_one(std::string words) {
  static constexpr std::string_view gap = " … ";
  for (std::size_t at = words.find(gap); at != std::string::npos; at = words.find(gap, at))
    words.replace(at, gap.size(), " ");
  return words;
}

std::string capital_at_start(std::string words) {
  if (words.front() >= 'a' && words.front() <= 'z') words.front() = static_cast<char>(words.front() - 'a' + 'A');
  return words;
}

// What fills a hole: words of a report stand between quotation marks in a question of another language.
std::string filling(const View& view, const Quoted& quoted, bool marked, const Strings& say) {
  if (!quoted.name.empty()) return quoted.name;
  std::string words = in_one(printed(view, quoted));
  if (words.empty() || marked) return shortened(words, longest_filling);
  if (opens(view, quoted)) words = small_at_start(words);
  return say.english() ? "“" + words + "”" : words;
}

// Do the words before a clause ("zegt dat …") stand before the hole of the question too? Then it can be asked in the
// order of such a clause.
bool follows(const View& view, const Quoted& quoted, std::string_view question) {
  const std::size_t hole = question.find(" {about}");
  if (quoted.spans.size() != 1 || hole == std::string_view::npos) return false;
  const std::string_view word = question.substr(0, hole).substr(question.substr(0, hole).rfind(' ') + 1);
  const std::string& text = view.dossier().documents[quoted.report].report.text;
  std::string_view before = std::string_view(text).substr(0, quoted.spans.front().begin);
  while (before.ends_with(' ') || before.ends_with('\n')) before.remove_suffix(1);
  const std::size_t size = word.size();
  return before.size() > size && before.ends_with(word) && before[before.size() - size - 1] == ' ' &&
         base::count_code_points(printed(view, quoted)) <= longest_filling;
}

}  // namespace

std::string dispute_question(const View& view, const Dispute& dispute, const Strings& say) {
  std::string words = dispute.asks.empty() ? "" : say.say(dispute.asks);
  if (dispute.asks == "ask.holds" && follows(view, dispute.thing, Strings("nl").say("ask.holds_that")))
    words = say.say("ask.holds_that");
  if (words.empty() || words == dispute.asks) return say.name("sub", base::name_of(dispute.subkind));
  const bool marked = words.find("“{about}”") != std::string::npos;
  const bool itself = words.starts_with("{about}");
  words = fill(fill(words, "{about}", filling(view, dispute.thing, marked, say)), "{agent}",
               filling(view, dispute.agent, false, say));
  return itself && !words.empty() ? capital_at_start(words) : words;
}

std::string answer_words(const View& view, const Dispute& dispute, std::size_t position, const Strings& say) {
  const PositionAnswer& answer = dispute.answers[position];
  if (!answer.id.empty()) return say.name("answer", answer.id);
  const std::string words = printed(view, answer.words);
  return words.empty() || !opens(view, answer.words) ? words : small_at_start(words);
}

std::set<std::string_view> disputed_questions(const View& view, const IncidentView& incident) {
  std::set<std::string_view> out;
  for (const std::uint32_t d : incident.disputes) {
    const Dispute& dispute = view.dossier().disputes[d];
    if (dispute.kind == MatchKind::contradicts) out.insert(dispute.question);
  }
  return out;
}

std::string quoted_record(const View& view, const Ref& ref, std::size_t most) {
  const std::uint32_t d = view.place_of(ref);
  const Document& document = view.document(d);
  Spans spans;
  if (ref.kind == RecordKind::claim)
    spans = quotable(document, ref.index);
  else
    spans = {document.reading.quantities[document.numbers[ref.index].quantity].span};
  return fmt::format("“{}”", shortened(words_of(view, d, spans), most));
}

// "Somalia", not "Somalië", in English; "": no state speaks, or none alone.
static std::string state_by(const View& view, const Document& document, std::uint32_t claim, const Strings& say) {
  const std::vector<std::int32_t>& who = document.claims.claims[claim].source_entities;
  if (!say.english() || who.size() != 1) return "";
  const Entity& entity = document.reading.entities[static_cast<std::size_t>(who.front())];
  const bool state = entity.kind == ActorKind::place_as_actor || entity.kind == ActorKind::state_body ||
                     entity.kind == ActorKind::army;
  return state && !entity.actor_id.starts_with("x_") ? view.sides().name(entity.actor_id, say) : "";
}

std::string record_by(const View& view, const Ref& ref, const Strings& say) {
  const std::uint32_t d = view.place_of(ref);
  const Document& document = view.document(d);
  if (std::string side = ref.kind == RecordKind::claim ? state_by(view, document, ref.index, say) : ""; !side.empty())
    return side;
  std::string name = ref.kind == RecordKind::claim ? said_by(view, d, document.claims.claims[ref.index])
                                                   : counted_by(view, d, document.numbers[ref.index]);
  if (!name.empty()) return name;
  // "Ze": nobody is named, but it is not the outlet that says so.
  const Spans& source = ref.kind == RecordKind::claim ? document.claims.claims[ref.index].source : Spans{};
  return source.empty() ? outlet_of(view, d) : view.words(d, source);
}

std::string standing_words(const View& view, const Ref& ref, const Strings& say) {
  if (ref.kind != RecordKind::claim) return "";
  const std::string_view name = shown_standing(view.document(view.place_of(ref)).claims.claims[ref.index]);
  return name == "says" || name == "own" ? "" : say.name("standing", name) + ": ";
}

std::string position_words(const View& view, const Dispute& dispute, std::size_t position, const Ref& told,
                           const Strings& say, std::size_t most) {
  const std::vector<Ref>& claims = dispute.positions[position];
  // An office is what the report calls somebody, whoever speaks.
  const bool named = dispute.asks == "ask.office";
  const std::string answer = answer_words(view, dispute, position, say);
  const std::string by = named ? outlet_of(view, view.place_of(told)) : record_by(view, told, say);
  const bool bare = most == 0 && !answer.empty();  // the answer says it
  const std::string quote = bare ? "" : quoted_record(view, told, most == 0 ? short_quote : most);
  const Interval& when = base::when_said(view.dossier().documents, told);
  std::string out = by + ":";
  if (!answer.empty()) out += " " + answer;
  if (when.begin) out += fmt::format(" ({})", say.moment(*when.begin));
  if (!named && !bare && quote != "“" + answer + "”")
    out += (answer.empty() ? " " : " — ") + standing_words(view, told, say) + quote;
  if (claims.size() > 1) out += fmt::format(" ×{}", claims.size());
  return out;
}

std::string dispute_note(const Dispute& dispute, const Strings& say) {
  if (dispute.kind != MatchKind::contradicts) return "";
  std::string out;
  if (dispute.in_order) out = say.say("settle.later");
  if (!dispute.settled_by.empty()) return out;
  return out + (out.empty() ? "" : " ") +
         say.say("settle.open", say.say("settle." + std::string(base::name_of(dispute.subkind))));
}

}  // namespace wederhoor::output
