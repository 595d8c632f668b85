/** Codes that the Excel API documents, as far as the simulation answers them. */
export type ExcelErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidReference'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'UnsupportedOperation';

const STATUS: Readonly<Record<ExcelErrorCode, number>> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  GeneralException: 500,
  InvalidArgument: 400,
  InvalidOperation: 400,
  InvalidReference: 400,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  UnsupportedOperation: 400,
};

/** An action that Excel would refuse; it ends the batch it stands in. */
export class ExcelError extends Error {
  readonly status: number;

  constructor(
    readonly code: ExcelErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'ExcelError';
    this.status = STATUS[code];
  }
}

export function invalidArgument(what: string): ExcelError {
  return new ExcelError('InvalidArgument', `The argument is invalid or missing: ${what}`);
}
