// Files out of what was dropped: folders are walked through.

/** @typedef {{path: string, file: File|null}} Found The path is relative to what was dropped; null is what cannot be read. */

/**
 * @param {DataTransfer} transfer Must be read while the drop is handled: it is emptied afterwards.
 * @returns {Promise<Found[]>}
 */
export function filesOfDrop(transfer) {
  const entries = [...transfer.items].filter(item => item.kind === 'file').map(item => item.webkitGetAsEntry?.() ?? item.getAsFile());
  return Promise.all(entries.filter(Boolean).map(entry => (entry instanceof File ? [found(entry)] : walk(entry)))).then(lists => lists.flat());
}

/** @returns {Found[]} The files of a chooser, with their paths in a chosen folder. */
export const filesOfChooser = files => [...files].map(found);

const found = file => ({ path: file.webkitRelativePath || file.name, file });

async function walk(entry) {
  if (entry.isFile) {
    return [{ path: pathOf(entry), file: await fileOf(entry) }];
  }
  const files = [];
  try {
    for await (const inside of childrenOf(entry)) files.push(...await walk(inside));
  } catch {
    files.push({ path: pathOf(entry), file: null });
  }
  return files;
}

const pathOf = entry => entry.fullPath.replace(/^\//, '');

const fileOf = entry => new Promise(resolve => entry.file(resolve, () => resolve(null)));

/** A reader gives at most a hundred entries at a time, and an empty list at the end. */
async function* childrenOf(folder) {
  const reader = folder.createReader();
  const next = () => new Promise((resolve, reject) => reader.readEntries(resolve, reject));
  for (let some = await next(); some.length > 0; some = await next()) yield* some;
}
