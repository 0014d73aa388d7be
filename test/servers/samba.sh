#!/bin/bash
# samba.sh up|down: two Samba AD forests, hoster trusting corp one way, the Lync and Exchange attributes and the lab's people
set -euo pipefail
source "$(dirname "$0")/forests.sh"
smb_conf() {
  local f=$1 dir=$STATE/$1
  cat <<C
[global]
netbios name = DC1-${NETBIOS[$f]}
realm = ${DNS[$f]^^}
workgroup = ${NETBIOS[$f]}
server role = active directory domain controller
interfaces = ${DC_IP[$f]}/8
bind interfaces only = yes
dns forwarder = $DNS_IP
private dir = $dir/private
state directory = $dir/state
cache directory = $dir/cache
lock directory = $dir/lock
pid directory = $dir/pid
binddns dir = $dir/bind-dns
usershare path =
printcap name = /dev/null
load printers = no
disable spoolss = yes
logging = file
log file = $dir/log/log.%m
tls enabled = yes
tls keyfile = $dir/tls/key.pem
tls certfile = $dir/tls/cert.pem
tls cafile = $dir/tls/ca.pem
ldap server require strong auth = yes
allow dns updates = nonsecure
[sysvol]
path = $dir/state/sysvol
read only = no
[netlogon]
path = $dir/state/sysvol/${DNS[$f]}/scripts
read only = no
C
}
# everything that can be done before the server runs
prepare() {
  local f=$1 dir=$STATE/$1 base; base=$(base_of "$f")
  rm -rf "$dir"; mkdir -p "$dir"/{private,state,cache,lock,pid,bind-dns,log,tls}
  cp "$STATE/tls/dc-$f.pem" "$dir/tls/cert.pem"; cp "$STATE/tls/dc-$f.key" "$dir/tls/key.pem"; cp "$STATE/tls/ca.pem" "$dir/tls/"
  smb_conf "$f" >"$dir/smb.conf"
  samba-tool domain provision -s "$dir/smb.conf" --realm="${DNS[$f]}" --domain="${NETBIOS[$f]}" --domain-sid="${SID[$f]}" --server-role=dc \
    --adminpass="$PASSWORD" --host-name="dc1-$f" --host-ip="${DC_IP[$f]}" --dns-backend=SAMBA_INTERNAL --option=ldb:nosync=true \
    >"$dir/log/provision.log" 2>&1 || failed "$dir/log/provision.log"
  "$NODE" "$HERE/schema.ts" samba "$base" "$dir/schema"
  "$NODE" "$HERE/people.ts" samba "$f" >"$dir/people.ldif"
  export SMB_CONF_PATH=$dir/smb.conf
  for step in 1-attributes 2-now 3-classes; do
    ldbmodify -H "$dir/private/sam.ldb" --option='dsdb:schema update allowed=true' "$dir/schema/$step.ldif" >"$dir/log/$step.log" 2>&1 || failed "$dir/log/$step.log"
  done
  # relax: the people keep the SIDs that the other forest's people name
  ldbadd --relax -H "$dir/private/sam.ldb" "$dir/people.ldif" >"$dir/log/people.log" 2>&1 || failed "$dir/log/people.log"
  # ldbadd goes on after a refused entry, and ends well
  ! grep -q '^ERR' "$dir/log/people.log" || failed "$dir/log/people.log"
  date >"$dir/prepared"
}
answers() { ldapsearch -x -LLL -H "ldap://${DC_IP[$1]}" -s base -b '' dnsHostName && "$HERE/in-forest.sh" "$1" wbinfo -p; }
# hoster trusts corp, one way. Samba makes both objects, then fails to ask corp for the names of a forest that corp does not
# trust (0x54B); what counts is that corp's people are known at hoster, which is tried.
trust() {
  "$HERE/in-forest.sh" hoster samba-tool domain trust create "${DNS[corp]}" --type=forest --direction=outgoing --create-location=both \
    -U "Administrator@${DNS[corp]^^}%$PASSWORD" -s "$STATE/hoster/smb.conf" >"$STATE/trust.log" 2>&1 ||
    grep -q 'REMOTE_DC.*netr_DsRGetForestTrustInformation() failed - ERROR(0x0000054B)' "$STATE/trust.log" || failed "$STATE/trust.log"
  wait_for 15 "$HERE/in-forest.sh" hoster wbinfo -a "${NETBIOS[corp]}\\reader%$PASSWORD" || failed "$STATE/trust.log"
}
up() {
  "$HERE/ca.sh" "$STATE/tls"
  local jobs=()
  for f in $FORESTS; do
    # no "||" here: it would switch off "set -e" within
    if [ ! -s "$STATE/$f/prepared" ]; then prepare "$f" & jobs+=($!); fi
  done
  for job in "${jobs[@]}"; do wait "$job"; done
  say 'Samba provisioned, people loaded'
  "$HERE/names.sh" up
  for f in $FORESTS; do
    alive "$STATE/$f/pid/samba.pid" && continue
    rm -f "$STATE/$f"/pid/*.pid
    "$HERE/in-forest.sh" "$f" samba -s "$STATE/$f/smb.conf" -D
  done
  for f in $FORESTS; do wait_for 25 answers "$f" || failed "$STATE/$f/log/log.samba"; done
  say 'Samba answers LDAP and winbind'
  [ -s "$STATE/trusted" ] && return
  trust
  date >"$STATE/trusted"
  say 'forest trust made and tried'
}
down() {
  local files=()
  for f in $FORESTS; do files+=("$STATE/$f/pid/samba.pid" "$STATE/$f/pid/smbd.pid" "$STATE/$f/pid/winbindd.pid"); done
  stop "${files[@]}"
  "$HERE/names.sh" down
}
case ${1:-} in up) up ;; down) down ;; *) echo 'usage: samba.sh up|down' >&2; exit 2 ;; esac
