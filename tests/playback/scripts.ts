/** What players say and hear, one conversation for each protocol: the data of the contract suite. */
import type { Connection, Report } from '../../src/core/playback.js';

type Command = Exclude<keyof Connection, 'receive' | 'loaded' | 'close'>;

export interface Script {
  /** What it says when the frame has loaded. */
  greets: unknown[];
  /** It has to be said until it is answered. */
  repeats?: true;
  /** What the player says to that; null where its silence has to do. */
  ready: unknown;
  /** What is asked of it then. */
  asks: unknown[];
  /** Message of the player → what it means. */
  hears: [message: unknown, report: Report][];
  /** Command and argument → what is sent. */
  commands: Partial<Record<Command, [argument: unknown, sent: unknown[]][]>>;
}

const json = (value: object): string => JSON.stringify(value);

const youtube = (func: string, ...args: unknown[]): string => json({ event: 'command', func, args });
const playerjs = (method: string, value?: unknown): string =>
  json({ context: 'player.js', version: '0.0.11', method, value });
const fromPlayerjs = (event: string, value?: unknown): string =>
  json({ context: 'player.js', version: '0.0.11', event, value });
const soundcloud = (method: string, value: unknown = null): string => json({ method, value });
const twitch = (eventName: number, params?: unknown): unknown => ({
  namespace: 'twitch-embed-player-proxy',
  eventName,
  params,
});
const twitchState = (params: unknown): unknown => ({
  namespace: 'twitch-embed-player-proxy',
  eventName: 'UPDATE_STATE',
  params,
});
const tiktok = (type: string, value?: unknown): unknown => ({ 'x-tiktok-player': true, type, value });
const vimeo = (method: string, value?: unknown): unknown => ({ method, value });
const VIMEO_EVENTS =
  'play playing pause ended timeupdate bufferstart bufferend seeked durationchange volumechange playbackratechange error';
const VIMEO_GETTERS = 'getDuration getCurrentTime getPaused getVolume getMuted getPlaybackRate';
const peertube = (id: number, method: string, params?: unknown): string =>
  json({ id, method: `peertube::${method}`, params });
const fromPeertube = (method: string, params?: unknown): string => json({ method: `peertube::${method}`, params });
const heightOnly = (hears: Script['hears'], greets: unknown[] = []): Script => ({
  greets,
  ready: null,
  asks: [],
  hears,
  commands: {},
});

