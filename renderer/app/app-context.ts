import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { AppState } from '../state/app-state.ts';
import type { AppStore } from '../state/app-store.ts';

export const AppContext = createContext<AppStore | null>(null);

export function useApp(): AppStore {
  const app = useContext(AppContext);
  if (app === null) throw new Error('No AppStore above this component.');
  return app;
}

/** Follows one part of the state; the component renders again only when that part changes. */
export function useAppState<Part>(select: (state: AppState) => Part): Part {
  return useStore(useApp().store, select);
}
