/** The states of `<embed-media>`, and which may follow which. */

export type MediaState = 'idle' | 'asking' | 'activating' | 'active' | 'failed' | 'offline' | 'gone' | 'unknown';

const IDLE: readonly MediaState[] = ['idle'];
const CLOSED: readonly MediaState[] = ['asking', 'activating', 'offline', 'failed', ...IDLE];

export const MEDIA_STATES: Readonly<Record<MediaState, readonly MediaState[]>> = {
  idle: [...CLOSED, 'gone', 'unknown'],
  asking: CLOSED,
  activating: ['active', 'failed', 'offline', ...IDLE],
  active: ['activating', 'failed', 'offline', ...IDLE],
  failed: CLOSED,
  offline: CLOSED,
  gone: IDLE,
  unknown: IDLE,
};

/** Whether there is a frame. */
export const isOpen = (state: MediaState): boolean => state === 'activating' || state === 'active';
