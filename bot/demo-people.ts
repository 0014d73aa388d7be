import type { LabWorld } from '../lab/index.ts';
import type { LabPerson } from './channels/page/people.ts';

/** Those who make a good first impression, first: one a scenario, then the prompts, then everybody as the lab has them. */
const first = ['anna', 'bert', 'carl', 'emil', 'kate', 'hugo', 'hanna', 'gina'];

const sayings: Record<string, readonly string[]> = {
  anna: ['New Lync Meeting says I am not UC enabled', 'Lync is slow to connect to Outlook'],
  bert: ['my voicemail tab is empty', 'New Lync Meeting says I am not UC enabled'],
  carl: ['conversation history is missing', 'what can you do?'],
  emil: ['Lync cannot verify that the server is trusted'],
  kate: ['since my name changed I cannot sign in to Lync'],
  hugo: ['New Lync Meeting says I am not UC enabled'],
  gina: ['the status from my calendar is wrong'],
};
const usual = ['New Lync Meeting says I am not UC enabled', 'Lync keeps asking for my password'];

/** Everybody one can be on the chat page: lab people as the chat service knows them, and staff. */
export function demoPeople(world: LabWorld): LabPerson[] {
  const rank = (id: string) => (first.includes(id) ? first.indexOf(id) : first.length);
  const people = world.people
    .map(
      ({ id, displayName, situation, chat }): LabPerson => ({
        id,
        name: displayName,
        upn: chat.upn,
        mail: chat.mail,
        situation,
        tries: sayings[id] ?? usual,
      }),
    )
    .sort((a, b) => rank(a.id) - rank(b.id));
  return [...people.slice(0, first.length), ...staff(world), guest, ...people.slice(first.length)];
}

function staff({ agents, admins, person }: LabWorld): LabPerson[] {
  const tries = [`diagnose ${person('carl').sip}`, `diagnose ${person('kate').sip}`, 'options'];
  const one = (upn: string, situation: string): LabPerson => {
    const id = upn.split('@')[0] as string;
    return { id, name: id.charAt(0).toUpperCase() + id.slice(1), upn, situation, tries };
  };
  return [
    ...agents.slice(0, 2).map((upn) => inRoom(one(upn, ''))),
    ...agents.slice(0, 1).map((upn) => one(upn, 'works at the helpdesk: may ask about others')),
    ...admins.slice(0, 1).map((upn) => one(upn, 'administrator: sees everything, with commands')),
  ];
}

/** The helpdesk's channel on the chat page. */
export const helpdeskRoom = 'helpdesk';
/** The same person in the helpdesk's channel, where others of it read too. */
const inRoom = (person: LabPerson): LabPerson => ({
  ...person,
  id: `${helpdeskRoom}-${person.id}`,
  name: `Helpdesk channel, as ${person.name}`,
  situation: 'where “Send to helpdesk” arrives: claim, look at the evidence, resolve',
  room: helpdeskRoom,
  tries: ['cases', 'help'],
});

const guest: LabPerson = {
  id: 'guest',
  name: 'Guest from elsewhere',
  upn: 'someone_elsewhere.example#EXT#@hoster.test',
  situation: 'guest of another company: is told nothing',
  guest: true,
  tries: ['New Lync Meeting says I am not UC enabled'],
};
