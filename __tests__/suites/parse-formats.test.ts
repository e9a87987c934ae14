import { importTests } from '../support/import-tests.ts';

await importTests('parse/bake');
await importTests('parse/devcontainer');
await importTests('parse/engine');
await importTests('parse/inspect');
await importTests('parse/justfile');
await importTests('parse/makefile');
await importTests('parse/quadlet');
await importTests('parse/run-options');
await importTests('parse/scripts');
await importTests('parse/taskfile');
await importTests('parse/workflow');
