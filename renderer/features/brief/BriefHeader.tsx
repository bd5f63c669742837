import type { Brief } from '#core/model/brief.ts';
import { formatPartialDate } from '../../ui/format-time.ts';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import './brief-header.css';

interface BriefHeaderProps {
  readonly brief: Brief;
  readonly now: Date;
  /** The text begins with its title, which can be annotated there; it is not said twice. */
  readonly hasOwnTitle: boolean;
}

/** What the brief is and where it comes from, above its text. */
export function BriefHeader({ brief, now, hasOwnTitle }: BriefHeaderProps) {
  const { origin, author, published, sha256, encoding, encodingGuessed } = brief.source;
  const facts = [
    origin,
    author,
    formatPartialDate(published, now),
    encodingGuessed ? `${encoding}, guessed` : '',
  ]
    .filter((fact) => fact !== '')
    .join(' · ');
  return (
    <>
      <p className="brief-header__source">
        {brief.reliability === null ? null : (
          <GradeBadge grade={brief.reliability} title={`Source reliability ${brief.reliability}`} />
        )}
        {facts === '' ? null : <span dir="auto">{facts}</span>}
        <span className="brief-header__hash" title={`SHA-256 of the original file: ${sha256}`}>
          sha256 {sha256.slice(0, 4)}…{sha256.slice(-2)}
        </span>
      </p>
      {hasOwnTitle ? null : (
        <h1 className="brief-header__title" dir="auto">
          {brief.title}
        </h1>
      )}
    </>
  );
}
