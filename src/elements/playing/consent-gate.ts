/** Whether the reader has to be asked before a provider is contacted, and the answer. */
import type { CSSResult, TemplateResult } from 'lit';
import type { Embed } from '../../core/embed.js';
import { siteName } from '../../core/site-name.js';
import { getConfig, type Config } from '../config.js';
import type { ConsentChangeEvent } from '../consent/store.js';
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
  changed(): void;
}

export interface ConsentGate {
  /** The reader has to be asked. */
  readonly isShut: boolean;
  readonly styles: CSSResult;
  /** The question. */
  panel(): TemplateResult;
  /** "Once" is over: the reader closed it. */
  forget(): void;
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
  const host = hostOf(embed);
  const { id, name } = subjectOf(embed, host);
  let [once, answering] = [false, false];
  const allow = (remember: boolean): void => {
    once = !remember;
    answering = true;
    if (remember) consent.allow(id, { remember, name });
    answering = false;
    gated.agreed();
  };
  const hear = (event: Event): void => {
    const { provider, allowed } = event as ConsentChangeEvent;
    if (answering || (provider !== null && provider !== id)) return;
    once &&= allowed;
    gated.changed();
  };
  return {
    get isShut() {
      return !once && !consent.isAllowed(id);
    },
    styles: panelStyles,
    panel: () => consentPanel({ embed, host, messages, allow, refuse: () => gated.refused() }),
    forget: () => (once = false),
    watch: () => consent.addEventListener('change', hear),
    close: () => consent.removeEventListener('change', hear),
  };
}

/** Tells when an answer is taken back while a frame is open that nobody had to ask about. */
export async function onRevoked(embed: Embed, signal: AbortSignal, act: () => void): Promise<void> {
  const [{ consent }, { subjectOf }] = await Promise.all([
    import('../consent/store.js'),
    import('../consent/subject.js'),
  ]);
  const { id } = subjectOf(embed, hostOf(embed));
  const hear = (event: Event): void => {
    const { provider, allowed } = event as ConsentChangeEvent;
    if (!allowed && (provider === null || provider === id)) act();
  };
  consent.addEventListener('change', hear, { signal });
}

/** The server the frame comes from. */
const hostOf = ({ frame, url }: Embed): string => siteName(frame?.src ?? url, document.baseURI);
