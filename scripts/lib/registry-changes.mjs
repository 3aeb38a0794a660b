/** What two versions of the long tail's table differ in, for people. */

/**
 * @param {string} before the table, or the module that holds it
 * @param {string} after
 * @returns {string[]} lines beginning with `+`, `-` or `~`, by name
 */
export function compareTables(before, after) {
  const [old, now] = [read(before), read(after)];
  const names = [...new Set([...old.keys(), ...now.keys()])].sort((a, b) => a.localeCompare(b, 'en'));
  return names.flatMap((name) => {
    const [was, is] = [old.get(name), now.get(name)];
    if (!was) return [`+ ${name}: ${[...(is ?? [])].join(' ')}`];
    if (!is) return [`- ${name}`];
    const gone = [...was].filter((entry) => !is.has(entry)).map((entry) => `-${entry}`);
    const come = [...is].filter((entry) => !was.has(entry)).map((entry) => `+${entry}`);
    return gone.length + come.length > 0 ? [`~ ${name}: ${[...gone, ...come].join(' ')}`] : [];
  });
}

/**
 * Name → its endpoints and schemes; one provider may have several lines.
 * @param {string} table
 */
function read(table) {
  /** @type {Map<string, Set<string>>} */
  const providers = new Map();
  for (const line of table.split('\n')) {
    const [name, ...entries] = line.split('\t');
    if (!name || entries.length === 0) continue;
    const known = providers.get(name) ?? new Set();
    providers.set(name, known);
    for (const entry of entries) known.add(entry);
  }
  return providers;
}