export const scripts: Readonly<Record<string, Script>> = {
  youtube: {
    greets: ['{"event":"listening"}'],
    repeats: true,
    ready: json({
      event: 'initialDelivery',
      info: { playerState: -1, currentTime: 0, duration: 212.3, volume: 40, muted: false, playbackRate: 1 },
    }),
    asks: [youtube('addEventListener', 'onError')],
    hears: [
      [
        json({ event: 'infoDelivery', info: { playerState: 3, currentTime: 1.5 } }),
        { ready: true, waiting: true, currentTime: 1.5 },
      ],
      [json({ event: 'infoDelivery', info: { playerState: 1 } }), { ready: true, paused: false, waiting: false }],
      [json({ event: 'infoDelivery', info: { playerState: 2 } }), { ready: true, paused: true, waiting: false }],
      [json({ event: 'infoDelivery', info: { playerState: 0 } }), { ready: true, ended: true }],
      [json({ event: 'infoDelivery', info: { volume: 50, muted: true } }), { ready: true, volume: 0.5, muted: true }],
      [json({ event: 'infoDelivery', info: { playbackRate: 1.5 } }), { ready: true, rate: 1.5 }],
      [json({ event: 'onReady', info: null }), { ready: true }],
      [json({ event: 'onError', info: 2 }), { error: 'not-found' }],
      [json({ event: 'onError', info: 5 }), { error: 'bad-response' }],
      [json({ event: 'onError', info: 100 }), { error: 'not-found' }],
      [json({ event: 'onError', info: 101 }), { error: 'embedding-disabled' }],
      [json({ event: 'onError', info: 150 }), { error: 'embedding-disabled' }],
      [json({ event: 'onError', info: 153 }), { error: 'embedding-disabled' }],
      [json({ event: 'onError', info: 'what' }), { error: 'bad-response' }],
    ],
    commands: {
      play: [[undefined, [youtube('playVideo')]]],
      pause: [[undefined, [youtube('pauseVideo')]]],
      seek: [[12.5, [youtube('seekTo', 12.5, true)]]],
      setVolume: [[0.333, [youtube('setVolume', 33)]]],
      setMuted: [
        [true, [youtube('mute')]],
        [false, [youtube('unMute')]],
      ],
      setRate: [[2, [youtube('setPlaybackRate', 2)]]],
    },
  },
  vimeo: {
    greets: [vimeo('ping')],
    repeats: true,
    ready: { event: 'ready', method: 'ping' },
    asks: [
      ...VIMEO_EVENTS.split(' ').map((name) => vimeo('addEventListener', name)),
      ...VIMEO_GETTERS.split(' ').map((name) => vimeo(name)),
    ],
    hears: [
      [
        { event: 'play', data: { seconds: 2, percent: 0.01, duration: 61.8 } },
        { paused: false, waiting: true, currentTime: 2, duration: 61.8 },
      ],
      [json({ event: 'playing', data: { seconds: 2 } }), { paused: false, waiting: false, currentTime: 2 }],
      [
        { event: 'timeupdate', data: { seconds: 3.25 } },
        { waiting: false, currentTime: 3.25 },
      ],
      [{ event: 'bufferstart' }, { waiting: true }],
      [{ event: 'bufferend' }, { waiting: false }],
      [{ event: 'seeked', data: { seconds: 40 } }, { currentTime: 40 }],
      [{ event: 'pause', data: {} }, { paused: true }],
      [
        { event: 'ended', data: { seconds: 61.8 } },
        { ended: true, currentTime: 61.8 },
      ],
      [
        { event: 'volumechange', data: { volume: 0.5, muted: true } },
        { volume: 0.5, muted: true },
      ],
      [{ event: 'playbackratechange', data: { playbackRate: 1.25 } }, { rate: 1.25 }],
      [{ event: 'error', data: { method: 'play', name: 'PrivacyError' } }, { error: 'embedding-disabled' }],
      [{ event: 'error', data: { method: 'getDuration', name: 'NotFoundError' } }, { error: 'not-found' }],
      [{ event: 'error', data: { method: 'play', name: 'NotAllowedError' } }, {}],
      [{ event: 'error', data: { method: 'play', name: 'PasswordError' } }, {}],
      [{ method: 'getDuration', value: 61.8 }, { duration: 61.8 }],
      [{ method: 'getPaused', value: true }, { paused: true }],
      [{ method: 'setMuted', value: true }, { muted: true }],
    ],
    commands: {
      play: [[undefined, [vimeo('play')]]],
      pause: [[undefined, [vimeo('pause')]]],
      seek: [[12.5, [vimeo('setCurrentTime', 12.5)]]],
      setVolume: [[0.5, [vimeo('setVolume', 0.5)]]],
      setMuted: [[true, [vimeo('setMuted', true)]]],
      setRate: [[2, [vimeo('setPlaybackRate', 2)]]],
    },
  },
  playerjs: {
    greets: [playerjs('addEventListener', 'ready')],
    repeats: true,
    ready: fromPlayerjs('ready', {
      src: 'https://player.example/1',
      events: ['play'],
      methods: ['play', 'pause', 'setCurrentTime', 'getDuration', 'mute', 'unmute', 'getMuted', 'setVolume'],
    }),
    asks: [
      ...['play', 'pause', 'ended', 'timeupdate', 'seeked'].map((name) => playerjs('addEventListener', name)),
      playerjs('getDuration'),
      playerjs('getMuted'),
    ],
    hears: [
      [fromPlayerjs('play'), { paused: false }],
      [fromPlayerjs('pause'), { paused: true }],
      [fromPlayerjs('ended'), { ended: true }],
      [fromPlayerjs('timeupdate', { seconds: 3, duration: 60 }), { currentTime: 3, duration: 60 }],
      [fromPlayerjs('getDuration', 60), { duration: 60 }],
      [fromPlayerjs('getCurrentTime', 4), { currentTime: 4 }],
      [fromPlayerjs('getPaused', true), { paused: true }],
      [fromPlayerjs('getVolume', 30), { volume: 0.3 }],
      [fromPlayerjs('getMuted', true), { muted: true }],
      [fromPlayerjs('error', { code: 2, msg: 'Invalid Method' }), {}],
    ],
    commands: {
      play: [[undefined, [playerjs('play')]]],
      pause: [[undefined, [playerjs('pause')]]],
      seek: [[12.5, [playerjs('setCurrentTime', 12.5)]]],
      setVolume: [[0.5, [playerjs('setVolume', 50), playerjs('getVolume')]]],
      setMuted: [
        [true, [playerjs('mute'), playerjs('getMuted')]],
        [false, [playerjs('unmute'), playerjs('getMuted')]],
      ],
    },
  },
  soundcloud: {
    greets: [soundcloud('isPaused')],
    repeats: true,
    ready: soundcloud('ready', {}),
    asks: [
      ...['play', 'pause', 'finish', 'playProgress', 'seek', 'error'].map((name) =>
        soundcloud('addEventListener', name),
      ),
      ...['getDuration', 'getVolume', 'isPaused', 'getPosition'].map((name) => soundcloud(name)),
    ],
    hears: [
      [soundcloud('play', { currentPosition: 1500 }), { ready: true, paused: false, currentTime: 1.5 }],
      [soundcloud('playProgress', { currentPosition: 2000, relativePosition: 0.1 }), { ready: true, currentTime: 2 }],
      [soundcloud('seek', { currentPosition: 9000 }), { ready: true, currentTime: 9 }],
      [soundcloud('pause', { currentPosition: 9000 }), { ready: true, paused: true, currentTime: 9 }],
      [soundcloud('finish', {}), { ready: true, ended: true }],
      [soundcloud('error', {}), { ready: true, error: 'bad-response' }],
      [soundcloud('getDuration', 180_000), { ready: true, duration: 180 }],
      [soundcloud('getPosition', 3000), { ready: true, currentTime: 3 }],
      [soundcloud('getVolume', 80), { ready: true, volume: 0.8 }],
      [soundcloud('isPaused', false), { ready: true, paused: false }],
    ],
    commands: {
      play: [[undefined, [soundcloud('play')]]],
      pause: [[undefined, [soundcloud('pause')]]],
      seek: [[12.3456, [soundcloud('seekTo', 12_346)]]],
      setVolume: [[0.5, [soundcloud('setVolume', 50), soundcloud('getVolume')]]],
    },
  },
  spotify: {
    greets: [{ command: 'load_complete_ack' }],
    ready: { type: 'ready' },
    asks: [{ command: 'load_complete_ack' }],
    hears: [
      [
        { type: 'playback_update', payload: { position: 0, duration: 30_000, isPaused: true, isBuffering: true } },
        { ready: true, paused: true, waiting: true, currentTime: 0, duration: 30 },
      ],
      [
        {
          type: 'playback_update',
          payload: { position: 29_900, duration: 30_000, isPaused: false, isBuffering: false },
        },
        { ready: true, paused: false, waiting: false, currentTime: 29.9, duration: 30 },
      ],
      [
        { type: 'playback_update', payload: { position: 0, duration: 30_000, isPaused: true, isBuffering: false } },
        { ready: true, paused: true, waiting: false, ended: true, duration: 30 },
      ],
      [
        { type: 'playback_update', payload: { position: 12_000, duration: 30_000, isPaused: true } },
        { ready: true, paused: true, currentTime: 12, duration: 30 },
      ],
    ],
    commands: {
      // it was heard to play before
      play: [[undefined, [{ command: 'resume' }]]],
      pause: [[undefined, [{ command: 'pause' }]]],
      seek: [[12.5, [{ command: 'seek', timestamp: 12.5 }]]],
    },
  },
  twitch: {
    greets: [],
    ready: { namespace: 'twitch-embed', eventName: 'ready' },
    asks: [],
    hears: [
      [
        twitchState({ playback: 'Idle', currentTime: 0, duration: 3600, volume: 0.5, muted: true }),
        { ready: true, paused: true, currentTime: 0, duration: 3600, volume: 0.5, muted: true },
      ],
      [twitchState({ playback: 'Buffering' }), { ready: true, waiting: true }],
      [
        twitchState({ playback: 'Playing', currentTime: 4 }),
        { ready: true, paused: false, waiting: false, currentTime: 4 },
      ],
      [twitchState({ playback: 'Ended' }), { ready: true, ended: true }],
      [twitchState({ duration: Infinity }), { ready: true, duration: Infinity }],
    ],
    commands: {
      play: [[undefined, [twitch(3)]]],
      pause: [[undefined, [twitch(2)]]],
      seek: [[12.5, [twitch(4, 12.5)]]],
      setVolume: [[0.5, [twitch(11, 0.5)]]],
      setMuted: [[true, [twitch(10, true)]]],
    },
  },
  tiktok: {
    greets: [],
    ready: tiktok('onPlayerReady'),
    asks: [],
    hears: [
      [tiktok('onStateChange', 3), { ready: true, waiting: true }],
      [tiktok('onStateChange', 1), { ready: true, paused: false, waiting: false }],
      [tiktok('onStateChange', 2), { ready: true, paused: true }],
      [tiktok('onStateChange', 0), { ready: true, ended: true }],
      [tiktok('onStateChange', -1), { ready: true, paused: true }],
      [tiktok('onCurrentTime', { currentTime: 2.5, duration: 14 }), { ready: true, currentTime: 2.5, duration: 14 }],
      [tiktok('onVolumeChange', 80), { volume: 0.8 }],
      [tiktok('onMute', 1), { muted: true }],
      [tiktok('onMute', false), { muted: false }],
      [tiktok('onError', { code: 1 }), { error: 'bad-response' }],
      [{ type: 'onStateChange', value: 1 }, {}],
    ],
    commands: {
      play: [[undefined, [tiktok('play')]]],
      pause: [[undefined, [tiktok('pause')]]],
      seek: [[12.5, [tiktok('seekTo', 12.5)]]],
      setMuted: [
        [true, [tiktok('mute')]],
        [false, [tiktok('unMute')]],
      ],
    },
  },
  wistia: {
    greets: ['amp-listening'],
    repeats: true,
    ready: null,
    asks: [],
    hears: [
      [{ method: '_trigger', args: ['statechange', 'playing'] }, { paused: false }],
      [json({ method: '_trigger', args: ['statechange', 'paused'] }), { paused: true }],
      [{ method: '_trigger', args: ['statechange', 'ended'] }, { ended: true }],
      [{ method: '_trigger', args: ['mutechange', true] }, { muted: true }],
      [{ method: '_trigger', args: ['statechange', 'constructor'] }, {}],
    ],
    commands: {
      play: [[undefined, ['amp-play']]],
      pause: [[undefined, ['amp-pause']]],
      setMuted: [
        [true, ['amp-mute']],
        [false, ['amp-unmute']],
      ],
    },
  },
  peertube: {
    greets: [fromPeertube('__ready', 'ping')],
    repeats: true,
    ready: fromPeertube('ready', true),
    asks: [],
    hears: [
      [
        fromPeertube('playbackStatusUpdate', { position: 3, volume: 0.7, duration: 60, playbackState: 'playing' }),
        { ready: true, paused: false, currentTime: 3, volume: 0.7, duration: 60 },
      ],
      [fromPeertube('playbackStatusChange', 'paused'), { ready: true, paused: true }],
      [fromPeertube('playbackStatusChange', 'ended'), { ready: true, ended: true }],
      [
        fromPeertube('playbackStatusUpdate', { position: 0, playbackState: 'unstarted' }),
        { ready: true, currentTime: 0 },
      ],
      [fromPeertube('volumeChange', 0.2), { ready: true, volume: 0.2 }],
      [fromPeertube('resolutionUpdate', []), { ready: true }],
      [fromPeertube('__ready', 'pong'), {}],
    ],
    commands: {
      play: [[undefined, [peertube(1, 'play')]]],
      pause: [[undefined, [peertube(2, 'pause')]]],
      seek: [[12.5, [peertube(3, 'seek', 12.5)]]],
      setVolume: [[0.5, [peertube(4, 'setVolume', 0.5)]]],
      setRate: [[2, [peertube(5, 'setPlaybackRate', 2), peertube(6, 'getPlaybackRate')]]],
    },
  },
  captivate: {
    greets: [],
    ready: null,
    asks: [],
    hears: [],
    commands: { play: [[undefined, [{ action: 'CP.API.PLAY' }]]] },
  },
  twitter: heightOnly([
    [{ 'twttr.embed': { method: 'twttr.private.resize', params: [{ height: 543, width: 550 }] } }, { height: 543 }],
    [{ 'twttr.embed': { method: 'twttr.private.rendered', params: [{ height: 543 }] } }, {}],
    [{ 'twttr.embed': { method: 'twttr.private.resize', params: [] } }, {}],
  ]),
  instagram: heightOnly([
    [json({ type: 'MEASURE', details: { height: 912 } }), { height: 912 }],
    [{ type: 'MEASURE', details: { height: 912 } }, { height: 912 }],
    [json({ type: 'LOADING', details: { height: 912 } }), {}],
  ]),
  mastodon: heightOnly(
    [
      [{ type: 'setHeight', id: 0, height: 321.5 }, { height: 321.5 }],
      [{ type: 'resize', height: 321 }, {}],
    ],
    [{ type: 'setHeight', id: 0 }],
  ),
  bluesky: heightOnly([
    [{ height: 640, id: 'x' }, { height: 640 }],
    [{ height: '640' }, {}],
  ]),
  facebook: heightOnly([
    ['type=resize&cb=&width=500&height=421', { height: 421 }],
    ['type=resize&cb=&width=500&height=lots', {}],
    ['cb=&width=500&height=421', {}],
  ]),
  'iframe-resize': heightOnly(
    [
      [json({ src: 'https://embed.example/1', context: 'iframe.resize', height: 480 }), { height: 480 }],
      ['[iFrameSizer]f0:733:500:init', { height: 733 }],
      ['[iFrameSizer]f0:733.5:500:mutationObserver', { height: 733.5 }],
      ['[iFrameSizer]f0:scroll', {}],
      [json({ context: 'something.else', height: 480 }), {}],
    ],
    ['[iFrameSizer]f0:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll'],
  ),
};
