/** What was learnt is written down while a build goes on: one that is killed has not asked in vain. */
import type { Clock } from '../../resolver/clock.js';
import type { SiteBuilder } from '../builder.js';

/** Milliseconds between two savings at least. */
const PAUSE = 3000;
/** A large lock file takes long to write: no more than a tenth of the time goes into it. */
const SHARE = 10;

export interface Saving {
  /** Saves once more. @throws what saving throws */
  end(): Promise<void>;
}

/** @param failed told what saving threw, once */
export function saveFromTimeToTime(
  builder: Pick<SiteBuilder, 'save'>,
  clock: Clock,
  failed: (error: unknown) => void,
): Saving {
  let running: Promise<void> | undefined;
  let cancel = (): void => undefined;
  const later = (pause: number): void => {
    cancel = clock.after(pause, () => {
      const began = clock.now();
      running = builder.save().then(() => later(Math.max(PAUSE, SHARE * (clock.now() - began))), failed);
    });
  };
  later(PAUSE);
  return {
    async end() {
      cancel();
      await running;
      cancel();
      await builder.save();
    },
  };
}
