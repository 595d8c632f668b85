import { SIGNER_FIELDS, type SignerField, type Signers } from '../core/entries/signers';
import { filling } from '../core/messages/filling';
import { failure, success, type Result } from '../core/values/result';

/** The part of values that says who signs, and what is typed into the tables. */
export function splitSigners(values: unknown): {
  readonly signers?: unknown;
  readonly rest: unknown;
} {
  if (!isRecord(values)) return { rest: values };
  const { signers, ...rest } = values;
  return { signers, rest };
}

/** Reads `{"filler", "phone", "reviewer", "head", "date"}`, each a text; `null` empties. */
export function parseSigners(content: unknown): Result<Partial<Signers>, string> {
  if (content === undefined) return success({});
  if (!isRecord(content)) return failure(filling.notAnObject('signers', content));
  const said: Partial<Record<SignerField, string>> = {};
  const errors: string[] = [];
  for (const [key, text] of Object.entries(content)) {
    const field = SIGNER_FIELDS.find((each) => each === key);
    if (field === undefined) errors.push(filling.unknownSigner(key, SIGNER_FIELDS));
    else if (text !== null && typeof text !== 'string')
      errors.push(filling.notWords(filling.place('signers', key), text));
    else said[field] = text ?? '';
  }
  return errors.length > 0 ? failure(...errors) : success(said);
}

function isRecord(content: unknown): content is Readonly<Record<string, unknown>> {
  return typeof content === 'object' && content !== null && !Array.isArray(content);
}
