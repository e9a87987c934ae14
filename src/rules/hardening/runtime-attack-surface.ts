import { commandsOf, whenItRuns } from '../../analysis/commands/stage-commands.ts';
import { type KeptPackage, keptPackagesIn } from '../../analysis/packages/kept-packages.ts';
import { listed } from '../../analysis/packages/package-commands.ts';
import { INTRUDER_TOOLS } from '../../data/intruder-tools.ts';
import { isShipped, type RunInstruction, type Stage } from '../../model/dockerfile.ts';
import { addToGroup } from '../../support/group-by.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'runtime-attack-surface',
  on: 'stage',
  danger: { attacker: 'weakness', reach: 'defences' },
  profile: 'strict',
  precision: 'high',
  cwe: [1104],
  cis: ['4.3'],
  docs: {
    title: 'Do not ship tools that only an intruder needs',
    why: 'An attacker who gets into the container finds the tools for the next steps: programs that download, compile, scan, sniff traffic and log in elsewhere. The miner Kinsing fetched its parts with the `curl` and `wget` of the containers that it got into. Each of these packages also brings its own vulnerabilities.',
    how: 'Install them in a build stage and copy only the result, or remove them in the same `RUN`: `apk add --virtual .build-deps gcc && make && apk del .build-deps`. `ADD --checksum=sha256:…` downloads without curl.',
    limits:
      'The rule checks only stages that are shipped, and only distribution packages. A package is left alone if it is removed again, or if CMD, ENTRYPOINT or HEALTHCHECK of the stage runs its program. The rule does not see a script or an application that calls it.',
    references: [
      'https://www.aquasec.com/blog/threat-alert-kinsing-malware-container-vulnerability/',
      'https://docs.docker.com/build/building/best-practices/#dont-install-unnecessary-packages',
      'https://cheatsheetseries.owasp.org/cheatsheets/Docker_Security_Cheat_Sheet.html',
    ],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM debian:12-slim
        RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates «curl» gcc libpq-dev libpq5
        CMD ["/app"]
      `,
      good: `
        FROM debian:12-slim
        RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates libpq5
        CMD ["/app"]
      `,
    },
    {
      file: 'Dockerfile',
      bad: `
        FROM python:3.14-alpine
        RUN apk add --no-cache «gcc» musl-dev && pip install --require-hashes -r requirements.txt
      `,
      good: `
        FROM python:3.14-alpine
        RUN apk add --no-cache --virtual .build gcc musl-dev && pip install --require-hashes -r requirements.txt && apk del .build
      `,
    },
  ],

  *check(stage) {
    if (!isShipped(stage)) return;
    for (const [instruction, packages] of toolsByInstruction(stage)) {
      const names = [...new Set(packages.map(({ name }) => name))].map((text) => ({ text }));
      const clause = `${stage.title} ships ${listed(names)}, which an intruder can use.`;
      const [first] = packages;
      if (first !== undefined) yield { at: first.word.span, message: whenItRuns(instruction, clause) };
    }
  },
});

function toolsByInstruction(stage: Stage): ReadonlyMap<RunInstruction, readonly KeptPackage[]> {
  const found = new Map<RunInstruction, KeptPackage[]>();
  const kept = keptPackagesIn(stage);
  if (kept.length === 0) return found;
  const started = startedPrograms(stage);
  for (const one of kept) {
    const tool = INTRUDER_TOOLS.find(({ packages }) => packages.test(one.name));
    if (tool === undefined || tool.programs.some((program) => started.has(program))) continue;
    addToGroup(found, one.instruction, one);
  }
  return found;
}

/** The programs that the image runs, including those of the stages that it is built from. */
function startedPrograms(stage: Stage): ReadonlySet<string> {
  const own = commandsOf(stage, 'CMD', 'ENTRYPOINT', 'HEALTHCHECK').map(({ command }) => String(command.program));
  return new Set(stage.base.kind === 'stage' ? [...own, ...startedPrograms(stage.base.stage)] : own);
}
