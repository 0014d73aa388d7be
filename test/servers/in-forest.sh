#!/bin/bash
# in-forest.sh FOREST|-|outside COMMAND...: run with the rig's names (resolv.conf, hosts), those of outside where it says
# so, and, for a forest, with that forest's own /run/samba. The path of winbindd's socket is fixed when Debian builds Samba,
# so two domains on one machine need a mount namespace each.
set -euo pipefail
source "$(dirname "$0")/forests.sh"
forest=$1; shift
names=$STATE/names
if [ "$forest" = outside ]; then names=$names/outside forest=-; fi
mkdir -p /run/samba "$STATE/$forest/run-samba"; chmod 755 "$STATE/$forest/run-samba"
export KRB5_CONFIG=$STATE/names/krb5.conf
exec unshare -m --propagation private bash -c '
for f in resolv.conf hosts; do mount --bind "$2/$f" /etc/$f || exit 99; done
[ "$1" = - ] || mount --bind "$0/$1/run-samba" /run/samba || exit 99
shift 2; exec "$@"' "$STATE" "$forest" "$names" "$@"
