/** A thread that makes pages, and reads and writes their files. What is known of embeds the thread that started it tells. */
import { parentPort } from 'node:worker_threads';
import { match } from '../../providers/index.js';
import type { Know, Question } from '../know.js';
import type { Known } from '../known.js';
import { buildPage } from '../page.js';
import { createSpeaker } from '../words.js';
import { codeOf, systemFiles } from './files.js';
import { makePage, type MadePage, type PageFile } from './page-file.js';

/** To a thread: a page to make, what is known of its embeds, or that nobody waits for it any more. */
export type ToThread = { readonly id: number } & (
  | { readonly file: PageFile; readonly url: string | undefined }
  | { readonly known: readonly Known[] }
  | { readonly dropped: true }
);

/** From a thread: that it is there, what it has to know, what became of the page, or what went wrong. */
export type FromThread =
  | { readonly ready: true }
  | { readonly id: number; readonly questions: readonly Question[]; readonly language: string }
  | { readonly id: number; readonly made: MadePage | undefined }
  // an error that is sent as one loses its code
  | { readonly id: number; readonly message: string; readonly code: string | undefined };

const port = parentPort;
const speaker = createSpeaker();
/** Pages that wait for what is known. */
const waiting = new Map<number, (known: readonly Known[]) => void>();

const tell = (message: FromThread): void => port?.postMessage(message);

async function make(id: number, file: PageFile, url: string | undefined): Promise<void> {
  const know: Know = (questions, { language }) =>
    new Promise((resolve) => {
      waiting.set(id, resolve);
      tell({ id, questions: questions.map(questionOf), language });
    });
  try {
    tell({
      id,
      made: await makePage(file, (source) => buildPage(source, { url }, { match, know, speaker }), systemFiles),
    });
  } catch (error) {
    tell({ id, message: error instanceof Error ? error.message : String(error), code: codeOf(error) });
  }
}

/** Without what only this thread can use. */
const questionOf = ({ url, key, want, told, files }: Question): Question =>
  files ? { url, key, want, told, files } : { url, key, want, told };

port?.on('message', (message: ToThread) => {
  const { id } = message;
  if ('file' in message) {
    void make(id, message.file, message.url);
    return;
  }
  const resolve = waiting.get(id);
  waiting.delete(id);
  if ('known' in message) resolve?.(message.known);
});
tell({ ready: true });
