/** What a request asks: which address, in which form, for how much room. */
import { checkUrl } from '../resolver/fetch/check-url.js';
import type { Box } from './oembed-reply.js';
import { Refusal } from './refusal.js';

/** `json` and `xml` are oEmbed; `embed` is our own richer object; `feed` is a show with its episodes. */
export type Form = 'json' | 'xml' | 'embed' | 'feed';

const FORMS: ReadonlySet<string> = new Set<Form>(['json', 'xml', 'embed', 'feed']);

export interface Question {
  readonly form: Form;
  /** Checked, and as `URL` writes it. */
  readonly address: string;
  /** Of the address. */
  readonly host: string;
  readonly box: Box;
  /** The same for all requests that have the same answer. */
  readonly key: string;
}

/** What a batch asks of each of its addresses. */
export type Manner = Pick<Question, 'form' | 'box'>;

/** @throws Refusal; EmbedError `unsafe-url` */
export function readQuestion(query: URLSearchParams): Question {
  const manner = readManner(query);
  const asked = query.get('url')?.trim();
  if (!asked) throw new Refusal(400, 'missing-url', 'Say which address: ?url=https://…');
  return questionAbout(asked, manner);
}

/** @throws Refusal */
export function readManner(query: URLSearchParams): Manner {
  const form = query.get('format') ?? 'json';
  if (!isForm(form)) throw new Refusal(501, 'not-implemented', 'The formats are json, xml, embed and feed.');
  return { form, box: boxOf(query) };
}

/** @throws EmbedError `unsafe-url` */
export function questionAbout(asked: string, { form, box }: Manner): Question {
  const { href, host } = checkUrl(asked);
  const size = form === 'json' || form === 'xml' ? `${box.maxWidth ?? ''}x${box.maxHeight ?? ''}` : '';
  return { form, address: href, host, box, key: `${form} ${size} ${href}` };
}

const isForm = (text: string): text is Form => FORMS.has(text);

function boxOf(query: URLSearchParams): Box {
  const [maxWidth, maxHeight] = [lengthOf(query, 'maxwidth'), lengthOf(query, 'maxheight')];
  return { ...(maxWidth ? { maxWidth } : {}), ...(maxHeight ? { maxHeight } : {}) };
}

function lengthOf(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null || text === '') return undefined;
  if (!/^0*[1-9]\d{0,4}$/.test(text)) throw new Refusal(400, 'bad-size', `${name} is a number of pixels.`);
  return Number(text);
}
