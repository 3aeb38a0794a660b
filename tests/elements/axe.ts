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

/**
 * What is wrong with an element: rule and markup, a line each.
 * @param rule one of axe's; all of them by default
 */
export async function violations(element: Element, rule?: string): Promise<string[]> {
  // registers itself in the window
  await import('axe-core');
  const { axe } = globalThis as unknown as { axe: Axe };
  const results = await axe.run(element, rule ? { ...OPTIONS, runOnly: [rule] } : OPTIONS);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}
