import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { forestLdif } from '../export.ts';
import { policiesFile } from './policies.ts';
import { type ConfigurationInput, configurationYaml } from './yaml.ts';

/** Writes everything the product reads from files into a folder; returns the path of uc-doctor.yaml. */
export function writeConfiguration(dir: string, caPem: string, input: ConfigurationInput): string {
  const configFile = join(dir, 'uc-doctor.yaml');
  writeFileSync(join(dir, 'ca.pem'), caPem);
  writeFileSync(join(dir, 'policies.json'), policiesFile(input.world));
  for (const forest of input.world.forests.filter((one) => !one.live)) {
    writeFileSync(join(dir, `${forest.name}.ldf`), forestLdif(input.world, forest.id));
  }
  writeFileSync(configFile, configurationYaml(input));
  return configFile;
}
