// Measures how well a sentence fits an incident: its words, sites, kinds of deeds, days and names against what other
// reports tell of the incident; the same for its paragraph, its neighbours and the opening of its report; how large the
// incident is. "Zij zaten met zeven man in een cel" fits the break-out where other reports write "cel" of it.
// Logarithms to base 2 in sixteenths, likeness in thousandths. Tested by tests/reconcile/follow_test.cc.
#include "reconcile/follow_sheet.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "reconcile/follow_way.h"
#include "reconcile/rarity.h"

namespace wederhoor::reconcile {
namespace {

constexpr auto all_names = std::to_array<std::string_view>(
    {"words",     "words_lead",  "told",   "told_lead",   "site",         "site_lead",  "deed",      "deed_lead",
     "day",       "day_lead",    "name",   "name_lead",   "total",        "total_lead", "paragraph", "paragraph_lead",
     "before",    "before_lead", "behind", "opening",     "opening_lead", "prior",      "share",     "sentence",
     "incidents", "rank",        "recent", "recent_lead", "sentences",    "opens",      "features",  "sites",
     "events",    "last_sites",  "since"});

constexpr std::size_t opening_scenes = 3;
constexpr double least_told = 8;  // words that every incident is taken to have been told in already

// log2 in sixteenths, within 15 bits either way.
std::int64_t log16(double ratio) {
  const double held = std::clamp(ratio, 1.0 / 32768, 32767.0);
  return log2_16(static_cast<std::uint32_t>(held * 65536)) - std::int64_t{16} * 16;
}

using Row = std::vector<std::int64_t>;  // by incident

// How far each lies above the best of the others.
Row lead(const Row& values) {
  Row out(values);
  if (values.size() < 2) return out;
  std::size_t best = 0, second = SIZE_MAX;
  for (std::size_t j = 1; j < values.size(); ++j) {
    if (values[j] > values[best]) {
      second = best;
      best = j;
    } else if (second == SIZE_MAX || values[j] > values[second]) {
      second = j;
    }
  }
  for (std::size_t j = 0; j < values.size(); ++j) out[j] = values[j] - values[j == best ? second : best];
  return out;
}

// Sums by thing and incident.
struct Table {
  std::size_t incidents = 0;
  std::vector<std::int64_t> sums;
  Table(std::size_t things, std::size_t incidents_of) : incidents(incidents_of), sums(things * incidents_of, 0) {}
  std::int64_t* of(std::size_t thing) { return sums.data() + thing * incidents; }
  const std::int64_t* of(std::size_t thing) const { return sums.data() + thing * incidents; }
};

// What is told of the incidents, in all reports or in one.
struct Profile {
  Table words, told;  // weight of each word; in how many sentences
  std::vector<Table> clues;
  Row size, told_all;
  std::vector<double> norm2;
  Profile(std::size_t features, const std::array<std::size_t, clue_kinds>& known, std::size_t incidents)
      : words(features, incidents),
        told(features, incidents),
        size(incidents, 0),
        told_all(incidents, 0),
        norm2(incidents, 0) {
    for (const std::size_t n : known) clues.emplace_back(n, incidents);
  }
};

// Of a scene, before its surroundings are looked at.
struct Alone {
  Row words, told, total, last_sites;
  std::array<Row, clue_kinds> clues;
};

}  // namespace

class FollowRound {
 public:
  FollowRound(const FollowSheet& sheet, const Shares& shares)
      : scenes_(sheet.scenes_),
        words_(sheet.words_),
        clues_(sheet.clues_),
        shares_(shares),
        n_(shares.incidents),
        all_(words_.features, clues_.known, n_),
        own_(words_.features, clues_.known, n_),
        out_(scenes_.size() * n_ * all_names.size(), 0) {}

  std::vector<std::int32_t> run() {
    for (std::size_t s = 0; s < scenes_.size(); ++s) add(all_, s, 1);
    for (std::size_t f = 0; f < words_.features; ++f) {
      for (std::size_t j = 0; j < n_; ++j) all_.norm2[j] += square(all_.words.of(f)[j]);
    }
    each_report(scenes_, [&](std::size_t first, std::size_t last) { measure_report(first, last); });
    return std::move(out_);
  }

 private:
  static double square(std::int64_t x) { return static_cast<double>(x) * static_cast<double>(x); }
  bool counts(std::size_t s) const { return !scenes_[s].older.known(); }
  static std::int64_t part_of_norm(const WeighedScene& scene, std::int64_t value) {
    return static_cast<std::int64_t>(static_cast<double>(value * 4096) / scene.norm);
  }

  void add(Profile& to, std::size_t s, std::int64_t sign) const {
    const WeighedScene& scene = words_.scenes[s];
    for (std::size_t j = 0; j < n_; ++j) {
      const std::int64_t share = sign * shares_.at(s, j);
      if (share == 0) continue;
      to.size[j] += share;
      to.told_all[j] += share * static_cast<std::int64_t>(scene.features.size());
      for (const auto& [f, value] : scene.features) {
        to.words.of(f)[j] += share * part_of_norm(scene, value);
        to.told.of(f)[j] += share;
      }
      for (std::size_t k = 0; k < clue_kinds; ++k) {
        for (const std::uint32_t clue : clues_.scenes[s].of[k]) to.clues[k].of(clue)[j] += share;
      }
    }
  }

