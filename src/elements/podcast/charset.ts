/** In which encoding a feed was written (RFC 7303, section 3): what the bytes begin with, then the header, then the declaration. */

export function decoderFor(first: Uint8Array, contentType: string | null): TextDecoder {
  const [a, b] = first;
  if (a === 0xfe && b === 0xff) return decoder('utf-16be');
  if (a === 0xff && b === 0xfe) return decoder('utf-16le');
  const told = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1];
  const head = new TextDecoder('latin1').decode(first.subarray(0, 300));
  const declared = /^[^<]{0,10}<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1];
  return decoder(told ?? declared ?? 'utf-8');
}

function decoder(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder();
  }
}
