import { after, afterEach, before } from 'node:test';
import { launchChromium } from './browser.js';
import type { TestBrowser } from './browser.js';
import { openFrame } from './frame-probe.js';
import type { FrameProbe } from './frame-probe.js';
import { startInternet } from './internet.js';
import type { Internet } from './internet.js';

/** The fields of a message; their types are the provider's affair. */
export type Data = Record<string, unknown>;

/** Opens a frame; it closes when the test ends. */
export type OpenFrame = (src: string, options?: Parameters<typeof openFrame>[3]) => Promise<FrameProbe>;

/** Gives the tests of one file an internet and a browser, and a way to open frames in them. */
export function useFrames(): { open: OpenFrame; internet: () => Internet } {
  let internet: Internet;
  let browser: TestBrowser;
  let probe: FrameProbe | undefined;
  before(async () => {
    internet = await startInternet();
    browser = await launchChromium(internet);
  });
  afterEach(async () => {
    await probe?.close();
    probe = undefined;
  });
  after(async () => {
    await browser.close();
    await internet.close();
  });
  return {
    internet: () => internet,
    async open(src, options) {
      await probe?.close();
      probe = await openFrame(internet, browser, src, options);
      return probe;
    },
  };
}
