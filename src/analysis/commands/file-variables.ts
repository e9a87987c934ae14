import type { Stage } from '../../model/dockerfile.ts';
import { remember } from '../../support/caches/remember.ts';
import { type FileLine, linesWrittenTo } from './file-lines.ts';

/** A variable that a file of the image sets for later commands. */
export interface FileVariable {
  readonly name: string;
  /** Without quotes. */
  readonly value: string;
  readonly line: FileLine;
}

/** The variables in files that logins, shells and Go read: `/etc/environment`, `/etc/profile.d/x.sh`, `.bashrc`, `go/env`. */
export const fileVariables: (stage: Stage) => readonly FileVariable[] = remember((stage) => {
  const found: FileVariable[] = [];
  for (const line of linesWrittenTo(stage, FILES)) {
    for (const { 1: name = '', 2: written = '' } of line.text.slice(0, LONGEST_LINE).matchAll(ASSIGNED)) {
      found.push({ name, value: written.replace(/^(["'])(.*)\1$/, '$2'), line });
    }
  }
  return found;
});

const FILES =
  /^\/etc\/(?:environment|profile|bash\.bashrc|profile\.d\/[^/]+)$|\/\.(?:bashrc|bash_profile|profile|zshrc)$|\/go\/(?:env|go\.env)$/;

/** In characters. */
const LONGEST_LINE = 2000;

/** `export NAME=value`, and several on a line. */
const ASSIGNED =
  /(?:^["']?\s{0,40}|[;&]\s{0,9}|\bexport\s{1,9})([A-Za-z_]\w{0,100})=("[^"]{0,500}"|'[^']{0,500}'|[^\s;&"']*)/g;
