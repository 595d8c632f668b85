import { SaidError } from '../../core/messages/SaidError';
import { excelRefused, type ExcelRefusal } from '../../core/messages/officeHost';

/** Excel did not do what was asked; the message is a Chinese sentence with what can be done. */
export class OfficeHostError extends SaidError {
  constructor(
    readonly kind: ExcelRefusal | 'nameTaken' | 'half',
    /** Excel's own code and place, e.g. `AccessDenied`, `Range.values`. */
    readonly code: string,
    readonly location: string,
    sentence: string,
    options?: ErrorOptions,
  ) {
    super(sentence, options);
    this.name = 'OfficeHostError';
  }
}

const KINDS: Readonly<Record<string, ExcelRefusal>> = {
  AccessDenied: 'protected',
  ActivityLimitReached: 'busy',
  ApiNotFound: 'tooOld',
  InvalidOperationInCellEditMode: 'cellEdit',
  ItemNotFound: 'gone',
  RequestPayloadSizeLimitExceeded: 'tooLarge',
  ResponsePayloadSizeLimitExceeded: 'tooLarge',
};

/** Excel's errors as errors of the host; everything else (a cancel, a mistake of ours) stays as it is. */
function toHostError(cause: unknown): unknown {
  const code = codeOf(cause);
  if (code === undefined) return cause;
  const kind = KINDS[code] ?? 'other';
  const location = locationOf(cause);
  return new OfficeHostError(kind, code, location, excelRefused(kind), { cause });
}

/** The code of an error of office.js. */
export function codeOf(cause: unknown): string | undefined {
  if (cause instanceof OfficeHostError || typeof cause !== 'object' || cause === null)
    return undefined;
  return 'code' in cause && typeof cause.code === 'string' && 'debugInfo' in cause
    ? cause.code
    : undefined;
}

function locationOf(cause: unknown): string {
  const info: unknown =
    typeof cause === 'object' && cause !== null && 'debugInfo' in cause ? cause.debugInfo : null;
  const found = typeof info === 'object' && info !== null && 'errorLocation' in info;
  return found && typeof info.errorLocation === 'string' ? info.errorLocation : '';
}

export async function inHostErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw toHostError(cause);
  }
}
