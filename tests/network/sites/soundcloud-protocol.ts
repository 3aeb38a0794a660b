/**
 * The protocol of SoundCloud's widget: JSON strings `{method, value}` both ways, positions in milliseconds, volume
 * from 0 to 100.
 *
 * - `ready` comes without being asked; every other event only after `addEventListener`.
 * - A getter is answered under its own name. A command is not answered.
 */
export const soundcloudProtocol = String.raw`
const wanted = new Set();
const sounds = config.sounds;
let index = config.startTrack;

function post(method, value) {
  window.parent.postMessage(JSON.stringify({ method, value, widgetId: config.widgetId }), '*');
}
function notify(method, value) {
  if (wanted.has(method)) post(method, value);
}
const progress = () => ({
  soundId: sounds[index].id,
  loadedProgress: 1,
  currentPosition: Math.round(media.position * 1000),
  relativePosition: media.position / media.duration,
});

const EVENT_OF_STATE = { playing: 'play', paused: 'pause', ended: 'finish' };
media.addEventListener('state', () => {
  const event = EVENT_OF_STATE[media.state];
  if (event) notify(event, progress());
  if (event === 'play') notify('loadProgress', progress());
});
media.addEventListener('timeupdate', () => notify('playProgress', progress()));
media.addEventListener('seeked', () => notify('seek', progress()));

function skip(to) {
  if (!sounds[to]) return;
  index = to;
  media.load({ duration: sounds[index].duration / 1000 });
  media.play();
}

const commands = {
  play: () => media.play(),
  pause: () => media.pause(),
  toggle: () => media.toggle(),
  seekTo: (milliseconds) => media.seek(milliseconds / 1000),
  setVolume: (volume) => media.setVolume(volume / 100),
  next: () => skip(index + 1),
  prev: () => skip(index - 1),
  skip,
  addEventListener: (event) => void wanted.add(event),
  removeEventListener: (event) => void wanted.delete(event),
};
const getters = {
  getVolume: () => Math.round(media.volume * 100),
  getDuration: () => media.duration * 1000,
  getPosition: () => Math.round(media.position * 1000),
  isPaused: () => !media.running,
  getSounds: () => sounds,
  getCurrentSound: () => sounds[index],
  getCurrentSoundIndex: () => index,
};

function hear(event) {
  if (event.source !== window.parent || typeof event.data !== 'string') return;
  let message;
  try {
    message = JSON.parse(event.data);
  } catch {
    return;
  }
  const method = message?.method;
  if (Object.hasOwn(getters, method)) post(method, getters[method]());
  else if (Object.hasOwn(commands, method) && !config.error) {
    commands[method](message.value);
  }
}

window.addEventListener('message', hear);
post('ready');
`;
