import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { Embed } from '../../src/core/embed.js';
import type { TranscriptLink } from '../../src/core/transcript.js';
import type { EmbedPlayerElement } from '../../src/elements/embed-player.js';
import { violations } from './axe.js';
import { useOwnStorage } from './consent-storage.js';
import { asked, find, plays, until } from './player-media.js';
import { drawn, nameOf, push, status, TALK } from './player-controls.js';
import { blob, elsewhere, lineOf, lines, open, textOf, track, transcript, vtt } from './player-script.js';

const file = (name: string): string => new URL(`/tests/elements/fixtures/${name}`, location.href).href;

/** A recording of 90 seconds, with links to transcripts. */
const linked = (...names: string[]): Promise<EmbedPlayerElement> =>
  drawn(
    html`<embed-player
      ><h3>A talk</h3>
      <audio controls muted preload="none" src=${TALK}></audio>
      ${names.map((name) => html`<a rel="transcript" href=${name.includes(':') ? name : file(name)}>Transcript</a>`)}
    </embed-player>`,
  );

const tracked = (address: string, kind = 'captions'): Promise<EmbedPlayerElement> =>
  drawn(
    html`<embed-player
      ><audio controls muted preload="none" src=${TALK}>
        <track kind=${kind} srclang="en" label="English" src=${address} /></audio
    ></embed-player>`,
  );

const known = async (...transcripts: TranscriptLink[]): Promise<EmbedPlayerElement> => {
  const player = await drawn(
    html`<embed-player><audio controls muted preload="none" src=${TALK}></audio></embed-player>`,
  );
  const media = { sources: [], transcripts };
  player.embed = { url: TALK, kind: 'audio', status: 'ok', media } satisfies Embed;
  return player;
};

const words = (player: EmbedPlayerElement): string[] =>
  [...player.shadowRoot!.querySelectorAll('.lines > li')].map(lineOf);
const current = (player: EmbedPlayerElement): string =>
  lineOf(find(player, '.lines > li > [aria-current]')?.closest('li') ?? null);
const press = (player: EmbedPlayerElement, words_: string): void =>
  [...player.shadowRoot!.querySelectorAll<HTMLButtonElement>('.tools button')]
    .find((button) => [textOf(button), nameOf(button)].includes(words_))!
    .click();
const note = (player: EmbedPlayerElement): string => textOf(find(player, 'details[part="transcript"] p'));

