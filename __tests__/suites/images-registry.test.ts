import { importTests } from '../support/import-tests.ts';

await importTests('images/registry');
await importTests('images/resolve');
