// Asks the tree of a sentence (declared in wederhoor/reading.h). "The man that fell" under "man" is one span; a comma
// at its end is left out, the bracket of "Corps (RVC)" is not. Linear in the sentence; a circle of heads ends the
// search. Tested by tests/base/tree_queries_test.cc.
#include <algorithm>
#include <array>

#include "base/clauses.h"
#include "base/utf8.h"
#include "wederhoor/reading.h"

namespace wederhoor {
namespace {

Span sentence_tokens(const Reading& reading, std::uint32_t token) {
  const std::uint32_t s = reading.tokens[token].sentence;
  if (s >= reading.sentences.size()) return {0, static_cast<std::uint32_t>(reading.tokens.size())};
  return {reading.sentences[s].first, reading.sentences[s].last};
}

bool is_punctuation_token(const Token& token) { return token.upos == Upos::PUNCT; }

// ( [ { and the marks that open: what a closing one may belong to.
enum class Paired : std::uint8_t { no, opens, closes, either };
Paired paired(const Token& token) {
  if (!is_punctuation_token(token)) return Paired::no;
  const char32_t c = base::decode(token.lemma, 0).value;
  if (c == U'(' || c == U'[' || c == U'{') return Paired::opens;
  if (c == U')' || c == U']' || c == U'}') return Paired::closes;
  constexpr std::u32string_view quotes =
      U"\"'`\u2018\u2019\u201A\u201B\u201C\u201D\u201E\u201F\u00AB\u00BB\u2039\u203A\u00B4";
  const bool doubled_comma = token.lemma == ",,";
  return doubled_comma || quotes.find(c) != quotes.npos ? Paired::either : Paired::no;
}

// Is the mark at one end of tokens [first, last) without its partner inside?
bool stands_alone(const Reading& reading, std::uint32_t first, std::uint32_t last, bool at_end) {
  const Paired kind = paired(reading.tokens[at_end ? last - 1 : first]);
  if (kind == Paired::no) return true;
  if (kind == Paired::either) {
    std::uint32_t marks = 0;
    for (std::uint32_t i = first; i < last; ++i) marks += paired(reading.tokens[i]) == Paired::either;
    return marks % 2 == 1 ||
           (paired(reading.tokens[first]) == Paired::either && paired(reading.tokens[last - 1]) == Paired::either);
  }
  int depth = 0;
  for (std::uint32_t i = first; i < last; ++i) {
    const Paired p = paired(reading.tokens[i]);
    depth += p == Paired::opens ? 1 : p == Paired::closes ? -1 : 0;
  }
  if (depth != 0) return at_end ? depth < 0 : depth > 0;
  return paired(reading.tokens[first]) == Paired::opens && paired(reading.tokens[last - 1]) == Paired::closes;
}

// Punctuation at the ends of tokens [first, last) off. Looks at pairs a bounded number of times, so a run of marks
// stays linear.
void trim_punctuation(const Reading& reading, std::uint32_t& first, std::uint32_t& last) {
  for (int tries = 0; tries < 8 && first < last; ++tries) {
    const std::uint32_t before = last - first;
    while (first < last && is_punctuation_token(reading.tokens[first]) && paired(reading.tokens[first]) == Paired::no)
      ++first;
    while (first < last && is_punctuation_token(reading.tokens[last - 1]) &&
           paired(reading.tokens[last - 1]) == Paired::no)
      --last;
    if (first < last && is_punctuation_token(reading.tokens[last - 1]) && stands_alone(reading, first, last, true))
      --last;
    if (first < last && is_punctuation_token(reading.tokens[first]) && stands_alone(reading, first, last, false))
      ++first;
    if (last - first == before) return;
  }
}

bool opens_clause(const Token& t) {
  static constexpr std::array<std::string_view, 7> clauses{"root", "ccomp", "xcomp",    "advcl",
                                                           "acl",  "csubj", "parataxis"};
  return t.head == none ||
         std::any_of(clauses.begin(), clauses.end(), [&](std::string_view rel) { return has_rel(t, rel); });
}

bool verbal(const Token& t) { return t.upos == Upos::VERB || t.upos == Upos::AUX; }

bool heads_clause(const Reading& reading, std::uint32_t token) {
  const Token& t = reading.tokens[token];
  if (opens_clause(t) || !has_rel(t, "conj")) return opens_clause(t);
  return verbal(t) || child(reading, token, "cop") != none || child(reading, token, "nsubj") != none;
}
}  // namespace

std::string_view to_string(Upos upos) {
  static constexpr std::array<std::string_view, 17> names{"ADJ",   "ADP",   "ADV", "AUX",  "CCONJ", "DET",
                                                          "INTJ",  "NOUN",  "NUM", "PART", "PRON",  "PROPN",
                                                          "PUNCT", "SCONJ", "SYM", "VERB", "X"};
  return names[static_cast<std::size_t>(upos)];
}

bool has_rel(const Token& token, std::string_view rel) {
  const std::string_view mine = token.deprel;
  if (!mine.starts_with(rel)) return false;
  return mine.size() == rel.size() || (mine[rel.size()] == ':' && rel.find(':') == std::string_view::npos);
}

bool has_feature(const Token& token, std::string_view feature) {
  return token.feats.find(feature) != std::string::npos;
}

std::vector<std::uint32_t> children(const Reading& reading, std::uint32_t token) {
  std::vector<std::uint32_t> out;
  const Span range = sentence_tokens(reading, token);
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (reading.tokens[i].head == static_cast<std::int32_t>(token)) out.push_back(i);
  }
  return out;
}

