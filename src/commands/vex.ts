import type { Notification } from '../model/findings/notification.ts';
import { visible } from '../report/escape.ts';
import { toOpenVex } from '../report/vex/openvex.ts';
import { triageIn, VULNERABILITY_RULES } from '../report/vex/triage.ts';
import { run } from '../run/run.ts';
import { imageSettings } from '../run/scan-options.ts';
import type { RunSettings } from '../run/settings.ts';
import { VERSION } from '../support/version.ts';
import { type ImageLookupArguments, imageSettingsOf } from './image-arguments.ts';
import { writeOutputFile } from './output-file.ts';
import { outputPath } from './output-path.ts';
import { progressLine } from './progress.ts';
import { type Surroundings, say } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** The arguments of `hullcheck vex`, as the command line has them. */
export interface VexArguments extends Omit<ImageLookupArguments, 'lookup' | 'vex'> {
  readonly paths: readonly string[];
  readonly author?: string;
  readonly config?: string;
  readonly output?: string;
}

const INCOMPLETE = 3;

/** `hullcheck vex`: writes what the configuration accepts as OpenVEX. Returns 3 if an image could not be looked up. */
export async function vexCommand(given: VexArguments, surroundings: Surroundings): Promise<number> {
  const { stdout, stderr, folder } = surroundings;
  const progress = progressLine(stderr);
  const settings = settingsOf(given, surroundings);
  const { report, policy } = await run({ ...settings, onProgress: progress.update });
  progress.clear();
  if (imageSettings(settings, policy.config).vulnerabilities === 'off')
    throw new UsageError(
      'vex needs the vulnerabilities of images, and looking them up is off; try --vulnerabilities auto',
    );
  const { images, leftOut } = triageIn(report);
  const problems = report.notifications.filter(isGap);
  for (const { message } of problems) say(surroundings, `hullcheck: ${visible(message)}`);
  if (leftOut > 0) say(surroundings, `hullcheck: ${leftOutText(leftOut)}`);
  if (images.length === 0)
    say(surroundings, 'hullcheck: No vulnerability of the images is accepted, so there is nothing to write.');
  else {
    const time = `${new Date().toISOString().slice(0, 'YYYY-MM-DDThh:mm:ss'.length)}Z`;
    const text = toOpenVex(images, { author: given.author ?? 'Unknown author', time, version: VERSION });
    if (given.output === undefined) stdout.write(text);
    else {
      writeOutputFile(outputPath(folder, given.output), given.output, text);
      stdout.write(`Wrote ${visible(given.output)}.\n`);
    }
  }
  return problems.length > 0 ? INCOMPLETE : 0;
}

function settingsOf(given: VexArguments, { folder }: Surroundings): RunSettings {
  return {
    folder,
    paths: given.paths,
    config: given.config,
    profile: undefined,
    failOn: 'none',
    baseline: undefined,
    alsoRun: VULNERABILITY_RULES,
    onlyRules: VULNERABILITY_RULES,
    ...imageSettingsOf(given, folder),
    lookup: 'auto',
    imageDefaults: { vulnerabilities: 'auto' },
  };
}

/** Something about an image is unknown, or something could not be done at all. */
function isGap({ level, gap }: Notification): boolean {
  return level === 'error' || gap?.kind === 'image-not-looked-up';
}

function leftOutText(count: number): string {
  const what = count === 1 ? '1 accepted vulnerability is' : `${count} accepted vulnerabilities are`;
  return `${what} left out, because the image has no name or no digest, or the installed packages are not known.`;
}
