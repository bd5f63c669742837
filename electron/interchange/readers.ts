import type { InterchangeDocument } from '#core/interchange/interchange-document.ts';
import { err, type Result } from '#core/result.ts';
import { bratReader } from './brat-reader.ts';
import { briefmarkJsonReader } from './briefmark-json-reader.ts';
import { jsonlReader } from './jsonl-reader.ts';
import { labelStudioReader } from './label-studio-reader.ts';
import { describeFault } from './read-text.ts';
import type { InterchangeFile, InterchangeReader } from './reader.ts';
import { refiQdaReader } from './refi-qda-reader.ts';
import { stixReader } from './stix-reader.ts';
import { webAnnotationReader } from './web-annotation-reader.ts';

/** Every format that can be merged into a library. The first that recognizes the files reads them. */
export const INTERCHANGE_READERS: readonly InterchangeReader[] = [
  briefmarkJsonReader,
  bratReader,
  refiQdaReader,
  webAnnotationReader,
  stixReader,
  jsonlReader,
  labelStudioReader,
];

/** Bytes in which a format shows what it is. */
const HEAD_LENGTH = 20_000;

/** @returns `file-unsupported` when no format is recognized, `invalid-input` with what is wrong. Never throws. */
export async function readInterchange(
  files: readonly InterchangeFile[],
): Promise<Result<InterchangeDocument>> {
  const [first] = files.filter(({ name }) => !/\.txt$/i.test(name));
  if (first === undefined)
    return err(describeFault('a text alone has no annotations; import it as a document'));
  const head = new TextDecoder('utf-8').decode(first.bytes.subarray(0, HEAD_LENGTH));
  const reader = INTERCHANGE_READERS.find((candidate) => candidate.recognizes(first, head));
  if (reader === undefined)
    return err({
      code: 'file-unsupported',
      message: `Nothing was taken: “${first.name}” is none of ${INTERCHANGE_READERS.map(({ name }) => name).join(', ')}.`,
    });
  return reader.read(files);
}
