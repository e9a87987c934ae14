import type { ImageConfig } from '../../model/images/image.ts';
import { isJsonObject, type JsonFields } from '../../support/json-fields.ts';
import { textIn, textsIn } from './json.ts';

/** The parts of an image configuration that we use: https://github.com/opencontainers/image-spec/blob/main/config.md */
export function imageConfigOf(file: JsonFields): ImageConfig {
  const config = isJsonObject(file['config']) ? file['config'] : {};
  const ports = isJsonObject(config['ExposedPorts']) ? Object.keys(config['ExposedPorts']) : [];
  return {
    user: textIn(config, 'User') ?? '',
    exposedPorts: ports.filter((port) => /^\d{1,5}(?:-\d{1,5})?(?:\/(?:tcp|udp|sctp))?$/.test(port)),
    environment: textsIn(config, 'Env'),
    healthcheck: healthcheckOf(config),
    created: dayOf(textIn(file, 'created')),
  };
}

/** The health check is an extension by Docker: https://github.com/moby/docker-image-spec */
function healthcheckOf(config: JsonFields): ImageConfig['healthcheck'] {
  const healthcheck = config['Healthcheck'];
  const [first] = isJsonObject(healthcheck) ? textsIn(healthcheck, 'Test') : [];
  if (first === undefined) return 'none';
  return first === 'NONE' ? 'disabled' : 'set';
}

/** Reproducible builds write a meaningless time, most often the start of Unix time or of ZIP times. */
const FIRST_REAL_DAY = '2013-03-01';

function dayOf(created: string | undefined): string | undefined {
  const day = /^(\d{4}-\d{2}-\d{2})T/.exec(created ?? '')?.[1];
  if (day === undefined || Number.isNaN(Date.parse(day))) return undefined;
  return day < FIRST_REAL_DAY ? undefined : day;
}
