import { importTests } from '../support/import-tests.ts';

await importTests('rules/privileges');
await importTests('rules/processes');
await importTests('rules/resources');
await importTests('rules/secrets');
