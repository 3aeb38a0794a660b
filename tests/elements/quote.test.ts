import { expect, html, oneEvent } from '@open-wc/testing';
import type { Embed } from '../../src/core/embed.js';
import { button, FRAME, iframe, nameOf, part, settled, showing, textOf, video } from './helpers.js';

const words = 'Four hundred lines, and two of them wrong. Both were put right before lunch, by whoever saw them first.';
const quote = html`<blockquote>
  <p>${words}</p>
  — Somebody (@somebody) <a href="https://post.example/42">9 March 2012</a>
</blockquote>`;
const provider = { id: 'example', name: 'Example Posts' };
const frame = { src: FRAME, allow: [], height: 600 };

function post(): Embed {
  const { title: _, ...untitled } = video({ kind: 'post', provider, frame });
  return untitled;
}

const top = (element: Element | null): number => element!.getBoundingClientRect().top;
const height = (element: Element | null): number => element!.getBoundingClientRect().height;

describe('<embed-media>: a quoted post', () => {
  it('shows the words first, then a button no larger than what it says', async () => {
    const element = await showing(post(), quote);
    expect(top(element.querySelector('blockquote'))).to.be.lessThan(top(button(element)));
    expect(height(part(element, 'frame'))).to.be.within(44, 80);
    expect(button(element).getBoundingClientRect().width).to.be.lessThan(element.getBoundingClientRect().width);
    expect(textOf(part(element, 'label'))).to.equal('Show the post from Example Posts');
    await expect(element).to.be.accessible();
  });

  it('names the button after the words, not after a date', async () => {
    const name = nameOf(button(await showing(post(), quote)));
    expect(name).to.match(/^Show the post from Example Posts: Four hundred lines, and two of them wrong\..*…$/);
    expect(name).not.to.contain('2012');
    expect(name.match(/Example Posts/g)!.length).to.equal(1);
  });

  it('keeps the weight of running text', async () => {
    const element = await showing(post(), quote);
    expect(getComputedStyle(element.querySelector('p')!).fontWeight).to.equal('400');
  });

  it('has the frame’s own height once it is asked for, and is small again when it fails', async () => {
    const element = await showing(post(), quote);
    button(element).click();
    await element.updateComplete;
    expect(height(iframe(element))).to.equal(600);
    expect(top(element.querySelector('blockquote'))).to.be.lessThan(top(iframe(element)));
    const failed = oneEvent(element, 'embed-failed');
    iframe(element)!.dispatchEvent(new Event('error'));
    await failed;
    await element.updateComplete;
    expect(height(part(element, 'frame'))).to.be.lessThan(200);
    await expect(element).to.be.accessible();
  });

  it('is as small where the author wrote only a link', async () => {
    const element = await showing(post(), html`<a href="https://post.example/42">Somebody on lunch</a>`);
    expect(height(part(element, 'frame'))).to.be.within(44, 80);
    expect(nameOf(button(element))).to.equal('Show the post from Example Posts: Somebody on lunch');
    expect(part(element, 'credit') === null).to.equal(true);
  });

  it('is as small where a video is quoted, and plays', async () => {
    const element = await showing(video({ frame: { src: FRAME, allow: [], aspectRatio: 9 / 16 } }), quote);
    expect(height(part(element, 'frame'))).to.be.within(44, 80);
    expect(textOf(part(element, 'label'))).to.equal('Play');
  });

  it('works as a build writes it', async () => {
    const element = await settled(
      html`<embed-media src="https://x.com/i/status/20"
        ><blockquote class="twitter-tweet">
          <p>Words</p>
          — somebody <a href="https://twitter.com/somebody/status/20">a day</a>
        </blockquote></embed-media
      >`,
    );
    expect(element.embed!.kind).to.equal('post');
    expect(nameOf(button(element))).to.equal('Show the post from X: Words — somebody a day');
    expect(part(element, 'link') === null).to.equal(true);
  });
});

describe('<embed-media>: what stands below it', () => {
  it('has a title on its own line, then who and when, then the words', async () => {
    const element = await showing(
      video(),
      html`<a href="https://video.example/42">My talk</a> <cite>Somebody</cite> <time>2012-03-09</time>
        <span>What it is about.</span>`,
    );
    const [title, who, when, about] = [...element.children].map((child) => child.getBoundingClientRect());
    expect(who!.top).to.be.at.least(title!.bottom - 2);
    expect(when!.left).to.be.greaterThan(who!.right);
    expect(about!.top).to.be.at.least(when!.bottom - 2);
    expect(getComputedStyle(element.querySelector('time')!, '::before').content).to.contain('·');
  });

  it('leaves a link in running text where it is', async () => {
    const element = await showing(video(), html`See <a href="https://video.example/42">my talk</a> at the conference`);
    expect(getComputedStyle(element.querySelector('a')!).display).to.equal('inline');
  });
});
