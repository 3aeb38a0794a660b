import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { shareMediaSession, type SessionInfo } from '../../src/elements/playing/media-session.js';
import { isOwnPicture } from '../../src/elements/playing/own-picture.js';
import { closeAll, plain, READY, speaker } from './playing-helpers.js';
import { recording } from './recording.js';

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const ABOUT: SessionInfo = { title: 'A talk', artist: 'Somebody', album: 'A conference' };

const session = navigator.mediaSession;
const setActionHandler = session.setActionHandler.bind(session);

/** What the system would call. */
let handlers: Map<string, MediaSessionActionHandler>;
let positions: (MediaPositionState | undefined)[];

describe('the media session', () => {
  const ends: (() => void)[] = [];

  beforeEach(() => {
    handlers = new Map();
    positions = [];
    session.setActionHandler = (action, handler) => {
      setActionHandler(action, handler);
      if (handler) handlers.set(action, handler);
      else handlers.delete(action);
    };
    session.setPositionState = (state) => void positions.push(state);
  });

  afterEach(() => {
    for (const end of ends.splice(0)) end();
    closeAll();
    Reflect.deleteProperty(session, 'setActionHandler');
    Reflect.deleteProperty(session, 'setPositionState');
  });

  async function playing(about: SessionInfo = ABOUT, linger?: number) {
    const one = await speaker();
    await one.say(READY);
    const end = shareMediaSession(one.player, () => about, linger);
    ends.push(end);
    return { ...one, end };
  }

  const press = (action: MediaSessionAction, details: Partial<MediaSessionActionDetails> = {}): void =>
    handlers.get(action)?.({ action, ...details });

  it('is claimed when it plays, and not before', async () => {
    const { say } = await playing();
    expect(session.metadata).to.equal(null);
    await say({ paused: false });
    const { title, artist, album, artwork } = session.metadata!;
    expect([title, artist, album, artwork.length]).to.deep.equal(['A talk', 'Somebody', 'A conference', 0]);
    expect(session.playbackState).to.equal('playing');
  });

  it('is claimed at once where it plays already', async () => {
    const one = await speaker();
    await one.say(READY, { paused: false });
    ends.push(shareMediaSession(one.player, () => ABOUT));
    expect(session.metadata!.title).to.equal('A talk');
  });

  it('lends its keys to the player', async () => {
    const { say, heard } = await playing();
    await say({ paused: false }, { currentTime: 30 });
    await heard();
    press('pause');
    press('stop');
    press('seekbackward', { seekOffset: 5 });
    press('seekbackward');
    press('seekforward', { seekOffset: 1000 });
    press('seekto', { seekTime: 12 });
    press('seekto');
    expect(await heard()).to.deep.equal([['pause'], ['pause'], ['seek', 25], ['seek', 20], ['seek', 60], ['seek', 12]]);
    await say({ paused: true });
    expect(session.playbackState).to.equal('paused');
    press('play');
    expect(await heard()).to.deep.equal([['play']]);
  });

  it('has no keys for what the player cannot do', async () => {
    const one = await speaker(plain(['seek', 'pause']));
    await one.say(READY);
    ends.push(shareMediaSession(one.player, () => ABOUT));
    await one.say({ paused: false });
    expect([...handlers.keys()]).to.deep.equal(['play']);
  });

  it('is given back when it has ended, or is closed', async () => {
    const first = await playing();
    await first.say({ paused: false }, { ended: true });
    expect([session.metadata, session.playbackState, handlers.size]).to.deep.equal([null, 'none', 0]);
    await first.say({ paused: false, currentTime: 0 });
    expect(session.metadata).not.to.equal(null);
    first.end();
    expect([session.metadata, session.playbackState, handlers.size]).to.deep.equal([null, 'none', 0]);
    await first.say({ paused: true }, { paused: false });
    expect(session.metadata).to.equal(null);
  });

  it('is kept for a while after a pause', async () => {
    const { say } = await playing(ABOUT, 0.05);
    await say({ paused: false });
    await say({ paused: true });
    expect(session.metadata!.title).to.equal('A talk');
    while (session.metadata) await new Promise(requestAnimationFrame);
    expect(handlers.size).to.equal(0);
  });

  it('goes to whoever plays last, and is not taken from them', async () => {
    const [first, second] = [await playing(), await playing({ title: 'Another' })];
    await first.say({ paused: false });
    await second.say({ paused: false });
    expect(session.metadata!.title).to.equal('Another');
    await first.say({ ended: true });
    first.end();
    expect(session.metadata!.title).to.equal('Another');
    press('pause');
    expect(await second.heard()).to.deep.equal([['pause']]);
    expect(await first.heard()).to.deep.equal([]);
  });

  it("is not taken from the page's own script", async () => {
    const { say, end } = await playing();
    await say({ paused: false });
    const theirs = new MediaMetadata({ title: 'Theirs' });
    session.metadata = theirs;
    await say({ ended: true });
    end();
    expect(session.metadata.title).to.equal('Theirs');
    session.metadata = null;
  });

  it('knows the position, and survives one that does not fit', async () => {
    const { say } = await playing();
    await say({ paused: false });
    expect(positions.at(-1)).to.deep.equal({ duration: 60, playbackRate: 1, position: 0 });
    await say({ currentTime: 50 }, { rate: 2 });
    expect(positions.at(-1)).to.deep.equal({ duration: 60, playbackRate: 2, position: 50 });
    await say({ duration: 40 });
    expect(positions.at(-1)).to.deep.equal({ duration: 40, playbackRate: 2, position: 40 });
    session.setPositionState = () => {
      throw new TypeError('no');
    };
    await say({ duration: 41 });
    expect(session.playbackState).to.equal('playing');
  });

  it('works for a native player', async () => {
    const audio = await fixture<HTMLAudioElement>(html`<audio controls loop></audio>`);
    audio.src = recording();
    ends.push(shareMediaSession(audio, () => ABOUT));
    const played = oneEvent(audio, 'play');
    await audio.play();
    await played;
    expect(session.metadata!.title).to.equal('A talk');
    const paused = oneEvent(audio, 'pause');
    press('pause');
    await paused;
    expect(session.playbackState).to.equal('paused');
  });

  describe('its picture', () => {
    it('is one of this site, or one the page shows', async () => {
      const shown = await fixture<HTMLImageElement>(html`<img alt="" src=${PIXEL} />`);
      await shown.decode();
      const { say } = await playing({ ...ABOUT, picture: shown });
      await say({ paused: false });
      expect(session.metadata!.artwork[0]!.src).to.equal(PIXEL);
    });

    it('is never asked of anybody else', async () => {
      const { say } = await playing({ ...ABOUT, picture: 'https://i.ytimg.com/vi/M7lc1UVf-VE/hqdefault.jpg' });
      await say({ paused: false });
      expect(session.metadata!.artwork.length).to.equal(0);
    });

    it('is told by its address', () => {
      const own = ['/poster.jpg', 'poster.jpg', PIXEL, URL.createObjectURL(new Blob())];
      const others = [
        'https://i.ytimg.com/x.jpg',
        '//i.ytimg.com/x.jpg',
        'ftp://localhost/x',
        'javascript:1',
        'https://',
      ];
      for (const address of own) expect(isOwnPicture(address), address).to.equal(true);
      for (const address of others) expect(isOwnPicture(address), address).to.equal(false);
      const missing = document.createElement('img');
      expect(isOwnPicture(missing)).to.equal(false);
    });
  });
});
