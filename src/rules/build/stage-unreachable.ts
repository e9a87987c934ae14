import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'stage-unreachable',
  on: 'stage',
  profile: 'strict',
  precision: 'medium',
  cwe: [],
  docs: {
    title: 'Remove stages that no image is made of',
    why: 'What is in such a stage is not built, so tests and checks in it do not run although a reader thinks they do. hullcheck does not check it either, since it has no effect.',
    how: 'Remove the stage, use it in a later one, or name it as the target in a compose file.',
    limits:
      'The last stage is a target, and so are those that compose files of the repository name. Targets in scripts and workflows (`docker build --target`) are not seen.',
    references: ['https://docs.docker.com/build/building/multi-stage/#stop-at-a-specific-build-stage'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM golang:1.26 AS build
        RUN go build -o /app .
        «FROM build AS test»
        RUN go test ./...
        FROM debian:12
        COPY --from=build /app /app
      `,
      good: `
        FROM golang:1.26 AS build
        RUN go build -o /app .
        FROM build AS test
        RUN go test ./... && touch /tested
        FROM debian:12
        COPY --from=build /app /app
        COPY --from=test /tested /tmp/
      `,
    },
  ],

  *check({ role, label, span }) {
    if (role !== 'unreachable') return;
    yield { at: span, message: `Stage "${label}" is not part of any image that is known to be built.` };
  },
});
