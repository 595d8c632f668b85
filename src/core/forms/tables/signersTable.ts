import {
  NO_SIGNERS,
  SIGNER_FIELDS,
  SIGNERS_BLOCK,
  type SignerField,
  type Signers,
} from '../../entries/signers';
import {
  SEAL_TEXT,
  SIGNERS_SEAL,
  SIGNERS_TITLE,
  SIGNERS_VALUE,
  SIGNER_WORD,
} from '../../messages/signers';
import { CENTERED, COLORS } from '../../workbook/looks';
import { under } from '../../workbook/table/columns';
import { plainLines, type Table } from '../../workbook/table/Column';

/** Tall enough to sign by hand; five of them hold a seal of 42 mm. */
const ROW_HEIGHT = 28;

const SEAL = { ...CENTERED, font: { color: COLORS.quiet } };

/**
 * The foot of a form: who filled, checked and answers for it; with room for signatures and the seal.
 * @param covers columns of the sheet, from the left: what is asked, where to write, room for the seal
 */
export function signersTable(
  signers: Signers = NO_SIGNERS,
  covers: readonly [name: number, value: number, seal: number],
): Table<SignerField> {
  const [name, value, seal] = covers;
  return {
    block: SIGNERS_BLOCK,
    lines: plainLines(SIGNER_FIELDS),
    key: (field) => `sign:${field}`,
    height: ROW_HEIGHT,
    columns: [
      under('=name', SIGNERS_TITLE, (field) => SIGNER_WORD[field], { covers: name }),
      under('value', SIGNERS_VALUE, (field) => (signers[field] === '' ? null : signers[field]), {
        covers: value,
        format: '@',
        input: () => 'free',
      }),
      {
        field: '',
        heading: SIGNERS_SEAL,
        covers: seal,
        style: SEAL,
        joined: () => 'seal',
        cell: () => SEAL_TEXT,
      },
    ],
  };
}
