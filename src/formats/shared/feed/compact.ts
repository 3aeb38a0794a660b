/** Fields that say nothing are left out of what a feed says. */

/** Drops undefined values and empty lists. All fields of `T` are optional. */
export function compact<T extends object>(fields: { [K in keyof T]?: T[K] | undefined }): Partial<T> {
  const kept: Partial<T> = {};
  let key: keyof T;
  for (key in fields) {
    const value = fields[key];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    kept[key] = value as T[typeof key];
  }
  return kept;
}
