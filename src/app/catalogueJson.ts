import { catalogueJson } from '../core/catalogue/catalogueJson';

export { catalogueJson };
export type CatalogueJson = ReturnType<typeof catalogueJson>;
