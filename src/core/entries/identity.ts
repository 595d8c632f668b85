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
  readonly issueId: string;
}

/** Where a file says who it is: the very hidden sheet, custom document properties, the visible title. */
export type IdentitySource = 'sheet' | 'properties' | 'title';
