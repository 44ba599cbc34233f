// What stays at the edges of the window must not cover the card that the keyboard comes to.
import { hook } from './element.js';

/** Keeps room for the bars that stay, however high they are. */
export function startEdges() {
  const [above, below] = [hook('toolbar'), hook('label-bar')];
  const keepRoom = () => {
    document.documentElement.style.scrollPadding = `${heightOf(above)}px 0 ${heightOf(below)}px`;
  };
  const observer = new ResizeObserver(keepRoom);
  observer.observe(above);
  observer.observe(below);
}

/** Room for the frame of a card, too. In pixels. */
const FRAME = 8;

const heightOf = bar => (getComputedStyle(bar).position === 'sticky' ? bar.offsetHeight + FRAME : FRAME);
