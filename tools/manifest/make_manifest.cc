// make_manifest FOLDER VERSION TO: the manifest of a data folder (src/manifest.h), for the build.
#include <cstdio>
#include <fstream>

#include "manifest.h"

int main(int argc, char** argv) {
  if (argc != 4) return std::fputs("make_manifest FOLDER VERSION TO\n", stderr), 2;
  const auto manifest = wederhoor::make_manifest(argv[1], argv[2]);
  if (!manifest) return std::fprintf(stderr, "%s\n", manifest.error().text().c_str()), 5;
  std::ofstream to(argv[3], std::ios::binary | std::ios::trunc);
  to << manifest_text(*manifest);
  to.close();
  return to ? 0 : 5;
}
