import { compareView, renderText } from '../cards/index.ts';
import { type ClientKind, comparePeople, examine, type Network } from '../engine/index.ts';
import { answerLanguage } from './cli-language.ts';
import { compose } from './compose.ts';
import { exitCodes } from './exit-code.ts';
import { settingsOrLab } from './lab-settings.ts';

export interface CompareOptions {
  client?: ClientKind;
  network?: Network;
  language?: string;
  json: boolean;
  config: string;
  lab: boolean;
}

/** `uc-doctor compare A B`: 0 compared, 3 one of them was not found or nothing that was seen explains it. */
export async function compareCommand(a: string, b: string, options: CompareOptions): Promise<number> {
  const locale = answerLanguage(options.language);
  const { settings, stop } = await settingsOrLab(options);
  try {
    const composed = await compose(settings);
    try {
      const alike = {
        ...(options.client ? { client: options.client } : {}),
        ...(options.network ? { network: options.network } : {}),
      };
      const [one, other] = await Promise.all([a, b].map((who) => examine(composed.world, { who, ...alike })));
      const result = comparePeople(one!, other!);
      const text = options.json
        ? `${JSON.stringify(result, null, 2)}\n`
        : renderText(compareView(result), { locale, actions: false });
      process.stdout.write(text);
      const told = result.conclusion === 'same' || result.conclusion === 'explained';
      return told ? exitCodes.fine : exitCodes.cannotTell;
    } finally {
      await composed.close();
    }
  } finally {
    await stop();
  }
}
