/** What every protocol keeps to, whatever its player sends. */
import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import * as fc from 'fast-check';
import { ERRORS } from '../../src/core/error.js';
import type { Connection, Protocol, Report } from '../../src/core/playback.js';
import { protocols } from '../../src/playback/_registry.js';
import { providers } from '../../src/providers/_registry.js';
import { scripts, type Script } from './scripts.js';

interface Conversation {
  connection: Connection;
  sent: unknown[];
  reports: Report[];
  /** What was reported since this was called last, without what is not there. */
  told(): Report;
}

function talk(protocol: Protocol): Conversation {
  const sent: unknown[] = [];
  const reports: Report[] = [];
  const connection = protocol.connect({
    // as `postMessage` does: what cannot be cloned throws
    send: (message) => sent.push(structuredClone(message)),
    report: (change) => reports.push(change),
  });
  const told = (): Report => {
    const all = Object.assign({}, ...reports.splice(0)) as Record<string, unknown>;
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  };
  return { connection, sent, reports, told };
}

/** A conversation up to the moment when the player takes commands. */
function talkReady(protocol: Protocol, { ready }: Script): Conversation {
  const conversation = talk(protocol);
  conversation.connection.loaded?.();
  if (ready !== null) conversation.connection.receive(structuredClone(ready));
  conversation.sent.length = 0;
  conversation.reports.length = 0;
  return conversation;
}

function check(report: Report): void {
  for (const [name, value] of Object.entries(report)) {
    if (value === undefined) continue;
    if (name === 'ready') assert.equal(value, true);
    else if (name === 'error') assert.ok(value in ERRORS, String(value));
    else if (['paused', 'ended', 'waiting', 'muted'].includes(name)) assert.equal(typeof value, 'boolean', name);
    else if (name === 'duration' && value === Infinity) continue;
    else assert.ok(typeof value === 'number' && Number.isFinite(value) && value >= 0, `${name}: ${String(value)}`);
  }
}

const loaded = await Promise.all(
  [...protocols].map(async ([name, load]) => ({ name, ...(await load()), script: scripts[name] })),
);

describe('protocols', () => {
  it('each have a conversation to be held to', () => {
    assert.deepEqual(Object.keys(scripts).sort(), [...protocols.keys()].sort());
  });

  it('are there under the names that frames of providers give', () => {
    for (const provider of providers) {
      const kinds = ['video', 'audio', 'playlist', 'live', 'post', 'photo'] as const;
      for (const kind of kinds) {
        const frame = provider.frame?.({ id: 'abcdefghijk', kind });
        if (frame?.protocol) assert.ok(protocols.has(frame.protocol), `${provider.id}: ${frame.protocol}`);
      }
    }
  });
});

for (const { name, protocol, script } of loaded) {
  if (!script) continue;
  describe(`protocol ${name}`, () => {
    it('names what the address needs as pairs', () => {
      for (const pair of protocol.query ?? []) {
        const address = new URL(`https://player.example/?${pair.replace('{origin}', 'https%3A%2F%2Fblog.example')}`);
        assert.equal([...address.searchParams].length, 1, pair);
        assert.ok(!address.href.includes('{'), pair);
      }
    });

    it('says nothing before the frame has loaded', (t) => {
      t.mock.timers.enable();
      const { connection, sent, reports } = talk(protocol);
      t.mock.timers.tick(30_000);
      assert.deepEqual([sent, reports], [[], []]);
      connection.close?.();
    });

    it('greets, is answered, and asks for what it needs', (t) => {
      t.mock.timers.enable();
      const { connection, sent, told } = talk(protocol);
      connection.loaded?.();
      assert.deepEqual(sent.splice(0), script.greets);
      if (script.ready === null) {
        assert.equal(told().ready, Object.keys(script.commands).length > 0 ? true : undefined);
        return connection.close?.();
      }
      assert.deepEqual(told(), {});
      connection.receive(structuredClone(script.ready));
      assert.equal(told().ready, true);
      assert.deepEqual(sent.splice(0), script.asks);
      pass(t);
      assert.deepEqual(sent, []);
    });

    it('repeats a greeting that has to be answered, but not for ever, and ends with close()', (t) => {
      t.mock.timers.enable();
      const { connection, sent } = talk(protocol);
      connection.loaded?.();
      pass(t);
      const count = sent.length;
      assert.ok(count <= 12, String(count));
      if (script.repeats) assert.ok(count > 5, String(count));
      pass(t);
      assert.equal(sent.length, count);
      connection.loaded?.();
      connection.close?.();
      const said = sent.length;
      pass(t);
      assert.equal(sent.length, said);
    });

    it('greets again when the frame loads again, and reports again that it is ready', (t) => {
      t.mock.timers.enable();
      const { connection, sent, told } = talkReady(protocol, script);
      connection.loaded?.();
      assert.deepEqual(sent.splice(0), script.greets);
      if (script.ready !== null) {
        connection.receive(structuredClone(script.ready));
        assert.equal(told().ready, true);
        assert.deepEqual(sent, script.asks);
      }
      connection.close?.();
    });

    it('understands what the player says', (t) => {
      t.mock.timers.enable();
      const { connection, told } = talkReady(protocol, script);
      for (const [message, report] of script.hears) {
        connection.receive(structuredClone(message));
        assert.deepEqual(told(), report, JSON.stringify(message));
      }
      connection.close?.();
    });

    it('sends its commands, and has none beside them', (t) => {
      t.mock.timers.enable();
      const { connection, sent } = talkReady(protocol, script);
      for (const [message] of script.hears) connection.receive(structuredClone(message));
      sent.length = 0;
      const has = (['play', 'pause', 'seek', 'setVolume', 'setMuted', 'setRate'] as const).filter(
        (key) => connection[key],
      );
      assert.deepEqual(has.sort(), Object.keys(script.commands).sort());
      for (const [command, cases] of Object.entries(script.commands)) {
        for (const [argument, expected] of cases) {
          (connection[command as 'seek'] as (value: unknown) => void)(argument);
          assert.deepEqual(sent.splice(0), structuredClone(expected), command);
        }
      }
      connection.close?.();
    });

    it('survives whatever it is sent, and reports only what can be', (t) => {
      t.mock.timers.enable();
      const { connection, reports } = talkReady(protocol, script);
      const messages = [script.ready, ...script.hears.map(([message]) => message)].filter((one) => one !== null);
      messages.push({});
      const odd = fc.oneof(fc.anything(), fc.json(), fc.constantFrom(...messages).chain(spoilt));
      fc.assert(
        fc.property(odd, (message) => {
          connection.receive(message);
          reports.splice(0).forEach(check);
        }),
        { numRuns: 1000 },
      );
      connection.close?.();
    });
  });
}

