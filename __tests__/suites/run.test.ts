import { importTests } from '../support/import-tests.ts';

await importTests('run');
await importTests('run/contexts');
