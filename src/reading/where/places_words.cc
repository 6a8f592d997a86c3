// Decides what the words beside a name tell of it. "Grensdorpje" is a village word by its end; "voordorp" as a name is
// none of ours. Tested by tests/reading/where/places_test.cc.
#include "reading/where/places_words.h"

#include <algorithm>
#include <charconv>

#include "base/enum_names.h"
#include "lexicon/table_file.h"

namespace wederhoor::reading {
namespace {
constexpr std::size_t shortest_ending = 4;

double number(std::string_view cell) {
  double value = 0;
  std::from_chars(cell.data(), cell.data() + cell.size(), value);
  return value;
}

RelationShape shape_of(std::string_view word) {
  if (word == "direction") return RelationShape::direction;
  if (word == "part") return RelationShape::part;
  if (word == "border") return RelationShape::border;
  if (word == "towards") return RelationShape::towards;
  return word == "distance" ? RelationShape::distance : RelationShape::around;
}

// Each sound as another language writes it; `written`: which.
std::string respelled(std::string_view name, const std::vector<SoundSpelling>& sounds,
                      std::string SoundSpelling::* written) {
  std::string out;
  for (std::size_t at = 0; at < name.size();) {
    const auto sound = std::find_if(sounds.begin(), sounds.end(),
                                    [&](const SoundSpelling& s) { return name.substr(at).starts_with(s.dutch); });
    out += sound == sounds.end() ? std::string(1, name[at]) : (*sound).*written;
    at += sound == sounds.end() ? 1 : sound->dutch.size();
  }
  return out;
}
}  // namespace

PlaceWords::PlaceWords(const lexicon::LanguageTables& tables) : nations_(tables), score_(tables) {
  const lexicon::Table& kinds = tables.table("place_kinds");
  for (const lexicon::Row& row : kinds.rows()) {
    PlaceKindRow kind{
        .office = kinds.cell(row, "use") == "office", .apart = kinds.cell(row, "use") == "apart", .id = kinds.id(row)};
    for (const std::string& name : lexicon::pieces(kinds.cell(row, "kinds"), ' ')) {
      if (const auto value = base::parse_name(name, PlaceKind::other)) kind.kinds.push_back(*value);
    }
    kinds_.emplace(row.cells.front(), std::move(kind));
  }
  const lexicon::Table& words = tables.table("place_words");
  for (const lexicon::Row& row : words.rows()) {
    const std::string_view use = words.cell(row, "use");
    if (use == "body") {
      body_ends_.emplace_back(row.cells.front());
      continue;
    }
    if (use == "vessel") bearers_.emplace(row.cells.front());
    (use == "locative" ? locative_
     : use == "weak"   ? weak_
     : use == "seat"   ? seats_
     : use == "title"  ? titles_
     : use == "home"   ? home_
     : use == "within" ? within_
     : use == "about"  ? about_
     : use == "bearer" ? bearers_
     : use == "vessel" ? vessels_
                       : ordinary_)
        .emplace(row.cells.front());
  }
  const lexicon::Table& endings = tables.table("place_adjectives");
  for (const lexicon::Row& row : endings.rows())
    adjective_endings_.push_back({std::string(row.cells.front()), std::string(endings.cell(row, "becomes"))});
  const lexicon::Table& spellings = tables.table("place_spellings");
  for (const lexicon::Row& row : spellings.rows()) {
    const std::string spelling(row.cells.front());
    if (spellings.cell(row, "use") == "article")
      articles_.push_back(spelling);
    else
      sounds_.push_back(
          {spelling, std::string(spellings.cell(row, "english")), std::string(spellings.cell(row, "french"))});
  }
  const lexicon::Table& actors = tables.shared("actors");
  for (const lexicon::Row& row : actors.rows()) {
    const std::string_view kind = actors.cell(row, "kind");
    if (kind == "place_as_actor") continue;
    for (const std::string_view column : {"name", "aliases", "acronyms"}) {
      for (const std::string& name : lexicon::pieces(actors.cell(row, column))) {
        std::string plain = plain_word(name);
        if (kind != "person") groups_.insert(plain);
        actors_.insert(std::move(plain));
      }
    }
  }
  const lexicon::Table& relations = tables.table("relations");
  for (const lexicon::Row& row : relations.rows()) {
    const std::string phrase(row.cells.front());
    const std::string_view shape = relations.cell(row, "shape"), bearing = relations.cell(row, "bearing");
    if (shape == "compass") {
      compass_.emplace(phrase, bearing.empty() ? -1 : number(bearing));
      continue;
    }
    relation_phrases_.add(phrase, static_cast<std::int32_t>(relations_.size()));
    const auto spaces = static_cast<std::uint32_t>(std::count(phrase.begin(), phrase.end(), ' '));
    longest_relation_ = std::max(longest_relation_, spaces + 1);
    relations_.push_back({shape_of(shape), number(bearing), number(relations.cell(row, "km")),
                          number(relations.cell(row, "radius")), relations.cell(row, "row") == "yes", phrase,
                          relations.id(row)});
  }
}

const PlaceKindRow* PlaceWords::kind(std::string_view word) const {
  if (const PlaceKindRow* row = base::find(kinds_, word)) return row;
  if (bearer(word)) return nullptr;  // "het Telegramkanaal X" is no water
  for (std::size_t cut = 3; cut + shortest_ending <= word.size(); ++cut) {
    const PlaceKindRow* row = base::find(kinds_, word.substr(cut));
    if (row && !row->office) return row;
  }
  return nullptr;
}

bool PlaceWords::body(std::string_view name) const {
  return std::any_of(body_ends_.begin(), body_ends_.end(),
                     [&](const std::string& end) { return name.size() > end.size() && name.ends_with(end); });
}

std::vector<std::string> PlaceWords::spellings(std::string_view name) const {
  std::vector<std::string> out{std::string(name)};
  const std::size_t cut = name.find_first_of(" -");
  const bool article = cut != std::string_view::npos &&
                       std::find(articles_.begin(), articles_.end(), name.substr(0, cut)) != articles_.end();
  if (article) out.emplace_back(name.substr(cut + 1));
  for (const auto& written : {&SoundSpelling::english, &SoundSpelling::french}) {
    for (std::size_t i = 0, many = article ? 2 : 1; i < many; ++i) {
      std::string other = respelled(out[i], sounds_, written);
      if (std::find(out.begin(), out.end(), other) == out.end()) out.push_back(std::move(other));
    }
  }
  for (std::size_t i = 0, many = out.size(); !article && i < many && !articles_.empty(); ++i)
    out.push_back(articles_.front() + ' ' + out[i]);
  out.erase(out.begin());
  return out;
}

const RelationRow* PlaceWords::relation(std::string_view phrase) const {
  const auto found = std::find_if(relations_.begin(), relations_.end(),
                                  [&](const RelationRow& relation) { return relation.phrase == phrase; });
  return found == relations_.end() ? nullptr : &*found;
}

const RelationRow* PlaceWords::relation_before(const WordRow& row, std::uint32_t first, std::uint32_t at,
                                               std::uint32_t& words) const {
  for (std::uint32_t size = std::min(longest_relation_, at - first); size > 0; --size) {
    const auto found = relation_phrases_.longest(row.until(at), at - size);
    if (found.value >= 0 && found.words == size) {
      words = size;
      return &relations_[static_cast<std::size_t>(found.value)];
    }
  }
  return nullptr;
}

}  // namespace wederhoor::reading
