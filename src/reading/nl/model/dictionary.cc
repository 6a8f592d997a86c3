// Decides the lemma of a word from parts that are known.
//
// Applies to: "dorpsbewoners" (dorp_bewoner), "aangevallen" (aan_vallen). Not to words of the treebank itself: those
// have their lemma already. Tested by tests/reading/nl/model/dictionary_test.cc.
#include "reading/nl/model/dictionary.h"

#include <algorithm>

#include "reading/model/features.h"
#include "reading/model/letters.h"

namespace wederhoor::reading::nl {
namespace {

using namespace model;

constexpr std::size_t shortest_right = 3, shortest_left = 2, longest_compound = 48;
constexpr int most_parts = 3;

bool starts_letter(std::string_view text, std::size_t at) {
  return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

bool all_upper(std::string_view form) {
  const std::u32string letters = decode(form);
  return letters.size() > 1 && std::all_of(letters.begin(), letters.end(), [](char32_t c) { return is_upper(c); });
}

}  // namespace

Result<Dictionary> Dictionary::open(const Weights& w) {
  Dictionary d;
  d.keys_ = LexiconKeys(w);
  d.particles_ = w.lines("particles");
  for (const std::string& line : w.lines("dictionary.scripts")) {
    if (!parse_script(line, d.scripts_.emplace_back())) return w.wrong("these weights are damaged: edit " + line);
  }
  if (!d.keys_.sound() || d.keys_.scripts() > static_cast<int>(d.scripts_.size()))
    return w.wrong("these weights are damaged: dictionary");
  return d;
}

std::optional<std::string> Dictionary::look_up(std::string_view low, char kind) const {
  const int script = keys_.script(hash_bytes(low), kind);
  if (script < 0) return std::nullopt;
  return make_lemma(low, scripts_[static_cast<std::size_t>(script)], {}, "").plain;
}

std::optional<Lemma> Dictionary::find(std::string_view form, std::string_view xpos) const {
  const std::string written(form), low = lower(form);
  if (xpos == "SPEC|deeleigen") return Lemma{written, written};
  if (xpos.starts_with("N|soort")) return noun(written, low);
  if (xpos.starts_with("WW")) return verb(low);
  if (xpos.starts_with("ADJ")) {
    if (const auto base = look_up(low, 'A')) return Lemma{*base, *base};
  }
  return std::nullopt;
}

std::optional<Lemma> Dictionary::noun(const std::string& form, const std::string& low) const {
  if (const auto base = look_up(low, 'N')) return Lemma{*base, *base};
  if (all_upper(form)) return Lemma{form, form};
  const std::size_t hyphen = form.rfind('-');
  if (hyphen != std::string::npos && hyphen > 0 && hyphen + 1 < form.size()) {
    const std::string left = form.substr(0, hyphen), right = lower(form.substr(hyphen + 1));
    const auto base = look_up(right, 'N');
    const auto inner = base ? std::nullopt : compound(right, most_parts);
    const Lemma head = base ? Lemma{*base, *base} : inner.value_or(Lemma{right, right});
    return Lemma{left + "-" + head.plain, left + "_" + head.treebank};
  }
  return compound(low, most_parts);
}

// The longest known right part with a known left part.
std::optional<Lemma> Dictionary::compound(std::string_view low, int depth) const {
  if (low.size() > longest_compound || depth == 0) return std::nullopt;
  for (std::size_t cut = shortest_left; cut + shortest_right <= low.size(); ++cut) {
    if (!starts_letter(low, cut)) continue;
    const auto right = look_up(low.substr(cut), 'N');
    if (!right) continue;
    if (const auto left = left_part(low.substr(0, cut), depth))
      return Lemma{std::string(low.substr(0, cut)) + *right, *left + "_" + *right};
  }
  return std::nullopt;
}

// "dorps" is dorp, "vrouwen" vrouw, "ploegleiders" ploeg_leider.
std::optional<std::string> Dictionary::left_part(std::string_view left, int depth) const {
  if (const auto part = look_up(left, 'L')) return part;
  if (const auto part = look_up(left, 'N')) return part;
  const bool linked = left.ends_with('s') && left.size() > shortest_left;
  const std::string_view bare = linked ? left.substr(0, left.size() - 1) : left;
  if (linked) {
    if (look_up(bare, 'N') || look_up(bare, 'L')) return std::string(bare);
    if (const auto inner = compound(bare, depth - 1)) return inner->treebank;
  }
  if (const auto inner = compound(left, depth - 1)) return inner->treebank;
  return std::nullopt;
}

std::optional<Lemma> Dictionary::verb(const std::string& low) const {
  if (const auto base = look_up(low, 'W')) return Lemma{*base, *base};
  for (const std::string& particle : particles_) {
    if (!low.starts_with(particle) || low.size() < particle.size() + shortest_right) continue;
    std::string rest = low.substr(particle.size());
    if (rest.starts_with("te") && look_up(rest.substr(2), 'W')) rest = rest.substr(2);
    auto base = look_up(rest, 'W');
    // "aangevallen" is a participle of vallen, not a form of the verb gevallen.
    if (base && base->starts_with("ge") && rest.starts_with("ge")) {
      if (const auto inner = look_up(std::string_view(rest).substr(2), 'W')) base = inner;
    }
    if (base) return Lemma{particle + *base, particle + "_" + *base};
  }
  return std::nullopt;
}

}  // namespace wederhoor::reading::nl
