import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { commands } from '../../dialogs/commands/index.ts';
import { type TeamsPackage, teamsManifest, teamsZip } from '../../manifest/package-teams.ts';

const require = createRequire(import.meta.url);
const draft04 = require('ajv-draft-04') as { default: new (options: object) => import('ajv').default };
const values: TeamsPackage = {
  appId: '11111111-2222-3333-4444-555555555555',
  domain: 'bot.example.com',
  developer: 'Example "Ltd"',
  website: 'https://intranet.example.com/uc-doctor',
  privacy: 'https://intranet.example.com/privacy',
  terms: 'https://intranet.example.com/terms',
};
type Listed = { scopes: string[]; commands: { title: string }[] };
const manifest = teamsManifest(values) as {
  manifestVersion: string;
  bots: { botId: string; commandLists: Listed[] }[];
};

/** The official schema of the version that the manifest says it is, from Microsoft's package. */
function validator() {
  const build = dirname(require.resolve('@microsoft/app-manifest'));
  const file = join(
    build,
    'json-schemas/teams',
    `v${manifest.manifestVersion}`,
    'MicrosoftTeams.schema.json',
  );
  const ajv = new draft04.default({ strict: false, allErrors: true, validateFormats: false });
  return ajv.compile(JSON.parse(readFileSync(file, 'utf8')));
}

describe('Teams manifest', () => {
  it('is valid by the official schema, and what is wrong in it would be found', () => {
    const valid = validator();
    assert.ok(valid(manifest), JSON.stringify(valid.errors));
    const { developer: _none, ...without } = manifest as Record<string, unknown>;
    assert.equal(valid(without), false);
    assert.equal(valid(teamsManifest({ ...values, appId: 'x' })), false);
  });

  it('lists only commands that the bot knows', () => {
    const names = commands.flatMap(({ name, also = [] }) => [name, ...also]);
    const titles = manifest.bots[0]!.commandLists.flatMap((list) => list.commands.map(({ title }) => title));
    assert.ok(titles.length > 10);
    for (const title of titles)
      assert.ok(
        names.some((name) => title === name || title.startsWith(`${name} `)),
        title,
      );
  });

  it('makes a package with the manifest and icons of the sizes that Teams wants', () => {
    const files = unzipSync(teamsZip(values));
    assert.deepEqual(Object.keys(files).sort(), ['color.png', 'manifest.json', 'outline.png']);
    assert.deepEqual(JSON.parse(strFromU8(files['manifest.json']!)), manifest);
    const side = (png: Uint8Array) => new DataView(png.buffer, png.byteOffset).getUint32(16);
    assert.equal(side(files['color.png']!), 192);
    assert.equal(side(files['outline.png']!), 32);
  });
});
