/** How peers say what came of it, first that fits: most telling first. */
const kinds: readonly [pattern: RegExp, say: (match: RegExpExecArray) => string | undefined][] = [
  [/NetBIOS_Domain_Name: (\S+)/, ([, name]) => `realm ${name}`],
  [/(?:settings )?found \S*?https?:\/\/([^/\s"]+)/, ([, host]) => `found ${host}`],
  [/^inbox found (\S+)/m, () => 'inbox opened'],
  [/^inbox error [\s\S]*?(?=^inbox without)/m, ([text]) => failure(text)],
  [/Failed to resolve/i, () => 'failed to resolve'],
  [/443\/tcp (\w+)/, ([, port]) => `port ${port}`],
  [/[\s\S]*/, ([text]) => failure(text)],
  [/error (\w+)/, ([, name]) => name],
];

/** What stopped it, in the words of Node or Python; a refused log-on tells more than a host beside it that is not there. */
function failure(text: string): string | undefined {
  const stopped: readonly [RegExp, string?][] = [
    [/\b(CERT_[A-Z_]+|ERR_TLS_[A-Z_]+|DEPTH_ZERO_[A-Z_]+|UNABLE_TO_[A-Z_]+)\b/],
    [/certificate verify failed: ([\w -]+)/],
    [/certificate has expired|altnames|self-signed certificate/],
    [/Invalid credentials|Unauthorized|\b401\b/i, '401'],
    [/timed out|ETIMEDOUT/, 'timed out'],
    [/ECONNREFUSED|Connection refused/, 'refused'],
    [/ENOTFOUND|no DNS entry/, 'name not found'],
  ];
  for (const [pattern, words] of stopped) {
    const match = pattern.exec(text);
    if (match) return words ?? (match[1] ?? match[0]).trim();
  }
  return undefined;
}

/** The kind of outcome in a few words, so that those of two people can be compared; a name of a host stays. */
export function outcomeOf(said: string): string {
  for (const [pattern, say] of kinds) {
    const match = pattern.exec(said);
    const words = match ? say(match) : undefined;
    if (words) return words;
  }
  return said.trim() === '' ? 'cut off after its time' : said.trim().split('\n')[0]!.slice(0, 60);
}
