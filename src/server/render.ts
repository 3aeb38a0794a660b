/** A question → its answer, made anew. */
import type { Embed } from '../core/embed.js';
import { jsonText, JSON_TYPE, lasting, XML_TYPE, type Answer } from './answer.js';
import type { ReadFeed } from './feeds.js';
import type { Find } from './find.js';
import { oembedReply, toXml } from './oembed-reply.js';
import type { Posters } from './posters.js';
import type { Question } from './question.js';

/** Seconds: a show may have a new episode. */
const FEED_AGE = 900;

interface Sources {
  readonly find: Find;
  readonly readFeed: ReadFeed;
  readonly posters: Posters | undefined;
}

/** @throws Refusal; EmbedError; the signal's reason */
export type Render = (question: Question, signal: AbortSignal) => Promise<Answer>;

export function createRender({ find, readFeed, posters }: Sources): Render {
  async function withOwnPicture(embed: Embed, address: string): Promise<Embed> {
    const { thumbnail } = embed;
    const own = thumbnail && (await posters?.addressOf(address, thumbnail.url));
    return own ? { ...embed, thumbnail: { ...thumbnail, url: own } } : embed;
  }

  return async ({ form, address, box }, signal) => {
    if (form === 'feed') return lasting(jsonText(await readFeed(address, signal)), JSON_TYPE, FEED_AGE);
    const { embed: found, maxAge } = await find(address, signal);
    const embed = await withOwnPicture(found, address);
    if (form === 'embed') return lasting(jsonText(embed), JSON_TYPE, maxAge);
    const fields = oembedReply(embed, box, maxAge);
    if (form === 'xml') return lasting(toXml(fields), XML_TYPE, maxAge);
    // a field of our own (oembed.com, section 2.3.4): our player plays files by itself
    return lasting(jsonText(embed.media ? { ...fields, media: embed.media } : fields), JSON_TYPE, maxAge);
  };
}
