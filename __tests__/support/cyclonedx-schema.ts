import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';

/** The folder with the published schemas, as @cyclonedx/cyclonedx-library brings them. */
const FOLDER = process.env['HULLCHECK_CYCLONEDX_SCHEMAS'];

export const hasCycloneDxSchemas = FOLDER !== undefined;

if (!hasCycloneDxSchemas) {
  console.warn('HULLCHECK_CYCLONEDX_SCHEMAS is not set to a folder: the published schema of CycloneDX was not used.');
}

/** Where a document does not follow the published schema of CycloneDX 1.6. */
export function cycloneDxErrors(document: unknown): readonly string[] {
  const schemaOf = (name: string) =>
    JSON.parse(readFileSync(join(FOLDER as string, `${name}.SNAPSHOT.schema.json`), 'utf8')) as object;
  // formats such as `date-time` need another package
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, logger: false });
  for (const name of ['spdx', 'jsf-0.82']) {
    // others refer to it by the name of its file, next to their own address
    ajv.addSchema({ ...schemaOf(name), $id: `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json` });
  }
  const validate = ajv.compile(schemaOf('bom-1.6'));
  validate(document);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
