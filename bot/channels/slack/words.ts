/**
 * What a person typed, out of what Slack makes of it: links and addresses as they were written, mentions of people as
 * their identity, the mention of the bot and characters that show nothing taken out, Slack's three entities undone.
 */
export function typedWords(text: string, bot: string, team: string): string {
  return text
    .replace(/<([@#!]?)([^<>|]{1,3000})(?:\|([^<>]{0,3000}))?>/g, (_, sign: string, inner: string, label) => {
      if (sign === '@') return inner === bot ? ' ' : `slack:${team}:${inner}`;
      if (sign === '#' || sign === '!') return label ?? inner;
      return label || inner.replace(/^mailto:/, '');
    })
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u2060\ufeff]/g, '')
    .replace(/\u00a0/g, ' ')
    .trim();
}
