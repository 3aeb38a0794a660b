/** A player in a frame that says what a test wants, and a language in which what is said is the report itself. */
import { fixture, html, oneEvent } from '@open-wc/testing';
import type { Connection, Protocol, Report } from '../../src/core/playback.js';
import { FramePlayer } from '../../src/elements/playing/frame-player.js';

export const SPEAKING = new URL('/fixtures/speaking.html', location.href).href;

/** What the frame's page offers. */
interface SpeakingWindow extends Window {
  heard: { data: unknown; origin: string }[];
  say(...messages: unknown[]): void;
}

/** Hears reports and says commands, each as `[name, argument]`; its greeting is `hello`. */
export function plain(without: readonly (keyof Connection)[] = []): Protocol {
  return {
    connect({ send, report }) {
      const connection: Connection = {
        loaded: () => send('hello'),
        receive: (data) => report(data as Report),
        play: () => send(['play']),
        pause: () => send(['pause']),
        seek: (seconds) => send(['seek', seconds]),
        setVolume: (level) => send(['setVolume', level]),
        setMuted: (on) => send(['setMuted', on]),
        setRate: (rate) => send(['setRate', rate]),
      };
      const known = Object.entries(connection).filter(([name]) => !without.includes(name as keyof Connection));
      return Object.fromEntries(known) as unknown as Connection;
    },
  };
}

export interface Speaker {
  iframe: HTMLIFrameElement;
  player: FramePlayer;
  /** All events so far; emptied when it is read. */
  events(): string[];
  /** Says this, and waits until the last of it has been heard. */
  say(...reports: Report[]): Promise<void>;
  /** Says it from the frame and does not wait. */
  utter(message: unknown): void;
  /** What the frame has heard: without its greeting, emptied when it is read. */
  heard(): Promise<unknown[]>;
}

const TYPES =
  'ready resize durationchange emptied ended error loadedmetadata pause play playing ratechange seeked seeking timeupdate volumechange waiting';

const open = new Set<FramePlayer>();

/** Ends all conversations, as a test should when it is done. */
export function closeAll(): void {
  for (const player of open) player.close();
  open.clear();
}

export const windowOf = (iframe: HTMLIFrameElement): SpeakingWindow =>
  iframe.contentWindow as unknown as SpeakingWindow;

/** A frame, loaded before or after somebody speaks to it. */
export async function speaker(protocol: Protocol = plain(), early = true): Promise<Speaker> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  const iframe = document.createElement('iframe');
  iframe.title = 'A player';
  iframe.src = SPEAKING;
  const loaded = oneEvent(iframe, 'load');
  box.append(iframe);
  if (!early) await loaded;
  const player = new FramePlayer(iframe, protocol);
  open.add(player);
  const events: string[] = [];
  for (const type of TYPES.split(' ')) player.addEventListener(type, () => events.push(type));
  await loaded;
  const settle = async (): Promise<void> => {
    // messages of one window arrive in order: what comes after this one, comes after all before it
    const mark = { mark: Math.random() };
    const seen = new Promise<void>((resolve) => {
      const look = ({ data }: MessageEvent<unknown>): void => {
        if ((data as { mark?: number } | null)?.mark !== mark.mark) return;
        window.removeEventListener('message', look);
        resolve();
      };
      window.addEventListener('message', look);
    });
    windowOf(iframe).say(mark);
    await seen;
  };
  return {
    iframe,
    player,
    events: () => events.splice(0),
    async say(...reports) {
      windowOf(iframe).say(...reports);
      await settle();
    },
    utter: (message) => windowOf(iframe).say(message),
    async heard() {
      const page = windowOf(iframe);
      const end = ['end', Math.random()];
      const isEnd = ({ data }: { data: unknown }): boolean => Array.isArray(data) && data[1] === end[1];
      page.postMessage(end, location.origin);
      while (!page.heard.some(isEnd)) await oneEvent(page as unknown as EventTarget, 'heard');
      return page.heard
        .splice(0)
        .map(({ data }) => data)
        .filter((data) => data !== 'hello' && (data as unknown[])[0] !== 'end');
    },
  };
}

export const READY: Report = { ready: true, paused: true, currentTime: 0, duration: 60 };
