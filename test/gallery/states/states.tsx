import type { ReactNode } from 'react';
import { FRAME_STATES } from './frame-states.tsx';
import { IMPORT_STATES } from './import-states.tsx';
import { INSPECTOR_STATES } from './inspector-states.tsx';
import { KIT_STATES } from './kit-states.tsx';
import { LIBRARY_STATES } from './library-states.tsx';
import { WORKBENCH_STATES } from './workbench-states.tsx';

/** Every state that is looked at and checked for accessibility, by name. */
export const STATES: Readonly<Record<string, () => ReactNode>> = {
  ...KIT_STATES,
  ...FRAME_STATES,
  ...LIBRARY_STATES,
  ...INSPECTOR_STATES,
  ...IMPORT_STATES,
  ...WORKBENCH_STATES,
};
