// Draws the pictures of the README from what the program really prints. A test compares them with the committed files.

/** GitHub shows the one that fits the theme of the reader. */
export const THEMES = {
  light: {
    paper: '#ffffff',
    frame: '#d0d7de',
    text: '#1f2328',
    dim: '#656d76',
    red: '#cf222e',
    yellow: '#9a6700',
    cyan: '#0969da',
    green: '#1a7f37',
    wash: '#ffebe9',
    bar: '#f6f8fa',
  },
  dark: {
    paper: '#0d1117',
    frame: '#30363d',
    text: '#e6edf3',
    dim: '#848d97',
    red: '#ff7b72',
    yellow: '#d29922',
    cyan: '#58a6ff',
    green: '#3fb950',
    wash: '#3c1618',
    bar: '#161b22',
  },
};

const FONT = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace";
const SANS = "system-ui, -apple-system, 'Segoe UI', Helvetica, Arial, 'DejaVu Sans', sans-serif";
const SIZE = 13;
const COLUMN = 7.8;
const LINE = 19;
const PADDING = 18;
const BAR = 34;

/** The window of a terminal in which a command was run. `output` has the escapes of colours. */
export function terminalPicture(command, output, colours) {
  const lines = output.trimEnd().split('\n');
  const columns = Math.max(...lines.map((line) => stripped(line).length), command.length + 2);
  const width = Math.ceil(columns * COLUMN + 2 * PADDING);
  const height = (lines.length + 2) * LINE + BAR + 2 * PADDING;
  const at = (row) => BAR + PADDING + (row + 0.5) * LINE;
  const rows = lines.map((line, row) => textRow(runsOf(line), at(row + 2), colours)).filter(Boolean);
  const prompt = textRow(
    [
      { text: '$ ', style: ['dim'] },
      { text: command, style: ['bold'] },
    ],
    at(0),
    colours,
  );
  return svg(width, height, `What ${command} prints`, [
    box(0.5, 0.5, width - 1, height - 1, 8, colours.paper, colours.frame),
    `<path d="M0.5 8.5a8 8 0 0 1 8-8h${width - 17}a8 8 0 0 1 8 8v${BAR - 8}h-${width - 1}z" fill="${colours.bar}" stroke="${colours.frame}"/>`,
    ...[0, 1, 2].map((dot) => `<circle cx="${PADDING + dot * 18}" cy="${BAR / 2}" r="5.5" fill="${colours.frame}"/>`),
    `<g font-family="${escaped(FONT)}" font-size="${SIZE}" xml:space="preserve">`,
    prompt,
    ...rows,
    '</g>',
  ]);
}

const STEP = { width: 200, height: 112, gap: 38 };

/** The steps of an attack path, each with its place and its line, and what they come to. */
export function pathPicture(steps, gain, colours) {
  const boxes = [...steps, { isGain: true, title: gain }];
  const width = boxes.length * STEP.width + (boxes.length - 1) * STEP.gap + 2;
  const height = STEP.height + 2;
  return svg(width, height, `${steps.map(({ line }) => line).join(', then ')}: ${gain}`, [
    `<g font-family="${escaped(SANS)}" font-size="13.5">`,
    ...boxes.flatMap((step, index) => stepBox(step, 1 + index * (STEP.width + STEP.gap), index > 0, colours)),
    '</g>',
  ]);
}

function stepBox({ isGain, title, line, place }, x, hasArrow, colours) {
  const y = 1;
  const middle = y + STEP.height / 2;
  const arrow = `<path d="M${x - STEP.gap + 6} ${middle}h${STEP.gap - 18}m-6 -6l6 6l-6 6" fill="none" stroke="${colours.dim}" stroke-width="2"/>`;
  const frame = box(
    x,
    y,
    STEP.width,
    STEP.height,
    8,
    isGain ? colours.wash : colours.bar,
    isGain ? colours.red : colours.frame,
  );
  const words = wrapped(title, 20);
  const text = (content, row, fill, more = '') =>
    `<text x="${x + 14}" y="${row}" fill="${fill}"${more}>${escaped(content)}</text>`;
  const mono = ` font-family="${escaped(FONT)}" font-size="12"`;
  const first = isGain ? middle - ((words.length - 1) * 19) / 2 + 5 : y + 28;
  const lines = words.map((word, index) =>
    text(word, first + index * 19, isGain ? colours.red : colours.text, ' font-weight="600"'),
  );
  const own = isGain ? [] : [text(line, y + 74, colours.red, mono), text(place, y + 96, colours.dim, mono)];
  return [...(hasArrow ? [arrow] : []), frame, ...lines, ...own];
}

