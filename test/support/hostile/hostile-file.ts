/** A file that somebody made to do harm, made when a test runs; nothing of the kind lies in the repository. */
export interface HostileFile {
  readonly fileName: string;
  readonly make: () => Uint8Array;
  /** What must become of it. A file inside of an archive has an outcome of its own, told apart by its label. */
  readonly becomes: readonly Expected[];
  /** Keeps a parser busy until its limit of time. */
  readonly isHeavy?: boolean;
}

/** `says`: words of the sentence that a person reads. */
export type Expected =
  | { readonly outcome: 'imported'; readonly says?: RegExp; readonly text?: RegExp; readonly label?: string }
  | { readonly outcome: 'refused' | 'skipped'; readonly says: RegExp; readonly label?: string };

/** Where remote pictures, schemas and style sheets of hostile files lie: a server of the test that counts who asks. */
export interface HostileHost {
  readonly url: string;
}
