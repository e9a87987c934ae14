import { describe, expect, it } from '@jest/globals';
import { FETCH, fetched } from './fetched.ts';

const FETCHING = 'curl -fsSL https://get.example.com/a | sh';
const files = (lines: string) => ({ Dockerfile: `FROM debian:12 AS b\n${lines}\n`, 'x.sh': FETCH, 'd/x.sh': FETCH });

describe('what ONBUILD instructions run in a stage that is built on theirs', () => {
  it.each<[lines: string, places: readonly string[]]>([
    ['ONBUILD COPY x.sh /x\nONBUILD RUN sh /x', ['x.sh:3']],
    ['ONBUILD ADD d /d\nONBUILD RUN /d/x.sh', ['d/x.sh:3']],
    ['ONBUILD WORKDIR /w\nONBUILD COPY . .\nONBUILD RUN ./x.sh', ['x.sh:3']],
    ['WORKDIR /w\nONBUILD COPY x.sh y.sh\nONBUILD RUN sh y.sh', ['x.sh:3']],
    ['WORKDIR /w\nONBUILD WORKDIR v\nONBUILD COPY . .\nONBUILD RUN sh /w/v/x.sh', ['x.sh:3']],
    ['ONBUILD RUN --mount=target=/c sh /c/x.sh', ['x.sh:3']],
    ['ONBUILD COPY x.sh /x\nONBUILD CMD ["sh", "/x"]', ['x.sh:3']],
    ['ONBUILD COPY x.sh /x\nONBUILD ENTRYPOINT ["/x"]', ['x.sh:3']],
    ['ONBUILD COPY x.sh /x\nONBUILD HEALTHCHECK CMD /x', ['x.sh:3']],
    ['COPY x.sh /x\nONBUILD RUN sh /x', ['x.sh:3']],
    ['ONBUILD RUN sh /x\nCOPY x.sh /x', ['x.sh:3']],
    ['ONBUILD COPY x.sh /y\nONBUILD COPY --from=b /x /x\nONBUILD RUN sh /x\nCOPY d/x.sh /x', ['d/x.sh:3']],
    [`ONBUILD COPY <<E /x\n${FETCHING}\nE\nONBUILD RUN sh /x`, ['Dockerfile:3']],
    [`ONBUILD RUN echo '${FETCHING}' > /x\nONBUILD RUN sh /x`, ['Dockerfile:2']],
  ])('%j', async (lines, places) => {
    expect(await fetched(files(`${lines}\nFROM b`))).toEqual(places);
    expect(await fetched(files(`${lines}\nFROM b AS c\nFROM b\nCOPY --from=c /a /b`))).toEqual(places);
  });

  it('is told where nothing in the repository is built on the image', async () => {
    expect(await fetched(files('ONBUILD COPY x.sh /x\nONBUILD RUN sh /x'))).toEqual(['x.sh:3']);
  });

  it.each([
    'ONBUILD COPY x.sh /x\nFROM b',
    'ONBUILD RUN sh /x\nONBUILD COPY x.sh /x\nFROM b',
    'ONBUILD COPY x.sh /x\nRUN sh /x\nFROM b',
    'ONBUILD COPY x.sh /x\nONBUILD RUN sh /x\nFROM debian:12\nCOPY --from=b /a /a',
    'ONBUILD COPY x.sh /x\nONBUILD RUN sh /y\nFROM b',
    'ONBUILD COPY --from=c /x /x\nONBUILD RUN sh /x\nFROM debian:12 AS c\nCOPY x.sh /y\nFROM b',
    `ONBUILD COPY <<E /x\n${FETCHING}\nE\nONBUILD RUN cat /x\nFROM b`,
    'ONBUILD WORKDIR /w\nONBUILD COPY . .\nWORKDIR /v\nRUN ./x.sh\nFROM b',
  ])('says nothing of %j', async (lines) => {
    expect(await fetched(files(lines))).toEqual([]);
  });
});
