import { describe, expect, it } from 'vitest';
import { INTELLIGENCE_CODEBOOK } from '#core/model/intelligence-codebook.ts';
import { NO_FILTER } from '#core/search/filter-annotations.ts';
import { stepAnnotation } from '#renderer/state/navigation.ts';
import { setAssessment } from '#renderer/state/passage-actions.ts';
import {
  clearFilter,
  getFilterFacts,
  getShownAnnotations,
  isFilterOn,
} from '#renderer/state/passage-filter.ts';
import { anAppStore } from '#test/support/app-store.ts';
import { aLibraryState, anEntity } from '#test/support/builders.ts';
import { tagWords } from '#test/support/tagging.ts';

function threePassages() {
  const { app } = anAppStore();
  const rutte = tagWords(app, 'Mark Rutte');
  const brussels = tagWords(app, 'Brussels', 'location');
  const council = tagWords(app, 'council', 'organization');
  return { app, rutte, brussels, council };
}

const idsOf = (app: ReturnType<typeof anAppStore>['app']) =>
  getShownAnnotations(app.state).map(({ id }) => id);

describe('getShownAnnotations', () => {
  it('gives all passages of the open brief in text order, and none without a brief', () => {
    const { app, rutte, brussels, council } = threePassages();
    expect(idsOf(app)).toEqual([rutte, brussels, council]);
    app.set({ currentBriefId: null });
    expect(idsOf(app)).toEqual([]);
  });

  it('follows words and criteria', () => {
    const { app, rutte, brussels } = threePassages();
    app.set({ passageFilter: { ...NO_FILTER, words: 'LOCATION' } });
    expect(idsOf(app)).toEqual([brussels]);
    setAssessment(app, rutte, { confidence: 'low' });
    app.set({ passageFilter: { ...NO_FILTER, confidences: ['low'] } });
    expect(idsOf(app)).toEqual([rutte]);
    expect(isFilterOn(app.state)).toBe(true);
    clearFilter(app);
    expect(isFilterOn(app.state)).toBe(false);
    expect(idsOf(app)).toHaveLength(3);
  });

  it('is the same list until something changes, so that nothing is drawn again', () => {
    const { app, rutte } = threePassages();
    app.set({ passageFilter: { ...NO_FILTER, words: 'person' } });
    const before = getShownAnnotations(app.state);
    app.set({ activeAnnotationId: rutte });
    expect(getShownAnnotations(app.state)).toBe(before);
    setAssessment(app, rutte, { confidence: 'low' });
    expect(getShownAnnotations(app.state)).not.toBe(before);
  });
});

describe('getFilterFacts', () => {
  it('follows merges and knows the names of labels', () => {
    const survivor = anEntity({ id: 'nato', name: 'NATO' });
    const absorbed = anEntity({ id: 'alliance', mergedInto: 'nato' });
    const library = aLibraryState({ entities: new Map([survivor, absorbed].map((each) => [each.id, each])) });
    const facts = getFilterFacts(library);
    expect(facts.resolve(absorbed.id)).toBe(survivor);
    const [first] = INTELLIGENCE_CODEBOOK.labels;
    expect(first && facts.labelNames.get(first.id)).toBe(first?.name);
    expect(getFilterFacts(library)).toBe(facts);
  });
});

describe('stepAnnotation', () => {
  it('walks what the filter leaves and stops at the ends', () => {
    const { app, rutte, council } = threePassages();
    app.set({ passageFilter: { ...NO_FILTER, words: 'o' }, activeAnnotationId: null });
    app.set({ passageFilter: { ...NO_FILTER, labels: labelsOf('person', 'organization') } });
    stepAnnotation(app, 1);
    expect(app.state.activeAnnotationId).toBe(rutte);
    stepAnnotation(app, 1);
    expect(app.state.activeAnnotationId).toBe(council);
    stepAnnotation(app, 1);
    expect(app.state.activeAnnotationId).toBe(council);
    stepAnnotation(app, -1);
    expect(app.state.activeAnnotationId).toBe(rutte);
  });

  it('goes on from a passage that the filter hides to its nearest neighbour', () => {
    const { app, rutte, brussels, council } = threePassages();
    app.set({ passageFilter: { ...NO_FILTER, labels: labelsOf('person', 'organization') } });
    app.set({ activeAnnotationId: brussels });
    stepAnnotation(app, 1);
    expect(app.state.activeAnnotationId).toBe(council);
    app.set({ activeAnnotationId: brussels });
    stepAnnotation(app, -1);
    expect(app.state.activeAnnotationId).toBe(rutte);
  });

  it('goes nowhere when the filter leaves nothing', () => {
    const { app } = threePassages();
    app.set({ passageFilter: { ...NO_FILTER, words: 'zzz' }, activeAnnotationId: null });
    stepAnnotation(app, 1);
    expect(app.state.activeAnnotationId).toBeNull();
  });
});

function labelsOf(...names: string[]) {
  return INTELLIGENCE_CODEBOOK.labels.filter(({ id }) => names.includes(id)).map(({ id }) => id);
}
