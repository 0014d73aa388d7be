import { existsSync, readFileSync } from 'node:fs';
import type { PictureId } from '../view.ts';

const kept = new Map<PictureId, string | undefined>();

/** A drawing of our own as a data URI (PNG: chat clients draw no SVG), or undefined where its file was not shipped. */
export function pictureUri(id: PictureId): string | undefined {
  if (!kept.has(id)) {
    const file = new URL(`../pictures/${id}.png`, import.meta.url);
    const uri = existsSync(file)
      ? `data:image/png;base64,${readFileSync(file).toString('base64')}`
      : undefined;
    kept.set(id, uri);
  }
  return kept.get(id);
}
