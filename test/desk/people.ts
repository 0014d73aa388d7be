import { type Actor, type Complaint, createDesk, type Places } from '../../desk/index.ts';
import { memoryCases } from './memory-port.ts';

const one = (id: string, role: Actor['role']): Actor => ({
  id,
  role,
  channel: 'page',
  conversation: `chat ${id}`,
});
export const anna = one('anna@corp.test', 'user');
export const bert = one('bert@corp.test', 'user');
export const agnes = one('agnes@corp.test', 'agent');
export const arne = one('arne@corp.test', 'agent');
export const ada = one('ada@corp.test', 'admin');
export const adam = one('adam@corp.test', 'admin');

export const complaint = (about = 'anna@hoster.test', more: Partial<Complaint> = {}): Complaint => ({
  about,
  symptoms: ['meeting_error'],
  said: 'the meeting button fails',
  answers: {},
  ...more,
});
export const places: Places = {
  desk: [{ channel: 'page', conversation: 'desk' }],
  admins: [{ channel: 'page', conversation: 'admins' }],
};
/** A desk whose clock the test moves. */
export function deskAt(start = 1_800_000_000_000) {
  const port = memoryCases();
  const clock = { now: start };
  return { port, clock, desk: createDesk(port, places, () => clock.now) };
}
export const day = 24 * 60 * 60 * 1000;
