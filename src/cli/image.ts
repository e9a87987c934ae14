import { resolve } from 'node:path';
import { ImageError, reasonOf } from '../image/image-error.ts';
import type { ImageSource } from '../image/image-source.ts';
import { inspectImage } from '../image/index.ts';
import { openLayerCache } from '../image/layer-cache.ts';
import { NoImageError, openImage } from '../image/sources/index.ts';
import { type Platform, parsePlatform } from '../image/sources/manifest.ts';
import type { ImageContents } from '../model/image-contents.ts';
import { oneLine } from '../report/escape.ts';
import { imageJson } from '../report/image-json.ts';
import { imageTerminal } from '../report/image-terminal.ts';
import { writeFileAtomically } from '../support/write-file.ts';
import { VERSION } from '../version.ts';
import { type Destination, parseDestinations } from './destinations.ts';
import { type Surroundings, wantsColour, widthOf } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** The arguments of `hullcheck image`, as the command line has them. */
export interface ImageArguments {
  readonly image: string;
  /** `terminal`, or `json=file`. */
  readonly format?: readonly string[];
  readonly output?: string;
  readonly platform: string;
  readonly imageAnalysis: 'auto' | 'layers' | 'sbom';
  readonly cacheDir?: string;
  /** Its registry is spoken to without encryption. */
  readonly insecure?: boolean;
}

const FORMATS = ['terminal', 'json'] as const;
const NOT_READ = 3;

/** `hullcheck image`: what is inside of one image. Gives 3 when something could not be read, else 0. */
export async function imageCommand(given: ImageArguments, surroundings: Surroundings): Promise<number> {
  const destinations = parseDestinations(given, FORMATS);
  const platform = parsePlatform(given.platform);
  if (platform === undefined)
    throw new UsageError(`--platform ${given.platform} is none; write it as linux/amd64 or linux/arm64/v8`);
  const contents = await read(given, platform, surroundings);
  if (contents === undefined) return NOT_READ;
  for (const destination of destinations) write(destination, contents, given.image, surroundings);
  return contents.gaps.length > 0 ? NOT_READ : 0;
}

async function read(
  given: ImageArguments,
  platform: Platform,
  { folder, stderr }: Surroundings,
): Promise<ImageContents | undefined> {
  let source: ImageSource | undefined;
  try {
    source = await openImage(given.image, { platform, folder, isInsecure: given.insecure === true });
    const cache = given.cacheDir === undefined ? undefined : openLayerCache(resolve(folder, given.cacheDir));
    return await inspectImage(source, {
      scope: 'all',
      analysis: given.imageAnalysis,
      ...(cache === undefined ? {} : { cache }),
    });
  } catch (error) {
    if (error instanceof NoImageError) throw new UsageError(error.message);
    if (!(error instanceof ImageError) && (error as NodeJS.ErrnoException).code === undefined) throw error;
    stderr.write(`hullcheck: ${oneLine(given.image)} was not read: ${oneLine(reasonOf(error))}\n`);
    return undefined;
  } finally {
    source?.close?.();
  }
}

function write(
  { format, file }: Destination<(typeof FORMATS)[number]>,
  contents: ImageContents,
  name: string,
  surroundings: Surroundings,
): void {
  const { stdout, folder } = surroundings;
  const colour = file === undefined && wantsColour(surroundings);
  const text =
    format === 'json'
      ? imageJson(contents, { version: VERSION, name })
      : imageTerminal(contents, { name, colour, width: widthOf(stdout) });
  if (file === undefined) stdout.write(text);
  else writeFileAtomically(resolve(folder, file), text);
}
