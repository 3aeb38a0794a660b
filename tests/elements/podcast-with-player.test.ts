import { expect, oneEvent } from '@open-wc/testing';
import '../../src/define/embed-player.js';
import { part } from './helpers.js';
import { until } from './hub-helpers.js';
import { FEED, feedOf, items, loaded, playButtons, said, useNetwork } from './podcast-helpers.js';

describe('<embed-podcast> with <embed-player>', () => {
  const network = useNetwork();

  it('gives its player the chapters and transcripts of what it plays', async () => {
    const more = (i: number): string => `<podcast:transcript url="https://cdn.example/${i}.vtt" type="text/vtt"/>
      <podcast:chapters url="https://cdn.example/${i}.json"/>`;
    network.answers.set(FEED, feedOf(items(2, more)));
    const element = await loaded();
    const player = element.querySelector('embed-player')!;
    expect(player.embed!.media!.chaptersUrl).to.equal('https://cdn.example/2.json');
    const media = element.media!;
    media.muted = true;
    playButtons(element)[1]!.click();
    await oneEvent(media, 'playing');
    expect(element.querySelector('embed-player') === player).to.equal(true);
    expect(player.embed!.media!.transcripts).to.deep.equal([{ url: 'https://cdn.example/1.vtt', type: 'text/vtt' }]);
    // it takes its recording once it has its words
    await until(element, () => player.media !== null);
    expect(player.media === media).to.equal(true);
    media.pause();
  });

  it('leaves it to the player to say what cannot be played', async () => {
    const missing = new URL('/media/not-there.mp3', location.href).href;
    network.answers.set(FEED, feedOf(items(1)).replace(/url="[^"]+tone\.mp3"/, `url="${missing}"`));
    const element = await loaded();
    const before = said(element);
    playButtons(element)[0]!.click();
    await oneEvent(element.media!, 'error');
    await until(element, () => part(element, 'problem') !== null);
    expect(said(element)).to.equal(before);
  });
});
