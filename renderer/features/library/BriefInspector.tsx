import type { ReactNode } from 'react';
import type { Brief, SourceRecord } from '#core/model/brief.ts';
import type { MarkingScheme } from '#core/model/codebook.ts';
import { RELIABILITY_SCALE } from '#core/tradecraft/admiralty.ts';
import { DraftInput } from '../../ui/DraftInput.tsx';
import { formatCount } from '../../ui/format-count.ts';
import { TextBox } from '../../ui/TextBox.tsx';
import { GradeAxis } from '../annotations/GradeField.tsx';
import { MarkingField } from '../annotations/MarkingField.tsx';
import { TagField } from '../annotations/TagField.tsx';
import { findDateProblem, findLanguageName, findLanguageProblem } from './brief-fields.ts';
import { SourceFacts } from './SourceFacts.tsx';

export type BriefChanges = Partial<
  Pick<Brief, 'title' | 'source' | 'reliability' | 'markings' | 'language' | 'tags'>
>;

interface BriefInspectorProps {
  readonly brief: Brief;
  readonly schemes: readonly MarkingScheme[];
  readonly counts: {
    readonly annotations: number;
    readonly entities: number;
    readonly drafts: number;
    readonly orphans: number;
  };
  /** What stands in the note field: the caller saves it as it is typed. */
  readonly note: string;
  readonly now: Date;
  readonly onChange: (changes: BriefChanges) => void;
  readonly onNoteChange: (note: string) => void;
  readonly onNoteBlur: () => void;
  readonly onOpenOriginal: () => void;
  readonly children?: ReactNode;
}

/** The brief itself: what it is called, where it comes from, how far its source is trusted. */
export function BriefInspector(props: BriefInspectorProps) {
  const { brief, counts, onChange } = props;
  const changeSource = (changes: Partial<SourceRecord>) =>
    onChange({ source: { ...brief.source, ...changes } });
  const language = brief.language ?? '';
  const languageName = findLanguageName(language);
  return (
    <div className="inspector">
      <div className="inspector__head">
        <h2 className="inspector__title">Brief</h2>
      </div>
      <p className="inspector__counts">
        {formatCount(counts.annotations, 'passage')} · {formatCount(counts.entities, 'entity', 'entities')}
        {counts.drafts === 0 ? null : ` · ${formatCount(counts.drafts, 'draft')}`}
        {counts.orphans === 0 ? null : ` · ${formatCount(counts.orphans, 'unplaced', 'unplaced')}`}
      </p>
      <div className="field">
        <DraftInput
          label="Title"
          value={brief.title}
          maxLength={500}
          validate={(text) => (text === '' ? 'A brief needs a title.' : null)}
          onCommit={(title) => onChange({ title })}
        />
      </div>
      <div className="field">
        <DraftInput
          label="Origin"
          placeholder="Who issued it, as you would cite it"
          value={brief.source.origin}
          maxLength={500}
          onCommit={(origin) => changeSource({ origin })}
        />
      </div>
      <div className="field">
        <DraftInput
          label="Author"
          placeholder="Not stated"
          value={brief.source.author}
          maxLength={500}
          onCommit={(author) => changeSource({ author })}
        />
      </div>
      <div className="field field--two">
        <DraftInput
          label="Published"
          placeholder="2024-10-28"
          value={brief.source.published}
          validate={findDateProblem}
          onCommit={(published) => changeSource({ published })}
        />
        <DraftInput
          label="Language"
          placeholder="Not known"
          value={language}
          validate={findLanguageProblem}
          {...(languageName === null ? {} : { description: languageName })}
          onCommit={(tag) => onChange({ language: tag === '' ? null : tag })}
        />
      </div>
      <div className="field">
        <GradeAxis
          name="Source reliability"
          what="source reliability"
          scale={RELIABILITY_SCALE}
          value={brief.reliability}
          inherited={null}
          onChange={(reliability) => onChange({ reliability })}
        />
      </div>
      <MarkingField
        schemes={props.schemes}
        value={brief.markings}
        inherited={[]}
        scope="this brief"
        onChange={(markings) => onChange({ markings: [...markings] })}
      />
      <TagField tags={brief.tags} onChange={(tags) => onChange({ tags: [...tags] })} />
      <div className="field">
        <TextBox
          label="Note"
          value={props.note}
          onChange={props.onNoteChange}
          onBlur={props.onNoteBlur}
          placeholder="What this brief is for"
          maxLength={100_000}
        />
      </div>
      {props.children}
      <div className="field">
        <DraftInput
          label="Web address"
          placeholder="Not known"
          value={brief.source.url}
          maxLength={2000}
          validate={(text) =>
            text === '' || URL.canParse(text) ? null : 'Write the whole address, https://…'
          }
          onCommit={(url) => changeSource({ url })}
        />
      </div>
      <SourceFacts source={brief.source} now={props.now} onOpenOriginal={props.onOpenOriginal} />
    </div>
  );
}
