declare module '@recogito/recogito-js' {
  interface WebAnnotation {
    readonly '@context': 'http://www.w3.org/ns/anno.jsonld';
    readonly id: string;
    readonly type: 'Annotation';
    readonly body: readonly {
      readonly type: 'TextualBody';
      readonly purpose: string;
      readonly value: string;
    }[];
    readonly target: { readonly selector: readonly object[] };
  }
  interface Recogito {
    setAnnotations(annotations: readonly WebAnnotation[]): Promise<void>;
    addAnnotation(annotation: WebAnnotation): void;
  }
  export function init(options: {
    readonly content: HTMLElement;
    readonly mode: 'pre';
    readonly readOnly: boolean;
  }): Recogito;
}
