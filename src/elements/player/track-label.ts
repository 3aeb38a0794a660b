/** What tracks and transcripts are called. */

/** What a track is called: by its author, else by its language's own name. */
export function labelOf({ label, language }: TextTrack | { label: string; language: string }, otherwise = ''): string {
  if (label.trim() || !language) return label.trim() || otherwise;
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}
