import { importTests } from '../support/import-tests.ts';

await importTests('model');
await importTests('model/findings');
await importTests('model/images');
await importTests('analysis/commands');
await importTests('analysis/lifetimes');
await importTests('analysis/posture');
await importTests('analysis/processes');
await importTests('analysis/secrets');
await importTests('analysis/settings');
await importTests('analysis/templates');
await importTests('data');
await importTests('triage');
await importTests('config');
