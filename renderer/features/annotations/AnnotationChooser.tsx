import { useMemo, useRef } from 'react';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { Annotation } from '#core/model/annotation.ts';
import type { Label } from '#core/model/codebook.ts';
import type { AnnotationId } from '#core/model/ids.ts';
import { LabelDot } from '../../ui/LabelDot.tsx';
import { getPassageText } from './passage-text.ts';
import { sortBySize } from './sort-by-size.ts';

interface AnnotationChooserProps {
  /** The passages that overlap at the point, in any order. */
  readonly annotations: readonly Annotation[];
  readonly labels: readonly Label[];
  /** In window pixels. */
  readonly at: { readonly x: number; readonly y: number };
  readonly onChoose: (id: AnnotationId) => void;
  readonly onClose: () => void;
}

/** Several passages lie under one click: a small list to choose from, smallest first. Open while it is rendered. */
export function AnnotationChooser({ annotations, labels, at, onChoose, onClose }: AnnotationChooserProps) {
  const anchor = useRef<HTMLDivElement>(null);
  const sorted = useMemo(() => sortBySize(annotations), [annotations]);
  return (
    <>
      <div ref={anchor} className="context-anchor" style={{ left: at.x, top: at.y }} />
      <Popover
        className="popover popover--menu"
        aria-label="Passages here"
        triggerRef={anchor}
        isOpen
        placement="bottom start"
        offset={6}
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose();
        }}
      >
        <Menu
          aria-label="Passages here"
          className="options"
          autoFocus="first"
          onAction={(key) => {
            const chosen = sorted.find(({ id }) => id === key);
            if (chosen) onChoose(chosen.id);
          }}
          onClose={onClose}
        >
          {sorted.map((annotation) => (
            <ChooserItem
              key={annotation.id}
              annotation={annotation}
              label={labels.find(({ id }) => id === annotation.label)}
            />
          ))}
        </Menu>
      </Popover>
    </>
  );
}

interface ChooserItemProps {
  readonly annotation: Annotation;
  readonly label: Label | undefined;
}

function ChooserItem({ annotation, label }: ChooserItemProps) {
  const text = getPassageText(annotation);
  const name = label?.name ?? annotation.label;
  return (
    <MenuItem id={annotation.id} textValue={`${name}: ${text}`} className="option chooser-option">
      {label ? <LabelDot label={label} /> : null}
      <span className="chooser-option__label">{name}</span>
      <span className="chooser-option__quote" dir="auto">
        {text}
      </span>
    </MenuItem>
  );
}
