import { expect, html, oneEvent } from '@open-wc/testing';
import { configure } from '../../src/elements/config.js';
import type { EmbedFailedEvent } from '../../src/elements/events.js';
import type { EmbedMediaElement } from '../../src/elements/embed-media.js';
import { button, iframe, ownLink, part, settled, showing, textOf, video } from './helpers.js';

const visible = (element: Element | null | undefined): boolean => (element?.getBoundingClientRect().height ?? 0) > 0;

async function failure(element: EmbedMediaElement, cause: () => void): Promise<EmbedFailedEvent> {
  const failed = oneEvent(element, 'embed-failed');
  cause();
  const event = await failed;
  await element.updateComplete;
  return event as unknown as EmbedFailedEvent;
}

describe('<embed-media>: a player that does not load', () => {
  it('says so, offers another try and keeps the link', async () => {
    const element = await showing(video(), html`<a href="https://video.example/42">My talk</a>`);
    button(element).click();
    const event = await failure(element, () => iframe(element)!.dispatchEvent(new Event('error')));
    expect(event.code).to.equal('network');
    expect(event.url).to.equal('https://video.example/42');
    expect(element.state).to.equal('failed');
    expect(element.matches(':state(failed)')).to.equal(true);
    expect(iframe(element) === null).to.equal(true);
    const said = element.shadowRoot!.querySelector('[role="status"]');
    expect(textOf(said)).to.equal('My talk - Example Video could not be loaded: the provider could not be reached.');
    expect(visible(said)).to.equal(true);
    expect(visible(element.querySelector('a'))).to.equal(true);
    expect(element.shadowRoot!.activeElement === part(element, 'retry')).to.equal(true);
    await expect(element).to.be.accessible();
    part(element, 'retry')!.click();
    expect(element.state).to.equal('activating');
    expect(iframe(element) === null).to.equal(false);
    expect(element.shadowRoot!.activeElement === iframe(element)).to.equal(true);
  });

  it('gives up after a while', async () => {
    configure({ timeout: 0.001 });
    const element = await showing(video());
    const event = await failure(element, () => element.activate());
    configure({ timeout: 15 });
    expect(event.code).to.equal('timeout');
    expect(element.state).to.equal('failed');
  });

  it('waits fifteen seconds by default, and not once it has loaded', async () => {
    const waits: (number | undefined)[] = [];
    const [set, clear] = [window.setTimeout, window.clearTimeout];
    const cleared: unknown[] = [];
    configure({ timeout: 15 });
    const element = await showing(video());
    window.setTimeout = ((task: () => void, wait?: number) => {
      const id = set(task, wait);
      if (wait === 15_000) waits.push(id);
      return id;
    }) as typeof setTimeout;
    window.clearTimeout = ((id?: number) => {
      cleared.push(id);
      clear(id);
    }) as typeof clearTimeout;
    try {
      element.activate();
      await oneEvent(iframe(element)!, 'load');
    } finally {
      [window.setTimeout, window.clearTimeout] = [set, clear];
    }
    expect(waits.length).to.equal(1);
    expect(cleared).to.include(waits[0]);
    expect(element.state).to.equal('active');
  });
});

