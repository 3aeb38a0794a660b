import { escapeMarkup } from './site.js';
import { simulatedMediaScript } from './simulated-media.js';

/** What the script of a fake player page finds in its constant `config`. */
export interface PlayerConfig {
  title: string;
  /** Seconds. */
  duration: number;
  /** Where playing begins, in seconds. */
  start?: number;
  /** Where playing ends, in seconds; the duration where absent. */
  end?: number;
  /** Starts by itself once loaded. */
  autoplay?: boolean;
  /** Shown instead of the play button. */
  error?: string;
}

/**
 * A fake player: a small page without outside resources, whose script speaks one provider's postMessage protocol.
 * @param provider the name on the page
 * @param config read by the script as `config`; a site may add fields of its own
 * @param protocolScript runs with `config` and `media` (a `SimulatedMedia`, see simulated-media.ts) in scope
 */
export function playerPage(provider: string, config: PlayerConfig, protocolScript: string): string {
  const json = JSON.stringify(config).replaceAll('<', String.raw`\u003c`);
  const content =
    config.error === undefined
      ? '<button type="button">Play</button> <output></output>'
      : `<p role="alert">${escapeMarkup(config.error)}</p>`;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${escapeMarkup(config.title)} - ${escapeMarkup(provider)}</title>
<style>
  body { margin: 0; padding: 1rem; font: 1rem/1.4 sans-serif; color: #fff; background: #234 }
</style>
<h1>${escapeMarkup(config.title)}</h1>
${content}
<script>
'use strict';
const config = ${json};
${simulatedMediaScript}
const media = new SimulatedMedia(config);
const button = document.querySelector('button');
button?.addEventListener('click', () => media.toggle());
media.addEventListener('state', () => {
  if (!button) return;
  button.textContent = media.running ? 'Pause' : 'Play';
  document.querySelector('output').textContent = media.state;
});
${protocolScript}
if (config.autoplay && !config.error) media.play();
</script>
</html>
`;
}

/** Reads a number of seconds from a query or a fragment; undefined where there is none. */
export function seconds(value: string | null): number | undefined {
  const number = value === null ? NaN : Number.parseFloat(value);
  return Number.isFinite(number) && number > 0 ? number : undefined;
}
