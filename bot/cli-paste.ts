import { readFileSync, statSync } from 'node:fs';
import { fileTrouble } from './file-trouble.ts';
import { UsageError } from './usage-error.ts';

/** A paste of more than this is no window copied by a person, bytes. */
export const pasteLimit = 256 * 1024;
/** Share of characters that no text has, above which a file is none. */
const mostControls = 0.02;

/**
 * Reads what a person pasted, from files: UTF-8, or UTF-16 with its mark.
 * @throws UsageError where one cannot be read, is too large, or is no text
 */
export const readPastes = (files: readonly string[]): string[] => files.map(readPaste);

function readPaste(file: string): string {
  const bytes = bytesOf(file);
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  const controls = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  if (text.includes('\0') || controls > mostControls * text.length)
    throw new UsageError(
      `--paste ${file}: is not a text (a picture, a document or a program?): copy the words into a text file`,
    );
  return text;
}

function bytesOf(file: string): Buffer {
  try {
    const { size } = statSync(file);
    if (size > pasteLimit)
      throw new UsageError(
        `--paste ${file}: ${Math.ceil(size / 1024)} kB, and at most ${pasteLimit / 1024} kB are read: keep the window, or the lines around the error`,
      );
    return readFileSync(file);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`--paste ${file}: cannot be read: ${fileTrouble(error)}`);
  }
}

function encodingOf([first, second]: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
