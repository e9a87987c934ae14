import type { UpdateBots } from '../config/update-bots/index.ts';
import { NOTE_VARIANT } from '../model/findings/danger.ts';
import type { Finding } from '../model/findings/finding.ts';

/** The configurations of bots, read on demand: few scans find something that they could update. */
export type ReadUpdateBots = () => Promise<UpdateBots>;

const NOTE = { severity: 'note', score: undefined, variant: NOTE_VARIANT } as const;

/** Returns what makes the findings about outdated references that a bot updates anyway notes, which name the bot. */
export async function withUpdatesByBots(
  findings: readonly (readonly Finding[])[],
  readBots: ReadUpdateBots | undefined,
): Promise<(finding: Finding) => Finding> {
  const isCurrent = ({ outdated }: Finding): boolean => outdated === undefined;
  if (readBots === undefined || findings.every((some) => some.every(isCurrent))) return (finding) => finding;
  const [bots, { updaterOf }] = await Promise.all([readBots(), import('../config/update-bots/index.ts')]);
  return (finding) => {
    const { outdated, span } = finding;
    const bot = outdated && updaterOf(bots, span.file.path, outdated);
    if (bot === undefined) return finding;
    const told = `${finding.message} ${bot} is configured to update it`;
    if (outdated?.keepsSeverity) return { ...finding, message: `${told}.` };
    const { parts } = finding;
    return {
      ...finding,
      ...NOTE,
      ...(parts && { parts: parts.map((part) => ({ ...part, score: undefined, variant: NOTE_VARIANT })) }),
      message: `${told}, so this is a note.`,
    };
  };
}
