// Decides what checked footage shows: of footage that an outlet or another third party found to be real, what is "te
// zien" on it, in the same sentence or in those right behind it. "De krant heeft de video geverifieerd. Daarop zijn
// zeven lichamen te zien": seven bodies. Not: "wie het eerst schoot, is niet te zien"; that the video was verified;
// what a party checked itself. Tested by tests/dossier/verified_test.cc.
#include <algorithm>

#include "base/in_text.h"
#include "base/utf8.h"
#include "dossier/build_dossier.h"
#include "dossier/verified.h"

namespace wederhoor::dossier {
namespace {

constexpr std::uint32_t followed = 3;  // sentences behind the one that tells of the check

const VerifyingAt* told(const std::vector<VerifyingAt>& words, VerifyingWord does) {
  const auto undone = [&](const VerifyingAt& word) {
    return std::any_of(words.begin(), words.end(),
                       [&](const VerifyingAt& w) { return w.does == VerifyingWord::undone && w.piece == word.piece; });
  };
  const auto at =
      std::find_if(words.begin(), words.end(), [&](const VerifyingAt& w) { return w.does == does && !undone(w); });
  return at == words.end() ? nullptr : &*at;
}

bool has(const std::vector<VerifyingAt>& words, VerifyingWord does) {
  return std::any_of(words.begin(), words.end(), [&](const VerifyingAt& w) { return w.does == does; });
}

// Does a name follow: "gemaakt in de Ter Heydelaan"?
bool names_behind(std::string_view text, const VerifyingAt& word, Span sentence) {
  for (std::uint32_t i = word.span.end; i + 1 < sentence.end; ++i)
    if (text[i] == ' ' && base::starts_upper(text.substr(i + 1))) return true;
  return false;
}

}  // namespace

struct VerifiedClaims::Check {
  VerifiedHow how;
  std::string by;
  Span words;
};

// Does the sentence tell that footage was checked, by who takes no part? `claims`: of the sentence.
std::optional<VerifiedClaims::Check> VerifiedClaims::check_in(const std::vector<VerifyingAt>& words,
                                                              const std::vector<Ref>& claims, Span sentence) const {
  if (claims.empty() || !has(words, VerifyingWord::footage)) return std::nullopt;
  const VerifyingAt *word = told(words, VerifyingWord::checked), *located = told(words, VerifyingWord::located);
  VerifiedHow how = VerifiedHow::checked;
  if (word == nullptr && located != nullptr) word = located, how = VerifiedHow::located;
  const bool real = has(words, VerifyingWord::genuine);
  // "De beelden zijn echt"; "de krant stelde vast dat ze echt zijn".
  const VerifyingAt* genuine = told(words, VerifyingWord::genuine);
  const auto found_so = [&](const Ref& ref) {
    const Spans& content = heap_.claim(ref).content;
    return heap_.claim(ref).form != Form::plain && teller(ref, words, {}).third &&
           std::any_of(content.begin(), content.end(), [&](const Span& s) { return s.contains(genuine->span); });
  };
  if (word == nullptr && genuine != nullptr &&
      (genuine->span.end + 2 >= sentence.end || std::any_of(claims.begin(), claims.end(), found_so)))
    word = genuine;
  if (word == nullptr && (real || has(words, VerifyingWord::where))) {
    word = told(words, VerifyingWord::found);
    how = real ? VerifiedHow::checked : VerifiedHow::located;
  }
  if (word == nullptr) return std::nullopt;
  bool beside = false;
  for (const Ref& ref : claims) {
    const Claim& claim = heap_.claim(ref);
    const bool own =
        claim.form == Form::plain || claim.source_type == SourceType::outlet || claim.source_type == SourceType::none;
    if (own && sides_.of(ref) != std::vector<std::string>{std::string(outlet_side)}) return std::nullopt;
    if (own || claim.source_type == SourceType::document) continue;
    if (!teller(ref, words, {}).third_beside) return std::nullopt;
    beside = true;
  }
  std::string by = third_party(claims.front(), words, sentence);
  if (!beside && by.empty() && names_party(claims.front(), {sentence.begin, word->span.begin})) return std::nullopt;
  return Check{how, std::move(by), word->span};
}

void VerifiedClaims::add_footage(std::uint32_t place) {
  const Document& document = heap_[place];
  const VerificationWords& table = words(document.reading.language);
  const std::vector<Sentence>& sentences = document.reading.sentences;
  if (table.empty() || is_channel(document.report)) return;
  std::vector<std::vector<Ref>> claims(sentences.size());
  for (std::uint32_t c = 0; c < document.claims.claims.size(); ++c) {
    const Claim& claim = document.claims.claims[c];
    if (claim.sentence < claims.size() && !claim.content.empty())
      claims[claim.sentence].push_back(heap_.ref(RecordKind::claim, place, c));
  }
  const std::string_view text = document.report.text;
  for (std::uint32_t s = 0; s < sentences.size(); ++s) {
    const std::vector<VerifyingAt> found = table.in(text, sentences[s].span);
    const std::optional<Check> check = check_in(found, claims[s], sentences[s].span);
    if (!check) continue;
    bool any = false;
    const auto take = [&](const Ref& ref, VerifiedHow how) {
      if (!stands(heap_.claim(ref))) return;
      any = footage_.emplace(ref, Verified{ref, how, check->by, check->words, {}}).second || any;
    };
    // "Plaats en tijd van de opname zijn vastgesteld: de klok staat op 11.32 uur"; not "stelde vast dat ze echt zijn".
    const bool told_behind = told(found, VerifyingWord::shown) != nullptr ||
                             (!has(found, VerifyingWord::checked) && !has(found, VerifyingWord::genuine));
    if (told_behind) {
      for (const Ref& ref : claims[s])
        if (heap_.claim(ref).content.front().begin > check->words.end) take(ref, check->how);
    }
    for (std::uint32_t f = s + 1; f < sentences.size() && f <= s + followed; ++f) {
      if (sentences[f].paragraph != sentences[s].paragraph) break;
      const std::vector<VerifyingAt> words = table.in(text, sentences[f].span);
      const VerifyingAt* made = told(words, VerifyingWord::made);
      const bool place_told = made != nullptr && names_behind(text, *made, sentences[f].span);
      const bool seen = told(words, VerifyingWord::shown) != nullptr;
      const bool of_footage =
          has(words, VerifyingWord::shown) || has(words, VerifyingWord::made) || has(words, VerifyingWord::where);
      if (!of_footage) break;
      for (const Ref& ref : claims[f])
        if (seen || place_told) take(ref, seen ? check->how : VerifiedHow::located);
    }
    if (any) carriers_.insert(claims[s].begin(), claims[s].end());
  }
}

}  // namespace wederhoor::dossier
