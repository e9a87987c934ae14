import { importTests } from '../support/import-tests.ts';

await importTests('discover');
await importTests('check');
await importTests('frontends');
await importTests('link');
