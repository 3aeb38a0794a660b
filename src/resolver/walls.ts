/** Pages that stand in place of the page: challenges, consent questions. Their titles are nobody's title. */
import { EmbedError } from '../core/error.js';

const WALLS =
  /^(?:just a moment\b|attention required!?|access denied\b|are you (?:a )?(?:human|robot)|one more step\b|checking your browser|please wait\.{3}|before you continue\b|ddos-guard\b|pardon our interruption|robot check\b|403 forbidden\b)/i;

/** @throws EmbedError `bot-wall` */
export function assertNoWall(title: string | undefined, url: string): void {
  if (title && WALLS.test(title.trim())) throw new EmbedError('bot-wall', url);
}
