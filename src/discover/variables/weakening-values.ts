import { pathSource } from '../../analysis/paths/mount-source.ts';
import { engineAccess, systemPath } from '../../analysis/posture/host-access.ts';
import { isHostRoot, withoutLinks } from '../../model/containers/host-path.ts';
import { isHarmfulWord } from '../../model/harmful-values.ts';
import { weakeningIn } from '../../parse/run-options/given-arguments.ts';

/** Whether a value may take protection away: options, words such as `host`, paths that no container needs, and addresses that everyone reaches. */
export function takesProtection(value: string): boolean {
  if (HARMLESS.test(value)) return false;
  if (IS_PATH.test(value)) return isOfSystem(value.split(/:(?!\\)/, 1)[0] ?? '');
  if (/\s/.test(value)) return hasOption(value) || value.trim().split(/\s+/).every(isHarmfulWord);
  const parts = value.split(/[:=,]+/);
  return (
    hasOption(value) ||
    parts.some((part) => isHarmfulWord(part) || (part.startsWith('/') && value.includes('=/') && isOfSystem(part))) ||
    SWITCHES_ON.test(value) ||
    ALL_ADDRESSES.test(value)
  );
}

/** Whether one of its words is such an option; alone, any word that decides what a command does. */
function hasOption(value: string): boolean {
  const isText = /\s/.test(value);
  return weakeningIn(value.replace(OF_OTHERS, '')).some(
    (word) => !OTHER_OPTION.test(word) && (!isText || word.startsWith('-')),
  );
}

/** `-v --parallel=1`: a mount or a port has something behind the option. */
const OF_OTHERS = /(?<!\S)-[vpu]\s{1,9}(?=-)/g;

/** The options in a text that may take protection away, with the word behind each. */
export function weakeningOptions(text: string): readonly string[] {
  return [...text.matchAll(OPTION)].flatMap(([, option = '', value = '']) => {
    if (!hasOption(option)) return [];
    return value === '' || value.startsWith('-') ? [option] : [`${option} ${value}`];
  });
}

const OPTION = /(?<![\w-])(-{1,2}[^\s"',;{}[\]()`=]{1,200})(?:[ \t=]{1,20}["']?(?=([^\s"',;{}[\]()`]{1,300})))?/g;

/** Addresses, names of engines that no group has, and streams of a process. */
const HARMLESS = /^(?:https?:\S*|podman|nerdctl|\/dev\/(?:null|std\w+|fd\/\d+|tty)|\/proc\/(?:self|\d+)\/fd\/\d+)$/;
/** `-cached`: short options of an engine are one letter, or several with that of a mount, a user or a port at the end. */
const OTHER_OPTION = /^-(?!-)(?![a-zA-Z]{0,3}[vupPH](?:$|[^a-zA-Z-]))/;

const IS_PATH = /^(?:[/~\\]|\.\.\/)/;

function isOfSystem(path: string): boolean {
  const source = pathSource(path);
  if (source.kind === 'project') return CLIMBS.test(source.path);
  if (source.kind !== 'host') return true;
  if (engineAccess(source) !== undefined || isHostRoot(source.path) || OF_PEOPLE.test(source.path)) return true;
  return path.startsWith('/dev/') || systemPath(withoutLinks(source.path)) !== undefined;
}

/** To the root of the machine from the usual depth of a checkout. */
const CLIMBS = /^(?:\.\.(?:\/|$)){6}/;
/** Homes, and what is hidden in them. */
const OF_PEOPLE = /^\/(?:home|Users)(?:\/[^/]+(?:\/\..*)?)?$/s;
const SWITCHES_ON = /^(?:yes|y|on)$/i;
const ALL_ADDRESSES = /^(?:0\.0\.0\.0|\[?::\]?|\*)$/;
