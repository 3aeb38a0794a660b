import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { getConfig } from '../../src/elements/config.js';

const loader = new URL('/src/loader.ts', location.href).href;

describe('the loader', () => {
  before(async () => {
    const meta = document.createElement('meta');
    meta.name = 'embed-hub';
    meta.content = 'resolver=/oembed?a=b, consent=ask, posters=all; timeout=9, auto=.post, auto-frames, nonsense';
    // a type that is not run: the script is imported below
    const script = document.createElement('script');
    script.type = 'text/plain';
    script.src = loader;
    script.dataset['timeout'] = '20';
    script.dataset['posters'] = ' provider ';
    document.head.append(meta, script);
    expect(customElements.get('embed-media')).to.equal(undefined);
    expect(customElements.get('embed-card')).to.equal(undefined);
    await fixture(html`<embed-media src="https://vimeo.com/76979871"></embed-media>`);
    await import(loader);
  });

  it('defines what the page holds, and nothing else', async () => {
    await customElements.whenDefined('embed-media');
    expect(document.querySelector('embed-media')!.shadowRoot).not.to.equal(null);
    expect(customElements.get('embed-card')).to.equal(undefined);
  });

  it('reads its configuration from the page, its own attributes first', async () => {
    await waitUntil(() => getConfig().timeout, 'no settings');
    expect(getConfig()).to.deep.equal({
      resolver: '/oembed?a=b',
      consent: 'ask',
      posters: 'provider',
      timeout: 20,
    });
  });

  it('finds what comes later, however deep', async () => {
    const parent = await fixture<HTMLElement>(html`<div></div>`);
    parent.innerHTML = '<section><p><embed-card href="https://blog.example/"></embed-card></p></section>';
    await customElements.whenDefined('embed-card');
    expect(parent.querySelector('embed-card')!.shadowRoot).not.to.equal(null);
  });

  it('begins the automatic mode, with what the page says of it', async () => {
    const parent = await fixture<HTMLElement>(html`<div></div>`);
    const markup = `<div class="post"><p>https://youtu.be/M7lc1UVf-VE</p></div><p>https://youtu.be/M7lc1UVf-VE</p>
      <iframe loading="lazy" src="https://www.youtube.com/embed/M7lc1UVf-VE" style="margin-top: 20000px"></iframe>`;
    parent.append(document.createRange().createContextualFragment(markup));
    await waitUntil(() => parent.querySelectorAll('embed-media').length === 2, 'not upgraded', { timeout: 5000 });
    expect(parent.querySelector('iframe')).to.equal(null);
    expect(parent.querySelector('.post')!.nextElementSibling!.textContent).to.contain('youtu.be');
  });

  it('makes links to a time work where there are any', async () => {
    const parent = await fixture<HTMLElement>(
      html`<div>
        <audio id="talk" controls preload="none"></audio>
        <a href="#talk:t=90">1:30</a>
      </div>`,
    );
    const audio = parent.querySelector('audio')!;
    const played = new Promise<number>((resolve) => {
      audio.play = () => {
        resolve(1);
        return Promise.resolve();
      };
    });
    const link = parent.querySelector('a')!;
    await waitUntil(() => Symbol.for('embed-hub.time-links') in globalThis, 'not begun');
    link.click();
    await played;
    expect(document.activeElement).to.equal(audio);
  });

  it('may run twice', async () => {
    const Media = customElements.get('embed-media');
    await import(`${loader}?again`);
    await fixture(html`<embed-media src="https://vimeo.com/76979871"></embed-media>`);
    expect(customElements.get('embed-media')).to.equal(Media);
  });
});
