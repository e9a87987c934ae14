import { importTests } from '../support/import-tests.ts';

await importTests('model');
await importTests('model/posture');
await importTests('data');
await importTests('triage');
await importTests('config');
