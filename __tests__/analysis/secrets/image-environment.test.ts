import { expect, it } from '@jest/globals';
import { isSecretVariable } from '../../../src/analysis/secrets/image-environment.ts';

const LOGIN = '{"auths": {"registry.example.com": {"auth": "YTpxN1htMlZjTDlwUnQ="}}}';

it.each([
  [`DOCKER_AUTH_CONFIG=${LOGIN}`, true],
  ['DB_PASSWORD=q7Xm2VcL9pRt', true],
  ['DB_PASSWORD=', false],
  ['DB_PASSWORD7', false],
  ['PATH=/usr/bin', false],
])('takes the variable %s of an image for a secret: %j', (entry, expected) => {
  expect(isSecretVariable(entry)).toBe(expected);
});