describe('protocol playerjs', () => {
  it('drops the commands that the player does not name', async (t) => {
    t.mock.timers.enable();
    const { protocol } = await protocols.get('playerjs')!();
    const { connection } = talk(protocol);
    connection.receive({ context: 'player.js', event: 'ready', value: { methods: ['play', 'pause'] } });
    assert.deepEqual([connection.seek, connection.setVolume, connection.setMuted], [undefined, undefined, undefined]);
    assert.ok(connection.play && connection.pause);
  });
});

describe('protocol peertube', () => {
  it('answers the greeting of the player', async (t) => {
    t.mock.timers.enable();
    const { protocol } = await protocols.get('peertube')!();
    const { connection, sent } = talk(protocol);
    connection.receive('{"method":"peertube::__ready","params":"ping"}');
    assert.deepEqual(sent, ['{"method":"peertube::__ready","params":"pong"}']);
  });

  it('takes the answer to its own question for the rate, and no other', async (t) => {
    t.mock.timers.enable();
    const { protocol } = await protocols.get('peertube')!();
    const { connection, told } = talk(protocol);
    connection.receive('{"id":0,"result":2}');
    connection.setRate?.(2);
    connection.receive('{"id":1,"result":null}');
    assert.deepEqual(told(), {});
    connection.receive('{"id":2,"result":1.5}');
    assert.deepEqual(told(), { rate: 1.5 });
  });
});

/** Two minutes, in steps: a timer that is set within a step counts from its end. */
function pass(t: TestContext): void {
  for (let step = 0; step < 2400; step++) t.mock.timers.tick(50);
}

const ODD: readonly unknown[] = [
  null,
  undefined,
  -1,
  NaN,
  Infinity,
  -Infinity,
  1e309,
  '12',
  '',
  true,
  {},
  [],
  [[]],
  'constructor',
  '__proto__',
  9e15,
];

/** A message in which one value is something else. */
function spoilt(message: unknown): fc.Arbitrary<unknown> {
  const withoutBigInts = (_: string, inner: unknown): unknown => (typeof inner === 'bigint' ? 1 : inner);
  const isJson = typeof message === 'string' && message.startsWith('{');
  const value: unknown = isJson ? JSON.parse(message) : message;
  return fc.tuple(fc.nat(20), fc.oneof(fc.constantFrom(...ODD), fc.anything())).map(([index, instead]) => {
    let count = 0;
    const replace = (part: unknown): unknown => {
      if (count++ === index) return instead;
      if (Array.isArray(part)) return part.map(replace);
      if (typeof part !== 'object' || part === null) return part;
      return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, replace(inner)]));
    };
    const changed = replace(value);
    return isJson ? JSON.stringify(changed, withoutBigInts) : changed;
  });
}
