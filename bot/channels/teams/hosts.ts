/** Where the Bot Framework's connectors live: answers go nowhere else, whatever an activity says. */
const connectorHosts = ['smba.trafficmanager.net', '.botframework.com', '.botframework.azure.us'];

/**
 * Whether replies may be sent to this service URL.
 * @param more further exact host names from the settings (a sovereign cloud's connector)
 * @param development lets loopback in, over plain HTTP too
 */
export function hostAllowed(serviceUrl: string, more: readonly string[], development: boolean): boolean {
  const url = URL.parse(serviceUrl);
  if (!url || url.username || url.password) return false;
  const host = url.hostname.toLowerCase();
  if (development && isLoopback(host) && /^https?:$/.test(url.protocol)) return true;
  if (url.protocol !== 'https:' || (url.port !== '' && url.port !== '443')) return false;
  return [...connectorHosts, ...more.map((name) => name.toLowerCase())].some((allowed) =>
    allowed.startsWith('.') ? host.endsWith(allowed) : host === allowed,
  );
}

/** 127.0.0.0/8, ::1 and the name localhost; nothing that needs to be looked up. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}
