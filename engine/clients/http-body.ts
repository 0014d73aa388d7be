/** Addresses of logon forms in front of Exchange: OWA, ISA/TMG, AD FS, and the usual gateways (makers' manuals). */
const formPath =
  /\/owa\/auth\/logon|cookieauth\.dll|\/adfs\/ls|\/my\.policy\b|\/vpn\/(index|tmindex)\.html|\/nf\/auth\/|\/dana-na\/|\/pkmslogin\.form|\/siteminderagent\/|login\.microsoftonline\.(com|us)\/|login\.partner\.microsoftonline\.cn\//i;
const passwordInput = /<input\b[^<>]{0,500}\btype\s*=\s*["']?password\b/i;

export interface Answered {
  status: number;
  contentType?: string;
  location?: string;
  /** the first bytes of the body */
  body: string;
}

/** Whether the answer is, or leads to, a form in which a person signs in: Lync and Outlook cannot fill it in. */
export function isLogonForm({ status, contentType, location, body }: Answered): boolean {
  if (status >= 300 && status < 400) return location !== undefined && formPath.test(location);
  const html = /html/i.test(contentType ?? '') || /^\s*<(!doctype\s+html|html)\b/i.test(body);
  if (!html) return false;
  // A site's own "not found" page may hold a login box; it is still no pre-authentication.
  const shown = status === 200 || status === 401 || status === 403 || status === 440;
  return shown && (passwordInput.test(body) || formPath.test(body));
}

/** Whether the body is an answer of an Autodiscover service (POX), its error 600 to a plain GET included. */
export function isAutodiscoverBody(body: string): boolean {
  return /<(\w+:)?Autodiscover\b[^<>]*schemas\.microsoft\.com\/exchange\/autodiscover\/(outlook\/)?responseschema\//i.test(
    body,
  );
}
