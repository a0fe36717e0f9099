# SPDX-License-Identifier: MIT
#
# Installs Debian packages that are missing, and says so. Sourced by
# tests/run.sh and examples/quickstart.sh:   need_packages NAME...

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
  # shellcheck disable=SC2086
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends \
    $missing >&2 || {
    echo "apt could not install:$missing" >&2
    return 2
  }
}

# What building everything needs.
BUILD_PACKAGES="gcc libc6-dev meson ninja-build pkg-config
  libuv1-dev libssl-dev libicu-dev libjansson-dev"
