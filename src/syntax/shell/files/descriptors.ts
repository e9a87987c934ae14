import type { Redirection } from 'unbash';
import type { Excerpt } from '../../../model/source.ts';
import { lazy } from '../../../support/caches/lazy.ts';
import { folderNow } from '../folders.ts';
import { valuesGiven } from '../given-values.ts';
import { inputExcerpt } from '../inner.ts';
import type { Reading } from '../reading.ts';
import type { Expand } from '../unquoted.ts';
import { setVariable, type Variables } from '../variables.ts';
import { INPUT, setText, textsNow } from './files-of-script.ts';
import { readSubstituted } from './output.ts';

/** The place at which a script finds its descriptors. */
const FOLDER = '/dev/fd/';
/** bash gives `{name}` a number from here on. */
const FIRST_FREE = 10;

interface Scope {
  readonly reading: Reading;
  readonly variables: Variables;
}

/**
 * Stores what commands find on their descriptors as files: `sh /dev/fd/3 3<<E`, `exec 3< file`. The input of a simple command is left out, as
 * it is looked for in the command itself.
 */
export function noteDescriptors(redirects: readonly Redirection[], scope: Scope, isWithInput: boolean): void {
  for (const redirect of redirects) {
    if (isInput(redirect) && (isWithInput || redirect.descriptor !== undefined)) note(redirect, scope);
  }
}

function isInput(redirect: Redirection): boolean {
  return redirect.type !== 'Redirect' || redirect.operator === '<';
}

function note(redirect: Redirection, scope: Scope): void {
  const text = textOf(redirect, scope, valuesGiven(scope.reading, scope.variables, true));
  if (text !== undefined) setText(scope.reading.files, pathOf(redirect, scope), [text]);
}

function pathOf({ descriptor }: Redirection, { reading, variables }: Scope): string {
  if (descriptor === undefined) return INPUT;
  if (descriptor.type === 'FileDescriptor') return `${FOLDER}${descriptor.value}`;
  const number = String(FIRST_FREE + reading.files.texts.size);
  setVariable(variables, descriptor.name, number);
  return `${FOLDER}${number}`;
}

function textOf(redirect: Redirection, { reading, variables }: Scope, expand: Expand) {
  if (redirect.type === 'HereDoc') return now(() => inputExcerpt(redirect, reading, expand), redirect.body.text);
  const { target } = redirect;
  if (target === undefined) return undefined;
  if (redirect.type === 'HereString') return now(() => inputExcerpt(target, reading, expand), target.text);
  const [word] = reading.values.get(target) ?? [];
  const file = word && textsNow(word, reading, folderNow(variables, reading.files));
  return lazy(() => readSubstituted(target, reading, variables) ?? file?.());
}

/** Text with variables is put together at once, since they may have changed when it is read. */
function now(read: () => Excerpt | undefined, text: string): typeof read {
  const found = lazy(read);
  if (text.includes('$')) found();
  return found;
}

/** Reads a group of commands that has such redirects around it, and whose input ends with it. */
export function withDescriptors(
  redirects: readonly Redirection[],
  scope: Scope,
  isWithInput: boolean,
  read: () => void,
): void {
  const { texts } = scope.reading.files;
  const before = texts.get(INPUT);
  noteDescriptors(redirects, scope, isWithInput);
  read();
  if (!isWithInput || !redirects.some((redirect) => isInput(redirect) && redirect.descriptor === undefined)) return;
  if (before === undefined) texts.delete(INPUT);
  else texts.set(INPUT, before);
}
