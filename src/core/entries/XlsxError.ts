import { SaidError } from '../messages/SaidError';
import { xlsxFaultMessage } from '../messages/xlsx';
import type { XlsxFault, XlsxFaultCode } from './XlsxFault';

/** Thrown by whoever reads .xlsx bytes; `message` is the Chinese sentence for people. */
export class XlsxError extends SaidError {
  override readonly name = 'XlsxError';
  readonly fault: XlsxFault;

  constructor(fault: XlsxFault, options?: ErrorOptions) {
    super(xlsxFaultMessage(fault), options);
    this.fault = fault;
  }

  get code(): XlsxFaultCode {
    return this.fault.code;
  }
}
