import { UNKNOWN_PIECE } from '../../model/unknown-piece.ts';
import type { PlacedText } from '../../syntax/lists/index.ts';
import type { TreeScalar } from '../../syntax/tree/nodes.ts';
import { type Placeholder, writtenScalar } from '../placeholders.ts';

/** `${localEnv:HOME}${localEnv:USERPROFILE}` is the home folder on every system, as one of them is empty. */
const VARIABLE =
  /\$\{localEnv:HOME\}\$\{localEnv:USERPROFILE\}|\$\{localEnv:USERPROFILE\}\$\{localEnv:HOME\}|\$\{([^{}:]{1,100})(?::([^{}]{0,1000}))?\}/g;

/** https://containers.dev/implementors/json_reference/#variables-in-devcontainerjson */
export function readVariables(scalar: TreeScalar): PlacedText {
  return scalar.value.includes('${')
    ? writtenScalar(scalar, VARIABLE, replaced)
    : writtenScalar(scalar, NOTHING, replaced);
}

const NOTHING = /(?!)/g;

function replaced({ 0: mark, 1: name, 2: argument = '', index }: RegExpExecArray): Placeholder {
  const place = { from: index, to: index + mark.length, defaults: [] };
  if (name === undefined) return { ...place, text: UNKNOWN_PIECE, variable: 'HOME' };
  // the folder of the project, which contains the configuration
  if (name === 'localWorkspaceFolder') return { ...place, text: '.', variable: undefined };
  if (name !== 'localEnv' && name !== 'env') return { ...place, text: UNKNOWN_PIECE, variable: undefined };
  const colon = argument.indexOf(':');
  const variable = colon === -1 ? argument : argument.slice(0, colon);
  if (colon === -1) return { ...place, text: UNKNOWN_PIECE, variable };
  // `${localEnv:NAME:default}`
  const to = place.to - 1;
  const otherwise = argument.slice(colon + 1);
  return { ...place, text: otherwise, variable, defaults: [{ from: to - otherwise.length, to }] };
}
