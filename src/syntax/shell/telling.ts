import { homeSecret } from '../../analysis/secrets/host-secrets.ts';
import { isHarmfulWord } from '../../model/harmful-values.ts';

/**
 * Whether a value decides what a command does, as an option, a path of the machine, a program or a word that takes isolation away. Commands
 * with other values were read without them.
 */
export function isTelling(value: string): boolean {
  const text = value.trimStart();
  return TELLS.test(text) || SWITCHED_ON.test(text) || isHarmfulWord(text) || holdsLogins(text);
}

const TELLS = /^-|^~?\/|^~$|^https?:|^(?:docker|podman|nerdctl)|^(?:etc|home|proc|root|sys|var)$/;

/** `for folder in .ssh .aws; do docker run -v "$HOME/$folder:/x" …` */
function holdsLogins(text: string): boolean {
  return text.startsWith('.') && homeSecret(text) !== undefined;
}

/** `--privileged=$1` */
export const SWITCHED_ON = /^(?:true|t|1)$/i;

/** Whether options or paths of the machine are among the words of a text. */
export function hasTellingWord(text: string): boolean {
  return TELLING_WORD.test(text);
}

const TELLING_WORD = /(?:^|\s)(?:-[\w-]|~?\/)/;

/** Whether commands pass build arguments. There any value may be a danger, such as the number of root. */
export function passesBuildArguments(text: string): boolean {
  return text.includes('build-arg');
}

/** Whether a file has nothing but the name of an image with its tag or digest. */
function isOfImage(text: string): boolean {
  return IMAGE.test(text);
}

const IMAGE = /^\w[\w./-]{0,300}(?::\w[\w.-]{0,127})?(?:[:@]\w[\w.:-]{0,127})\s*$/;

/** Whether a value out of a file decides what commands of a text do. Any word may be a danger as an argument of a build, such as a release. */
export function isNeededValue(value: string, commands: string): boolean {
  return hasTellingWord(value) || isOfImage(value) || (isOneWord(value) && passesValues(commands));
}

/** Also to later steps, which may give it to a build. */
function passesValues(text: string): boolean {
  return passesBuildArguments(text) || /GITHUB_(?:ENV|OUTPUT)/.test(text);
}

/** Whether a file has nothing but one word. */
function isOneWord(text: string): boolean {
  return /^[\w.:/@+-]{1,300}\s*$/.test(text);
}
