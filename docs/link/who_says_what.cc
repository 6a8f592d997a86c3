// Prints the claims of the reports named on the command line. Links wederhoor and nothing else.
#include <wederhoor/wederhoor.h>

#include <fstream>
#include <iostream>
#include <iterator>

int main(int argc, char** argv) {
  const auto engine = wederhoor::Engine::open({.data = WEDERHOOR_DATA});
  if (!engine) return std::cerr << engine.error().text() << '\n', 1;
  std::vector<wederhoor::Document> documents;
  for (int i = 1; i < argc; ++i) {
    std::ifstream file(argv[i], std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(file), {});
    auto document = engine->read(bytes, {.file = argv[i]});
    if (!document) return std::cerr << document.error().text() << '\n', 1;
    documents.push_back(std::move(*document));
  }
  std::cout << claim_lines(engine->reconcile(std::move(documents)), {});
}
