/** The drawn poster: a quiet picture per kind, so that nothing has to be asked of a provider to show one. */
import { css } from 'lit';

/** Layers of thin ink on the ground of the box: a hill and a sun, bars of a wave, rings, sheets. */
export const posterStyles = css`
  .art {
    --_a: color-mix(in srgb, var(--_ink) 7%, transparent);
    background:
      radial-gradient(circle at 76% 27%, var(--_a) 0 11%, transparent 11.2%),
      radial-gradient(90% 80% at 18% 112%, var(--_a) 70%, transparent 70.3%),
      radial-gradient(110% 70% at 88% 118%, var(--_a) 70%, transparent 70.3%);
  }
  .audio .art {
    background: repeating-linear-gradient(90deg, var(--_ink) 0 4px, transparent 4px 11px);
    opacity: 0.2;
    mask:
      radial-gradient(26% 24% at 22% 50%, #000 90%, transparent),
      radial-gradient(22% 38% at 50% 50%, #000 92%, transparent),
      radial-gradient(26% 28% at 78% 50%, #000 90%, transparent);
  }
  .live .art {
    background: repeating-radial-gradient(
      circle at 50% 108%,
      transparent 0 1.6em,
      var(--_a) 1.7em 3.4em,
      transparent 3.5em
    );
  }
  .playlist .art,
  .slides .art {
    inset: 24% 18% 0;
    inline-size: auto;
    block-size: auto;
    border-radius: 12px 12px 0 0;
    background: var(--_a);
    box-shadow:
      0 -1em 0 -0.3em var(--_a),
      0 -2em 0 -0.6em var(--_a);
  }
`;
