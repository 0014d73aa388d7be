import { type OpenOptions, openStore, type Store } from '../store/index.ts';
import type { Settings } from './settings.ts';
import { storePlace } from './store-place.ts';

/** Opens the store that the settings name, with their key of the audit chain. */
export function storeOf(
  settings: Pick<Settings, 'store' | 'folder' | 'audit'>,
  options: OpenOptions = {},
): Promise<Store> {
  const { key } = settings.audit;
  return openStore(storePlace(settings), { ...options, ...(key === undefined ? {} : { auditKey: key }) });
}
