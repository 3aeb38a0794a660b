import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { commands } from '../../src/cli/_commands.js';
import { embedHub } from './world.js';

describe('embed-hub', () => {
  it('lists its commands', async () => {
    for (const argv of [[], ['help'], ['--help'], ['-h']]) {
      const { code, out } = await embedHub(argv);
      assert.equal(code, 0);
      for (const name of commands.keys()) assert.match(out, new RegExp(`^  ${name}\\b`, 'm'));
    }
  });
  it('explains every command, two ways', async () => {
    for (const name of commands.keys()) {
      const { code, out } = await embedHub(['help', name]);
      assert.equal(code, 0);
      assert.match(out, new RegExp(`^usage: embed-hub ${name} `));
      assert.equal((await embedHub([name, '--help'])).out, out);
      for (const line of out.split('\n')) assert.ok(line.length <= 120, line);
    }
  });
  it('names commands like their key', async () => {
    for (const [name, load] of commands) assert.equal((await load()).name, name);
  });
  it('prints its version', async () => assert.equal((await embedHub(['--version'])).out, '1.2.3\n'));
  it('refuses an unknown command with the list', async () => {
    const { code, out, said } = await embedHub(['mach']);
    assert.deepEqual([code, out], [2, '']);
    assert.match(said, /no command "mach"/);
    assert.deepEqual(await embedHub(['help', 'mach']), { code, out, bytes: Buffer.alloc(0), said });
  });
  it('refuses an unknown option with the usage', async () => {
    const { code, out, said } = await embedHub(['match', '--fast']);
    assert.deepEqual([code, out], [2, '']);
    assert.match(said, /--fast[^]*usage: embed-hub match/);
  });
});
