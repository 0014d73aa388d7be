import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

type Params = Record<string, unknown>;
interface Answer {
  id?: number;
  method?: string;
  params?: Params;
  result?: Params;
  error?: { message: string };
}
/** One page of a headless Chromium, driven over the DevTools protocol; no driver package, Node's own WebSocket. */
export interface Page {
  open(url: string): Promise<void>;
  /** value of an expression in the page; a promise is waited for */
  run<T>(expression: string): Promise<T>;
  /** milliseconds until the expression is truthy; throws after `limit` ms, saying what the page shows */
  until(expression: string, limit: number): Promise<number>;
  type(text: string): Promise<void>;
  press(key: 'Enter' | 'Tab' | 'Escape'): Promise<void>;
  /** gives the page another size, in CSS pixels */
  size(to: { width: number; height: number }): Promise<void>;
  /** what the person prefers: prefers-color-scheme */
  theme(scheme: 'light' | 'dark'): Promise<void>;
  picture(file: string): Promise<void>;
  /** console errors and exceptions so far, and requests that failed */
  readonly troubles: string[];
  /** hosts that were asked for anything */
  readonly hosts: Set<string>;
  close(): Promise<void>;
}

/** Starts a browser of its own with an empty profile. Errors: no such program, no page within 15 s. */
export async function openPage(program: string, size = { width: 1000, height: 1100 }): Promise<Page> {
  const profile = mkdtempSync(join(tmpdir(), 'uc-doctor-browser-'));
  const browser = spawn(
    program,
    [
      '--headless=new',
      '--no-sandbox', // root in CI
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      `--window-size=${size.width},${size.height}`,
      'about:blank',
    ],
    { stdio: 'ignore' },
  );
  const gone = new Promise<void>((done) => browser.on('exit', () => done()));
  const port = await portOf(profile);
  const targets = (await (await fetch(`http://127.0.0.1:${port}/json`)).json()) as {
    type: string;
    webSocketDebuggerUrl: string;
  }[];
  const socket = new WebSocket(targets.find(({ type }) => type === 'page')!.webSocketDebuggerUrl);
  await new Promise((done, fail) => {
    socket.onopen = done;
    socket.onerror = fail;
  });

  const waiting = new Map<number, (answer: Answer) => void>();
  const troubles: string[] = [];
  const hosts = new Set<string>();
  let last = 0;
  socket.onmessage = ({ data }) => {
    const answer: Answer = JSON.parse(String(data));
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
    else note(answer);
  };
  const note = ({ method, params }: Answer): void => {
    if (method === 'Runtime.exceptionThrown' || method === 'Log.entryAdded') {
      const text = JSON.stringify(params);
      if (method === 'Runtime.exceptionThrown' || /"level":"error"/.test(text))
        troubles.push(text.slice(0, 400));
    }
    if (method === 'Network.requestWillBeSent') {
      const { url } = (params as { request: { url: string } }).request;
      if (/^https?:/.test(url)) hosts.add(new URL(url).host);
    }
  };
  const send = (method: string, params: Params = {}): Promise<Params> =>
    new Promise((done, fail) => {
      const id = ++last;
      waiting.set(id, ({ result, error }) => {
        waiting.delete(id);
        if (error) fail(new Error(`${method}: ${error.message}`));
        else done(result ?? {});
      });
      socket.send(JSON.stringify({ id, method, params }));
    });
  for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await send(`${domain}.enable`);

  const run = async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = (await send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    })) as { result: { value: T }; exceptionDetails?: unknown };
    if (exceptionDetails) throw new Error(`in the page: ${JSON.stringify(exceptionDetails).slice(0, 400)}`);
    return result.value;
  };
  return {
    troubles,
    hosts,
    run,
    open: async (url) => void (await send('Page.navigate', { url })),
    until: async (expression, limit) => {
      const began = performance.now();
      while (performance.now() - began < limit) {
        if (await run<boolean>(`Boolean(${expression})`).catch(() => false)) return performance.now() - began;
        await wait(20);
      }
      const shown = await run<string>('document.body.innerText').catch(() => '(no page)');
      throw new Error(`not within ${limit} ms: ${expression}\nthe page shows:\n${shown.slice(-1500)}`);
    },
    type: async (text) => void (await send('Input.insertText', { text })),
    press: async (key) => {
      const code = { Enter: 13, Tab: 9, Escape: 27 }[key];
      const text = key === 'Enter' ? '\r' : undefined;
      const params = { key, code: key, windowsVirtualKeyCode: code };
      await send('Input.dispatchKeyEvent', { type: text ? 'keyDown' : 'rawKeyDown', text, ...params });
      await send('Input.dispatchKeyEvent', { type: 'keyUp', ...params });
    },
    size: async (to) =>
      void (await send('Emulation.setDeviceMetricsOverride', { ...to, deviceScaleFactor: 1, mobile: false })),
    theme: async (value) =>
      void (await send('Emulation.setEmulatedMedia', {
        features: [{ name: 'prefers-color-scheme', value }],
      })),
    picture: async (file) => {
      const { data } = (await send('Page.captureScreenshot', { format: 'png' })) as { data: string };
      writeFileSync(file, Buffer.from(data, 'base64'));
    },
    close: async () => {
      socket.close();
      browser.kill();
      await gone;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

async function portOf(profile: string): Promise<number> {
  for (let tries = 0; tries < 150; tries++) {
    try {
      const port = Number(readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0]);
      if (port) return port;
    } catch {
      // not written yet
    }
    await wait(100);
  }
  throw new Error('the browser opened no DevTools port within 15 s');
}
