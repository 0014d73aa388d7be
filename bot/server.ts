import { readFileSync } from 'node:fs';
import type { View } from '../cards/view.ts';
import type { Reducer, Speaker } from '../dialogs/dialog.ts';
import type { GroupPort } from '../engine/clients/groups.ts';
import type { World } from '../engine/index.ts';
import { memoryStore, type Store } from '../store/index.ts';
import { createPage } from './channels/page/page.ts';
import type { LabPerson } from './channels/page/people.ts';
import type { DrawSlack } from './channels/slack/drawing.ts';
import type { Slack, SlackParts } from './channels/slack/slack.ts';
import type { Issuer, Registration } from './channels/teams/authentication.ts';
import { isLoopback } from './channels/teams/hosts.ts';
import type { Patience } from './channels/teams/patience.ts';
import type { Draw } from './channels/teams/port.ts';
import { createTeams } from './channels/teams/teams.ts';
import { type Clock, systemClock } from './clock.ts';
import { createDeskEdge, type DeskSettings, usualDesk } from './desk-edge.ts';
import { type CountDomain, createDomainCount } from './domain-count.ts';
import { HttpRefusal, StartRefused } from './errors.ts';
import type { Examine } from './examine.ts';
import { createHome, type Home } from './home.ts';
import type { Log } from './log.ts';
import { createPersons } from './persons.ts';
import { createReminders } from './reminders.ts';
import { createReports } from './reports.ts';
import { createRoles, type RoleLists } from './roles.ts';
import { readBody, readJson } from './server-body.ts';
import { answer, createHttp } from './server-http.ts';
import type { SlackSettings } from './settings-slack.ts';
import { createSpeakers, type Links } from './speakers.ts';
import { type CarryOut, withReports } from './tasks.ts';
import { createTidy } from './tidy.ts';
import { type Confirm, createTurns } from './turn.ts';
import { createResume, type Reach } from './turn-resume.ts';
import type { StateRules } from './turn-state.ts';

/** The part of the settings that the bot's edge reads. */
export interface EdgeSettings {
  development: boolean;
  /** 0: any free port */
  port: number;
  host: string;
  /** where people reach this server from outside */
  publicUrl?: string | undefined;
  bot?: Registration & { serviceHosts: string[] };
  roles: RoleLists;
  desk?: DeskSettings | undefined;
  slack?: SlackSettings | undefined;
}
/** The conversation, as the edge needs it. */
export interface Dialog<S> extends StateRules<S> {
  reducer: Reducer<S>;
  draw: Draw;
  welcome: (speaker: Speaker) => View;
  /** the home tab of channels that have one; absent: the welcome */
  home?: Home<S>;
  personalOnly: () => View;
  answeredInPrivate: () => View;
  /** how a view looks on Slack, where not as cards/ renders it */
  drawSlack?: DrawSlack;
  tooLong: (limit: number) => View;
  crashed: () => View;
}
export interface BotParts<S> {
  settings: EdgeSettings;
  dialog: Dialog<S>;
  examine: Examine;
  confirm: Confirm;
  /** what was confirmed */
  confirmed?: Links;
  log: Log;
  /** what a dialog asks for beside checks and reports */
  carryOut?: CarryOut;
  /** what outlives the process; without one nothing does */
  store?: Store | Promise<Store>;
  /** directories that know who is in which group */
  groups?: readonly GroupPort[];
  clock?: Clock;
  /** people to choose among on the chat page */
  labPeople?: readonly LabPerson[];
  /** whose accounts are counted for how many a cause may concern */
  world?: World;
  /** how long Slack is waited for */
  patience?: SlackParts['patience'];
  /** how long the Bot Framework's connector is */
  teamsPatience?: Patience;
  /** other keys than Microsoft's */
  issuer?: Issuer;
  /** shown at /healthz */
  rulesVersion?: string;
}
export interface Bot {
  start(): Promise<{ url: string }>;
  stop(): Promise<void>;
}

/**
 * Builds the bot behind its HTTP routes; nothing listens before start().
 * @throws StartRefused where it would be open to everybody: no app id outside development, development beyond loopback
 */
