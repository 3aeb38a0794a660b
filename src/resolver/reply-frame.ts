/** Which frame of an oEmbed reply is kept, and under which conditions it runs. */
import { STRANGER_SANDBOX, type Embed, type Frame } from '../core/embed.js';
import type { Matcher } from '../core/matcher.js';
import type { Metadata } from '../core/metadata.js';
import { isSameSite } from './site.js';

/**
 * Which frames are kept, in a sandbox, of replies about pages that no registry knows: those on the page's own site (its
 * link leads there as well), all, or none.
 */
export type UnknownFrames = 'own-site' | 'all' | 'none';

export interface FramePolicy {
  /** What the address told, where a provider knows it. */
  readonly known: Embed | null;
  /** The page the reply is about. */
  readonly address: string;
  readonly match: Matcher;
  readonly unknownFrames: UnknownFrames;
}

/**
 * @param claim what the reply says
 * @returns the same with the frame that may be shown, and whether it stands in place of the one the address told: a
 * provider's reply names its own player by a number that survives renaming, with the key of an unlisted video
 */
export function withFrame(claim: Metadata, policy: FramePolicy): { claim: Metadata; replaces: boolean } {
  const { known, address, match } = policy;
  if (known?.status === 'gone') return { claim: withoutPlayer(claim), replaces: false };
  if (!claim.frame) return { claim, replaces: false };
  const { src } = claim.frame;
  const trusted = known !== null && (known.status !== 'unknown' || isSameSite(src, address));
  const player = match(src)?.embed;
  // whoever owns the host of a closed service now is not that service
  if (player?.status === 'gone') return { claim: withoutPlayer(claim), replaces: false };
  // a path that many sites share says nothing about who would be framed
  const certain = player && (player.status !== 'unknown' || (trusted && isSameProvider(known, player)));
  if (certain && player.frame) {
    return { claim: { ...claim, kind: player.kind, frame: player.frame }, replaces: isSameItem(known, player) };
  }
  return { claim: trusted || certain ? claim : vetted(claim, src, policy), replaces: false };
}

const isSameProvider = (known: Embed | null, player: Embed): boolean => known?.provider?.id === player.provider?.id;

/** An address that asks for a part of the item keeps its own frame, which knows the part. */
const isSameItem = (known: Embed | null, player: Embed): boolean =>
  isSameProvider(known, player) && !known?.start && !known?.end;

/** A frame that nobody vouches for: in a sandbox, or not at all; what is left is a card. */
function vetted({ frame, kind, ...rest }: Metadata, src: string, { address, unknownFrames }: FramePolicy): Metadata {
  const kept = unknownFrames === 'all' || (unknownFrames === 'own-site' && isSameSite(src, address));
  return kept && frame ? { ...rest, kind, frame: sandboxed(frame) } : rest;
}

const sandboxed = (frame: Frame): Frame => ({
  ...frame,
  allow: frame.allow.filter((name) => name === 'fullscreen'),
  sandbox: STRANGER_SANDBOX,
});

const withoutPlayer = ({ frame: _frame, media: _media, ...rest }: Metadata): Metadata => rest;
