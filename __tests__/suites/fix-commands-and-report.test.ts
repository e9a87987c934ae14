import { importTests } from '../support/import-tests.ts';

await importTests('fix');
await importTests('commands');
await importTests('report');
