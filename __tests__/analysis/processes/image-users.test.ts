import { describe, expect, it } from '@jest/globals';
import { imageProcessUser, imageUser } from '../../../src/analysis/processes/image-users.ts';
import { OFFICIAL_IMAGE_USERS } from '../../../src/data/images/official-image-users.ts';
import { parseImageReference } from '../../../src/model/images/image.ts';
import { UNKNOWN_PIECE } from '../../../src/model/unknown-piece.ts';

describe('the users of images', () => {
  it.each([
    ['debian:12', 'root', ''],
    ['docker.io/library/node:22', 'root', 'node'],
    ['public.ecr.aws/docker/library/nginx', 'root', ''],
    ['registry.access.redhat.com/ubi9/ubi-minimal:9.6', 'root', ''],
    ['redhat/ubi10-minimal', 'root', ''],
    ['gcr.io/distroless/base-debian12', 'root', '65532:65532'],
    ['docker.io/nvidia/cuda:13.0.0-base-ubuntu24.04', 'root', ''],
    ['gcr.io/distroless/base-debian12:nonroot', 'other', undefined],
    ['mcr.microsoft.com/dotnet/aspnet:10.0', 'root', ''],
    ['mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled', 'other', undefined],
    ['golang:1.26-nanoserver', 'other', undefined],
    ['groovy:5', 'other', undefined],
    ['postgres:17', 'other', undefined],
    ['docker.io/grafana/grafana:12.0.0', 'other', undefined],
    ['quay.io/prometheus/node-exporter:v1.9.1', 'other', undefined],
    // what nobody looked at is not known
    ['grafana/promtail:3', undefined, undefined],
    ['prom/blackbox-exporter:v0.27.0', undefined, undefined],
    ['bitnami/minideb:bookworm', undefined, undefined],
    ['ibm-semeru-runtimes:open-21-jdk', undefined, undefined],
    ['registry.access.redhat.com/ubi9/ubi-micro', undefined, undefined],
    ['acme/debian:12', undefined, undefined],
    ['ghcr.io/acme/node', undefined, undefined],
    [`debian:${UNKNOWN_PIECE}`, undefined, undefined],
    [`${UNKNOWN_PIECE}/debian`, undefined, undefined],
  ])('%j run as %s', (text, user, documented) => {
    const reference = parseImageReference(text);
    expect(imageProcessUser(reference)).toBe(user);
    const known = imageUser(reference);
    expect(known && (known.other ?? '')).toBe(documented);
  });

  it('are listed once, with a source and its day', () => {
    const names = OFFICIAL_IMAGE_USERS.flatMap(([each]) => each.split(' '));
    expect(new Set(names).size).toBe(names.length);
    for (const [each, , source, day] of OFFICIAL_IMAGE_USERS) {
      expect(each).toMatch(/^[a-z0-9-]+(?: [a-z0-9-]+)*$/);
      expect(source).toMatch(/^[\w.-]+\/[\w.-]+$/);
      expect(day).toMatch(/^20\d\d-\d\d(?:-\d\d)?$/);
    }
  });
});
