// What stands in and around a claim besides its content words. "Niet op de terminal maar langs de weg, houdt hij vol":
// rejects "op de terminal", an insisting frame. Not: the words of the claims before and behind it in the sentence.
// Tested by tests/reconcile/relations_test.cc.
#include "reconcile/relations/framing.h"

#include <algorithm>

#include "base/hash.h"
#include "lexicon/table_file.h"
#include "reconcile/relations/each.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::array<std::string_view, contrasts> contrast_names = {
    "later",   "earlier",  "total",           "part",      "rounded", "only",   "denial",
    "cause",   "sequence", "still",           "against",   "answer",  "insist", "allege",
    "concede", "firm",     "split",           "negator",   "blames",  "owns",   "clears",
    "joins",   "foremost", "beside_foremost", "in_return", "already", "tallies"};

bool has(const Framed& framed, Contrast kind) { return framed.contrast[static_cast<std::size_t>(kind)] > 0; }

// Where the content of a claim begins and ends; of none, nowhere in the way.
std::uint32_t begin_of(const Claim& claim) { return claim.content.empty() ? UINT32_MAX : claim.content.front().begin; }
std::uint32_t end_of(const Claim& claim) { return claim.content.empty() ? 0 : claim.content.back().end; }

}  // namespace

std::string_view name_of(Contrast c) { return contrast_names[static_cast<std::size_t>(c)]; }

ContrastWords::ContrastWords(const Lexicons& lexicons, const std::string& language) {
  const lexicon::Table& table = lexicons.table(language + "/contrast_words");
  for (const lexicon::Row& row : table.rows()) {
    for (const std::string& name : lexicon::pieces(table.cell(row, "contrast"), ' ')) {
      const auto at = std::find(contrast_names.begin(), contrast_names.end(), name);
      if (at == contrast_names.end()) continue;
      words_[base::hash64(row.cells.front())].push_back(static_cast<Contrast>(at - contrast_names.begin()));
    }
  }
}

bool ContrastWords::is(std::string_view word, Contrast kind) const {
  const auto found = words_.find(base::hash64(word));
  return found != words_.end() && std::find(found->second.begin(), found->second.end(), kind) != found->second.end();
}

void ContrastWords::count(std::string_view word, ContrastCounts& to) const {
  const auto found = words_.find(base::hash64(word));
  if (found == words_.end()) return;
  for (const Contrast kind : found->second) ++to[static_cast<std::size_t>(kind)];
}

Framing::Framing(const Document& document, const ContrastWords& words, const WordVectors& vectors)
    : document_(document), words_(words), vectors_(vectors), known_(document.reading.sentences.size()) {}

void Framing::add(std::uint32_t claim, Framed& out) {
  const std::vector<Claim>& claims = document_.claims.claims;
  if (claims[claim].sentence >= known_.size()) return;
  const std::uint32_t from = claim == 0 ? 0 : end_of(claims[claim - 1]);
  const std::uint32_t to = claim + 1 < claims.size() ? begin_of(claims[claim + 1]) : UINT32_MAX;
  add_words(claims[claim], from, to, out);
  for (const Because& because : claims[claim].because) add_row(because.row, out);
  out.rejected.finish();
  add_setting(claims[claim], out);
}

// `from`: where the claim before it ends; `to`: where the one behind it begins.
void Framing::add_words(const Claim& claim, std::uint32_t from, std::uint32_t to, Framed& out) const {
  const std::string& text = document_.report.text;
  const auto count = [&](Span span, ContrastCounts& counts) {
    each_letters(span.of(text), [&](const std::string& word) { words_.count(word, counts); });
  };
  const Sentence& sentence = document_.reading.sentences[claim.sentence];
  out.paragraph = sentence.paragraph;
  std::uint32_t at = std::max(sentence.span.begin, from);
  for (const Span span : claim.content) {
    count(span, out.contrast);
    out.foremost = out.foremost || strikes_first(span.of(text));
    if (at < span.begin && span.begin <= sentence.span.end) count({at, span.begin}, out.frame);
    at = std::max(at, span.end);
    if (!has(out, Contrast::negator)) continue;
    if (has(out, Contrast::against)) add_rejected(span.of(text), out);
    if (out.rejected_words.empty()) add_put_aside(span.of(text), out);
  }
  const std::uint32_t end = to > at ? std::min(to, sentence.span.end) : sentence.span.end;
  if (at < end) count({at, end}, out.frame);
}

