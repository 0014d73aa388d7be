import assert from 'node:assert/strict';
import { identify, type Member } from '../../bot/identity.ts';

const anna: Member = {
  userPrincipalName: 'Anna@Corp.test',
  email: 'a@elsewhere.test',
  tenantId: 't-1',
  userRole: 'user',
};
const speak = (
  member: Member | undefined,
  tenantOfChat: string | undefined = 'T-1',
  tenantId: string | undefined = 'T-1',
) => identify(member, { tenantId }, { channelUser: '29:x', tenantOfChat, locale: 'de-AT' });

describe('who speaks', () => {
  it('a member of the tenant is known by the UPN alone; the e-mail is no search term', () => {
    assert.deepEqual(speak(anna), {
      id: 'anna@corp.test',
      self: ['anna@corp.test'],
      role: 'user',
      locale: 'de-AT',
      foreign: false,
    });
  });
  const foreign: [what: string, member: Member | undefined, tenantOfChat?: string][] = [
    ['nobody in the roster', undefined],
    ['no UPN, though an e-mail', { email: 'anna@corp.test', tenantId: 't-1' }],
    ['a guest by name', { ...anna, userPrincipalName: 'x_y.test#EXT#@corp.test' }],
    ['a guest by role', { ...anna, userRole: 'guest' }],
    ['an anonymous participant', { ...anna, userRole: 'anonymous' }],
    ['a member of another tenant', { ...anna, tenantId: 't-2' }],
    ['a conversation of another tenant', anna, 't-2'],
    ['a UPN that is none', { ...anna, userPrincipalName: 'anna' }],
    ['a UPN with a line break', { ...anna, userPrincipalName: 'anna\n@corp.test' }],
    ['an overlong UPN', { ...anna, userPrincipalName: `${'a'.repeat(300)}@corp.test` }],
  ];
  for (const [what, member, tenant] of foreign)
    it(`${what}: foreign, nothing to search for, no role`, () => {
      const { self, role, foreign: isForeign, id } = speak(member, tenant ?? 'T-1');
      assert.deepEqual([self, role, isForeign, id], [[], 'user', true, '29:x']);
    });
  it('where neither roster nor conversation names a tenant, nobody is ours', () => {
    const { tenantId: _gone, ...nowhere } = anna;
    assert.equal(identify(nowhere, { tenantId: 'T-1' }, { channelUser: '29:x' }).foreign, true);
  });
});
