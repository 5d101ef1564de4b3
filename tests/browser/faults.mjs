// Lists of faults, “where: what”, as tests report them.

import assert from 'node:assert/strict';

/** Fails with a list of faults, “where: what”, unless it is empty; the same fault of many pages is told once. */
export function none(faults) {
  const places = new Map();
  for (const fault of faults) {
    const [, where, what] = fault.match(/^(.*?): ([^]*)$/);
    places.set(what, [...(places.get(what) ?? []), where]);
  }
  const told = [...places].map(([what, [first, ...others]]) => {
    return `${first}${others.length > 0 ? ` and ${others.length} more` : ''}: ${what}`;
  });
  if (faults.length > 0) assert.fail(`${faults.length} faults\n${told.slice(0, 60).join('\n')}`);
}
