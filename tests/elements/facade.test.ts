import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { EmbedActivateEvent } from '../../src/elements/events.js';
import { button, FRAME, iframe, nameOf, ownLink, part, settled, showing, textOf, video } from './helpers.js';

const link = html`<a href="https://video.example/42">My talk</a>`;

describe('<embed-media>: the facade', () => {
  it('has a real button that says action, title and provider', async () => {
    const element = await showing(video(), link);
    expect(button(element).localName).to.equal('button');
    expect(nameOf(button(element))).to.equal('Play: My talk - Example Video');
    expect(element.state).to.equal('idle');
    await expect(element).to.be.accessible();
  });

  it('prefers the author’s words to the provider’s title, and that to a made-up one', async () => {
    expect(nameOf(button(await showing(video())))).to.equal('Play: A film - Example Video');
    const { title: _, ...untitled } = video();
    expect(nameOf(button(await showing(untitled)))).to.equal('Play: Video on Example Video');
    const bare = html`<a href="https://video.example/42">https://video.example/42</a>`;
    expect(nameOf(button(await showing(video(), bare)))).to.equal('Play: A film - Example Video');
  });

  it('says what the button does for each kind', async () => {
    const actions = {
      video: 'Play',
      live: 'Play',
      playlist: 'Play',
      audio: 'Listen',
      photo: 'Show',
      slides: 'Show slides',
    } as const;
    for (const [kind, action] of Object.entries(actions)) {
      const element = await showing(video({ kind: kind as keyof typeof actions }));
      expect(nameOf(button(element)), kind).to.equal(`${action}: A film - Example Video`);
      expect(textOf(part(element, 'label'))).to.equal(action);
      await expect(element).to.be.accessible();
    }
  });

  it('says when it does not start at the beginning, once, in name and label', async () => {
    const element = await showing(
      video({ start: 90 }),
      html`<a href="https://video.example/42">My talk, from 1:30</a>`,
    );
    expect(nameOf(button(element))).to.equal('Play: My talk - Example Video, starts at 1:30');
    expect(textOf(part(element, 'start'))).to.equal('starts at 1:30');
  });

  it('shows where the focus is', async () => {
    const before = await fixture<HTMLButtonElement>(html`<button>before</button>`);
    const element = await showing(video());
    before.focus();
    await sendKeys({ press: 'Tab' });
    // WebKit's test window never has the focus, and then nothing matches :focus
    if (!document.hasFocus()) return;
    expect(button(element).matches(':focus-visible')).to.equal(true);
    const { outlineStyle, outlineWidth } = getComputedStyle(button(element));
    expect(outlineStyle).to.equal('solid');
    expect(parseFloat(outlineWidth)).to.be.at.least(2);
  });

  it('is large enough to hit, and as large as the box', async () => {
    const { width, height } = button(
      await showing(video({ frame: { src: FRAME, allow: [], height: 60 } })),
    ).getBoundingClientRect();
    expect(width).to.be.at.least(44);
    expect(height).to.be.at.least(44);
  });

  it('keeps the author’s link in sight, and adds none', async () => {
    const element = await showing(video(), link);
    expect(element.querySelector('a')!.checkVisibility()).to.equal(true);
    expect(element.querySelector('a')!.getBoundingClientRect().height).to.be.greaterThan(0);
    expect(part(element, 'link') === null).to.equal(true);
  });

  it('has a link of its own where the author wrote none', async () => {
    const own = ownLink(await showing(video()));
    expect(own.href).to.equal('https://video.example/42');
    expect(textOf(own)).to.equal('A film');
    const beside = ownLink(await showing(video(), 'My words'));
    expect(textOf(beside)).to.equal('Open on Example Video');
  });

  it('gives the credit, with a link to its maker', async () => {
    const element = await settled(
      html`<embed-media src="https://www.flickr.com/photos/elycefeliz/3224486233/"></embed-media>`,
    );
    expect(element.embed?.kind).to.equal('photo');
    expect(textOf(part(element, 'credit'))).to.equal('by elycefeliz');
    const maker = part(element, 'credit')!.querySelector('a')!;
    expect(maker.href).to.equal('https://www.flickr.com/photos/elycefeliz/');
    expect(maker.dir).to.equal('auto');
    expect(nameOf(button(element))).to.equal('Show: Photo on Flickr');
  });

  it('never links a credit to anything but the web', async () => {
    const element = await showing(video({ authors: [{ name: 'Somebody', url: 'javascript:alert(1)' }] }));
    expect(textOf(part(element, 'credit'))).to.equal('by Somebody · Example Video');
    expect(part(element, 'credit')!.querySelector('a') === null).to.equal(true);
  });

  it('says where the player comes from', async () => {
    expect(textOf(part(await showing(video()), 'note'))).to.equal('Plays from localhost; nothing is loaded before.');
  });

  it('shows the author’s picture, and not one that does not load', async () => {
    const good = 'data:image/gif;base64,R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAACAkQBADs=';
    const element = await showing(video(), html`<img src=${good} alt="" />${link}`);
    expect(element.querySelector('img')!.assignedSlot!.name).to.equal('poster');
    expect(element.querySelector('img')!.hidden).to.equal(false);
    const broken = await fixture<HTMLImageElement>(html`<img alt="" />`);
    const other = await showing(video(), broken);
    const failed = oneEvent(broken, 'error');
    broken.src = 'data:image/png;base64,broken';
    await failed;
    expect(broken.hidden).to.equal(true);
    expect(part(other, 'button') === null).to.equal(false);
  });

  it('takes the slot the author named', async () => {
    const element = await showing(
      video(),
      html`<img id="first" alt="" src="data:," /><img id="named" slot="poster" alt="" src="data:," />`,
    );
    expect(element.querySelector('#named')!.assignedSlot!.name).to.equal('poster');
    expect(element.querySelector('#first')!.assignedSlot!.name).to.equal('');
  });

  it('asks nobody before the button is pressed', async () => {
    performance.clearResourceTimings();
    const element = await settled(
      html`<embed-media><a href="https://www.youtube.com/watch?v=M7lc1UVf-VE&t=1m30s">My talk</a></embed-media>`,
    );
    expect(element.embed?.start).to.equal(90);
    const hosts = performance.getEntriesByType('resource').map(({ name }) => new URL(name).host);
    expect(hosts.filter((host) => host !== location.host)).to.deep.equal([]);
    expect(iframe(element) === null).to.equal(true);
    expect(document.querySelector('link[rel="preconnect"], link[rel="dns-prefetch"]') === null).to.equal(true);
    expect(nameOf(button(element))).to.equal('Play: My talk - YouTube, starts at 1:30');
  });
});

