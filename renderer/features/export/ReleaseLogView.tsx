import type { ReleaseLog } from '#core/release/sanitise.ts';
import { formatCount } from '../../ui/format-count.ts';
import './release-log.css';

/** What a sanitised copy withholds and why, for the person who makes it. */
export function ReleaseLogView({ log }: { readonly log: ReleaseLog }) {
  const others = [
    log.repeatCount === 0 ? '' : `${formatCount(log.repeatCount, 'other place')} with the same words`,
    log.swallowedCount === 0 ? '' : `${formatCount(log.swallowedCount, 'passage')} inside withheld words`,
    log.removedRelationCount === 0 ? '' : formatCount(log.removedRelationCount, 'relation'),
    log.removedEntities.length === 0 ? '' : `entities: ${log.removedEntities.join(', ')}`,
  ].filter((part) => part !== '');
  return (
    <section className="release-log" aria-label="What is taken out">
      <h3 className="release-log__title">
        {log.withheld.length === 0
          ? 'Nothing is above this level.'
          : `${formatCount(log.withheld.length, 'passage')} taken out with their words`}
      </h3>
      <ul className="release-log__list">
        {log.withheld.map(({ id, quote, markings }) => (
          <li key={id}>
            <span className="release-log__marking">{markings.join(', ')}</span>{' '}
            <q className="release-log__quote" dir="auto">
              {quote}
            </q>
          </li>
        ))}
      </ul>
      {others.length === 0 ? null : <p>Also taken out: {others.join('; ')}.</p>}
      <p className="field-note">The hash and size of the original are left out too.</p>
    </section>
  );
}
