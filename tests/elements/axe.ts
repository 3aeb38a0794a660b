/** axe-core with the rules that it leaves out unless asked: size and spacing of targets, and labels within names. */
import type { AxeResults, RunOptions } from 'axe-core';

interface Axe {
  run(context: Element, options: RunOptions): Promise<AxeResults>;
}

const OPTIONS: RunOptions = {
  resultTypes: ['violations'],
  // a frame has a page of its own
  iframes: false,
  rules: { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } },
};

/** What is wrong with an element: rule and markup, a line each. */
export async function violations(element: Element): Promise<string[]> {
  await import('axe-core/axe.min.js' as string);
  const { axe } = globalThis as unknown as { axe: Axe };
  const results = await axe.run(element, OPTIONS);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}
