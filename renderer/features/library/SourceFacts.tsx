import { FileSymlink } from 'lucide-react';
import type { SourceRecord } from '#core/model/brief.ts';
import { Button } from '../../ui/Button.tsx';
import { formatMoment } from '../../ui/format-time.ts';
import { Icon } from '../../ui/Icon.tsx';
import { formatBytes } from './brief-fields.ts';

interface SourceFactsProps {
  readonly source: SourceRecord;
  readonly now: Date;
  readonly onOpenOriginal: () => void;
}

/** What is known about the file as it was imported. Nothing here can be changed: it is what proves the source. */
export function SourceFacts({ source, now, onOpenOriginal }: SourceFactsProps) {
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
    <>
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
      <Button variant="quiet" onPress={onOpenOriginal}>
        <Icon of={FileSymlink} />
        Open original…
      </Button>
    </>
  );
}
