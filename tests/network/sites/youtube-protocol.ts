/**
 * The JSON protocol under YouTube's IFrame API, as players that do without the provider's script use it.
 *
 * - A command works at any time. Nothing is sent to the page before it said `{"event":"listening"}`.
 * - `initialDelivery`, `onReady` and `infoDelivery` come to every listener; `onStateChange` and `onError` only after
 *   the command `addEventListener` asked for them.
 * - `seekTo` on a video that has not begun plays it (IFrame API reference, "seekTo").
 * - Without `enablejsapi=1` the player is deaf; with `origin=` it hears only that origin.
 */
export const youtubeProtocol = String.raw`
const STATES = { unstarted: -1, ended: 0, playing: 1, paused: 2, buffering: 3, cued: 5 };
const wanted = new Set();
let client = null;

function post(event, info) {
  if (!client) return;
  const { source, origin, id, channel } = client;
  source.postMessage(JSON.stringify({ event, info, id, channel }), origin === 'null' ? '*' : origin);
}
function notify(event, info) {
  if (wanted.has(event)) post(event, info);
}

const time = () => ({
  currentTime: media.position,
  duration: media.duration,
  progressState: {
    current: media.position,
    duration: media.duration,
    loaded: media.duration,
    seekableStart: 0,
    seekableEnd: media.duration,
  },
});
const sound = () => ({ volume: Math.round(media.volume * 100), muted: media.muted });
const state = () => ({ playerState: STATES[media.state] });
const details = () => ({
  playbackRate: media.rate,
  videoData: { video_id: config.id, title: config.title, author: config.author },
  videoUrl: 'https://www.youtube.com/watch?v=' + config.id,
});

media.addEventListener('state', () => {
  post('infoDelivery', { ...state(), ...time() });
  notify('onStateChange', STATES[media.state]);
});
media.addEventListener('timeupdate', () => post('infoDelivery', time()));
media.addEventListener('seeked', () => post('infoDelivery', time()));
media.addEventListener('volumechange', () => post('infoDelivery', sound()));
media.addEventListener('ratechange', () => {
  post('infoDelivery', { playbackRate: media.rate });
  notify('onPlaybackRateChange', media.rate);
});

function load(play) {
  return (first, second) => {
    const { videoId = first, startSeconds = second } = typeof first === 'object' ? first : {};
    config.id = videoId;
    config.title = 'Video ' + videoId;
    media.load({ duration: config.duration, start: startSeconds });
    post('infoDelivery', details());
    if (play) media.play();
    else media.stop();
  };
}

const commands = {
  playVideo: () => media.play(),
  pauseVideo: () => media.pause(),
  stopVideo: () => media.stop(),
  seekTo(seconds) {
    const playsAfter = media.state !== 'paused';
    media.seek(Number(seconds));
    if (playsAfter) media.play();
  },
  mute: () => media.setVolume(media.volume, true),
  unMute: () => media.setVolume(media.volume, false),
  setVolume: (volume) => media.setVolume(volume / 100),
  setPlaybackRate: (rate) => media.setRate(rate),
  loadVideoById: load(true),
  cueVideoById: load(false),
  addEventListener(event) {
    wanted.add(event);
    if (event === 'onError' && config.errorCode) notify(event, config.errorCode);
  },
  removeEventListener: (event) => wanted.delete(event),
};

function hear(event) {
  if (event.source !== window.parent || (config.origin && event.origin !== config.origin)) return;
  let message;
  try {
    message = JSON.parse(event.data);
  } catch {
    return;
  }
  if (message?.event === 'listening' && !client) {
    client = { source: event.source, origin: event.origin, id: message.id, channel: message.channel };
    post('initialDelivery', { apiInterface: Object.keys(commands), ...state(), ...time(), ...sound(), ...details() });
    post('onReady', null);
  } else if (message?.event === 'command' && Object.hasOwn(commands, message.func)) {
    if (config.errorCode && !message.func.endsWith('EventListener')) return;
    commands[message.func](...(Array.isArray(message.args) ? message.args : []));
  }
}

if (config.muted) media.muted = true;
if (config.enablejsapi) window.addEventListener('message', hear);
`;
