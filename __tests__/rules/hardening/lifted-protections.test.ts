import { describe, it } from '@jest/globals';
import annotationRuntime from '../../../src/rules/hardening/annotation-runtime.ts';
import noNewPrivilegesDisabled from '../../../src/rules/hardening/no-new-privileges-disabled.ts';
import runtimeNondefault from '../../../src/rules/hardening/runtime-nondefault.ts';
import systempaths from '../../../src/rules/hardening/systempaths-unconfined.ts';
import writableCgroups from '../../../src/rules/hardening/writable-cgroups.ts';
import { service } from '../../support/compose.ts';
import { expectMarks } from '../../support/example.ts';

type Case = readonly [why: string, options: string];

const REPORTED: readonly (readonly [typeof systempaths, ...Case[]])[] = [
  [
    systempaths,
    ['the one spelling', 'security_opt: ["«systempaths=unconfined»"]'],
    ['beside another', 'security_opt: ["«systempaths=unconfined»", "systempaths=none"]'],
    ['that of Podman', 'security_opt: ["«unmask=ALL»"]'],
  ],
  [
    writableCgroups,
    ['true', 'security_opt: ["«writable-cgroups=true»"]'],
    ['a number', 'security_opt: ["«writable-cgroups=1»"]'],
    ['the last of several', 'security_opt: ["writable-cgroups=false", "«writable-cgroups=true»"]'],
  ],
  [
    noNewPrivilegesDisabled,
    ['false', 'security_opt: ["«no-new-privileges=false»"]'],
    ['with a colon', 'security_opt: [«no-new-privileges:false»]'],
    ['the last of several', 'security_opt: [no-new-privileges:true, «no-new-privileges:false»]'],
    ['in a privileged container', 'privileged: true\nsecurity_opt: [«no-new-privileges:false»]'],
  ],
  [
    runtimeNondefault,
    ['an unknown name', 'runtime: «my-runtime»'],
    ['a path', 'runtime: «/opt/bin/thing»'],
    ['a name that only begins like one', 'runtime: «nvidia-mine»'],
  ],
  [
    annotationRuntime,
    ['in a mapping', 'annotations: { «run.oci.hooks: x» }'],
    ['in a list', 'annotations: ["«dev.gvisor.spec.mount=x»", a=b]'],
  ],
];

describe.each(REPORTED.map(([rule, ...cases]) => [rule.id, rule, cases] as const))('%s reports', (_id, rule, cases) => {
  it.each(cases)('%s', (_why, options) => expectMarks(rule, 'compose.yaml', service(options)));
});

const ACCEPTED: readonly (readonly [typeof systempaths, ...Case[]])[] = [
  [
    systempaths,
    ['a spelling without effect', 'security_opt: ["systempaths:unconfined"]'],
    ['another value', 'security_opt: ["systempaths=default"]'],
    ['single paths of Podman', 'security_opt: ["unmask=/proc/acpi"]'],
    ['a variable', 'security_opt: ["${OPTION}"]'],
    ['a privileged container', 'privileged: true\nsecurity_opt: ["systempaths=unconfined"]'],
  ],
  [
    writableCgroups,
    ['the name alone, which clients refuse', 'security_opt: [writable-cgroups]'],
    ['false', 'security_opt: ["writable-cgroups=false"]'],
    ['false as the last', 'security_opt: ["writable-cgroups=true", "writable-cgroups=false"]'],
    ['a privileged container', 'privileged: true\nsecurity_opt: ["writable-cgroups=true"]'],
    ['a variable', 'security_opt: ["writable-cgroups=${W}"]'],
  ],
  [
    noNewPrivilegesDisabled,
    ['nothing written', 'init: true'],
    ['the name alone', 'security_opt: [no-new-privileges]'],
    ['true as the last', 'security_opt: [no-new-privileges:false, no-new-privileges=true]'],
    ['a variable', 'security_opt: ["no-new-privileges=${N}"]'],
  ],
  [
    runtimeNondefault,
    ['the default', 'runtime: runc'],
    ['by its long name', 'runtime: io.containerd.runc.v2'],
    ['sandboxes', 'runtime: runsc'],
    ['more sandboxes', 'runtime: kata-runtime'],
    ['graphics', 'runtime: nvidia'],
    ['a variable', 'runtime: ${RUNTIME}'],
    ['nothing', 'runtime: ""'],
  ],
  [
    annotationRuntime,
    ['labels of the image', 'annotations: { org.opencontainers.image.title: x }'],
    ['names of their own', 'annotations: { com.example.run.oci.hooks: x }'],
  ],
];

describe.each(ACCEPTED.map(([rule, ...cases]) => [rule.id, rule, cases] as const))('%s accepts', (_id, rule, cases) => {
  it.each(cases)('%s', (_why, options) => expectMarks(rule, 'compose.yaml', service(options)));
});
