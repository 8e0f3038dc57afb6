/** A county or county equivalent whose code is not in use any more. */
export interface FormerCounty {
  readonly name: string;
  /** Year from which its code was not used any more. */
  readonly until: number;
  /** FIPS codes of the counties that its area is in now; the one with most of it first where that is known. */
  readonly now: readonly string[];
}

/**
 * Former codes that older data and links still have.
 *
 * Sources: U.S. Census Bureau, "Substantial Changes to Counties and County Equivalent Entities: 1970–Present"
 * (https://www.census.gov/programs-surveys/geography/technical-documentation/county-changes.html). For Connecticut: "Change
 * to County-Equivalents in the State of Connecticut", Federal Register 2022-12063 (June 6, 2022), and the towns of each county and planning
 * region in the Connecticut Data Collaborative's "Town to Planning Region Crosswalk"
 * (https://github.com/CT-Data-Collaborative/ct-town-to-planning-region), from which the regions of a county follow.
 */
export const FORMER_COUNTIES: Readonly<Record<string, FormerCounty>> = {
  '02201': { name: 'Prince of Wales-Outer Ketchikan Census Area', until: 2008, now: ['02198', '02130', '02275'] },
  '02231': { name: 'Skagway-Yakutat-Angoon Census Area', until: 1992, now: ['02105', '02230', '02282'] },
  '02232': { name: 'Skagway-Hoonah-Angoon Census Area', until: 2007, now: ['02105', '02230'] },
  '02261': { name: 'Valdez-Cordova Census Area', until: 2019, now: ['02063', '02066'] },
  '02270': { name: 'Wade Hampton Census Area', until: 2015, now: ['02158'] },
  '02280': { name: 'Wrangell-Petersburg Census Area', until: 2008, now: ['02195', '02275', '02198'] },
  '09001': { name: 'Fairfield County', until: 2022, now: ['09190', '09120', '09140'] },
  '09003': { name: 'Hartford County', until: 2022, now: ['09110', '09140', '09160'] },
  '09005': { name: 'Litchfield County', until: 2022, now: ['09160', '09140', '09190'] },
  '09007': { name: 'Middlesex County', until: 2022, now: ['09130'] },
  '09009': { name: 'New Haven County', until: 2022, now: ['09170', '09140'] },
  '09011': { name: 'New London County', until: 2022, now: ['09180', '09130', '09150'] },
  '09013': { name: 'Tolland County', until: 2022, now: ['09110', '09150'] },
  '09015': { name: 'Windham County', until: 2022, now: ['09150', '09180'] },
  '12025': { name: 'Dade County', until: 1997, now: ['12086'] },
  '30113': { name: 'Yellowstone National Park', until: 1997, now: ['30031', '30067'] },
  '46113': { name: 'Shannon County', until: 2015, now: ['46102'] },
  '51515': { name: 'Bedford city', until: 2013, now: ['51019'] },
  '51560': { name: 'Clifton Forge city', until: 2001, now: ['51005'] },
  '51780': { name: 'South Boston city', until: 1995, now: ['51083'] },
};
