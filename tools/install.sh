#!/usr/bin/env bash
# Installs the Debian 12 packages of tools/packages.txt that are missing. Usage: tools/install.sh build|test
# As root, or as a user with sudo. Does nothing, fast, when all are there. All messages on standard error.
set -euo pipefail
cd "$(dirname "$0")/.."
kind=${1:-build}
list=tools/packages.txt
stamp=build/.installed-$kind
if [ -f "$stamp" ] && cmp -s "$stamp" "$list"; then exit 0; fi

wanted=$(awk -v kind="$kind" '$1 == "build" || $1 == kind { print $2 }' "$list")
missing=()
for package in $wanted; do
  [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)" = installed ] || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
  as=()
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || { echo "run: ${missing[*]} are missing and there is no sudo; ask an administrator to install them" >&2; exit 1; }
    as=(sudo)
  fi
  echo "Installing: ${missing[*]}" >&2
  export DEBIAN_FRONTEND=noninteractive
  "${as[@]}" apt-get update -qq >&2
  "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
fi
mkdir -p build
cp "$list" "$stamp"