function search(player: EmbedPlayerElement, query: string): void {
  const field = find<HTMLInputElement>(player, '[part="transcript-search"]')!;
  field.value = query;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

describe('player: transcript', function () {
  // WebKitGTK's pipeline stalls now and then where a place is gone to, on a busy machine
  this.retries(1);
  this.timeout(90_000);
  const storage = useOwnStorage();
  beforeEach(() => storage.clear());

  it('is loaded when it is opened, before anything is played', async () => {
    const player = await linked('talk.srt');
    await until(() => find(player, 'details[part="transcript"]'), 'it is there');
    expect(asked()).not.to.contain('/tests/elements/fixtures/talk.srt');
    await transcript(player);
    expect(words(player)).to.deep.equal([
      '0:00 Ann: Good morning, everybody. Today we speak of wheels.',
      '0:40 Ben: Wheels are round. A wheel turns.',
      '1:00 Ann: Thank you, Ben.',
    ]);
    expect(player.media!.readyState).to.equal(0);
    expect(asked().filter((path) => path.endsWith('talk.m4a'))).to.deep.equal([]);
    const names = [...player.shadowRoot!.querySelectorAll('.lines button')].map(nameOf);
    expect(names[0]).to.match(/^Play from 0 sec/);
    expect(names.slice(1)).to.deep.equal(['Play from 40 seconds', 'Play from 1 minute']);
  });

  for (const [name, first] of [
    ['talk.html', '0:00 Ann: Good morning.'],
    ['talk-plain.txt', 'Good morning, everybody.'],
  ] as const) {
    it(`is read from ${name}`, async () => {
      const player = await linked(name);
      await transcript(player);
      expect(words(player)[0]).to.equal(first);
    });
  }

  it('is read from JSON and WebVTT that a script knows, the format first that tells most', async () => {
    const player = await known(
      { url: file('talk-plain.txt'), type: 'text/plain', language: 'en' },
      { url: file('talk.srt'), type: 'application/x-subrip', language: 'en' },
    );
    await transcript(player);
    expect(words(player)[1]).to.contain('Ben:');
  });

  for (const kind of ['captions', 'metadata']) {
    it(`is made of a track of ${kind}, before anything is played`, async () => {
      const said = [
        { from: 0, to: 5, text: '<v Ann>Good morning,' },
        { from: 5, to: 9, text: 'everybody.' },
        { from: 10, to: 14, text: '<v Ben>Hello &amp; welcome.' },
      ];
      const player = await tracked(track(said), kind);
      await transcript(player);
      expect(words(player)).to.deep.equal(['0:00 Ann: Good morning, everybody.', '0:10 Ben: Hello & welcome.']);
      expect(player.media!.readyState).to.equal(0);
    });
  }

  it('plays from where a time is pressed, and marks what is said there', async () => {
    const player = await linked('talk.srt');
    const box = await transcript(player);
    push(player, 'play');
    await plays(player, 0.1);
    await until(() => current(player).startsWith('0:00'), 'the first paragraph is marked');
    [...box.querySelectorAll('button')][2]!.click();
    await until(() => current(player).startsWith('1:00'), 'the third paragraph is marked');
    expect(player.media!.currentTime).to.be.within(60, 63);
    expect(player.media!.paused).to.equal(false);
    const line = find(player, '.lines > li > [aria-current]')!.closest('li')!;
    expect(getComputedStyle(line).borderInlineStartWidth).to.equal('5px');
    expect(box.closest('[aria-live]')).to.equal(null);
  });

  it('goes there before it is loaded, too', async () => {
    const player = await linked('talk.srt');
    const box = await transcript(player);
    [...box.querySelectorAll('button')][1]!.click();
    expect(player.position).to.equal(40);
    await until(() => current(player).startsWith('0:40'), 'the second paragraph is marked');
  });

  it('follows within its own box, until the reader scrolls, and again when they ask for it', async () => {
    const long = lines(90, 1).map((line) => ({ ...line, text: `<v S${line.from}>${line.text}` }));
    const player = await tracked(track(long));
    const box = await transcript(player);
    const pressed = (): string | null => find(player, '.tools [aria-pressed]')!.getAttribute('aria-pressed');
    expect(pressed()).to.equal('true');
    const page = window.scrollY;
    player.seek(60);
    const inSight = (): boolean => {
      const [inner, outer] = [find(player, '.lines [aria-current]'), box].map((one) => one?.getBoundingClientRect());
      return Boolean(inner && outer && inner.top >= outer.top && inner.bottom <= outer.bottom);
    };
    await until(() => current(player).includes('S60') && inSight(), 'it is in sight');
    expect(window.scrollY).to.equal(page);
    box.dispatchEvent(new WheelEvent('wheel', { bubbles: true }));
    await until(() => pressed() === 'false', 'it follows no more');
    const top = box.scrollTop;
    player.seek(5);
    await until(() => current(player).includes('S5'), 'it is marked');
    expect(box.scrollTop).to.equal(top);
    press(player, 'Follow along');
    await until(inSight, 'it is in sight again');
  });

  it('finds words, says once how many, and goes through them', async () => {
    const player = await linked('talk.srt');
    const box = await transcript(player);
    const said: string[] = [];
    const say = player.say.bind(player);
    player.say = (text) => {
      said.push(text);
      say(text);
    };
    search(player, 'whe');
    search(player, 'wheel');
    await until(() => status(player) === '3 found', 'it is said');
    expect(said).to.deep.equal(['3 found']);
    expect([...box.querySelectorAll('mark')].map(({ textContent }) => textContent)).to.deep.equal([
      'wheel',
      'Wheel',
      'wheel',
    ]);
    press(player, 'Next match');
    press(player, 'Next match');
    await until(() => status(player) === '2 of 3', 'the second');
    expect(textOf(box.querySelector('mark[aria-current]'))).to.equal('Wheel');
    press(player, 'Previous match');
    press(player, 'Previous match');
    await until(() => status(player) === '3 of 3', 'round to the last');
    search(player, 'today   we');
    await until(() => status(player).trim() === '1 found', 'words next to each other');
    search(player, '(.*');
    await until(() => status(player).trim() === 'Not found', 'no pattern, but words');
    search(player, '');
    await until(() => !box.querySelector('mark'), 'no marks');
    expect(words(player)[2]).to.equal('1:00 Ann: Thank you, Ben.');
  });

  it('finds words without their accents, capitals and points, and marks them as they stand', async () => {
    const said = [
      { from: 0, to: 2, text: 'Le cafe\u0301 d’ÉTÉ, le  café.' },
      { from: 10, to: 12, text: 'שָׁלוֹם לכולם.' },
      { from: 20, to: 22, text: 'مُحَمَّد' },
      { from: 24, to: 26, text: 'काम कमी कीमत कम है กิน กน' },
      { from: 27, to: 29, text: 'τῷ λόγῳ καὶ ᾳ' },
      { from: 30, to: 32, text: 'が ガラス か 각 가 𝒳 किताब [a+b]*?' },
    ];
    const player = await tracked(track(said));
    const box = await transcript(player);
    const before = textOf(box);
    const marks = async (query: string, ...expected: string[]): Promise<void> => {
      search(player, query);
      const now = (): string => [...box.querySelectorAll('mark')].map(({ textContent }) => textContent).join('|');
      await until(() => now() === expected.join('|'), `${query} is ${expected.join()}`);
      expect(textOf(box), 'all words stay').to.equal(before);
    };
    await marks('CAFE', 'café', 'café');
    await marks('été', 'ÉTÉ');
    await marks('le café', 'Le café', 'le  café');
    await marks('שלום', 'שָׁלוֹם'.normalize());
    await marks('محمد', 'مُحَمَّد'.normalize());
    // not in が
    await marks('か', 'か');
    await marks('が', 'が');
    // not in 각
    await marks('가', '가');
    await marks('𝒳', '𝒳');
    await marks('कि', 'कि');
    await marks('कम', 'कमी', 'कम');
    await marks('กน', 'กน');
    await marks('τω λογω', 'τῷ λόγῳ');
    await marks('ι', 'ὶ');
    await marks('α', 'α', 'ᾳ');
    await marks('[a+b]*?', '[a+b]*?');
    await marks('');
  });

  it('is copied with its times', async () => {
    const player = await linked('talk.srt');
    await transcript(player);
    let copied = '';
    const writeText = (text: string): Promise<void> => ((copied = text), Promise.resolve());
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    press(player, 'Copy with times');
    await until(() => status(player) === 'Copied', 'it is said');
    expect(copied.split('\n')[1]).to.equal('0:40 Ben: Wheels are round. A wheel turns.');
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    press(player, 'Copy with times');
    await until(() => status(player) === 'This browser did not allow copying.', 'it is said');
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  it('is chosen by language', async () => {
    const player = await known(
      { url: file('talk-plain.txt'), type: 'text/plain', language: 'de' },
      { url: file('talk.srt'), type: 'application/x-subrip', language: 'en' },
    );
    await transcript(player);
    expect(words(player).join(' ')).not.to.contain('Ben');
    const select = find<HTMLSelectElement>(player, '.tools select')!;
    expect([...select.options].map(({ text, lang }) => `${lang} ${text.trim()}`)).to.deep.equal([
      'de Deutsch',
      'en English',
    ]);
    select.value = '1';
    select.dispatchEvent(new Event('change'));
    await until(() => words(player).join(' ').includes('Ben:'), 'the other one');
  });

  it('keeps the focus on the choice of a language, also where that one cannot be had', async () => {
    const player = await known(
      { url: file('talk.srt'), type: 'application/x-subrip', language: 'en' },
      { url: file('none.vtt'), type: 'text/vtt', language: 'fr' },
      { url: file('talk-plain.txt'), type: 'text/plain', language: 'de' },
    );
    await transcript(player);
    search(player, 'wheel');
    await until(() => find(player, 'mark'), 'it is found');
    const select = (): HTMLSelectElement => find<HTMLSelectElement>(player, '.tools select')!;
    const first = select();
    const choose = (value: string): void => {
      first.focus();
      first.value = value;
      first.dispatchEvent(new Event('change'));
    };
    choose('1');
    await until(() => note(player).startsWith('The transcript could not be loaded here.'), 'it is told');
    expect(find(player, 'mark')).to.equal(null);
    expect(select()).to.equal(first);
    expect(player.shadowRoot!.activeElement).to.equal(first);
    choose('2');
    await until(() => words(player)[0]?.startsWith('Good morning'), 'the third one');
    expect(status(player)).not.to.contain('found');
    expect(player.shadowRoot!.activeElement).to.equal(first);
    choose('0');
    await until(() => words(player).join(' ').includes('Ben:'), 'the first one again');
    expect(find(player, 'mark')).to.equal(null);
  });

  it('is read from a file where there are captions in its language too, and from these where it cannot be had', async () => {
    const cues = [{ from: 0, to: 4, text: 'Said in captions.' }];
    const both = async (transcriptUrl: string): Promise<EmbedPlayerElement> => {
      const player = await tracked(track(cues));
      const link = Object.assign(document.createElement('a'), {
        href: transcriptUrl,
        rel: 'transcript',
        hreflang: 'en',
        textContent: 'Transcript',
      });
      player.append(link);
      player.requestUpdate();
      await player.updateComplete;
      await transcript(player);
      expect(find(player, '.tools select'), 'one language').to.equal(null);
      return player;
    };
    expect(words(await both(file('talk.srt')))[1]).to.contain('Ben:');
    expect(words(await both(file('none.vtt')))).to.deep.equal(['0:00 Said in captions.']);
    expect(words(await both(file('talk-half.json')))).to.deep.equal(['0:00 Said in captions.']);
  });

  it('is chosen among two tracks in one language', async () => {
    const said = (text: string): string => track([{ from: 0, to: 4, text }]);
    const player = await drawn(
      html`<embed-player
        ><audio controls muted preload="none" src=${TALK}>
          <track kind="captions" srclang="en" label="English" src=${said('Plain.')} />
          <track kind="captions" srclang="en" label="English, simple" src=${said('Simple.')} /></audio
      ></embed-player>`,
    );
    await transcript(player);
    expect(words(player)).to.deep.equal(['0:00 Plain.']);
    const select = find<HTMLSelectElement>(player, '.tools select')!;
    expect([...select.options].map(({ text }) => text.trim())).to.deep.equal(['English', 'English, simple']);
    select.value = '1';
    select.dispatchEvent(new Event('change'));
    await until(() => words(player)[0] === '0:00 Simple.', 'the other one');
    expect(select.value).to.equal('1');
  });

  it('follows nothing where it has no times', async () => {
    const player = await linked('talk-plain.txt');
    await transcript(player);
    expect(find(player, '.tools [aria-pressed]')).to.equal(null);
  });

  it('keeps what was found while it is closed', async () => {
    const player = await linked('talk.srt');
    await transcript(player);
    search(player, 'wheel');
    await until(() => find(player, 'mark'), 'it is found');
    const details = find<HTMLDetailsElement>(player, 'details[part="transcript"]')!;
    details.open = false;
    await new Promise((resolve) => details.addEventListener('toggle', resolve, { once: true }));
    details.open = true;
    await new Promise((resolve) => details.addEventListener('toggle', resolve, { once: true }));
    await player.updateComplete;
    expect(player.shadowRoot!.querySelectorAll('mark')).to.have.length(3);
  });

  it('goes where its link goes, and its languages come when they do', async () => {
    const player = await linked('talk.srt');
    await transcript(player);
    const link = player.querySelector('a')!;
    const other = Object.assign(link.cloneNode() as HTMLAnchorElement, {
      href: file('talk-plain.txt'),
      hreflang: 'de',
    });
    player.append(other);
    player.requestUpdate();
    await until(() => find(player, '.tools select'), 'a choice');
    other.remove();
    link.remove();
    player.requestUpdate();
    await until(() => !find(player, 'details'), 'none');
  });

  it('is the same in two formats where one says no language, and a broken address is passed over', async () => {
    const player = await linked('http://[bad');
    const transcripts = [{ url: file('talk.srt'), type: 'application/x-subrip' }];
    player.embed = { url: TALK, kind: 'audio', status: 'ok', media: { sources: [], transcripts } } satisfies Embed;
    await transcript(player);
    expect(words(player)).to.have.length(3);
    expect(find(player, '.tools select')).to.equal(null);
  });

  it('is told of in words where its server lets nobody read it, with a link', async () => {
    const address = elsewhere('/tests/elements/fixtures/talk-plain.txt');
    const player = await linked(address);
    await open(player, 'transcript');
    await until(() => note(player) === 'The transcript could not be loaded here. Open the file', 'it is told');
    expect(find<HTMLAnchorElement>(player, 'details a')!.href).to.equal(address);
    expect(status(player)).to.equal('The transcript could not be loaded here.');
    push(player, 'play');
    await plays(player, 0.1);
  });

  it('is told of where there is no file, and where half of one came', async () => {
    const none = await linked('none.vtt');
    await open(none, 'transcript');
    await until(() => note(none).startsWith('The transcript could not be loaded here.'), 'it is told');
    const half = await linked('talk-half.json');
    await open(half, 'transcript');
    await until(() => note(half).startsWith('No words could be found'), 'it is told');
  });

  it('says so where a track that a script made holds no words', async () => {
    const player = await drawn(
      html`<embed-player><audio controls muted preload="none" src=${TALK}></audio></embed-player>`,
    );
    player.media!.addTextTrack('captions', 'English', 'en');
    player.requestUpdate();
    await open(player, 'transcript');
    await until(() => note(player).startsWith('No words could be found'), 'it is told');
  });

  it('takes the next format where the first cannot be read', async () => {
    const player = await known(
      { url: file('talk-half.json'), type: 'application/json' },
      { url: file('talk.srt'), type: 'application/x-subrip' },
    );
    await transcript(player);
    expect(words(player)).to.have.length(3);
  });

  it('says where it ends, if the recording goes on', async () => {
    const player = await tracked(blob(vtt(lines(40)).slice(0, -200)));
    await transcript(player);
    push(player, 'play');
    await until(() => /^The transcript ends after/.test(note(player)), 'it is told');
  });

  it('reads what it can of a broken file', async () => {
    const text = 'WEBVTT\n\n00:01 --> no\nlost\n\n00:00:02.000 --> 00:00:04.000\nHeard.\n\nrubbish\n\n00:00:08.000 -->';
    const player = await tracked(blob(text));
    await transcript(player);
    expect(words(player)).to.deep.equal(['0:02 Heard.']);
  });

  it('holds 5,000 cues', async () => {
    const many = lines(5000, 1).map((line, i) => ({ ...line, text: `<v S${i}>${line.text}` }));
    const player = await tracked(track(many));
    const from = performance.now();
    const box = await transcript(player);
    expect(performance.now() - from).to.be.below(5000);
    expect(box.children).to.have.length(5000);
    // hidden paragraphs have a guessed height: what is looked for is in sight all the same
    search(player, 'Line 4321');
    await until(() => box.querySelector('mark'), 'it is found');
    await player.updateComplete;
    press(player, 'Next match');
    const place = (): number => {
      const [inner, outer] = [box.querySelector('mark'), box].map((one) => one!.getBoundingClientRect());
      return inner!.top - outer!.top;
    };
    await until(() => place() >= 0 && place() < box.clientHeight, 'it is in sight');
    const begin = performance.now();
    player.media!.dispatchEvent(new Event('timeupdate'));
    expect(performance.now() - begin).to.be.below(50);
  });

  it('runs in the direction of its words', async () => {
    const player = await tracked(track([{ from: 0, to: 3, text: 'שלום לכולם.' }]));
    const box = await transcript(player);
    expect(getComputedStyle(box.querySelector('span')!).direction).to.equal('rtl');
  });

  it('is accessible, and everything in it is reached with the keyboard', async () => {
    const player = await linked('talk.srt');
    const box = await transcript(player);
    search(player, 'wheel');
    await until(() => find(player, '.tools button[aria-label="Next match"]'), 'buttons');
    expect(await violations(player)).to.deep.equal([]);
    expect([box.tabIndex, box.localName, nameOf(box)]).to.deep.equal([0, 'ol', 'Transcript']);
    const small = [...player.shadowRoot!.querySelectorAll('details button, details input, summary')].filter(
      (target) => {
        const { width, height } = target.getBoundingClientRect();
        return width < 24 || height < 24;
      },
    );
    expect(small.map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
  });

  it('comes back when its player does, and ends with it', async () => {
    const player = await linked('talk.srt');
    await transcript(player);
    const parent = player.parentElement!;
    player.remove();
    await until(() => player.media === null, 'it is given back');
    parent.append(player);
    await transcript(player);
    expect(words(player)).to.have.length(3);
  });
});
