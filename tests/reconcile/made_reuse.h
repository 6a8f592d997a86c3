// Texts that copy each other, made by dice: what was cut, put in another order, reworded, set into a longer piece; and
// texts that share stock phrases only. Whose copy a text is, is known.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "../made_dice.h"

namespace wederhoor {

struct MadeReuse {
  std::vector<std::string> texts;
  std::vector<std::uint32_t> origin;  // of each text the number of what it was made from
};

// `originals` texts of some 12 to 26 words, each with up to five copies.
inline MadeReuse made_reuse(std::uint32_t originals, std::uint64_t seed) {
  using Words = std::vector<std::string>;
  Dice dice(seed);
  const auto word = [&](std::uint32_t known) {  // short words are frequent, as in any text
    const std::uint32_t n = dice.throw_of(3) == 0 ? dice.throw_of(40) : 40 + dice.throw_of(known);
    std::string out;
    for (std::uint32_t rest = n + 21; rest > 0; rest /= 21) out += "bcdfghjklmnprstvwzaeo"[rest % 21];
    return out;
  };
  const auto made = [&](std::uint32_t least, std::uint32_t more) {
    Words out;
    for (std::uint32_t n = least + dice.throw_of(more); n > 0; --n) out.push_back(word(4000));
    return out;
  };
  std::vector<Words> stock;
  for (int i = 0; i < 12; ++i) stock.push_back(made(4, 2));
  const auto changed = [&](Words words) {
    const auto size = static_cast<std::uint32_t>(words.size());
    const auto at = [&](std::uint32_t i) { return words.begin() + static_cast<std::ptrdiff_t>(i); };
    switch (dice.throw_of(5)) {
      case 0: return Words(at(dice.throw_of(size / 4)), at(size - dice.throw_of(size / 3)));  // cut
      case 1: std::rotate(words.begin(), at(size / 2), words.end()); return words;            // another order
      case 2:                                                                                 // reworded
        for (std::uint32_t i = dice.throw_of(8); i < size; i += 9 + dice.throw_of(4)) words[i] = word(4000);
        return words;
      case 3: {  // in a longer piece
        Words out = made(6, 8);
        out.insert(out.end(), words.begin(), words.end());
        const Words behind = made(6, 8);
        out.insert(out.end(), behind.begin(), behind.end());
        return out;
      }
      default: return words;
    }
  };
  MadeReuse out;
  for (std::uint32_t o = 0; o < originals; ++o) {
    Words words = made(12, 14);
    if (dice.throw_of(3) == 0) {
      const Words& phrase = stock[dice.throw_of(static_cast<std::uint32_t>(stock.size()))];
      words.insert(words.begin(), phrase.begin(), phrase.end());
    }
    for (std::uint32_t copies = dice.throw_of(6) + 1; copies > 0; --copies) {
      std::string text;
      for (const std::string& w : changed(words)) text += (text.empty() ? "" : " ") + w;
      out.texts.push_back(std::move(text));
      out.origin.push_back(o);
    }
  }
  for (std::size_t i = out.texts.size(); i > 1; --i) {  // shuffled
    const std::size_t j = dice.throw_of(static_cast<std::uint32_t>(i));
    std::swap(out.texts[i - 1], out.texts[j]);
    std::swap(out.origin[i - 1], out.origin[j]);
  }
  return out;
}

// How many pairs of one group there are, and how many of them are pairs of the other grouping too.
struct PairsOfGroups {
  std::size_t found = 0, wanted = 0, both = 0;
  double precision() const { return found == 0 ? 1 : static_cast<double>(both) / static_cast<double>(found); }
  double recall() const { return wanted == 0 ? 1 : static_cast<double>(both) / static_cast<double>(wanted); }
};

inline PairsOfGroups compare_groups(const std::vector<std::uint32_t>& found, const std::vector<std::uint32_t>& wanted) {
  const auto pairs = [](std::vector<std::uint64_t> groups) {
    std::sort(groups.begin(), groups.end());
    std::size_t out = 0, same = 0;
    for (std::size_t i = 0; i < groups.size(); ++i) {
      same = i > 0 && groups[i] == groups[i - 1] ? same + 1 : 0;
      out += same;
    }
    return out;
  };
  std::vector<std::uint64_t> f(found.begin(), found.end()), w(wanted.begin(), wanted.end()), both;
  both.reserve(found.size());
  for (std::size_t i = 0; i < found.size(); ++i) both.push_back(std::uint64_t{found[i]} << 32U | wanted[i]);
  return {pairs(f), pairs(w), pairs(both)};
}

}  // namespace wederhoor
