import { wholeFile } from '../../model/source.ts';
import { shellFormat } from '../formats.ts';
import type { Frontend } from '../frontend.ts';
import { ENGINE_WORDS } from '../run-options/command-lines.ts';
import { parseScript } from '../shell/index.ts';
import { NOTHING_STARTED, startedIn } from './started.ts';

/** Shell scripts, for the containers that they start. */
export const shell: Frontend = {
  ...shellFormat,
  parse(file) {
    if (!ENGINE_WORDS.test(file.text)) return NOTHING_STARTED;
    const script = parseScript(wholeFile(file), noVariables);
    return startedIn([script], { format: 'shell', file, isBrief: false });
  },
};

function noVariables(): undefined {
  return undefined;
}
