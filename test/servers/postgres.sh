#!/bin/bash
# postgres.sh up|restart|down: a PostgreSQL of its own, on its own port and socket folder; it runs as the user postgres
set -euo pipefail
source "$(dirname "$0")/forests.sh"
BIN=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
DIR=$STATE/postgres
as_postgres() { if [ "$(id -u)" = 0 ]; then (cd / && setpriv --reuid=postgres --regid=postgres --init-groups "$@"); else "$@"; fi; }
case ${1:-} in
  up)
    as_postgres "$BIN/pg_ctl" -D "$DIR/data" status >/dev/null 2>&1 && exit 0
    rm -rf "$DIR"; mkdir -p "$DIR"
    [ "$(id -u)" != 0 ] || { chmod 755 "$STATE"; chown postgres "$DIR"; }
    as_postgres sh -c "umask 077; printf '%s' '$PASSWORD' >'$DIR/password'"
    as_postgres "$BIN/initdb" -D "$DIR/data" -U doctor -E UTF8 --locale=C.UTF-8 -A scram-sha-256 --pwfile="$DIR/password" >"$STATE/initdb.log" 2>&1 || failed "$STATE/initdb.log"
    as_postgres "$BIN/pg_ctl" -D "$DIR/data" -l "$DIR/log" -w -o "-p $POSTGRES_PORT -k $DIR -c listen_addresses=127.0.0.1" start >/dev/null || failed "$DIR/log"
    say 'PostgreSQL answers'
    ;;
  # as after a power cut: nothing is put away first
  restart) as_postgres "$BIN/pg_ctl" -D "$DIR/data" -l "$DIR/log" -w -m immediate restart >/dev/null ;;
  down) [ ! -d "$DIR/data" ] || as_postgres "$BIN/pg_ctl" -D "$DIR/data" -m fast stop >/dev/null 2>&1 || true ;;
  *) echo 'usage: postgres.sh up|restart|down' >&2; exit 2 ;;
esac
