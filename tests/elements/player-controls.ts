/** What the tests of the player share: players around real media, and its controls. */
import { fixture, html } from '@open-wc/testing';
import type { EmbedPlayerElement } from '../../src/elements/embed-player.js';
import { letGoLater } from './let-go.js';
import { until } from './player-media.js';

export const TONE = '/media/tone.mp3';
/** 90 seconds. */
export const TALK = '/media/talk.m4a';
export const CLIP = '/media/clip.webm';

/** A player whose controls are drawn. */
export async function drawn(template: unknown): Promise<EmbedPlayerElement> {
  const parent = await fixture<HTMLElement>(html`<div>${template}</div>`);
  const player = parent.querySelector('embed-player')!;
  await until(() => control(player, 'play'), 'the controls are drawn');
  letGoLater(player.media);
  return player;
}

export const audio = (src = TONE): Promise<EmbedPlayerElement> =>
  drawn(html`<embed-player><audio controls src=${src}></audio><a href=${src}>A talk</a></embed-player>`);

export const video = (src = CLIP): Promise<EmbedPlayerElement> =>
  drawn(
    html`<embed-player
      ><video controls src=${src}></video>
      <p>A film</p></embed-player
    >`,
  );

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- says what a test knows
export function control<Kind extends HTMLElement = HTMLElement>(player: EmbedPlayerElement, part: string): Kind | null {
  return player.shadowRoot!.querySelector<Kind>(`[part~="${part}"]`);
}

/** Presses a button. */
export const push = (player: EmbedPlayerElement, part: string): void => control(player, part)!.click();

/**
 * Its recording, once it plays.
 * @param sound without it, Firefox needs no device to hear it on, which test machines do not have
 */
export async function playing(player: EmbedPlayerElement, sound = false): Promise<HTMLMediaElement> {
  const media = player.media!;
  media.muted = !sound;
  push(player, 'play');
  await until(() => media.currentTime > 0, 'it plays');
  return media;
}

export const nameOf = (element: Element | null): string => element?.getAttribute('aria-label') ?? '';

/** What screen readers are told. */
export const status = (player: EmbedPlayerElement): string =>
  player.shadowRoot!.querySelector('[role=status]')!.textContent.trim();

export function type(target: EventTarget, key: string, init: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init });
  return !target.dispatchEvent(event);
}
