// What can go wrong between the page and its server, in one sentence for people.

/** A request that failed. `status` is that of HTTP, or 0 if the server was not reached. */
export class Trouble extends Error {
  constructor(sentence, status) {
    super(sentence);
    this.status = status;
  }

  /** Whether the same request may do well later. */
  get mayPass() {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

const LOST = 'The server does not answer. If it was stopped, start “galaxy serve” again. Uploads and labels go on by themselves.';

const SENTENCES = {
  401: 'This page has no valid token. Open the address that “galaxy serve” printed, with its token.',
  413: 'This is larger than the server takes.',
};

/** @returns {Trouble} For what fetch threw; an abort stays what it is. */
export const lost = error => (error.name === 'AbortError' || error instanceof Trouble ? error : new Trouble(LOST, 0));

/** @returns {Promise<Trouble>} For an answer that is not a success. The server's own sentence is the best there is. */
export async function refused(response) {
  const sentence = await detailOf(response);
  return new Trouble(SENTENCES[response.status === 401 ? 401 : NaN] ?? sentence ?? SENTENCES[response.status] ?? plain(response), response.status);
}

const plain = response => `The server refused this (${response.status} ${response.statusText}).`;

async function detailOf(response) {
  if (!response.headers.get('content-type')?.includes('json')) return null;
  try {
    return (await response.json()).detail ?? null;
  } catch {
    return null;
  }
}