describe('<embed-media>: activation', () => {
  it('makes the frame before the click is over, complete, and gives it the focus', async () => {
    const element = await showing(video(), link);
    button(element).click();
    const frame = iframe(element)!;
    expect(frame.src).to.equal(`${FRAME}?autoplay=1`);
    expect(frame.title).to.equal('My talk - Example Video');
    expect(frame.getAttribute('allow')).to.equal('autoplay; fullscreen');
    expect(frame.referrerPolicy).to.equal('strict-origin-when-cross-origin');
    expect(frame.hasAttribute('sandbox')).to.equal(false);
    expect(frame.getAttribute('loading')).not.to.equal('lazy');
    expect(element.shadowRoot!.activeElement === frame).to.equal(true);
    expect(element.state).to.equal('activating');
    await element.updateComplete;
    expect(part(element, 'button') === null).to.equal(true);
    expect(element.shadowRoot!.activeElement === frame).to.equal(true);
  });

  it('keeps query and fragment of the player’s address, and sets a sandbox where one is given', async () => {
    const src = `${FRAME}?url=https%3A%2F%2Fa.example%2F#t=62s`;
    const element = await showing(
      video({ frame: { src, allow: [], autoplay: 'auto_play=true', sandbox: 'allow-scripts' } }),
    );
    button(element).click();
    expect(iframe(element)!.src).to.equal(`${FRAME}?url=https%3A%2F%2Fa.example%2F&auto_play=true#t=62s`);
    expect(iframe(element)!.getAttribute('sandbox')).to.equal('allow-scripts');
  });

  it('replaces a setting of the same name, and leaves the rest of the query as it is written', async () => {
    const rewritten = {
      [`${FRAME}?channel=a&autoplay=false`]: `${FRAME}?channel=a&parent=${location.hostname}&autoplay=true`,
      [`${FRAME}?autoplay=false&videoId=ref:a/b,c`]: `${FRAME}?videoId=ref:a/b,c&parent=${location.hostname}&autoplay=true`,
      [`${FRAME}?noautoplay=1&autoplay`]: `${FRAME}?noautoplay=1&parent=${location.hostname}&autoplay=true`,
    };
    for (const [src, expected] of Object.entries(rewritten)) {
      const frame = { src, allow: [], embedder: 'parent', autoplay: 'autoplay=true' };
      const element = await showing(video({ frame }));
      button(element).click();
      expect(iframe(element)!.src).to.equal(expected);
    }
  });

  it('does not follow a link that the author put around it', async () => {
    const element = await showing(video());
    const around = document.createElement('a');
    around.href = '#elsewhere';
    element.replaceWith(around);
    around.append(element);
    await element.updateComplete;
    button(element).click();
    await oneEvent(iframe(element)!, 'load');
    await element.updateComplete;
    part(element, 'close')!.click();
    expect(element.state).to.equal('idle');
    expect(location.hash).to.equal('');
  });

  it('tells assistive technology once, in a node that was there before', async () => {
    const element = await showing(video());
    const status = element.shadowRoot!.querySelectorAll('[role="status"]');
    expect(status.length).to.equal(1);
    expect(textOf(status[0])).to.equal('');
    button(element).click();
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('[role="status"]') === status[0]).to.equal(true);
    expect(textOf(status[0])).to.equal('Loading A film - Example Video');
  });

  it('is active once the frame has loaded', async () => {
    const element = await showing(video(), link);
    button(element).click();
    await oneEvent(iframe(element)!, 'load');
    expect(element.state).to.equal('active');
    expect(element.querySelector('a')!.getBoundingClientRect().height).to.be.greaterThan(0);
    await element.updateComplete;
    await expect(element).to.be.accessible({ ignoredRules: ['frame-tested'] });
  });

  for (const key of ['Enter', ' ']) {
    it(`works with ${key === ' ' ? 'Space' : key}, from the first stop of the Tab key`, async () => {
      const before = await fixture<HTMLButtonElement>(html`<button>before</button>`);
      const element = await showing(video(), link);
      before.focus();
      await sendKeys({ press: 'Tab' });
      expect(element.shadowRoot!.activeElement === button(element)).to.equal(true);
      await sendKeys({ press: key });
      expect(element.shadowRoot!.activeElement === iframe(element)).to.equal(true);
      expect(iframe(element) === null).to.equal(false);
    });
  }

  it('asks the page first, which may say no', async () => {
    const embed = video();
    const element = await showing(embed);
    let asked: EmbedActivateEvent | undefined;
    const refuse = (event: EmbedActivateEvent): void => {
      asked = event;
      event.preventDefault();
      expect(iframe(element) === null).to.equal(true);
    };
    document.body.addEventListener('embed-activate', refuse);
    button(element).click();
    document.body.removeEventListener('embed-activate', refuse);
    expect(asked!.embed).to.equal(embed);
    expect([asked!.bubbles, asked!.composed, asked!.cancelable]).to.deep.equal([true, true, true]);
    expect(iframe(element) === null).to.equal(true);
    expect(element.state).to.equal('idle');
  });

  it('leaves the focus alone when a script activates it', async () => {
    const element = await showing(video());
    expect(element.activate()).to.equal(true);
    expect(element.activate()).to.equal(false);
    expect(element.shadowRoot!.activeElement === null).to.equal(true);
    expect(element.shadowRoot!.querySelectorAll('iframe').length).to.equal(1);
  });

  it('closes, and gives the focus back only where it was inside', async () => {
    const element = await showing(video());
    button(element).click();
    await oneEvent(iframe(element)!, 'load');
    await element.updateComplete;
    const close = part(element, 'close')!;
    expect(textOf(close)).to.equal('Close player');
    close.focus();
    close.click();
    await element.updateComplete;
    expect(iframe(element) === null).to.equal(true);
    expect(element.state).to.equal('idle');
    expect(element.shadowRoot!.activeElement === button(element)).to.equal(true);

    element.activate();
    button(element).blur();
    element.deactivate();
    await element.updateComplete;
    expect(element.shadowRoot!.activeElement === null).to.equal(true);
  });

  it('keeps its size', async () => {
    for (const frame of [
      video().frame!,
      { src: FRAME, allow: [], height: 166 },
      { src: FRAME, allow: [], aspectRatio: 9 / 16 },
    ]) {
      const element = await showing(video({ frame }), link);
      const before = element.getBoundingClientRect();
      const box = part(element, 'frame')!.getBoundingClientRect();
      if ('height' in frame) expect(box.height).to.equal(166);
      else expect(box.width / box.height).to.be.closeTo(frame.aspectRatio!, 0.01);
      element.activate();
      await element.updateComplete;
      expect(element.getBoundingClientRect().height).to.equal(before.height);
      expect(iframe(element)!.getBoundingClientRect().height).to.equal(box.height);
    }
  });
});
