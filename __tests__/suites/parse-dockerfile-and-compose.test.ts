import { importTests } from '../support/import-tests.ts';

await importTests('parse');
await importTests('parse/dockerfile');
await importTests('parse/compose');
