/** What a system error about a file means for who started the program, and what to do; the code itself at the end, for searching. */
const meanings: Record<string, string> = {
  ENOENT: 'it is not there: look at the name and at the folder you are in',
  EACCES: 'this account may not: have the right given, or use another account',
  EPERM: 'this account may not: have the right given, or use another account',
  EISDIR: 'it is a folder: name the file in it',
  ENOTDIR: 'a part of the path is a file, not a folder',
  ENAMETOOLONG: 'the name is too long',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk can only be read',
  EMFILE: 'too many files are open: end other programs',
};

/** Why a file cannot be read or written, in words. */
export function fileTrouble(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === undefined) return (error as Error).message;
  const meaning = meanings[code];
  return meaning ? `${meaning} (${code})` : code;
}
