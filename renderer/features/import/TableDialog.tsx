import { useState } from 'react';
import type { TablePreview } from '#core/ipc/table-contract.ts';
import { composeRow } from '#core/tables/compose-row.ts';
import { guessColumns, type TableColumns } from '#core/tables/table-columns.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogBox } from '../../ui/DialogBox.tsx';
import { formatCount } from '../../ui/format-count.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { TableColumnFields } from './TableColumnFields.tsx';
import './table-dialog.css';

interface TableDialogProps {
  readonly preview: TablePreview;
  readonly onImport: (choice: { readonly sheet: number; readonly columns: TableColumns }) => void;
  readonly onClose: () => void;
}

const SHOWN_ROWS = 3;

/** What the columns of a table are, and how its first rows will read as briefs. Nothing is written before Import. */
export function TableDialog({ preview, onImport, onClose }: TableDialogProps) {
  const { sheets, remembered, fileName, notes } = preview;
  const [sheet, setSheet] = useState(0);
  const { header = [], rows = [], rowCount = 0 } = sheets[sheet] ?? {};
  const [columns, setColumns] = useState(() => guessColumns(header, remembered));
  const chooseSheet = (index: number) => {
    setSheet(index);
    setColumns(guessColumns(sheets[index]?.header ?? [], remembered));
  };
  return (
    <DialogBox
      title="One brief per row"
      size="large"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" autoFocus onPress={() => onImport({ sheet, columns })}>
            Import {formatCount(rowCount, 'brief')}
          </Button>
        </>
      }
    >
      <p className="table-import__file" dir="auto">
        {fileName}: {formatCount(rowCount, 'row')}. The first line names the columns.
      </p>
      {notes.map((note) => (
        <p key={note} className="field-note">
          {note}
        </p>
      ))}
      {sheets.length > 1 ? (
        <SelectField
          label="Sheet"
          options={sheets.map(({ name }, index) => ({
            id: String(index),
            text: name || `Sheet ${index + 1}`,
          }))}
          value={String(sheet)}
          onChange={(id) => chooseSheet(Number(id))}
        />
      ) : null}
      <TableColumnFields header={header} columns={columns} onChange={setColumns} />
      <RowPreview header={header} rows={rows.slice(0, SHOWN_ROWS)} columns={columns} />
    </DialogBox>
  );
}

interface RowPreviewProps {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly columns: TableColumns;
}

function RowPreview({ header, rows, columns }: RowPreviewProps) {
  return (
    <section aria-label="First rows as briefs" className="table-import__preview">
      <h3 className="field-label">How the first rows will read</h3>
      {rows
        .map((row, index) => ({ row, number: index + 1 }))
        .map(({ row, number }) => {
          const { title, text, author, published, origin } = composeRow(header, row, columns);
          const facts = [origin, author, published].filter((fact) => fact !== '').join(' · ');
          return (
            <article key={number} className="table-import__brief">
              <p className="table-import__title" dir="auto">
                {title || 'Title from the start of the text'}
              </p>
              {facts === '' ? null : (
                <p className="table-import__facts" dir="auto">
                  {facts}
                </p>
              )}
              {text === '' ? (
                <p className="table-import__facts">No text in these columns: this row is left out.</p>
              ) : (
                <p className="table-import__text" dir="auto">
                  {text}
                </p>
              )}
            </article>
          );
        })}
    </section>
  );
}
