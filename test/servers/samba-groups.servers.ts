import assert from 'node:assert/strict';
import { withDirectory } from './directory-cases.ts';
import { lab, ldap } from './rig.ts';

const { agents, admins } = lab.groups;
const [agnes, ada, anna] = [lab.agents[0]!, lab.admins[0]!, lab.person('anna').chat.upn];

describe('groups', () => {
  it('of Samba are followed through groups within groups', () =>
    withDirectory(ldap('samba', 'hoster'), async (directory) => {
      const asked: [upn: string, groups: string[], is: boolean][] = [
        [agnes, [agents], true],
        [agnes.toUpperCase(), [agents.toLowerCase()], true],
        [agnes, [admins], false],
        [ada, [admins], true],
        [ada, [agents], true],
        [anna, [agents, admins], false],
        ['*', [agents], false],
        [agnes, ['*'], false],
        [agnes, ['CN=Gone,DC=hoster,DC=test'], false],
      ];
      for (const [upn, groups, is] of asked)
        assert.equal(await directory.isMember(upn, groups), is, `${upn} ${groups}`);
    }));
});
