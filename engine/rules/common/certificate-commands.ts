import { ps } from '../../quote.ts';
import type { RemedyContext } from '../../rule.ts';

/** Shows which certificates Exchange holds and which of them IIS uses. */
export const listCertificates = (): string[] => [
  'Get-ExchangeCertificate | Format-List Subject,CertificateDomains,Issuer,NotAfter,Services,Thumbprint',
];

/** Asks for a certificate for the host, and gives the one that came back to IIS; today's stays in the store. */
export const renewCertificate = ({ facts }: RemedyContext): string[] => {
  const host = String(facts.host);
  return [
    ...listCertificates(),
    `New-ExchangeCertificate -GenerateRequest -SubjectName ${ps(`CN=${host}`)} -DomainName ${ps(host)} -PrivateKeyExportable $true`,
    'Enable-ExchangeCertificate -Thumbprint (Read-Host) -Services IIS',
  ];
};
