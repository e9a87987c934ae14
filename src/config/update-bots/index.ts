import type { OutdatedReference } from '../../model/findings/finding.ts';
import { asMapping, type TreeMapping } from '../../syntax/tree/nodes.ts';
import { dependabotUpdates } from './dependabot.ts';
import { renovateUpdates } from './renovate.ts';
import { jsonMapping, nodeAt, yamlMapping } from './values.ts';

/** The configurations of bots that update references to images. */
export interface UpdateBots {
  readonly renovate: BotConfig | undefined;
  readonly dependabot: BotConfig | undefined;
}

interface BotConfig {
  readonly path: string;
  readonly config: TreeMapping;
}

/** Renovate takes the first of these that exists. */
const RENOVATE_FILES: readonly string[] = [
  'renovate.json',
  'renovate.json5',
  '.github/renovate.json',
  '.github/renovate.json5',
  '.gitlab/renovate.json',
  '.gitlab/renovate.json5',
  '.renovaterc',
  '.renovaterc.json',
  '.renovaterc.json5',
];

const PACKAGE_FILE = 'package.json';

const DEPENDABOT_FILES: readonly string[] = ['.github/dependabot.yml', '.github/dependabot.yaml'];

/** The paths of all files that may have such a configuration. */
export const BOT_FILES: readonly string[] = [...RENOVATE_FILES, PACKAGE_FILE, ...DEPENDABOT_FILES];

/** In characters. Real ones have a few thousand; a manifest may have more. */
const LARGEST_TEXT = 256 * 1024;

/** The configurations in a repository; one that cannot be read counts as missing. */
export function readUpdateBots(read: (path: string) => string | undefined): UpdateBots {
  // like an empty text, it cannot be read as a configuration
  const textOf = (path: string): string | undefined => {
    const text = read(path);
    return text !== undefined && text.length > LARGEST_TEXT ? '' : text;
  };
  return { renovate: renovateOf(textOf), dependabot: dependabotOf(textOf) };
}

function renovateOf(textOf: (path: string) => string | undefined): BotConfig | undefined {
  for (const path of RENOVATE_FILES) {
    const text = textOf(path);
    if (text !== undefined) return placed(path, jsonMapping(path, text));
  }
  const manifest = textOf(PACKAGE_FILE);
  if (manifest === undefined) return undefined;
  return placed(PACKAGE_FILE, asMapping(nodeAt(jsonMapping(PACKAGE_FILE, manifest), 'renovate')));
}

function dependabotOf(textOf: (path: string) => string | undefined): BotConfig | undefined {
  const found = DEPENDABOT_FILES.flatMap((path) => {
    const text = textOf(path);
    return text === undefined ? [] : [{ path, text }];
  });
  const [first] = found;
  return first === undefined || found.length > 1 ? undefined : placed(first.path, yamlMapping(first.path, first.text));
}

function placed(path: string, config: TreeMapping | undefined): BotConfig | undefined {
  return config && { path, config };
}

/** The bot that updates a reference in the file at `path`, with its configuration: `Renovate (renovate.json)`. */
export function updaterOf(
  { renovate, dependabot }: UpdateBots,
  path: string,
  reference: OutdatedReference,
): string | undefined {
  if (renovate !== undefined && renovateUpdates(renovate.config, path, reference)) return `Renovate (${renovate.path})`;
  if (dependabot !== undefined && dependabotUpdates(dependabot.config, path, reference))
    return `Dependabot (${dependabot.path})`;
  return undefined;
}
