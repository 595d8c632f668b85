export type FormKind = 'district' | 'township' | 'department';

/** A reporting month. `month` is 1 to 12. */
export interface Period {
  readonly year: number;
  readonly month: number;
}

/** Who and what an issued file is for; written three times into every file. */
export interface Identity {
  readonly kind: FormKind;
  /** District code, six digits. */
  readonly district: string;
  /** Township code, department name, or district code. */
  readonly org: string;
  readonly orgName: string;
  readonly year: number;
  readonly month: number;
  readonly catalogueId: string;
  /** Fingerprint of the catalogue the file was built from. */
  readonly catalogueVersion: string;
  readonly layoutVersion: number;
  /** 下发编号: follows from what stands above, for whoever knows how. */
  readonly issueId: string;
  /** 下发校验码: proves whom the file was issued to; absent where the book has no secret. */
  readonly issueCode?: string;
}

/**
 * Where a file says who it is: the very hidden sheet, custom document properties, what a
 * township's form knows of its township, the visible title. The plan that it carries says so, too.
 */
export type IdentitySource = 'sheet' | 'properties' | 'township' | 'title' | 'plan';

/** What an identity is held against: that it is one and the same wherever it stands. */
export type IdentityProperty = keyof Identity | 'townshipKind';
