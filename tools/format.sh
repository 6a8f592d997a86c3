#!/usr/bin/env bash
# Puts every C++ file into the project's format.
set -euo pipefail
cd "$(dirname "$0")/.."
git ls-files '*.cc' '*.h' | xargs clang-format-19 -i
