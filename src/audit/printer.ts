/** What goes to standard output: a report, or the diff of what is changed. */
import { patchOf } from './fix/patch.js';
import type { Result } from './inputs/result.js';
import { jsonReport } from './outputs/json.js';
import { textReport } from './outputs/text.js';
import { placeOf, type Summary } from './tally.js';

/** The part of a command's world that an audit needs. Data goes to `out`, what is said to people to `talk`. */
export interface Outside {
  out(data: string): Promise<void>;
  talk(text: string): void;
  readonly stopped: AbortSignal;
}

export interface PrintSettings {
  readonly json: boolean;
  readonly colour?: boolean;
  readonly fix: boolean;
  readonly write: boolean;
  readonly out: string | undefined;
}

export interface Printer {
  page(result: Result): Promise<void>;
  end(summary: Summary): Promise<void>;
}

export function printerFor(settings: PrintSettings, outside: Outside): Printer {
  if (settings.fix) return diffs(settings, outside);
  return settings.json ? documents(outside) : reports(settings.colour ?? false, outside);
}

function documents({ out }: Outside): Printer {
  const json = jsonReport();
  return { page: ({ page }) => out(json.page(page)), end: (summary) => out(json.end(summary)) };
}

function reports(colour: boolean, { out }: Outside): Printer {
  const text = textReport(colour);
  return {
    async page({ page }) {
      const lines = text.page(page);
      if (lines) await out(lines);
    },
    end: (summary) => out(text.summary(summary)),
  };
}

function diffs({ write, out: exported }: PrintSettings, { out, talk }: Outside): Printer {
  let count = 0;
  return {
    async page({ page, changes }) {
      for (const change of changes) await out(patchOf(change));
      count += changes.length;
      for (const entry of page.entries)
        if (entry.fix && !entry.fix.safe) talk(`${placeOf(page, entry)}: left as it is: ${entry.fix.why}`);
    },
    end({ dead, fixable }) {
      const what = `${count} ${count === 1 ? 'text changes' : 'texts change'}; of ${dead} dead embeds, ${fixable} become cards or players.`;
      const hint =
        count > 0 && !write && exported === undefined
          ? ' Nothing was written: --write does it, or --out for an export.'
          : '';
      talk(what + hint);
      return Promise.resolve();
    },
  };
}
