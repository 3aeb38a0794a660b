/** Whether the reader has to be asked before a provider is contacted, and the answer. */
import type { CSSResult, TemplateResult } from 'lit';
import type { Embed } from '../../core/embed.js';
import { getConfig, type Config } from '../config.js';
import { loadMessages } from '../messages.js';

/** What the element says, else the group it stands in, else the page. */
export function consentOf(element: Element): NonNullable<Config['consent']> {
  const said = element.closest('[consent]')?.getAttribute('consent');
  return said === 'ask' || said === 'click' || said === 'granted' ? said : (getConfig().consent ?? 'click');
}

/** What the gate asks of the stage it stands before. */
export interface Gated {
  /** The reader agreed, by a press that still counts. */
  agreed(): void;
  refused(): void;
  /** The answer changed elsewhere. */
  changed(allowed: boolean): void;
}

export interface ConsentGate {
  /** The reader has to be asked. */
  readonly isShut: boolean;
  readonly styles: CSSResult;
  /** The question. */
  panel(): TemplateResult;
  /** Hears of answers given elsewhere, until it is closed. */
  watch(): void;
  close(): void;
}

/** @throws where the code for it cannot be loaded: then nothing is contacted */
export async function openGate(element: Element, embed: Embed, gated: Gated): Promise<ConsentGate> {
  const [{ consentPanel, panelStyles }, { consent }, { subjectOf }, messages] = await Promise.all([
    import('../consent/panel.js'),
    import('../consent/store.js'),
    import('../consent/subject.js'),
    loadMessages(element, 'consent'),
  ]);
  const host = new URL(embed.frame?.src ?? embed.url, document.baseURI).hostname.replace(/^www\./, '');
  const { id, name } = subjectOf(embed, host);
  let once = false;
  const allow = (remember: boolean): void => {
    once = !remember;
    if (remember) consent.allow(id, { remember, name });
    gated.agreed();
    once = false;
  };
  const hear = (event: Event): void => {
    const { provider, allowed } = event as Event & { provider: string | null; allowed: boolean };
    if (provider === null || provider === id) gated.changed(allowed);
  };
  return {
    get isShut() {
      return !once && !consent.isAllowed(id);
    },
    styles: panelStyles,
    panel: () => consentPanel({ embed, host, messages, allow, refuse: () => gated.refused() }),
    watch: () => consent.addEventListener('change', hear),
    close: () => consent.removeEventListener('change', hear),
  };
}
