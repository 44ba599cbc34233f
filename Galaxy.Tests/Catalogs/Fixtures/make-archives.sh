#!/bin/sh
# Makes the archives of ArchiveTests with Info-ZIP and GNU tar.
set -e
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
cd "$work"
mkdir -p galaxies/spiral galaxies/edge-on
echo one > galaxies/edge-on/1.jpg
echo two > galaxies/spiral/2.jpg
echo three > "galaxies/spiral/$(printf '3%.0s' $(seq 120)).jpg"
ln -s 2.jpg galaxies/spiral/4.jpg
rm -f "$here/by-zip.zip" "$here/encrypted.zip"
zip -q -r -y "$here/by-zip.zip" galaxies
tar --sort=name --mtime=2026-01-01 --owner=0 --group=0 --numeric-owner -cf "$here/by-tar.tar" galaxies
gzip -9 -n -c "$here/by-tar.tar" > "$here/by-tar.tar.gz"
cd galaxies/edge-on && zip -q -P secret "$here/encrypted.zip" 1.jpg
rm -r "$work"
