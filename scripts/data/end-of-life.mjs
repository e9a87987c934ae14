import { imagesOf, PRODUCT_OF } from './products.mjs';

/** Releases that live shorter were made to be replaced. */
const SHORT_LIFE = 270;

/** Lines of `,image,image, version:date …`: `-` for an end that nobody knows, `~` before that of a release that was made to be replaced. */
export function endOfLifeLines(products, distributions, officialTags) {
  const images = imagesByProduct(products, officialTags);
  const lines = [...images].map(([name, names]) => lineOf(names, cyclesOf(products[name])));
  lines.push(lineOf(['debian'], distributionCycles(distributions.debian, ['eol-lts', 'eol'])));
  lines.push(lineOf(['ubuntu'], distributionCycles(distributions.ubuntu, ['eol'])));
  // its tag; endoflife.date lists the months in which it was released
  const amazon = products['amazon-linux'].releases.find(({ cycle }) => cycle === '2018.03');
  return lines.map((line) => (line.startsWith(',amazonlinux,') ? `${line} 1:${endOf(amazon)}` : line)).sort();
}

function imagesByProduct(products, officialTags) {
  const images = new Map();
  const add = (name, image) => images.set(name, [...(images.get(name) ?? []), image]);
  for (const [name, product] of Object.entries(products))
    for (const image of imagesOf(product)) if (isCurrent(image, officialTags)) add(name, image);
  for (const [image, names] of Object.entries(PRODUCT_OF)) {
    const name = [names].flat().find((one) => products[one] !== undefined);
    if (name === undefined) throw new Error(`endoflife.date knows no ${names}, for the image ${image}.`);
    add(name, image);
  }
  return images;
}

function lineOf(images, cycles) {
  return [`,${[...new Set(images)].sort().join(',')},`, ...cycles].join(' ');
}

/** Official images that are none any more are known by `deprecated-images.ts`. */
function isCurrent(image, officialTags) {
  return image.includes('/') || officialTags.has(image);
}

function cyclesOf({ releases }) {
  return releases.filter(({ cycle }) => /^[\w.-]+$/.test(cycle)).map((one) => `${one.cycle}:${mark(one)}${endOf(one)}`);
}

function endOf({ end }) {
  return typeof end === 'string' ? end : end ? '0000-00-00' : '-';
}

function mark({ released, end }) {
  if (typeof end !== 'string' || released === undefined) return '';
  return (Date.parse(end) - Date.parse(released)) / (24 * 60 * 60 * 1000) < SHORT_LIFE ? '~' : '';
}

/** By number and by name. */
function distributionCycles(rows, columns) {
  return rows.flatMap((row) => {
    const end = columns.map((column) => row[column]).find((value) => value);
    return row.version === '' || end === undefined ? [] : [`${row.version}:${end}`, `${row.series}:${end}`];
  });
}
