// Decides nothing: takes the answers to one question out of a product that answers several.
//
// Applies to: the tags and the arcs of "Drones troffen Belgorod". Not to the products of the encoder's layers, which
// have one question. Tested by tests/reading/model/parser_test.cc.
#include "reading/model/product_parts.h"

#include "reading/model/kernels/room.h"

namespace wederhoor::reading::model {

int read_parts(const Weights& weights, const std::string& name, std::span<Part* const> parts) {
  const auto found = weights.section<std::uint32_t>(name);
  if (found.size() != 2 * parts.size()) return 0;
  int outputs = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    Part& part = *parts[i];
    part = {static_cast<int>(found[2 * i]), static_cast<int>(found[2 * i + 1])};
    if (part.first != outputs || part.size < 1 || part.size > 4096) return 0;
    outputs += part.padded();
  }
  return outputs;
}

void Sums32::numbers(const Part& part, std::vector<float>& to) const {
  kernel.linear(sums, rows, matrix, part.first, part.padded(),
                at_least(to, static_cast<std::size_t>(rows) * part.padded()));
}

void Sums32::bytes(const Part& part, std::vector<float>& room, std::vector<std::uint8_t>& to) const {
  numbers(part, room);
  const auto size = static_cast<std::size_t>(part.size);
  kernel.normalise(room.data(), rows, part.size, at_least(to, static_cast<std::size_t>(rows) * size), size);
}

}  // namespace wederhoor::reading::model
