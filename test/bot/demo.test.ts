import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Demo, startDemo } from '../../bot/demo.ts';
import { openPage } from './page-client.ts';

/** The card of an event as one text. */
const words = ({ activity }: { activity?: unknown }) => JSON.stringify(activity ?? {});

describe('the demo: lab, bot and page together', () => {
  let demo: Demo;
  before(async () => {
    const began = Date.now();
    demo = await startDemo(0, false);
    assert.ok(Date.now() - began < 3000, `${Date.now() - began} ms`);
  });
  after(() => demo.stop());

  async function complains(person: string, text: string) {
    const page = await openPage(demo.url, person);
    await page.until(({ kind }) => kind === 'post');
    const began = Date.now();
    await page.send({ text });
    const firstMs = Date.now() - began;
    const last = await page.until(
      (event) => event.kind === 'update' && !words(event).includes('"verb":"cancel"'),
      6000,
    );
    const ms = Date.now() - began;
    page.close();
    return { firstMs, ms, card: words(last), page };
  }

  it('the scenario 1 person gets a first sign within 1 s, and the card within 3 s, in one message', async () => {
    const { firstMs, ms, card, page } = await complains('anna', 'New Lync Meeting says I am not UC enabled');
    assert.ok(firstMs < 1000 && ms < 3000, `${firstMs}, ${ms} ms`);
    assert.match(card, /Known limit/);
    assert.match(card, /Web Scheduler/);
    assert.equal(page.events.filter(({ kind }) => kind === 'post').length, 2, 'the welcome and one message');
  });
  it('voice mail of the scenario 2 person', async () => {
    assert.match((await complains('bert', 'my voicemail tab is empty')).card, /voicemail/i);
  });
  it('who is joined to nothing is told of no account, until an agent confirms the mapping', async () => {
    const hugo = demo.people.find(({ id }) => id === 'hugo')!;
    const { sip } = demo.lab.world.person('hugo');
    const before = await complains('hugo', 'New Lync Meeting says I am not UC enabled');
    assert.match(before.card, /helpdesk must confirm/);
    assert.ok(!before.card.includes(sip));
    const agent = await openPage(demo.url, 'agnes');
    await agent.send({ text: `link ${hugo.upn} ${sip}` });
    await agent.until((event) => words(event).includes(sip));
    agent.close();
    const after = await complains('hugo', 'New Lync Meeting says I am not UC enabled');
    assert.doesNotMatch(after.card, /helpdesk must confirm/);
  });
  it('something that is broken while it runs is seen at the next question', async () => {
    await demo.lab.break('corp', 'certificate');
    const { card } = await complains('hanna', 'Lync cannot verify that the server is trusted');
    await demo.lab.mend();
    assert.match(card, /"Problem"|Problem/);
    assert.match(card, /expired|certificate/i);
  });
  it('nothing was written to a directory and no credential was sent', () => {
    assert.deepEqual([demo.lab.directoryWrites, demo.lab.credentialsSeen], [0, 0]);
  });
  it('takes the next port where one is in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const second = await startDemo(port, false);
    assert.ok(Number(new URL(second.url).port) > port);
    await second.stop();
    other.close();
  });
});
