import { ps } from '../../quote.ts';
import type { RemedyContext, RemedySpec } from '../../rule.ts';

const own = ps('HKCU:\\Software\\Microsoft\\Office\\Outlook\\Addins\\UcAddin.LyncAddin.1');
/** Where the machine registers the add-in, by kind of installation and number of bits (KB3097122). */
const machine = [
  'HKLM:\\SOFTWARE\\Microsoft\\Office\\ClickToRun\\Registry\\Machine\\Software\\Microsoft\\Office\\Outlook\\Addins\\UcAddin.LyncAddin.1',
  'HKLM:\\SOFTWARE\\Microsoft\\Office\\ClickToRun\\Registry\\Machine\\Software\\Wow6432Node\\Microsoft\\Office\\Outlook\\Addins\\UcAddin.LyncAddin.1',
  'HKLM:\\SOFTWARE\\Microsoft\\Office\\Outlook\\Addins\\UcAddin.LyncAddin.1',
  'HKLM:\\SOFTWARE\\Wow6432Node\\Microsoft\\Office\\Outlook\\Addins\\UcAddin.LyncAddin.1',
].map(ps);

/** Reads the person's own switch and the four places of the machine; only one of these is the right one. */
export const readAddInKeys: RemedySpec = {
  id: 'read-add-in-keys',
  role: 'agent',
  commands: () =>
    [own, ...machine].map(
      (key) => `Get-ItemProperty -Path ${key} -Name LoadBehavior -ErrorAction SilentlyContinue`,
    ),
};

/** Switches the add-in on for the person; `loadBehavior` is today's value. */
export const loadAddIn: RemedySpec = {
  id: 'load-add-in',
  role: 'admin',
  commands: () => [`Set-ItemProperty -Path ${own} -Name LoadBehavior -Value 3`],
  rollback: ({ facts }: RemedyContext) => [
    `Set-ItemProperty -Path ${own} -Name LoadBehavior -Value ${Number(facts.loadBehavior ?? 2)}`,
  ],
};
