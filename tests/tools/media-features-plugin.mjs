/**
 * A command for component tests: `executeServerCommand('media-features', [{name: 'forced-colors', value: 'active'}])`.
 * `emulateMedia` of @web/test-runner-commands ignores forced-colors and prefers-contrast under Puppeteer; this sets any
 * media feature through the DevTools protocol. Chromium only.
 */

/** @type {WeakMap<import('puppeteer-core').Page, import('puppeteer-core').CDPSession>} */
const sessions = new WeakMap();

/** @returns {import('@web/test-runner').TestRunnerPlugin<{ name: string, value: string }[]>} */
export const mediaFeaturesPlugin = () => ({
  name: 'media-features',
  async executeCommand({ command, payload, session }) {
    if (command !== 'media-features') return undefined;
    const page = /** @type {import('@web/test-runner-chrome').ChromeLauncher} */ (session.browser).getPage(session.id);
    if (!('createCDPSession' in page)) throw new Error('media-features works in Chromium only');
    const protocol = sessions.get(page) ?? (await page.createCDPSession());
    sessions.set(page, protocol);
    await protocol.send('Emulation.setEmulatedMedia', { features: payload ?? [] });
    return true;
  },
});
