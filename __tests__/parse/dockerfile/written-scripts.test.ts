import { describe, expect, it } from '@jest/globals';
import type { Instruction } from '../../../src/model/dockerfile.ts';
import { everyCommand } from '../../../src/model/shell.ts';
import { spanText } from '../../../src/model/source.ts';
import { commandsOf, parse } from './parse.ts';

/** What the last instruction of a Dockerfile runs. */
function lastRuns(text: string): readonly string[] | undefined {
  const last = parse(text).stages.at(-1)?.instructions.at(-1) as Instruction;
  return 'line' in last ? commandsOf(last.line?.script) : undefined;
}

/** A RUN that writes to files. */
function writes(count: number, name = ''): string {
  return `RUN ${Array.from({ length: count }, (_, at) => `echo a >/${name}${at};`).join('')}`;
}

describe('what the Dockerfile writes to a file', () => {
  it.each([
    ['COPY <<E /x.sh\na b\nE', 'RUN /x.sh'],
    ['COPY --chmod=755 <<"E" /x.sh\na b\nE', 'RUN sh -e /x.sh'],
    ['ADD <<-E /x.sh\n\ta b\n\tE', 'ENTRYPOINT ["/x.sh"]'],
    ['COPY <<E /x.sh\n#!/usr/bin/env bash\na b\nE', 'CMD ["tini", "--", "/x.sh"]'],
    ['COPY <<E /x.sh\na b\nE', 'HEALTHCHECK --interval=5s CMD . /x.sh'],
    ['COPY <<x.sh <<y.sh /opt/\na b\nx.sh\nc\ny.sh', 'RUN sudo /opt/x.sh'],
    ['COPY <<E /x.sh\na b\nE', 'RUN cp -p /x.sh /y && sh /y'],
    ['COPY <<E /x.sh\na b\nE', 'RUN install -m 755 /x.sh /opt/ && /opt/x.sh'],
    ['COPY <<E /x.sh\na b\nE', 'RUN cat /x.sh | sh'],
    ['COPY <<E /x.sh\na b\nE', 'RUN eval "$(cat /x.sh)"'],
    ['COPY <<E /x.sh\na b\nE', 'RUN bash <(cat /x.sh)'],
    ['WORKDIR /app\nCOPY <<E x.sh\na b\nE', 'RUN ./x.sh'],
    ['WORKDIR /q\nCOPY <<x.sh .\na b\nx.sh', 'RUN sh x.sh'],
    ['WORKDIR /q\nCOPY <<x.sh ./.\na b\nx.sh', 'RUN sh /q/x.sh'],
    ['WORKDIR /q\nCOPY <<x.sh /q\na b\nx.sh', 'RUN ./x.sh'],
    ['ADD <<x.sh /etc\na b\nx.sh', 'RUN sh /etc/x.sh'],
    ['COPY <<x.sh /q/.\na b\nx.sh', 'RUN sh /q/x.sh'],
    ['COPY <<x.sh q/..\na b\nx.sh', 'RUN sh /x.sh'],
    ['COPY <<x.sh <<y.sh ..\na b\nx.sh\nc\ny.sh', 'RUN sh /x.sh'],
    ['WORKDIR /app\nCOPY <<E x.sh\na b\nE\nWORKDIR /', 'RUN /app/x.sh'],
    ['COPY <<E bin/x.sh\na b\nE', 'RUN cd bin && ./x.sh'],
    ['COPY <<E /usr/local/bin/x\na b\nE', 'CMD x'],
    ['WORKDIR /q\nCOPY <<E x.sh\na b\nE', 'RUN cd / && sh q/x.sh'],
    ['RUN mkdir /q && cd /q && echo "a b" > x.sh', 'RUN sh /q/x.sh'],
    ['RUN cd /q && echo "a b" | tee -a bin/x.sh', 'RUN /q/bin/x.sh'],
    ['WORKDIR /q\nRUN cd bin; echo "a b" > x.sh', 'CMD ["sh", "/q/bin/x.sh"]'],
    ['RUN cd /q && echo "a b" > x.sh', 'RUN cd / && sh q/x.sh'],
    ['RUN cat <<E > /x.sh\na b\nE', 'RUN /x.sh'],
    ['RUN echo "a b" > /x.sh', 'RUN sh /x.sh'],
    ['RUN echo "a b" | sudo tee /x.sh', 'RUN sh /x.sh'],
    ["RUN printf '#!/bin/sh\\na b\\n' > /x.sh && chmod +x /x.sh", 'RUN /x.sh'],
    ["RUN printf '%s\\n' '#!/bin/sh' 'a b' > /x.sh", 'RUN /x.sh'],
    ['RUN echo "#!/bin/sh" > /x.sh\nRUN echo "a b" >> /x.sh', 'RUN /x.sh'],
    ['RUN <<E\necho "a b" > /x.sh\nE', 'CMD /x.sh'],
    ['COPY <<E /x.sh\na b\nE\nFROM s', 'RUN /x.sh'],
    ['COPY <<E /x.sh\na b\nE\nFROM c\nCOPY --from=s /x.sh /y.sh', 'RUN /y.sh'],
    ['COPY <<E /x.sh\na b\nE\nFROM c\nCOPY --from=0 /x.sh /opt/', 'RUN /opt/x.sh'],
    ['COPY <<E /opt/x.sh\na b\nE\nFROM c\nCOPY --from=s /opt /srv', 'CMD ["sh", "/srv/x.sh"]'],
    ['ENTRYPOINT ["/x.sh"]\nCOPY <<E /x.sh\na b\nE\nRUN c', 'RUN /x.sh'],
    ['COPY <<E /x.sh\na b\nE\nFROM c', 'RUN --mount=from=s,target=/m sh /m/x.sh'],
    ['RUN echo "a b" > /d/x.sh\nFROM c', 'RUN --mount=from=0,source=/d/x.sh,target=/y.sh sh /y.sh'],
    ['COPY <<E /x.sh\na b\nE\nFROM c\nRUN --mount=from=s,target=/m cp /m/x.sh /y', 'RUN sh /y'],
    ['COPY <<E /x.sh\na b\nE\nFROM c\nRUN --mount=from=s,target=/ ls', 'RUN --mount=from=s,target=/ sh /x.sh'],
    ['FROM c\nRUN echo "a b" > /m/x.sh\nRUN --mount=from=s,target=/m ls', 'RUN sh /m/x.sh'],
  ])('%j is read by %j', (before, last) => {
    expect(lastRuns(`FROM c AS s\n${before}\n${last}`)).toContain('a b');
  });

  it.each([
    ['COPY <<E /x\na b\nE', 'RUN x'],
    ['COPY <<x.sh /q/.\na b\nx.sh', 'RUN sh /q'],
    ['COPY <<x.sh /q\na b\nx.sh', 'RUN sh /q/y.sh'],
    ['COPY <<x.sh /q/\na b\nx.sh', 'RUN sh /q'],
    ['WORKDIR /app\nRUN echo "a b" > x', 'CMD x'],
    ['COPY <<E /x.py\n#!/usr/bin/env python3\na b\nE', 'RUN /x.py'],
    ['COPY <<E /x.sh\na b\nE', 'RUN cat /x.sh'],
    ['COPY <<E /x.sh\na b\nE', 'RUN cat /x.sh | grep a'],
    ['COPY <<E /x.sh\na b\nE', 'RUN cp /x.sh /y'],
    ['COPY <<E /x.sh\na b\nE', 'RUN echo "$(cat /x.sh)"'],
    ['COPY <<E /x.sh\na b\nE', 'RUN cp /x.sh /y && sh /z'],
    ['COPY <<E /x.sh\na b\nE', 'RUN /y/x.sh'],
    ['COPY <<E /x.sh\na b\nE\nFROM c\nRUN --mount=from=s,target=/m ls', 'RUN sh /m/x.sh'],
    ['RUN echo d\nFROM c\nRUN echo "a b" > /m/x.sh', 'RUN --mount=from=s,target=/m sh /m/x.sh'],
    ['COPY <<E /x.sh\na b\nE\nFROM c', 'RUN --mount=from=s,source=/d,target=/m sh /m/x.sh'],
    ['COPY <<E /etc/default/x\na b\nE', 'RUN x'],
    ['COPY <<E /x.sh\na b\nE\nFROM c', 'RUN /x.sh'],
    ['COPY <<E /x.sh\na b\nE\nCOPY <<E /x.sh\nd\nE', 'RUN /x.sh'],
    ['ONBUILD COPY <<E /x.sh\na b\nE', 'RUN /x.sh'],
    ['ONBUILD RUN echo "a b" > /x.sh', 'RUN /x.sh'],
    ['CMD echo "a b" > /x.sh', 'RUN /x.sh'],
  ])('%j is not read by %j', (before, last) => {
    expect(lastRuns(`FROM c AS s\n${before}\n${last}`)).not.toContain('a b');
  });

  it.each([
    ['into a folder with a long name', writes(1_000), '/', `/${'d'.repeat(1_000)}/`],
    ['with long names', writes(1_000, 'f'.repeat(1_000)), '/', '/x/'],
    ['from many places', writes(1_000), '/y '.repeat(1_000), '/x/'],
    [
      'with many texts',
      `RUN ${'echo a >>/f;'.repeat(1_000)}`,
      '/',
      '/x/\nCOPY --from=0 / /x/'.repeat(1_000).slice(0, -1),
    ],
  ])('is bounded in a stage that copies files %s', (_, files, sources, destination) => {
    const { stages, notifications } = parse(
      `FROM c\n${files}\nFROM c\nCOPY --from=0 ${sources} ${destination}\nRUN sh f`,
    );
    const last = stages.at(-1)?.instructions.at(-1) as Instruction;
    expect('line' in last && commandsOf(last.line?.script)).toEqual(['sh f']);
    expect(notifications.map(({ gap, message }) => [gap?.kind, message])).toEqual([
      [
        'limit-reached',
        'The instructions of this Dockerfile write and run more scripts than can be followed. Copy the scripts from files of the repository.',
      ],
    ]);
  });

  it('is what earlier instructions wrote, whatever is read first', () => {
    const { stages } = parse('FROM c\nRUN echo a > /x\nRUN /x\nRUN echo b > /x\nRUN /x\nONBUILD RUN echo c > /x');
    const runs = (stages[0]?.instructions ?? []).map((one) => (one.keyword === 'RUN' ? one.line : undefined));
    const last = commandsOf(runs[3]?.script);
    expect([commandsOf(runs[1]?.script), last]).toEqual([
      ['x', 'a'],
      ['x', 'b'],
    ]);
  });

  it('has its commands where they are written', () => {
    const text = 'FROM c\nCOPY <<E /x.sh\n\\$(a) | b "c d"\nE\nRUN printf \'%s\\n\' "e f" > /y\nRUN /x.sh; sh /y';
    const last = parse(text).stages[0]?.instructions.at(-1) as Instruction;
    const commands = 'line' in last ? everyCommand(last.line?.script) : [];
    expect(commands.map(({ span }) => spanText(span))).toEqual(['/x.sh', '$(a)', 'a', 'b "c d"', 'sh /y', 'e f']);
  });
});