describe('<embed-media>: something gone', () => {
  it('says that the service has closed, since when, and links to the copies', async () => {
    const element = await settled(html`<embed-media src="http://www.blogtalkradio.com/gov20"></embed-media>`);
    expect(element.state).to.equal('gone');
    expect(element.matches(':state(gone)')).to.equal(true);
    expect(textOf(part(element, 'reason'))).to.match(/BlogTalkRadio has closed .*January 2025/);
    expect(textOf(part(element, 'title'))).to.equal('gov20');
    const links = [...element.shadowRoot!.querySelectorAll('a')].map((a) => a.href);
    expect(links).to.deep.equal([element.embed!.archive!.url, element.embed!.archive!.mediaUrl]);
    expect(element.shadowRoot!.querySelector('button') === null).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('says which address cannot be recovered', async () => {
    const src = 'http://c.brightcove.com/services/viewer/federated_f9?isVid=1';
    const element = await settled(html`<embed-media src=${src}></embed-media>`);
    expect(textOf(part(element, 'reason'))).to.contain('does not say what it played');
    expect(textOf(part(element, 'archive'))).to.equal('Archived page');
  });

  it('says that an old player cannot be carried over', async () => {
    const src = 'http://c.brightcove.com/services/viewer/federated_f8/271530229?videoId=3004310549001';
    const element = await settled(html`<embed-media src=${src}></embed-media>`);
    expect(textOf(part(element, 'reason'))).to.contain('no longer works');
  });

  it('keeps the author’s words, and does not repeat what a build wrote', async () => {
    const own = await settled(
      html`<embed-media><a href="http://www.blogtalkradio.com/gov20">Our show</a></embed-media>`,
    );
    expect(visible(own.querySelector('a'))).to.equal(true);
    expect(visible(part(own, 'reason'))).to.equal(true);
    const built = await settled(
      html`<embed-media src="http://www.blogtalkradio.com/gov20"
        ><b>gov20</b> <span>It has closed.</span>
        <a href="https://web.archive.org/web/2012/http://www.blogtalkradio.com/gov20">Archived page</a></embed-media
      >`,
    );
    expect(visible(built.querySelector('a'))).to.equal(true);
    expect(part(built, 'reason') === null).to.equal(true);
    expect(built.shadowRoot!.querySelector('a') === null).to.equal(true);
    await expect(built).to.be.accessible();
  });

  it('never leaves the reader without a link', async () => {
    const element = await showing({ url: 'https://gone.example/1', kind: 'link', status: 'gone' });
    expect(element.shadowRoot!.querySelector('a')!.href).to.equal('https://gone.example/1');
  });
});

describe('<embed-media>: addresses nobody knows', () => {
  const unknown = {
    'https://nobody.example/42': 'unsupported-url',
    'https://www.youtube.com/watch?v=%3Cscript%3E': 'unsupported-url',
    'https://evil.example/?u=https://www.youtube.com/watch?v=M7lc1UVf-VE': 'unsupported-url',
    [`https://nobody.example/${'a'.repeat(100_000)}`]: 'unsupported-url',
    'not an address': 'unsupported-url',
    'javascript:alert(1)': 'unsafe-url',
    'data:text/html,x': 'unsafe-url',
  };
  for (const [src, code] of Object.entries(unknown)) {
    it(`shows only a link for ${src.slice(0, 60)}`, async () => {
      let told: EmbedFailedEvent | undefined;
      const listen = (event: Event): void => void (told = event as EmbedFailedEvent);
      document.addEventListener('embed-failed', listen);
      const element = await settled(html`<embed-media src=${src}></embed-media>`);
      document.removeEventListener('embed-failed', listen);
      expect(told!.code).to.equal(code);
      expect(told!.url).to.equal(src);
      expect(element.state).to.equal('unknown');
      expect(element.shadowRoot!.querySelector('button, iframe') === null).to.equal(true);
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
      expect(textOf(element.shadowRoot)).not.to.equal('');
      for (const { href } of element.shadowRoot!.querySelectorAll('a')) expect(href).to.match(/^https?:/);
      if (code === 'unsafe-url') expect(element.shadowRoot!.querySelector('a') === null).to.equal(true);
      else expect(element.shadowRoot!.querySelector('a') === null).to.equal(false);
      await expect(element).to.be.accessible();
    });
  }

  it('leaves the author’s link as it is', async () => {
    const element = await settled(html`<embed-media><a href="https://nobody.example/42">A page</a></embed-media>`);
    expect(element.state).to.equal('unknown');
    expect(part(element, 'link') === null).to.equal(true);
    expect(visible(element.querySelector('a'))).to.equal(true);
  });

  it('shows a link for an embed without a player, and for one whose frame is no web address', async () => {
    const { frame: _, ...without } = video();
    for (const embed of [without, video({ frame: { src: 'javascript:alert(1)', allow: [] } })]) {
      const element = await showing(embed);
      expect(element.state).to.equal('unknown');
      expect(part(element, 'button') === null).to.equal(true);
      expect(element.activate()).to.equal(false);
      expect(ownLink(element).href).to.equal('https://video.example/42');
    }
  });
});
