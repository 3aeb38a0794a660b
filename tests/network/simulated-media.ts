/**
 * Script of every fake player page: media that plays by the clock alone. The position advances with real time
 * (`performance.now()`), so there is nothing to download, to decode or to hear.
 *
 * In the page it defines `SimulatedMedia`, an EventTarget with these events: `state` (read `media.state`: unstarted,
 * cued, buffering, playing, paused, ended), `timeupdate` (4 a second while playing), `seeked`, `volumechange`,
 * `ratechange`, and `blocked` where the embedding page did not delegate `autoplay` to the frame.
 */
export const simulatedMediaScript = String.raw`
const BUFFERING_MS = 20;
const TIMEUPDATE_MS = 250;

/** Sound may start by itself only with the embedder's leave; browsers without the API are taken to give it. */
function mayAutoplay() {
  if (window.parent === window || navigator.userActivation?.hasBeenActive) return true;
  return document.featurePolicy?.allowsFeature('autoplay') ?? true;
}

class SimulatedMedia extends EventTarget {
  state = 'unstarted';
  rate = 1;
  volume = 1;
  muted = false;
  #base;
  #since = 0;
  #timers = [];

  constructor({ duration, start = 0, end = duration }) {
    super();
    this.duration = duration;
    this.end = Math.min(end, duration);
    this.#base = Math.min(start, this.end);
  }

  get position() {
    const run = this.state === 'playing' ? ((performance.now() - this.#since) / 1000) * this.rate : 0;
    return Math.min(this.#base + run, this.end);
  }

  get running() {
    return this.state === 'playing' || this.state === 'buffering';
  }

  play() {
    if (this.running) return true;
    if (!this.muted && !mayAutoplay()) {
      this.#tell('blocked');
      return false;
    }
    if (this.state === 'ended') this.#base = 0;
    this.#start();
    return true;
  }

  pause() {
    if (this.running) this.#rest('paused');
  }

  toggle() {
    if (this.running) this.pause();
    else this.play();
  }

  stop() {
    this.#rest('cued');
  }

  seek(seconds) {
    const { running } = this;
    if (running || this.state === 'ended') this.#rest(running ? 'buffering' : 'paused');
    this.#base = Math.max(0, Math.min(seconds, this.duration));
    this.end = this.duration;
    this.#tell('seeked');
    if (running) this.#start();
  }

  /** Another item: from its beginning, unstarted. */
  load({ duration, start = 0 }) {
    this.#rest('unstarted');
    this.duration = duration;
    this.end = duration;
    this.#base = Math.min(start, duration);
  }

  setRate(rate) {
    this.#base = this.position;
    this.#since = performance.now();
    this.rate = rate;
    this.#tell('ratechange');
    if (this.state === 'playing') this.#watch();
  }

  setVolume(volume, muted = this.muted) {
    this.volume = Math.max(0, Math.min(volume, 1));
    this.muted = muted;
    this.#tell('volumechange');
  }

  #start() {
    if (this.state !== 'buffering') this.#become('buffering');
    this.#timers.push(
      setTimeout(() => {
        this.#since = performance.now();
        this.#become('playing');
        this.#watch();
      }, BUFFERING_MS),
    );
  }

  #watch() {
    this.#clear();
    const remaining = ((this.end - this.position) / this.rate) * 1000;
    this.#timers.push(
      setInterval(() => this.#tell('timeupdate'), TIMEUPDATE_MS),
      setTimeout(() => {
        this.#base = this.end;
        this.#rest('ended');
      }, remaining),
    );
  }

  #rest(state) {
    this.#base = this.position;
    this.#clear();
    this.#become(state);
  }

  #clear() {
    for (const timer of this.#timers.splice(0)) clearTimeout(timer);
  }

  #become(state) {
    if (state === this.state) return;
    this.state = state;
    this.#tell('state');
  }

  #tell(type) {
    this.dispatchEvent(new Event(type));
  }
}
`;
