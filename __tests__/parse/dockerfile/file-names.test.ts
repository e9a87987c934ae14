import { describe, expect, it } from '@jest/globals';
import { dockerfile } from '../../../src/parse/dockerfile/index.ts';

describe('file names', () => {
  it.each([
    'Dockerfile',
    'dockerfile',
    'app/Dockerfile',
    'Dockerfile.dev',
    'Dockerfile.alpine3.20',
    'Dockerfile-prod',
    'Dockerfile_test',
    'Dockerfile.go',
    'Dockerfile.rs',
    'app.Dockerfile',
    'app.dockerfile',
    '.dockerfile',
    'Containerfile',
    'containerfile.fedora',
    'app.Containerfile',
    'DOCKERFILE',
  ])('%s is a Dockerfile', (path) => {
    expect(dockerfile.matches(path)).toBe(true);
  });

  it.each([
    '.dockerignore',
    'Dockerfile.dockerignore',
    'app.dockerignore',
    'Containerfile.containerignore',
    'dockerfile.go',
    'dockerfile_test.go',
    'dockerfile-parse.py',
    'Dockerfile.ts',
    'Dockerfile.test.js',
    'Dockerfile.md',
    'Dockerfile.json',
    'dockerfile.yaml',
    'Dockerfile.j2',
    'Dockerfile.tmpl',
    'Dockerfile.template',
    'Dockerfile.orig',
    'Dockerfiles',
    'MyDockerfile',
    'Dockerfile/main.go',
    'dockerfile.vim',
    'compose.yaml',
  ])('%s is none', (path) => {
    expect(dockerfile.matches(path)).toBe(false);
  });
});
