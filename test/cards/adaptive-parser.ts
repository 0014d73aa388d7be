import { createRequire } from 'node:module';
import { hostConfig } from '../../cards/host-config.ts';

interface Context {
  eventCount: number;
  getEventAt(at: number): { message: string };
}
interface Bundle {
  AdaptiveCard: new () => {
    hostConfig: unknown;
    parse(card: unknown, context: Context): void;
    validateProperties(): { validationEvents: { message: string }[] };
  };
  HostConfig: new (config: unknown) => unknown;
  SerializationContext: new () => Context;
  CardElement: { langProperty: { regEx: RegExp } };
}
const { AdaptiveCard, CardElement, HostConfig, SerializationContext } = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
) as Bundle;

/** What the reference parser has to say against a card: its messages, none where it is right. */
export function parserComplaints(card: unknown): string[] {
  // The bundle tests languages with a global expression, which refuses every second card.
  CardElement.langProperty.regEx.lastIndex = 0;
  const parsed = new AdaptiveCard();
  parsed.hostConfig = new HostConfig(hostConfig('light'));
  const context = new SerializationContext();
  parsed.parse(card, context);
  const events = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
  return [...events, ...parsed.validateProperties().validationEvents.map((event) => event.message)];
}
