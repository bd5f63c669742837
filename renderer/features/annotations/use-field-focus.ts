import { type RefObject, useEffect, useRef } from 'react';

export type AnnotationField = 'entity' | 'tags' | 'note' | 'grade' | 'likelihood' | 'marking';
/** A new object moves the focus into a field. */
export type FocusRequest = { readonly field: AnnotationField } | null;

interface FieldRefs {
  readonly entity: RefObject<HTMLInputElement | null>;
  readonly tags: RefObject<HTMLInputElement | null>;
  readonly note: RefObject<HTMLTextAreaElement | null>;
  /** Around fields that are no single control. */
  readonly likelihood: RefObject<HTMLDivElement | null>;
  readonly marking: RefObject<HTMLDivElement | null>;
}

/** Fulfils a wish for the focus. The grade has a pad of its own, which opens by the same request. */
export function useFieldFocus(request: FocusRequest): FieldRefs {
  const entity = useRef<HTMLInputElement>(null);
  const tags = useRef<HTMLInputElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const likelihood = useRef<HTMLDivElement>(null);
  const marking = useRef<HTMLDivElement>(null);
  useEffect(() => {
    switch (request?.field) {
      case 'entity':
        entity.current?.focus();
        entity.current?.click(); // opens the list of its options
        break;
      case 'tags':
        tags.current?.focus();
        break;
      case 'note':
        note.current?.focus();
        break;
      case 'likelihood':
        focusFirst(likelihood.current, ['[role="radio"][aria-checked="true"]', '[role="radio"]']);
        break;
      case 'marking':
        focusFirst(marking.current, ['button']);
        break;
    }
  }, [request]);
  return { entity, tags, note, likelihood, marking };
}

function focusFirst(container: HTMLElement | null, selectors: readonly string[]): void {
  const found = selectors.map((selector) => container?.querySelector(selector));
  const control = found.find((element) => element instanceof HTMLElement);
  if (control instanceof HTMLElement) control.focus();
}