  void measure_report(std::size_t first, std::size_t last) {
    for (std::size_t s = first; s < last; ++s) add(own_, s, 1);
    learn(first, last);
    std::vector<std::size_t> told;
    std::vector<Alone> alone;
    for (std::size_t s = first; s < last; ++s) {
      if (!counts(s)) continue;
      told.push_back(s);
      alone.push_back(alone_of(s));
    }
    write(told, alone);
    for (std::size_t s = first; s < last; ++s) add(own_, s, -1);
  }

  // Sizes, priors and norms of the incidents in the other reports.
  void learn(std::size_t first, std::size_t last) {
    double all = 0;
    for (std::size_t j = 0; j < n_; ++j) all += static_cast<double>(all_.size[j] - own_.size[j]);
    all_sizes_ = all / Shares::whole;
    told_others_ = 0;
    prior_.assign(n_, 0);
    norm_.assign(n_, 1);
    std::vector<double> norm2 = all_.norm2;
    std::vector<std::uint32_t> touched;
    for (std::size_t s = first; s < last; ++s) {
      for (const auto& [f, value] : words_.scenes[s].features) touched.push_back(f);
    }
    std::sort(touched.begin(), touched.end());
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    for (std::size_t j = 0; j < n_; ++j) {
      prior_[j] = (size_of(j) + 0.5) / (all_sizes_ + 0.5 * static_cast<double>(n_));
      told_others_ += told_of(j);
      for (const std::uint32_t f : touched)
        norm2[j] += square(all_.words.of(f)[j] - own_.words.of(f)[j]) - square(all_.words.of(f)[j]);
      if (norm2[j] > 1) norm_[j] = std::sqrt(norm2[j]);
    }
  }
  double size_of(std::size_t j) const { return static_cast<double>(all_.size[j] - own_.size[j]) / Shares::whole; }
  double told_of(std::size_t j) const {
    return static_cast<double>(all_.told_all[j] - own_.told_all[j]) / Shares::whole;
  }

  Alone alone_of(std::size_t s) const {
    Alone out;
    out.words = likeness(words_.scenes[s]);
    out.told = told(words_.scenes[s]);
    out.total = out.told;
    for (std::size_t k = 0; k < clue_kinds; ++k) {
      out.clues[k] = strongest(k, clues_.scenes[s].of[k]);
      for (std::size_t j = 0; j < n_; ++j) out.total[j] += out.clues[k][j];
    }
    out.last_sites.assign(n_, 0);
    bool some = false;
    for (const std::uint32_t site : clues_.scenes[s].last_sites) {
      const Row odds = odds_of(0, site);
      for (std::size_t j = 0; j < n_; ++j) out.last_sites[j] = some ? std::max(out.last_sites[j], odds[j]) : odds[j];
      some = true;
    }
    return out;
  }

  Row likeness(const WeighedScene& scene) const {
    Row out(n_, 0);
    for (std::size_t j = 0; j < n_; ++j) {
      double sum = 0;
      for (const auto& [f, value] : scene.features)
        sum += static_cast<double>(value) * static_cast<double>(all_.words.of(f)[j] - own_.words.of(f)[j]);
      out[j] = static_cast<std::int64_t>(1000 * sum / (scene.norm * norm_[j]));
    }
    return out;
  }

  // How much more often the incident is told in these words than the story as a whole.
  Row told(const WeighedScene& scene) const {
    Row out(n_, 0);
    for (const auto& [f, value] : scene.features) {
      double all = 0;
      for (std::size_t j = 0; j < n_; ++j) all += static_cast<double>(all_.told.of(f)[j] - own_.told.of(f)[j]);
      all /= Shares::whole;
      if (all <= 0) continue;
      const double usual = all / told_others_;
      for (std::size_t j = 0; j < n_; ++j) {
        const double here = static_cast<double>(all_.told.of(f)[j] - own_.told.of(f)[j]) / Shares::whole;
        out[j] += log16((here + least_told * usual) / (told_of(j) + least_told) / usual);
      }
    }
    for (std::int64_t& value : out) value /= 2;
    return out;
  }

  // How much more often the clue goes with the incident than any sentence does; zeros where no other report has it.
  Row odds_of(std::size_t kind, std::uint32_t clue) const {
    Row out(n_, 0);
    double all = 0;
    for (std::size_t j = 0; j < n_; ++j) all += here(kind, clue, j);
    if (all < 0.5) return out;
    for (std::size_t j = 0; j < n_; ++j)
      out[j] = log16((here(kind, clue, j) + 0.5 * prior_[j]) / (all + 0.5) / prior_[j]);
    return out;
  }
  double here(std::size_t kind, std::uint32_t clue, std::size_t j) const {
    return static_cast<double>(all_.clues[kind].of(clue)[j] - own_.clues[kind].of(clue)[j]) / Shares::whole;
  }

