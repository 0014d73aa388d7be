#!/bin/bash
# names.sh up|down: the rig's DNS (dnsmasq): forwards each forest to its DC, answers for the mail domains, knows nothing else
set -euo pipefail
source "$(dirname "$0")/forests.sh"
dir=$STATE/names
case ${1:-} in
  up)
    mkdir -p "$dir"
    printf 'nameserver %s\noptions timeout:1 attempts:2\n' "$DNS_IP" >"$dir/resolv.conf"
    echo '127.0.0.1 localhost' >"$dir/hosts"
    {
      printf '[libdefaults]\ndefault_realm = %s\ndns_lookup_realm = false\nrdns = false\n[realms]\n' "${DNS[corp]^^}"
      for f in $FORESTS; do printf '%s = { kdc = %s\n}\n' "${DNS[$f]^^}" "${DC_IP[$f]}"; done
    } >"$dir/krb5.conf"
    {
      printf 'listen-address=%s\nbind-interfaces\nport=53\nno-resolv\nno-hosts\nno-poll\nlocal=/test/\n' "$DNS_IP"
      for f in $FORESTS; do printf 'server=/%s/%s\n' "${DNS[$f]}" "${DC_IP[$f]}"; done
      "$NODE" "$HERE/sites.ts" dnsmasq
    } >"$dir/dnsmasq.conf"
    alive "$dir/dnsmasq.pid" || dnsmasq -C "$dir/dnsmasq.conf" --pid-file="$dir/dnsmasq.pid" --log-facility="$dir/dnsmasq.log" ;;
  down) stop "$dir/dnsmasq.pid" ;;
  *) echo 'usage: names.sh up|down' >&2; exit 2 ;;
esac
