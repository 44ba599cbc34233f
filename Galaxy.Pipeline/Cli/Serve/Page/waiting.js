// Waiting.

/** @returns {Promise<void>} After so many milliseconds, or an AbortError at once when the signal says so. */
export const wait = (milliseconds, signal) => new Promise((resolve, reject) => {
  const timer = setTimeout(resolve, milliseconds);
  signal?.addEventListener('abort', () => {
    clearTimeout(timer);
    reject(new DOMException('stopped', 'AbortError'));
  }, { once: true });
});
