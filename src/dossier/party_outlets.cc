// Decides for which party an outlet speaks: it bears the party's whole name, or it is a channel (not a paper) that
// bears part of it, two words or more. The channel "Vrij Wad", where the heap names a "Legioen Vrij Wad": the legion.
// Not: the paper "De Standaard" beside a "Brigade Standaard"; a channel "Vrij" alone; a name that two parties share.
// Tested by tests/dossier/party_outlets_test.cc.
#include "dossier/party_outlets.h"

#include <vector>

#include "base/utf8.h"

namespace wederhoor::dossier {
namespace {

constexpr std::size_t least_part = 2, longest_name = 8;  // words

// The words of a name, folded: letters and digits.
std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> out;
  const std::string folded = base::fold(name);
  bool inside = false;
  for (std::size_t i = 0; i < folded.size();) {
    const base::CodePoint c = base::decode(folded, i);
    const bool letter = base::is_letter(c.value) || base::is_digit(c.value);
    if (letter && !inside) out.emplace_back();
    if (letter) out.back() += folded.substr(i, c.size);
    inside = letter;
    i += c.size;
  }
  return out;
}

std::string joined(const std::vector<std::string>& words, std::size_t first, std::size_t last) {
  std::string out;
  for (std::size_t i = first; i < last; ++i) out += words[i] + " ";
  return out;
}

std::string only(const std::map<std::string, std::set<std::string>, std::less<>>& names, const std::string& key) {
  const auto found = names.find(key);
  return found != names.end() && found->second.size() == 1 ? *found->second.begin() : std::string();
}

}  // namespace

void PartyNames::add(std::string_view name, const std::string& actor) {
  const std::vector<std::string> words = words_of(name);
  if (words.empty() || words.size() > longest_name) return;
  whole_[joined(words, 0, words.size())].insert(actor);
  for (std::size_t first = 0; first < words.size(); ++first) {
    for (std::size_t last = first + least_part; last <= words.size(); ++last)
      parts_[joined(words, first, last)].insert(actor);
  }
}

std::string PartyNames::of(std::string_view outlet, bool channel) const {
  const std::vector<std::string> words = words_of(outlet);
  const std::string key = joined(words, 0, words.size());
  std::string whole = only(whole_, key);
  return whole.empty() && channel ? only(parts_, key) : whole;
}

}  // namespace wederhoor::dossier
