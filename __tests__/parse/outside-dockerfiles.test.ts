import { describe, expect, it } from '@jest/globals';
import { spanText } from '../../src/model/source.ts';
import { notificationsOf } from './run-options/lines.ts';

const STEP =
  'jobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: docker/build-push-action@v6\n        with: {file: FILE}\n';
const ACTION = 'runs:\n  using: docker\n  image: FILE\n';
const COMPOSE = 'services:\n  a:\n    build: {context: ., dockerfile: FILE}\n';
const DEVCONTAINER = '{"build": {"dockerfile": "FILE"}}';
const BAKE = 'target "a" {\n  dockerfile = "FILE"\n}\n';
const UNIT = '[Build]\nFile=FILE\nImageTag=x\n';

describe('a Dockerfile outside of the repository', () => {
  it.each([
    ['.github/workflows/a.yml', STEP, '../x'],
    ['act/action.yml', ACTION, '../../x'],
    ['act/action.yml', ACTION, '/x'],
    ['compose.yaml', COMPOSE, '../x'],
    ['compose.yaml', COMPOSE, '/x'],
    ['.devcontainer/devcontainer.json', DEVCONTAINER, '../../x'],
    ['quadlet/a.build', UNIT, '../../x'],
    ['docker-bake.hcl', BAKE, '../x'],
    ['a/docker-bake.hcl', BAKE, '../../x'],
  ])('is told once in %s: %s %s', (path, text, file) => {
    const told = notificationsOf(text.replace('FILE', file), path);
    expect(told.map(({ level, gap, span }) => [level, gap?.kind, span && spanText(span)])).toEqual([
      ['warning', 'outside-reference', file],
    ]);
  });

  it.each([
    ['.github/workflows/a.yml', STEP, 'a/../x'],
    ['act/action.yml', ACTION, '../x'],
    ['act/action.yml', ACTION, 'docker://acme/x'],
    ['compose.yaml', COMPOSE, 'x/../y'],
    ['a/compose.yaml', COMPOSE, '../y'],
    ['.devcontainer/devcontainer.json', DEVCONTAINER, '../x'],
    ['quadlet/a.build', UNIT, '../x'],
    ['docker-bake.hcl', BAKE, 'x/../y'],
    ['a/docker-bake.hcl', BAKE, '../x'],
    ['docker-bake.hcl', BAKE.replace('}', '  context = "https://github.com/acme/app.git"\n}'), '../x'],
  ])('nothing in %s: %s %s', (path, text, file) => {
    expect(notificationsOf(text.replace('FILE', file), path)).toEqual([]);
  });

  it('is not known where an expression is in front of it', () => {
    const told = notificationsOf(STEP.replace('FILE', '"${{ inputs.x }}/../../../x"'), '.github/workflows/a.yml');
    expect(told.map(({ gap }) => gap?.kind)).toEqual(['undecided-reference']);
  });
});
