#!/bin/bash
# slapd.sh up|down: an OpenLDAP per forest with the AD-like schema and the same people; unpaged searches over 1,000 entries are refused
set -euo pipefail
source "$(dirname "$0")/forests.sh"
configure() {
  local f=$1 dir=$STATE/slapd-$1 base; base=$(base_of "$f")
  mkdir -p "$dir/db"
  "$NODE" "$HERE/schema.ts" openldap "$dir/ad.schema"
  printf 'dn:\ndefaultNamingContext: %s\nrootDomainNamingContext: %s\nconfigurationNamingContext: CN=Configuration,%s\n' "$base" "$base" "$base" >"$dir/rootdse.ldif"
  cat >"$dir/slapd.conf" <<C
include /etc/ldap/schema/core.schema
include /etc/ldap/schema/cosine.schema
include /etc/ldap/schema/inetorgperson.schema
include $dir/ad.schema
modulepath /usr/lib/ldap
moduleload back_mdb
pidfile $dir/slapd.pid
rootDSE $dir/rootdse.ldif
TLSCACertificateFile $STATE/tls/ca.pem
TLSCertificateFile $STATE/tls/dc-$f.pem
TLSCertificateKeyFile $STATE/tls/dc-$f.key
# as AD does: no password in the clear
security simple_bind=128
sizelimit size.soft=1000 size.hard=1000 size.pr=1000 size.prtotal=unlimited
loglevel none
database mdb
suffix "$base"
directory $dir/db
maxsize 1073741824
index objectClass,sAMAccountName,mail,proxyAddresses,userPrincipalName,objectSid,msRTCSIP-PrimaryUserAddress,msRTCSIP-OriginatorSid eq
access to * by users read by anonymous auth
C
  "$NODE" "$HERE/people.ts" openldap "$f" >"$dir/people.ldif"
  slapadd -q -f "$dir/slapd.conf" -l "$dir/people.ldif" >"$dir/add.log" 2>&1 || failed "$dir/add.log"
}
case ${1:-} in
  up)
    "$HERE/ca.sh" "$STATE/tls"
    for f in $FORESTS; do
      alive "$STATE/slapd-$f/slapd.pid" && continue
      [ -s "$STATE/slapd-$f/people.ldif" ] || configure "$f"
      slapd -f "$STATE/slapd-$f/slapd.conf" -h "ldap://${SLAPD_IP[$f]}:3389/ ldaps://${SLAPD_IP[$f]}:3636/" -n "ucd-slapd-$f" ||
        { echo "slapd of $f did not start; is ${SLAPD_IP[$f]}:3389 taken?" >&2; exit 1; }
    done
    for f in $FORESTS; do wait_for 10 ldapsearch -x -LLL -H "ldap://${SLAPD_IP[$f]}:3389" -s base -b '' defaultNamingContext; done
    say 'OpenLDAP answers' ;;
  down) for f in $FORESTS; do stop "$STATE/slapd-$f/slapd.pid"; done ;;
  *) echo 'usage: slapd.sh up|down' >&2; exit 2 ;;
esac
