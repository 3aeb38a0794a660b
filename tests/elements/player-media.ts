/** Real media in `<embed-player>`: what tests/media makes, and waiting for what the media element reports. */
import { fixture, fixtureCleanup, waitUntil } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import type { EmbedPlayerElement } from '../../src/elements/embed-player.js';
import '../../src/define/embed-player.js';
import { letGoLater } from './let-go.js';

/** Milliseconds: three engines play at once on few cores, and what takes WebKitGTK a second may then take it twenty. */
const PATIENCE = /Chrome|Firefox/.test(navigator.userAgent) ? 15_000 : 25_000;

export const until = (holds: () => unknown, what: string): Promise<void> =>
  waitUntil(() => Boolean(holds()), what, { timeout: PATIENCE, interval: 20 });

/** A player that is drawn. */
export async function player(template: TemplateResult): Promise<EmbedPlayerElement> {
  const element = await fixture<EmbedPlayerElement>(template);
  await until(() => find(element, 'button.play'), 'the player is drawn');
  letGoLater(element.media);
  return element;
}

/** Takes players away, and with them what they load. */
export const removePlayers = (): void => fixtureCleanup();

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as `querySelector` has it
export const find = <Found extends HTMLElement>(host: Element, selector: string): Found | null =>
  host.shadowRoot!.querySelector<Found>(selector);

/** A choice of the settings, where it is drawn. */
export const choiceOf = (host: Element, name: string): HTMLSelectElement | null =>
  host.shadowRoot!.querySelector(`select[data-choice="${name}"]`);

/** The reader's own press, which browsers tell from a script's. */
export async function press(host: Element, selector: string): Promise<void> {
  const target = find(host, selector)!;
  target.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = target.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
}

/** Waits until it has played for so many seconds from here. */
export async function plays(host: EmbedPlayerElement, seconds = 0.5): Promise<void> {
  const media = host.media!;
  const from = media.currentTime;
  const state = (): string =>
    `at ${media.currentTime}, readyState ${media.readyState}, paused ${media.paused}, ${media.error?.message ?? host.state}`;
  await until(() => !media.paused && media.currentTime > from + seconds, 'it plays').catch((error: unknown) => {
    throw new Error(`it does not play: ${state()}`, { cause: error });
  });
}

/** What was told where it cannot be played. */
export const told = (host: Element): string => find(host, '[part="message"] p')?.textContent.trim() ?? '';

/** Chooses in a `<select>` of the settings. */
export async function choose(host: EmbedPlayerElement, name: string, value: string): Promise<void> {
  host.ask('settings', true);
  await until(() => choiceOf(host, name), `there is a choice of ${name}`);
  const select = choiceOf(host, name)!;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

/** What was asked of the network since the page began, as paths. */
export const asked = (): string[] => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
