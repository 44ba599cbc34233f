// Which files are pictures and which are catalogs, by the ending of their names.

const PICTURES = /\.(jpe?g|jpe|jfif|png|bmp|gif|webp|fits?|fts|fz|(fits?|fts)\.(gz|fz))$/i;

const CATALOGS = /\.(zip|tar|tar\.gz|tgz|csv|csv\.gz|tsv|tsv\.gz|h5|hdf5|npz|npy|parquet|jsonl|jsonl\.gz)$/i;

/** What file choosers offer. */
export const ACCEPTED = [
  'image/*', '.fits', '.fit', '.fts', '.fz', '.gz', '.zip', '.tar', '.tgz', '.csv', '.tsv', '.h5', '.hdf5', '.npz', '.npy', '.parquet', '.jsonl',
].join(',');

const isHidden = path => path.split('/').some(part => part.startsWith('.') || part === '__MACOSX');

/**
 * @template {{path: string}} T
 * @param {T[]} found What was dropped or chosen.
 * @returns {{pictures: T[], catalogs: T[], others: T[]}} Hidden files are in none.
 */
export function sortedByKind(found) {
  const kinds = { pictures: [], catalogs: [], others: [] };
  for (const one of found) {
    if (CATALOGS.test(one.path)) kinds.catalogs.push(one);
    else if (PICTURES.test(one.path)) kinds.pictures.push(one);
    else kinds.others.push(one);
  }
  return Object.fromEntries(Object.entries(kinds).map(([kind, files]) => [kind, files.filter(one => !isHidden(one.path))]));
}
