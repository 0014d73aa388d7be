import { readSettings, type Settings } from './settings.ts';

/** Settings of the file, or of a lab that runs until `stop`. */
export async function settingsOrLab(options: {
  config: string;
  lab: boolean;
}): Promise<{ settings: Settings; stop: () => Promise<void> }> {
  if (!options.lab) return { settings: readSettings(options.config, process.env), stop: async () => {} };
  const { startLab } = await import('../lab/index.ts');
  const lab = await startLab();
  return { settings: readSettings(lab.configFile, { ...process.env, ...lab.env }), stop: () => lab.stop() };
}
