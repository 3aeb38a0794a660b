/**
 * The protocol of Vimeo's player, as its public player.js speaks it.
 *
 * - `ready` is sent on load without being asked, as a JSON string; a `ping` is answered with `ready` too. Everything
 *   after that has the form the page last used: strings for strings, objects for objects. A client must take both.
 * - A method answers `{method, value}`; a failed one sends the event `error` with the method's name.
 * - Events come only after `addEventListener`, with times in seconds.
 */
export const vimeoProtocol = String.raw`
const wanted = new Set();
let speaksJson = true;

function post(message) {
  window.parent.postMessage(speaksJson ? JSON.stringify(message) : message, '*');
}
function notify(event, data) {
  if (wanted.has(event)) post({ event, data });
}
function fail(method, name, message) {
  post({ event: 'error', data: { method, name, message } });
}
const time = () => ({
  duration: media.duration,
  percent: Number((media.position / media.duration).toFixed(3)),
  seconds: Number(media.position.toFixed(3)),
});

const EVENTS_OF_STATE = {
  buffering: ['play', 'bufferstart'],
  playing: ['bufferend', 'playing'],
  paused: ['pause'],
  ended: ['pause', 'ended'],
};
media.addEventListener('state', () => {
  for (const event of EVENTS_OF_STATE[media.state] ?? []) notify(event, time());
});
media.addEventListener('timeupdate', () => {
  notify('timeupdate', time());
  notify('playProgress', time());
});
media.addEventListener('seeked', () => {
  notify('seeking', time());
  notify('seeked', time());
});
media.addEventListener('volumechange', () => notify('volumechange', { volume: media.volume, muted: media.muted }));
media.addEventListener('ratechange', () => notify('playbackratechange', { playbackRate: media.rate }));

let textTrack = null;
const methods = {
  play() {
    if (!media.play()) throw new DOMException('The embedding page did not allow autoplay.', 'NotAllowedError');
  },
  pause: () => media.pause(),
  setCurrentTime(seconds) {
    if (!(seconds >= 0 && seconds <= media.duration)) throw new RangeError('The time is outside of the video.');
    media.seek(seconds);
    return seconds;
  },
  seekTo: (seconds) => methods.setCurrentTime(seconds),
  setMuted(muted) {
    media.setVolume(media.volume, muted);
    return muted;
  },
  setVolume(volume) {
    if (!(volume >= 0 && volume <= 1)) throw new RangeError('The volume is outside of 0 and 1.');
    media.setVolume(volume);
    return volume;
  },
  setPlaybackRate(rate) {
    if (!(rate >= 0.5 && rate <= 2)) throw new RangeError('The rate is outside of 0.5 and 2.');
    media.setRate(rate);
    return rate;
  },
  enableTextTrack({ language, kind }) {
    const track = config.textTracks.find((one) => one.language === language);
    if (!track) throw new DOMException('There is no such track.', 'InvalidTrackLanguageError');
    textTrack = { ...track, ...(kind && { kind }), mode: 'showing' };
    notify('texttrackchange', textTrack);
    return textTrack;
  },
  disableTextTrack: () => void (textTrack = null),
  unload: () => media.load({ duration: media.duration }),
  getDuration: () => media.duration,
  getCurrentTime: () => media.position,
  getPaused: () => !media.running,
  getEnded: () => media.state === 'ended',
  getMuted: () => media.muted,
  getVolume: () => media.volume,
  getPlaybackRate: () => media.rate,
  getVideoId: () => config.id,
  getVideoTitle: () => config.title,
  getTextTracks: () => config.textTracks,
  getChapters: () => [],
};

function hear(event) {
  if (event.source !== window.parent) return;
  let message = event.data;
  try {
    if (typeof message === 'string') message = JSON.parse(message);
  } catch {
    return;
  }
  if (typeof message?.method !== 'string') return;
  speaksJson = typeof event.data === 'string';
  const { method, value } = message;
  if (method === 'ping') post({ event: 'ready', method: 'ping' });
  else if (method === 'addEventListener') wanted.add(value);
  else if (method === 'removeEventListener') wanted.delete(value);
  else if (!Object.hasOwn(methods, method)) fail(method, 'TypeError', method + ' is not a method.');
  else {
    try {
      post({ method, value: methods[method](value) });
    } catch (error) {
      fail(method, error.name, error.message);
    }
  }
}

if (config.muted) media.muted = true;
const fragment = /[#&]t=(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?/.exec(location.hash);
if (fragment) media.seek(fragment.slice(1).reduce((total, part) => total * 60 + Number(part ?? 0), 0));
window.addEventListener('message', hear);
post({ event: 'ready' });
`;
