import type { Channel } from './conversation.ts';
import { walked } from './conversation.ts';
import { overHttp } from './http.ts';
import { inLanguages } from './in-languages.ts';
import { neutral } from './neutral.ts';
import { overSlack } from './slack.ts';
import { type ConversationWorld, startWorld } from './world.ts';

type Open = (world: ConversationWorld, speaker: string) => Promise<Channel & { stop?(): Promise<void> }>;
const ways: Record<string, Open> = {
  'at the neutral turn': neutral,
  'on Teams': overHttp,
  'on Slack': overSlack,
};

describe('a conversation in another language', () => {
  let world: ConversationWorld;
  before(async () => {
    world = await startWorld();
  });
  after(() => world.stop());

  for (const [where, open] of Object.entries(ways))
    for (const conversation of inLanguages)
      it(`${conversation.what}, ${where}`, async () => {
        const channel = await open(world, conversation.speaker);
        try {
          await walked(conversation, channel);
        } finally {
          await channel.stop?.();
        }
      });
});
