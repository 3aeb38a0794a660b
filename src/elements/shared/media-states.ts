/** The states of `<embed-media>`, and which may follow which. */

export type MediaState = 'idle' | 'activating' | 'active' | 'failed' | 'gone' | 'unknown';

export const MEDIA_STATES: Readonly<Record<MediaState, readonly MediaState[]>> = {
  idle: ['activating', 'gone', 'unknown'],
  activating: ['active', 'failed', 'idle'],
  active: ['failed', 'idle'],
  failed: ['activating', 'idle'],
  gone: ['idle'],
  unknown: ['idle'],
};

/** Whether there is a frame. */
export const isOpen = (state: MediaState): boolean => state === 'activating' || state === 'active';
