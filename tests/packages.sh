# SPDX-License-Identifier: MIT
#
# Installs Debian packages that are missing, and says so. Sourced by
# tests/run.sh and examples/quickstart.sh:   need_packages NAME...
# What tests/interop needs from npm:         need_node_smpp FOLDER

need_packages() {
  missing=
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q '^install ok installed$' ||
      missing="$missing $package"
  done
  [ -n "$missing" ] || return 0
  as_root=
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null 2>&1; then
      echo "These Debian packages are missing:$missing" >&2
      echo "Run this as root, or install sudo, or run: apt-get install$missing" >&2
      return 2
    fi
    as_root=sudo
  fi
  echo "Installing with apt:$missing" >&2
  # A list that cannot be fetched may not be needed: installing decides.
  $as_root apt-get update -q >&2 || echo "apt-get update failed; going on with the lists there are" >&2
  # Of a package that brings a service we want the program alone: it is not
  # started here, unless this machine has a policy of its own.
  policy=/usr/sbin/policy-rc.d
  [ ! -e "$policy" ] || policy=
  if [ -n "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' | $as_root tee "$policy" >/dev/null
    $as_root chmod 755 "$policy"
  fi
  installed=0
  # shellcheck disable=SC2086
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends \
    $missing >&2 || installed=$?
  [ -z "$policy" ] || $as_root rm -f "$policy"
  if [ "$installed" -ne 0 ]; then
    echo "apt could not install:$missing" >&2
    return 2
  fi
}

# need_node_smpp FOLDER: node-smpp in FOLDER/node_modules.
need_node_smpp() {
  command -v npm >/dev/null 2>&1 || need_packages nodejs npm || return 2
  if ! grep -qs '"version": "0\.5\.1"' "$1/node_modules/smpp/package.json"; then
    mkdir -p "$1"
    npm install --prefix "$1" --no-save --no-package-lock --no-audit --no-fund --ignore-scripts \
      smpp@0.5.1 iconv-lite@0.7.3 safer-buffer@2.1.2 >"$1.log" 2>&1 || {
      cat "$1.log" >&2
      echo "npm could not install smpp@0.5.1" >&2
      return 2
    }
  fi
}

# What building everything needs.
BUILD_PACKAGES="gcc g++ libc6-dev meson ninja-build pkg-config
  libuv1-dev libssl-dev libicu-dev libjansson-dev libphonenumber-dev"

# The programs that tests/interop runs, beside node-smpp.
INTEROP_PACKAGES="kannel libnet-smpp-perl libsmpp34-dev perl python3 tshark openssl"
