/** Many addresses in one request: `POST` of a JSON list, answered with a list in the same order. */
import { jsonText, passing, failed, JSON_TYPE, type Answer } from './answer.js';
import { readManner, type Manner } from './question.js';
import { Refusal } from './refusal.js';

/** Addresses in a list. */
const MOST = 50;
/** Bytes of a request's body: fifty addresses of two thousand characters, and some room. */
const MAX_BYTES = 131_072;
/** Addresses in work at once. */
const AT_ONCE = 8;

export interface Batch {
  readonly addresses: readonly unknown[];
  readonly manner: Manner;
}

/** @throws Refusal */
export async function readBatch(request: Request, query: URLSearchParams): Promise<Batch> {
  const manner = readManner(query);
  if (manner.form === 'xml' || manner.form === 'feed') {
    throw new Refusal(501, 'not-implemented', 'A list is answered as json or embed.');
  }
  const type = request.headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    throw new Refusal(415, 'unsupported-type', 'Send a JSON list of addresses as application/json.');
  }
  const addresses = parse(await readText(request));
  if (!Array.isArray(addresses) || addresses.length === 0) {
    throw new Refusal(400, 'bad-list', 'Send a JSON list of addresses: ["https://…", …].');
  }
  if (addresses.length > MOST) throw new Refusal(413, 'too-many', `A list holds up to ${MOST} addresses.`);
  return { addresses, manner };
}

/** Every address has its own reply or error; the list as a whole does not fail. */
export async function answerBatch(
  { addresses }: Batch,
  signal: AbortSignal,
  answer: (address: string) => Promise<Answer>,
): Promise<Answer> {
  const texts = new Array<string>(addresses.length);
  let next = 0;
  const work = async (): Promise<void> => {
    for (let at = next++; at < addresses.length; at = next++) texts[at] = await one(addresses[at], signal, answer);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  signal.throwIfAborted();
  return passing(`[${texts.join(',')}]`, JSON_TYPE);
}

async function one(
  address: unknown,
  signal: AbortSignal,
  answer: (address: string) => Promise<Answer>,
): Promise<string> {
  try {
    if (typeof address !== 'string') throw new Refusal(400, 'bad-address', 'An address is a text.');
    signal.throwIfAborted();
    return String((await answer(address)).body);
  } catch (error) {
    return String(failed(error, signal.aborted).body ?? jsonText(null));
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @throws Refusal as soon as there is more than anybody needs */
async function readText({ body }: Request): Promise<string> {
  const reader = (body as ReadableStream<Uint8Array> | null)?.getReader();
  const decoder = new TextDecoder();
  let [text, size] = ['', 0];
  for (;;) {
    const part = await reader?.read();
    if (!part?.value) return text + decoder.decode();
    size += part.value.length;
    if (size > MAX_BYTES) {
      reader?.cancel().catch(() => undefined);
      throw new Refusal(413, 'too-large', `A list weighs up to ${MAX_BYTES / 1024} KiB.`);
    }
    text += decoder.decode(part.value, { stream: true });
  }
}
