export declare const SHEET: string;
export declare function valueSum(rows: readonly (readonly unknown[])[]): number;
