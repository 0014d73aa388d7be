/** An ISO time as people read it in every language, in UTC: `2026-11-24 11:15 UTC`. */
export const timeOf = (iso: string): string => `${iso.slice(0, 16).replace('T', ' ')} UTC`;
