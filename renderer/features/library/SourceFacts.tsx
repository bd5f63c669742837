import type { SourceRecord } from '#core/model/brief.ts';
import { formatMoment } from '../../ui/format-time.ts';
import { formatBytes } from './brief-fields.ts';

interface SourceFactsProps {
  readonly source: SourceRecord;
  readonly now: Date;
}

/** What is known about the file as it was imported. Nothing here can be changed: it is what proves the source. */
export function SourceFacts({ source, now }: SourceFactsProps) {
  const encoding = source.encodingGuessed ? `${source.encoding} (guessed)` : source.encoding;
  const facts: readonly (readonly [string, string])[] = [
    ['File', source.fileName],
    ['Type', source.mediaType],
    ['Size', formatBytes(source.byteLength)],
    ['Encoding', encoding],
    ['Imported', formatMoment(source.retrieved, now)],
    ['Importer', source.importer],
  ];
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name} className="facts__row">
          <dt>{name}</dt>
          <dd dir="auto">{value || 'not known'}</dd>
        </div>
      ))}
      <div className="facts__row facts__row--wide">
        <dt>SHA-256 of the file</dt>
        <dd className="facts__hash">{source.sha256}</dd>
      </div>
    </dl>
  );
}