std::int32_t child(const Reading& reading, std::uint32_t token, std::string_view rel) {
  const Span range = sentence_tokens(reading, token);
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const Token& t = reading.tokens[i];
    if (t.head == static_cast<std::int32_t>(token) && has_rel(t, rel)) return static_cast<std::int32_t>(i);
  }
  return none;
}

std::vector<std::uint32_t> subtree(const Reading& reading, std::uint32_t token) {
  enum : std::uint8_t { unknown, inside, outside };
  const Span range = sentence_tokens(reading, token);
  std::vector<std::uint8_t> seen(range.size(), unknown);
  if (token < range.begin || token >= range.end) return {token};
  seen[token - range.begin] = inside;
  std::vector<std::uint32_t> path;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    std::int32_t at = static_cast<std::int32_t>(i);
    path.clear();
    std::uint8_t verdict = outside;
    while (at >= static_cast<std::int32_t>(range.begin) && at < static_cast<std::int32_t>(range.end)) {
      const std::uint32_t local = static_cast<std::uint32_t>(at) - range.begin;
      if (seen[local] != unknown) {
        verdict = seen[local];
        break;
      }
      seen[local] = outside;  // until told otherwise: ends a circle
      path.push_back(local);
      at = reading.tokens[static_cast<std::uint32_t>(at)].head;
    }
    for (const std::uint32_t local : path) seen[local] = verdict;
  }
  std::vector<std::uint32_t> out;
  for (std::uint32_t i = 0; i < seen.size(); ++i) {
    if (seen[i] == inside) out.push_back(range.begin + i);
  }
  return out;
}

Spans spans_of(const Reading& reading, std::span<const std::uint32_t> tokens) {
  Spans out;
  for (std::size_t i = 0; i < tokens.size();) {
    std::size_t j = i + 1;
    while (j < tokens.size() && tokens[j] == tokens[j - 1] + 1) ++j;
    std::uint32_t first = tokens[i], last = tokens[j - 1] + 1;
    trim_punctuation(reading, first, last);
    if (first < last) out.push_back({reading.tokens[first].span.begin, reading.tokens[last - 1].span.end});
    i = j;
  }
  return out;
}

std::uint32_t clause_head(const Reading& reading, std::uint32_t token) {
  std::uint32_t at = token;
  for (std::uint32_t steps = sentence_tokens(reading, token).size(); steps > 0 && !heads_clause(reading, at); --steps) {
    at = static_cast<std::uint32_t>(reading.tokens[at].head);
  }
  return at;
}

std::vector<std::uint32_t> base::clause_heads(const Reading& reading) {
  const auto& tokens = reading.tokens;
  std::vector<bool> predicate(tokens.size());  // something is its subject or copula
  for (const Token& t : tokens) {
    if (t.head != none && (has_rel(t, "cop") || has_rel(t, "nsubj")))
      predicate[static_cast<std::size_t>(t.head)] = true;
  }
  const auto heads = [&](std::uint32_t i) {
    return opens_clause(tokens[i]) || (has_rel(tokens[i], "conj") && (verbal(tokens[i]) || predicate[i]));
  };
  constexpr std::uint32_t unknown = UINT32_MAX;
  std::vector<std::uint32_t> out(tokens.size(), unknown), path;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    std::uint32_t at = i;
    for (path.clear(); out[at] == unknown && !heads(at); at = static_cast<std::uint32_t>(tokens[at].head)) {
      path.push_back(at);
      out[at] = at;  // until told otherwise: ends a circle
    }
    const std::uint32_t head = out[at] == unknown ? at : out[at];
    out[at] = head;
    for (const std::uint32_t below : path) out[below] = head;
  }
  return out;
}

bool dominates(const Reading& reading, std::uint32_t ancestor, std::uint32_t token) {
  std::uint32_t at = token;
  for (std::uint32_t steps = sentence_tokens(reading, token).size(); steps > 0; --steps) {
    if (at == ancestor) return true;
    if (reading.tokens[at].head == none) return false;
    at = static_cast<std::uint32_t>(reading.tokens[at].head);
  }
  return at == ancestor;
}

std::uint32_t token_at(const Reading& reading, std::uint32_t at) {
  const auto found = std::partition_point(reading.tokens.begin(), reading.tokens.end(),
                                          [&](const Token& t) { return t.span.end <= at; });
  return static_cast<std::uint32_t>(found - reading.tokens.begin());
}

std::uint32_t sentence_at(const Reading& reading, std::uint32_t at) {
  const auto found = std::partition_point(reading.sentences.begin(), reading.sentences.end(),
                                          [&](const Sentence& s) { return s.span.end <= at; });
  return static_cast<std::uint32_t>(found - reading.sentences.begin());
}

std::pair<std::uint32_t, std::uint32_t> tokens_in(const Reading& reading, Span span) {
  const auto& tokens = reading.tokens;
  const auto first =
      std::partition_point(tokens.begin(), tokens.end(), [&](const Token& t) { return t.span.begin < span.begin; });
  const auto last = std::partition_point(first, tokens.end(), [&](const Token& t) { return t.span.end <= span.end; });
  return {static_cast<std::uint32_t>(first - tokens.begin()), static_cast<std::uint32_t>(last - tokens.begin())};
}

}  // namespace wederhoor
