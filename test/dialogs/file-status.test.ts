import assert from 'node:assert/strict';
import { messageInput } from '../../bot/channels/teams/input.ts';
import { renderText, type View } from '../../cards/index.ts';
import type { Speaker } from '../../dialogs/dialog.ts';
import { freshTriage, triage } from '../../dialogs/triage.ts';

const anna: Speaker = { id: 'a@x', self: ['a@x'], role: 'user', locale: 'en', foreign: false };
const said = (view: View | undefined) => (view ? renderText(view, { locale: 'en' }) : '');
const only = (input: Parameters<typeof triage>[1], speaker = anna) => {
  const { state, replies } = triage(freshTriage(), input, speaker);
  assert.deepEqual(state, freshTriage());
  assert.equal(replies.length, 1);
  return said(replies[0]?.view);
};

describe('a file without a word', () => {
  const activity = (more: object) =>
    ({ recipient: { id: 'b', name: 'UC Doctor' }, text: '', ...more }) as Parameters<typeof messageInput>[0];
  it('is told what can be read instead', () => {
    assert.match(only({ kind: 'text', text: ' ', files: 1 }), /I do not open files.*paste the text/s);
    assert.match(only({ kind: 'text', text: 'hello', files: 1 }), /Hello/);
  });
  it('is seen on Teams; the message’s own HTML is none', () => {
    const file = { contentType: 'application/vnd.microsoft.teams.file.download.info' };
    assert.deepEqual(messageInput(activity({ attachments: [file] })), { kind: 'text', text: '', files: 1 });
    assert.equal(messageInput(activity({ attachments: [{ contentType: 'text/html' }] })), undefined);
    assert.deepEqual(messageInput(activity({ text: 'hi', attachments: [{ contentType: 'text/html' }] })), {
      kind: 'text',
      text: 'hi',
    });
  });
});

describe('status', () => {
  it('names the directories that could not say who is of the helpdesk', () => {
    const unread = { ...anna, unread: ['corp', 'partner'] };
    assert.match(only({ kind: 'text', text: 'status' }, unread), /Not readable now.*corp, partner/s);
    assert.doesNotMatch(only({ kind: 'text', text: 'status' }), /Not readable/);
  });
});
