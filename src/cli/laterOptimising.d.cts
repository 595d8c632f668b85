export declare function optimiseLater(): void;
