// Which files are pictures and which are catalogs, by the ending of their names.

const PICTURES = /\.(jpe?g|jpe|jfif|png|bmp|gif|webp|fits?|fts|fz|(fits?|fts)\.(gz|fz))$/i;

/** Files that hold pictures. */
const CATALOGS = /\.(zip|tar|tar\.gz|tgz|h5|hdf5|hdf|npz|npy|parquet)$/i;

/** Files that name pictures. */
const TABLES = /\.(csv|tsv|tab)(\.gz)?$/i;

const isHidden = path => path.split('/').some(part => part.startsWith('.') || part === '__MACOSX');

const kindOf = path => (CATALOGS.test(path) ? 'catalogs' : PICTURES.test(path) ? 'pictures' : TABLES.test(path) ? 'tables' : 'others');

/**
 * @template {{path: string}} T
 * @param {T[]} found What was dropped or chosen.
 * @returns {{pictures: T[], catalogs: T[], tables: T[], others: T[]}} Hidden files are in none.
 */
export function sortedByKind(found) {
  const kinds = { pictures: [], catalogs: [], tables: [], others: [] };
  for (const one of found) if (!isHidden(one.path)) kinds[kindOf(one.path)].push(one);
  return kinds;
}
