import { constants, deflateRawSync } from 'node:zlib';
import type { DeflatePiece } from '../write/stream/streamXlsx';

const { Z_FINISH, Z_SYNC_FLUSH } = constants;

/** Long tables are written in two thirds of the time that the usual level takes, and hardly grow. */
const LEVEL = 4;

/** Node's own deflate, piece by piece. */
export const zlibDeflatePiece: DeflatePiece = (bytes, isLast) =>
  deflateRawSync(bytes, { level: LEVEL, finishFlush: isLast ? Z_FINISH : Z_SYNC_FLUSH });
