import type { ContainerPosture } from '../../analysis/posture/describe.ts';
import { paired } from '../../support/paired.ts';
import { type Wall, type WallState, wallsOf } from '../posture/posture-walls.ts';
import { html, type Markup, sentence } from './markup.ts';

/** One side of a wall in the picture, from end to end, with the direction out of the container. */
interface Segment {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly out: readonly [x: number, y: number];
  readonly label: readonly [x: number, y: number];
  readonly anchor: 'start' | 'middle' | 'end';
}

const [LEFT, RIGHT, TOP, BOTTOM] = [84, 316, 52, 148];
const GAP = 8;

/** The walls in the order of {@link wallsOf}: four above, three below, two on each side. */
const SEGMENTS: readonly Segment[] = [
  ...horizontal(4, TOP, -1, TOP - 16),
  ...horizontal(3, BOTTOM, 1, BOTTOM + 26),
  ...vertical(LEFT, -1, 'end'),
  ...vertical(RIGHT, 1, 'start'),
];

function horizontal(count: number, y: number, out: number, label: number): readonly Segment[] {
  const width = (RIGHT - LEFT - GAP * (count - 1)) / count;
  return Array.from({ length: count }, (_, index) => {
    const start = Math.round(LEFT + index * (width + GAP));
    const end = Math.round(start + width);
    return { from: [start, y], to: [end, y], out: [0, out], label: [(start + end) / 2, label], anchor: 'middle' };
  });
}

function vertical(x: number, out: number, anchor: 'start' | 'end'): readonly Segment[] {
  const middle = (TOP + BOTTOM) / 2;
  return [
    [TOP, middle - GAP / 2],
    [middle + GAP / 2, BOTTOM],
  ].map(([start = 0, end = 0]) => {
    return { from: [x, start], to: [x, end], out: [out, 0], label: [x + out * 14, (start + end) / 2 + 4], anchor };
  });
}

/** The host around a container, with its walls; a hole has an arrow where a setting opens it. */
export function pictureOf(posture: ContainerPosture): Markup {
  const uses = wallsOf(posture).map(({ id, state }) => html`<use href="#${shapeId(id, state)}"></use>`);
  return html`<svg class="walls" viewBox="0 0 400 190" role="img" aria-label="${descriptionOf(posture)}"><rect class="host" x="1" y="1" width="398" height="188" rx="8"></rect><text x="12" y="20">host</text><text class="inside" x="200" y="105" text-anchor="middle">${posture.user.value === 'other' ? 'non-root' : sentence(posture.user.value, 24)}</text>${uses}</svg>
`;
}

const WORDS: Readonly<Record<Exclude<WallState, 'closed'>, string>> = {
  opened: 'opened',
  missing: 'not set',
  shared: 'joined',
  unknown: 'unknown',
};

function descriptionOf(posture: ContainerPosture): string {
  const walls = wallsOf(posture);
  const parts = Object.entries(WORDS).flatMap(([state, word]) => {
    const texts = walls.filter((wall) => wall.state === state).map(({ text }) => text);
    return texts.length === 0 ? [] : [`${word}: ${texts.join(', ')}`];
  });
  return sentence(parts.length === 0 ? 'All walls are closed' : `Walls: ${parts.join('; ')}`);
}

function shapeId(id: string, state: WallState): string {
  return `wall-${id}-${state}`;
}

/** The shapes that the pictures of these containers use, each once. */
export function shapesOf(postures: readonly ContainerPosture[]): Markup {
  const shapes = new Map<string, Markup>();
  for (const posture of postures) {
    for (const [wall, segment] of paired(wallsOf(posture), SEGMENTS)) {
      const id = shapeId(wall.id, wall.state);
      if (!shapes.has(id)) shapes.set(id, shapeOf(id, wall, segment));
    }
  }
  return html`<svg class="shapes" width="0" height="0" aria-hidden="true"><defs>${[...shapes.values()]}</defs></svg>
`;
}

function shapeOf(id: string, { label, state }: Wall, segment: Segment): Markup {
  const [x, y] = segment.label;
  const lines = state === 'opened' || state === 'missing' ? broken(segment, state) : whole(segment);
  return html`<g id="${id}" class="wall ${state}">${lines}<text x="${x}" y="${y}" text-anchor="${segment.anchor}">${label}</text></g>`;
}

function whole({ from, to }: Segment): Markup {
  return pathOf([from, to]);
}

/** Two stumps with a hole between them. */
function broken({ from, to, out: [outX, outY] }: Segment, state: WallState): Markup {
  const at = (share: number): readonly [number, number] => [
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share,
  ];
  const stumps = [pathOf([from, at(0.3)]), pathOf([at(0.7), to])];
  if (state !== 'opened') return html`${stumps}`;
  const [x, y] = at(0.5);
  const tip = [x + outX * 10, y + outY * 10] as const;
  const [backX, backY] = [tip[0] - outX * 6, tip[1] - outY * 6];
  const head = [[backX + outY * 5, backY + outX * 5] as const, tip, [backX - outY * 5, backY - outX * 5] as const];
  return html`${stumps}${pathOf([[x - outX * 14, y - outY * 14], tip], 'arrow')}${pathOf(head, 'arrow')}`;
}

function pathOf(points: readonly (readonly [number, number])[], name = 'line'): Markup {
  const text = points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
  return html`<path class="${name}" d="${text}"></path>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
