import type { ExchangeGeneration } from '../facts/configuration.ts';

/** Keywords by which an Autodiscover service connection point says what it is (EWSD). */
export const scpUrlKeyword = '77378f46-2c66-4aa9-a6a6-3e7a48b19596';
export const scpPointerKeyword = '67661d7f-8fc4-4fa7-bfac-e1d7794c1f68';

/** Least rangeUpper of ms-Exch-Schema-Version-Pt that each generation writes, newest first (DOMAIN 5.4; older ones from Exchange's own setup notes). */
const schemas: readonly [least: number, generation: ExchangeGeneration][] = [
  [17_000, '2019'],
  [15_317, '2016'],
  [15_137, '2013'],
  [14_622, '2010'],
  [10_628, '2007'],
  [6870, '2003'],
  [4397, '2000'],
];
/** What a forest's schema was prepared for; servers in it may be older, never newer. */
export const generationOf = (version: number): ExchangeGeneration | undefined =>
  schemas.find(([least]) => version >= least)?.[1];

/** Bits of msExchInternalAuthenticationMethods and its like, in order from 1 (AuthenticationMethodFlags of Exchange). */
const methods = [
  'Basic',
  'Ntlm',
  'Fba',
  'Digest',
  'WindowsIntegrated',
  'LiveIdFba',
  'LiveIdBasic',
  'WSSecurity',
  'Certificate',
  'NegoEx',
  'OAuth',
  'Adfs',
  'Kerberos',
  'Negotiate',
  'LiveIdNegotiate',
] as const;
export const authenticationMethods = (bits: number): string[] =>
  methods.filter((_, index) => (bits & (1 << index)) !== 0);
