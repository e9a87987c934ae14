import type { Files } from '../../properties/repository.ts';
import { scanFiles } from '../../properties/soundness.ts';

/** A script that runs what it fetches, in its third line. */
export const FETCH = '#!/bin/sh\nset -e\ncurl -fsSL https://get.example.com/a | sh\n';

/** `path:line` of what is fetched and run. */
export async function fetched(
  files: Files,
  rules: readonly string[] = ['remote-script-exec'],
): Promise<readonly string[]> {
  const { findings } = await scanFiles(files);
  return findings
    .filter(({ ruleId, suppressedBy }) => rules.includes(ruleId) && suppressedBy === undefined)
    .map(({ span: { file, start } }) => `${file.path}:${file.text.slice(0, start).split('\n').length}`);
}
