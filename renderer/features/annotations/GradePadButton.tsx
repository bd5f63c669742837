import { Grid3x3 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import type { Assessment, Reliability } from '#core/model/assessment.ts';
import { Hint } from '../../ui/Hint.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useCommandHint } from '../../ui/shortcuts-context.ts';
import { type GradeChanges, GradePad } from './GradePad.tsx';

interface GradePadButtonProps {
  readonly value: Pick<Assessment, 'reliability' | 'credibility'>;
  readonly briefReliability: Reliability | null;
  /** A new object opens the pad. */
  readonly openRequest: object | null;
  readonly onGrade: (changes: GradeChanges) => void;
}

/** Opens the grid of grades beside the two scales. */
export function GradePadButton({ value, briefReliability, openRequest, onGrade }: GradePadButtonProps) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const { shortcut } = useCommandHint('assess.grade');
  useEffect(() => {
    if (openRequest === null) return;
    trigger.current?.scrollIntoView({ block: 'nearest' });
    setOpen(true);
  }, [openRequest]);
  return (
    <>
      <Hint text="Grade by the grid" shortcut={shortcut}>
        <Button
          ref={trigger}
          className="icon-button icon-button--small"
          aria-label="Grade by the grid"
          aria-expanded={isOpen}
          onPress={() => setOpen(true)}
        >
          <Icon of={Grid3x3} size={13} />
        </Button>
      </Hint>
      <Popover
        className="popover grade-popover"
        triggerRef={trigger}
        isOpen={isOpen}
        placement="bottom end"
        offset={4}
        onOpenChange={setOpen}
      >
        <Dialog aria-label="Grade: source and information">
          <GradePad
            value={value}
            briefReliability={briefReliability}
            onGrade={(changes) => {
              setOpen(false);
              onGrade(changes);
            }}
          />
        </Dialog>
      </Popover>
    </>
  );
}
