import { debuggersIn } from '../../analysis/processes/container-debuggers.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'debugger-open',
  on: 'container',
  yieldsTo: { 'debugger-enabled': 'place' },
  danger: { attacker: 'weakness', reach: 'container' },
  profile: 'changes',
  precision: 'very-high',
  cwe: [489],
  docs: {
    title: 'Do not let other containers reach a debugger',
    why: 'The debugger listens on all addresses of the container, and runs any code that is sent to it. Each container in the same network reaches it, also without a published port, and so does the next change that publishes one.',
    how: 'Remove the option, or let the debugger listen on 127.0.0.1 and reach it with `docker exec`.',
    limits: '`debugger-enabled` reports debuggers behind a published port.',
    references: ['https://nodejs.org/en/learn/getting-started/debugging#security-implications'],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            command: node «--inspect=0.0.0.0:9229» server.js
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            command: node --inspect=127.0.0.1:9229 server.js
      `,
    },
  ],

  *check(container) {
    for (const { at, name } of debuggersIn(container)) {
      yield {
        at,
        message: `Container "${container.name}" starts a debugger for ${name} that listens on all addresses, and runs any code that another container sends it.`,
      };
    }
  },
});
