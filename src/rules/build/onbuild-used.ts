import { isReachable } from '../../model/dockerfile.ts';
import { sentence } from '../../model/sentence.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'onbuild-used',
  on: 'stage',
  danger: { attacker: 'mishap', reach: 'defences' },
  profile: 'strict',
  precision: 'very-high',
  cwe: [829],
  docs: {
    title: 'Do not run instructions in other builds with ONBUILD',
    why: 'ONBUILD runs in every image that is built on this one, with the files and secrets of that build, and nothing in the other Dockerfile shows it. Anyone who changes this image changes those.',
    how: 'Write the instructions where they run, or offer a script that the other Dockerfile calls.',
    references: ['https://docs.docker.com/reference/dockerfile/#onbuild'],
  },
  examples: [
    {
      file: 'Dockerfile',
      bad: `
        FROM node:22.21
        «ONBUILD» COPY . /app
        ONBUILD RUN npm ci
      `,
      good: `
        FROM node:22.21
        COPY . /app
        RUN npm ci
      `,
    },
  ],

  *check(stage) {
    if (!isReachable(stage)) return;
    const [first] = stage.instructions.filter(({ isOnbuild }) => isOnbuild);
    if (first === undefined) return;
    const { file, start } = first.span;
    yield {
      at: { file, start, end: start + 'ONBUILD'.length },
      message: sentence(
        `${stage.title} has instructions that run in every image built on it, with the files and secrets of that build.`,
      ),
    };
  },
});
