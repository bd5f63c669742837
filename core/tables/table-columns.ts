import { z } from 'zod';

const columnSchema = z.int().min(0).max(9999);

/** Which column of a table is what in a brief that is made of one row. Columns count from 0. */
export const tableColumnsSchema = z.strictObject({
  /** `null`: the title is the start of the text. */
  title: columnSchema.nullable(),
  /** In this order; several are written under each other, each after its heading. */
  text: z.array(columnSchema).min(1).max(500),
  author: columnSchema.nullable(),
  published: columnSchema.nullable(),
  origin: columnSchema.nullable(),
});
export type TableColumns = Readonly<z.infer<typeof tableColumnsSchema>>;

/** The same by the names of the columns, to be found again in the next table of the same kind. */
export const columnNamesSchema = z.strictObject({
  title: z.string().max(500).nullable(),
  text: z.array(z.string().max(500)).max(500),
  author: z.string().max(500).nullable(),
  published: z.string().max(500).nullable(),
  origin: z.string().max(500).nullable(),
});
export type ColumnNames = Readonly<z.infer<typeof columnNamesSchema>>;

type OneColumn = Exclude<keyof TableColumns, 'text'>;

const USUAL_NAMES: Readonly<Record<OneColumn, RegExp>> = {
  title: /^(title|headline|subject|heading|name)$/i,
  author: /^(author|by|byline|sender|reporter|user|username)$/i,
  published: /^(date|published|publication date|created|created at|time|timestamp|datetime|posted)$/i,
  origin: /^(source|origin|publisher|outlet|agency|channel|from)$/i,
};
const USUAL_TEXT =
  /^(text|body|content|message|report|description|summary|abstract|comment|note|notes|full text)$/i;

/**
 * What the columns of a table probably are: as last time when it has columns of those names, else by usual names, else
 * everything that is nothing else is text. A proposal, shown to a person before anything is made of it.
 */
export function guessColumns(header: readonly string[], remembered: ColumnNames | null = null): TableColumns {
  return (remembered === null ? undefined : findRemembered(header, remembered)) ?? guessByName(header);
}

function findRemembered(header: readonly string[], names: ColumnNames): TableColumns | undefined {
  const text = names.text.map((name) => header.indexOf(name));
  if (text.length === 0 || text.includes(-1)) return undefined;
  const find = (name: string | null) => (name === null ? null : toColumn(header.indexOf(name)));
  return {
    title: find(names.title),
    text,
    author: find(names.author),
    published: find(names.published),
    origin: find(names.origin),
  };
}

function guessByName(header: readonly string[]): TableColumns {
  const find = (role: OneColumn) => toColumn(header.findIndex((name) => USUAL_NAMES[role].test(name.trim())));
  const roles = {
    title: find('title'),
    author: find('author'),
    published: find('published'),
    origin: find('origin'),
  };
  const named = header.flatMap((name, column) => (USUAL_TEXT.test(name.trim()) ? [column] : []));
  const taken = new Set<number | null>(Object.values(roles));
  const others = header.flatMap((_name, column) => (taken.has(column) ? [] : [column]));
  const text = [named, others, [0]].find((columns) => columns.length > 0) ?? [0];
  return { ...roles, text };
}

function toColumn(index: number): number | null {
  return index < 0 ? null : index;
}

/** For the next table: names tell columns better than places. */
export function nameColumns(header: readonly string[], columns: TableColumns): ColumnNames {
  const name = (column: number | null) => (column === null ? null : (header[column] ?? '').slice(0, 500));
  return {
    title: name(columns.title),
    text: columns.text.map((column) => name(column) ?? ''),
    author: name(columns.author),
    published: name(columns.published),
    origin: name(columns.origin),
  };
}
