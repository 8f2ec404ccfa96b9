#!/usr/bin/env bash
# Runs nginx with deploy/nginx.conf in a folder of its own, in front of a running OpenEvent, and looks whether streams arrive event by
# event, and whether strangers stay outside: check-nginx.sh [PORT_OF_OPENEVENT [PORT_TO_USE [COMMAND…]]]. It needs no root and leaves an installed nginx alone.
# A COMMAND is run instead of the checks, with BASE set: check-nginx.sh 8000 8443 sh -c 'java bench/Streams.java --base $BASE …'
# One short conversation stays behind, so check a development server.
set -euo pipefail

backend=${1:-8000}
port=${2:-8443}
[ $# -le 2 ] || { shift 2; command=("$@"); }
export BASE=https://127.0.0.1:$port
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d) && chmod 755 "$folder" # workers run as nobody when root starts them
thread=nginx-check-$$-$RANDOM
failed=0

nginx() { command nginx -p "$folder" -e "$folder/error.log" -c "$folder/nginx.conf" -g "pid $folder/pid;" "$@"; }
cleanup() {
  [ ! -f "$folder/pid" ] || kill "$(cat "$folder/pid")"
  rm -rf "$folder"
}
trap cleanup EXIT

PATH=$PATH:/usr/sbin
openssl req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=openevent.example.com \
  -keyout "$folder/privkey.pem" -out "$folder/fullchain.pem" 2>/dev/null
# Only ports, the certificate's folder and the backend differ from what is installed.
sed -e "s|/etc/ssl/openevent|$folder|" -e "s|127.0.0.1:8000|127.0.0.1:$backend|" -e "s|listen 443|listen 127.0.0.1:$port|" \
  -e "s|listen 80;|listen 127.0.0.1:$((port + 1));|" -e '/listen \[::\]/d' "$here/nginx.conf" >"$folder/openevent.conf"
cat >"$folder/nginx.conf" <<END
worker_processes 2;
worker_rlimit_nofile 20000;
events { worker_connections 10000; }
http {
  access_log off;
  set_real_ip_from 127.0.0.1;
  real_ip_header X-Check-Ip;
  client_body_temp_path $folder/body; proxy_temp_path $folder/proxy;
  fastcgi_temp_path $folder/fastcgi; uwsgi_temp_path $folder/uwsgi; scgi_temp_path $folder/scgi;
  include $folder/openevent.conf;
}
END
nginx -t -q
nginx
if [ -n "${command:-}" ]; then
  # All its connections come from one address.
  sed -i '/limit_conn /d' "$folder/openevent.conf" && nginx -s reload && sleep 1 && "${command[@]}"
  exit
fi

check() { # NAME, then a command that succeeds
  if "${@:2}" >/dev/null 2>&1; then echo "ok      $1"; else echo "FAILED  $1"; failed=1; fi
}
call() { curl -sk --max-time 30 "$@"; }
status() { call -o /dev/null -w '%{http_code}' "$@"; }
is() { [ "$1" = "$2" ]; }
say() { # TEXT
  call -N -H 'Content-Type: application/json' -H 'X-Stream-Ids: 1' -d "{\"thread_id\":\"$thread\",\"text\":\"$1\"}" \
    "$BASE/api/agent/chatkit/respond"
}
stream=$BASE/api/agent/chatkit/threads/$thread/stream
ids() { grep '^id: ' | sort | uniq -c | awk '$1 > 1 { bad = 1 } END { exit bad || NR < 3 }'; }

say 'Is there parking?' >"$folder/reply"
check 'a reply streams through the proxy' ids <"$folder/reply"
check 'the connection is HTTP/2' is "$(call -o /dev/null -w '%{http_version}' "$BASE/api/workflow/health")" 2

# A stream that stays open shows what arrives while it is open: a buffering proxy would hand it over at its end.
last=$(grep '^id: ' "$folder/reply" | tail -1 | cut -c 5-)
call -N -H "Last-Event-ID: $last" "$stream?follow=true" >"$folder/followed" &
follower=$!
sleep 1
check 'nothing is told twice' is "$(wc -c <"$folder/followed")" 0
say 'Can we come by bike?' >"$folder/second"
sleep 0.5
check 'an open stream delivers at once' cmp -s <(grep '^id: 2' "$folder/followed") <(grep '^id: 2' "$folder/second")
kill $follower 2>/dev/null || true

call -H 'Last-Event-ID: 2.3' "$stream" >"$folder/resumed"
check 'a reply is continued where it was cut' cmp -s "$folder/resumed" <(awk 'BEGIN { RS = ""; ORS = "\n\n" } NR > 3' "$folder/second")

head -c 9000000 /dev/zero | tr '\0' 'a' >"$folder/plan.txt"
head -c 11000000 /dev/zero | tr '\0' 'a' >"$folder/large.txt"
check 'a file of 9 MB passes' is "$(status -F "file=@$folder/plan.txt;type=text/plain" "$BASE/api/agent/chatkit/upload")" 200
check 'a file of 11 MB is refused by the application' grep -q detail \
  <(call -F "file=@$folder/large.txt;type=text/plain" "$BASE/api/agent/chatkit/upload")
check 'a message of 9 MB is refused' is "$(status -H 'Content-Type: application/json' -d "@$folder/plan.txt" "$BASE/api/send-message")" 413
check 'the widget may be kept for a while' grep -qi '^cache-control: .*max-age=[1-9]' <(call -D - -o /dev/null "$BASE/widget.js")
for path in /console /api/events /api/tasks/pending /api/config/venue /api/offers/x/pdf; do
  check "a stranger doesn't reach $path" is "$(status -H 'X-Check-Ip: 203.0.113.9' "$BASE$path")" 403
done
check 'a stranger reaches the chat' is "$(status -H 'X-Check-Ip: 203.0.113.9' "$BASE/widget.js")" 200
check 'the house reaches its console' is "$(status "$BASE/console")" 200
check 'a stranger has no team' is "$(status -H 'X-Team-Id: another' "$stream")" 200
exit $failed
