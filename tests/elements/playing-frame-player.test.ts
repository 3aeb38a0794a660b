import { expect, oneEvent } from '@open-wc/testing';
import type { Protocol } from '../../src/core/playback.js';
import { FramePlayer } from '../../src/elements/playing/frame-player.js';
import { closeAll, plain, READY, speaker, windowOf } from './playing-helpers.js';

describe('FramePlayer', () => {
  afterEach(() => closeAll());

  describe('what it tells', () => {
    it('is what the player reported, in the events of a media element', async () => {
      const { player, events, say } = await speaker();
      expect([player.ready, player.paused, player.currentTime]).to.deep.equal([false, true, 0]);
      expect(player.duration).to.be.NaN;
      await say(READY);
      expect(events()).to.deep.equal(['ready', 'durationchange', 'loadedmetadata']);
      await say({ paused: false, waiting: true }, { waiting: false }, { currentTime: 1 });
      expect(events()).to.deep.equal(['play', 'waiting', 'playing', 'timeupdate']);
      await say({ volume: 0.5, muted: true }, { rate: 1.5 }, { paused: true });
      expect(events()).to.deep.equal(['volumechange', 'ratechange', 'pause']);
      expect([player.volume, player.muted, player.playbackRate, player.currentTime, player.duration]).to.deep.equal([
        0.5,
        true,
        1.5,
        1,
        60,
      ]);
    });

    it('is never what was asked for', async () => {
      const { player, say, heard } = await speaker();
      await say(READY);
      void player.play();
      player.volume = 0.2;
      player.muted = true;
      player.playbackRate = 2;
      player.currentTime = 30;
      expect([player.paused, player.volume, player.muted, player.playbackRate, player.currentTime]).to.deep.equal([
        true,
        1,
        false,
        1,
        0,
      ]);
      expect(await heard()).to.deep.equal([
        ['play'],
        ['setVolume', 0.2],
        ['setMuted', true],
        ['setRate', 2],
        ['seek', 30],
      ]);
    });

    it('ends with pause before ended', async () => {
      const { player, events, say } = await speaker();
      await say(READY, { paused: false });
      events();
      await say({ ended: true, currentTime: 1 });
      expect(events()).to.deep.equal(['timeupdate', 'pause', 'ended']);
      expect(player.ended).to.equal(true);
    });

    it('does not bubble', async () => {
      const { player, say } = await speaker();
      const played = oneEvent(player, 'play');
      await say(READY, { paused: false });
      expect((await played).bubbles).to.equal(false);
    });

    it('holds the error of the player', async () => {
      const { player, events, say } = await speaker();
      await say({ error: 'embedding-disabled' });
      expect(events()).to.deep.equal(['error']);
      expect(player.error).to.equal('embedding-disabled');
    });

    it('holds the height of the frame', async () => {
      const { player, events, say } = await speaker();
      await say({ height: 400 }, { height: 400 }, { height: 3 }, { height: 1e9 });
      expect(events()).to.deep.equal(['resize']);
      expect(player.height).to.equal(400);
    });
  });

  describe('commands', () => {
    it('wait until it is ready, of each kind the last, and come in a sane order', async () => {
      const { player, say, heard } = await speaker();
      void player.play();
      player.pause();
      void player.play();
      player.currentTime = 10;
      player.currentTime = 20;
      player.volume = 3;
      player.playbackRate = 1.5;
      expect(await heard()).to.deep.equal([]);
      await say(READY);
      expect(await heard()).to.deep.equal([['setRate', 1.5], ['setVolume', 1], ['seek', 20], ['play']]);
      await say({ ready: true });
      expect(await heard()).to.deep.equal([]);
    });

    it('that were taken back before it is ready are not sent', async () => {
      const { player, say, heard } = await speaker();
      const started = player.play();
      player.pause();
      await say(READY);
      expect(await heard()).to.deep.equal([['pause']]);
      expect(await nameOf(started)).to.equal('AbortError');
    });

    it('that mean nothing are not sent', async () => {
      const { player, say, heard } = await speaker();
      await say(READY);
      player.pause();
      player.currentTime = NaN;
      player.volume = Infinity;
      player.playbackRate = 0;
      player.playbackRate = -1;
      player.currentTime = -5;
      expect(await heard()).to.deep.equal([['seek', 0]]);
    });

    it('that the player does not know are told by `can`, and do nothing', async () => {
      const { player, say, heard, events } = await speaker(
        plain(['pause', 'seek', 'setVolume', 'setMuted', 'setRate']),
      );
      await say(READY);
      expect([...player.can]).to.deep.equal(['play']);
      events();
      player.currentTime = 5;
      player.pause();
      player.volume = 0;
      expect(await heard()).to.deep.equal([]);
      expect(events()).to.deep.equal([]);
      expect((await speaker(plain(['play']))).player.can.has('play')).to.equal(false);
    });

    it('play() is settled when it plays', async () => {
      const { player, say } = await speaker();
      await say(READY);
      const started = player.play();
      expect(player.play()).to.equal(started);
      await say({ paused: false, waiting: true });
      let isSettled = false;
      void started.then(() => (isSettled = true));
      await Promise.resolve();
      expect(isSettled).to.equal(false);
      await say({ waiting: false });
      await started;
      await player.play();
    });

    it('play() is settled where it never paused', async () => {
      const { player, say } = await speaker();
      await say(READY, { paused: false });
      player.pause();
      const started = player.play();
      await say({ paused: false });
      await started;
    });

    it('play() is rejected where it is paused or closed first, or cannot be told', async () => {
      const { player, say } = await speaker();
      await say(READY);
      const first = player.play();
      player.pause();
      expect(await nameOf(first)).to.equal('AbortError');
      const second = player.play();
      player.close();
      expect(await nameOf(second)).to.equal('AbortError');
      const mute = await speaker(plain(['play']));
      expect(await nameOf(mute.player.play())).to.equal('NotSupportedError');
    });

    it('pause() takes back a play() that has not been answered', async () => {
      const { player, say, heard } = await speaker();
      await say(READY);
      void player.play();
      player.pause();
      expect(await heard()).to.deep.equal([['play'], ['pause']]);
    });

    it('a position is sought: seeking at once, timeupdate and seeked when it is there', async () => {
      const { player, say, events } = await speaker();
      await say(READY);
      events();
      player.currentTime = 30;
      expect(events()).to.deep.equal(['seeking']);
      expect(player.seeking).to.equal(true);
      await say({ currentTime: 30.2 });
      expect(events()).to.deep.equal(['timeupdate', 'seeked']);
      expect([player.seeking, player.currentTime]).to.deep.equal([false, 30.2]);
    });
  });

  describe('whom it believes', () => {
    it('nobody but its own frame', async () => {
      const { player, say } = await speaker();
      const other = await speaker();
      other.utter({ ready: true, duration: 13 });
      window.postMessage({ ready: true, duration: 13 }, location.origin);
      await other.say({});
      await say({ currentTime: 2 });
      expect(player.ready).to.equal(false);
      expect(player.duration).to.be.NaN;
      expect(player.currentTime).to.equal(2);
    });

    it('its frame only as long as it shows its origin', async () => {
      const { iframe, player, say } = await speaker();
      const elsewhere = new Promise<string>((resolve) => {
        window.addEventListener('message', function hear({ source, origin, data }) {
          if (source !== iframe.contentWindow || data !== 'from elsewhere') return;
          window.removeEventListener('message', hear);
          resolve(origin);
        });
      });
      await say({ duration: 60 });
      iframe.sandbox.add('allow-scripts');
      iframe.srcdoc = `<script>parent.postMessage({ ready: true }, '*'); parent.postMessage('from elsewhere', '*')</script>`;
      expect(await elsewhere).to.equal('null');
      expect(player.ready).to.equal(false);
    });

    it('no message that has no source or another origin', async () => {
      const { iframe, player, say } = await speaker();
      const forge = (init: MessageEventInit): boolean =>
        window.dispatchEvent(new MessageEvent('message', { data: { ready: true }, ...init }));
      forge({ origin: 'https://evil.example', source: iframe.contentWindow });
      forge({ origin: location.origin, source: null });
      forge({ origin: 'null', source: iframe.contentWindow });
      await say({});
      expect(player.ready).to.equal(false);
      iframe.remove();
      forge({ origin: location.origin, source: null });
      expect(player.ready).to.equal(false);
    });

    it('sends to the origin of the frame and to no other', async () => {
      const { iframe, player, say } = await speaker();
      await say(READY);
      const targets: unknown[] = [];
      windowOf(iframe).postMessage = ((_message: unknown, target: unknown) =>
        targets.push(target)) as Window['postMessage'];
      void player.play();
      player.currentTime = 4;
      player.pause();
      expect(targets).to.deep.equal([location.origin, location.origin, location.origin]);
    });

    it('neither hears nor speaks to a page that has no origin of its own', async () => {
      const { iframe } = await speaker();
      const says = `<script>parent.postMessage({ ready: true }, '*')</script>`;
      for (const sandbox of [undefined, 'allow-scripts']) {
        const frame = document.createElement('iframe');
        if (sandbox) frame.setAttribute('sandbox', sandbox);
        frame.src = sandbox ? `${iframe.src}?speak` : `data:text/html,${says}`;
        const heard: unknown[] = [];
        // one that is spoken to answers with an error: there is no such origin to post to
        const protocol: Protocol = {
          connect: ({ send }) => ({
            loaded: () => send('hello'),
            receive: (data) => heard.push(data),
            play: () => send(1),
          }),
        };
        const player = new FramePlayer(frame, protocol);
        const [loaded, spoke] = [oneEvent(frame, 'load'), oneEvent(window, 'message')];
        iframe.after(frame);
        await loaded;
        const message = (await spoke) as unknown as MessageEvent;
        expect([message.origin, message.source === frame.contentWindow]).to.deep.equal(['null', true]);
        void player.play();
        expect(heard).to.deep.equal([]);
        player.close();
        frame.remove();
      }
    });
  });

  describe('the life of its frame', () => {
    it('greets a frame that was there before, and one that comes later', async () => {
      for (const early of [true, false]) {
        const { iframe, heard } = await speaker(plain(), early);
        await heard();
        const { player, say, events } = await speaker(plain(), early);
        await say(READY);
        expect(player.ready).to.equal(true);
        expect(events()[0]).to.equal('ready');
        expect(iframe.isConnected).to.equal(true);
      }
    });

    it('begins anew when the frame is moved in the page', async () => {
      const { iframe, player, say, events, heard } = await speaker();
      await say(READY, { paused: false });
      events();
      const loaded = oneEvent(iframe, 'load');
      const elsewhere = document.createElement('div');
      iframe.parentElement!.after(elsewhere);
      elsewhere.append(iframe);
      await loaded;
      expect(events()).to.deep.equal(['pause', 'emptied']);
      expect([player.ready, player.paused]).to.deep.equal([false, true]);
      void player.play();
      expect(await heard()).to.deep.equal([]);
      await say(READY);
      expect(await heard()).to.deep.equal([['play']]);
      elsewhere.remove();
    });

    it('begins anew when the frame loads another page of its site', async () => {
      const { iframe, player, say, events } = await speaker();
      await say(READY);
      events();
      const loaded = oneEvent(iframe, 'load');
      windowOf(iframe).location.href = `${iframe.src}?another`;
      await loaded;
      expect(events()).to.deep.equal(['emptied']);
      await say(READY);
      expect(events()).to.deep.equal(['ready', 'durationchange', 'loadedmetadata']);
      expect(player.duration).to.equal(60);
    });

    it('close() pauses, and then nothing is heard or sent', async () => {
      const { iframe, player, say, events, heard } = await speaker();
      await say(READY, { paused: false });
      events();
      player.close();
      expect(events()).to.deep.equal(['pause']);
      player.close();
      player.currentTime = 3;
      player.pause();
      await say({ paused: false, currentTime: 10 });
      expect(events()).to.deep.equal([]);
      expect(await heard()).to.deep.equal([]);
      const loaded = oneEvent(iframe, 'load');
      windowOf(iframe).location.reload();
      await loaded;
      await say({});
      expect(windowOf(iframe).heard).to.deep.equal([]);
    });
  });
});

const nameOf = (promise: Promise<void>): Promise<string> =>
  promise.then(
    () => 'settled',
    (error: unknown) => (error as DOMException).name,
  );
