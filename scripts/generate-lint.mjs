// Writes the overrides of biome.json from scripts/layers.mjs.
import { readFileSync, writeFileSync } from 'node:fs';
import { lintOverrides } from './layers.mjs';

const path = new URL('../biome.json', import.meta.url);
const config = JSON.parse(readFileSync(path, 'utf8'));
writeFileSync(
  path,
  `${JSON.stringify({ ...config, overrides: lintOverrides(new URL('../src/', import.meta.url)) }, null, 2)}\n`,
);
