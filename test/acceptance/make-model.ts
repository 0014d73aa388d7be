import { writeFileSync } from 'node:fs';
import { trained } from '../../engine/understand/model.ts';
import { collectedExamples } from '../engine/understand/collected.ts';

/** Makes the model of complaints anew from the collected wording: node test/acceptance/make-model.ts */
const target = new URL('../../engine/knowledge/complaint-model.json', import.meta.url);
writeFileSync(target, `${JSON.stringify(trained(collectedExamples()))}\n`);
