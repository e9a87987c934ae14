import type { Frontend } from '../frontend.ts';

export const dockerfile: Frontend = {
  name: 'Dockerfile',
  format: 'dockerfile',
  matches: (path) => /(^|\/)(dockerfile|containerfile)(\.[^/]+)?$|\.dockerfile$/i.test(path),
  parse: () => ({ subjects: [], builds: [], notifications: [] }),
};
