/**
 * The system's own controls (lock screen, headset keys, media keys) for whatever plays.
 *
 * A browser gives the session of a page to the frame that makes the sound; where that is a provider's frame, the frame's
 * own title and keys win, and nothing can be done about it from outside. What is claimed here then lies ready: for files
 * of the page's own it is what the reader sees and presses, and for frames in browsers that send keys to the page.
 */
import { isOwnPicture } from './own-picture.js';

/** What the session is about. */
export interface SessionInfo {
  readonly title: string;
  readonly artist?: string | undefined;
  /** Where it was published: the site, or the provider. */
  readonly album?: string | undefined;
  /**
   * Address of a picture. Taken only if nobody else is asked for it: one of this site, or one in the page itself; see
   * `isOwnPicture`. A picture the page shows already may be given as the `<img>` itself.
   */
  readonly picture?: string | HTMLImageElement | null | undefined;
}

/** What is needed of a player; both FramePlayer and HTMLMediaElement have it. */
export interface SessionPlayer extends EventTarget {
  readonly paused: boolean;
  readonly duration: number;
  readonly playbackRate: number;
  currentTime: number;
  /** Absent: all of it. */
  readonly can?: ReadonlySet<string>;
  play(): Promise<void>;
  pause(): void;
}

/** Seconds after a pause in which the keys still start the player again. */
const LINGER = 60;
/** Seconds of a step, where the system does not say how far. */
const STEP = 10;

const ACTIONS: readonly MediaSessionAction[] = [
  'play',
  'pause',
  'stop',
  'seekbackward',
  'seekforward',
  'seekto',
  'previoustrack',
  'nexttrack',
];

type Handlers = Partial<Record<MediaSessionAction, MediaSessionActionHandler>>;

/** Whose session it is, in this copy of the library. */
let owner: object | null = null;

/**
 * Claims the session each time `player` begins to play, and gives it back when it has ended, some time after a pause, or
 * at once when the returned function is called.
 * @param about read anew at each claim
 * @param linger seconds from a pause until the session is given back
 * @param skip what the keys for the previous and the next do, where there is any; read anew at each claim too
 * @returns ends it
 */
export function shareMediaSession(
  player: SessionPlayer,
  about: () => SessionInfo,
  linger = LINGER,
  skip?: () => ((by: 1 | -1) => void) | undefined,
): () => void {
  // absent in insecure pages of some browsers, and behind a flag in older ones
  const session = (navigator as Partial<Navigator>).mediaSession;
  if (!session) return () => undefined;
  const me = {};
  const watch = new AbortController();
  const handlers = handlersFor(player);
  let metadata: MediaMetadata | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isMine = (): boolean => owner === me && session.metadata === metadata;
  const claim = (): void => {
    clearTimeout(timer);
    if (!isMine()) {
      owner = me;
      session.metadata = metadata = describe(about());
      setHandlers(session, { ...handlers, ...skipping(skip?.()) });
    }
    session.playbackState = 'playing';
    place();
  };
  const release = (): void => {
    clearTimeout(timer);
    if (!isMine()) return;
    owner = null;
    setHandlers(session, {});
    session.metadata = null;
    session.playbackState = 'none';
    setPosition(session);
  };
  const rest = (): void => {
    if (!isMine()) return;
    session.playbackState = 'paused';
    place();
    clearTimeout(timer);
    timer = setTimeout(release, linger * 1000);
  };
  const place = (): void => {
    if (isMine()) setPosition(session, player);
  };

  const options = { signal: watch.signal };
  player.addEventListener('play', claim, options);
  player.addEventListener('pause', rest, options);
  for (const type of ['ended', 'emptied']) player.addEventListener(type, release, options);
  for (const type of ['durationchange', 'ratechange', 'seeked', 'playing'])
    player.addEventListener(type, place, options);
  if (!player.paused) claim();
  return () => {
    watch.abort();
    release();
  };
}

function describe({ title, artist = '', album = '', picture }: SessionInfo): MediaMetadata {
  const src = picture && isOwnPicture(picture) ? (typeof picture === 'string' ? picture : picture.currentSrc) : '';
  return new MediaMetadata({ title, artist, album, artwork: src ? [{ src }] : [] });
}

function handlersFor(player: SessionPlayer): Handlers {
  const can = (ability: string): boolean => player.can?.has(ability) ?? true;
  const move = (seconds: number): void => {
    const end = Number.isFinite(player.duration) ? player.duration : Infinity;
    player.currentTime = Math.min(Math.max(0, seconds), end);
  };
  const play = (): void => void player.play().catch(() => undefined);
  const pause = (): void => player.pause();
  return {
    ...(can('play') && { play }),
    ...(can('pause') && { pause, stop: pause }),
    ...(can('seek') && {
      seekbackward: ({ seekOffset }) => move(player.currentTime - (seekOffset ?? STEP)),
      seekforward: ({ seekOffset }) => move(player.currentTime + (seekOffset ?? STEP)),
      seekto: ({ seekTime }) => seekTime !== undefined && move(seekTime),
    }),
  } satisfies Handlers;
}

const skipping = (skip?: (by: 1 | -1) => void): Handlers =>
  skip ? { previoustrack: () => skip(-1), nexttrack: () => skip(1) } : {};

function setHandlers(session: MediaSession, handlers: Handlers): void {
  for (const action of ACTIONS) {
    try {
      session.setActionHandler(action, handlers[action] ?? null);
    } catch {
      // an action this browser does not know is a TypeError
    }
  }
}

/** Throws where duration, position or rate do not fit each other, as they may between two items. */
function setPosition(session: MediaSession, player?: SessionPlayer): void {
  try {
    if (!player || !(player.duration > 0)) session.setPositionState();
    else {
      const { duration, playbackRate } = player;
      session.setPositionState({ duration, playbackRate, position: Math.min(player.currentTime, duration) });
    }
  } catch {
    // absent in older browsers; without it the system shows no position
  }
}
