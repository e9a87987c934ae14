import { type Answer, askBuildKit, isAccepted } from './buildkit.ts';
import { differences } from './compare.ts';
import { findingsIn } from './findings.ts';
import { readDockerfile } from './reading.ts';
import { rewritten } from './rewrite.ts';

export interface Judged {
  readonly text: string;
  readonly isAccepted: boolean;
  /** In what the readings differ, where we do not say that something was not looked at. */
  readonly problems: readonly string[];
}

/** Compares how texts are read, and what is found in them and in what BuildKit made of them, written plainly. */
export function judge(program: string, texts: readonly string[], answers: readonly Answer[]): readonly Judged[] {
  const plain = answers.map((answer) => (isAccepted(answer) ? rewritten(answer) : ''));
  const plainAnswers = askBuildKit(program, plain);
  return texts.map((text, index) => {
    const answer = answers[index] as Answer;
    if (!isAccepted(answer)) return { text, isAccepted: false, problems: [] };
    return {
      text,
      isAccepted: true,
      problems: problemsOf(text, answer, plain[index] as string, plainAnswers[index] as Answer),
    };
  });
}

function problemsOf(text: string, answer: Answer, plain: string, plainAnswer: Answer): readonly string[] {
  const { reading, gaps } = readDockerfile(text);
  if (gaps.length > 0) return [];
  const direct = differences(reading, answer);
  if (direct.length > 0) return direct;
  // where the plain text means something else, nothing follows from it
  if (!isAccepted(plainAnswer) || !isSame(answer, plainAnswer)) return [];
  return metamorphic(text, plain);
}

export function isSame(a: Answer, b: Answer): boolean {
  return meaningOf(a) === meaningOf(b);
}

/** Two words in the shell form, joined by a blank, may be a list: `["a","b` and `c"]`. */
function meaningOf({ Execs, Image, Copies, Sources, Instructions = [] }: Answer): string {
  return JSON.stringify([Execs, Image, Copies, Sources, Instructions.map(({ JSON: isJson }) => isJson === true)]);
}

function metamorphic(text: string, plain: string): readonly string[] {
  const [written, expected] = [findingsIn(text), findingsIn(plain)];
  return [
    ...expected.filter((each) => !written.includes(each)).map((each) => `not found: ${each}`),
    ...written.filter((each) => !expected.includes(each)).map((each) => `found only as written: ${each}`),
  ];
}
