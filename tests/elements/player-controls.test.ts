import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { useOwnStorage } from './consent-storage.js';
import { audio, control, drawn, nameOf, playing, push, status, TALK, TONE, video } from './player-controls.js';
import { until } from './player-media.js';

describe('player: controls', function () {
  this.timeout(90_000);
  const storage = useOwnStorage();
  beforeEach(() => storage.clear());

  it('leaves the author’s element where it is, without the browser’s controls, and loads nothing', async () => {
    const player = await audio();
    const media = player.querySelector('audio')!;
    expect(player.media).to.equal(media);
    expect([media.controls, media.preload, media.parentElement]).to.deep.equal([false, 'none', player]);
    expect(media.crossOrigin).to.equal(null);
    expect(performance.getEntriesByType('resource').some(({ name }) => name.endsWith(TONE))).to.equal(false);
  });

  it('leaves the browser’s controls until its own are there, and preload as the author has it', async () => {
    const player = document.createElement('embed-player');
    const media = Object.assign(document.createElement('audio'), { controls: true, preload: 'metadata', src: TONE });
    player.append(media);
    document.body.append(player);
    await player.updateComplete;
    expect(media.controls).to.equal(true);
    await until(() => control(player, 'play'), 'drawn');
    expect([media.controls, media.preload]).to.deep.equal([false, 'metadata']);
    player.remove();
  });

  it('is named after the recording, each control says what it does', async () => {
    const player = await video();
    const names = [...player.shadowRoot!.querySelectorAll('[part~="control"], [part~="slider"], [part~="volume"]')];
    expect(names.map(nameOf)).to.deep.equal([
      'Play',
      'Back 10 seconds',
      'Forward 30 seconds',
      'Position',
      'Mute',
      'Volume',
      'Speed',
      'Settings',
      ...(document.fullscreenEnabled ? ['Fullscreen'] : []),
    ]);
    expect(nameOf(control(await audio(), 'base'))).to.equal('Audio player: A talk');
    expect(nameOf(control(player, 'base'))).to.equal('Video player');
  });

  it('takes its name from its title first, then the author’s words, then what is known', async () => {
    const player = await drawn(html`<embed-player><audio src=${TONE}></audio></embed-player>`);
    player.embed = { url: TONE, kind: 'audio', title: 'Known', status: 'ok' };
    expect(player.label).to.equal('Known');
    for (const rel of ['transcript', 'chapters']) {
      const link = Object.assign(document.createElement('a'), { rel, href: '/words.vtt', textContent: 'Words' });
      player.append(link);
    }
    expect(player.label, 'a link to its words is not its name').to.equal('Known');
    player.insertAdjacentElement('afterbegin', Object.assign(document.createElement('h3'), { textContent: 'Heading' }));
    expect(player.label).to.equal('Heading');
    player.title = 'Title';
    await until(() => nameOf(control(player, 'base')) === 'Audio player: Title', 'named');
  });

  it('plays and pauses; the button tells what the media element reports', async () => {
    const player = await audio();
    const media = await playing(player);
    expect([nameOf(control(player, 'play')), player.state]).to.deep.equal(['Pause', 'playing']);
    media.pause();
    await until(() => nameOf(control(player, 'play')) === 'Play', 'paused');
    expect(player.state).to.equal('paused');
    await media.play();
    push(player, 'play');
    await until(() => media.paused, 'paused by the button');
  });

  it('does not claim to play where the browser refuses', async () => {
    const player = await audio();
    player.media!.play = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    push(player, 'play');
    await until(
      () => status(player).includes('press play again') || status(player).includes('Press play again'),
      'told',
    );
    expect(nameOf(control(player, 'play'))).to.equal('Play');
  });

  it('shows and says where one is, and is silent while it plays', async () => {
    const player = await audio(TALK);
    const media = await playing(player);
    const slider = control<HTMLInputElement>(player, 'slider')!;
    await until(() => control(player, 'length')!.textContent === '1:30', 'length');
    slider.focus();
    const said = slider.getAttribute('aria-valuetext');
    expect(said).to.match(/^\d seconds? of 1 minute 30 seconds$/);
    const before = status(player);
    await until(() => /^0:0[2-9]$/.test(control(player, 'time')!.textContent), 'time goes by');
    expect(media.currentTime).to.be.at.least(2);
    expect(slider.valueAsNumber).to.be.at.least(2);
    expect(slider.getAttribute('aria-valuetext')).to.equal(said);
    expect(status(player)).to.equal(before);
    media.pause();
    await until(() => slider.getAttribute('aria-valuetext') !== said, 'told after the pause');
    expect(slider.getAttribute('aria-valuetext')).to.match(/^[2-9] seconds of 1 minute 30 seconds$/);
  });

  it('goes where the slider is moved, once it is let go', async () => {
    const player = await audio(TALK);
    const media = await playing(player);
    media.pause();
    const slider = control<HTMLInputElement>(player, 'slider')!;
    const at = media.currentTime;
    slider.focus();
    slider.value = '42';
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    expect(slider.getAttribute('aria-valuetext')).to.equal('42 seconds of 1 minute 30 seconds');
    expect([control(player, 'time')!.textContent, media.currentTime]).to.deep.equal(['0:42', at]);
    slider.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => !media.seeking && Math.abs(media.currentTime - 42) < 1, 'there');
    expect([media.paused, status(player)]).to.deep.equal([true, '']);
  });

  it('skips back and ahead within the recording, says the new time once, and keeps playing or paused', async () => {
    const player = await audio(TALK);
    const media = await playing(player);
    const buttons = player.shadowRoot!.querySelectorAll<HTMLElement>('[part~="skip"]');
    media.pause();
    buttons[1]!.click();
    await until(() => media.currentTime >= 30, 'ahead');
    await player.updateComplete;
    expect(status(player)).to.match(/^3[0-2] seconds of 1 minute 30 seconds$/);
    buttons[0]!.click();
    buttons[0]!.click();
    buttons[0]!.click();
    buttons[0]!.click();
    await until(() => media.currentTime === 0 && !media.seeking, 'at the beginning');
    expect(media.paused).to.equal(true);
  });

  it('keeps a place chosen before the recording is loaded', async () => {
    const player = await audio(TALK);
    player.seek(40);
    await until(() => control(player, 'time')!.textContent === '0:40', 'shown');
    player.media!.muted = true;
    push(player, 'play');
    await until(() => player.media!.currentTime > 40.2, 'plays from there');
    expect(player.media!.currentTime).to.be.below(60);
  });

  it('changes the speed, keeps it for the next recording, and shows what a script sets', async () => {
    const player = await audio();
    const speed = control<HTMLSelectElement>(player, 'speed')!;
    expect([...speed.options].map(({ value }) => Number(value))).to.deep.equal([
      0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3,
    ]);
    speed.value = '1.5';
    speed.dispatchEvent(new Event('change', { bubbles: true }));
    expect(player.media!.playbackRate).to.equal(1.5);
    await playing(player);
    expect(player.media!.playbackRate).to.equal(1.5);
    expect((await audio()).media!.playbackRate).to.equal(1.5);
    expect((await video()).media!.playbackRate, 'of videos it is another').to.equal(1);
    player.media!.playbackRate = 1.1;
    await until(() => speed.value === '1.1', 'shown');
    player.setRate(17);
    expect(player.media!.playbackRate).to.equal(3);
    player.setRate(0.1);
    expect(player.media!.playbackRate).to.equal(0.5);
    expect((await audio()).media!.playbackRate, 'kept').to.equal(0.5);
  });

  it('changes volume and mute as the media element has them', async () => {
    const player = await audio();
    const media = player.media!;
    const volume = control<HTMLInputElement>(player, 'volume')!;
    volume.value = '0.4';
    volume.dispatchEvent(new Event('input', { bubbles: true }));
    expect(media.volume).to.be.closeTo(0.4, 0.001);
    await until(() => volume.getAttribute('aria-valuetext') === '40%', 'in words');
    push(player, 'mute');
    await until(() => control(player, 'mute')!.getAttribute('aria-pressed') === 'true', 'pressed');
    expect([media.muted, volume.valueAsNumber]).to.deep.equal([true, 0]);
    media.muted = false;
    await until(() => control(player, 'mute')!.getAttribute('aria-pressed') === 'false', 'not pressed');
    expect(volume.valueAsNumber).to.be.closeTo(0.4, 0.001);
  });

  it('says that it has ended, and begins anew', async () => {
    const player = await audio();
    const media = await playing(player);
    player.seek(11.5);
    await until(() => media.ended, 'ended');
    await until(() => status(player) === 'Ended', 'told');
    expect([player.state, nameOf(control(player, 'play'))]).to.deep.equal(['ended', 'Play']);
    push(player, 'play');
    await until(() => !media.paused && media.currentTime < 5, 'again');
  });

  it('pauses others, and is paused by them', async () => {
    const [one, two] = [await audio(), await video()];
    const first = await playing(one, true);
    const second = await playing(two, true);
    await until(() => first.paused, 'the first pauses');
    await first.play();
    await until(() => second.paused, 'the second pauses');
    expect(first.paused).to.equal(false);
  });

  it('works where nothing can be kept', async () => {
    Object.defineProperty(storage, 'setItem', {
      configurable: true,
      value: () => {
        throw new Error('full');
      },
    });
    Object.defineProperty(storage, 'getItem', {
      configurable: true,
      value: () => {
        throw new Error('no');
      },
    });
    try {
      const player = await audio();
      player.setRate(2);
      const media = await playing(player);
      expect(media.playbackRate).to.equal(2);
      expect((await audio()).media!.playbackRate, 'for the page').to.equal(2);
      player.setRate(1);
    } finally {
      Reflect.deleteProperty(storage, 'setItem');
      Reflect.deleteProperty(storage, 'getItem');
    }
  });
});
