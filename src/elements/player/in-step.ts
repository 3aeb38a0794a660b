/** Two pictures of one time. */

/** Seconds apart from which on the second is put to its place; nearer, it only hurries or waits. */
const FAR = 0.2;
const NEAR = 0.04;

/**
 * Lets a picture follow a recording: its time, its speed, its pauses.
 * @param signal ends it
 */
export function keepInStep(leader: HTMLMediaElement, follower: HTMLMediaElement, signal: AbortSignal): void {
  const step = (): void => {
    if (!follower.readyState || follower.seeking || leader.seeking) return;
    const ahead = follower.currentTime - leader.currentTime;
    if (follower.duration <= leader.currentTime) return;
    if (Math.abs(ahead) > FAR || (leader.paused && Math.abs(ahead) > NEAR)) follower.currentTime = leader.currentTime;
    const turn = Math.abs(ahead) > NEAR && !leader.paused ? 1 - Math.sign(ahead) * 0.05 : 1;
    follower.playbackRate = leader.playbackRate * turn;
    if (!leader.paused && follower.paused) void follower.play().catch(() => undefined);
  };
  const wait = (): void => {
    follower.pause();
    step();
  };
  const options = { signal };
  for (const type of ['timeupdate', 'playing', 'seeked', 'ratechange']) leader.addEventListener(type, step, options);
  for (const type of ['pause', 'waiting', 'ended', 'seeking']) leader.addEventListener(type, wait, options);
  for (const type of ['loadedmetadata', 'canplay', 'seeked']) follower.addEventListener(type, step, options);
  signal.addEventListener('abort', () => follower.pause(), { once: true });
  step();
}
