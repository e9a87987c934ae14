import { mayHarm } from '../model/harmful-values.ts';
import { UNKNOWN_PIECE } from '../model/unknown-piece.ts';
import type { Call } from '../parse/frontend.ts';
import { isCommand, mayCall } from '../parse/run-options/calls.ts';
import { mentionsEngine } from '../parse/run-options/command-lines.ts';
import { mentionsProjects } from '../parse/run-options/projects/compose-files.ts';
import { BUILD_ACTIONS, CONTAINER_WORDS, LOCAL_USES } from '../parse/workflow/words.ts';
import type { IsDeciding } from './deciding-variables.ts';

/** Finds the inputs and values of a matrix that may determine what a workflow or an action with this text starts. */
export function decidingInputs(text: string): (call: Call) => IsDeciding {
  const isWorthwhile = mayDepend(text);
  const startsProjects = mentionsProjects(text);
  const lines = text.split('\n').filter((line) => !isHarmless(line));
  const all = plainNames(lines.join('\n'));
  const ofImages = plainNames(lines.filter((line) => IMAGES.test(line)).join('\n'));
  const ofBuilds =
    BUILD_ACTIONS.test(text) || BUILD_ARGUMENT.test(text)
      ? plainNames(text.split('\n').filter(mayDecideBuild).join('\n'))
      : '';
  const placesOf = (value: string): string =>
    (startsProjects && NAMES_FILE.test(value)) || mayHarm(value) || SWITCHES.test(value) || isCommand(value)
      ? all
      : ofImages;
  return ({ given }) => {
    const isGiven = new Set(given);
    return (variable) => {
      const { name, value } = variable;
      if (isFromOutside(name) && isNamedIn(ofBuilds, name)) return true;
      if (value.includes(UNKNOWN_PIECE) || (!isWorthwhile && !isCommand(value))) return false;
      const where = placesOf(value);
      const names = isGiven.has(variable) ? [name] : [`$${name}`, `env.${name}`];
      return names.some((one) => isNamedIn(where, one));
    };
  };
}

/** An input, or a variable of the repository. The values of a matrix are tried in turn where its job is read. */
function isFromOutside(name: string): boolean {
  return /^(?:inputs|vars)\./.test(name);
}

function isNamedIn(text: string, name: string): boolean {
  return text.includes(name.toLowerCase());
}

const BUILD_ARGUMENT = /--build-arg\b/;

/** Whether a line may say what an action or a command builds, or set a variable. */
function mayDecideBuild(line: string): boolean {
  return (
    /\b(?:contexts?|files?|target|workdir|dockerfile|build-args?|env|set|vars|allow|network)\b/i.test(line) ||
    /^\s*["']?[A-Z_\d]+["']?\s*:|^\s*["']?[\w*.-]{1,100}=/.test(line)
  );
}

/** Expressions know no case. `inputs['name']` is `inputs.name`, and `${NAME}` is `$NAME`. */
function plainNames(text: string): string {
  return text
    .replaceAll(/\[\s{0,9}'([\w-]+)'\s{0,9}\]/g, '.$1')
    .replaceAll(/\s{0,9}\.\s{0,9}/g, '.')
    .replaceAll('{', '')
    .toLowerCase();
}

/** Whether a workflow may start containers, or use another one that may. */
function mayDepend(text: string): boolean {
  return LOCAL_USES.test(text) || CONTAINER_WORDS.test(text) || mayCall(text) || mentionsEngine(text);
}

/** The last name of a file, with its extension. */
const NAMES_FILE = /[\w-]\.[a-z]{2,8}$/i;

/** Values that switch something on or off. */
const SWITCHES = /^(?:true|false|t|f|yes|no|on|off|[01])$/i;

/** A word, such as a tag, matters where images are named. */
const IMAGES = /image|docker|podman|container|uses/i;

/** A setting that has nothing to do with containers, alone on its line, and with no name for another place. */
function isHarmless(line: string): boolean {
  return HARMLESS_KEY.test(line) && !/[,&]/.test(line);
}

const HARMLESS_KEY =
  /^\s*(?:-\s*)?["']?(?:runs-on|name|if|key|restore-keys|path|[\w-]*version|timeout-minutes|max-parallel|group|cache[\w-]*|os|arch|platforms?|tags?|target|fail-fast|continue-on-error|repository|ref|branch|token)["']?\s*:/;
