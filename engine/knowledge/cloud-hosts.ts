/** Domains under which Exchange Online answers (Microsoft 365 URL and address lists: worldwide, US government, China). */
const cloudDomains = [
  'outlook.com',
  'office365.com',
  'outlook.office.com',
  'office365.us',
  'partner.outlook.cn',
] as const;

/** Whether a host is Exchange Online's own. A Bearer challenge alone is no proof: hybrid Exchange on premises sends one too. */
export function isCloudHost(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  return cloudDomains.some((domain) => name === domain || name.endsWith(`.${domain}`));
}
