/** A report for programs: one JSON document, written as the pages come. */
import type { Page } from '../report.js';
import type { Summary } from '../tally.js';

export interface JsonReport {
  page(page: Page): string;
  /** The end of the document. */
  end(summary: Summary): string;
}

/** `{"version":1,"pages":[…],"summary":{…}}`, a page a line. */
export function jsonReport(): JsonReport {
  let separator = '{"version":1,"pages":[\n';
  return {
    page(page) {
      const text = `${separator}${JSON.stringify(page)}`;
      separator = ',\n';
      return text;
    },
    end: (summary) => `${separator === ',\n' ? '\n' : separator}],\n"summary":${JSON.stringify(summary)}}\n`,
  };
}
