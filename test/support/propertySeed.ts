import fc from 'fast-check';

/** The seed of every run that is not told another, so that the same sources give the same result. */
const FIXED = 20230901;

/** Another seed for the property tests, as `npm run test:wider` chooses one each time. */
const { PROPERTY_SEED } = process.env;

fc.configureGlobal({ seed: PROPERTY_SEED === undefined ? FIXED : Number(PROPERTY_SEED) });
