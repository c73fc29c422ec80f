#!/bin/sh
# Builds the two stand-in libraries of the embedded MySQL into the resources (x86-64 Linux, needs gcc
# and binutils). With --check it writes nothing there, and fails when a fresh build exports other
# symbols than the libraries in the resources do.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
resources=$here/../resources/org/cascade/persistence/embedded
built=$(mktemp -d)
trap 'rm -rf "$built"' EXIT

exported() { objdump -T "$1" | awk '$1 ~ /^[0-9a-f]+$/ { print $(NF - 1), $NF }' | LC_ALL=C sort; }

for name in libaio libnuma; do
  gcc -O2 -Wall -Wextra -Werror -fPIC -fcf-protection=none -fno-asynchronous-unwind-tables \
    -fno-stack-protector -fno-ident -shared -nostdlib -s \
    -Wl,-soname,$name.so.1 -Wl,--version-script="$here/${name}_standin.map" \
    -Wl,--build-id=none -Wl,-z,noexecstack -Wl,-z,noseparate-code -Wl,-z,relro -Wl,-z,now \
    -o "$built/$name.so.1" "$here/${name}_standin.c"
  if [ "${1-}" = --check ]; then
    if [ "$(exported "$built/$name.so.1")" != "$(exported "$resources/$name.so.1")" ]; then
      echo "$name.so.1 in the resources does not match its source: run $0" >&2
      exit 1
    fi
  else
    cp "$built/$name.so.1" "$resources/$name.so.1"
    chmod 644 "$resources/$name.so.1"
  fi
done