export function buildBot<S>({ settings, dialog, log, store = memoryStore(), ...parts }: BotParts<S>): Bot {
  const { development, host } = settings;
  if (development && !isLoopback(host))
    throw new StartRefused(
      'not-loopback',
      `In development nobody is asked who they are: host must be 127.0.0.1, not ${host}.`,
    );
  const opened = Promise.resolve(store);
  const roles = createRoles({ lists: settings.roles, log, ...parts });
  const speakers = createSpeakers({ tenantId: settings.bot?.tenantId }, roles, opened, log, parts.confirmed);
  let reminded = () => {};
  const http = createHttp(log);
  const reports = createReports(http, settings.publicUrl);
  const carryOut = withReports(parts.carryOut, reports);
  const clock = parts.clock ?? systemClock;
  const counts: CountDomain = parts.world
    ? createDomainCount(parts.world, clock, log, () => desk.changed())
    : () => undefined;
  const desk = createDeskEdge({
    store: opened,
    settings: settings.desk ?? usualDesk,
    staff: () => [...settings.roles.agents, ...settings.roles.admins],
    examine: parts.examine,
    countDomain: (domain) => counts(domain),
    clock,
    log,
  });
  const { aboutCases } = desk;
  let reach: Reach | undefined;
  const persons = createPersons(opened, () => reach, clock, log);
  const turns = createTurns({
    ...dialog,
    ...parts,
    desk: desk.work,
    carryOut,
    store: opened,
    log,
    reminded: () => reminded(),
  });
  const teams = createTeams({
    settings,
    turns,
    speakers,
    log,
    store: opened,
    issuer: parts.issuer,
    patience: parts.teamsPatience,
    aboutCases,
    persons,
    ...dialog,
  });
  http.route('post', '/api/messages', async (request, response) => {
    // a web page under a name that was bent to this machine must not speak as anybody, where no token is asked for
    if (!settings.bot && !isLoopback(URL.parse(`http://${request.headers.host}`)?.hostname ?? ''))
      throw new HttpRefusal(403);
    const { status, body } = await teams.receive(
      request.headers.authorization ?? '',
      await readJson(request),
    );
    answer(response, status, body);
  });
  /** Loaded where it is used: its SDK takes a third of a second and 40 MB. */
  async function slackOf(own: SlackSettings): Promise<Slack> {
    const { createSlack } = await import('./channels/slack/slack.ts');
    const home = dialog.home && createHome(dialog.home, dialog, opened, clock);
    const shared = { ...dialog, ...parts, home, aboutCases, persons, turns, speakers, store: opened, log };
    const slack = createSlack({ ...shared, settings: own });
    const { receive } = slack;
    if (receive)
      http.route('post', '/slack/events', async (request, response) => {
        const { status, body } = await receive({ headers: request.headers, raw: await readBody(request) });
        answer(response, status, body);
      });
    return slack;
  }
  const versions = { ucDoctor: ownVersion(), rules: parts.rulesVersion, node: process.version };
  http.route('get', '/healthz', async (_request, response) => answer(response, 200, { ok: true, versions }));
  // with an app id every activity needs a token, and the page has none
  const page =
    development && !settings.bot
      ? createPage({ http, teams, people: parts.labPeople ?? [], log })
      : undefined;

  let atWork: { stop(): void }[] = [];
  let slack: Slack | undefined;

  return {
    async start() {
      const store = await opened;
      slack = settings.slack && (await slackOf(settings.slack));
      const port = await http.listen(host, settings.port);
      page?.listening(port);
      // the page's people sit at this machine
      if (page) reports.at(`http://${host}:${port}`);
      const everywhere: Reach = (place, speaker) =>
        slack?.reach(place, speaker) ?? teams.reach(page?.here(place) ?? place, speaker);
      reach = everywhere;
      const shared = { store, turns, speakers, log, ...parts };
      const resume = createResume({ ...shared, reach: everywhere });
      const reminders = createReminders({ ...shared, fire: resume.remind });
      reminded = reminders.changed;
      const tidy = createTidy(shared);
      atWork = [resume, reminders, tidy];
      await resume.start();
      reminders.start();
      await tidy.start();
      const room = parts.labPeople?.find((person) => person.room !== undefined)?.room;
      if (page && room !== undefined) {
        const { conversation, place } = page.room(room);
        await store.places.keepConversation(conversation, place, Date.now());
        await store.places.make({ role: 'desk', channel: place.channel, conversation }, Date.now());
      }
      await desk.start(everywhere);
      slack?.start();
      return { url: `http://${host}:${port}/` };
    },
    async stop() {
      for (const each of atWork) each.stop();
      page?.close();
      await desk.stop();
      await slack?.stop();
      await http.close();
      await turns.stop();
    },
  };
}

function ownVersion(): string {
  const file = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(file) as { version: string }).version;
}
