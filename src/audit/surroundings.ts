/** What the markup around an embed says about whether a program may change it. */
import type { MarkupDocument } from '../legacy/shared/family.js';
import { touches } from './place.js';
import type { Format } from './report.js';
import type { Source } from './source.js';
import { braceRanges, templateRanges } from './templates.js';

/** What the safety of a change depends on beside the embed itself. */
export interface Surroundings {
  readonly source: string;
  readonly format: Format;
  readonly isMdx: boolean;
  readonly isAmp: boolean;
  /** Why nothing in it may be changed. */
  readonly locked: string | undefined;
  /** Written by a template's code. */
  inTemplate(from: number, to: number): boolean;
}

/** @param about of the part, which may be in another format than its page */
export function surroundingsOf(
  document: MarkupDocument,
  { format, locked }: Pick<Surroundings, 'format' | 'locked'>,
  { isMdx = false }: Source,
): Surroundings {
  const { source, tokens } = document;
  const braces = isMdx ? braceRanges(source, (place) => document.isCodeAt(place)) : [];
  const ranges = format === 'html' || format === 'markdown' ? templateRanges(source) : [];
  const root = tokens.find((token) => token.type === 'open');
  const isAmp =
    root?.type === 'open' && root.name === 'html' && (root.attributes.has('amp') || root.attributes.has('⚡'));
  return {
    source,
    format,
    isMdx,
    isAmp,
    locked,
    inTemplate: (from, to) => touches(ranges, from, to) || touches(braces, from, to),
  };
}
