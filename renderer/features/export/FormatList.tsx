import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { FormatInfo } from '#core/ipc/export-contract.ts';

interface FormatListProps {
  readonly formats: readonly FormatInfo[];
  readonly formatId: string;
  readonly onChange: (id: string) => void;
  /** Enter on a format exports at once. */
  readonly onEnter: () => void;
}

const GROUPS = [
  { audience: 'people', title: 'For people' },
  { audience: 'machines', title: 'For machines' },
] as const;

/** Every format, those for people first. Arrows choose, Enter exports. */
export function FormatList({ formats, formatId, onChange, onEnter }: FormatListProps) {
  return (
    <form
      className="export-formats"
      onSubmit={(event) => event.preventDefault()}
      onKeyDownCapture={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        onEnter();
      }}
    >
      <RadioGroup aria-label="Format" value={formatId} onChange={onChange}>
        {GROUPS.map(({ audience, title }) => (
          <div key={audience} className="export-formats__group">
            <p className="export-formats__title">{title}</p>
            {formats
              .filter((format) => format.audience === audience)
              .map((format) => (
                <Radio
                  key={format.id}
                  value={format.id}
                  className="export-format"
                  autoFocus={format.id === formatId}
                >
                  <span className="export-format__name">{format.name}</span>
                  <span className="export-format__extension">.{format.extension}</span>
                </Radio>
              ))}
          </div>
        ))}
      </RadioGroup>
    </form>
  );
}
