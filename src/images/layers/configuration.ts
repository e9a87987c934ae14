import type { ImageConfiguration } from '../../model/images/image-contents.ts';
import { fieldsOf } from '../../support/json-fields.ts';

type Json = Readonly<Record<string, unknown>>;

/** The part of an image configuration that we use: https://github.com/opencontainers/image-spec/blob/main/config.md */
export function configurationOf(config: unknown): ImageConfiguration {
  const image = fieldsOf(config);
  const run = fieldsOf(image['config']);
  return {
    operatingSystem: textOf(image['os']),
    architecture: architectureOf(image),
    created: createdOf(image['created']),
    user: textOf(run['User']) ?? '',
    exposedPorts: Object.keys(fieldsOf(run['ExposedPorts'])),
    environment: textsOf(run['Env']),
    entrypoint: textsOf(run['Entrypoint']),
    command: textsOf(run['Cmd']),
    hasHealthcheck: hasHealthcheck(textsOf(fieldsOf(run['Healthcheck'])['Test'])),
    healthcheck: textsOf(fieldsOf(run['Healthcheck'])['Test']),
    labels: labelsOf(run['Labels']),
    onbuild: textsOf(run['OnBuild']),
    history: stepsOf(config).flatMap((step) => (isEmpty(step) ? (textOf(step['created_by']) ?? []) : [])),
  };
}

/** The instruction that made each layer, from the history; undefined where the history has none. */
export function layerInstructions(config: unknown): (string | undefined)[] {
  return stepsOf(config)
    .filter((step) => !isEmpty(step))
    .map((step) => textOf(step['created_by']));
}

function stepsOf(config: unknown): readonly Json[] {
  const history = fieldsOf(config)['history'];
  return Array.isArray(history) ? history.map(fieldsOf) : [];
}

function isEmpty(step: Json): boolean {
  return step['empty_layer'] === true;
}

/** The digests of the unpacked layers. */
export function diffIds(config: unknown): string[] {
  return textsOf(fieldsOf(fieldsOf(config)['rootfs'])['diff_ids']);
}

function architectureOf(image: Json): string | undefined {
  const architecture = textOf(image['architecture']);
  const variant = textOf(image['variant']);
  return architecture === undefined || variant === undefined ? architecture : `${architecture}/${variant}`;
}

/** The creation time. Dates before 2013 are ignored: reproducible builds write such dates. */
function createdOf(value: unknown): string | undefined {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return time > Date.UTC(2013, 0) ? new Date(time).toISOString() : undefined;
}

function hasHealthcheck([kind]: readonly string[]): boolean {
  return kind !== undefined && kind !== 'NONE';
}

function labelsOf(value: unknown): Record<string, string> {
  const labels = Object.entries(fieldsOf(value)).filter(
    (label): label is [string, string] => typeof label[1] === 'string',
  );
  return Object.fromEntries(labels);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((part): part is string => typeof part === 'string') : [];
}
