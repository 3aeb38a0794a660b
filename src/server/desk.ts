/** Requests about addresses: one, many, or the picture of one. Each passes the limits first, then looks into memory. */
import { match as matchAll } from '../providers/index.js';
import type { Clock } from '../resolver/clock.js';
import type { Answer } from './answer.js';
import { answerBatch, readBatch } from './batch.js';
import { createReadFeed } from './feeds.js';
import { createFind } from './find.js';
import { createKeptAnswers, type KeptAnswers } from './kept-answers.js';
import type { HandlerOptions, Settings } from './options.js';
import { createPosters } from './posters.js';
import { questionAbout, readQuestion, type Question } from './question.js';
import { createGate } from './rate.js';
import { Refusal } from './refusal.js';
import { createRender } from './render.js';
import type { Visit } from './visit.js';

/** @throws Refusal; EmbedError; the signal's reason */
type Serve = (request: Request, search: string, visit: Visit) => Answer | Promise<Answer>;

export interface Desk {
  readonly one: Serve;
  readonly many: Serve;
  readonly poster: Serve;
  readonly kept: Pick<KeptAnswers, 'entries' | 'bytes'>;
}

export function createDesk(options: HandlerOptions, settings: Settings, clock: Clock): Desk {
  const { match = matchAll, resolver, fetch } = options;
  const { path, cacheAge, open, timeLimit, room, checked } = settings;
  const find = createFind({ match, resolver, open, cacheAge, timeLimit, clock });
  const readFeed = createReadFeed({ fetch, open, hosts: options.feeds?.hosts ?? [], timeLimit, clock });
  const posters = checked && createPosters(options.posters ?? {}, { fetch: checked, find, path, timeLimit, clock });
  const render = createRender({ find, readFeed, posters });
  const gate = options.rate && createGate(options.rate, clock);
  const kept = createKeptAnswers(room, clock);

  async function about(question: Question, signal: AbortSignal, visit: Visit, query?: string): Promise<Answer> {
    const { key, host, address, form } = question;
    Object.assign(visit, { host, address, memory: 'miss', route: form === 'feed' ? 'feed' : visit.route });
    return (await kept.find({ key, host, query }, signal, (inner) => render(question, inner))).answer;
  }

  function recall(query: string, visit: Visit): Answer | undefined {
    const recalled = kept.recall(query);
    if (!recalled) return undefined;
    visit.host = recalled.host;
    visit.memory = 'hit';
    return recalled.answer;
  }

  return {
    kept,
    // what is in memory is answered at once: most requests are such, and a promise more is felt
    one(request, search, visit) {
      const find = (): Answer | Promise<Answer> =>
        recall(search, visit) ?? about(readQuestion(new URLSearchParams(search)), request.signal, visit, search);
      const passes = gate?.(request, 1);
      return passes ? passes.then(find) : find();
    },
    async many(request, search, visit) {
      await gate?.(request, 1);
      const list = await readBatch(request, new URLSearchParams(search));
      if (list.addresses.length > 1) await gate?.(request, list.addresses.length - 1);
      const { signal } = request;
      const inner: Visit = { ...visit };
      return answerBatch(list, signal, (address) => about(questionAbout(address, list.manner), signal, inner));
    },
    async poster(request, search, visit) {
      if (!posters) throw new Refusal(404, 'not-found', `The endpoint is ${path}.`);
      await gate?.(request, 1);
      const name = `poster${search}`;
      const recalled = recall(name, visit);
      if (recalled) return recalled;
      const query = new URLSearchParams(search);
      const { address, host } = readQuestion(query);
      Object.assign(visit, { host, address, memory: 'miss' });
      const { signal } = request;
      const found = await posters.find(address, query.get('v'), signal);
      // by the picture: whoever invents versions has nothing fetched again
      const subject = { key: `poster ${found.isFixed} ${found.picture}`, host, query: name };
      return (await kept.find(subject, signal, (inner) => posters.fetch(found, inner))).answer;
    },
  };
}
