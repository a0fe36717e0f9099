#!/bin/sh
# SPDX-License-Identifier: MIT
# against_blast_tls.sh SINK BLAST CANDIDATE [WINDOW ..]
# against_blast.sh over TLS 1.3 with AES-128-GCM, with a certificate made here.
set -eu
sink=$1 blast=$2 candidate=$3
shift 3
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 \
  -keyout "$folder/key.pem" -out "$folder/cert.pem" -subj /CN=localhost 2>/dev/null
"$(dirname "$0")/against_blast.sh" "$sink -t $folder/cert.pem $folder/key.pem" "$blast -t" \
  "$candidate -t" "$@"