  // Of several clues the one that tells most, for or against.
  Row strongest(std::size_t kind, const std::vector<std::uint32_t>& clues) const {
    Row out(n_, 0);
    for (const std::uint32_t clue : clues) {
      const Row odds = odds_of(kind, clue);
      for (std::size_t j = 0; j < n_; ++j) {
        if (std::abs(odds[j]) > std::abs(out[j])) out[j] = odds[j];
      }
    }
    return out;
  }

  static void add_to(Row& sum, const Row& more) {
    for (std::size_t j = 0; j < sum.size(); ++j) sum[j] += more[j];
  }
  Row mean(const std::vector<Alone>& alone, std::size_t first, std::size_t last) const {
    Row sum(n_, 0);
    for (std::size_t i = first; i < last; ++i) add_to(sum, alone[i].total);
    for (std::int64_t& value : sum) value /= static_cast<std::int64_t>(std::max<std::size_t>(last - first, 1));
    return sum;
  }

  void write(const std::vector<std::size_t>& told, const std::vector<Alone>& alone) {
    const Row opening = mean(alone, 0, std::min(opening_scenes, alone.size())), none_told(n_, 0);
    Row recent(n_, 0), paragraph;
    for (std::size_t i = 0; i < told.size(); ++i) {
      const bool opens = i == 0 || scenes_[told[i]].paragraph != scenes_[told[i - 1]].paragraph;
      if (opens) {
        std::size_t end = i;
        while (end < told.size() && scenes_[told[end]].paragraph == scenes_[told[i]].paragraph) ++end;
        paragraph = mean(alone, i, end);
      }
      const Row& before = i > 0 ? alone[i - 1].total : none_told;
      const Row& behind = i + 1 < told.size() ? alone[i + 1].total : none_told;
      write_scene(told[i], alone[i], {&paragraph, &before, &behind, &opening, &recent}, told.size(), opens);
      for (std::size_t j = 0; j < n_; ++j) recent[j] = recent[j] * 3 / 5 + alone[i].total[j];
    }
  }

  struct Around {
    const Row *paragraph, *before, *behind, *opening, *recent;
  };

  void write_scene(std::size_t s, const Alone& alone, const Around& around, std::size_t sentences, bool opens) {
    std::size_t column = 0;
    const auto put_each = [&](auto value_of) {
      for (std::size_t j = 0; j < n_; ++j)
        out_[(s * n_ + j) * all_names.size() + column] =
            static_cast<std::int32_t>(std::clamp<std::int64_t>(value_of(j), -1000000, 1000000));
      ++column;
    };
    const auto put = [&](const Row& row) { put_each([&](std::size_t j) { return row[j]; }); };
    const auto both = [&](const Row& row) {
      put(row);
      put(lead(row));
    };
    const auto one = [&](std::int64_t value) { put_each([&](std::size_t) { return value; }); };
    both(alone.words);
    both(alone.told);
    for (const Row& row : alone.clues) both(row);
    both(alone.total);
    both(*around.paragraph);
    both(*around.before);
    put(*around.behind);
    both(*around.opening);
    Row prior(n_), share(n_), rank(n_, 0);
    for (std::size_t j = 0; j < n_; ++j) {
      prior[j] = log16(prior_[j]);
      share[j] = all_sizes_ > 0 ? static_cast<std::int64_t>(1000 * size_of(j) / all_sizes_) : 0;
      for (std::size_t o = 0; o < n_; ++o) {
        if (alone.total[o] > alone.total[j] || (alone.total[o] == alone.total[j] && o < j)) ++rank[j];
      }
    }
    put(prior);
    put(share);
    one(scenes_[s].sentence);
    one(static_cast<std::int64_t>(n_));
    put(rank);
    both(*around.recent);
    one(static_cast<std::int64_t>(sentences));
    one(opens ? 1 : 0);
    one(static_cast<std::int64_t>(scenes_[s].features.size()));
    one(static_cast<std::int64_t>(scenes_[s].sites.size()));
    one(static_cast<std::int64_t>(scenes_[s].events.size()));
    put(alone.last_sites);
    one(clues_.scenes[s].since);
  }

  const std::vector<Scene>& scenes_;
  const WeighedScenes& words_;
  const StoryClues& clues_;
  const Shares& shares_;
  const std::size_t n_;
  Profile all_, own_;
  double all_sizes_ = 0, told_others_ = 0;
  std::vector<double> prior_, norm_;
  std::vector<std::int32_t> out_;
};

FollowSheet::FollowSheet(const Heap& heap, const std::vector<Scene>& scenes, const WeighedScenes& words,
                         const Deeds& deeds)
    : scenes_(scenes), words_(words), clues_(clues_of(heap, scenes, deeds)) {}

std::span<const std::string_view> FollowSheet::names() { return all_names; }

std::vector<std::int32_t> FollowSheet::measure(const Shares& shares) const { return FollowRound(*this, shares).run(); }

}  // namespace wederhoor::reconcile
