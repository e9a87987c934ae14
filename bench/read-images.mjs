// Reads what is inside of images as a scan does that wants to know it of all of them.
// Usage: node read-images.mjs <host of the registry> <image>...

import { DEFAULT_LOOKUPS } from '../build/config/lookup-settings.js';
import { imageLookups } from '../build/images/resolve/lookups.js';
import { parseImageReference } from '../build/model/images/image.js';

const [host = '', ...names] = process.argv.slice(2);
const lookups = imageLookups({ ...DEFAULT_LOOKUPS, contents: true, privateRegistries: [host], timeBudget: 300 });
const images = names.map((text) => {
  const file = { path: 'Dockerfile', text };
  const reference = { value: parseImageReference(text), span: { file, start: 0, end: text.length } };
  return { kind: 'image', use: 'from', usedBy: '0', title: 'the last stage', reference, facts: {} };
});
const known = await lookups.lookUp(images, new Set(['contents']));
for (const { facts } of known.images) {
  if ((facts.contents?.packages.length ?? 0) === 0 || facts.contents.gaps.length > 0)
    throw new Error('an image was not read');
}
