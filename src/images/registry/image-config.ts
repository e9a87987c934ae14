import type { ImageConfig } from '../../model/images/image.ts';
import { isObject, type JsonObject, textIn, textsIn } from './json.ts';

/** What of the configuration of an image is looked at: https://github.com/opencontainers/image-spec/blob/main/config.md */
export function imageConfigOf(file: JsonObject): ImageConfig {
  const config = isObject(file['config']) ? file['config'] : {};
  const ports = isObject(config['ExposedPorts']) ? Object.keys(config['ExposedPorts']) : [];
  return {
    user: textIn(config, 'User') ?? '',
    exposedPorts: ports.filter((port) => /^\d{1,5}(?:-\d{1,5})?(?:\/(?:tcp|udp|sctp))?$/.test(port)),
    environment: textsIn(config, 'Env'),
    healthcheck: healthcheckOf(config),
    created: dayOf(textIn(file, 'created')),
  };
}

/** Docker's, which the specification leaves out: https://github.com/moby/docker-image-spec */
function healthcheckOf(config: JsonObject): ImageConfig['healthcheck'] {
  const healthcheck = config['Healthcheck'];
  const [first] = isObject(healthcheck) ? textsIn(healthcheck, 'Test') : [];
  if (first === undefined) return 'none';
  return first === 'NONE' ? 'disabled' : 'set';
}

/** Builds that are reproducible write a time that means nothing, most often the beginning of Unix time or of ZIP files. */
const FIRST_REAL_DAY = '2013-03-01';

function dayOf(created: string | undefined): string | undefined {
  const day = /^(\d{4}-\d{2}-\d{2})T/.exec(created ?? '')?.[1];
  if (day === undefined || Number.isNaN(Date.parse(day))) return undefined;
  return day < FIRST_REAL_DAY ? undefined : day;
}
