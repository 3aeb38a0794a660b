/** What becomes of an embed that was recognised, and how to say so. */
import type { Embed } from '../core/embed.js';
import type { Matched } from '../core/provider.js';
import { messages as english } from '../locales/en/static.js';
import { goneSentence } from '../locales/shared/sentences.js';
import { UNCONFIRMED } from './replacement.js';
import type { Entry, Outcome } from './report.js';

type Verdict = Pick<Entry, 'outcome' | 'dead' | 'says'>;

/** @param form `own-element` is done already, whatever has happened to what it shows */
export function verdictOf({ embed }: Matched, form: string): Verdict {
  const isOwn = form === 'own-element';
  if (embed.status === 'gone') {
    const outcome: Outcome = isOwn ? 'done' : embed.archive ? 'card' : 'link';
    return { outcome, dead: !isOwn, says: `${goneSentence(embed, english)} ${wayOut(embed)}` };
  }
  if (isOwn) return { outcome: 'done', dead: false, says: 'It is an element of ours already.' };
  const [outcome, says] = living(embed);
  const isFlash = /^flash-|^brightcove-experience$/.test(form);
  return { outcome, dead: isFlash, says: isFlash ? `Browsers no longer run its player. ${says}` : says };
}

function wayOut({ archive }: Embed): string {
  if (!archive) return 'A card says so; nobody knows of a copy.';
  return archive.mediaUrl
    ? 'A card says so and leads to the archived page and recording, where there are any.'
    : 'A card says so and leads to the archived page, where there is one.';
}

function living(embed: Embed): [Outcome, string] {
  const { kind, frame, media, status } = embed;
  if (status === 'unknown')
    return ['plays', 'Its address looks like a player’s; the link check (--check) can confirm it.'];
  if (media?.sources.length && !frame) return ['file', 'The browser’s own player plays its file.'];
  if (frame) {
    return kind === 'post' || kind === 'photo' || kind === 'link' || kind === 'slides'
      ? ['plays', 'It is shown when the reader asks for it.']
      : ['plays', 'It plays when the reader asks for it.'];
  }
  return ['card', 'It becomes a card that links to it.'];
}

/** A status as the link check found it, over what the address told. */
export function afterCheck(entry: Entry, found: Embed | { readonly code: string; readonly message: string }): Entry {
  if ('code' in found) {
    const { code, message } = found;
    const check = { ok: false, code, message };
    if (code === 'not-found') {
      const { after: _after, fix: _fix, ...rest } = entry;
      const says = `${message} Find a copy, or take it out.`;
      return { ...rest, status: 'gone', dead: true, outcome: missing(entry), says, check };
    }
    if (code === 'embedding-disabled') return { ...entry, status: 'blocked', says: message, check };
    return { ...entry, check };
  }
  const { status } = found;
  const check = { ok: status === 'ok' || status === 'unknown' };
  const { fix } = entry;
  const confirmed = status === 'ok' && fix?.safe === false && fix.why === UNCONFIRMED;
  return { ...entry, status, check, ...(confirmed ? { fix: { safe: true } } : {}) };
}

const missing = ({ outcome }: Entry): Outcome => (outcome === 'done' ? 'done' : 'by-hand');
