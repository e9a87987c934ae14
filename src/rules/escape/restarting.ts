import { step } from './conditions.ts';
import type { Condition } from './escape-path.ts';

/** It starts again whenever it ends, and when the host restarts. */
export const restarting: Condition = ({ limits: { restart } }) => {
  if (restart.value === undefined) return 'unknown';
  if (restart.value !== 'always' && restart.value !== 'unless-stopped') return 'no';
  return {
    phrase: 'always restarts',
    steps: step(restart.at, 'the restart policy'),
    reportedBy: ['restart-unbounded'],
  };
};
