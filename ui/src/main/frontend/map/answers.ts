// Made by ui/src/main/schema/to-types.ts; change answers.schema.json there.

/** From which day a record is known, and by whose word. */
export interface Known {
  readonly origin: 'LIST' | 'EDITOR';
  readonly day: string;
  /** Whether the day of a list was inferred. */
  readonly inferred: boolean;
}

/** A document of an agreement. */
export interface DocumentLink {
  readonly kind: 'MOA' | 'ADDENDUM' | 'MINUTES' | 'NOTICE';
  /** Null if the source names the document without one. */
  readonly url: string | null;
  readonly brokenSince: string | null;
  readonly archive: string | null;
}

/** An agency, in what is about something else. */
export interface AgencyName {
  readonly slug: string;
  readonly name: string;
  readonly level: string;
}

/** An agreement. */
export interface Agreement {
  readonly agency: AgencyName;
  /** Postal code. */
  readonly state: string;
  readonly model: string;
  readonly modelAsPrinted: string;
  readonly signed: string | null;
  readonly status: string;
  /** The first day on which it stands; null if it is not known. */
  readonly inForceFrom: string | null;
  /** The first day on which it does not stand; null if no end is known. */
  readonly inForceUntil: string | null;
  readonly documents: readonly DocumentLink[];
  readonly statewide: boolean;
  /** FIPS codes. */
  readonly counties: readonly string[];
  readonly source: string;
  /** A public remark. */
  readonly note: string | null;
  readonly known: Known;
}

/** What a local notice adds; each part may be unknown. */
export interface Notice {
  /** Local time, such as 18:30:00. */
  readonly start: string | null;
  readonly zone: string | null;
  readonly venue: string | null;
  readonly link: string | null;
  /** Local day and time, such as 2024-09-24T17:00:00. */
  readonly questionDeadline: string | null;
  readonly contact: string | null;
  readonly minutes: string | null;
  readonly note: string | null;
}

/** A steering-committee meeting. */
export interface Meeting {
  readonly nameAsPrinted: string;
  readonly date: string;
  /** The time zone in which the date is a day. */
  readonly zone: string;
  readonly format: 'IN_PERSON' | 'VIRTUAL' | 'HYBRID' | 'UNKNOWN';
  readonly model: string;
  /** As it was when the document was made; see statusAt. */
  readonly status: 'SCHEDULED' | 'HELD' | 'CANCELLED' | 'POSTPONED' | 'UNKNOWN';
  readonly notice: Notice;
  readonly source: string;
  readonly known: Known;
}

/** An agency that serves a county or its state. */
export interface CountyAgency {
  readonly slug: string;
  readonly name: string;
  readonly level: string;
  readonly scope: 'COUNTY' | 'STATEWIDE' | 'UNPLACED';
  readonly website: string | null;
  /** A public remark. */
  readonly note: string | null;
  readonly agreements: readonly Agreement[];
}

/** What applies in a county or a state. */
export interface CountyDocument {
  readonly agencies: readonly CountyAgency[];
  readonly meetings: readonly Meeting[];
  readonly datasetDate: string;
  /** Whether that date was inferred. */
  readonly datasetDateInferred?: boolean;
  /** Day of the editors' last change, if it is after that date. */
  readonly editedUntil?: string | null;
}

/** What the search found. */
export interface SearchHit {
  readonly kind: 'AGENCY' | 'COUNTY' | 'STATE' | 'PLACE' | 'ZIP';
  readonly label: string;
  /** What tells it from others of that name. */
  readonly detail: string;
  /** Postal code. */
  readonly state: string;
  /** FIPS code of the county to show; null for the state. */
  readonly county: string | null;
}

/** The map's agreements as columns. */
export interface AgreementColumns {
  readonly v: number;
  readonly revision: number;
  readonly listed: string;
  readonly boundaries: string;
  readonly epoch: string;
  readonly models: readonly string[];
  readonly statuses: readonly string[];
  readonly n: number;
  readonly model: string;
  readonly status: string;
  readonly signed: readonly (number | null)[];
  /** Rows that stand from another day than that of the signing. */
  readonly from: readonly (readonly [number, number])[];
  readonly ended: readonly (readonly [number, number])[];
  readonly county: readonly number[];
  readonly more: readonly (readonly [number, number])[];
  readonly statewide: readonly (readonly [number, string])[];
  readonly unplaced: readonly (readonly [number, string])[];
  readonly meetings: readonly (readonly (number | string)[])[];
  /** Whether that date was inferred. */
  readonly listedInferred?: boolean;
  /** Day of the editors' last change, if it is after that date. */
  readonly edited?: string | null;
}

/** The frame of a state or territory that is drawn apart from the lower 48 states, in grid units. */
export interface Inset {
  readonly state: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The counties' borders (docs/map-geometry.md). */
export interface CountiesDocument {
  readonly v: number;
  readonly width: number;
  readonly height: number;
  readonly insets: readonly Inset[];
  readonly fips: string;
  readonly names: string;
  readonly kinds: readonly string[];
  readonly kind: string;
  readonly rings: string;
  readonly uses: string;
  readonly lengths: string;
  readonly dx: string;
  readonly dy: string;
}

/** How degrees lie on the plane in one projection. */
export interface Projection {
  /** Postal codes of the states that it shows; none for all that no other shows. */
  readonly states: readonly string[];
  /** Standard parallels of an Albers equal-area conic projection, the southern one first. */
  readonly parallels: readonly [number, number];
  readonly latitude: number;
  readonly meridian: number;
  /** A point of x and y meters lies at x * scale + dx, dy - y * scale. */
  readonly scale: number;
  readonly dx: number;
  readonly dy: number;
}

/** Places that the map names (docs/map-geometry.md). */
export interface PlacesDocument {
  readonly v: number;
  readonly projections: readonly Projection[];
  readonly names: string;
  readonly size: string;
  readonly dx: string;
  readonly dy: string;
}

/** All places and ZIP codes with their counties (docs/map-geometry.md). */
export interface GazetteerDocument {
  readonly v: number;
  readonly credits: string;
  readonly counties: string;
  readonly names: string;
  readonly county: string;
  readonly size: string;
  readonly zips: string;
  readonly zipCounty: string;
}
