// Decides what the deeds of a story lie at or hit: towns, villages, buildings; places that no gazetteer lists; things
// with a name of their own that several reports tell were hit. A name that is a place in one sentence is one in all
// others of the story, whatever they took it for. "De Vrouwe Anna werd beschoten", in two reports: the ship is a site.
// Not: "Moskou zegt"; not a person or party, who may be hit anywhere. Tested by tests/reconcile/sites_test.cc.
#include "reconcile/sites.h"

#include <algorithm>
#include <set>

#include "base/most_frequent.h"
#include "base/utf8.h"
#include "lexicon/table_file.h"

namespace wederhoor::reconcile {
namespace {

constexpr std::size_t least_reports = 2;  // that tell a thing was hit

bool small_letters(std::string_view words) {  // "ALMERE (ANP)": where the reporter sits
  return std::any_of(words.begin(), words.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool is_spot(const PlaceMention& place, std::string_view text) {
  if (place.kind == PlaceKind::country || place.kind == PlaceKind::region || place.kind == PlaceKind::district)
    return false;
  return !(place.acts && !place.place_id.empty()) && small_letters(place.span.of(text));
}

// May the actor be a thing after all? Names that no list knows, of no party.
bool may_be_thing(const Entity& entity, std::string_view actor) {
  return actor.starts_with("x_") && (entity.kind == ActorKind::person || entity.kind == ActorKind::organisation ||
                                     entity.kind == ActorKind::other);
}

// Calls `use(scene, document)` for the first scene of each report.
template <class Use>
void each_report(const Heap& heap, const std::vector<Scene>& scenes, const Use& use) {
  for (std::size_t s = 0; s < scenes.size(); ++s) {
    if (s == 0 || scenes[s - 1].document != scenes[s].document) use(s, heap[scenes[s].document]);
  }
}

}  // namespace

Articles::Articles(const Heap& heap, const Lexicons& lexicons) {
  for (const Document& document : heap) {
    const std::string& language = document.reading.language;
    if (language.empty() || the_.contains(language)) continue;
    std::set<std::string, std::less<>>& the = the_[language];
    const lexicon::Table* found = lexicons.find(language + "/closed_words");
    if (found == nullptr) continue;  // a stored document may name any language
    const lexicon::Table& words = *found;
    for (const lexicon::Row& row : words.rows()) {
      const std::vector<std::string> lists = lexicon::pieces(words.cell(row, "lists"), ' ');
      if (std::find(lists.begin(), lists.end(), "the") != lists.end()) the.insert(std::string(row.cells.front()));
    }
  }
}

// "De Vrouwe Anna": nothing but the article before the name.
bool Articles::has(const Mention& mention, const Document& document) const {
  const auto the = the_.find(document.reading.language);
  if (the == the_.end() || mention.head.begin <= mention.span.begin) return false;
  const Span before{mention.span.begin, mention.head.begin};
  return the->second.contains(base::lower(base::squeeze(before.of(document.report.text))));
}

Sites::Sites(const Heap& heap, std::vector<Scene>& scenes, const Deeds& deeds, const Articles& articles) : heap_(heap) {
  learn_names(scenes);
  learn_things(scenes, deeds, articles);
  each_report(heap, scenes, [&](std::size_t first, const Document& document) {
    const std::size_t sentences = document.reading.sentences.size();
    for (const PlaceMention& place : document.reading.places) {
      if (place.sentence < sentences && is_spot(place, document.report.text))
        scenes[first + place.sentence].sites.push_back(place_of(place, document.report.text));
    }
    for (const Mention& mention : document.reading.mentions) {
      if (mention.sentence >= sentences || mention.kind != MentionKind::name) continue;
      std::string id = id_of(mention.head.of(document.report.text));
      if (mention.entity != none) {
        const auto thing = things_.find(heap.actor(scenes[first].document, mention.entity));
        if (thing != things_.end()) id = thing->second;
      }
      if (!id.empty()) scenes[first + mention.sentence].sites.push_back(std::move(id));
    }
  });
  for (Scene& scene : scenes) {
    std::sort(scene.sites.begin(), scene.sites.end());
    scene.sites.erase(std::unique(scene.sites.begin(), scene.sites.end()), scene.sites.end());
  }
}

void Sites::learn_names(const std::vector<Scene>& scenes) {
  each_report(heap_, scenes, [&](std::size_t, const Document& document) {
    for (const PlaceMention& place : document.reading.places) {
      const std::string_view words = place.span.of(document.report.text);
      if (!is_spot(place, document.report.text)) continue;
      const std::string name = base::fold(words);
      if (place.place_id.empty())
        ++unlisted_[name][std::string(words)];
      else
        ++listed_[name][place.place_id];
    }
  });
}

// What several reports tell was hit, and most mentions give an article.
void Sites::learn_things(const std::vector<Scene>& scenes, const Deeds& deeds, const Articles& articles) {
  struct Named {
    std::size_t mentions = 0, articles = 0;
    std::string name;
    std::set<std::uint32_t> hit_in;
  };
  std::map<std::string, Named> named;
  each_report(heap_, scenes, [&](std::size_t first, const Document& document) {
    for (const Mention& mention : document.reading.mentions) {
      if (mention.kind != MentionKind::name || mention.entity == none) continue;
      const Entity& entity = document.reading.entities[static_cast<std::size_t>(mention.entity)];
      const std::string& actor = heap_.actor(scenes[first].document, mention.entity);
      if (!may_be_thing(entity, actor)) continue;
      Named& of = named[actor];
      ++of.mentions;
      of.articles += articles.has(mention, document) ? 1 : 0;
      if (of.name.empty() || entity.name < of.name) of.name = entity.name;
    }
  });
  for (const Scene& scene : scenes) {
    if (scene.older.known()) continue;
    for (const std::uint32_t e : scene.events) {
      const Event& event = heap_[scene.document].events[e];
      if (!deeds.grave(event.kind) || !happens(event.realis)) continue;
      for (const std::int32_t target : event.targets) {
        const auto at = named.find(heap_.actor(scene.document, target));
        if (at != named.end()) at->second.hit_in.insert(scene.document);
      }
    }
  }
  for (const auto& [actor, of] : named) {
    if (of.hit_in.size() < least_reports || of.articles * 2 < of.mentions) continue;
    const std::string name = base::fold(of.name);
    if (!listed_.contains(name)) ++unlisted_[name][of.name];
    things_.emplace(actor, id_of(of.name));
  }
}

std::string Sites::id_of(std::string_view words) const {
  const std::string name = base::fold(words);
  const auto listed = listed_.find(name);
  if (listed != listed_.end()) return base::most_frequent(listed->second);
  return unlisted_.contains(name) ? name_mark + name : std::string();
}

std::string Sites::place_of(const PlaceMention& place, std::string_view text) const {
  std::string id = id_of(place.span.of(text));
  return id.empty() ? std::string(place.place_id) : id;
}

std::string Sites::words(const std::string& id) const {
  const auto at = by_name(id) ? unlisted_.find(id.substr(1)) : unlisted_.end();
  return at == unlisted_.end() ? std::string() : base::most_frequent(at->second);
}

std::vector<std::string> Sites::of(const Scene& scene, const Event& event) const {
  std::vector<std::string> out;
  const auto add = [&](const std::string& id) {
    if (std::binary_search(scene.sites.begin(), scene.sites.end(), id) &&
        std::find(out.begin(), out.end(), id) == out.end())
      out.push_back(id);
  };
  const Document& document = heap_[scene.document];
  if (event.place != none)
    add(place_of(document.reading.places[static_cast<std::size_t>(event.place)], document.report.text));
  for (const std::int32_t target : event.targets) {
    const auto thing = things_.find(heap_.actor(scene.document, target));
    if (thing != things_.end()) add(thing->second);
  }
  return out;
}

}  // namespace wederhoor::reconcile
