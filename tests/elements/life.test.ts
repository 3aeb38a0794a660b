import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { EmbedMediaElement } from '../../src/elements/embed-media.js';
import { button, iframe, part, settled, showing, textOf, video } from './helpers.js';

const YOUTUBE = 'https://youtu.be/M7lc1UVf-VE';
const VIMEO = 'https://vimeo.com/76979871';

describe('<embed-media>: life in a page', () => {
  it('shows the last of several addresses, whatever answers first', async () => {
    const element = await fixture<EmbedMediaElement>(html`<embed-media></embed-media>`);
    const told: string[] = [];
    element.addEventListener('embed-resolved', ({ embed }) => told.push(embed.provider!.id!));
    element.src = YOUTUBE;
    await element.updateComplete;
    element.src = 'https://soundcloud.com/somebody/a-talk';
    await element.updateComplete;
    element.src = VIMEO;
    await oneEvent(element, 'embed-resolved');
    expect(element.embed!.provider!.id).to.equal('vimeo');
    expect(told).to.deep.equal(['vimeo']);
  });

  it('closes the player when its address changes', async () => {
    const element = await settled(html`<embed-media></embed-media><embed-media src=${VIMEO}></embed-media>`);
    const resolved = oneEvent(element, 'embed-resolved');
    element.embed = video();
    await resolved;
    await element.updateComplete;
    element.activate();
    const again = oneEvent(element, 'embed-resolved');
    element.embed = video({ title: 'Another' });
    await again;
    expect(iframe(element) === null).to.equal(true);
    expect(element.state).to.equal('idle');
  });

  it('goes back to its address when a given embed is taken away', async () => {
    const element = await settled(html`<embed-media src=${VIMEO}></embed-media>`);
    const given = oneEvent(element, 'embed-resolved');
    element.embed = video();
    await given;
    expect(element.embed).to.have.property('title', 'A film');
    const back = oneEvent(element, 'embed-resolved');
    element.embed = null;
    await back;
    expect(element.embed!.provider!.id).to.equal('vimeo');
  });

  it('takes `src` before the first link, and follows both', async () => {
    const element = await settled(html`<embed-media src=${YOUTUBE}><a href=${VIMEO}>My talk</a></embed-media>`);
    expect(element.embed?.provider?.id).to.equal('youtube');
    let next = oneEvent(element, 'embed-resolved');
    element.removeAttribute('src');
    await next;
    expect(element.embed!.provider!.id).to.equal('vimeo');
    next = oneEvent(element, 'embed-resolved');
    element.querySelector('a')!.href = YOUTUBE;
    await next;
    expect(element.embed?.provider?.id).to.equal('youtube');
  });

  it('sees a link that comes late', async () => {
    const element = await fixture<EmbedMediaElement>(html`<embed-media><p></p></embed-media>`);
    expect(element.state).to.equal('idle');
    const resolved = oneEvent(element, 'embed-resolved');
    const link = document.createElement('a');
    link.href = VIMEO;
    element.querySelector('p')!.append(link);
    await resolved;
    await element.updateComplete;
    expect(part(element, 'button') === null).to.equal(false);
  });

  it('keeps properties that were set before it was defined', async () => {
    class LateElement extends EmbedMediaElement {}
    const early = document.createElement('late-media') as EmbedMediaElement;
    const embed = video();
    early.embed = embed;
    early.src = VIMEO;
    document.body.append(early);
    const resolved = oneEvent(early, 'embed-resolved');
    customElements.define('late-media', LateElement);
    await resolved;
    expect(early.embed).to.equal(embed);
    expect(early.src).to.equal(VIMEO);
    early.remove();
  });

  it('keeps its state when it is moved', async () => {
    const element = await showing(video());
    element.activate();
    const frame = iframe(element)!;
    const elsewhere = await fixture<HTMLElement>(html`<div></div>`);
    elsewhere.append(element);
    await Promise.resolve();
    expect(iframe(element) === frame).to.equal(true);
    expect(element.state).not.to.equal('idle');
  });

  it('goes back to the facade when it is removed, and works again when it returns', async () => {
    const element = await showing(video());
    const parent = element.parentElement!;
    element.activate();
    element.remove();
    await element.updateComplete;
    expect(iframe(element) === null).to.equal(true);
    expect(element.state).to.equal('idle');
    let failures = 0;
    element.addEventListener('embed-failed', () => failures++);
    document.dispatchEvent(
      new SecurityPolicyViolationEvent('securitypolicyviolation', {
        blockedURI: location.origin,
        effectiveDirective: 'frame-src',
        documentURI: location.href,
        violatedDirective: 'frame-src',
        originalPolicy: '',
        disposition: 'enforce',
        statusCode: 200,
      }),
    );
    expect(failures).to.equal(0);
    parent.append(element);
    await element.updateComplete;
    button(element).click();
    expect(iframe(element) === null).to.equal(false);
  });

  it('stays gone, or unknown, when it is removed and returns', async () => {
    for (const [src, state] of [
      ['http://www.blogtalkradio.com/gov20', 'gone'],
      ['https://nobody.example/', 'unknown'],
    ] as const) {
      const element = await settled(html`<embed-media src=${src}></embed-media>`);
      const parent = element.parentElement!;
      element.remove();
      await element.updateComplete;
      parent.append(element);
      await element.updateComplete;
      expect(element.state).to.equal(state);
    }
  });

  it('is a facade again when it is cloned', async () => {
    const element = await settled(html`<embed-media src=${VIMEO}><img alt="" src="data:," /></embed-media>`);
    const copy = element.cloneNode(true) as EmbedMediaElement;
    const resolved = oneEvent(copy, 'embed-resolved');
    element.parentElement!.append(copy);
    await resolved;
    await copy.updateComplete;
    expect(copy.state).to.equal('idle');
    expect(part(copy, 'button') === null).to.equal(false);
    expect(copy.children.length).to.equal(1);
  });

  it('is a facade again when it is cloned while it is open', async () => {
    const element = await settled(html`<embed-media src=${VIMEO}></embed-media>`);
    element.embed = video();
    await oneEvent(element, 'embed-resolved');
    await element.updateComplete;
    element.activate();
    expect(iframe(element) === null).to.equal(false);
    const copies = [element.cloneNode(true), document.importNode(element.parentElement!, true).firstElementChild!];
    for (const copy of copies as EmbedMediaElement[]) {
      const resolved = oneEvent(copy, 'embed-resolved');
      element.parentElement!.append(copy);
      await resolved;
      await copy.updateComplete;
      expect([copy.state, copy.embed!.provider!.id]).to.deep.equal(['idle', 'vimeo']);
      expect(iframe(copy) === null).to.equal(true);
      copy.remove();
    }
    expect(iframe(element) === null, 'and the first one stays open').to.equal(false);
  });

  it('works in the shadow roots of others, and in templates there', async () => {
    const outer = await fixture<HTMLElement>(html`<div lang="de"></div>`);
    const root = outer.attachShadow({ mode: 'closed' });
    const template = document.createElement('template');
    template.innerHTML = `<section><embed-media src="${VIMEO}"></embed-media></section>`;
    root.append(template);
    const inner = document.createElement('div');
    root.append(inner);
    const nested = inner.attachShadow({ mode: 'open' });
    const element = document.importNode(template.content, true).querySelector('embed-media')!;
    const resolved = oneEvent(element, 'embed-resolved');
    nested.append(element);
    await resolved;
    await element.updateComplete;
    expect(textOf(part(element, 'label'))).to.equal('Abspielen');
    button(element).click();
    expect(iframe(element) === null).to.equal(false);
    root.append(element);
    expect(element.state, 'a move out of one into another').to.equal('activating');
    outer.remove();
    await Promise.resolve();
    await Promise.resolve();
    expect(element.state).to.equal('idle');
  });

  it('loses no focus when its address changes while the reader is in the player', async () => {
    for (const [next, target] of [
      ['https://www.youtube.com/watch?v=M7lc1UVf-VE', '[part="button"]'],
      ['http://www.blogtalkradio.com/gov20', 'a'],
      ['https://nobody.example/a', 'a'],
    ] as const) {
      const element = await settled(html`<embed-media src=${VIMEO}></embed-media>`);
      button(element).click();
      expect(element.shadowRoot!.activeElement === iframe(element)).to.equal(true);
      const told = Promise.race([oneEvent(element, 'embed-resolved'), oneEvent(element, 'embed-failed')]);
      element.src = next;
      await told;
      await element.updateComplete;
      expect(iframe(element) === null).to.equal(true);
      expect(element.shadowRoot!.activeElement?.matches(target), next).to.equal(true);
    }
  });

  it("gives the focus to the author's link where there is nothing else", async () => {
    const element = await settled(html`<embed-media src=${VIMEO}><a href="https://a.example/">Words</a></embed-media>`);
    button(element).click();
    const told = oneEvent(element, 'embed-failed');
    element.src = 'https://nobody.example/a';
    await told;
    await element.updateComplete;
    expect(document.activeElement === element.querySelector('a')).to.equal(true);
  });

  it('takes no focus that is elsewhere when its address changes', async () => {
    const element = await settled(html`<embed-media src=${VIMEO}></embed-media><input aria-label="Elsewhere" />`);
    element.activate();
    const input = element.parentElement!.querySelector('input')!;
    input.focus();
    const told = oneEvent(element, 'embed-resolved');
    element.src = YOUTUBE;
    await told;
    await element.updateComplete;
    expect(document.activeElement === input).to.equal(true);
  });

  it('does nothing inside a <template>, and works when it comes out', async () => {
    const template = document.createElement('template');
    template.innerHTML = `<embed-media src="${VIMEO}"></embed-media>`;
    expect(template.content.firstElementChild!.shadowRoot).to.equal(null);
    const parent = await fixture<HTMLElement>(html`<div></div>`);
    const resolved = oneEvent(parent, 'embed-resolved');
    parent.append(document.importNode(template.content, true));
    await resolved;
    expect(parent.querySelector('embed-media')!.embed?.provider?.id).to.equal('vimeo');
  });

  for (const tag of ['embed-media', 'embed-card', 'embed-consent', 'embed-hub']) {
    it(`may be defined twice: ${tag}`, async () => {
      const [first, again] = [`/src/define/${tag}.ts`, `/src/define/${tag}.ts?again`];
      await import(first);
      const known = customElements.get(tag);
      await import(again);
      expect(known).to.be.a('function');
      expect(customElements.get(tag) === known).to.equal(true);
    });
  }

  it('is nothing that a page cannot define under a name of its own', async () => {
    class OwnMedia extends EmbedMediaElement {}
    customElements.define('own-media', OwnMedia);
    const element = document.createElement('own-media') as OwnMedia;
    element.src = VIMEO;
    const resolved = oneEvent(element, 'embed-resolved');
    document.body.append(element);
    await resolved;
    await element.updateComplete;
    expect(element.activate()).to.equal(true);
    element.remove();
  });

  it('changes nothing the author wrote', async () => {
    const element = await settled(
      html`<embed-media
        ><a href=${VIMEO}>My <em>talk</em></a> and more</embed-media
      >`,
    );
    expect(textOf(element)).to.equal('My talk and more');
    expect(element.querySelector('a')!.getAttributeNames()).to.deep.equal(['href']);
  });
});
