/** Domains under which Exchange Online answers (Microsoft 365 URL and address lists: worldwide, US government, China). */
const cloudDomains = [
  'outlook.com',
  'office365.com',
  'outlook.office.com',
  'office365.us',
  'partner.outlook.cn',
] as const;

/** Below these only mail is filtered (Exchange Online Protection): no client's Exchange answers there. */
const mailFilters = ['protection.outlook.com', 'eo.outlook.com'] as const;
const isBelow = (name: string, domain: string): boolean => name === domain || name.endsWith(`.${domain}`);

/** Whether a host is Exchange Online's own. A Bearer challenge alone is no proof: hybrid Exchange on premises sends one too. */
export function isCloudHost(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  return (
    cloudDomains.some((domain) => isBelow(name, domain)) &&
    !mailFilters.some((domain) => isBelow(name, domain))
  );
}
