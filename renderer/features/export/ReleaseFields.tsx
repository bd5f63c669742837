import { Checkbox } from 'react-aria-components/Checkbox';
import type { ExportChoice } from '#core/exports/export-choice.ts';
import type { MarkingScheme } from '#core/model/codebook.ts';
import type { Marking } from '#core/model/marking.ts';
import { MarkingChip } from '../../ui/MarkingChip.tsx';
import { SelectField } from '../../ui/SelectField.tsx';

type Release = ExportChoice['release'];

interface ReleaseFieldsProps {
  readonly release: Release;
  readonly schemes: readonly MarkingScheme[];
  /** Ids of schemes that the brief or its passages use. */
  readonly schemesInUse: ReadonlySet<string>;
  readonly briefMarkings: readonly Marking[];
  readonly onChange: (release: Release) => void;
}

const LOWEST = 'lowest';

/** A copy for readers of a level: what they may not read is taken out, with its words, and cannot be brought back. */
export function ReleaseFields(props: ReleaseFieldsProps) {
  const { release, schemes, schemesInUse, briefMarkings, onChange } = props;
  const shown = schemes.filter(({ id }, index) =>
    schemesInUse.size === 0 ? index === 0 : schemesInUse.has(id),
  );
  // readers of the brief's own level: what is marked above it is what a copy has to leave out
  const start = () =>
    shown.flatMap((scheme) => {
      const own = briefMarkings.find((marking) => marking.scheme === scheme.id);
      const level = own?.level ?? scheme.levels[0]?.id;
      return level === undefined ? [] : [{ scheme: scheme.id, level, controls: own?.controls ?? [] }];
    });
  return (
    <div className="export-release">
      <Checkbox
        className="checkbox"
        isSelected={release !== null}
        onChange={(isOn) => onChange(isOn ? start() : null)}
      >
        <span className="checkbox__box" aria-hidden />
        Sanitised copy for a level of readers
      </Checkbox>
      {release === null ? null : (
        <>
          <div className="export-filter__pair">
            {shown.map((scheme) => (
              <LevelSelect
                key={scheme.id}
                scheme={scheme}
                level={release.find((clearance) => clearance.scheme === scheme.id)?.level ?? null}
                onChange={(level) => {
                  const others = release.filter((clearance) => clearance.scheme !== scheme.id);
                  onChange(level === null ? others : [...others, { scheme: scheme.id, level, controls: [] }]);
                }}
              />
            ))}
          </div>
          <p className="field-note">
            Passages above this level, or with a control such as NOFORN, are taken out with their words. A bar
            of one length stands in their place; the words are not in the file underneath.
          </p>
        </>
      )}
    </div>
  );
}

interface LevelSelectProps {
  readonly scheme: MarkingScheme;
  readonly level: string | null;
  readonly onChange: (level: string | null) => void;
}

function LevelSelect({ scheme, level, onChange }: LevelSelectProps) {
  return (
    <SelectField
      label={`Readers: ${scheme.name}`}
      options={[
        { id: LOWEST, text: 'No level of this scheme' },
        ...scheme.levels.map(({ id, banner }) => ({
          id: `level ${id}`,
          text: banner,
          content: (
            <MarkingChip marking={{ scheme: scheme.id, level: id, controls: [] }} schemes={[scheme]} />
          ),
        })),
      ]}
      value={level === null ? LOWEST : `level ${level}`}
      onChange={(key) => onChange(key === LOWEST ? null : key.slice('level '.length))}
    />
  );
}
