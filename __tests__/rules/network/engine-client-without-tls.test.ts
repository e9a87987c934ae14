import { describe, it } from '@jest/globals';
import rule from '../../../src/rules/network/engine-client-without-tls.ts';
import { expectMarks } from '../../support/example.ts';

describe('engine-client-without-tls', () => {
  it.each([
    'docker context create p --docker «host=tcp://192.0.2.1:2375»',
    'docker context create p «--docker=host=tcp://192.0.2.1:2375»',
    'docker context update p --docker «"host=tcp://engine.example.com:2375"»',
    'docker context create p --docker «skip-tls-verify=true,host=tcp://192.0.2.1:2375»',
    'podman --remote --url «tcp://192.0.2.1:8080» run alpine:3.22',
    'podman «--url=tcp://192.0.2.1:8080» ps',
    'buildctl --addr «tcp://192.0.2.1:1234» build --frontend dockerfile.v0',
  ])('reports %s', (line) => expectMarks(rule, 'x.sh', `#!/bin/sh\n${line}\n`));

  it.each([
    'docker context create p --docker host=ssh://deploy@engine.example.com',
    'docker context create p --docker host=tcp://192.0.2.1:2376,ca=ca.pem,cert=c.pem,key=k.pem',
    'docker context create p --description host=tcp',
    'podman --url ssh://core@192.0.2.1/run/podman.sock ps',
    'podman run --url tcp://192.0.2.1:8080/x.example.com alpine:3.22',
    'buildctl --addr tcp://192.0.2.1:1234 --tlscacert ca.pem build',
    'buildctl --addr tcp://127.0.0.1:1234 build',
  ])('accepts %s', (line) => expectMarks(rule, 'x.sh', `#!/bin/sh\n${line}\n`));
});
