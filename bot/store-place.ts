import { resolve } from 'node:path';
import type { StorePlace } from '../store/index.ts';
import type { Settings } from './settings.ts';

/** The embedded file or the database that the settings name. */
export function storePlace({ store, folder }: Pick<Settings, 'store' | 'folder'>): StorePlace {
  return 'file' in store ? { file: resolve(folder, store.file) } : store;
}
