import type { ClientRows } from '../facts/complaint.ts';
import { fact, type PasteFact } from './paste.ts';

/** What rows beside the Exchange ones say: where the contact list lives, the licence, the server signed in to. */
export function rowFacts({ rows }: ClientRows): PasteFact[] {
  const list = rows['contact list provider'];
  const store = rows['ucs connectivity state'];
  const licence = rows['license state'];
  const server = rows['connected lync server'];
  return [
    ...(list === 'UCS' ? [fact('config-info', 'contactList', 'ucs')] : []),
    ...(list === 'NOT UCS' || list === 'Lync Server' ? [fact('config-info', 'contactList', 'lync')] : []),
    ...(store === 'Exchange connection Down' ? [fact('config-info', 'ucs', 'down')] : []),
    ...(store === 'Exchange connection Active' ? [fact('config-info', 'ucs', 'active')] : []),
    ...(licence && /\bbasic\b/i.test(licence) ? [fact('config-info', 'licence', 'basic')] : []),
    ...(licence && /pro\s?plus|standard|full|enterprise/i.test(licence) && !/basic/i.test(licence)
      ? [fact('config-info', 'licence', 'full')]
      : []),
    ...(server ? [fact('config-info', 'connectedServer', server.toLowerCase())] : []),
  ];
}
