// Asks for the pictures of cards only where the reader stays a moment: scrolling past thousands asks for none of them.

/** Milliseconds without scrolling. */
const CALM = 90;

let due = null;

/** Gives the pictures within their addresses, soon. */
export function loadPictures(within) {
  clearTimeout(due);
  due = setTimeout(() => {
    for (const picture of within.querySelectorAll('img[data-address]:not([src])')) picture.src = picture.dataset.address;
  }, CALM);
}

/** Whether a picture was asked for in vain. */
export const isBroken = picture => picture.complete && picture.naturalWidth === 0;

/** Stops what is still under way. */
export function unloadPictures(within) {
  for (const picture of within.querySelectorAll('img[src]')) if (!picture.complete) picture.removeAttribute('src');
}