function svg(width, height, title, parts) {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">\n<title>${escaped(title)}</title>\n${parts.join('\n')}\n</svg>\n`;
}

function box(x, y, width, height, radius, fill, stroke) {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}" stroke="${stroke}"/>`;
}

/** What switches colours in a terminal; the codes are captured. */
const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[([\\d;]*)m`);

/** Texts of one style each. */
function runsOf(line) {
  const runs = [];
  let style = [];
  for (const [index, piece] of line.split(COLOUR).entries()) {
    if (index % 2 === 1) style = nextStyle(style, piece.split(';').map(Number));
    else if (piece !== '') runs.push({ text: piece, style });
  }
  return runs;
}

const CODES = { 1: 'bold', 2: 'dim', 4: 'underline', 31: 'red', 32: 'green', 33: 'yellow', 35: 'red', 36: 'cyan' };

function nextStyle(style, codes) {
  let next = style;
  for (const code of codes) {
    if (code === 0) next = [];
    else if (code === 22) next = next.filter((name) => name !== 'bold' && name !== 'dim');
    else if (code === 24) next = next.filter((name) => name !== 'underline');
    else if (code === 39) next = next.filter((name) => !(name in THEMES.light));
    else if (CODES[code]) next = [...next, CODES[code]];
  }
  return next;
}

function textRow(runs, y, colours) {
  let column = 0;
  const spans = runs.flatMap(wordsOf).map(({ text, style }) => {
    const x = round(PADDING + column * COLUMN);
    column += text.length;
    return text.trim() === '' ? '' : span(text, x, style, colours);
  });
  return spans.join('') === '' ? '' : `<text y="${y}">${spans.join('')}</text>`;
}

/** The texts between several blanks, and these blanks: viewers keep only one of them. */
function wordsOf({ text, style }) {
  return text.split(/( {2,})/).map((part) => ({ text: part, style }));
}

/** Blanks at the beginning move the text instead, since not every viewer keeps them. */
function span(text, x, style, colours) {
  const blanks = text.length - text.trimStart().length;
  const colour = style.findLast((name) => name in colours) ?? 'text';
  const shown = text.trim();
  const attributes = [
    `x="${round(x + blanks * COLUMN)}"`,
    `textLength="${round(shown.length * COLUMN)}"`,
    `fill="${colours[colour]}"`,
    ...(style.includes('bold') ? ['font-weight="700"'] : []),
    ...(style.includes('underline') ? ['text-decoration="underline"'] : []),
  ];
  return `<tspan ${attributes.join(' ')}>${escaped(shown)}</tspan>`;
}

function round(value) {
  return Math.round(value * 10) / 10;
}

function stripped(line) {
  return runsOf(line)
    .map(({ text }) => text)
    .join('');
}

function wrapped(text, columns) {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== '' && last.length + 1 + word.length > columns) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** All pictures by file name, from a function that runs a command line in a folder and returns what it prints in colour. */
export async function pictures(run, readLine) {
  const folder = 'examples/pull-request';
  const command = 'hullcheck scan --severity critical';
  const output = await run(folder, ['scan', '--severity', 'critical']);
  const { findings } = JSON.parse(await run(folder, ['scan', '--format', 'json']));
  const { flow, message } = findings.find((finding) => finding.flow.length > 0);
  const steps = flow.map(({ message: title, path, start }) => ({
    title: title.replace(/^the /, '').replace(/^\w/, (letter) => letter.toUpperCase()),
    line: readLine(path, start.line),
    place: `${path.split('/').at(-1)}:${start.line}`,
  }));
  const [, gain] = /can (.*?), because/.exec(message);
  return Object.fromEntries(
    Object.entries(THEMES).flatMap(([theme, colours]) => [
      [`scan-${theme}.svg`, terminalPicture(command, output, colours)],
      [
        `path-${theme}.svg`,
        pathPicture(
          steps,
          gain.replace(/^\w/, (letter) => letter.toUpperCase()),
          colours,
        ),
      ],
    ]),
  );
}
