// Made by ui/src/main/schema/to-types.ts from the description of the API (./atlas openapi).

export interface AgreementDocument {
  /** Number of the agreement; it stays the same. The agreement is shown at /agency/SLUG#agreement-ID. */
  readonly id: number;
  /** The agency that holds it. */
  readonly agency: AgencyReference;
  /** Postal code of the state, such as FL. */
  readonly state: string;
  /** The support model, read from the source’s words. */
  readonly model: 'JEM' | 'WSO' | 'TFM' | 'TTFM' | 'JAIL_AND_TASK_FORCE' | 'UNKNOWN';
  /** The model as ICE names it, in English. */
  readonly modelName: string;
  /** The model exactly as the source prints it. */
  readonly modelAsPrinted: string;
  /** Day of signing, per the source; null if it gives none that can be read. */
  readonly signed: string | null;
  /** The date exactly as the source prints it. */
  readonly signedAsPrinted: string | null;
  /** What is known of the record: for an agreement whether the newest list has it, for a meeting whether it was held. */
  readonly status: 'PENDING' | 'ACTIVE' | 'UNCONFIRMED_ABSENCE' | 'NO_LONGER_LISTED' | 'SUPERSEDED' | 'TERMINATED';
  /** Day from which the agreement is known not to stand any more; null while it stands. */
  readonly ended: string | null;
  /** First day on which the agreement counts; null if it is not known. */
  readonly inForceFrom: string | null;
  /** First day on which it does not count any more; null if no end is known. */
  readonly inForceUntil: string | null;
  /** All documents that the source names, in its order. */
  readonly documents: readonly DocumentLink[];
  /** Whether the agency serves its whole state. */
  readonly statewide: boolean;
  /** Codes of the counties that the agency serves; empty if statewide or not placed. */
  readonly counties: readonly string[];
  /** Names of those counties, in the same order. */
  readonly countyNames: readonly string[];
  /** The list or document that the record comes from. */
  readonly source: string;
  /** A public remark of the editors, or of the notice. */
  readonly note: string | null;
  /** From when the record is known as it is here. */
  readonly known: Known;
  /** The first addendum among the documents. */
  readonly addendum: DocumentLink | null;
  /** The first memorandum of agreement among the documents. */
  readonly moa: DocumentLink | null;
}

export interface CountyDocument {
  /** Five-digit code of the county (FIPS), with its leading zero. */
  readonly fips: string;
  /** Full name of the county. */
  readonly name: string;
  /** Postal code of the state, such as FL. */
  readonly state: string;
  /** Name of the state. */
  readonly stateName: string;
  /** The agencies that serve the county, with their agreements. */
  readonly agencies: readonly LocalAgency[];
  /** The meetings, or how many there are. */
  readonly meetings: readonly MeetingDocument[];
  /** Date of the newest of ICE’s lists. */
  readonly datasetDate: string;
  /** Whether that date was inferred, because the list prints none. */
  readonly datasetDateInferred: boolean;
  /** Day of the editors’ last change; null if it is not after the list. */
  readonly editedUntil: string | null;
  /** Number that grows with every change of the records. */
  readonly revision: number;
}

export interface StateDocument {
  /** Postal code of the state, such as FL. */
  readonly state: string;
  /** Name of the state. */
  readonly name: string;
  /** The agencies of the state, with their agreements. */
  readonly agencies: readonly LocalAgency[];
  /** The meetings, or how many there are. */
  readonly meetings: readonly MeetingDocument[];
  /** Date of the newest of ICE’s lists. */
  readonly datasetDate: string;
  /** Whether that date was inferred, because the list prints none. */
  readonly datasetDateInferred: boolean;
  /** Day of the editors’ last change; null if it is not after the list. */
  readonly editedUntil: string | null;
  /** Number that grows with every change of the records. */
  readonly revision: number;
}

