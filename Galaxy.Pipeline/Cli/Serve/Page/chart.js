// A small line chart: how much is right after each pass.
import { drawing } from './element.js';
import { percent } from './words.js';

const WIDTH = 480, HEIGHT = 120, LEFT = 60, BOTTOM = 22, TOP = 12;

/**
 * @param {{epoch: number, accuracy: number, validation: number|null}[]} points
 * @param {number} epochs How many there will be.
 * @returns {SVGElement}
 */
export function chart(points, epochs) {
  const shares = points.flatMap(point => [point.accuracy, point.validation]).filter(share => share != null);
  const least = Math.floor(Math.min(...shares) * 10) / 10;
  const x = epoch => LEFT + (WIDTH - LEFT - 6) * (epochs > 1 ? (epoch - 1) / (epochs - 1) : 0);
  const y = share => TOP + (HEIGHT - TOP - BOTTOM) * (1 - share) / (1 - least || 1);
  const last = points.at(-1);
  return drawing('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': `After pass ${last.epoch}, ${percent(last.accuracy)} right` },
    ...[least, 1].map(share => tick(share, y(share))),
    line('learned', points, point => [x(point.epoch), y(point.accuracy)]),
    line('held', points.filter(point => point.validation != null), point => [x(point.epoch), y(point.validation)]),
    drawing('text', { x: LEFT, y: HEIGHT - 3 }, 'pass 1'),
    drawing('text', { x: WIDTH - 6, y: HEIGHT - 3, 'text-anchor': 'end' }, `pass ${epochs}`));
}

const line = (name, points, place) =>
  drawing('polyline', { class: name, points: points.map(point => place(point).map(length => length.toFixed(1)).join()).join(' ') });

const tick = (share, y) => drawing('g', { class: 'tick' },
  drawing('line', { x1: LEFT, x2: WIDTH - 6, y1: y, y2: y }),
  drawing('text', { x: LEFT - 6, y: y + 4, 'text-anchor': 'end' }, percent(share, 0)));
