/**
 * attributes.csv as a schema for the servers of the rig.
 *   node schema.ts samba BASE DIR     three LDIF files for ldbmodify, in order
 *   node schema.ts openldap FILE      one .schema file, with what Windows has and OpenLDAP lacks
 * Syntax numbers are those of MS-ADTS 3.1.1.2.2.2.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

interface Attribute {
  name: string;
  oid: string;
  syntax: string;
  single: boolean;
  where: string;
}
/** Of each syntax: oMSyntax for AD, then syntax and matching rules for OpenLDAP. */
const syntaxes: Record<string, [om: number, oid: string, equality: string, more?: string]> = {
  '2.5.5.1': [127, '12', 'distinguishedNameMatch'],
  '2.5.5.4': [20, '15', 'caseIgnoreMatch', 'SUBSTR caseIgnoreSubstringsMatch'],
  '2.5.5.8': [1, '7', 'booleanMatch'],
  '2.5.5.9': [2, '27', 'integerMatch', 'ORDERING integerOrderingMatch'],
  '2.5.5.10': [4, '40', 'octetStringMatch'],
  '2.5.5.12': [64, '15', 'caseIgnoreMatch', 'SUBSTR caseIgnoreSubstringsMatch'],
  '2.5.5.16': [65, '27', 'integerMatch', 'ORDERING integerOrderingMatch'],
  '2.5.5.17': [4, '40', 'octetStringMatch'],
};
/** oMObjectClass of a plain DN (Object(DS-DN)), as BER. */
const dnClass = 'KwwCh3McAIVK';

const attributes: Attribute[] = readFileSync(new URL('attributes.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))
  .map(([name, oid, syntax, single, where]) => ({
    name: name!,
    oid: oid!,
    syntax: syntax!,
    single: single === 'true',
    where: where!,
  }));
const of = (...where: string[]) => attributes.filter((attribute) => where.includes(attribute.where));

/** Attribute and class changes for an AD schema. The attributes hang on user and contact, as the products do it. */
function samba(base: string, dir: string): void {
  const schema = `CN=Schema,CN=Configuration,${base}`;
  const added = of('lync', 'exchange').map(({ name, oid, syntax, single }) => [
    `dn: CN=${name},${schema}`,
    'changetype: add',
    'objectClass: attributeSchema',
    `lDAPDisplayName: ${name}`,
    `attributeID: ${oid}`,
    `attributeSyntax: ${syntax}`,
    `oMSyntax: ${syntaxes[syntax]![0]}`,
    ...(syntax === '2.5.5.1' ? [`oMObjectClass:: ${dnClass}`] : []),
    `isSingleValued: ${single ? 'TRUE' : 'FALSE'}`,
    'searchFlags: 1',
    'isMemberOfPartialAttributeSet: TRUE',
    `schemaIDGUID:: ${createHash('sha256').update(oid).digest().subarray(0, 16).toString('base64')}`,
  ]);
  const may = of('lync', 'exchange').map(({ name }) => `mayContain: ${name}`);
  const classes = ['User', 'Contact'].map((name) => [
    `dn: CN=${name},${schema}`,
    'changetype: modify',
    'add: mayContain',
    ...may,
    '-',
  ]);
  const now = ['dn:', 'changetype: modify', 'add: schemaUpdateNow', 'schemaUpdateNow: 1', '-'];
  const text = (blocks: string[][]) => blocks.map((lines) => `${lines.join('\n')}\n\n`).join('');
  mkdirSync(dir, { recursive: true });
  writeFileSync(`${dir}/1-attributes.ldif`, text(added));
  writeFileSync(`${dir}/2-now.ldif`, text([now]));
  writeFileSync(`${dir}/3-classes.ldif`, text(classes));
}

/** The same for slapd.conf's include, behind core, cosine and inetorgperson. */
function openldap(file: string): void {
  const arc = '1.3.6.1.4.1.1466.115.121.1';
  const types = attributes.map(({ name, oid, syntax, single }) => {
    const [, number, equality, more = ''] = syntaxes[syntax]!;
    return `attributetype ( ${oid} NAME '${name}' EQUALITY ${equality} ${more} SYNTAX ${arc}.${number} ${single ? 'SINGLE-VALUE ' : ''})`;
  });
  const roots = ['defaultNamingContext', 'rootDomainNamingContext', 'configurationNamingContext'].map(
    (name, index) =>
      `attributetype ( 1.3.6.1.4.1.4203.666.77.4.${index} NAME '${name}' SYNTAX ${arc}.12 SINGLE-VALUE )`,
  );
  const all = attributes.map(({ name }) => name).join(' $ ');
  const classes = [
    `( 1.2.840.113556.1.5.9 NAME 'user' SUP inetOrgPerson STRUCTURAL MAY ( ${all} ) )`,
    `( 1.2.840.113556.1.5.15 NAME 'contact' SUP inetOrgPerson STRUCTURAL MAY ( ${all} ) )`,
    `( 1.2.840.113556.1.5.34 NAME 'trustedDomain' SUP top STRUCTURAL MUST cn MAY ( ${all} ) )`,
    `( 1.2.840.113556.1.5.8 NAME 'group' SUP top STRUCTURAL MUST cn MAY ( member $ description $ ${all} ) )`,
    "( 1.2.840.113556.1.3.23 NAME 'container' SUP top STRUCTURAL MUST cn MAY description )",
  ].map((line) => `objectclass ${line}`);
  writeFileSync(file, `${[...roots, ...types, ...classes].join('\n')}\n`);
}

const [target, first = '', second = ''] = process.argv.slice(2);
if (target === 'samba') samba(first, second);
else openldap(first);
