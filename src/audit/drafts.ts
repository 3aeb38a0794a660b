/** Entries of a report, from what was found: what it is, what becomes of it, what may be put in its place. */
import type { Matcher } from '../core/matcher.js';
import type { Located } from '../legacy/shared/locate.js';
import { replacement } from '../legacy/upgrade.js';
import type { StaticMessages } from '../locales/index.js';
import type { OwnTag } from '../site/own-tags.js';
import type { Leftover } from './leftovers.js';
import type { Mixed } from './mixed.js';
import { verdictOf } from './outcome.js';
import { forMarkdown, whyNot } from './replacement.js';
import type { Entry } from './report.js';
import type { Part } from './source.js';
import type { Surroundings } from './surroundings.js';

/** An entry before it has its place and its markup. */
export type Draft = Omit<Entry, 'part' | 'line' | 'column' | 'before'>;

const EMPTY = { provider: null, providerName: null, kind: null, id: null, canonicalUrl: null } as const;

function told({ matched: { embed, id } }: Pick<Located, 'matched'>) {
  const { url, provider, kind, canonicalUrl, status, gone, archive, media } = embed;
  return {
    url,
    provider: provider?.id ?? null,
    providerName: provider?.name ?? null,
    kind,
    id,
    canonicalUrl: canonicalUrl ?? null,
    status,
    ...(gone ? { gone } : {}),
    ...(archive ? { archive } : {}),
    ...(media ? { media } : {}),
  };
}

/** Old markup that a provider, or a file, stands behind. */
export function recognisedDraft(located: Located, around: Surroundings, messages: StaticMessages): Draft {
  const { finding, matched, range } = located;
  const plain = replacement(located, around.source, { messages });
  const after = around.format === 'markdown' && !finding.keep ? forMarkdown(plain) : plain;
  const why = whyNot(located, after, around);
  const fix = why === undefined ? ({ safe: true } as const) : ({ safe: false, why } as const);
  const { form } = finding;
  return { range, form, ...told(located), ...verdictOf(matched, form), after, fix };
}

/** One of our own elements, with what its address tells. */
export function ownDraft({ name, open, inside, end }: OwnTag, match: Matcher): Draft {
  const link = inside.find((token) => token.type === 'open' && token.attributes.has('href'));
  const inner = link?.type === 'open' ? link.attributes.get('href') : undefined;
  const url = (open.attributes.get('src') ?? open.attributes.get('href') ?? inner)?.trim() || null;
  const range = [open.start, end] as const;
  const matched = url ? match(url) : null;
  const form = name === 'embed-media' ? 'own-element' : name;
  if (matched) return { range, form, ...told({ matched }), ...verdictOf(matched, 'own-element') };
  const says = 'It is an element of ours already.';
  return { range, form, url, ...EMPTY, status: 'unknown', outcome: 'done', dead: false, says };
}

/** A card that the export's own software makes: it needs nothing of ours. */
export function bookmarkEntry({ name }: Part, url: string, match: Matcher): Entry {
  const matched = match(url);
  const { dead, says } = matched?.embed.status === 'gone' ? verdictOf(matched, 'bookmark') : BOOKMARK;
  const about = matched ? told({ matched }) : { url, ...EMPTY, kind: 'link' as const, status: 'unknown' as const };
  const part = name === undefined ? {} : { part: name };
  const place = { line: 1, column: 1, range: [0, 0] as const };
  return { ...part, ...place, form: 'bookmark', ...about, outcome: 'card', dead, says, before: url };
}

const BOOKMARK = { dead: false, says: 'The blog’s own software shows it as a card.' };

export const leftDraft = (left: Leftover | Mixed): Draft => ({ ...EMPTY, ...left, outcome: 'by-hand' });
