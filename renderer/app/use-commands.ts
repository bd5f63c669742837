import { useEffect, useMemo } from 'react';
import { findCommand } from '#core/commands/catalog.ts';
import type { Label } from '#core/model/codebook.ts';
import type { TextRange } from '../state/app-state.ts';
import type { AppStore } from '../state/app-store.ts';
import { type CommandHandlers, createCommandHandlers, type WindowPlaces } from '../state/command-handlers.ts';
import { getContexts, getEnabledCommands } from '../state/contexts.ts';
import { closeFind } from '../state/find-actions.ts';
import { tagRange } from '../state/passage-actions.ts';
import { relabelTargets } from '../state/passage-handlers.ts';
import { leaveReview } from '../state/review-actions.ts';
import { getReview } from '../state/review-state.ts';
import { getOpenBrief } from '../state/selectors.ts';
import { getUserCommands } from '../state/user-commands.ts';
import { useApp } from './app-context.ts';
import { findFocusPlace, findKeyMeaning, type KeyMeaning } from './keyboard.ts';

export interface Commands {
  readonly run: (id: string) => void;
  /** @param range the words, where they are not what is selected right now */
  readonly tag: (label: Label, range?: TextRange) => void;
}

/** Binds the catalogue to this window: keys, native menu, and the functions that buttons and palette call. */
export function useCommands(targets: WindowPlaces): Commands {
  const app = useApp();
  const commands = useMemo(() => bindCommands(app, targets), [app, targets]);
  useEffect(() => app.bridge.on('command:run', ({ commandId }) => commands.run(commandId)), [app, commands]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      catchUpWithSelection(app, targets);
      const meaning = event.defaultPrevented || app.state.dialog !== null ? undefined : readKey(app, event);
      if (meaning === undefined) return;
      if (runMeaning(app, targets, commands, meaning)) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [app, commands, targets]);
  return commands;
}

function bindCommands(app: AppStore, targets: WindowPlaces): Commands {
  const handlers: CommandHandlers = createCommandHandlers(app, targets);
  return {
    run(id) {
      const command = findCommand(id);
      const enabled = getEnabledCommands(getContexts(app.state));
      if (command !== undefined && enabled.has(command.id)) handlers[command.id]();
    },
    tag: (label, range) => tagSelection(app, targets, { label, range: range ?? targets.getSelection() }),
  };
}

/** The state follows the selection a frame later; a key that is pressed within that frame means what is selected now. */
function catchUpWithSelection(app: AppStore, targets: WindowPlaces): void {
  const selection = targets.getSelection();
  const known = app.state.selection;
  if (selection?.start !== known?.start || selection?.end !== known?.end) app.set({ selection });
}

function readKey(app: AppStore, event: KeyboardEvent): KeyMeaning | undefined {
  const { info, library } = app.state;
  return findKeyMeaning(event, findFocusPlace(event.target), {
    isMac: info?.platform === 'darwin',
    commands: getUserCommands(app.state),
    enabledCommands: getEnabledCommands(getContexts(app.state)),
    codebook: library?.codebook ?? null,
  });
}

/** @returns whether the key was used up. */
function runMeaning(app: AppStore, targets: WindowPlaces, commands: Commands, meaning: KeyMeaning): boolean {
  switch (meaning.kind) {
    case 'command':
      commands.run(meaning.id);
      return true;
    case 'label':
      commands.tag(meaning.label);
      return true;
    case 'escape':
      return leave(app, targets);
  }
}

/** A selection becomes a passage; without one, the active passage changes its label. */
function tagSelection(
  app: AppStore,
  targets: WindowPlaces,
  { label, range }: { readonly label: Label; readonly range: TextRange | null },
): void {
  if (getOpenBrief(app.state) === undefined) return; // its passages are still being read: what is selected stays so
  const done = range !== null ? tagRange(app, range, label) : relabelTargets(app, label);
  if (done?.ok === false) app.showToast({ tone: 'error', message: done.error.message });
  if (range !== null) targets.clearSelection();
  if (done === undefined)
    app.showToast({
      tone: 'info',
      message: `Select a passage first, then press ${label.shortcut ?? 'the label'}.`,
    });
  targets.focusReader();
}

/** Escape steps back: from the selection, then from the passage, and always towards the text. */
function leave(app: AppStore, targets: WindowPlaces): boolean {
  if (app.state.find.isOpen && isInTextOrFind()) {
    closeFind(app, targets);
    return true;
  }
  if (targets.getSelection() !== null) targets.clearSelection();
  else if (getReview(app.state) !== null && findFocusPlace(document.activeElement) === 'reader')
    leaveReview(app);
  else if (findFocusPlace(document.activeElement) === 'reader') app.set({ activeAnnotationId: null });
  targets.focusReader();
  return true;
}

function isInTextOrFind(): boolean {
  const { activeElement } = document;
  return findFocusPlace(activeElement) === 'reader' || activeElement?.closest('search') !== null;
}
