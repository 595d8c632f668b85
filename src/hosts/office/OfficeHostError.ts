import { SaidError } from '../../core/messages/SaidError';
import { excelRefused, type ExcelRefusal } from '../../core/messages/officeHost';

/** Excel did not do what was asked; the message is a Chinese sentence with what can be done. */
export class OfficeHostError extends SaidError {
  constructor(
    readonly kind: ExcelRefusal | 'half',
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

/** The code of an error of office.js. */
export function codeOf(cause: unknown): string | undefined {
  return toldBy(cause)?.code;
}

function toldBy(
  cause: unknown,
): { readonly code: string; readonly debugInfo?: { readonly errorLocation?: string } } | undefined {
  const isTold = typeof cause === 'object' && cause !== null && 'debugInfo' in cause;
  if (!isTold || !('code' in cause) || typeof cause.code !== 'string') return undefined;
  return cause as ReturnType<typeof toldBy>;
}

/** Excel's errors as errors of the host; everything else (a cancel, a mistake of ours) stays as it is. */
export async function inHostErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const told = toldBy(cause);
    if (!told) throw cause;
    const kind = KINDS[told.code] ?? 'other';
    const location = told.debugInfo?.errorLocation ?? '';
    throw new OfficeHostError(kind, told.code, location, excelRefused(kind), { cause });
  }
}
