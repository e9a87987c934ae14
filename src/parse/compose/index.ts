import type { Frontend } from '../frontend.ts';

export const compose: Frontend = {
  name: 'compose',
  format: 'compose',
  matches: (path) => /(^|\/)(docker-)?compose[^/]*\.ya?ml$/.test(path),
  parse: () => ({ subjects: [], builds: [], notifications: [] }),
};
