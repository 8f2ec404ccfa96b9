#!/usr/bin/env bash
# Copies DATA_DIR while OpenEvent runs: backup.sh [DATA_DIR [BACKUP_DIR]]. Journals are only ever appended to, so a copy is whole up to the
# line that was just being written; that torn end is cut off when the copy is opened. Start-up caches and the lock stay behind.
# Makes BACKUP_DIR/openevent-<time>.tar.gz, checks it, and keeps the latest KEEP (default 14).
set -euo pipefail

data=${1:-${DATA_DIR:-/var/lib/openevent}}
backups=${2:-/var/backups/openevent}
keep=${KEEP:-14}

[ -d "$data/teams" ] || { echo "backup: $data holds no teams" >&2; exit 1; }
umask 077
mkdir -p "$backups"
copy=$(mktemp -d "$backups/.copy.XXXXXX")
trap 'rm -rf "$copy"' EXIT

# Oldest file of a team first: what is appended meanwhile goes to its last one, so no copy has a later line without an earlier one.
(cd "$data" && find teams -type f -name 'journal-*.jsonl' | sort) | while read -r file; do
  mkdir -p "$copy/$(dirname "$file")"
  cp -p "$data/$file" "$copy/$file"
done

# After the journals, so that every file that a copied line names is there.
(cd "$data" && find teams -type f -path '*/files/*' ! -name '*.part') | while read -r file; do
  mkdir -p "$copy/$(dirname "$file")"
  cp -p "$data/$file" "$copy/$file" || [ ! -e "$data/$file" ] # dropped meanwhile: its client was forgotten
done

archive="$backups/openevent-$(date -u +%Y%m%dT%H%M%SZ).tar.gz"
tar -C "$copy" -czf "$archive.part" teams
gzip -t "$archive.part"
mv "$archive.part" "$archive"

ls -1 "$backups"/openevent-*.tar.gz | sort -r | tail -n "+$((keep + 1))" | while read -r old; do rm -f "$old"; done
echo "$archive"
