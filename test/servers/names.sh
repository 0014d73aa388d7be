#!/bin/bash
# names.sh up|down: the rig's DNS (dnsmasq), inside and outside: answers for the mail domains, knows nothing else; inside it
# forwards each forest to its DC
set -euo pipefail
source "$(dirname "$0")/forests.sh"
dir=$STATE/names
case ${1:-} in
  up)
    mkdir -p "$dir/outside"
    printf 'nameserver %s\noptions timeout:1 attempts:2\n' "$DNS_IP" >"$dir/resolv.conf"
    printf 'nameserver %s\noptions timeout:1 attempts:2\n' "$OUTSIDE_IP" >"$dir/outside/resolv.conf"
    echo '127.0.0.1 localhost' | tee "$dir/hosts" >"$dir/outside/hosts"
    {
      printf '[libdefaults]\ndefault_realm = %s\ndns_lookup_realm = false\nrdns = false\n[realms]\n' "${DNS[corp]^^}"
      for f in $FORESTS; do printf '%s = { kdc = %s\n}\n' "${DNS[$f]^^}" "${DC_IP[$f]}"; done
    } >"$dir/krb5.conf"
    # conf ADDRESS NETWORK
    conf() {
      printf 'listen-address=%s\nbind-interfaces\nport=53\nno-resolv\nno-hosts\nno-poll\nlocal=/test/\n' "$1"
      [ "$2" = outside ] || for f in $FORESTS; do printf 'server=/%s/%s\n' "${DNS[$f]}" "${DC_IP[$f]}"; done
      "$NODE" "$HERE/sites.ts" dnsmasq "$2"
    }
    conf "$DNS_IP" inside >"$dir/dnsmasq.conf"
    conf "$OUTSIDE_IP" outside >"$dir/outside/dnsmasq.conf"
    for d in "$dir" "$dir/outside"; do
      alive "$d/dnsmasq.pid" || dnsmasq -C "$d/dnsmasq.conf" --pid-file="$d/dnsmasq.pid" --log-facility="$d/dnsmasq.log"
    done ;;
  down) stop "$dir/dnsmasq.pid" "$dir/outside/dnsmasq.pid" ;;
  *) echo 'usage: names.sh up|down' >&2; exit 2 ;;
esac
