// How many files are cut into requests.

/**
 * @template {{path: string, file: {size: number}}} T
 * @param {T[]} files
 * @param {{count: number, bytes: number}} most What one request may hold; a larger file has a request of its own.
 * @returns {T[][]} In the same order. No two files of a request have the same path, as answers name it.
 */
export function batchesOf(files, most) {
  const batches = [];
  let batch = [], bytes = 0, paths = new Set();
  for (const one of files) {
    const isFull = batch.length === most.count || bytes + one.file.size > most.bytes || paths.has(one.path);
    if (batch.length > 0 && isFull) {
      batches.push(batch);
      [batch, bytes, paths] = [[], 0, new Set()];
    }
    batch.push(one);
    paths.add(one.path);
    bytes += one.file.size;
  }
  return batch.length > 0 ? [...batches, batch] : batches;
}

/**
 * Does work on each, with so many at a time. The first that throws ends it.
 * @param {T[]} tasks
 * @param {number} workers
 * @param {(task: T) => Promise<void>} work
 */
export async function inParallel(tasks, workers, work) {
  const rest = tasks.values();
  const worker = async () => {
    for (const task of rest) await work(task);
  };
  await Promise.all(Array.from({ length: Math.min(workers, tasks.length) }, worker));
}
