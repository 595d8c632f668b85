import { openPromise, type Entry } from 'yauzl';
import { fileName } from '../fileName';

/** Where an archive on the disk holds a file. */
export interface MemberPlace {
  /** Of its own header, in bytes. */
  readonly offset: number;
  /** In bytes, as it is packed and unpacked. */
  readonly packed: number;
  readonly size: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
}

/** A file in an archive. */
export interface Member {
  /** With forward slashes. */
  readonly name: string;
  readonly modified: number;
  readonly place: MemberPlace;
}

/** What marks a workbook, which is an archive itself. */
const WORKBOOK = '[Content_Types].xml';

/**
 * What a .zip file holds; its directory alone is read. Undefined where that cannot be read, and where the file is a
 * workbook under another name: then it is a file like any other.
 */
export async function membersOf(path: string | Buffer): Promise<readonly Member[] | undefined> {
  const members: Member[] = [];
  try {
    // The library takes a path as it is handed to the system.
    const archive = await openPromise(path as string, { decodeStrings: false, lazyEntries: true });
    for await (const entry of archive.eachEntry()) {
      const name = nameOf(entry);
      if (name === WORKBOOK) return undefined;
      if (!name.endsWith('/')) members.push(memberOf(name, entry));
    }
  } catch {
    return undefined;
  }
  return members.length === 0 ? undefined : members;
}

const UTF8_NAME = 1 << 11;
const UNICODE_PATH = 0x7075;

/** Windows writes names in GBK and does not say so; some programs add the name in UTF-8. */
function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  const said = extraFields.find(({ id, data }) => id === UNICODE_PATH && data[0] === 1);
  const raw = said === undefined ? fileNameRaw : said.data.subarray(5);
  const isUtf8 = (generalPurposeBitFlag & UTF8_NAME) !== 0 || said !== undefined;
  const name = isUtf8 ? raw.toString('utf8') : fileName(raw);
  return name.replaceAll('\\', '/').replace(/^\/+/, '');
}

function memberOf(name: string, entry: Entry): Member {
  return {
    name,
    modified: entry.getLastModDate().getTime(),
    place: {
      offset: entry.relativeOffsetOfLocalHeader,
      packed: entry.compressedSize,
      size: entry.uncompressedSize,
      method: entry.compressionMethod,
      isEncrypted: entry.isEncrypted(),
    },
  };
}
