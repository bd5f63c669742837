import type { ReactNode } from 'react';
import { FRAME_STATES } from './frame-states.tsx';
import { KIT_STATES } from './kit-states.tsx';

/** Every state that is looked at and checked for accessibility, by name. */
export const STATES: Readonly<Record<string, () => ReactNode>> = { ...KIT_STATES, ...FRAME_STATES };
