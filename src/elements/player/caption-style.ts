/** How captions look: chosen by the reader, kept in their browser for all players of the site. */
import { css, type TemplateResult } from 'lit';
import type { Words } from '../../locales/index.js';
import type { CaptionColors, CaptionPlace, CaptionSize } from '../../locales/shared/script-table.js';
import { readText, writeText } from '../consent/storage.js';
import { choice } from './choice.js';

/** The entry is JSON: `{"language":"en","size":"large"}`; whatever is not there was never chosen. */
const KEY = 'embed-hub:captions';

export interface CaptionChoices {
  /** BCP 47 of the track that was chosen; empty where captions were switched off. */
  language?: string;
  size?: CaptionSize;
  colors?: CaptionColors;
  place?: CaptionPlace;
}

/** Where nothing can be kept, what was chosen holds for the page. */
let here: CaptionChoices = {};

export function captionChoices(): CaptionChoices {
  try {
    const kept: unknown = JSON.parse(readText(KEY) ?? '{}');
    return { ...here, ...(typeof kept === 'object' ? kept : {}) };
  } catch {
    return here;
  }
}

export function chooseCaptions(choice: CaptionChoices): void {
  here = { ...captionChoices(), ...choice };
  if (writeText(KEY, JSON.stringify(here))) here = {};
}

/** The three choices of a style. */
export function styleSettings(words: Words<'script'>, changed: () => void): TemplateResult[] {
  const { size = 'medium', colors = 'white', place = 'bottom' } = captionChoices();
  const setting = (
    name: keyof CaptionChoices,
    label: string,
    value: string,
    texts: Readonly<Record<string, string>>,
  ) => {
    const choices = Object.entries(texts).map(([key, text]) => ({ value: key, text }));
    return choice(`caption-${name}`, label, value, choices, (chosen) => {
      chooseCaptions({ [name]: chosen });
      changed();
    });
  };
  return [
    setting('size', words.captionSize, size, words.sizes),
    setting('colors', words.captionColors, colors, words.colors),
    setting('place', words.captionPlace, place, words.places),
  ];
}

/** Sizes follow the width of the picture; forced colors win over ours. */
export const captionStyles = css`
  .captions {
    --_size: 1;
    container-type: inline-size;
    pointer-events: none;
    text-align: center;
  }
  .captions.on-picture {
    position: absolute;
    z-index: 1;
    inset-inline: 0;
    inset-block: auto 4%;
  }
  .captions.on-picture.top {
    inset-block: 4% auto;
  }
  .captions:not(.on-picture) {
    min-block-size: 3.2em;
  }
  .captions.small {
    --_size: 0.75;
  }
  .captions.large {
    --_size: 1.4;
  }
  .captions.huge {
    --_size: 2;
  }
  .cue {
    display: block;
    margin: 0 auto;
    padding-inline: 4%;
    font-size: calc(var(--_size) * clamp(14px, 4cqi, 34px));
    line-height: 1.35;
    white-space: pre-line;
    unicode-bidi: plaintext;
  }
  .cue > span {
    padding: 0.1em 0.35em;
    background: var(--_ground, #000c);
    color: var(--_ink, #fff);
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
  }
  .captions.yellow {
    --_ink: #ff0;
    --_ground: #000;
  }
  .captions.black {
    --_ink: #000;
    --_ground: #fff;
  }
  .captions.plain {
    --_ground: none;
  }
  .captions.plain .cue > span {
    text-shadow:
      0 0 3px #000,
      1px 1px 2px #000,
      -1px -1px 2px #000;
  }
  @media (forced-colors: active) {
    .cue > span {
      background: Canvas;
      color: CanvasText;
    }
  }
`;
