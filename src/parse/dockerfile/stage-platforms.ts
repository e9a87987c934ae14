import { type OptionalPlatforms, platformsIn } from '../../model/images/asked-platforms.ts';
import { DYNAMIC } from '../../model/located.ts';
import type { StageContext } from './stage-context.ts';
import type { InstructionLine } from './text/instruction-line.ts';

/**
 * The platforms of the image that a FROM names. Images in COPY and RUN always have those that the file is built for.
 * https://docs.docker.com/reference/dockerfile/#from
 */
export function platformsOf({ base: { flags } }: InstructionLine, context: StageContext): OptionalPlatforms {
  const flag = flags.find(({ name }) => name === 'platform');
  const value = flag?.value?.value;
  if (flag === undefined || value === undefined) return context.platforms;
  const variable = value === DYNAMIC ? /^\$\{?(BUILD|TARGET)PLATFORM\}?$/.exec(flag.rawValue ?? '')?.[1] : undefined;
  if (variable === undefined || isReplaced(`${variable}PLATFORM`, context)) return platformsIn([value]);
  return variable === 'TARGET' ? context.platforms : undefined;
}

/** Whether the caller of the build, or an ARG with a default, replaces the value of the builder. */
function isReplaced(name: string, { source, given }: StageContext): boolean {
  return given.has(name) || (REPLACED.get(name)?.test(source.text) ?? false);
}

const REPLACED: ReadonlyMap<string, RegExp> = new Map([
  ['BUILDPLATFORM', /^[ \t]*ARG[ \t].*\bBUILDPLATFORM=/im],
  ['TARGETPLATFORM', /^[ \t]*ARG[ \t].*\bTARGETPLATFORM=/im],
]);
