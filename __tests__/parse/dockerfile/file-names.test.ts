import { describe, expect, it } from '@jest/globals';
import { mayBeDockerfilePath } from '../../../src/parse/dockerfile/file-names.ts';
import { dockerfile } from '../../../src/parse/dockerfile/index.ts';

describe('file names', () => {
  it.each(['Dockerfile', 'dockerfile', 'DOCKERFILE', 'DockerFile', 'app/Dockerfile', 'Containerfile', 'CONTAINERFILE'])(
    '%s is a Dockerfile',
    (path) => {
      expect(dockerfile.matches(path)).toBe(true);
    },
  );

  it.each([
    'Dockerfile.dev',
    'Dockerfile.PROD',
    'Dockerfile.alpine3.20',
    'Dockerfile-prod',
    'Dockerfile_test',
    'Dockerfile.go',
    'Dockerfile.sh',
    'Dockerfile~',
    'Dockerfile ',
    'app.Dockerfile',
    'app.DOCKERFILE',
    'app_Dockerfile',
    '.dockerfile',
    'containerfile.fedora',
    'app.Containerfile',
    'MyDockerfile2',
    'Dockerfile.j2',
    'dockerfile.rego',
    'Dockerfile.md',
    'dockerfile.yaml',
    'Dockerfile.dockerignore',
  ])('%j may be one, for its content to tell', (path) => {
    expect(dockerfile.matches(path)).toBe(false);
    expect(mayBeDockerfilePath(path)).toBe(true);
  });

  it.each(['.dockerignore', 'app.dockerignore', 'docker/file', 'Dockerfile/main.go', 'compose.yaml'])(
    '%s is none',
    (path) => {
      expect(dockerfile.matches(path)).toBe(false);
      expect(mayBeDockerfilePath(path)).toBe(false);
    },
  );
});