// "nl/speech_verbs:van de hand wijzen"
void Framing::add_row(std::string_view row, Framed& out) const {
  const std::size_t colon = row.find(':');
  if (colon != std::string_view::npos) words_.count(row.substr(colon + 1), out.frame);
}

// Words of the writer about accounts that differ, and whether it asks.
Framing::Setting Framing::setting_of(std::string_view sentence) const {
  Setting out;
  out.asks = sentence.ends_with('?');
  each_letters(sentence, [&](const std::string& word) { out.split += words_.is(word, Contrast::split); });
  return out;
}

// Of the sentences of its paragraph, at most two on.
void Framing::add_setting(const Claim& claim, Framed& out) {
  constexpr std::uint32_t most = 2;
  const std::vector<Sentence>& all = document_.reading.sentences;
  const std::uint32_t here = claim.sentence;
  const auto last = std::min(static_cast<std::uint32_t>(all.size()), here + most + 1);
  for (std::uint32_t s = here - std::min(here, most); s < last; ++s) {
    if (s == here || all[s].paragraph != all[here].paragraph) continue;
    if (!known_[s]) known_[s] = setting_of(all[s].span.of(document_.report.text));
    out.asked += known_[s]->asks;
    out.split += known_[s]->split;
  }
}

// "Als eersten", "het eerste schot": a word for it next to one that makes it a blow. Not: "schoten meteen terug".
bool Framing::strikes_first(std::string_view text) const {
  bool found = false, foremost = false, beside = false;
  each_letters(text, [&](const std::string& word) {
    const bool is_foremost = words_.is(word, Contrast::foremost),
               is_beside = words_.is(word, Contrast::beside_foremost);
    found = found || (foremost && is_beside) || (beside && is_foremost);
    found = found && !words_.is(word, Contrast::in_return);
    foremost = is_foremost, beside = is_beside;
  });
  return found;
}

// What stands between "niet" or "geen" and "maar", a few words at most.
void Framing::add_rejected(std::string_view text, Framed& out) const {
  constexpr std::size_t most = 8;
  constexpr std::int32_t telling = 60;
  std::vector<std::string> behind;
  bool negated = false;
  each_letters(text, [&](const std::string& word) {
    if (words_.is(word, Contrast::negator)) {
      negated = true;
      behind.clear();
    } else if (negated && words_.is(word, Contrast::against)) {
      out.rejects = out.rejects || !behind.empty();
      for (std::string& one : behind) {
        const WordVectors::Word found = vectors_.find(one);
        out.rejected.add(found);
        if (found.direction == nullptr || found.weight >= telling) out.rejected_words.push_back(std::move(one));
      }
      negated = false;
    } else if (negated) {
      behind.push_back(word);
      negated = behind.size() <= most;
    }
  });
}

// What stands behind "niet" up to the end of its piece, where that begins a later one, a few words: "door een raket, en
// niet door munitie". Not: "hij was die dag niet in de stad", "laten zien, dat niet alle Russen zo denken".
void Framing::add_put_aside(std::string_view text, Framed& out) const {
  constexpr std::size_t most = 5;
  constexpr std::int32_t telling = 60;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t to = std::min(text.find_first_of(",.;:!?", from), text.size());
    std::vector<std::string> behind;
    bool negated = false;
    bool begins = true;
    each_letters(text.substr(from, to - from), [&](const std::string& word) {
      if (negated) behind.push_back(word);
      negated = negated || (begins && words_.is(word, Contrast::negator));
      begins = begins && words_.is(word, Contrast::joins);
    });
    const bool first = from == 0;
    from = to + 1;
    if (first || behind.empty() || behind.size() > most) continue;
    for (std::string& one : behind) {
      const WordVectors::Word found = vectors_.find(one);
      if (found.direction == nullptr || found.weight >= telling) out.rejected_words.push_back(std::move(one));
    }
    return;
  }
}

}  // namespace wederhoor::reconcile
