// Reads newline-delimited JSON from a stream of bytes, one value a line.

/**
 * @param {AsyncIterable<Uint8Array>|ReadableStream<Uint8Array>} bytes Pieces may end anywhere, also within a character.
 * @yields {any} The value of each line that is not empty.
 */
export async function* readLines(bytes) {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const piece of piecesOf(bytes)) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n');
    rest = lines.pop();
    yield* lines.filter(isFilled).map(parse);
  }
  rest += decoder.decode();
  if (isFilled(rest)) yield JSON.parse(rest);
}

/** Not every browser can iterate over a stream. */
async function* piecesOf(bytes) {
  if (bytes[Symbol.asyncIterator]) {
    yield* bytes;
    return;
  }
  const reader = bytes.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    reader.cancel().catch(() => {});
  }
}

const isFilled = line => line.trim() !== '';

const parse = line => JSON.parse(line);
