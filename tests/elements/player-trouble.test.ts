import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { useOwnStorage } from './consent-storage.js';
import { audio, control, drawn, playing, push, status, TONE } from './player-controls.js';
import { told, until } from './player-media.js';
import { elsewhere } from './player-script.js';

const storage = useOwnStorage();

describe('player: what goes wrong', function () {
  // WebKitGTK's pipeline stalls now and then after a source that failed
  this.retries(2);
  beforeEach(() => storage.clear());
  this.timeout(90_000);

  const cases = [
    ['/media/missing.mp3', 'A talk could not be loaded (not found).'],
    ['/package.json', 'A talk could not be played: this browser cannot read the file.'],
    // a piece out of the middle of a recording
    ['/media/typed/audio/mp4/hls/fmp4/0.m4s', 'A talk could not be played: this browser cannot read the file.'],
  ] as const;
  for (const [src, sentence] of cases) {
    it(`says it in words: ${src}`, async () => {
      const player = await audio(src);
      push(player, 'play');
      await until(() => told(player), 'told');
      expect([told(player), player.state]).to.deep.equal([sentence, 'failed']);
      expect(control<HTMLAnchorElement>(player, 'open')!.pathname).to.equal(src);
      expect(control(player, 'play')!.getAttribute('aria-label')).to.equal('Play');
    });
  }

  it('says it of the last of several sources, and of none before', async () => {
    const player = await drawn(
      html`<embed-player>
        <audio>
          <source src="/media/missing.mp3" />
          <source src=${TONE} type="audio/mpeg" />
        </audio>
      </embed-player>`,
    );
    const media = await playing(player);
    expect([media.paused, told(player)]).to.deep.equal([false, '']);
    const none = await drawn(
      html`<embed-player
        ><audio>
          <source src="/media/missing.mp3" />
          <source src="/media/none.mp3" /></audio
      ></embed-player>`,
    );
    push(none, 'play');
    await until(() => told(none), 'told');
    expect(none.state).to.equal('failed');
  });

  it('tries again', async () => {
    const player = await audio('/media/missing.mp3');
    push(player, 'play');
    await until(() => told(player), 'told');
    player.media!.src = TONE;
    await until(() => !told(player), 'another address');
    await playing(player);
    const again = await audio('/media/missing.mp3');
    push(again, 'play');
    await until(() => told(again), 'told');
    let tries = 0;
    again.media!.addEventListener('loadstart', () => tries++);
    push(again, 'retry');
    await until(() => tries > 0 && told(again), 'told once more');
  });

  it('says once that it waits, not at once, and no more when it goes on', async () => {
    const player = await audio();
    const media = player.media!;
    // what a media element tells when nothing comes, in the order it tells it
    media.dispatchEvent(new Event('waiting'));
    expect([player.state, status(player)]).to.deep.equal(['idle', '']);
    await until(() => status(player) === 'Loading', 'told');
    expect(player.state).to.equal('waiting');
    media.dispatchEvent(new Event('playing'));
    expect(player.state).not.to.equal('waiting');
    media.dispatchEvent(new Event('waiting'));
    media.dispatchEvent(new Event('timeupdate'));
    expect(player.state).not.to.equal('waiting');
  });

  it('says it where the author wants leave that the server does not give', async () => {
    const src = elsewhere('/media/closed/tone.mp3');
    const player = await drawn(
      html`<embed-player><audio crossorigin="anonymous" title="A talk" src=${src}></audio></embed-player>`,
    );
    push(player, 'play');
    await until(() => told(player), 'told');
    expect([told(player), player.state]).to.deep.equal(['A talk could not be loaded.', 'failed']);
    const without = await playing(await audio(src));
    expect([without.crossOrigin, without.paused], 'without it, it plays').to.deep.equal([null, false]);
  });
});
