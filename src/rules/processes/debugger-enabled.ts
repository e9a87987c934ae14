import { debuggersIn } from '../../analysis/processes/container-debuggers.ts';
import type { PlacedDebugger } from '../../analysis/processes/listening-debuggers.ts';
import type { Container, PublishedPort } from '../../model/containers/container.ts';
import { covers, reachOf } from '../../model/containers/published-port.ts';
import type { Problem } from '../../model/findings/finding.ts';
import { isSetTo } from '../../model/located.ts';
import type { Span } from '../../model/source.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'debugger-enabled',
  on: 'container',
  danger: { attacker: 'network', reach: 'container' },
  profile: 'recommended',
  precision: 'high',
  cwe: [489],
  docs: {
    title: 'Do not publish the port of a running debugger',
    why: 'A debugger reads all memory of the program, including its secrets, and runs any code in it, and it asks for no password. This one listens on all addresses and can be reached from outside the host. Internet-wide scans look for open ports of the Java debugger and of Node, and attackers put miners there.',
    how: 'Remove the debugger, or publish its port on the machine only: `127.0.0.1:9229:9229`. Keep it in a file that is used only for development.',
    limits:
      'The rule reports a debugger only if its port is published beyond the host itself, or if the container is on the network of the host. It reads entrypoint, command and the variables that pass options to runtimes, not scripts in the image.',
    ways: [
      {
        do: 'Remove the option of the debugger, and its port: `--inspect`, `-agentlib:jdwp`, `debugpy`.',
        trap: 'A variable such as `NODE_OPTIONS` or `JAVA_TOOL_OPTIONS` in an `env_file` may set it as well.',
      },
      {
        do: 'Keep it for development only, in `compose.override.yaml`.',
        trap: 'Docker Compose reads that file without being told: deploy with `-f compose.yaml`.',
      },
      {
        do: 'Publish the port on the machine only: `127.0.0.1:9229:9229`.',
        trap: 'Containers of the same network still reach it, as the debugger listens on all addresses.',
      },
    ],
    verify: { run: 'docker port NAME', prints: 'No port of a debugger, or `127.0.0.1:` before it.' },
    references: [
      'https://nodejs.org/en/learn/getting-started/debugging#security-implications',
      'https://docs.oracle.com/en/java/javase/21/docs/specs/jpda/conninv.html',
      'https://cwe.mitre.org/data/definitions/489.html',
    ],
  },
  examples: [
    {
      file: 'compose.yaml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            command: node «--inspect=0.0.0.0:9229» server.js
            ports:
              - "9229:9229"
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            command: node --inspect=0.0.0.0:9229 server.js
            ports:
              - 127.0.0.1:9229:9229
      `,
    },
    {
      file: 'docker-compose.yml',
      bad: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            environment:
              - «JAVA_TOOL_OPTIONS=-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=*:5005»
            ports:
              - "8080:8080"
              - "5005:5005"
      `,
      good: `
        services:
          app:
            image: ghcr.io/acme/app:1.4
            environment:
              - JAVA_TOOL_OPTIONS=-XX:MaxRAMPercentage=75
            ports:
              - "8080:8080"
      `,
    },
  ],

  *check(container) {
    const debuggers = debuggersIn(container);
    if (debuggers.length === 0) return;
    const isOnHost = isSetTo(container.networkMode, 'host');
    for (const open of debuggers) {
      const port = container.ports.find((one) => isPublished(one) && covers(one.target, open.port ?? -1));
      if (port === undefined && !isOnHost) continue;
      yield problem(container, open, port?.span);
    }
  },
});

function isPublished(port: PublishedPort): boolean {
  const reach = reachOf(port);
  return reach === 'all interfaces' || reach === 'one address';
}

function problem({ name: container }: Container, { at, name }: PlacedDebugger, port: Span | undefined): Problem {
  const message = `Container "${container}" starts a debugger for ${name} that can be reached from outside, and runs any code that anyone sends it.`;
  return {
    at,
    message,
    ...(port && { related: [{ span: port, message: 'the published port' }] }),
  };
}