export interface SearchHit {
  /** What kind of document or hit it is. */
  readonly kind: 'AGENCY' | 'COUNTY' | 'STATE' | 'PLACE' | 'ZIP';
  /** Name of what was found. */
  readonly label: string;
  /** What tells it from others of the same name. */
  readonly detail: string;
  /** Postal code of the state, such as FL. */
  readonly state: string;
  /** Code of the county to show; null for a state, or if there is none. */
  readonly county: string | null;
  /** Name of the agency in URLs, if an agency was found. */
  readonly slug: string | null;
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

export interface AgencyReference {
  /** Name of the agency in URLs; former ones lead to it. */
  readonly slug: string;
  /** Name of the agency, in one spelling for all sources. */
  readonly name: string;
  /** Postal code of the state, such as FL. */
  readonly state: string;
  /** What kind of agency it is, by its name. */
  readonly level: 'STATE' | 'COUNTY' | 'MUNICIPAL' | 'CAMPUS' | 'PORT' | 'REGIONAL' | 'CONSTABLE' | 'JUDICIAL_DISTRICT' | 'TRIBAL';
}

export interface DocumentLink {
  /** What kind of document or hit it is. */
  readonly kind: 'MOA' | 'ADDENDUM' | 'MINUTES' | 'NOTICE';
  /** Where the document is; null if the source names it without a URL. */
  readonly url: string | null;
  /** Whether the link works, by the Atlas’s own checks. */
  readonly linkState: 'UNCHECKED' | 'NO_ADDRESS' | 'WORKING' | 'BROKEN';
  /** When the link was last found working or broken. */
  readonly checkedAt: string | null;
  /** When a broken link was first found missing. */
  readonly brokenSince: string | null;
  /** Where the web archive may have a copy; not checked. */
  readonly archive: string | null;
}

export interface Known {
  /** Whether a list or an editor says what the record says. */
  readonly origin: 'LIST' | 'EDITOR';
  /** Date of that list, or day of that change in Washington, D.C. */
  readonly day: string;
  /** Whether the list’s date was inferred. */
  readonly inferred: boolean;
}

export interface LocalAgency {
  /** Name of the agency in URLs; former ones lead to it. */
  readonly slug: string;
  /** Name of the agency, in one spelling for all sources. */
  readonly name: string;
  /** What kind of agency it is, by its name. */
  readonly level: 'STATE' | 'COUNTY' | 'MUNICIPAL' | 'CAMPUS' | 'PORT' | 'REGIONAL' | 'CONSTABLE' | 'JUDICIAL_DISTRICT' | 'TRIBAL';
  /** Whether the agency serves counties, the whole state, or where is not known. */
  readonly scope: 'COUNTY' | 'STATEWIDE' | 'UNPLACED';
  /** The agency’s website, if an editor entered it. */
  readonly website: string | null;
  /** A public remark of the editors, or of the notice. */
  readonly note: string | null;
  /** The agency’s agreements. */
  readonly agreements: readonly AgreementDocument[];
}

export interface MeetingDocument {
  /** Number of the meeting; it stays the same. Its page is /meetings/ID. */
  readonly id: number;
  /** The agency’s name exactly as the source prints it. */
  readonly nameAsPrinted: string;
  /** The agency; null if no agreement of that agency is recorded. */
  readonly agency: AgencyReference | null;
  /** Day of the meeting, where the agency is. */
  readonly date: string;
  /** Time zone of that day and time. */
  readonly zone: string;
  /** Federal fiscal year: 2024 is October 2023 to September 2024. */
  readonly fiscalYear: number;
  /** Whether people meet in person or online. */
  readonly format: 'IN_PERSON' | 'VIRTUAL' | 'HYBRID' | 'UNKNOWN';
  /** The support model, read from the source’s words. */
  readonly model: 'JEM' | 'WSO' | 'TFM' | 'TTFM' | 'JAIL_AND_TASK_FORCE' | 'UNKNOWN';
  /** What is known of the record: for an agreement whether the newest list has it, for a meeting whether it was held. */
  readonly status: 'SCHEDULED' | 'HELD' | 'CANCELLED' | 'POSTPONED' | 'UNKNOWN';
  /** The list or document that the record comes from. */
  readonly source: string;
  /** What a local notice adds; each field is null if not known. */
  readonly notice: Notice;
  /** From when the record is known as it is here. */
  readonly known: Known;
}

/** The frame of a state or territory that is drawn apart from the lower 48 states, in grid units. */
export interface Inset {
  readonly state: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
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

export interface Notice {
  /** Local time at which it begins. */
  readonly start: string | null;
  /** Time zone of that day and time. */
  readonly zone: string | null;
  /** Where it is held. */
  readonly venue: string | null;
  /** Where to attend online. */
  readonly link: string | null;
  /** Until when questions can be sent in, local time. */
  readonly questionDeadline: string | null;
  /** Whom to ask. */
  readonly contact: string | null;
  /** Where the minutes are. */
  readonly minutes: string | null;
  /** A public remark of the editors, or of the notice. */
  readonly note: string | null;
}
