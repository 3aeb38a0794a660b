/**
 * PeerTube, by jschannel as its embed-api speaks it (npm `@peertube/embed-api`): JSON, methods with a scope in front. Both
 * ends say `__ready` with `ping`, which the other answers with `pong`; the player sends nothing before that.
 */
import type { Protocol, Report } from '../core/playback.js';
import { Greeting } from './shared/greeting.js';
import { amount, fieldsOf } from './shared/read.js';

const SCOPE = 'peertube::';

const STATES: ReadonlyMap<unknown, Report> = new Map<unknown, Report>([
  ['playing', { paused: false }],
  ['paused', { paused: true }],
  ['ended', { ended: true }],
]);

export const protocol: Protocol = {
  query: ['api=1'],

  connect({ send, report }) {
    let calls = 0;
    const say = (message: object): void => send(JSON.stringify(message));
    const call = (method: string, params?: unknown): void => say({ id: ++calls, method: SCOPE + method, params });
    const shake = (params: string): void => say({ method: `${SCOPE}__ready`, params });
    const greeting = new Greeting(() => shake('ping'));
    let rateCall = 0;
    return {
      loaded: () => greeting.start(),
      receive(data) {
        const { method, params, id, result } = fieldsOf(data);
        if (id === rateCall && rateCall) report({ rate: amount(result) });
        if (typeof method !== 'string' || !method.startsWith(SCOPE)) return;
        greeting.stop();
        const name = method.slice(SCOPE.length);
        if (name === '__ready' && params === 'ping') shake('pong');
        else if (name !== '__ready') report({ ready: true, ...read(name, params) });
      },
      play: () => call('play'),
      pause: () => call('pause'),
      seek: (seconds) => call('seek', seconds),
      setVolume: (level) => call('setVolume', level),
      // no event tells it
      setRate(rate) {
        call('setPlaybackRate', rate);
        call('getPlaybackRate');
        rateCall = calls;
      },
      close: () => greeting.stop(),
    };
  },
};

function read(name: string, params: unknown): Report {
  switch (name) {
    case 'playbackStatusUpdate': {
      const { position, duration, volume, playbackState } = fieldsOf(params);
      return {
        ...STATES.get(playbackState),
        currentTime: amount(position),
        duration: amount(duration),
        volume: amount(volume),
      };
    }
    case 'playbackStatusChange':
      return STATES.get(params) ?? {};
    case 'volumeChange':
      return { volume: amount(params) };
    default:
      return {};
  }
}
