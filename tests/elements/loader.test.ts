import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { getConfig } from '../../src/elements/config.js';

const loader = new URL('/src/loader.ts', location.href).href;

describe('the loader', () => {
  before(async () => {
    const meta = document.createElement('meta');
    meta.name = 'embed-hub';
    meta.content = 'resolver=/oembed, consent=ask, timeout=9, nonsense';
    // a type that is not run: the script is imported below
    const script = document.createElement('script');
    script.type = 'text/plain';
    script.src = loader;
    script.dataset['timeout'] = '20';
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
    expect(getConfig()).to.deep.equal({ resolver: '/oembed', consent: 'ask', timeout: 20 });
  });

  it('finds what comes later, however deep', async () => {
    const parent = await fixture<HTMLElement>(html`<div></div>`);
    parent.innerHTML = '<section><p><embed-card href="https://blog.example/"></embed-card></p></section>';
    await customElements.whenDefined('embed-card');
    expect(parent.querySelector('embed-card')!.shadowRoot).not.to.equal(null);
  });

  it('may run twice', async () => {
    const Media = customElements.get('embed-media');
    await import(`${loader}?again`);
    await fixture(html`<embed-media src="https://vimeo.com/76979871"></embed-media>`);
    expect(customElements.get('embed-media')).to.equal(Media);
  });
});
