#!/bin/sh
# SPDX-License-Identifier: MIT
#
# Builds the core and its unit tests for 32-bit i686 and for big-endian s390x
# and runs them, the latter under qemu-user. It adds two foreign architectures
# to this machine's dpkg, so nothing else calls it; gcc-multilib must not be
# installed. The last result is in docs/testing.md.
set -eu
cd "$(dirname "$0")/.."
top=$(pwd)
. tests/packages.sh
root=${BUILD_ROOT:-$top/build-tests}
mkdir -p "$root"

as_root=
[ "$(id -u)" -eq 0 ] || as_root=sudo
for architecture in i386 s390x; do
  dpkg --print-foreign-architectures | grep -qx "$architecture" || {
    echo "Adding the architecture $architecture to dpkg" >&2
    $as_root dpkg --add-architecture "$architecture"
  }
done
need_packages gcc libc6-dev meson ninja-build pkg-config qemu-user gcc-i686-linux-gnu \
  gcc-s390x-linux-gnu libc6-dev-i386-cross libc6-dev-s390x-cross libcmocka-dev:i386 \
  libcmocka-dev:s390x

# machine NAME TRIPLET CPU FAMILY ENDIAN LIBDIR WRAPPER NEEDS_WRAPPER
machine() {
  cat >"$root/$1.ini" <<EOF
[binaries]
c = '$2-gcc'
ar = '$2-ar'
strip = '$2-strip'
pkgconfig = 'pkg-config'
$7
[properties]
pkg_config_libdir = ['/usr/lib/$6/pkgconfig', '/usr/share/pkgconfig']
needs_exe_wrapper = $8
[host_machine]
system = 'linux'
cpu_family = '$4'
cpu = '$3'
endian = '$5'
EOF
}
machine i686 i686-linux-gnu i686 x86 little i386-linux-gnu '' false
machine s390x s390x-linux-gnu s390x s390x big s390x-linux-gnu "exe_wrapper = ['qemu-s390x', '-L', '/']" true

status=0
for name in i686 s390x; do
  printf '\n== %s\n' "$name"
  rm -rf "$root/cross-$name"
  meson setup "$root/cross-$name" --cross-file "$root/$name.ini" -Duv=disabled -Dcare=disabled \
    -Dlines=disabled -Dfuzz=disabled -Dbench=false >"$root/cross-$name.log" 2>&1 ||
    { cat "$root/cross-$name.log"; exit 1; }
  ninja -C "$root/cross-$name" >"$root/cross-$name.log" 2>&1 ||
    { tail -n 60 "$root/cross-$name.log"; exit 1; }
  # Command-line tests run a program by its name, which the wrapper cannot see.
  meson test -C "$root/cross-$name" --no-rebuild --no-suite house --no-suite tools \
    --timeout-multiplier 20 --print-errorlogs || status=1
done
exit $status
