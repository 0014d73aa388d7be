import { ps } from '../../quote.ts';
import type { RemedyContext } from '../../rule.ts';

/** Shows which certificates Exchange holds and which of them IIS uses. */
export const listCertificates = (): string[] => [
  'Get-ExchangeCertificate | Format-List Subject,CertificateDomains,Issuer,NotAfter,Services,Thumbprint',
];

/**
 * Requests a certificate for the host and for every name of today's, imports what the issuer makes of the request, and
 * gives that to IIS: a request alone has no certificate that could be bound (EXD). Today's stays in the store.
 */
export const renewCertificate = ({ facts }: RemedyContext): string[] => {
  const host = ps(String(facts.host));
  return [
    ...listCertificates(),
    '$thumbprint = Read-Host',
    '$held = Get-ExchangeCertificate -Thumbprint $thumbprint',
    `$names = @($held.CertificateDomains | ForEach-Object { $_.ToString() }) + ${host} | Select-Object -Unique`,
    `$request = New-ExchangeCertificate -GenerateRequest -SubjectName ${ps(`CN=${facts.host}`)} -DomainName $names -PrivateKeyExportable $true`,
    '$requestFile = Read-Host',
    'Set-Content -Path $requestFile -Value $request',
    '$signedFile = Read-Host',
    '$signed = Import-ExchangeCertificate -FileData ([System.IO.File]::ReadAllBytes($signedFile))',
    'Enable-ExchangeCertificate -Thumbprint $signed.Thumbprint -Services IIS',
  ];
};

/** Gives today's certificate, which $held keeps, to IIS again. */
export const bindHeldCertificate = (): string[] => [
  'Enable-ExchangeCertificate -Thumbprint $held.Thumbprint -Services IIS',
];
