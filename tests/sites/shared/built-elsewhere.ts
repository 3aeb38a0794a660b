/** A generator that knows nothing of us builds, and `embed-hub build` goes over what it built. */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { readPost } from './browser.js';
import { checkPost, outside } from './post.js';
import type { Workshop } from './workshop.js';

export interface BuiltElsewhere {
  /** A copy of the site, built by its generator. */
  make(): Promise<Workshop>;
  /** The folder that the generator writes, from the site's. */
  readonly output: string;
  /** The page to look at, from there. */
  readonly file: string;
  /** Its address in the site. */
  readonly address: string;
}

/** The old players, and addresses alone in a paragraph. */
const OLD = /<object\b[^]*?<\/object>|(?<=<p>)(?:<a\b[^>]*>)?https:[^<]+(?:<\/a>)?(?=<\/p>)/g;

export function testBuiltElsewhere({ make, output, file, address }: BuiltElsewhere): void {
  let site: Workshop;
  let built = '';
  const read = (): Promise<string> => site.read(`${output}/${file}`);
  const finish = (): Promise<unknown> =>
    site.run(
      'embed-hub',
      'build',
      output,
      '--lock',
      'embed-hub.lock.json',
      '--posters',
      `${output}/posters`,
      '--offline',
    );

  before(async () => {
    site = await make();
    built = await read();
    await finish();
  });
  after(() => site.remove());

  it('is finished with what the lock file knows', async () => {
    checkPost(await read());
  });

  it('is the same to the byte outside the embeds', async () => {
    assert.equal(outside(await read()), outside(built.replaceAll(OLD, '<…>')));
  });

  it('is not changed by a second build', async () => {
    const first = await read();
    await finish();
    assert.equal(await read(), first);
  });

  it('is a page that asks nobody before the reader presses', async () => {
    await readPost(site.path(output), address);
  });
}
